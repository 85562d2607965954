import { describe, expect, it } from 'vitest';
import { coilOf } from '../../../../../helper/pixels/faces/head/coil.ts';
import { evenOut } from '../../../../../helper/pixels/faces/head/even.ts';
import { eachPoint, emptyGrid, type Grid } from '../../../../../helper/pixels/faces/volume/grid.ts';
import { findBody } from '../../../../../helper/pixels/faces/head/head.ts';
import type { Vector } from '../../../../../helper/pixels/faces/volume/vector.ts';

/**
 * Head of a ball in MR, 75 mm in radius, as a coil sees it whose sensitivity grows in a direction by so many powers of e a mm. What is faint and even
 * about the head it sees too; the noise (Rayleigh's distribution) has nothing to do with it.
 */
function ball(growth: Vector): Grid {
  let state = 1;
  const uniform = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
  const volume = emptyGrid({ size: [94, 94, 94], spacing: 2, origin: [-93, -93, -93] });
  eachPoint(volume, (at, x, y, z) => {
    const r = Math.hypot(x, y, z);
    const signal = r < 58 ? 300 + 40 * uniform() : r < 66 ? 10 : r < 75 ? 150 + 20 * uniform() : 9;
    const sensitivity = Math.exp(growth[0] * x + growth[1] * y + growth[2] * z);
    const [noise, phase] = [8 * Math.sqrt(-2 * Math.log(uniform())), 2 * Math.PI * uniform()];
    volume.values[at] = Math.hypot(signal * sensitivity + noise * Math.cos(phase), noise * Math.sin(phase));
  });
  return volume;
}

/** The shares of the skin and of the air that count as head. */
function found(volume: Grid, noise?: number): { skin: number; air: number } {
  const { mask } = findBody(volume, 'MR', noise)!;
  const counts = { skin: [0, 0], air: [0, 0] };
  eachPoint(mask, (at, x, y, z) => {
    const r = Math.hypot(x, y, z);
    const kind = r > 70 && r < 73 ? counts.skin : r > 80 ? counts.air : undefined;
    if (!kind) return;
    kind[0]!++;
    kind[1]! += mask.values[at]!;
  });
  return { skin: counts.skin[1]! / counts.skin[0]!, air: counts.air[1]! / counts.air[0]! };
}

describe('a head before a steep surface coil', () => {
  it.each<[string, Vector]>([
    ['in front', [0, -0.018, 0]],
    ['behind', [0, 0.018, 0]],
    ['at one side', [0.02, 0, 0]],
    ['at the vertex', [0, 0, 0.018]],
    ['aslant', [0.012, -0.014, 0.01]],
  ])('has its skin everywhere, and no air, once the falloff is evened out: %s', (_, growth) => {
    const volume = ball(growth);
    const { coil, volume: even } = evenOut(volume, 'MR');
    coil!.growth.forEach((value, axis) => expect(value).toBeCloseTo(growth[axis]!, 2.5));
    const { skin, air } = found(even, coil!.noise);
    expect(skin).toBeGreaterThan(0.95);
    expect(air).toBeLessThan(0.001);
    expect(found(volume).skin).toBeLessThan(0.95);
  });
});

describe('a volume whose signal hardly falls off', () => {
  it.each<[string, Vector]>([['not at all', [0, 0, 0]], ['as in front of an ordinary coil', [0, -0.006, 0]]])('stays as it is: %s', (_, growth) => {
    const volume = ball(growth);
    expect(evenOut(volume, 'MR')).toEqual({ volume });
    expect(evenOut(volume, 'MR').volume).toBe(volume);
  });

  it('is no CT', () => expect(coilOf(ball([0, -0.018, 0]), 'CT')).toBeUndefined());
});
