import type { Label } from '../../shared/label.ts';
import type { Problem } from '../../shared/journal.ts';
import { decodeText, type DataSet } from '../dicom/dataset.ts';
import { readDicom, type DicomFile } from '../dicom/reader.ts';
import { problemOf } from '../problem.ts';
import { openSource } from '../source.ts';
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

/** How many texts are remembered, and how long they are: the instances of a series say mostly the same. */
const MOST_REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 512;

/** In longer values the few bytes of a short name stand by chance: there it is searched for as UTF-8 and Latin-1 alone. */
const LONGEST_SEARCHED = 64 * 1024;

/** What was found where nothing may be: an original by its label, or an original UID. */
type Find = Label | 'UID';

/** Reads written instances back and hunts every original in them. */
export class InstanceVerifier {
  readonly #originals: Originals;
  readonly #uids: ReadonlySet<string>;
  /** What was found clean: texts with those before them. */
  readonly #clean = new Set<string>();

  /** @param uids the original UIDs that must be gone; empty where the policy keeps them. */
  constructor(originals: Originals, uids: ReadonlySet<string>) {
    this.#originals = originals;
    this.#uids = uids;
  }

  /**
   * Looks into the decoded value of every text element at any depth, into the bytes of every element for names in any character set,
   * and into the raw bytes of everything but the pixel data, read as Latin-1 and as UTF-8: there, a value may run on into the tag behind it. @returns the problem, or undefined when the instance is clean.
   */
  verify(path: string): Problem | undefined {
    const source = openSource({ path });
    try {
      const file = readDicom(source);
      if (file.repairs.length > 0) return REREAD;
      const found = new Set<Find>();
      for (const dataset of [file.meta, file.dataset]) this.#huntElements(found, dataset);
      for (const reading of rawReadings(file)) {
        let before = '';
        for (const run of reading.split(UNPRINTABLE)) {
          if (run.length < SHORTEST_RUN) continue;
          this.#hunt(found, before, run);
          before = run;
        }
      }
      const labels = [...found].filter((find) => find !== 'UID');
      if (labels.length > 0) return left(labels);
      return found.has('UID') ? UID_LEFT : undefined;
    } catch (error) {
      return problemOf(error, REREAD.message);
    } finally {
      source.close();
    }
  }

  #huntElements(found: Set<Find>, dataset: DataSet): void {
    for (const element of dataset.elements) {
      for (const item of element.items ?? []) this.#huntElements(found, item);
      const text = decodeText(element, dataset.charset);
      if (text) this.#hunt(found, '', text);
      // The bytes are asked for last: those of a large value are read from the file then.
      if (element.length <= LONGEST_SEARCHED && element.bytes) for (const label of this.#originals.residueInBytes(element.bytes)) found.add(label);
    }
  }

  /** Adds what a text still holds, together with the text before it, since a name may go on from one to the next. */
  #hunt(found: Set<Find>, before: string, text: string): void {
    const both = before === '' ? text : `${before}\n${text}`;
    if (this.#clean.has(both)) return;
    const residue: Find[] = this.#originals.residue(both);
    if (this.#uids.size > 0 && [...both.matchAll(UID)].some(([uid]) => this.#uids.has(uid))) residue.push('UID');
    for (const find of residue) found.add(find);
    if (residue.length > 0 || both.length > LONGEST_REMEMBERED) return;
    if (this.#clean.size >= MOST_REMEMBERED) this.#clean.clear();
    this.#clean.add(both);
  }
}

/** Hunts every original in all the text of a written document, metadata and hidden parts included. */
export function verifyTexts(texts: Iterable<string>, originals: Originals): Problem | undefined {
  const found = new Set<Label>();
  for (const text of texts) for (const label of originals.residue(text)) found.add(label);
  return found.size > 0 ? left([...found]) : undefined;
}

/** What parts runs of printable characters, and how long a run is that says anything. */
const UNPRINTABLE = /[\x00-\x08\x0e-\x1f]+/;
const SHORTEST_RUN = 4;

/** The raw bytes before and after the pixel data as Latin-1, and as UTF-8 where that reads otherwise. */
function* rawReadings(file: DicomFile): Iterable<string> {
  const { body: source } = file;
  const pixels = file.pixelData ? rangeOf(file) : { start: source.size, end: source.size };
  for (const part of [source.read(0, pixels.start), source.read(pixels.end, source.size - pixels.end)]) {
    const bytes = Buffer.from(part.buffer, part.byteOffset, part.length);
    const latin = bytes.toString('latin1');
    yield latin;
    if (/[\x80-\xff]/.test(latin)) yield bytes.toString('utf8');
  }
}

function rangeOf({ pixelData }: DicomFile): { start: number; end: number } {
  const { offset, length, fragments } = pixelData!;
  const last = fragments?.at(-1);
  return { start: offset, end: last ? last.offset + last.length : offset + length };
}
