import type { DicomFile } from '../dicom/reader.ts';
import { openFrames } from './frames.ts';
import { READABLE, type JudgedLine } from './lineJudgement.ts';
import { PixelError } from './problem.ts';
import { framesToSearch } from './sampling.ts';
import { matchesKnown } from './text/known.ts';
import { searchFrame, type PixelFinding, type TextSearch } from './textPlan.ts';

/** At most so many frames are read again. */
const MOST_FRAMES = 5;

/**
 * Reads a redacted instance again, by itself: the frames that were blanked and some others.
 * @param findings those that the redaction followed; what the reviewer kept counts as kept here.
 * @throws PixelError `pixels-text-remains` when text that should have gone can still be read.
 */
export async function checkText(file: DicomFile, findings: readonly PixelFinding[], search: TextSearch): Promise<void> {
  const blanked = findings.filter(({ redact }) => redact);
  if (blanked.length === 0 || search.mode === 'none' || search.mode === 'boxes') return;
  const reader = await openFrames(file);
  const starts = blanked.map(({ frames }) => frames[0]);
  const chosen = [...new Set([...starts, ...framesToSearch(reader.count)])].slice(0, MOST_FRAMES);
  for (const index of chosen) {
    search.signal?.throwIfAborted();
    const lines = await searchFrame(await reader.frame(index), reader, search);
    const kept = findings.filter(({ redact, frames }) => !redact && index >= frames[0] && index <= frames[1]);
    const remains = lines.some((line) => isReadable(line, search) && !kept.some(({ box }) => meets(box, line.box)));
    if (remains) throw new PixelError('pixels-text-remains');
  }
}

/** A reading that is a guess counts only when it is a value of the case: the strip of speckle between two blanked lines reads as some word. */
function isReadable({ text, redact, confidence }: JudgedLine, { known }: TextSearch): boolean {
  return redact && text.trim() !== '' && (confidence >= READABLE || matchesKnown(text, known) !== undefined);
}

function meets(a: { x: number; y: number; width: number; height: number }, b: typeof a): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
