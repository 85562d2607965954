import { letterRuns, plain } from '../../../shared/identity/normalise.ts';
import { PEOPLE } from '../../../shared/label.ts';
import { GIVEN_NAMES } from '../../../shared/report/words/givenNames.ts';
import type { KnownValue } from '../../../shared/text.ts';
import { isKnownWord } from '../../dicom/text/labelWords.ts';
import type { ReadReport } from './calledNames.ts';

/** A shorter word stands in labels by chance. */
const SHORTEST = 5;

/** Surer than this, what a report takes for a name is one in a label too. */
const SURE = 0.9;

/**
 * The surnames of those whom reports name beside the patients, by the key of the subject: `Dra. Ximena Arreola Pineda` signs, and a protocol is called
 * `TRAUMA PEDIATRICO ARREOLA`. Words of reports and protocols, eponyms and given names are left out: alone they say nobody in a label.
 * @param held every name that the headers tell, in which such a word is somebody's already.
 */
export function surnamesOf(reports: readonly Omit<ReadReport, 'segments'>[], held: readonly string[]): Map<string, KnownValue[]> {
  const taken = new Set(held.flatMap((name) => letterRuns(plain(name), SHORTEST)));
  const isTelling = (word: string): boolean => {
    const key = plain(word);
    return /^\p{Lu}/u.test(word) && !taken.has(key) && !GIVEN_NAMES.has(key) && !isKnownWord(key);
  };
  return new Map(reports.filter(({ owner }) => !owner.stranger).map(({ owner, goes }) => {
    const others = goes.filter(({ label, confidence }) => PEOPLE.has(label) && label !== 'PATIENT' && confidence >= SURE);
    return [owner.subject.key, others.flatMap(({ label, text }) => letterRuns(text, SHORTEST).filter(isTelling).map((word) => ({ label, text: word })))];
  }));
}
