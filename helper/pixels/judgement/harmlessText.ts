/**
 * Text in images that identifies nobody, by policy: side and position markers, scales, measurements, technique (`annotationWords.ts`,
 * `annotationValues.ts`, `designations.ts`, `technique.ts`), and sentences of a report made of ordinary words. Everything else that is read in
 * an image and not understood is treated as if it could be a name.
 */
import { plain } from '../../../shared/identity/normalise.ts';
import { GIVEN_NAMES } from '../../../shared/report/words/givenNames.ts';
import { MEDICAL_ENDING } from '../../../shared/report/words/medicalEndings.ts';
import { ORDINARY_WORDS } from '../../../shared/report/words/ordinary/index.ts';
import { EPONYMS, EPONYM_LINKS, EPONYM_NOUNS, MEDICAL_WORDS } from '../../../shared/report/words/protected.ts';
import { COUNTERS, METHODS, NAMED_PLACES, SETTINGS, SIGNS, VESSELS, WHEREABOUTS } from './annotationValues.ts';
import { ANNOTATION_NAMES, ANNOTATION_WORDS, EXAMINATIONS, SIDE_WORDS } from './annotationWords.ts';
import { designationOf, hasLeadingZero } from './designations.ts';
import { isLabelled, isLevel, isMeasured, isMeasures, isScale, isTechnique, isUnit } from './technique.ts';
import { holdsDate } from './writtenDate.ts';

/** What stands behind these is a person, or a number of one. */
const IDENTIFYING: Readonly<Record<string, RegExp>> = {
  'whoever scanned, or signed': /(?:^|\s)(?:(?:op|oper|operator|tech|technologist|sono|sonographer|radiographer|mtr?a)\s*[.:]?\s+|(?:op|oper|operator|tech|sono|user|perf|ref|by|initials|signed)\s*[.:]\s*)\p{L}/iu,
  'whoever has a title; MR and DR, written large, are modalities': /(?:^|\s)(?:Dra?|Prof|Mr|Mrs|Ms|Herr|Frau|Sra?|Mme)\.?\s+\p{Lu}/u,
  'a year of birth; a b-value is written without a full stop': /(?:^|\s)(?:b\.|\*)\s*(?:19|20)\d{2}\b/i,
  'digits and letters of a code; 1,187 is too many for a share of images, as `1187/84` would be': /(?:^|\s)(?:\d{4,}[-/]\p{L}{1,4}|\p{L}{1,4}[-/]\d{5,}|\d{4,}\/\d{1,3})(?=\s|$)/u,
};

/** A family name and a given name, as lists of patients have them. */
const NAME_FORM = /^\p{Lu}[\p{L}'’-]+\s*,\s*\p{Lu}[\p{L}'’-]*(?:\s+\p{L}[\p{L}.'’-]*)?$/u;

/** A number by itself among words, and what is no word: a time, a share, a range. */
const NUMBER = /^[-+±]?\d{1,4}(?:[.,]\d{1,4})?$/;
const NUMBERS: readonly RegExp[] = [/^\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?:am|pm)?$/i, /^\d{1,3}(?:\.\d+)?-\d{1,3}(?:\.\d+)?$/, /^[^\p{L}\p{N}]*$/u];

/** One of several, or a ratio; a number of more digits than its year or ward is a case. */
const SHARE = /^(\d{1,4})\s*\/\s*(\d{1,4})$/;

/** Digits that may belong to one number set apart by spaces: so many together are as long as a number of a person. */
const LONG_NUMBER = 6;

/** A number by itself among words is one of somebody from so many digits on, unless a setting or a word of so many letters stands before it: shorter words can begin an identifier. */
const CODE = { digits: 3, label: 4 };

/** A row of a table has at most so many words before its numbers, so many of these or more, and so many of them in two parts. */
const ROW = { words: 3, numbers: 4, parted: 2 };

/** A whole number of a row has at most so many digits: exposures and doses have, and codes have groups of more. */
const COLUMN = 3;

/** Words of so many letters can stand beside an annotation word that is a name as well. */
const COMPANY = 3;

/** A line of fewer words is a heading or a name; a longer one of ordinary words is a sentence. */
const SENTENCE_WORDS = 3;

/** Segments, grades and types in a sentence, up to twelve. */
const ROMAN = /^(?:I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})[ab]?$/;

/** What stands before the numeral of a segment. */
const SEGMENT = /^seg(?:m(?:ent[oe]?)?)?\.?$/i;

/** Breast, quadrant and hour: `MD CSE H10`. */
const BREAST_PLACE = /^(?:M[DI]\s)?(?:[CQ][SI][EI]|U[CQ][SEI]|[UL][OI]Q|[OU][AI]Q)(?:\s?[Hh]?(?:1[0-2]|[1-9]))?$/;

/** So many centimetres from the nipple, behind the hour: `2:00 N+4`, `10:00 4 FN`. */
const FROM_NIPPLE = /^(?:(?:RT?|LT?)\s)?(?:BREAST\s)?(?:1[0-2]|[1-9])(?::[03]0|\s?h)\s?(?:N\s?\+\s?\d{1,2}|\d{1,2}\s?(?:CM\s?)?FN)$/i;

/** What is said of a sign. */
const FOUND = new Set('positive negative positivo negativo positif negatif positiv negativ'.split(' '));

/** A word with a letter less is another word by chance where it has no more letters. */
const LONGEST_CUT = 9;

/** Articles, prepositions and conjunctions have at most so many letters. */
const JOINING = 3;

/** Ticks beside the numbers of a scale, as the wide reader takes them for Chinese numerals. */
const TICKS = /(?:^|\s)[一二三丨亠]+(?=\s|$)/gu;

/** Two words that readers run together are told apart when one has so many letters, and the other so many or is what annotation begins or ends with. */
const RUN_TOGETHER = { long: 5, letters: 3, before: new Set(['ct', 'mr', 'us', 'ap', 'pa', 'rx', 'tc', 'rm', 'xr']), behind: new Set(['ap', 'pa']) };

/** Whether every word and number of the line is one that identifies nobody. */
export function isHarmless(text: string): boolean {
  const line = lineOf(text);
  if (holdsDate(line) || Object.values(IDENTIFYING).some((pattern) => pattern.test(line))) return false;
  if (isLevel(line) || isScale(line) || isMeasures(line) || isTechnique(line) || isMeasured(line) || isLabelled(line) || isShare(line) || BREAST_PLACE.test(line) || FROM_NIPPLE.test(line)) return true;
  const tokens = tokensOf(line);
  if (holdsCode(tokens) || isNamed(line, tokens)) return false;
  return tokens.every((token) => isHarmlessToken(token) || isPersonOfMedicine(token, tokens) || isVessel(token, tokens) || isSignFound(token, tokens) || isSegment(token, tokens) || isLink(token, tokens)) || isSentence(tokens);
}

/** Whether a line names an examination in words of annotation: how it is made, of what, and on which side. One of them can be somebody's name by chance: `RX PULGAR IZQUIERDO`. */
export function isExamination(text: string): boolean {
  const [first = '', ...others] = tokensOf(lineOf(text)).map((token) => plain(token));
  return EXAMINATIONS.has(first) && others.length > 1 && others.some((word) => SIDE_WORDS.has(word)) && others.every(isAnnotationWord);
}

/** Whether the line is made of annotation words, settings or measures alone: then a guess that it names someone or is a number of someone is overruled. */
export function isAnnotation(text: string): boolean {
  const line = lineOf(text);
  if (holdsDate(line)) return false;
  const tokens = tokensOf(line);
  if (isLevel(line)) return true;
  if (tokens.length === 0 || isNamed(line, tokens)) return false;
  if ((isMeasures(line) && /\p{L}/u.test(line)) || isScale(line) || isTechnique(line)) return true;
  return tokens.every((token) => (tokens.length > 1 && /^-?\d{1,3}\.\d{1,3}$/.test(token)) || (token.length > 1 && (ANNOTATION_WORDS.has(plain(token)) || designationOf(token) !== undefined)) || token.split('-').every((word) => /^\p{L}+$/u.test(word) && isAnnotationWord(word)));
}

/** A line with its digits as they stand: without ticks beside a number, O for 0 before or behind other digits, the index of exposure, which reads as `El`, angles, of which `RA030` is one, and `PA Y LAT` with its spaces. */
function lineOf(text: string): string {
  const written = text.normalize('NFKC').trim().replace(/(?<![\p{L}\d])([LR]A)0(?=\s?\d{1,3}(?!\d))/gu, '$1O').replace(/O(?=[.,]\d)|(?<=\d[.,])O|(?<=\d)O(?=\d)|(?<=\d\d)O(?=\s|$)/g, '0').replace(/(?<=^\d{1,3}[.,]) (?=\d{1,2}$)/, '').replace(/(?<=\d)O(?=\s?(?:kvp?|m?as?|mm|cm|hz)(?!\p{L}))/giu, '0').replace(/(?<=mAs\s?[/|!Il]?\s?)ref\./iu, 'ref').replace(/^El(?=\s?\d{2,4}$)/, 'EI').replace(/(?<!\p{L})(PA|AP)Y(?=\s?LAT$)/u, '$1 Y ');
  const unticked = written.replace(TICKS, '').trim();
  return /^[-+]?\d{1,4}(?:[.,]\d+)?$/.test(unticked) ? unticked : written;
}

/** The words and numbers of a line; a word that a reader has parted is whole again. */
function tokensOf(line: string): string[] {
  const tokens = line.split(/(?:[\s,;=<>≤≥()[\]|_]|:(?!\d)|(?<!\d):)+/).filter((token) => token !== '');
  for (let at = 0; at + 1 < tokens.length; at++) {
    const both = tokens[at]! + tokens[at + 1]!;
    if (/^\p{L}{4,}$/u.test(both) && ANNOTATION_WORDS.has(plain(both)) && !(isAnnotationWord(tokens[at]!) && isAnnotationWord(tokens[at + 1]!))) tokens.splice(at, 2, both);
  }
  return tokens;
}

/** Whether a line is somebody's name although its words can be annotation: names alone, or two words in the form of a name. */
function isNamed(line: string, tokens: readonly string[]): boolean {
  const isName = (token: string): boolean => ANNOTATION_NAMES.has(plain(token));
  if (tokens.some(isName) && !tokens.some((token) => token.length >= COMPANY && !isName(token) && isAnnotationWord(token)) && !isTechnique(line)) return true;
  return NAME_FORM.test(line) && tokens.some((token) => !ANNOTATION_WORDS.has(plain(token)) || GIVEN_NAMES.has(plain(token)));
}

/**
 * Whether numbers of the line can be those of a person: several groups of digits one after the other, zeros before digits, or digits among words
 * that are no value of a setting. `WZ 8831 0047` is no technique; `1 8 0 4 2 0 2 3` is a day that is written one letter below the other.
 */
function holdsCode(tokens: readonly string[]): boolean {
  const row = isRow(tokens);
  const words = (isUnit(tokens[0] ?? '') || tokens.some((token) => /\p{L}/u.test(token) && !isUnit(token))) && !row;
  let run = { groups: 0, digits: 0 };
  for (const [at, token] of tokens.entries()) {
    const digits = /^\d+$/.test(token) && !isUnit(tokens[at + 1] ?? '');
    // The columns of a row stand one after the other as the groups of a code do, but are shorter.
    run = digits && !(row && token.length <= COLUMN) ? { groups: run.groups + 1, digits: run.digits + token.length } : { groups: 0, digits: 0 };
    if (run.groups > 1 && run.digits >= LONG_NUMBER) return true;
    if (!digits || token.length < 2) continue;
    const label = plain(tokens[at - 1] ?? '').replace(/[^\p{L}]/gu, '');
    const most = SETTINGS.get(label);
    if (token.length >= CODE.digits && hasLeadingZero(token) && !COUNTERS.has(label)) return true;
    if (most !== undefined && Number(token) > most) return true;
    const sized = [tokens[at - 1], tokens[at + 1]].some((other) => other === 'x' || other === '×');
    if (words && token.length >= CODE.digits && !sized && !((most !== undefined || label.length >= CODE.label) && label.length >= COMPANY && isAnnotationWord(label))) return true;
  }
  return false;
}

/** A row of a table: a word or more, `CTA Runoff`, and numbers of which some have a part behind the point or are shares, as no code has. */
function isRow(tokens: readonly string[]): boolean {
  const from = tokens.findIndex((token) => /^[-+]?\d/.test(token));
  const label = tokens.slice(0, Math.max(from, 0));
  const numbers = tokens.slice(label.length).filter((token) => /^[-+]?\d/.test(token));
  return label.length <= ROW.words && label.some((word) => word.length >= CODE.label) && label.every(isHarmlessPart) && numbers.length >= ROW.numbers && numbers.filter((token) => /\d[.,/]\d/.test(token)).length >= ROW.parted;
}

function isShare(text: string): boolean {
  const [, part = '', whole = ''] = SHARE.exec(text) ?? [];
  return part !== '' && !(part.length >= CODE.digits && hasLeadingZero(part)) && (Number(part) <= Number(whole) || part.length < CODE.digits);
}

function isHarmlessToken(token: string): boolean {
  if (NUMBER.test(token) || isShare(token) || NUMBERS.some((pattern) => pattern.test(token)) || designationOf(token) !== undefined || isUnit(token) || isMeasures(token)) return true;
  const halves = token.split('/');
  if (halves.length > 1) return halves.every((half) => (/^\d+$/.test(half) ? half.length < CODE.digits && halves.some((other) => other.length > 1 && isAnnotationWord(other)) : half === '' || isHarmlessToken(half)));
  const parts = token.split(/[-+.]/);
  // A number that hangs on letters begins or ends a code, unless they are a word: `98-T`.
  const words = parts.some((part) => part.length > 1 && isAnnotationWord(part));
  return parts.every((part) => (/^\d+$/.test(part) ? words && part.length < CODE.digits : isHarmlessPart(part)));
}

function isHarmlessPart(part: string): boolean {
  const bare = part.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return bare === '' || isAnnotationWord(bare) || isCompound(part) || ANNOTATION_WORDS.has(withoutMisread(bare)) || isUnit(bare) || designationOf(part) !== undefined || isRunTogether(bare);
}

function isAnnotationWord(word: string): boolean {
  const bare = plain(word);
  return ANNOTATION_WORDS.has(bare) || CUT_WORDS.has(bare) || ANNOTATION_NAMES.has(bare) || MEDICAL_WORDS.has(bare) || SETTINGS.has(bare);
}

/** Long words of annotation whose last letter a reader has lost: `BIPEDESTACIÓ`. */
const CUT_WORDS: ReadonlySet<string> = new Set([...ANNOTATION_WORDS].filter((word) => word.length > LONGEST_CUT).map((word) => word.slice(0, -1)));

/** Words of annotation written as one, each with its capital: `ThorAbd`. */
function isCompound(part: string): boolean {
  const words = part.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  return words.length > 1 && words.every((word) => word.length >= COMPANY && ANNOTATION_WORDS.has(plain(word)));
}

/** Words of annotation that readers run together: `SCOUTAP`, `LOBELIVER`, `CTDIvolDLP`. */
function isRunTogether(word: string): boolean {
  if (GIVEN_NAMES.has(word)) return false;
  for (let at = 2; at <= word.length - 2; at++) {
    const [before, behind] = [word.slice(0, at), word.slice(at)];
    const known = (part: string, ends: ReadonlySet<string>): boolean => ends.has(part) || (part.length >= RUN_TOGETHER.letters && (ANNOTATION_WORDS.has(part) || isUnit(part)));
    if (Math.max(before.length, behind.length) >= RUN_TOGETHER.long && known(before, RUN_TOGETHER.before) && known(behind, RUN_TOGETHER.behind)) return true;
  }
  return false;
}

/** A person whose name medicine uses, beside what has the name: `Morison’s pouch`, `RUQ Morison`, `Böhler angle`. */
function isPersonOfMedicine(token: string, tokens: readonly string[]): boolean {
  const name = plain(token.replace(/[’']s$/u, ''));
  const others = tokens.filter((other) => other !== token).map((other) => plain(other));
  const beside = (words: { has(word: string): boolean }): boolean => others.some((other) => words.has(other));
  return (EPONYMS.has(name) && beside(EPONYM_NOUNS)) || (NAMED_PLACES.has(name) && beside(WHEREABOUTS)) || (METHODS.has(name) && beside(SETTINGS));
}

/** A vessel by its first letters: `UT A`, `UMB V`. */
function isVessel(token: string, tokens: readonly string[]): boolean {
  return VESSELS.names.has(plain(token)) && VESSELS.kinds.has(plain(tokens[tokens.indexOf(token) + 1] ?? ''));
}

/** A preposition between words of annotation: `LISTA DE TRABAJO`. Elsewhere it can be a part of a name. */
function isLink(token: string, tokens: readonly string[]): boolean {
  const at = tokens.indexOf(token);
  const [before = '', behind = ''] = [tokens[at - 1], tokens[at + 1]];
  return EPONYM_LINKS.has(plain(token)) && Math.min(before.length, behind.length) >= COMPANY && (ANNOTATION_WORDS.has(plain(before)) || /^list[ae]$/i.test(before)) && ANNOTATION_WORDS.has(plain(behind));
}

/** A sign with the name of a person and whether it was found, beside something else that was: `wall 4 mm Murphy +`, `Homans negative`. */
function isSignFound(token: string, tokens: readonly string[]): boolean {
  const next = tokens[tokens.indexOf(token) + 1] ?? '';
  return SIGNS.has(plain(token)) && ((/^\++$/.test(next) && tokens.length > 2) || FOUND.has(plain(next)));
}

/** A segment of the liver: `Seg IVa cyst`. */
function isSegment(token: string, tokens: readonly string[]): boolean {
  return ROMAN.test(token) && SEGMENT.test(tokens[tokens.indexOf(token) - 1] ?? '');
}

/** A line of a report: mostly small letters, and every word ordinary or medical in one of the languages; none of these words is a name. */
function isSentence(tokens: readonly string[]): boolean {
  const words = tokens.flatMap((token) => token.split(/[-/'’.?!]+/)).filter((word) => /\p{L}/u.test(word));
  if (words.length < SENTENCE_WORDS || words.filter((word) => /^\p{Ll}{3,}$/u.test(word)).length * 2 < words.length) return false;
  return tokens.every((token) => isHarmlessToken(token) || token.split(/[-/'’.?!]+/).every((word) => word === '' || isHarmlessPart(word) || isOrdinaryWord(word) || ROMAN.test(word) || isTwoOrdinaryWords(word)));
}

/** Whether a word in small letters is two of one language that a reader has run together, one of them as short as articles and prepositions are: `ofthe`. */
function isTwoOrdinaryWords(word: string): boolean {
  if (!/^\p{Ll}{4,}$/u.test(word) || GIVEN_NAMES.has(plain(word))) return false;
  const halves = Array.from({ length: word.length - 3 }, (_, index) => [word.slice(0, index + 2), word.slice(index + 2)] as const);
  return halves.some((both) => Math.min(...both.map((half) => half.length)) <= JOINING && [...ORDINARY_WORDS.values()].some((words) => both.every((half) => words.has(plain(half)))));
}

/** Whether a word, in small letters without marks, is listed as one of annotation, of medicine or of a sentence. */
export function isPlainWord(word: string): boolean {
  return isAnnotationWord(word) || [...ORDINARY_WORDS.values()].some((words) => words.has(word));
}

function isOrdinaryWord(word: string): boolean {
  const bare = plain(word);
  if ([...ORDINARY_WORDS.values()].some((words) => words.has(bare)) || MEDICAL_WORDS.has(bare)) return true;
  return /^\p{Ll}+$/u.test(word) && MEDICAL_ENDING.test(bare);
}

/** Readers take l and o within words for 1 and 0, and I at their beginning for l: `he1ical`, `ctdivo1`, `lodine`. */
function withoutMisread(word: string): string {
  const begun = /^l\p{L}{4}/u.test(word) && !ANNOTATION_WORDS.has(word) ? `i${word.slice(1)}` : word;
  return begun.replace(/(?<=[a-z])1/g, 'l').replace(/(?<=[a-z])0|^0(?=[a-z])/g, 'o');
}
