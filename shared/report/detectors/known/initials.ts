import type { Candidate, Page } from '../../candidate.ts';
import type { Known } from '../../known.ts';
import { matchesOf } from '../../patterns/matches.ts';
import { PARTICLES } from '../../words/people.ts';
import { HONORIFICS, namePartsInOrder } from './names.ts';

/** `S.V.`: the initials of a known name in either order, each with its dot. */
export function findKnownInitials({ text }: Page, names: readonly Known[]): Candidate[] {
  const found: Candidate[] = [];
  for (const name of names) {
    const letters = namePartsInOrder(name.text).filter((word) => !HONORIFICS.has(word) && !PARTICLES.has(word)).map((word) => word.charAt(0).toUpperCase());
    if (letters.length < 2 || !/^[A-Z]+$/.test(letters.join(''))) continue;
    const orders = new Set([letters, [...letters].reverse(), [...letters.slice(1), letters[0]!], [letters.at(-1)!, ...letters.slice(0, -1)]].flatMap((order) => [order, [order[0]!, order.at(-1)!], [order.at(-1)!, order[0]!]]).map((order) => order.join('\\. ?')));
    for (const match of matchesOf(text, new RegExp(`(?<![\\p{L}.])(?:${[...orders].join('|')})\\.(?!\\p{L})`, 'gu'))) {
      found.push({ start: match.index, end: match.index + match[0].length, label: name.label, source: 'known-value', confidence: 0.85, reason: 'the initials of a name from the study’s header' });
    }
  }
  return found;
}
