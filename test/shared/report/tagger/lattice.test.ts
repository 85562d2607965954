import { describe, expect, it } from 'vitest';
import { Lattice } from '../../../../shared/report/tagger/lattice.ts';
import { TagSet } from '../../../../shared/report/tagger/tagset.ts';

const tags = new TagSet(['PATIENT', 'DATE']);
const [PATIENT, DATE] = [0, 1];
const [IN_DATE, BEGIN_PATIENT, BEGIN_DATE] = [4, 1, 3];
const transitions = Float32Array.from({ length: tags.size ** 2 }, (_, at) => (tags.allows(Math.floor(at / tags.size), at % tags.size) ? 0 : -Infinity));

function decode(rows: number[][]) {
  const lattice = new Lattice(tags, transitions);
  const scores = Float32Array.from(rows.flat());
  lattice.load(scores, rows.length);
  return { runs: lattice.openRuns(rows.length), ...lattice.decode(scores, { from: 0, to: rows.length }) };
}

describe('lattice', () => {
  it('never lets a span begin with an inside tag', () => {
    const { beginning, identifying } = decode([[0, 1, 9, 0, 0], [0, 0, 3, 0, 0]]);
    expect(beginning[0]).toBeCloseTo(identifying[0]!, 5);
  });

  it('never crosses from one label into the inside of another', () => {
    expect(decode([[0, 9, 0, -9, 0], [0, 0, 0, -9, 20]]).labels[1]![DATE!]).toBeLessThan(0.01);
    expect(tags.allows(BEGIN_PATIENT!, IN_DATE!)).toBe(false);
    expect(tags.allows(BEGIN_DATE!, IN_DATE!)).toBe(true);
  });

  it('leaves out the tokens that are surely outside', () => {
    const outside = [20, 0, 0, 0, 0];
    const either = [1, 2, 0, 0, 0];
    expect(decode([outside, outside])).toMatchObject({ runs: [], identifying: Float32Array.from([0, 0]) });
    expect(decode([outside, either, either, outside, either]).runs).toEqual([{ from: 1, to: 3 }, { from: 4, to: 5 }]);
  });

  it('gives probabilities that agree with counting all paths', () => {
    // One token, two labels open: softmax of 0, 2 and 1 over O, PATIENT and DATE.
    const { labels, identifying } = decode([[0, 2, 0, 1, 0]]);
    const total = Math.exp(0) + Math.exp(2) + Math.exp(1);
    expect(labels[0]![PATIENT!]).toBeCloseTo(Math.exp(2) / total, 5);
    expect(identifying[0]).toBeCloseTo((Math.exp(2) + Math.exp(1)) / total, 5);
  });

  it('takes a token for an identifier whose label is in doubt', () => {
    const { labels, identifying } = decode([[0.5, 0.4, 0, 0.4, 0]]);
    expect(Math.max(...labels[0]!)).toBeLessThan(0.5);
    expect(identifying[0]).toBeGreaterThan(0.5);
  });

  it('reads a token by what the whole line says', () => {
    // The second token alone would be DATE, but only PATIENT goes on inside.
    const { labels, beginning } = decode([[0, 3, 0, 2.5, 0], [0, 0, 4, 0, 0]]);
    expect(labels[1]![PATIENT!]).toBeGreaterThan(0.5);
    expect(beginning[1]).toBeLessThan(0.5);
  });
});
