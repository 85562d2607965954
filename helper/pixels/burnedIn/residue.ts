import type { DicomFile } from '../../dicom/file/reader.ts';
import { area, sharedArea, type Box } from '../image/box.ts';
import { openFrames } from '../frames/frames.ts';
import type { JudgedLine } from '../judgement/lineJudgement.ts';
import { READABLE } from '../text/textLine.ts';
import { PixelError } from '../problem.ts';
import { framesToSearch } from './sampling.ts';
import { matchesKnown } from '../judgement/knownValue.ts';
import { searchFrame, type PixelFinding, type TextSearch } from './textPlan.ts';

/** At most so many frames are read again. */
const MOST_FRAMES = 5;

/** A line of which so much was kept is one that was kept. */
const MOSTLY = 0.5;

/**
 * Reads a redacted instance again, by itself: the frames that were blanked and some others.
 * @param findings those that the redaction followed; what the reviewer kept counts as kept here.
 * @param drawn boxes of the reviewer: a filled one stands out, and looks like a letter to some.
 * @throws PixelError `pixels-text-remains` when text that should have gone can still be read.
 */
export async function checkText(file: DicomFile, findings: readonly PixelFinding[], search: TextSearch, drawn: readonly Box[] = []): Promise<void> {
  const blanked = findings.filter(({ redact }) => redact);
  if (blanked.length === 0 || search.mode === 'none' || search.mode === 'boxes') return;
  const reader = await openFrames(file);
  const starts = blanked.map(({ frames }) => frames[0]);
  const chosen = [...new Set([...starts, ...framesToSearch(reader.count)])].slice(0, MOST_FRAMES);
  for (const index of chosen) {
    search.signal?.throwIfAborted();
    const lines = await searchFrame(await reader.frame(index), reader, search);
    const kept = findings.filter(({ redact, frames }) => !redact && index >= frames[0] && index <= frames[1]).map(({ box }) => box);
    const remains = lines.some((line) => isReadable(line, search) && !isMostlyIn(line.box, kept) && !isMostlyIn(line.box, drawn));
    if (remains) throw new PixelError('pixels-text-remains');
  }
}

/** A reading that is a guess counts only when it is a value of the case: the strip of speckle between two blanked lines reads as some word. */
function isReadable({ text, redact, confidence }: JudgedLine, { known }: TextSearch): boolean {
  return redact && text.trim() !== '' && (confidence >= READABLE || matchesKnown(text, known) !== undefined);
}

/** Whether a line lies mostly in boxes: a mark that was kept stands beside what should have gone. */
function isMostlyIn(line: Box, boxes: readonly Box[]): boolean {
  return boxes.reduce((sum, box) => sum + sharedArea(line, box), 0) >= MOSTLY * area(line);
}
