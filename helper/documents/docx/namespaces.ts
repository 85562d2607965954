import type { Attr, Element, Node } from '@xmldom/xmldom';

const OOXML = ['http://schemas.openxmlformats.org', 'http://purl.oclc.org/ooxml'] as const;

/** The vocabularies that are understood, by their customary prefix. What belongs to none of them is removed. */
const VOCABULARIES: Record<string, readonly string[]> = {
  w: [`${OOXML[0]}/wordprocessingml/2006/main`, `${OOXML[1]}/wordprocessingml/main`],
  r: [`${OOXML[0]}/officeDocument/2006/relationships`, `${OOXML[1]}/officeDocument/relationships`],
  wp: [`${OOXML[0]}/drawingml/2006/wordprocessingDrawing`, `${OOXML[1]}/drawingml/wordprocessingDrawing`],
  a: [`${OOXML[0]}/drawingml/2006/main`, `${OOXML[1]}/drawingml/main`],
  pic: [`${OOXML[0]}/drawingml/2006/picture`, `${OOXML[1]}/drawingml/picture`],
  c: [`${OOXML[0]}/drawingml/2006/chart`, `${OOXML[1]}/drawingml/chart`],
  dgm: [`${OOXML[0]}/drawingml/2006/diagram`, `${OOXML[1]}/drawingml/diagram`],
  m: [`${OOXML[0]}/officeDocument/2006/math`, `${OOXML[1]}/officeDocument/math`],
  mc: [`${OOXML[0]}/markup-compatibility/2006`],
  v: ['urn:schemas-microsoft-com:vml'],
  o: ['urn:schemas-microsoft-com:office:office'],
  w10: ['urn:schemas-microsoft-com:office:word'],
  w14: ['http://schemas.microsoft.com/office/word/2010/wordml'],
  w15: ['http://schemas.microsoft.com/office/word/2012/wordml'],
  wp14: ['http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing'],
  wps: ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  wpg: ['http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'],
  wpc: ['http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas'],
  dsp: ['http://schemas.microsoft.com/office/drawing/2008/diagram'],
  xml: ['http://www.w3.org/XML/1998/namespace'],
  xmlns: ['http://www.w3.org/2000/xmlns/'],
};

const PREFIXES = new Map(Object.entries(VOCABULARIES).flatMap(([prefix, uris]) => uris.map((uri) => [uri, prefix] as const)));

/** The customary prefix of a namespace, whatever prefix the document gives it; undefined for one that is not understood. */
export function prefixOf(namespace: string | null): string | undefined {
  return PREFIXES.get(namespace ?? '');
}

/** `w:t` for a text element, `?:x` for an element of a vocabulary that is not understood. */
export function nameOf(node: Element | Attr): string {
  const prefix = node.namespaceURI ? prefixOf(node.namespaceURI) ?? '?' : '';
  return prefix === '' ? node.localName! : `${prefix}:${node.localName!}`;
}

export function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1;
}

export function childElements(element: Node): Element[] {
  return [...element.childNodes].filter(isElement);
}

/** The nearest element around that bears one of the names. */
export function ancestor(element: Element, ...names: string[]): Element | undefined {
  for (let node = element.parentNode; isElement(node); node = node.parentNode) if (names.includes(nameOf(node))) return node;
  return undefined;
}

/** All elements of these names below, in the order of the document. */
export function descendants(root: Node, ...names: string[]): Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    for (const child of childElements(node)) {
      if (names.includes(nameOf(child))) found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}

/** The attribute `prefix:name`, whatever its prefix in the document; `name` alone for one without a namespace. */
export function attribute(element: Element, name: string): Attr | undefined {
  return [...element.attributes].find((one) => nameOf(one) === name);
}

export function remove(node: Node): void {
  node.parentNode?.removeChild(node);
}

/** Puts an element's children in its place. */
export function unwrap(element: Element): void {
  while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element);
  remove(element);
}

/** A new element of the same vocabulary and prefix as `like`. */
export function create(like: Element, localName: string): Element {
  const qualified = like.prefix ? `${like.prefix}:${localName}` : localName;
  return like.ownerDocument!.createElementNS(like.namespaceURI, qualified);
}

/** A run with text, in the vocabulary of the WordprocessingML element `like`. */
export function textRun(like: Element, text: string): Element {
  const run = create(like, 'r');
  const node = create(like, 't');
  node.setAttribute('xml:space', 'preserve');
  node.appendChild(like.ownerDocument!.createTextNode(text));
  run.appendChild(node);
  return run;
}
