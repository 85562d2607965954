/**
 * Writes one long series for the measure of time and memory: a CT head of 300 slices of 512², as `FOLDER/long/ct/*.dcm`.
 * `node --import tsx bench/faces/long.ts FOLDER`, then `node --import tsx bench/faces/folder.ts FOLDER '' long`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ADULT } from '../../samples/head/anatomy.ts';
import { headCase } from './heads.ts';

const SLICES = 300;
const SPACING = 0.8;

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Where to? node --import tsx bench/faces/long.ts FOLDER');
const series = path.join(folder, 'long', 'ct');
mkdirSync(series, { recursive: true });
const plan = { pixels: 512, size: 250, spacing: SPACING, extent: SLICES * SPACING };
const { files } = headCase(ADULT, { pitch: 6, roll: -4, yaw: 8, at: [4, -3, 2] }, { contrast: 'ct', plane: 'axial', plan });
files.forEach((bytes, index) => writeFileSync(path.join(series, `${String(index + 1).padStart(4, '0')}.dcm`), bytes));
