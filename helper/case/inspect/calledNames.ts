import { isLikeWord } from '../../../shared/identity/likeness.ts';
import { letterRuns, plain } from '../../../shared/identity/normalise.ts';
import { PEOPLE } from '../../../shared/label.ts';
import { castOf } from '../../../shared/report/cast.ts';
import type { Identifier, KnownValue, Segment } from '../../../shared/text.ts';
import { namesNobody } from '../../dicom/text/labelWords.ts';
import { othersOf, type Owner, type StudyPatient } from './owners.ts';

/** A report with whose it is and what goes of it. */
export interface ReadReport {
  owner: Owner;
  segments: readonly Segment[];
  goes: readonly Identifier[];
}

/** A shorter name, a capital in small letters at its front, is as likely no name. */
const NAME = /^\p{Lu}[\p{L}\p{M}'’.-]{2,}(?: \p{Lu}[\p{L}\p{M}'’.-]+){0,3}$/u;

/**
 * What reports call the patients of the studies besides the names in their headers, by the key of the subject: a letter says `Oluwaseun (“Seun”)`, and
 * the comments of the images say Seun alone. Words of reports are left out, and so is what means another patient. Who was taken for the patient and
 * shares nothing with her, `D. Iván Quesada`, is somebody beside her.
 */
export function calledNames(reports: readonly ReadReport[], patients: readonly StudyPatient[]): Map<string, KnownValue[]> {
  const called = new Map<string, KnownValue[]>();
  for (const { owner: { subject, stranger }, segments, goes } of reports) {
    const words = patients.filter((patient) => patient.subject.key === subject.key).flatMap(({ names }) => names.flatMap(wordsOf));
    if (stranger || words.length === 0) continue;
    const otherOf = othersOf(subject, patients);
    const isUnsaid = ({ text }: Identifier): boolean => wordsOf(text).some((word) => !words.some((own) => isLikeWord(own, word)));
    const { identifiers, own } = castOf(new Map(segments.map(({ id, text }) => [id, text])), goes, { otherOf });
    const names = identifiers.filter((found) => (found.label === 'PATIENT' || (own.has(found) && PEOPLE.has(found.label))) && NAME.test(found.text) && !namesNobody(found.text) && isUnsaid(found) && !otherOf(found));
    called.set(subject.key, [...called.get(subject.key) ?? [], ...names.map((name) => ({ label: own.has(name) ? 'PATIENT' as const : 'RELATIVE' as const, text: name.text }))]);
  }
  return called;
}

function wordsOf(name: string): string[] {
  return letterRuns(plain(name), 3);
}
