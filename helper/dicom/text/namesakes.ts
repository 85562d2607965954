import { letterRuns, nameSpellings, plain } from '../../../shared/identity/normalise.ts';
import { hasUnspacedScript } from '../../../shared/identity/unspaced.ts';
import { PEOPLE, type Label } from '../../../shared/label.ts';
import type { DetectOptions } from '../../../shared/report/detect.ts';
import { knownValues } from '../../../shared/report/known.ts';
import { NAME_SUFFIXES, PARTICLES } from '../../../shared/report/words/people.ts';
import { overlap } from '../../../shared/report/overlaps.ts';
import type { Identifier } from '../../../shared/text.ts';
import { isOf } from './inflection.ts';
import { namesNobody } from './labelWords.ts';
import { SEGMENT } from './labelReader.ts';
import { COURTESIES, DOCTORS, KINSHIP } from './words/kinship.ts';

/** A word of kinship, perhaps with a form of address, directly before a name: `dotter `, `Époux : M. `, `żona/mąż `. */
const KIN_BEFORE = new RegExp(`(?<![\\p{L}\\p{M}])(?:${KINSHIP})(?:\\s*[:,(/-]\\s*|\\s+)(?:(?:${COURTESIES})\\.?\\s+)?$`, 'iu');
/** `Ashby (nephew)`, `Hallam, hija`. */
const KIN_BEHIND = new RegExp(`^\\s*[(,]\\s*(?:${KINSHIP})(?![\\p{L}\\p{M}])`, 'iu');
const DOCTOR_BEFORE = new RegExp(`(?<![\\p{L}\\p{M}])(?:${DOCTORS})\\.?\\s+$`, 'iu');
/** The first name, and perhaps two more, behind a word of kinship. */
const NAMED_KIN = new RegExp(`(?<![\\p{L}\\p{M}])(?:${eitherCase(KINSHIP)})(?:\\s*[:(/-]\\s*|\\s+)(?:(?:${eitherCase(COURTESIES)})\\.?\\s+)?(\\p{Lu}[\\p{Ll}\\p{M}]+(?:[ -]\\p{Lu}[\\p{Ll}\\p{M}]+){0,2})`, 'gu');
const CAPITALISED = /^\p{Lu}/u;

/** A given name of fewer letters stands in other words by chance. */
const SHORTEST_GLUED = 5;

/**
 * Tells the patient from people who are called alike or stand beside: who shares the surname and has another first name, a word of kinship or a
 * doctor's title beside it is somebody else, and so is who shares no word with the name in the header. Names behind words of kinship are found.
 */
export function namesakes({ header, known = [] }: DetectOptions): (text: string, found: readonly Identifier[], free: boolean) => Identifier[] {
  const names = knownValues(header, known).filter(({ label }) => label === 'PATIENT').map(({ text }) => text);
  const words = new Set(names.flatMap((name) => nameSpellings(name).flat()));
  const given = new Set(names.flatMap(givenWords));
  const isDoctor = (header?.PatientName ?? '').split('^').slice(3).some((title) => DOCTOR_BEFORE.test(`${title} `));

  const isGiven = (key: string): boolean => isOf(given, key) || [...given].some((one) => one.length >= SHORTEST_GLUED && key.includes(one));
  const isPatient = ({ text: name }: Identifier): boolean => letterRuns(name, 2).some((part) => isGiven(plain(part)));

  const roleOf = (text: string, { start, end, text: name, source }: Identifier): Label => {
    if (words.size === 0 || hasUnspacedScript(name) || !isSameScript(name, words)) return 'PATIENT';
    const parts = letterRuns(name, 2).map((part) => ({ part, key: plain(part) }));
    const own = parts.filter(({ key }) => isOf(words, key));
    if (own.length === 0) return source === 'known-value' || parts.length === 0 ? 'PATIENT' : 'RELATIVE';
    if (parts.some(({ key }) => isGiven(key))) return 'PATIENT';
    const before = text.slice(0, start);
    if (!isDoctor && DOCTOR_BEFORE.test(before)) return 'CLINICIAN';
    if (KIN_BEFORE.test(before) || KIN_BEHIND.test(text.slice(end))) return 'RELATIVE';
    const other = parts.filter(({ part, key }) => part.length > 2 && CAPITALISED.test(part) && !isOf(words, key) && !PARTICLES.has(key) && !NAME_SUFFIXES.has(key) && !namesNobody(part));
    return other.length > 0 ? 'RELATIVE' : 'PATIENT';
  };

  return (text, found, free) => {
    const told = found.map((identifier) => (identifier.label === 'PATIENT' ? { ...identifier, label: roleOf(text, identifier) } : identifier));
    return free ? [...told, ...namedKin(text, told, isPatient)] : told;
  };
}

/** The given and middle names of a PN, of each of its groups (PS3.5 6.2.1); all words where no `^` tells them. */
function givenWords(name: string): string[] {
  return name.split('=').flatMap((group) => (group.includes('^') ? group.split('^').slice(1, 3) : [group])).flatMap((part) => nameSpellings(part).flat()).filter((word) => word.length > 1);
}

function isSameScript(name: string, words: ReadonlySet<string>): boolean {
  const isLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text);
  return [...words].some((word) => isLatin(word) === isLatin(name));
}

/** Alternatives that may begin with a capital. */
function eitherCase(alternatives: string): string {
  return alternatives.split('|').map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`).join('|');
}

/** `Anna Thorax` is called Anna. */
function withoutClinicalEnd(name: string): string {
  const shorter = name.replace(/[ -][^ -]+$/, '');
  return shorter !== name && namesNobody(name.slice(shorter.length)) ? withoutClinicalEnd(shorter) : name;
}

/** @param isPatient whether a name has the patient's given name in it. */
function namedKin(text: string, found: readonly Identifier[], isPatient: (found: Identifier) => boolean): Identifier[] {
  return [...text.matchAll(NAMED_KIN)].flatMap((match) => {
    const name = withoutClinicalEnd(match[1]!);
    const start = match.index + match[0].length - match[1]!.length;
    const end = start + name.length;
    // A found surname is taken in: `Partner: René Vandoorne`.
    const isOthers = found.some((other) => overlap(other, { start, end }) && (!PEOPLE.has(other.label) || other.start < start || other.end > end || isPatient(other)));
    if (namesNobody(name) || isOthers) return [];
    return [{ segment: SEGMENT, start, end, label: 'RELATIVE' as const, text: name, source: 'kinship', confidence: 0.8, reason: 'follows a word of kinship' }];
  });
}
