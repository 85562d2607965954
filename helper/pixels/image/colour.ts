import type { ImageDescription } from './image.ts';
import type { Frame } from './storedFrame.ts';

/** A colour model as the luminance and the RGB of its samples, all 0 to 255. */
interface ColourModel {
  luminance(a: number, b: number, c: number): number;
  rgb(a: number, b: number, c: number): [number, number, number];
}

const luma = (r: number, g: number, b: number): number => 0.299 * r + 0.587 * g + 0.114 * b;
const rgb: ColourModel = { luminance: luma, rgb: (r, g, b) => [r, g, b] };

/** ITU-R BT.601 with full range (PS3.3 C.7.6.3.1.2, YBR_FULL). */
const ybrFull: ColourModel = {
  luminance: (y) => y,
  rgb: (y, cb, cr) => [y + 1.402 * (cr - 128), y - 0.344136 * (cb - 128) - 0.714136 * (cr - 128), y + 1.772 * (cb - 128)],
};

/** ITU-R BT.601 with studio range: Y from 16 to 235 (YBR_PARTIAL). */
const ybrPartial: ColourModel = {
  luminance: (y) => (y - 16) * 1.1644,
  rgb: (y, cb, cr) => {
    const light = (y - 16) * 1.1644;
    return [light + 1.5960 * (cr - 128), light - 0.3918 * (cb - 128) - 0.8130 * (cr - 128), light + 2.0172 * (cb - 128)];
  },
};

/** Colour models by Photometric Interpretation; decoders undo ICT and RCT, so those arrive as RGB. */
const MODELS: Record<string, ColourModel> = {
  RGB: rgb,
  YBR_RCT: rgb,
  YBR_ICT: rgb,
  YBR_FULL: ybrFull,
  YBR_PARTIAL: ybrPartial,
  YBR_PARTIAL_420: ybrPartial,
};

/** The luminance of a colour frame, 0 to 255. Four-sample kinds use the first three. */
export function luminance(frame: Frame, image: ImageDescription): Uint8Array {
  const gray = new Uint8ClampedArray(frame.width * frame.height);
  eachColour(frame, image, (pixel, a, b, c, model) => { gray[pixel] = model.luminance(a, b, c); });
  return new Uint8Array(gray.buffer);
}

/** How blue and how red each pixel of a colour frame is, 0 to 255 with grey at 128 (Cb and Cr of ITU-R BT.601). */
export function chrominance(frame: Frame, image: ImageDescription): [Uint8Array, Uint8Array] {
  const pixels = frame.width * frame.height;
  const [blue, red] = [new Uint8ClampedArray(pixels), new Uint8ClampedArray(pixels)];
  eachColour(frame, image, (pixel, a, b, c, model) => {
    const [r, g, bl] = model.rgb(a, b, c);
    blue[pixel] = 128 + (bl - luma(r, g, bl)) * 0.564;
    red[pixel] = 128 + (r - luma(r, g, bl)) * 0.713;
  });
  return [new Uint8Array(blue.buffer), new Uint8Array(red.buffer)];
}

/** The frame as RGBA for a picture of it, 0 to 255. */
export function toRgba(frame: Frame, image: ImageDescription): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(frame.width * frame.height * 4).fill(255);
  eachColour(frame, image, (pixel, a, b, c, model) => { rgba.set(model.rgb(a, b, c), pixel * 4); });
  return rgba;
}

function eachColour(frame: Frame, image: ImageDescription, take: (pixel: number, a: number, b: number, c: number, model: ColourModel) => void): void {
  const { data, samples } = frame;
  const pixels = frame.width * frame.height;
  const { palette } = image;
  if (samples === 1 && palette) {
    const last = palette.red.length - 1;
    for (let pixel = 0; pixel < pixels; pixel++) {
      const entry = Math.min(last, Math.max(0, data[pixel]! - palette.first));
      take(pixel, palette.red[entry]!, palette.green[entry]!, palette.blue[entry]!, rgb);
    }
    return;
  }
  const model = MODELS[frame.photometric] ?? rgb;
  const scale = 255 / white(frame, model);
  for (let pixel = 0, at = 0; pixel < pixels; pixel++, at += samples) {
    take(pixel, data[at]! * scale, data[at + 1]! * scale, data[at + 2]! * scale, model);
  }
}

/** The value shown as white. RGB of more than 8 bits is often written with fewer than the header says, and would be shown black. */
function white({ data, bits }: Frame, model: ColourModel): number {
  const most = 2 ** bits - 1;
  if (bits <= 8 || model !== rgb) return most;
  let greatest = 255;
  for (const value of data) greatest = Math.max(greatest, value);
  return greatest;
}
