import type { StudyHeader } from '../../text.ts';
import { englishOf } from './english.ts';
import type { DateOrder } from './order.ts';

/** What hospitals, practices and their streets are called where the day stands first, as parts of words in small letters. */
const DAY_FIRST_WORDS = /ziekenhuis|klinikum|krankenhaus|klinik|stra(?:ß|ss)e|straat|praxis|praktijk|h[oô]pital|clinique|\bchr?u\b|hospital (?:de|del|da|do|d['’]|la|los|las|el|sant?o?|santa|são|general de|cl[ií]nico|comarcal|universit[aá]ri[oa]|universitario|provincial)\b|cl[ií]nica|policl[ií]nic|osped|azienda|szpital|przychodnia|nemocnic|sjukhus|sykehus|sygehus|sairaala|bolni(?:c|š)|k[oó]rh[aá]z|(?<!ho)spital(?:ul)?\b|hastane|benh vien|rumah sakit|instituto|istituto|institut\b|centro|zentrum|centrum|uniklinik/u;

/** Letters that are none of English: Latin ones with accents, and other alphabets; Han, Kana and Hangul stand beside both orders. */
const FOREIGN_LETTER = /[À-ÖØ-öø-\u024f\u0370-\u06ff\u0e00-\u0e7f\u1e00-\u1eff]/u;

/** Countries that the day stands second in, as ISO 3166 and addresses write them. */
const MONTH_FIRST_COUNTRY = /^(?:US|USA|PR|GU|VI|UNITED STATES.*)$/i;

/** `+49`, of any country but those of North America. */
const FOREIGN_PREFIX = /(?:\+|(?<!\d)00)(?!1(?!\d\d\b))[2-9]\d/;

/** Character sets of one alphabet (PS3.3 C.12.1.1.2): those of Latin 1, UTF-8 and East Asia tell nothing. */
const FOREIGN_CHARACTER_SET = /ISO(?:_IR| 2022 IR) (?:101|109|110|126|127|138|144|148|166|203)\b/;

/**
 * The order of day and month that is usual where the objects of a patient were made, by what their headers tell of the place: the institution and its
 * address, telephone numbers, the country, the character set and the difference from UTC. Undefined where they tell nothing, or both.
 */
export function usualOrderOf({ InstitutionName = '', InstitutionAddress = '', PatientAddress = '', PatientTelephoneNumbers = [], CountryOfResidence = '', SpecificCharacterSet = '', TimezoneOffsetFromUTC = '' }: StudyHeader): DateOrder | undefined {
  const place = [InstitutionName, InstitutionAddress, PatientAddress, ...PatientTelephoneNumbers].join('\n').replace(/[\^\\]+/g, ' ');
  const english = englishOf(place);
  const country = CountryOfResidence.trim();
  const dayFirst = [
    english === 'british', DAY_FIRST_WORDS.test(place.toLowerCase()), FOREIGN_LETTER.test(place), FOREIGN_PREFIX.test(place),
    country !== '' && !MONTH_FIRST_COUNTRY.test(country), FOREIGN_CHARACTER_SET.test(SpecificCharacterSet), /^(?:\+|-0[0-2])\d/.test(TimezoneOffsetFromUTC),
  ].filter(Boolean).length;
  const monthFirst = [english === 'american', MONTH_FIRST_COUNTRY.test(country)].filter(Boolean).length;
  return dayFirst === monthFirst ? undefined : dayFirst > monthFirst ? 'day-first' : 'month-first';
}
