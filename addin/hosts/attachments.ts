import { office, toBase64 } from './office.ts';
import type { CleanFile } from './host.ts';

/** What Outlook tells of an attachment, in compose and in read mode alike. */
export type Attachment = Office.AttachmentDetailsCompose | Office.AttachmentDetails;

/** An exchange: the clean file comes, then the originals go. */
export interface Exchange {
  clean: CleanFile;
  originals: Attachment[];
}

export function listAttachments(item: Office.MessageCompose): Promise<Office.AttachmentDetailsCompose[]> {
  return office((done) => item.getAttachmentsAsync(done));
}

/**
 * Exchanges attachments strictly one step at a time: add the clean file, list and see it, remove an original, list and see it
 * gone. Two steps at once lose attachments in some Outlooks, and an id can change when the message is saved in between, so
 * that an original is looked for by its name and size where its id is not there any more.
 * @returns the names of originals that are still attached. @throws OfficeError when a clean file does not arrive; its originals then stay.
 */
export async function exchange(item: Office.MessageCompose, exchanges: readonly Exchange[], onStep: (name: string) => void): Promise<string[]> {
  const left: string[] = [];
  for (const { clean, originals } of exchanges) {
    onStep(clean.name);
    const base64 = await toBase64(await clean.read());
    const added = await office<string>((done) => item.addFileAttachmentFromBase64Async(base64, clean.name, done));
    const arrived = (await listAttachments(item)).some(({ id, name }) => id === added || name === clean.name);
    if (!arrived) {
      left.push(...originals.map(({ name }) => name));
      continue;
    }
    for (const original of originals) {
      await remove(item, original);
      if (find(await listAttachments(item), original)) left.push(original.name);
    }
  }
  return left;
}

async function remove(item: Office.MessageCompose, original: Attachment): Promise<void> {
  const found = find(await listAttachments(item), original);
  if (found) await office<void>((done) => item.removeAttachmentAsync(found.id, done));
}

function find(present: readonly Office.AttachmentDetailsCompose[], original: Attachment): Office.AttachmentDetailsCompose | undefined {
  return present.find(({ id }) => id === original.id) ?? present.find(({ name, size }) => name === original.name && size === original.size);
}
