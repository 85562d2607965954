import type { Candidate, Page } from '../../candidate.ts';
import { normaliseId } from '../../../identity/normalise.ts';
import { remembered } from '../../../remembered.ts';
import type { Known } from '../../known.ts';
import { GAP, type Token } from '../../tokens.ts';

const MAX_CODE_TOKENS = 10;

/** What names a number may stand before it without a space: `MRNP0014QX`, where `P0014QX` is known. */
const CODE_NAMES = /^(?:mrn?|pt|pat(?:ient)?|paciente|pid|id|uhid|nhc|hc|hn|urn?|ipp|acc(?:ession)?|acn|an|ref|no|nr|num|exam|study|case)(?=.)/;

/** Codes with separators, spaces, case and leading zeros lost or added. */
export function findKnownCodes(page: Page, codes: readonly Known[]): Candidate[] {
  const { tokens } = page;
  const { wanted, joints, longest } = spellingsOf(codes);
  if (wanted.size === 0) return [];
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at]!;
    if (first.kind === 'mark' || (first.gap === GAP.none && tokens[at - 1] && tokens[at - 1]!.kind !== 'mark')) continue;
    let joined = '';
    let best: { from: number; to: number; known: Known } | undefined;
    for (let next = at; next < tokens.length && next - at < MAX_CODE_TOKENS; next++) {
      const token = tokens[next]!;
      if (next > at && token.gap > GAP.space) break;
      if (token.kind === 'mark') {
        if (!joints.has(token.text)) break;
        continue;
      }
      joined += token.key;
      if (joined.length > longest) break;
      const glued = tokens[next + 1]?.gap === GAP.none && tokens[next + 1]!.kind !== 'mark';
      const isEnd = !glued && /\d/.test(joined);
      const named = CODE_NAMES.exec(joined)?.[0].length ?? 0;
      for (const skipped of isEnd ? new Set([named, 0]) : []) {
        const match = wanted.get(joined.slice(skipped).replace(/^0+(?=.)/, ''));
        const from = skipped < first.text.length ? first.start + skipped : tokens[at + 1]!.start;
        if (match) best = { from, to: next + 1, known: match };
      }
    }
    if (!best) continue;
    if (isInLongerNumber(tokens, at, best.to)) continue;
    const short = joinedLength(tokens, at, best.to) < 4;
    if (short && !(first.gap === GAP.none || /^[#:]$/.test(tokens[at - 1]?.text ?? '') || /^(?:scan|exam|acc|accession|estudio|no|id)$/.test(tokens[at - 1]?.key ?? ''))) continue;
    found.push({ start: best.from, end: tokens[best.to - 1]!.end, label: best.known.label, source: 'known-value', confidence: 0.99, reason: 'a number from the study’s header' });
    at = best.to - 1;
  }
  return found;
}

/** Codes by their characters alone, the marks that may part them, and the most characters that may belong to one. */
const spellingsOf = remembered((codes: readonly Known[]) => {
  const wanted = new Map<string, Known>();
  const joints = new Set('-/._');
  let longest = 0;
  for (const code of codes) {
    for (const joint of code.text.match(/[^\p{L}\p{N}\s]/gu) ?? []) joints.add(joint);
    const normal = normaliseId(code.text);
    const digits = normal.replace(/^[a-z]+/, '').replace(/^0+/, '');
    wanted.set(normal, code);
    // "UHID.00418827" in the header is "00418827" in the report.
    if (normal.length > digits.length && digits.length >= 5 && /^\d+$/.test(digits) && !wanted.has(digits)) wanted.set(digits, code);
    longest = Math.max(longest, normal.length + 6);
  }
  return { wanted, joints, longest };
});

/** Numbers of fewer characters stand in longer ones by chance. */
const SHORT = 6;

/** `655 55 01 44` holds `5501`: a short number put together of groups, with another group beside it, is a piece of a longer one. */
function isInLongerNumber(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 2 || joinedLength(tokens, from, to) >= SHORT) return false;
  const isGroup = (token: Token | undefined, gap: number | undefined): boolean => token?.kind === 'number' && (gap ?? GAP.line) <= GAP.space;
  const [before, after] = [tokens[from - 1], tokens[to]];
  if (isGroup(before, tokens[from]!.gap) || isGroup(after, after?.gap)) return true;
  const isJoint = (token: Token | undefined): boolean => /^[-/.]$/.test(token?.text ?? '');
  return (isJoint(before) && isGroup(tokens[from - 2], before?.gap)) || (isJoint(after) && isGroup(tokens[to + 1], tokens[to + 1]?.gap));
}

function joinedLength(tokens: readonly Token[], from: number, to: number): number {
  let length = 0;
  for (let index = from; index < to; index++) if (tokens[index]!.kind !== 'mark') length += tokens[index]!.text.length;
  return length;
}
