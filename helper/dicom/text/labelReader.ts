import { letterRuns, nameSpellings, plain } from '../../../shared/identity/normalise.ts';
import { hasUnspacedScript } from '../../../shared/identity/unspaced.ts';
import { CODES, PEOPLE, PLACES, type Label } from '../../../shared/label.ts';
import type { DetectOptions } from '../../../shared/report/detect.ts';
import { ON_OWN_LINE } from '../../../shared/report/detectors/signatures.ts';
import { joinedNames } from '../../../shared/report/joinedNames.ts';
import { knownValues } from '../../../shared/report/known.ts';
import { fold } from '../../../shared/report/tokens.ts';
import { NAME_SUFFIXES, PARTICLES } from '../../../shared/report/words/people.ts';
import { isOneSlip } from '../../../shared/identity/slip.ts';
import { overlap } from '../../../shared/report/overlaps.ts';
import { EPONYM_LEADS, EPONYM_LINKS, EPONYM_NOUNS, EPONYMS } from '../../../shared/report/words/protected.ts';
import type { Identifier, Stretch } from '../../../shared/text.ts';
import { gluedNames } from './gluedNames.ts';
import { knownInitials } from './initials.ts';
import { findLabelNames } from './labelNames.ts';
import { isInSmallLetters, withoutLabelWords, withoutUnlisted } from './labelTrim.ts';
import { isKnownWord, isListedName, isTechnicalWord } from './labelWords.ts';

/** Text up to this length is a label, in which `_` and `^` part words as spaces do; longer text is read as it stands. */
export const LONGEST_LABEL = 64;

/** A value is read as one segment. */
export const SEGMENT = 'value';

/** What may swallow clinical words of a label. */
const GREEDY: ReadonlySet<Label> = new Set([...PEOPLE, ...CODES, ...PLACES]);

/** Reads labels: takes what the report-text engine found, without clinical words, and adds the names that a reader of sentences does not see. */
export function labelReader({ header, known = [] }: DetectOptions): (text: string, found: readonly Identifier[], free: boolean) => Identifier[] {
  const names = knownValues(header, known).filter(({ kind }) => kind === 'name');
  // `DELLORTO` for `Dell'Orto`.
  const spelled = names.map(({ label, text }) => ({ label, words: [text, text.replace(/['’]/g, '')].flatMap((name) => [...nameSpellings(name).flat(), ...letterRuns(name.toLowerCase()), ...joinedNames(name)]) }));
  const named = new Set(spelled.flatMap(({ words }) => words));
  const glued = [...PEOPLE].map((label) => ({ label, find: gluedNames(spelled.filter((name) => name.label === label).flatMap(({ words }) => words)) }));
  const patients = names.filter(({ label }) => label === 'PATIENT').map(({ text }) => text);
  const initials = knownInitials(names);
  const surname = surnameOf(patients);
  const places = new Set(knownValues(header, known).filter(({ kind }) => kind === 'organisation' || kind === 'acronym' || kind === 'words').flatMap(({ text }) => [text, ...text.split(/[,;\r\n\\^]+/)]).map(plain));
  const isSpelledOut = ({ source, label, text }: Identifier): boolean => source === 'known-value' && PLACES.has(label) && places.has(plain(text));
  const shortened = shortenedSurnames(patients);
  const misspelt = misspeltNames(patients);
  const initialled = names.map(({ label, text }) => ({ label, find: initialledName(text) }));

  return (text, found, free) => {
    const chosen = found.flatMap((identifier) => {
      if (!GREEDY.has(identifier.label) || isWhole(identifier) || isSpelledOut(identifier) || TWO_WRITERS.test(identifier.text)) return [identifier];
      // A label is a line of its own anyway.
      if (identifier.reason === ON_OWN_LINE && !findLabelNames(text).some((name) => overlap(name, identifier))) return [];
      // `Peds Neck`, of somebody called Neck.
      if (isKnownName(identifier) && isTechnicalWord(plain(identifier.text)) && !TITLED.test(text.slice(0, identifier.start))) return [];
      const cut = withoutLabelWords(text, identifier, named) ?? (CODES.has(identifier.label) ? identifier : undefined);
      const span = cut && isKnownName(identifier) ? withoutUnlisted(text, cut, named) : cut;
      const isNobody = span && identifier.source !== 'known-value' && PEOPLE.has(identifier.label) && isInSmallLetters(text, span);
      return span && !isNobody ? [{ ...identifier, start: span.start, end: span.end, text: text.slice(span.start, span.end) }] : [];
    });
    // Initials go by the name that they are of, and so by the pseudonym of the person. What overlaps becomes one, so that nothing of either stays; a known number goes by itself, or the cut to the name would leave it.
    const add = (label: Label, found: Stretch, source = 'label', name?: string): void => {
      const numbers = chosen.filter(isKnownNumber);
      for (const stretch of numbers.reduce((parts, number) => parts.flatMap((part) => without(text, part, number)), [found])) addPart(label, stretch, source, name);
    };
    const addPart = (label: Label, stretch: Stretch, source: string, name?: string): void => {
      const touched = chosen.filter((other) => overlap(other, stretch));
      for (const other of touched) chosen.splice(chosen.indexOf(other), 1);
      const whole = { start: Math.min(stretch.start, ...touched.map((other) => other.start)), end: Math.max(stretch.end, ...touched.map((other) => other.end)) };
      const knownOnes = touched.filter(isKnownName);
      const knownOne = knownOnes[0];
      const listed = knownOne ? withoutUnlisted(text, whole, named) : whole;
      // What has the form of a known name is all of it, `LF Penhallow`, and what is known in another script no list has.
      const sure = [listed, ...knownOnes, ...(source === 'known-value' ? [stretch] : [])];
      const { start, end } = { start: Math.min(...sure.map((part) => part.start)), end: Math.max(...sure.map((part) => part.end)) };
      chosen.push({ segment: SEGMENT, start, end, label: knownOne?.label ?? touched[0]?.label ?? label, text: touched.length === 0 && name ? name : text.slice(start, end), source: knownOne?.source ?? source, confidence: 0.8, reason: 'a name in a label' });
    };
    for (const { label, find } of glued) for (const stretch of find(text)) add(label, stretch, 'known-value');
    if (free) for (const stretch of surname(text)) add('PATIENT', stretch, 'known-value');
    if (free) for (const stretch of findLabelNames(text)) add('CLINICIAN', stretch);
    // Last, since what is added later is cut to whole words of names.
    for (const { label, find } of initialled) for (const stretch of find(text)) add(label, stretch, 'known-value');
    for (const stretch of [...shortened(text), ...misspelt(text)]) add('PATIENT', stretch, 'known-value');
    for (const { label, name, ...stretch } of initials(text)) if (free || stretch.end - stretch.start >= LENGTH_OF_DOTTED) add(label, stretch, 'known-value', name);
    return chosen;
  };
}

/** `MS/lp`: who dictated and who typed, who both would pass for abbreviations. */
const TWO_WRITERS = /^\p{Lu}{2,4}\/\p{Ll}{2,3}$/u;

/** A form of address, a title or a word for the patient before a name. */
const TITLED = /(?<![\p{L}])(?:mrs?|ms|miss|mstr|herrn?|frau|sra?|sig|mme|mlle|dr|prof|pt|pat|patient|paciente?|for|name)[.:]?\s*$/iu;

function isKnownName({ source, label }: Identifier): boolean {
  return source === 'known-value' && PEOPLE.has(label);
}

/**
 * `NECK J`, `ostler, p`: a surname with the initial of the given name behind it, in any case, or with two or three letters of it, `ΠΑΠΑΔΗΜΗΤΡΙΟΥ ΕΛ.`;
 * a given name with the beginning of the surname, `begoña ib`; all initials before the surname or behind it, `LF Penhallow`, `Penhallow LF`. Not where both say a side: `HAND L`.
 */
function initialledName(name: string): (text: string) => Stretch[] {
  const [family = '', given = '', middle = ''] = fold(name.split('=')[0]!).split('^').map((part) => part.trim());
  const initials = [given, middle].flatMap((part) => letterRuns(part)).map((word) => word.charAt(0)).join('');
  // A double name, and its halves: `Webb PJ`.
  const halves = letterRuns(family).filter((word) => word.length >= SHORTEST_HALF && !isKnownWord(plain(word)));
  const families = [family, ...(halves.length > 1 ? halves : [])].filter((one) => NAME_PART.test(one));
  const isSide = /^[lr]/i.test(given) && isTechnicalWord(plain(family));
  const patterns = [
    ...(isSide ? [] : families.flatMap((one) => beginningsBehind(one, given))),
    ...beginningsBehind(given, family).filter(() => !isKnownWord(plain(given))),
    ...(initials.length > 1 ? families.flatMap((one) => [`${initials}[ _^]${one}`, `${one}(?:, ?|[ _^])${initials}`]) : []),
  ];
  if (patterns.length === 0) return () => [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => {
    const folded = fold(text);
    return [...(folded.length === text.length ? folded : text.toLowerCase()).matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
  };
}

const SHORTEST_HALF = 4;
const NAME_PART = /^[\p{L}\p{M}'’ -]{2,}$/u;
/** As many letters of a name are taken for it behind the other one. */
const LONGEST_BEGINNING = 3;

/** A part of a name, and behind it the first letters of the other: the initial, or two or three that are no word of reports. */
function beginningsBehind(whole: string, other: string): string[] {
  const letters = letterRuns(other)[0] ?? '';
  if (!NAME_PART.test(whole) || letters === '') return [];
  const beginnings = Array.from({ length: Math.min(LONGEST_BEGINNING, letters.length - 1) }, (_, at) => letters.slice(0, at + 1)).filter((start) => start.length === 1 || !isKnownWord(plain(start)));
  return beginnings.length === 0 ? [] : [`${whole}(?:, ?|[ _^])(?:${beginnings.join('|')})`];
}

/** The family name of a PN alone, whole or one of its words, also where it is short or an ordinary word, which proves nothing in a sentence: `KNEE LEE`. Not `HAND`, nor `Baker cyst`. */
function surnameOf(names: readonly string[]): (text: string) => Stretch[] {
  const families = names.filter((name) => name.includes('^')).map((name) => plain(name.split('=')[0]!.split('^')[0]!).split(' '));
  const telling = families.flat().filter((word) => word.length > 1 && !PARTICLES.has(word) && !NAME_SUFFIXES.has(word) && !isTechnicalWord(word)).map((word) => [word]);
  const wanted = [...families.filter((family) => family.length > 1), ...telling];
  return (text) => {
    const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ index, 0: word }) => ({ key: plain(word), isCapital: /^\p{Lu}/u.test(word), start: index, end: index + word.length }));
    const stands = (keys: readonly string[], at: number): boolean => keys.every((key, place) => words[at + place]?.key === key) && words.slice(at, at + keys.length).some(({ isCapital }) => isCapital);
    const keys = words.map(({ key }) => key).filter((key) => key !== 's'); // `Baker's cyst`
    return words.flatMap(({ key, start }, at) => wanted.filter((family) => stands(family, at) && !(family.length === 1 && isOfDisease(keys, key))).map(({ length }) => ({ start, end: words[at + length - 1]!.end })));
  };
}

/** Whether a word is the eponym of something wherever it stands among folded words: `Baker cyst`, `quiste de Baker`, `Morbus Crohn`. */
function isOfDisease(words: readonly string[], eponym: string): boolean {
  return EPONYMS.has(eponym) && words.every((word, at) => {
    const [before, link] = EPONYM_LINKS.has(words[at - 1] ?? '') ? [words[at - 2], true] : [words[at - 1], false];
    return word !== eponym || EPONYM_NOUNS.has(words[at + 1] ?? '') || EPONYM_LEADS.has(before ?? '') || (link && EPONYM_NOUNS.has(before ?? ''));
  });
}

/**
 * The family name of a PN cut short: with initials of the given names beside it, `KovEP`, `BRZEKOW_S`, `EKov`, or by itself where more of it is left, `Brzek`, as a given
 * name is, or where it begins a code in capitals, `KOV_SBRT`.
 */
function shortenedSurnames(names: readonly string[]): (text: string) => Stretch[] {
  const people = names.filter((name) => name.includes('^')).map((name) => {
    const [family, ...given] = name.split('=')[0]!.split('^').slice(0, NAME_COMPONENTS).map((part) => nameSpellings(part).flat());
    return { family: family!, given: given.flat(), initials: new Set(given.flat().map((word) => word.charAt(0))) };
  });
  const isCutFrom = (family: readonly string[], word: string, shortest: number): boolean => word.length >= shortest && !isKnownWord(word) && !isListedName(word) && family.some((whole) => whole.length > word.length && whole.startsWith(word));
  const initialled = (text: string): Stretch[] => [...text.matchAll(INITIAL_AND_CUT)].flatMap(({ index, 0: written, 1: initial, 2: cut }) => {
    const isOwn = people.some((own) => own.initials.has(plain(initial!)) && isCutFrom(own.family, plain(cut!), SHORTEST_INITIALLED));
    return isOwn ? [{ start: index, end: index + written.length }] : [];
  });
  const cutShort = (text: string): Stretch[] => [...text.matchAll(CUT_SHORT)].flatMap(({ index, 0: written, 1: cut, 2: attached, 3: apart }) => {
    const [word, initials] = [plain(cut!), [...plain(attached ?? apart ?? '')]];
    const isFirstOfCode = index === 0 && cut === cut!.toUpperCase() && text.charAt(cut!.length) === '_';
    const isOwn = people.some((own) => (initials.length > 0 && initials.every((initial) => own.initials.has(initial)) && isCutFrom(own.family, word, SHORTEST_INITIALLED)) || isCutFrom([...own.family, ...own.given], word, SHORTEST_CUT)
      || (isFirstOfCode && word.length >= SHORTEST_INITIALLED && !isTechnicalWord(word) && own.family.some((whole) => whole.length > word.length && whole.startsWith(word))));
    return isOwn ? [{ start: index, end: index + written.length }] : [];
  });
  return (text) => [...initialled(text), ...cutShort(text)];
}

/** Words of the patient's name with one slip of the pen, long enough that no other word is so like them: `Freudentahl`. */
function misspeltNames(names: readonly string[]): (text: string) => Stretch[] {
  const known = names.flatMap((name) => nameSpellings(name.split('=')[0]!).flat()).filter((word) => word.length >= SHORTEST_MISSPELT && !isKnownWord(word));
  return (text) => (known.length === 0 ? [] : [...text.matchAll(LONG_WORD)].flatMap(({ index, 0: written }) => {
    const word = plain(written);
    const isOwn = !isKnownWord(word) && known.some((name) => name.charAt(0) === word.charAt(0) && isOneSlip(name, word));
    return isOwn ? [{ start: index, end: index + written.length }] : [];
  }));
}

const SHORTEST_MISSPELT = 8;
const LONG_WORD = /(?<!\p{L})[\p{L}\p{M}]{7,}(?!\p{L})/gu;

/** Family, given and middle names; titles follow. */
const NAME_COMPONENTS = 3;

const CUT_SHORT = /(?<!\p{L})(\p{Lu}(?:\p{Ll}+|\p{Lu}+))(?:(?<=\p{Ll})(\p{Lu}{1,3})|[_ ^-](\p{Lu}{1,2}))?(?!\p{L})/gu;
const INITIAL_AND_CUT = /(?<!\p{L})(\p{Lu})(\p{Lu}\p{Ll}{2,})(?!\p{L})/gu;
/** How many letters of a family name tell it with an initial behind them, and by themselves. */
const SHORTEST_INITIALLED = 3;
const SHORTEST_CUT = 5;

/** Three initials with their dots, `М.Р.Д.`, which are nobody else's in a value that nobody writes sentences in. */
const LENGTH_OF_DOTTED = 6;

/** What of a stretch lies before another and what behind it, less what parts them. */
function without(text: string, stretch: Stretch, other: Stretch): Stretch[] {
  if (!overlap(stretch, other)) return [stretch];
  const parts = [{ start: stretch.start, end: other.start }, { start: other.end, end: stretch.end }].map((part) => {
    const inner = { ...part };
    while (inner.end > inner.start && SEPARATOR.test(text.charAt(inner.end - 1))) inner.end--;
    while (inner.start < inner.end && SEPARATOR.test(text.charAt(inner.start))) inner.start++;
    return inner;
  });
  return parts.filter((part) => part.start < part.end);
}

const SEPARATOR = /[^\p{L}\p{N}.]/u;

function isKnownNumber({ source, label }: Identifier): boolean {
  return source === 'known-value' && CODES.has(label);
}

/** Whether a known value reaches no further than its own characters: a number, of which `QX-778-` alone would lead to the patient, and a name in a script without spaces. */
function isWhole(identifier: Identifier): boolean {
  return isKnownNumber(identifier) || (identifier.source === 'known-value' && hasUnspacedScript(identifier.text));
}
