import type { Candidate, Page } from '../candidate.ts';
import { readForms, type Form } from '../form.ts';

/** These words with a capital, or in capitals. */
const capital = (words: string): string => words.split(' ').flatMap((word) => [word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()]).join('|');

/** The spelling alphabet of ICAO and NATO, from which emergency departments draw names; not `echo` and `november`, which mean more than a letter. */
const LETTER = capital('alpha alfa bravo charlie delta foxtrot golf hotel india juliet juliett kilo lima mike oscar papa quebec romeo sierra tango uniform victor whiskey whisky x-ray xray yankee zulu');
const NUMBER = String.raw`(?:#|n\.?º ?|[Nn]o\.? ?)?\d{1,5}|${capital('one two three four five six seven eight nine ten')}`;
const SEX = 'male|female|man|woman|varón|varon|mujer|hombre|masculino|femenino|männlich|weiblich|mann|frau|homme|femme|masculin|féminin|uomo|donna|maschio|femmina|homem|mulher|feminino';
const NOBODY = String.raw`unknown|unidentified|desconocid[oa]|no identificad[oa]|nn|n\.n\.|unbekannte?r?|inconnue?|ignot[oa]|sconosciut[oa]|desconhecid[oa]`;
/** A number that ends here, and is no part of a measurement or a date. */
const END = String.raw`(?![\p{L}\d]|[.,/]\d)`;

/** How people are called before their names are known. */
const PROVISIONAL: readonly (Form & { reason: string })[] = [
  // "TRAUMA, JULIET SEVEN", "Doe, Trauma Kilo", "Kilo, Trauma"
  {
    pattern: new RegExp(String.raw`(?<![\p{L}\d])(?:(?:${capital('trauma doe unknown unidentified disaster')})(?:, ?| )(?:(?:${capital('trauma')}) )?(?:${LETTER})(?:[ -](?:${NUMBER}))?|(?:${LETTER})(?:, ?(?:${capital('trauma')})|,? (?:${capital('doe')})))${END}`, 'gu'),
    reason: 'a word of the spelling alphabet for somebody unidentified',
  },
  // "Jane Doe", "Baby Doe #3", "Doe 1147"
  {
    pattern: new RegExp(String.raw`(?<![\p{L}\d])(?:(?:${capital('john jane baby johnny')}) (?:${capital('doe')})(?:,? (?:${NUMBER}))?|(?:${capital('doe')}),? #?\d{2,5})${END}`, 'gu'),
    reason: 'the usual name of somebody unidentified',
  },
  // "Unknown Male 3", "DESCONOCIDO VARÓN 7", "varón desconocido 2"
  {
    pattern: new RegExp(String.raw`(?<![\p{L}\d])(?:(?:${NOBODY}),? (?:${SEX})|(?:${SEX}),? (?:${NOBODY})),? #?\d{1,5}${END}`, 'giu'),
    reason: 'somebody unidentified, by number',
  },
  // "Baby Girl Moss", "RN de García"
  { pattern: /(?<!\p{L})(?:Baby (?:Girl|Boy|Of)|BABY (?:GIRL|BOY|OF)|Babygirl|Babyboy|RN de|RN DE|Bebé de|Infant of) \p{Lu}[\p{L}'’-]+/gu, reason: 'a newborn under the mother’s surname' },
  // "rn 2.ª garcía": the second of twins
  { pattern: /(?<!\p{L})(?:rn|reci[ée]n nacid[oa]) [1-4]\.?[ºª](?: de)? \p{L}[\p{L}'’-]{2,}/giu, reason: 'a newborn under the mother’s surname' },
];

/** The names that hospitals give to newborns and to patients whom nobody can name yet. */
export function findProvisionalNames(page: Page): Candidate[] {
  return readForms(page, PROVISIONAL).map(({ start, end, form: { reason } }) => ({ start, end, label: 'PATIENT', source: 'person', confidence: 0.8, reason }));
}
