import { Reader, ZipReader, configure, type Entry, type FileEntry } from '@zip.js/zip.js';
import { openSource, type ByteSource, type SourceRef } from '../../source.ts';
import { ProblemError } from '../../problem.ts';
import type { Workspace } from '../../workspace.ts';

// Its own workers are for browsers; inflating here keeps the order of entries and the memory bounded.
configure({ useWebWorkers: false });

/** What a ZIP may hold before it counts as an attack (a "zip bomb") or a mistake. */
export const ARCHIVE_LIMITS = {
  entries: 200_000,
  /** Bytes of one entry, inflated. */
  entry: 16 * 2 ** 30,
  /** Bytes of all entries, inflated. */
  total: 64 * 2 ** 30,
  /** Inflated to deflated; images with flat backgrounds reach 50. */
  ratio: 400,
};

export interface ArchivedFile {
  name: string;
  ref: SourceRef;
}

/**
 * Unpacks a ZIP into encrypted working copies, entry after entry. Names are kept for the user's eyes only: no path of the archive reaches the disk.
 * @throws ProblemError `zip-encrypted`, `zip-damaged`, `zip-limits`.
 */
export async function unpack(ref: SourceRef, workspace: Workspace): Promise<ArchivedFile[]> {
  const source = openSource(ref);
  const files: ArchivedFile[] = [];
  try {
    const reader = new ZipReader(new SourceReader(source));
    const entries = await reader.getEntries().catch(() => {
      throw new ProblemError('zip-damaged', 'This ZIP file is damaged or incomplete. Ask for it again, or unpack it yourself and add the folder.');
    });
    check(entries);
    for (const entry of entries.filter((candidate): candidate is FileEntry => !candidate.directory)) {
      files.push({ name: entry.filename, ref: await extract(entry, workspace) });
    }
    await reader.close();
    return files;
  } finally {
    source.close();
  }
}

function check(entries: Entry[]): void {
  if (entries.some((entry) => entry.encrypted)) {
    throw new ProblemError('zip-encrypted', 'This ZIP file is protected by a password. Unpack it with the password and add the folder instead.');
  }
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const inflated = entries.some((entry) => entry.uncompressedSize > ARCHIVE_LIMITS.entry
    || entry.uncompressedSize > ARCHIVE_LIMITS.ratio * Math.max(entry.compressedSize, 4096));
  if (entries.length > ARCHIVE_LIMITS.entries || total > ARCHIVE_LIMITS.total || inflated) {
    throw new ProblemError('zip-limits', 'This ZIP file unpacks to far more than it should. If you trust it, unpack it yourself and add the folder.');
  }
}

async function extract(entry: FileEntry, workspace: Workspace): Promise<SourceRef> {
  // A TransformStream hands the chunks over one by one; the declared size is also the limit, so a lying entry stops there.
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const written = entry.getData(writable, { checkSignature: true });
  const [ref] = await Promise.all([
    workspace.store(readable as unknown as AsyncIterable<Uint8Array>, entry.uncompressedSize),
    written,
  ]).catch(() => {
    throw new ProblemError('zip-damaged', 'A file inside this ZIP is damaged. Ask for the ZIP again, or unpack what can be read and add the folder.');
  });
  return ref;
}

/** zip.js reading from a byte source. */
class SourceReader extends Reader<ByteSource> {
  readonly #source: ByteSource;

  constructor(source: ByteSource) {
    super(source);
    this.#source = source;
    this.size = source.size;
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    return this.#source.read(index, length);
  }
}
