import type { OpenDocument } from '../contents.ts';
import { removed, replacementEntries } from '../journal.ts';
import { replaceInStory, segmentOf } from '../story.ts';
import { declaredLanguage } from './language.ts';
import { readRtf } from './reader.ts';

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
        journal: [...replacementEntries(segments, replacements), ...[...fresh.removed].map((destination) => removed(`rtf/${destination}`, 'METADATA', 'a part that is hidden or not understood'))],
      };
    },
  };
}
