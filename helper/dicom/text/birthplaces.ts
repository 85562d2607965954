import { finderOf } from './finder.ts';

/** Words for being born, up to the place: `geb. 3. Mai 1950 in `, `née Dubreuil le 3/5/50 à `, `nata il 3 maggio 1950 a `. */
const BORN = String.raw`(?:[Gg]eb\.|[Gg]eboren|[Nn]ée?|[Nn]at[ao]|[Nn]acid[ao]|[Nn]ascid[ao]|[Bb]orn|[Ff]ödd|[Ff]ødt|[Uu]rodzon[ya])`;
/** What may stand between them and the place: a day. */
const DAY = String.raw`[^,;:()\n]{0,40}?\d`;
const AT = String.raw`(?:in|à|a|en|em|i|w|at)`;
/** A place: capitals, with small particles and hyphens between them. */
const PLACE = String.raw`\p{Lu}[\p{Ll}\p{M}'’]+(?:(?: |-)(?:(?:de|del|della|di|da|do|la|le|les|am|an der|im|sur|sous|en)(?: |-))?\p{Lu}[\p{Ll}\p{M}'’]+)*`;

const BIRTHPLACE = new RegExp(`(?<![\\p{L}])${BORN} ${DAY}\\p{N}* ${AT} (${PLACE})`, 'gu');
/** The name at birth before the day: `Née Dubreuil le 3/5/50`. */
const BIRTH_NAME = new RegExp(String.raw`(?<![\p{L}])[Nn]ée (\p{Lu}[\p{L}\p{M}'’-]+) le \d`, 'gu');

const COMMON = { in: /\d/, source: 'birth', confidence: 0.85 };

/** The place and the name at birth in a sentence that tells the day: no field announces them. */
export const findBirthplaces = finderOf([
  { ...COMMON, label: 'LOCATION', reason: 'stands after a day of birth', patterns: [BIRTHPLACE] },
  { ...COMMON, label: 'RELATIVE', reason: 'the name at birth', patterns: [BIRTH_NAME] },
]);
