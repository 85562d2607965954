/**
 * Original slices without text, as scanners store them: 512 × 512, CT in Hounsfield units and MR in 12 bits. They hold what looks most like
 * strokes: edges of bone, trabeculae, vessels in lung, streaks of metal, folds of the brain, and noise of smooth and of sharp kernels.
 */
import type { ImageDescription } from '../../../helper/pixels/image/image.ts';
import type { Frame } from '../../../helper/pixels/image/storedFrame.ts';
import { blob, lattice, soft } from './backgrounds.ts';
import { Random } from './random.ts';

const SIDE = 512;

export interface Slice {
  frame: Frame;
  image: ImageDescription;
}

/** A kind of slice: its window, and its values by place. */
interface Kind {
  window?: { center: number; width: number };
  least: number;
  greatest: number;
  value(random: Random): (x: number, y: number) => number;
}

export const SLICES = {
  'ct, smooth kernel': ct({ center: 40, width: 400 }, { deviation: 12, pitch: 3 }),
  'ct, sharp kernel, bone window': ct({ center: 500, width: 2000 }, { deviation: 55, pitch: 0 }),
  'ct, sharp kernel, soft window': ct({ center: 40, width: 400 }, { deviation: 40, pitch: 2 }),
  'ct, metal': ct({ center: 40, width: 400 }, { deviation: 15, pitch: 3 }, { implants: 2 }),
  'ct, lung': ct({ center: -600, width: 1500 }, { deviation: 30, pitch: 2 }, { vessels: 160 }),
  'mr, brain': { least: 0, greatest: 4095, value: brain },
  'mr, joint': { least: 0, greatest: 4095, value: joint },
} as const satisfies Record<string, Kind>;

export type SliceName = keyof typeof SLICES;

export function slice(name: SliceName, seed: number): Slice {
  const { least, greatest, value, window }: Kind = SLICES[name];
  const at = value(new Random(seed));
  const data = new Int16Array(SIDE * SIDE).map((_, pixel) => Math.round(Math.max(least, Math.min(greatest, at(pixel % SIDE, Math.floor(pixel / SIDE))))));
  const shape = { width: SIDE, height: SIDE, samples: 1, signed: true, photometric: 'MONOCHROME2' };
  return {
    frame: { ...shape, bits: 16, data },
    image: { ...shape, bitsAllocated: 16, bitsStored: 16, highBit: 15, float: false, planar: 0, frames: 1, rescale: { slope: 1, intercept: 0 }, ...(window ? { window } : {}) },
  };
}

/** A trunk in Hounsfield units: fat, organs, a vertebra and ribs with trabeculae, the table; noise correlated over `pitch` pixels. */
function ct(window: Kind['window'] & object, noise: { deviation: number; pitch: number }, { implants = 0, vessels = 0 } = {}): Kind {
  const value = (random: Random): ((x: number, y: number) => number) => {
    const field = (least: number, most: number): ReturnType<typeof blob> => blob(random, SIDE, SIDE, least, most);
    const [a, b] = [random.between(190, 225), random.between(140, 175)];
    const organs = Array.from({ length: 8 }, () => ({ field: field(18, 60), level: random.between(-60, 90) }));
    const bones = Array.from({ length: 9 }, () => field(7, 26));
    const metal = Array.from({ length: implants }, () => ({ x: random.between(180, 330), y: random.between(200, 320), radius: random.between(4, 14), spokes: random.whole(9, 19), turn: random.between(0, 6) }));
    const tubes = Array.from({ length: vessels }, () => field(1, 5));
    const trabeculae = [lattice(random, SIDE, SIDE, 5), lattice(random, SIDE, SIDE, 3)] as const;
    const grain = noise.pitch > 0 ? lattice(random, SIDE, SIDE, noise.pitch) : undefined;
    return (x, y) => {
      const body = Math.hypot((x - 256) / a, (y - 250) / b) - 1;
      let level = Math.abs(y - 250 - b - 14) < 2 ? -300 : -1000;
      if (body < 0) {
        level = body > -0.1 ? -100 : vessels > 0 && body < -0.25 ? -860 : 45;
        for (const organ of organs) level += vessels > 0 ? 0 : organ.level * soft(organ.field(x, y), 0.03);
        for (const tube of tubes) level = Math.max(level, -860 + 900 * soft(tube(x, y), 0.15));
        for (const bone of bones) {
          const depth = bone(x, y);
          const inside = soft(depth, 0.04);
          if (inside > 0.01) level += inside * (250 + 180 * trabeculae[0](x, y) + 120 * trabeculae[1](x, y) - level * 0.5) + 600 * Math.exp(-((depth * 9) ** 2));
        }
      }
      for (const { x: cx, y: cy, radius, spokes, turn } of metal) {
        const [far, angle] = [Math.hypot(x - cx, y - cy), Math.atan2(y - cy, x - cx)];
        if (far < radius) return 3071;
        if (body < 0) level += (1500 * Math.sin(spokes * angle + turn) * radius) / (far + radius);
      }
      return level + noise.deviation * (grain ? 1.6 * grain(x, y) + 0.5 * random.normal() : random.normal());
    };
  };
  return { window, least: -1024, greatest: 3071, value };
}

/** A head: bright scalp, folds, Rician noise. */
function brain(random: Random): (x: number, y: number) => number {
  const [a, b] = [random.between(150, 185), random.between(180, 215)];
  const folds = [lattice(random, SIDE, SIDE, random.between(9, 16)), lattice(random, SIDE, SIDE, 7)] as const;
  return (x, y) => {
    const radius = Math.hypot((x - 256) / a, (y - 256) / b);
    const level = radius > 1 ? 0 : radius > 0.94 ? 1500 : radius > 0.87 ? 90 : 620 + 330 * Math.tanh(3 * folds[0](x, y) + folds[1](x, y));
    return Math.hypot(level + 28 * random.normal(), 28 * random.normal());
  };
}

/** A knee: two bones with trabeculae between muscle and fat, Rician noise. */
function joint(random: Random): (x: number, y: number) => number {
  const bones = [blob(random, SIDE, SIDE, 70, 120), blob(random, SIDE, SIDE, 70, 120), blob(random, SIDE, SIDE, 20, 50)];
  const trabeculae = [lattice(random, SIDE, SIDE, 4), lattice(random, SIDE, SIDE, 2.5)] as const;
  const fibres = lattice(random, SIDE, SIDE, 20);
  return (x, y) => {
    let level = Math.abs(x - 256) < 200 ? 420 + 130 * fibres(x, y / 4) : 0;
    for (const bone of bones) {
      const depth = bone(x, y);
      level += level > 0 ? soft(depth, 0.03) * (500 + 160 * trabeculae[0](x, y) + 130 * trabeculae[1](x, y)) - 350 * Math.exp(-((depth * 20) ** 2)) : 0;
    }
    return Math.hypot(Math.max(0, level) + 22 * random.normal(), 22 * random.normal());
  };
}
