import { describe, expect, it } from 'vitest';
import { findText } from '../../../../helper/pixels/text/finder.ts';
import type { Readings } from '../../../../helper/pixels/text/reader.ts';
import { frameWithText } from './canvasFrame.ts';

describe('finding text in a frame', () => {
  it('reads a name and a date on black', async () => {
    const lines = await findText(
      frameWithText([
        { text: 'OKAFOR, ADAEZE', x: 30, y: 60 },
        { text: '14.03.1958', x: 30, y: 120 },
      ]),
    );
    expect(lines.map((line) => line.text.replaceAll(' ', '')).sort()).toEqual(['14.03.1958', 'OKAFOR,ADAEZE']);
    expect(lines.every((line) => line.confidence > 0.8)).toBe(true);
  });

  it('reads dark text on a bright frame', async () => {
    const lines = await findText(frameWithText([{ text: 'OKAFOR 00482915', x: 200, y: 300, level: 20 }], { background: 230 }));
    expect(lines.map((line) => line.text.replaceAll(' ', ''))).toEqual(['OKAFOR00482915']);
  });

  it.each([90, 180, 270] as const)('reads text turned by %i degrees and tells how it is turned', async (rotation) => {
    const [line, ...others] = await findText(frameWithText([{ text: 'ADAEZE 1958', x: 320, y: 240, rotation }]));
    expect(others).toEqual([]);
    expect(line?.text.replaceAll(' ', '')).toBe('ADAEZE1958');
    expect(line?.rotation).toBe(rotation);
  });

  it('holds the ink inside the box', async () => {
    const frame = frameWithText([{ text: 'gypsy OKAFOR', x: 100, y: 200, size: 32 }]);
    const [line] = await findText(frame);
    const { x, y, width, height } = line!.box;
    const outside = frame.data.filter((value, at) => {
      const column = at % frame.width;
      const row = Math.floor(at / frame.width);
      return value > 100 && (column < x || column >= x + width || row < y || row >= y + height);
    });
    expect(outside.length).toBe(0);
  });

  it('finds nothing in black, flat and smoothly shaded frames, and does not even look', async () => {
    for (const background of [0, 128, 255]) expect(await findText(frameWithText([], { background }))).toEqual([]);
    const shaded = { width: 256, height: 256, data: Uint8Array.from({ length: 65536 }, (_, at) => at % 256) };
    expect(await findText(shaded)).toEqual([]);
  });

  it('does not read a line again whose pixels it has read, and reads the changed one', async () => {
    const readings: Readings = new Map();
    const frame = (time: string) => frameWithText([{ text: 'OKAFOR, ADAEZE', x: 30, y: 60 }, { text: time, x: 30, y: 220 }]);
    const first = await findText(frame('10:41:05'), readings);
    expect(readings.size).toBe(2);
    const second = await findText(frame('10:41:06'), readings);
    expect(readings.size).toBe(3);
    expect(second[0]).toEqual(first[0]);
    expect(second[1]!.text).not.toBe(first[1]!.text);
  });
});
