import { setImmediate } from 'node:timers/promises';
import type { Label } from '../../../shared/label.ts';
import type { Problem } from '../../../shared/journal.ts';
import { overlap } from '../../../shared/report/overlaps.ts';
import type { Identifier, KnownValue } from '../../../shared/text.ts';
import type { Edits, OpenDocument } from '../../documents/document.ts';
import { extractAllText } from '../../documents/residue.ts';
import { Originals, unsaid } from './originals.ts';
import { left } from './verification.ts';

/** Stands where something was kept while what is around it is searched: no part of any name or number. */
const BLOT = 'x';

/** What must be gone from a document: the values, and what hunts all of them. */
export interface Hunted {
  values: readonly KnownValue[];
  originals: Originals;
}

/**
 * Hunts every original in all the text of a written document, metadata and hidden parts included; what is kept is none at its own place.
 *
 * Beside kept places the document is hunted for what they do not say; then it is written once more with them blotted out, and hunted for everything,
 * so that a name that is kept at one place excuses none at another.
 * @param written the document as it is to be delivered, @param edits what it was written with. @returns the problem, or undefined when it is clean.
 */
export async function residueBesides(kept: readonly Identifier[], written: Uint8Array, edits: Edits, document: Pick<OpenDocument, 'rewrite'>, { values, originals }: Hunted): Promise<Problem | undefined> {
  if (kept.length === 0) return residueIn(written, originals);
  const others = new Originals(unsaid(values, kept.map(({ text }) => text)));
  return await residueIn(written, others) ?? await residueIn(await blotted(kept, edits, document), originals);
}

async function blotted(kept: readonly Identifier[], { replacements, pictures }: Edits, document: Pick<OpenDocument, 'rewrite'>): Promise<Uint8Array> {
  const spared = kept.filter((one) => !replacements.some((other) => other.segment === one.segment && overlap(other, one)));
  const blots = spared.map(({ segment, start, end }) => ({ segment, start, end, text: BLOT }));
  return (await document.rewrite({ replacements: [...replacements, ...blots], pictures })).bytes;
}

async function residueIn(document: Uint8Array, originals: Originals): Promise<Problem | undefined> {
  const found = new Set<Label>();
  for (const text of await extractAllText(document)) {
    for (const piece of piecesOf(text)) {
      for (const label of originals.residue(piece)) found.add(label);
      // A long text takes long: whoever asks how far the case is gets an answer meanwhile.
      await setImmediate();
    }
  }
  return found.size > 0 ? left([...found]) : undefined;
}

/** Characters that are hunted at once, and those at least that neighbouring pieces share, in which the longest address has room. */
const PIECE = 500_000;
const SEAM = 1000;

/** The text in pieces, cut at blanks, so that no number or name is cut where it can be helped. */
function piecesOf(text: string): string[] {
  const cutAt = (from: number): number => {
    const blank = text.slice(from, from + SEAM).search(/\s/);
    return blank < 0 ? from : from + blank;
  };
  return Array.from({ length: Math.max(1, Math.ceil(text.length / PIECE)) }, (_, index) => text.slice(index === 0 ? 0 : cutAt(index * PIECE - 2 * SEAM), cutAt((index + 1) * PIECE)));
}
