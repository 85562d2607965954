import type { Document, Element } from '@xmldom/xmldom';
import type { JournalEntry } from '../../../shared/journal.ts';
import { DocumentError, type Picture } from '../contents.ts';
import { removed } from '../journal.ts';
import { cleanPicture } from '../pictures.ts';
import { DroppedTexts, type Story } from '../story.ts';
import { cleanTree } from './clean.ts';
import { Names } from './names.ts';
import { attribute, childElements, descendants, nameOf, remove } from './namespaces.ts';
import { parseXml, relationshipsOf, type Package, type Relationship } from './package.ts';
import { KEPT_SETTINGS, LEFT_BEHIND, NOT_UNDERSTOOD, PART_KINDS, type PartKind } from './parts.ts';
import { readStories } from './stories.ts';

/** A part of the new package. */
export interface CleanPart {
  name: string;
  kind: PartKind;
  document: Document;
  relationships: { id: string; type: string; target: string }[];
}

/** The name under which the grey picture is related to. */
export const PLACEHOLDER = 'word/media/placeholder.png';

/** A document cleaned of all but its texts and pictures: what the new package is written from. */
export interface CleanDocument {
  parts: CleanPart[];
  stories: Story[];
  pictures: Picture[];
  journal: JournalEntry[];
}

/**
 * Walks from the main part along the relationships that are understood, cleans each part, and reads its texts. What is not reached
 * is not in the result: the new package is built up, not cut down.
 */
export async function readClean(source: Package): Promise<CleanDocument> {
  const roots = relationshipsOf(source, '');
  const main = roots.find((one) => one.type === 'officeDocument' && source.has(one.target));
  if (!main) throw new DocumentError('document-damaged', 'The Word document has no main part. Open it in Word, save it again and add that.');
  const reader = new Reader(source);
  reader.leaveBehind('', roots.filter((one) => one !== main));
  await reader.part(main);
  return reader.result();
}

/** Read before others, the last first: the names of styles are needed by texts, drawn copies by the diagrams that name them. */
const FIRST = ['diagramDrawing', 'styles'];

class Reader {
  readonly #source: Package;
  readonly #parts = new Map<string, CleanPart>();
  readonly #pictures = new Map<string, Picture | undefined>();
  readonly #names = new Names();
  readonly #stories: Story[] = [];
  readonly #dropped = new DroppedTexts();
  readonly #journal: JournalEntry[] = [];
  readonly #counts = new Map<string, number>();

  constructor(source: Package) {
    this.#source = source;
  }

  result(): CleanDocument {
    return {
      parts: [...this.#parts.values()],
      stories: [...this.#stories, ...this.#dropped.stories()],
      pictures: [...this.#pictures.values()].filter((picture) => picture !== undefined),
      journal: this.#journal,
    };
  }

  /** Reads and cleans a part and what it leads to; a part that two others lead to is read once. */
  async part({ type, target }: Relationship, outer: ReadonlyMap<string, string> = new Map()): Promise<CleanPart> {
    const known = this.#parts.get(target);
    if (known) return known;
    const kind = PART_KINDS[type]!;
    const count = (this.#counts.get(type) ?? 0) + 1;
    this.#counts.set(type, count);
    const document = parseXml(this.#source.get(target)!);
    const part: CleanPart = { name: `word/${kind.name}${kind.many ? count : ''}.xml`, kind, document, relationships: [] };
    this.#parts.set(target, part);

    const ids = await this.#follow(target, part);
    const name = kind.segment ? `${kind.segment}${kind.many ? count : ''}` : kind.name;
    const root = document.documentElement!;
    if (type === 'settings') this.#keepSettings(root);
    if (type === 'styles') this.#renameStyles(root);
    const texts = cleanTree(root, {
      part: name,
      names: this.#names,
      relationship: (id) => ids.get(id),
      outerRelationship: (id) => outer.get(id),
      placeholder: () => this.#relate(part, 'image', PLACEHOLDER),
      learn: (what, text) => this.#dropped.learn(what, text),
      journal: (entry) => { this.#journal.push(entry); },
    });
    applyStyleNames(root, this.#names);
    if (type === 'comments') this.#neutralAuthors(root);
    this.#stories.push(...(kind.segment ? readStories(root, name) : []), ...texts);
    return part;
  }

  /** Takes along the targets that are understood; returns their new relationship ids by the old ones. */
  async #follow(source: string, part: CleanPart): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    const others: Relationship[] = [];
    const relationships = relationshipsOf(this.#source, source);
    relationships.sort((a, b) => FIRST.indexOf(b.type) - FIRST.indexOf(a.type));
    for (const relationship of relationships) {
      const { id, type, target, external } = relationship;
      if (!external && this.#source.has(target) && type === 'image') ids.set(id, this.#relate(part, type, await this.#picture(target)));
      else if (!external && this.#source.has(target) && PART_KINDS[type] && type !== 'officeDocument') ids.set(id, this.#relate(part, type, (await this.part(relationship, ids)).name));
      else others.push(relationship);
    }
    this.leaveBehind(part.name, others);
    return ids;
  }

  #relate(part: CleanPart, type: string, target: string): string {
    const known = part.relationships.find((one) => one.target === target);
    if (known) return known.id;
    const id = `rId${part.relationships.length + 1}`;
    part.relationships.push({ id, type, target });
    return id;
  }

  /** The new name of a picture; of the placeholder for one that cannot be decoded. */
  async #picture(target: string): Promise<string> {
    if (!this.#pictures.has(target)) {
      const id = `picture${this.#pictures.size + 1}`;
      const picture = await cleanPicture(id, this.#source.get(target)!);
      this.#pictures.set(target, picture);
      if (!picture) this.#journal.push(removed(id, 'PICTURE', 'a picture of a kind that cannot be looked through'));
    }
    return this.#pictures.get(target)?.id ?? PLACEHOLDER;
  }

  /** Learns what it can from targets that are not taken along, and says that they went. */
  leaveBehind(part: string, relationships: readonly Relationship[]): void {
    for (const { type, target, external } of relationships) {
      const { category, reason } = LEFT_BEHIND[type] ?? NOT_UNDERSTOOD;
      this.#journal.push(removed(`${part === '' ? 'package' : part}/${LEFT_BEHIND[type] ? type : 'unknown'}`, category, reason));
      if (external) this.#dropped.learn('link', target.replace(/^mailto:/i, ''));
      else if (this.#source.has(target) && type !== 'font' && type !== 'thumbnail') this.#learnXml(type, this.#source.get(target)!);
    }
  }

  /** The texts of elements, and of attributes that may hold words, in a part that goes. */
  #learnXml(type: string, bytes: Uint8Array): void {
    let document: Document;
    try {
      document = parseXml(bytes);
    } catch {
      return;
    }
    for (const element of document.getElementsByTagNameNS('*', '*')) {
      const own = [...element.childNodes].filter((node) => node.nodeType === 3 || node.nodeType === 4).map((node) => node.nodeValue ?? '').join('');
      if (!SILENT_PROPERTIES.has(element.localName ?? '')) this.#dropped.learn(type === 'core-properties' || type === 'extended-properties' || type === 'custom-properties' ? 'property' : type, own);
      if (type === 'people') this.#dropped.learn('author', element.getAttributeNS(element.namespaceURI, 'author') ?? '');
    }
  }

  #keepSettings(root: Element): void {
    for (const setting of childElements(root)) {
      if (KEPT_SETTINGS.has(nameOf(setting))) continue;
      for (const variable of [setting, ...descendants(setting, 'w:docVar', 'w:query', 'w:mailSubject', 'w:udl', 'w:mappedName', 'w:name')]) {
        for (const attr of variable.attributes) if (/^w:(name|val)$/.test(nameOf(attr)) && nameOf(setting) !== 'w:rsids') this.#dropped.learn('setting', attr.value);
      }
      remove(setting);
    }
  }

  /** The names of styles of the author's own get a number; those of Word stay. */
  #renameStyles(root: Element): void {
    for (const style of descendants(root, 'w:style')) {
      if (!/^(1|true|on)$/.test(attribute(style, 'w:customStyle')?.value ?? '')) continue;
      const id = attribute(style, 'w:styleId');
      const name = descendants(style, 'w:name').map((one) => attribute(one, 'w:val'))[0];
      if (!id) continue;
      this.#dropped.learn('style', name?.value ?? '');
      this.#names.neutral('Style', id.value);
      if (name) name.value = this.#names.known('Style', id.value);
    }
    for (const alias of descendants(root, 'w:aliases')) remove(alias);
  }

  #neutralAuthors(root: Element): void {
    for (const comment of descendants(root, 'w:comment')) {
      const author = attribute(comment, 'w:author');
      if (author) comment.setAttributeNS(comment.namespaceURI, `${comment.prefix}:initials`, author.value.replace('Author ', 'A'));
    }
  }
}

/** Property elements that hold numbers or names of programs. */
const SILENT_PROPERTIES: ReadonlySet<string> = new Set([
  'Application', 'AppVersion', 'Template', 'TotalTime', 'Pages', 'Words', 'Characters', 'CharactersWithSpaces', 'Lines', 'Paragraphs', 'DocSecurity',
  'ScaleCrop', 'LinksUpToDate', 'SharedDoc', 'HyperlinksChanged', 'revision', 'created', 'modified', 'lastPrinted', 'i4', 'language',
]);

const STYLE_REFERENCES = ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link', 'w:styleLink', 'w:numStyleLink'] as const;

function applyStyleNames(root: Element, names: Names): void {
  for (const reference of descendants(root, ...STYLE_REFERENCES)) {
    const value = attribute(reference, 'w:val');
    if (value) value.value = names.known('Style', value.value);
  }
  for (const style of descendants(root, 'w:style')) {
    const id = attribute(style, 'w:styleId');
    if (id) id.value = names.known('Style', id.value);
  }
}
