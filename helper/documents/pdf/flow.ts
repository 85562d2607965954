import { direction } from './baseline.ts';
import type { Cut } from './cuts.ts';
import type { Glyph } from './glyphs.ts';
import type { PageText } from './lines.ts';
import type { Operations, ShownGlyph } from './operations.ts';

/** New text and where it begins, in user space. */
export interface SetText {
  text: string;
  /** The glyph whose font, size and direction it takes. */
  like: Glyph;
  from: readonly [number, number];
  length: number;
}

/** What lines may take up. */
export interface Room {
  /** The length of a text in the font like a glyph's, in user space. */
  natural(text: string, like: Glyph): number;
  /** How far a glyph's line may run along its direction, in user space. */
  rightEdge(glyph: Glyph): number;
  /** Whether a glyph cannot move, because a scan or a picture shows it where it is. */
  isFixed(glyph: Glyph): boolean;
  /** How far behind a glyph the border of a cell crosses its line, in user space; Infinity without one. */
  toRule(glyph: Glyph): number;
  /** Whether the border of a cell runs between two glyphs of a line. */
  isCrossed(last: Glyph, next: Glyph): boolean;
}

/** A gap wider than this, in parts of the size, begins another column, which does not move. */
const COLUMN_GAP = 1.5;
/** Glyphs closer than this, in parts of the size, have no border between them. */
const WORD_GAP = 0.2;
/** How much of the size must stay free before what stands to the right, and before a border. */
const CLEARANCE = 0.35;
const BORDER_CLEARANCE = 0.15;

/**
 * Takes the glyphs of cuts out of the operations and moves what follows on the same line, so that the new text has the room it
 * needs and no hole is left where it is shorter. When the line has no room, the new text is made narrower.
 *
 */
export function reflow(operations: Operations, page: PageText, cuts: readonly Cut[], room: Room): SetText[] {
  const pen = new Pen(operations);
  const set: SetText[] = [];
  for (const flow of flowsOf(page, cuts, room)) set.push(...settle(flow, page, pen, room));
  pen.write();
  return set;
}

/** Glyphs of one line that stand close together, with the cuts among them. */
interface Flow {
  glyphs: Glyph[];
  cuts: Map<Glyph, Cut>;
}

/** The flows that hold cuts: a column ends at a wide gap or at the border of a cell. A cut that reaches over columns is parted there: all of it goes, and the new text stands where it began. */
function flowsOf(page: PageText, cuts: readonly Cut[], room: Pick<Room, 'toRule' | 'isCrossed'>): Flow[] {
  const cutOf = new Map(cuts.flatMap((cut) => cut.glyphs.map((glyph) => [glyph, cut] as const)));
  const flows: Flow[] = [];
  let last: Glyph | undefined;
  let part: Cut | undefined;
  page.glyphs.forEach((glyph, index) => {
    const sameLine = index > 0 && page.lines[index] === page.lines[index - 1];
    const cut = cutOf.get(glyph);
    if (!last || cutOf.get(last) !== cut) part = undefined;
    if (!last || !sameLine || isParted(last, glyph, room)) {
      flows.push({ glyphs: [], cuts: new Map() });
      part = undefined;
    }
    const flow = flows.at(-1)!;
    flow.glyphs.push(glyph);
    if (cut && !part) flow.cuts.set(glyph, part = { glyphs: [], text: cut.glyphs[0] === glyph ? cut.text : '' });
    part?.glyphs.push(glyph);
    last = glyph;
  });
  return flows.filter((flow) => flow.cuts.size > 0);
}

/** Whether another column begins with a glyph. */
function isParted(last: Glyph, glyph: Glyph, { toRule, isCrossed }: Pick<Room, 'toRule' | 'isCrossed'>): boolean {
  const gap = along(last.to, glyph.from, last);
  return gap > COLUMN_GAP * glyph.size || (gap > WORD_GAP * glyph.size && toRule(last) < gap) || isCrossed(last, glyph);
}

function settle({ glyphs, cuts }: Flow, page: PageText, pen: Pen, { natural, rightEdge, isFixed, toRule }: Room): SetText[] {
  const old = [...cuts.values()].map(({ glyphs: gone }) => along(gone[0]!.from, gone.at(-1)!.to, gone[0]!));
  const wanted = [...cuts.values()].map(({ glyphs: gone, text }) => (text === '' ? 0 : natural(text, gone[0]!)));
  const growth = sum(wanted) - sum(old);
  const fixed = glyphs.some(isFixed);
  const squeeze = Math.min(1, Math.max(0.3, (sum(wanted) - Math.max(0, growth - roomBehind(glyphs, page, { rightEdge, toRule }))) / Math.max(sum(wanted), 1e-6)));

  const gone = new Set([...cuts.values()].flatMap((cut) => cut.glyphs));
  const set: SetText[] = [];
  let shift = 0;
  let index = 0;
  for (const glyph of glyphs) {
    const cut = cuts.get(glyph);
    if (cut) {
      const from = moved(glyph.from, glyph, shift);
      const length = fixed ? Math.min(wanted[index]!, old[index]!) : wanted[index]! * squeeze;
      if (cut.text !== '') set.push({ text: cut.text, like: glyph, from, length });
      if (!fixed) shift += length - old[index]!;
      index++;
    }
    if (gone.has(glyph)) pen.takeOut(glyph);
    else if (shift !== 0) {
      pen.shift(glyph, shift);
      [glyph.from, glyph.to] = [moved(glyph.from, glyph, shift), moved(glyph.to, glyph, shift)];
    }
  }
  return set;
}

/** How far the flow may grow before it meets other glyphs on its line, the border of its cell, or the edge. */
function roomBehind(flow: readonly Glyph[], page: PageText, { rightEdge, toRule }: Pick<Room, 'rightEdge' | 'toRule'>): number {
  const last = flow.at(-1)!;
  const own = new Set(flow);
  let room = Math.min(rightEdge(last), toRule(last) - BORDER_CLEARANCE * last.size);
  for (const glyph of page.glyphs) {
    if (own.has(glyph) || glyph.text.trim() === '') continue;
    const distance = along(last.to, glyph.from, last);
    if (distance > -0.3 * last.size && Math.abs(across(last.from, glyph.from, last)) < 0.7 * last.size) room = Math.min(room, distance - CLEARANCE * last.size);
  }
  return Math.max(0, room);
}

/** The pen movements that shift glyphs among the operations. */
class Pen {
  readonly #operations: Operations;
  /** By how much each glyph is to be off its old place, in user space. */
  readonly #shifts = new Map<number, Map<number, { by: number; glyph: Glyph }>>();
  readonly #out: Glyph[] = [];

  constructor(operations: Operations) {
    this.#operations = operations;
  }

  takeOut(glyph: Glyph): void {
    this.#out.push(glyph);
  }

  shift(glyph: Glyph, by: number): void {
    const shifts = this.#shifts.get(glyph.operation) ?? new Map<number, { by: number; glyph: Glyph }>();
    this.#shifts.set(glyph.operation, shifts.set(glyph.index, { by, glyph }));
  }

  /** Writes a pen movement before each glyph that is shifted; every operation ends where it would have ended, so that the next begins there. */
  write(): void {
    for (const glyph of this.#out) {
      const shown = this.#operations.argsArray[glyph.operation]![0] as (ShownGlyph | number)[];
      shown[glyph.index] = glyph.advance;
    }
    for (const [operation, shifts] of this.#shifts) {
      const shown = this.#operations.argsArray[operation]![0] as (ShownGlyph | number)[];
      const written: (ShownGlyph | number)[] = [];
      let off = 0;
      let unit = 0;
      shown.forEach((item, index) => {
        const shift = shifts.get(index);
        const wanted = shift?.by ?? 0;
        if (shift) unit = shift.glyph.unit;
        if (typeof item !== 'number' && wanted !== off) {
          written.push((wanted - off) * unit);
          off = wanted;
        }
        written.push(item);
      });
      if (off !== 0) written.push(-off * unit);
      shown.splice(0, shown.length, ...written);
    }
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function along(from: readonly [number, number], to: readonly [number, number], glyph: Glyph): number {
  const [x, y] = direction(glyph);
  return (to[0] - from[0]) * x + (to[1] - from[1]) * y;
}

function across(from: readonly [number, number], to: readonly [number, number], glyph: Glyph): number {
  const [x, y] = direction(glyph);
  return (to[1] - from[1]) * x - (to[0] - from[0]) * y;
}

function moved([x, y]: readonly [number, number], glyph: Glyph, by: number): readonly [number, number] {
  const [dx, dy] = direction(glyph);
  return [x + dx * by, y + dy * by];
}
