import { describe, expect, it } from 'vitest';
import { framesToSearch, SceneWatch } from '../../../../helper/pixels/burnedIn/sampling.ts';
import type { Frame } from '../../../../helper/pixels/image/storedFrame.ts';
import { frameWithText } from '../text/canvasFrame.ts';

const [width, height] = [320, 240];

/** Bright waves that move on from frame to frame in the middle of a black frame, with letters over them where wanted. */
function moving(index: number, letters?: { level: number; x: number; y: number }): Frame {
  const glyphs = letters ? frameWithText([{ text: 'OKAFOR ADAEZE', x: letters.x, y: letters.y, size: 14 }], { width, height }).data : undefined;
  const data = Uint8Array.from({ length: width * height }, (_, pixel) => {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    if (glyphs && glyphs[pixel]! > 127) return letters!.level;
    if (x < 60 || x > 300 || y < 40) return 0;
    return 110 + 60 * Math.sin((x + index) / 17) * Math.cos((y - index) / 23) + ((pixel * 7919) % 31);
  });
  return { width, height, samples: 1, bits: 8, signed: false, photometric: 'MONOCHROME2', data };
}

/** The frames of a clip that the watch wants searched. */
function wanted(count: number, frame: (index: number) => Frame): number[] {
  const scenes = new SceneWatch();
  return Array.from({ length: count }, (_, index) => index).filter((index) => {
    const current = frame(index);
    const differs = scenes.differs(current);
    if (differs) scenes.remember(current);
    return differs;
  });
}

describe('the frames of a clip that are searched', () => {
  it('are all of a few, and the first, the last and some between of many', () => {
    expect(framesToSearch(3)).toEqual([0, 1, 2]);
    const many = framesToSearch(1000);
    expect(many.length).toBe(32);
    expect([many[0], many.at(-1)]).toEqual([0, 999]);
  });

  it('are few where tissue moves and nothing else', () => {
    expect(wanted(40, (index) => moving(index)).length).toBeLessThan(12);
  });

  for (const [name, letters] of Object.entries({
    'white letters over moving tissue': { level: 255, x: 120, y: 150 },
    'black letters over moving tissue': { level: 0, x: 120, y: 150 },
    'gray letters on the margin': { level: 90, x: 70, y: 25 },
  })) {
    it(`include the one in which ${name} come up for two frames`, () => {
      const quiet = wanted(40, (index) => moving(index));
      const found = wanted(40, (index) => moving(index, index === 21 || index === 22 ? letters : undefined));
      expect(quiet).not.toContain(21);
      expect(found).toContain(21);
    });
  }
});
