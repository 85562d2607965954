import type { Stretch } from '../../text.ts';
import type { Candidate, Page } from '../candidate.ts';
import { readLabel, type LabelReading } from '../labels.ts';
import { DICOM_TAGS } from '../words/records.ts';
import { readFieldValue } from './recordValues.ts';

/** What records say, and the rest of their structure, where no other detector may read a name. */
export interface RecordReading {
  candidates: Candidate[];
  structure: Stretch[];
}

/** A key and the stretch of its value. */
interface Pair extends Stretch {
  labels: readonly LabelReading[];
}

/** Reads the parts of a text that are records rather than prose: JSON, XML, `key=value`, dumps of DICOM attributes, tables with a head, forms whose labels stand above their values. */
export function readRecords(page: Page): RecordReading {
  const lines = linesOf(page.text);
  const tables = readTables(page.text, lines);
  const pairs = [...keyed(page), ...tables.pairs, ...stacked(lines)];
  return { candidates: pairs.flatMap((pair) => values(page, pair)), structure: tables.heads };
}

function values(page: Page, { labels, start, end }: Pair): Candidate[] {
  for (const label of labels) {
    const found = readFieldValue(page, label.field, start, end);
    if (found.length > 0) return found.map((value) => ({ ...value, source: 'labelled-field', reason: `stands under the field name “${label.text}”` }));
  }
  return [];
}

/** How records write a key and its value; the first group is the key, the last the value. Stretches are bounded so that time stays linear. */
const KEYED: readonly RegExp[] = [
  /"([\p{L}_][\p{L}\p{N}_ .-]{0,40})"[ \t]{0,4}:[ \t]{0,4}\[?[ \t]{0,4}"([^"\n]{1,200})"/gu,
  /<(?:[a-z]{1,8}:)?([\p{L}][\p{L}\p{N}_-]{1,40})(?: [^<>\n]{0,160})?>([^<>\n]{1,200})<\//gu,
  /<(?:[a-z]{1,8}:)?([\p{L}][\p{L}\p{N}_-]{1,40}) value="([^"\n]{1,200})"/gu,
  /(?:^|[;|,&?\t\n]|(?<= ))[ ]{0,3}([\p{L}#][\p{L}\p{N}_.#]{0,24}(?: [\p{L}]{1,14})?)[ ]?=[ ]?([^;|&\n\t=<>]{1,120})(?=[;|&\n\t]|$)/gu,
  /(?<=\s)([\p{L}][\p{L}\p{N}_.-]{0,24})="([^"<>\n]{1,120})"(?=[\s/>?])/gu,
  /(?:^|\n)[ \t]{0,8}([\p{Ll}][\p{Ll}\p{N}]{1,24}(?:[\p{Lu}_][\p{L}\p{N}]{1,24}){1,4}):[ \t]{1,4}([^\n]{1,200})/gu,
];

/** `(0010,0010) PN [DOE^JANE]`, `(0010, 0010) Patient's Name  PN: 'DOE^JANE'`. */
const DUMPED = /\(([0-9A-Fa-f]{4}), ?([0-9A-Fa-f]{4})\)[^\n[']{0,60}(?:\[([^\]\n]{1,120})\]|['"]([^'"\n]{1,120})['"])/g;

function keyed({ text, matches }: Page): Pair[] {
  const pairs: Pair[] = [];
  const add = (match: RegExpMatchArray, labels: readonly LabelReading[], value: string): void => {
    const start = match.index! + match[0].lastIndexOf(value);
    pairs.push({ labels, start, end: start + value.length });
  };
  if (/["=<]|[a-z][A-Z]/.test(text)) for (const pattern of KEYED) for (const match of matches(pattern)) add(match, readLabel(match[1]!, 'record'), match[2]!);
  for (const match of matches(DUMPED)) {
    const [label, kind] = DICOM_TAGS[(match[1]! + match[2]!).toUpperCase()] ?? [];
    if (label && kind) add(match, [{ text: 'DICOM attribute', field: { label, kind, strict: false } }], match[3] ?? match[4]!);
  }
  return pairs;
}

interface Line {
  start: number;
  text: string;
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = { start, text: line };
    start += line.length + 1;
    return found;
  });
}

/** Cells of a row, `undefined` where the line is none. */
function cellsOf(line: Line, separator: RegExp): Line[] | undefined {
  const cells: Line[] = [];
  let start = 0;
  for (const piece of line.text.split(separator)) {
    const at = line.text.indexOf(piece, start);
    cells.push({ start: line.start + at, text: piece });
    start = at + piece.length;
  }
  return cells.length >= 3 ? cells : undefined;
}

const SEPARATORS = [/\t/, /\|/, /;/, /,/] as const;
/** Fewest cells of a head that are field names. */
const FEWEST_HEADS = 3;
const LONGEST_HEAD = 160;
const MOST_ROWS = 200;

/** Tables: a row of field names, and the rows below with as many cells. */
function readTables(text: string, lines: readonly Line[]): { pairs: Pair[]; heads: Stretch[] } {
  const pairs: Pair[] = [];
  const heads: Stretch[] = [];
  if (!/[\t|;,]/.test(text)) return { pairs, heads };
  for (let at = 0; at + 1 < lines.length; at++) {
    const line = lines[at]!;
    if (line.text.length > LONGEST_HEAD || line.text.length < 8) continue;
    const table = SEPARATORS.map((separator) => headOf(line, separator)).find((found) => found !== undefined);
    if (!table) continue;
    heads.push({ start: line.start, end: line.start + line.text.length });
    for (let row = at + 1; row < lines.length && row <= at + MOST_ROWS; row++) {
      const cells = cellsOf(lines[row]!, table.separator);
      if (/^[\s|+:=-]*$/.test(lines[row]!.text) && lines[row]!.text.trim() !== '') continue; // a rule below the head
      if (!cells || cells.length !== table.labels.length || headOf(lines[row]!, table.separator)) break;
      cells.forEach((cell, column) => {
        const labels = table.labels[column]!;
        if (labels.length > 0 && cell.text.trim() !== '') pairs.push({ labels, start: cell.start, end: cell.start + cell.text.length });
      });
    }
  }
  return { pairs, heads };
}

function headOf(line: Line, separator: RegExp): { separator: RegExp; labels: (readonly LabelReading[])[] } | undefined {
  const cells = cellsOf(line, separator);
  if (!cells || cells.some(({ text }) => text.length > 40)) return undefined;
  const labels = cells.map(({ text }) => readLabel(text, 'record'));
  const named = labels.filter((reading) => reading.length > 0).length;
  const filled = cells.filter(({ text }) => text.trim() !== '').length;
  return named >= FEWEST_HEADS && named * 2 >= filled ? { separator, labels } : undefined;
}

/** Fewest labels above their values that make a form. */
const FEWEST_STACKED = 3;
const LONGEST_LABEL = 48;

/** Forms whose labels stand on lines of their own, each above its value. */
function stacked(lines: readonly Line[]): Pair[] {
  const pairs: Pair[] = [];
  const labels = lines.map((line) => (line.text.length <= LONGEST_LABEL && line.text.trim() !== '' ? readLabel(line.text, 'form') : []));
  if (labels.filter((reading) => reading.length > 0).length < FEWEST_STACKED) return [];
  for (let at = 0; at + 1 < lines.length; at++) {
    const here = labels[at]!;
    if (here.length === 0) continue;
    // Two names in one label, "HOSPITAL NO. / PIN", may have a line each.
    for (let step = 1; step <= here.length; step++) {
      const below = lines[at + step];
      if (!below || below.text.trim() === '' || labels[at + step]!.length > 0 || /:\s*$/.test(below.text)) break;
      pairs.push({ labels: here.slice(step - 1), start: below.start, end: below.start + below.text.length });
    }
  }
  return pairs.length >= FEWEST_STACKED ? pairs : [];
}
