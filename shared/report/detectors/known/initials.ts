import type { Candidate, Page } from '../../candidate.ts';
import type { Known } from '../../known.ts';
import { remembered } from '../../../remembered.ts';
import { matchesOf } from '../../patterns/matches.ts';
import { fold } from '../../tokens.ts';
import { BRANCH_ENDING, DEPARTMENT_WORDS } from '../../words/institutions.ts';
import { PARTICLES } from '../../words/people.ts';
import { HONORIFICS, namePartsInOrder } from './names.ts';

/** `S.V.`: the initials of a known name in either order, each with its dot. */
export function findKnownInitials({ text }: Page, names: readonly Known[]): Candidate[] {
  return initialsOf(names).flatMap(({ label, pattern }) => matchesOf(text, pattern).filter(({ index, 0: written }) => !namesField(text, index + written.length)).map(({ index, 0: written }) => (
    { start: index, end: index + written.length, label, source: 'known-value', confidence: 0.85, reason: 'the initials of a name from the study’s header' }
  )));
}

/** A number or code directly behind initials, which they name then: `C.F. DLLSRN59L61A794K`, `C.P. 72197`. */
const CODE_BEHIND = /^:? {0,2}(?=[\p{Lu}\d./-]{0,20}\d)[\p{Lu}\d./-]{5,}/u;

/** A department directly behind initials, which are of it: `S.C. Radiologia`. */
const DEPARTMENT_BEHIND = /^ (\p{Lu}\p{L}{3,})/u;

function namesField(text: string, end: number): boolean {
  const behind = text.slice(end, end + 32);
  const department = fold(DEPARTMENT_BEHIND.exec(behind)?.[1] ?? '');
  return CODE_BEHIND.test(behind) || DEPARTMENT_WORDS.has(department) || BRANCH_ENDING.test(department);
}

const initialsOf = remembered((names: readonly Known[]) => names.flatMap(({ label, text }) => {
  const letters = namePartsInOrder(text).filter((word) => !HONORIFICS.has(word) && !PARTICLES.has(word)).map((word) => word.charAt(0).toUpperCase());
  if (letters.length < 2 || !/^[A-Z]+$/.test(letters.join(''))) return [];
  const whole = [letters, [...letters].reverse(), [...letters.slice(1), letters[0]!], [letters.at(-1)!, ...letters.slice(0, -1)]];
  const orders = new Set(whole.flatMap((order) => [order, [order[0]!, order.at(-1)!], [order.at(-1)!, order[0]!]]).map((order) => order.join('\\. ?')));
  return [{ label, pattern: new RegExp(`(?<![\\p{L}.])(?:${[...orders].join('|')})\\.(?!\\p{L})`, 'gu') }];
}));
