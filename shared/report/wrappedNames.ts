import { PEOPLE } from '../label.ts';
import { BELIEVED, type Candidate, type Page } from './candidate.ts';
import { isCapitalised } from './tokens.ts';

/** What a line of running text has: this many characters, and words in small letters. */
const LONG_LINE = 45;
const SMALL_WORDS = 4;

/** What alone stands between the two pieces of a name. */
const LINE_END = /^[ \t]*\n[ \t]*$/;

/** A column, which running text has none of. */
const COLUMN = /\t|\||\S {3,}\S/;

/**
 * Names that the end of a line breaks in running text, `read by Dr. Marcus⏎Peyton-Reed in the spring`, as one: else their halves are two people, and each
 * line shows a pseudonym. In lists and tables a name below another is somebody else's.
 * @param candidates in order.
 */
export function withWrappedNames({ written: text }: Page, candidates: readonly Candidate[]): Candidate[] {
  const whole: Candidate[] = [];
  for (const candidate of candidates) {
    const before = whole.at(-1);
    if (before && isHalf(text, before) && isHalf(text, candidate) && LINE_END.test(text.slice(before.end, candidate.start)) && isRunning(text, before, candidate)) {
      whole[whole.length - 1] = { ...before, end: candidate.end, confidence: Math.max(before.confidence, candidate.confidence) };
    } else whole.push(candidate);
  }
  return whole;
}

function isHalf(text: string, { label, confidence, start }: Candidate): boolean {
  return PEOPLE.has(label) && confidence >= BELIEVED && isCapitalised(text.charAt(start));
}

function isRunning(text: string, before: Candidate, after: Candidate): boolean {
  const line = text.slice(text.lastIndexOf('\n', before.start) + 1, before.end);
  const smallWords = line.match(/(?<=\s)\p{Ll}{2,}/gu)?.length ?? 0;
  const goesOn = /^(?:[,;.)]| \p{Ll})/u.test(text.slice(after.end, after.end + 2));
  return line.length >= LONG_LINE && smallWords >= SMALL_WORDS && !COLUMN.test(line) && !/\n/.test(text.slice(after.start, after.end)) && goesOn;
}
