import type { Stretch } from '../../text.ts';
import type { Candidate, Page } from '../candidate.ts';
import { readDate } from '../dates/reading.ts';
import { GAP, tokenAt } from '../tokens.ts';
import type { Field } from '../words/fields.ts';
import { CREDENTIALS, NOT_NAMES, TITLES } from '../words/people.ts';
import { MEDICAL_WORDS } from '../words/protected.ts';
import { readPhone } from './contacts.ts';

type Value = Pick<Candidate, 'start' | 'end' | 'label' | 'confidence'>;

const CONFIDENCE = 0.93;
/** Most words of a name. */
const LONGEST_NAME = 8;

/** Reads the value of a record's field in the stretch from `start` to `end`: all of it belongs to the field, so little evidence is asked. */
export function readFieldValue(page: Page, field: Field, start: number, end: number): Value[] {
  const from = tokenAt(page.tokens, start);
  let to = from;
  while (to < page.tokens.length && page.tokens[to]!.end <= end) to++;
  if (to === from) return [];
  const span = reader(field)(page, from, to);
  return span ? [{ start: span.start, end: span.end, label: field.label, confidence: CONFIDENCE }] : [];
}

function reader({ kind }: Field): (page: Page, from: number, to: number) => Stretch | undefined {
  switch (kind) {
    case 'name': return readPerson;
    case 'code': return readNumber;
    case 'phone': return readTelephone;
    case 'date': return readDay;
    case 'place': case 'organisation': return readWhole;
    default: return () => undefined;
  }
}

/** A name in any order and case, without titles, qualifications and what stands in brackets. */
function readPerson({ tokens, text }: Page, from: number, to: number): Stretch | undefined {
  let first = from;
  for (let title = TITLES.match(tokens, first); title && title.next < to && tokens[first]!.text.length > 1; title = TITLES.match(tokens, first)) {
    first = title.next;
    while (first < to && tokens[first]!.kind === 'mark') first++;
  }
  let last = first;
  let words = 0;
  while (last < to) {
    const token = tokens[last]!;
    if (token.kind === 'number' || (token.kind === 'mark' && !/^[,.'’^\-"“”«» ]$/.test(token.text))) break;
    if (token.kind === 'word' && words > 0 && CREDENTIALS.has(token.key)) break;
    if (token.kind === 'word') words++;
    last++;
  }
  while (last > first && tokens[last - 1]!.kind === 'mark' && !(tokens[last - 1]!.text === '.' && tokens[last - 2]?.text.length === 1)) last--;
  if (last === first || words === 0 || words > LONGEST_NAME) return undefined;
  const names = tokens.slice(first, last).filter(({ kind, text: word }) => kind === 'word' && word.length > 1);
  if (names.some(({ key }) => MEDICAL_WORDS.has(key)) || (names.length > 0 && names.every(({ key }) => NOT_NAMES.has(key)))) return undefined;
  if (/^(?:n\/?a|none|unknown|self|same|nil|no|yes|-+)$/i.test(text.slice(tokens[first]!.start, tokens[last - 1]!.end))) return undefined;
  return { start: tokens[first]!.start, end: tokens[last - 1]!.end };
}

/** The run of tokens with digits: `Medicare Adv / HMK00391827-02` without the plan's name, `62 17 96 4418-3` whole. */
function readNumber({ tokens, text }: Page, from: number, to: number): Stretch | undefined {
  let first: number | undefined;
  let last = from;
  for (let at = from; at < to; at++) {
    if (tokens[at]!.kind !== 'number') continue;
    let start = at;
    while (start > from && tokens[start]!.gap === GAP.none && tokens[start - 1]!.text !== '(') start--;
    if (first !== undefined && start > last && !closeTo(tokens, last, start)) break;
    first ??= start;
    last = at + 1;
    while (last < to && tokens[last]!.gap === GAP.none && tokens[last]!.kind !== 'mark') last++;
  }
  if (first === undefined) return undefined;
  const value = text.slice(tokens[first]!.start, tokens[last - 1]!.end);
  return value.replace(/\D/g, '').length >= 2 && !/^\d+[.,]\d+ ?(?:mm|cm|g|kg)?$/.test(value) ? { start: tokens[first]!.start, end: tokens[last - 1]!.end } : undefined;
}

function closeTo(tokens: Page['tokens'], last: number, start: number): boolean {
  return tokens.slice(last, start + 1).every((token, index) => token.gap <= GAP.space && (index === start - last || /^[-./–]$/.test(token.text)));
}

function readTelephone({ tokens }: Page, from: number, to: number): Stretch | undefined {
  for (let at = from; at < to; at++) {
    const phone = readPhone(tokens, at);
    if (phone && phone.digits >= 3 && phone.next <= to) return phone;
  }
  return undefined;
}

function readDay({ tokens, lang }: Page, from: number, to: number): Stretch | undefined {
  for (let at = from; at < to; at++) {
    const date = readDate(tokens, at, lang);
    if (date && date.form !== 'month' && date.next <= to) return date;
    // "20240522171100": the date before the time.
    const token = tokens[at]!;
    if (token.kind === 'number' && /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4,8}$/.test(token.text)) return { start: token.start, end: token.start + 8 };
  }
  return undefined;
}

/** The whole value without what stands in brackets at its end. */
function readWhole({ tokens }: Page, from: number, to: number): Stretch | undefined {
  let last = to;
  const bracket = tokens.slice(from, to).findIndex(({ text }) => text === '(');
  if (bracket > 0) last = from + bracket;
  while (last > from && tokens[last - 1]!.kind === 'mark') last--;
  let first = from;
  while (first < last && tokens[first]!.kind === 'mark') first++;
  return last > first && tokens.slice(first, last).some(({ kind, text }) => kind === 'number' || text.length > 1) ? { start: tokens[first]!.start, end: tokens[last - 1]!.end } : undefined;
}
