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
import { CAPITALLESS_KINSHIP, COURTESIES, DOCTORS, KINSHIP, UNNAMED_KIN } from './words/kinship.ts';

/** A word of kinship, perhaps with a form of address, directly before a name: `dotter `, `Époux : M. `, `żona/mąż `. */
const KIN_BEFORE = new RegExp(`(?<![\\p{L}\\p{M}])(?:${KINSHIP})(?:\\s*[:,(/-]\\s*|\\s+)(?:(?:${COURTESIES})\\.?\\s+)?$`, 'iu');
/** `Ashby (nephew)`, `Hallam, hija`. */
const KIN_BEHIND = new RegExp(`^\\s*[(,]\\s*(?:${KINSHIP})(?![\\p{L}\\p{M}])`, 'iu');
const DOCTOR_BEFORE = new RegExp(`(?<![\\p{L}\\p{M}])(?:${DOCTORS})\\.?\\s+$`, 'iu');
/** The first name, and perhaps two more, behind a word of kinship. */
const NAMED_KIN = new RegExp(`(?<![\\p{L}\\p{M}])(?:${eitherCase(KINSHIP)})(?:\\s*[:(/-]\\s*|\\s+)(?:(?:${eitherCase(COURTESIES)})\\.?\\s+)?(\\p{Lu}[\\p{Ll}\\p{M}]+(?:[ -]\\p{Lu}[\\p{Ll}\\p{M}]+){0,2})`, 'gu');
/** `夫:`, `母は`, `남편 `. */
const UNSPACED_KIN_BEFORE = /(?:夫|妻|父|母|息子|娘|長男|長女|次男|次女|兄|姉|弟|妹|祖父|祖母|丈夫|妻子|儿子|女儿|父亲|母亲|배우자|남편|아내|아들|딸|아버지|어머니)\s*[:：はがのと]?\s*$/u;
const UNSPACED_GIVEN = /^[ 　]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{1,4}(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/u;
const CAPITALISED = /^\p{Lu}/u;
/** A word of kinship and the one or two words behind it, in a script without capitals: with a colon or a word for the name between them, or a space alone. */
const KIN_IN_SCRIPT = new RegExp(`(?<![\\p{Script=Hebrew}\\p{Script=Arabic}\\p{M}])(?:${CAPITALLESS_KINSHIP})(\\s*[:：]\\s*|\\s*ชื่อ\\s*|\\s+(?:اسمه|اسمها|בשם)\\s+|\\s+)(?:(?:นาย|นางสาว|นาง|السيدة?|מר|גב['׳])[. ]?)?(?!${UNNAMED_KIN})([\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Thai}\\p{M}'׳-]{2,30})(?: ([\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Thai}\\p{M}'׳-]{2,30}))?`, 'gu');
const IN_SCRIPT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}]/u;

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
  const full = new Set(names.flatMap((name) => name.split('=')).map((group) => group.replace(/[\^\s]/g, '')));
  const isDoctor = (header?.PatientName ?? '').split('^').slice(3).some((title) => DOCTOR_BEFORE.test(`${title} `));

  const isGiven = (key: string): boolean => isOf(given, key) || [...given].some((one) => one.length >= SHORTEST_GLUED && key.includes(one));
  const isPatient = ({ text: name }: Identifier): boolean => letterRuns(name, 2).some((part) => isGiven(plain(part)));

  const roleOf = (text: string, { start, end, text: name, source }: Identifier): Label => {
    if (hasUnspacedScript(name)) return UNSPACED_KIN_BEFORE.test(text.slice(0, start)) && !full.has(name.replace(/\s/g, '')) ? 'RELATIVE' : 'PATIENT';
    if (words.size === 0 || !isSameScript(name, words)) return 'PATIENT';
    const parts = letterRuns(name, 2).map((part) => ({ part, key: plain(part) }));
    const own = parts.filter(({ key }) => isOf(words, key));
    if (own.length === 0) return source === 'known-value' || parts.length === 0 ? 'PATIENT' : 'RELATIVE';
    const before = text.slice(0, start);
    // `Mother Nguyen Thi Lan` of Nguyen Thi Bao Tran: a middle name that both have.
    if (KIN_BEFORE.test(before) && otherParts(parts, text.slice(end)).length > 0) return 'RELATIVE';
    if (parts.some(({ key }) => isGiven(key))) return 'PATIENT';
    if (!isDoctor && DOCTOR_BEFORE.test(before)) return 'CLINICIAN';
    if (KIN_BEFORE.test(before) || KIN_BEHIND.test(text.slice(end))) return 'RELATIVE';
    return otherParts(parts).length > 0 ? 'RELATIVE' : 'PATIENT';
  };
  /** The words of a name, with the capitalised one behind it, that are not the patient's. */
  const otherParts = (parts: readonly { part: string; key: string }[], behind = ''): unknown[] => {
    const next = /^ (\p{Lu}[\p{Ll}\p{M}]+)(?!\p{L})/u.exec(behind)?.[1];
    const all = next === undefined ? parts : [...parts, { part: next, key: plain(next) }];
    return all.filter(({ part, key }) => part.length > 2 && CAPITALISED.test(part) && !isOf(words, key) && !PARTICLES.has(key) && !NAME_SUFFIXES.has(key) && !namesNobody(part));
  };

  return (text, found, free) => {
    const told = found.map((identifier) => (identifier.label === 'PATIENT' ? withGivenName(text, { ...identifier, label: roleOf(text, identifier) }) : identifier));
    const others = IN_SCRIPT.test(text) ? withKinInScript(text, told, isPatient, free) : told;
    return free ? [...others, ...namedKin(text, others, isPatient)] : others;
  };
}

/** A relative's name in a script without spaces or capitals, with the given name that stands behind the patient's surname: `夫:桜木 拓也`. */
function withGivenName(text: string, identifier: Identifier): Identifier {
  if (identifier.label !== 'RELATIVE' || !hasUnspacedScript(identifier.text)) return identifier;
  const end = identifier.end + (UNSPACED_GIVEN.exec(text.slice(identifier.end))?.[0].length ?? 0);
  return { ...identifier, end, text: text.slice(identifier.start, end) };
}

/**
 * What was found, with relatives in a script without capitals in place of the patient's surname that they share: `בת: צביה שטרנפלד`, `ابنه شادي أبوطبول`. Where
 * only a space stands behind the word of kinship, nothing but that surname tells a name from what is said of the relative.
 * @param free whether those who share nothing are found too
 */
function withKinInScript(text: string, found: readonly Identifier[], isPatient: (found: Identifier) => boolean, free: boolean): Identifier[] {
  const kin = [...text.matchAll(KIN_IN_SCRIPT)].flatMap((match): Identifier[] => {
    const [whole, between = '', first = '', second = ''] = match;
    const start = match.index + whole.lastIndexOf(first + (second && ` ${second}`));
    const words = [first, second].filter((word) => word !== '').map((word, at) => ({ start: at === 0 ? start : start + first.length + 1, end: start + first.length + (at === 0 ? 0 : 1 + word.length) }));
    const of = (word: { start: number; end: number }): Identifier | undefined => found.find((other) => overlap(other, word) && PEOPLE.has(other.label));
    if (words.some((word) => { const one = of(word); return one !== undefined && isPatient(one); })) return [];
    const shared = words.findIndex((word) => of(word)?.source === 'known-value');
    const isSaid = /[:：]|ชื่อ|اسمه|בשם/.test(between);
    if (shared < 0 && !(isSaid && free)) return [];
    const last = words[shared < 0 ? (ENDS.test(text.slice(match.index + whole.length)) ? words.length - 1 : 0) : shared]!;
    const end = Math.max(last.end, ...found.filter((other) => overlap(other, last)).map((other) => other.end));
    return [{ segment: SEGMENT, start, end, label: 'RELATIVE', text: text.slice(start, end), source: 'kinship', confidence: 0.8, reason: 'follows a word of kinship' }];
  });
  return [...found.filter((other) => !kin.some((one) => overlap(one, other))), ...kin];
}

/** What ends a name that is said alone. */
const ENDS = /^\s*(?:[^\p{L}\s]|$)/u;

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
    const isOthers = found.some((other) => overlap(other, { start, end }) && (!PEOPLE.has(other.label) || other.start < start || other.end > end || (other.label === 'PATIENT' && isPatient(other))));
    if (namesNobody(name) || isOthers) return [];
    return [{ segment: SEGMENT, start, end, label: 'RELATIVE' as const, text: name, source: 'kinship', confidence: 0.8, reason: 'follows a word of kinship' }];
  });
}
