import { fold, isCapitalised, isUpper } from './tokens.ts';
import { PARTICLES } from './words/people.ts';

const FEWEST_LETTERS = 3;

/** The initials of an institution's name with and without its small words; a word in capitals among others goes whole: `Sable River VAMC`. */
export function initialsOf(name: string): string[] {
  const words = name.split(/[^\p{L}]+/u).filter((word) => word !== '');
  const large = words.filter((word) => isCapitalised(word) && !PARTICLES.has(fold(word)));
  const mixed = large.some((word) => !isUpper(word));
  const made = [
    large.map((word) => word.charAt(0)),
    words.filter(isCapitalised).map((word) => word.charAt(0)),
    words.map((word) => word.charAt(0).toUpperCase()),
    ...(mixed ? [large.map((word) => (isUpper(word) ? word : word.charAt(0)))] : []),
  ];
  return made.map((letters) => letters.join('')).filter((initials) => initials.length >= FEWEST_LETTERS);
}
