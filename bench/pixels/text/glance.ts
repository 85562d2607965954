/**
 * Measures the glance at original slices: of rendered slices with one line each, how many are read; of those without text, too; and the
 * processor time of slices of 512 × 512 without text, as scanners store them, by whether the network had to look.
 *
 *   npx tsx bench/pixels/text/glance.ts [--seed N] [--clean 20]
 */
import { parseArgs } from 'node:util';
import { mayHoldDrawnText } from '../../../helper/pixels/burnedIn/drawnText.ts';
import { looks } from '../../../helper/pixels/image/gray.ts';
import { showsText } from '../../../helper/pixels/text/glance.ts';
import { denseStrokes } from '../../../helper/pixels/text/strokes.ts';
import type { BackgroundName } from './backgrounds.ts';
import { cleanFrame, SIZES, STYLES, textFrame } from './frames.ts';
import { slice, SLICES, type SliceName } from './slices.ts';

const LINES = 2;
const SLICES_A_KIND = 4;
const ROUNDS = 7;

const { values } = parseArgs({ options: { seed: { type: 'string', default: '31000000' }, clean: { type: 'string', default: '20' } } });
const seed = Number(values.seed);

for (const background of ['ct', 'mr'] as const satisfies readonly BackgroundName[]) {
  for (const [row, size] of SIZES.slice(0, 5).entries()) {
    const missed: string[] = [];
    for (let line = 0; line < STYLES.length * LINES; line++) {
      const style = STYLES[line % STYLES.length]!;
      if (!(await showsText(textFrame(background, [{ size, style }], seed + row * 100 + line).image))) missed.push(style);
    }
    console.log(`${background}, ${size} px: ${STYLES.length * LINES - missed.length} of ${STYLES.length * LINES} seen; not: ${missed.join(', ') || 'none'}`);
  }
  let seen = 0;
  for (let frame = 0; frame < Number(values.clean); frame++) if (await showsText(cleanFrame(background, seed + 1000 + frame).image)) seen++;
  console.log(`${background}, no text: ${seen} of ${values.clean} taken for text`);
}

for (const name of Object.keys(SLICES) as SliceName[]) {
  const slices = Array.from({ length: SLICES_A_KIND }, (_, index) => slice(name, seed + 2000 + index));
  const times: number[] = [];
  let seen = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const { frame, image } of slices) {
      const begun = process.cpuUsage();
      const drawn = await mayHoldDrawnText(frame, image);
      const { user, system } = process.cpuUsage(begun);
      if (round > 1) times.push((user + system) / 1000);
      if (round === 0 && drawn) seen++;
    }
  }
  const looked = slices.filter(({ frame, image }) => looks(frame, image).some((picture) => denseStrokes(picture))).length;
  console.log(`${name}: ${times.sort((a, b) => a - b)[times.length >> 1]!.toFixed(1)} ms; ${looked} of ${SLICES_A_KIND} have dense strokes, ${seen} are taken for text`);
}
