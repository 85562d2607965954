import { PDFDocument, PDFName } from 'pdf-lib';
import type { JournalEntry } from '../../../shared/journal.ts';
import { DocumentError, type Edits, type OpenDocument, type Picture, type WorkOptions } from '../contents.ts';
import { removed, replacementEntries, TOLD_REASONS } from '../journal.ts';
import { bySegment, segmentOf, type Story } from '../story.ts';
import type { Segment } from '../../../shared/text.ts';
import { release } from './canvas.ts';
import { declaredLanguage, isProtected, readHidden } from './hidden.ts';
import { embedPage } from './pageImage.ts';
import { tidyAfter } from './memory.ts';
import { drawRegions, readPage, redrawPage } from './page.ts';
import { openSource, type PDFDocumentProxy } from './source.ts';
import { TextLayer } from './textLayer.ts';

/**
 * A PDF. The result is a new one: each page an image of the old page without its identifiers, and over it the remaining text,
 * invisible, to be searched and copied. Nothing else of the old file is in it: no metadata, annotations, attachments, forms,
 * outlines, scripts, earlier revisions or text that could not be seen.
 * @throws DocumentError when it is protected or damaged.
 */
export async function openPdf(bytes: Uint8Array, options: WorkOptions = {}): Promise<OpenDocument> {
  const segments: Segment[] = [];
  const pictures: Picture[] = [];
  const hidden: Story[] = [];
  const unseen: string[] = [];
  const told: JournalEntry[] = [];
  let language: string | undefined;
  await withPdf(bytes, async (pdf) => {
    const layers = await pdf.getOptionalContentConfig();
    for (let number = 1; number <= pdf.numPages; number++) {
      options.signal?.throwIfAborted();
      const page = await pdf.getPage(number);
      const read = await readPage(page, layers);
      if (read.text.text.trim() !== '') segments.push({ id: read.id, text: read.text.text });
      unseen.push(read.unseen);
      const shown = await drawRegions(read);
      pictures.push(...shown);
      if (read.text.text.trim() === '' && shown.length > 0) told.push({ where: read.id, category: 'PICTURE', operation: 'clean', reason: TOLD_REASONS.recognised });
      page.cleanup();
      tidyAfter(number);
      options.progress?.(number, pdf.numPages);
    }
    hidden.push(...await readHidden(pdf, unseen));
    language = await declaredLanguage(pdf);
    if (await isProtected(pdf)) told.push(removed('document', 'METADATA', TOLD_REASONS.protection));
  });
  const isImageOnly = segments.length === 0;
  segments.push(...hidden.map(segmentOf));
  return {
    kind: 'pdf',
    language,
    segments,
    pictures,
    async rewrite(edits, work = {}) {
      if (isImageOnly && edits.pictures.size === 0) {
        throw new DocumentError('pdf-without-text', 'The PDF is a scan without text, and no text was found in its images. Recognise its text (OCR) first, or add the report as text.');
      }
      return { bytes: await write(bytes, edits, work), journal: [...replacementEntries(segments, edits.replacements), ...journalOf(hidden, edits), ...told] };
    },
  };
}

async function withPdf<T>(bytes: Uint8Array, use: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const pdf = await openSource(bytes);
  try {
    return await use(pdf);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** Writes the new PDF page by page: only one page is held as pixels. */
async function write(bytes: Uint8Array, { replacements, pictures }: Edits, { progress, signal }: WorkOptions): Promise<Uint8Array> {
  const result = await PDFDocument.create({ updateMetadata: false });
  const layer = new TextLayer(result);
  const edits = bySegment(replacements);
  await withPdf(bytes, async (pdf) => {
    const layers = await pdf.getOptionalContentConfig();
    for (let number = 1; number <= pdf.numPages; number++) {
      signal?.throwIfAborted();
      const page = await pdf.getPage(number);
      const read = await readPage(page, layers);
      const { canvas, layer: texts } = await redrawPage(read, edits.get(read.id) ?? [], pictures);
      const size = { width: read.view.width / read.view.scale, height: read.view.height / read.view.scale };
      addPage(result, await embedPage(result, canvas, read.regions.length > 0), size, layer.operators(texts));
      release(canvas);
      page.cleanup();
      tidyAfter(number);
      progress?.(number, pdf.numPages);
    }
  });
  const fonts = layer.finish();
  for (const page of result.getPages()) for (const [name, ref] of fonts) page.node.setFontDictionary(PDFName.of(name), ref);
  return result.save({ useObjectStreams: true, addDefaultPage: false });
}

function addPage(result: PDFDocument, image: ReturnType<PDFDocument['context']['register']>, { width, height }: { width: number; height: number }, text: string): void {
  const page = result.addPage([width, height]);
  page.node.setXObject(PDFName.of('Page'), image);
  const content = `q ${width} 0 0 ${height} 0 0 cm /Page Do Q\n${text}`;
  page.node.set(PDFName.of('Contents'), result.context.register(result.context.flateStream(content)));
}

/** What the journal calls texts that no page shows, by where they were. */
const CATEGORIES: Readonly<Record<string, 'ATTACHMENT' | 'LINK' | 'HIDDEN'>> = { attachment: 'ATTACHMENT', link: 'LINK', layer: 'HIDDEN' };
const REASONS: Readonly<Record<string, string>> = { attachment: TOLD_REASONS.file, note: TOLD_REASONS.note, outline: TOLD_REASONS.outline, field: TOLD_REASONS.form };

function journalOf(hidden: readonly Story[], { pictures }: Edits): JournalEntry[] {
  const kinds = new Set(hidden.map(({ id }) => id.replace(/^dropped\//, '').replace(/\d+$/, '')));
  return [
    ...[...kinds].map((kind) => removed(kind, CATEGORIES[kind] ?? 'METADATA', REASONS[kind] ?? 'only what the pages show is kept')),
    ...[...pictures.keys()].map((where): JournalEntry => ({ where, category: 'BURNED-IN', operation: 'redact-pixels', reason: 'text in a picture' })),
  ];
}

