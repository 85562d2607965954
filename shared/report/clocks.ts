import { CODES } from '../label.ts';
import { LEARNT, type Candidate, type Page } from './candidate.ts';
import { wordSet } from './phrases.ts';
import { GAP, isUpper, type Token } from './tokens.ts';

/** The halves of a day, and zones in which times of day are given. */
const HALVES = wordSet('am pm a.m p.m');
const ZONES = wordSet('utc gmt ist gst est edt cst cdt mst mdt pst pdt ast cet cest bst sast wat eat aest aedt acst awst nzst nzdt hst msk pkt wib');

/** What was done at a time of day. */
const TIMED = wordSet('recvd received read arrived called paged notified started stopped ended finished injected scanned');

/** Months before a year that reads like a time of day. */
const ISLAMIC_MONTHS = wordSet('muharram safar rajab shaban ramadan ramadhan ramazan shawwal');

/** A time of day without a mark: `0730`. Some read like years. */
const CLOCK = /^(?:[01]\d|2[0-3])[0-5]\d$/;
const LIKE_YEAR = /^(?:19|20)/;

/** A day with a time of day glued on, as messages and logs write it: `20240816093500`, `20241219T1630`. */
const WITH_TIME = /^((?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]))T?(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?(?:\.\d+)?(?:[-+]\d{4})?$/;

/** The same to the second or with its zone, as no number of something is written. */
const TIMESTAMP = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d(?:\.\d+)?(?:[-+]\d{4})?|[-+]\d{4})$/;

/** `6 May 09.12`: a day without its year and a time of day, as Britain and Ireland write it. */
const WITH_DOTTED_TIME = /^(\d{1,2} \p{L}{3,9}) (?:[01]\d|2[0-3])\.[0-5]\d(?!\d)/u;

/** How far behind what was found such a time may end, in characters: its dot and its minutes. */
const DOTTED_MINUTES = 3;

/** Whether four digits as written are a time of day and like no year. */
export function isClock(written: string): boolean {
  return CLOCK.test(written) && !LIKE_YEAR.test(written);
}

/** `08:15 [AM]`, `16:20 [UTC]`. */
export function isHalfOrZone(tokens: readonly Token[], from: number, to: number): boolean {
  const written = tokens.slice(from, to).map(({ key }) => key).join('').replace(/\.$/, '');
  const isZone = ZONES.has(written) && isUpper(tokens[from]!.text);
  const after = tokens[to];
  const isOfCode = after?.gap === GAP.none && (after.kind !== 'mark' || /^[-/]$/.test(after.text)); // "06:15, PM-114"
  const isBehindNumber = tokens[from]!.gap <= GAP.space && tokens.slice(Math.max(0, from - 2), from).some(({ kind }) => kind === 'number');
  return (HALVES.has(written) || isZone) && !isOfCode && isBehindNumber;
}

/** `recvd [0217] read [0231]`, `code blue [0944]`: when something was done. */
export function isTimeOfDay(tokens: readonly Token[], from: number, to: number, { source }: Candidate): boolean {
  const before = tokens[from - 1]?.key ?? '';
  const isAlarm = before === 'blue' && tokens[from - 2]?.key === 'code';
  const isTold = isAlarm || (LEARNT.has(source) && TIMED.has(before));
  return isTold && to === from + 1 && CLOCK.test(tokens[from]!.text) && tokens[from]!.gap === GAP.space;
}

/** `20241223101455`, `202503060944-0500`: a day and a time to the second or with its zone, where no field says that it is a number of something. */
export function isTimestamp({ text }: Page, { label, source, start, end }: Candidate): boolean {
  return CODES.has(label) && (LEARNT.has(source) || source === 'number') && TIMESTAMP.test(text.slice(start, end));
}

/** `22 MAR 0730`, `20240816093500`: the time of day behind a day stays. */
export function withoutTime(page: Page, from: number, to: number, candidate: Candidate): Candidate {
  const { start, end } = candidate;
  const glued = WITH_TIME.exec(page.text.slice(start, end))?.[1];
  if (glued !== undefined) return { ...candidate, end: start + glued.length };
  const dotted = WITH_DOTTED_TIME.exec(page.text.slice(start, end + DOTTED_MINUTES))?.[1];
  if (dotted !== undefined && start + dotted.length < end) return { ...candidate, end: start + dotted.length };
  return endsWithClock(page.tokens, from, to) ? { ...candidate, end: page.tokens[to - 2]!.end } : candidate;
}

/** `22 MAR [0730]`. A month or a feast stands before it: in "30 Rabi I 1446" and "27 Ramadan 1445" it is a year. */
function endsWithClock(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from <= 2) return false;
  const [before, clock] = [tokens[to - 2]!, tokens[to - 1]!];
  const mayEndDay = (before.kind === 'number' || before.text.length > 1) && !ISLAMIC_MONTHS.has(before.key);
  return mayEndDay && clock.gap === GAP.space && isClock(clock.text);
}
