import { fold } from '../../../shared/report/tokens.ts';
import { GIVEN_NAMES } from '../../../shared/report/words/givenNames.ts';
import { ORDINARY_WORDS } from '../../../shared/report/words/ordinary/index.ts';
import { CYRILLIC_EPONYM } from '../../../shared/report/words/otherScripts.ts';
import { EPONYMS, MEDICAL_WORDS } from '../../../shared/report/words/protected.ts';
import type { Stretch } from '../../../shared/text.ts';
import { CARE_WORDS } from './words/care.ts';
import { KINSHIP } from './words/kinship.ts';
import { TITLES } from './words/leads.ts';
import { OTHER_LANGUAGES } from './words/otherLanguages.ts';
import { PROTOCOL_WORDS } from './words/protocols.ts';
import { ABBREVIATED_ROLES, IMAGING_ROLES, ROLES } from './words/roles.ts';
import { SURNAME_ENDING, SURNAMES } from './words/surnames.ts';
import { isView } from './words/views.ts';

/** A run of letters; capitals inside it begin another: `chestEkstrom`. */
export interface Word extends Stretch {
  text: string;
  /** Folded. */
  key: string;
  /** What stands between it and the word before. */
  gap: string;
  /** Whether a report or a protocol uses it. */
  known: boolean;
}

const WORD = /(?:Mc|Mac|Fitz|[OD]['’]?)?\p{Lu}[\p{Ll}\p{M}]+(?:['’]\p{L}[\p{L}\p{M}]+)?|\p{Lu}['’]\p{Lu}[\p{Lu}\p{M}]+|[\p{Lu}\p{M}]+(?!\p{Ll})|[\p{L}\p{M}]+/gu;

/** What is answered with yes, no or nothing is a matter of safety or history, and names nobody. */
const ANSWERED = /^ ?[:=?] ?(?:yes|no|none|nein|ja|keine?r?|nej|nee|ingen|inga|nie|tak|brak|ne|ano|nu|si|sí|non|oui|aucune?|não|nao|sim|nessun[ao]?|negativ[oae]?|positiv[oae]?|neg|pos|нет|да|όχι|ναι|yok|var|hayır|evet|nincs|nem|igen|ei|kyllä|[+-]|y|n|j)(?![\p{L}\p{M}])/iu;

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const key = fold(match[0]).replace(/['’]/g, '');
    const previous = words.at(-1);
    const [start, end] = [match.index, match.index + match[0].length];
    // Letters beside digits are a code: `t2`, `lwk3`; before a colon and an answer stands a question: `Schrittmacher: nein`.
    const isCode = /\d/.test(text.charAt(start - 1) + text.charAt(end));
    words.push({ text: match[0], key, start, end, gap: text.slice(previous?.end ?? 0, start), known: isCode || isKnownWord(key) || CYRILLIC_EPONYM.test(match[0]) || isView(key, words.map((word) => word.key)) || ANSWERED.test(text.slice(end)) });
  }
  return words;
}

/** Whether a folded word is one of reports or protocols, an eponym or a disease. */
export function isKnownWord(key: string): boolean {
  return isTechnicalWord(key) || EPONYMS.has(key) || ALL_ORDINARY.some((words) => words.has(key)) || isCompound(key) || isDisease(key);
}

const ALL_ORDINARY = [...ORDINARY_WORDS.values()];

/** Whether a folded word is one of medicine or of protocols. */
export function isTechnicalWord(key: string): boolean {
  return MEDICAL_WORDS.has(key) || PROTOCOL_WORDS.has(key) || CARE_WORDS.has(key) || OTHER_LANGUAGES.has(key) || ADJECTIVE.test(key);
}

/** Whether a text has a word that only languages have which the report engine does not read. */
export function isInOtherLanguage(text: string): boolean {
  return wordsOf(text).some(({ key }) => key.length >= SHORTEST && OTHER_LANGUAGES.has(key) && !MEDICAL_WORDS.has(key) && !PROTOCOL_WORDS.has(key) && !ALL_ORDINARY.some((words) => words.has(key)));
}

/** What ends as family names do in Russian, and describes: `Периферическая зона`. Folded, so that `й` is `и`. */
const ADJECTIVE = /ическ(?:ии|ая|ое|ие|ого|ои|их|им)$/;

/** Whether a folded word is on the lists of given and family names. */
export function isListedName(key: string): boolean {
  return GIVEN_NAMES.has(key) || SURNAMES.has(key);
}

function isDisease(key: string): boolean {
  return DISEASE.test(key) && !isListedName(key);
}

/** The endings of diseases and procedures that few names have. */
const DISEASE = /(?:itis|osis|psis|oma|pathy|pathie|patia|graphy|graphie|grafia|scopy|scopie|ectomy|ektomie|ology|ologie|emia|aemia)$/;

/** Two technical words in one, as German, and makers of scanners, write them: `knochenfenster`, `angioscanner`. */
function isCompound(key: string): boolean {
  for (let at = 3; at <= key.length - 3; at++) {
    if (isTechnicalWord(key.slice(0, at)) && (isTechnicalWord(key.slice(at)) || isTechnicalWord(key.slice(at).replace(/^(?:s|n|en|o)/, '')))) return true;
  }
  return false;
}

/** Endings of medical and technical words in many languages, so that rare ones are no names. */
export const TECHNICAL = /(?:itis|osis|oma|omas|ome|pathy|pathie|patia|graphy|graphie|grafia|gram|gramm|grama|gramme|scopy|scopie|ectomy|ektomie|plasty|ology|ologie|ologia|ation|ition|cion|tion|zione|cao|sion|ung|heit|keit|ment|ical|ic|al|ar|ale|ary|ous|ive|able|ing|ness|less|ity|itat|idad|ite|ique|isch|ische|phase|seq|scan|map|mat|fil|artefakt|artefact|artefacto|artefatto|ase|ine|ide|ium|rest|trig|view|ия|ии|ие|ость|ика|ιση|ια|ικο|ικη|ιτιδας?|ιτιδες|ωσης?|ωμα|ωματος|ωματα|παθειας?|εκτομης?|σκοπησης?|ουριας|αιμιας|ισμος|ισμου|πλασιας|γραφημα|κηλης?)$/;

/** Fewest letters of a name among other words, and where all are capitals, which mostly are an abbreviation. */
export const SHORTEST = 4;
const SHORTEST_IN_CAPITALS = 5;

/** Whether a word is too short to be a name, but for those of the lists. */
export function isAbbreviation({ text, key }: Word): boolean {
  return (key.length < SHORTEST || (key.length < SHORTEST_IN_CAPITALS && /^\p{Lu}+$/u.test(text))) && !isListedName(key);
}

/** Whether the lists or its ending make a word a name. */
export function isName({ text, key, known }: Word): boolean {
  if (/^[OD]['’]\p{Lu}/u.test(text)) return true;
  if (known || key.length < SHORTEST) return false;
  return isListedName(key) || (key.length >= 7 && SURNAME_ENDING.test(key) && isCapital(text));
}

/** Whether a word can be spoken and is long enough for a name; capitals alone are mostly an abbreviation. */
export function mayBeName({ text, key, known }: Word): boolean {
  const isUpper = /^\p{Lu}+$/u.test(text);
  if (known || key.length < (isUpper ? SHORTEST_IN_CAPITALS : SHORTEST)) return false;
  return GREEK_OR_CYRILLIC.test(key) ? !isUpper : /[aeiouy]/.test(key) && /[^aeiou]/.test(key);
}

export const GREEK_OR_CYRILLIC = /[\u0370-\u04ff]/;

/** Whether a word is a single capital. */
export function isInitial({ text }: Word): boolean {
  return text.length === 1 && isCapital(text);
}

/** Whether a text begins with a capital. */
export function isCapital(text: string): boolean {
  return text.charAt(0) !== text.charAt(0).toLowerCase();
}

/** Whether a word says what somebody does where patients are seen. */
export function isRole({ key }: Word): boolean {
  return ROLES.has(key) || IMAGING_ROLES.has(key) || ABBREVIATED_ROLES.has(key);
}

/** Whether a word is the title of the next: in capitals without a dot, `MR` and `DR` are modalities. */
export function isTitle({ text, key }: Word, next: Word): boolean {
  return TITLES.has(key) && (/\p{Ll}/u.test(text) || next.gap.startsWith('.'));
}

const KIN = new RegExp(`^(?:${KINSHIP})$`, 'iu');

/** Whether a word is one of kinship. */
export function isKin(word: string): boolean {
  return KIN.test(word);
}

/** Whether a text in the place of a name is none: a placeholder such as `Enter text`, or a role. */
export function namesNobody(text: string): boolean {
  return wordsOf(text).every((word) => word.known && !isListedName(word.key));
}
