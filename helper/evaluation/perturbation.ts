import type { LabelledReport, Mark } from './labelledReport.ts';

/** Ways in which reports arrive worse than they were written. Each keeps the marks on the same words. */
export const PERTURBATIONS = {
  upper: (report) => rewrite(report, (piece) => piece.toUpperCase()),
  lower: (report) => rewrite(report, (piece) => piece.toLowerCase()),
  'labels stripped': (report) => rewrite(report, (piece, marked, last) => (marked || last ? piece : piece.replace(FIELD_NAME, '$1'))),
  'line breaks lost': (report) => rewrite(report, (piece) => piece.replace(/\s*\n\s*/g, ' ')),
  'ocr swaps': (report) => {
    const random = generator(report.name);
    return rewrite(report, (piece) => piece.replace(/[01lI5SO8Bmn]/g, (character) => (random() < 0.03 ? OCR[character]! : character)));
  },
  'accents lost': (report) => rewrite(report, (piece) => piece.normalize('NFD').replace(/\p{M}+/gu, '')),
} as const satisfies Record<string, (report: LabelledReport) => LabelledReport>;

/** A field name right before a value: up to four words that end in a colon, a hash or `No.`. */
const FIELD_NAME = /(^|[\n\t|;]|\s{2,})[\p{L}.'/º°ª&() ]{1,40}(?:[:#]|\bN[o.º°]+\.?)[ \t]*$/u;

const OCR: Record<string, string> = { 0: 'O', O: '0', 1: 'l', l: '1', I: 'l', 5: 'S', S: '5', 8: 'B', B: '8', m: 'rn', n: 'ri' };

/** Rewrites the stretches between and inside marks one by one, and moves the marks along. */
function rewrite(report: LabelledReport, change: (piece: string, marked: boolean, last: boolean) => string): LabelledReport {
  let text = '';
  let position = 0;
  const marks: Mark[] = [];
  for (const mark of report.marks) {
    text += change(report.text.slice(position, mark.start), false, false);
    const value = change(report.text.slice(mark.start, mark.end), true, false);
    marks.push({ start: text.length, end: text.length + value.length, label: mark.label });
    text += value;
    position = mark.end;
  }
  return { ...report, text: text + change(report.text.slice(position), false, true), marks };
}

/** Pseudo-random numbers from 0 to 1, the same for the same name: a linear congruential generator (Numerical Recipes constants). */
function generator(name: string): () => number {
  let state = 1;
  for (const character of name) state = (Math.imul(state, 31) + character.codePointAt(0)!) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
