import { expect, it } from 'vitest';
import { calledNames } from '../../../../helper/case/inspect/calledNames.ts';
import { gatherKnowledge, knowledgeOf, valuesOf, withNames } from '../../../../helper/case/inspect/knowledge.ts';
import type { StudyPatient } from '../../../../helper/case/inspect/owners.ts';
import type { Label } from '../../../../shared/label.ts';
import type { Identifier } from '../../../../shared/text.ts';

const patient = (key: string, name: string): StudyPatient => ({ subject: { key, pseudonym: `CV-${key}`, dayShift: -100 }, names: [name], numbers: [], birthDates: [], accessions: [] });
const nayeli = patient('nayeli', 'QUIROGA^ANAYELI');
const twin = patient('twin', 'QUIROGA^TADEO');
const goes = (...texts: string[]): Identifier[] => texts.map((text) => ({ segment: 's', start: 0, end: text.length, label: 'PATIENT' as Label, text, source: 'person', confidence: 0.9, reason: 'test' }));
const called = (texts: string[], { stranger = false, patients = [nayeli] } = {}) => calledNames([{ owner: { subject: nayeli.subject, stranger }, goes: goes(...texts) }], patients).get('nayeli') ?? [];

it('is what a report calls the patient besides the name in her headers', () => {
  expect(called(['Anayeli Quiroga', 'Anayeli', 'Yeya', 'Quiroga'])).toEqual(['Yeya']);
});

it('is no word of reports, no number, nobody else of the case and nobody in the report of a stranger', () => {
  expect(called(['Chest', '94', 'CT'])).toEqual([]);
  expect(called(['Tadeo Quiroga'], { patients: [nayeli, twin] })).toEqual([]);
  expect(called(['Yeya'], { stranger: true })).toEqual([]);
});

it('is known of that patient alone', () => {
  const headers = [nayeli, twin].map(({ subject, names }) => ({ subject, header: { PatientName: names[0]! } }));
  const knowledge = withNames(gatherKnowledge(headers, []), new Map([['nayeli', ['Yeya', 'Yeya']]]));
  const known = { label: 'PATIENT', text: 'Yeya' };
  expect(valuesOf(knowledgeOf(knowledge, nayeli.subject)).filter(({ text }) => text === 'Yeya')).toEqual([known]);
  expect(valuesOf(knowledgeOf(knowledge, twin.subject))).not.toContainEqual(known);
  expect(knowledgeOf(knowledge, twin.subject).others).toContainEqual(known);
});
