import { areGenerations } from '../../../shared/identity/generation.ts';
import { nameParts } from '../../../shared/identity/normalise.ts';
import { isSamePerson } from '../../../shared/identity/people.ts';
import { transliterations } from '../../dicom/text/transliteration.ts';

/** What newborns and unidentified people are called until they are named, and what stands for a name in tests: two of one day bear it. */
const PROVISIONAL = /(?<!\p{L})(?:baby|babygirl|babyboy|twin|triplet|infant|newborn|neonate|boy|girl|male|female|doe|trauma|unknown|unidentified|anon\w*|rn|beb[eé]|nacid[oa]|hij[oa]|gemel[oa]|desconocid[oa]|s[aä]ugling|zwilling|neugeborenes|unbekannt|test\w*|phantom\w*|demo|sample|dummy|volunteer|subject|patient\w*|paciente|noname|deidentified|removed|redacted|jumeau|jumelle|nouveau|inconnue?)(?!\p{L})|\d/iu;

/** Fewer parts are a family name, which relatives share. */
const FEWEST_PARTS = 2;

/**
 * Whether two names (PN, PS3.5 6.2) are surely one person's: family and given name are the same in one of their alphabets, Greek and Cyrillic also as passports
 * write them in Latin letters. Unlike `nameLikeness` this allows for no slip and no nickname: twins are called `María José` and `María Luisa`, `Daniel` and `Daniela`.
 */
export function isSameName(one: string, other: string): boolean {
  if ([one, other].some((name) => PROVISIONAL.test(name) || nameParts(name).length < FEWEST_PARTS) || areGenerations(one, other)) return false;
  return isSamePerson([one, ...transliterations(one)].join('='), [other, ...transliterations(other)].join('='));
}
