import { plain } from '../../shared/identity/normalise.ts';
import { PEOPLE, type Label } from '../../shared/label.ts';
import type { Group, Review } from './findings.ts';

/** What a person is writing to have it removed besides. */
export interface Draft {
  text: string;
  /** What it is, once the person has said so. */
  label?: Label;
}

/** What a text is by its shape; the first that fits. Numbers are not told apart: that takes the words around them. */
const SHAPES: readonly (readonly [shape: RegExp, label: Label])[] = [
  [/\S@\S/, 'EMAIL'],
  [/^(?:https?:\/\/|www\.)/i, 'URL'],
  [/^(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2})$/, 'DATE'],
  [/^\+\d[\d\s()./-]{6,}$/, 'PHONE'],
  [/\d/, 'ID'],
];

/**
 * What a text that was missed probably is, for the person to correct: by its shape, or as the person who was found under one of its words.
 * Any other name is a relative's, which gets the pseudonym of a person of no told role: the patient's own would say too much.
 */
export function likelyLabel(text: string, found: readonly Group[]): Label {
  const shape = SHAPES.find(([pattern]) => pattern.test(text.trim()));
  if (shape) return shape[1];
  const words = wordsOf(text);
  const namesake = found.find(({ label, values }) => PEOPLE.has(label) && values.some((value) => wordsOf(value.text).some((word) => words.includes(word))));
  return namesake?.label ?? 'RELATIVE';
}

/** Words that are long enough to tell a person. */
function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}]+/u).map(plain).filter((word) => word.length > 2);
}

/** The review with a text that goes besides, once: what was added before gets the label said last. */
export function withAdded(review: Review, label: Label, text: string): Review {
  const added = { label, text: text.trim() };
  const place = review.added.findIndex((one) => plain(one.text) === plain(added.text) && one.text.toLowerCase() === added.text.toLowerCase());
  return { ...review, added: place < 0 ? [...review.added, added] : review.added.with(place, added) };
}
