import { CODES, PEOPLE, PLACES } from '../label.ts';
import { SOURCES, type Candidate, type Page } from './candidate.ts';
import { overlap } from './overlaps.ts';
import { isProtected } from './protection.ts';

const RANK = new Map(SOURCES.map((source, index) => [source, index]));

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
    const clashes = taken.filter((other) => overlap(other, candidate));
    if (clashes.length === 0) taken.push({ ...candidate });
    else if (clashes.length === 1 && sameKind(clashes[0]!, candidate)) {
      const [winner] = clashes as [Candidate];
      const start = Math.min(winner.start, candidate.start);
      const end = Math.max(winner.end, candidate.end);
      const free = taken.every((other) => other === winner || other.end <= start || other.start >= end);
      if (free) Object.assign(winner, { start, end, confidence: Math.max(winner.confidence, candidate.confidence) });
    } else if (isWordBesideCode(page, candidate, clashes)) continue; // the known number stays as it is
    else if (isPiecesOfName(candidate, clashes)) {
      const [winner, ...others] = clashes as [Candidate, ...Candidate[]];
      remove(taken, others);
      Object.assign(winner, { start: candidate.start, end: candidate.end });
    } else if (isSite(candidate, clashes) || isStreetOfNumbers(candidate, clashes) || isLongerCode(candidate, clashes)) {
      remove(taken, clashes);
      taken.push({ ...candidate });
    } else taken.push(...remainders(page, candidate, clashes));
  }
  return taken.sort((a, b) => a.start - b.start);
}

function remove(taken: Candidate[], others: readonly Candidate[]): void {
  for (const other of others) taken.splice(taken.indexOf(other), 1);
}

/** `knee_00482915`, `insertion/DX-8821`: the known number is all that identifies, the word before it says what was done. */
function isWordBesideCode(page: Page, { start, end, label }: Candidate, clashes: readonly Candidate[]): boolean {
  const [known] = clashes;
  if (!CODES.has(label) || clashes.length !== 1 || !known || known.source !== 'known-value' || known.start < start || known.end > end) return false;
  return /^\p{L}\p{Ll}{2,}[_/:@]$/u.test(page.text.slice(start, known.start)) && known.end === end;
}

/** `Dela Cruz-Tan, Ma. Corazon B.`: what is known are pieces of the one name that the field holds. */
function isPiecesOfName(name: Candidate, clashes: readonly Candidate[]): boolean {
  return PEOPLE.has(name.label) && clashes.length > 1 && clashes.every((piece) => PEOPLE.has(piece.label) && covers(name, piece));
}

/** `Plymouth Bay`, `Resonancia Abierta de Sanlúcar`: the town is a piece of the name of the site. */
function isSite(site: Candidate, clashes: readonly Candidate[]): boolean {
  return PLACES.has(site.label) && clashes.every((town) => PLACES.has(town.label) && town.source !== 'known-value' && isWithin(town, site));
}

/** Least confidence of a street whose numbers are no codes. */
const SURE_STREET = 0.9;

/** `Cra. 14 No. 21-08`: the number after `No.` is the house; `Ave. 27 de Febrero 502`: the day is the street’s name. */
function isStreetOfNumbers(street: Candidate, clashes: readonly Candidate[]): boolean {
  const sure = street.label === 'LOCATION' && street.source === 'address' && street.confidence >= SURE_STREET;
  return sure && clashes.every((number) => (CODES.has(number.label) || number.label === 'DATE') && number.source !== 'known-value' && covers(street, number));
}

/** Least confidence of a code that takes a known number in. */
const SURE_CODE = 0.6;

/** `INV-20220119-0042`: the known number is a piece of a longer code, which goes as one. */
function isLongerCode(code: Candidate, clashes: readonly Candidate[]): boolean {
  return CODES.has(code.label) && code.confidence >= SURE_CODE && clashes.every((number) => !PEOPLE.has(number.label) && isWithin(number, code));
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

function covers(whole: Candidate, piece: Candidate): boolean {
  return whole.start <= piece.start && piece.end <= whole.end;
}

/** Whether one stretch is a piece of the other, and less than all of it. */
function isWithin(piece: Candidate, whole: Candidate): boolean {
  return covers(whole, piece) && piece.end - piece.start < whole.end - whole.start;
}

function sameKind(a: Candidate, b: Candidate): boolean {
  return a.label === b.label || (PEOPLE.has(a.label) && PEOPLE.has(b.label));
}
