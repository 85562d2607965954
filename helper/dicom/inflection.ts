import { isOneSlip } from '../../shared/report/detectors/known/names.ts';

/** Fewest letters that an inflected name shares with the one in the header: `Kowalską`, `Соколова`. */
const SHORTEST_STEM = 4;
const LONGEST_ENDING = 4;

/** Whether a word is one of a name, with another ending or one slip of the pen perhaps. */
export function isOf(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true;
  return [...words].some((one) => isInflected(one, word) || (one.length > SHORTEST_STEM && isOneSlip(one, word)));
}

function isInflected(one: string, other: string): boolean {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  return shared >= SHORTEST_STEM && Math.max(one.length, other.length) - shared <= Math.min(LONGEST_ENDING, shared - 2);
}
