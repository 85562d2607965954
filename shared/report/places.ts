import type { Candidate, Source } from './candidate.ts';

/** A place as a candidate of the detectors of places. */
export function place(start: number, end: number, source: Source, confidence: number, reason: string): Candidate {
  return { start, end, label: 'LOCATION', source, confidence, reason };
}
