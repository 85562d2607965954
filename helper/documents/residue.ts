import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Everything legible in a finished document, read without the code that wrote it: text with and without the borders of its pieces,
 * attribute values, names of parts, metadata, the strings of decompressed streams. What stands in none of these can only be in pixels.
 */
export async function extractAllText(bytes: Uint8Array): Promise<string[]> {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (raw.subarray(0, 1024).includes('%PDF-')) return [...await shownText(bytes), ...pdfStrings(raw)];
  if (raw.subarray(0, 4).equals(ZIP_MARK)) return zipTexts(bytes, 0);
  return plainTexts(raw);
}

const ZIP_MARK = Buffer.from('PK\x03\x04', 'latin1');
const DEEPEST = 3;

/** Each entry's name and contents; a package within the package is opened too. */
function zipTexts(bytes: Uint8Array, depth: number): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, content]) => {
    const raw = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    if (raw.subarray(0, 4).equals(ZIP_MARK) && depth < DEEPEST) return [name, ...zipTexts(content, depth + 1)];
    return [name, ...(/\.(xml|rels|vml|txt|html?)$/i.test(name) ? xmlTexts(raw.toString('utf8')) : asciiRuns(raw))];
  });
}

/** Text of markup: a block element parts it, any other tag does not, so that a name broken over runs is found whole. */
function xmlTexts(source: string): string[] {
  const attributes = [...source.matchAll(/=\s*("[^"]*"|'[^']*')/g)].map(([, value]) => decode(value!.slice(1, -1)));
  const text = source
    .replace(/<(w:tab|w:br|w:cr|a:br)\b[^>]*>/gi, ' ')
    .replace(/<\/(w:p|a:p|w:tc|vt:\w+|dc:\w+|cp:\w+|p|div|td|tr|li)\s*>|<br\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '');
  const apart = [...source.matchAll(/>([^<]+)</g)].map(([, value]) => decode(value!)).join('\n');
  return [decode(text), apart, attributes.join('\n')];
}

function decode(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#')) return String.fromCodePoint(/^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
    return named[name] ?? whole;
  });
}

/** Text, HTML and RTF: as it stands, without tags, without control words, and as UTF-16. */
function plainTexts(raw: Buffer): string[] {
  const utf8 = raw.toString('utf8');
  const latin1 = raw.toString('latin1');
  const texts = latin1 === utf8 ? [utf8] : [utf8, latin1];
  if (raw.includes(0)) texts.push(raw.toString('utf16le'), Buffer.from(raw.subarray(0, raw.length & ~1)).swap16().toString('utf16le'));
  if (/<\w+[\s>]/.test(utf8)) texts.push(...xmlTexts(utf8));
  if (utf8.startsWith('{\\rtf')) texts.push(rtfText(raw.toString('latin1')));
  return texts;
}

function rtfText(source: string): string {
  return source
    .replace(/[\r\n]/g, '')
    .replace(/\\u(-?\d+) ?(\\'[0-9a-f]{2}|.)?/gi, (_, code: string) => String.fromCharCode(Number(code) & 0xffff))
    .replace(/\\'([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\(par|line|tab|cell|row)\b ?/g, '\n')
    .replace(/\\[a-z]+-?\d* ?|[{}]/gi, '');
}

/** What a viewer of the PDF finds: page text, notes, metadata, outline. */
async function shownText(bytes: Uint8Array): Promise<string[]> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false, useSystemFonts: false, standardFontDataUrl: `${folder}/standard_fonts/`, cMapUrl: `${folder}/cmaps/` });
  try {
    const pdf = await task.promise;
    const texts = [JSON.stringify(await pdf.getMetadata()), JSON.stringify(await pdf.getOutline()), JSON.stringify(await pdf.getAttachments()), JSON.stringify(await pdf.getFieldObjects())];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const strings = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''));
      texts.push(strings.join(''), strings.join(' '), JSON.stringify(await page.getAnnotations()));
      page.cleanup();
    }
    return texts;
  } finally {
    await task.destroy();
  }
}

/** The strings of a PDF's objects and of its streams that can be inflated (ISO 32000-1, 7.3.4); images are left out. */
function pdfStrings(raw: Buffer): string[] {
  const texts: string[] = [];
  const bodies: string[] = [];
  let end = 0;
  for (let start = raw.indexOf('stream', 0); start >= 0; start = raw.indexOf('stream', end)) {
    const dictionary = raw.subarray(Math.max(end, start - 2048), start).toString('latin1');
    bodies.push(raw.subarray(end, start).toString('latin1'));
    const from = start + 6 + (raw[start + 6] === 0x0d ? 2 : 1);
    const stop = raw.indexOf('endstream', from);
    end = stop < 0 ? raw.length : stop + 9;
    if (/\/Subtype\s*\/Image[^]*$/.test(dictionary.slice(dictionary.lastIndexOf(' obj')))) continue;
    const content = raw.subarray(from, stop < 0 ? raw.length : stop);
    bodies.push(inflated(content) ?? content.toString('latin1'));
  }
  bodies.push(raw.subarray(end).toString('latin1'));
  for (const body of bodies) {
    texts.push(body);
    const hex = [...body.matchAll(/<([0-9A-Fa-f\s]{4,})>/g)].map(([, digits]) => Buffer.from(digits!.replace(/\s/g, ''), 'hex'));
    if (hex.length > 0) texts.push(hex.map((string) => `${string.toString('latin1')}\n${Buffer.from(string.subarray(0, string.length & ~1)).swap16().toString('utf16le')}`).join('\n'));
  }
  return texts;
}

function inflated(content: Buffer): string | undefined {
  try {
    return inflateSync(content).toString('latin1');
  } catch {
    return undefined;
  }
}

/** Readable stretches of binary data, in single bytes and in UTF-16. */
function asciiRuns(raw: Buffer): string[] {
  const single = raw.toString('latin1').match(/[\x20-\x7e\xc0-\xff]{5,}/g) ?? [];
  const wide = raw.toString('latin1').match(/(?:[\x20-\x7e]\0){5,}/g) ?? [];
  return [single.join('\n'), wide.map((run) => run.replace(/\0/g, '')).join('\n')];
}
