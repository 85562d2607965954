import { describe, expect, it } from 'vitest';
import { detect } from '../../../../shared/report/detect.ts';
import { burnedInDecision } from '../../../../helper/pixels/burnedIn/decision.ts';
import type { Box } from '../../../../helper/pixels/image/box.ts';
import type { GrayImage } from '../../../../helper/pixels/image/gray.ts';
import type { FoundLine } from '../../../../helper/pixels/judgement/lineJudgement.ts';
import { planText, type PixelFinding } from '../../../../helper/pixels/burnedIn/textPlan.ts';
import { findText } from '../../../../helper/pixels/text/finder.ts';
import { imageFile } from '../instance.ts';
import { frameWithText, type DrawnLine } from '../text/canvasFrame.ts';

/** What is proposed for a frame with these lines, in an image of that modality. */
async function planned(modality: string, lines: DrawnLine[], find: (image: GrayImage) => Promise<FoundLine[]> = (image) => findText(image)): Promise<PixelFinding[]> {
  const { width, height, data } = frameWithText(lines);
  const file = imageFile({ width, height, more: { 0x00080016: ['UI', '1.2.840.10008.5.1.4.1.1.1'], 0x00080060: ['CS', modality] } }, data);
  return planText(file, {
    mode: 'identifiers',
    keepsClocks: true,
    decision: burnedInDecision(file.dataset),
    known: [{ label: 'ACCESSION', text: 'M10' }, { label: 'PATIENT', text: 'VANDERBEEK^OTTILIE' }],
    identify: (texts) => detect(texts.map((text, index) => ({ id: String(index), text }))).identifiers.map(({ segment, ...stretch }) => ({ ...stretch, line: Number(segment) })),
    find,
  });
}

/** Whether a point within the first letter of a line goes. */
const goes = (findings: readonly PixelFinding[], { x, y, size = 20 }: DrawnLine): boolean =>
  findings.some(({ box, redact }) => redact && x + size / 4 >= box.x && x + size / 4 < box.x + box.width && y - size / 4 >= box.y && y - size / 4 < box.y + box.height);

describe('the edge of a radiograph, with the finder that users run', () => {
  it.each(['R', 'L', 'D'].flatMap((side) => [32, 44, 56].map((size) => [side, size] as const)))('keeps the side %s in letters of %i pixels, and not the initials and the date under it', async (side, size) => {
    const marker = { text: side, x: 480, y: 90, size };
    const under = { text: 'pd 03/11/2022', x: 440, y: 130, size: 20 };
    const name = { text: 'VANDERBEEK, OTTILIE', x: 20, y: 40, size: 20 };
    const findings = await planned('DX', [marker, under, name]);
    expect([marker, under, name].map((line) => goes(findings, line))).toEqual([false, true, true]);
  }, 60_000);

  it.each([['R MLO', 'RH'], ['L CC', 'SE'], ['AP', 'tm']])('keeps the view of %s, and not the initials %s', async (view, initials) => {
    const marker = { text: view, x: 420, y: 60, size: 28 };
    const under = { text: initials, x: 430, y: 100, size: 18 };
    const findings = await planned('MG', [marker, under]);
    expect([marker, under].map((line) => goes(findings, line))).toEqual([false, true]);
  }, 60_000);

  describe('the letter that the first look did not read', () => {
    const name = { text: 'VANDERBEEK, OTTILIE', x: 20, y: 40, size: 20 };
    const found = (text: string, confidence: number, box: Box): FoundLine => ({ text, confidence, score: 0.95, rotation: 0, box, parts: [{ start: 0, end: text.length, from: 0, to: 1, unread: 0 }] });
    /** The whole frame shows the name and a place without a reading; what is cut out of it is read so. */
    const finder = (...readings: string[]) => {
      let at = 0;
      return async ({ width, height }: GrayImage): Promise<FoundLine[]> => (width > 300
        ? [found(name.text, 0.98, { x: 20, y: 24, width: 220, height: 20 }), found('', 0, { x: 60, y: 52, width: 40, height: 34 })]
        : [found(readings[at++ % readings.length]!, 0.7, { x: width / 4, y: height / 4, width: width / 2, height: height / 2 })]);
    };
    const letter = { text: '', x: 70, y: 80, size: 30 };

    it('stays where other looks read a side', async () => expect(goes(await planned('CR', [name], finder('L')), letter)).toBe(false));
    it.each([['another letter', ['K']], ['two letters in one of the looks', ['L', 'JL', 'L']]])('goes where they read %s', async (_, readings) => {
      expect(goes(await planned('CR', [name], finder(...readings)), letter)).toBe(true);
    });
    it('goes in other images', async () => expect(goes(await planned('US', [name], finder('L')), letter)).toBe(true));
  });

  it('keeps the same letters elsewhere: directions of a slice', async () => {
    const direction = { text: 'RH', x: 430, y: 100, size: 18 };
    expect(goes(await planned('US', [direction]), direction)).toBe(false);
  }, 60_000);
});
