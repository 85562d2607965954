import { LONGEST_LABEL } from './labelReader.ts';

/**
 * The fewest words of prose. In as many, the tagger and its network find four fifths of what rules miss and change hardly more of the rest than in a
 * report (docs/headers.md, Prose). They would in eight, but so many words machines write too, others in each image, and each takes some 6 ms to be read:
 * `Lossy compression with JPEG baseline, IJG quality factor 90, compression ratio 21.521`.
 */
const FEWEST_WORDS = 12;

/** A word of two letters or more, as it stands in a sentence. The tagger learnt no other letters than Latin ones. */
const WORD = /(?<![^\s"'(«„])\p{Script=Latin}[\p{Script=Latin}\p{M}'’-]+(?=[\s.,;:!?)"'»/]|$)/gu;

/** Whether a text is long enough to be read as a report is: a history, a comment, a finding, not a description or a parameter. */
export function isProse(text: string): boolean {
  return text.length > LONGEST_LABEL && countWords(text, FEWEST_WORDS) === FEWEST_WORDS;
}

/** How many words a text has. @param most where counting ends */
export function countWords(text: string, most = Infinity): number {
  const words = text.matchAll(WORD);
  let count = 0;
  while (count < most && !words.next().done) count++;
  return count;
}
