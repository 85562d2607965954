/** Mails as Outlook saves them (MS-OXMSG): a compound file of folders, whose files are properties. */
import CFB from 'cfb';

/** Properties by number and type, e.g. `0037001F`: texts, bytes, whole numbers, times, or what lies within. */
export type Properties = Readonly<Record<string, string | Uint8Array | number | Date | OutlookFolder>>;

export interface OutlookFolder {
  properties: Properties;
  recipients?: readonly Properties[];
  attachments?: readonly Properties[];
}

const FROM_1601 = 11_644_473_600_000n;
/** Bytes before the first property: of a mail of its own, of one within another, of all else. */
const HEAD = { mail: 32, inner: 24, other: 8 };

export function outlookMail(folder: OutlookFolder): Uint8Array {
  const file = CFB.utils.cfb_new();
  addFolder(file, '', folder, HEAD.mail);
  return CFB.write(file, { type: 'buffer' }) as Buffer;
}

function addFolder(file: CFB.CFB$Container, path: string, { properties, recipients = [], attachments = [] }: OutlookFolder, head: number): void {
  addProperties(file, path, properties, head);
  for (const [at, recipient] of recipients.entries()) addProperties(file, `${path}__recip_version1.0_#${numbered(at)}/`, recipient, HEAD.other);
  for (const [at, attached] of attachments.entries()) addProperties(file, `${path}__attach_version1.0_#${numbered(at)}/`, attached, HEAD.other);
}

function addProperties(file: CFB.CFB$Container, path: string, properties: Properties, head: number): void {
  const fixed: Uint8Array<ArrayBuffer>[] = [Buffer.alloc(head)];
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'number' || value instanceof Date) fixed.push(property(name, value));
    else if (typeof value === 'string') CFB.utils.cfb_add(file, `${path}__substg1.0_${name}`, Buffer.from(value, 'utf16le'));
    else if (value instanceof Uint8Array) CFB.utils.cfb_add(file, `${path}__substg1.0_${name}`, Buffer.from(value));
    else addFolder(file, `${path}__substg1.0_${name}/`, value, HEAD.inner);
  }
  CFB.utils.cfb_add(file, `${path}__properties_version1.0`, Buffer.concat(fixed));
}

function property(name: string, value: number | Date): Buffer<ArrayBuffer> {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(Number.parseInt(name, 16));
  if (typeof value === 'number') bytes.writeInt32LE(value, 8);
  else bytes.writeBigUInt64LE((BigInt(value.valueOf()) + FROM_1601) * 10_000n, 8);
  return bytes;
}

function numbered(at: number): string {
  return at.toString(16).toUpperCase().padStart(8, '0');
}
