import { PEOPLE, PLACES } from '../label.ts';
import { LEARNT, type Candidate } from './candidate.ts';
import { wordSet } from './phrases.ts';
import { GAP, isCapitalised, isUpper, type Token } from './tokens.ts';
import { CREDENTIALS } from './words/people.ts';
import { LONG_STATES, PROVINCES, US_STATES } from './words/places.ts';
import { REGIONS } from './words/regions.ts';

/** Regions with fewer letters are short forms, which words and names are spelled like. */
const SHORTEST_REGION = 6;

/** Up to so many letters a region has the dot of its short form, but for those that are whole: "León, Gto.", but "the wife, Son". */
const SHORT_REGION = 5;
const WHOLE_REGIONS = wordSet('meta choco cesar beni pando nuble maule zulia');

/** States whose letters are also what hospitals and firms are called. */
const LIKE_FIRMS = wordSet('va co');

/** The length of a ZIP code without its four digits more. */
const ZIP = 5;

/** Where the state or province ends that a token begins, as letters or in full; undefined where none stands there. `MD` and `PA` are degrees as often. */
export function stateEnd(tokens: readonly Token[], at: number): number | undefined {
  const state = tokens[at];
  if (!state || !isCapitalised(state.text)) return undefined;
  if (isUpper(state.text) && state.text.length <= 3) return isByLetters(state) && !CREDENTIALS.has(state.key) ? at + 1 : undefined;
  if (LONG_STATES.has(state.key)) return at + 1;
  const region = REGIONS.match(tokens, at);
  return region && state.text.length + (tokens[at + 1]?.text.length ?? 0) >= SHORTEST_REGION ? region.next : undefined;
}

/** `Durango, CO`, `Lebanon, Ohio`: whether a state stands behind a comma, so that what ends before it is a town however it is spelled. */
export function isBeforeState(tokens: readonly Token[], to: number): boolean {
  return tokens[to]?.text === ',' && stateEnd(tokens, to + 1) !== undefined;
}

/** `Olathe, [KS]`, `Bangor [ME]  04401`: a state behind the place that was found before it. */
export function isStateBehind(tokens: readonly Token[], from: number, to: number, { label, source }: Candidate, before: Candidate | undefined): boolean {
  const isTaken = (LEARNT.has(source) || source === 'person') && (PEOPLE.has(label) || PLACES.has(label));
  if (!isTaken || before === undefined) return false;
  const hasComma = tokens[from - 1]?.text === ',';
  const behind = hasComma ? tokens[from - 2] : tokens[from - 1];
  const isBehind = behind?.end === before.end && tokens[from]!.gap <= GAP.space;
  const endsLine = tokens[to] === undefined || tokens[to]!.gap === GAP.line;
  const isBehindTown = PLACES.has(before.label) || (LEARNT.has(source) && hasComma && endsLine);
  return isBehind && isBehindTown && stateEnd(tokens, from) === to;
}

/** `Monterrey, [N.L.]`, with its last dot or without. */
export function isRegion(tokens: readonly Token[], from: number, to: number): boolean {
  const end = regionEnd(tokens, from);
  return end === to || (end === to - 1 && tokens[end]!.text === '.');
}

/** `León, Gto.`, of which the region was taken for somebody. */
export function isShortRegion(tokens: readonly Token[], from: number, to: number): boolean {
  const { text } = tokens[from]!;
  return text.length <= SHORT_REGION && !isUpper(text) && regionEnd(tokens, from) === to;
}

/** `Driver license [MO] V20…`: the state that gave a licence or a plate, before its number. */
export function isStateOfLicence(tokens: readonly Token[], from: number, to: number): boolean {
  const { text, key } = tokens[from]!;
  const before = tokens[from - 1]?.text === ':' ? tokens[from - 2] : tokens[from - 1];
  const at = tokens[to]?.text === '#' ? to + 1 : to;
  const isNumbered = tokens[at] !== undefined && tokens[at].gap <= GAP.space && [tokens[at], tokens[at + 1]].some((token) => token?.kind === 'number');
  return to === from + 1 && isUpper(text) && (isByLetters(tokens[from]!) || MEXICAN_LETTERS.has(key)) && LICENCES.has(before?.key ?? '') && isNumbered;
}
const LICENCES = wordSet('license licence lic dl dln oln id plate plates tag tags registration reg rego medicaid licencia conducir placa placas');

/** States of Mexico as plates and licences write them. */
const MEXICAN_LETTERS = wordSet('cdmx edomex jal gto gro qro chih coah mich oax tamps dgo hgo nay pue slp tlax yuc zac ags');

/** Where a town ends before the region behind it, `Medellín, Antioquia`, `Green Bay WI`; `to` where none ends there. */
export function townEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 2; at < to; at++) if (regionEnd(tokens, at) === to) return at - 1;
  return endsWithState(tokens, from, to) ? to - 1 : to;
}

/** Where the region ends that stands at a token behind a comma or a bracket; undefined where none does. */
function regionEnd(tokens: readonly Token[], at: number): number | undefined {
  const { text, key } = tokens[at]!;
  if (!/^[,(]$/.test(tokens[at - 1]?.text ?? '') || !isCapitalised(text)) return undefined;
  if (isUpper(text) && text.length <= 3 && isByLetters(tokens[at]!)) return at + 1;
  if (LONG_STATES.has(key) && !isBeforeState(tokens, at + 1)) return at + 1;
  const region = REGIONS.match(tokens, at);
  const isShort = text.length <= SHORT_REGION && !WHOLE_REGIONS.has(key);
  return region && (!isShort || tokens[region.next]?.text === '.') ? region.next : undefined;
}

/** `MONTGOMERY AL`, `Green Bay WI` at the end of a line or before a ZIP code. */
function endsWithState(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 2) return false;
  const [town, state, after] = [tokens[to - 2]!, tokens[to - 1]!, tokens[to]];
  const isTown = town.kind === 'word' && town.text.length > 2;
  const isState = state.text.length === 2 && isUpper(state.text) && state.gap === GAP.space && US_STATES.has(state.key) && !LIKE_FIRMS.has(state.key);
  const isLast = after === undefined || after.gap >= GAP.wide || (after.kind === 'number' && after.text.length === ZIP);
  return isTown && isState && isLast;
}

function isByLetters({ key }: Token): boolean {
  return US_STATES.has(key) || PROVINCES.has(key);
}
