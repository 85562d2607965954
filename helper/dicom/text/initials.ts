import { letterRuns, plain } from '../../../shared/identity/normalise.ts';
import type { Label } from '../../../shared/label.ts';
import type { Known } from '../../../shared/report/known.ts';
import { PARTICLES } from '../../../shared/report/words/people.ts';
import type { Stretch } from '../../../shared/text.ts';
import { isKnownWord } from './labelWords.ts';

/** Family, given and middle names of a PN (PS3.5 6.2.1.1); titles follow. */
const NAME_COMPONENTS = 3;

/** Two letters that labels end in: sequences, phases, positions, sides, units, which stay whatever somebody's initials are. */
const ABBREVIATIONS: ReadonlySet<string> = new Set('ac am ap ax bh bw cc cd ce cl cm co cs cw db dp ed ef ep es fa fb fe fl fs ft fx gb ge gy hb hd he hf hn hr hu hz ic ii ir is iv ka kv la lb ld ll lm ln lo lr ls lt lv lx ma md mf mg ml mm mp ms na nb nc nd ne nf nn no np ob od ok op os ot pa pc pd pe pf ph pi pl pm po pp pr ps pv px qc ra rf rl rm rn ro rr rt rv rx sb sc sd se si sl sn sp ss st sv td te tf th ti tl tr ts tx ua ul up us uz va vi vl vs wb wo ws'.split(' '));

/** A person whose initials are looked for. */
interface Initials {
  label: Label;
  /** Of family, given and middle names, in that order, in capitals. */
  all: readonly string[];
  family: readonly string[];
  given: readonly string[];
}

/** Initials in a label, and whose they are. */
export interface FoundInitials extends Stretch {
  label: Label;
}

/**
 * Finds the initials of known people in labels: the patient's with their dots, as three letters, or as the two that a label ends in (`PTV_3000 KY`), and the three
 * by which staff sign (`WRIST AP gco`, of Grace Oduya). Letters that are a word or an abbreviation of protocols are none.
 */
export function knownInitials(names: readonly Pick<Known, 'label' | 'text'>[]): (text: string) => FoundInitials[] {
  const people = names.map(({ label, text }): Initials => {
    const [family = [], ...given] = text.split('=')[0]!.split('^').slice(0, NAME_COMPONENTS).map(lettersOf);
    return { label, all: [...family, ...given.flat()], family, given: given.flat() };
  });
  const patients = people.filter(({ label }) => label === 'PATIENT');
  const staff = people.filter(({ label, family, given }) => label === 'CLINICIAN' && family.length > 0 && given.length > 0);
  return (text) => [
    ...stretchesOf(text, WHOLE).filter(({ letters, written }) => patients.some(({ all }) => isSet(letters, all)) && (written.includes('.') || !isKnownWord(plain(letters)))).map((found) => ({ ...found, label: 'PATIENT' as const })),
    ...stretchesOf(text, ENDING).filter(({ letters }) => patients.some(({ family, given }) => isPair(letters, family, given)) && !isAbbreviation(letters)).map((found) => ({ ...found, label: 'PATIENT' as const })),
    ...stretchesOf(text, SIGNATURE).filter(({ letters }) => !isKnownWord(plain(letters)) && staff.some((person) => signs(letters, person))).map((found) => ({ ...found, label: 'CLINICIAN' as const })),
  ].map(({ start, end, label }) => ({ start, end, label }));
}

/** Two of them or three with their dots, `T.K.`, or three in a row. */
const WHOLE = /(?<![\p{L}\p{N}.])(?:(?:\p{Lu}\. ?){1,2}\p{Lu}\.|\p{Lu}{3})(?![\p{L}\p{N}])/gu;
/** Two in a row behind everything else. */
const ENDING = /(?<=[\p{L}\p{N})][ _-])\p{Lu}{2}(?=\s*$)/gu;
/** Three in a row, small or large. */
const SIGNATURE = /(?<![\p{L}\p{N}.])(?:\p{Lu}{3}|\p{Ll}{3})(?![\p{L}\p{N}])/gu;

function stretchesOf(text: string, pattern: RegExp): { start: number; end: number; letters: string; written: string }[] {
  return [...text.matchAll(pattern)].map(({ index, 0: written }) => ({ start: index, end: index + written.length, letters: letterRuns(written).join('').toUpperCase(), written }));
}

/** The initials of the words of a name, without particles. */
function lettersOf(component: string): string[] {
  return letterRuns(component).filter((word) => !PARTICLES.has(plain(word))).map((word) => word.charAt(0).toUpperCase());
}

/** Whether letters are the first initials of a person in any order. */
function isSet(letters: string, all: readonly string[]): boolean {
  return all.length >= letters.length && [...letters].sort().join('') === all.slice(0, letters.length).sort().join('');
}

/** Whether two letters are a given and a family name's, in either order. */
function isPair(letters: string, [family]: readonly string[], [given]: readonly string[]): boolean {
  return letters === `${given}${family}` || letters === `${family}${given}`;
}

function isAbbreviation(letters: string): boolean {
  const key = letters.toLowerCase();
  return ABBREVIATIONS.has(key) || isKnownWord(key);
}

/** Whether three letters are of a given name, a middle one, which the header may not tell, and a family name; or of a given and two family names. */
function signs(letters: string, { family, given }: Initials): boolean {
  const [first, middle, last] = letters;
  return first === given[0] && ((last === family[0] && (given.length < 2 || middle === given[1])) || (middle === family[0] && last === family[1]));
}
