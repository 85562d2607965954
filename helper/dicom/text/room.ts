import type { Replacement } from '../../../shared/text.ts';

/** The most characters of a value (PS3.5 6.2). */
export const LONGEST: Readonly<Record<string, number>> = { AE: 16, CS: 16, SH: 16, LO: 64, PN: 64, ST: 1024, LT: 10240 };

/** A pseudonym with its kind: `PERSON-7K3M9Q`. Without the kind it is still the same for the same person. */
const PSEUDONYM = /^[A-Z]+-([0-9A-Z]{6,8})$/;

/** What stands for a day whose month has too long a name. */
const SHORT_DATE = '[DATE]';

/** What stands for a value where nothing longer fits. */
const SHORTEST = '*';

/** A text with its replacements, which do not overlap. */
export function withReplacements(text: string, replacements: readonly Replacement[]): string {
  // From the end, so that the offsets before stay true.
  return [...replacements].sort((one, other) => other.start - one.start).reduce((changed, { start, end, text: replacement }) => changed.slice(0, start) + replacement + changed.slice(end), text);
}

/**
 * A text with its replacements in a value that has room for no more than `room` characters (or for as many as the text has): with whole pseudonyms if
 * they fit, else without their kinds, then without days, else with one sign for each. A text that is too long all the same loses its last words, never a part of one.
 */
export function withinRoom(text: string, replacements: readonly Replacement[], room: number): string {
  const most = Math.max(room, text.length);
  const short = (replacement: Replacement): string => PSEUDONYM.exec(replacement.text)?.[1] ?? replacement.text;
  const forms = [({ text: whole }: Replacement) => whole, short, (replacement: Replacement) => (replacement.label === 'DATE' ? SHORT_DATE : short(replacement)), () => SHORTEST];
  const written = forms.map((form) => withReplacements(text, replacements.map((replacement) => ({ ...replacement, text: form(replacement) }))));
  return written.find((one) => one.length <= most) ?? cutAtWord(written.at(-1)!, most);
}

/** The beginning of a text up to the last end of a word within `most` characters; a single longer word is cut. */
export function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.slice(0, most + 1).search(/\s\S*$/);
  return (end > 0 ? text.slice(0, end) : text.slice(0, most)).trimEnd();
}
