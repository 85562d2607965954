import { looks } from '../image/gray.ts';
import { Histogram } from '../image/histogram.ts';
import type { ImageDescription } from '../image/image.ts';
import type { Frame } from '../image/storedFrame.ts';
import { showsText } from '../text/glance.ts';

/** Fewer pixels than this do not make a readable word. */
const LEAST_INK = 60;

/** Text is thin: of its pixels, at least this share lies beside a value as far off as this part of the range of nearly all. Noise that is cut off at an extreme is not as steep. */
const EDGE = { least: 0.5, part: 1 / 24, ends: 0.001 };

/** Anatomy and metal reach an extreme value in more pixels than a few lines of text do. */
const MOST_INK = 0.08;

/** Ink of one value between the extremes occurs so many times as often as the values around it, up to this distance. */
const SPIKE = { times: 8, around: 4 };

/** More values than these stand out where an image was stretched from fewer values: then none tells of text. */
const MOST_SPIKES = 8;

/** Whether a slice of a scanner can have text drawn into it: in ink of one value, or in any that shows at a glance. */
export async function mayHoldDrawnText(frame: Frame, image: ImageDescription): Promise<boolean> {
  if (frame.samples > 1) return true;
  const values = new Histogram(frame.data);
  if (hasDrawnInk(frame, values)) return true;
  for (const picture of looks(frame, image, values)) if (await showsText(picture)) return true;
  return false;
}

/**
 * Whether thin strokes of a frame of one sample have exactly one value, mostly the greatest or the least. Metal at the top of the range can
 * look the same; then the frame is read in vain.
 * @param values how often each value of the frame occurs: most frames hold none as often as ink, and need no second pass over the pixels.
 */
export function hasDrawnInk(frame: Frame, values = new Histogram(frame.data)): boolean {
  const step = Math.max(values.exact ? 1 : Number.MIN_VALUE, (values.quantile(1 - EDGE.ends) - values.quantile(EDGE.ends)) * EDGE.part);
  return [values.least, values.greatest, ...spikes(values)].some((ink) => mayBeInk(values, ink) && isThin(frame, ink, step));
}

function mayBeInk(values: Histogram, ink: number): boolean {
  const count = values.countOf(ink);
  return values.exact ? isInkLike(count, values.total) : count >= LEAST_INK;
}

function isInkLike(count: number, pixels: number): boolean {
  return count >= LEAST_INK && count <= pixels * MOST_INK;
}

/** The values that occur far more often than their neighbours. */
function spikes(values: Histogram): number[] {
  const found: number[] = [];
  for (let bin = SPIKE.around; bin < values.counts.length - SPIKE.around; bin++) {
    const count = values.counts[bin]!;
    if (!isInkLike(count, values.total)) continue;
    let around = 0;
    for (let away = 1; away <= SPIKE.around; away++) around = Math.max(around, values.counts[bin - away]!, values.counts[bin + away]!);
    if (count > around * SPIKE.times) found.push(values.value(bin));
  }
  return found.length > MOST_SPIKES ? [] : found;
}

/** Whether most pixels of one value lie beside one that is a step off. */
function isThin({ data, width }: Frame, ink: number, step: number): boolean {
  const isEdge = (pixel: number): boolean => Math.abs(data[pixel]! - ink) >= step;
  let count = 0;
  let edge = 0;
  for (let pixel = 1; pixel + 1 < data.length; pixel++) {
    if (data[pixel] !== ink) continue;
    count++;
    if (isEdge(pixel - 1) || isEdge(pixel + 1) || isEdge(pixel - width) || isEdge(pixel + width)) edge++;
  }
  return isInkLike(count, data.length) && edge >= count * EDGE.least;
}
