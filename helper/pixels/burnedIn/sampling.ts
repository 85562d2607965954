import type { Frame } from '../image/storedFrame.ts';

/** Up to so many frames, each is searched. */
const EACH = 4;

/** The frames of a clip that are searched in any case: all of a few, else some spread evenly, the first and the last among them. */
export function framesToSearch(count: number): number[] {
  const wanted = count <= EACH ? count : Math.max(EACH, Math.ceil(Math.sqrt(count)));
  const frames = Array.from({ length: wanted }, (_, index) => Math.round((index * (count - 1)) / Math.max(1, wanted - 1)));
  return [...new Set(frames)];
}

/** Pixels are compared on a grid of this step. */
const STEP = 2;

/** A pixel differs by this share of the range of values, a frame by this share of its pixels. */
const PIXEL_CHANGE = 0.2;
const FRAME_CHANGE = 0.12;

/** Tiles in grid points; a caption of a few letters fills two of them. */
const TILE_WIDTH = 12;
const TILE_HEIGHT = 6;
const CAPTION_TILES = 2;

/** Letters over tissue show as so many more points of a tile within this share of the range from its upper or lower end. */
const INK_POINTS = 8;
const INK_SHARE = 0.03;

/** The values of a frame on the grid. */
interface Grid {
  values: Float32Array;
  width: number;
  height: number;
}

/** What the tiles of a frame show. */
interface Tiles {
  /** 1 where the values span more than a small part of the range. */
  busy: Uint8Array;
  /** Points at the upper and at the lower end of the range. */
  bright: Uint8Array;
  dark: Uint8Array;
}

/**
 * Notices frames that show something else than the last one searched: another page, another view, or a caption in one of the extreme
 * grays that came up where no remembered frame had so much of it. Not noticed is gray text over moving tissue, which only the frames
 * of `framesToSearch` catch.
 */
export class SceneWatch {
  #last: Grid | undefined;
  #ends: [low: number, high: number] = [0, 1];
  #most: Tiles | undefined;

  /** Whether the frame differs from the remembered ones; true when there is none. */
  differs(frame: Frame): boolean {
    const grid = gridOf(frame);
    const [last, most] = [this.#last, this.#most];
    if (!last || !most || last.values.length !== grid.values.length) return true;
    const limit = (this.#ends[1] - this.#ends[0]) * PIXEL_CHANGE;
    let changed = 0;
    for (let index = 0; index < grid.values.length; index++) if (Math.abs(grid.values[index]! - last.values[index]!) > limit) changed++;
    if (changed > grid.values.length * FRAME_CHANGE) return true;
    const tiles = tilesOf(grid, this.#ends);
    const isNew = (tile: number): boolean => tiles.busy[tile]! > most.busy[tile]! || tiles.bright[tile]! >= most.bright[tile]! + INK_POINTS || tiles.dark[tile]! >= most.dark[tile]! + INK_POINTS;
    return tiles.busy.filter((_, tile) => isNew(tile)).length >= CAPTION_TILES;
  }

  remember(frame: Frame): void {
    const grid = gridOf(frame);
    const before = grid.values.length === this.#last?.values.length ? this.#most : undefined;
    this.#last = grid;
    this.#ends = before ? this.#ends : ends(grid.values);
    const tiles = tilesOf(grid, this.#ends);
    const most = (kind: keyof Tiles): Uint8Array => tiles[kind].map((value, tile) => Math.max(value, before?.[kind][tile] ?? 0));
    this.#most = { busy: most('busy'), bright: most('bright'), dark: most('dark') };
  }
}

function gridOf({ data, width, height, samples }: Frame): Grid {
  const across = Math.ceil(width / STEP);
  const down = Math.ceil(height / STEP);
  const values = new Float32Array(across * down);
  const sample = samples === 3 ? 1 : 0;
  let at = 0;
  for (let y = 0; y < height; y += STEP) {
    for (let x = 0; x < width; x += STEP) values[at++] = data[(y * width + x) * samples + sample]!;
  }
  return { values, width: across, height: down };
}

function tilesOf({ values, width, height }: Grid, [least, greatest]: readonly [number, number]): Tiles {
  const across = Math.ceil(width / TILE_WIDTH);
  const count = across * Math.ceil(height / TILE_HEIGHT);
  const tiles: Tiles = { busy: new Uint8Array(count), bright: new Uint8Array(count), dark: new Uint8Array(count) };
  const low = new Float32Array(count).fill(Infinity);
  const high = new Float32Array(count).fill(-Infinity);
  const [darkest, brightest] = [least + (greatest - least) * INK_SHARE, greatest - (greatest - least) * INK_SHARE];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const tile = Math.floor(y / TILE_HEIGHT) * across + Math.floor(x / TILE_WIDTH);
      const value = values[y * width + x]!;
      if (value < low[tile]!) low[tile] = value;
      if (value > high[tile]!) high[tile] = value;
      if (value >= brightest) tiles.bright[tile]!++;
      if (value <= darkest) tiles.dark[tile]!++;
    }
  }
  const limit = Math.max(1e-9, (greatest - least) * PIXEL_CHANGE);
  tiles.busy.forEach((_, tile) => { tiles.busy[tile] = high[tile]! - low[tile]! > limit ? 1 : 0; });
  return tiles;
}

/** The least and the greatest value. */
function ends(values: Float32Array): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
