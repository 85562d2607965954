/** The grammar of technique in images: rows of settings and measures with their values, in any order, with words of annotation between them. */
import { plain } from '../../../shared/identity/normalise.ts';
import { MEDICAL_WORDS } from '../../../shared/report/words/protected.ts';
import { ANGLES, COUNTERS, METHODS, SETTINGS, UNITS } from './annotationValues.ts';
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

/** Labels of one or two letters with values that are too short for a number of somebody: `Cr:N Eh:A5`, `Ce: 0`, `GT 0.0`, `FT 00:48`. */
export function isLabelled(line: string): boolean {
  return /^(?:\p{L}{1,2}:\s?(?:\d{1,2}|\p{Lu}\d?)(?:\s+|$))+$/u.test(line) || /^\p{L}{1,2}\s*[:=]?\s*(?:[-+]?\d{1,3}[.,]\d{1,2}|\d{1,2}:\d{2})$/u.test(line);
}

/** Names of ratios and units of several parts, which are one token, large or small. */
const JOINED = [...SETTINGS.keys(), ...UNITS].filter((name) => name.includes('/')).sort((a, b) => b.length - a.length).map((name) => name.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)).join('|');

/** Kernels, ratios and units of several parts, words, numbers or two of them, and other signs; what parts settings is left out. */
const IS_KERNEL = new RegExp(`^${KERNEL}$`);
const TOKENS = new RegExp(`${KERNEL}(?!\\p{Ll}|\\p{Lu}(?!\\p{Lu})|[\\d.,])|(?<!\\p{L})(?:${JOINED})(?![\\p{L}/])|\\p{L}+|[-+]?\\d+(?:[.,]\\d+)?(?:\\/\\d+(?:[.,]\\d+)?)?|[^\\s\\p{L}\\d:=,;.()/|+<>≤≥[\\]]`, 'gu');

/** How many settings and measures of a line have their values, and how many of its words are not known for sure. */
interface Tally {
  values: number;
  unsure: number;
}

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
  const tally: Tally = { values: 0, unsure: 0 };
  const tokens = rest.match(TOKENS) ?? [];
  for (let at = 0; at < tokens.length;) {
    const read = readTokens(tokens, at, tally);
    if (read === 0) return false;
    at += read;
  }
  return tally.values > 0 && tally.unsure * 2 <= tally.values;
}

/** Takes what stands at a place into the tally, and says how many tokens it is; 0 where it is no technique. */
function readTokens(tokens: readonly string[], at: number, tally: Tally): number {
  const [token, next = '', behind = ''] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  const word = plain(token);
  const name = token.toLowerCase();
  const most = SETTINGS.get(name);
  if (most !== undefined && isNumber(next) && Math.abs(valueOf(next)) <= most && (COUNTERS.has(name) || !hasLeadingZero(next))) {
    tally.values++;
    // A letter before another number begins the next setting, even where it is a unit as well.
    return isUnit(behind) && !((/^\p{L}$/u.test(behind) || SETTINGS.has(behind.toLowerCase())) && isNumber(tokens[at + 3] ?? '')) ? 3 : 2;
  }
  if (most !== undefined && next === '%' && isNumber(behind)) {
    tally.values++;
    return 3;
  }
  if (isNumber(token) && isUnit(next) && !hasLeadingZero(token) && !(/^\d{3,}$/.test(token) && /^\p{Lu}$/u.test(next)) && !/\d{6}/.test(token)) {
    tally.values++;
    return 2;
  }
  // A number with a part behind the point, whose unit a reader has lost, is no code.
  if (/^[-+]?\d{1,3}[.,]\d{1,2}$/.test(token) && at > 0) return 1;
  if (ANGLES.has(word) && isNumber(next) && /^(?:°|deg)$/i.test(behind)) {
    tally.values++;
    return 3;
  }
  if (IS_KERNEL.test(token)) {
    tally.values++;
    return 1;
  }
  if (/^\p{L}{1,2}$/u.test(token) && /^[1-9]\d{0,2}$/.test(next)) {
    tally.unsure++;
    return 2;
  }
  if (!/^\p{L}+$/u.test(token)) return 0;
  if (ANNOTATION_WORDS.has(word) || MEDICAL_WORDS.has(word) || most !== undefined) return 1;
  if (METHODS.has(word) && tokens.some((other) => SETTINGS.has(other.toLowerCase()))) return 1;
  if (ANNOTATION_NAMES.has(word)) tally.unsure++;
  return ANNOTATION_NAMES.has(word) ? 1 : 0;
}

function isNumber(token: string): boolean {
  return /^[-+]?\d/.test(token) && !/\p{L}/u.test(token);
}

function valueOf(token: string): number {
  return Number.parseFloat(token.replace(',', '.'));
}
