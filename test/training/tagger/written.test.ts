import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../training/tagger/random.ts';
import { Exchange, readWritten } from '../../../training/tagger/written.ts';

const reports = readWritten(path.join(import.meta.dirname, '../../../training/tagger/written'));

describe('reports written by hand', () => {
  it('come in six languages with marks that hold no empty value', () => {
    expect(new Set(reports.map(({ lang }) => lang))).toEqual(new Set(['de', 'en', 'es', 'fr', 'it', 'pt']));
    for (const { pieces } of reports) for (const { label, text } of pieces) if (label !== undefined) expect(text.trim()).not.toBe('');
  });

  it('keep their words and change who and what they name', () => {
    const exchange = new Exchange(reports);
    const report = reports.find(({ pieces }) => pieces.some(({ label }) => label === 'PATIENT') && pieces.some(({ label }) => label === 'MRN'))!;
    const changed = exchange.exchange(report, new Random(1));
    expect(changed.map(({ label }) => label)).toEqual(report.pieces.map(({ label }) => label));
    const texts = (label: string | undefined, pieces: typeof changed): string[] => pieces.filter((piece) => piece.label === label).map(({ text }) => text);
    expect(texts(undefined, changed)).toEqual(texts(undefined, report.pieces));
    expect(texts('PATIENT', changed)).not.toEqual(texts('PATIENT', report.pieces));
    expect(texts('MRN', changed)).not.toEqual(texts('MRN', report.pieces));
  });

  it('name the same person by the same words throughout a report', () => {
    const exchange = new Exchange(reports);
    const changed = exchange.exchange({ lang: 'en', pieces: [{ text: 'Ada Osei', label: 'PATIENT' }, { text: ' saw ' }, { text: 'OSEI', label: 'PATIENT' }] }, new Random(2));
    expect(changed[2]!.text).toBe(changed[0]!.text.split(' ')[1]!.toUpperCase());
  });
});
