import { nameParts, normaliseId, plain } from '../identity/normalise.ts';
import type { Label } from '../label.ts';
import { remembered } from '../remembered.ts';
import type { KnownValue, StudyHeader } from '../text.ts';
import { wordSet } from './phrases.ts';
import { initialsOf } from './siteInitials.ts';
import { fold } from './tokens.ts';
import { isOrdinary } from './words/ordinary/index.ts';
import { BRANCH_ENDING, DEPARTMENT_WORDS, GENERIC_WORDS } from './words/institutions.ts';
import { PARTICLES } from './words/people.ts';
import { MEDICAL_WORDS } from './words/protected.ts';

/** How a known value is looked for in text. */
export type KnownKind = 'name' | 'code' | 'date' | 'organisation' | 'acronym' | 'words';

/** One value that the study or the user says identifies someone. */
export interface Known {
  label: Label;
  kind: KnownKind;
  text: string;
}

/** The identifying attributes of the study: their label and how they are looked for. */
const ATTRIBUTES: readonly (readonly [keyof StudyHeader, Label, KnownKind])[] = [
  ['PatientName', 'PATIENT', 'name'],
  ['OtherPatientNames', 'PATIENT', 'name'],
  ['PatientBirthName', 'PATIENT', 'name'],
  ['PatientMotherBirthName', 'RELATIVE', 'name'],
  ['PatientID', 'MRN', 'code'],
  ['OtherPatientIDs', 'MRN', 'code'],
  ['AccessionNumber', 'ACCESSION', 'code'],
  ['StudyID', 'ACCESSION', 'code'],
  ['DeviceSerialNumber', 'ID', 'code'],
  ['StationName', 'ID', 'code'],
  ['PatientTelephoneNumbers', 'PHONE', 'code'],
  ['PatientBirthDate', 'DATE', 'date'],
  ['StudyDate', 'DATE', 'date'],
  ['SeriesDate', 'DATE', 'date'],
  ['AcquisitionDate', 'DATE', 'date'],
  ['ContentDate', 'DATE', 'date'],
  ['InstitutionName', 'ORG', 'organisation'],
  ['InstitutionalDepartmentName', 'ORG', 'organisation'],
  ['InstitutionAddress', 'LOCATION', 'words'],
  ['PatientAddress', 'LOCATION', 'words'],
  ['ReferringPhysicianName', 'CLINICIAN', 'name'],
  ['PerformingPhysicianName', 'CLINICIAN', 'name'],
  ['NameOfPhysiciansReadingStudy', 'CLINICIAN', 'name'],
  ['PhysiciansOfRecord', 'CLINICIAN', 'name'],
  ['OperatorsName', 'CLINICIAN', 'name'],
  ['RequestingPhysician', 'CLINICIAN', 'name'],
  ['PersonName', 'CLINICIAN', 'name'],
];

const KIND_OF_LABEL: Partial<Record<Label, KnownKind>> = { PATIENT: 'name', CLINICIAN: 'name', RELATIVE: 'name', ORG: 'organisation', LOCATION: 'words', DATE: 'date' };

/** The values of a header and of the user, those that are empty, or too short to mean anyone, left out. Multi-valued names are split at `\`. */
export function knownValues(header: StudyHeader | undefined, user: readonly KnownValue[]): Known[] {
  const known: Known[] = [];
  const add = (label: Label, kind: KnownKind, text: string): void => {
    if (kind === 'name') text = withoutTitles(text);
    const fits = kind === 'name' ? nameParts(text).length > 0 : kind === 'code' ? normaliseId(text).length >= 3 : text.trim().length >= 3;
    if (fits && !PLACEHOLDERS.test(text.trim())) known.push({ label, kind, text: text.trim() });
  };
  for (const { label, text } of user) add(label, KIND_OF_LABEL[label] ?? 'code', text);
  for (const [attribute, label, kind] of ATTRIBUTES) {
    const value = header?.[attribute];
    for (const one of Array.isArray(value) ? value : value ? [value] : []) for (const part of one.split('\\')) if (label !== 'CLINICIAN' || !isBranch(part)) add(label, kind, part);
  }
  for (const acronym of siteAcronyms(header)) known.push({ label: 'ORG', kind: 'acronym', text: acronym });
  return known;
}

/** `CIRUGIA`, `MEDICINA^INTERNA`: a department in the place of who referred. */
function isBranch(name: string): boolean {
  return fold(name).split(/[^\p{L}]+/u).filter((word) => word !== '').every((word) => DEPARTMENT_WORDS.has(word) || BRANCH_ENDING.test(word) || PARTICLES.has(word));
}

/** Capitals by which a site names itself where it gives out numbers, `KLBRK-KIS`, `TBCPV_EPIC`, `ΓΝΔΡ 660-2281`, and the initials of its name. */
function siteAcronyms(header: StudyHeader | undefined): string[] {
  const issuers = header?.IssuerOfPatientID?.match(ACRONYM) ?? [];
  const numbered = /^\p{Lu}+(?=[ _-])/u.exec(header?.PatientID ?? '')?.[0].match(ACRONYM) ?? [];
  // `GBEHOCS` and the station `GBEHHE2` are of GBEH.
  const shared = issuers.map((issuer) => sharedStart(issuer, header?.StationName ?? '')).filter((start) => start.length >= FEWEST_CAPITALS);
  const initials = initialsOf(header?.InstitutionName ?? '').filter((letters) => letters.length >= FEWEST_CAPITALS);
  return [...new Set([...issuers, ...numbered, ...shared, ...initials, ...joinedNames(header?.InstitutionName ?? '')])].filter((run) => !ISSUING.has(fold(run)) && !MEDICAL_WORDS.has(fold(run)) && !isOrdinary(fold(run), 'en'));
}

/** The proper name of an institution as one word in capitals, `VALMONTROND` of `CHU de Val-Montrond`: its words with a capital side by side, without what many are called. */
function joinedNames(institution: string): string[] {
  const runs = institution.match(/\p{Lu}[\p{L}'’]+(?:[ -]\p{Lu}[\p{L}'’]+)*/gu) ?? [];
  const proper = runs.map((run) => run.split(/[ -]/).filter((word) => !GENERIC_WORDS.has(fold(word)) && !MEDICAL_WORDS.has(fold(word))));
  return proper.filter((words) => words.length > 1).map((words) => plain(words.join('')).replace(/ /g, '').toUpperCase()).filter((name) => name.length >= SHORTEST_JOINED);
}
const SHORTEST_JOINED = 8;

const FEWEST_CAPITALS = 4;
const ACRONYM = /(?<!\p{L})\p{Lu}{4,8}(?!\p{L})/gu;

function sharedStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return one.slice(0, length);
}

/** Capitals of the systems that give out numbers, and of what the numbers are. */
const ISSUING = wordSet('uhid umid mrno hosp hospno chart regn opno ipno epic cerner meditech sectra agfa pacs dicom master local hospital clinic patient issuer orbis medico nexus empi demo anon test subj case study trial phantom unknown none');

/** The values of a header and of the user, worked out once for all texts that are read with them. */
export const knownOf = remembered(({ header, known = [] }: { header?: StudyHeader; known?: readonly KnownValue[] }): readonly Known[] => knownValues(header, known));

/** Known values by how they are looked for. */
export const knownByKind = remembered((known: readonly Known[]): Readonly<Record<KnownKind, readonly Known[]>> => {
  const of = (kind: KnownKind): Known[] => known.filter((value) => value.kind === kind);
  return { name: of('name'), code: of('code'), date: of('date'), organisation: of('organisation'), acronym: of('acronym'), words: of('words') };
});

/** Prefix and suffix of a PN (PS3.5 6.2.1), its fourth and fifth component, hold titles: `^^^Dr. med.`, `^^^^M.D.`. */
const TITLE_COMPONENTS = 3;
/** Some systems write a rank or a form of address where the middle name belongs. Maj is a name in Sweden. */
const MIDDLE = 2;
const RANKS = wordSet('capt cpt col lt cdr cmdr brig cpl lcpl sgt ssgt mr mrs ms miss dr');
/** A longer word there with a capital is a name in the wrong place. */
const LONGEST_TITLE = 4;

/** A PN without titles and qualifications, so that `med` is no part of a name. */
function withoutTitles(name: string): string {
  if (!name.includes('^')) return name;
  return name.split('=').map((group) => group.split('^').map((component, index) => {
    if (index < TITLE_COMPONENTS) return index === MIDDLE && RANKS.has(plain(component)) ? '' : component;
    return component.split(/[\s.,]+/).filter((word) => word.length > LONGEST_TITLE && !TITLES.has(plain(word))).join(' ');
  }).join('^')).join('=');
}

/** Titles and qualifications of more letters than {@link LONGEST_TITLE}. */
const TITLES = wordSet('doctor doctora doktor docteur doutor doutora dottore dottoressa dottssa professor profesor profesora professeur professore professoressa oberarzt oberarztin oberaerztin chefarzt facharzt facharztin assistenzarzt privatdozent priv doz habil medic medizin dipl diplom master bachelor senior junior tercero miss madame monsieur signor signora senor senora senhor senhora herrn sister nurse captain colonel sergeant lieutenant father reverend rabbi baron baroness freiherr esquire fracp franzcr frcpc frcsc mbchb pharmd magister ingenieur mudr judr phdr phmdr lekarz lekar radiologist radiographer sonographer technologist technician mtraa');

/** Values that systems write where they know nothing. */
const PLACEHOLDERS = /^(?:anonymous|anon|unknown|none|n\/?a|test|null|unspecified|desconocido|not available|\^*)$/i;
