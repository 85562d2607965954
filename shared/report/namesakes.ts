import { areGenerations, generationOf } from '../identity/generation.ts';
import { isLikeWord } from '../identity/likeness.ts';
import { isShortFor } from '../identity/nicknames.ts';
import { PEOPLE, type Label } from '../label.ts';
import type { KnownValue, StudyHeader } from '../text.ts';
import type { Candidate, Page } from './candidate.ts';
import { HONORIFICS } from './detectors/known/names.ts';
import { namedWords } from './people.ts';
import { wordSet } from './phrases.ts';
import { fold, GAP, isCapitalised, tokenAt, type Token } from './tokens.ts';
import { GIVEN_NAMES } from './words/givenNames.ts';
import { isOrdinary } from './words/ordinary/index.ts';
import { KIN, NAME_SUFFIXES, NOT_NAMES, TITLES } from './words/people.ts';
import { MEDICAL_WORDS } from './words/protected.ts';

/**
 * Tells the patient from relatives with her surname, whom a known name would make her, and finds her again behind “Mr”. Who stands behind a word of
 * kinship, or before one in brackets or behind a comma, and does not bear her given name, is a relative: `Wife: Rosalind Abernathy`. Who is titled
 * `Mr`, and is named as a patient in full elsewhere, is that patient. In a sentence another given name beside her surname is enough: `born to … and Declan
 * O'Malley`, unless a field calls her so. A generation that the patient's name does not tell makes a relative of who bears her
 * given name, and so does a title beside another given name: `son Wendell Jr`, `Mr Jonas Abernathy`. A second surname is the relative's own. Who signs
 * the text in a field for it is no patient elsewhere.
 */
export function tellNamesakes(page: Page, candidates: readonly Candidate[], { header, known = [] }: { header?: StudyHeader; known?: readonly KnownValue[] }): Candidate[] {
  const names = patientNames(header, known);
  const given = givenNames(names);
  const all = names.flatMap(wordsOf);
  const words = (candidate: Candidate): string[] => namedWords(page.text, candidate);
  const called = new Set(candidates.filter((candidate) => candidate.label === 'PATIENT' && standsInField(page, candidate)).flatMap(words));
  const isAnother = (candidate: Candidate): boolean => {
    const named = words(candidate);
    if (named.some((word) => given.some((name) => isLikeWord(name, word)))) return false;
    if (candidate.source === 'known-value' && (isRelated(page, candidate, named.length > 1) || isCalledOtherwise(page, candidate, all, called))) return true;
    return named.length > 1 && named.some((word) => all.includes(word)) && isTitled(page, candidate) && !beginsLikeOneOf(all, named);
  };
  const isRelative = (candidate: Candidate): boolean => candidate.label === 'PATIENT' && given.length > 0 && (isOfOtherGeneration(page, candidate, names) || isAnother(candidate));
  const told = candidates.map((candidate) => (isRelative(candidate) ? { ...candidate, ...titleBefore(page.tokens, candidate) === 'CLINICIAN' ? STAFF : KINDRED } : candidate));
  const joined = withSecondSurnames(page, told, given);
  const patients = joined.filter(({ label }) => label === 'PATIENT').map(words).filter((named) => named.length > 1);
  const isPatient = (candidate: Candidate): boolean => {
    const named = words(candidate);
    return candidate.source === 'person' && PEOPLE.has(candidate.label) && isCourteous(page.tokens, candidate) && !isRelated(page, candidate, named.length > 1)
      && named.length > 0 && patients.some((patient) => named.every((word) => patient.includes(word)));
  };
  const sure = joined.filter(({ source }) => source === 'labelled-field' || source === 'known-value');
  const isNamedAs = (label: Candidate['label'], candidate: Candidate): boolean => sure.some((other) => other.label === label && words(other).join(' ') === words(candidate).join(' '));
  // The properties of a file name its author beside its title, which names the patient, and a record number.
  const isClinician = (candidate: Candidate): boolean => candidate.label === 'PATIENT' && candidate.source === 'person' && words(candidate).length > 1
    && isNamedAs('CLINICIAN', candidate) && !isNamedAs('PATIENT', candidate);
  return joined.map((candidate) => {
    if (isClinician(candidate)) return { ...candidate, label: 'CLINICIAN' as const };
    return candidate.label !== 'PATIENT' && isPatient(candidate) ? { ...candidate, label: 'PATIENT' as const } : candidate;
  });
}

/** What a namesake is told to be. */
const KINDRED = { label: 'RELATIVE', reason: 'a relative, by the words beside the surname' } as const;
const STAFF = { label: 'CLINICIAN', reason: 'a title before another given name than the patient’s' } as const;

/** The names of the patient, each group of a PN (PS3.5 6.2) by itself. */
function patientNames(header: StudyHeader | undefined, known: readonly KnownValue[]): string[] {
  const names = [header?.PatientName, header?.PatientBirthName, ...header?.OtherPatientNames ?? [], ...known.filter(({ label }) => label === 'PATIENT').map(({ text }) => text)];
  return names.flatMap((name) => (name ?? '').split(/[=\\]/)).filter((name) => name.trim() !== '');
}

/** The given and middle names of the patient, folded (PN, PS3.5 6.2.1), and all of a name that tells no parts. */
function givenNames(names: readonly string[]): string[] {
  return names.flatMap((name) => wordsOf(name.includes('^') ? name.split('^').slice(1, 3).join(' ') : name));
}

function wordsOf(name: string): string[] {
  return fold(name).split(/[^\p{L}]+/u).filter((word) => word.length > 1);
}

/** The modality, as likely as a title: `MR KNEE OKAFOR`. */
const MODALITY_BEFORE = /MR $/;

function isTitled({ tokens, written }: Page, candidate: Candidate): boolean {
  return isCourteous(tokens, candidate) && !MODALITY_BEFORE.test(written.slice(Math.max(0, candidate.start - 3), candidate.start));
}

/** Whether a name in a sentence has a given name of its own beside the patient's surname. @param called how fields call the patient. */
function isCalledOtherwise(page: Page, candidate: Candidate, all: readonly string[], called: ReadonlySet<string>): boolean {
  if (standsInField(page, candidate)) return false;
  const written = page.text.slice(candidate.start, candidate.end);
  const [first, ...rest] = namedWords(page.text, candidate);
  const at = tokenAt(page.tokens, candidate.start);
  const isName = (word: string): boolean => ![TITLES, KIN].some((phrases) => phrases.match(page.tokens, at)) && ![HONORIFICS, NOT_NAMES, MEDICAL_WORDS].some((words) => words.has(word)) && !isOrdinary(word, page.lang);
  return GIVEN_AND_FAMILY.test(written) && first !== undefined && rest.some((word) => all.includes(word)) && !all.some((word) => isLikeWord(word, first) || isShortFor(first, word))
    && !beginsLikeOneOf(all, [first]) && !called.has(first) && isName(first) && (GIVEN_NAMES.has(first) || isInSentence(page, candidate));
}

/** Whether a small word stands beside a name, in a text whose capitals tell something: in a label such as `MR KNEE OKAFOR` any word stands before a name. */
function isInSentence({ text, written }: Page, { start, end }: Candidate): boolean {
  return text === written && (/\p{Ll}[,;]? $/u.test(text.slice(Math.max(0, start - 3), start)) || /^(?:'s|’s|,)? \p{Ll}/u.test(text.slice(end, end + 4)));
}

/** A given name before a family name, in large letters or with capitals. */
const GIVEN_AND_FAMILY = /^\p{Lu}[\p{L}'’-]{2,} (?:\p{Lu}\.? )?\p{L}/u;

/** Whether a name is the value of a field or a line of its own, which may call the patient otherwise than the header: behind a colon or an opening line, and no sentence goes on behind it. */
function standsInField({ tokens }: Page, { start, end }: Candidate): boolean {
  const from = tokenAt(tokens, start);
  const [before, after] = [tokens[from - 1], tokens[tokenAt(tokens, end)]];
  const opens = before === undefined || before.text === ':' || tokens[from]?.gap === GAP.line || tokens[from]?.gap === GAP.wide;
  const isSentence = after?.kind === 'word' && after.gap === GAP.space && !isCapitalised(after.text);
  return (opens && !isSentence) || PATIENT_WORDS.has(before?.key ?? '');
}

/** Words before a name that say whose it is. */
const PATIENT_WORDS = wordSet('patient patients pt paciente pcte patientin paziente patiente utente doente claimant re');

/** As many letters as a nickname begins with like the name that it is of. */
const SHORTEST_NICKNAME = 3;

/** Whether the given name of one who is called `named` is one of `names`, or a nickname of it. */
function beginsLikeOneOf(names: readonly string[], named: readonly string[]): boolean {
  const first = named.find((word) => !NAME_SUFFIXES.has(word)) ?? '';
  return names.some((word) => isLikeWord(word, first) || word.slice(0, SHORTEST_NICKNAME) === first.slice(0, SHORTEST_NICKNAME));
}

/** Whether a name tells another generation than each of the patient's: beside a word of kinship also where hers tell none. */
function isOfOtherGeneration(page: Page, candidate: Candidate, names: readonly string[]): boolean {
  const behind = /^,? (?:Sr|Snr|Jr|Jnr|II|III|IV|Senior|Junior)(?![\p{L}])/iu.exec(page.text.slice(candidate.end, candidate.end + LONGEST_GENERATION))?.[0] ?? '';
  const name = page.text.slice(candidate.start, candidate.end) + behind;
  const generation = generationOf(name);
  if (generation === undefined || names.some((own) => generationOf(own) === generation)) return false;
  return names.some((own) => areGenerations(own, name)) || isRelated(page, candidate, namedWords(page.text, candidate).length > 1 || behind !== '');
}
const LONGEST_GENERATION = 10;

/** The patient's surname directly behind a relative's name is hers, as the second of two: `hija Nerea Lacruz Echauri`. */
function withSecondSurnames(page: Page, candidates: readonly Candidate[], given: readonly string[]): Candidate[] {
  const joined: Candidate[] = [];
  for (const candidate of candidates) {
    const before = joined.at(-1);
    const named = namedWords(page.text, candidate);
    const isSecond = before?.label === 'RELATIVE' && candidate.label === 'PATIENT' && candidate.source === 'known-value' && named.length === 1 && !given.includes(named[0]!)
      && /^[ \n]$/.test(page.text.slice(before.end, candidate.start)) && !/^,/.test(page.text.slice(candidate.end));
    if (isSecond) joined[joined.length - 1] = { ...before, end: candidate.end };
    else joined.push(candidate);
  }
  return joined;
}

/** Forms of address and small words between a word of kinship and a name: `su marido el Sr. Ibarrola`. */
const BETWEEN = wordSet('mr mrs ms miss sr sra srta don dona el la named called is llamado llamada herr frau m mme monsieur madame signor signora sig senhor senhora');
/** As many words and marks at most stand between a name and a word of kinship. */
const MOST_BETWEEN = 4;
/** Words between a name and the kinship behind it: `Rosalind Abernathy, his wife`. */
const OWNING = wordSet('his her their the patient patients s su la el del paciente sein seine ihr ihre der die sa son il sua seu suo a o is was es ist');

/** Whether a name stands beside a word of kinship. @param whole whether it is more than one word: a lone surname behind a comma, before one or behind “of” is as likely the patient. */
function isRelated({ tokens }: Page, { start, end }: Candidate, whole: boolean): boolean {
  const from = tokenAt(tokens, start);
  // In scripts without spaces a name begins inside a token.
  if (tokens[from]?.start !== start) return false;
  let before = from - 1;
  const isBetween = (at: number): boolean => {
    const token = tokens[at];
    if (token === undefined || tokens[at + 1]!.gap > GAP.space) return false;
    if (token.kind === 'mark') return /^[:("“«]$/.test(token.text) || (token.text === ',' && whole) || (token.text === '.' && BETWEEN.has(tokens[at - 1]?.key ?? ''));
    return BETWEEN.has(token.key);
  };
  while (from - before <= MOST_BETWEEN && isBetween(before)) before--;
  if (tokens[before] && tokens[before + 1]!.gap <= GAP.space && endsKin(tokens, before) && (whole || tokens[before]!.key !== 'de')) return true;
  const to = tokenAt(tokens, end);
  if (!whole || !/^[,(]$/.test(tokens[to]?.text ?? '')) return false;
  let after = to + 1;
  while (after - to <= MOST_BETWEEN && tokens[after] && (OWNING.has(tokens[after]!.key) || /^['’]$/.test(tokens[after]!.text))) after++;
  return tokens[after] !== undefined && tokens[after]!.gap <= GAP.space && KIN.match(tokens, after) !== undefined;
}

/** The tokens of the longest phrase of kinship, its hyphens among them: `mother-in-law`. */
const LONGEST_KIN = 5;

/** Whether a word or phrase of kinship ends with a token. */
function endsKin(tokens: readonly Token[], last: number): boolean {
  return Array.from({ length: LONGEST_KIN }, (_, before) => last - before).some((at) => at >= 0 && KIN.match(tokens, at)?.next === last + 1);
}

/** Whether a courtesy title such as “Mr” stands directly before a name. */
function isCourteous(tokens: readonly Token[], candidate: Candidate): boolean {
  return titleBefore(tokens, candidate) === 'COURTESY';
}

/** Whose title stands directly before a name, if one does. */
function titleBefore(tokens: readonly Token[], { start }: Candidate): Label | 'COURTESY' | undefined {
  const from = tokenAt(tokens, start);
  if (tokens[from]?.start !== start) return undefined;
  const at = tokens[from - 1]?.text === '.' ? from - 2 : from - 1;
  return tokens[from]!.gap <= GAP.space && at >= 0 ? TITLES.match(tokens, at)?.value : undefined;
}
