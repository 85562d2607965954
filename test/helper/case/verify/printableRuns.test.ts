import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PrintableRuns } from '../../../../helper/case/verify/printableRuns.ts';

/** Neighbouring runs as reading a whole stretch at once finds them. */
function neighbours(bytes: Buffer, coding: 'latin1' | 'utf8'): string[] {
  const runs = bytes.toString(coding).split(/[\x00-\x08\x0e-\x1f]+/).filter((run) => run.length >= 4);
  return runs.map((run, at) => `${runs[at - 1] ?? ''}\n${run}`);
}

function told(bytes: Buffer, last?: PrintableRuns): Set<string> {
  return new Set([...new PrintableRuns(bytes).neighboursNotIn(last)].map(({ before, run }) => `${before}\n${run}`));
}

/** Bytes as headers mix them: words, what parts them, and bytes that are UTF-8 or are not. */
const stretch = fc.array(fc.constantFrom('OKAFOR', 'AX', 'Müller', '\0', '\x03', '\t', 'ü', '山田', '1.2.3'), { maxLength: 12 });
const bytes = fc.tuple(stretch, fc.constantFrom<BufferEncoding>('utf8', 'latin1')).map(([parts, coding]) => Buffer.from(parts.join(''), coding));

describe('runs of printable characters', () => {
  it('are those of the bytes read as Latin-1 and as UTF-8, each with the one before it', () => {
    fc.assert(fc.property(bytes, (value) => {
      expect(told(value)).toEqual(new Set([...neighbours(value, 'latin1'), ...neighbours(value, 'utf8')]));
    }), { numRuns: 500 });
  });

  it('are not told again where both neighbours stand in the last ones, and always where one does not', () => {
    fc.assert(fc.property(bytes, bytes, (value, last) => {
      const inLast = new Set([...neighbours(last, 'latin1'), ...neighbours(last, 'utf8')]);
      const all = [...neighbours(value, 'latin1'), ...neighbours(value, 'utf8')];
      const now = told(value, new PrintableRuns(last));
      expect(all.filter((pair) => !now.has(pair) && !inLast.has(pair))).toEqual([]);
      expect(told(value, new PrintableRuns(value))).toEqual(new Set());
    }), { numRuns: 500 });
  });
});
