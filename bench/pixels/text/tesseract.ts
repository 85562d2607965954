import { spawnSync } from 'node:child_process';
import type { GrayImage } from '../../../helper/pixels/image/gray.ts';
import type { Box } from '../../../helper/pixels/image/box.ts';
import { toPng } from './picture.ts';

/** A word that Tesseract read, and the processor time of the whole page in milliseconds. */
export interface TesseractPage {
  words: { text: string; box: Box }[];
  milliseconds: number;
}

/**
 * Reads a frame with Tesseract on one thread.
 * @param mode its page segmentation mode: 3 (whole page) as Presidio's image redactor uses it, 11 for sparse text.
 * @param patience seconds of processor time after which it is stopped: noise can keep it busy for minutes. Then nothing was read.
 * @throws Error when tesseract is not installed.
 */
export function readWithTesseract(image: GrayImage, { mode = 3, patience = 60 } = {}): TesseractPage {
  const command = `command -v tesseract > /dev/null || exit 1; ulimit -t ${patience}; TIMEFORMAT="%U %S"; time tesseract - - --psm ${mode} -l eng tsv 2> /dev/null; exit 0`;
  const { stdout, stderr, status } = spawnSync('bash', ['-c', command], { input: toPng(image, []), encoding: 'utf8', maxBuffer: 1e8, env: { ...process.env, OMP_THREAD_LIMIT: '1' } });
  if (status === 1) throw new Error('Tesseract is not installed: apt-get install tesseract-ocr');
  const words = stdout.split('\n').slice(1).map((row) => row.split('\t')).filter((cells) => cells[0] === '5' && cells[11]!.trim() !== '').map((cells) => {
    const [x, y, width, height] = cells.slice(6, 10).map(Number) as [number, number, number, number];
    return { text: cells[11]!, box: { x, y, width, height } };
  });
  const [user, system] = stderr.trim().split(/\s+/).slice(-2).map(Number) as [number, number];
  return { words, milliseconds: 1000 * (user + system) };
}
