import { unzipSync, zipSync, type Zippable } from 'fflate';
import { DOMParser, XMLSerializer, type Document } from '@xmldom/xmldom';
import { DocumentError } from '../contents.ts';

/** The parts of an OOXML package (ECMA-376 part 2) by name, without the leading slash. */
export type Package = Map<string, Uint8Array>;

/** A relationship of a part: what it points at, and why. */
export interface Relationship {
  id: string;
  /** The last word of the type's URI, the same in the transitional and the strict form, e.g. `header`. */
  type: string;
  /** A part name, or for an external one a URL. */
  target: string;
  external: boolean;
}

const MOST_PARTS = 10_000;
const MOST_BYTES = 1_000_000_000;

/** All entries of a ZIP have this time, the earliest it can tell, so that equal documents become equal bytes. */
const ENTRY_TIME = new Date(1980, 0, 1);

/** @throws DocumentError for a damaged or bloated package. */
export function readPackage(bytes: Uint8Array): Package {
  let parts = 0;
  let total = 0;
  let bloated = false;
  const within = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    total += originalSize;
    bloated ||= ++parts > MOST_PARTS || total > MOST_BYTES;
    return !bloated && !name.endsWith('/');
  };
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, { filter: within });
  } catch {
    throw new DocumentError('document-damaged', 'The Word document is damaged. Open it in Word, save it again and add that.');
  }
  if (bloated) throw new DocumentError('document-too-large', 'The Word document unpacks to more than 1 GB and is not opened.');
  return new Map(Object.entries(entries).map(([name, content]) => [name.replace(/\\/g, '/').replace(/^\//, ''), content]));
}

/** Writes a package: content types first, fixed times, no comments, no extra fields. */
export function writePackage(parts: Package): Uint8Array {
  const entries: Zippable = {};
  for (const name of [...parts.keys()].sort((a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml'))) {
    const stored = /\.(png|jpeg)$/.test(name);
    entries[name] = [parts.get(name)!, { level: stored ? 0 : 6, mtime: ENTRY_TIME, os: 0, attrs: 0 }];
  }
  return zipSync(entries);
}

/** @throws DocumentError when the part is no XML, or declares a document type, which OOXML forbids. */
export function parseXml(bytes: Uint8Array): Document {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = new TextDecoder(wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
  try {
    const document = new DOMParser({ onError: (level) => { if (level !== 'warning') throw new Error('damaged'); } }).parseFromString(text, 'text/xml');
    if (document.doctype || !document.documentElement) throw new Error('damaged');
    return document;
  } catch {
    throw new DocumentError('document-damaged', 'A part of the Word document is damaged. Open it in Word, save it again and add that.');
  }
}

export function serialiseXml(document: Document): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${new XMLSerializer().serializeToString(document.documentElement!)}`);
}

/** The relationships of a part; of the whole package for ''. */
export function relationshipsOf(parts: Package, name: string): Relationship[] {
  const slash = name.lastIndexOf('/');
  const folder = name.slice(0, slash + 1);
  const bytes = parts.get(`${folder}_rels/${name.slice(slash + 1)}.rels`);
  if (!bytes) return [];
  return [...parseXml(bytes).getElementsByTagNameNS('*', 'Relationship')].map((element) => {
    const external = element.getAttribute('TargetMode') === 'External';
    const target = element.getAttribute('Target') ?? '';
    return {
      id: element.getAttribute('Id') ?? '',
      type: (element.getAttribute('Type') ?? '').split('/').at(-1)!,
      target: external ? target : resolve(folder, target),
      external,
    };
  });
}

/** A relative part name, made absolute. */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
