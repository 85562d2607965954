/**
 * Letters and digits that together name something of the picture, by what they name. Whatever else mixes letters and digits may be a number
 * of somebody.
 */
import { plain } from '../../../shared/identity/normalise.ts';
import { GIVEN_NAMES } from '../../../shared/report/words/givenNames.ts';
import { COUNTERS, SETTINGS } from './annotationValues.ts';
import { ANNOTATION_WORDS } from './annotationWords.ts';

/** A table position or slice location. */
const LOCATION = '(?:0|[1-9]\\d{0,3})(?:\\.\\d{1,3})?';

/** A vertebra. */
const LEVEL = '(?:C[1-8]|(?:Th?|D)(?:[1-9]|1[0-2])|L[1-6]|S[1-5])';

/** Megahertz of a probe. */
const FREQUENCY = '(?:[1-9]|1\\d|2[0-4])';

/** Elements of targets and filters of mammography. */
const METAL = '(?:Mo|Rh|W|Ag|Al|Cu|Ti)';

/** A reconstruction kernel, `Br59`, as part of a regular expression. */
export const KERNEL = '[BHJUQID][a-z]?\\d{2}[a-z]?';

/** Letters that probes begin with, before the range of their frequencies. */
const PROBE = '(?:[CDELMPSVX]|eL|mC|rC|[MX]L|E[ACV]|IC|C[AHVX]|L[AM]|PA|S[CP]|RAB|RIC|RM|VFX?|HFL)';

/** Each pattern of whole tokens. Directions are of different axes, and two or three of them are written large. */
const DESIGNATIONS: Readonly<Record<string, RegExp>> = {
  letter: /^\p{L}$/u,
  'letter with a small number: a lead, a vertebra, a segment': /^(?:[a-z]\d{1,2}|[VL]\d[ABR])$/i,
  directions: /^(?!.*[LR].*[LR])(?!.*[AP].*[AP])(?!.*[HFSI].*[HFSI])(?:[LRAPHFSI]{2}|[LRAPHF]{3})$/,
  'vertebrae from one to another': new RegExp(`^${LEVEL}[-/](?:${LEVEL}|[1-9]|1[0-2])$`, 'i'),
  dimensions: /^[234]D(?:\+T)?$/i,
  'slice location': new RegExp(`^(?:[SI]${LOCATION}|[HFLRAP]\\d{1,4}\\.\\d{1,3})$`),
  'from one location to another': new RegExp(`^[SI]${LOCATION}-[SI1l]${LOCATION}$`, 'i'),
  'weeks and days; a reader takes 1 for i or l': /^±?\d{1,2}[wsj][\dil][dtj]$/i,
  'age up to 89 years': /^(?:0?[0-8]?\d[YJA]|[MFW][0-8]?\d[YJA]|0?\d{1,2}[MWD])$/i,
  'view of the heart': /^A[2345]C$/i,
  probe: new RegExp(`^(?:${PROBE}${FREQUENCY}-(?:${FREQUENCY}(?:-?[A-Z]{1,2}|[a-z]{1,2})?|[A-Z]{1,2})|${FREQUENCY}[CLSVPEM]\\d[a-z]{0,2}|${FREQUENCY}[CLSVPEM]{1,2}-[A-Z]{1,2}|[MC]\\d[A-Z][a-z]?)$`),
  'probe of a portable': /^(?:C|L|P|HFL|SLA|ICT|TEE)\d{1,2}(?:xi?|xp|[env])$/,
  'probe with the letters of its maker': /^(?:P[SLVE][A-Z]-\d{2,4}[A-Z]{1,2})$/,
  endoscope: /^(?:(?:GIF|PCF|CF|TJF|SIF|CHF|URF|BF|ENF)-[A-Z]{0,3}\d{2,4}[A-Z]{0,3}|E[CGBDN]-\d{3}[A-Z]{1,3}\d?)$/,
  kernel: new RegExp(`^${KERNEL}$`),
  'target and filter, also where a reader has lost the stroke': new RegExp(`^${METAL}[/|Il]?${METAL}$`),
  'software version': /^V[A-F]\d{2}[A-Z]?$/,
  'gauge of a needle': /^(?:[7-9]|1\d|2[0-7])G$/i,
  'centimetres from the nipple': /^N\+\d{1,2}$/,
  'number of views': /^[1-6]V$/,
  'temperature of a body': /^(?:3[4-9]|4[0-2])\.\d\s?°?C$/,
  weighting: /^T[12](?:\*|w|W)?$/,
  'field strength': /^[0-9](?:[.,]\d{1,2})?T$/,
  'number of times': /^(?:\d{1,2}x|x\d{1,2})$/i,
};

/** Nuclides of imaging and of therapy. */
const NUCLIDES = '99mTc 18F 67Ga 68Ga 123I 124I 125I 131I 111In 177Lu 201Tl 82Rb 13N 11C 15O 64Cu 89Zr 133Xe 81mKr 153Sm 89Sr 223Ra 225Ac 90Y 51Cr 44Sc 161Tb'.split(' ');
const NUCLIDE = new RegExp(`^(?:${NUCLIDES.flatMap((nuclide) => {
  const [, mass, element] = /^(\d+m?)(\D+)$/.exec(nuclide)!;
  return [`${mass}-?${element}`, `${element}-?${mass}`];
}).join('|')})(?:-(?<tracer>\\p{L}+))?$`, 'u');

/** A word and its value run together, perhaps with a unit: `Gain52`, `W400`, `b1000`. */
const LABELLED = /^(?<label>\p{L}+)(?<number>\d{1,5}(?:[.,]\d{1,3})?)(?:mm|cm|db|hz|khz|mhz|s)?$/u;

/** A value before its word: `3.5thk`, `7.5sp`. */
const VALUED = /^\d{1,3}(?:[.,]\d{1,3})?(?<label>\p{L}{2,})$/u;

/** A word that is no setting stands before numbers of at most so many digits, and of no more than its letters: short ones begin codes. */
const LABELLED_DIGITS = 3;

/** What a token of letters and digits names in the picture; undefined when it may be somebody, or a number of somebody. */
export function designationOf(token: string): string | undefined {
  if (GIVEN_NAMES.has(plain(token))) return undefined;
  const tracer = NUCLIDE.exec(token)?.groups;
  if (tracer && (tracer['tracer'] === undefined || ANNOTATION_WORDS.has(plain(tracer['tracer'])))) return 'nuclide';
  for (const [name, pattern] of Object.entries(DESIGNATIONS)) if (pattern.test(token)) return name;
  return isLabelled(token) || isValued(token) ? 'word with its value' : undefined;
}

function isLabelled(token: string): boolean {
  const { label = '', number = '' } = LABELLED.exec(token)?.groups ?? {};
  if (label === '') return false;
  const word = plain(label);
  const most = SETTINGS.get(word);
  if (hasLeadingZero(number) && !COUNTERS.has(word)) return false;
  if (most !== undefined) return Number(number.replace(',', '.')) <= most;
  return ANNOTATION_WORDS.has(word) && number.length <= Math.min(LABELLED_DIGITS, word.length);
}

function isValued(token: string): boolean {
  const word = plain(VALUED.exec(token)?.groups?.['label'] ?? '');
  return !hasLeadingZero(token) && (SETTINGS.has(word) || ANNOTATION_WORDS.has(word));
}

/** Whether a number is written as codes are, with zeros before its digits. */
export function hasLeadingZero(number: string): boolean {
  return /^[-+±]?0\d/.test(number);
}
