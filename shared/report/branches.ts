import { CERTAIN, place, type Candidate, type Page } from './candidate.ts';
import { withLater } from './later.ts';
import { wordSet } from './phrases.ts';
import { isRegion, stateEnd } from './regions.ts';
import { isDepartment } from './sites.ts';
import { GAP, isCapitalised, isUpper, tokenAt, type Token } from './tokens.ts';
import { COUNTRIES } from './words/countries.ts';
import { INSTITUTION_LEADS, SECTIONS } from './words/institutions.ts';
import { PARTICLES, TITLES } from './words/people.ts';
import { LONG_STATES } from './words/places.ts';

/** Most words of a town. */
const LONGEST_TOWN = 3;

/** Fewest letters of a word of a town, and of one that is all in capitals, as the letters of a department are. */
const SHORTEST_WORD = 3;
const SHORTEST_IN_CAPITALS = 5;

/** Marks that part the towns of a row from each other and from the site. */
const BETWEEN = /^[-–—|·•∙●/,]$/;

/** Marks of which one may stand behind the last town. */
const BEHIND = /^[|;(·•∙●–—-]$/;

/** What is called by its town: `Boerne office`. */
const HOUSES = wordSet('office offices campus site branch location clinic side sede sucursal filiale standort');

/**
 * From this probability on, the network takes a word where a town may stand for one. In `bench/reports/read` it gives the towns beside a site 0.53 and more
 * but leaves the verdict on many to the arbiter, which sees no site; to departments, headings and patients' fields in the same place it gives 0.43 at most.
 */
const LIKELY = 0.5;
/** The same of a town in a row that holds a likely one. */
const LIKELY_IN_ROW = 0.2;

/** Towns side by side, as spans of tokens. */
type Row = [from: number, to: number][];

/**
 * The towns in which a site has its houses: behind its name, `Lone Star Imaging | Plano - Sherman`, and in the line under it. Only the site beside it tells
 * such a word from a name or a heading.
 * @param candidates in order.
 */
export function withBranches(page: Page, candidates: readonly Candidate[]): Candidate[] {
  const ends = candidates.filter(({ label, confidence }) => label === 'ORG' && confidence >= CERTAIN).map(({ end }) => tokenAt(page.tokens, end));
  const towns = ends.flatMap((end) => [behind(page, end), ...under(page, end)]).flatMap((row) => likelyTowns(page, row));
  return withLater(page, candidates, [...new Map(towns.map((town) => [town.start, town])).values()]);
}

/** Behind the name, after a mark or in the next column. */
function behind(page: Page, at: number): Row {
  const first = page.tokens[at];
  if (first === undefined || first.gap === GAP.line) return [];
  if (BETWEEN.test(first.text)) return readRow(page, at + 1);
  return first.gap === GAP.wide ? readRow(page, at) : [];
}

/** In the line under the name, at its beginning and at that of each column. */
function under(page: Page, at: number): Row[] {
  const { tokens } = page;
  let line = at;
  while (tokens[line] && tokens[line]!.gap !== GAP.line) line++;
  const rows: Row[] = [];
  for (let from = line; tokens[from] && (from === line || tokens[from]!.gap !== GAP.line); from++) {
    if (from === line || tokens[from]!.gap === GAP.wide || /^[|·•]$/.test(tokens[from - 1]!.text)) rows.push(readRow(page, from));
  }
  return rows;
}

/** The towns that stand side by side from a token on; none where they do not end as a row does. */
function readRow(page: Page, from: number): Row {
  const { tokens } = page;
  const row: Row = [];
  for (let at = from; at === from || (tokens[at] && tokens[at]!.gap !== GAP.line); at++) {
    const end = townEnd(page, at);
    if (end === undefined) break;
    row.push([at, end]);
    at = end;
    if (!BETWEEN.test(tokens[end]?.text ?? '')) break;
  }
  const last = row.at(-1);
  return last && isEnd(tokens, last[1]) ? row : [];
}

/** Where a town may end that begins at a token. */
function townEnd({ tokens }: Page, at: number): number | undefined {
  if (tokens[at] === undefined) return undefined;
  if (SECTIONS.has(tokens[at].key) || INSTITUTION_LEADS.match(tokens, at) || TITLES.match(tokens, at)) return undefined;
  let end: number | undefined;
  for (let next = at, words = 0; words < LONGEST_TOWN && tokens[next] && (next === at || tokens[next]!.gap <= GAP.space);) {
    const { key, text } = tokens[next]!;
    const isLink = PARTICLES.has(key) ? next > at || isCapitalised(text) : next > at && /^['’.-]$/.test(text) && tokens[next]!.gap === GAP.none;
    if (!isLink && !isOfTown(tokens[next]!)) break;
    next++;
    if (isLink) continue;
    words++;
    end = next;
  }
  return end;
}

function isOfTown({ kind, key, text }: Token): boolean {
  return kind === 'word' && isCapitalised(text) && text.length >= (isUpper(text) ? SHORTEST_IN_CAPITALS : SHORTEST_WORD) && !COUNTRIES.has(key) && !LONG_STATES.has(key);
}

/** Whether a row of towns may end before a token. */
function isEnd(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at];
  if (after === undefined || after.gap >= GAP.wide || BEHIND.test(after.text) || HOUSES.has(after.key)) return true;
  const endsSentence = after.text === '.' && (tokens[at + 1]?.gap ?? GAP.line) > GAP.none;
  return endsSentence || (after.text === ',' && stateEnd(tokens, at + 1) !== undefined);
}

function likelyTowns(page: Page, row: Row): Candidate[] {
  const towns = row.filter(([from, to]) => !isDepartment(page, from, to) && !isRegion(page.tokens, from, to)).map(([from, to]) => place(page.tokens[from]!.start, page.tokens[to - 1]!.end, 'place', CERTAIN, 'a town beside the name of a site'));
  const isLikely = (least: number) => ({ start, end }: Candidate): boolean => page.likelihood(start, end) >= least;
  return towns.some(isLikely(LIKELY)) ? towns.filter(isLikely(LIKELY_IN_ROW)) : [];
}
