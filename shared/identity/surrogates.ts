import type { Label } from '../label.ts';
import type { Identity } from './identity.ts';
import { normaliseId, normaliseName } from './normalise.ts';

/**
 * Realistic invented values, stable for a project: the same original gives the same surrogate, keyed by Identity.
 * Names are common in no one country more than another; towns and firms do not exist, numbers keep their form.
 */
const GIVEN = {
  F: 'Ada Alina Ana Clara Dana Elena Emma Eva Ines Iris Julia Lara Lea Lena Lina Maya Mila Nina Nora Olga Rita Sara Sofia Tara Vera'.split(' '),
  M: 'Adam Alan Alex Anton Daniel David Elias Emil Felix Hugo Ivan Jan Joel Karl Leo Lucas Marco Max Milan Noel Oscar Paul Robin Simon Victor'.split(' '),
  /** Given to women and men alike: whoever is called so may be somebody's wife, brother or doctor. */
  unsaid: 'Alex Ariel Avery Cameron Casey Charlie Dana Eden Harper Jamie Jessie Jordan Kai Kelly Kerry Kim Lee Lindsay Morgan Noa Quinn Riley Robin Rowan Sam Sandy Sasha Sidney Taylor Terry Toni Tracy'.split(' '),
};
const FAMILY = 'Adler Alder Amsel Arden Balen Barlow Belmar Berin Calder Carden Corvin Dalen Daro Delmar Elster Farrin Garland Halden Holm Ivers Jansen Kalman Keller Larkin Lenz Loren Marin Merton Morin Nolan Norden Orlan Palmer Perin Quill Ramsen Rendal Rosen Salen Selden Soren Talman Torren Ulmer Valen Varga Weldon Winter Yarden'.split(' ');
const TOWN = 'Altavale Brookmere Carden Dellwood Eastholm Fairmoor Glenhaven Highcombe Ivybridge Lindenau Marlow Northfield Oakridge Redvale Riverton Southmere Stonefield Westholm Willowby'.split(' ');
const INSTITUTION = { en: '{} General Hospital', es: 'Hospital de {}', de: 'Klinikum {}', fr: 'Clinique de {}', pt: 'Hospital de {}', it: 'Ospedale di {}' } as const;

export interface SurrogateOptions {
  sex?: 'M' | 'F';
  lang?: string;
}

/** An invented value in place of `original`. Dates and ages are not its matter: they are shifted and capped. */
export function surrogate(identity: Identity, label: Label, original: string, options: SurrogateOptions = {}): string {
  const pick = (domain: string, list: readonly string[], value: string): string => list[identity.number(`surrogate ${domain}`, value, list.length)]!;
  switch (label) {
    case 'PATIENT': case 'CLINICIAN': case 'RELATIVE': {
      const person = normaliseName(original);
      return `${pick('given', GIVEN[options.sex ?? 'unsaid'], person)} ${pick('family', FAMILY, person)}`;
    }
    case 'ORG': {
      const form = INSTITUTION[options.lang as keyof typeof INSTITUTION] ?? INSTITUTION.en;
      return form.replace('{}', pick('town', TOWN, normaliseId(original)));
    }
    case 'LOCATION': return /\d/.test(original) ? likeForm(identity, label, original) : pick('town', TOWN, normaliseId(original));
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
