/**
 * Writes one invented report: a head of fields in some layout, sentences with and without identifiers, a signature.
 * Slots in braces are filled here; each report has its own patient, staff, relatives and places, named again and again.
 */
import { readFileSync } from 'node:fs';
import type { Random } from '../random.ts';
import { ORDINARY } from './ordinary.ts';
import { letterhead, message, table } from './frames.ts';
import type { Language } from './language.ts';
import { mark, toPieces, type Piece } from './marked.ts';
import { fillPattern, makeDate, makeId, makeMonth, makePhone, makeTime } from './numbers.ts';
import { fullName, initials, makePerson, shortName, titleFor, type Person } from './people.ts';
import { LEADS } from './words/leads.ts';
import { DRUGS, EPONYMS, LEVELS, SCANNERS, SCORES, SEQUENCES } from './words/medical.ts';
import { CREDENTIALS, RELATIVES } from './words/people.ts';
import { PLACES, SAINTS } from './words/places.ts';
import { TALK } from './words/talk.ts';

/** Code meanings of DICOM PS3.16, as words that are no names. */
export const TERMS = readFileSync(new URL('./words/terms.txt', import.meta.url), 'utf8').trim().split('\n');
const ACRONYMS = ['NORDIC', 'PREVENT', 'ADAURA', 'HERO', 'SPRINT', 'ASPREE', 'EMERALD', 'KEYNOTE', 'CREST', 'MINDACT'];
const ROMAN = ['I', 'II', 'III', 'IV', 'V'];

type Filler = (report: Composer) => string;

const SLOTS: Record<string, Filler> = {
  P: (r) => r.patientMention(true),
  Phon: (r) => r.patientMention(false),
  Pfull: (r) => mark('PATIENT', fullName(r.random, r.patient, r.code)),
  Pgiven: (r) => mark('PATIENT', r.patient.given.join(' ')),
  Pfirst: (r) => mark('PATIENT', r.patient.given[0]!),
  Plast: (r) => mark('PATIENT', r.patient.family[0]!),
  Pfamily: (r) => mark('PATIENT', r.patient.family.join(' ')),
  Plastfirst: (r) => mark('PATIENT', `${r.patient.family.join(' ')}, ${r.patient.given.join(' ')}`),
  Pinit: (r) => mark('PATIENT', r.dottedInitials(r.patient)),
  Pfile: (r) => mark('PATIENT', r.fileName(r.patient)),
  C: (r) => r.clinician(true),
  Cname: (r) => r.clinician(false),
  Cfirst: (r) => mark('CLINICIAN', r.staff().given[0]!),
  Cfamily: (r) => mark('CLINICIAN', r.staff().family[0]!),
  Clastfirst: (r) => {
    const person = r.staff();
    return mark('CLINICIAN', `${person.family.join(' ')}, ${person.given.join(' ')}`);
  },
  Cshort: (r) => mark('CLINICIAN', r.shortened(r.staff())),
  Cinit: (r) => mark('CLINICIAN', initials(r.random, r.staff())),
  CinitSlash: (r) => `${mark('CLINICIAN', initials(r.random, r.staff()))}${r.random.pick(['/', ':', '-'])}${mark('CLINICIAN', initials(r.random, r.staff()))}`,
  Rname: (r) => mark('RELATIVE', r.random.chance(0.8) ? fullName(r.random, r.relative, r.code) : r.relative.given[0]!),
  Rfirst: (r) => mark('RELATIVE', r.relative.given[0]!),
  rel: (r) => r.random.pick(RELATIVES[r.code]!),
  role: (r) => r.random.pick(TALK[r.code]!.roles),
  cred: (r) => r.random.pick(CREDENTIALS[r.code]!),
  D: (r) => mark('DATE', makeDate(r.random, r.lang)),
  Dmonth: (r) => mark('DATE', makeMonth(r.random, r.lang)),
  Dweekday: (r) => mark('DATE', r.random.pick(r.lang.weekdays)),
  holiday: (r) => mark('DATE', `${r.random.pick(r.lang.holidays)}${r.random.chance(0.5) ? ` ${r.random.int(2010, 2026)}` : ''}`),
  MRN: (r) => mark('MRN', r.fixed('MRN')),
  ACC: (r) => mark('ACCESSION', r.fixed('ACC')),
  NID: (r) => mark('NATIONALID', r.fixed('NID')),
  INS: (r) => mark('INSURANCE', r.fixed('INS')),
  ACCT: (r) => mark('ACCOUNT', makeId(r.random, 'ACCT')),
  ID: (r) => mark('ID', makeId(r.random, 'ID')),
  PH: (r) => mark('PHONE', makePhone(r.random, r.code)),
  FAX: (r) => mark('FAX', makePhone(r.random, r.code)),
  EMAIL: (r) => mark('EMAIL', r.email()),
  URL: (r) => mark('URL', r.url()),
  IP: (r) => mark('IP', fillPattern(r.random, r.random.pick(['10.#.#.##', '192.168.#.###', '172.16.##.#']))),
  ORG: (r) => mark('ORG', r.institution()),
  SITE: (r) => mark('ORG', r.named(r.random.pick(TALK[r.code]!.sites))),
  FIRM: (r) => mark('ORG', r.named(r.random.pick(TALK[r.code]!.firms))),
  UNIT: (r) => mark('LOCATION', r.named(r.random.pick(TALK[r.code]!.wards))),
  LAW: (r) => mark('ORG', r.place('lawyers')),
  LOC: (r) => mark('LOCATION', r.random.pick(PLACES[r.code]!.towns)),
  ADDR: (r) => mark('LOCATION', r.place('streets')),
  ZIP: (r) => mark('LOCATION', fillPattern(r.random, r.random.pick(PLACES[r.code]!.postcodes))),
  ROOM: (r) => mark('LOCATION', r.place('units')),
  ADDRESS: (r) => (r.random.chance(0.5) ? SLOTS['ADDR']!(r) : r.fill('{ADDR}, {LOC}')),
  LOCZIP: (r) => (r.random.chance(0.6) ? SLOTS['LOC']!(r) : r.fill('{ZIP} {LOC}')),
  AGE90: (r) => mark('AGE', String(r.random.int(90, 107))),
  region: (r) => r.random.pick(PLACES[r.code]!.regions),
  age: (r) => String(r.random.int(1, 89)),
  time: (r) => makeTime(r.random),
  int: (r) => String(r.random.chance(0.7) ? r.random.int(1, 30) : r.random.int(30, 1400)),
  float: (r) => `${r.random.int(0, 19)}${r.code === 'en' || r.random.chance(0.2) ? '.' : ','}${r.random.int(0, 9)}`,
  roman: (r) => r.random.pick(ROMAN),
  letter: (r) => r.random.pick([...'ABCDE']),
  acronymplain: (r) => r.random.pick(ACRONYMS),
  eponym: (r) => r.random.pick(EPONYMS),
  scanner: (r) => r.random.pick(SCANNERS),
  seqfile: (r) => r.random.pick(['CT', 'MR', 'MRI', 'TC', 'RX', 'US', '1', '02', 'head', 'thorax', 'export']),
  seq: (r) => r.random.pick(SEQUENCES),
  drug: (r) => r.random.pick(DRUGS),
  score: (r) => r.random.pick(SCORES),
  level: (r) => r.random.pick(LEVELS),
  term: (r) => r.random.pick(TERMS),
  Term: (r) => capitalise(r.random.pick(TERMS)),
  anat: (r) => r.random.pick(r.lang.anatomy),
  finding: (r) => r.random.pick(r.lang.findings),
  severity: (r) => r.random.pick(r.lang.severities),
  side: (r) => r.random.pick(r.lang.sides),
  exam: (r) => r.random.pick(r.lang.exams),
  indication: (r) => r.fill(r.random.pick(r.lang.indications)),
  plain: (r) => r.fill(r.random.pick(r.lang.plainValues)),
  sexnoun: (r) => r.random.pick(r.lang.sexNouns),
  sexword: (r) => r.random.pick(r.lang.sexes),
  sexshort: (r) => r.random.pick(['M', 'F']),
};

/** Share of the sentences without identifiers that are ordinary words in a row, so that a lead ends at them whatever they are. */
const PROSELESS = 0.15;

/** Share of the sentences with identifiers that are said rather than written. */
const TALKED = 0.4;

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export class Composer {
  readonly code: string;
  readonly patient: Person;
  readonly relative: Person;
  private readonly team: Person[];
  private readonly sites: string[] = [];
  private readonly values = new Map<string, string>();

  constructor(
    readonly random: Random,
    readonly lang: Language,
  ) {
    this.code = lang.code;
    this.patient = makePerson(random, this.code);
    this.relative = makePerson(random, this.code);
    if (random.chance(0.4)) this.relative.family = this.patient.family;
    this.team = Array.from({ length: random.int(2, 5) }, () => makePerson(random, this.code));
    this.sites = Array.from({ length: random.int(1, 3) }, () => this.place('institutions'));
  }

  staff(): Person {
    return this.random.pick(this.team);
  }

  /** The same number each time for what is one number in a report, now and then another. */
  fixed(kind: string): string {
    const known = this.values.get(kind);
    if (known !== undefined && this.random.chance(0.8)) return known;
    const made = makeId(this.random, kind);
    this.values.set(kind, made);
    return made;
  }

  institution(): string {
    return this.random.chance(0.7) ? this.random.pick(this.sites) : this.place('institutions');
  }

  place(kind: 'institutions' | 'streets' | 'units' | 'lawyers'): string {
    const places = PLACES[this.code]!;
    return this.named( kind === 'institutions' && this.random.chance(0.05) ? this.random.pick(places.departments) : this.random.pick(places[kind]));
  }

  /** Fills the slots of a place's name. */
  named(pattern: string): string {
    const places = PLACES[this.code]!;
    const person = makePerson(this.random, this.code);
    return pattern.replace(/\{(\w+)\}/g, (_, slot: string) => {
      if (slot === 'surname') return this.random.chance(0.5) ? person.family[0]! : makePerson(this.random, this.code).family[0]!;
      if (slot === 'given') return person.given[0]!;
      if (slot === 'town') return this.random.pick(places.towns);
      if (slot === 'theme') return this.random.pick(places.themes);
      if (slot === 'saint') return this.random.pick(SAINTS[this.code]!);
      if (slot === 'letter') return this.random.pick([...'ABCD']);
      if (slot === 'acronym') return fillPattern(this.random, this.random.pick(['@@@', '@@@@', '@@@', '@@@@@']));
      return String(this.random.chance(0.8) ? this.random.int(1, 199) : this.random.int(200, 9999));
    });
  }

  patientMention(full: boolean): string {
    if (this.random.chance(full ? 0.65 : 0.1)) return mark('PATIENT', fullName(this.random, this.patient, this.code));
    const { title, name } = shortName(this.random, this.patient, this.code);
    return `${title}${mark('PATIENT', name)}`;
  }

  clinician(titled: boolean): string {
    const person = this.staff();
    const short = this.random.chance(titled ? 0.5 : 0.15);
    const name = short ? person.family.slice(0, this.random.int(1, 2)).join(' ') : fullName(this.random, person, this.code);
    const title = this.random.chance(titled ? 0.85 : 0.3) ? `${titleFor(this.random, this.code)} ` : '';
    const credential = this.random.chance(0.15) ? `, ${this.random.pick(CREDENTIALS[this.code]!)}` : '';
    return `${title}${mark('CLINICIAN', name)}${credential}`;
  }

  /** `B.`, `S.V.`, `S. V.`: how case reports and notes name a patient. */
  dottedInitials(person: Person): string {
    const letters = [...person.given, ...person.family].map((part) => `${part.charAt(0).toUpperCase()}.`).slice(0, this.random.int(1, 3));
    return letters.join(this.random.chance(0.25) ? ' ' : '');
  }

  /** `Meera R.`, `Coelho A.`, `R. Casoni`, or a surname alone. */
  shortened(person: Person): string {
    const given = person.given[0]!;
    const family = person.family[0]!;
    return this.random.pick([`${given} ${family.charAt(0)}.`, `${family} ${given.charAt(0)}.`, `${family} ${given.charAt(0)}`, `${given.charAt(0)}. ${family}`, family]);
  }

  /** The patient's name within the name of a file. */
  fileName(person: Person): string {
    const given = person.given[0]!;
    const family = person.family.join('_').replaceAll(' ', '_');
    const name = this.random.pick([`${family}_${given.charAt(0)}`, `${family}_${given}`, `${given}_${family}`, `${person.family[0]}-${given}`]).normalize('NFD').replace(/[^\w-]/g, '');
    return this.random.pick([name, name.toUpperCase(), name.toLowerCase()]);
  }

  email(): string {
    const person = this.random.chance(0.5) ? this.staff() : this.patient;
    const plain = (text: string) => text.normalize('NFD').replace(/[^A-Za-z]/g, '').toLowerCase();
    const given = plain(person.given[0]!);
    const family = plain(person.family[0]!);
    const user = this.random.pick([`${given}.${family}`, `${given.charAt(0)}${family}`, `${family}${this.random.int(1, 99)}`, `${given}_${family}`, 'radiology', 'info', `${given}${family}`]);
    const host = this.random.pick(['gmail.com', 'hotmail.com', 'nhs.net', `${family}clinic.org`, 'hospital.org', `${plain(this.random.pick(PLACES[this.code]!.towns))}.es`, 'yahoo.es', 'salud.madrid.org', 't-online.de', 'orange.fr', 'example.com']);
    return `${user}@${host}`;
  }

  url(): string {
    const host = this.random.pick(['www.', 'https://', 'https://www.', 'http://', 'portal.']);
    const site = this.random.pick(PLACES[this.code]!.towns).normalize('NFD').replace(/[^A-Za-z]/g, '').toLowerCase();
    return `${host}${site}${this.random.pick(['imaging.com', 'radiology.org', '.es/visor', 'health.net/share/', '.org'])}${this.random.chance(0.4) ? `/${fillPattern(this.random, '@#@##')}` : ''}`;
  }

  fill(template: string): string {
    return template.replace(/\{(\w+)\}/g, (slot, name: string) => SLOTS[name]?.(this) ?? slot);
  }

  sentence(): string {
    return this.fill(this.random.pick(this.random.chance(TALKED) ? TALK[this.code]!.said : this.lang.narrative));
  }

  neutralSentence(): string {
    if (this.random.chance(PROSELESS)) return this.ordinaryWords();
    if (this.random.chance(TALKED / 2)) return this.fill(this.random.pick(TALK[this.code]!.unsaid));
    return capitalise(this.fill(this.random.pick(this.lang.neutral)));
  }

  private ordinaryWords(): string {
    const words = Array.from({ length: this.random.int(3, 12) }, () => this.random.pick(ORDINARY.get(this.code)!));
    const style = this.random.next();
    return style < 0.15 ? words.map(capitalise).join(' ') : style < 0.3 ? words.join(', ') : capitalise(words.join(' '));
  }

  /** A sentence without identifiers into which leads with identifiers were dropped between two words. */
  strewnSentence(): string {
    const words = this.neutralSentence().split(' ');
    const leads = LEADS[this.code]!;
    for (let i = this.random.int(1, 3); i > 0; i--) {
      const roll = this.random.next();
      const at = roll < 0.25 ? 0 : roll < 0.45 ? words.length : this.random.int(0, words.length);
      const lead = this.random.pick(leads);
      words.splice(at, 0, this.fill(at === 0 && !lead.startsWith('{') ? capitalise(lead) : lead));
    }
    return words.join(' ');
  }

  field(slot: string): { name: string; value: string } {
    const value = slot === '{plainfield}' ? this.fill('{plain}') : this.fill(slot);
    return { name: this.random.pick(this.lang.fields[slot]!), value };
  }
}

/** How a head of fields is laid out. `bare` drops the field names. */
const LAYOUTS = ['lines', 'lines', 'pairs', 'columns', 'tight', 'bare', 'table', 'below', 'inline', 'dotted', 'spaced'] as const;

function head(report: Composer): string {
  const { random } = report;
  const slots = Object.keys(report.lang.fields);
  const chosen = random.shuffle([...slots, '{Pfull}', '{D}', '{D}', '{Cname}', '{Cname}', '{MRN}', '{plainfield}', '{plainfield}', '{Rname}']).slice(0, random.int(3, 14));
  const fields = chosen.map((slot) => report.field(slot));
  const colon = random.pick([':', ':', ':', ' :', '']);
  const layout = random.pick(LAYOUTS);
  const one = (f: { name: string; value: string }) => `${f.name}${colon} ${f.value}`;
  if (layout === 'bare') return fields.map((f) => f.value).join(random.pick(['\n', '\n', '   ', ', ', ' | ', '\t', ' - ', ' / ']));
  if (layout === 'table') {
    const gap = random.pick(['\t', '   ', ' | ', '|']);
    return `${fields.map((f) => f.name).join(gap)}\n${fields.map((f) => f.value).join(gap)}`;
  }
  if (layout === 'below') return fields.map((f) => `${f.name}${colon}\n${f.value}`).join(random.pick(['\n', '\n\n']));
  if (layout === 'columns') return fields.map((f, i) => `${one(f)}${i % 2 === 0 ? random.pick(['    ', '\t', '        ']) : '\n'}`).join('').trimEnd();
  if (layout === 'inline') return fields.map(one).join(random.pick(['. ', '; ', ', ', ' ', ' | ']));
  if (layout === 'tight') return fields.map((f) => `${f.name}:${f.value}`).join(random.pick(['\n', ' ', '  ', ', ']));
  if (layout === 'dotted') return fields.map((f) => `${f.name}${random.pick(['......', ' ... ', ' - ', ' = ', ' -> '])}${f.value}`).join('\n');
  if (layout === 'spaced') return fields.map((f) => `${f.name.padEnd(random.pick([18, 24]))}${f.value}`).join('\n');
  if (layout === 'pairs') return fields.map((f, i) => `${one(f)}${i % 3 === 2 ? '\n' : random.pick(['  ', ', ', ' / '])}`).join('').trimEnd();
  return fields.map((f) => one(f) + (random.chance(0.1) ? '.' : '')).join('\n');
}

function body(report: Composer): string {
  const { random } = report;
  const identifying = random.int(2, 14);
  const neutral = random.int(3, 18);
  const sentences: string[] = [];
  for (let i = 0; i < identifying; i++) sentences.push(random.chance(0.5) ? report.sentence() : report.strewnSentence());
  for (let i = 0; i < neutral; i++) sentences.push(report.neutralSentence());
  random.shuffle(sentences);
  const perLine = random.pick([1, 2, 5, 50]);
  let text = '';
  sentences.forEach((sentence, i) => {
    text += sentence + ((i + 1) % perLine === 0 ? random.pick(['\n', '\n', '\n\n']) : ' ');
  });
  if (random.chance(0.25)) text = dictate(text, random);
  if (random.chance(0.2)) text = wrap(text, random.int(50, 95));
  return text;
}

/** Dictation without punctuation, or as run through a recogniser that knows no capitals. */
function dictate(text: string, random: Random): string {
  const spoken = text.replace(/[.,;:]( |\n)/g, '$1');
  if (random.chance(0.5)) return spoken;
  // Labels within the marks keep their case.
  return spoken.replace(/\n+/g, ' ').replace(/\uE000[A-Z]+\uE001|[^\uE000]+/g, (part) => (part.startsWith('\uE000') ? part : part.toLowerCase()));
}

/** Breaks long lines at spaces, as printed reports are; a name may be cut in two. */
function wrap(text: string, width: number): string {
  let column = 0;
  return text.replace(/[^ \n]+|[ \n]/g, (part) => {
    if (part === '\n') {
      column = 0;
      return part;
    }
    if (part === ' ' && column > width) {
      column = 0;
      return '\n';
    }
    column += part.length;
    return part;
  });
}

/** One report as labelled pieces. */
export function compose(random: Random, lang: Language): Piece[] {
  const report = new Composer(random, lang);
  const gap = random.pick(['\n', '\n\n', '\n\n\n']);
  if (random.chance(0.15)) return toPieces(message(report, random.chance(0.3) ? `${body(report)}${gap}${table(report)}` : body(report)));
  const parts: string[] = [];
  if (random.chance(0.4)) parts.push(letterhead(report));
  if (random.chance(0.75)) parts.push(head(report));
  if (random.chance(0.15)) parts.push(table(report));
  parts.push(body(report));
  if (random.chance(0.6)) parts.push(report.fill(random.pick(['{C}\n{ORG}', '{Cname}', '{C}', '{Cname}\n{D}', '{Cname}, {cred}\n{ORG}', '{CinitSlash}', '{Cname} {D} {time}', '{D} {Cname}', '{Cshort}', '{Cinit}'])));
  return toPieces(parts.join(gap));
}
