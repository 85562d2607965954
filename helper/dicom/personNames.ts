import type { Identity, Subject } from '../../shared/identity/identity.ts';
import { isSamePerson, type PeopleIndex } from '../../shared/identity/people.ts';
import { surrogate } from '../../shared/identity/surrogates.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import type { DetectOptions } from '../../shared/report/detect.ts';
import { knownOf } from '../../shared/report/known.ts';

/** Whose names stand in the objects of a patient. */
export interface PersonNameSetting {
  identity: Identity;
  policy: Policy;
  subject: Subject;
  /** What is known of the patient: header, further values. */
  detection: Pick<DetectOptions, 'header' | 'known'>;
  /** The people of the whole case, so that each has one pseudonym in all its texts and names. */
  people?: PeopleIndex;
}

/** What stands for a name (PN) that may be neither kept nor empty: the patient's own pseudonym where it is the patient's, else what the person is called in the texts of the case. */
export function personNames({ identity, policy, subject, detection, people }: PersonNameSetting): (name: string) => string {
  const own = knownOf(detection).filter(({ kind, label }) => kind === 'name' && label === 'PATIENT').map(({ text }) => text);
  return (name) => {
    if (own.some((one) => isSamePerson(one, name))) return subject.pseudonym;
    const person = people?.canonical(name) ?? name;
    return policy.text.operators.CLINICIAN === 'surrogate' ? inComponents(surrogate(identity, 'CLINICIAN', person, { people: policy.reversible ? undefined : people })) : identity.pseudonym('CLINICIAN', person);
  };
}

/** `Ada Adler` as a PN, whose first component is the family name. */
function inComponents(name: string): string {
  const [given, family] = name.split(' ');
  return `${family}^${given}`;
}
