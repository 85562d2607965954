import { PEOPLE, PLACES, type Label } from '../label.ts';
import type { Page } from './candidate.ts';
import { isDeviceSize, isProbe } from './devices.ts';
import { isFormNumber, isNumberOfForm, isRevision } from './formNumbers.ts';
import { isInsurer } from './insurers.ts';
import { isBiomarker, isTracer } from './nobodys.ts';
import { readNumberWords } from './numberWords.ts';
import { isPage, isPageNumber } from './pageNumbers.ts';
import { Phrases, wordSet } from './phrases.ts';
import { GAP, type Token } from './tokens.ts';
import { LANGUAGES } from './words/languages.ts';
import { isOrdinary as isWordOf } from './words/ordinary/index.ts';

/** Operations by which a year is told, `Prior cesarean 2022`. */
const OPERATIONS = wordSet('cesarean caesarean cesarea cesareas kaiserschnitt cesarienne cesariana cesareo bypass transplant trasplante stent');
const OPERATION = /(?:ectomy|ectomia|ectomie|ektomie|otomy|otomia|plasty|plastia)$/;

/** What lawyers practise, behind their names. */
const PRACTICES = new Phrases<true>().add('personal injury|clinical negligence|medical negligence|family law|criminal law|employment law|private client|dispute resolution', true);

/** Parts of the body of which there are several, and the endings of the numbers that tell them apart. */
const COUNTED_PARTS = wordSet('rib ribs costal costochondral costovertebral vertebra vertebral thoracic lumbar cervical sacral dorsal intercostal interspace metacarpal metacarpals metatarsal metatarsals mcp mtp pip dip cmc finger fingers toe toes digit digits ray phalanx nerve nerves ventricle ventricular branchial pharyngeal molar tooth percentile centile portion part segment order degree trimester grade stage cycle fraction');
const ORDINAL_ENDINGS = wordSet('st nd rd th');

/** Short names of numbers. */
const NUMBER_NAMES = new Set('CC TI CE DNI RUT RUC NIT MN MP RNE RNM CMP CMA COP MPPS SENESCYT REG DT DD DOS DOB NSS NHC EXP MRN ACC'.split(' '));

/** Words by which a language is told to be one. */
const SPEAKING = wordSet('speak speaks speaking spoke spoken speaker speakers fluent language languages lang tongue translated interpreter interpreters interpreting interpreted translator');

/** Words for where a lymph node lies, and the last number of a station (IASLC). */
const NODES = wordSet('station stations estacion estaciones');
const LAST_STATION = 14;

/** Up to so many letters a word may be initials in small letters. */
const LONGEST_INITIALS = 2;

/** Whether a candidate is an ordinary word or number where it stands: what its neighbours say of it, whatever reads like it elsewhere. */
export function isOrdinary(page: Page, from: number, to: number, label: Label): boolean {
  const { tokens } = page;
  const written = page.text.slice(tokens[from]!.start, tokens[to - 1]!.end);
  const mayBeBiomarker = !PEOPLE.has(label) || to > from + 1;
  if (isOrdinal(tokens, from, to) || isInsurer(tokens, from, to) || isNumberOfForm(tokens, from, to) || (mayBeBiomarker && isBiomarker(written))) return true;
  if (label === 'DATE') return isPageNumber(tokens, from, to) || isOperation(tokens, from, to) || isFormNumber(tokens, from, to) || isRevision(tokens, from);
  if (isLanguage(tokens, from, to) || isMarkup(tokens, from, to)) return true;
  if (PEOPLE.has(label)) return isPage(tokens, from, to) || isSignatureMark(tokens, from, to) || isPractice(tokens, from, to);
  if (PLACES.has(label)) return isNodalStation(page, from, to) || isApproval(tokens, from);
  return isProbe(page, from, to) || isTracer(written) || isDeviceSize(tokens, from, to);
}

/** `trabaja en la [zafra]`, `la [ribera del río]`: ordinary words in small letters of a text that writes names large. */
export function areSmallWords({ tokens, text, written, lang }: Page, from: number, to: number): boolean {
  if (text !== written) return false;
  const words = tokens.slice(from, to);
  return words.every((word, at) => isSmall(word) && isWordOf(word.key, lang) && readNumberWords(words, at, lang) === undefined);
}

function isSmall({ kind, text }: Token): boolean {
  return kind === 'word' && text.length > LONGEST_INITIALS && text === text.toLowerCase();
}

/** `Documento: [CC] 16.447.120`, `Campodónico [MN] 93.602`, `[DT] 01/09`: what the number behind it is, even beside it. */
export function isNameOfNumber(tokens: readonly Token[], from: number, to: number): boolean {
  const after = tokens[to]?.text === '.' && tokens[to]!.gap === GAP.none ? tokens[to + 1] : tokens[to];
  return to === from + 1 && NUMBER_NAMES.has(tokens[from]!.text) && after?.kind === 'number' && after.gap <= GAP.space && (after.gap === GAP.space || after !== tokens[to]);
}

/** `the 10th rib`, of which the number, its ending or both were found: which one of several like parts it is. The 10th alone is a day. */
function isOrdinal(tokens: readonly Token[], from: number, to: number): boolean {
  const at = tokens[from]!.kind === 'number' ? from : from - 1;
  const [number, ending, noun] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const isEnding = number?.kind === 'number' && number.text.length <= 2 && ending?.gap === GAP.none && ORDINAL_ENDINGS.has(ending.key);
  return isEnding && to <= at + 2 && noun?.gap === GAP.space && COUNTED_PARTS.has(noun.key);
}

/** A day is told with a number or the name of a month, a weekday or a feast, and never by an operation alone. */
function isOperation(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ kind, key }) => kind === 'word' && (OPERATIONS.has(key) || OPERATION.test(key)));
}

/** `/ES/`, `/S/`: the mark of an electronic signature; not the middle of `JK/ES/mt`. */
function isSignatureMark(tokens: readonly Token[], from: number, to: number): boolean {
  const [opens, closes] = [tokens[from - 1], tokens[to]];
  const between = opens?.text === '/' && closes?.text === '/' && tokens[from]!.gap === GAP.none && closes.gap === GAP.none;
  const isOpen = between && (opens.gap !== GAP.none || tokens[from - 2] === undefined || tokens[from - 2]!.kind === 'mark');
  return to === from + 1 && isOpen && /^(?:es|s)$/.test(tokens[from]!.key);
}

/** `Associate Solicitor, Personal Injury`, of which a part may have been found. */
function isPractice(tokens: readonly Token[], from: number, to: number): boolean {
  return /^[,(|–-]$/.test(tokens[from - 1]?.text ?? '') && (PRACTICES.match(tokens, from)?.next ?? 0) >= to;
}

/** `Vo. Bo.`: seen and approved. */
function isApproval(tokens: readonly Token[], from: number): boolean {
  return tokens[from]!.key === 'bo' && tokens[from - 1]?.text === '.' && tokens[from - 2]?.key === 'vo';
}

/** `speaks [Kreyol]`, `Interpreter ([Lao])`, `in [Welsh]`: what somebody speaks. */
function isLanguage(tokens: readonly Token[], from: number, to: number): boolean {
  if (to !== from + 1 || !LANGUAGES.has(tokens[from]!.key)) return false;
  const before = /^[(:,/-]$/.test(tokens[from - 1]?.text ?? '') ? tokens[from - 2] : tokens[from - 1];
  const after = tokens[to]?.text === '-' ? tokens[to + 1] : tokens[to];
  const isTold = SPEAKING.has(before?.key ?? '') || SPEAKING.has(after?.key ?? '');
  const isBracketed = tokens[from - 1]?.text === '(' && /^[)/,]$/.test(tokens[to]?.text ?? '');
  return isTold || isBracketed;
}

/** `</[org]>`: what an element of XML is called. */
function isMarkup(tokens: readonly Token[], from: number, to: number): boolean {
  const opens = tokens[from - 1]?.text === '/' ? tokens[from - 2] : tokens[from - 1];
  return to === from + 1 && opens?.text === '<' && tokens[from]!.gap === GAP.none && tokens[to]?.text === '>';
}

/** `station 7`, `estación 4R`: where a lymph node lies. */
function isNodalStation({ tokens, lang }: Page, from: number, to: number): boolean {
  const at = tokens[from]!.kind === 'number' ? from : from + 1;
  const number = tokens[at];
  const isStation = (lang === 'en' || lang === 'es') && NODES.has(tokens[at - 1]?.key ?? '');
  return isStation && number?.kind === 'number' && Number(number.text) <= LAST_STATION && to <= at + 2;
}
