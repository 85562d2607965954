import { isLikeWord } from '../../../shared/identity/likeness.ts';
import { letterRuns, plain } from '../../../shared/identity/normalise.ts';
import type { Identifier } from '../../../shared/text.ts';
import { namesNobody } from '../../dicom/text/labelWords.ts';
import { othersOf, type Owner, type StudyPatient } from './owners.ts';

/** A shorter name, a capital in small letters at its front, is as likely no name. */
const NAME = /^\p{Lu}[\p{L}\p{M}'’.-]{2,}(?: \p{Lu}[\p{L}\p{M}'’.-]+){0,3}$/u;

/**
 * What reports call the patients of the studies besides the names in their headers, by the key of the subject: a letter says `Oluwaseun (“Seun”)`, and
 * the comments of the images say Seun alone. Words of reports are left out, and so is what means another patient.
 * @param reports each with whose it is and what goes of it.
 */
export function calledNames(reports: readonly { owner: Owner; goes: readonly Identifier[] }[], patients: readonly StudyPatient[]): Map<string, string[]> {
  const called = new Map<string, string[]>();
  for (const { owner: { subject, stranger }, goes } of reports) {
    const words = patients.filter((patient) => patient.subject.key === subject.key).flatMap(({ names }) => names.flatMap(wordsOf));
    if (stranger || words.length === 0) continue;
    const otherOf = othersOf(subject, patients);
    const isUnsaid = ({ text }: Identifier): boolean => wordsOf(text).some((word) => !words.some((own) => isLikeWord(own, word)));
    const names = goes.filter((found) => found.label === 'PATIENT' && NAME.test(found.text) && !namesNobody(found.text) && isUnsaid(found) && !otherOf(found)).map(({ text }) => text);
    called.set(subject.key, [...called.get(subject.key) ?? [], ...names]);
  }
  return called;
}

function wordsOf(name: string): string[] {
  return letterRuns(plain(name), 3);
}
