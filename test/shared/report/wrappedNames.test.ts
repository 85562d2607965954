import { expect, it } from 'vitest';
import type { Label } from '../../../shared/label.ts';
import { joinSegments } from '../../../shared/report/page.ts';
import { withWrappedNames } from '../../../shared/report/wrappedNames.ts';

/** What a text names, where each stretch in brackets was found as somebody: `[C:Henrietta]`. */
function named(marked: string): string[] {
  const labels: Record<string, Label> = { P: 'PATIENT', C: 'CLINICIAN', R: 'RELATIVE', O: 'ORG' };
  let text = '';
  const found = marked.split(/(\[\w:[^\]]+\])/).flatMap((piece) => {
    const mark = /^\[(\w):([^\]]+)\]$/.exec(piece);
    const start = text.length;
    text += mark ? mark[2]! : piece;
    return mark ? [{ start, end: text.length, label: labels[mark[1]!]!, source: 'tagger', confidence: 0.9, reason: 'test' } as const] : [];
  });
  return withWrappedNames(joinSegments([{ id: 'text', text }], {}).page, found).map(({ start, end, label }) => `${label} ${text.slice(start, end)}`);
}

it('a name that a line of running text breaks is one, whoever its halves were taken for', () => {
  expect(named('The first study of his chest was read by Dr. [C:Marcus]\n[P:Peyton-Reed] in the spring.')).toEqual(['CLINICIAN Marcus\nPeyton-Reed']);
  expect(named('Er wurde uns zur weiteren Abklärung überwiesen von Frau [C:Ursula] \n[C:Zenker], die ihn kennt.')).toEqual(['CLINICIAN Ursula \nZenker']);
  expect(named('We spoke on the phone to the neighbour of the man, [R:Konstantin]\n[R:Rosemeyer]. The liver')).toHaveLength(1);
});

it('names below each other in lists, tables and signatures stay two', () => {
  expect(named('Present at the board: [C:Marcus]\n[C:Peyton], who took notes')).toHaveLength(2);
  expect(named('seen by us in the clinic on the day   of the study:   [C:Marcus]\n[C:Peyton] was on call')).toHaveLength(2);
  expect(named('The first study of his chest was read by Dr. [C:Marcus]\n[P:Peyton]   CT CHEST')).toHaveLength(2);
  expect(named('The first study of his chest was read by Dr. [C:Marcus]\n[P:Peyton]\n')).toHaveLength(2);
  expect(named('The first study of his chest was read by Dr. [C:Marcus].\n[P:Peyton] was well')).toHaveLength(2);
  expect(named('The first study of his chest was read by the [O:Marcus]\n[P:Peyton] in spring')).toHaveLength(2);
  expect(named('the first study of his chest was read by our dr. [C:marcus]\n[P:peyton] in spring')).toHaveLength(2);
});
