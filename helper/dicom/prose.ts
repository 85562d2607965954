import type { Detection } from '../../shared/report/detect.ts';
import type { DeidentificationContext, TextCleaner } from './context.ts';
import { TEXT_VRS, type DataSet } from './dataset.ts';
import { LONGEST_LABEL } from './labelReader.ts';
import { Transformation, type InstanceFacts } from './transformation.ts';

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

/** Reads the prose of a data set that the profile cleans, before it is transformed: what reads it takes time, and the transformation waits for nothing. */
export async function readProse(dataset: DataSet, context: DeidentificationContext, facts: Pick<InstanceFacts, 'subject' | 'sopClassUid'>): Promise<InstanceFacts['prose']> {
  const readings = new Map<string, Detection>();
  if (context.text.read && holdsLongText(dataset)) {
    for (const prose of cleanedProse(dataset, context, facts)) readings.set(prose, await context.text.read(prose));
  }
  return readings;
}

/** Whether any value could be prose, told by its length alone: in nearly all images none is. */
function holdsLongText({ elements }: DataSet): boolean {
  return elements.some(({ vr, length, items }) => (items ? items.some(holdsLongText) : length > LONGEST_LABEL && (vr === 'UN' || (TEXT_VRS.has(vr) && vr !== 'UI'))));
}

/** The prose among the texts that a transformation would clean. */
function cleanedProse(dataset: DataSet, context: DeidentificationContext, facts: Pick<InstanceFacts, 'subject' | 'sopClassUid'>): Set<string> {
  const prose = new Set<string>();
  const text: TextCleaner = {
    clean(value) {
      if (isProse(value)) prose.add(value);
      return value;
    },
    scan: (value) => value,
    hides: () => false,
  };
  new Transformation({ ...context, text }, { ...facts, utf8: true, prose: new Map() }, () => undefined).apply(dataset);
  return prose;
}
