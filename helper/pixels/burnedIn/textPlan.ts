import type { Policy } from '../../../shared/policy/policy.ts';
import type { KnownValue } from '../../../shared/text.ts';
import type { DicomFile } from '../../dicom/file/reader.ts';
import { area, sharedArea, union, type Box } from '../image/box.ts';
import type { BurnedInDecision } from './decision.ts';
import { mayHoldDrawnText } from './drawnText.ts';
import { openFrames, type FrameReader } from '../frames/frames.ts';
import { looks, type GrayImage } from '../image/gray.ts';
import { judgeLines, type FoundLine, type Identify, type JudgedLine } from '../judgement/lineJudgement.ts';
import type { RedactionBox } from '../frames/redaction.ts';
import { outsideOf, ultrasoundRegions } from './ultrasoundRegions.ts';
import { framesToSearch, SceneWatch } from './sampling.ts';
import { signatureBoxes } from './signatures.ts';
import { findLevelled, placedWith } from '../text/levelled.ts';
import type { Frame } from '../image/storedFrame.ts';
import { isOfCase, isWriting } from '../judgement/writing.ts';
import { isSeenAgain, readingsOfLetter } from '../text/secondLook.ts';
import { partsWithin, READABLE } from '../text/textLine.ts';
import { isSideMarker } from '../judgement/radiograph.ts';

/** What the search for text needs from outside. */
export interface TextSearch {
  mode: Policy['pixels']['text'];
  decision: BurnedInDecision;
  /** Values of the case that identify someone, in DICOM formats. */
  known: readonly KnownValue[];
  identify: Identify;
  /** Whether a time of day stays where its date goes. */
  keepsClocks: boolean;
  find(image: GrayImage): Promise<FoundLine[]>;
  /** Whether pictures of what was found are wanted for review. */
  thumbnails?: boolean;
  signal?: AbortSignal;
}

/** Something found in the pixels of an instance: the shape of `pixelFindingSchema`, without the ids that the case gives. */
export interface PixelFinding {
  /** First and last frame that show it, from 0. */
  frames: [number, number];
  box: Box;
  text: string;
  label: string;
  confidence: number;
  redact: boolean;
  thumbnail?: string;
}

/** Modes in which text is read; the others blank places only. */
const READING_MODES = new Set<TextSearch['mode']>(['identifiers', 'all', 'outside-regions']);

/**
 * Looks for text in an instance and proposes what to blank. Nothing is changed.
 *
 * In every instance, the fixed boxes of known devices are proposed, unless the policy leaves pixels alone. Of a long clip, frames spread
 * over it and frames that differ from the last one read are searched; between two searched frames where it stands, text is taken to stand.
 * @throws PixelError when the pixels cannot be decoded; the signal's reason when aborted.
 */
export async function planText(file: DicomFile, search: TextSearch): Promise<PixelFinding[]> {
  if (search.mode === 'none') return [];
  const reader = await openFrames(file);
  const places = fixedPlaces(file, reader, search.mode);
  if (!READING_MODES.has(search.mode) || search.decision.decision === 'skip') return places;
  const covered = places.filter(({ label }) => label === 'OUTSIDE REGIONS').map(({ box }) => box);
  const searched: { index: number; lines: JudgedLine[]; pictures: (line: JudgedLine) => string | undefined }[] = [];
  // Drawing takes a library that a run without a review does without.
  const drawing = search.thumbnails ? await import('../image/thumbnail.ts') : undefined;
  const planned = new Set(framesToSearch(reader.count));
  const scenes = new SceneWatch();
  for (let index = 0; index < reader.count; index++) {
    search.signal?.throwIfAborted();
    const frame = await reader.frame(index);
    const changed = reader.count > 1 && scenes.differs(frame);
    if (!planned.has(index) && !changed) continue;
    scenes.remember(frame);
    if (!search.decision.thorough && !(await mayHoldDrawnText(frame, reader.image))) continue;
    const lines = (await searchFrame(frame, reader, search)).filter(({ box }) => !covered.some((place) => within(box, place)));
    const pictures = new Map(drawing ? lines.map((line) => [line, drawing.thumbnail(frame, reader.image, line.box)]) : []);
    searched.push({ index, lines, pictures: (line) => pictures.get(line) });
  }
  return [...places, ...joinFrames(searched, reader.count)];
}

/** The boxes to blank: what is proposed and not kept by the reviewer, and, to be seen, what the reviewer drew. */
export function boxesToBlank(findings: readonly PixelFinding[], drawn: readonly Box[] = []): RedactionBox[] {
  return [...findings.filter(({ redact }) => redact).map(({ box, frames }) => ({ box, frames })), ...drawn.map((box) => ({ box: { ...box, visible: true as const } }))];
}

/** The judged lines of one frame, in the coordinates of the frame; a slanted line step by step. */
export async function searchFrame(frame: Frame, { image }: Pick<FrameReader, 'image'>, search: TextSearch): Promise<JudgedLine[]> {
  const seen: Seen[] = [];
  for (const picture of looks(frame, image)) {
    for (const line of await findLevelled(picture, search.find)) {
      const same = seen.findIndex((other) => overlap(other.line.box, line.box) > SAME_PLACE);
      if (same < 0) seen.push({ line, picture });
      else if (line.confidence > seen[same]!.line.confidence) seen[same] = { line: replacing(line, seen[same]!.line), picture };
    }
  }
  const lines: FoundLine[] = [];
  for (const one of seen) lines.push(await isDoubtful(one, search) ? { ...one.line, text: '', confidence: 0, parts: [] } : await withSide(one, search));
  return judge(lines, search).flatMap(({ box: whole, steps = [whole], ...line }) => steps.map((box) => ({ ...line, box })));
}

/** A line, and the picture of the frame that shows it best. */
interface Seen {
  line: FoundLine;
  picture: GrayImage;
}

function judge(lines: readonly FoundLine[], { mode, known, identify, decision, keepsClocks }: TextSearch): JudgedLine[] {
  if (mode === 'all') return lines.map((line) => ({ ...line, label: 'TEXT', redact: !decision.slices || line.text !== '' }));
  return judgeLines(lines, known, identify, { hidesUnread: !decision.slices, keepsClocks, radiograph: decision.radiograph === true });
}

/**
 * Whether a line that is no harmless mark is rather anatomy. In a slice of a scanner nearly everything is that looks like a line:
 * there a reading counts only where it is a value of the case, or has the form of writing and a second look bears it out.
 */
async function isDoubtful({ line, picture }: Seen, search: TextSearch): Promise<boolean> {
  if (!search.decision.slices || isOfCase(line, search.known)) return false;
  if (search.mode !== 'all' && judge([line], search).every(({ label }) => label === 'TEXT')) return false;
  return !isWriting(line) || !(await isSeenAgain(picture, line, search.find));
}

/** In a radiograph, a place of the shape of one letter that was not read, with the side that other looks read there, none of which reads more. */
async function withSide({ line, picture }: Seen, { decision, find }: TextSearch): Promise<FoundLine> {
  const { box: { width, height }, text, confidence } = line;
  if (!decision.radiograph || line.steps || confidence >= READABLE || [...text.trim()].length > 1 || Math.max(width, height) > LONGEST_LETTER * Math.min(width, height)) return line;
  const readings = await readingsOfLetter(picture, line, find);
  const side = readings.find(isSideMarker);
  return side && readings.every((other) => [...other.text.trim()].length === 1) ? { ...line, text: side.text, confidence: side.confidence, parts: [{ ...side.parts[0]!, from: 0, to: 1 }].filter(() => side.parts.length === 1) } : line;
}

/** The box of one letter is at most so many times as wide as high, or the other way round. */
const LONGEST_LETTER = 2;

/** A line that another look read better than this one did. */
function replacing(line: FoundLine, other: FoundLine): FoundLine {
  const place = placedWith(line, other);
  return { ...line, ...place, parts: partsWithin(line, place.box) };
}

function fixedPlaces(file: DicomFile, reader: FrameReader, mode: TextSearch['mode']): PixelFinding[] {
  const { width, height } = reader.image;
  const place = (label: string) => (box: Box): PixelFinding => ({ frames: [0, reader.count - 1], box, text: '', label, confidence: 1, redact: true });
  const places = signatureBoxes(file.dataset).map(place('DEVICE AREA'));
  if (mode !== 'outside-regions') return places;
  const regions = ultrasoundRegions(file.dataset, width, height);
  return regions.length === 0 ? places : [...places, ...outsideOf(regions, width, height).map(place('OUTSIDE REGIONS'))];
}

/** Two boxes that share this much of their joint area hold the same line. */
const SAME_PLACE = 0.4;

/** Lines of the same place in successive searched frames become one finding; it is blanked from after the last frame without it to before the next. */
function joinFrames(searched: readonly { index: number; lines: JudgedLine[]; pictures: (line: JudgedLine) => string | undefined }[], count: number): PixelFinding[] {
  const findings: PixelFinding[] = [];
  /** The searched frame that showed each finding last. */
  const last = new Map<PixelFinding, number>();
  searched.forEach(({ index, lines, pictures }, order) => {
    const from = order === 0 ? 0 : searched[order - 1]!.index + 1;
    const to = order + 1 < searched.length ? searched[order + 1]!.index - 1 : count - 1;
    for (const line of lines) {
      const before = findings.find((finding) => last.get(finding) === order - 1 && finding.redact === line.redact && overlap(finding.box, line.box) > SAME_PLACE);
      if (before) {
        const better = line.confidence > before.confidence;
        Object.assign(before, { frames: [before.frames[0], to], box: union(before.box, line.box), ...(better ? { text: line.text, label: line.label, confidence: line.confidence } : {}) });
        last.set(before, order);
        continue;
      }
      const picture = pictures(line);
      const finding: PixelFinding = { frames: [Math.min(from, index), to], box: line.box, text: line.text, label: line.label, confidence: line.confidence, redact: line.redact, ...(picture ? { thumbnail: picture } : {}) };
      findings.push(finding);
      last.set(finding, order);
    }
  });
  return findings;
}

function overlap(a: Box, b: Box): number {
  const shared = sharedArea(a, b);
  return shared / (area(a) + area(b) - shared);
}

function within(box: Box, place: Box): boolean {
  return box.x >= place.x && box.y >= place.y && box.x + box.width <= place.x + place.width && box.y + box.height <= place.y + place.height;
}
