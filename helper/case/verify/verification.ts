import type { Label } from '../../../shared/label.ts';
import type { Problem } from '../../../shared/journal.ts';
import { decodeText, type DataSet } from '../../dicom/file/dataset.ts';
import { readDicom, type DicomFile } from '../../dicom/file/reader.ts';
import { problemOf } from '../../problem.ts';
import { openSource } from '../../source.ts';
import { CleanPlace } from './cleanPlace.ts';
import type { Originals } from './originals.ts';
import { PrintableRuns } from './printableRuns.ts';

/** One thing that was checked in the output, as the certificate tells it. */
export interface Check {
  name: string;
  scope: string;
  passed: boolean;
  /** How many files were checked. */
  count: number;
}

const REREAD: Problem = { code: 'verify-unreadable', message: 'The de-identified file could not be read back, so it was held back. Please report this.' };

/** The problem of a file that still says originals of these labels. */
export function left(labels: readonly Label[]): Problem {
  return { code: 'verify-residue', message: `After de-identification a known identifier (${labels.join(', ')}) was still there, so this file was held back. Add the value to the list of what to remove, and run again.` };
}

const UID_LEFT: Problem = { code: 'verify-uid', message: 'After de-identification an original UID was still there, so this file was held back. Please report this.' };

/** UIDs are told from other numbers by having at least five components (the registered roots end there). */
const UID = /\d+(?:\.\d+){4,}/g;

/** How many texts are remembered, and how long they are: the instances of a series say mostly the same. */
const MOST_REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 512;

/** How many raw bytes are kept for the next instance, before and behind the pixels. */
const LONGEST_KEPT = 1024 * 1024;

/** In longer values the few bytes of a short name stand by chance: there it is searched for as UTF-8 and Latin-1 alone. */
const LONGEST_SEARCHED = 64 * 1024;

/** In place of the tag of a sequence: no element of a data set has that of the group of File Meta Information. */
const META = 0x00020000;

/** What was found where nothing may be: an original by its label, or an original UID. */
type Find = Label | 'UID';

/** Reads written instances back and hunts every original in them. */
export class InstanceVerifier {
  readonly #originals: Originals;
  readonly #uids: ReadonlySet<string>;
  /** What was found clean: texts with those before them. */
  readonly #clean = new Set<string>();
  /** What stood where in the data sets before, and the runs of the last clean instance, those before and those behind the pixels. */
  #places = new CleanPlace();
  #runs: PrintableRuns[] = [];

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
      if (this.#places.isFull) this.#places = new CleanPlace();
      this.#huntElements(found, file.meta, this.#places.item(META, 0));
      this.#huntElements(found, file.dataset, this.#places);
      const runs = rawParts(file).map((part) => new PrintableRuns(part));
      runs.forEach((own, part) => {
        for (const { before, run } of own.neighboursNotIn(this.#runs[part])) this.#hunt(found, before, run);
      });
      this.#runs = found.size === 0 && runs.every(({ size }) => size <= LONGEST_KEPT) ? runs : [];
      const labels = [...found].filter((find) => find !== 'UID');
      if (labels.length > 0) return left(labels);
      return found.has('UID') ? UID_LEFT : undefined;
    } catch (error) {
      return problemOf(error, REREAD.message);
    } finally {
      source.close();
    }
  }

  #huntElements(found: Set<Find>, dataset: DataSet, place: CleanPlace): void {
    const { charset } = dataset;
    for (const element of dataset.elements) {
      if (element.items) {
        element.items.forEach((item, index) => this.#huntElements(found, item, place.item(element.tag, index)));
        continue;
      }
      if (place.holds(element, charset)) continue;
      const finds = new Set<Find>();
      const text = decodeText(element, charset);
      if (text) this.#hunt(finds, '', text);
      // The bytes are asked for last: those of a large value are read from the file then.
      if (element.length <= LONGEST_SEARCHED && element.bytes) for (const label of this.#originals.residueInBytes(element.bytes)) finds.add(label);
      if (finds.size === 0) place.remember(element, charset);
      for (const find of finds) found.add(find);
    }
  }

  /** Adds what a text still holds, together with the text before it, since a name may go on from one to the next. */
  #hunt(found: Set<Find>, before: string, text: string): void {
    const both = before === '' ? text : `${before}\n${text}`;
    if (this.#clean.has(both)) return;
    const residue: Find[] = this.#originals.residue(both);
    if (this.#uids.size > 0 && both.match(UID)?.some((uid) => this.#uids.has(uid))) residue.push('UID');
    for (const find of residue) found.add(find);
    if (residue.length > 0 || both.length > LONGEST_REMEMBERED) return;
    if (this.#clean.size >= MOST_REMEMBERED) this.#clean.clear();
    this.#clean.add(both);
  }
}

/** The raw bytes before and after the pixel data. */
function rawParts(file: DicomFile): Uint8Array[] {
  const { body: source } = file;
  const pixels = file.pixelData ? rangeOf(file) : { start: source.size, end: source.size };
  return [source.read(0, pixels.start), source.read(pixels.end, source.size - pixels.end)];
}

function rangeOf({ pixelData }: DicomFile): { start: number; end: number } {
  const { offset, length, fragments } = pixelData!;
  const last = fragments?.at(-1);
  return { start: offset, end: last ? last.offset + last.length : offset + length };
}
