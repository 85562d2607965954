import { decompressRTF } from '@kenjiuno/decompressrtf';
import { htmlCharset } from '../text/encoding.ts';
import { Folder } from './folder.ts';
import { mailProblem } from './problems.ts';
import type { Message, Part } from './parts.ts';
import { MAIL_LIMITS } from './tables.ts';

/** Where a property stands (MS-OXPROPS), by its number. */
const TAGS = {
  messageClass: '001A',
  subject: '0037',
  submitted: '0039',
  sentForName: '0042',
  sentForAddress: '5D02',
  recipientKind: '0C15',
  senderName: '0C1A',
  senderAddress: '5D01',
  delivered: '0E06',
  body: '1000',
  rtf: '1009',
  html: '1013',
  displayName: '3001',
  address: '39FE',
  content: '3701',
  shortName: '3704',
  longName: '3707',
  type: '370E',
  contentId: '3712',
  htmlCodePage: '3FDE',
} as const;

/** Values of PidTagRecipientType (MS-OXOMSG 2.2.3.1) whom a reader sees. */
const RECIPIENTS = [['to', 1], ['cc', 2]] as const;

/** Types of pictures that Outlook leaves out where the name tells them. */
const PICTURE_NAMES = /\.(png|jpe?g|gif|bmp|tiff?|webp)$/i;

/**
 * Takes a mail apart that Outlook saved as `.msg` (MS-OXMSG), into what a mail in MIME would be.
 * @throws DocumentError `mail-damaged`, `mail-limits`, `mail-sealed`.
 */
export function readOutlookMail(bytes: Uint8Array): Message {
  if (bytes.length > MAIL_LIMITS.bytes) throw mailProblem('mail-limits');
  const mail = Folder.open(bytes);
  if (/^IPM\.Note\.SMIME/i.test(mail.text(TAGS.messageClass))) throw mailProblem('mail-sealed');
  const attached = mail.folders('__attach_version1.0_');
  if (attached.length > MAIL_LIMITS.parts) throw mailProblem('mail-limits');
  return { headers: headersOf(mail), root: partOf({ type: 'multipart/mixed', children: [...bodyOf(mail), ...attached.map(attachmentOf)] }) };
}

/** What a reader sees above the text, by name in lower case. */
function headersOf(mail: Folder): ReadonlyMap<string, string> {
  const recipients = mail.folders('__recip_version1.0_');
  const sent = mail.time(TAGS.submitted) ?? mail.time(TAGS.delivered);
  return new Map([
    ['from', person(mail.text(TAGS.sentForName) || mail.text(TAGS.senderName), mail.text(TAGS.sentForAddress) || mail.text(TAGS.senderAddress))],
    ...RECIPIENTS.map(([name, kind]): [string, string] => [
      name,
      recipients.filter((recipient) => recipient.whole(TAGS.recipientKind) === kind).map((recipient) => person(recipient.text(TAGS.displayName), recipient.text(TAGS.address))).join('; '),
    ]),
    ['date', sent?.toUTCString() ?? ''],
    ['subject', mail.text(TAGS.subject)],
  ]);
}

function person(name: string, address: string): string {
  return address === '' || name.includes(address) ? name : `${name} <${address}>`.trim();
}

/** The text in every way that the mail holds it; which of them is read, the letter decides. */
function bodyOf(mail: Folder): Part[] {
  const html = mail.bytes(TAGS.html) ?? Buffer.from(mail.text(TAGS.html));
  const text = mail.text(TAGS.body);
  const rtf = mail.bytes(TAGS.rtf);
  const ways = [
    ...(text === '' ? [] : [partOf({ type: 'text/plain', params: { charset: 'utf-8' }, bytes: Buffer.from(text) })]),
    ...(html.length === 0 ? [] : [partOf({ type: 'text/html', params: { charset: mail.bytes(TAGS.html) ? htmlCharset(html) || `cp${mail.whole(TAGS.htmlCodePage) ?? 1252}` : 'utf-8' }, bytes: html })]),
  ];
  // Outlook writes plain text beside RTF; other programs need not.
  if (ways.length === 0) return rtf ? [partOf({ type: 'application/rtf', name: 'mail.rtf', isAttached: true, bytes: inflated(rtf) })] : [];
  return [partOf({ type: 'multipart/alternative', children: ways })];
}

function inflated(rtf: Uint8Array): Uint8Array {
  try {
    return Uint8Array.from(decompressRTF([...rtf]));
  } catch {
    throw mailProblem('mail-damaged');
  }
}

function attachmentOf(attachment: Folder): Part {
  const inner = attachment.folder(TAGS.content);
  const name = attachment.text(TAGS.longName) || attachment.text(TAGS.shortName) || attachment.text(TAGS.displayName);
  const common = { name: name.replace(/^.*[\\/]/s, ''), isAttached: true, id: attachment.text(TAGS.contentId).replace(/^<|>$/g, '') };
  if (inner?.isMail) return partOf({ ...common, type: 'message/rfc822', name: `${common.name || 'mail'}.msg`, bytes: inner.toFile() });
  if (inner) return partOf({ ...common, type: 'application/x-oleobject' });
  const type = attachment.text(TAGS.type).toLowerCase() || (PICTURE_NAMES.exec(name) ? `image/${PICTURE_NAMES.exec(name)![1]!.toLowerCase()}` : 'application/octet-stream');
  return partOf({ ...common, type, bytes: attachment.bytes(TAGS.content) ?? new Uint8Array() });
}

function partOf(part: Partial<Part> & { type: string }): Part {
  return { params: {}, name: '', isAttached: false, id: '', bytes: new Uint8Array(), children: [], ...part };
}
