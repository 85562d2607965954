import type { Label } from '../label.ts';
import type { Identity } from './identity.ts';
import { normaliseId, normaliseName, plain } from './normalise.ts';

/**
 * Realistic invented values, stable for a project: the same original gives the same surrogate, keyed by Identity.
 * Names are common in no one country more than another; towns and firms do not exist, numbers keep their form.
 */
const GIVEN = {
  F: 'Ada Alina Ana Clara Dana Elena Emma Eva Ines Iris Julia Lara Lea Lena Lina Maya Mila Nina Nora Olga Rita Sara Sofia Tara Vera'.split(' '),
  M: 'Adam Alan Alex Anton Daniel David Elias Emil Felix Hugo Ivan Jan Joel Karl Leo Lucas Marco Max Milan Noel Oscar Paul Robin Simon Victor'.split(' '),
  /** Given to women and men alike: whoever is called so may be somebody's wife, brother or doctor. */
  unsaid: 'Alex Ariel Ashley Aubrey Avery Bailey Billie Blair Bobbie Cameron Carey Casey Charlie Chris Corey Dana Darcy Devon Drew Eden Ellis Emery Finley Frankie Harper Hayden Hollis Jackie Jamie Jessie Jody Jordan Jules Kai Kelly Kendall Kerry Kim Kit Lane Lee Lesley Lindsay Logan Lou Marion Mel Merle Micah Morgan Nicky Nico Noa Parker Pat Peyton Quincy Quinn Reese Remy Rene Riley Robbie Robin Ronnie Rory Rowan Sacha Sage Sam Sandy Sasha Shannon Shay Shelby Sidney Skyler Sloan Spencer Stevie Tatum Taylor Teagan Terry Toni Tracy Val Wynn'.split(' '),
};
const FAMILY = 'Adler Alder Amsel Arden Balen Barlow Belmar Berin Calder Carden Corvin Dalen Daro Delmar Elster Farrin Garland Halden Holm Ivers Jansen Kalman Keller Larkin Lenz Loren Marin Merton Morin Nolan Norden Orlan Palmer Perin Quill Ramsen Rendal Rosen Salen Selden Soren Talman Torren Ulmer Valen Varga Weldon Winter Yarden Aldin Ansel Averin Bellin Brandel Carrow Colven Corin Dresden Ellard Fennor Galen Gerrin Hallin Harlen Jorden Kellan Kerrin Lanver Lorrin Malven Merrin Norrel Olden Pellin Quarren Renner Rollin Sandel Serrin Tellen Tarrel Ullin Verrin Wellin Yorrel'.split(' ');
const TOWN = 'Altavale Brookmere Carden Dellwood Eastholm Fairmoor Glenhaven Highcombe Ivybridge Lindenau Marlow Northfield Oakridge Redvale Riverton Southmere Stonefield Westholm Willowby'.split(' ');
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
      const { names } = INSTITUTIONS.find(({ kind }) => kind.test(plain(original)))!;
      return (names[options.lang ?? 'en'] ?? names.en).replace('{}', pick('town', TOWN, normaliseId(original)));
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
