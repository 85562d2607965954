import { nameParts } from '../identity/normalise.ts';
import type { Identifier } from '../text.ts';
import { initialsOfName } from './echoes.ts';
import { fold } from './tokens.ts';
import { NAME_SUFFIXES, PARTICLES } from './words/people.ts';

/** Who dictated and who typed, perhaps behind the name of the first: `PV/kls`, `Dr Hyacinth Mbeki-Shaw HMS/dp`. */
const MARK = /(?<![\p{L}\p{M}\p{N}/:.-])((?:\p{L}\p{M}*){2,4})[/:]((?:\p{L}\p{M}*){2,4})(?:[/:](\p{Ll}{2,4}))?$/u;
/** Who typed is written in small letters, or both in capitals. */
const CASES = /^(?:\p{Lu}[\p{L}\p{M}]*[/:][\p{Ll}\p{M}]+|[\p{Lu}\p{M}]+[/:][\p{Lu}\p{M}]+|[\p{Ll}\p{M}]+[/:][\p{Ll}\p{M}]+)(?:[/:]\p{Ll}+)?$/u;

/** Staff whose initials stand in one mark, each by themselves: two people get two pseudonyms. */
export function writersApart(identifiers: readonly Identifier[]): Identifier[] {
  return identifiers.flatMap((identifier) => {
    const mark = identifier.label === 'CLINICIAN' ? MARK.exec(identifier.text) : null;
    if (!mark || !CASES.test(mark[0])) return [identifier];
    const piece = (start: number, text: string): Identifier => ({ ...identifier, start: identifier.start + start, end: identifier.start + start + text.length, text });
    const name = identifier.text.slice(0, mark.index).replace(/[\s,;.–-]+$/u, '');
    let at = mark.index;
    const writers = mark.slice(1).filter((letters) => letters !== undefined).map((letters) => {
      const one = piece(at, letters);
      at += letters.length + 1;
      return one;
    });
    return [...(name === '' ? [] : [piece(0, name)]), ...writers];
  });
}

/** How names in a document are read. */
interface Reading {
  /** Of the segments, by their ids. */
  texts: ReadonlyMap<string, string>;
  /** A name as it is written, perhaps over lines. */
  nameOf(identifier: Identifier): string;
  /** The person whom it means. */
  personOf(identifier: Identifier): string;
}

/**
 * Tells who of the staff signs with a few letters, `RTB`: the only one of those named in full in the document whose initials they are or, in a mark of
 * writers and where they are nobody's, with whose surname they begin, `san` of Sandhorst.
 */
export function initialled(identifiers: readonly Identifier[], { texts, nameOf, personOf }: Reading): (identifier: Identifier) => string | undefined {
  const byInitials = new Map<string, Set<string>>();
  const byBeginning = new Map<string, Set<string>>();
  for (const identifier of identifiers) {
    if (identifier.label !== 'CLINICIAN' || nameParts(identifier.text).length < 2) continue;
    const enter = (owners: Map<string, Set<string>>, letters: string): unknown => owners.set(letters, (owners.get(letters) ?? new Set()).add(personOf(identifier)));
    for (const initials of initialsOfName(nameOf(identifier))) enter(byInitials, initials);
    for (const beginning of beginningsOf(nameOf(identifier))) enter(byBeginning, beginning);
  }
  const stands = ({ segment, start, end }: Identifier): boolean => {
    const text = texts.get(segment) ?? '';
    return /[/:]/.test(text.charAt(end)) || /[\p{L}\p{M}][/:]$/u.test(text.slice(Math.max(0, start - 2), start));
  };
  return (identifier) => {
    const written = identifier.text.normalize('NFC');
    if (identifier.label !== 'CLINICIAN' || !(INITIALS.test(written) || (BEGINNING.test(written) && stands(identifier)))) return undefined;
    const letters = fold(written.replace(/\./g, ''));
    const people = byInitials.get(letters) ?? (BEGINNING.test(written) && stands(identifier) ? byBeginning.get(letters) : undefined);
    return people?.size === 1 ? [...people][0] : undefined;
  };
}

const INITIALS = /^(?:\p{Lu}{2,4}|\p{Ll}{2,4}|(?:\p{Lu}\.){2,4})$/u;
/** Two letters of one size are initials, perhaps of somebody whom the document does not name: `MA` does not begin Maddox. */
const BEGINNING = /^(?:\p{Lu}\p{Ll}{1,3}|\p{Lu}{3,4}|\p{Ll}{3,4})$/u;

const LONGEST_BEGINNING = 4;

/** The first two to four letters of a surname, folded: of the words before a comma, or of the last word. */
function beginningsOf(name: string): string[] {
  const [before = '', given] = name.split(',');
  const words = before.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '' && !PARTICLES.has(fold(word)) && !NAME_SUFFIXES.has(fold(word)));
  const surname = fold((given === undefined ? words.at(-1) : words[0]) ?? '');
  return [2, 3, LONGEST_BEGINNING].filter((length) => length < surname.length).map((length) => surname.slice(0, length));
}
