import { greyPicture, pictureType } from '../pictures.ts';
import { serialiseXml, writePackage, type Package } from './package.ts';
import { PART_KINDS } from './parts.ts';
import { PLACEHOLDER, type CleanDocument, type CleanPart } from './reader.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** Builds the new package from cleaned parts and pictures. `edited` holds pictures to exchange, or null for the grey one. */
export function writeDocx(clean: CleanDocument, edited: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
  const media = new Map<string, { name: string; bytes: Uint8Array }>();
  for (const { id, bytes } of clean.pictures) {
    const edit = edited.get(id);
    const shown = edit === null ? undefined : edit ?? bytes;
    const type = shown && pictureType(shown);
    media.set(id, shown && type ? { name: `word/media/${id}.${type}`, bytes: shown } : { name: PLACEHOLDER, bytes: greyPicture() });
  }
  const parts: Package = new Map();
  parts.set('[Content_Types].xml', text(contentTypes(clean.parts)));
  parts.set('_rels/.rels', text(relationships([{ id: 'rId1', type: 'officeDocument', target: 'word/document.xml' }], '', base(clean.parts[0]!))));
  for (const part of clean.parts) {
    parts.set(part.name, serialiseXml(part.document));
    if (part.relationships.length === 0) continue;
    const targets = part.relationships.map((one) => ({ ...one, target: media.get(one.target)?.name ?? one.target }));
    parts.set(part.name.replace(/([^/]+)$/, '_rels/$1.rels'), text(relationships(targets, 'word/', base(part))));
    for (const { target } of targets) if (target === PLACEHOLDER) parts.set(PLACEHOLDER, greyPicture());
  }
  const used = new Set(clean.parts.flatMap((part) => part.relationships.map((one) => one.target)));
  for (const [id, { name, bytes }] of media) if (used.has(id)) parts.set(name, bytes);
  return writePackage(parts);
}

/** Relationship types are written in the dialect that the part is written in. */
function base({ document }: CleanPart): string {
  return document.documentElement!.namespaceURI?.startsWith('http://purl.oclc.org/') ? STRICT : TRANSITIONAL;
}

function relationships(list: readonly { id: string; type: string; target: string }[], folder: string, types: string): string {
  const entries = list.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${PART_KINDS[type]?.relationships ?? types}/${type}" Target="${target.slice(folder.length)}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

function contentTypes(parts: readonly CleanPart[]): string {
  const defaults = [['rels', 'application/vnd.openxmlformats-package.relationships+xml'], ['xml', 'application/xml'], ['png', 'image/png'], ['jpeg', 'image/jpeg']]
    .map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  const overrides = parts.map(({ name, kind }) => `<Override PartName="/${name}" ContentType="${kind.contentType}"/>`);
  return `<Types xmlns="${PACKAGE}/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
}

function text(xml: string): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
}
