/** Draws the icons that Office asks for from the one SVG: `node scripts/icons.mjs`. The PNG files are committed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';

/** Pixels a side: 16 to 80 for the ribbon, 64 and 128 for the list of add-ins, 192 for the unified manifest. */
const SIZES = [16, 32, 48, 64, 80, 128, 192];
const FOLDER = 'addin/icons';

const svg = await loadImage(readFileSync(`${FOLDER}/icon.svg`));
for (const size of SIZES) {
  const canvas = createCanvas(size, size);
  canvas.getContext('2d').drawImage(svg, 0, 0, size, size);
  writeFileSync(`${FOLDER}/icon-${size}.png`, canvas.toBuffer('image/png'));
}
// The outline icon of the unified manifest: white on transparent, for Teams and Outlook bars.
const outline = createCanvas(32, 32);
outline.getContext('2d').drawImage(await loadImage(Buffer.from(readFileSync(`${FOLDER}/icon.svg`, 'utf8').replace('#0e756b', '#fff').replace('stroke="#fff"', 'stroke="#fff" stroke-opacity="0"'))), 0, 0, 32, 32);
writeFileSync(`${FOLDER}/outline-32.png`, outline.toBuffer('image/png'));
