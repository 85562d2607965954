import type { HeadShape } from './anatomy.ts';
import { capsule, ellipsoid } from './solids.ts';

/** What lies on or before a head in the scanner. Seen in CT; the foils and plastics of MR give no signal. */
export type Worn = 'mask' | 'tightMask' | 'frame' | 'glasses' | 'oxygen' | 'tube' | 'cushion' | 'hair' | 'bandage' | 'blanket' | 'collar';

/** Signed distance (unscaled mm, head coordinates) and density, HU. `skin` is the distance to the skin there. */
const SOLIDS: Record<Worn, { density: number; distance(shape: HeadShape, skin: number, x: number, y: number, z: number): number }> = {
  /** A thermoplastic mask of radiotherapy: a sheet some millimetres before the skin. */
  mask: { density: 60, distance: (_shape, skin, _x, y, z) => Math.max(Math.abs(skin - 4) - 1.2, y - 20, z - 70, -100 - z) },
  /** The same, pulled tight: all but upon the skin, across the hollows of the eyes and beside the nose. */
  tightMask: { density: 60, distance: (_shape, skin, _x, y, z) => Math.max(Math.abs(skin - 1.8) - 1.2, y - 20, z - 70, -100 - z) },
  /** A stereotactic frame: a ring of metal about the jaw, four posts, and a pin from the top of each into the skull. */
  frame: {
    density: 2500,
    distance: (_shape, _skin, x, y, z) => {
      const [ax, ay] = [Math.abs(x), Math.abs(y + 5)];
      const ring = Math.hypot(Math.hypot(x, y + 5) - 128, z + 62) - 5;
      return Math.min(ring, capsule(ax, ay, z, 84, 96, -62, 4, 84, 96, 58, 4), capsule(ax, ay, z, 84, 96, 55, 2, 46, 66, 62, 2));
    },
  },
  /** Two lenses, the bridge and the sides. */
  glasses: {
    density: 250,
    distance: ({ eyes }, _skin, x, y, z) => {
      const ax = Math.abs(x);
      const lens = ellipsoid(ax - eyes.spacing, y + 108, z - 13, 22, 1.6, 18);
      return Math.min(lens, capsule(ax, y, z, 0, -112, 20, 1.5, 12, -109, 17, 1.5), capsule(ax, y, z, 54, -106, 16, 1.5, 80, -4, 20, 2));
    },
  },
  /** An oxygen mask: a dome over nose and mouth. */
  oxygen: { density: 80, distance: (_shape, skin, x, y, z) => Math.max(Math.abs(ellipsoid(x, y + 92, z + 32, 37, 42, 46)) - 1.2, -skin) },
  /** A breathing tube out of the mouth, with its lumen. */
  tube: { density: 150, distance: (_shape, _skin, x, y, z) => Math.abs(capsule(x, y, z, 8, -40, -62, 4.5, 16, -165, -72, 4.5)) - 1 },
  /** A vacuum cushion that holds the head from behind and from both sides. */
  cushion: { density: -190, distance: (_shape, skin, x, y, z) => Math.max(-skin, Math.abs(x) - 102, y - 122, 4 - y, z - 90, -70 - z) },
  /** Thick curls over the scalp, behind and to the sides, denser and thinner from lock to lock. */
  hair: { density: -420, distance: (_shape, skin, x, y, z) => Math.max(skin - 9 - 7 * Math.sin(x / 5) * Math.sin(y / 6) * Math.sin(z / 5), -skin, -55 - z, -y - 30 + 0.9 * Math.max(0, 62 - z)) },
  /** Gauze around forehead and occiput. */
  bandage: { density: -150, distance: (_shape, skin, _x, _y, z) => Math.max(skin - 7, -skin, Math.abs(z - 62) - 26) },
  /** A blanket drawn up to the chin. */
  blanket: { density: -120, distance: (_shape, skin, _x, y, z) => Math.max(Math.abs(skin - 12) - 4, z + 112 + 4 * Math.sin(y / 9), y - 10) },
  /** A stiff collar of foam and plastic about the neck, up to the jaw. */
  collar: { density: 20, distance: (_shape, skin, _x, y, z) => Math.max(Math.abs(skin - 9) - 2, z + 88 + 0.25 * (y + 60), -165 - z) },
};

/** The nearest worn thing at a point in head coordinates: its signed distance, and its density. */
export function wornAt(worn: readonly Worn[], shape: HeadShape, skin: number, x: number, y: number, z: number): { distance: number; density: number } {
  let nearest = { distance: Infinity, density: -1000 };
  for (const name of worn) {
    const distance = SOLIDS[name].distance(shape, skin, x, y, z);
    if (distance < nearest.distance) nearest = { distance, density: SOLIDS[name].density };
  }
  return nearest;
}
