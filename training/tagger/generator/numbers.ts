/** Dates, identifiers, phone numbers and addresses on the net, in the forms that reports use. */
import type { Random } from '../random.ts';
import type { Language } from './language.ts';

const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** Fills a pattern: `#` a digit, `@` a capital letter, anything else itself. */
export function fillPattern(random: Random, pattern: string): string {
  return pattern.replace(/[#@]/g, (char) => (char === '#' ? String(random.int(0, 9)) : random.pick([...LETTERS])));
}

const PATTERNS: Record<string, readonly string[]> = {
  MRN: ['######', '#######', '########', '####', '#####', '##-##-##', '###-##-####', '##########', 'MR######', 'M######', 'H#######', '@######', '@@######', '@##-####', '###.###', '######/##', 'NHC-######', '00######', '@@-######', '####-####', '### ### ####', '#-###-###', '@@@#####', 'PT-#####', 'MRN######'],
  ACC: ['########', '#######', '@@-##-#####', '@@########', 'ACC######', '####-####', '#######-##', 'CT-####-####', 'MR####', 'US-######', 'XR##-######', 'E######', '##########', 'R##-######', '20##/######', '20########', 'RAD-##-####', 'A###-####', '##-######', '@######@', 'P-######', 'EX######', '@@@-#######', '#####/##', 'ORD-#####'],
  NID: ['###-##-####', '#########', '########@', '########-@', '@#######@', '@-#######-@', '### ### ####', '@@######@', '@######', '##.###.###-@', '##.###.###', '##########', '@@@@######', '### ## ####', '# ## ## ## ### ### ##', '@########', '###.###.###-##', '@@@@##@##@###@', 'XXX-XX-####', '***-**-####'],
  INS: ['@@@#########', '@@@-######', '##########', '## ######## ##', '##/########/##', '########-##', '@##########', '###-####-##', '############', 'POL-######', '@@######', '#######-@', '####-@@-###', 'BCBS#######'],
  ACCT: ['######', '########', '@@-######', '####-#####', '##-CV-#####', 'WC-######', '##/##/#####', '######/20##', '##-##-#####', '## #####', '####', 'CLM-##-####', '28/#####', '#######-#', '###/20##'],
  ID: ['SN######', '@@#######', '########', '#####-###', '@##@####', '1.2.840.113619.2.###.####.#######', 'PJN######@', '####-###', '@@@-###', 'S-###', '####@@@', '@@-####-@@', '#.#.###.######.#.#.##', 'LOT #####', 'CT######', '@@@ ####', '###-@@@-###', 'DV-####', '#####@@#'],
};

export function makeId(random: Random, kind: string): string {
  return fillPattern(random, random.pick(PATTERNS[kind]!));
}

const PHONES: Record<string, readonly string[]> = {
  en: ['(###) ###-####', '###-###-####', '###.###.####', '+1 ### ### ####', 'x####', 'ext. ####', '####', '0#### ######', '020 #### ####', '+44 #### ######', '1-800-###-####', '### ####', '07### ######', '#####', '(0##) #### ####', '04## ### ###'],
  es: ['### ### ###', '## ### ## ##', '#########', '6## ### ###', '9## ## ## ##', '+34 ### ### ###', '(+34) ### ## ## ##', '9##-######', '### ## ## ##', '#####', '####', '+57 3## ### ####', '(01) ###-####', '+52 55 #### ####', '3## ### ####', '+54 11 ####-####', '6########'],
  de: ['0## / ######', '0####/######', '+49 ## ########', '0## ######-##', '(0####) #####', '01## #######', '-####', '089/####-###'],
  fr: ['0# ## ## ## ##', '0#.##.##.##.##', '+33 # ## ## ## ##', '0#########', '####', '514-###-####', '0# ## ## ## ##'],
  pt: ['### ### ###', '(##) 9####-####', '(##) ####-####', '+351 ### ### ###', '9## ### ###', '21# ### ###', '+55 ## #####-####', '####'],
  it: ['0# ########', '3## #######', '+39 0## ######', '0##/######', '3##-#######', '0##.######', '3##.##.##.###', '####'],
};

export function makePhone(random: Random, lang: string): string {
  return fillPattern(random, random.pick(PHONES[lang] ?? PHONES['en']!));
}

const two = (n: number): string => String(n).padStart(2, '0');
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** A date more exact than a year, in any of the language's written forms. */
export function makeDate(random: Random, lang: Language): string {
  const day = random.int(1, 28);
  const month = random.int(1, 12);
  const year = random.chance(0.7) ? random.int(2005, 2026) : random.int(1925, 2010);
  const y2 = two(year % 100);
  const [a, b] = lang.code === 'en' && random.chance(0.7) ? [month, day] : [day, month];
  const pad = random.chance(0.6) ? two : String;
  const separator = random.pick(['/', '/', '/', '-', '.', lang.code === 'de' ? '.' : '/']);
  const roll = random.next();
  if (roll < 0.4) return `${pad(a)}${separator}${pad(b)}${separator}${random.chance(0.7) ? year : y2}`;
  if (roll < 0.45) return `${year}-${two(month)}-${two(day)}`;
  if (roll < 0.48) return `${year}${two(month)}${two(day)}`;
  if (roll < 0.5) return `${year}/${two(month)}/${two(day)}`;
  if (roll < 0.53) return `${pad(a)}${separator === '.' ? '/' : separator}${pad(b)}`;
  if (roll < 0.55) return `${two(month)}/${year}`;
  if (roll < 0.57) return `${day}${random.pick(['.', '-', '/'])}${ROMAN[month - 1]}${random.pick(['.', '-', '/'])}${random.chance(0.5) ? year : y2}`;
  return spelledDate(random, lang, day, month, year);
}

function spelledDate(random: Random, lang: Language, day: number, month: number, year: number): string {
  const names = random.chance(0.35) ? lang.monthsShort : lang.months;
  let name = names[month - 1]!;
  if (lang.code === 'en') {
    if (names === lang.monthsShort && random.chance(0.3)) name += '.';
    const ordinal = random.chance(0.2) ? (day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th') : '';
    return random.pick([
      `${name} ${day}${ordinal}, ${year}`,
      `${name} ${day}${ordinal}, ${year}`,
      `${name} ${day} ${year}`,
      `${day} ${name} ${year}`,
      `${day}${ordinal} ${name} ${year}`,
      `${day}-${name}-${year}`,
      `${two(day)}${name.toUpperCase()}${year}`,
      `${name} ${day}${ordinal}`,
      `the ${day}th of ${name}`,
      `${name} ${year}`,
      `${name}, ${year}`,
      `${name} of ${year}`,
    ]).replace(/^the /, '');
  }
  if (lang.code === 'de') return random.pick([`${day}. ${name} ${year}`, `${two(day)}. ${name} ${year}`, `${day}. ${name}`, `${name} ${year}`]);
  const of = random.pick(lang.dateOf);
  const of2 = random.pick(lang.dateOf);
  if (random.chance(0.1)) name = name.charAt(0).toUpperCase() + name.slice(1);
  return random.pick([`${day}${of} ${name}${of2} ${year}`, `${day}${of} ${name}${of2} ${year}`, `${day}-${name}-${year}`, `${day}${of} ${name}`, `${name}${of2} ${year}`, `${two(day)}-${name}-${two(year % 100)}`, `${name} ${year}`]);
}

export function makeMonth(random: Random, lang: Language): string {
  const year = random.int(2008, 2026);
  const name = random.pick(random.chance(0.7) ? lang.months : lang.monthsShort);
  return random.chance(0.7) ? `${name}${lang.code === 'en' || lang.code === 'de' ? '' : random.pick(lang.dateOf)} ${year}` : name;
}

export function makeTime(random: Random): string {
  const hour = random.int(0, 23);
  const minute = two(random.int(0, 59));
  return random.pick([`${hour}:${minute}`, `${two(hour)}:${minute}`, `${two(hour)}${minute}`, `${two(hour)}:${minute}:${two(random.int(0, 59))}`, `${(hour % 12) + 1}:${minute} ${random.pick(['AM', 'PM', 'am', 'p.m.'])}`]);
}
