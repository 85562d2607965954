/**
 * Text in images that identifies nobody, by policy: side and position markers, scales, measurements, technique (`annotationWords.ts`), and
 * sentences of a report made of ordinary words. Everything else that is read in an image and not understood is treated as if it could be a name.
 */
import { plain } from '../../shared/identity/normalise.ts';
import { MEDICAL_ENDING } from '../../shared/report/words/medicalEndings.ts';
import { ORDINARY_WORDS } from '../../shared/report/words/ordinary/index.ts';
import { MEDICAL_WORDS } from '../../shared/report/words/protected.ts';
import { ANNOTATION_NAMES, ANNOTATION_WORDS, SETTINGS, UNITS } from './annotationWords.ts';
import { holdsDate } from './writtenDate.ts';

const UNIT = [...UNITS].sort((a, b) => b.length - a.length).join('|');
const IS_UNIT = new RegExp(`^(?:${UNIT})$`, 'i');

/** Numbers with or without a unit. Long runs of digits are not among them. */
const NUMBER = '[-+±]?\\d{1,4}(?:[.,]\\d{1,4})?';
const PATTERNS: readonly RegExp[] = [
  new RegExp(`^${NUMBER}\\s*(?:${UNIT})?$`, 'i'),
  new RegExp(`^${NUMBER}\\s*(?:[x×*]\\s*${NUMBER}\\s*){1,2}(?:${UNIT})?$`, 'i'),
  /^\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?\s*(?:am|pm)?$/i,
  /^\d{1,4}\s*\/\s*\d{1,4}$/,
  /^[LRAPHFSI]{1,3}$/i,
  /^[a-z]{1,2}$/i,
  /^[a-z]{1,3}\d{1,3}[a-z]?$/i,
  /^\d{1,3}[a-z]{1,2}\d{0,2}[a-z]?$/i,
  /^(?:cobb|b(?:o|oe|ö)hler|wiberg|norberg)\s*[:=]?\s*\d{1,3}(?:[.,]\d)?\s*(?:°|deg)$/i,
  /^(?:ruq\s+morison(?:[’']?s)?|(?:ruq\s+)?morison[’']?s\s+pouch)$/i,
  /^frax\s+(?:major|hip)\s+\d{1,2}(?:[.,]\d)?\s*%$/i,
  /^[^\p{L}\p{N}]*$/u,
];

/** From one slice to another, as scan ranges are written: `S12.5-I280`. */
const RANGE = /^[SI]\d{1,4}(?:\.\d{1,3})?-[SI1l]?\d{1,4}(?:\.\d{1,3})?$/i;

/** Reconstruction kernels and nuclides, as scanners write them: `Br59`, `B30f`, `99mTc-HDP`. */
const KERNEL = /^[BHJUQID][a-z]{0,1}\d{2}[a-z]?$/;
const NUCLIDE = /^\d{1,3}m?-?[A-Z][a-z]?(?:-(?<tracer>\p{L}+))?$/u;

/** A person stands behind these: whoever scanned, or signed. */
const PERSON_LABEL = /(?:^|\s)(?:(?:op|oper|operator|tech|technologist|sono|sonographer|radiographer|mtr?a)\s*[.:]?\s+|(?:op|oper|operator|tech|sono|user|perf|ref|by|initials|signed)\s*[.:]\s*)\p{L}/iu;

/** Digits and letters that are a number of somebody: `5580-ND`, `AB-55120`; 1,187 is too many for a share of images, as `1187/84` would be. */
const LETTERED_CODE = /^(?:\d{4,}[-/]\p{L}{1,4}|\p{L}{1,4}[-/]\d{5,}|\d{4,}\/\d{1,3})$/u;

/** A year of birth; a b-value is written without a full stop. */
const BORN = /(?:^|\s)(?:b\.|\*)\s*(?:19|20)\d{2}\b/i;

/** Measures with their units in a row, as readers run them together: `110kV2.0mAs`. */
const MEASURES = new RegExp(`^(?:\\s*${NUMBER}\\s*(?:${UNIT}))+\\s*$`, 'i');

/** A word and its value run together: `Gain52`. */
const LABELLED_NUMBER = /^([a-z]+)\d{1,4}(?:mm|cm|db|hz|khz|mhz)?$/;

/** Digits that may belong to one number set apart by spaces: so many together are as long as a number of a person. */
const LONG_NUMBER = 6;

/** An unknown abbreviation before a number as long as this can be the letters of an identifier; before shorter ones it is a setting that we do not know. */
const CODE_DIGITS = { unknown: 3, known: 4 };

/** A line of fewer words is a heading or a name; a longer one of ordinary words is a sentence. */
const SENTENCE_WORDS = 3;

/** Ticks beside the numbers of a scale, as the wide reader takes them for Chinese numerals. */
const TICKS = /(?:^|\s)[一二三丨亠]+(?=\s|$)/gu;

/** Whether every word and number of the line is one that identifies nobody. */
export function isHarmless(text: string): boolean {
  const written = text.normalize('NFKC').trim();
  const unticked = written.replace(TICKS, '').trim();
  const line = /^[-+]?\d{1,4}(?:[.,]\d+)?$/.test(unticked) ? unticked : written;
  if (holdsDate(line) || BORN.test(line) || PERSON_LABEL.test(line) || line.split(/\s+/).some((part) => LETTERED_CODE.test(part))) return false;
  if (isScale(line) || MEASURES.test(line) || isTechnique(line) || isMeasured(line) || PATTERNS.some((pattern) => pattern.test(line))) return true;
  const tokens = tokensOf(line);
  if (holdsCode(tokens) || tokens.every((token) => ANNOTATION_NAMES.has(plain(token)))) return false;
  return tokens.every(isHarmlessToken) || isSentence(tokens);
}

/** Whether the line is made of annotation words, settings or measures alone: then a guess that it names someone or is a number of someone is overruled. */
export function isAnnotation(text: string): boolean {
  const line = text.normalize('NFKC').trim();
  if (holdsDate(line)) return false;
  if (MEASURES.test(line) || isScale(line) || isTechnique(line)) return true;
  const tokens = tokensOf(line);
  if (tokens.length === 0 || tokens.every((token) => ANNOTATION_NAMES.has(plain(token)))) return false;
  return tokens.every((token) => RANGE.test(token) || (tokens.length > 1 && /^-?\d{1,3}\.\d{1,3}$/.test(token)) || token.split('-').every((word) => /^\p{L}+$/u.test(word) && isAnnotationWord(word)));
}

function tokensOf(line: string): string[] {
  return line.split(/[\s,;:=()[\]|_]+/).filter((token) => token !== '');
}

/** Numbers at equal distances, as beside a ruler or a colour bar. */
function isScale(line: string): boolean {
  const numbers = line.split(/\s+/).map(Number);
  const step = numbers[1]! - numbers[0]!;
  return numbers.length >= 4 && step !== 0 && numbers.every((value, at) => Number.isFinite(value) && Math.abs(value) < 10_000 && (at === 0 || value - numbers[at - 1]! === step));
}

/** Kernels, units of two parts, words, numbers or two of them, and other signs; what parts settings is left out. */
const TECHNIQUE_TOKENS = new RegExp(`[BHJUQID][a-z]?\\d{2}[a-z]?(?!\\p{Ll}|\\p{Lu}(?!\\p{Lu})|[\\d.,])|(?<!\\p{L})(?:${UNITS.filter((unit) => unit.includes('/')).flatMap((unit) => [unit, unit[0]!.toUpperCase() + unit.slice(1)]).join('|')})(?![\\p{L}/])|\\p{L}+|[-+]?\\d+(?:[.,]\\d+)?(?:\\/\\d+(?:[.,]\\d+)?)?|[^\\s\\p{L}\\d:=,;.()/|+]`, 'gu');

/**
 * Whether the line is a row of settings with values that they can have, of measures with their units and of words of annotation, with a
 * setting or a measure among them: `W400L40`, `TIS0.3 MI1.1`, `LAO 30 CRA 20`, `IR 30° ART (25)`, `Br59 TP 231.5`. Bare numbers are none;
 * one abbreviation of one or two letters that we do not know may stand with a small number beside two that we know.
 */
function isTechnique(line: string): boolean {
  const tokens = line.match(TECHNIQUE_TOKENS) ?? [];
  let [values, unknown, names] = [0, 0, 0];
  for (let at = 0; at < tokens.length;) {
    const [word, next = '', behind = ''] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
    const most = SETTINGS.get(word.toLowerCase());
    if (most !== undefined && isNumber(next) && Math.abs(valueOf(next)) <= most) {
      // A letter before another number begins the next setting, even where it is a unit as well.
      at += IS_UNIT.test(behind) && !((behind.length === 1 || SETTINGS.has(behind.toLowerCase())) && isNumber(tokens[at + 3] ?? '')) ? 3 : 2;
      values++;
    } else if (isNumber(word) && IS_UNIT.test(next) && word.length <= 7) {
      at += 2;
      values++;
    } else if (KERNEL.test(word)) {
      at++;
      values++;
    } else if (/^\p{L}{1,2}$/u.test(word) && /^\d{1,3}$/.test(next)) {
      at += 2;
      unknown++;
    } else if (/^\p{L}+$/u.test(word) && (ANNOTATION_WORDS.has(plain(word)) || MEDICAL_WORDS.has(plain(word)))) at++;
    else if (ANNOTATION_NAMES.has(plain(word))) {
      at++;
      names++;
    } else return false;
  }
  return values > 0 && (unknown + names) * 2 <= values;
}

function isNumber(token: string): boolean {
  return /^[-+]?\d/.test(token) && !/\p{L}/u.test(token);
}

function valueOf(token: string): number {
  return Number.parseFloat(token.replace(',', '.'));
}

/** Units that nothing of a person has: a weight, an age and a time stand behind names. */
const MEASURED = /^(?:mm|cm|µm|μm|um|ml|cm2|cm3|mm2|mm3|cm\/s|m\/s|mm\/s|hz|khz|mhz|db|kv|kvp|ma|mas|mgy|mgycm|ms|°|deg|%|hu|bpm|mmhg)$/i;

/** An abbreviation that we do not know, and what was measured, with its unit: `CRT 274 µm`, `LVIDd 4.9 cm`. What can be spoken can be a name. */
function isMeasured(line: string): boolean {
  const [, name = '', unit = ''] = /^([B-DF-HJ-NP-TV-XZ]{3,5}|\p{Lu}{3,5}[ds])\s*[:=]?\s*[-+±]?\d{1,4}(?:[.,]\d{1,3})?\s*(\D{1,5}?)(?:\s+\d{1,2}\s?[wsj]\s?\d\s?[dtj])?$/u.exec(line) ?? [];
  return name !== '' && MEASURED.test(unit.trim());
}

/**
 * Whether numbers of the line can be those of a person: several groups of digits one after the other, or some behind letters that are no setting
 * or cannot have such a value. `WZ 8831 0047` is no technique; `1 8 0 4 2 0 2 3` is a day that is written one letter below the other.
 */
function holdsCode(tokens: readonly string[]): boolean {
  let run = { groups: 0, digits: 0 };
  for (const [at, token] of tokens.entries()) {
    const digits = /^\d+$/.test(token) && !IS_UNIT.test(tokens[at + 1] ?? '');
    const bare = digits && token.length > 1;
    run = digits ? { groups: run.groups + 1, digits: run.digits + token.length } : { groups: 0, digits: 0 };
    if (run.groups > 1 && run.digits >= LONG_NUMBER) return true;
    const label = (tokens[at - 1] ?? '').toLowerCase().replace(/[^\p{L}]/gu, '');
    if (!bare || !/^[a-z]{1,3}$/.test(label)) continue;
    const most = SETTINGS.get(label);
    if (most !== undefined ? Number(token) > most : token.length >= (ANNOTATION_WORDS.has(label) ? CODE_DIGITS.known : CODE_DIGITS.unknown)) return true;
  }
  return false;
}

function isHarmlessToken(token: string): boolean {
  const tracer = NUCLIDE.exec(token)?.groups;
  return (tracer !== undefined && (tracer['tracer'] === undefined || isAnnotationWord(tracer['tracer']))) || RANGE.test(token) || PATTERNS.some((pattern) => pattern.test(token)) || token.split(/[-/+.]/).every(isHarmlessPart);
}

function isHarmlessPart(part: string): boolean {
  const bare = part.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const [, label = ''] = LABELLED_NUMBER.exec(bare) ?? [];
  return bare === '' || isAnnotationWord(bare) || ANNOTATION_WORDS.has(withoutMisreadDigits(bare)) || ANNOTATION_WORDS.has(label) || IS_UNIT.test(bare) || PATTERNS.some((pattern) => pattern.test(bare));
}

function isAnnotationWord(word: string): boolean {
  const bare = plain(word);
  return ANNOTATION_WORDS.has(bare) || ANNOTATION_NAMES.has(bare) || MEDICAL_WORDS.has(bare);
}

/** A line of a report: mostly small letters, and every word ordinary or medical in one of the languages; none of these words is a name. */
function isSentence(tokens: readonly string[]): boolean {
  const words = tokens.flatMap((token) => token.split(/[-/'’.?!]+/)).filter((word) => /\p{L}/u.test(word));
  if (words.length < SENTENCE_WORDS || words.filter((word) => /^\p{Ll}{3,}$/u.test(word)).length * 2 < words.length) return false;
  return tokens.every((token) => isHarmlessToken(token) || token.split(/[-/'’.?!]+/).every((word) => word === '' || isHarmlessPart(word) || isOrdinaryWord(word)));
}

function isOrdinaryWord(word: string): boolean {
  const bare = plain(word);
  if ([...ORDINARY_WORDS.values()].some((words) => words.has(bare)) || MEDICAL_WORDS.has(bare)) return true;
  return /^\p{Ll}+$/u.test(word) && MEDICAL_ENDING.test(bare);
}

/** Readers take l and o within words for 1 and 0: `he1ical`, `ctdivo1`. */
function withoutMisreadDigits(word: string): string {
  return word.replace(/(?<=[a-z])1/g, 'l').replace(/(?<=[a-z])0/g, 'o');
}
