import type { Replacement, Segment } from '../../shared/text.ts';

/** A stretch of text that one place of the document holds: a text node, a tab, an attribute. */
export interface Piece {
  text: string;
  /** Puts other text in its place; '' takes it out. */
  write(text: string): void;
}

/** A run of text that is read as one, whatever it is pieced together from: the body, a header, a note, a property. */
export interface Story {
  id: string;
  pieces: Piece[];
}

/** Text that no replacement changes: what parts lines and columns, or will be dropped. */
export function fixedPiece(text: string): Piece {
  return { text, write: () => undefined };
}

const DROPPED = 'dropped/';

/** Whether a segment is read to learn who is who and does not come back in the written document. */
export function isDropped(segment: string): boolean {
  return segment.startsWith(DROPPED);
}

/** Texts that are read, to learn who is who, and dropped: each once, by what it was. */
export class DroppedTexts {
  readonly #texts = new Map<string, Set<string>>();

  /** A single character names nobody. */
  learn(kind: string, text: string): void {
    const plain = text.trim();
    if (plain.length > 1) this.#texts.set(kind, (this.#texts.get(kind) ?? new Set()).add(plain));
  }

  /** A story each: `dropped/author1`. */
  stories(): Story[] {
    return [...this.#texts].flatMap(([kind, texts]) => [...texts].map((text, index) => ({ id: `${DROPPED}${kind}${index + 1}`, pieces: [fixedPiece(text)] })));
  }
}

/** The segment that a story is searched as. */
export function segmentOf(story: Story): Segment {
  return { id: story.id, text: story.pieces.map((piece) => piece.text).join('') };
}

/**
 * Writes replacements into the pieces they cross: the new text goes to the first piece touched, so that it takes that piece's
 * formatting, and the others lose what was covered. Pieces without length inside a replaced stretch (soft hyphens) go as well.
 * @throws RangeError when replacements overlap, are empty or lie outside the text.
 */
export function replaceInStory(story: Story, replacements: readonly Replacement[]): void {
  const sorted = [...replacements].sort((a, b) => a.start - b.start);
  check(sorted, story.pieces.reduce((length, piece) => length + piece.text.length, 0));
  let first = 0;
  let end = 0;
  for (const piece of story.pieces) {
    const start = end;
    end = start + piece.text.length;
    while (first < sorted.length && sorted[first]!.end <= start) first++;
    let text = '';
    let copied = start;
    let touched = false;
    for (let index = first; index < sorted.length && sorted[index]!.start < end; index++) {
      const replacement = sorted[index]!;
      touched = true;
      if (replacement.start >= start) text += piece.text.slice(copied - start, replacement.start - start) + replacement.text;
      copied = Math.min(end, replacement.end);
    }
    if (touched) piece.write(text + piece.text.slice(copied - start));
  }
}

function check(sorted: readonly Replacement[], length: number): void {
  sorted.forEach(({ start, end }, index) => {
    const before = sorted[index - 1]?.end ?? 0;
    if (start < before || end <= start || end > length) throw new RangeError('A replacement lies outside the text or overlaps another.');
  });
}

/** The replacements of each segment. */
export function bySegment(replacements: readonly Replacement[]): Map<string, Replacement[]> {
  const groups = new Map<string, Replacement[]>();
  for (const replacement of replacements) {
    const group = groups.get(replacement.segment);
    if (group) group.push(replacement);
    else groups.set(replacement.segment, [replacement]);
  }
  return groups;
}
