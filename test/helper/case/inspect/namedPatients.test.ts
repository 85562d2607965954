import { expect, it } from 'vitest';
import { namedPatients, otherNamed } from '../../../../helper/case/inspect/namedPatients.ts';
import type { StudyPatient } from '../../../../helper/case/inspect/owners.ts';
import { textCleaner } from '../../../../helper/dicom/text/textCleaner.ts';
import { Identity } from '../../../../shared/identity/identity.ts';
import { preset } from '../../../../shared/policy/presets.ts';

const identity = new Identity(new Uint8Array(32).fill(9));
const patient = (name: string, number: string): StudyPatient => ({ subject: identity.subject({ patientId: number }), names: [name], numbers: [number], birthDates: [], accessions: [] });
const [cormac, niamh, other] = [patient('Gallagher-Obi^Cormac', 'SB-701551'), patient('Gallagher-Obi^Niamh', 'SB-701550'), patient('Gallagher-Obi^Niamh', 'SB-701777')];

function cleaned(text: string, patients: readonly StudyPatient[]): string {
  const header = { PatientName: 'Gallagher-Obi^Cormac', PatientID: 'SB-701551' };
  const others = [{ label: 'PATIENT' as const, text: 'Gallagher-Obi^Niamh' }, { label: 'MRN' as const, text: 'SB-701550' }];
  return textCleaner({ identity, policy: preset('gdpr-pseudonymised')!, subject: cormac!.subject, detection: { header }, others, otherOf: otherNamed(cormac!.subject, namedPatients(patients)) }).clean(text);
}

it('gives another patient of the case her own pseudonym in a text of this one', () => {
  const text = 'Cormac: left grade II IVH. Twin of Niamh Gallagher-Obi (SB-701550).';
  expect(cleaned(text, [cormac!, niamh!])).toBe(`${cormac!.subject.pseudonym}: left grade II IVH. Twin of ${niamh!.subject.pseudonym} (${niamh!.subject.pseudonym}).`);
});

it('takes a name that two of them have for neither', () => {
  const text = cleaned('Twin of Niamh Gallagher-Obi.', [cormac!, niamh!, other!]);
  for (const { subject } of [cormac!, niamh!, other!]) expect(text).not.toContain(subject.pseudonym);
  expect(text).not.toContain('Niamh');
});
