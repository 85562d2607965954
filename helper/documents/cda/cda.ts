import { DOMParser, XMLSerializer, type Attr, type Document, type Element, type Node } from '@xmldom/xmldom';
import type { JournalEntry } from '../../../shared/journal.ts';
import type { Label } from '../../../shared/label.ts';
import type { Identifier, Replacement, Segment } from '../../../shared/text.ts';
import { DocumentError } from '../contents.ts';
import { removed, replacementEntries } from '../journal.ts';
import { bySegment, fixedPiece, replaceInStory, segmentOf, type Piece, type Story } from '../story.ts';
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
  const { stories, identified } = new Reader(parse(source));
  const segments = stories.map(segmentOf);
  return {
    segments,
    identified,
    rewrite(replacements, uid) {
      const document = parse(source);
      const fresh = new Reader(document);
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

/** Reads what stands in a document. What is removed anyway is taken out on the way. */
class Reader {
  readonly identified: Identifier[] = [];
  readonly uids: { element: Element; name: string }[] = [];
  readonly journal: JournalEntry[] = [];
  readonly #narrative: Story = { id: NARRATIVE, pieces: [] };
  readonly stories: Story[] = [this.#narrative];

  constructor(document: Document) {
    this.#node(document.documentElement!, document);
    for (const node of [...document.childNodes]) if (node.nodeType !== ELEMENT_NODE) document.removeChild(node);
  }

  #node(node: Node, parent: Node): void {
    if (node.nodeType === ELEMENT_NODE) this.#element(node as Element);
    else if (node.nodeType === TEXT_NODE || node.nodeType === CDATA_NODE) this.#narrative.pieces.push({ text: (node.nodeValue ?? '').replace(/[\n\r\t\u00a0]/g, ' '), write: (text) => { node.nodeValue = text; } });
    else {
      parent.removeChild(node);
      this.journal.push(removed('document', 'HIDDEN', 'a comment or an instruction in the source'));
    }
  }

  #element(element: Element): void {
    const name = element.localName ?? '';
    if (UNREADABLE.has(name)) throw new DocumentError('document-media', 'The clinical document inside this DICOM object holds pictures or another document, which cannot be looked into. Export the document as PDF.');
    const reason = REMOVED.get(name);
    if (reason !== undefined) {
      element.parentNode!.removeChild(element);
      this.journal.push(removed(name, 'METADATA', reason));
      return;
    }
    for (const attribute of [...element.attributes]) this.#attribute(element, name, attribute);
    if (JOINED.has(name)) {
      const piece = joined(element);
      if (piece.text !== '') this.#value(piece, name === 'addr' ? 'LOCATION' : nearest(element, NAMES));
      return;
    }
    for (const child of [...element.childNodes]) this.#node(child, element);
    if (LINES.has(name)) this.#narrative.pieces.push(fixedPiece('\n'));
    else if (COLUMNS.has(name)) this.#narrative.pieces.push(fixedPiece('\t'));
  }

  #attribute(element: Element, of: string, { name, value }: Attr): void {
    const piece: Piece = { text: value, write: (text) => element.setAttribute(name, text) };
    if (name === 'root' && IDENTIFYING_ROOTS.has(of)) this.uids.push({ element, name });
    else if (name === 'assigningAuthorityName' || /:schemaLocation$/.test(name)) element.removeAttribute(name);
    else if (name === 'extension' && IDENTIFYING_ROOTS.has(of)) this.#value(piece, nearest(element, NUMBERS) ?? 'ID');
    else if (name === 'value' && of === 'telecom') this.#value(piece, telecomLabel(value), { start: TELECOM.exec(value)?.[0].length ?? 0, end: value.length });
    else if (name === 'value' && isTime(element, of) && POINT_IN_TIME.test(value)) this.#value(piece, 'DATE', { start: 0, end: 8 });
    else if (name === 'value' && isTime(element, of) && MONTH.test(value)) element.setAttribute('value', value.slice(0, 4));
    else if (!isStructure(name, element) && /\p{L}|\d{4}/u.test(value)) this.#value(piece);
  }

  /** Keeps a value as a text of its own; with a label the given part of it identifies by its place. */
  #value(piece: Piece, label?: Label, part = { start: 0, end: piece.text.length }): void {
    const id = `value ${this.stories.length}`;
    this.stories.push({ id, pieces: [piece] });
    const text = piece.text.slice(part.start, part.end);
    if (label && text.trim() !== '') this.identified.push({ segment: id, ...part, label, text, source: 'labelled-field', confidence: 1, reason: 'stands in a field of the document' });
  }
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
