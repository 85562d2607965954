import PostalMime, { decodeWords } from 'postal-mime';
import { decodeText, htmlCharset } from '../text/encoding.ts';
import { decodePart } from './charset.ts';
import { mailProblem } from './problems.ts';
import { MAIL_LIMITS, NAME_USES, PART_USES, PGP_MESSAGE } from './tables.ts';

/** A part of a mail, decoded; those that hold others have no bytes of their own. */
export interface Part {
  /** In lower case, e.g. `text/html`. */
  type: string;
  params: Record<string, string>;
  /** The name that the sender gave it, without folders; '' when there is none. It identifies. */
  name: string;
  isAttached: boolean;
  /** What `cid:` in HTML calls it; '' when nothing does. */
  id: string;
  bytes: Uint8Array;
  children: Part[];
}

/** A mail, read into memory. */
export interface Message {
  /** By name in lower case, first come first; decoded (RFC 2047). */
  headers: ReadonlyMap<string, string>;
  root: Part;
}

/** What postal-mime keeps of a part. */
interface Node {
  contentType: { parsed: { value: string; params: Record<string, string> }; multipart: string | false };
  contentDisposition: { parsed: { value: string; params: Record<string, string> } };
  contentId?: string;
  headers: { key: string; value: string }[];
  content: ArrayBuffer | null;
  childNodes: Node[];
}

/**
 * Takes a mail apart (RFC 5322, 2045 to 2047, 2231; by postal-mime, which is small, kept up and without dependencies).
 *
 * Its tree is taken, not its texts: those are joined from all parts, in character sets that it guesses without a word.
 * @throws DocumentError `mail-damaged`, `mail-limits`, `mail-sealed`, `mail-several`.
 */
export async function readMessage(bytes: Uint8Array): Promise<Message> {
  if (bytes.length > MAIL_LIMITS.bytes) throw mailProblem('mail-limits');
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isMailbox(raw)) throw mailProblem('mail-several');
  const node = await tree(withReadableHeader(raw));
  check(node, raw);
  const headers = new Map<string, string>();
  for (const { key, value } of node.headers) if (!headers.has(key)) headers.set(key, decodeWords(value).replace(/\s+/g, ' ').trim());
  return { headers, root: partOf(node) };
}

async function tree(bytes: Uint8Array): Promise<Node> {
  const parser = new PostalMime({ forceRfc822Attachments: true, maxNestingDepth: MAIL_LIMITS.depth });
  await parser.parse(bytes).catch(() => {
    // It only throws at its limits.
    throw mailProblem('mail-limits');
  });
  return (parser as unknown as { root: Node }).root;
}

/** Fails closed on what a mail program would show otherwise than it is read here. */
function check(root: Node, raw: Buffer): void {
  const nodes = flat(root);
  if (nodes.length > MAIL_LIMITS.parts) throw mailProblem('mail-limits');
  for (const { contentType: { parsed: { value, params }, multipart }, childNodes } of nodes) {
    if (multipart === 'encrypted') throw mailProblem('mail-sealed');
    if (multipart && (!params.boundary || childNodes.length === 0)) throw mailProblem('mail-damaged');
    if (value === 'message/partial') throw mailProblem('mail-damaged');
  }
  // A mail that was cut off lacks the line that closes it.
  const { multipart, parsed } = root.contentType;
  if (multipart && !raw.includes(`\n--${parsed.params.boundary}--`)) throw mailProblem('mail-damaged');
}

function flat(node: Node): Node[] {
  return [node, ...node.childNodes.flatMap(flat)];
}

function partOf({ contentType, contentDisposition, contentId = '', content, childNodes }: Node): Part {
  const name = decodeWords(contentDisposition.parsed.params.filename || contentType.parsed.params.name || '');
  return {
    type: contentType.parsed.value.toLowerCase(),
    params: contentType.parsed.params,
    name: name.replace(/^.*[\\/]/s, '').trim(),
    isAttached: contentDisposition.parsed.value.toLowerCase() === 'attachment',
    id: contentId.replace(/^<|>$/g, ''),
    bytes: contentType.multipart || !content ? new Uint8Array() : new Uint8Array(content),
    children: childNodes.map(partOf),
  };
}

/** What a part is there for, where its type or, for a general type, its name tells. */
export function useOf({ type, name }: Part): (typeof PART_USES)[number]['use'] | undefined {
  const byType = PART_USES.find(({ types }) => types.test(type))?.use;
  const isGeneral = type === 'application/octet-stream' || type === '' || type === 'text/plain';
  return byType ?? (isGeneral ? NAME_USES.find(({ types }) => types.test(name))?.use : undefined);
}

/** Whether the part is text of the mail itself, not a file that came with it. */
export function isBody(part: Part): boolean {
  return !part.isAttached && useOf(part) === undefined && (part.type === 'text/html' || (part.type === 'text/plain' && part.name === ''));
}

/** The text of a part that is text, with line feeds. @throws DocumentError `mail-charset`; `mail-sealed` for PGP. */
export function textOf({ type, params, bytes }: Part): string {
  const declared = params.charset ?? (type === 'text/html' ? htmlCharset(bytes) : '');
  const text = decodePart(bytes, declared).replace(/\r\n?/g, '\n');
  if (PGP_MESSAGE.test(text)) throw mailProblem('mail-sealed');
  return params.format?.toLowerCase() === 'flowed' ? unflowed(text, params.delsp?.toLowerCase() === 'yes') : text;
}

/** Lines that were broken for the way are joined again (RFC 3676); quoted ones stay as they are. */
function unflowed(text: string, dropSpace: boolean): string {
  return text.replace(/^((?!>)(?!-- $).*) \n(?!>|-- ?$|$)/gm, dropSpace ? '$1' : '$1 ');
}

/** Names in bytes that are no UTF-8 are of a program that knew no encoded words: Windows-1252. */
function withReadableHeader(raw: Buffer): Uint8Array {
  const end = /\r?\n\r?\n/.exec(raw.subarray(0, 2 ** 20).toString('latin1'))?.index ?? Math.min(raw.length, 2 ** 20);
  const header = raw.subarray(0, end);
  if (Buffer.from(header.toString('utf8')).equals(header)) return raw;
  return Buffer.concat([Buffer.from(decodeText(header, { name: 'windows-1252', mark: false })), raw.subarray(end)]);
}

/** Mails one after the other, each after a line `From ` with its date (RFC 4155). */
function isMailbox(raw: Buffer): boolean {
  return raw.subarray(0, 5).toString('latin1') === 'From ' && /\n\r?\nFrom \S.{0,200}\r?\n[!-9;-~]{1,70}:/.test(raw.toString('latin1'));
}
