import { CODES, PEOPLE, type Label } from '../../../shared/label.ts';
import { overlap } from '../../../shared/report/overlaps.ts';
import type { Identifier, Stretch } from '../../../shared/text.ts';
import { namesNobody } from './labelWords.ts';

/** A telephone number of any country: groups of digits that only spaces, hyphens and the like part. */
const GROUPS = String.raw`\+?\(?\d[\d()./ -]{4,16}\d(?![\d\p{L}]|[.,]\d)`;
const FEWEST_DIGITS = 6;

/** Directly behind a name, with a word for the telephone perhaps; nothing else says that it is one: `daughter Ásta 861 2277`. */
const BEHIND = new RegExp(String.raw`^(?:,? |: ?|,? ?\(?(?:tel|tlf|telefon|mob|mobil|ph|cell|gsm|тел|моб|τηλ|טל|ت|đt|hp)[.:]{0,2} ?)(${GROUPS})`, 'iu');

/** The extension of somebody in the same house: `OA Hasselbrink -4417`, which has no unit behind it. */
const EXTENSION = /^ \(?(-\d{3,5})(?![\d.,-]|\s?(?:HU|HE|UH|mm|cm|ml|%|°))/u;

/** Nine digits in three groups of three, as national and insurance numbers are written. */
const BY_THREES = /(?<![\p{L}\p{N}]|\d[ .,/-])\d{3} \d{3} \d{3}(?![\p{L}\p{N}]|[ .,/-]\d)/gu;
/** A number with the name of what it is glued to it: `CPF52998224725`. */
const LABELLED = /(?<![\p{L}\p{N}])\p{Lu}{2,6}\d{7,}(?![\p{L}\p{N}])/gu;

/** Numbers that identify by where they stand or how they are grouped. @param found what was found in the text so far. */
export function findLooseNumbers(segment: string, text: string, found: readonly Identifier[]): Identifier[] {
  const people = found.filter(({ label }) => PEOPLE.has(label));
  const phones = people.flatMap(({ end }) => {
    const match = BEHIND.exec(text.slice(end));
    return match && match[1]!.replace(/\D/g, '').length >= FEWEST_DIGITS ? [{ start: end + match[0].length - match[1]!.length, end: end + match[0].length, label: 'PHONE' as const }] : [];
  });
  const extensions = people.flatMap(({ end }) => {
    const match = EXTENSION.exec(text.slice(end));
    return match ? [{ start: end + match[0].length - match[1]!.length, end: end + match[0].length, label: 'PHONE' as const }] : [];
  });
  const numbers = [BY_THREES, LABELLED].flatMap((pattern) => [...text.matchAll(pattern)].map(({ index, 0: number }) => ({ start: index, end: index + number.length, label: 'ID' as const })));
  const isFound = (one: Stretch): boolean => found.some((other) => other.label !== 'PHONE' && !CODES.has(other.label) && overlap(other, one));
  return [...phones, ...extensions, ...numbers].filter((one) => !isFound(one)).map((one) => identifier(segment, text, one));
}

function identifier(segment: string, text: string, { start, end, label }: { start: number; end: number; label: Label }): Identifier {
  return { segment, start, end, label, text: text.slice(start, end), source: 'number', confidence: 0.75, reason: 'a number beside a name, or grouped as one of a person' };
}

/** Somebody between a word for calling and the number that is called. */
const CALLED = /(?<![\p{L}\p{M}])(?:ph|phone|tel|call|called|ring|rang|contact|llamar a|avisar a|appeler|rappeler|ligar a|bel|zadzwonić do)\.?:? (\p{Lu}[\p{Ll}\p{M}]{2,}(?: \p{Lu}[\p{Ll}\p{M}]{2,})?)[ ,:]{1,2}$/u;

/** What stands between somebody and a telephone: `Quittelmann, Nettersiefen, Tel. `. */
const TOWN = /, (\p{Lu}[\p{Ll}\p{M}]{2,}(?:[ -]\p{L}[\p{Ll}\p{M}]+){0,2}),? (?:[Tt](?:el|lf|fno|elefon|eléfono|éléphone)|[Ff]on|[Pp]h(?:one)?|[Mm]ob(?:il)?)\.?:? ?$/u;

/** Who can be reached by a telephone number, `ph Osgathorpe 087 555 0133`, and the town between the two. */
export function findBeforePhones(segment: string, text: string, found: readonly Identifier[]): Identifier[] {
  return found.filter(({ label }) => label === 'PHONE').flatMap(({ start }) => {
    const before = text.slice(0, start);
    const called = CALLED.exec(before);
    const town = TOWN.exec(before);
    const name = called ?? (town && found.some(({ label, end }) => PEOPLE.has(label) && end === town.index) ? town : undefined);
    if (!name || namesNobody(name[1]!)) return [];
    const at = name.index + name[0].lastIndexOf(name[1]!);
    const stretch = { start: at, end: at + name[1]!.length };
    if (found.some((other) => overlap(other, stretch))) return [];
    return [{ ...stretch, segment, label: called ? 'RELATIVE' as const : 'LOCATION' as const, text: name[1]!, source: 'number', confidence: 0.75, reason: 'stands before a telephone number' }];
  });
}

/** What hangs together with a number before it: `054-` of 054-7712290, the letters of a passport, the area code behind a word for the telephone. */
const HEAD = /(?:(?<![\p{L}\p{N}.,-])(?:\+?\d{2,4}-|[A-Z]{1,3})|(?<=(?:tel|tlf|telefon|mob|ph|тел|τηλ|טל|โทร|电话|電話|전화)[.:]{0,2} ?)\+?\d{2,4}[ -])$/iu;

/** Found numbers with their beginnings, which a reader of other languages takes for something else. */
export function wholeNumbers(text: string, found: readonly Identifier[]): Identifier[] {
  return found.map((identifier) => {
    if (identifier.source === 'known-value' || !(CODES.has(identifier.label) || identifier.label === 'PHONE') || !/^[\d+(]/.test(identifier.text)) return identifier;
    const head = HEAD.exec(text.slice(0, identifier.start))?.[0].length ?? 0;
    return head === 0 ? identifier : { ...identifier, start: identifier.start - head, text: text.slice(identifier.start - head, identifier.end) };
  });
}
