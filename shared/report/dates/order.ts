import { tokenise } from '../tokens.ts';
import { readDate, type DateReading } from './reading.ts';

/** Which of two ambiguous numbers is the day. */
export type DateOrder = 'day-first' | 'month-first';

/** Words and spellings of English outside the United States. */
const BRITISH = /\b(?:NHS|GMC|HCPC|Trust|Surgery|FRCR|MBChB|MBBS|Medicare card|oedema|haemo|haema|tumour|centre|paediatric|orthopaedic|anaesth|oesoph|ischaem|leukaemia|caecum|faecal|colour|fibre|Mr|Mrs|Dr) [A-Z]?/;
const AMERICAN = /\b(?:SSN|MRN|edema|hemorrhage|tumor|center|pediatric|orthopedic|anesth|esoph|ischemi|M\.?D\.?,|[A-Z]{2} \d{5})\b/;

/**
 * The order of day and month in a document: by the dates that leave no doubt; without any, month first in American English only.
 * @param dates the texts of its dates.
 */
export function dateOrder(dates: readonly string[], text: string, lang: string): DateOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const date of dates) {
    const roles = readWhole(date, lang)?.parts.filter((part) => part.style === 'digits').map((part) => part.role);
    if (!roles || roles.length < 2 || roles[0] === 'year') continue;
    if (roles[0] === 'day' && roles[1] === 'month') dayFirst++;
    if (roles[0] === 'month' && roles[1] === 'day') monthFirst++;
  }
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'day-first' : 'month-first';
  if (lang !== 'en') return 'day-first';
  return BRITISH.test(text) && !AMERICAN.test(text) ? 'day-first' : 'month-first';
}

/** The reading that covers a whole text, as the detector cut it out. */
export function readWhole(date: string, lang: string): DateReading | undefined {
  // A dot closes `14.3.`; a following word does not belong to it.
  const tokens = tokenise(date);
  const reading = readDate(tokens, 0, lang);
  return reading && tokens.slice(reading.next).every((token) => token.kind === 'mark') ? reading : undefined;
}
