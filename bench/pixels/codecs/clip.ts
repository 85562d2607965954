import { redactFrames } from '../../../helper/pixels/redaction.ts';
import { planText, type TextSearch } from '../../../helper/pixels/textPlan.ts';
import { readDicom } from '../../../helper/dicom/reader.ts';
import { openSource } from '../../../helper/source.ts';

const BOX = { x: 0, y: 0, width: 640, height: 50 };

/** Looks through a clip with a finder that finds nothing, then blanks a strip in all frames; prints time and the most memory held. */
export async function measureClip(path: string): Promise<void> {
  const source = openSource({ path });
  const file = readDicom(source);
  let searched = 0;
  const search: TextSearch = {
    mode: 'identifiers',
    decision: { decision: 'look', thorough: true, reason: '' },
    known: [],
    identify: () => [],
    find: async () => { searched++; return []; },
  };
  const start = performance.now();
  await planText(file, search);
  const looked = performance.now();
  let frames = 0;
  for await (const frame of (await redactFrames(file, [{ box: BOX }]))!.frames()) frames += frame.length > 0 ? 1 : 0;
  const blanked = performance.now();
  source.close();
  console.log('| clip of 640 x 480, JPEG baseline | frames | seconds | memory at most |');
  console.log('|---|---|---|---|');
  console.log(`| looked through, without the search itself (${searched} frames would be searched) | ${frames} | ${((looked - start) / 1000).toFixed(1)} | |`);
  console.log(`| blanked in the blocks and written | ${frames} | ${((blanked - looked) / 1000).toFixed(1)} | ${Math.round(process.resourceUsage().maxRSS / 1024)} MB |`);
}
