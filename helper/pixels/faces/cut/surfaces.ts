import { sideOfHead } from './ears.ts';
import { fading } from './fading.ts';
import { angleOf, blurred, heightOf, highestWithin, lowestWithin, profileAt, type RadiusMap } from './radiusMap.ts';

/** The surfaces of a cut, as distances from the axis of a radius map, mm, one a place of the map. */
export interface Surfaces {
  /** The smooth skin that a replacement shows. */
  skin: Float32Array;
  /** What lies between these two is cut; nothing where the first lies outside the second. */
  cut: Float32Array;
  outer: Float32Array;
  /** Of an auricle, what lies beyond this goes as well; absent where ears stay. */
  side?: Float32Array;
}

export interface CutOptions {
  /** How deep behind the skin, mm. */
  depth: number;
  /** Deeper and wider than usual: the place of the face is less sure, or a face was still seen after the usual cut. */
  wide: boolean;
  /** Whether the cut itself will show, with air before it, and not a smooth skin. */
  bare?: boolean;
  /** What is known of the brain: nothing, its signal, or the bone around it. */
  brain: 'nothing' | 'signal' | 'bone';
}

/** Measures of the face of an adult, mm over the nasion or degrees from the front; the size of the head scales the lengths. */
const FACE = {
  usualChin: -122,
  /**
   * The chin is looked for in this range: so far above and below its edge the profile falls the most, by at least this; a fold below the lips,
   * where it soon comes forward again, is none.
   */
  chin: { range: [-172, -90], above: [0, 10], below: [10, 40], least: 10 },
  /** Blurring that turns a face into an egg. */
  smooth: 20,
  /** Width of the smoothing of hollows. */
  hollow: 13,
  /** Above the eyes lies the brain: from here up the bounds below hold. */
  browFrom: -14,
  /** Width of the smoothing of that skin. */
  browSmooth: 8,
  /** The same holds for the temples, down to here below the nasion: a nasion found too high must not cost brain. */
  temple: { side: [42, 56], below: [24, 36] },
  /** The bounds only hold so near before the brain, where it is known: elsewhere they would leave the rims of the orbits standing. */
  beforeBrain: 8,
  /** So far before the smoothed skin the air is replaced too: a moved head, a mask, a tube, and noise that would show the outline. */
  outward: 10,
  /**
   * Where the field of view ends in so large a share of the middle of a face, in degrees and mm over the nasion, the smooth skin lies so far
   * behind its end: more than the transition from air to tissue.
   */
  section: { share: 0.25, side: 30, from: -100, to: -20, sunk: 4 },
  /** Width of the smoothing of creases in the cut. */
  crease: 8,
  /** A slit in the skin is narrower than twice this. */
  slit: 4,
  /** The effect at which the cut reaches beneath the skin. */
  begins: 0.2,
  /** Where nothing is cut, the cut lies this far outside the skin. */
  beyond: 3,
} as const;

/** How deep the cut reaches above the eyes and at the temples, mm for an adult; scalp and skull measure 10 mm and more there. */
interface Bounds {
  /** Behind the egg, and behind the skin itself, however hollow the face. */
  brow: number;
  skin: number;
  /** Whether a wide cut may be deeper than the policy asks for. */
  deeper: boolean;
}

const BOUNDS: Record<CutOptions['brain'], Bounds> = {
  nothing: { brow: 6, skin: 8, deeper: false },
  signal: { brow: 12, skin: 11, deeper: true },
  /** Trusted to the millimetre. */
  bone: { brow: Infinity, skin: Infinity, deeper: true },
};

/** How far the cut reaches: full effect within the first number, none beyond the second; over the brow, to the sides and below the chin. */
interface Reach {
  brow: readonly [number, number];
  /** The same where the cut itself shows: the ledge of a steep one throws a shadow like the hollows below a brow. */
  bareBrow: readonly [number, number];
  side: readonly [number, number];
  chin: readonly [number, number];
  /** Times the depth that the policy asks for. */
  depth: number;
}

const USUAL: Reach = { brow: [18, 34], bareBrow: [2, 38], side: [68, 86], chin: [10, 30], depth: 1 };
const WIDE: Reach = { brow: [26, 42], bareBrow: [6, 46], side: [72, 88], chin: [16, 36], depth: 1.4 };

/** The skin of a head, as it is taken for the cut; and, where ears go, with its auricles and without all that is thin. */
export interface Skin {
  map: RadiusMap;
  ears?: { withEars: RadiusMap; bare: RadiusMap } | undefined;
  /** Where the brain is known, how far it reaches from the axis, mm. */
  brain?: Float32Array | undefined;
}

/** Lays the surfaces of a cut about the skin of a head. */
export function laySurfaces({ map, ears, brain }: Skin, options: CutOptions): Surfaces {
  const { radius, columns, rows, frame: { size, found } } = map;
  const bounds = BOUNDS[options.brain];
  const egg = blurred(radius, map, FACE.smooth);
  const sunk = sunkBehindSection(map, egg);
  // How far the skin lies within the egg: hollows widened and smoothed away, so that the cut behind them tells nothing of eyes and mouth.
  const hollow = blurred(lowestWithin(radius.map((r, at) => Math.min(0, r - egg[at]!)), map, FACE.hollow), map, FACE.hollow);
  const beforeBrain = brain && blurred(highestWithin(brain, map, FACE.hollow), map, FACE.hollow).map((r) => r + FACE.beforeBrain * size);
  const ownSkin = blurred(radius, map, FACE.browSmooth);
  // Smooth as well: where the noise of the replacement ends, nothing of the profile may show.
  const front = blurred(highestWithin(radius, map, FACE.hollow), map, FACE.hollow);
  const chin = chinOf(map);
  const reach = options.wide ? WIDE : USUAL;
  const brows = options.bare ? reach.bareBrow : reach.brow;
  // Of a brain cut off by the field of view thin parts may be missed: no deeper than asked for there.
  const fullDepth = options.depth * (bounds.deeper && found !== 'chin' ? reach.depth : 1);

  const surfaces: Surfaces = { skin: radius.slice(), cut: radius.slice(), outer: radius.slice() };
  for (let row = 0; row < rows; row++) {
    const height = heightOf(map, row);
    const vertical = fading(height, brows[0] * size, brows[1] * size) * fading(-height, -chin + reach.chin[0] * size, -chin + reach.chin[1] * size);
    const brow = fading(-height, 0, -FACE.browFrom * size);
    const depth = fullDepth + brow * (Math.min(fullDepth, bounds.brow * size) - fullDepth);
    const beside = fading(-height, FACE.temple.below[0] * size, FACE.temple.below[1] * size);
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const angle = Math.abs(angleOf(column));
      const effect = vertical * fading(angle, reach.side[0], reach.side[1]);
      const temple = beside * (1 - fading(angle, FACE.temple.side[0], FACE.temple.side[1]));
      const planned = egg[at]! + hollow[at]! - depth;
      const shallowest = Math.min(ownSkin[at]! - bounds.skin * size, beforeBrain ? beforeBrain[at]! : Infinity);
      const bounded = planned + Math.max(brow, temple) * Math.max(0, shallowest - planned);
      const untouched = radius[at]! + FACE.beyond;
      // The cut begins to reach beneath the skin at about this effect: there the two skins meet without a step.
      const shown = Math.max(0, (effect - FACE.begins) / (1 - FACE.begins));
      surfaces.skin[at] = radius[at]! + shown * (egg[at]! - sunk[at]! - radius[at]!);
      surfaces.cut[at] = effect * bounded + (1 - effect) * untouched;
      surfaces.outer[at] = radius[at]! + shown * (front[at]! + FACE.outward * size - radius[at]!);
    }
  }
  // Softened where it can be without cutting deeper: a crease may look like a brow or a mouth.
  const soft = blurred(surfaces.cut, map, FACE.crease);
  surfaces.cut.forEach((r, at) => (surfaces.cut[at] = Math.max(r, soft[at]!)));
  // Air is replaced only before what is cut, or beside it: a dark slit of the nose shows the deep skin behind it.
  const cutBeside = highestWithin(radius.map((r, at) => r - surfaces.cut[at]!), map, FACE.slit);
  surfaces.outer.forEach((_, at) => {
    if (cutBeside[at]! <= 0) surfaces.outer[at] = radius[at]!;
  });
  if (!ears) return surfaces;
  const { withEars, bare } = ears;
  const side = sideOfHead(withEars, bare.radius, egg);
  const standsOut = highestWithin(withEars.radius.map((r, at) => r - side[at]!), map, FACE.slit);
  return { ...surfaces, side, skin: surfaces.skin.map((r, at) => (standsOut[at]! > 0 ? side[at]! : r)) };
}

/**
 * By how much the egg sinks where the field of view ends in the middle of a face, mm: what of it reached beyond would show as a spot of the
 * section, like a mouth.
 */
function sunkBehindSection(map: RadiusMap, egg: Float32Array): Float32Array {
  const { radius, section, columns, frame: { size } } = map;
  const { share, side, from, to, sunk } = FACE.section;
  const middle = [...section.keys()].filter((at) => {
    const height = heightOf(map, Math.floor(at / columns)) / size;
    return Math.abs(angleOf(at % columns)) <= side && height >= from && height <= to;
  });
  if (middle.filter((at) => section[at]).length < share * middle.length) return new Float32Array(egg.length);
  const beyond = radius.map((r, at) => (section[at] ? Math.max(0, egg[at]! - r + sunk) : 0));
  return blurred(highestWithin(beyond, map, FACE.hollow), map, FACE.browSmooth);
}

/**
 * Height of the lower edge of the chin: where, below the mouth, the profile falls back to the throat. Where no such edge is seen, and the field of view
 * ends below the usual height, the face goes on to that end.
 */
function chinOf(map: RadiusMap): number {
  const { size } = map.frame;
  const { range: [lowest, highest], above, below, least } = FACE.chin;
  const profile = (from: number, to: number): number[] => {
    const heights = Array.from({ length: Math.floor((to - from) / 2) + 1 }, (_, step) => from + 2 * step);
    return heights.map((height) => profileAt(map, height * size));
  };
  let best: { height: number; fall: number } | undefined;
  for (let height: number = highest; height >= lowest; height -= 2) {
    const fall = Math.min(...profile(height + above[0], height + above[1])) - Math.max(...profile(height - below[1], height - below[0]));
    if (fall > (best?.fall ?? least * size)) best = { height, fall };
  }
  if (best) return best.height * size;
  const usual = FACE.usualChin * size;
  return map.ends > lowest * size ? Math.min(usual, map.ends) : usual;
}
