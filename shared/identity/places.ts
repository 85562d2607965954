import type { Identity } from './identity.ts';
import { normaliseId } from './normalise.ts';
import { STREET, TOWN } from './surrogateNames.ts';

/** How a street and the number of a house are written, by the language of the text. */
const STREETS: { en: string } & Readonly<Record<string, string>> = { en: '{n} {} Road', es: 'Calle {} {n}', de: '{}weg {n}', fr: '{n} rue {}', pt: 'Rua {}, {n}', it: 'Via {} {n}' };

/** Words that make a street of a name, with a number or without. */
const STREET_WORD = /(?<!\p{L})(?:calle|c\/|avda?|avenida|av|plaza|pza|paseo|camino|carretera|rue|allée|chemin|quai|place|via|viale|corso|piazza|rua|travessa|praça|alameda|road|rd|street|lane|avenue|ave|drive|close|crescent|terrace|boulevard|blvd|bd)(?!\p{L})|(?:stra(?:ß|ss)e|str|weg|gasse|allee|platz|ufer|damm)(?!\p{L})/iu;
/** Parts of a building, of which the number alone tells anything, and marks of postcodes. */
const PART = /^(?:suite|ste|apt|apartment|flat|unit|floor|room|block|wing|piso|puerta|esc(?:alera)?|bajo|interior|int|depto|dpto|apto|bloco|andar|sala|étage|etage|stock|scala|interno|bp|p\.? ?o\.? box|postfach|apartado|c\.? ?p\.?|cep|cap|plz)(?!\p{L})/iu;
const POSTCODE_AND_TOWN = /^(\d{4,5}(?:-\d{3,4})?) (\p{L}.*)$/u;

/**
 * An invented place in the form of the original: streets with a number, postcodes and parts of buildings in their form, else a town. Each piece between commas by itself.
 * @param lang of the text. @param likeForm what stands for a code or a number.
 */
export function inventedPlace(identity: Identity, original: string, lang: string | undefined, likeForm: (number: string) => string): string {
  const pick = (domain: string, list: readonly string[], value: string): string => list[identity.number(`surrogate ${domain}`, normaliseId(value), list.length)]!;
  const street = (piece: string): string => {
    const number = /\d/.test(piece) ? String(identity.number('surrogate house', normaliseId(piece), 98) + 1) : '';
    const form = STREETS[lang ?? 'en'] ?? STREETS.en;
    return form.replace('{}', pick('street', STREET, piece)).replace(/,? ?\{n\} ?/, (slot) => (number === '' ? '' : slot.replace('{n}', number)));
  };
  return original.split(/(,\s*|\n)/).map((piece, at) => {
    if (at % 2 === 1 || piece.trim() === '') return piece;
    if (PART.test(piece)) return piece.replace(/\S*\d\S*/g, likeForm);
    const [, postcode, town] = (lang !== 'en' && !STREET_WORD.test(piece) && POSTCODE_AND_TOWN.exec(piece)) || [];
    if (postcode !== undefined) return `${likeForm(postcode)} ${pick('town', TOWN, town!)}`;
    if (STREET_WORD.test(piece) || (/\d/.test(piece) && /\p{L}{4}/u.test(piece))) return street(piece);
    return /\d/.test(piece) ? likeForm(piece) : pick('town', TOWN, piece);
  }).join('');
}
