import { plain } from '../../../shared/identity/normalise.ts';

/** What a mail program writes into the plain text for what the HTML shows otherwise: addresses of links, pictures. */
const WRITTEN_FOR_HTML = /<[^<>\n]*>|\[(?:cid|image|imagen|bild)\b[^\]\n]*\]|\bhttps?:\S+/gi;

/** As many words that are not there make a paragraph another one; a single one is spelled otherwise. */
const MISSING_WORDS = 2;

/**
 * The paragraphs of a text that say what another way to say the same (`multipart/alternative`, RFC 2046 5.1.4) does not: a sender's program, or his hand, left it out there.
 * @param shown what the other way shows a reader.
 */
export function saidOnlyBy(text: string, shown: string): string[] {
  const words = new Set(wordsOf(shown));
  return text.split(/\n[ \t>]*\n/).map((paragraph) => paragraph.trim()).filter((paragraph) => {
    const missing = wordsOf(paragraph.replace(WRITTEN_FOR_HTML, ' ')).filter((word) => !words.has(word));
    return new Set(missing).size >= MISSING_WORDS;
  });
}

function wordsOf(text: string): string[] {
  return plain(text).split(' ').filter((word) => word.length > 1);
}
