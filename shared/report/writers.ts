import { nameParts } from '../identity/normalise.ts';
import type { Identifier } from '../text.ts';
import { initialsOfName } from './echoes.ts';

/** Who dictated and who typed, perhaps behind the name of the first: `PV/kls`, `Dr Hyacinth Mbeki-Shaw HMS/dp`. */
const MARK = /(?<![\p{L}\p{N}/:.-])(\p{L}{2,4})[/:](\p{L}{2,4})(?:[/:](\p{Ll}{2,4}))?$/u;
/** Who typed is written in small letters, or both in capitals. */
const CASES = /^(?:\p{Lu}\p{L}*[/:]\p{Ll}+|\p{Lu}+[/:]\p{Lu}+|\p{Ll}+[/:]\p{Ll}+)(?:[/:]\p{Ll}+)?$/u;

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

/** Tells whose initials stand alone, `RTB`: those of the only member of staff so called who is named in full in the document. */
export function initialled(identifiers: readonly Identifier[], nameOf: (identifier: Identifier) => string, personOf: (identifier: Identifier) => string): (identifier: Identifier) => string | undefined {
  const owners = new Map<string, Set<string>>();
  for (const identifier of identifiers) {
    if (identifier.label !== 'CLINICIAN' || nameParts(identifier.text).length < 2) continue;
    for (const initials of initialsOfName(nameOf(identifier))) owners.set(initials, (owners.get(initials) ?? new Set()).add(personOf(identifier)));
  }
  return ({ label, text }) => {
    const people = label === 'CLINICIAN' && INITIALS.test(text) ? owners.get(text.replace(/\./g, '').toLowerCase()) : undefined;
    return people?.size === 1 ? [...people][0] : undefined;
  };
}

const INITIALS = /^(?:\p{Lu}{2,4}|\p{Ll}{2,4}|(?:\p{Lu}\.){2,4})$/u;
