/**
 * Measures the glance at original slices: of rendered slices with one line each, how many are read; of those without text, too.
 *
 *   npx tsx bench/pixels/text/glance.ts [--seed N] [--clean 20]
 */
import { parseArgs } from 'node:util';
import { showsText } from '../../../helper/pixels/text/glance.ts';
import type { BackgroundName } from './backgrounds.ts';
import { cleanFrame, SIZES, STYLES, textFrame } from './frames.ts';

const LINES = 2;

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
