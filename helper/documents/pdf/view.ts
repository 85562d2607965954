import type { Box } from './images.ts';
import { apply, multiply, type Glyph, type Matrix } from './glyphs.ts';
import { createCanvas, type Canvas, type SKRSContext2D } from './canvas.ts';
import type { Operations } from './operations.ts';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from './source.ts';

/** Dots per inch of page images: letters of 6 points stay sharp. A page larger than the limit is drawn coarser. */
const RESOLUTION = 200;
const MOST_PIXELS = 24_000_000;

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

/** Draws text at a place, squeezed to the room it has. */
export function drawText(context: SKRSContext2D, text: string, family: string, color: string, { x, y, angle, size }: Placed, room: number): number {
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  context.font = `${size}px ${family}`;
  context.fillStyle = color;
  const natural = context.measureText(text).width;
  const squeeze = natural > room ? room / natural : 1;
  context.scale(squeeze, 1);
  context.fillText(text, 0, 0);
  context.restore();
  return natural * squeeze;
}
