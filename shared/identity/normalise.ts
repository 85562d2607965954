import { closeSeams } from '../seams.ts';

/**
 * Forms in which two spellings of one value are equal. Every pseudonym is a function of a normalised value,
 * so that `OKAFOR^JOHN^^^` in a header and `John Okafor` in a report become the same one.
 */

/** What can be a seam or an accent: nearly all that is hunted in headers holds none. */
const ADORNED = /[\u0080-\uffff]|-\n/;

/** Lower case, seams and accents lost, every run of other characters than letters and digits one space. */
export function plain(value: string): string {
  if (!ADORNED.test(value)) return value.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
  return closeSeams(value).text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(WHOLE_LETTERS, (letter) => LETTERS[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text: its runs of letters, without those shorter than `shortest`. */
export function letterRuns(value: string, shortest = 1): string[] {
  return value.split(/[^\p{L}\p{M}]+/u).filter((word) => word.length >= shortest);
}

/** Letters that no decomposition takes apart, as people write them without. */
export const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i' };
export const WHOLE_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * The words of a name in their order, each in the spellings that other systems have for it: headers in ASCII say `MUELLER`,
 * `SOERENSEN`, `AAGAARD` where reports say `Müller`, `Sørensen`, `Ågård`, and the other way round.
 */
export function nameSpellings(value: string): string[][] {
  return closeSeams(value).text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '').map((word) => {
    const short = plain(word);
    const long = plain(word.normalize('NFC').toLowerCase().replace(/[äöüøå]/g, (letter) => DIGRAPHS[letter]!));
    const collapsed = short.replace(/ae|oe|ue|aa/g, (pair) => pair.charAt(0));
    return [...new Set([short, long, ...(collapsed.length >= SHORTEST_COLLAPSED ? [collapsed] : [])])].filter((spelling) => spelling !== '');
  }).filter((spellings) => spellings.length > 0);
}

const DIGRAPHS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
/** A shorter word is another one when it loses a letter: `Noe`, `Mae`. */
const SHORTEST_COLLAPSED = 3;

/** The parts of a person's name, of the first component group of a PN (PS3.5 6.2) or of running text, sorted. */
export function nameParts(value: string): string[] {
  const group = value.split('=').find((part) => part.replace(/[\^\s]/g, '') !== '') ?? '';
  return plain(group).split(' ').filter((part) => part !== '').sort();
}

/** A person's name with the order of its parts, case, accents and separators lost. */
export function normaliseName(value: string): string {
  return nameParts(value).join(' ');
}

/** Letters and digits alone: what was read from an image, or written by a device, may lack its spaces. */
export function solid(value: string): string {
  return plain(value).replace(/ /g, '');
}

/** An identifier with separators, case and leading zeros lost: `00-123 45a` equals `12345A`. */
export function normaliseId(value: string): string {
  return solid(value).replace(/^0+(?=.)/, '');
}
