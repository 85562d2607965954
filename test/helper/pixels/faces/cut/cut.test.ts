import { describe, expect, it } from 'vitest';
import { cutFrame, type Cutter } from '../../../../../helper/pixels/faces/cut/cut.ts';
import { eachPoint, emptyGrid } from '../../../../../helper/pixels/faces/volume/grid.ts';
import type { Plane } from '../../../../../helper/pixels/faces/volume/planes.ts';

const AIR = -1000;
const TISSUE = 40;

/** A shell that cuts everything before the plane y = 20; the smooth skin would lie far before it. */
function cutter(): Cutter {
  const cut = emptyGrid({ origin: [-20, -20, -20], spacing: 2, size: [21, 31, 21] });
  const skin = emptyGrid(cut);
  eachPoint(cut, (at, _x, y) => {
    cut.values[at] = 20 - y;
    skin.values[at] = -50;
  });
  const frame = { nasion: [0, 0, 0], noseTip: [0, -20, -45], left: [1, 0, 0], anterior: [0, -1, 0], up: [0, 0, 1], size: 1, protrusion: 20, found: 'both', ahead: true } as const;
  return { shell: { cut, skin, frame }, method: 'remove', filling: { air: { value: AIR, noise: 0 }, tissue: { value: TISSUE, noise: 0 } } };
}

/** A coronal slice at a depth behind the surface of the cut; the value in its middle after the cut. */
function coronalValue(depth: number, thickness: number): number | undefined {
  const plane: Plane = { frame: 0, origin: [-10, 20 - depth, 10], row: [1, 0, 0], column: [0, 0, -1], normal: [0, 1, 0], rowSpacing: 1, columnSpacing: 1, columns: 21, rows: 21, thickness, slope: 1, intercept: 0 };
  let middle: number | undefined;
  cutFrame(plane, cutter(), (index, value) => {
    if (index === 10 * 21 + 10) middle = value;
  });
  return middle;
}

describe('what is left before a removed face', () => {
  it('is a film of tissue, and air before it', () => {
    expect(coronalValue(2, 1)).toBe(TISSUE);
    expect(coronalValue(5, 1)).toBe(AIR);
  });

  it('is a film as thick as the slices, so that none of them shows the open cavities', () => {
    expect(coronalValue(5, 5)).toBe(TISSUE);
    expect(coronalValue(9, 5)).toBe(AIR);
  });

  it('is the frame itself behind the cut', () => {
    expect(coronalValue(-1, 1)).toBeUndefined();
  });
});
