import type { GrayImage } from '../../../helper/pixels/image/gray.ts';
import type { Box } from '../../../helper/pixels/image/box.ts';
import type { BackgroundName } from './backgrounds.ts';
import { HEIGHT, WIDTH, type SetLine, type StyleName, type TestFrame } from './frames.ts';

export interface Found {
  boxes: Box[];
  /** Processor time spent outside this process. */
  milliseconds?: number;
}

/** A way to find text in a frame. */
export type Finder = (image: GrayImage) => Promise<Found>;

/** A line counts as hidden when the boxes cover this share of its ink. */
const HIDDEN = 0.95;

interface Tally {
  lines: number;
  hidden: number;
}

/** What one finder did over all frames. */
export class Score {
  readonly #tallies = new Map<string, Tally>();
  #cleanFrames = 0;
  #cleanBoxes = 0;
  #cleanArea = 0;
  #textFrames = 0;
  #excessArea = 0;
  readonly #milliseconds: number[] = [];
  readonly missed: { line: SetLine; frame: number; covered: number }[] = [];

  /** Runs the finder over a frame and counts. */
  async add(finder: Finder, frame: TestFrame, number: number): Promise<Box[]> {
    const begun = process.cpuUsage();
    const { boxes, milliseconds = 0 } = await finder(frame.image);
    const { user, system } = process.cpuUsage(begun);
    this.#milliseconds.push(milliseconds || (user + system) / 1000);
    const covered = coverage(boxes);
    if (frame.lines.length === 0) {
      this.#cleanFrames++;
      this.#cleanBoxes += boxes.length;
      this.#cleanArea += share(covered);
      return boxes;
    }
    for (const line of frame.lines) {
      const part = line.ink.filter((at) => covered[at]).length / line.ink.length;
      if (part < HIDDEN) this.missed.push({ line, frame: number, covered: part });
      for (const group of ['all', line.background, line.style, `${line.size} px`]) this.#count(group, part >= HIDDEN);
    }
    this.#textFrames++;
    for (const line of frame.lines) clear(covered, line.ink);
    this.#excessArea += share(covered);
    return boxes;
  }

  #count(group: string, hidden: boolean): void {
    const tally = this.#tallies.get(group) ?? { lines: 0, hidden: 0 };
    tally.lines++;
    if (hidden) tally.hidden++;
    this.#tallies.set(group, tally);
  }

  /** Share of the lines of a group (all, a background, a style, a size as `8 px`) that were hidden. */
  hidden(group: BackgroundName | StyleName | string = 'all'): number {
    const tally = this.#tallies.get(group);
    return tally ? tally.hidden / tally.lines : Number.NaN;
  }

  get lines(): number {
    return this.#tallies.get('all')?.lines ?? 0;
  }

  /** Mean share of a clean frame that was covered. */
  get cleanArea(): number {
    return this.#cleanArea / this.#cleanFrames;
  }

  get boxesPerCleanFrame(): number {
    return this.#cleanBoxes / this.#cleanFrames;
  }

  /** Mean share of a frame with text that was covered although it lies more than `MARGIN` pixels from any ink. */
  get excessArea(): number {
    return this.#excessArea / this.#textFrames;
  }

  /** Median processor time of a frame. */
  get milliseconds(): number {
    return [...this.#milliseconds].sort((a, b) => a - b)[Math.floor(this.#milliseconds.length / 2)]!;
  }
}

/** 1 for each pixel of the frame under a box. */
function coverage(boxes: Box[]): Uint8Array {
  const covered = new Uint8Array(WIDTH * HEIGHT);
  for (const { x, y, width, height } of boxes) {
    for (let row = y; row < y + height; row++) covered.fill(1, row * WIDTH + x, row * WIDTH + x + width);
  }
  return covered;
}

/** Around the ink, a box may cover so many pixels without being blamed: spaces between letters, and padding. */
const MARGIN = 24;

/** Takes the surroundings of the ink out of the coverage. */
function clear(covered: Uint8Array, ink: number[]): void {
  let [left, right, top, bottom] = [WIDTH, 0, HEIGHT, 0];
  for (const at of ink) {
    const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  }
  const from = Math.max(0, left - MARGIN);
  const to = Math.min(WIDTH, right + MARGIN + 1);
  for (let y = Math.max(0, top - MARGIN); y <= Math.min(HEIGHT - 1, bottom + MARGIN); y++) covered.fill(0, y * WIDTH + from, y * WIDTH + to);
}

function share(covered: Uint8Array): number {
  return covered.reduce((sum, value) => sum + value, 0) / covered.length;
}
