import { TOLD_REASONS } from '../journal.ts';

/** A kind of part that is understood, by the type of the relationship that leads to it. Parts reached in no such way are left behind. */
export interface PartKind {
  /** Its name in the new package, under `word/`; kinds of which there are many get a number. */
  name: string;
  many?: boolean;
  contentType: string;
  /** What segments call it; parts without it hold no running text. */
  segment?: string;
  /** The vocabulary of the relationship that leads to it, where that is not the one of OOXML. */
  relationships?: string;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const DRAWING = 'application/vnd.openxmlformats-officedocument.drawingml';

export const PART_KINDS: Record<string, PartKind> = {
  officeDocument: { name: 'document', contentType: `${WORD}.document.main+xml`, segment: 'body' },
  header: { name: 'header', many: true, contentType: `${WORD}.header+xml`, segment: 'header' },
  footer: { name: 'footer', many: true, contentType: `${WORD}.footer+xml`, segment: 'footer' },
  footnotes: { name: 'footnotes', contentType: `${WORD}.footnotes+xml`, segment: 'footnotes' },
  endnotes: { name: 'endnotes', contentType: `${WORD}.endnotes+xml`, segment: 'endnotes' },
  comments: { name: 'comments', contentType: `${WORD}.comments+xml`, segment: 'comments' },
  styles: { name: 'styles', contentType: `${WORD}.styles+xml` },
  numbering: { name: 'numbering', contentType: `${WORD}.numbering+xml` },
  settings: { name: 'settings', contentType: `${WORD}.settings+xml` },
  fontTable: { name: 'fontTable', contentType: `${WORD}.fontTable+xml` },
  theme: { name: 'theme', contentType: 'application/vnd.openxmlformats-officedocument.theme+xml' },
  chart: { name: 'chart', many: true, contentType: `${DRAWING}.chart+xml`, segment: 'chart' },
  diagramData: { name: 'diagramData', many: true, contentType: `${DRAWING}.diagramData+xml`, segment: 'diagram' },
  diagramLayout: { name: 'diagramLayout', many: true, contentType: `${DRAWING}.diagramLayout+xml` },
  diagramQuickStyle: { name: 'diagramStyle', many: true, contentType: `${DRAWING}.diagramStyle+xml` },
  diagramDrawing: { name: 'diagramDrawing', many: true, contentType: 'application/vnd.ms-office.drawingml.diagramDrawing+xml', segment: 'diagramDrawing', relationships: 'http://schemas.microsoft.com/office/2007/relationships' },
  diagramColors: { name: 'diagramColors', many: true, contentType: `${DRAWING}.diagramColors+xml` },
};

/** Settings that bear on how the document looks; the others (mail merge, variables, templates, protection, identifiers of edits) go. */
export const KEPT_SETTINGS: ReadonlySet<string> = new Set([
  'w:zoom', 'w:mirrorMargins', 'w:gutterAtTop', 'w:bordersDoNotSurroundHeader', 'w:bordersDoNotSurroundFooter', 'w:displayBackgroundShape',
  'w:defaultTabStop', 'w:autoHyphenation', 'w:consecutiveHyphenLimit', 'w:hyphenationZone', 'w:doNotHyphenateCaps', 'w:evenAndOddHeaders',
  'w:bookFoldPrinting', 'w:characterSpacingControl', 'w:footnotePr', 'w:endnotePr', 'w:compat', 'm:mathPr', 'w:themeFontLang', 'w:clrSchemeMapping',
  'w:decimalSymbol', 'w:listSeparator', 'w:noLineBreaksAfter', 'w:noLineBreaksBefore', 'w:drawingGridHorizontalSpacing', 'w:drawingGridVerticalSpacing',
]);

/** Why a relationship's target is not taken along. */
export const LEFT_BEHIND: Record<string, { category: 'METADATA' | 'ATTACHMENT' | 'HIDDEN' | 'LINK'; reason: string }> = {
  'core-properties': { category: 'METADATA', reason: 'document properties name people and institutions' },
  'extended-properties': { category: 'METADATA', reason: 'document properties name people and institutions' },
  'custom-properties': { category: 'METADATA', reason: 'document properties name people and institutions' },
  thumbnail: { category: 'HIDDEN', reason: 'a small picture of the first page' },
  customXml: { category: 'METADATA', reason: 'hidden data behind the document' },
  people: { category: 'METADATA', reason: 'names of commenters' },
  commentsExtended: { category: 'METADATA', reason: 'names and times of commenters' },
  commentsIds: { category: 'METADATA', reason: 'names and times of commenters' },
  commentsExtensible: { category: 'METADATA', reason: 'names and times of commenters' },
  glossaryDocument: { category: 'HIDDEN', reason: 'building blocks that are not part of the page' },
  vbaProject: { category: 'ATTACHMENT', reason: TOLD_REASONS.macros },
  oleObject: { category: 'ATTACHMENT', reason: TOLD_REASONS.file },
  package: { category: 'ATTACHMENT', reason: TOLD_REASONS.file },
  aFChunk: { category: 'ATTACHMENT', reason: TOLD_REASONS.document },
  attachedTemplate: { category: 'LINK', reason: 'the path of the template' },
  hyperlink: { category: 'LINK', reason: 'the target of a link may identify' },
  font: { category: 'ATTACHMENT', reason: 'an embedded font' },
};

export const NOT_UNDERSTOOD = { category: 'ATTACHMENT', reason: 'a part of a kind that is not understood' } as const;
