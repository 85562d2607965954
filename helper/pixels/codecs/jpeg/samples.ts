import type { Component } from './coefficients.ts';

/** Samples of a block, row by row, or its coefficients in zigzag order. */
const BLOCK = 64;

/** Where the k-th coefficient in zigzag order lies in rows of 8, frequencies rising to the right and downwards (ITU-T T.81 Figure A.6). */
const ZIGZAG = Uint8Array.from([
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
]);

/** The u-th basis function of the cosine transform at x, of length one. */
function cosine(u: number, x: number): number {
  return (u === 0 ? Math.SQRT1_2 : 1) / 2 * Math.cos(((2 * x + 1) * u * Math.PI) / 16);
}

/** Weights from one of eight values to one of eight results, at from * 8 + to. */
const TO_SAMPLES = Float64Array.from({ length: BLOCK }, (_, at) => cosine(at >> 3, at & 7));
const TO_FREQUENCIES = Float64Array.from({ length: BLOCK }, (_, at) => cosine(at & 7, at >> 3));

/**
 * The samples of a block as a decoder shows them: whole numbers within the precision (T.81 A.3.3, A.3.1).
 * @param offset of the block's first coefficient.
 * @param precision bits of a sample.
 */
export function readSamples({ coefficients, steps }: Component, offset: number, precision: number): Float64Array {
  const values = new Float64Array(BLOCK);
  for (let k = 0; k < BLOCK; k++) values[ZIGZAG[k]!] = coefficients[offset + k]! * steps[k]!;
  const samples = transformed(values, TO_SAMPLES);
  const middle = 2 ** (precision - 1);
  return samples.map((value) => Math.min(2 * middle - 1, Math.max(0, Math.round(value) + middle)));
}

/** Puts samples into a block, quantised with the steps of its component; flat samples leave nothing but its first coefficient. */
export function writeSamples({ coefficients, steps }: Component, offset: number, precision: number, samples: Float64Array): void {
  const values = transformed(samples.map((value) => value - 2 ** (precision - 1)), TO_FREQUENCIES);
  for (let k = 0; k < BLOCK; k++) coefficients[offset + k] = Math.round(values[ZIGZAG[k]!]! / steps[k]!);
}

/** Makes a block flat. @param level one that its component's steps allow. */
export function writeLevel({ coefficients, steps }: Component, offset: number, precision: number, level: number): void {
  coefficients.fill(0, offset, offset + BLOCK);
  coefficients[offset] = firstOf({ steps }, precision, level);
}

/** The level of a flat block, of all that the steps allow the one nearest to the sample. */
export function nearestLevel(component: Component, precision: number, sample: number): number {
  return levelOf(component, precision, firstOf(component, precision, sample));
}

/** The level that a block has by its first coefficient (its mean). */
export function levelOf({ steps }: Pick<Component, 'steps'>, precision: number, first: number): number {
  return (first * steps[0]!) / 8 + 2 ** (precision - 1);
}

function firstOf({ steps }: Pick<Component, 'steps'>, precision: number, level: number): number {
  return Math.round(((level - 2 ** (precision - 1)) * 8) / steps[0]!);
}

/** The transform along the rows and then along the columns. */
function transformed(values: Float64Array, weights: Float64Array): Float64Array {
  return transposedRows(transposedRows(values, weights), weights);
}

function transposedRows(values: Float64Array, weights: Float64Array): Float64Array {
  const result = new Float64Array(BLOCK);
  for (let row = 0; row < 8; row++) {
    for (let to = 0; to < 8; to++) {
      let sum = 0;
      for (let from = 0; from < 8; from++) sum += values[row * 8 + from]! * weights[from * 8 + to]!;
      result[to * 8 + row] = sum;
    }
  }
  return result;
}
