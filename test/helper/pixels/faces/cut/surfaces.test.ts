import { describe, expect, it } from 'vitest';
import { angleOf, heightOf, type RadiusMap } from '../../../../../helper/pixels/faces/cut/radiusMap.ts';
import { laySurfaces, type Surfaces } from '../../../../../helper/pixels/faces/cut/surfaces.ts';

const COLUMNS = 151;
const ROWS = 141;
const OPTIONS = { depth: 12, wide: false, brain: 'bone' } as const;

/** A head that is a smooth pillar, with what stands out of it; angles in degrees from the front, heights in mm over the nasion. */
function pillar(bulge: (angle: number, height: number) => number): RadiusMap {
  const frame = { nasion: [0, -85, 0], noseTip: [0, -110, -45], left: [1, 0, 0], anterior: [0, -1, 0], up: [0, 0, 1], size: 1, protrusion: 20, found: 'both', ahead: true } as const;
  const map: RadiusMap = { axis: [0, 0, 0], frame, columns: COLUMNS, rows: ROWS, lowest: -196, radius: new Float32Array(COLUMNS * ROWS), section: new Uint8Array(COLUMNS * ROWS), ends: -196 };
  map.radius.forEach((_, at) => (map.radius[at] = 85 + bulge(angleOf(at % COLUMNS), heightOf(map, Math.floor(at / COLUMNS)))));
  return map;
}

/** The places, as (angle, height), at which anything changes. */
function changed(map: RadiusMap, { cut, outer }: Surfaces): { angle: number; height: number; at: number }[] {
  return [...cut.keys()].filter((at) => cut[at]! < outer[at]!).map((at) => ({ at, angle: angleOf(at % COLUMNS), height: heightOf(map, Math.floor(at / COLUMNS)) }));
}

const nose = (angle: number, height: number): number => 22 * Math.exp(-((angle / 9) ** 2) - ((height + 40) / 14) ** 2);
/** Two auricles. */
const ears = (angle: number, height: number): number => (Math.abs(Math.abs(angle) - 98) < 8 && Math.abs(height + 20) < 28 ? 16 : 0);

describe('the surfaces of a cut', () => {
  it('replace no air but before what is cut', () => {
    const map = pillar(nose);
    const surfaces = laySurfaces({ map, ears: { withEars: map, bare: map } }, OPTIONS);
    const places = changed(map, surfaces);
    expect(places.length).toBeGreaterThan(1000);
    expect(places.filter(({ at }) => surfaces.cut[at]! >= map.radius[at]!)).toEqual([]);
  });

  it('change nothing at the sides of a head without ears, nor above the brow and below the chin', () => {
    const map = pillar(nose);
    const places = changed(map, laySurfaces({ map, ears: { withEars: map, bare: map } }, OPTIONS));
    expect(Math.max(...places.map(({ angle }) => Math.abs(angle)))).toBeLessThan(86);
    expect(Math.max(...places.map(({ height }) => height))).toBeLessThan(34);
    expect(Math.min(...places.map(({ height }) => height))).toBeGreaterThan(-155);
  });

  it('tell the side of a head from its ears, and run outside the skin where there are none', () => {
    const map = pillar((angle, height) => nose(angle, height) + ears(angle, height));
    const { side } = laySurfaces({ map, ears: { withEars: map, bare: pillar(nose) } }, OPTIONS);
    const isEar = (at: number): boolean => ears(angleOf(at % COLUMNS), heightOf(map, Math.floor(at / COLUMNS))) > 0;
    const places = [...map.radius.keys()];
    expect(places.filter((at) => isEar(at) && side![at]! > 85 + 6)).toEqual([]);
    expect(places.filter((at) => !isEar(at) && side![at]! < map.radius[at]!)).toEqual([]);
  });

  it('leave no spot of a section where the field of view ends before the nose, and take no notice of a section elsewhere', () => {
    const [whole, cutOff, beside] = [pillar(nose), pillar(nose), pillar(nose)];
    // A plane across the face: flat, hence hollow for a map about an axis.
    cutOff.radius.forEach((r, at) => {
      const plane = 76 / Math.cos((angleOf(at % COLUMNS) * Math.PI) / 180);
      if (plane <= 0 || plane > r) return;
      cutOff.radius[at] = plane;
      cutOff.section[at] = 1;
    });
    beside.section.forEach((_, at) => (beside.section[at] = angleOf(at % COLUMNS) > 32 ? 1 : 0));
    const { skin } = laySurfaces({ map: cutOff }, OPTIONS);
    const shown = [...skin.keys()].filter((at) => cutOff.section[at] && heightOf(cutOff, Math.floor(at / COLUMNS)) < 10 && heightOf(cutOff, Math.floor(at / COLUMNS)) > -110);
    expect(shown.length).toBeGreaterThan(500);
    expect(shown.filter((at) => skin[at]! > cutOff.radius[at]! - 2)).toEqual([]);
    expect(laySurfaces({ map: beside }, OPTIONS)).toEqual(laySurfaces({ map: whole }, OPTIONS));
  });

  it('reach below a long chin, and take the fold below the lips for no throat', () => {
    const chin = (angle: number, height: number): number => (Math.abs(angle) > 30 ? 0 : height < -158 ? -20 : Math.abs(height + 108) < 7 ? 0 : 18);
    const map = pillar((angle, height) => nose(angle, height) + chin(angle, height));
    const { cut } = laySurfaces({ map }, OPTIONS);
    const lips = [...cut.keys()].filter((at) => Math.abs(angleOf(at % COLUMNS)) < 20 && Math.abs(heightOf(map, Math.floor(at / COLUMNS)) + 135) < 18);
    expect(lips.length).toBeGreaterThan(300);
    expect(lips.filter((at) => cut[at]! > map.radius[at]! - 8)).toEqual([]);
  });

  it('take the fold below the lips for no throat where a receding chin follows, at which the field of view ends', () => {
    const chin = (angle: number, height: number): number => (Math.abs(angle) > 30 ? 0 : height < -128 ? 12 : height < -104 ? 4 : 18);
    const map = pillar((angle, height) => nose(angle, height) + chin(angle, height));
    const { cut } = laySurfaces({ map }, OPTIONS);
    const places = [...cut.keys()].filter((at) => Math.abs(angleOf(at % COLUMNS)) < 20 && Math.abs(heightOf(map, Math.floor(at / COLUMNS)) + 122) < 10);
    expect(places.length).toBeGreaterThan(150);
    expect(places.filter((at) => cut[at]! > map.radius[at]! - 4)).toEqual([]);
  });

  it('go on to the end of the field of view where it lies below the usual chin and nothing falls back to a throat', () => {
    const whole = pillar(nose);
    const lowestCut = (map: RadiusMap): number => Math.min(...changed(map, laySurfaces({ map }, OPTIONS)).map(({ height }) => height));
    expect(lowestCut(whole)).toBeGreaterThan(-155);
    expect(lowestCut({ ...whole, ends: -160 })).toBeLessThan(-165);
    expect(lowestCut({ ...whole, ends: -90 })).toBe(lowestCut(whole));
  });

  describe('where the field of view ends at the side', () => {
    const taken = (map: RadiusMap): number => laySurfaces({ map, ears: { withEars: map, bare: map } }, OPTIONS).side!.filter((r, at) => r < map.radius[at]! - 3).length;
    const ending = (map: RadiusMap, isEnd: (angle: number, height: number) => boolean): RadiusMap => ({ ...map, section: map.section.map((_, at) => (isEnd(angleOf(at % COLUMNS), heightOf(map, Math.floor(at / COLUMNS))) ? 1 : 0)) });

    it('take the edge of a head for no ear', () => {
      // Its corner stands out before the back of the head.
      const plane = (angle: number): number => 66 / Math.max(0.01, Math.cos(((angle - 80) * Math.PI) / 180));
      const back = (angle: number): number => (angle > 122 ? -22 : 0);
      const cutOff = pillar((angle, height) => Math.min(nose(angle, height) + back(angle), plane(angle) - 85));
      expect(taken(cutOff)).toBeGreaterThan(100);
      expect(taken(ending(cutOff, (angle) => plane(angle) < 85 && angle < 122))).toBeLessThan(taken(cutOff) / 10);
    });

    it('take an ear that it cuts through', () => {
      const ear = pillar((angle, height) => nose(angle, height) + Math.min(9, ears(angle, height)));
      expect(taken(ending(ear, (angle, height) => angle > 0 && ears(angle, height) > 0))).toBe(taken(ear));
      expect(taken(ear)).toBeGreaterThan(100);
    });
  });

  it('leave nothing standing at the outer rims of the orbits, where the brain lies deeper, and stay before a brain', () => {
    const map = pillar(nose);
    map.frame = { ...map.frame, size: 0.65 };
    const near = (angle: number, height: number): boolean => height < -11 && height > -16 && Math.abs(Math.abs(angle) - 52) < 12;
    const under = (brain: Float32Array): Float32Array => laySurfaces({ map, brain }, { ...OPTIONS, brain: 'signal' }).cut;
    const [behind, close] = [under(new Float32Array(COLUMNS * ROWS).fill(50)), under(new Float32Array(COLUMNS * ROWS).fill(74))];
    const rims = [...map.radius.keys()].filter((at) => near(angleOf(at % COLUMNS), heightOf(map, Math.floor(at / COLUMNS))));
    expect(rims.length).toBeGreaterThan(30);
    expect(rims.filter((at) => behind[at]! > map.radius[at]! - 10)).toEqual([]);
    expect(rims.filter((at) => Math.abs(angleOf(at % COLUMNS)) > 58 && close[at]! < 74)).toEqual([]);
  });
});
