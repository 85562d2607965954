import type { OpenDocument } from '../contents.ts';
import { removed, replacementEntries } from '../journal.ts';
import { bySegment, replaceInStory, segmentOf } from '../story.ts';
import { declaredLanguage } from './language.ts';
import { readPackage } from './package.ts';
import { readClean } from './reader.ts';
import { writeDocx } from './writer.ts';

/**
 * A Word document (ECMA-376): its formatting stays, its identifiers do not.
 *
 * The document is read twice, once to be searched and once to be written, so that what was searched is never half changed.
 * @throws DocumentError when it is damaged.
 */
export async function openDocx(bytes: Uint8Array): Promise<OpenDocument> {
  const read = await readClean(readPackage(bytes));
  const segments = read.stories.map(segmentOf);
  return {
    kind: 'docx',
    language: declaredLanguage(read.parts),
    segments,
    pictures: read.pictures,
    async rewrite({ replacements, pictures }) {
      const clean = await readClean(readPackage(bytes));
      const edits = bySegment(replacements);
      for (const story of clean.stories) replaceInStory(story, edits.get(story.id) ?? []);
      const pictureEntries = [...pictures].map(([id, edit]) => (edit === null
        ? removed(id, 'PICTURE', 'a picture that may identify')
        : { where: id, category: 'BURNED-IN', operation: 'redact-pixels' as const, reason: 'text in a picture' }));
      return {
        bytes: writeDocx(clean, pictures),
        journal: [...replacementEntries(segments, replacements), ...clean.journal, ...pictureEntries],
      };
    },
  };
}
