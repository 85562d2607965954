import type { Stretch } from '../../text.ts';
import type { Candidate, Page } from '../candidate.ts';
import { readForms } from '../form.ts';
import { wordSet } from '../phrases.ts';
import { fold, GAP, isCapitalised, isUpper, tokenAt, type Token } from '../tokens.ts';
import { isOrdinary } from '../words/ordinary/index.ts';
import { CREDENTIALS, NOT_NAMES, TITLES } from '../words/people.ts';
import { MEDICAL_WORDS } from '../words/protected.ts';

const DAY = String.raw`(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? ?|\p{L}{2,9}\.? )`;
const TIME = String.raw`\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?`;
const NICK = String.raw`[@~]?\p{L}[\p{L}\p{N}._'’-]{0,24}`;
const SPEAKER = String.raw`(${NICK}(?: ${NICK}){0,3})`;

/** What a speaker is, in brackets: `Cat (rads ST4)`. */
const AS = String.raw`(?: \(([^()\n:]{1,24})\))?`;

/** How chats, messengers and logs write who speaks, at the beginning of a line. The first group is the speaker, the second what he is; logs of procedures write what was done alike. */
const TURNS: readonly { pattern: RegExp; isLog?: boolean }[] = [
  { pattern: new RegExp(String.raw`(?:^|\n)[ >]{0,4}\[(?:${DAY}?${TIME}|${TIME},? ${DAY})\] {0,2}(?:[-–|] ?)?${SPEAKER}${AS} ?:`, 'dgiu') },
  { pattern: new RegExp(String.raw`(?:^|\n)[ >]{0,4}${DAY}?${TIME} {0,2}(?:[-–|] ?)?${SPEAKER}${AS} ?:(?![\d/])`, 'dgiu'), isLog: true },
  { pattern: new RegExp(String.raw`(?:^|\n)[ >]{0,4}${SPEAKER},? [[(]${DAY}?${TIME}[\])]`, 'dgiu') },
  { pattern: new RegExp(String.raw`(?:^|\n)[ ]{0,4}(?:\[?${TIME}\]? )?<${SPEAKER}> `, 'dgiu') },
];

/** How a chat without its times is written: who speaks, a colon, what is said. */
const UNTIMED = new RegExp(String.raw`(?:^|\n)[ >]{0,4}[@~]?((?:\p{L}{2,5}\. )?\p{Lu}[\p{L}'’-]{1,16}(?: \p{L}[\p{L}'’-]{1,16})?): (?=\S)`, 'dgu');

/** Fewest turns of one speaker in such a chat, and fewest such speakers: fields are seldom filled in twice. */
const FEWEST_UNTIMED = 3;
const FEWEST_SPEAKERS = 2;

/** Those who are named by their training, beside the roles of `words/people.ts`. */
const TRAINEES = wordSet('becado becada becario becaria interno interna trainee student estudiante praktikant externe');

/** Fewest turns of one form that make a chat of a text, and of one speaker whose name has no capital where others have. */
const FEWEST_TURNS = 2;

/** `@vsotomayor`, but no address of a mail. */
const MENTIONS = /(?<![\p{L}\p{N}@._-])@(\p{L}[\p{L}\p{N}._]{2,24}[\p{L}\p{N}])(?![@\p{L}\p{N}]|\.\p{L})/gu;

/** `user="qukrainetz"`, `Usuario:efuster2`, `user bgoodman opened`, `usuario ncuesta` at the end of a line. */
const ACCOUNTS = /(?<![\p{L}\p{N}])(?:user(?:name| ?id)?|usr|login|usuario|benutzer|utilisateur|utilizador|utente)(?:\s?[=:]\s?|(?= [a-z._-]{0,24}\d) |(?= [a-z]{5,24}(?:\n|$| (?:open|view|sign|print|delet|access|export|log|abri|imprim|firm|borr|acced|export|öffn|druck)\p{L}{0,5}(?!\p{L}))) )["']?(\p{L}[\p{L}\p{N}._-]{2,24})/giu;

/** Networks whose names make a handle the address of a page. */
const NETWORK_BEFORE = /(?:instagram|facebook|twitter|tiktok|threads|linkedin|youtube|insta|ig|fb|x)\s*[:(]?\s*$/iu;

/** Who writes the lines of a chat, by names and by handles: `[07:58] kiran_b: …`, `12/8/23, 21:14 - Ana: …`, `@vsotomayor`. */
export function findSpeakers(page: Page): Candidate[] {
  const { text, matches } = page;
  const found: Candidate[] = [];
  for (const { pattern, isLog } of TURNS) {
    const turns = matches(pattern);
    const times = new Map<string, number>();
    for (const turn of turns) times.set(turn[1]!, (times.get(turn[1]!) ?? 0) + 1);
    for (const turn of turns) {
      const written = turn[1]!;
      if (turns.length < FEWEST_TURNS && !isHandle(written)) continue;
      const [start] = turn.indices![1]!;
      const whole = { start, end: start + written.length };
      if (isLog && page.text === page.written && !isHandle(written) && written === written.toLowerCase() && times.get(written)! < FEWEST_TURNS) continue; // "08:21 tronco celíaco: variante"
      const name = isHandle(written) || turn[2] !== undefined ? whole : nameOf(page, whole.start, whole.end);
      if (name) found.push({ ...name, label: 'CLINICIAN', source: 'person', confidence: 0.84, reason: 'writes a line of a chat' });
    }
  }
  found.push(...findUntimed(page));
  for (const { value, start, end } of readForms(page, [{ pattern: ACCOUNTS }])) {
    const isWord = NOT_NAMES.has(fold(value)) || isOrdinary(fold(value), page.lang);
    if (isHandle(value) || !isWord) found.push({ start, end, label: 'CLINICIAN', source: 'person', confidence: 0.8, reason: 'is logged in under this name' });
  }
  for (const mention of matches(MENTIONS)) {
    const start = mention.index + 1;
    const end = start + mention[1]!.length;
    if (NETWORK_BEFORE.test(text.slice(Math.max(0, start - 14), start - 1))) found.push({ start: start - 1, end, label: 'URL', source: 'web-address', confidence: 0.85, reason: 'a page of a social network' });
    else found.push({ start, end, label: 'CLINICIAN', source: 'person', confidence: 0.8, reason: 'is addressed by a handle' });
  }
  return found;
}

/** Who speaks again and again in a chat without times: `Tareixa gine: …`, `Sgto. Mora: …`. */
function findUntimed(page: Page): Candidate[] {
  const turns = page.matches(UNTIMED);
  const times = new Map<string, number>();
  for (const turn of turns) times.set(turn[1]!, (times.get(turn[1]!) ?? 0) + 1);
  const isSpeaker = (written: string): boolean => times.get(written)! >= FEWEST_UNTIMED;
  const names = turns.filter((turn) => isSpeaker(turn[1]!)).flatMap((turn) => {
    const [start, end] = turn.indices![1]!;
    const name = nameOf(page, start, end);
    return name ? [name] : [];
  });
  if (new Set([...times.keys()].filter(isSpeaker)).size < FEWEST_SPEAKERS) return [];
  return names.map(({ start, end }) => ({ start, end, label: 'CLINICIAN', source: 'person', confidence: 0.8, reason: 'speaks again and again' }));
}

/** `kiran_b`, `tess.m`, `efuster2`: no word that anybody writes otherwise. */
function isHandle(written: string): boolean {
  return /^[@~]?\p{L}[\p{L}\p{N}]*(?:[._][\p{L}\p{N}]+|\d+)$/u.test(written);
}

/** The name of a speaker without titles and roles before and behind it: `dra Caro guardia`, `Becado Vicho`, `Dayse enf`. */
function nameOf({ tokens, lang }: Page, start: number, end: number): Stretch | undefined {
  const from = tokenAt(tokens, start);
  let first = from;
  for (let title = TITLES.match(tokens, first); title && tokens[title.next] && tokens[title.next]!.start < end; title = TITLES.match(tokens, first)) {
    first = tokens[title.next]!.text === '.' ? title.next + 1 : title.next;
  }
  while (/^[@~]$/.test(tokens[first]?.text ?? '')) first++;
  if (first === from && isRole(tokens, first, lang)) {
    const named = tokens[first + 1] !== undefined && tokens[first + 1]!.start < end && isCapitalised(tokens[first + 1]!.text) && !isRole(tokens, first + 1, lang);
    if (named) first++;
    else if (!isOrdinaryName(tokens[first]!, lang) || !tokens[first + 1] || tokens[first + 1]!.start >= end) return undefined;
  }
  if (!tokens[first] || tokens[first]!.start >= end) return undefined;
  let last = first;
  for (let at = first + 1; tokens[at] && tokens[at]!.end <= end; at++) {
    if (tokens[at]!.gap >= GAP.space && isRole(tokens, at, lang)) break;
    last = at;
  }
  return { start: tokens[first]!.start, end: tokens[last]!.end };
}

/** `Duda RX`: an ordinary word with a capital and a role behind it is what its bearer is called. */
function isOrdinaryName({ kind, key, text }: Token, lang: string): boolean {
  return kind === 'word' && text.length > 2 && isCapitalised(text) && !isUpper(text) && isOrdinary(key, lang) && !NOT_NAMES.has(key) && !TRAINEES.has(key) && !MEDICAL_WORDS.has(key) && !CREDENTIALS.has(key);
}

/** A word that says what somebody is, or none of a name: `guardia`, `ED`, `enf`, `R3`. */
function isRole(tokens: readonly Token[], at: number, lang: string): boolean {
  const token = tokens[at]!;
  const grade = token.text.length === 1 && tokens[at + 1]?.kind === 'number' && tokens[at + 1]!.gap === GAP.none;
  return token.kind !== 'word' || grade || TITLES.match(tokens, at)?.next === at + 1 || TRAINEES.has(token.key) || NOT_NAMES.has(token.key) || MEDICAL_WORDS.has(token.key) || CREDENTIALS.has(token.key) || isOrdinary(token.key, lang) || (token.text.length <= 3 && isUpper(token.text) && token.text.length > 1);
}
