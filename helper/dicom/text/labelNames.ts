import { fold } from '../../../shared/report/tokens.ts';
import { GIVEN_NAMES } from '../../../shared/report/words/givenNames.ts';
import { ORDINARY_WORDS } from '../../../shared/report/words/ordinary/index.ts';
import { EPONYMS, MEDICAL_WORDS } from '../../../shared/report/words/protected.ts';
import { isOf } from './inflection.ts';
import { transliterations } from './transliteration.ts';
import { CARE_WORDS } from './words/care.ts';
import { KINSHIP } from './words/kinship.ts';
import { OTHER_LANGUAGES } from './words/otherLanguages.ts';
import { PROTOCOL_WORDS } from './words/protocols.ts';
import { ABBREVIATED_ROLES, IMAGING_ROLES, ROLES } from './words/roles.ts';
import { SURNAME_ENDING, SURNAMES } from './words/surnames.ts';

/** A part of a text; UTF-16 code units, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * Names in labels: descriptions, protocol names and the like, which have no grammar that would give a name away as in a report.
 * What speaks for one are lists of names, the shape of family names, and where an unknown word stands: beside a name, after
 * `for` or `Dr`, at a caret or a comma. Words of reports and protocols are never names.
 *
 * Not found: a single unknown word with none of these, since it may as well be a sequence.
 */
export function findLabelNames(text: string): Stretch[] {
  const words = wordsOf(text);
  const named = words.map((word, at) => isName(word) || isLedIn(words, at) || isPaired(words, at) || isInitialled(words, at));
  const spans: Stretch[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!named[at]) continue;
    let [from, to] = [at, at];
    while (from > 0 && joins(words[from]!) && (named[from - 1] || mayBelong(words[from - 1]!, words[from]!, words[from]!.gap))) from--;
    while (to + 1 < words.length && joins(words[to + 1]!) && !isCredential(words, to + 1) && (named[to + 1] || mayBelong(words[to + 1]!, words[to]!, words[to + 1]!.gap))) to++;
    if (PARTICLES.has(words[from]!.key)) from++;
    while (to > at && PARTICLES.has(words[to]!.key)) to--;
    spans.push({ start: words[from]!.start, end: words[to]!.end });
    at = to;
  }
  return spans;
}

/** A found stretch without the words of reports and protocols at its ends, which a reader of sentences takes for capitals of a name; undefined when nothing else is in it. @param named folded words of known names, which stay in it. */
export function withoutLabelWords(text: string, { start, end }: Stretch, named: ReadonlySet<string>): Stretch | undefined {
  const numbers = [...text.slice(start, end).matchAll(/\p{N}{4,}/gu)].map((match) => ({ start: start + match.index, end: start + match.index + match[0].length, known: false }));
  const all = wordsOf(text).map((word, at, words) => ({ ...word, known: !named.has(word.key) && !(words[at - 1] && isTitle(words[at - 1]!, word)) && isLabelWord(word) }));
  const words = all.filter((word) => word.start >= start && word.end <= end);
  const telling = [...numbers, ...words].filter(({ known }) => !known).sort((one, other) => one.start - other.start);
  if (telling.length === 0) return undefined;
  return withSmallParts(text, start, { start: telling[0]!.start, end: telling.at(-1)!.end });
}

/** A stretch of a name with initials, short names and particles of the same name before it, `S. `, `Mª `, `de la `. @param from where the name may begin */
function withSmallParts(text: string, from: number, { start, end }: Stretch): Stretch {
  return { start: start - SMALL_PARTS.exec(text.slice(from, start))![0].length, end };
}

const SMALL_PARTS = /(?:(?<![\p{L}\p{N}])(?:(?:\p{Lu}|M\.?ª|\p{Lu}\p{Ll}{1,2}(?=\.)|(?:d[aeio]|del|las?|les?|los|d[aeo]s|v[ao]n|der|den|ter?|el|al|bin|ben|st)(?=[ ._^-]))\.?[ _^-]?))*$/iu;

/**
 * A stretch that holds a known name, without words at its ends that neither the name nor any list has: beside a name that is known, an unknown word is
 * more likely clinical, `Mitoses Quarrender`. What stands behind a comma or a hyphen, or after a word that introduces a person, stays.
 * @param named folded words of known names.
 */
export function withoutUnlisted(text: string, { start, end }: Stretch, named: ReadonlySet<string>): Stretch {
  const all = wordsOf(text);
  const words = all.filter((word) => word.start >= start && word.end <= end);
  const isListed = ({ key }: Word): boolean => isListedName(key);
  const hasCapitals = words.some((word) => isCapital(word.text));
  const isPart = (word: Word): boolean => isOf(named, word.key) || ((isName(word) || isListed(word)) && (isCapital(word.text) || !hasCapitals)) || isInitial(word) || PARTICLES.has(word.key) || isForeignPart(word);
  // Greek and Cyrillic sentences have no capitals within them but for names; the known name may be one in Latin letters.
  const isForeignPart = (word: Word): boolean => GREEK_OR_CYRILLIC.test(word.key)
    && (transliterations(word.text).some((latin) => isOf(named, latin)) || (word !== all[0] && mayBeName(word) && isCapital(word.text) && !TECHNICAL.test(word.key)));
  const isFirst = (word: Word, next: Word | undefined): boolean => {
    const before = all[all.indexOf(word) - 1];
    return isPart(word) || (/[,^-]/.test(next?.gap ?? '') && !isAbbreviation(word)) || (before !== undefined && (LEADS.has(before.key) || isKin(before.text)));
  };
  let [from, to] = [0, words.length - 1];
  while (from < to && !isFirst(words[from]!, words[from + 1])) from++;
  while (to > from && !isPart(words[to]!) && (!/[,^-]/.test(words[to]!.gap) || isAbbreviation(words[to]!))) to--;
  return words.length === 0 ? { start, end } : withSmallParts(text, start, { start: words[from]!.start, end: words[to]!.end });
}

/** Whether a text in the place of a name is none: a placeholder such as `Enter text`, or a role. */
export function namesNobody(text: string): boolean {
  return wordsOf(text).every((word) => word.known && !isListedName(word.key));
}

/** Whether a stretch has neither a capital nor a listed name, though its label uses capitals: `USG jamy brzusznej` begins as a line with a name does. */
export function isInSmallLetters(text: string, { start, end }: Stretch): boolean {
  const isSmall = (word: Word): boolean => !isCapital(word.text);
  const words = wordsOf(text);
  const within = words.filter((word) => word.start >= start && word.end <= end);
  return words.some((word) => !isSmall(word)) && within.every((word) => isSmall(word) && !isName(word));
}

/**
 * Finds words of known names inside longer words, where no space parts them: `chestOkafor`, `OKAFORADAEZE`.
 * @param names in small letters; those that are words of reports, or short, are not looked for.
 */
export function gluedNames(names: Iterable<string>): (text: string) => Stretch[] {
  const telling = [...new Set(names)].filter((name) => name.length >= SHORTEST_GLUED && !isKnownWord(name));
  if (telling.length === 0) return () => [];
  const pattern = new RegExp(`(?:${telling.sort((one, other) => other.length - one.length).map(withoutFinalSigma).join('|')})+`, 'g');
  return (text) => {
    const lower = withoutFinalSigma(text.toLowerCase());
    return lower.length === text.length ? [...lower.matchAll(pattern)].map(({ index, 0: name }) => ({ start: index, end: index + name.length + endingOf(text.slice(index + name.length)) })) : [];
  };
}

const SHORTEST_GLUED = 5;

/** How many letters of an inflection follow a name, as in `Kowalskiego`; `okaforknee` goes on with a region. */
function endingOf(after: string): number {
  const ending = /^\p{Ll}{1,4}(?!\p{L})/u.exec(after)?.[0] ?? '';
  return isKnownWord(fold(ending)) ? 0 : ending.length;
}

/** A Greek name that ends here goes on as part of a longer word. */
function withoutFinalSigma(text: string): string {
  return text.replaceAll('ς', 'σ');
}

/** A run of letters; capitals inside it begin another: `chestEkstrom`. */
interface Word {
  text: string;
  /** Folded. */
  key: string;
  start: number;
  end: number;
  /** What stands between it and the word before. */
  gap: string;
  /** Whether a report or a protocol uses it. */
  known: boolean;
}

const TITLES = new Set('pt patient mr mrs ms miss dr dra prof paciente sr sra herr frau mme mlle docteur dott signora paziente dhr mevr mevrouw hr fru pan pani bay bayan hasta sayin'.split(' '));
/** What introduces a name in a label. */
const LEADS = new Set([...TITLES, ...ROLES, ...'for of by name called named alias aka para por nombre medico fur von durch pat pour par nom per'.split(' ')]);
const PARTICLES = new Set('de del della di da do dos la le van von der den ter el al bin ibn st'.split(' '));

/** Endings of medical and technical words in many languages, so that rare ones are no names. */
const TECHNICAL = /(?:itis|osis|oma|omas|ome|pathy|pathie|patia|graphy|graphie|grafia|gram|gramm|grama|gramme|scopy|scopie|ectomy|ektomie|plasty|ology|ologie|ologia|ation|ition|cion|tion|zione|cao|sion|ung|heit|keit|ment|ical|ic|al|ar|ale|ary|ous|ive|able|ing|ness|less|ity|itat|idad|ite|ique|isch|ische|phase|seq|scan|map|mat|fil|artefakt|artefact|artefacto|artefatto|ase|ine|ide|ium|rest|trig|view|ия|ии|ие|ость|ика|ιση|ια|ικο|ικη)$/;

/** The endings of diseases and procedures that few names have. */
const DISEASE = /(?:itis|osis|psis|oma|pathy|pathie|patia|graphy|graphie|grafia|scopy|scopie|ectomy|ektomie|ology|ologie|emia|aemia)$/;

/** What ends as family names do in Russian, and describes: `Периферическая зона`. Folded, so that `й` is `и`. */
const ADJECTIVE = /ическ(?:ии|ая|ое|ие|ого|ои|их|им)$/;

const KIN = new RegExp(`^(?:${KINSHIP})$`, 'iu');

function isKin(word: string): boolean {
  return KIN.test(word);
}

const ALL_ORDINARY = [...ORDINARY_WORDS.values()];
const SHORTEST = 4;
const SHORTEST_IN_CAPITALS = 5;

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const key = fold(match[0]).replace(/['’]/g, '');
    const previous = words.at(-1);
    const [start, end] = [match.index, match.index + match[0].length];
    // Letters beside digits are a code: `t2`, `lwk3`; before a colon and an answer stands a question: `Schrittmacher: nein`.
    const isCode = /\d/.test(text.charAt(start - 1) + text.charAt(end));
    words.push({ text: match[0], key, start, end, gap: text.slice(previous?.end ?? 0, start), known: isCode || isKnownWord(key) || ANSWERED.test(text.slice(end)) });
  }
  return words;
}

const WORD = /(?:Mc|Mac|Fitz|[OD]['’]?)?\p{Lu}[\p{Ll}\p{M}]+(?:['’]\p{L}[\p{L}\p{M}]+)?|\p{Lu}['’]\p{Lu}[\p{Lu}\p{M}]+|[\p{Lu}\p{M}]+(?!\p{Ll})|[\p{L}\p{M}]+/gu;

/** What is answered with yes, no or nothing is a matter of safety or history, and names nobody. */
const ANSWERED = /^ ?[:=?] ?(?:yes|no|none|nein|ja|keine?r?|nej|nee|ingen|inga|nie|tak|brak|ne|ano|nu|si|sí|non|oui|aucune?|não|nao|sim|nessun[ao]?|negativ[oae]?|positiv[oae]?|neg|pos|нет|да|όχι|ναι|yok|var|hayır|evet|nincs|nem|igen|ei|kyllä|[+-]|y|n|j)(?![\p{L}\p{M}])/iu;

/** Whether a folded word is one of reports or protocols, an eponym or a disease. */
export function isKnownWord(key: string): boolean {
  return isTechnicalWord(key) || EPONYMS.has(key) || ALL_ORDINARY.some((words) => words.has(key)) || isCompound(key) || isDisease(key);
}

/** Whether a word says nothing of a person in a stretch that something else takes for one: an eponym does there, what follows a title does anyway. */
function isLabelWord(word: Word): boolean {
  return (word.known && (!EPONYMS.has(word.key) || isTechnicalWord(word.key))) || isAbbreviation(word);
}

function isDisease(key: string): boolean {
  return DISEASE.test(key) && !isListedName(key);
}

/** Whether a folded word is one of medicine or of protocols. */
export function isTechnicalWord(key: string): boolean {
  return MEDICAL_WORDS.has(key) || PROTOCOL_WORDS.has(key) || CARE_WORDS.has(key) || OTHER_LANGUAGES.has(key) || ADJECTIVE.test(key);
}

/** Whether a folded word is on the lists of given and family names. */
export function isListedName(key: string): boolean {
  return GIVEN_NAMES.has(key) || SURNAMES.has(key);
}

/** Two technical words in one, as German, and makers of scanners, write them: `knochenfenster`, `angioscanner`. */
function isCompound(key: string): boolean {
  for (let at = 3; at <= key.length - 3; at++) {
    if (isTechnicalWord(key.slice(0, at)) && (isTechnicalWord(key.slice(at)) || isTechnicalWord(key.slice(at).replace(/^(?:s|n|en|o)/, '')))) return true;
  }
  return false;
}

function isAbbreviation({ text, key }: Word): boolean {
  return (key.length < SHORTEST || (key.length < SHORTEST_IN_CAPITALS && /^\p{Lu}+$/u.test(text))) && !isListedName(key);
}

/** Whether the lists or its ending make a word a name. */
function isName({ text, key, known }: Word): boolean {
  if (/^[OD]['’]\p{Lu}/u.test(text)) return true;
  if (known || key.length < SHORTEST) return false;
  return isListedName(key) || (key.length >= 7 && SURNAME_ENDING.test(key) && isCapital(text));
}

/** Whether an unknown word stands after a word that introduces a person, with particles or an initial between them perhaps: `Dr. van der Ploeg`, `physicist E. Sowa`; initials do after who made the image: `tech KJR`. */
function isLedIn(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  let first = at;
  while (first > 1 && (isInitial(words[first - 1]!) || (PARTICLES.has(words[first - 1]!.key) && !LEADS.has(words[first - 1]!.key)))) first--;
  const [before, next] = [words[first - 1], words[first]!];
  if (before?.key === 'is' && /^s?he$/.test(words[first - 2]?.key ?? '') && next.gap === ' ' && isCapital(word.text) && mayBeName(word)) return true;
  if (!before || !/^[ _.:]{1,2}$/.test(next.gap)) return false;
  if (IMAGING_ROLES.has(before.key) && /^\p{Lu}{2,4}$/u.test(word.text) && !word.known) return true;
  if (TITLES.has(word.key) || (EXAMINED.has(before.key) && next.gap.startsWith(':'))) return false;
  // Before an eponym, `for` and `of` introduce a disease, a role does not.
  if (!mayBeName(word) && !(isRole(before) && EPONYMS.has(word.key) && !isTechnicalWord(word.key))) return false;
  if (ABBREVIATED_ROLES.has(before.key) && (next.gap.startsWith('.') || isInitial(next)) && isCapital(word.text)) return true;
  return LEADS.has(before.key) && (TITLES.has(before.key) ? isTitle(before, next) : isCapital(word.text));
}

/** Before a colon, what was done and not who did it: `Técnica: Adquisición`. */
const EXAMINED = new Set(['tecnica', 'tecnico', 'fisico']);

function isRole({ key }: Word): boolean {
  return ROLES.has(key) || IMAGING_ROLES.has(key) || ABBREVIATED_ROLES.has(key);
}

/** Whether a word is the title of the next: in capitals without a dot, `MR` and `DR` are modalities. */
function isTitle({ text, key }: Word, next: Word): boolean {
  return TITLES.has(key) && (/\p{Ll}/u.test(text) || next.gap.startsWith('.'));
}

/** Whether two unknown words stand together as parts of a name do, with an initial or a particle between them at most: `Doe^Jane`, `Doe, Jane`, `Ekstrom_Torvald`, `Cormac Ó Raghallaigh`. */
function isPaired(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (!mayBeName(word) || !isCapital(word.text)) return false;
  return [-1, 1].some((step) => {
    const middle = words[at + step];
    const distance = middle && (isInitial(middle) || PARTICLES.has(middle.key)) ? 2 : 1;
    const other = words[at + distance * step];
    if (!other || !mayBeName(other) || !isCapital(other.text)) return false;
    const between = words.slice(Math.min(at, at + distance * step) + 1, Math.max(at, at + distance * step) + 1);
    if (!between.every((second) => joins(second) && second.gap !== '')) return false;
    return between.some(({ gap }) => /[,^]/.test(gap)) || ![word, other].some(({ key }) => TECHNICAL.test(key));
  });
}

/** Whether two initials with dots stand beside an unknown word: `Тихомиров А.С.`, `J. R. Threlkeld`. */
function isInitialled(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  if (word.known || !isCapital(word.text) || word.key.length < SHORTEST) return false;
  const [before, initial, first, second] = [words[at - 2], words[at - 1], words[at + 1], words[at + 2]];
  const isAfter = first && second && isInitial(first) && isInitial(second) && first.gap === ' ' && DOT.test(second.gap);
  const isBefore = before && initial && isInitial(before) && isInitial(initial) && DOT.test(initial.gap) && DOT.test(word.gap);
  return Boolean(isAfter) || Boolean(isBefore);
}

const DOT = /^\. ?$/;

/** Whether a letter is the first of `R(T)`, which stands behind names. */
function isCredential(words: readonly Word[], at: number): boolean {
  return isInitial(words[at]!) && words[at + 1]?.gap === '(';
}

function isInitial({ text }: Word): boolean {
  return text.length === 1 && isCapital(text);
}

/** Whether a word can be spoken and is long enough for a name; capitals alone are mostly an abbreviation. */
function mayBeName({ text, key, known }: Word): boolean {
  const isUpper = /^\p{Lu}+$/u.test(text);
  if (known || key.length < (isUpper ? SHORTEST_IN_CAPITALS : SHORTEST)) return false;
  return GREEK_OR_CYRILLIC.test(key) ? !isUpper : /[aeiouy]/.test(key) && /[^aeiou]/.test(key);
}

const GREEK_OR_CYRILLIC = /[\u0370-\u04ff]/;

/** Whether a word beside one of a name is a part of it: an unknown word, one that is also an eponym, the other half of a double name, a particle or an initial. Beside a capital, small letters are no name. */
function mayBelong(word: Word, beside: Word, gap: string): boolean {
  if (isRole(word)) return false;
  if (EPONYMS.has(word.key) || gap === '-') return word.key.length >= SHORTEST && !isTechnicalWord(word.key);
  if (PARTICLES.has(word.key)) return true;
  if (gap === '^') return !word.known && word.key.length >= SHORTEST - 1;
  if (!isCapital(word.text) && isCapital(beside.text)) return false;
  if (gap.startsWith(',') && !word.known && word.key.length >= SHORTEST - 1) return true;
  return (mayBeName(word) && !TECHNICAL.test(word.key)) || isInitial(word);
}

function joins({ gap }: Word): boolean {
  return /^(?:[ _^-]|, ?|\. ?|)$/.test(gap);
}

function isCapital(text: string): boolean {
  return text.charAt(0) !== text.charAt(0).toLowerCase();
}
