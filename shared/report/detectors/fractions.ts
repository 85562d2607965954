import type { Page } from '../candidate.ts';
import { englishOf } from '../dates/english.ts';
import { UNITS } from '../words/units.ts';
import { wordSet } from '../phrases.ts';
import { GAP, type Token } from '../tokens.ts';
import { remembered } from '../../remembered.ts';

/** Words around a pair of numbers that make it a score, a fraction of images or a stretch of anatomy. */
const NOT_DATE_BEFORE = wordSet(`power strength force grade grado grad score image images im img imagen imagenes bild bilder immagine immagini foto photo slice slices series ser se corte cortes strato vision va visual acuity apgar birads rads stage tnm fuerza kraftgrad kraft forza kellgren segment segmento zone zona phase fase protocol item figure fig diapositiva frame frames fotogramas kerley hill level levels nivel niveles pain dolor eva vas gcs nihss ratio risk riesgo 1 power/ muscle mrc ley lo rd rdl ld decreto orden reglamento directiva rgpd gdpr gesetz loi decret act regulation ue eu art articulo lei decreto portaria legge dlgs garden lund mackay oxford ppe rr bp ta pa coronal axial sagital sagittal sagittale koronar axiale coronale coupe coupes schicht schichten slab mip mpr goddard ipi mmt brixia rass tinetti moca mmse lysholm womac oswestry ctss edss qmg ranson hla vn vr numbers nos`);

/** Units that are words or names as well. */
const OTHER_THAN_UNITS = new Set(['h', 't', 'm', 's', 'a']);

/** UK shorthand for spans of time: x/7 days, x/52 weeks, x/12 months. */
export const SPAN_DENOMINATORS: ReadonlySet<string> = new Set(['7', '52', '12']);
export const SPAN_WORDS_BEFORE = wordSet('within for a past over every x about approx');
const SPAN_WORDS_AFTER = wordSet('ago history hx earlier later h o of weeks months old time duration post');
/** Before a span where such shorthand is written, before a date elsewhere. */
const BRITISH_SPAN_WORDS = wordSet('after in for last next');

/** What is scored out of ten, and the words that join it with the score; after others, `desde 8/10`, stands a date. */
const SCORED_TEN = wordSet('pain vas nrs dolor eva schmerz schmerzen douleur dor dolore');
const SCORE_LINKS = wordSet('pain vas nrs dolor eva schmerz schmerzen douleur dor dolore from to of at is was a de es era con now then scored rated and y');

/** How far before a score the word stands that tells what is scored, tokens. */
const REACH = 12;

/** The greatest denominator of a part that is read aloud: thirds, quarters, fifths. */
const GREATEST_PART = 5;
const OF_WHAT = new Set(['of', 'de', 'del', 'della', 'dello', 'do', 'da', 'du', 'des', 'der', 'partes', 'parts', 'parti', 'teile']);

/** `power 4/5`, `images 3-12`, `3/4 mm`, `2/3 del menisco`, `pain fell from 8/10 to 3/10`: numbers beside what is counted, scored or measured; from token `at` to `next`, end exclusive. */
export function isCounted(tokens: readonly Token[], at: number, next: number): boolean {
  const after = tokens[next];
  return isUnit(after) || after?.text === '%' || isShare(tokens, at, next) || isInSequence(tokens, at) || isPartOf(tokens, at, next) || isScoreOfTen(tokens, at, next) || NOT_DATE_BEFORE.has(wordBefore(tokens, at)?.key ?? '');
}

/** `2/4 views`, `3/12 cores`, `1/17 nodes`: so many of all that were taken. */
function isShare(tokens: readonly Token[], at: number, next: number): boolean {
  const [some, joint, all, what] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[next]];
  return next === at + 3 && joint?.text === '/' && what?.gap === GAP.space && TAKEN.has(what.key) && Number(some!.text) <= Number(all!.text);
}
const TAKEN = wordSet('views view projections films cores samples specimens passes nodes vessels branches quadrants lobes segments levels bottles sets runs readers reviewers attempts criteria points items lesions slices phases');

/** `(axial T1 FS +C, 7/22)`: which image of a sequence, in brackets that name it and nothing like an examination. */
function isInSequence(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.text !== '/') return false;
  for (let before = at - 1; before >= 0 && at - before <= SEQUENCE_REACH && tokens[before]!.gap < GAP.line && tokens[before]!.text !== ')'; before--) {
    if (tokens[before]!.text !== '(') continue;
    return tokens.slice(before + 1, at).every(({ kind, key }) => kind !== 'word' || SEQUENCE.has(key)) && tokens.slice(before + 1, at).some(({ key }) => WEIGHTS.has(key));
  }
  return false;
}
const SEQUENCE_REACH = 9;
const WEIGHTS = wordSet('t1 t2 pd flair stir dwi adc swi dixon t');
const SEQUENCE = wordSet('t1 t2 pd flair stir dwi adc swi dixon t w fs fat sat c gd post pre contrast ax axial cor coronal sag sagittal obl oblique vibe tse fse se gre mprage dce b im img image images');

/** `over 6/52`, `3/7 ago`, and where the text is British also `after 3/12`: so many days, weeks or months; from token `at` to `next`, end exclusive. */
export function isSpanOfTime(page: Page, at: number, next: number): boolean {
  const { tokens } = page;
  const denominator = tokens[at + 2]?.text ?? '';
  if (next !== at + 3 || tokens[at + 1]?.text !== '/' || !SPAN_DENOMINATORS.has(denominator)) return false;
  const before = wordBefore(tokens, at)?.key ?? '';
  if (SPAN_WORDS_BEFORE.has(before) || SPAN_WORDS_AFTER.has(tokens[next]?.key ?? '')) return true;
  return BRITISH_SPAN_WORDS.has(before) && Number(tokens[at]!.text) < Number(denominator) && writesSpans(page);
}

/** Whether tokens are, or lie in, a score of ten, a titre, so many of so many or, in a British text, a span of time, which a reader that learnt from texts takes for a day; from token `from` to `to`, end exclusive. */
export function isOfFraction(page: Page, from: number, to: number): boolean {
  if (isOfMany(page, from, to) || isBoundOfRange(page.tokens, from, to) || isWholePart(page.tokens, from, to) || /^(?:del )?(?:ciclo|cycle|zyklus)(?!\p{L})/u.test(page.text.slice(page.tokens[to - 1]!.end).trimStart())) return true;
  return [from, from - 1, from - 2].some((at) => at >= 0 && (isPast(page, at, to) || (to <= at + 3 && (isScoreOfTen(page.tokens, at, at + 3) || isTitre(page.tokens, at) || isImage(page.tokens, at) || isInSequence(page.tokens, at) || (isSpanOfTime(page, at, at + 3) && writesSpans(page))))));
}

/** `9 de cada 10`, `IC 95 %: 9-31`, `pN1b (7/22)`, `RN Abreu (1/2)`: so many of all, an interval, nodes behind their stage, and which of twins. */
function isOfMany({ text, tokens }: Page, from: number, to: number): boolean {
  const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
  const written = text.slice(start, end);
  if (/^\d{1,3} (?:de|of|von|su|sur|em) (?:cada |every )?\d{1,3}$/i.test(written)) return true;
  const before = text.slice(Math.max(0, start - LONGEST_LEAD), start);
  if (/(?<!\p{L})(?:IC|CI|KI)[ :]{0,2}(?:del? |of )?9\d(?:[.,]\d)? ?% ?[:(,=]? ?$/u.test(before)) return true;
  if (/^\d{1,2}\/\d{1,2}$/.test(written) && /(?<!\p{L})[yrp]{0,2}N[0-3][a-c]?(?:mi)? ?\($/u.test(before)) return true;
  return /^(?:1\/[23]|2\/[23]|3\/3)$/.test(written) && /(?<!\p{L})(?:RN|[Gg]emel\p{L}{1,4}|[Tt]win|[Mm]elliz\p{L}|[Zz]willing|[Jj]umea\p{L}|[Gg]ême\p{L}{1,4})(?!\p{L})[^\n()]*\($/u.test(before);
}

/** `INR el jueves [2],8`: what stands before the comma of a number. */
function isWholePart(tokens: readonly Token[], from: number, to: number): boolean {
  const [point, decimals] = [tokens[to], tokens[to + 1]];
  return to === from + 1 && tokens[from]!.kind === 'number' && /^[.,]$/.test(point?.text ?? '') && point!.gap === GAP.none && decimals?.kind === 'number' && decimals.gap === GAP.none;
}

/** How far before a pair of numbers stands what makes it a share, in characters. */
const LONGEST_LEAD = 40;

/** `VN 5-15`, `IC 95%: 9-31`, of which the second number was found: no day is written behind a hyphen without its month. */
function isBoundOfRange(tokens: readonly Token[], from: number, to: number): boolean {
  const [bound, hyphen, number] = [tokens[from - 2], tokens[from - 1], tokens[to - 1]!];
  const isHyphen = (token: Token | undefined): boolean => /^[-–]$/.test(token?.text ?? '') && token!.gap === GAP.none;
  if (number.kind !== 'number' || number.gap !== GAP.none) return false;
  if (to === from + 1) return isHyphen(hyphen) && bound?.kind === 'number' && !/^[-–/.]$/.test(tokens[from - 3]?.text ?? '');
  return to === from + 2 && isHyphen(tokens[from]) && hyphen?.kind === 'number' && !/^[-–/.]$/.test(bound?.text ?? '');
}

/** `1/2048`, `1/160`: serum in how much of all, halved again and again from a tenth, a hundredth or all of it. */
function isTitre(tokens: readonly Token[], at: number): boolean {
  const [first, joint, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.text !== '1' || joint?.text !== '/' || joint.gap !== GAP.none || second?.gap !== GAP.none || !/^\d{3,5}$/.test(second.text)) return false;
  return [1, 10, 100].some((start) => Number.isInteger(Math.log2(Number(second.text) / start)));
}

/** `2/7 ago`: a span of time whoever writes it, since `ago` stands behind no day; up to token `to`, end exclusive, which may be behind `ago`. */
function isPast(page: Page, at: number, to: number): boolean {
  return to <= at + 4 && page.tokens[at + 3]?.key === 'ago' && isSpanOfTime(page, at, at + 3);
}

/** `se 3 im 9-17`, `DP coronal, 11/22`, `3/18` under `Series/Im`, `24/7`: a pair of numbers at a token that says where something is to be seen. */
function isImage(tokens: readonly Token[], at: number): boolean {
  const [first, joint, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const isPair = first?.kind === 'number' && second?.kind === 'number' && /^[/–-]$/.test(joint?.text ?? '') && joint!.gap === GAP.none && second.gap === GAP.none;
  if (!isPair) return false;
  const around = first.text === '24' && second.text === '7' && joint!.text === '/';
  return around || NOT_DATE_BEFORE.has(wordBefore(tokens, at)?.key ?? '') || IMAGE_HEADS.has(headAbove(tokens, at) ?? '');
}

/** Heads of columns that hold series and images. */
const IMAGE_HEADS = wordSet('series serie se sr im img image images imagen imagenes slice slices corte cortes bild bilder coupe coupes');

/** How far above a cell the head of its table is looked for, tokens. */
const TALLEST_TABLE = 400;

/** The first word in the head of the column of a table with bars in which a token stands. */
function headAbove(tokens: readonly Token[], at: number): string | undefined {
  let column = 0;
  let line = at;
  for (; line > 0 && tokens[line]!.gap !== GAP.line; line--) if (tokens[line]!.text === '|') column++;
  if (tokens[line]!.text === '|' && line !== at) column++;
  if (column === 0) return undefined;
  let head = line;
  // The lines above that hold bars too.
  for (let before = line - 1, bars = 0; before >= 0 && line - before < TALLEST_TABLE; before--) {
    if (tokens[before]!.text === '|') bars++;
    if (tokens[before]!.gap !== GAP.line) continue;
    if (bars === 0) break;
    head = before;
    bars = 0;
  }
  for (let cell = head, bars = 0; cell < line; cell++) {
    if (tokens[cell]!.text === '|') bars++;
    else if (bars === column) return tokens[cell]!.key;
  }
  return undefined;
}

const writesSpans = remembered(({ lang, text }: Page) => lang === 'en' && englishOf(text) === 'british');

/** Whether a token is a unit of measurement beside a number. */
export function isUnit(token: Token | undefined): boolean {
  return token !== undefined && token.gap <= GAP.space && token.kind === 'word' && UNITS.has(token.key) && !OTHER_THAN_UNITS.has(token.key);
}

/** Whether one of the words that make a pair of numbers no date stands directly before it. */
export function rulesDateOut(token: Token | undefined): boolean {
  return token !== undefined && NOT_DATE_BEFORE.has(token.key);
}

/** The token before a pair of numbers, past a bracket, a colon or a comma. */
export function wordBefore(tokens: readonly Token[], at: number): Token | undefined {
  const before = tokens[at - 1];
  const passes = before?.kind === 'mark' && (/^[(:.*]$/.test(before.text) || (/^[,;&]$/.test(before.text) && tokens[at - 2]?.kind !== 'number'));
  return passes ? tokens[at - 2] : before;
}

/** `2/3 del menisco`, `3/4 of the width`: so many parts of something. */
function isPartOf(tokens: readonly Token[], at: number, next: number): boolean {
  const [over, bar, under] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const part = next === at + 3 && bar?.text === '/' && Number(over?.text) < Number(under?.text) && Number(under?.text) <= GREATEST_PART;
  return part && OF_WHAT.has(tokens[next]?.key ?? '') && tokens[next + 1]?.kind === 'word';
}

function isScoreOfTen(tokens: readonly Token[], at: number, next: number): boolean {
  if (next !== at + 3 || tokens[at + 1]?.text !== '/' || tokens[at + 2]?.text !== '10' || Number(tokens[at]!.text) > 10) return false;
  if (SCORED_TEN.has(tokens[next]?.key ?? '')) return true;
  if (!SCORE_LINKS.has(wordBefore(tokens, at)?.key ?? '')) return false;
  for (let before = at - 1; before >= Math.max(0, at - REACH) && !/^[.;]$/.test(tokens[before]!.text); before--) if (SCORED_TEN.has(tokens[before]!.key)) return true;
  return false;
}
