import { plain } from '../../../shared/identity/normalise.ts';
import { monthWord } from '../../../shared/report/words/calendar.ts';

/** Three numbers that can be a day, a month and a year, with spaces or none around what parts them. */
const NUMERIC = /(?<![\d.,/-])(?:\d{1,2}\s*([/.-])\s*\d{1,2}\s*\1\s*(?:\d{4}|\d{2})|\d{4}\s*([/.-])\s*\d{1,2}\s*\2\s*\d{1,2})(?![\d,/-]|\.\d)/;

/** Numbers and words of a line. */
const PARTS = /\p{L}+|\d+/gu;

/** The first letter of October, read as a digit. */
const MISREAD_O = /0(?=[ck]t)/g;

/** Whether a line holds a day with month and year, or a month with its year, in figures or in words of the languages of the reports: `22. 11. 2023`, `27-0ct -2020`. `MAG3 98` is none. */
export function holdsDate(line: string): boolean {
  if (NUMERIC.test(line)) return true;
  const written = line.toLowerCase().replace(MISREAD_O, 'o');
  const parts = written.match(PARTS) ?? [];
  return parts.some((part, at) => {
    if (!/^\p{L}{3,}$/u.test(part) || !monthWord(plain(part), 'en')) return false;
    const [before, after = '', last = ''] = [parts[at - 1] ?? '', parts[at + 1], parts[at + 2]];
    return isYear(after) || (isDay(before) && /^\d{2}$/.test(after)) || (isDay(after) && (isYear(last) || (/^\d{2}$/.test(last) && !written.includes(part + after))));
  });
}

function isYear(part: string): boolean {
  return /^(?:19|20)\d{2}$/.test(part);
}

function isDay(part: string): boolean {
  return /^\d{1,2}$/.test(part) && Number(part) >= 1 && Number(part) <= 31;
}
