import { droppedStory, type Story } from '../story.ts';
import type { PDFDocumentProxy } from './source.ts';

/** Where a PDF keeps texts besides its pages (ISO 32000-1: 14.3, 12.3.3, 12.5, 12.7, 7.11.4). All of it is dropped; it tells who is who. */
export async function readHidden(pdf: PDFDocumentProxy): Promise<Story[]> {
  const texts = new Map<string, Set<string>>();
  const learn = (kind: string, value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) learn(kind, one);
    if (typeof value !== 'string' || value.trim().length < 2) return;
    const known = texts.get(kind) ?? new Set();
    texts.set(kind, known.add(value.trim()));
  };
  const metadata = await pdf.getMetadata().catch(() => undefined);
  for (const [key, value] of Object.entries(metadata?.info ?? {})) {
    if (PROGRAM_KEYS.has(key)) continue;
    if (typeof value === 'object' && value !== null) for (const custom of Object.values(value)) learn('property', custom);
    else learn('property', value);
  }
  const xmp = metadata?.metadata as { getRaw?(): string } | undefined;
  for (const [, text] of xmp?.getRaw?.()?.matchAll(/<(?:rdf:li|dc:\w+|pdf:\w+|photoshop:\w+)\b[^>]*>([^<]{2,})</g) ?? []) learn('property', text);

  const outline = [...((await pdf.getOutline().catch(() => null)) ?? [])] as { title: string; url?: string | null; items: unknown[] }[];
  while (outline.length > 0) {
    const item = outline.pop()!;
    learn('outline', item.title);
    learn('link', item.url);
    outline.push(...(item.items as typeof outline));
  }
  for (const { filename, description } of Object.values((await pdf.getAttachments().catch(() => null)) ?? {}) as { filename?: string; description?: string }[]) {
    learn('attachment', filename);
    learn('attachment', description);
  }
  for (const [name, fields] of Object.entries((await pdf.getFieldObjects().catch(() => null)) ?? {}) as [string, { value?: unknown; tooltip?: unknown }[]][]) {
    learn('field', name);
    for (const field of fields) {
      learn('field', field.value);
      learn('field', field.tooltip);
    }
  }
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    for (const note of await page.getAnnotations().catch(() => [])) {
      for (const key of ['contentsObj', 'titleObj', 'richText'] as const) learn('note', (note[key] as { str?: string } | undefined)?.str);
      for (const key of ['fieldValue', 'alternativeText', 'defaultFieldValue', 'textContent'] as const) learn('note', note[key]);
      learn('link', (note.url ?? note.unsafeUrl)?.replace?.(/^mailto:/i, ''));
    }
    page.cleanup();
  }
  return [...texts].flatMap(([kind, values]) => [...values].map((value, index) => droppedStory(`dropped/${kind}${index + 1}`, value)));
}

/** Properties that name programs and formats. */
const PROGRAM_KEYS: ReadonlySet<string> = new Set(['PDFFormatVersion', 'Producer', 'Creator', 'CreationDate', 'ModDate', 'Trapped', 'Language', 'EncryptFilterName', 'IsLinearized', 'IsAcroFormPresent', 'IsXFAPresent', 'IsCollectionPresent', 'IsSignaturesPresent']);
