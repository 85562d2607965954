import { SOURCES, type Candidate, type Page } from './candidate.ts';
import { isProtected } from './protection.ts';

const RANK = new Map(SOURCES.map((source, index) => [source, index]));

/** Labels of numbers and codes. */
const CODES = new Set<Candidate['label']>(['MRN', 'ACCESSION', 'NATIONALID', 'INSURANCE', 'ACCOUNT', 'ID']);

const PEOPLE = new Set<Candidate['label']>(['PATIENT', 'CLINICIAN', 'RELATIVE']);

const PLACES = new Set<Candidate['label']>(['ORG', 'LOCATION']);

/**
 * One candidate for each stretch of text. Where several overlap, the stronger source gives label and reason; the stretch grows to
 * cover what weaker evidence of the same kind adds (a surname known from the study, its first name read by a title).
 * The result is in order and overlaps nowhere.
 */
export function merge(page: Page, candidates: readonly Candidate[]): Candidate[] {
  const ordered = candidates.filter((candidate) => !isProtected(page, candidate)).sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Candidate[] = [];
  let group: Candidate[] = [];
  let end = -1;
  for (const candidate of ordered) {
    if (candidate.start >= end && group.length > 0) {
      merged.push(...settle(page, group));
      group = [];
    }
    group.push(candidate);
    end = Math.max(candidate.start >= end ? candidate.end : end, candidate.end);
  }
  if (group.length > 0) merged.push(...settle(page, group));
  return merged;
}

/** Settles a group of candidates that hang together by overlaps. */
function settle(page: Page, group: Candidate[]): Candidate[] {
  const byEvidence = [...group].sort((a, b) => RANK.get(a.source)! - RANK.get(b.source)! || b.end - b.start - (a.end - a.start) || b.confidence - a.confidence);
  const taken: Candidate[] = [];
  for (const candidate of byEvidence) {
    const clashes = taken.filter((other) => other.start < candidate.end && candidate.start < other.end);
    if (clashes.length === 0) taken.push({ ...candidate });
    else if (clashes.length === 1 && sameKind(clashes[0]!, candidate)) {
      const [winner] = clashes as [Candidate];
      const start = Math.min(winner.start, candidate.start);
      const end = Math.max(winner.end, candidate.end);
      const free = taken.every((other) => other === winner || other.end <= start || other.start >= end);
      if (free) Object.assign(winner, { start, end, confidence: Math.max(winner.confidence, candidate.confidence) });
    } else if (PLACES.has(candidate.label) && clashes.every((other) => PLACES.has(other.label) && other.source !== 'known-value' && isWithin(other, candidate))) {
      // "Plymouth Bay", "Resonancia Abierta de Sanlúcar": the town is a piece of the name of the site.
      for (const other of clashes) taken.splice(taken.indexOf(other), 1);
      taken.push({ ...candidate });
    } else if (clashes.length > 1 && PEOPLE.has(candidate.label) && clashes.every((other) => PEOPLE.has(other.label) && candidate.start <= other.start && other.end <= candidate.end)) {
      // "Dela Cruz-Tan, Ma. Corazon B.": what is known are pieces of the one name that the field holds.
      const [winner, ...others] = clashes as [Candidate, ...Candidate[]];
      for (const other of others) taken.splice(taken.indexOf(other), 1);
      Object.assign(winner, { start: candidate.start, end: candidate.end });
    } else if (candidate.label === 'LOCATION' && candidate.source === 'address' && candidate.confidence >= 0.9 && clashes.every((other) => CODES.has(other.label) && other.source !== 'known-value' && candidate.start <= other.start && other.end <= candidate.end)) {
      // "Cra. 14 No. 21-08": the number after "No." is the house.
      for (const other of clashes) taken.splice(taken.indexOf(other), 1);
      taken.push({ ...candidate });
    } else if (CODES.has(candidate.label) && isWordBesideCode(page, candidate, clashes)) {
      // "knee_00482915": the known number is all that identifies, the word before it says what was done.
    } else if (CODES.has(candidate.label) && candidate.confidence >= 0.6 && clashes.every((other) => !PEOPLE.has(other.label) && isWithin(other, candidate))) {
      // "INV-20220119-0042": the known number is a piece of a longer code, which goes as one.
      for (const other of clashes) taken.splice(taken.indexOf(other), 1);
      taken.push({ ...candidate });
    } else taken.push(...remainders(page, candidate, clashes));
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** Whether nothing but small letters and underscores is left of a code when the known value in it is taken out. */
function isWordBesideCode(page: Page, { start, end }: Candidate, clashes: readonly Candidate[]): boolean {
  const [known] = clashes;
  if (clashes.length !== 1 || !known || known.source !== 'known-value' || known.start < start || known.end > end) return false;
  return /^\p{Ll}{3,}_$/u.test(page.text.slice(start, known.start)) && known.end === end;
}

/** Fewest letters or digits of a stretch that is left of a candidate when stronger ones of another kind are taken out. */
const SHORTEST_REMAINDER = 4;

/** What others leave of a candidate: `Olmedilla` is the known institution, `de Duero` still belongs to the town. */
function remainders(page: Page, candidate: Candidate, others: readonly Candidate[]): Candidate[] {
  const pieces: Candidate[] = [];
  let start = candidate.start;
  for (const other of [...others, { start: candidate.end, end: candidate.end }].sort((a, b) => a.start - b.start)) {
    let end = Math.min(other.start, candidate.end);
    while (start < end && !/[\p{L}\p{N}]/u.test(page.text.charAt(start))) start++;
    while (end > start && !/[\p{L}\p{N}]/u.test(page.text.charAt(end - 1))) end--;
    if (end - start >= SHORTEST_REMAINDER && candidate.confidence >= 0.7) pieces.push({ ...candidate, start, end });
    start = Math.max(start, other.end);
  }
  return pieces;
}

/** Whether one stretch is a piece of the other. */
function isWithin(piece: Candidate, whole: Candidate): boolean {
  return whole.start <= piece.start && piece.end <= whole.end && piece.end - piece.start < whole.end - whole.start;
}

function sameKind(a: Candidate, b: Candidate): boolean {
  return a.label === b.label || (PEOPLE.has(a.label) && PEOPLE.has(b.label));
}
