/**
 * Forms in which two spellings of one value are equal. Every pseudonym is a function of a normalised value,
 * so that `OKAFOR^JOHN^^^` in a header and `John Okafor` in a report become the same one.
 */

/** Lower case, accents stripped, every run of other characters than letters and digits one space. */
export function plain(value: string): string {
  return value
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The parts of a person's name, of the first component group of a PN (PS3.5 6.2) or of running text, sorted. */
export function nameParts(value: string): string[] {
  const group = value.split('=').find((part) => part.replace(/[\^\s]/g, '') !== '') ?? '';
  return plain(group).split(' ').filter((part) => part !== '').sort();
}

/** A person's name with the order of its parts, case, accents and separators lost. */
export function normaliseName(value: string): string {
  return nameParts(value).join(' ');
}

/** An identifier with separators, case and leading zeros lost: `00-123 45a` equals `12345A`. */
export function normaliseId(value: string): string {
  return plain(value).replace(/ /g, '').replace(/^0+(?=.)/, '');
}
