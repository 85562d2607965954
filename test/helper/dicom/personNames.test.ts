import { describe, expect, it } from 'vitest';
import { personNames } from '../../../helper/dicom/personNames.ts';
import { textCleaner } from '../../../helper/dicom/text/textCleaner.ts';
import { PeopleIndex } from '../../../shared/identity/people.ts';
import { preset } from '../../../shared/policy/presets.ts';
import { identity } from './samples.ts';

const subject = identity.subject({ patientId: '00482915' });

describe.each(['gdpr-pseudonymised', 'teaching', 'safe-harbor'])('a name in a header under %s', (name) => {
  const header = { PatientName: 'OKAFOR^ADAEZE', ReferringPhysicianName: 'Brandvik^Ingrid' };
  const setting = { identity, policy: preset(name)!, subject, detection: { header }, people: new PeopleIndex(Object.values(header)) };
  const nameOf = personNames(setting);

  it('of the patient is the pseudonym', () => {
    expect(nameOf('Okafor^Adaeze^N')).toBe(subject.pseudonym);
  });

  it('of somebody else is what a text says', () => {
    const text = textCleaner(setting).clean('seen by Dr. Ingrid Brandvik');
    const words = nameOf('Brandvik^Ingrid^^Dr').split('^').reverse().join(' ');
    expect(words).not.toMatch(/Brandvik|Ingrid/);
    expect(text).toContain(words);
  });
});
