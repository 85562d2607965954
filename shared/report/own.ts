import type { Subject } from '../identity/identity.ts';
import { isLikeWord, isNickname } from '../identity/likeness.ts';
import { nameParts } from '../identity/normalise.ts';
import { PEOPLE } from '../label.ts';
import type { Identifier } from '../text.ts';
import { LEARNT } from './candidate.ts';
import { isCalledSo, nicknamesIn } from './aliases.ts';

/** The identifiers that are the subject's own name and record number: they become the subject's pseudonym. */
export type Own = ReadonlySet<Identifier>;

/** How names are told apart. */
export interface Who {
  /** The pieces of each name that is broken over lines, by each of them. */
  broken: ReadonlyMap<Identifier, readonly Identifier[]>;
  /** Of the segments, by their ids. */
  texts: ReadonlyMap<string, string>;
  /** The fullest name of the person whom a name means, normalised. */
  personOf(identifier: Identifier): string;
}

/** Who else is known besides the subject. */
export interface Others {
  /** Which other patient of the case a name or number means, if any. */
  otherOf?: ((identifier: Identifier) => Subject | undefined) | undefined;
  /** Whether the attached studies are of other people, so that what they know is not the subject's. */
  stranger?: boolean | undefined;
}

/**
 * Tells the subject's own name and number from those of other patients named in the same report. What the attached study knows
 * is the subject's own; without a study of hers, the first patient named and numbered is. Mentions follow by a shared word.
 */
export function findOwn(identifiers: readonly Identifier[], who: Who, { otherOf, stranger = false }: Others = {}): Own {
  const free = identifiers.filter((identifier) => !otherOf?.(identifier));
  const isKnown = ({ source }: Identifier): boolean => source === 'known-value' && !stranger;
  const names = ownNames(free.filter(({ label }) => label === 'PATIENT'), isKnown, who.broken);
  const own = [...names, ...calledSo(free, names, who)];
  return new Set([...own, ...ownAmongStaff(free, own, who), ...ownNumbers(free.filter(({ label }) => label === 'MRN'), isKnown)]);
}

/** A copy goes to the patient, a stamp bears her name: where fields of staff hold it. Who is called doctor, or by a surname alone, is somebody else. */
function ownAmongStaff(identifiers: readonly Identifier[], names: readonly Identifier[], { personOf }: Who): Identifier[] {
  const own = new Set(names.map(personOf));
  return identifiers.filter((identifier) => identifier.label === 'CLINICIAN' && identifier.source !== 'person' && /\S[\s,.]+\S/.test(identifier.text) && own.has(personOf(identifier)));
}

function ownNames(mentions: readonly Identifier[], isKnown: (mention: Identifier) => boolean, broken: Who['broken']): Identifier[] {
  const known = mentions.filter(isKnown);
  const own = known.length > 0 ? known : firstNamed(mentions, broken);
  const words = new Set(own.flatMap(({ text }) => wordsOf(text)));
  const others = mentions.filter((mention) => !own.includes(mention));
  // A name that shares no word with the subject's, and has a surname of its own, is another patient's.
  return [...own, ...others.filter(({ text }) => {
    const parts = wordsOf(text);
    return parts.some((part) => words.has(part)) || (parts.length === 1 && [...words].some((word) => isLikeWord(word, parts[0]!) || isNickname(word, parts[0]!))) || parts.length === 0;
  })];
}

/** What learnt from texts often mistakes who somebody is. */
const OFTEN_MISTAKEN: ReadonlySet<string> = LEARNT;

/** What the subject is called besides, wherever it stands for nobody else: a word of which one place says that it is a nickname. */
function calledSo(mentions: readonly Identifier[], own: readonly Identifier[], { texts, personOf }: Who): Identifier[] {
  // `Dr Pippa` is a doctor.
  const lone = mentions.filter(({ label, source, text }) => (label === 'PATIENT' || (PEOPLE.has(label) && OFTEN_MISTAKEN.has(source))) && wordsOf(text).length === 1);
  const said = lone.filter((mention) => !(own.includes(mention) && mention.source === 'known-value') && isCalledSo(mention, own, texts.get(mention.segment) ?? '')).map(({ text }) => text);
  const words = new Set([...said, ...own.flatMap(({ text }) => nicknamesIn(text))].map((text) => wordsOf(text)[0]!));
  const people = new Set(own.map(personOf));
  return lone.filter((mention) => words.has(wordsOf(mention.text)[0]!) && (personOf(mention) === wordsOf(mention.text)[0] || people.has(personOf(mention))));
}

/** The first patient named, of a form rather than of a title or a file's property, with the pieces of the name beside it: a narrow cell breaks it. */
function firstNamed(mentions: readonly Identifier[], broken: Who['broken']): readonly Identifier[] {
  const first = mentions.find(({ source }) => source === 'labelled-field') ?? mentions[0];
  if (!first) return [];
  const pieces = broken.get(first);
  if (pieces) return pieces;
  const at = mentions.indexOf(first);
  let end = at + 1;
  while (end < mentions.length && first.source === 'labelled-field' && mentions[end]!.segment === first.segment && mentions[end]!.start - mentions[end - 1]!.end <= 1) end++;
  return mentions.slice(at, end);
}

function wordsOf(name: string): string[] {
  return nameParts(name).filter((part) => part.length > 1);
}

function ownNumbers(numbers: readonly Identifier[], isKnown: (number: Identifier) => boolean): Identifier[] {
  const known = numbers.filter(isKnown);
  if (known.length > 0) return known;
  const first = numbers[0];
  return first ? numbers.filter(({ text }) => text === first.text) : [];
}
