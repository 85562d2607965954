import { DOMParser, XMLSerializer, type Document, type Element, type Node } from '@xmldom/xmldom';
import type { JournalEntry } from '../../../shared/journal.ts';
import type { Label } from '../../../shared/label.ts';
import type { Identifier, Replacement, Segment } from '../../../shared/text.ts';
import { DocumentError } from '../contents.ts';
import { removed, replacementEntries } from '../journal.ts';
import { bySegment, replaceInStory, segmentOf, type Piece, type Story } from '../story.ts';
import { decodeText, detectEncoding } from '../text/encoding.ts';
import { COLUMNS, IDENTIFYING_ROOTS, JOINED, LINES, NAMES, NUMBERS, REMOVED, STRUCTURE, TIMES, UNREADABLE } from './tables.ts';

/** A clinical document read into memory. */
export interface ClinicalDocument {
  /** The narrative as one text, then every other value that is text. */
  segments: Segment[];
  /** What its elements say by themselves: whole names, numbers, addresses, telephones, days. */
  identified: Identifier[];
  /** The document without the replaced stretches, well-formed, as UTF-8. @param uid the new UID for one that names an object. */
  rewrite(replacements: readonly Replacement[], uid: (uid: string) => string): { bytes: Uint8Array; journal: JournalEntry[] };
}

/** The segment that people wrote; all others are values by themselves, such as the names of codes. */
export const NARRATIVE = 'narrative';

const TEXT_NODE = 3;
const CDATA_NODE = 4;
const ELEMENT_NODE = 1;
const POINT_IN_TIME = /^\d{8}(?:\d{2,6}(?:\.\d+)?)?(?:[+-]\d{4})?$/;
/** A month cannot be shifted by days: the year stays. */
const MONTH = /^(?:19|20)\d{4}$/;
const TELECOM = /^(tel|fax|mailto|https?|ftp|sip|sms):(?:\/\/)?/i;

/**
 * Reads an HL7 clinical document (CDA R2). What is found by structure goes whole; all other text is for the report engine.
 * @throws DocumentError when it is no clinical document, is not well-formed or holds what cannot be read as text.
 */
export function openCda(bytes: Uint8Array): ClinicalDocument {
  const source = sourceOf(bytes);
  const { stories, identified } = read(parse(source));
  const segments = stories.map(segmentOf);
  return {
    segments,
    identified,
    rewrite(replacements, uid) {
      const document = parse(source);
      const fresh = read(document);
      const edits = bySegment(replacements);
      for (const story of fresh.stories) replaceInStory(story, edits.get(story.id) ?? []);
      for (const { element, name } of fresh.uids) element.setAttribute(name, uid(element.getAttribute(name)!));
      const text = new XMLSerializer().serializeToString(document.documentElement!);
      return { bytes: new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`), journal: [...replacementEntries(segments, replacements), ...fresh.journal] };
    },
  };
}

/** The text in the encoding that its bytes or its declaration tell. */
function sourceOf(bytes: Uint8Array): string {
  const detected = detectEncoding(bytes);
  const declared = /^<\?xml[^>]{0,80}encoding\s*=\s*["']([\w.-]+)/i.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1];
  try {
    return decodeText(bytes, detected.name === 'windows-1252' && declared ? { name: declared, mark: false } : detected);
  } catch {
    throw damaged();
  }
}

function parse(source: string): Document {
  let document: Document;
  try {
    document = new DOMParser({ onError: (level) => { if (level !== 'warning') throw new Error('damaged'); } }).parseFromString(source, 'text/xml');
  } catch {
    throw damaged();
  }
  if (document.doctype || document.documentElement?.localName !== 'ClinicalDocument') throw damaged();
  return document;
}

function damaged(): DocumentError {
  return new DocumentError('document-damaged', 'The document inside this DICOM object is no clinical document that can be read. Export the document as PDF.');
}

/** What stands in a document. What is removed anyway is taken out while it is read. */
interface Reading {
  stories: Story[];
  identified: Identifier[];
  uids: { element: Element; name: string }[];
  journal: JournalEntry[];
}

function read(document: Document): Reading {
  const narrative: Story = { id: NARRATIVE, pieces: [] };
  const reading: Reading = { stories: [narrative], identified: [], uids: [], journal: [] };

  /** Keeps a value as a text of its own; with a label all of it, or the part that a pattern finds, identifies by its place. */
  const value = (piece: Piece, label?: Label, part = { start: 0, end: piece.text.length }): void => {
    const id = `value ${reading.stories.length}`;
    reading.stories.push({ id, pieces: [piece] });
    const text = piece.text.slice(part.start, part.end);
    if (label && text.trim() !== '') reading.identified.push({ segment: id, ...part, label, text, source: 'labelled-field', confidence: 1, reason: 'stands in a field of the document' });
  };

  const element = (node: Element): void => {
    const name = node.localName ?? '';
    if (UNREADABLE.has(name)) throw new DocumentError('document-media', 'The clinical document inside this DICOM object holds pictures or another document, which cannot be looked into. Export the document as PDF.');
    const reason = REMOVED.get(name);
    if (reason !== undefined) {
      node.parentNode!.removeChild(node);
      reading.journal.push(removed(name, 'METADATA', reason));
      return;
    }
    attributes(node, name);
    if (JOINED.has(name)) {
      const piece = joined(node);
      const label = name === 'addr' ? 'LOCATION' : nearest(node, NAMES);
      if (piece.text !== '') value(piece, label);
      return;
    }
    for (const child of [...node.childNodes]) childOf(child, node);
    if (LINES.has(name)) narrative.pieces.push(fixed('\n'));
    else if (COLUMNS.has(name)) narrative.pieces.push(fixed('\t'));
  };

  const childOf = (child: Node, parent: Node): void => {
    if (child.nodeType === ELEMENT_NODE) element(child as Element);
    else if (child.nodeType === TEXT_NODE || child.nodeType === CDATA_NODE) narrative.pieces.push({ text: (child.nodeValue ?? '').replace(/[\n\r\t\u00a0]/g, ' '), write: (text) => { child.nodeValue = text; } });
    else {
      parent.removeChild(child);
      reading.journal.push(removed('document', 'HIDDEN', 'a comment or an instruction in the source'));
    }
  };

  const attributes = (node: Element, name: string): void => {
    for (const attribute of [...node.attributes]) {
      const piece: Piece = { text: attribute.value, write: (text) => node.setAttribute(attribute.name, text) };
      if (attribute.name === 'root' && IDENTIFYING_ROOTS.has(name)) reading.uids.push({ element: node, name: attribute.name });
      else if (attribute.name === 'assigningAuthorityName') node.removeAttribute(attribute.name);
      else if (attribute.name === 'extension' && IDENTIFYING_ROOTS.has(name)) value(piece, nearest(node, NUMBERS) ?? 'ID');
      else if (attribute.name === 'value' && name === 'telecom') value(piece, telecomLabel(attribute.value), { start: TELECOM.exec(attribute.value)?.[0].length ?? 0, end: attribute.value.length });
      else if (attribute.name === 'value' && isTime(node, name) && POINT_IN_TIME.test(attribute.value)) value(piece, 'DATE', { start: 0, end: 8 });
      else if (attribute.name === 'value' && isTime(node, name) && MONTH.test(attribute.value)) node.setAttribute('value', attribute.value.slice(0, 4));
      else if (/:schemaLocation$/.test(attribute.name)) node.removeAttribute(attribute.name);
      else if (!isStructure(attribute.name, node) && /\p{L}|\d{4}/u.test(attribute.value)) value(piece);
    }
  };

  childOf(document.documentElement!, document);
  for (const node of [...document.childNodes]) if (node.nodeType !== ELEMENT_NODE) document.removeChild(node);
  return reading;
}

/** Whether an attribute is a namespace, a code or a quantity, and no text. */
function isStructure(name: string, node: Element): boolean {
  return STRUCTURE.has(name) || /^xmlns(?::|$)/.test(name) || (name === 'value' && node.hasAttribute('unit'));
}

/** Whether an element holds a point in time: by its name, unless a unit makes it a quantity, or by its type. */
function isTime(node: Element, name: string): boolean {
  const type = node.getAttribute('xsi:type');
  return type ? /^(?:[EPS]?IVL_)?TS$/.test(type) : TIMES.has(name) && !node.hasAttribute('unit');
}

/** The parts of a name or an address as one line, `Adaeze Miriam Okafor`; what replaces it stands in the element itself. */
function joined(node: Element): Piece {
  const parts = (inner: Node): string[] => (inner.nodeType === TEXT_NODE ? [inner.nodeValue ?? ''] : [...inner.childNodes].flatMap(parts));
  return {
    text: parts(node).map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '').join(' '),
    write: (text) => {
      for (const child of [...node.childNodes]) node.removeChild(child);
      node.appendChild(node.ownerDocument!.createTextNode(text));
    },
  };
}

/** What the table says of the nearest element around one that it names. */
function nearest(node: Element, table: ReadonlyMap<string, Label>): Label | undefined {
  for (let outer = node.parentNode; outer; outer = outer.parentNode) {
    const label = table.get((outer as Element).localName ?? '');
    if (label) return label;
  }
  return undefined;
}

function telecomLabel(url: string): Label {
  if (/^mailto:/i.test(url)) return 'EMAIL';
  if (/^(?:https?|ftp):/i.test(url)) return 'URL';
  return /^fax:/i.test(url) ? 'FAX' : 'PHONE';
}

function fixed(text: string): Piece {
  return { text, write: () => undefined };
}
