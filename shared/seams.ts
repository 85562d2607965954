import { countBefore } from './sorted.ts';

/** A text without the cuts that no reader sees in its words, and the way back. */
export interface Seamless {
  text: string;
  /** The offset in the text as it was of the character at an offset here. */
  origin(offset: number): number;
}

/** Signs without width: soft hyphens, joiners, marks of direction (Unicode, chapter 23, Special Areas and Format Characters). */
const UNSEEN = String.raw`[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+`;

/** The hyphen and the line end inside a word: `Sán-⏎chez`. */
const HYPHENATED = String.raw`(?<=\p{Ll}{2})[-\u2010]\n[ ]{0,40}(?=\p{Ll}{2})`;

/** The line end behind a hyphen that belongs to a name or a number: `Pryce-⏎Jones`, `8.771.180-⏎Z`; no field begins there. */
const AFTER_HYPHEN = String.raw`(?<=[\p{L}\p{N}]-)\n[ ]{0,40}(?![\p{L}\p{N}][\p{L}\p{N} ./'’()_-]{0,30}[:=#])(?=[\p{L}\p{N}])`;

const SEAM = new RegExp(`${UNSEEN}|${HYPHENATED}|${AFTER_HYPHEN}`, 'gu');

/** What every seam holds, for a look that costs little. */
const SEAMED = /[\n\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

/** Closes what cuts a word or a number without being read: signs without width, hyphenation at a line end. */
export function closeSeams(text: string): Seamless {
  if (!SEAMED.test(text)) return { text, origin: (offset) => offset };
  /** Where a cut was closed, in the text as it is now, and how much was left out up to there. */
  const closed: { at: number; left: number }[] = [];
  let left = 0;
  const seamless = text.replace(SEAM, (cut, at: number) => {
    closed.push({ at: at - left, left: (left += cut.length) });
    return '';
  });
  return { text: seamless, origin: (offset) => offset + (closed[countBefore(closed.length, (index) => closed[index]!.at <= offset) - 1]?.left ?? 0) };
}
