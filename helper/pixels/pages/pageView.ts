import { createCanvas, DOMMatrix, loadImage, type Canvas } from '@napi-rs/canvas';
import type { Box } from '../image/box.ts';
import type { GrayImage } from '../image/gray.ts';

/** A picture as a reader turns it, so that its lines run level and upright. Boxes are in pixels of the view; what is blanked there is blanked in the picture. */
export class PageView {
  readonly #picture: Canvas;
  readonly #turn: number;
  /** From pixels of the picture to those of the view. */
  readonly #matrix: DOMMatrix;
  readonly #view: Canvas;

  /** @param turn by how many degrees the picture is turned clockwise. */
  constructor(picture: Canvas, turn = 0) {
    this.#picture = picture;
    this.#turn = turn;
    const { width, height } = turnedSize(picture, turn);
    this.#matrix = new DOMMatrix().translate(width / 2, height / 2).rotate(turn).translate(-picture.width / 2, -picture.height / 2);
    this.#view = turn === 0 ? picture : turned(picture, width, height, this.#matrix);
  }

  /** The picture turned so many degrees further. */
  turnedBy(degrees: number): PageView {
    return degrees === 0 ? this : new PageView(this.#picture, this.#turn + degrees);
  }

  /** Luminance (ITU-R BT.601), transparent parts as white paper. */
  gray(): GrayImage {
    const { width, height } = this.#view;
    const rgba = this.#view.getContext('2d').getImageData(0, 0, width, height).data;
    const data = new Uint8Array(width * height);
    for (let pixel = 0; pixel < data.length; pixel++) {
      const at = pixel * 4;
      const opacity = rgba[at + 3]! / 255;
      data[pixel] = (0.299 * rgba[at]! + 0.587 * rgba[at + 1]! + 0.114 * rgba[at + 2]!) * opacity + 255 * (1 - opacity);
    }
    return { width, height, data };
  }

  /** Fills a box with the colour that prevails on its upper and lower edge. */
  blank(box: Box): void {
    const x = Math.max(0, Math.floor(box.x));
    const y = Math.max(0, Math.floor(box.y));
    const width = Math.max(1, Math.ceil(box.x + box.width) - x);
    const height = Math.max(1, Math.ceil(box.y + box.height) - y);
    const colour = middleColour(this.#view, x, width, [y, y + height - 1]);
    fill(this.#view, colour, { x, y, width, height });
    if (this.#view !== this.#picture) fill(this.#picture, colour, { x, y, width, height }, this.#matrix.inverse());
  }
}

/** The pixels of a picture in any format that can be decoded. @throws Error when it cannot. */
export async function canvasOf(bytes: Uint8Array): Promise<Canvas> {
  const picture = await loadImage(Buffer.from(bytes));
  const canvas = createCanvas(picture.width, picture.height);
  canvas.getContext('2d').drawImage(picture, 0, 0);
  return canvas;
}

/** The size, in pixels, of what holds a picture turned by some degrees. */
export function turnedSize({ width, height }: { width: number; height: number }, degrees: number): { width: number; height: number } {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  return { width: Math.round(width * cos + height * sin), height: Math.round(width * sin + height * cos) };
}

/** The picture on white paper, turned. */
function turned(picture: Canvas, width: number, height: number, matrix: DOMMatrix): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.setTransform(matrix);
  context.drawImage(picture, 0, 0);
  context.resetTransform();
  return canvas;
}

function fill(canvas: Canvas, colour: string, { x, y, width, height }: Box, matrix = new DOMMatrix()): void {
  const context = canvas.getContext('2d');
  context.setTransform(matrix);
  context.fillStyle = colour;
  context.fillRect(x, y, width, height);
  context.resetTransform();
}

/** The colour of middle brightness in stretches of rows. */
function middleColour(canvas: Canvas, x: number, width: number, rows: readonly number[]): string {
  const context = canvas.getContext('2d');
  const colours = rows.flatMap((y) => {
    const { data } = context.getImageData(x, y, width, 1);
    return Array.from({ length: width }, (_, pixel) => data.subarray(pixel * 4, pixel * 4 + 3));
  });
  const brightness = (colour: Uint8ClampedArray): number => colour[0]! + colour[1]! + colour[2]!;
  const middle = colours.sort((a, b) => brightness(a) - brightness(b))[colours.length >> 1]!;
  return `rgb(${middle.join(',')})`;
}
