import { apply, multiply, type Glyph, type Matrix } from './glyphs.ts';
import { createCanvas, familyLike, type Canvas, type SKRSContext2D } from './canvas.ts';
import type { Operations } from './operations.ts';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from './source.ts';

/** Dots per inch of page images: letters of 6 points stay sharp. A page larger than the limit is drawn coarser. */
const RESOLUTION = 180;
const MOST_PIXELS = 24_000_000;

/** A rectangle in pixels of a view; `x` and `y` are its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A page as it is looked at: upright, in pixels with the origin top left. */
export interface View {
  width: number;
  height: number;
  /** Pixels a point. */
  scale: number;
  /** From user space to pixels. */
  matrix: Matrix;
  draw(withText: boolean): Promise<Canvas>;
}

export function viewOf(page: PDFPageProxy, operations: Operations): View {
  const points = page.getViewport({ scale: 1 });
  const scale = Math.min(RESOLUTION / 72, Math.sqrt(MOST_PIXELS / (points.width * points.height)));
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height))];
  return {
    width,
    height,
    scale,
    matrix: viewport.transform as unknown as Matrix,
    async draw(withText) {
      const canvas = createCanvas(width, height);
      await page.render({
        canvas: null,
        canvasContext: canvas.getContext('2d') as unknown as CanvasRenderingContext2D,
        viewport,
        ...(withText ? {} : { operationsFilter: (index: number) => operations.fnArray[index] !== OPS.showText }),
      }).promise;
      return canvas;
    },
  };
}

/** A glyph in pixels of a view: its origin, direction (radians, clockwise), length and size. */
export interface Placed {
  x: number;
  y: number;
  angle: number;
  length: number;
  size: number;
}

export function place(first: Glyph, last: Glyph, { matrix, scale }: View): Placed {
  const [x, y] = apply(matrix, ...first.from);
  const [endX, endY] = apply(matrix, ...last.to);
  return { x, y, angle: Math.atan2(endY - y, endX - x), length: Math.hypot(endX - x, endY - y), size: first.size * scale };
}

/** The upright box around a glyph in pixels of a view. */
export function boxOf(glyph: Glyph, view: View): Box {
  const { x, y, angle, length, size } = place(glyph, glyph, view);
  const corner = multiply([Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), x, y], [1, 0, 0, 1, 0, 0]);
  const corners = [apply(corner, 0, -glyph.ascent * size), apply(corner, length, -glyph.ascent * size), apply(corner, length, -glyph.descent * size), apply(corner, 0, -glyph.descent * size)];
  const [xs, ys] = [corners.map(([cx]) => cx), corners.map(([, cy]) => cy)];
  const left = Math.floor(Math.min(...xs));
  const top = Math.floor(Math.min(...ys));
  return { x: left, y: top, width: Math.ceil(Math.max(...xs)) - left, height: Math.ceil(Math.max(...ys)) - top };
}

/** New text of a length in user space, at a point of user space. */
export function placeAt(from: readonly [number, number], like: Glyph, length: number, view: View): Placed {
  const [x, y] = apply(view.matrix, ...from);
  return { ...place(like, like, view), x, y, length: length * view.scale };
}

const ruler = createCanvas(1, 1).getContext('2d');

/** The length of a text in the font that looks like a glyph's, in user space. */
export function measure(text: string, like: Glyph, view: View): number {
  ruler.font = `${like.size * view.scale}px ${familyLike(like.font)}`;
  return ruler.measureText(text).width / view.scale;
}

/** How far a line may run on from a glyph until the margin of the page, in user space. */
export function edgeOf(glyph: Glyph, view: View): number {
  const { x, y, angle, length } = place(glyph, glyph, view);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const edge = Math.abs(cos) > Math.abs(sin) ? (cos > 0 ? view.width - x : x) : (sin > 0 ? view.height - y : y);
  return (edge - length) / view.scale - MARGIN;
}

/** What printers leave free at the edge of a page, in points. */
const MARGIN = 20;

/** Draws text at a place, stretched or squeezed to its length. */
export function drawText(context: SKRSContext2D, text: string, family: string, color: string, { x, y, angle, size, length }: Placed): void {
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  context.font = `${size}px ${family}`;
  context.fillStyle = color;
  context.scale(length / Math.max(context.measureText(text).width, 1e-6), 1);
  context.fillText(text, 0, 0);
  context.restore();
}
