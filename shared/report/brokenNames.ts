import { PEOPLE } from '../label.ts';
import type { Identifier } from '../text.ts';

/** A line's end, with a space before it where the program that wrote the cell left one. */
const WIDEST_BREAK = 2;
/** More words below each other are a list of names. */
const MOST_PIECES = 3;

/**
 * The pieces of each name that a narrow cell breaks over lines, `Henrietta⏎Vane-Salter`, by each of them. A whole name in each line is a list.
 * @param texts of the segments, by their ids.
 */
export function brokenNames(identifiers: readonly Identifier[], texts: ReadonlyMap<string, string>): Map<Identifier, readonly Identifier[]> {
  const names = new Map<Identifier, Identifier[]>();
  const last = new Map<string, Identifier>();
  const words = identifiers.filter(({ label, text }) => PEOPLE.has(label) && !/[\s,]/.test(text.trim())).sort((a, b) => a.start - b.start);
  for (const word of words) {
    const before = last.get(word.segment);
    last.set(word.segment, word);
    if (!before || before.label !== word.label || before.end >= word.start || word.start - before.end > WIDEST_BREAK || /\S/.test((texts.get(word.segment) ?? '').slice(before.end, word.start))) continue;
    const pieces = names.get(before) ?? [before];
    pieces.push(word);
    for (const piece of pieces) names.set(piece, pieces);
  }
  for (const [piece, pieces] of names) if (pieces.length > MOST_PIECES) names.delete(piece);
  return names;
}

/** What a name is as a whole. */
export function wholeName(identifier: Identifier, broken: ReadonlyMap<Identifier, readonly Identifier[]>): string {
  return broken.get(identifier)?.map(({ text }) => text).join(' ') ?? identifier.text;
}

/** What stands in the line of one piece of a broken name: its share of the words that stand for the whole, of a single word all in the first line. */
export function shareOf(text: string, identifier: Identifier, broken: ReadonlyMap<Identifier, readonly Identifier[]>): string {
  const pieces = broken.get(identifier);
  if (!pieces) return text;
  const words = text.split(' ');
  const at = pieces.indexOf(identifier);
  if (at === pieces.length - 1) return words.slice(at).join(' ');
  return words[at] ?? '';
}
