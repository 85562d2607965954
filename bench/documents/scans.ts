/**
 * Scanned pages: labelled reports are printed, laid askew or turned on an invented scanner, and cleaned as a picture of a document is.
 * Tesseract reads each page, turned back, before and after: which marked values, and which other words, can still be read?
 *
 *   npx tsx bench/documents/scans.ts FOLDER [NAME…]
 *
 * The folder holds reports as `caseveil evaluate` takes them. Prints counts, never a value.
 */
import { createCanvas, GlobalFonts, type Canvas } from '@napi-rs/canvas';
import path from 'node:path';
import { cleanDocumentPicture } from '../../helper/case/deidentify/documentPicture.ts';
import { gatherKnowledge } from '../../helper/case/inspect/knowledge.ts';
import { readReports, type LabelledReport } from '../../helper/evaluation/labelledReport.ts';
import { packageRoot } from '../../helper/packageRoot.ts';
import { canvasOf, PageView } from '../../helper/pixels/pages/pageView.ts';
import { plain } from '../../shared/identity/normalise.ts';
import { preset } from '../../shared/policy/presets.ts';
import { Random } from '../pixels/text/random.ts';
import { readWithTesseract } from '../pixels/text/tesseract.ts';
import { printedSheet, scannedSheet } from './sheet.ts';

/** How pages lie on the scanner, in degrees clockwise, and how far its noise goes, in grey levels. */
const SCANS = [
  { turn: 0, noise: 10 },
  { turn: 0.9, noise: 6 },
  { turn: -1.6, noise: 8 },
  { turn: 2.5, noise: 4 },
  { turn: -4, noise: 3 },
  { turn: 180, noise: 6 },
  { turn: 91, noise: 5 },
  { turn: -0.5, noise: 12 },
];
const FONTS = ['LiberationSans-Regular', 'FoxitSerif', 'FoxitFixed'];
const SIZE = 26;
const PRINT = { width: 1488, left: 130, top: 130, line: 36, paper: 238, ink: 45 };
const LID = 90;

/** Shorter values stand in other words by chance. */
const SHORTEST_VALUE = 4;

for (const font of FONTS) GlobalFonts.registerFromPath(path.join(packageRoot(), 'node_modules/pdfjs-dist/standard_fonts', `${font}${font.startsWith('Foxit') ? '.pfb' : '.ttf'}`), font);
const [folder, ...names] = process.argv.slice(2);
if (!folder) throw new Error('Which reports? npx tsx bench/documents/scans.ts FOLDER [NAME…]');
const reports = readReports(folder).filter(({ name }) => names.length === 0 || names.includes(name));
const setup = { knowledge: gatherKnowledge([], []), policy: preset('gdpr-pseudonymised')! };
const total = { values: 0, left: 0, words: 0, kept: 0 };
console.log('| turned by | noise | values read before | still read | other words read before | still read | CPU s |\n|---|---|---|---|---|---|---|');
for (const [index, report] of reports.entries()) {
  const { turn, noise } = SCANS[index % SCANS.length]!;
  const page = scanned(printed(report.text, FONTS[index % FONTS.length]!), turn, noise, new Random(index + 1));
  const start = process.cpuUsage();
  const { bytes } = await cleanDocumentPicture(page.toBuffer('image/png'), 'image/png', setup);
  const used = process.cpuUsage(start);
  const [before, after] = [legible(page, turn), bytes ? legible(await canvasOf(bytes), turn) : ''];
  const values = distinct(report.marks.map(({ start: from, end }) => report.text.slice(from, end))).filter((value) => value.length >= SHORTEST_VALUE && before.includes(value));
  const words = distinct(unmarked(report).match(/\p{L}{4,}/gu) ?? []).filter((word) => before.includes(word));
  const counts = { values: values.length, left: values.filter((value) => after.includes(value)).length, words: words.length, kept: words.filter((word) => after.includes(word)).length };
  for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += counts[key];
  console.log(`| ${turn}° | ${noise} | ${counts.values} | ${counts.left} | ${counts.words} | ${counts.kept} | ${((used.user + used.system) / 1e6).toFixed(1)} |`);
}
console.log(`\n${reports.length} pages: of ${total.values} values ${total.left} can still be read (${((100 * total.left) / total.values).toFixed(1)} %), of ${total.words} other words ${total.kept} (${((100 * total.kept) / total.words).toFixed(1)} %).`);

/** A page of a report, its long lines broken between words. */
function printed(text: string, font: string): Canvas {
  const measure = createCanvas(1, 1).getContext('2d');
  measure.font = `${SIZE}px "${font}"`;
  const lines = text.split('\n').flatMap((line) => {
    const broken = [''];
    for (const word of line.split(/(?<= )/)) {
      if (measure.measureText(broken.at(-1)! + word).width > PRINT.width - 2 * PRINT.left) broken.push(word);
      else broken[broken.length - 1] += word;
    }
    return broken;
  });
  return printedSheet(lines, { ...PRINT, font: measure.font });
}

/** The page on the scanner, with its noise. */
function scanned(sheet: Canvas, turn: number, noise: number, random: Random): Canvas {
  const scan = scannedSheet(sheet, turn, LID);
  const pen = scan.getContext('2d');
  const image = pen.getImageData(0, 0, scan.width, scan.height);
  for (let at = 0; at < image.data.length; at += 4) image.data.fill(image.data[at]! + noise * random.normal(), at, at + 3);
  pen.putImageData(image, 0, 0);
  return scan;
}

/** All that Tesseract reads of a page turned back, letters and digits alone. */
function legible(page: Canvas, turn: number): string {
  return squeeze(readWithTesseract(new PageView(page, -turn).gray(), { mode: 4 }).words.map(({ text }) => text).join(''));
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map(squeeze))];
}

function squeeze(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N}]/gu, '');
}

function unmarked({ text, marks }: LabelledReport): string {
  return marks.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}
