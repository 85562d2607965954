import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDicom } from '../../../../helper/dicom/file/reader.ts';
import { packageRoot } from '../../../../helper/packageRoot.ts';
import type { Box } from '../../../../helper/pixels/image/box.ts';
import { openFrames } from '../../../../helper/pixels/frames/frames.ts';
import { toGray } from '../../../../helper/pixels/image/gray.ts';
import { findText } from '../../../../helper/pixels/text/finder.ts';
import { matchesKnown } from '../../../../helper/pixels/judgement/knownValue.ts';
import { memorySource } from '../../../../helper/source.ts';

/** Presidio's sample files (MIT) are not part of the project; without them these tests are skipped. */
const SAMPLES = path.join(packageRoot(), '..', 'shared', 'dicom', 'presidio');

/** The boxes of ground_truth.json were measured on images with a border of so many pixels. */
const BORDER = 25;

const FILES = [
  { file: '0_ORIGINAL_compressed.dcm', truth: 'sample_data/0_ORIGINAL.dcm', name: 'DAVIDSON^DOUGLAS', birth: '19760616' },
  { file: '2_ORIGINAL.dicom', truth: 'sample_data/2_ORIGINAL.dcm', name: 'KAUFMAN^SCOTT', birth: '19430722' },
];

interface TruthBox {
  label: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

describe.skipIf(!existsSync(SAMPLES))('Presidio samples (skipped where ../shared/dicom is absent)', () => {
  it.each(FILES)('$file: every identifier is covered and read', async ({ file, truth, name, birth }) => {
    const dicom = readDicom(memorySource(readFileSync(path.join(SAMPLES, file))));
    const frames = await openFrames(dicom);
    const lines = await findText(toGray(await frames.frame(0), frames.image));
    const boxes = (JSON.parse(readFileSync(path.join(SAMPLES, 'ground_truth.json'), 'utf8')) as Record<string, TruthBox[]>)[truth]!;
    for (const { left, top, width, height } of boxes) {
      const box = { x: Math.max(0, left - BORDER), y: Math.max(0, top - BORDER), width, height };
      expect(coveredShare(box, lines.map((line) => line.box))).toBeGreaterThanOrEqual(0.95);
    }
    const labels = lines.map((line) => matchesKnown(line.text, [{ label: 'PATIENT', text: name }, { label: 'DATE', text: birth }])?.label);
    expect(labels).toEqual(expect.arrayContaining(['PATIENT', 'DATE']));
  });
});

function coveredShare(box: Box, over: readonly Box[]): number {
  let covered = 0;
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      if (over.some((one) => x >= one.x && x < one.x + one.width && y >= one.y && y < one.y + one.height)) covered++;
    }
  }
  return covered / (box.width * box.height);
}
