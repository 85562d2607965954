import { DocumentError, type OpenDocument, type WorkOptions } from './contents.ts';
import { openDocx } from './docx/docx.ts';
import { openHtml } from './html/html.ts';
import { openPdf } from './pdf/pdf.ts';
import { openRtf } from './rtf/rtf.ts';
import { openText } from './text/text.ts';
import { sniff, type Format } from './sniff.ts';

const OPENERS: Record<Exclude<Format, keyof typeof REFUSALS>, (bytes: Uint8Array, options: WorkOptions) => Promise<OpenDocument> | OpenDocument> = {
  docx: openDocx,
  pdf: openPdf,
  html: openHtml,
  rtf: openRtf,
  text: openText,
};

const REFUSALS = {
  'ole-encrypted': 'The document is protected by a password. Open it in Word, remove the password (File, Info, Protect Document) and add it again.',
  'ole-doc': 'This is a document of Word 97 to 2003 (.doc). Open it in Word, save it as a Word document (.docx) and add that.',
  ole: 'This is an old Office document, which cannot be cleaned. Save it as .docx or .pdf and add that.',
  mail: 'This is a mail where only a document is read. Add it as a file of the case.',
  page: 'This is a web page or a mail saved as .mht, whose text is encoded. Save a mail as .eml, a page as HTML, or print it to a PDF, and add that.',
  office: 'This is an Office document of another kind than Word (OpenDocument, a spreadsheet, a presentation). Save it as .docx or .pdf and add that.',
  zip: 'This is no Word document. Save it as .docx or .pdf and add that.',
  binary: 'This is no document of a kind that can be cleaned (Word .docx, PDF, HTML, RTF, plain text).',
  empty: 'The document is empty.',
} as const;

/**
 * Reads a document of any kind that can be cleaned. Its kind is told by its content; the name decides only between kinds of text.
 * @throws DocumentError for what cannot be cleaned: protected, damaged, old or unknown formats.
 */
export async function openDocument(bytes: Uint8Array, name: string, options: WorkOptions = {}): Promise<OpenDocument> {
  const format = sniff(bytes, name);
  if (isRefused(format)) throw new DocumentError(`document-${format}`, REFUSALS[format]);
  return await OPENERS[format](bytes, options);
}

function isRefused(format: Format): format is keyof typeof REFUSALS {
  return format in REFUSALS;
}

export { DocumentError, type Edits, type OpenDocument, type Picture, type WorkOptions } from './contents.ts';
