import type { Element, Node } from '@xmldom/xmldom';
import { HIDDEN_REASONS, removed, TOLD_REASONS } from '../journal.ts';
import type { Story } from '../story.ts';
import { cleanAttributes } from './attributes.ts';
import { isDatedAxis, neutralFormat } from './chart.ts';
import type { Cleaning } from './context.ts';
import { cleanFields, dropEmptyRuns } from './fields.ts';
import { ancestor, attribute, childElements, create, descendants, isElement, nameOf, prefixOf, remove, textRun, unwrap } from './namespaces.ts';
import { notePrompts } from './prompts.ts';

type Action = (element: Element, cleaning: Cleaning) => void;

/** Takes an element out; what it said is remembered as a dropped text. */
const drop = (kind: string): Action => (element, cleaning) => {
  cleaning.learn(kind, element.textContent ?? '');
  remove(element);
};

/** Takes an element out because a reader does not see it, and says so in the journal. */
const dropHidden = (kind: string, reason: string): Action => (element, cleaning) => {
  drop(kind)(element, cleaning);
  cleaning.journal(removed(`${cleaning.part}/${kind}`, 'HIDDEN', reason));
};

const keepContent: Action = (element) => unwrap(element);

/** A content control keeps what it shows; its title, tag, placeholder, list entries and data binding go. */
const openContentControl: Action = (element, cleaning) => {
  notePrompts(element);
  for (const property of descendants(element, 'w:alias', 'w:tag', 'w:dataBinding', 'w:listItem', 'w15:dataBinding')) {
    if (ancestor(property, 'w:sdt') !== element) continue;
    for (const attr of property.attributes) if (!/^https?:|^$/.test(attr.value)) cleaning.learn('control', attr.value);
  }
  for (const child of childElements(element)) {
    if (nameOf(child) === 'w:sdtContent') unwrap(child);
    else remove(child);
  }
  unwrap(element);
  cleaning.journal(removed(`${cleaning.part}/control`, 'METADATA', 'a content control became its shown content'));
};

/** A link within the document stays; one to the outside becomes its text. */
const openLink: Action = (element, cleaning) => {
  const id = attribute(element, 'r:id')?.value;
  if (id === undefined && attribute(element, 'w:anchor')) return;
  cleaning.journal(removed(`${cleaning.part}/link`, 'LINK', 'the target of a link may identify'));
  unwrap(element);
};

/** Of alternative contents the first one understood stays: a copy for older programs repeats the text. */
const chooseAlternative: Action = (element) => {
  const understood = childElements(element).find((choice) => nameOf(choice) === 'mc:Choice'
    && (attribute(choice, 'Requires')?.value ?? '').split(/\s+/).every((prefix) => prefixOf(choice.lookupNamespaceURI(prefix)) !== undefined));
  const kept = understood ?? childElements(element).find((choice) => nameOf(choice) === 'mc:Fallback');
  for (const child of childElements(element)) if (child !== kept) remove(child);
  if (!kept) remove(element);
  else if (!understood) {
    unwrap(kept);
    unwrap(element);
  }
};

const placeholderText: Action = (element, cleaning) => {
  const paragraph = create(element, 'p');
  paragraph.appendChild(textRun(element, '[embedded document removed]'));
  element.parentNode?.replaceChild(paragraph, element);
  cleaning.journal(removed(`${cleaning.part}/document`, 'ATTACHMENT', TOLD_REASONS.document));
};

/** An embedded object keeps its place and picture; its own file goes. */
const emptyObject: Action = (element, cleaning) => {
  for (const inner of childElements(element)) if (!nameOf(inner).startsWith('v:')) remove(inner);
  cleaning.journal(removed(`${cleaning.part}/object`, 'ATTACHMENT', TOLD_REASONS.file));
  if (descendants(element, 'v:imagedata').length === 0 && element.parentNode) element.parentNode.replaceChild(textRun(element, '[embedded object removed]').lastChild!, element);
};

const hidden = dropHidden('hidden', HIDDEN_REASONS.text);

/** Whether the property `w:vanish` is on, as it is where nothing else is said. */
const isOn = (vanish: Element): boolean => !/^(0|false|off)$/.test(attribute(vanish, 'w:val')?.value ?? '1');

/** Whether a run is formatted as hidden. */
function isHidden(run: Element): boolean {
  const properties = childElements(run).find((child) => nameOf(child) === 'w:rPr');
  const vanish = properties && childElements(properties).find((child) => nameOf(child) === 'w:vanish');
  return vanish !== undefined && isOn(vanish);
}

const dropIfHidden: Action = (element, cleaning) => {
  if (isHidden(element)) hidden(element, cleaning);
};

/** A drawing that is neither picture nor shape keeps its place as a grey picture. */
const keepDrawing: Action = (element, cleaning) => {
  const content = childElements(element)[0];
  if (content && /^(pic:pic|wps:wsp|wpg:wgp|wpc:wpc)$/.test(nameOf(content))) return;
  const target = content && attribute(content, nameOf(content) === 'dgm:relIds' ? 'r:dm' : 'r:id');
  if (content && target && /^(c:chart|dgm:relIds)$/.test(nameOf(content)) && cleaning.relationship(target.value) !== undefined) return;
  cleaning.learn('drawing', element.textContent ?? '');
  cleaning.journal(removed(`${cleaning.part}/drawing`, 'ATTACHMENT', TOLD_REASONS.drawing));
  showPlaceholder(element);
};

/** The name of a style is Word's or a neutral one by now; of a list it is the author's. */
const keepStyleName: Action = (element, cleaning) => {
  if (nameOf(element.parentNode as Element) !== 'w:style') drop('name')(element, cleaning);
};

/** The cells behind a chart's series went with its workbook; which cells they were says nothing, the sheet's name may. */
const neutralFormula: Action = (element, cleaning) => {
  const formula = element.textContent ?? '';
  cleaning.learn('formula', formula);
  element.textContent = `Sheet1!${/\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/.exec(formula)?.[0] ?? '$A$1'}`;
};

const plainFormat: Action = (element, cleaning) => {
  const format = element.textContent ?? '';
  element.textContent = neutralFormat(format);
  if (element.textContent !== format) cleaning.learn('format', format);
};

/** The limits of an axis of dates, and where another crosses it, are dates too. */
const dropDatedLimit: Action = (element) => {
  const plot = ancestor(element, 'c:plotArea');
  if (plot && childElements(plot).some(isDatedAxis)) remove(element);
};

/** Of a diagram's extensions the one stays that leads to its drawn copy, which programs show that cannot lay it out. */
const keepDrawnCopy: Action = (element, cleaning) => {
  const copy = descendants(element, 'dsp:dataModelExt')[0];
  const id = copy && cleaning.outerRelationship(copy.getAttribute('relId') ?? '');
  if (id === undefined) return remove(element);
  copy!.setAttribute('relId', id);
  for (const extension of childElements(element)) if (extension !== copy!.parentNode) remove(extension);
};

const revision = dropHidden('deletion', HIDDEN_REASONS.deletion);

/** A tracked insertion becomes plain text; its mark says who wrote it, and when. */
const acceptInsertion: Action = (element, cleaning) => {
  if (element.firstChild) cleaning.journal(removed(`${cleaning.part}/insertion`, 'METADATA', HIDDEN_REASONS.insertion));
  unwrap(element);
};

/** A moved text stays in its new place alone. */
const leaveMoved: Action = (element, cleaning) => {
  if (element.firstChild) cleaning.journal(removed(`${cleaning.part}/move`, 'METADATA', HIDDEN_REASONS.move));
  drop('deletion')(element, cleaning);
};

/** What becomes of elements; those without a row here stay when their vocabulary is understood, and go when not. */
const ELEMENTS: Record<string, Action> = {
  'mc:AlternateContent': chooseAlternative,
  'w:del': revision, 'w:moveFrom': leaveMoved, 'w:ins': acceptInsertion, 'w:moveTo': keepContent,
  'w:moveFromRangeStart': remove, 'w:moveFromRangeEnd': remove, 'w:moveToRangeStart': remove, 'w:moveToRangeEnd': remove,
  'w:customXmlInsRangeStart': remove, 'w:customXmlInsRangeEnd': remove, 'w:customXmlDelRangeStart': remove, 'w:customXmlDelRangeEnd': remove,
  'w:customXmlMoveFromRangeStart': remove, 'w:customXmlMoveFromRangeEnd': remove, 'w:customXmlMoveToRangeStart': remove, 'w:customXmlMoveToRangeEnd': remove,
  'w:rPrChange': remove, 'w:pPrChange': remove, 'w:sectPrChange': remove, 'w:tblPrChange': remove, 'w:tblGridChange': remove, 'w:trPrChange': remove,
  'w:tcPrChange': remove, 'w:tblPrExChange': remove, 'w:numberingChange': remove, 'w:cellIns': remove, 'w:cellMerge': remove,
  'w:delText': revision, 'w:delInstrText': revision,
  'w:proofErr': remove, 'w:permStart': remove, 'w:permEnd': remove, 'w:lastRenderedPageBreak': remove,
  'w:sdt': openContentControl, 'w:smartTag': keepContent, 'w:customXml': keepContent, 'w:smartTagPr': remove, 'w:customXmlPr': remove,
  'w:hyperlink': openLink, 'w:altChunk': placeholderText, 'w:subDoc': placeholderText, 'w:object': emptyObject, 'w:control': remove,
  'w:r': dropIfHidden, 'a:graphicData': keepDrawing, 'w:name': keepStyleName, 'c:f': neutralFormula, 'c:formatCode': plainFormat, 'c:min': dropDatedLimit, 'c:max': dropDatedLimit, 'c:crossesAt': dropDatedLimit,
  'a:extLst': remove, 'a:hlinkClick': remove, 'a:hlinkHover': remove, 'c:extLst': remove, 'c:externalData': remove, 'c:userShapes': remove,
  'wp:extLst': remove, 'dgm:extLst': keepDrawnCopy, 'pic:extLst': remove, 'wps:extLst': remove,
  'w:embedRegular': remove, 'w:embedBold': remove, 'w:embedItalic': remove, 'w:embedBoldItalic': remove, 'w:latentStyles': remove, 'w:nsid': remove, 'w:tmpl': remove, 'w:rsid': remove,
  'w:printerSettings': remove,
};

/** Elements whose text is kept as it is read; loose text anywhere else goes unless it is a number or a word of the standard. */
const TEXT_ELEMENTS = new Set(['w:t', 'm:t', 'a:t', 'c:v', 'c:f', 'c:formatCode', 'w:instrText']);

/** A number, or one lower-case word of the standard. */
const MECHANICAL_TEXT = /^(-?\d+(\.\d+)?|[a-z][A-Za-z]{0,29})$/;

/** Cleans the tree of a part in place; returns stories for texts in attributes. */
export function cleanTree(root: Element, cleaning: Cleaning): Story[] {
  acceptDeletedParagraphs(root);
  dropHiddenParagraphs(root, cleaning);
  visit(root, cleaning);
  cleanFields(root, cleaning);
  dropEmptyRuns(root);
  const stories = cleanAttributes(root, cleaning);
  dropDangling(root, cleaning);
  return stories;
}

/** References whose target went: pictures become grey, the others go. */
function dropDangling(root: Element, cleaning: Cleaning): void {
  for (const element of descendants(root, 'w:headerReference', 'w:footerReference')) if (!attribute(element, 'r:id')) remove(element);
  for (const blip of descendants(root, 'a:blip')) {
    if (!attribute(blip, 'r:embed')) blip.setAttributeNS(RELATIONSHIPS, 'r:embed', cleaning.placeholder());
  }
  for (const image of descendants(root, 'v:imagedata')) {
    if (!attribute(image, 'r:id')) image.setAttributeNS(RELATIONSHIPS, 'r:id', cleaning.placeholder());
  }
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

/** Fills a drawing's frame with the grey picture, in the size that the frame has. */
function showPlaceholder(graphicData: Element): void {
  while (graphicData.firstChild) remove(graphicData.firstChild);
  graphicData.setAttribute('uri', PICTURE);
  const extent = childElements(graphicData.parentNode!.parentNode!).find((child) => nameOf(child) === 'wp:extent');
  const size = { cx: extent?.getAttribute('cx') ?? '914400', cy: extent?.getAttribute('cy') ?? '914400' };
  const drawingml = graphicData.namespaceURI!;
  const add = (parent: Element, namespace: string, name: string, attributes: Record<string, string> = {}): Element => {
    const element = parent.ownerDocument!.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    parent.appendChild(element);
    return element;
  };
  const picture = add(graphicData, PICTURE, 'pic:pic');
  const description = add(picture, PICTURE, 'pic:nvPicPr');
  add(description, PICTURE, 'pic:cNvPr', { id: '0', name: '' });
  add(description, PICTURE, 'pic:cNvPicPr');
  const fill = add(picture, PICTURE, 'pic:blipFill');
  add(fill, drawingml, 'a:blip');
  add(add(fill, drawingml, 'a:stretch'), drawingml, 'a:fillRect');
  const shape = add(picture, PICTURE, 'pic:spPr');
  const place = add(shape, drawingml, 'a:xfrm');
  add(place, drawingml, 'a:off', { x: '0', y: '0' });
  add(place, drawingml, 'a:ext', size);
  add(add(shape, drawingml, 'a:prstGeom', { prst: 'rect' }), drawingml, 'a:avLst');
}

function visit(parent: Element, cleaning: Cleaning): void {
  let child: Node | null = parent.firstChild;
  while (child) {
    const previous: Node | null = child.previousSibling;
    const current: Node = child;
    cleanNode(current, parent, cleaning);
    if (current.parentNode === parent) {
      if (isElement(current)) visit(current, cleaning);
      child = current.nextSibling;
    } else {
      // The node went or its children took its place: go on with what stands there now.
      child = previous ? previous.nextSibling : parent.firstChild;
    }
  }
}

function cleanNode(node: Node, parent: Element, cleaning: Cleaning): void {
  if (isElement(node)) {
    const name = nameOf(node);
    const action = ELEMENTS[name];
    if (action) action(node, cleaning);
    else if (name.startsWith('?:')) {
      cleaning.learn('unknown', node.textContent ?? '');
      cleaning.journal(removed(`${cleaning.part}/extension`, 'METADATA', 'an extension that is not understood'));
      remove(node);
    }
  } else if (node.nodeType === 3 || node.nodeType === 4) {
    const text = node.nodeValue ?? '';
    if (text.trim() !== '' && !TEXT_ELEMENTS.has(nameOf(parent)) && !MECHANICAL_TEXT.test(text.trim())) {
      cleaning.learn('unknown', text);
      remove(node);
    }
  } else remove(node);
}

/** Accepts deletions of whole rows and paragraphs: a row marked as deleted goes, and so does a paragraph of which nothing is left. */
function acceptDeletedParagraphs(root: Element): void {
  for (const mark of descendants(root, 'w:del')) {
    const row = nameOf(mark.parentNode as Element) === 'w:trPr' && ancestor(mark, 'w:tr');
    if (row) {
      wrapDeleted(row);
      continue;
    }
    const paragraph = paragraphOfMark(mark);
    if (paragraph && isEmptied(paragraph, (element) => ancestor(element, 'w:del', 'w:moveFrom') !== undefined)) wrapDeleted(paragraph);
  }
}

/** A paragraph goes whose mark is hidden as all of its text is: Word shows no line there, and an empty one would stay. */
function dropHiddenParagraphs(root: Element, cleaning: Cleaning): void {
  for (const mark of descendants(root, 'w:vanish')) {
    const paragraph = isOn(mark) ? paragraphOfMark(mark) : undefined;
    const isInHidden = (element: Element): boolean => {
      const run = ancestor(element, 'w:r');
      return run !== undefined && isHidden(run);
    };
    if (paragraph && isEmptied(paragraph, isInHidden)) hidden(paragraph, cleaning);
  }
}

/** The paragraph whose mark, the sign at its end, a property formats. */
function paragraphOfMark(property: Element): Element | undefined {
  const isOfMark = nameOf(property.parentNode as Element) === 'w:rPr' && nameOf(property.parentNode!.parentNode as Element) === 'w:pPr';
  return isOfMark ? ancestor(property, 'w:p') : undefined;
}

/** Whether nothing of a paragraph stays but what goes, and it may go as well: a cell keeps its last one. */
function isEmptied(paragraph: Element, goes: (element: Element) => boolean): boolean {
  const isLast = ancestor(paragraph, 'w:tc') !== undefined && childElements(paragraph.parentNode!).filter((one) => nameOf(one) === 'w:p').length === 1;
  return !isLast && descendants(paragraph, 'w:t', 'w:drawing', 'w:pict', 'w:object', 'w:sectPr').every(goes);
}

function wrapDeleted(element: Element): void {
  const deletion = create(element, 'del');
  element.parentNode?.replaceChild(deletion, element);
  deletion.appendChild(element);
}
