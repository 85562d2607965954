import { describe, expect, it } from 'vitest';
import { maskOf, pointAt, type Mask } from '../../../../../helper/pixels/faces/volume/grid.ts';
import { dilate, distanceTo, erode, FAR, largestPart } from '../../../../../helper/pixels/faces/volume/morphology.ts';
import { distance } from '../../../../../helper/pixels/faces/volume/vector.ts';

const LATTICE = { size: [23, 18, 15], spacing: 2, origin: [0, 0, 0] } as const;
const [NX, NY, NZ] = LATTICE.size;
const placeOf = (at: number): [number, number, number] => [at % NX, Math.floor(at / NX) % NY, Math.floor(at / (NX * NY))];
const isInner = (at: number): boolean => placeOf(at).every((index, axis) => index > 0 && index < LATTICE.size[axis]! - 1);

/** A ball with holes, which meets the border of the lattice. */
const ball = maskOf(LATTICE, (at) => distance(placeOf(at), [9, 9, 9]) < 8.5 && at % 11 !== 3);

/** One step, by its definition: points on the border stay. */
function stepped({ values, ...lattice }: Mask, makes: (neighbours: number[]) => boolean): Mask {
  return maskOf(lattice, (at) => (isInner(at) ? makes([0, -1, 1, -NX, NX, -NX * NY, NX * NY].map((step) => values[at + step]!)) : values[at] === 1));
}

describe('a mask', () => {
  it.each([1, 2, 3])('is eroded and dilated by the six neighbours, %i times', (times) => {
    let [less, more] = [ball, ball];
    for (let time = 0; time < times; time++) {
      less = stepped(less, (values) => values.every(Boolean));
      more = stepped(more, (values) => values.some(Boolean));
    }
    expect(erode(ball, times).values).toEqual(less.values);
    expect(dilate(ball, times).values).toEqual(more.values);
  });

  it('falls into parts, of which the largest has no point on the border', () => {
    const two = maskOf(LATTICE, (at) => distance(placeOf(at), [6, 6, 6]) < 4 || distance(placeOf(at), [17, 12, 13]) < 3.5);
    const part = largestPart(two);
    expect(part.values).toEqual(maskOf(LATTICE, (at) => distance(placeOf(at), [6, 6, 6]) < 4 && isInner(at)).values);
  });

  it('lies at distances that are at most 13 % too far', () => {
    const few = maskOf(LATTICE, (at) => [[4, 5, 6], [15, 12, 3], [16, 4, 11]].some((place) => placeOf(at).every((index, axis) => index === place[axis])));
    const { values } = distanceTo(few);
    for (let at = 0; at < NX * NY * NZ; at++) {
      if (!isInner(at)) expect(values[at]).toBe(FAR);
      if (!isInner(at)) continue;
      const here = pointAt(LATTICE, ...placeOf(at));
      const nearest = Math.min(...[[8, 10, 12], [30, 24, 6], [32, 8, 22]].map((place) => distance(here, place as [number, number, number])));
      expect(values[at]).toBeGreaterThanOrEqual(nearest - 1e-3);
      expect(values[at]).toBeLessThanOrEqual(nearest * 1.13 + 1e-3);
    }
  });
});
