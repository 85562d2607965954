import { exchange, listAttachments, type Attachment, type Exchange } from './attachments.ts';
import type { CleanCase, CleanFile, Host, HostItem, PutBack, PutBackReport } from './host.ts';
import { messageDocument, messageParts } from './message.ts';
import { download, fromBase64, isDark, office, toBase64 } from './office.ts';

const MESSAGE = 'message';
const MESSAGE_FILE = 'message.html';

/** Outlook, writing a message: its subject, text and attachments; all of it can be put back. */
export function outlookComposeHost(): Host {
  const item = (): Office.MessageCompose => Office.context.mailbox.item as Office.MessageCompose;
  /** What each item was when it was gathered, for the exchange. */
  const attached = new Map<string, Attachment>();

  return {
    ...common('outlook-compose'),
    async gather() {
      const message = item();
      const attachments = await listAttachments(message);
      return [messageItem(async () => messageDocument(await subjectOf(message), await bodyOf(message))), ...attachmentItems(attachments, message, attached)];
    },
    putBacks: [{ title: 'putIntoMessage', applies: () => true, run: (clean, onStep) => putIntoMessage(item(), attached, clean, onStep) }],
    async recipients() {
      const { to, cc, bcc } = item();
      const lists: Office.EmailAddressDetails[] = [];
      for (const field of [to, cc, bcc]) lists.push(...await office<Office.EmailAddressDetails[]>((done) => field.getAsync(done)));
      return lists.map(({ emailAddress }) => emailAddress);
    },
  };
}

/** Outlook, reading a message: nothing of it can be changed, so the clean case goes into a reply or is saved. */
export function outlookReadHost(): Host {
  const item = (): Office.MessageRead => Office.context.mailbox.item as Office.MessageRead;
  const attached = new Map<string, Attachment>();
  return {
    ...common('outlook-read'),
    async gather() {
      const message = item();
      return [messageItem(async () => messageDocument(message.subject, await bodyOf(message))), ...attachmentItems(message.attachments, message, attached)];
    },
    // Attachments of a reply need Mailbox 1.15; before it they could only be links that the mail server fetches.
    putBacks: Office.context.requirements.isSetSupported('Mailbox', '1.15') ? [REPLY] : [],
    recipients: async () => [item().from.emailAddress],
  };
}

function common(name: 'outlook-compose' | 'outlook-read'): Pick<Host, 'name' | 'language' | 'theme' | 'save' | 'onChange'> {
  return {
    name,
    language: Office.context.displayLanguage,
    theme: { dark: isDark() },
    save: download,
    // A pinned pane stays open while the person goes on to another message.
    onChange: (callback) => Office.context.mailbox.addHandlerAsync?.(Office.EventType.ItemChanged, callback),
  };
}

function messageItem(read: () => Promise<Blob>): HostItem {
  return { id: MESSAGE, name: MESSAGE_FILE, title: 'thisMessage', role: 'report', read };
}

function attachmentItems(attachments: readonly Attachment[], message: Office.MessageCompose | Office.MessageRead, attached: Map<string, Attachment>): HostItem[] {
  attached.clear();
  // Inline pictures belong to the text, which is cleaned without them.
  return attachments.filter(({ isInline }) => !isInline).map((attachment, index) => {
    const id = `attachment ${index + 1}`;
    attached.set(id, attachment);
    // A cloud attachment is a link, an attached message has no file.
    const unreadable = attachment.attachmentType !== Office.MailboxEnums.AttachmentType.File;
    return { id, name: attachment.name, role: 'any', size: attachment.size, unreadable, read: () => contentOf(message, attachment.id) };
  });
}

async function contentOf(message: Office.MessageCompose | Office.MessageRead, id: string): Promise<Blob> {
  const { content } = await office<Office.AttachmentContent>((done) => message.getAttachmentContentAsync(id, done));
  return fromBase64(content);
}

function bodyOf({ body }: Office.MessageCompose | Office.MessageRead): Promise<string> {
  return office((done) => body.getAsync(Office.CoercionType.Html, done));
}

function subjectOf({ subject }: Office.MessageCompose): Promise<string> {
  return office((done) => subject.getAsync(done));
}

async function putIntoMessage(message: Office.MessageCompose, attached: ReadonlyMap<string, Attachment>, clean: CleanCase, onStep: (name: string) => void): Promise<PutBackReport> {
  const left = await exchange(message, exchanges(clean, attached), onStep);
  const text = clean.documents.get(MESSAGE);
  if (text) {
    onStep(text.name);
    const { subject, bodyHtml } = messageParts(await (await text.read()).text());
    await office<void>((done) => message.body.setAsync(bodyHtml, { coercionType: Office.CoercionType.Html }, done));
    await office<void>((done) => message.subject.setAsync(subject, done));
  }
  await office<string>((done) => message.saveAsync(done));
  const untouched = [...attached].filter(([id]) => !clean.documents.has(id) && !clean.imageItems.has(id)).map(([, { name }]) => name);
  return { left: [...(text ? [] : [MESSAGE_FILE]), ...left, ...untouched] };
}

/** Each clean document for its original, all images for all theirs, and what comes besides for nothing. */
function exchanges(clean: CleanCase, attached: ReadonlyMap<string, Attachment>): Exchange[] {
  const originalsOf = (ids: Iterable<string>): Attachment[] => [...ids].flatMap((id) => attached.get(id) ?? []);
  const documents = [...clean.documents].filter(([id]) => id !== MESSAGE).map(([id, file]) => ({ clean: file, originals: originalsOf([id]) }));
  const images = clean.images ? [{ clean: clean.images, originals: originalsOf(clean.imageItems) }] : [];
  const besides = [...clean.others, clean.certificate].map((file) => ({ clean: file, originals: [] }));
  return [...documents, ...images, ...besides];
}

const REPLY: PutBack = {
  title: 'replyClean',
  note: 'replyNote',
  applies: () => true,
  async run(clean, onStep) {
    const text = clean.documents.get(MESSAGE);
    const htmlBody = text ? messageParts(await (await text.read()).text()).bodyHtml : '';
    const attachments: Office.ReplyFormAttachment[] = [];
    for (const file of repliedFiles(clean)) {
      onStep(file.name);
      attachments.push({ type: Office.MailboxEnums.AttachmentType.Base64, name: file.name, base64file: await toBase64(await file.read()) });
    }
    const message = Office.context.mailbox.item as Office.MessageRead;
    await office<void>((done) => message.displayReplyFormAsync({ htmlBody, attachments }, done));
    return { left: [] };
  },
};

function repliedFiles(clean: CleanCase): CleanFile[] {
  const documents = [...clean.documents].filter(([id]) => id !== MESSAGE).map(([, file]) => file);
  return [...documents, ...clean.others, ...(clean.images ? [clean.images] : []), clean.certificate];
}
