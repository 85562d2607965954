import type { Label } from '../../shared/label.ts';
import type { Problem } from '../../shared/journal.ts';
import { decodeText, type DataSet } from '../dicom/dataset.ts';
import { readDicom, type DicomFile } from '../dicom/reader.ts';
import { problemOf } from '../problem.ts';
import { openSource, type ByteSource } from '../source.ts';
import type { Originals } from './originals.ts';

/** One thing that was checked in the output, as the certificate tells it. */
export interface Check {
  name: string;
  scope: string;
  passed: boolean;
  /** How many files were checked. */
  count: number;
}

const REREAD: Problem = { code: 'verify-unreadable', message: 'The de-identified file could not be read back, so it was held back. Please report this.' };

function left(labels: Label[]): Problem {
  return { code: 'verify-residue', message: `After de-identification a known identifier (${labels.join(', ')}) was still there, so this file was held back. Add the value to the list of what to remove, and run again.` };
}

const UID_LEFT: Problem = { code: 'verify-uid', message: 'After de-identification an original UID was still there, so this file was held back. Please report this.' };

/** UIDs are told from other numbers by having at least five components (the registered roots end there). */
const UID = /\d+(?:\.\d+){4,}/g;

/** How many texts are remembered to be clean, and how long they are: the instances of a series say mostly the same. */
const MOST_REMEMBERED = 100_000;
const LONGEST_REMEMBERED = 512;

/** Reads written instances back and hunts every original in them. */
export class InstanceVerifier {
  readonly #originals: Originals;
  readonly #uids: ReadonlySet<string>;
  readonly #clean = new Set<string>();

  /** @param uids the original UIDs that must be gone; empty where the policy keeps them. */
  constructor(originals: Originals, uids: ReadonlySet<string>) {
    this.#originals = originals;
    this.#uids = uids;
  }

  /**
   * Looks into the decoded value of every text element at any depth, and into the raw bytes of everything but the pixel data,
   * read as Latin-1 and as UTF-8. @returns the problem, or undefined when the instance is clean.
   */
  verify(path: string): Problem | undefined {
    const source = openSource({ path });
    try {
      const file = readDicom(source);
      if (file.repairs.length > 0) return REREAD;
      const found = new Set<Label>();
      let uidLeft = false;
      for (const text of texts(file)) {
        if (this.#clean.has(text)) continue;
        const residue = this.#originals.residue(text);
        const uid = this.#uids.size > 0 && [...text.matchAll(UID)].some(([one]) => this.#uids.has(one));
        for (const label of residue) found.add(label);
        uidLeft ||= uid;
        if (residue.length === 0 && !uid && text.length <= LONGEST_REMEMBERED) this.#remember(text);
      }
      if (found.size > 0) return left([...found]);
      return uidLeft ? UID_LEFT : undefined;
    } catch (error) {
      return problemOf(error, REREAD.message);
    } finally {
      source.close();
    }
  }

  #remember(text: string): void {
    if (this.#clean.size >= MOST_REMEMBERED) this.#clean.clear();
    this.#clean.add(text);
  }
}

function* texts(file: DicomFile): Iterable<string> {
  yield* decodedTexts(file.meta);
  yield* decodedTexts(file.dataset);
  yield* rawTexts(file.body, file.pixelData ? rangeOf(file) : undefined);
}

/** Hunts every original in all the text of a written document, metadata and hidden parts included. */
export function verifyTexts(texts: Iterable<string>, originals: Originals): Problem | undefined {
  const found = new Set<Label>();
  for (const text of texts) for (const label of originals.residue(text)) found.add(label);
  return found.size > 0 ? left([...found]) : undefined;
}

function* decodedTexts(dataset: DataSet): Iterable<string> {
  for (const element of dataset.elements) {
    for (const item of element.items ?? []) yield* decodedTexts(item);
    const text = decodeText(element, dataset.charset);
    if (text) yield text;
  }
}

/** Strings of the raw bytes outside the given range: runs of printable characters of at least four bytes, each with the one before, since a name may be in two elements. */
function* rawTexts(source: ByteSource, pixels: { start: number; end: number } | undefined): Iterable<string> {
  const parts = pixels ? [source.read(0, pixels.start), source.read(pixels.end, source.size - pixels.end)] : [source.read(0, source.size)];
  for (const part of parts) {
    const bytes = Buffer.from(part.buffer, part.byteOffset, part.length);
    const latin = bytes.toString('latin1');
    for (const reading of /[\x80-\xff]/.test(latin) ? [latin, bytes.toString('utf8')] : [latin]) {
      let before = '';
      for (const run of reading.split(/[\x00-\x08\x0e-\x1f]+/)) {
        if (run.length < 4) continue;
        yield `${before}\n${run}`;
        before = run;
      }
    }
  }
}

function rangeOf({ pixelData }: DicomFile): { start: number; end: number } {
  const { offset, length, fragments } = pixelData!;
  const last = fragments?.at(-1);
  return { start: offset, end: last ? last.offset + last.length : offset + length };
}
