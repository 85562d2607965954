import { isDay } from '../../../shared/identity/dates.ts';
import { hasUnspacedScript } from '../../../shared/identity/unspaced.ts';
import type { Identifier } from '../../../shared/text.ts';
import { BUDDHIST_ERA, CHINESE_DIGITS, ERAS, ERA_LETTERS, MONTHS, THAI_MONTHS } from './words/months.ts';

/** `27 июня 2024 г.`, `5. maj 2021`, `9 בינואר 2024`; without a day `maj 2021`. */
const NAMED = new RegExp(`(?<![\\p{L}\\p{N}])(?:(\\d{1,2})\\.? )?(?:${MONTHS.map((month) => `(${month})`).join('|')})\\.? (\\d{4})(?: ?г\\.?)?(?![\\p{L}\\p{N}])`, 'giu');

/** `2024. június 3.`, as Hungarian has it. */
const YEAR_FIRST = new RegExp(`(?<![\\p{L}\\p{N}])(\\d{4})\\. ?(?:${MONTHS.map((month) => `(${month})`).join('|')})(?: (\\d{1,2})\\.?)?(?![\\p{L}\\p{N}])`, 'giu');

/** `2024年5月22日`, `昭和44年8月15日`, `1988년 4월 17일`, `二〇二四年三月三十日`. */
const COUNTED = new RegExp(`(?:(${Object.keys(ERAS).join('|')}) ?)?(\\d{1,4}|元|[${CHINESE_DIGITS}]{4}) ?[年년] ?(\\d{1,2}|[${CHINESE_DIGITS}十]{1,3}) ?[月월](?: ?(\\d{1,2}|[${CHINESE_DIGITS}十]{1,3}) ?[日일号])?`, 'gu');

/** `R6.5.21`, `S44/8/15`: an era by its letter, in Japanese text. */
const ERA_SHORT = /(?<![\p{L}\p{N}])([MTSHR])(\d{1,2})[./](\d{1,2})[./](\d{1,2})(?![\p{L}\p{N}./])/gu;

/** `2024. 4. 12`, as Korean and Hungarian have it. */
const SPACED = /(?<![\p{N}.])(\d{4})\. (\d{1,2})\. (\d{1,2})(?![\p{N}]|\.\p{N})\.?/gu;

/** `14 ก.ย. 2566`, `12 ตุลาคม พ.ศ. 2566`, `3 ม.ค. 67`: without the name of an era two digits and years like these are of the Buddhist one. */
const THAI = new RegExp(`(?<!\\d)(\\d{1,2}) ?(?:${THAI_MONTHS.map((month) => `(${month})`).join('|')})\\.? ?(?:[พค]\\.?ศ\\.? ?)?(\\d{4}|\\d{2})(?!\\d)`, 'gu');

/** `14/09/2566`, `2566-09-14`: a year of the Buddhist era in digits alone. */
const BUDDHIST = /(?<![\d./-])(?:(\d{1,2})([/.-])(\d{1,2})\2(2[456]\d\d)|(2[456]\d\d)([/.-])(\d{1,2})\6(\d{1,2}))(?![\d/-]|\.\d)/gu;

/** `ngày 14 tháng 9 năm 2023`. */
const VIETNAMESE = /(?<![\p{L}\p{N}])(?:[Nn]gày )?(\d{1,2}) tháng (\d{1,2}),? năm (\d{4})(?!\d)/gu;

/** `7月14日`, `6월 28일`: a day of a year that goes without saying. */
const YEARLESS = new RegExp(`(?<![\\p{N}${CHINESE_DIGITS}十年년])(?:\\d{1,2}|[${CHINESE_DIGITS}十]{1,3}) ?[月월] ?(?:\\d{1,2}|[${CHINESE_DIGITS}十]{1,3}) ?[日일号]`, 'gu');

/**
 * Dates in languages and scripts that the report engine does not read. The text of each is the day as ISO 8601 writes it, so that it is moved as any
 * other and written so; one without a day, or that is none, cannot be moved and goes.
 */
export function findForeignDates(segment: string, text: string): Identifier[] {
  if (!/\d{4}|[年년月월]|[MTSHR]\d|[\u0e00-\u0e7f]/.test(text)) return [];
  const named = [...text.matchAll(NAMED)].map((match) => at(match, Number(match.at(-1)), 1 + match.slice(2, -1).findIndex((month) => month !== undefined), match[1] === undefined ? undefined : Number(match[1])));
  const yearFirst = [...text.matchAll(YEAR_FIRST)].map((match) => at(match, Number(match[1]), 1 + match.slice(2, -1).findIndex((month) => month !== undefined), match.at(-1) === undefined ? undefined : Number(match.at(-1))));
  const counted = [...text.matchAll(COUNTED)].map((match) => at(match, (ERAS[match[1] ?? ''] ?? 0) + countOf(match[2]!), countOf(match[3]!), match[4] === undefined ? undefined : countOf(match[4])));
  const short = hasUnspacedScript(text) ? [...text.matchAll(ERA_SHORT)].map((match) => at(match, ERA_LETTERS[match[1]!]! + Number(match[2]), Number(match[3]), Number(match[4]))) : [];
  const spaced = [...text.matchAll(SPACED)].map((match) => at(match, Number(match[1]), Number(match[2]), Number(match[3])));
  const thai = [...text.matchAll(THAI)].map((match) => at(match, thaiYear(match.at(-1)!), 1 + match.slice(2, -1).findIndex((month) => month !== undefined), Number(match[1])));
  const buddhist = [...text.matchAll(BUDDHIST)].map((match) => at(match, Number(match[4] ?? match[5]) - BUDDHIST_ERA.ahead, Number(match[3] ?? match[7]), Number(match[1] ?? match[8])));
  const vietnamese = [...text.matchAll(VIETNAMESE)].map((match) => at(match, Number(match[3]), Number(match[2]), Number(match[1])));
  const yearless = [...text.matchAll(YEARLESS)].map(({ index, 0: written }) => ({ start: index, end: index + written.length, text: written })).filter(({ start, end }) => !counted.some((whole) => whole.start < end && start < whole.end));
  return [...named, ...yearFirst, ...counted, ...thai, ...vietnamese, ...[...short, ...spaced, ...buddhist].filter(isWhole), ...yearless].map((found) => ({ ...found, segment, label: 'DATE', source: 'date', confidence: 0.95, reason: 'reads as a date' }));
}

function at({ index, 0: written }: RegExpExecArray, year: number, month: number, day: number | undefined): Pick<Identifier, 'start' | 'end' | 'text'> {
  const isReal = day !== undefined && isDay(year, month, day);
  return { start: index, end: index + written.length, text: isReal ? `${year}-${pad(month)}-${pad(day)}` : written };
}

/** Whether what was found is a day of the calendar: numbers alone may be anything else. */
function isWhole({ text }: Pick<Identifier, 'text'>): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** The year of a Thai date in the common era. */
function thaiYear(written: string): number {
  const year = written.length === 2 ? BUDDHIST_ERA.century + Number(written) : Number(written);
  return year >= BUDDHIST_ERA.first && year <= BUDDHIST_ERA.last ? year - BUDDHIST_ERA.ahead : year;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** A number in digits, in Chinese digits one by one, `二〇二四`, or in tens, `三十一`; the first year of an era is 元. */
function countOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  if (written === '元') return 1;
  const digits = [...written].map((sign) => CHINESE_DIGITS.indexOf(sign));
  const ten = written.indexOf('十');
  if (ten < 0) return Number(digits.join(''));
  return (ten === 0 ? 1 : digits[0]!) * 10 + (digits[ten + 1] ?? 0);
}
