import { describe, expect, it } from 'vitest';
import { eachPoint, emptyGrid, isSet } from '../../../../../helper/pixels/faces/volume/grid.ts';
import { findBody, withThinWalls } from '../../../../../helper/pixels/faces/head/head.ts';

/** A ball of soft tissue with bone in it, 75 mm in radius, in air; `more` says what else there is, HU. */
function ball(more: (x: number, y: number, z: number) => number | undefined) {
  const volume = emptyGrid({ size: [110, 90, 90], spacing: 2, origin: [-110, -90, -90] }, -1000);
  eachPoint(volume, (at, x, y, z) => {
    const r = Math.hypot(x, y, z);
    const there = more(x, y, z);
    if (r < 75) volume.values[at] = r > 60 && r < 68 ? 900 : 40;
    else if (there !== undefined) volume.values[at] = there;
  });
  return volume;
}

/** A thin plate that stands out at the side, as an auricle does. */
const auricle = (x: number, y: number, z: number): number | undefined => (x > 70 && x < 95 && y > -3 && y < 1 && Math.abs(z) < 28 ? 30 : undefined);
/** A cup around the other side, joined to the head by a thin bridge. */
const cup = (x: number, y: number, z: number): number | undefined => {
  const r = Math.hypot(x, y);
  return x < 20 && r > 82 && r < 87 ? 100 : x < -70 && Math.abs(y) < 2 && Math.abs(z) < 2 && r < 83 ? 100 : undefined;
};

describe('the body in a CT', () => {
  it('has its thin auricles, and not the cup that it lies in', () => {
    const head = findBody(ball((x, y, z) => auricle(x, y, z) ?? cup(x, y, z)), 'CT')!;
    expect(isSet(head.withEars, [90, 0, 0])).toBe(true);
    expect(isSet(head.withEars, [-84, 0, 20])).toBe(false);
    expect(isSet(head.mask, [90, 0, 0])).toBe(false);
    expect(isSet(head.mask, [70, 0, 0])).toBe(true);
  });
});

describe('the thin walls before a head in a CT', () => {
  /** Walls about a box of air that opens to the head: so far to either side, and so far before it. */
  const walls = (half: number, reach: number) => (x: number, y: number, z: number): number | undefined => {
    const within = Math.abs(x) < half && Math.abs(z) < half && y > -reach && y < 0;
    return within && (Math.abs(x) > half - 5 || Math.abs(z) > half - 5 || y < -reach + 5) ? 40 : undefined;
  };
  const bodyWith = (more: (x: number, y: number, z: number) => number | undefined) => {
    const volume = ball(more);
    return withThinWalls(volume, findBody(volume, 'CT')!, [0, 0, 0]);
  };

  it('are those of a nose, and hold what lies within', () => {
    expect(isSet(bodyWith(walls(16, 88)).mask, [0, -82, 0])).toBe(true);
  });

  it.each([
    ['of a mask, which are wider', walls(60, 88), [0, -82, 0]],
    ['of a cup behind it', cup, [-84, 0, 20]],
  ] as const)('are not those %s', (_, more, place) => {
    expect(isSet(bodyWith(more).mask, place)).toBe(false);
  });
});

describe('the body of a child in a CT', () => {
  it('has auricles whose root is too thin to show', () => {
    const { withEars } = findBody(ball((x, y, z) => (x > 79 ? auricle(x, y, z) : undefined)), 'CT')!;
    expect(isSet(withEars, [90, 0, 0])).toBe(true);
  });
});

/** Head of a ball in MR: the signal by its distance from the middle, mm, in air with the noise of MR (Rayleigh's distribution). */
function noisyBall(signalAt: (r: number, random: () => number) => number | undefined) {
  let state = 1;
  const uniform = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
  const volume = emptyGrid({ size: [110, 90, 90], spacing: 2, origin: [-110, -90, -90] });
  eachPoint(volume, (at, x, y, z) => (volume.values[at] = signalAt(Math.hypot(x, y, z), uniform) ?? 10 * Math.sqrt(-2 * Math.log(uniform()))));
  return volume;
}

describe('the body in MR', () => {
  it.each<[string, Parameters<typeof noisyBall>[0]]>([
    ['diffusion', (r, random) => (r < 56 ? 120 + 380 * random() : r < 70 ? 40 + 50 * random() : r < 75 ? 30 + 12 * random() : undefined)],
    ['fat suppression by inversion', (r, random) => (r < 58 ? 240 + 120 * random() : r < 62 ? undefined : r < 66 ? 100 + 40 * random() : r < 75 ? 36 + 24 * random() : undefined)],
  ])('has its dim skin, which a bright brain outshines, and no noise: %s', (_, signalAt) => {
    const { mask } = findBody(noisyBall(signalAt), 'MR')!;
    let [skin, found, beyond] = [0, 0, 0];
    eachPoint(mask, (at, x, y, z) => {
      const r = Math.hypot(x, y, z);
      if (r > 70 && r < 73) skin++;
      if (r > 70 && r < 73 && mask.values[at]) found++;
      if (r > 82 && mask.values[at]) beyond++;
    });
    expect(found / skin).toBeGreaterThan(0.8);
    expect(beyond).toBe(0);
  });
});
