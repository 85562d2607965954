import type { JournalEntry } from '../../shared/journal.ts';
import type { Replacement, Segment } from '../../shared/text.ts';

/** One entry a replacement, at its paragraph: `body/p12`. */
export function replacementEntries(segments: readonly Segment[], replacements: readonly Replacement[]): JournalEntry[] {
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  return replacements.map(({ segment, start, label }) => ({
    where: `${segment}/p${paragraphAt(byId.get(segment)?.text ?? '', start)}`,
    category: label ?? 'TEXT',
    operation: 'replace',
    reason: 'identifier in the text',
  }));
}

/** The number of the paragraph that holds an offset, from 1. */
function paragraphAt(text: string, offset: number): number {
  let paragraph = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) paragraph++;
  return paragraph;
}

/** An entry for something that was taken out whole because it cannot be shown clean. */
export function removed(where: string, category: 'METADATA' | 'ATTACHMENT' | 'HIDDEN' | 'LINK' | 'PICTURE', reason: string): JournalEntry {
  return { where, category, operation: 'remove', reason };
}
