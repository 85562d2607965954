import { countBefore } from '../../shared/sorted.ts';
import type { JournalEntry } from '../../shared/journal.ts';
import type { Replacement, Segment } from '../../shared/text.ts';
import { memoOf } from '../memo.ts';

/** One entry a replacement, at its paragraph: `body/p12`. */
export function replacementEntries(segments: readonly Segment[], replacements: readonly Replacement[]): JournalEntry[] {
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const breaks = memoOf((segment: string) => lineFeeds(byId.get(segment)?.text ?? ''));
  return replacements.map(({ segment, start, label }) => ({
    where: `${segment}/p${paragraphAt(breaks(segment), start)}`,
    category: label ?? 'TEXT',
    operation: 'replace',
    reason: 'identifier in the text',
  }));
}

/** The number of the paragraph that holds an offset, from 1. @param breaks offsets of the line feeds */
function paragraphAt(breaks: readonly number[], offset: number): number {
  return 1 + countBefore(breaks.length, (index) => breaks[index]! < offset);
}

function lineFeeds(text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) found.push(at);
  return found;
}

/** An entry for something that was taken out whole because it cannot be shown clean. */
export function removed(where: string, category: 'METADATA' | 'ATTACHMENT' | 'HIDDEN' | 'LINK' | 'PICTURE', reason: string): JournalEntry {
  return { where, category, operation: 'remove', reason };
}

/** Why the journal says that something goes which a reader of the document does not see as it stands: whoever discloses it is told. */
export const HIDDEN_REASONS = {
  deletion: 'a tracked deletion was accepted',
  insertion: 'a tracked insertion was accepted',
  move: 'a tracked move was accepted',
  text: 'hidden text',
} as const;

/** Why it says that something goes, or is read otherwise than typed text, that the sender knew to be there: whoever discloses the document is told. */
export const TOLD_REASONS = {
  file: 'an embedded file cannot be shown clean',
  document: 'an embedded document cannot be shown clean',
  drawing: 'a drawing of a kind that cannot be shown clean',
  macros: 'macros',
  note: 'a note on a page',
  outline: 'the outline of the document',
  form: 'a form became what it shows',
  protection: 'the protection of the file is not carried over',
  picture: 'a picture that cannot be looked through there',
  recognised: 'a page without text was read by text recognition',
} as const;
