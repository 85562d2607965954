import type { OpenDocument } from '../contents.ts';
import { replacementEntries } from '../journal.ts';
import { replaceInStory, segmentOf, type Story } from '../story.ts';
import { decodeText, detectEncoding, encodeText } from './encoding.ts';

/** Plain text as one segment, so that offsets are the file's own; its encoding, mark and line ends are kept. */
export function openText(bytes: Uint8Array): OpenDocument {
  const encoding = detectEncoding(bytes);
  const text = decodeText(bytes, encoding);
  return {
    kind: 'text',
    segments: [{ id: 'text', text }],
    pictures: [],
    async rewrite({ replacements }) {
      let clean = text;
      const story: Story = { id: 'text', pieces: [{ text, write: (written) => { clean = written; } }] };
      replaceInStory(story, replacements);
      return { bytes: encodeText(clean, encoding), journal: replacementEntries([segmentOf(story)], replacements) };
    },
  };
}
