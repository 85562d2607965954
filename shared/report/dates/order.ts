import type { Day } from '../../identity/dates.ts';
import { tokenise } from '../tokens.ts';
import { readDate, type DateReading } from './reading.ts';

/** Which of two ambiguous numbers is the day. */
export type DateOrder = 'day-first' | 'month-first';

/** Words and spellings of English outside the United States. */
const BRITISH = /\b(?:NHS|GMC|HCPC|Trust|Surgery|FRCR|MBChB|MBBS|Medicare card|oedema|haemo|haema|tumour|centre|paediatric|orthopaedic|anaesth|oesoph|ischaem|leukaemia|caecum|faecal|colour|fibre|Mr|Mrs|Dr) [A-Z]?/;
const AMERICAN = /\b(?:SSN|MRN|edema|hemorrhage|tumor|center|pediatric|orthopedic|anesth|esoph|ischemi|M\.?D\.?,|[A-Z]{2} \d{5})\b/;

/**
 * The order of day and month in a document: by the dates that leave no doubt, by dots, which stand behind the day everywhere, and
 * by the day of the attached study; without any, month first in American English only.
 * @param dates the texts of its dates.
 */
export function dateOrder(dates: readonly string[], text: string, lang: string, studyDate?: Day): DateOrder {
  const votes = dates.map((date) => vote(date, lang, studyDate));
  const dayFirst = votes.filter((order) => order === 'day-first').length;
  const monthFirst = votes.filter((order) => order === 'month-first').length;
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'day-first' : 'month-first';
  if (lang !== 'en') return 'day-first';
  return isBritish(text) ? 'day-first' : 'month-first';
}

/** Whether an English text is written outside the United States, by its words and spellings. */
export function isBritish(text: string): boolean {
  return BRITISH.test(text) && !AMERICAN.test(text);
}

/** What one date says of the order: `25/12/2024` by its numbers, `11.06.2024` by its dots, `11/06/2024` when the study is of that day. */
function vote(date: string, lang: string, studyDate?: Day): DateOrder | undefined {
  const parts = readWhole(date, lang)?.parts.filter(({ style }) => style === 'digits');
  const [first, second, third] = parts ?? [];
  if (!first || !second || first.role === 'year') return undefined;
  if (first.role === 'day' && second.role === 'month') return 'day-first';
  if (first.role === 'month' && second.role === 'day') return 'month-first';
  if (first.role !== 'first' || third?.role !== 'year') return undefined;
  if (DOTTED.test(date)) return 'day-first';
  if (third.value !== studyDate?.year || first.value === second.value) return undefined;
  if (first.value === studyDate.day && second.value === studyDate.month) return 'day-first';
  return first.value === studyDate.month && second.value === studyDate.day ? 'month-first' : undefined;
}

const DOTTED = /^\d{1,2}\.\d{1,2}\.\d{2,4}/;

/** The reading that covers a whole text, as the detector cut it out. */
export function readWhole(date: string, lang: string): DateReading | undefined {
  // A dot closes `14.3.`; a following word does not belong to it.
  const tokens = tokenise(date);
  const reading = readDate(tokens, 0, lang);
  return reading && tokens.slice(reading.next).every((token) => token.kind === 'mark') ? reading : undefined;
}
