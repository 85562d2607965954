import { describe, expect, it } from 'vitest';
import { emptyReading, insertReading, joinReadings, type Reading } from '../../../../shared/report/tagger/reading.ts';
import { collectSpans } from '../../../../shared/report/tagger/spans.ts';
import { Lexicon, tokenise } from '../../../../shared/report/tagger/tokens.ts';

const LABELS = ['PATIENT', 'DATE'] as const;

/** A reading by how probable it is that each token identifies a patient; where given, that one begins. */
function patients(identifying: number[], beginning = identifying.map(() => 0)): Reading {
  return { identifying: Float32Array.from(identifying), beginning: Float32Array.from(beginning), labels: identifying.map((probability) => Float32Array.of(probability, 0)) };
}

describe('two readings of one text', () => {
  it('agree where both are sure', () => {
    const { identifying } = joinReadings(patients([0.99, 0.01]), patients([0.99, 0.01]));
    expect(identifying[0]).toBeGreaterThan(0.98);
    expect(identifying[1]).toBeLessThan(0.05);
  });

  it('follow the surer one where they differ', () => {
    const { identifying } = joinReadings(patients([0.3, 0.9999, 0.001]), patients([0.99, 0.2, 0.6]));
    expect([...identifying].map((probability) => probability >= 0.5)).toEqual([true, true, false]);
  });

  it('keep of labels and beginnings what the mean leaves', () => {
    const { identifying, labels, beginning } = joinReadings(patients([0.8], [0.8]), { ...patients([0.4]), labels: [Float32Array.of(0, 0.4)] });
    expect(labels[0]![0]! + labels[0]![1]!).toBeCloseTo(identifying[0]!);
    expect(labels[0]![0]! / labels[0]![1]!).toBeCloseTo(2);
    expect(beginning[0]! / identifying[0]!).toBeCloseTo(2 / 3);
  });

  it('are of the same text', () => {
    expect(() => joinReadings(emptyReading(2, 2), emptyReading(3, 2))).toThrow(RangeError);
  });
});

describe('spans of a reading', () => {
  const text = 'Ada Osei came';
  const tokens = tokenise(text, new Lexicon());
  const found = (reading: Reading): string[] => collectSpans(tokens, reading, LABELS).map(({ start, end, label }) => `${label} ${text.slice(start, end)}`);

  it('hold neighbouring tokens, unless another begins', () => {
    expect(found(patients([0.9, 0.8, 0.1], [0.9, 0.1, 0]))).toEqual(['PATIENT Ada Osei']);
    expect(found(patients([0.9, 0.8, 0.1], [0.9, 0.7, 0]))).toEqual(['PATIENT Ada', 'PATIENT Osei']);
  });

  it('are none where nothing was read, and lie where a run was', () => {
    const reading = emptyReading(tokens.count, LABELS.length);
    expect(found(reading)).toEqual([]);
    insertReading(reading, 1, patients([0.9], [0.9]));
    expect(found(reading)).toEqual(['PATIENT Osei']);
  });
});
