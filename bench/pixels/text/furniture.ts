import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Random } from './random.ts';

/** Draws what stands in frames and is not text: rulers, calipers, traces, grids, bars, regions of interest. White on transparent. */
export function drawFurniture(pen: SKRSContext2D, random: Random, width: number, height: number): void {
  for (const draw of [ruler, calipers, trace, greyBar, region, biopsyGuide]) {
    if (random.next() < 0.5) draw(pen, random, width, height);
  }
}

function line(pen: SKRSContext2D, points: [number, number][]): void {
  pen.beginPath();
  points.forEach(([x, y], index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  pen.stroke();
}

function ruler(pen: SKRSContext2D, random: Random, width: number, height: number): void {
  const step = random.between(6, 24);
  const x = random.next() < 0.5 ? width - 30 : 14;
  for (let index = 0; index * step < height - 80; index++) {
    line(pen, [[x, 40 + index * step], [x + (index % 5 === 0 ? 12 : 6), 40 + index * step]]);
  }
}

function calipers(pen: SKRSContext2D, random: Random, width: number, height: number): void {
  const [x0, y0] = [random.between(0.3, 0.7) * width, random.between(0.3, 0.7) * height];
  const [x1, y1] = [x0 + random.between(-120, 120), y0 + random.between(-120, 120)];
  for (const [x, y] of [[x0, y0], [x1, y1]] as const) {
    line(pen, [[x - 5, y], [x + 5, y]]);
    line(pen, [[x, y - 5], [x, y + 5]]);
  }
  pen.setLineDash([1, 5]);
  line(pen, [[x0, y0], [x1, y1]]);
  pen.setLineDash([]);
}

function trace(pen: SKRSContext2D, random: Random, width: number, height: number): void {
  const [base, period] = [height - random.between(30, 80), random.between(60, 140)];
  line(
    pen,
    Array.from({ length: width }, (_, x): [number, number] => {
      const phase = (x % period) / period;
      return [x, base - 40 * Math.exp(-(((phase - 0.4) * 28) ** 2)) + 10 * Math.exp(-(((phase - 0.46) * 28) ** 2)) - 8 * Math.exp(-(((phase - 0.7) * 9) ** 2))];
    }),
  );
}

function greyBar(pen: SKRSContext2D, random: Random, width: number, height: number): void {
  const x = random.next() < 0.5 ? 40 : width - 60;
  for (let row = 0; row < 256; row++) {
    pen.fillStyle = `rgb(${row}, ${row}, ${row})`;
    pen.fillRect(x, height / 2 - 128 + row, 14, 1);
  }
}

function region(pen: SKRSContext2D, random: Random, width: number, height: number): void {
  pen.beginPath();
  pen.ellipse(random.between(0.3, 0.7) * width, random.between(0.3, 0.7) * height, random.between(10, 90), random.between(10, 90), 0, 0, 2 * Math.PI);
  pen.stroke();
  pen.strokeRect(random.between(0.2, 0.7) * width, random.between(0.2, 0.7) * height, random.between(20, 160), random.between(20, 120));
}

function biopsyGuide(pen: SKRSContext2D, random: Random, width: number, height: number): void {
  const [x, y, slope] = [random.between(0.2, 0.6) * width, random.between(0.1, 0.4) * height, random.between(0.4, 1.4)];
  for (let dot = 0; dot < 30; dot++) pen.fillRect(x + dot * 9, y + dot * 9 * slope, 2, 2);
}
