import type { Frame } from './storedFrame.ts';

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

/** The values of a frame on the grid. */
interface Grid {
  values: Float32Array;
  width: number;
  height: number;
}

/**
 * Notices frames that show something else than the last one searched: another page, another view, or a caption that came up where
 * until now the background was flat. Not noticed is text over moving tissue, which only the frames of `framesToSearch` catch.
 */
export class SceneWatch {
  #last: Grid | undefined;
  #limit = 1;
  /** Tiles that were not flat in any remembered frame. */
  #busy = new Uint8Array(0);

  /** Whether the frame differs from the remembered ones; true when there is none. */
  differs(frame: Frame): boolean {
    const grid = gridOf(frame);
    const last = this.#last;
    if (!last || last.values.length !== grid.values.length) return true;
    let changed = 0;
    for (let index = 0; index < grid.values.length; index++) if (Math.abs(grid.values[index]! - last.values[index]!) > this.#limit) changed++;
    if (changed > grid.values.length * FRAME_CHANGE) return true;
    const busy = busyTiles(grid, this.#limit);
    return busy.filter((value, tile) => value > this.#busy[tile]!).length >= CAPTION_TILES;
  }

  remember(frame: Frame): void {
    const grid = gridOf(frame);
    if (grid.values.length !== this.#last?.values.length) this.#busy = new Uint8Array(0);
    this.#last = grid;
    this.#limit = Math.max(1e-9, range(grid.values) * PIXEL_CHANGE);
    const before = this.#busy;
    this.#busy = busyTiles(grid, this.#limit).map((value, tile) => value | (before[tile] ?? 0));
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

/** 1 for tiles whose values span more than the limit. */
function busyTiles({ values, width, height }: Grid, limit: number): Uint8Array {
  const across = Math.ceil(width / TILE_WIDTH);
  const tiles = new Uint8Array(across * Math.ceil(height / TILE_HEIGHT));
  const low = new Float32Array(tiles.length).fill(Infinity);
  const high = new Float32Array(tiles.length).fill(-Infinity);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const tile = Math.floor(y / TILE_HEIGHT) * across + Math.floor(x / TILE_WIDTH);
      const value = values[y * width + x]!;
      if (value < low[tile]!) low[tile] = value;
      if (value > high[tile]!) high[tile] = value;
    }
  }
  return tiles.map((_, tile) => (high[tile]! - low[tile]! > limit ? 1 : 0));
}

function range(values: Float32Array): number {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return high - low;
}
