import { brainDistance, isSymmetric, skinDistance, tissueAt, TISSUES, type HeadShape, type Tissue } from './anatomy.ts';
import { wornAt, type Worn } from './worn.ts';

/** Signal per tissue. CT in HU; the others in arbitrary units. */
export const CONTRASTS = {
  ct: { air: -1000, skin: 15, fat: -95, muscle: 55, bone: 1000, marrow: 380, brain: 36, fluid: 8, eye: 15, lens: 75 },
  /** CT at 80 kV: bone outshines by half more, fat is darker. */
  lowkv: { air: -1000, skin: 15, fat: -125, muscle: 60, bone: 1500, marrow: 560, brain: 42, fluid: 8, eye: 15, lens: 80 },
  t1: { air: 4, skin: 260, fat: 700, muscle: 290, bone: 26, marrow: 430, brain: 420, fluid: 90, eye: 100, lens: 240 },
  t2: { air: 4, skin: 190, fat: 470, muscle: 130, bone: 22, marrow: 260, brain: 290, fluid: 800, eye: 720, lens: 140 },
  /** Fluid suppressed, as in FLAIR. */
  flair: { air: 4, skin: 180, fat: 520, muscle: 150, bone: 20, marrow: 270, brain: 320, fluid: 40, eye: 60, lens: 120 },
  /** T1 with contrast medium and fat suppressed: the scalp is dim. */
  fatsat: { air: 4, skin: 170, fat: 45, muscle: 220, bone: 20, marrow: 50, brain: 330, fluid: 80, eye: 80, lens: 180 },
  /** Echo planar: the brain, and little of anything else. */
  epi: { air: 4, skin: 45, fat: 25, muscle: 70, bone: 8, marrow: 25, brain: 400, fluid: 520, eye: 350, lens: 60 },
  /** Diffusion: what is fat or fluid is gone. */
  dwi: { air: 4, skin: 22, fat: 10, muscle: 40, bone: 6, marrow: 12, brain: 330, fluid: 25, eye: 30, lens: 30 },
  /** Time of flight: still tissue is saturated, fat a little less than brain. */
  tof: { air: 3, skin: 70, fat: 95, muscle: 75, bone: 12, marrow: 55, brain: 115, fluid: 40, eye: 45, lens: 55 },
  /** Inversion recovery: fat and the skin upon it are black, fluid shines. */
  stir: { air: 4, skin: 60, fat: 18, muscle: 120, bone: 12, marrow: 30, brain: 300, fluid: 800, eye: 700, lens: 100 },
  /** Magnetization-prepared gradient echo with little signal of scalp. */
  mprage: { air: 3, skin: 120, fat: 230, muscle: 150, bone: 10, marrow: 120, brain: 300, fluid: 45, eye: 40, lens: 110 },
  pet: { air: 0, skin: 60, fat: 40, muscle: 90, bone: 50, marrow: 90, brain: 900, fluid: 40, eye: 80, lens: 40 },
} as const satisfies Record<string, Record<Tissue, number>>;
export type Contrast = keyof typeof CONTRASTS;

export function isCt(contrast: Contrast): boolean {
  return CONTRASTS[contrast].air === -1000;
}

/** Head coordinates (unscaled mm) that the grid spans; x is mirrored where the head is symmetric. */
const BOUNDS = { x: 104, y: [-140, 124], z: [-165, 138] } as const;
/** With shoulders. */
const LONG_BOUNDS = { x: 190, y: [-140, 124], z: [-300, 138] } as const;

/** A head drawn on a grid in head coordinates, ready to be scanned from any direction. */
export interface Phantom {
  shape: HeadShape;
  contrast: Contrast;
  /** The signal at a point in head coordinates, unscaled mm; air outside. */
  at(x: number, y: number, z: number): number;
}

/**
 * Draws a head.
 * @param step grid step in mm; 1 shows lips and eyelids, 2 is enough for the mass of the head.
 * @param worn what lies on it; drawn in CT.
 */
export function drawPhantom(shape: HeadShape, contrast: Contrast, step = 1.25, worn: readonly Worn[] = []): Phantom {
  const bounds = shape.torso ? LONG_BOUNDS : BOUNDS;
  const things = isCt(contrast) ? worn : [];
  const mirrored = isSymmetric(shape) && !things.includes('tube');
  const x0 = mirrored ? 0 : -bounds.x;
  const nx = Math.ceil((bounds.x - x0) / step) + 1;
  const ny = Math.ceil((bounds.y[1] - bounds.y[0]) / step) + 1;
  const nz = Math.ceil((bounds.z[1] - bounds.z[0]) / step) + 1;
  const table = CONTRASTS[contrast];
  const signal = Float32Array.from(TISSUES, (tissue) => table[tissue]);
  const grid = new Float32Array(nx * ny * nz).fill(table.air);

  for (let k = 0, index = 0; k < nz; k++) {
    const z = bounds.z[0] + k * step;
    for (let j = 0; j < ny; j++) {
      const y = bounds.y[0] + j * step;
      for (let i = 0; i < nx; i++, index++) {
        const x = x0 + i * step;
        const skin = skinDistance(shape, x, y, z);
        const thing = wornAt(things, shape, skin, x, y, z);
        if (skin > step) {
          grid[index] = table.air + Math.min(1, Math.max(0, 0.5 - thing.distance / step)) * (thing.density - table.air);
          // Nothing within this distance (the distances are first-order, hence half of it).
          const skip = Math.min(nx - 1 - i, Math.max(0, Math.floor(Math.min(skin, thing.distance) / (2 * step)) - 1));
          i += skip;
          index += skip;
          continue;
        }
        const inside = signal[tissueAt(shape, Math.min(skin, -0.01), x, y, z)]!;
        const filled = Math.min(1, Math.max(0, 0.5 - skin / step));
        grid[index] = table.air + filled * (inside - table.air);
      }
    }
  }

  const at = (x: number, y: number, z: number): number => {
    const u = ((mirrored ? Math.abs(x) : x) - x0) / step;
    const v = (y - bounds.y[0]) / step;
    const w = (z - bounds.z[0]) / step;
    if (u < 0 || v < 0 || w < 0 || u >= nx - 1 || v >= ny - 1 || w >= nz - 1) return table.air;
    const i = Math.floor(u);
    const j = Math.floor(v);
    const k = Math.floor(w);
    const fu = u - i;
    const fv = v - j;
    const fw = w - k;
    const at0 = (k * ny + j) * nx + i;
    const at1 = at0 + nx * ny;
    const low = mix(mix(grid[at0]!, grid[at0 + 1]!, fu), mix(grid[at0 + nx]!, grid[at0 + nx + 1]!, fu), fv);
    const high = mix(mix(grid[at1]!, grid[at1 + 1]!, fu), mix(grid[at1 + nx]!, grid[at1 + nx + 1]!, fu), fv);
    return mix(low, high, fw);
  };
  return { shape, contrast, at };
}

/** Whether a point in head coordinates (unscaled mm) is brain: the truth that the protection is measured against. */
export function isBrain(shape: HeadShape, x: number, y: number, z: number): boolean {
  return brainDistance(shape, x, y, z) < 0;
}

function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}
