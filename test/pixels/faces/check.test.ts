import { describe, expect, it } from 'vitest';
import { likeness, patientAlone } from '../../../helper/pixels/faces/check.ts';
import { emptyGrid, maskOf } from '../../../helper/pixels/faces/grid.ts';
import type { RgbImage } from '../../../helper/pixels/photos/detector.ts';

/** A picture whose greys are even shading and, here and there, the details of a face. */
function picture(detail: (x: number, y: number) => number): RgbImage {
  const [width, height] = [120, 120];
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.fill(100 + x / 2 + detail(x, y), (y * width + x) * 3, (y * width + x) * 3 + 3);
  return { width, height, data };
}

const BOX = { x: 10, y: 10, width: 100, height: 100 };
const face = (x: number, y: number): number => (Math.hypot(x - 45, y - 50) < 6 || Math.hypot(x - 75, y - 50) < 6 || (Math.abs(y - 80) < 3 && Math.abs(x - 60) < 18) ? -40 : 0);

describe('the likeness of two pictures of a surface', () => {
  it('is that of one and the same where the face is still there', () => {
    expect(likeness(picture(face), picture(face), BOX)).toBeGreaterThan(0.99);
  });
  it('is high where the face is still there and a little fainter', () => {
    expect(likeness(picture(face), picture((x, y) => 0.4 * face(x, y)), BOX)).toBeGreaterThan(0.9);
  });
  it('is nothing where only the shading of a head is left', () => {
    expect(Math.abs(likeness(picture(face), picture(() => 0), BOX))).toBeLessThan(0.2);
  });
  it('is nothing where other shapes stand in place of the face', () => {
    expect(Math.abs(likeness(picture(face), picture((x, y) => (Math.abs(y - 30) < 4 ? 40 : x < 30 ? -40 : 0)), BOX))).toBeLessThan(0.2);
  });
  it('cannot be told where next to nothing is shown', () => {
    const dark: RgbImage = { width: 120, height: 120, data: new Uint8Array(120 * 120 * 3).fill(24) };
    expect(likeness(dark, picture(face), BOX)).toBe(1);
  });
});

describe('what is looked at after a cut', () => {
  it('is the patient and what is cut, in air: a table is left out, and what no slice covers is air as in any viewer', () => {
    const lattice = { size: [6, 2, 2], spacing: 2, origin: [0, 0, 0] } as const;
    const volume = emptyGrid(lattice);
    // The patient, a slice that is missing, what is cut, and a table.
    [40, 50, NaN, 60, 70, 80].forEach((value, i) => [0, 6, 12, 18].forEach((row) => (volume.values[row + i] = value)));
    const cut = emptyGrid(lattice, -20);
    cut.values.forEach((_, at) => (cut.values[at] = at % 6 === 3 ? 5 : -20));
    const frame = { nasion: [0, 0, 0], noseTip: [0, 0, 0], left: [1, 0, 0], anterior: [0, -1, 0], up: [0, 0, 1], size: 1, protrusion: 20, found: 'both' } as const;
    const filling = { air: { value: -1000, noise: 0 }, tissue: { value: 40, noise: 0 } };
    const { values } = patientAlone(volume, { shell: { cut, skin: cut, frame }, filling }, maskOf(lattice, (at) => at % 6 < 3));
    expect([...values.subarray(0, 6)]).toEqual([40, 50, -1000, 60, -1000, -1000]);
  });
});
