import { readDicom } from '../../../helper/dicom/file/reader.ts';
import { findText } from '../../../helper/pixels/text/finder.ts';
import type { Readings } from '../../../helper/pixels/text/reader.ts';
import { planText, type TextSearch } from '../../../helper/pixels/burnedIn/textPlan.ts';
import { openSource } from '../../../helper/source.ts';
import { redactFrames } from '../../../test/helper/pixels/instance.ts';

const BOX = { x: 0, y: 0, width: 640, height: 50 };

/** Looks for text in a clip as users do, then blanks a strip in all frames; prints processor time and the most memory held. */
export async function measureClip(path: string): Promise<void> {
  const source = openSource({ path });
  const file = readDicom(source);
  const readings: Readings = new Map();
  const found = { frames: 0, lines: 0 };
  const search: TextSearch = {
    mode: 'identifiers',
    decision: { decision: 'look', thorough: true, slices: false, reason: '' },
    known: [],
    identify: () => [],
    keepsClocks: true,
    find: async (image) => {
      const lines = await findText(image, readings);
      found.frames++;
      found.lines += lines.length;
      return lines;
    },
  };
  const looked = await seconds(() => planText(file, search));
  let frames = 0;
  const blanked = await seconds(async () => {
    for await (const frame of (await redactFrames(file, [{ box: BOX }]))!.frames()) frames += frame.length > 0 ? 1 : 0;
  });
  source.close();
  console.log('| clip of 640 x 480, JPEG baseline | frames | CPU seconds | memory at most |');
  console.log('|---|---|---|---|');
  console.log(`| searched (${found.frames} frames, ${found.lines} lines found, ${readings.size} read) | ${frames} | ${looked.toFixed(1)} | |`);
  console.log(`| blanked in the blocks and written | ${frames} | ${blanked.toFixed(1)} | ${Math.round(process.resourceUsage().maxRSS / 1024)} MB |`);
}

/** Processor time of the work. */
async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}
