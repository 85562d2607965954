import { letterRuns, plain } from '../../../shared/identity/normalise.ts';
import type { Label } from '../../../shared/label.ts';
import type { Known } from '../../../shared/report/known.ts';
import { TECHNIQUES } from '../../../shared/report/words/techniques.ts';
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
  /** All of the family name and of the others, particles too. */
  whole: readonly [family: string, given: string];
  /** The family name behind its first letter. */
  rest: string;
}

/** Initials in a label, and whose they are: the name as the header has it. */
export interface FoundInitials extends Stretch {
  label: Label;
  name: string;
}

/**
 * Finds the initials of known people in labels: the patient's with their dots, as three letters, or as the two or three that a label ends in, in any case or apart
 * (`PTV_3000 KY`, `Foot AP ky`, `b800 LG M`) or a code begins with (`CPR_SBRT`), staff's at the end, apart (`PCI (R D-H)`) and the three by which they sign (`WRIST AP gco`, of Grace Oduya; `tvk`, of Tabitha
 * Vankirk). Letters that are a word or an abbreviation of protocols are none.
 */
export function knownInitials(names: readonly Pick<Known, 'label' | 'text'>[]): (text: string) => FoundInitials[] {
  const people = names.map(({ label, text }): Initials => {
    const components = text.split('=')[0]!.split('^').slice(0, NAME_COMPONENTS).map(letterRuns);
    const [family = [], ...given] = components.map((words) => firstLetters(words.filter((word) => !PARTICLES.has(plain(word)))));
    const [wholeFamily = [], ...others] = components.map(firstLetters);
    return { label, name: text, all: [...family, ...given.flat()], family, given: given.flat(), whole: [wholeFamily.join(''), others.flat().join('')], rest: (components[0] ?? []).join('').slice(1).toUpperCase() };
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
      ...found(WHOLE, patients, isSet, (letters, written) => !written.includes('.') && (isKnownWord(plain(letters)) || TECHNIQUES.has(letters.toLowerCase()))),
      ...found(ENDING, patients, isPair, isAbbreviation),
      ...found(ENDING, staff, (letters, { family: [family], given: [given] }) => letters === `${given}${family}`, isAbbreviation),
      ...found(FIRST_OF_CODE, patients, isWholeSet, (letters) => !isKnownWord(plain(letters))),
      ...found(ENDING_SMALL, patients, (letters, person) => isSet(letters, person) && letters.length === person.all.length, (letters) => isAbbreviation(letters) || SMALL_UNITS.has(letters.toLowerCase())),
      ...found(APART, [...patients, ...staff], isWholeSet, (letters) => letters.length < FEWEST_APART),
      ...found(SIGNATURE, staff, signs, (letters) => isKnownWord(plain(letters)) || TECHNIQUES.has(letters.toLowerCase())).filter(({ start, end, name }) => isTold(text.slice(start, end), name) || signsText(text, start, end)),
    ];
  };
}

/** Two of them or three with their dots, `T.K.`, or three in a row. */
const WHOLE = /(?<![\p{L}\p{N}.])(?:(?:\p{Lu}\. ?){1,2}\p{Lu}\.|\p{Lu}{3})(?![\p{L}\p{N}])/gu;
/** Two in a row behind everything else, but for a day. */
const ENDING = /(?<=[\p{L}\p{N})](?:[ _-]|, ))\p{Lu}{2}(?=(?: \d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?)?\s*$)/gu;
/** Three or four that begin a code: all of the patient's in their order, which are a word of protocols by chance, `CPR_SBRT`. */
const FIRST_OF_CODE = /^\p{Lu}{3,4}(?=_)/gu;
/** All of them in small letters behind everything else. */
const ENDING_SMALL = /(?<=[\p{L}\p{N})](?:[ _-]|, ))\p{Ll}{2,4}(?=\s*$)/gu;
const SMALL_UNITS: ReadonlySet<string> = new Set('kg cm km ml dl ul nm hz kv gy mw mo wk wks yo mos bpm rpm mhz khz fps mas mgy mci mbq ppm'.split(' '));
/** One or two and one or two, and a third perhaps, parted by a space or a hyphen, behind everything else or within brackets. */
const APART = /(?:(?<=[\p{L}\p{N})][ _-])(?=[^()]*$)|(?<=\())\p{Lu}{1,2}[ -]\p{Lu}{1,2}(?:[ -]\p{Lu})?(?=\s*(?:$|\)))/gu;
/** Two letters apart are an axis and a side, a degree and a kind. */
const FEWEST_APART = 3;
/** Three in a row, small or large. */
const SIGNATURE = /(?<![\p{L}\p{N}.])(?:\p{Lu}{3}|\p{Ll}{3})(?![\p{L}\p{N}])/gu;

function firstLetters(words: readonly string[]): string[] {
  return words.map((word) => word.charAt(0).toUpperCase());
}

/** Whether letters are the first initials of a person in any order. */
function isSet(letters: string, { all }: Initials): boolean {
  return all.length >= letters.length && [...letters].sort().join('') === all.slice(0, letters.length).sort().join('');
}

/** Whether letters are all initials of a person, given before family names or behind them. */
function isWholeSet(letters: string, { family, given, whole }: Initials): boolean {
  return [whole, [family.join(''), given.join('')]].some(([one, other]) => letters === `${one}${other}` || letters === `${other}${one}`);
}

/** Whether the letters are no capitals, which mostly abbreviate, or the name as the header has it tells as many words. */
function isTold(written: string, name: string): boolean {
  return written !== written.toUpperCase() || letterRuns(name.split('^').slice(0, NAME_COMPONENTS).join(' ')).length >= written.length;
}

/** Whether letters open or end a text, but for a day: amid it they say what was done. */
function signsText(text: string, start: number, end: number): boolean {
  return /^\s*$/.test(text.slice(0, start)) || /^[\s.)]*(?:\d[\d./-]*)?$/.test(text.slice(end)) || /\d[/.-]\d+ ?$/.test(text.slice(0, start));
}

/** Whether two letters are a given and a family name's, in either order. */
function isPair(letters: string, { family: [family], given: [given] }: Initials): boolean {
  return letters === `${given}${family}` || letters === `${family}${given}`;
}

function isAbbreviation(letters: string): boolean {
  const key = letters.toLowerCase();
  return ABBREVIATIONS.has(key) || isKnownWord(key);
}

/** Whether three letters are of a given name, a middle one, which the header may not tell, and a family name; of a given and two family names; or of a given name and two of a family name. */
function signs(letters: string, { family, given, rest }: Initials): boolean {
  const [first, middle, last] = letters;
  return first === given[0] && ((last === family[0] && (given.length < 2 || middle === given[1])) || (middle === family[0] && (last === family[1] || rest.includes(last!))));
}
