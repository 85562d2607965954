/** What the bytes of a file say it is. */
export type Format = 'docx' | 'pdf' | 'html' | 'rtf' | 'text' | 'mail' | 'page' | 'ole-encrypted' | 'ole-doc' | 'ole' | 'office' | 'zip' | 'binary' | 'empty';

/** Acrobat accepts a PDF whose header stands within its first 1024 bytes (ISO 32000-1, annex H, note 13). */
const PDF_HEADER_WITHIN = 1024;

/** How the first entry of an OOXML package is called (ECMA-376 part 2), and of an OpenDocument one (part 3, 3.3). A ZIP that merely holds a document begins otherwise. */
const OOXML = /^PK\x03\x04.{26}(\[Content_Types\]\.xml|_rels\/|docProps\/|customXml\/|word\/|xl\/|ppt\/)/s;
const OPEN_DOCUMENT = /^PK\x03\x04.{26}mimetypeapplication\/vnd\.oasis/s;

/**
 * A saved mail or web page: header lines, one of them of MIME (RFC 2045) or of the way that mail goes (RFC 5322, 3.6.4 and 3.6.7). What follows
 * may be encoded, so that no name in it can be read.
 */
const MAIL = /^(?:From .*\r?\n)?(?:[!-9;-~]+:.*\r?\n(?:[ \t].*\r?\n)*)*?(?:(?:MIME-Version|Content-Transfer-Encoding|DKIM-Signature|ARC-Seal):|Received: (?:from|by)\b|(?:Return-Path|Message-ID):\s*<)/i;

/** A web page that a browser or Word saved as a mail (RFC 2557): nobody sent it to anybody. */
const SAVED_PAGE = /^Snapshot-Content-Location:|^From:.*\bSaved by\b/im;

/**
 * Tells a file's kind by its content; the name decides only whether marked-up text is HTML.
 * @param bytes the whole file, or its first 4 KiB and, of a ZIP, its last 64 KiB besides, which name what is in it; of a compound file the whole, which names it anywhere.
 */
export function sniff(bytes: Uint8Array, name: string): Format {
  if (bytes.length === 0) return 'empty';
  const head = latin1(bytes.subarray(0, 4096));
  if (head.slice(0, PDF_HEADER_WITHIN).includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return packageKind(bytes, head);
  if (isCompoundFile(bytes)) return compoundKind(bytes);
  if (head.startsWith('{\\rtf')) return 'rtf';
  const start = head.replace(/\0/g, '').replace(/^(\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '').trimStart();
  if (MAIL.test(start)) return /\.mht(ml)?$/i.test(name) || SAVED_PAGE.test(start) ? 'page' : 'mail';
  if (/^(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body|div|meta|p|table|span|style)\b/i.test(start) || /\.(html?|xhtml|mht)$/i.test(name)) return 'html';
  return isText(bytes) ? 'text' : 'binary';
}

/** Whether it is a compound file (MS-CFB 2.2), in which Office before 2007 and Outlook keep theirs. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 8)) === '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';
}

function packageKind(bytes: Uint8Array, head: string): Format {
  if (OPEN_DOCUMENT.test(head)) return 'office';
  if (!OOXML.test(head) || !holds(bytes, '[Content_Types].xml')) return 'zip';
  return holds(bytes, 'word/') ? 'docx' : 'office';
}

/** An OLE compound file: a protected OOXML package, a document of Word 97 to 2003, a mail of Outlook (MS-OXMSG 2.1), or something else (names of streams are UTF-16LE). */
function compoundKind(bytes: Uint8Array): Format {
  if (holds(bytes, utf16('EncryptedPackage'))) return 'ole-encrypted';
  if (holds(bytes, utf16('WordDocument'))) return 'ole-doc';
  return holds(bytes, utf16('__properties_version')) ? 'mail' : 'ole';
}

/** Text has no control characters but white space; UTF-16 announces itself by its mark or by the zero bytes of Latin letters. */
function isText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  const utf16Mark = (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff);
  let controls = 0;
  let zeros = 0;
  for (const byte of sample) {
    if (byte === 0) zeros++;
    else if (byte < 32 && !(byte >= 7 && byte <= 13) && byte !== 27 && byte !== 26) controls++;
  }
  return controls <= sample.length / 200 && (zeros === 0 || utf16Mark || zeros > sample.length / 4);
}

function utf16(text: string): string {
  return [...text].map((letter) => `${letter}\0`).join('');
}

function holds(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, 'latin1');
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
