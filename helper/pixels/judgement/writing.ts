import { solid } from '../../../shared/identity/normalise.ts';
import type { KnownValue } from '../../../shared/text.ts';
import { READABLE, thicknessOf, type TextLine } from '../text/textLine.ts';
import { matchesKnown } from './knownValue.ts';

/** What a line must be read with to count as writing: so many letters and digits, so surely, in lines up to so thick, in pixels. Fewer are read into any edge; large ones are read with ease. */
const READ = [
  { letters: 3, confidence: READABLE, upTo: 48 },
  { letters: 6, confidence: 0.7, upTo: Infinity },
  { letters: 3, confidence: 0.9, upTo: Infinity },
];

/** An ideograph counts as two letters. */
const IDEOGRAPH = /\p{Script=Han}/u;

/** A row of vertebrae or of ribs reads as one letter again and again: no letter is more than this part of a line. */
const MOST_ALIKE = 2 / 3;

/** A letter is at most so many times as wide as the line is thick. */
const WIDEST = 1.6;

/** A value of the case is no accident from so many letters on, however badly it is read. */
const KNOWN_LETTERS = 5;

/** A line as it was read. */
type ReadLine = Pick<TextLine, 'box' | 'text' | 'confidence' | 'rotation'>;

/** Whether what was read in a slice of a scanner has the form of writing: nearly all that looks like a line there is anatomy. */
export function isWriting(line: ReadLine): boolean {
  const letters = [...solid(line.text)];
  const thickness = thicknessOf(line);
  const length = Math.max(line.box.width, line.box.height);
  const count = letters.reduce((sum, letter) => sum + (IDEOGRAPH.test(letter) ? 2 : 1), 0);
  return READ.some((least) => count >= least.letters && line.confidence >= least.confidence && thickness < least.upTo)
    && letters.every((letter) => letters.filter((other) => other === letter).length <= MOST_ALIKE * letters.length)
    && length <= WIDEST * thickness * [...line.text].length;
}

/** Whether a line holds a value of the case that anatomy is not read as by accident. */
export function isOfCase({ text }: Pick<ReadLine, 'text'>, known: readonly KnownValue[]): boolean {
  return solid(text).length >= KNOWN_LETTERS && matchesKnown(text, known) !== undefined;
}
