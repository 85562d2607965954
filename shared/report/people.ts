import { PEOPLE } from '../label.ts';
import { LEARNT, type Candidate, type Page } from './candidate.ts';
import { fold } from './tokens.ts';

/** How firmly a source says who somebody is; courtesy titles (“Mr”) and repeated mentions say it least. */
function firmness(candidate: Candidate): number {
  if (candidate.source === 'known-value') return 4;
  if (candidate.source === 'labelled-field') return 3;
  if (candidate.source === 'person') return candidate.by === 'courtesy' ? 1 : 2.5;
  return LEARNT.has(candidate.source) ? 2 : 0;
}

/** The words by which mentions are one person's: those of three letters or more, folded. */
export function namedWords(text: string, { start, end }: Candidate): string[] {
  return fold(text.slice(start, end)).split(/[^\p{L}]+/u).filter((word) => word.length > 2);
}

/**
 * Settles who is who after merging: mentions that share a name word take the label of the firmest of them, and somebody with
 * only a courtesy title, in a document whose patient has another name, is another person.
 */
export function settlePeople(page: Page, candidates: readonly Candidate[]): Candidate[] {
  const firmest = new Map<string, Candidate>();
  let patientKnown = false;
  const words = (candidate: Candidate): string[] => namedWords(page.text, candidate);
  for (const candidate of candidates) {
    if (!PEOPLE.has(candidate.label)) continue;
    if (candidate.label === 'PATIENT' && firmness(candidate) >= 3) patientKnown = true;
    for (const word of words(candidate)) {
      const other = firmest.get(word);
      if (!other || firmness(candidate) > firmness(other)) firmest.set(word, candidate);
    }
  }
  return candidates.map((candidate) => {
    if (!PEOPLE.has(candidate.label) || firmness(candidate) >= 2.5) return candidate;
    // What learnt from texts often mistakes who somebody is, but two people may share a surname: it is overruled by a whole name alone.
    if (LEARNT.has(candidate.source)) return { ...candidate, label: wholeName(words(candidate), firmest)?.label ?? candidate.label };
    const owner = words(candidate).map((word) => firmest.get(word)!).sort((a, b) => firmness(b) - firmness(a))[0];
    if (owner && firmness(owner) > firmness(candidate)) return { ...candidate, label: owner.label };
    return candidate.by === 'courtesy' && patientKnown ? { ...candidate, label: 'RELATIVE' as const } : candidate;
  });
}

/** The firmer mention of which the words are two or more. */
function wholeName(words: readonly string[], firmest: ReadonlyMap<string, Candidate>): Candidate | undefined {
  const owner = firmest.get(words[0] ?? '');
  return words.length >= 2 && owner && firmness(owner) > 2 && words.every((word) => firmest.get(word) === owner) ? owner : undefined;
}
