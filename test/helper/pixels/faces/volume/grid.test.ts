import { describe, expect, it } from 'vitest';
import { eachPoint, eachSet, emptyGrid, isSet, maskOf, onto, resampled, sampleGrid, sampleLine, type Line } from '../../../../../helper/pixels/faces/volume/grid.ts';

const LATTICE = { size: [11, 9, 13], spacing: 2, origin: [-9.5, -7.25, -11] } as const;
/** One that reaches beyond it on some sides, and lies askew to its points. */
const OTHER = { size: [14, 7, 20], spacing: 1.5, origin: [-11.2, -4, -13.6] } as const;

const grid = emptyGrid(LATTICE);
eachPoint(LATTICE, (at, x, y, z) => (grid.values[at] = Math.sin(x) + 3 * Math.cos(y * z) - 1));

describe('a grid or mask on another lattice', () => {
  it('has the values that interpolation finds there', () => {
    const values = resampled(OTHER, grid, -7);
    eachPoint(OTHER, (at, x, y, z) => expect(values[at]).toBe(sampleGrid(grid, x, y, z, -7)));
    expect(values.filter((value) => value === -7).length).toBeGreaterThan(100);
    expect(values.filter((value) => value !== -7).length).toBeGreaterThan(500);
  });

  it('has the nearest points', () => {
    const mask = maskOf(LATTICE, (at) => at % 3 === 0);
    const taken = onto(OTHER, mask);
    eachPoint(OTHER, (at, x, y, z) => expect(taken.values[at]).toBe(isSet(mask, [x, y, z]) ? 1 : 0));
    expect(taken.values.includes(1)).toBe(true);
  });
});

describe('the set points of a mask', () => {
  it('are visited with their places, in their order', () => {
    const mask = maskOf(LATTICE, (at) => at % 7 === 2);
    const visited: [number, number, number, number][] = [];
    eachSet(mask, (x, y, z, at) => visited.push([at, x, y, z]));
    const wanted: typeof visited = [];
    eachPoint(mask, (at, x, y, z) => mask.values[at] && wanted.push([at, x, y, z]));
    expect(visited).toEqual(wanted);
  });
});

describe('a line through a grid', () => {
  const direction = [0.6, 0.48, 0.64] as const;
  const line: Line = { start: [-14, -10, -14], direction, step: 0.4, from: 3, to: 90 };
  const at = (n: number): number => sampleGrid(grid, line.start[0] + n * 0.4 * 0.6, line.start[1] + n * 0.4 * 0.48, line.start[2] + n * 0.4 * 0.64, -7);

  it('has the values that interpolation finds on it, and no others', () => {
    const samples = new Float64Array(95).fill(99);
    sampleLine(grid, line, -7, samples);
    for (let n = 0; n < 95; n++) expect(samples[n]).toBe(n < 3 || n > 90 ? 99 : at(n));
  });

  it('leaves out cells that are of no interest, and loses none that is', () => {
    const [nx, ny] = LATTICE.size;
    const wanted = [5, 4, 6] as const;
    const cells = maskOf(LATTICE, (cell) => [cell % nx, Math.floor(cell / nx) % ny, Math.floor(cell / (nx * ny))].every((index, axis) => Math.abs(index - wanted[axis]!) <= 1)).values;
    cells[(wanted[2] * ny + wanted[1]) * nx + wanted[0]] = 2;
    const samples = new Float64Array(95);
    sampleLine(grid, line, -7, samples, cells);
    let inside = 0;
    for (let n = line.from; n <= line.to; n++) {
      const cell = [0, 1, 2].map((axis) => Math.floor((line.start[axis]! + n * 0.4 * direction[axis]! - LATTICE.origin[axis]!) / 2));
      const isWanted = cell.every((index, axis) => index === wanted[axis]);
      expect(samples[n]).toBe(isWanted ? at(n) : -7);
      if (isWanted) inside++;
    }
    expect(inside).toBeGreaterThan(1);
  });
});
