import { parse, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import type { JournalEntry } from '../../../shared/journal.ts';
import type { OpenDocument, Picture } from '../contents.ts';
import { removed, replacementEntries } from '../journal.ts';
import { cleanPicture, greyPicture, pictureType } from '../pictures.ts';
import { bySegment, DroppedTexts, fixedPiece, replaceInStory, segmentOf, type Story } from '../story.ts';
import { decodeText, detectEncoding, encodeText, htmlCharset, type Encoding } from '../text/encoding.ts';
import { ATTRIBUTES, BLOCKS, KEPT_ELEMENTS, STYLE_PROPERTY, TECHNICAL, UNWRAPPED } from './tables.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;
type TextNode = DefaultTreeAdapterTypes.TextNode;

/** What is longer, in UTF-16 code units, is a script or a style sheet and no text about anybody. */
const LONGEST_LEARNT = 100_000;

/** A document cleaned of all but its visible text and its pictures. */
interface CleanHtml {
  tree: DefaultTreeAdapterTypes.Document;
  stories: Story[];
  /** As the root element declares it. */
  language: string | undefined;
  pictures: { picture: Picture; source: { value: string } }[];
  journal: JournalEntry[];
}

/**
 * HTML, as mail programs write it. Elements and attributes are kept by a table; scripts, comments, hidden elements, links to the
 * outside, remote pictures and style sheets go. Pictures within the file (`data:`) stay, without their metadata.
 */
export async function openHtml(bytes: Uint8Array): Promise<OpenDocument> {
  const encoding = htmlEncoding(bytes);
  const source = decodeText(bytes, encoding);
  const read = await clean(source);
  const segments = read.stories.map(segmentOf);
  return {
    kind: 'html',
    language: read.language,
    segments,
    pictures: read.pictures.map(({ picture }) => picture),
    async rewrite({ replacements, pictures }) {
      const fresh = await clean(source);
      const edits = bySegment(replacements);
      for (const story of fresh.stories) replaceInStory(story, edits.get(story.id) ?? []);
      for (const { picture, source: attribute } of fresh.pictures) {
        const edit = pictures.get(picture.id);
        const shown = edit === undefined ? picture.bytes : edit ?? greyPicture();
        const type = pictureType(shown);
        attribute.value = dataUrl(type ? shown : greyPicture(), type ?? 'png');
      }
      return { bytes: encodeText(serialize(fresh.tree), { name: 'utf-8', mark: encoding.mark }), journal: [...replacementEntries(segments, replacements), ...fresh.journal] };
    },
  };
}

/** The byte order mark, the encoding the document declares, or what its bytes look like. */
function htmlEncoding(bytes: Uint8Array): Encoding {
  const detected = detectEncoding(bytes);
  const declared = htmlCharset(bytes);
  return detected.name === 'windows-1252' && declared && !/^utf-?8$/i.test(declared) ? { name: declared, mark: false } : detected;
}

async function clean(source: string): Promise<CleanHtml> {
  const cleaner = new Cleaner();
  const tree = parse(source);
  const language = rootOf(tree)?.attrs.find(({ name }) => name === 'lang')?.value;
  cleaner.children(tree);
  declareEncoding(tree);
  return { tree, language, stories: cleaner.stories(), pictures: await cleaner.pictures(), journal: cleaner.journal };
}

function rootOf(tree: DefaultTreeAdapterTypes.Document): Element | undefined {
  return tree.childNodes.find((node): node is Element => node.nodeName === 'html');
}

/** The result is written as UTF-8, and says so. */
function declareEncoding(tree: DefaultTreeAdapterTypes.Document): void {
  const head = rootOf(tree)?.childNodes.find((node): node is Element => node.nodeName === 'head');
  if (!head) return;
  head.childNodes.unshift({ nodeName: 'meta', tagName: 'meta', attrs: [{ name: 'charset', value: 'utf-8' }], namespaceURI: head.namespaceURI, childNodes: [], parentNode: head });
}

class Cleaner {
  readonly journal: JournalEntry[] = [];
  readonly #body: Story = { id: 'body', pieces: [] };
  readonly #attributes: Story[] = [];
  readonly #dropped = new DroppedTexts();
  readonly #embedded: { bytes: Uint8Array; source: { value: string } }[] = [];

  stories(): Story[] {
    return [this.#body, ...this.#attributes, ...this.#dropped.stories()];
  }

  async pictures(): Promise<CleanHtml['pictures']> {
    const pictures: CleanHtml['pictures'] = [];
    for (const [index, { bytes, source }] of this.#embedded.entries()) {
      const picture = await cleanPicture(`picture${index + 1}`, bytes);
      if (picture) pictures.push({ picture, source });
      else source.value = dataUrl(greyPicture(), 'png');
    }
    return pictures;
  }

  children(parent: ParentNode): void {
    for (const node of [...parent.childNodes]) this.#node(node, parent);
  }

  #node(node: Node, parent: ParentNode): void {
    if (node.nodeName === '#text') this.#text(node as TextNode);
    else if (node.nodeName === '#comment') {
      this.#learn('comment', (node as DefaultTreeAdapterTypes.CommentNode).data.replace(/<[^<>]*>/g, ' '));
      this.#drop(node, parent, 'HIDDEN', 'a comment in the source');
    } else if (node.nodeName === '#documentType') Object.assign(node, { name: 'html', publicId: '', systemId: '' });
    else this.#element(node as Element, parent);
  }

  #element(element: Element, parent: ParentNode): void {
    const name = element.tagName;
    if (UNWRAPPED.has(name)) {
      this.children(element);
      const at = parent.childNodes.indexOf(element);
      for (const child of element.childNodes) child.parentNode = parent;
      parent.childNodes.splice(at, 1, ...element.childNodes);
      this.#learnAttributes(element);
      return;
    }
    if (!KEPT_ELEMENTS.has(name) || isHidden(element)) {
      this.#learn('hidden', textOf(element));
      this.#learnAttributes(element);
      this.#drop(element, parent, 'HIDDEN', 'an element that is not shown or not understood');
      return;
    }
    if (name === 'img' && !this.#keepImage(element)) {
      this.#learnAttributes(element);
      this.#drop(element, parent, 'LINK', 'a picture that is fetched from elsewhere');
      return;
    }
    this.#cleanAttributes(element);
    if (name === 'br') this.#body.pieces.push(fixedPiece('\n'));
    this.children(element);
    if (BLOCKS.has(name)) this.#endBlock(name === 'td' || name === 'th' ? '\t' : '\n');
  }

  #text(node: TextNode): void {
    // White space collapses as a browser shows it, but for the offsets' sake one character stays one.
    this.#body.pieces.push({ text: node.value.replace(/[\n\r\t\u00A0]/g, ' '), write: (text) => { node.value = text; } });
  }

  #endBlock(text: string): void {
    const last = this.#body.pieces.at(-1);
    if (text === '\n' && last?.text === '\t') last.text = '\n';
    else if (last && !/[\n\t]$/.test(last.text)) this.#body.pieces.push(fixedPiece(text));
  }

  #keepImage(element: Element): boolean {
    const source = element.attrs.find(({ name }) => name === 'src');
    const data = /^data:image\/[\w.+-]+;base64,([A-Za-z0-9+/=\s]+)$/.exec(source?.value ?? '');
    if (!source || !data) return false;
    this.#embedded.push({ bytes: new Uint8Array(Buffer.from(data[1]!, 'base64')), source });
    return true;
  }

  #cleanAttributes(element: Element): void {
    const kept: Element['attrs'] = [];
    for (const attribute of element.attrs) {
      const use = ATTRIBUTES[attribute.name];
      if (use === 'style') attribute.value = cleanStyle(attribute.value);
      if (use === 'text') {
        this.#attributes.push({ id: `body/${attribute.name}${this.#attributes.length + 1}`, pieces: [{ text: attribute.value, write: (text) => { attribute.value = text; } }] });
      }
      const isImageSource = element.tagName === 'img' && attribute.name === 'src';
      if (isImageSource || use === 'text' || use === 'style' || (use instanceof RegExp && use.test(attribute.value))) kept.push(attribute);
      else this.#learnAttribute(attribute);
    }
    element.attrs = kept;
  }

  #learnAttributes(element: Element): void {
    // `<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">`
    if (element.attrs.some(({ name }) => name === 'http-equiv')) return;
    for (const attribute of element.attrs) this.#learnAttribute(attribute);
  }

  #learnAttribute({ name, value }: Element['attrs'][number]): void {
    if (TECHNICAL.has(name) || name.startsWith('xmlns')) return;
    this.#learn(/^(href|src|action)$/.test(name) ? 'link' : 'attribute', value.replace(/^mailto:/i, ''));
  }

  #learn(kind: string, text: string): void {
    const plain = text.trim();
    if (!plain.startsWith('data:') && plain.length <= LONGEST_LEARNT) this.#dropped.learn(kind, plain);
  }

  #drop(node: Node, parent: ParentNode, category: 'HIDDEN' | 'LINK', reason: string): void {
    parent.childNodes.splice(parent.childNodes.indexOf(node as DefaultTreeAdapterTypes.ChildNode), 1);
    this.journal.push(removed('body/element', category, reason));
  }
}

/** Hidden by an attribute, by style, or too small to be seen: mail programs hide previews and tracking that way. */
function isHidden(element: Element): boolean {
  const value = (name: string): string | undefined => element.attrs.find((attribute) => attribute.name === name)?.value;
  if (value('hidden') !== undefined || value('type') === 'hidden') return true;
  if (element.tagName === 'img' && /^[01](px)?$/.test(value('width') ?? '')) return true;
  const style = (value('style') ?? '').replace(/\s/g, '').toLowerCase();
  return /(^|;)(display:none|visibility:hidden|mso-hide:all|opacity:0(;|$)|font-size:0(px|pt)?(;|$)|max-height:0(px)?(;|$))/.test(style);
}

/** Declarations of the table without addresses: a style can fetch and can hold text. */
function cleanStyle(style: string): string {
  return style.split(';').map((declaration) => declaration.trim()).filter((declaration) => STYLE_PROPERTY.test(declaration)).join('; ');
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join(' ') : '';
}

function dataUrl(bytes: Uint8Array, type: 'png' | 'jpeg'): string {
  return `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
}
