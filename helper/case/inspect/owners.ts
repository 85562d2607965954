import { areGenerations, GENERATIONS } from '../../../shared/identity/generation.ts';
import type { Identity, Subject } from '../../../shared/identity/identity.ts';
import { isLikeNumber, nameLikeness, type NameLikeness } from '../../../shared/identity/likeness.ts';
import { nameParts, normaliseName } from '../../../shared/identity/normalise.ts';
import { CODES, PEOPLE } from '../../../shared/label.ts';
import type { Identifier, StudyHeader } from '../../../shared/text.ts';
import { daysOf, isBirth } from './births.ts';
import { nearestIn, personsOf } from './persons.ts';
import type { Report } from './reports.ts';

/** A patient of the studies by what their headers say of her. */
export interface StudyPatient {
  subject: Subject;
  names: string[];
  numbers: string[];
  /** YYYYMMDD. */
  birthDates: string[];
  accessions: string[];
}

/** Whose a report is. */
export interface Owner {
  subject: Subject;
  /** Whether the report is of somebody of whom the case has no study, although it has studies. */
  stranger: boolean;
}

/** The patients of the studies, in the order of their first instance. */
export function studyPatients(instances: readonly { subject: Subject; header: StudyHeader }[]): StudyPatient[] {
  const headers = new Map<string, { subject: Subject; headers: Set<StudyHeader> }>();
  for (const { subject, header } of instances) {
    const own = headers.get(subject.key);
    if (own) own.headers.add(header);
    else headers.set(subject.key, { subject, headers: new Set([header]) });
  }
  return [...headers.values()].map(({ subject, headers: own }) => {
    const values = (read: (header: StudyHeader) => (string | undefined)[]): string[] => [...new Set([...own].flatMap(read).filter((value) => value !== undefined && value.trim() !== '').flatMap((value) => value!.split('\\')))];
    return {
      subject,
      names: values(({ PatientName, PatientBirthName, OtherPatientNames = [] }) => [PatientName, PatientBirthName, ...OtherPatientNames]).filter((name) => !PLACEHOLDER.test(name)),
      numbers: values(({ PatientID, OtherPatientIDs = [] }) => [PatientID, ...OtherPatientIDs]),
      birthDates: values(({ PatientBirthDate }) => [PatientBirthDate]),
      accessions: values(({ AccessionNumber }) => [AccessionNumber]),
    };
  });
}

/** What headers say whose names were taken out. */
const PLACEHOLDER = /^[\s^]*(?:anon\w*|unknown|none|test|null|patient|subject|case|de-?identified|desconocido|unbekannt|inconnu)[\s^\d]*$/i;

/** What one kind of evidence says of a report and a patient. */
type Verdict = 'same' | 'other' | 'unsaid';

/**
 * The owner of each report. A report is of the patient of the studies with whom most of its own evidence agrees: name, birth date, numbers, order. Where
 * it agrees with none in anything, and contradicts each in name, birth date or record number, it is of one of the `persons` of whom the case has no study;
 * so is every report of a case without studies. One that fits several patients alike is of the one of its mail.
 * @param patients of the studies.
 */
export function ownersOf(reports: readonly Report[], patients: readonly StudyPatient[], identity: Identity): Map<Report, Owner> {
  const weighed = reports.map((report) => ({ report, ...patientOf(report, patients) }));
  const owners = new Map<Report, Owner>();
  for (const { report, patient } of weighed) if (patient) owners.set(report, { subject: patient.subject, stranger: false });
  for (const { report, isTold } of weighed) {
    const [only, ...others] = isTold ? [] : nearestIn(report, weighed.filter((other) => other.isTold && other.patient).map((other) => ({ person: other.patient!, reports: [other.report] })));
    if (only && others.length === 0) owners.set(report, { subject: only.subject, stranger: false });
  }
  for (const { name, number, birthDate, reports: own } of personsOf(reports.filter((report) => !owners.has(report)))) {
    const subject = identity.subject({ patientId: number, patientName: name, birthDate, origin: own[0]!.digest });
    for (const report of own) owners.set(report, { subject, stranger: patients.length > 0 });
  }
  return new Map(reports.map((report) => [report, owners.get(report)!]));
}

/** The patient of the studies whose the report is, undefined when all are contradicted, and whether anything tells her from the others. */
function patientOf(report: Report, patients: readonly StudyPatient[]): { patient: StudyPatient | undefined; isTold: boolean } {
  const found = new Set(report.identifiers.map(({ text }) => normaliseName(text)));
  const weighed = patients.map((patient) => {
    const others = [birthVerdict(report, patient), numberVerdict(report, patient), accessionVerdict(report, patient)];
    const verdicts = [nameVerdict(report, patient, others.includes('other')), ...others];
    const agreeing = verdicts.filter((verdict) => verdict === 'same').length;
    const mentioned = [...patient.names, ...patient.numbers].filter((value) => found.has(normaliseName(value))).length;
    return { patient, agreeing, mentioned, isPossible: agreeing > 0 || !verdicts.includes('other') };
  }).filter(({ isPossible }) => isPossible).sort((a, b) => b.agreeing - a.agreeing);
  const [best, ...rest] = weighed;
  const equal = best ? [best, ...rest.filter(({ agreeing }) => agreeing === best.agreeing)] : [];
  if (equal.length < 2) return { patient: best?.patient, isTold: true };
  // A father and a son of one name, a mother and her child: the head of a report says whose it is, and the others come later.
  const firstTold = (patient: StudyPatient): number => {
    const at = report.identifiers.findIndex((identifier) => isOwnNumber(identifier, patient) || daysOf(identifier, report).some((day) => patient.birthDates.includes(day)));
    return at < 0 ? Infinity : at;
  };
  const [first] = equal.map((one) => ({ ...one, at: firstTold(one.patient) })).sort((a, b) => (a.at === b.at ? b.mentioned - a.mentioned : a.at - b.at));
  return { patient: first!.patient, isTold: first!.agreeing + first!.mentioned > 0 || first!.at < Infinity };
}

/** Whether a value of a report is a record number or an order of a patient. */
function isOwnNumber({ label, text }: Identifier, { numbers, accessions }: StudyPatient): boolean {
  return CODES.has(label) && [...numbers, ...accessions].some((number) => isLikeNumber(number, text));
}

/** The surer of two is the one that joins: a report names its patient in several ways. */
const NAMES_BY_WEIGHT: readonly NameLikeness[] = ['same', 'kin', 'other', 'unsaid'];

/** @param contradicted whether birth date or number are of somebody else: then a field with another name outweighs a mention, `his wife Leocadia Brackenridge`. */
function nameVerdict({ identifiers }: Report, { names }: StudyPatient, contradicted: boolean): Verdict {
  const likenesses = identifiers.filter(({ label }) => label === 'PATIENT').map((identifier) => {
    const like = names.map((name) => nameLikeness(name, identifier.text)).sort((a, b) => NAMES_BY_WEIGHT.indexOf(a) - NAMES_BY_WEIGHT.indexOf(b))[0] ?? 'unsaid';
    return { like: like === 'other' && !isFirm(identifier) ? 'unsaid' : like, isField: identifier.source === 'labelled-field' };
  });
  const has = (wanted: NameLikeness): boolean => likenesses.some(({ like }) => like === wanted);
  if (contradicted && likenesses.some(({ like, isField }) => isField && like === 'other')) return 'other';
  if (has('same')) return 'same';
  return has('other') && !has('kin') ? 'other' : 'unsaid';
}

/** Whether a place says surely that a patient's name stands there: a field, a title, or two words that read like one. */
function isFirm({ source, text, confidence }: Identifier): boolean {
  if (source === 'labelled-field' || source === 'person') return true;
  return confidence >= FIRM && normaliseName(text).split(' ').filter((word) => word.length > 1).length > 1;
}
const FIRM = 0.7;

function birthVerdict(report: Report, { birthDates }: StudyPatient): Verdict {
  if (birthDates.length === 0) return 'unsaid';
  const isHers = (identifier: Identifier): boolean => daysOf(identifier, report).some((day) => birthDates.includes(day));
  if (report.identifiers.some(isHers)) return 'same';
  return report.identifiers.some((identifier) => isBirth(identifier, report)) ? 'other' : 'unsaid';
}

function numberVerdict({ identifiers }: Report, { numbers }: StudyPatient): Verdict {
  const isOwn = (text: string): boolean => numbers.some((number) => isLikeNumber(number, text));
  if (identifiers.some(({ label, text }) => CODES.has(label) && isOwn(text))) return 'same';
  const comparable = numbers.some((number) => /\d{3}/.test(number));
  return comparable && identifiers.some(({ label, text, source }) => label === 'MRN' && source === 'labelled-field' && /\d{3}/.test(text)) ? 'other' : 'unsaid';
}

/** A patient has several orders: another one contradicts nothing. */
function accessionVerdict({ identifiers }: Report, { accessions }: StudyPatient): Verdict {
  return identifiers.some(({ label, text }) => CODES.has(label) && accessions.some((accession) => isLikeNumber(accession, text))) ? 'same' : 'unsaid';
}

/** Tells which other patient of the case a name or a number in a report means, if any: the one whom it fits best, and better than the patient of the report. @param subject the patient of the report. */
export function othersOf(subject: Subject, patients: readonly StudyPatient[]): (identifier: Identifier) => Subject | undefined {
  const own = patients.filter((patient) => patient.subject.key === subject.key);
  const others = patients.filter((patient) => !own.includes(patient));
  return (identifier) => {
    if (others.length === 0) return undefined;
    const ranked = others.map((patient) => ({ patient, fit: fitOf(identifier, patient) })).sort((a, b) => b.fit - a.fit);
    const [best, next] = ranked;
    const isTheirs = best!.fit > Math.max(0, next?.fit ?? 0, ...own.map((patient) => fitOf(identifier, patient)));
    return isTheirs ? best!.patient.subject : undefined;
  };
}

/** More than any name fits. */
const NUMBER_FITS = 100;
/** A given name alone: less than family and given name. */
const GIVEN_NAME_FITS = 0.5;

/** How well a name or a number fits a patient: 0 where it is not hers. */
function fitOf({ label, text }: Identifier, { names, numbers }: StudyPatient): number {
  if (CODES.has(label)) return numbers.some((number) => isLikeNumber(number, text)) ? NUMBER_FITS : 0;
  if (!PEOPLE.has(label)) return 0;
  return Math.max(0, ...names.map((name) => {
    // The words of twins who are not named yet differ in a letter: `Baby Twin A`.
    const [words, own] = [nameParts(text), new Set(nameParts(name))];
    const shared = words.filter((word) => own.has(word)).length;
    const like = nameLikeness(name, text);
    if (like === 'same') return 1 + shared;
    if (like !== 'kin' || label !== 'PATIENT' || areGenerations(name, text)) return 0;
    const given = nameParts(name.split('^').slice(1, 3).join(' '));
    const said = words.filter((word) => !GENERATIONS.has(word));
    return said.length > 0 && said.every((word) => own.has(word)) && said.some((word) => given.includes(word)) ? GIVEN_NAME_FITS : 0;
  }));
}
