import type { Subject } from '../../../shared/identity/identity.ts';
import { normaliseId, normaliseName } from '../../../shared/identity/normalise.ts';
import { CODES, PEOPLE } from '../../../shared/label.ts';
import type { Identifier } from '../../../shared/text.ts';
import type { StudyPatient } from './owners.ts';

/** The patients of a case by their whole names and their numbers; what several have is none's. Plain data, which travels to other threads. */
export type NamedPatients = ReadonlyMap<string, Subject>;

/** A shorter number stands in another patient's texts by chance. */
const SHORTEST_NUMBER = 6;

/** Empty where there is one patient alone. */
export function namedPatients(patients: readonly StudyPatient[]): NamedPatients {
  const named = new Map<string, Subject | undefined>();
  const add = (key: string, subject: Subject): void => void named.set(key, named.has(key) && named.get(key)?.key !== subject.key ? undefined : subject);
  for (const { subject, names, numbers } of patients.length > 1 ? patients : []) {
    for (const name of names.flatMap((all) => all.split('='))) if (normaliseName(name).includes(' ')) add(nameKey(name), subject);
    for (const number of numbers) if (normaliseId(number).length >= SHORTEST_NUMBER) add(numberKey(number), subject);
  }
  return new Map([...named].filter((entry): entry is [string, Subject] => entry[1] !== undefined));
}

/** Tells which other patient of the case a whole name or a number in a text of one means, if any. Unlike `othersOf` it looks nothing up but what is the same: a collection has many patients and many texts. */
export function otherNamed({ key }: Pick<Subject, 'key'>, named: NamedPatients): (identifier: Identifier) => Subject | undefined {
  return ({ label, text }) => {
    const found = CODES.has(label) ? named.get(numberKey(text)) : PEOPLE.has(label) ? named.get(nameKey(text)) : undefined;
    return found?.key === key ? undefined : found;
  };
}

function nameKey(name: string): string {
  return `name ${normaliseName(name)}`;
}

function numberKey(number: string): string {
  return `number ${normaliseId(number)}`;
}
