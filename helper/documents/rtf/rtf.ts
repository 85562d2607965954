import type { JournalEntry } from '../../../shared/journal.ts';
import type { OpenDocument } from '../contents.ts';
import { HIDDEN_REASONS, removed, replacementEntries, TOLD_REASONS } from '../journal.ts';
import { replaceInStory, segmentOf } from '../story.ts';
import { declaredLanguage } from './language.ts';
import { readRtf, type ReadRtf } from './reader.ts';

/** Why destinations go that the author put there by hand. */
const REASONS: Readonly<Record<string, string>> = { object: TOLD_REASONS.file, pict: TOLD_REASONS.picture, shppict: TOLD_REASONS.picture, annotation: TOLD_REASONS.note };

/**
 * Rich Text Format: its text with its formatting. Properties, pictures, objects, comments, fields' codes, styles' names, revisions
 * and every starred destination that is not known go; what is left is written as it stood.
 */
export function openRtf(bytes: Uint8Array): OpenDocument {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const read = readRtf(source);
  const segments = [...read.stories, ...read.dropped].map(segmentOf);
  return {
    kind: 'rtf',
    language: declaredLanguage(source),
    segments,
    pictures: [],
    async rewrite({ replacements }) {
      const fresh = readRtf(source);
      const body = fresh.stories[0]!;
      replaceInStory(body, replacements.filter(({ segment }) => segment === body.id));
      return {
        bytes: new Uint8Array(Buffer.from(fresh.write(), 'latin1')),
        journal: [...replacementEntries(segments, replacements), ...[...fresh.removed].map((destination) => removed(`rtf/${destination}`, 'METADATA', REASONS[destination] ?? 'a part that is hidden or not understood')), ...revised(fresh)],
      };
    },
  };
}

function revised({ revisions }: ReadRtf): JournalEntry[] {
  return (['deletion', 'insertion', 'text'] as const).flatMap((kind) => Array.from({ length: revisions[kind] }, () => removed(`rtf/${kind}`, kind === 'insertion' ? 'METADATA' : 'HIDDEN', HIDDEN_REASONS[kind])));
}
