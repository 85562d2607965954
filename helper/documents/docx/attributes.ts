import type { Attr, Element } from '@xmldom/xmldom';
import type { Story } from '../story.ts';
import { neutralFormat } from './chart.ts';
import type { Cleaning } from './context.ts';
import { nameOf, prefixOf } from './namespaces.ts';

/**
 * Attributes that hold words of a person. `text` is read and kept clean, `rename` gets a neutral name, `drop` goes, `format` becomes a
 * plain number format, `free` is harmless and kept (a font, a language, a formula of a shape). Keys are `element@attribute`, or `@attribute` for any element.
 */
const WORDED: Record<string, 'text' | 'drop' | 'format' | 'free' | `rename ${string}`> = {
  'wp:docPr@name': 'drop', 'pic:cNvPr@name': 'drop', 'wps:cNvPr@name': 'drop', 'wpg:cNvPr@name': 'drop', '@name': 'drop',
  '@formatCode': 'format', '@descr': 'text', '@title': 'text', '@alt': 'text', 'v:textpath@string': 'text',
  'w:tblCaption@w:val': 'text', 'w:tblDescription@w:val': 'text', 'w:lvlText@w:val': 'text', 'm:chr@m:val': 'free', 'm:begChr@m:val': 'free', 'm:endChr@m:val': 'free', 'm:sepChr@m:val': 'free',
  'w:bookmarkStart@w:name': 'rename bookmark', 'w:hyperlink@w:anchor': 'rename bookmark',
  '@w:author': 'rename Author ', '@w:initials': 'drop', '@w:date': 'drop', '@w:tooltip': 'drop', '@w:docLocation': 'drop', '@w:tgtFrame': 'drop',
  '@w:rsid': 'drop', 'w:fldSimple@w:instr': 'free',
  'w:pStyle@w:val': 'free', 'w:rStyle@w:val': 'free', 'w:tblStyle@w:val': 'free', 'w:basedOn@w:val': 'free', 'w:next@w:val': 'free',
  'w:link@w:val': 'free', 'w:styleLink@w:val': 'free', 'w:numStyleLink@w:val': 'free', 'w:style@w:styleId': 'free',
  'w:name@w:val': 'free', 'w:font@w:name': 'free', 'w:altName@w:val': 'free', 'w:compatSetting@w:name': 'free',
  '@w:ascii': 'free', '@w:hAnsi': 'free', '@w:cs': 'free', '@w:eastAsia': 'free', '@w:bidi': 'free', 'w:lang@w:val': 'free', 'w:sym@w:font': 'free', '@typeface': 'free', '@panose': 'free',
  '@axis': 'free', '@ptType': 'free', '@cnt': 'free', '@st': 'free', '@step': 'free', '@hideLastTrans': 'free',
  '@lang': 'free', '@altLang': 'free', '@xml:space': 'free', '@xml:lang': 'drop',
  'v:shapetype@id': 'free', '@o:spid': 'drop', 'v:shape@id': 'drop', 'v:rect@id': 'drop', 'v:group@id': 'drop', 'v:line@id': 'drop', 'v:oval@id': 'drop', 'v:roundrect@id': 'drop',
  '@href': 'drop', '@o:href': 'drop', '@o:title': 'drop', '@o:gfxdata': 'drop', '@bmk': 'drop',
};

/** Values that no person writes: numbers, measures, colours, one lower-case word of the standard's own enumerations, geometry, the URIs of the standards. */
const MECHANICAL: readonly RegExp[] = [
  /^$/,
  /^[-+]?\d*\.?\d+([%*]|pt|in|cm|mm|pc|pi|px|em|emu|f|fd)?$/,
  /^#?[0-9A-Fa-f]{1,8}( \[\d+\])?$/,
  /^[a-z][A-Za-z0-9-]{0,29}$/,
  /^\{[0-9A-Fa-f-]{36}\}$/,
  /^[-+\d.,@ fpt%]*$/,
  /^[mlxercnvtaqwi@\d,. -]*$/,
  /^#?_x0000_[a-z]+\d+$/,
  /^urn:microsoft\.com\/office\/officeart\/[\w./-]*$/,
  /^https?:\/\/(schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.oclc\.org|www\.w3\.org)\/[\w./-]*$/,
];

/** Declarations of a VML style that place and size a shape. */
const STYLE_DECLARATION = /^(position|margin(-left|-top|-right|-bottom)?|left|top|width|height|z-index|rotation|flip|visibility|text-align|v-text-[a-z-]+|layout-flow|mso-(?!position-(horizontal|vertical)-[^:]*:[^:]*[^\w:.-])[a-z-]+|font-size|font-weight|font-style)\s*:\s*[-\w.#% ]*$/i;

/** Attributes that name a place in the package by relationship. */
const REFERENCES = new Set(['r:id', 'r:embed', 'r:link', 'r:pict', 'r:dm', 'r:lo', 'r:qs', 'r:cs', 'r:blip', 'o:relid']);

/** Cleans the attributes of all elements; returns a story for each text that stays, e.g. an alternative text. */
export function cleanAttributes(root: Element, cleaning: Cleaning): Story[] {
  const stories: Story[] = [];
  const visit = (element: Element): void => {
    for (const attr of [...element.attributes]) cleanAttribute(element, attr, cleaning, stories);
    for (const child of [...element.childNodes]) if (child.nodeType === 1) visit(child as Element);
  };
  visit(root);
  return stories;
}

function cleanAttribute(element: Element, attr: Attr, cleaning: Cleaning, stories: Story[]): void {
  const name = nameOf(attr);
  if (name === 'xmlns' || name.startsWith('xmlns:')) {
    if (prefixOf(attr.value) === undefined) element.removeAttributeNode(attr);
    return;
  }
  if (REFERENCES.has(name)) {
    const id = cleaning.relationship(attr.value);
    if (id === undefined) element.removeAttributeNode(attr);
    else attr.value = id;
    return;
  }
  if (name === 'mc:Ignorable' || name.startsWith('mc:') || name === 'Requires') {
    attr.value = attr.value.split(/\s+/).filter((prefix) => prefixOf(element.lookupNamespaceURI(prefix)) !== undefined).join(' ');
    return;
  }
  if (name === 'style') {
    attr.value = attr.value.split(';').filter((declaration) => STYLE_DECLARATION.test(declaration.trim())).join(';');
    return;
  }
  const use = /^w:rsid/.test(name) ? 'drop' : WORDED[`${nameOf(element)}@${name}`] ?? WORDED[`@${name}`];
  if (use === undefined) {
    if (name.startsWith('?:') || !MECHANICAL.some((pattern) => pattern.test(attr.value))) drop(element, attr, cleaning);
  } else if (use === 'drop') drop(element, attr, cleaning);
  else if (use === 'format') {
    const format = attr.value;
    attr.value = neutralFormat(format);
    if (attr.value !== format) cleaning.learn('format', format);
  } else if (use === 'text') {
    if (/[\p{L}\p{N}]/u.test(attr.value.replace(/%\d/g, ''))) stories.push({ id: `${cleaning.part}/text${stories.length + 1}`, pieces: [{ text: attr.value, write: (text) => { attr.value = text; } }] });
  } else if (use.startsWith('rename ')) {
    const kind = use.slice('rename '.length);
    if (kind !== 'bookmark') cleaning.learn('author', attr.value);
    attr.value = cleaning.names.neutral(kind, attr.value);
  }
}

/** Names that some schema requires lose their value, all others go. */
const REQUIRED_NAMES = new Set(['wp:docPr', 'pic:cNvPr', 'wps:cNvPr', 'wpg:cNvPr', 'wpc:cNvPr', 'a:cNvPr', 'dsp:cNvPr', 'a:theme', 'a:clrScheme', 'a:fontScheme', 'a:fmtScheme', 'c:cNvPr']);

function drop(element: Element, attr: Attr, cleaning: Cleaning): void {
  const name = nameOf(attr);
  if (!/rsid|spid|gfxdata|^w:date$|^id$/i.test(name)) cleaning.learn('attribute', attr.value);
  if (name === 'name' && REQUIRED_NAMES.has(nameOf(element))) attr.value = '';
  else element.removeAttributeNode(attr);
}
