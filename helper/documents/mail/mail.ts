import type { Problem } from '../../../shared/journal.ts';
import { isCompoundFile, sniff } from '../sniff.ts';
import { letterOf } from './letter.ts';
import { readOutlookMail } from './outlook.ts';
import { readMessage, textOf, useOf, type Part } from './parts.ts';
import { LEFT_OUT, mailProblem } from './problems.ts';

/** A file that came with a mail. */
export interface MailFile {
  /** As the sender called it. It identifies. */
  name: string;
  bytes: Uint8Array;
  /** Whether it is a mail itself, which its bytes do not always tell. */
  isMail: boolean;
}

/** A saved mail, taken apart. */
export interface Mail {
  /** What it says, as HTML or plain text in UTF-8. */
  letter: Uint8Array;
  files: MailFile[];
  leftOut: { name: string; problem: Problem }[];
}

/**
 * Opens a saved mail (`.eml`, RFC 5322; `.msg` of Outlook, MS-OXMSG) like a ZIP: its text as one document, and what came with it as files beside it. Detached
 * signatures and every header that a reader does not see are left behind.
 * @throws DocumentError `mail-damaged`, `mail-limits`, `mail-sealed`, `mail-charset`, `mail-several`: then nothing of it is taken.
 */
export async function openMail(bytes: Uint8Array): Promise<Mail> {
  const message = isCompoundFile(bytes) ? readOutlookMail(bytes) : await readMessage(bytes);
  const letter = await letterOf(message);
  const mail: Mail = { letter: letter.bytes, files: [], leftOut: [] };
  for (const [index, part] of leaves(message.root).filter((leaf) => !letter.used.has(leaf)).entries()) {
    const use = useOf(part);
    const name = part.name || `attachment ${index + 1}`;
    if (use === 'sealed') throw mailProblem('mail-sealed');
    else if (use === 'people' || use === 'tnef' || use === 'object') mail.leftOut.push({ name, problem: LEFT_OUT[use] });
    else if (use !== 'dropped' && part.bytes.length > 0) mail.files.push(fileOf(part, name, use === 'mail'));
  }
  return mail;
}

/** A text whose character set only the mail tells is written in UTF-8; one without an ending gets it, since names tell what is meant as a report. */
function fileOf(part: Part, name: string, isMail: boolean): MailFile {
  const format = sniff(part.bytes, '');
  if (isMail || !part.type.startsWith('text/') || (format !== 'text' && format !== 'html')) return { name, bytes: part.bytes, isMail };
  const bytes = part.params.charset === undefined ? part.bytes : Buffer.from(textOf(part));
  return { name: /\.\w{1,5}$/.test(name) ? name : `${name}${format === 'html' ? '.html' : '.txt'}`, bytes, isMail };
}

function leaves(part: Part): Part[] {
  return part.children.length > 0 ? part.children.flatMap(leaves) : [part];
}
