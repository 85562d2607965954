import { weekday, type Day } from '../../identity/dates.ts';
import type { Stretch } from '../../text.ts';
import { fold } from '../tokens.ts';
import { weekdayName, weekdayWord } from '../words/calendar.ts';
import { likeCase } from './writing.ts';

/** `Thu, ` before a date, ` (Thursday)` or `, jueves` behind it; behind a tab stands another cell. */
const BEFORE = /(\p{L}{2,10})(?:-feira)?(?:\.,?|,)? (?:(?:the|den|dem|el|d[ií]a|le|il|de) )?$/u;
const BEHIND = /^[ \t]?[,(][ \t]?(\p{L}{3,10})(?![\p{L}])/u;

/** Abbreviations that are also other words, as those of other languages are (`DOB / Sex 02/19/1949`): they count as a weekday only right before a date with a comma or a dot. */
const FRAGILE = new Set(['so', 'do', 'di', 'mi', 'fr', 'mo', 'sa', 'mar', 'dom', 'sun', 'sat', 'seg', 'ter', 'qua', 'mer']);

/** The weekday beside a date and what it must say for the new day; offsets into the segment's text. */
export function weekdayBeside(text: string, start: number, end: number, day: Day, lang: string): (Stretch & { text: string }) | undefined {
  const before = BEFORE.exec(text.slice(Math.max(0, start - 24), start));
  if (before) {
    const from = start - (Math.min(24, start) - before.index);
    const written = renamed(before[1]!, day, lang, /[.,]/.test(before[0]));
    if (written) return { start: from, end: from + before[1]!.length, text: written };
  }
  const behind = BEHIND.exec(text.slice(end, end + 16));
  if (behind) {
    const from = end + behind[0].length - behind[1]!.length;
    const written = renamed(behind[1]!, day, lang, true);
    if (written) return { start: from, end: from + behind[1]!.length, text: written };
  }
  return undefined;
}

function renamed(word: string, day: Day, lang: string, punctuated: boolean): string | undefined {
  const key = fold(word);
  const named = weekdayWord(key, lang);
  const isFragile = FRAGILE.has(key) || (named?.form !== 0 && named?.lang !== lang && named?.lang !== 'en');
  if (!named || (isFragile && !punctuated)) return undefined;
  return likeCase(weekdayName(weekday(day), named), word);
}
