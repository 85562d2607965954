import type { Label } from '../label.ts';
import type { Identity } from './identity.ts';
import { familyOf } from './families.ts';
import { normaliseId, normaliseName, plain } from './normalise.ts';
import type { PeopleIndex } from './people.ts';
import { inventedPlace } from './places.ts';
import { FAMILY, GIVEN, TOWN } from './surrogateNames.ts';

/** What sites are called in each language by their kind, which words of the original tell: an orchestra does not become a hospital. */
const INSTITUTIONS: readonly { kind: RegExp; names: { en: string } & Readonly<Record<string, string>> }[] = [
  { kind: /school|academy|college|universi|colegio|escuela|escola|schule|gymnasium|kita|ecole|lycee|liceo|scuola/, names: { en: '{} School', es: 'Colegio {}', de: '{}-Schule', fr: 'École {}', pt: 'Escola {}', it: 'Scuola {}' } },
  { kind: /insur|assur|mutual|versicherung|krankenkasse|seguro|assicura/, names: { en: '{} Insurance', es: 'Seguros {}', de: '{} Versicherung', fr: 'Assurances {}', pt: 'Seguros {}', it: 'Assicurazioni {}' } },
  { kind: /hospi|hosp\b|clini|klini|krankenhaus|hopita|ospedal|infirmary|medic|health|salud|saude|salute|sante|imag|radiolog|radiodiag|scan|diagnost|ortho|oncolog|cancer|trauma|surg|praxis|mvz|policlin|sanator|nhs|trust|ambulator|general\b/, names: { en: '{} General Hospital', es: 'Hospital de {}', de: 'Klinikum {}', fr: 'Clinique de {}', pt: 'Hospital de {}', it: 'Ospedale di {}' } },
  { kind: /(?:)/, names: { en: '{} Centre', es: 'Centro {}', de: 'Zentrum {}', fr: 'Centre {}', pt: 'Centro {}', it: 'Centro {}' } },
];

export interface SurrogateOptions {
  sex?: 'M' | 'F';
  lang?: string;
  /** The people of the case, of whom those who share no name shall share no surname; absent where a surrogate has to be the same in the next case. */
  people?: PeopleIndex | undefined;
}

/**
 * A realistic invented value in place of `original`, stable for a project: the same original gives the same surrogate, keyed by Identity. Names are common in no one
 * country more than another; towns, streets and firms do not exist, numbers keep their form. Dates and ages are not its matter: they are shifted and capped.
 */
export function surrogate(identity: Identity, label: Label, original: string, options: SurrogateOptions = {}): string {
  const pick = (domain: string, list: readonly string[], value: string): string => list[identity.number(`surrogate ${domain}`, value, list.length)]!;
  switch (label) {
    case 'PATIENT': case 'CLINICIAN': case 'RELATIVE': {
      const person = normaliseName(original);
      return `${pick('given', GIVEN[options.sex ?? 'unsaid'], person)} ${options.people ? familyOf(identity, options.people, person) : pick('family', FAMILY, person)}`;
    }
    case 'ORG': {
      const { names } = INSTITUTIONS.find(({ kind }) => kind.test(plain(original)))!;
      return (names[options.lang ?? 'en'] ?? names.en).replace('{}', pick('town', TOWN, normaliseId(original)));
    }
    case 'LOCATION': return inventedPlace(identity, original, options.lang, (number) => likeForm(identity, label, number));
    case 'EMAIL': return `contact${identity.number('surrogate email', normaliseId(original), 9000) + 1000}@example.org`;
    case 'URL': return `https://example.org/${identity.token('surrogate url', original, 6).toLowerCase()}`;
    // 192.0.2.0/24 is reserved for documentation (RFC 5737).
    case 'IP': return `192.0.2.${identity.number('surrogate ip', original, 254) + 1}`;
    default: return likeForm(identity, label, original);
  }
}

/** A value of the same form: each digit and letter replaced by a keyed one, everything else kept. */
function likeForm(identity: Identity, label: Label, original: string): string {
  const value = normaliseId(original);
  let index = 0;
  return original.replace(/[0-9A-Za-zÀ-ɏ]/g, (character) => {
    const number = identity.number(`surrogate ${label} ${index++}`, value, 26 * 10);
    if (/\d/.test(character)) return String(number % 10);
    const letter = String.fromCharCode(97 + (number % 26));
    return character === character.toLowerCase() ? letter : letter.toUpperCase();
  });
}
