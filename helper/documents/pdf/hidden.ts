import { DroppedTexts, type Story } from '../story.ts';
import type { PDFDocumentProxy } from './source.ts';

/** Takes whatever pdf.js gives: texts, lists of texts, or nothing. */
type Learn = (kind: string, value: unknown) => void;

/** Where a PDF keeps texts besides its pages (ISO 32000-1: 14.3, 12.3.3, 7.11.4, 12.7, 12.5). */
const PLACES: readonly ((pdf: PDFDocumentProxy, learn: Learn) => Promise<void>)[] = [learnProperties, learnOutline, learnAttachments, learnFields, learnNotes];

/** Properties that name programs and formats. */
const PROGRAM_KEYS: ReadonlySet<string> = new Set(['PDFFormatVersion', 'Producer', 'Creator', 'CreationDate', 'ModDate', 'Trapped', 'Language', 'EncryptFilterName', 'IsLinearized', 'IsAcroFormPresent', 'IsXFAPresent', 'IsCollectionPresent', 'IsSignaturesPresent']);

/**
 * The texts of a PDF that none of its pages shows. All of them are dropped; they tell who is who.
 * @param unseen what layers say that are switched off.
 */
export async function readHidden(pdf: PDFDocumentProxy, unseen: readonly string[]): Promise<Story[]> {
  const texts = new DroppedTexts();
  for (const text of unseen) texts.learn('layer', text);
  const learn: Learn = (kind, value) => {
    if (Array.isArray(value)) for (const one of value) learn(kind, one);
    if (typeof value === 'string') texts.learn(kind, value);
  };
  for (const learnFrom of PLACES) await learnFrom(pdf, learn);
  return texts.stories();
}

/** Whether the file is encrypted, which it can be without a password to open it (ISO 32000-1, 7.6). */
export async function isProtected(pdf: PDFDocumentProxy): Promise<boolean> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  return Boolean((info as { EncryptFilterName?: unknown }).EncryptFilterName);
}

/** The language of the catalogue (BCP 47; ISO 32000-1, 14.9.2). */
export async function declaredLanguage(pdf: PDFDocumentProxy): Promise<string | undefined> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const { Language: language } = info as { Language?: unknown };
  return typeof language === 'string' && language !== '' ? language : undefined;
}

async function learnProperties(pdf: PDFDocumentProxy, learn: Learn): Promise<void> {
  const metadata = await pdf.getMetadata().catch(() => undefined);
  for (const [key, value] of Object.entries(metadata?.info ?? {})) {
    if (PROGRAM_KEYS.has(key)) continue;
    if (typeof value === 'object' && value !== null) for (const custom of Object.values(value)) learn('property', custom);
    else learn('property', value);
  }
  const xmp = metadata?.metadata as { getRaw?(): string } | undefined;
  for (const [, text] of xmp?.getRaw?.()?.matchAll(/<(?:rdf:li|dc:\w+|pdf:\w+|photoshop:\w+)\b[^>]*>([^<]{2,})</g) ?? []) learn('property', text);
}

async function learnOutline(pdf: PDFDocumentProxy, learn: Learn): Promise<void> {
  const outline = [...((await pdf.getOutline().catch(() => null)) ?? [])] as { title: string; url?: string | null; items: unknown[] }[];
  while (outline.length > 0) {
    const item = outline.pop()!;
    learn('outline', item.title);
    learn('link', item.url);
    outline.push(...(item.items as typeof outline));
  }
}

async function learnAttachments(pdf: PDFDocumentProxy, learn: Learn): Promise<void> {
  for (const { filename, description } of Object.values((await pdf.getAttachments().catch(() => null)) ?? {}) as { filename?: string; description?: string }[]) {
    learn('attachment', [filename, description]);
  }
}

async function learnFields(pdf: PDFDocumentProxy, learn: Learn): Promise<void> {
  for (const [name, fields] of Object.entries((await pdf.getFieldObjects().catch(() => null)) ?? {}) as [string, { value?: unknown; tooltip?: unknown }[]][]) {
    learn('field', name);
    for (const { value, tooltip } of fields) learn('field', [value, tooltip]);
  }
}

/** What annotations are that nobody wrote as a note (ISO 32000-1, 12.5.6). */
const KINDS: Readonly<Record<string, string>> = { Widget: 'field', Link: 'link' };

async function learnNotes(pdf: PDFDocumentProxy, learn: Learn): Promise<void> {
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    for (const note of await page.getAnnotations().catch(() => [])) {
      const kind = KINDS[note.subtype as string] ?? 'note';
      for (const key of ['contentsObj', 'titleObj', 'richText'] as const) learn(kind, (note[key] as { str?: string } | undefined)?.str);
      for (const key of ['fieldValue', 'alternativeText', 'defaultFieldValue', 'textContent'] as const) learn(kind, note[key]);
      learn('link', (note.url ?? note.unsafeUrl)?.replace?.(/^mailto:/i, ''));
    }
    page.cleanup();
  }
}
