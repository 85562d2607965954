import { letterRuns, plain } from '../../../shared/identity/normalise.ts';
import type { Label } from '../../../shared/label.ts';
import type { Known } from '../../../shared/report/known.ts';
import { PARTICLES } from '../../../shared/report/words/people.ts';
import type { Stretch } from '../../../shared/text.ts';
import { isKnownWord } from './labelWords.ts';

/** Family, given and middle names of a PN (PS3.5 6.2.1.1); titles follow. */
const NAME_COMPONENTS = 3;

/** Two letters that labels end in: sequences, phases, positions, sides, units, which stay whatever somebody's initials are. */
const ABBREVIATIONS: ReadonlySet<string> = new Set('ac am ap ax bh bw cc cd ce cl cm co cs cw cx db dp dw ed ef ep es fa fb fe fl fs ft fu fx ga gb ge gr gy hb hd he hf hn hr hu hz ic ii ip ir is iv ka kv la lb ld ll lm ln lo lp lr ls lt lv lx ma mb mc md me mf mg ml mm mp ms na nb nc nd ne nf nn no np ns ob od ok om op os ot pa pc pd pe pf ph pi pl pm po pp pr ps pt pv px qc ra rf rl rm rn ro rr rt rv rx sb sc sd se si sl sn sp ss st sv sw tb td te tf th ti tl tm tn tp tr ts tt tx ua ul up us uz va vc ve vi vl vs wb wo ws wt xl xt yr'.split(' '));

/** A person whose initials are looked for. */
interface Initials {
  label: Label;
  name: string;
  /** Of family, given and middle names, in that order, in capitals. */
  all: readonly string[];
  family: readonly string[];
  given: readonly string[];
}

/** Initials in a label, and whose they are: the name as the header has it. */
export interface FoundInitials extends Stretch {
  label: Label;
  name: string;
}

/**
 * Finds the initials of known people in labels: the patient's with their dots, as three letters, or as the two that a label ends in (`PTV_3000 KY`), and the three
 * by which staff sign (`WRIST AP gco`, of Grace Oduya). Letters that are a word or an abbreviation of protocols are none.
 */
export function knownInitials(names: readonly Pick<Known, 'label' | 'text'>[]): (text: string) => FoundInitials[] {
  const people = names.map(({ label, text }): Initials => {
    const [family = [], ...given] = text.split('=')[0]!.split('^').slice(0, NAME_COMPONENTS).map(lettersOf);
    return { label, name: text, all: [...family, ...given.flat()], family, given: given.flat() };
  });
  const patients = people.filter(({ label }) => label === 'PATIENT');
  const staff = people.filter(({ label, family, given }) => label === 'CLINICIAN' && family.length > 0 && given.length > 0);
  return (text) => {
    const found = (pattern: RegExp, owners: readonly Initials[], isOf: (letters: string, person: Initials) => boolean, isWord: (letters: string, written: string) => boolean): FoundInitials[] => (
      [...text.matchAll(pattern)].flatMap(({ index, 0: written }) => {
        const letters = letterRuns(written).join('').toUpperCase();
        const owner = isWord(letters, written) ? undefined : owners.find((person) => isOf(letters, person));
        return owner ? [{ start: index, end: index + written.length, label: owner.label, name: owner.name }] : [];
      })
    );
    return [
      ...found(WHOLE, patients, isSet, (letters, written) => !written.includes('.') && isKnownWord(plain(letters))),
      ...found(ENDING, patients, isPair, isAbbreviation),
      ...found(SIGNATURE, staff, signs, (letters) => isKnownWord(plain(letters))),
    ];
  };
}

/** Two of them or three with their dots, `T.K.`, or three in a row. */
const WHOLE = /(?<![\p{L}\p{N}.])(?:(?:\p{Lu}\. ?){1,2}\p{Lu}\.|\p{Lu}{3})(?![\p{L}\p{N}])/gu;
/** Two in a row behind everything else. */
const ENDING = /(?<=[\p{L}\p{N})][ _-])\p{Lu}{2}(?=\s*$)/gu;
/** Three in a row, small or large. */
const SIGNATURE = /(?<![\p{L}\p{N}.])(?:\p{Lu}{3}|\p{Ll}{3})(?![\p{L}\p{N}])/gu;

/** The initials of the words of a name, without particles. */
function lettersOf(component: string): string[] {
  return letterRuns(component).filter((word) => !PARTICLES.has(plain(word))).map((word) => word.charAt(0).toUpperCase());
}

/** Whether letters are the first initials of a person in any order. */
function isSet(letters: string, { all }: Initials): boolean {
  return all.length >= letters.length && [...letters].sort().join('') === all.slice(0, letters.length).sort().join('');
}

/** Whether two letters are a given and a family name's, in either order. */
function isPair(letters: string, { family: [family], given: [given] }: Initials): boolean {
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
