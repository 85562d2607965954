import type { CleanCase, Host, HostItem, PutBackReport } from './host.ts';
import { download, isDark, office, toBase64, within } from './office.ts';

const DOCUMENT = 'document';
/** Bytes of a slice; 4 MB is the most that Office gives. */
const SLICE = 4 * 2 ** 20;

/**
 * Word. The document is read whole, as the .docx that a recipient would get: the object model shows neither text boxes,
 * nor properties, nor tracked deletions, and what is not seen cannot be cleaned.
 */
export function wordHost(): Host {
  return {
    name: 'word',
    language: Office.context.displayLanguage,
    theme: { dark: isDark() },
    gather: async () => [openDocument()],
    putBacks: [
      { title: 'openAsNew', applies: hasDocument, run: openAsNew },
      { title: 'replaceHere', note: 'replaceNote', applies: hasDocument, run: replaceHere },
    ],
    recipients: async () => [],
    save: download,
    onChange: () => undefined,
  };
}

function openDocument(): HostItem {
  return { id: DOCUMENT, name: 'document.docx', title: 'thisDocument', role: 'report', read: readWhole };
}

/** All slices in order, one after another: two open files at once are refused, and so is a file that was not closed. */
async function readWhole(): Promise<Blob> {
  const file = await office<Office.File>((done) => Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done));
  try {
    const slices: Uint8Array<ArrayBuffer>[] = [];
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await office<Office.Slice>((done) => file.getSliceAsync(index, done));
      slices.push(Uint8Array.from(slice.data as number[]));
    }
    return new Blob(slices);
  } finally {
    await office<void>((done) => file.closeAsync(done)).catch(() => undefined);
  }
}

function hasDocument(clean: CleanCase): boolean {
  return clean.documents.has(DOCUMENT);
}

/** A new document has no history: no earlier version, no property and no deletion of the original comes along. */
async function openAsNew(clean: CleanCase, onStep: (name: string) => void): Promise<PutBackReport> {
  const file = clean.documents.get(DOCUMENT)!;
  onStep(file.name);
  const base64 = await toBase64(await file.read());
  await within(Word.run(async (context) => {
    context.application.createDocument(base64).open();
    await context.sync();
  }));
  return { left: [] };
}

/** Replaces the body. Tracking goes off first, since a tracked replacement keeps the original as a deletion, and back on after. */
async function replaceHere(clean: CleanCase, onStep: (name: string) => void): Promise<PutBackReport> {
  const file = clean.documents.get(DOCUMENT)!;
  onStep(file.name);
  const base64 = await toBase64(await file.read());
  await within(Word.run(async (context) => {
    const { document } = context;
    document.load('changeTrackingMode');
    await context.sync();
    const before = document.changeTrackingMode;
    document.changeTrackingMode = Word.ChangeTrackingMode.off;
    await context.sync();
    document.body.insertFileFromBase64(base64, Word.InsertLocation.replace);
    await context.sync();
    document.changeTrackingMode = before;
    await context.sync();
  }));
  return { left: [] };
}
