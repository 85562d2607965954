import { fading } from './fading.ts';
import { angleOf, blurred, heightOf, highestWithin, lowestWithin, type RadiusMap } from './radiusMap.ts';

/** Where the ears sit, degrees from the front and mm over the nasion. The tragus lies 95 to 105 mm behind the nasion, the rim of the auricle 30 mm behind that. */
const EAR = {
  /** Where they surely are, and where they surely are no more. */
  front: [74, 62],
  back: [124, 138],
  bottom: [-66, -84],
  top: [24, 40],
  /** An auricle is narrower and lower than twice these widths, mm. */
  width: 24,
  tall: 16,
  /**
   * Where an auricle lies upon the step from the side of a head to its back, no opening shows it: it is also what stands out of the head smoothed
   * so far, mm, and, so many times, what lies below that smoothed again.
   */
  smooth: 20,
  rounds: 3,
  /** So near to the end of the field of view, mm, thickness alone tells an ear. */
  edge: 6,
  /** No deeper within the egg than this: there the skull begins. */
  within: 5,
  /** Beyond the ears nothing is cut: so far outside the skin, mm. */
  beyond: 3,
} as const;

/**
 * The side of a head without its auricles, as distances from the axis, mm, one a place of the map: what stands out before it is thin or, where
 * a swollen or pressed ear is thick, narrower than an ear. Where no ear can be, it lies outside the skin.
 * @param withEars the skin with its auricles; @param bare what is left of it when all that is thin is taken away; @param egg the smoothed head.
 */
export function sideOfHead(withEars: RadiusMap, bare: Float32Array, egg: Float32Array): Float32Array {
  const { radius, section, columns, frame: { size } } = withEars;
  const opened = widerThanEar(bare, withEars);
  const smooth = withoutBumps(bare, withEars);
  // Where the field of view ends within a head, not within an ear alone, its edge stands out like an ear: only what is thin goes there.
  const cutOff = highestWithin(widerThanEar(Float32Array.from(section), withEars), withEars, EAR.edge);
  return blurred(opened.map((r, at) => Math.min(r, smooth[at]! + 1)), withEars, 3).map((r, at) => {
    const height = heightOf(withEars, Math.floor(at / columns)) / size;
    const angle = Math.abs(angleOf(at % columns));
    const effect = fading(height, ...EAR.top) * fading(-height, -EAR.bottom[0], -EAR.bottom[1]) * fading(-angle, -EAR.front[0], -EAR.front[1]) * fading(angle, ...EAR.back);
    const thick = cutOff[at]! > 0 ? bare[at]! : 0;
    const flat = Math.max(r + 1, egg[at]! - EAR.within * size, thick + 1);
    return effect * flat + (1 - effect) * (Math.max(radius[at]!, flat) + EAR.beyond);
  });
}

/** A picture over the map without what stands out of it and is narrower or lower than an ear. */
function widerThanEar(values: Float32Array, map: RadiusMap): Float32Array {
  return highestWithin(lowestWithin(values, map, EAR.width, EAR.tall), map, EAR.width, EAR.tall);
}

/** A smooth surface below what stands out of another. */
function withoutBumps(radius: Float32Array, map: RadiusMap): Float32Array {
  let smooth = blurred(radius, map, EAR.smooth);
  for (let round = 0; round < EAR.rounds; round++) {
    const below = smooth;
    smooth = blurred(radius.map((r, at) => Math.min(r, below[at]!)), map, EAR.smooth);
  }
  return smooth;
}
