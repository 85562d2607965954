import type { Candidate, Page } from '../candidate.ts';
import { readDate } from '../dates/reading.ts';
import { matchesOf } from '../matches.ts';
import { readName, type NameReading } from '../names.ts';
import { fold, GAP, isUpper } from '../tokens.ts';
import { isOrdinary } from '../words/ordinary/index.ts';
import { CLOSINGS, CREDENTIALS, NOT_NAMES, TITLES } from '../words/people.ts';
import { EPONYMS, MEDICAL_WORDS } from '../words/protected.ts';
import { person } from './people.ts';

/** People by where their names stand: after a closing formula, on lines of their own at the end, as initials, in capitals and quotation marks. */
export function findSignatures(page: Page): Candidate[] {
  return [...bySignature(page), ...bySignatureLine(page), ...byDictationInitials(page), ...byCapitals(page)];
}

/** The lines after a letter's closing formula: a name fills the line, or stands before a comma or a date. */
function bySignature(page: Page): Candidate[] {
  const { tokens } = page;
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word' || (token.gap !== GAP.line && !/^[.>]$/.test(tokens[at - 1]?.text ?? ''))) continue;
    const closing = CLOSINGS.match(tokens, at);
    if (!closing) continue;
    let next = closing.next;
    while (tokens[next] && /^[,.:!]$/.test(tokens[next]!.text) && tokens[next]!.gap === GAP.none) next++;
    const punctuated = next > closing.next;
    if (!tokens[next] || (!punctuated && tokens[next]!.gap !== GAP.line)) continue;
    const title = TITLES.match(tokens, next);
    const start = title ? title.next + (tokens[title.next]?.text === '.' ? 1 : 0) : next;
    const name = tokens[start] && readName(page, start, { words: 4 });
    if (!name) continue;
    const after = tokens[name.next];
    if (after && after.gap < GAP.wide && !/^[,.|(–/-]$/.test(after.text)) continue;
    found.push(person(name, 'CLINICIAN', name.words.length + name.initials > 1 ? 0.85 : 0.75, 'signs after a closing formula'));
  }
  return found;
}

/** How many lines at the end of a text are searched for signatures. */
const LAST_LINES = 12;

/** Lines near the end that hold nothing but names, and a date: `M Eriksen-Bell   07/07/2023`, `C. Claramunt / Begoña Sanz`, a first name alone. */
function bySignatureLine(page: Page): Candidate[] {
  const { tokens } = page;
  const found: Candidate[] = [];
  let lines = 0;
  for (let at = tokens.length - 1; at >= 0 && lines < LAST_LINES; at--) {
    if (tokens[at]!.gap !== GAP.line) continue;
    lines++;
    // The first line is often the only one: in `Penicillin; Jane Doe` a single word is what the line is about.
    const names = namesOfLine(page, at).filter(({ words, initials }) => at > 0 || words.length + initials > 1);
    const alone = names.length === 1 && names[0]!.words.length + names[0]!.initials === 1;
    // A heading in capitals is no signature: initials, a date or a second name must stand beside it.
    const heading = names.length === 1 && names[0]!.initials === 0 && isUpper(tokens[at]!.text);
    if (names.length === 0 || heading || (alone && !closesLetter(page, at, names[0]!))) continue;
    for (const name of names) found.push(person(name, 'CLINICIAN', alone ? 0.6 : 0.72, 'a name on a line of its own at the end'));
  }
  return found;
}

function afterBlankLine(page: Page, at: number): boolean {
  const before = page.tokens[at - 1];
  return before !== undefined && page.text.slice(before.end, page.tokens[at]!.start).split('\n').length > 2;
}

/** A first name alone signs a mail where it stands after a blank line, at the end or before the dashes of a signature. */
function closesLetter(page: Page, at: number, name: NameReading): boolean {
  const word = page.tokens[at]!.text;
  const after = page.tokens[name.next];
  return !isUpper(word) && afterBlankLine(page, at) && (after === undefined || after.text === '-' || after.text === '_' || page.text.slice(name.end, after.start).includes('\n\n'));
}

/** The names of a line that holds names, bars and dates only; otherwise none. */
function namesOfLine(page: Page, at: number): NameReading[] {
  const { tokens } = page;
  const names: NameReading[] = [];
  let next = at;
  for (let steps = 0; steps < 12 && tokens[next] && (next === at || tokens[next]!.gap < GAP.line); steps++) {
    const token = tokens[next]!;
    if (next > at && token.gap === GAP.wide) return names.length > 0 && readDate(tokens, next, page.lang)?.form === 'full' ? names : [];
    const name = token.kind === 'word' ? readName(page, next, { words: 4 }) : undefined;
    const date = name ? undefined : readDate(tokens, next, page.lang);
    const doubtful = name?.words.some((word) => MEDICAL_WORDS.has(word)) || (name !== undefined && name.words.length + name.initials < 2 && name.words.some((word) => EPONYMS.has(word)));
    if (name && !doubtful && (name.words.length > 0 || name.initials > 1)) {
      if (names.length === 0 && next !== at) return [];
      names.push(name);
      next = name.next;
    } else if (date && names.length > 0 && date.form === 'full') return names;
    else if (/^[/|·,;–]$/.test(token.text) && names.length > 0) next++;
    else if (CREDENTIALS.has(token.key) && names.length > 0) next++;
    else if (token.text === '(' && names.length > 0) return names;
    else return [];
  }
  return names;
}

/** `JS/mk`, `PKL:rt`, `ELW/cs`: who dictated and who typed, on a line of their own or at its beginning or end. */
const DICTATION_INITIALS = /(?<![\p{L}\p{N}/:.-])(?:[A-Z]{1,3}[A-Za-z](?:\/|:)[a-z]{2,3}|[A-Z]{2,4}\/[A-Z]{2,3}(?=\s*(?:$|\n)))(?![\p{L}\p{N}/:-])/gmu;
const NOT_INITIALS = /^(?:[IVX]+|AP|PA|CC|MLO|CT|MR|US|VD|TR|TE|T|HU|AC|BP|MCP|PIP|DIP|DP|LAT|ER|PR|HER|SUV|FEV|AST|GOT|ALT)[/:]/;

function byDictationInitials({ text }: Page): Candidate[] {
  const found: Candidate[] = [];
  for (const match of matchesOf(text, DICTATION_INITIALS)) {
    const before = text.slice(Math.max(0, match.index - 4), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 4);
    const edge = /(?:^|\n|\[|\s{2,}|[.:)]\s)$/.test(before) || /^(?:\s*$|\s*\n|\s{2,})/.test(after);
    if (!edge || NOT_INITIALS.test(match[0])) continue;
    found.push({ start: match.index, end: match.index + match[0].length, label: 'CLINICIAN', source: 'person', confidence: 0.85, reason: 'initials of who dictated and who typed' });
  }
  return found;
}

/** Capitals that end a line and are nobody's initials. */
const MODALITIES = new Set(['CT', 'MR', 'MRI', 'MRT', 'PET', 'TC', 'TAC', 'RM', 'IRM', 'US', 'ECO', 'RX', 'DXA', 'IV', 'AP', 'PA', 'LAT', 'CR', 'DR', 'MD', 'DO', 'RN', 'NP', 'PACS', 'RIS', 'FNA', 'EUS', 'ED', 'ER', 'ICU', 'UCI', 'GP', 'MDT', 'TBD', 'END', 'FIN']);

/** `«GARCIA DEL OLMO, SATURIO»`: a name in capitals and quotation marks, as labels of discs and pictures show it. */
const QUOTED = /["“«'](\p{Lu}[\p{Lu}'’ -]{1,40}, ?\p{Lu}(?:[\p{L}' -]{0,30}|\.))(?=["”»'\s])/gu;

/** `Subject: second opinion - OBI T, MRI brain`: capitals with an initial in the subject of a mail. */
const IN_SUBJECT = /(?:^|\n)[> ]*(?:Subject|Asunto|Betreff|Objet|Oggetto|Assunto|RE|Re|RV|AW|WG)[ ]?:[^\n]{0,120}?(?<![\p{L}.])((?:\p{Lu}['’])?\p{Lu}{3,}(?:[ -]\p{Lu}{2,}){0,3},? \p{Lu}\b\.?)/gu;

/** `Moussa Traoré («Musi»)`: a nickname in brackets and quotation marks. */
const NICKNAME = /\p{L} \(a?["“«'](\p{Lu}[\p{L}'-]{1,20})["”»']\)/gu;

const WRITING = String.raw`(?<!\p{L})(?:transcri\p{L}{1,8}|trascri\p{L}{2,6}|typed|typist|mecanografi\p{L}{2,4}|digit[oó]|digitad[oa]|schreibdienst|geschrieben|dactylograph\p{L}{1,4}|tipead[oa]|secretar[ií]a|sekretariat|secrétariat|segreteria|corrected|corregid[oa]|korrigiert|corrigée?|corrett[oa]|corrigid[oa]|fixed|amended|checked|dictated|dictad[oa]|diktiert|dictée?|dettat[oa]|ditad[oa])`;

/** Who typed or corrected, by initials: `Transcribed 1-9-25 bw`, `Digitó lm`, `Schreibdienst S.K.`, `transcrito el lunes 20 por mcr`. */
const TYPISTS: readonly RegExp[] = [
  new RegExp(String.raw`${WRITING}(?: by| por| von| par| da)?:? (?:\d[\d/.-]{4,9} )?(\p{Ll}{2,3})(?=\s*(?:$|\n|,|\/|--|\d|[)\]]))`, 'giu'),
  new RegExp(String.raw`${WRITING}[^\n.()]{0,24}? (?:by|por|von|par|da|durch):? (\p{L}{2,4})(?=\s*(?:$|\n|[.,;)\]]))`, 'giu'),
  new RegExp(String.raw`${WRITING}(?: by| por| von| par| da)?[:,]? ((?:\p{L}\.){2,4})`, 'giu'),
];

/** `signed 08-02-23 1405 by ADO`, `MANIP JLB`, `DR NEER / HM`, `> KB`: initials in capitals that end a line. */
const CLOSING_INITIALS = /(?:(?:signed|read|typed|dictated|approved|verified|firmado|validado|gez\.|vidiert|validé|firmato|assinado)[^\n]{0,24} (?:by|por|von|par|da) |(?<!\p{L})(?:MANIP|Manip|MTRA|TSRM|TER|TSID|Tec\.|Tech:?|Op\.|MTR) |(?:^|\n)[> ]*>[ ]?)([A-Z]{2,4})(?=[ ]*(?:$|\n))/gu;

/** `Skin marker of the nurse, "KB"`: initials in quotation marks after a role. */
const QUOTED_INITIALS = /(?:nurse|technologist|radiographer|tech|enfermer[ao]|técnic[ao]|MTRA?|manipulat(?:eur|rice)|infermier[ea])[^\n.]{0,12}["“«]([A-Z]{2,3})["”»]/gu;

/** `Baby Girl Moss`, `BB Moss`: a newborn under the mother's surname. */
const NEWBORN = /(?<!\p{L})((?:Baby (?:Girl|Boy|Of)|BABY (?:GIRL|BOY|OF)|Babygirl|Babyboy|RN de|RN DE|Bebé de|Infant of) \p{Lu}[\p{L}'’-]+)/gu;

function byCapitals({ text, lang }: Page): Candidate[] {
  const found: Candidate[] = [];
  for (const pattern of TYPISTS) {
    for (const match of matchesOf(text, pattern)) {
      const initials = match[1]!;
      const plain = initials === initials.toLowerCase() || initials === initials.toUpperCase();
      if (!plain || NOT_NAMES.has(fold(initials)) || isOrdinary(fold(initials), lang) || MODALITIES.has(initials.toUpperCase())) continue;
      const end = match.index + match[0].length;
      found.push({ start: end - initials.length, end, label: 'CLINICIAN', source: 'person', confidence: 0.8, reason: 'initials of who typed' });
    }
  }
  for (const pattern of [CLOSING_INITIALS, QUOTED_INITIALS]) {
    for (const match of matchesOf(text, pattern)) {
      if (MODALITIES.has(match[1]!)) continue;
      const start = match.index + match[0].lastIndexOf(match[1]!);
      found.push({ start, end: start + match[1]!.length, label: 'CLINICIAN', source: 'person', confidence: 0.75, reason: 'initials of staff' });
    }
  }
  for (const [pattern, reason] of [[NEWBORN, 'a newborn under the mother’s surname'], [NICKNAME, 'a nickname after a name'], [QUOTED, 'a name in capitals within quotation marks'], [IN_SUBJECT, 'a name in the subject of a message']] as const) {
    for (const match of matchesOf(text, pattern)) {
      const start = match.index + match[0].lastIndexOf(match[1]!);
      found.push({ start, end: start + match[1]!.trimEnd().length, label: 'PATIENT', source: 'person', confidence: 0.8, reason });
    }
  }
  return found;
}
