import { hasUnspacedScript } from '../../../shared/identity/unspaced.ts';
import { letterRuns } from '../../../shared/identity/normalise.ts';
import { LABEL_NAMES, PEOPLE, PLACES } from '../../../shared/label.ts';
import { isInFixedPhrase } from '../../../shared/report/protection.ts';
import { fold } from '../../../shared/report/tokens.ts';
import type { NetworkReading } from '../../../shared/report/tagger/reading.ts';
import { collectSpans } from '../../../shared/report/tagger/spans.ts';
import { EPONYMS } from '../../../shared/report/words/protected.ts';
import { Lexicon, tokenise } from '../../../shared/report/tagger/tokens.ts';
import { overlap } from '../../../shared/report/overlaps.ts';
import type { Identifier, Stretch } from '../../../shared/text.ts';
import { SEGMENT } from './labelReader.ts';
import { GREEK_OR_CYRILLIC, isCapital, isKnownWord, isListedName, isTechnicalWord } from './labelWords.ts';
import { OTHER_LANGUAGES } from './words/otherLanguages.ts';
import { isMisread, tellNobody } from './tellNobody.ts';
import { isView } from './words/views.ts';

/** What the network holds less probable than this names nobody, whatever a list or its place says, unless it is known; chosen on `bench/headers/values/read`. */
const VETO = 0.1;

/** A date that rules are so sure of has the form of one, whatever the network, which reads few languages, makes of it. */
const SURE_DATE = 0.95;

/** From here on it is believed of a word of protocols too, and of an eponym or a word of a language that it has not learnt. */
const SURE = 0.75;
const ALL_BUT_CERTAIN = 0.95;

const lexicon = new Lexicon();

/** Whether a short text holds more than words of medicine and protocols, codes, and short numbers: then the network is asked, which takes a millisecond. */
export function isDoubtful(text: string): boolean {
  return [...text.matchAll(TELLING)].some(([word]) => !isTechnicalWord(fold(word)) && !isLittleWord(fold(word)));
}

/** Words that stand by themselves, as units and codes do not (`3mm`, `B30f`), and numbers that are longer than a size. */
const TELLING = /(?<!\p{N})\p{L}[\p{L}\p{M}]+(?!\p{N})|\p{L}[\p{L}\p{M}]{3,}|\p{N}{4,}/gu;

/**
 * How sure the network must be that a word is somebody which may be a word of protocols, `Dr. Hand`, in small letters most of all, `uses walker`, one of another language or in a script that it has not learnt,
 * `zápal`, `αποδεκτή`, a view, `knee Rosenberg`, an eponym that is to be excluded, `r/o Brugada`, or the region under which a scanner keeps a protocol, `Head^QUARLES`.
 */
function doubtOf(text: string, { start, end }: Stretch): number {
  const word = text.slice(start, end);
  const key = fold(word);
  if (hasUnspacedScript(word) || (GREEK_OR_CYRILLIC.test(word) && !isCapital(word)) || isView(key, letterRuns(fold(text.slice(0, start))))) return ALL_BUT_CERTAIN;
  if (isTechnicalWord(key) && text.charAt(end) === '^') return ALL_BUT_CERTAIN;
  if ((EPONYMS.has(key) && EXCLUDED.test(text.slice(0, start))) || (OTHER_LANGUAGES.has(key) && key.length > LONGEST_PARTICLE)) return ALL_BUT_CERTAIN;
  return isTechnicalWord(key) ? (isCapital(word) || key.length <= LONGEST_PARTICLE ? SURE : ALL_BUT_CERTAIN) : 0;
}

const EXCLUDED = /(?:r\/o|rule out|exclude|query|suspect\p{L}*|descartar|ausschluss|\?) ?$/iu;

/** `san` begins names in other languages. */
const LONGEST_PARTICLE = 3;

/** `with`, `of`, `sin`. */
function isLittleWord(key: string): boolean {
  return key.length <= LONGEST_LITTLE && isKnownWord(key) && !isListedName(key);
}

const LONGEST_LITTLE = 4;

/**
 * What identifies in a short text, by rules and by the network. What is known or certain by its form stays as it was found; of what else rules found, words go from its
 * ends of which the network is sure that they name nobody. What the network alone finds joins it.
 * @param found by rules, in any order
 */
export function withNetwork(text: string, found: readonly Identifier[], reading: NetworkReading): Identifier[] {
  const tokens = tokenise(text, lexicon);
  const words = Array.from(tokens.starts, (start, i): Stretch => ({ start, end: tokens.ends[i]! }));
  const letters = words.filter((_, i) => tokens.words[i]!.kind !== 'mark');
  const kept = found.flatMap((identifier) => {
    if (isCertain(identifier)) return [identifier];
    const telling = words.filter((word, i) => overlap(identifier, word) && reading.identifying[i]! >= VETO);
    if (telling.length === 0) return [];
    const start = Math.max(identifier.start, telling[0]!.start);
    const end = Math.min(identifier.end, telling.at(-1)!.end);
    return [{ ...identifier, start, end, text: text.slice(start, end) }];
  });
  const nobodys = tellNobody(text);
  const isNobodys = (word: Stretch): boolean => nobodys.some((stretch) => overlap(stretch, word));
  const spotted = collectSpans(tokens, reading, LABEL_NAMES).flatMap(({ start, end, label, confidence }): Identifier[] => {
    const own = letters.filter((word) => overlap(word, { start, end }));
    const telling = own.filter((word) => confidence >= doubtOf(text, word) && !isNobodys(word) && !isMisread(text.slice(word.start, word.end), PLACES.has(label)));
    if (PEOPLE.has(label) && SIDE_BEHIND_INITIALS.test(text.slice(start, end))) telling.pop();
    if (telling.length === 0 || isInFixedPhrase(text, { start, end })) return [];
    const [from, to] = [telling[0] === own[0] ? start : telling[0]!.start, telling.at(-1) === own.at(-1) ? end : telling.at(-1)!.end];
    if ((label === 'DATE' && (isNoDate(text.slice(from, to)) || isProductAndYear(text.slice(from, to)) || COUNTED_TIME.test(text.slice(from)))) || isArc(text, { start: from, end: to })) return [];
    return [{ segment: SEGMENT, start: from, end: to, label, text: text.slice(from, to), source: 'tagger', confidence, reason: 'reads like one in a header' }];
  });
  return merged(text, letters, kept, spotted);
}

/** `KQ_R` of `KQ_R breast`. */
const SIDE_BEHIND_INITIALS = /^\p{Lu}{2,3}[ _][RL]$/u;

/** What is known, and what other scripts give away, which the network has not learnt to read: of places whatever holds no Latin letter, `鹿原クリニック`. */
const LATIN = /\p{Script=Latin}/u;
const CERTAIN: ReadonlySet<string> = new Set(['known-value', 'title', 'script']);

function isCertain({ source, label, confidence, text }: Identifier): boolean {
  return CERTAIN.has(source) || (source === 'place' && !LATIN.test(text)) || (source === 'date' && (label === 'DATE' || label === 'AGE') && confidence >= SURE_DATE);
}

/** `7.2`, `10.0.18`: versions and sizes, where no zero makes it a day and a month; `22週`: weeks. */
function isNoDate(written: string): boolean {
  return /^\.?\d{1,2}$|^\d\.\d$|\.0\./.test(written) || (hasUnspacedScript(written) && !/[年년月월]/.test(written));
}

/** `Dotarem 2022`: the year in which something was given. */
function isProductAndYear(written: string): boolean {
  const match = PRODUCT_AND_YEAR.exec(written);
  return match !== null && isTechnicalWord(fold(match[1]!));
}

const PRODUCT_AND_YEAR = /^(\p{L}+) (?:19|20)\d\d$/u;

/** `2/7 ago`, `6/52 hx`: days, weeks or months as the British count them. */
const COUNTED_TIME = /^\d{1,2}\/(?:7|12|52) (?:ago|hx|history|old|earlier|later)(?!\p{L})/u;

/** `181-179 coll 30`: the angles between which a beam turns, beside other words of its setting. */
function isArc(text: string, { start, end }: Stretch): boolean {
  const angles = text.slice(start, end).split('-');
  return angles.length === 2 && angles.every((angle) => /^\d{1,3}$/.test(angle) && Number(angle) <= FULL_TURN) && BEAM_SETTING.test(text);
}

const FULL_TURN = 360;
const BEAM_SETTING = /(?<!\p{L})(?:coll?|collimator|gantry|couch|arcs?|vmat|ccw|cw|beam|deg)(?!\p{L})/iu;

/** The last letters of a code before a known name: `DE` of `Runoff_DE Priscilla`. */
function isOfCode(text: string, { start, end }: Stretch): boolean {
  return text.charAt(start - 1) === '_' && /^\p{Lu}{2,3}$/u.test(text.slice(start, end)) && /^ \p{Lu}\p{Ll}/u.test(text.slice(end));
}

/** Whom rules take for somebody by lists of names and by where the name stands, as they take `St. Brendan` and `Maple Glen`. */
function isGuessedPerson(identifier: Identifier): boolean {
  return PEOPLE.has(identifier.label) && !isCertain(identifier);
}

/** Where both found something, one identifier of what either covers: told as a known value where one is in it, and no more of a word than is known then, `LIMAtof`. */
function merged(text: string, words: readonly Stretch[], kept: readonly Identifier[], spotted: readonly Identifier[]): Identifier[] {
  const all = [...kept];
  for (const span of spotted) {
    const touched = all.filter((other) => overlap(other, span));
    const known = touched.filter(({ source }) => source === 'known-value');
    const outside = words.filter((word) => overlap(word, span) && !known.some((value) => overlap(value, word)) && !(known.length > 0 && isOfCode(text, word)));
    const parts = [...touched, ...outside];
    const start = Math.min(...parts.map((part) => part.start));
    const end = Math.max(...parts.map((part) => part.end));
    for (const other of touched) all.splice(all.indexOf(other), 1);
    const first = known[0] ?? (PLACES.has(span.label) && touched.every(isGuessedPerson) ? span : touched[0] ?? span);
    // A date in another calendar has the day as its text, by which it is moved.
    all.push(first.start === start && first.end === end ? first : { ...first, start, end, text: text.slice(start, end) });
  }
  return all;
}
