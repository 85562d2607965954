import { describe, expect, it } from 'vitest';
import { measureFilling } from '../../../../../helper/pixels/faces/cut/filling.ts';
import { eachPoint, emptyGrid } from '../../../../../helper/pixels/faces/volume/grid.ts';
import { uniform } from '../../../../../samples/head/scan.ts';

const FRAME = { nasion: [0, 0, 0], noseTip: [0, -20, -45], left: [1, 0, 0], anterior: [0, -1, 0], up: [0, 0, 1], size: 1, protrusion: 20, found: 'both', ahead: true } as const;

describe('what is filled in for a face', () => {
  it('is as bright as the tissue behind it where a reformat padded most of what lies around with next to nothing', () => {
    const random = uniform(7);
    const around = emptyGrid({ origin: [-20, -30, -20], spacing: 2, size: [21, 41, 21] });
    const cut = emptyGrid(around);
    const skin = emptyGrid(around);
    eachPoint(around, (at, x, y) => {
      const air = x > 0 ? random() ** 4 : 20 * random();
      around.values[at] = y > 40 ? 240 + 20 * random() : air;
      cut.values[at] = Math.min(46 - y, y + 10);
    });
    const { air, tissue } = measureFilling({ around, threshold: 68 }, { cut, skin, frame: FRAME }, 'MR');
    expect(tissue.value).toBeGreaterThan(240);
    expect(tissue.value).toBeLessThan(260);
    expect(air.value).toBeLessThan(20);
  });
});
