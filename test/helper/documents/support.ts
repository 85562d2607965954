import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { openDocument, type OpenDocument } from '../../../helper/documents/document.ts';
import type { Replacement } from '../../../shared/text.ts';

/** A name that stands nowhere else in a document, to be planted where identifiers hide. */
export const PLANT = 'Quillfeather';
export const PSEUDONYM = 'CV-7K3M9QXY';

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Replacements of a pattern wherever a document's segments show it. */
export function replaceAll(document: OpenDocument, pattern: RegExp, text = PSEUDONYM): Replacement[] {
  return document.segments.flatMap((segment) => [...segment.text.matchAll(pattern)].map((match) => ({ segment: segment.id, start: match.index, end: match.index + match[0].length, text })));
}

/** Opens, replaces the planted name wherever it is seen, and writes. */
export async function deidentify(bytes: Uint8Array, name: string, pattern = /Quill-?feather/gi): Promise<{ document: OpenDocument; bytes: Uint8Array }> {
  const document = await openDocument(bytes, name);
  const { bytes: clean } = await document.rewrite({ replacements: replaceAll(document, pattern), pictures: new Map() });
  return { document, bytes: clean };
}

/** Everything that `grep` could find in an unzipped package: names and bytes of all entries, with and without tags. */
export function unzippedText(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes)).map(([name, content]) => {
    const text = Buffer.from(content).toString('utf8');
    return [name, text, text.replace(/<[^>]*>/g, ''), Buffer.from(content).toString('utf16le')].join('\n');
  }).join('\n');
}

export function entry(bytes: Uint8Array, name: string): string {
  const content = unzipSync(bytes)[name];
  if (!content) throw new Error(`${name} is not in the package.`);
  return Buffer.from(content).toString('utf8');
}

/** The bytes of a PDF and of all its streams that can be inflated, also as UTF-16. */
export function inflatedText(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes);
  const parts = [raw.toString('latin1')];
  for (let at = raw.indexOf('stream'); at >= 0; at = raw.indexOf('stream', at + 6)) {
    const start = at + 6 + (raw[at + 6] === 13 ? 2 : 1);
    try {
      parts.push(inflateSync(raw.subarray(start)).toString('latin1'));
    } catch {
      // Not a deflated stream.
    }
  }
  const text = parts.join('\n');
  const hex = [...text.matchAll(/<([0-9A-Fa-f]{4,})>/g)].map(([, digits]) => Buffer.from(digits!, 'hex').toString('latin1').replace(/\0/g, ''));
  return [text, text.replace(/\0/g, ''), ...hex].join('\n');
}

/** Short stretches around each remaining trace of the planted name: empty when all is well. */
export function traces(text: string, pattern = /quill|feather/gi): string[] {
  return [...text.matchAll(pattern)].map(({ index }) => text.slice(Math.max(0, index - 40), index + 30).replace(/[^\x20-\x7e]/g, '.'));
}

export function hasTool(tool: string): boolean {
  return spawnSync('which', [tool]).status === 0;
}

/** Runs a tool over bytes in a folder of its own; returns the file it leaves, or what it prints. */
export function withTool(bytes: Uint8Array, name: string, run: (file: string, folder: string) => string | Buffer): string | Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'caseveil-test-'));
  try {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return run(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Text of a PDF as poppler reads it. */
export function popplerText(bytes: Uint8Array): string {
  return withTool(bytes, 'in.pdf', (file) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })) as string;
}

/** A document as LibreOffice prints it. */
export function libreOfficePdf(bytes: Uint8Array, name: string): Uint8Array {
  return new Uint8Array(withTool(bytes, name, (file, folder) => {
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'ignore', timeout: 90_000 });
    return readFileSync(path.join(folder, name.replace(/\.\w+$/, '.pdf')));
  }) as Buffer);
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const NAMESPACES = [
  `xmlns:w="${W}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
].join(' ');

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a test document holds besides its body. */
export interface Planted {
  body: string;
  /** Parts by name below `word/`, each related to the document by its type. */
  parts?: { name: string; type: string; content: string | Uint8Array; relationships?: string }[];
  /** Relationships of the document to the outside: id, type, target. */
  links?: [id: string, type: string, target: string][];
  /** Entries of the package, related to it by the type. */
  root?: { name: string; type: string; content: string | Uint8Array }[];
  mainType?: string;
}

/** A Word document made by hand; relationship ids are the parts' base names. */
export function docx({ body, parts = [], links = [], root = [], mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml' }: Planted): Uint8Array {
  const relationship = (id: string, type: string, target: string, external = false): string => `<Relationship Id="${id}" Type="${type.includes('://') ? type : `${RELATIONSHIPS}/${type}`}" Target="${target.replace(/&/g, '&amp;')}"${external ? ' TargetMode="External"' : ''}/>`;
  const rels = (content: string): Uint8Array => utf8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`);
  const base = (name: string): string => name.replace(/^.*\//, '').replace(/\.\w+$/, '');
  const entries: Record<string, Uint8Array> = {
    '[Content_Types].xml': utf8(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`),
    '_rels/.rels': rels(relationship('rId1', 'officeDocument', 'word/document.xml') + root.map(({ name, type }, index) => relationship(`root${index}`, type, name)).join('')),
    'word/document.xml': utf8(`<w:document ${NAMESPACES} mc:Ignorable="w14 w15"><w:body>${body}<w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr></w:body></w:document>`),
    'word/_rels/document.xml.rels': rels(parts.map(({ name, type }) => relationship(base(name), type, name)).join('') + links.map(([id, type, target]) => relationship(id, type, target, true)).join('')),
  };
  for (const { name, content, relationships } of parts) {
    entries[path.posix.normalize(`word/${name}`)] = typeof content === 'string' ? utf8(content) : content;
    if (relationships) entries[`word/${name}`.replace(/([^/]+)$/, '_rels/$1.rels')] = rels(relationships);
  }
  for (const { name, content } of root) entries[name] = typeof content === 'string' ? utf8(content) : content;
  return zipSync(entries);
}

export function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
