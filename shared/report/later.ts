import { BELIEVED, type Candidate, type Page } from './candidate.ts';
import { coverage } from './overlaps.ts';

/**
 * Candidates with those that only the whole document tells, such as a certain name that stands somewhere else again. They stand where nothing is believed,
 * and what is doubted there gives way.
 * @param candidates in order.
 */
export function withLater({ text }: Page, candidates: readonly Candidate[], later: readonly Candidate[]): Candidate[] {
  if (later.length === 0) return [...candidates];
  const believed = coverage(text, candidates.filter(({ confidence }) => confidence >= BELIEVED));
  const added = later.filter(({ start, end }) => !believed.subarray(start, end).includes(1));
  const taken = coverage(text, added);
  const kept = candidates.filter(({ start, end, confidence }) => confidence >= BELIEVED || !taken.subarray(start, end).includes(1));
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}
