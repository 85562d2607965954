import type { Label } from '../../shared/label.ts';
import { detect } from '../../shared/report/detect.ts';
import type { KnownValue } from '../../shared/text.ts';
import { headerValues, type Knowledge } from './knowledge.ts';

/** A stretch of a line read from pixels that identifies; offsets in UTF-16 code units. */
export interface IdentifyingStretch {
  line: number;
  start: number;
  end: number;
  label: Label;
}

/** The values of the case to look for in pixels, in DICOM formats. */
export function valuesInPixels({ header, known }: Knowledge): KnownValue[] {
  return [...(header ? headerValues(header) : []), ...known];
}

/** What the report engine finds in lines that were read from pixels, taken together as one page. */
export function identifyLines(lines: readonly string[], knowledge: Knowledge): IdentifyingStretch[] {
  return detect(lines.map((text, index) => ({ id: String(index), text })), knowledge).identifiers
    .map(({ segment, start, end, label }) => ({ line: Number(segment), start, end, label }));
}
