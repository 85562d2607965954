import { describe, expect, it } from 'vitest';
import { FeatureTable } from '../../../../shared/report/tagger/featureTable.ts';
import { TagSet } from '../../../../shared/report/tagger/tagset.ts';
import { WeightsError, readWeights, writeWeights, type Weights } from '../../../../shared/report/tagger/weights.ts';

const tags = new TagSet(['PATIENT']);
const WEIGHTS: Weights = {
  tags,
  scale: 0.05,
  transitions: Int16Array.from([0, 1, -30_000, 2, 3, 4, 5, 6, 7]),
  hashes: Uint32Array.from([5, 70_000, 4_294_967_295]),
  starts: Uint32Array.from([0, 1, 3, 4]),
  entryUnits: Uint8Array.from([0, 1, 2, 1]),
  entryValues: Int8Array.from([-127, 3, 127, -1]),
};

describe('weights', () => {
  it('come back from a file as they went in', () => {
    const read = readWeights(writeWeights(WEIGHTS));
    expect({ ...read, tags: read.tags.labels }).toEqual({ ...WEIGHTS, tags: ['PATIENT'] });
  });

  it('are refused when the file is cut short, altered or something else', () => {
    const bytes = writeWeights(WEIGHTS);
    expect(() => readWeights(bytes.subarray(0, bytes.length - 8))).toThrow(WeightsError);
    expect(() => readWeights(Uint8Array.from([1, 2, 3]))).toThrow(WeightsError);
    expect(() => readWeights(new Uint8Array(0))).toThrow(WeightsError);
  });

  it('are added by the hash of a feature; an unknown one adds nothing', () => {
    const table = new FeatureTable(WEIGHTS);
    const sumOf = (...hashes: number[]) => {
      const sum = new Int32Array(3);
      table.add(Int32Array.from(hashes), hashes.length, sum);
      return [...sum];
    };
    expect(sumOf(5)).toEqual([-127, 0, 0]);
    expect(sumOf(70_000, 4_294_967_295 | 0)).toEqual([0, 2, 127]);
    expect(sumOf(6)).toEqual([0, 0, 0]);
    expect(sumOf(6, 5, 5, 7)).toEqual([-254, 0, 0]);
  });
});
