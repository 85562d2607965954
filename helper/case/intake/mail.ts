import type { Problem } from '../../../shared/journal.ts';
import { openMail } from '../../documents/mail/mail.ts';
import { mailProblem } from '../../documents/mail/problems.ts';
import { MAIL_LIMITS } from '../../documents/mail/tables.ts';
import { sniff } from '../../documents/sniff.ts';
import { readWhole, type SourceRef } from '../../source.ts';
import type { Workspace } from '../../workspace.ts';
import type { CaseSource } from './source.ts';

/** What a mail brings to a case. Names are below the mail's own, as those of a ZIP are. */
export interface UnpackedMail {
  letter: SourceRef;
  files: CaseSource[];
  leftOut: { name: string; problem: Problem }[];
}

/**
 * Takes a saved mail apart into encrypted working copies: its text as one document, its attachments as if they had been given beside it.
 * @throws DocumentError `mail-damaged` and the others of `openMail`: then nothing of the mail is taken.
 */
export async function unpackMail({ ref, name, role }: CaseSource, workspace: Workspace): Promise<UnpackedMail> {
  const mail = await openMail(readWhole(ref, MAIL_LIMITS.bytes, () => mailProblem('mail-limits')));
  const files: CaseSource[] = [];
  for (const file of mail.files) {
    // A text that somebody attached is meant, whatever it is called; one in a ZIP may be a read-me file.
    const meant = !file.isMail && sniff(file.bytes, file.name) === 'text' ? 'report' : 'any';
    files.push({ name: `${name}/${file.name}`, ref: await workspace.store(file.bytes), role: role === 'study' ? 'study' : meant, ...(file.isMail ? { isMail: true } : {}) });
  }
  return { letter: await workspace.store(mail.letter), files, leftOut: mail.leftOut.map((part) => ({ ...part, name: `${name}/${part.name}` })) };
}
