import type { Stretch } from '../../text.ts';
import type { Candidate, Page } from '../candidate.ts';
import { UNITS } from '../words/units.ts';
import { readForms } from '../form.ts';
import { isNobodys } from '../nobodys.ts';
import { GAP, type Token } from '../tokens.ts';

/** E-mail and web addresses, IP addresses, DICOM UIDs, telephone numbers that their form gives away. */
export function findContacts(page: Page): Candidate[] {
  return [...findEmails(page), ...findUrls(page), ...findDotted(page), ...findPhones(page), ...findExtensions(page)];
}

const EMAIL_LOCAL = /[\p{L}\p{N}._%+'-]/u;
const DOMAIN = /[\p{L}\p{N}.-]/u;
const MAX_LOCAL = 64;
const MAX_DOMAIN = 253;

function findEmails({ text }: Page): Candidate[] {
  const found: Candidate[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < MAX_LOCAL && EMAIL_LOCAL.test(text.charAt(start - 1))) start--;
    while (start < at && /[.'-]/.test(text.charAt(start))) start++;
    let end = at + 1;
    while (end < text.length && end - at < MAX_DOMAIN && DOMAIN.test(text.charAt(end))) end++;
    while (end > at + 1 && /[.-]/.test(text.charAt(end - 1))) end--;
    // "NOV 04, 2024@0930": a day and its time of day.
    const hasLetter = /\p{L}/u.test(text.slice(start, end));
    if (hasLetter && start < at && end > at + 3) found.push(contact(start, end, 'EMAIL', 0.98, 'reads as an e-mail address'));
  }
  return found;
}

const URL_START = /\b(?:https?:\/\/|ftps?:\/\/|file:\/\/|dicom:\/\/|www\.)|\\\\(?=[\w$-])/gi;
const URL_CHARACTER = /[^\s<>"'«»“”|]/;
/** What follows of a folder's name with spaces: `\\nas2\My` goes on with ` Documents`. */
const SPACED = /^(?: [^\s<>"'«»“”|\\/:;,]{1,30}){1,3}(?=\\)/u;
const LONGEST_SPACED = 96;
/** What no folder's name ends with: the ending of a file, the mark of a clause. */
const CLOSED = /[,;:!?)\]]$|\.\p{L}{0,4}$/u;
const MAX_URL = 2000;
/** Domains without a scheme: top-level domains that mean a web address in running text. */
const BARE_DOMAIN = /(?<![\p{L}\p{N}@._/-])[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,4}\.(?:com|org|net|edu|gov|info|health|hospital|example|cat|eus|es|de|fr|it|pt|uk|eu|ie|ch|at|be|nl|br|mx|ar|cl|co|au|nz|ca|in|us|io|app|med)(?:\/[^\s<>"'«»]{0,300})?(?![\p{L}\p{N}@])/giu;

function findUrls({ text, matches }: Page): Candidate[] {
  const found: Candidate[] = [];
  let end = 0;
  for (const match of matches(URL_START)) {
    if (match.index < end) continue; // within the address before
    end = match.index + match[0].length;
    end = addressEnd(text, end);
    while (match[0] === '\\\\' && end - match.index < MAX_URL && !CLOSED.test(text.slice(end - 5, end))) {
      const spaced = SPACED.exec(text.slice(end, end + LONGEST_SPACED))?.[0];
      if (spaced === undefined) break;
      end = addressEnd(text, end + spaced.length);
    }
    while (/[.,;:!?)\]}>]/.test(text.charAt(end - 1))) end--;
    if (end - match.index > match[0].length + 2) found.push(contact(match.index, end, 'URL', 0.98, 'reads as a web address or network path'));
  }
  if (text.includes('.')) {
    for (const match of matches(BARE_DOMAIN)) {
      if (!/[a-z]{3}/i.test(match[0])) continue;
      const end = match.index + match[0].replace(/[.,;:!?)\]]+$/, '').length;
      found.push(contact(match.index, end, 'URL', 0.85, 'reads as a web address'));
    }
  }
  return found;
}

/** Where the characters of an address end that stand from `from` on. */
function addressEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < MAX_URL && URL_CHARACTER.test(text.charAt(end))) end++;
  return end;
}

const DOTTED = /(?<![\d.])\d{1,5}(?:\.\d{1,40}){3,30}(?![\d.]*\d)/g;
const IPV6 = /(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){1,6}(?![\w:])/gi;
const MAC = /(?<![\w:-])[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}(?![\w:-])/gi;

function findDotted({ matches }: Page): Candidate[] {
  const found: Candidate[] = [];
  for (const match of matches(DOTTED)) {
    const parts = match[0].split('.');
    const end = match.index + match[0].length;
    if (parts.length === 4 && parts.every((part) => part.length <= 3 && Number(part) <= 255) && parts.some((part) => part.length > 1)) found.push(contact(match.index, end, 'IP', 0.9, 'reads as an IP address'));
    else if (parts.length >= 6 && match[0].length >= 14 && !isNobodys(match[0])) found.push(contact(match.index, end, 'ID', 0.97, 'reads as a DICOM UID'));
  }
  for (const match of matches(IPV6)) {
    if (/[a-f]/i.test(match[0]) || match[0].includes('::')) if (/\d/.test(match[0]) && match[0].length > 9) found.push(contact(match.index, match.index + match[0].length, 'IP', 0.9, 'reads as an IPv6 address'));
  }
  for (const match of matches(MAC)) if (/[a-f]/i.test(match[0])) found.push(contact(match.index, match.index + match[0].length, 'ID', 0.9, 'reads as a hardware address'));
  return found;
}

/** `944 550 118 ext. 33`, `0761/555018 interno 3`, `poste 14` behind the digits of a number. */
const EXTENSION = /(?<=\d[\d ./-]{4,7}\d[,;]? \(?)(?:ext(?:n|ension|ensión)?|poste|interno|ramal|anexo|durchwahl|apparat)[.:]? ?(\d{1,6})(?![\d\p{L}]|[.,/]\d)/giu;

function findExtensions(page: Page): Candidate[] {
  return readForms(page, [{ pattern: EXTENSION }]).map(({ start, end }) => contact(start, end, 'PHONE', 0.9, 'the extension of a telephone number'));
}

/** A telephone number as written. */
export interface PhoneReading extends Stretch {
  next: number;
  digits: number;
  /** Lengths of the groups of digits. */
  groups: number[];
  plus: boolean;
  parenthesis: boolean;
  /** Marks between groups, spaces as `' '`. */
  separators: string;
}

/** Reads the groups of digits from `at`: `+44 20 7946 0331`, `(319) 555-0111`, `091-555-0173`. Whether they are a telephone number is for the caller. */
export function readPhone(tokens: readonly Token[], at: number): PhoneReading | undefined {
  let next = at;
  const plus = tokens[next]?.text === '+';
  if (plus) next++;
  const parenthesis = tokens[next]?.text === '(';
  if (parenthesis) next++;
  if (tokens[next]?.kind !== 'number' || (next > at && tokens[next]!.gap !== GAP.none)) return undefined;
  const groups: number[] = [];
  let separators = '';
  let end = at;
  const start = tokens[at]!.start;
  let last = at;
  for (let index = next; index < tokens.length && groups.length < 8; index++) {
    const token = tokens[index]!;
    if (token.kind === 'number') {
      if (groups.length > 0 && token.gap === GAP.space && !/[-./() ]$/.test(separators)) separators += ' ';
      if (groups.length > 0 && token.gap > GAP.space) break;
      groups.push(token.text.length);
      last = index;
      end = token.end;
    } else if (/^[-./()–]$/.test(token.text) && token.gap <= GAP.space && (tokens[index + 1]?.kind === 'number' || (/^[)(/-]$/.test(token.text) && /^[-(]$/.test(tokens[index + 1]?.text ?? '') ) || (token.text === ')' && tokens[index + 1]?.kind === 'number'))) {
      if (tokens[index + 1]!.gap > GAP.space || (token.text === '.' && token.gap !== GAP.none) || (token.text === '.' && tokens[index + 1]!.gap !== GAP.none)) break;
      separators += token.text;
    } else break;
  }
  const digits = groups.reduce((sum, size) => sum + size, 0);
  return { start, end, next: last + 1, digits, groups, plus, parenthesis, separators };
}

/** Group lengths of national numbers that stand on their own; the first digit where that tells more. */
const NATIONAL_FORMS: readonly { groups: string; first: RegExp; confidence: number }[] = [
  { groups: '3-3-4', first: /^[2-9(]/, confidence: 0.9 },
  { groups: '1-3-3-4', first: /^1/, confidence: 0.95 },
  { groups: '4-3-4', first: /^0/, confidence: 0.93 },
  { groups: '5-6', first: /^0/, confidence: 0.93 },
  { groups: '5-3-3', first: /^0/, confidence: 0.93 },
  { groups: '4-6', first: /^0/, confidence: 0.88 },
  { groups: '4-7', first: /^0/, confidence: 0.88 },
  { groups: '3-4-4', first: /^0/, confidence: 0.93 },
  { groups: '3-4', first: /^555/, confidence: 0.9 },
  { groups: '3-3-3', first: /^[6789]/, confidence: 0.85 },
  { groups: '3-2-2-2', first: /^[6789]/, confidence: 0.92 },
  { groups: '2-3-2-2', first: /^[6789]/, confidence: 0.92 },
  { groups: '1-2-2-2-2', first: /^[6789]/, confidence: 0.9 },
  { groups: '2-2-2-2-2', first: /^0[1-9]/, confidence: 0.95 },
  { groups: '2-4-4', first: /^[0(]/, confidence: 0.9 },
  { groups: '2-5-4', first: /^[(0-9]/, confidence: 0.92 },
  { groups: '3-7', first: /^3/, confidence: 0.85 },
  { groups: '3-3-4', first: /^0/, confidence: 0.9 },
  { groups: '4-3-3', first: /^0/, confidence: 0.9 },
  { groups: '4-3-2-3', first: /^0/, confidence: 0.9 },
  { groups: '4-3-2-2', first: /^0/, confidence: 0.9 },
  { groups: '3-3-3', first: /^2/, confidence: 0.75 },
  { groups: '3-6', first: /^0/, confidence: 0.8 },
  { groups: '3-8', first: /^0/, confidence: 0.8 },
];
const FORMS = new Map<string, { first: RegExp; confidence: number }[]>();
for (const { groups, ...form } of NATIONAL_FORMS) FORMS.set(groups, [...(FORMS.get(groups) ?? []), form]);

const FAX_WORDS = new Set(['fax', 'facsimile', 'telefax', 'f']);
const EXTENSION_WORDS = new Set(['ext', 'extn', 'extension', 'poste', 'durchwahl', 'ramal', 'int', 'pager', 'bleep', 'beeper', 'busca', 'dect', 'pgr', 'bip', 'piepser', 'funk', 'interno', 'cercapersone', 'buscapersonas']);

function findPhones(page: Page): Candidate[] {
  const { tokens, text } = page;
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const starts = token.kind === 'number' || token.text === '+' || token.text === '(';
    if (!starts || (token.kind === 'number' && continuesCode(tokens, at))) continue;
    const phone = readPhone(tokens, at);
    if (!phone) continue;
    const after = tokens[phone.next];
    const glued = after?.gap === GAP.none && after.kind === 'word';
    const extension = token.kind === 'number' && phone.groups.length <= 2 && phone.digits >= (phone.groups.length === 1 ? 3 : 4) && phone.digits <= 6 && follows(tokens, at, EXTENSION_WORDS);
    const form = (FORMS.get(phone.groups.join('-')) ?? []).find(({ first }) => first.test(text.slice(phone.start, phone.end)));
    const unclosed = phone.separators.includes('(') && !phone.separators.includes(')'); // "588 (270-1734)": a value with its range
    const confidence = glued || unclosed || isMeasured(after) ? 0
      : phone.plus && phone.digits >= 8 && phone.digits <= 15 ? 0.97
      : extension ? 0.9
      : form && !/\..*[-/]|[-/].*\./.test(phone.separators) ? form.confidence : 0;
    if (confidence > 0) {
      const label = follows(tokens, at, FAX_WORDS) ? 'FAX' : 'PHONE';
      found.push(contact(phone.start, phone.end, label, confidence, extension ? 'a number after a word for an extension or a pager' : 'reads as a telephone number'));
      at = phone.next - 1;
    }
  }
  return found;
}

function isMeasured(after: Token | undefined): boolean {
  return after !== undefined && after.gap <= GAP.space && (after.text === '%' || (after.kind === 'word' && UNITS.has(after.key) && after.text.length > 1));
}

function continuesCode(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]!.gap === GAP.none && before !== undefined && (before.kind === 'word' || /^[-/._]$/.test(before.text)) && tokens[at - 2] !== undefined;
}

/** Whether one of the words stands before the token, with a dot, a colon or `no` between. */
function follows(tokens: readonly Token[], at: number, words: ReadonlySet<string>): boolean {
  for (let index = at - 1, steps = 0; index >= 0 && steps < 4; index--, steps++) {
    const token = tokens[index]!;
    if (token.kind === 'word') {
      if (words.has(token.key)) return token.text.length > 1 || tokens[index + 1]!.kind === 'mark' || token.key === 'x' || token.key === 'f';
      if (token.key !== 'no' && token.key !== 'number' && token.key !== 'n') return false;
    } else if (!/^[.:#(/]$/.test(token.text)) return false;
  }
  return false;
}

function contact(start: number, end: number, label: Candidate['label'], confidence: number, reason: string): Candidate {
  return { start, end, label, source: label === 'EMAIL' || label === 'URL' ? 'web-address' : 'contact', confidence, reason };
}
