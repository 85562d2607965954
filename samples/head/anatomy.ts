import { capsule, carve, ellipsoid, join } from './solids.ts';

/**
 * A head as a parametric solid. Head coordinates in mm: origin midway between the ear canals,
 * x to the patient's left, y to the back, z up, in the Frankfurt horizontal plane.
 * Default measures are those of an adult: breadth 152, length 190, face (nasion to chin) 122, nose projecting 24.
 */
export interface HeadShape {
  /** Size of everything; 1 is an adult, 0.72 a child of one year. */
  scale: number;
  /** Size of the face against that of the cranium; a child's is small. */
  face: number;
  /** Half axes of the cranium. */
  cranium: { breadth: number; length: number; height: number };
  /** Stretches the face below the nasion. */
  faceHeight: number;
  nose: { length: number; projection: number; width: number; deviation: number };
  eyes: { spacing: number; depth: number; bulge: number };
  brow: number;
  cheek: number;
  lips: number;
  jawWidth: number;
  chin: number;
  ears: number;
  neck: number;
  /** Further fat under the skin of cheeks, chin and neck, mm. */
  fat: number;
  /** Stubble and beard: roughness of the lower face, mm. */
  beard: number;
  /** Thickness of a swelling of the left cheek, mm. */
  swelling: number;
  /** How far the lips stand apart, mm. */
  mouth: number;
  /** Depth of the furrows of dark liquor between the folds of the brain, mm; 0 where it is drawn smooth. */
  furrows: number;
  /** Whether neck and shoulders follow below. */
  torso: boolean;
}

export const ADULT: HeadShape = {
  scale: 1,
  face: 1,
  cranium: { breadth: 76, length: 95, height: 84 },
  faceHeight: 1,
  nose: { length: 44, projection: 23, width: 1, deviation: 0 },
  eyes: { spacing: 32, depth: 11, bulge: 1 },
  brow: 1,
  cheek: 1,
  lips: 1,
  jawWidth: 1,
  chin: 1,
  ears: 1,
  neck: 54,
  fat: 0,
  beard: 0,
  swelling: 0,
  mouth: 0,
  furrows: 0,
  torso: false,
};

/** What a point consists of. The order is that of the columns of the contrast tables of `scan.ts`. */
export const TISSUES = ['air', 'skin', 'fat', 'muscle', 'bone', 'marrow', 'brain', 'fluid', 'eye', 'lens'] as const;
export type Tissue = (typeof TISSUES)[number];
const [AIR, SKIN, FAT, MUSCLE, BONE, MARROW, BRAIN, FLUID, EYE, LENS] = TISSUES.map((_, index) => index) as [number, number, number, number, number, number, number, number, number, number];

/** The face grows from the nasion: the place that stays when it is made smaller. */
const NASION = { y: -85, z: 26 } as const;

/** Signed distance to the skin, unscaled mm; x ≥ 0 suffices where `isSymmetric`. */
export function skinDistance(shape: HeadShape, x: number, y: number, z: number): number {
  const { cranium, face } = shape;
  const ax = Math.abs(x);
  let d = ellipsoid(ax, y - 6, z - 46, cranium.breadth, cranium.length, cranium.height);
  d = join(d, capsule(x, y, z, 0, 8, -30, shape.neck, 0, 34, -200, shape.neck + 4), 24);
  if (shape.torso) d = join(d, capsule(ax, y, z, 0, 34, -245, 68, 135, 40, -262, 52), 50);
  if (y < 60) {
    const fx = x / face;
    const fy = (y - NASION.y) / face + NASION.y;
    const fz = (z - NASION.z) / face + NASION.z;
    d = faceDistance(shape, d / face, Math.abs(fx), fy, fz);
    if (fy < -40) d = featureDistance(shape, d, fx, fy, fz);
    d *= face;
  }
  d -= shape.fat * fatShare(ax, z);
  if (shape.beard > 0 && y < -20 && z < -34) d -= shape.beard * Math.max(0, Math.sin(1.9 * x) * Math.sin(1.7 * y) * Math.sin(1.8 * z));
  if (shape.swelling > 0) d = join(d, ellipsoid(x - 44, y + 66, z + 26, 24, 12 + shape.swelling, 26), 18);
  return earDistance(shape, d, ax, y, z);
}

/** Whether left and right are alike. */
export function isSymmetric(shape: HeadShape): boolean {
  return shape.nose.deviation === 0 && shape.swelling === 0 && shape.beard === 0;
}

/** Where fat gathers, 0 to 1: beside the nose and below, and under the chin. */
function fatShare(ax: number, z: number): number {
  const clamp = (value: number): number => Math.min(1, Math.max(0, value));
  return Math.max(clamp((10 - z) / 40) * clamp((ax - 8) / 20), clamp((-84 - z) / 20));
}

/** Adds maxilla, mandible and cheekbones: the mass of the face. */
function faceDistance(shape: HeadShape, head: number, ax: number, y: number, z: number): number {
  const fz = z > 0 ? z : z / shape.faceHeight;
  const jaw = shape.jawWidth;
  let d = join(head, ellipsoid(ax, y + 40, fz + 24, 63, 54, 60), 20);
  d = join(d, capsule(ax, y, fz, 44 * jaw, -12, -62, 14, 12 * jaw, -76, -86, 15), 22);
  d = join(d, ellipsoid(ax, y + 84, fz + 92, 17 * jaw, 13 + 4 * (shape.chin - 1) * 2, 15), 14);
  d = join(d, ellipsoid(ax - 40, y + 66, fz + 8, 22, 16 * shape.cheek, 20), 18);
  return join(d, ellipsoid(ax, y + 70, fz + 48, 36, 26, 30), 16);
}

/** Adds brow, eyes, nose, lips and the folds between them. */
function featureDistance(shape: HeadShape, head: number, x: number, y: number, z: number): number {
  const fz = z > 0 ? z : z / shape.faceHeight;
  const ax = Math.abs(x);
  const { nose, eyes, lips } = shape;
  let d = join(head, capsule(ax, y, z, 6, -85, 31, 8 * shape.brow, 42, -72, 30, 9 * shape.brow), 12);

  const ex = ax - eyes.spacing;
  d = carve(d, ellipsoid(ex, y + 97, z - 14, 19, 14 + eyes.depth, 12.5), 9);
  d = join(d, ellipsoid(ex, y + 73, z - 14, 14.5, 13.5 * eyes.bulge, 13), 4);
  d = carve(d, capsule(ex, y, z, -12, -85.5, 12, 1.1, 12, -83.5, 12.5, 1.1), 1.6);
  d = carve(d, capsule(ex, y, z, -12, -82, 22.5, 1.5, 12, -80, 22, 1.5), 3);

  const nx = x - nose.deviation * Math.max(0, Math.min(1, (28 - z) / 50));
  const anx = Math.abs(nx);
  const tip = 24 - nose.length;
  const front = -88 - nose.projection;
  d = join(d, capsule(nx, y, z, 0, -84, 26, 6.5 * nose.width, 0, front + 9, tip, 8.5 * nose.width), 9);
  d = join(d, ellipsoid(anx - 11 * nose.width, y - front - 17, z - tip + 1, 7 * nose.width, 11, 8), 5);
  d = carve(d, capsule(anx, y, z, 7 * nose.width, front + 13, tip - 13, 2.8, 6 * nose.width, front + 24, tip - 2, 3), 2);
  d = carve(d, capsule(ax, y, fz, 17, -99, -24, 2, 29, -93, -52, 2.2), 8);

  d = join(d, capsule(ax, y, fz, 24, -88, -55.5, 3, 4, -101, -50.5, 5.2 * lips), 5);
  d = join(d, capsule(ax, y, fz, 22, -88, -57, 3.2, 0, -99.5, -62, 6.2 * lips), 5);
  d = carve(d, capsule(ax, y, fz, 26, -92.5, -56, 1.3, 0, -107, -56, 1.5), 2.2);
  if (shape.mouth > 0) d = carve(d, ellipsoid(ax, y + 92, fz + 57, 17, 24, 2 + shape.mouth / 2), 3);
  return carve(d, capsule(ax, y, fz, 16, -99, -74, 4, 0, -102, -74, 4.5), 9);
}

/** Adds the auricle: a tilted disc with its rim and concha. */
function earDistance(shape: HeadShape, head: number, ax: number, y: number, z: number): number {
  if (ax < 50 || Math.abs(z) > 60 || shape.ears === 0) return head;
  const out = ax - shape.cranium.breadth + 5 - 0.3 * (y - 4) * shape.ears;
  const disc = ellipsoid(out, y - 12, z - 4, 4.5, 17, 31);
  const concha = ellipsoid(out - 5, y - 8, z + 2, 5, 9, 17);
  return join(head, carve(disc, concha, 2), 4);
}

/** Signed distance to the brain with its coverings: the cranial cavity above the skull base. */
export function brainDistance(shape: HeadShape, x: number, y: number, z: number): number {
  const { cranium } = shape;
  const cavity = ellipsoid(x, y - 6, z - 46, cranium.breadth - 14, cranium.length - 15, cranium.height - 13);
  // The floor steps down from the anterior over the middle to the posterior fossa.
  const floor = y < -35 ? 30 + Math.abs(x) * 0.05 : y < 10 ? 30 - ((y + 35) / 45) * 36 : -6 - Math.min(28, (y - 10) * 0.9);
  return join(-join(-cavity, z - floor, 10), capsule(x, y, z, 0, 22, -10, 11, 0, 30, -60, 8), 6);
}

/** The tissue at a point, given its signed distance to the skin. */
export function tissueAt(shape: HeadShape, skin: number, x: number, y: number, z: number): number {
  if (skin > 0) return AIR;
  const ax = Math.abs(x);
  const brain = brainDistance(shape, x, y, z);
  if (brain < 0) return ellipsoid(ax - 12, y - 8, z - 55, 7, 28, 9) < 0 || (brain > -shape.furrows && isFurrow(ax, y, z, -brain / shape.furrows)) ? FLUID : BRAIN;
  if (brain < 2) return FLUID;
  if (z > -60 || y > -5) {
    if (brain < 3.5) return BONE;
    if (brain < 5.5) return z > 15 ? MARROW : BONE;
    if (brain < 7.5) return skin < -2 ? BONE : SKIN;
  }
  if (skin > -2) return SKIN;
  if (shape.torso && ellipsoid(ax - 75, y - 40, z + 330, 55, 60, 95) < 0) return AIR;
  const fat = shape.fat * fatShare(ax, z);
  if (skin > -2 - fat) return FAT;
  const { face } = shape;
  return y < 30 && z > -175
    ? facialTissue(shape, (skin + fat) / face, ax / face, (y - NASION.y) / face + NASION.y, (z - NASION.z) / face + NASION.z)
    : neckTissue(skin + fat, ax, y, z);
}

/**
 * Whether a place is liquor between the folds of a brain: they meander (a gyroid), some 11 mm from one to the next, 5 mm in the cerebellum; between
 * the halves, and above the cerebellum, they are parted all the way.
 * @param depth from the surface of the brain, 0, to where the furrows end, 1.
 */
function isFurrow(ax: number, y: number, z: number, depth: number): boolean {
  const isCerebellum = y > 14 && z < 12;
  if (ax < 1.6 || (y > 14 && Math.abs(z - 13) < 1.6)) return true;
  const period = (2 * Math.PI) / (isCerebellum ? 10 : 22);
  const [u, v, w] = [ax * period, y * period, z * period];
  const gyroid = Math.sin(u) * Math.cos(v) + Math.sin(v) * Math.cos(w) + Math.sin(w) * Math.cos(u);
  return Math.abs(gyroid) < (isCerebellum ? 0.25 : 0.36) * (1 - 0.6 * depth);
}

/** Sinuses, airway, orbits and the facial bones. */
function facialTissue(shape: HeadShape, skin: number, ax: number, y: number, z: number): number {
  const fz = z > 0 ? z : z / shape.faceHeight;
  const ex = ax - shape.eyes.spacing;
  const eye = ellipsoid(ex, y + 73, z - 14, 12.2, 12.2, 12);
  if (eye < 0) return ellipsoid(ex, y + 81, z - 14, 4.5, 2.2, 4.5) < 0 ? LENS : EYE;

  const septum = ax < 1.2;
  const nasal = Math.min(ellipsoid(ax - 5, y + 72, fz + 8, 6, 34, 20), ellipsoid(ax - 6, y + 92, z - 22 + shape.nose.length, 3.5, 11, 6));
  const maxillary = ellipsoid(ax - 27, y + 58, fz + 17, 11, 15, 14);
  const ethmoid = ellipsoid(ax - 8, y + 62, z - 14, 6, 18, 9);
  const frontal = ellipsoid(ax - 11, y + 80, z - 34, 9, 4.5, 7);
  const pharynx = capsule(ax, y, fz, 0, -32, -8, 9, 0, -14, -150, 9);
  const mouth = ellipsoid(ax, y + 66, fz + 54, 19, 26, 2.5);
  const mastoid = ellipsoid(ax - 56, y - 18, z + 14, 7, 9, 12);
  const canal = capsule(ax, y, z, 50, 4, 0, 3, 90, 6, 0, 3.5);
  const cavity = Math.min(nasal, maxillary, ethmoid, frontal, pharynx, mouth, canal);
  if (cavity < 0 && !septum && (skin < -4 || canal < 0)) return AIR;
  if (mastoid < 0) return (Math.floor(ax / 2) + Math.floor(y / 2) + Math.floor(z / 2)) % 2 ? AIR : BONE;

  const rim = Math.abs(ellipsoid(ex, y + 62, z - 12, 20, 24, 19));
  const maxilla = ellipsoid(ax, y + 66, fz + 36, 27, 24, 16);
  const zygoma = capsule(ax, y, fz, 40, -68, -4, 8, 62, -12, -2, 4);
  const mandible = Math.min(capsule(ax, y, fz, 46 * shape.jawWidth, -10, -58, 7, 8, -78, -86, 9), capsule(ax, y, fz, 50, 0, -8, 4, 46 * shape.jawWidth, -10, -58, 6));
  const nasalBone = capsule(ax, y, z, 3, -84, 27, 3, 4, -96, 10, 1.5);
  const teeth = ellipsoid(ax, y + 70, fz + 52, 26, 24, 10) < 0 && ellipsoid(ax, y + 66, fz + 52, 19, 20, 12) > 0;
  const bone = Math.min(maxilla, zygoma, mandible, nasalBone, rim - 1.5, Math.min(maxillary, nasal, ethmoid, frontal) - 1.5);
  if ((bone < 0 || teeth) && skin < -3) return teeth || bone > -4 ? BONE : MARROW;
  if (ellipsoid(ex, y + 62, z - 12, 19, 24, 18) < 0 || skin > -5) return FAT;
  return MUSCLE;
}

/** Vertebrae, fat below the skin and muscle. */
function neckTissue(skin: number, ax: number, y: number, z: number): number {
  if (z < -30 && ellipsoid(ax, y - 34 - (z + 30) * -0.12, 0, 22, 18, 100) < 0) return Math.floor(-z / 18) % 6 === 0 ? MUSCLE : BONE;
  return skin > -5 ? FAT : MUSCLE;
}
