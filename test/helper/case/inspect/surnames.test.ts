import { expect, it } from 'vitest';
import { surnamesOf } from '../../../../helper/case/inspect/surnames.ts';
import type { Label } from '../../../../shared/label.ts';
import type { Identifier } from '../../../../shared/text.ts';

const subject = { key: 'nayeli', pseudonym: 'CV-nayeli', dayShift: -100 };
const goes = (label: Label, text: string, confidence = 0.95): Identifier => ({ segment: 's', start: 0, end: text.length, label, text, source: 'person', confidence, reason: 'test' });
const told = (found: readonly Identifier[], { stranger = false, held = ['QUIROGA^ANAYELI'] } = {}) => (surnamesOf([{ owner: { subject, stranger }, goes: found }], held).get('nayeli') ?? []).map(({ label, text }) => `${label} ${text}`);

it('are those of who reads, refers or comes along', () => {
  expect(told([goes('CLINICIAN', 'Ximena Arreola Pineda'), goes('CLINICIAN', 'J. A. TECUAPETLA'), goes('RELATIVE', 'Osvaldo Ferraresi')])).toEqual(['CLINICIAN Arreola', 'CLINICIAN Pineda', 'CLINICIAN TECUAPETLA', 'RELATIVE Ferraresi']);
});

it('are no words of reports, eponyms, given or short names, none that a header tells, and nothing that is unsure', () => {
  expect(told([goes('CLINICIAN', 'Thorax'), goes('CLINICIAN', 'Rosa Baker'), goes('CLINICIAN', 'Ana Paz Luna'), goes('RELATIVE', 'Iker Quiroga'), goes('CLINICIAN', 'Oswestry', 0.6), goes('PATIENT', 'Yeyita'), goes('CLINICIAN', 'arreola')])).toEqual([]);
});

it('of the report of a stranger are none', () => expect(told([goes('CLINICIAN', 'Arreola')], { stranger: true })).toEqual([]));
