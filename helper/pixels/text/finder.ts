import type { GrayImage } from '../image/gray.ts';
import { detectText } from './detector.ts';
import { textArea } from './quickTest.ts';
import { crop } from './raster.ts';
import { readRegion, type Reading, type Readings } from './reader.ts';
import { isColumn, joinAligned, withoutDoubles } from './regions.ts';
import type { TextLine, TextRegion } from './textLine.ts';

/**
 * At which scales a frame is looked at, by its number of pixels: in small frames letters are small too, in large ones large. The
 * network knows letters of 6 to 90 px.
 */
const SCALES = [
  { upTo: 400_000, scales: [1, 2] },
  { upTo: 1_600_000, scales: [1.25] },
  { upTo: 8_000_000, scales: [0.5, 1] },
  { upTo: Infinity, scales: [0.25, 0.5, 1] },
];

/**
 * What the detector must be sure of to keep a line, by what the reader made of it. Rulers, wires and edges that look
 * like text are mostly found with little certainty and read as nothing; faint text is read badly too, but found surely.
 */
const KEPT = [
  { confidence: 0.7, characters: 2, score: 0 },
  { confidence: 0, characters: 0, score: 0.6 },
];

/** A region that reads worse than `unread` and runs through lines that read as well as `read`, of so many characters or more, is a column of their letters. */
const COLUMN = { unread: 0.75, read: 0.8, characters: 2 };

/**
 * Finds and reads the lines of text in a frame: both polarities, turned by any quarter, about 8 to 60 px high.
 *
 * Boxes hold the ink with padding. A line that cannot be read is returned all the same, with a low `confidence`,
 * when the detector is sure of it: whoever decides what to hide must treat it as unread, not as harmless.
 * @param readings remembers between the frames of a case: a line of the very same pixels is not read again.
 */
export async function findText(image: GrayImage, readings: Readings = new Map()): Promise<TextLine[]> {
  const found: { region: TextRegion; reading: Reading }[] = [];
  for (const region of await findRegions(image)) {
    const reading = await readRegion(image, region, readings);
    if (isKept(region, reading)) found.push({ region, reading });
  }
  const read = found.filter(({ reading }) => reading.confidence >= COLUMN.read && reading.text.length >= COLUMN.characters).map(({ region }) => region);
  return found
    .filter(({ region, reading }) => reading.confidence >= COLUMN.unread || !isColumn(region, read))
    .map(({ region, reading }) => ({ box: region.box, score: region.score, ...reading }));
}

/** The detector's regions of a frame at all its scales, each line once. */
export async function findRegions(image: GrayImage): Promise<TextRegion[]> {
  const area = textArea(image);
  if (!area) return [];
  const part = crop(image, area);
  const { scales } = SCALES.find(({ upTo }) => image.width * image.height <= upTo)!;
  const regions: TextRegion[] = [];
  for (const scale of scales) regions.push(...(await detectText(part, scale)));
  return joinAligned(withoutDoubles(regions)).map((region) => ({ ...region, box: { ...region.box, x: region.box.x + area.x, y: region.box.y + area.y } }));
}

function isKept(region: TextRegion, reading: Reading): boolean {
  return KEPT.some((rule) => reading.confidence >= rule.confidence && reading.text.length >= rule.characters && region.score >= rule.score);
}
