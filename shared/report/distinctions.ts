import type { Candidate, Page } from './candidate.ts';

/** A generation directly behind a name, also in brackets or behind a comma: `William Hargreave (junior)`, `HARGREAVE, W, Jr.`. What goes on as a rank is none: `senior registrar`. */
const GENERATION = /^(?:,? (?:(?:Sr|Jr|Snr|Jnr)(?![\p{L}\d])\.?|(?:senior|junior)(?![\p{L}\d])(?! (?:registrar|resident|fellow|consultant|house|staff|doctor|nurse|sister|lecturer|partner|radio|physio|clinic|medical|high|school|college|citizen|living|care|home|cent|year|doctor|physician|surgeon)))| \((?:Sr|Jr|Snr|Jnr|senior|junior)\.?\))/iu;

/** The place of a newborn among twins before the family name, `Twin B Gallagher`; its letter may be taken for an initial of the name. */
const BIRTH_ORDER = /(?<!\p{L})(?:Twin|Triplet) (?:(?:[A-D1-4]|I{1,3}|One|Two|Three) )?$/iu;

/** As much stands beside a name at most. */
const WIDEST = 20;

/**
 * Patients with what tells them from others of one name, a father's generation and a twin's letter, so that `W. Hargreave senior` and `W. Hargreave jnr` are
 * two names. What was found in it by itself is part of the name.
 */
export function withDistinctions({ text }: Page, candidates: readonly Candidate[]): Candidate[] {
  const reaching: Candidate[] = [];
  let changed = false;
  for (const candidate of candidates) {
    const last = reaching.at(-1);
    if (last && candidate.start < last.end) continue;
    if (candidate.label !== 'PATIENT' || candidate.source !== 'known-value') {
      reaching.push(candidate);
      continue;
    }
    const before = BIRTH_ORDER.exec(text.slice(Math.max(0, candidate.start - WIDEST), candidate.start))?.[0].length ?? 0;
    const behind = GENERATION.exec(text.slice(candidate.end, candidate.end + WIDEST * 2))?.[0].length ?? 0;
    const start = Math.max(last?.end ?? 0, candidate.start - before);
    changed ||= before + behind > 0;
    reaching.push({ ...candidate, start, end: candidate.end + behind });
  }
  return changed ? reaching : [...candidates];
}
