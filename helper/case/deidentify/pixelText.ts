import type { Label } from '../../../shared/label.ts';
import { detect } from '../../../shared/report/detect.ts';
import type { Knowledge } from '../inspect/knowledge.ts';
import { detectTrained } from '../../detection/trained.ts';

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

/**
 * What identifies in a scanned page, from this confidence on: it is one text, read by all that reads a report.
 * @param rows the lines that stand beside one another, from the top; lines are numbered through all rows.
 */
export async function identifyPage(rows: readonly (readonly string[])[], knowledge: Knowledge, threshold: number): Promise<IdentifyingStretch[]> {
  const { identifiers } = await detectTrained([{ id: 'page', text: rows.map((row) => row.join('\t')).join('\n') }], knowledge);
  const found = identifiers.filter(({ confidence }) => confidence >= threshold);
  let from = 0;
  return rows.flat().flatMap((text, line) => {
    const to = from + text.length;
    const stretches = found
      .filter(({ start, end }) => start < to && end > from)
      .map(({ start, end, label }) => ({ line, start: Math.max(start, from) - from, end: Math.min(end, to) - from, label }));
    from = to + 1;
    return stretches;
  });
}
