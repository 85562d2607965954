/** The grammar of technique in images: rows of settings and measures with their values, in any order, with words of annotation between them. */
import { plain } from '../../../shared/identity/normalise.ts';
import { MEDICAL_WORDS } from '../../../shared/report/words/protected.ts';
import { ANGLES, COUNTERS, METHODS, SETTINGS, UNITS, VESSELS } from './annotationValues.ts';
import { ANNOTATION_NAMES, ANNOTATION_WORDS } from './annotationWords.ts';
import { designationOf, hasLeadingZero, KERNEL } from './designations.ts';

const UNIT = [...UNITS].sort((a, b) => b.length - a.length).join('|');
const IS_UNIT = new RegExp(`^(?:${UNIT})$`, 'i');

/** Numbers with or without a unit. Long runs of digits are not among them. */
const NUMBER = '[-+±]?\\d{1,4}(?:[.,]\\d{1,4})?';
const ONE_NUMBER = new RegExp(`^${NUMBER}\\s*(?:${UNIT})?$`, 'i');
const SIZE = new RegExp(`^${NUMBER}\\s*(?:[x×*]\\s*${NUMBER}\\s*){1,2}(?:${UNIT})?$`, 'i');

/** Measures with their units in a row, as readers run them together: `110kV2.0mAs`. */
const MEASURES = new RegExp(`^(?:\\s*${NUMBER}\\s*(?:${UNIT}))+\\s*$`, 'i');

/** Digits and a capital: a room, or a part of a longer number. Units of one letter are written small. */
const CODE = /^\d{2,}\p{Lu}$/u;

/** Units that nothing of a person has: a weight, an age and a time stand behind names. */
const MEASURED = /^(?:mm|cm|µm|μm|um|ml|cm2|cm3|mm2|mm3|cm\/s|m\/s|mm\/s|hz|khz|mhz|db|kv|kvp|ma|mas|mgy|mgycm|ms|°|deg|%|hu|bpm|mmhg)$/i;

/** Whether a token is a unit, large or small. */
export function isUnit(token: string): boolean {
  return IS_UNIT.test(token);
}

/** Whether a line is one number, a size, or measures with their units and nothing else. */
export function isMeasures(line: string): boolean {
  if (/^[-+±]?0\d\d/.test(line) || CODE.test(line)) return false;
  return ONE_NUMBER.test(line) || SIZE.test(line) || MEASURES.test(line);
}

/** Numbers at equal distances, as beside a ruler or a colour bar. */
export function isScale(line: string): boolean {
  const numbers = line.split(/\s+/).map(Number);
  const step = numbers[1]! - numbers[0]!;
  return numbers.length >= 4 && step !== 0 && numbers.every((value, at) => Number.isFinite(value) && Math.abs(value) < 10_000 && (at === 0 || value - numbers[at - 1]! === step));
}

/** An abbreviation that we do not know, and what was measured, with its unit: `CRT 274 µm`, `LVIDd 4.9 cm`, `TT 12 ms`. What can be spoken can be a name. */
export function isMeasured(line: string): boolean {
  const [, name = '', unit = ''] = /^([B-DF-HJ-NP-TV-XZ]{3,5}|\p{Lu}{3,5}[ds]|\p{L}{2})\s*[:=]?\s*[-+±]?\d{1,4}(?:[.,]\d{1,3})?\s*(\D{1,5}?)(?:\s+\d{1,2}\s?[wsj]\s?\d\s?[dtj])?$/u.exec(line) ?? [];
  return name !== '' && MEASURED.test(unit.trim());
}

/** A setting of ultrasound in words, whose letter and word could be an initial and a name: `P Low`, for persistence, `WF Low`. */
export function isLevel(line: string): boolean {
  return /^(?:P|WF|Pers|Persist|Dyn)\s?[:=]?\s(?:Low|Med|High)$/i.test(line);
}

/** Labels of one or two letters with values that are too short for a number of somebody: `Cr:N Eh:A5`, `CVP: Al Ce:0`, `Ce: 0`, `GT 0.0`, `FT 00:48`. */
export function isLabelled(line: string): boolean {
  return /^(?:(?:(?:CVP|SCV|Eh):\s?\p{Lu}[\dl]|\p{L}{1,2}:\s?(?:\d{1,2}|\p{Lu}\d?))(?:\s+|$))+$/u.test(line) || /^\p{L}{1,2}\s*[:=]?\s*(?:[-+]?\d{1,3}[.,]\d{1,2}|\d{1,2}:\d{2})$/u.test(line);
}

/** Names of ratios and units of several parts, and of saturations, which are one token, large or small. */
const JOINED = [...[...SETTINGS.keys(), ...UNITS].filter((name) => name.includes('/')), ...[...SETTINGS.keys()].filter((name) => /^[a-z]+\d+$/.test(name))].sort((a, b) => b.length - a.length).map((name) => name.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)).join('|');

/** Kernels, ratios and units of several parts, words, numbers or two of them, and other signs; what parts settings is left out. */
const IS_KERNEL = new RegExp(`^${KERNEL}$`);
const TOKENS = new RegExp(`${KERNEL}(?!\\p{Ll}|\\p{Lu}(?!\\p{Lu})|[\\d.,])|(?<!\\p{L})(?:${JOINED})(?![\\p{L}/])|\\p{L}+|[-+]?\\d+(?:[.,]\\d+)?(?:\\/\\d+(?:[.,]\\d+)?)?|[^\\s\\p{L}\\d:=,;.()/|+<>≤≥[\\]]`, 'gu');

/** A token of a line and what stands behind it; '' beyond its end. */
interface Place {
  tokens: readonly string[];
  at: number;
  token: string;
  next: string;
  behind: string;
  /** The token without case and accents. */
  word: string;
  /** The largest number that it can have, where it is a setting. */
  most: number | undefined;
}

/** `value`: a setting or a measure with its value; `unsure`: a word that is not known for sure; `word`: any other, or a number. */
type Kind = 'value' | 'unsure' | 'word';

/** What can stand in technique, and so many tokens it is. First match decides; anything else is no technique. */
const FORMS: readonly { kind: Kind; length: number; when(place: Place): boolean }[] = [
  { kind: 'value', length: 3, when: (place) => isSetting(place) && isUnitOf(place) },
  { kind: 'value', length: 2, when: isSetting },
  { kind: 'value', length: 3, when: ({ most, next, behind }) => most !== undefined && next === '%' && isNumber(behind) },
  { kind: 'value', length: 2, when: isMeasure },
  // A number with a part behind the point, whose unit a reader has lost, is no code.
  { kind: 'word', length: 1, when: ({ token, at }) => /^[-+]?\d{1,3}[.,]\d{1,2}$/.test(token) && at > 0 },
  { kind: 'value', length: 3, when: ({ word, next, behind }) => ANGLES.has(word) && isNumber(next) && /^(?:°|deg)$/i.test(behind) },
  { kind: 'word', length: 2, when: ({ word, next }) => VESSELS.names.has(word) && VESSELS.kinds.has(plain(next)) },
  { kind: 'value', length: 1, when: ({ token }) => IS_KERNEL.test(token) },
  { kind: 'unsure', length: 2, when: ({ token, next }) => /^\p{L}{1,2}$/u.test(token) && /^[1-9]\d{0,2}$/.test(next) },
  { kind: 'word', length: 1, when: (place) => isWord(place) && (ANNOTATION_WORDS.has(place.word) || MEDICAL_WORDS.has(place.word) || place.most !== undefined) },
  { kind: 'word', length: 1, when: (place) => isWord(place) && METHODS.has(place.word) && place.tokens.some((other) => SETTINGS.has(other.toLowerCase())) },
  { kind: 'unsure', length: 1, when: (place) => isWord(place) && ANNOTATION_NAMES.has(place.word) },
];

/**
 * Whether the line is a row of settings with values that they can have, of measures with their units and of words of annotation, with a
 * setting or a measure among them: `W400L40`, `TIS0.3 MI1.1`, `LAO 30 CRA 20`, `IR 30° ART (25)`, `Br59 TP 231.5`. Bare numbers are none;
 * one abbreviation of one or two letters that we do not know may stand with a small number beside two that we know.
 */
export function isTechnique(line: string): boolean {
  const whole = line.split(/[\s,;:=()[\]|]+/).filter((part) => part !== '');
  // Between two letters stands the number of a room or of somebody: a value would follow the second one.
  if (whole.some((part) => (/^\p{L}+\d+\p{L}$/u.test(part) || CODE.test(part)) && designationOf(part) === undefined)) return false;
  // What has a name as a whole is not taken apart.
  const named = whole.filter((part) => part.length > 1 && !SETTINGS.has(plain(part)) && /\d/.test(part) && designationOf(part) !== undefined && !/^\p{L}+\d/u.test(part));
  const rest = named.reduce((text, part) => text.replace(part, ' '), line);
  const tokens = rest.match(TOKENS) ?? [];
  const counts: Record<Kind, number> = { value: 0, unsure: 0, word: 0 };
  for (let at = 0; at < tokens.length;) {
    const place = placeAt(tokens, at);
    const form = FORMS.find(({ when }) => when(place));
    if (!form) return false;
    counts[form.kind]++;
    at += form.length;
  }
  return counts.value > 0 && counts.unsure * 2 <= counts.value;
}

function placeAt(tokens: readonly string[], at: number): Place {
  const [token, next = '', behind = ''] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  return { tokens, at, token, next, behind, word: plain(token), most: SETTINGS.get(token.toLowerCase()) };
}

/** Whether a setting stands before a number that it can have. */
function isSetting({ token, next, most }: Place): boolean {
  return most !== undefined && isNumber(next) && Math.abs(valueOf(next)) <= most && (COUNTERS.has(token.toLowerCase()) || !hasLeadingZero(next));
}

/** Whether a unit stands behind the number of a setting. A letter before another number begins the next setting, even where it is a unit as well. */
function isUnitOf({ tokens, at, behind }: Place): boolean {
  return isUnit(behind) && !((/^\p{L}$/u.test(behind) || SETTINGS.has(behind.toLowerCase())) && isNumber(tokens[at + 3] ?? ''));
}

/** Whether a number stands before its unit. Long numbers, and those before a capital, can be codes. */
function isMeasure({ token, next }: Place): boolean {
  return isNumber(token) && isUnit(next) && !hasLeadingZero(token) && !(/^\d{3,}$/.test(token) && /^\p{Lu}$/u.test(next)) && !/\d{6}/.test(token);
}

function isWord({ token }: Place): boolean {
  return /^\p{L}+$/u.test(token);
}

function isNumber(token: string): boolean {
  return /^[-+]?\d/.test(token) && !/\p{L}/u.test(token);
}

function valueOf(token: string): number {
  return Number.parseFloat(token.replace(',', '.'));
}
