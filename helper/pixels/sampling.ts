import type { Frame } from './storedFrame.ts';

/** Up to so many frames, each is searched. */
const EACH = 8;

/** The frames of a clip that are searched in any case: all of a few, else some spread evenly, the first and the last among them. */
export function framesToSearch(count: number): number[] {
  const wanted = count <= EACH ? count : Math.max(EACH, Math.ceil(Math.sqrt(count)));
  const frames = Array.from({ length: wanted }, (_, index) => Math.round((index * (count - 1)) / Math.max(1, wanted - 1)));
  return [...new Set(frames)];
}

/** Pixels are compared on a grid of this step. */
const STEP = 4;

/** A pixel differs by this share of the range of values, a frame by this share of its pixels. */
const PIXEL_CHANGE = 0.2;
const FRAME_CHANGE = 0.12;

/** Notices frames that show something else than the last one searched: another page, another view, a caption that came up. */
export class SceneWatch {
  #grid: Float32Array | undefined;

  /** Whether the frame differs from the remembered one; true when none is. */
  differs(frame: Frame): boolean {
    const grid = sampleGrid(frame);
    const before = this.#grid;
    if (!before || before.length !== grid.length) return true;
    let low = Infinity;
    let high = -Infinity;
    for (const value of before) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
    const limit = (high - low || 1) * PIXEL_CHANGE;
    let changed = 0;
    for (let index = 0; index < grid.length; index++) if (Math.abs(grid[index]! - before[index]!) > limit) changed++;
    return changed > grid.length * FRAME_CHANGE;
  }

  remember(frame: Frame): void {
    this.#grid = sampleGrid(frame);
  }
}

function sampleGrid({ data, width, height, samples }: Frame): Float32Array {
  const across = Math.ceil(width / STEP);
  const grid = new Float32Array(across * Math.ceil(height / STEP));
  let at = 0;
  for (let y = 0; y < height; y += STEP) {
    for (let x = 0; x < width; x += STEP) grid[at++] = data[(y * width + x) * samples + (samples === 3 ? 1 : 0)]!;
  }
  return grid;
}
