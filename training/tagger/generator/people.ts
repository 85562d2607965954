/** Invents people: names of listed words or of words never seen, in the many forms that a report gives a name. */
import type { Random } from '../random.ts';
import { EPONYMS } from './words/medical.ts';
import { CULTURES, HONORIFICS, TITLES, type Culture } from './words/people.ts';

/** Names made letter by letter after the listed ones, so that the tagger learns contexts and endings, not a list. */
class Inventor {
  private readonly next = new Map<string, string[]>();

  constructor(names: readonly string[]) {
    for (const name of names) {
      const padded = `^^^${name}$`;
      for (let i = 3; i < padded.length; i++) {
        const key = padded.slice(i - 3, i);
        const followers = this.next.get(key);
        if (followers === undefined) this.next.set(key, [padded[i]!]);
        else followers.push(padded[i]!);
      }
    }
  }

  invent(random: Random): string {
    for (;;) {
      let name = '^^^';
      while (!name.endsWith('$') && name.length < 18) name += random.pick(this.next.get(name.slice(-3))!);
      if (name.endsWith('$') && name.length >= 7) return name.slice(3, -1);
    }
  }
}

interface Bank {
  culture: Culture;
  female: Inventor;
  male: Inventor;
  family: Inventor;
}

const BANKS: Bank[] = CULTURES.map((culture) => ({
  culture,
  female: new Inventor(culture.female),
  male: new Inventor(culture.male),
  family: new Inventor(culture.family),
}));

export interface Person {
  female: boolean;
  given: string[];
  family: string[];
}

const INVENTED = 0.35;

/** Share of the people who bear the surname of an eponym, as some do. */
const EPONYMOUS = 0.03;
const EPONYM_SURNAMES = EPONYMS.filter((name) => /^\p{Lu}\p{Ll}+$/u.test(name));

export function makePerson(random: Random, lang: string): Person {
  const home = BANKS.filter((bank) => bank.culture.langs.includes(lang));
  const bank = random.chance(0.65) && home.length > 0 ? random.pick(home) : random.pick(BANKS);
  const { culture } = bank;
  const female = random.chance(0.5);
  const givenName = () => (random.chance(INVENTED) ? (female ? bank.female : bank.male).invent(random) : random.pick(female ? culture.female : culture.male));
  const familyName = () => {
    if (random.chance(EPONYMOUS)) return random.pick(EPONYM_SURNAMES);
    const word = random.chance(INVENTED) ? bank.family.invent(random) : random.pick(culture.family);
    return culture.particles !== undefined && random.chance(0.06) ? `${random.pick(culture.particles)} ${word}` : word;
  };
  const given = [givenName()];
  if (random.chance(culture.families === 2 ? 0.3 : 0.15)) given.push(givenName());
  const family = [familyName()];
  const spanish = lang === 'es' || lang === 'pt';
  if (culture.families === 2 ? random.chance(spanish ? 0.75 : 0.4) : random.chance(0.06)) family.push(familyName());
  if (family.length === 2 && random.chance(spanish ? 0.05 : 0.35)) family.splice(0, 2, `${family[0]}-${family[1]}`);
  return { female, given, family };
}

/** A nickname stands between given and family name. */
const QUOTED = ['"-"', '“-”', '«-»', '(-)', '("-")', '\'-\''];

const SUFFIXES = ['Jr', 'Jr.', 'Sr', 'III', 'II'];

/** First the given names, or the family first with a comma, or initials; never a title. */
export function fullName(random: Random, person: Person, lang: string): string {
  const given = person.given.join(' ');
  const family = person.family.join(' ');
  const initial = person.given[0]!.charAt(0);
  const middle = random.pick([...'ABCDEFGHJKLMPRSTW']);
  const roll = random.next();
  const en = lang === 'en';
  if (roll < 0.5) return `${given} ${family}${en && random.chance(0.03) ? ` ${random.pick(SUFFIXES)}` : ''}`;
  if (roll < 0.56) return `${given} ${en ? `${middle}.` : person.family[0]} ${family}`.replace(/^(\S+) (\S+) \2( |$)/, '$1 $2$3');
  if (roll < 0.6) return `${person.given[0]} ${person.family[0]}`;
  if (roll < 0.62) return `${person.given[0]} ${random.pick(QUOTED).replace('-', makePerson(random, lang).given[0]!)} ${family}`;
  if (roll < 0.74) return `${family}, ${given}`;
  if (roll < 0.78) return `${family.toUpperCase()}, ${given.toUpperCase()}`;
  if (roll < 0.82) return `${given} ${family.toUpperCase()}`;
  if (roll < 0.85) return `${given.toUpperCase()} ${family.toUpperCase()}`;
  if (roll < 0.88) return `${family.toUpperCase()} ${given}`;
  if (roll < 0.9) return `${family}, ${person.given[0]} ${middle}${random.chance(0.5) ? '.' : ''}`;
  if (roll < 0.94) return `${initial}. ${person.family[0]}`;
  if (roll < 0.96) return `${initial}.${random.chance(0.5) ? '' : ' '}${middle}. ${person.family[0]}`;
  if (roll < 0.98) return `${family}^${given}`.replaceAll(' ', '^');
  return `${family} ${given}`;
}

/** The shorter ways in which a known person is named again; returned without marks, title apart. */
export function shortName(random: Random, person: Person, lang: string): { title: string; name: string } {
  const honorific = honorificFor(random, person, lang);
  const roll = random.next();
  if (roll < 0.45) return { title: `${honorific} `, name: random.chance(0.6) ? person.family[0]! : person.family.join(' ') };
  if (roll < 0.6) return { title: `${honorific} `, name: `${person.given[0]} ${person.family[0]}` };
  if (roll < 0.75) return { title: '', name: person.given[0]! };
  if (roll < 0.85) return { title: '', name: `${person.given[0]} ${person.family[0]}` };
  return { title: lang === 'es' && random.chance(0.5) ? `${random.pick(['Doña', 'Don', 'D.', 'Dña.', 'D.ª'])} ` : '', name: person.family[0]! };
}

export function honorificFor(random: Random, person: Person, lang: string): string {
  const all = HONORIFICS[lang] ?? HONORIFICS['en']!;
  const isFemale = (word: string) => /^(Mrs|Ms|Miss|Dña|Doña|Sra|D\.ª|Srta|Frau|Fr\.|Mme|Madame|Mlle|Dona|Sr\.ª|Sig\.ra|Sig\.na|la )/.test(word);
  const fitting = all.filter((word) => isFemale(word) === person.female);
  return random.pick(fitting.length > 0 ? fitting : all);
}

export function titleFor(random: Random, lang: string): string {
  return random.pick(TITLES[lang] ?? TITLES['en']!);
}

/** Initials of a signature: `JS`, `jmk`. */
export function initials(random: Random, person: Person): string {
  const parts = [...person.given, ...person.family].map((part) => part.charAt(0)).join('').slice(0, random.int(2, 3));
  return random.chance(0.5) ? parts.toUpperCase() : parts.toLowerCase();
}
