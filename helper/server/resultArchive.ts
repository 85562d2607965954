import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { ZipWriter, configure } from '@zip.js/zip.js';
import type { ResultFile } from './job.ts';

configure({ useWebWorkers: false });

/** The earliest time that a ZIP can state: when the files were made says when the patient's case was worked on. */
const NO_DATE = new Date(1980, 0, 1);

/** A ZIP of files, streamed: nothing of it stands in memory or on disk as a whole. */
export function resultArchive(files: ResultFile[]): Readable {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const zip = new ZipWriter(writable, { level: 6, lastModDate: NO_DATE, extendedTimestamp: false });
  const written = (async () => {
    for (const { name, file } of files) await zip.add(name, Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>);
    await zip.close();
  })();
  const stream = Readable.fromWeb(readable as Parameters<typeof Readable.fromWeb>[0]);
  written.catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error('The ZIP could not be written.')));
  return stream;
}
