import type { SlicePlan } from './scan.ts';

/** What scanners do to a picture that is not there in the patient. Places are mm from the head's origin. */

/** The sensitivity of a surface coil: falls by `bias` powers of e over 100 mm from the front to the back, and rises again at the sides. */
export function sensitivity(bias: number, x: number, y: number): number {
  return Math.exp((-bias * y) / 100 + 0.6 * Math.abs(bias) * (x / 100) ** 2);
}

/** The signal with metal in two teeth, some 70 mm before and 52 mm below the ear canals: a fan of rays in the plane of the slice, HU. */
export function streaked(signal: number, streaks: number, x: number, y: number, z: number): number {
  if (streaks === 0) return signal;
  const strength = Math.exp(-(((z + 52) / 9) ** 2));
  return [-20, 20].reduce((sum, tooth) => {
    const [dx, dy] = [x - tooth, y + 70];
    const r = Math.hypot(dx, dy);
    return sum + strength * (r < 4 ? 2500 : streaks * Math.exp(-r / 70) * Math.sin(18 * Math.atan2(dy, dx)));
  }, signal);
}

/** The slice with what lies beyond the field of view, along the rows, folded in at its other end. */
export function wrapped(signal: Float32Array<ArrayBuffer>, { columns }: SlicePlan, air: number, beyond: (row: number, column: number) => number): Float32Array<ArrayBuffer> {
  return signal.map((value, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    return value + beyond(row, column - columns) + beyond(row, column + columns) - 2 * air;
  });
}

/** The slice with what lies beyond the field of view, along the columns, folded in at its other end. */
export function folded(signal: Float32Array<ArrayBuffer>, { columns, rows }: SlicePlan, air: number, beyond: (row: number, column: number) => number): Float32Array<ArrayBuffer> {
  return signal.map((value, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    return value + beyond(row - rows, column) + beyond(row + rows, column) - 2 * air;
  });
}

/** From how far behind its place, mm, the signal of a place comes that air cavities displace: before the frontal sinus, beside the ear canals. */
export function distorted(most: number, x: number, y: number, z: number): number {
  if (most === 0) return 0;
  const sinus = Math.exp(-(((x / 30) ** 2) + ((y + 75) / 28) ** 2 + ((z - 22) / 24) ** 2));
  const ears = Math.exp(-((((Math.abs(x) - 55) / 16) ** 2) + ((y - 8) / 22) ** 2 + ((z + 4) / 22) ** 2));
  return most * (sinus - 0.6 * ears);
}

/** The slice as a kernel for edges shows it: what differs from the mean of the neighbours, a few times over. */
export function sharpened(signal: Float32Array<ArrayBuffer>, { columns }: SlicePlan, share: number): Float32Array<ArrayBuffer> {
  return signal.map((value, at) => {
    const [left, right, above, below] = [at - 1, at + 1, at - columns, at + columns].map((near) => signal[near] ?? value) as [number, number, number, number];
    return value + share * (4 * value - left - right - above - below);
  });
}

/** The slice with its own faint copies a quarter of the field of view up and down. */
export function ghosted(signal: Float32Array<ArrayBuffer>, { columns, rows }: SlicePlan, air: number, share: number): Float32Array<ArrayBuffer> {
  const shift = Math.round(rows / 4);
  return signal.map((value, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    return [-shift, shift].reduce((sum, by) => sum + share * (signal[((row + by + rows) % rows) * columns + column]! - air), value);
  });
}

/** Sets what lies beyond a round field of view. */
export function padded(stored: Int16Array, { columns, rows }: SlicePlan, value: number): void {
  for (let at = 0; at < stored.length; at++) {
    const [row, column] = [Math.floor(at / columns), at % columns];
    if (Math.hypot(row - (rows - 1) / 2, column - (columns - 1) / 2) > columns / 2) stored[at] = value;
  }
}
