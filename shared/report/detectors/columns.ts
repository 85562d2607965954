import { CODES, PEOPLE, PLACES, type Label } from '../../label.ts';
import type { Stretch } from '../../text.ts';
import type { Candidate, Page } from '../candidate.ts';
import { readDate } from '../dates/reading.ts';
import { GAP, isCapitalised, type Token } from '../tokens.ts';
import { CREDENTIALS, NOT_NAMES } from '../words/people.ts';
import { MEDICAL_WORDS } from '../words/protected.ts';

/** The tokens of a cell, from `from` to `to`, end exclusive. */
interface Cell {
  from: number;
  to: number;
}

/** The cells of a line that tabs, two spaces or more, or bars keep apart. */
type Row = readonly Cell[];

/** What a column holds, and how a cell is read as one more of them. */
interface Kind {
  labels: ReadonlySet<Label>;
  idea: string;
  /** @param shapes the forms of what was found in the column */
  read(page: Page, cell: Cell, shapes: ReadonlySet<string>): Stretch | undefined;
}

const KINDS: readonly Kind[] = [
  { labels: PEOPLE, idea: 'stands in a column of names', read: readCellName },
  { labels: new Set(['DATE']), idea: 'stands in a column of dates', read: readDay },
  { labels: new Set([...CODES, ...PLACES]), idea: 'stands in a column of others of its form', read: readCode },
];

const FEWEST_CELLS = 3;
const FEWEST_ROWS = 3;
/** Fewest cells of a column in which something was found, and what part of them, for the others to be believed. */
const FEWEST_FOUND = 2;
const PART_FOUND = 0.5;
/** How far apart the cells of one column may begin, in characters. */
const RAGGED = 1;
const LONGEST_NAME = 5;
/** How many tokens may stand before a value in its cell: the number of the row, a title, a time. */
const LONGEST_OPENING = 4;

/** Tables without a head, such as the list of a ward: where most cells of a column were found to be names, dates or codes, the others are too. */
export function findInColumns(page: Page, found: readonly Candidate[]): Candidate[] {
  const byStart = new Map(found.map((candidate) => [candidate.start, candidate]));
  return tablesOf(page).flatMap((rows) => columnsOf(page, rows)).flatMap((cells) => KINDS.flatMap((kind) => readColumn(page, cells, kind, byStart)));
}

function readColumn(page: Page, cells: readonly Cell[], { labels, idea, read }: Kind, byStart: ReadonlyMap<number, Candidate>): Candidate[] {
  const known = cells.map(({ from, to }) => {
    const opening = page.tokens.slice(from, Math.min(to, from + LONGEST_OPENING)).map(({ start }) => byStart.get(start));
    return opening.find((candidate) => candidate && labels.has(candidate.label));
  });
  const found = known.filter((candidate) => candidate !== undefined);
  if (found.length < FEWEST_FOUND || found.length < cells.length * PART_FOUND) return [];
  const shapes = new Set(found.map(({ start, end }) => shapeOf(page.text.slice(start, end))));
  const label = commonest(found.map((candidate) => candidate.label));
  return cells.flatMap((cell, index) => {
    const span = read(page, cell, shapes);
    return !span || span.end <= (known[index]?.end ?? 0) ? [] : [{ ...span, label: known[index]?.label ?? label, source: 'second-pass' as const, confidence: 0.8, reason: idea }];
  });
}

/** `Best, Art`, `0820 Abdi M. O.`: words with capitals behind the number of the row or the time, to the end of the cell or to what is no name. The column speaks for it, so any word will do, as in running text (`names.ts`) it would not. */
function readCellName({ tokens }: Page, cell: Cell): Stretch | undefined {
  let from = cell.from;
  while (from < cell.to && tokens[from]!.kind !== 'word') from++;
  let to = from;
  let words = 0;
  while (to < cell.to && (tokens[to]!.kind === 'word' ? !CREDENTIALS.has(tokens[to]!.key) : /^[,.'’-]$/.test(tokens[to]!.text))) if (tokens[to++]!.kind === 'word') words++;
  while (to > from && tokens[to - 1]!.kind === 'mark' && !(tokens[to - 1]!.text === '.' && tokens[to - 2]!.text.length === 1)) to--;
  const name = tokens.slice(from, to).filter(({ kind }) => kind === 'word');
  const turned = tokens.slice(from, to).some(({ text }) => text === ',');
  const named = words <= LONGEST_NAME && name.every(({ text }) => isCapitalised(text)) && name.some(({ text }) => text.length > 1);
  if (!named || (!turned && name.some(({ key }) => NOT_NAMES.has(key) || MEDICAL_WORDS.has(key)))) return undefined;
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}

function readDay({ tokens, lang }: Page, cell: Cell): Stretch | undefined {
  const date = readDate(tokens, cell.from, lang);
  return date && date.form !== 'month' && date.next <= cell.to ? date : undefined;
}

/** A value with digits whose form is that of another in its column: `A9920CT` beside `A4417FK`. */
function readCode({ tokens, text }: Page, cell: Cell, shapes: ReadonlySet<string>): Stretch | undefined {
  for (let to = cell.to; to > cell.from; to--) {
    const span = { start: tokens[cell.from]!.start, end: tokens[to - 1]!.end };
    const shape = shapeOf(text.slice(span.start, span.end));
    if (/\d/.test(shape) && shapes.has(shape)) return span;
  }
  return undefined;
}

/** `B2-14` is `A9-99`. */
function shapeOf(value: string): string {
  return value.replace(/\p{L}/gu, 'A').replace(/\d/g, '9');
}

function commonest(labels: readonly Label[]): Label {
  const count = (label: Label): number => labels.filter((other) => other === label).length;
  return labels.reduce((best, label) => (count(label) > count(best) ? label : best));
}

/** Runs of rows; one line between two of them may be no row. */
function tablesOf({ tokens }: Page): Row[][] {
  const tables: Row[][] = [];
  let table: Row[] = [];
  let others = 0;
  for (const row of rowsOf(tokens)) {
    others = row.length >= FEWEST_CELLS ? 0 : others + 1;
    if (others === 0) table.push(row);
    else if (others > 1 && table.length > 0) {
      tables.push(table);
      table = [];
    }
  }
  return [...tables, table].filter((rows) => rows.length >= FEWEST_ROWS);
}

function rowsOf(tokens: readonly Token[]): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let from = 0;
  const close = (to: number): void => {
    if (to > from) row.push({ from, to });
  };
  tokens.forEach((token, at) => {
    const bar = token.text === '|';
    if (token.gap < GAP.wide && !bar) return;
    close(at);
    from = bar ? at + 1 : at;
    if (token.gap !== GAP.line) return;
    rows.push(row);
    row = [];
  });
  close(tokens.length);
  return [...rows, row];
}

/** Cells below each other: of one place in their rows where all rows have as many, else those that begin equally far from the margin. */
function columnsOf({ tokens, text }: Page, rows: readonly Row[]): Cell[][] {
  const even = rows.every((row) => row.length === rows[0]!.length);
  if (even) return rows[0]!.map((_, index) => rows.map((row) => row[index]!));
  const columns = new Map<number, Cell[]>();
  for (const row of rows) {
    const margin = text.lastIndexOf('\n', tokens[row[0]!.from]!.start) + 1;
    for (const cell of row) {
      const offset = tokens[cell.from]!.start - margin;
      const near = [...columns.keys()].find((other) => Math.abs(other - offset) <= RAGGED) ?? offset;
      columns.set(near, [...(columns.get(near) ?? []), cell]);
    }
  }
  return [...columns.values()].filter((cells) => cells.length >= FEWEST_ROWS);
}
