import type { Label } from '../../shared/label.ts';
import { detect } from '../../shared/report/detect.ts';
import type { Knowledge } from './knowledge.ts';

/** A stretch of a line read from pixels that identifies; offsets in UTF-16 code units. */
export interface IdentifyingStretch {
  line: number;
  start: number;
  end: number;
  label: Label;
}

/** What the report engine finds in lines that were read from pixels, taken together as one page. */
export function identifyLines(lines: readonly string[], knowledge: Knowledge): IdentifyingStretch[] {
  return detect(lines.map((text, index) => ({ id: String(index), text })), knowledge).identifiers
    .map(({ segment, start, end, label }) => ({ line: Number(segment), start, end, label }));
}
