import { expect, it } from 'vitest';
import { calledNames } from '../../../../helper/case/inspect/calledNames.ts';
import { gatherKnowledge, knowledgeOf, valuesOf, withNames } from '../../../../helper/case/inspect/knowledge.ts';
import type { StudyPatient } from '../../../../helper/case/inspect/owners.ts';
import type { Identifier, KnownValue, Segment } from '../../../../shared/text.ts';

const patient = (key: string, name: string): StudyPatient => ({ subject: { key, pseudonym: `CV-${key}`, dayShift: -100 }, names: [name], numbers: [], birthDates: [], accessions: [] });
const nayeli = patient('nayeli', 'QUIROGA^ANAYELI');
const yeya: KnownValue = { label: 'PATIENT', text: 'Yeya' };
const twin = patient('twin', 'QUIROGA^TADEO');
/** A report with the names that stand in it in brackets, those that the header knows behind an equals sign. */
function report(written: string): { segments: Segment[]; goes: Identifier[] } {
  const goes: Identifier[] = [];
  let text = '';
  for (const piece of written.split(/(?=\[)|(?<=\])/)) {
    const [, isKnown, name] = /^\[(=?)(.*)\]$/.exec(piece) ?? [];
    if (name !== undefined) goes.push({ segment: 's', start: text.length, end: text.length + name.length, label: 'PATIENT', text: name, source: isKnown ? 'known-value' : 'person', confidence: 0.9, reason: 'test' });
    text += name ?? piece;
  }
  return { segments: [{ id: 's', text }], goes };
}
const called = (written: string, { stranger = false, patients = [nayeli] } = {}) => (calledNames([{ owner: { subject: nayeli.subject, stranger }, ...report(written) }], patients).get('nayeli') ?? []).map(({ label, text }) => `${label} ${text}`);

it('is what a report calls the patient besides the name in her headers', () => {
  expect(called('[=Anayeli] (“[Yeya]”) [=Quiroga] came. [=Anayeli] slept, [Yeya] ate.')).toEqual(['PATIENT Yeya', 'PATIENT Yeya']);
  expect(called('[=Anayeli Quiroga] (known as [Yeya])')).toEqual(['PATIENT Yeya']);
});

it('is another person where it shares nothing with her', () => {
  expect(called('Paciente: [=Anayeli Quiroga]. Se explica a la Sra. [=Quiroga] y a D. [Iván Quesada].')).toEqual(['RELATIVE Iván Quesada']);
});

it('is no word of reports, no number, nobody else of the case and nobody in the report of a stranger', () => {
  expect(called('[=Anayeli] [Chest] [94] [CT]')).toEqual([]);
  expect(called('[=Anayeli] and [Tadeo Quiroga]', { patients: [nayeli, twin] })).toEqual([]);
  expect(called('[=Anayeli] “[Yeya]” [=Quiroga]', { stranger: true })).toEqual([]);
});

it('is known of that patient alone', () => {
  const headers = [nayeli, twin].map(({ subject, names }) => ({ subject, header: { PatientName: names[0]! } }));
  const knowledge = withNames(gatherKnowledge(headers, []), new Map([['nayeli', [yeya, yeya]]]));
  expect(valuesOf(knowledgeOf(knowledge, nayeli.subject)).filter(({ text }) => text === 'Yeya')).toEqual([yeya]);
  expect(valuesOf(knowledgeOf(knowledge, twin.subject))).not.toContainEqual(yeya);
  expect(knowledgeOf(knowledge, twin.subject).others).toContainEqual(yeya);
});
