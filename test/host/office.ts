import type { HostRecord, HostState } from './state.ts';

/**
 * office.js as the tests answer it: the calls that the pane makes, backed by a document and a message, with the habits of
 * real hosts that have bitten add-ins. Answers come later, never at once. Two changes of a message at a time are refused.
 * Ids of attachments change whenever the message does. A second open file is refused. Mail has a limit.
 */
declare global {
  interface Window {
    hostState: HostState;
    hostRecord: HostRecord;
  }
}

type Done = (result: { status: string; value?: unknown; error?: { code: number; message: string } }) => void;

const state = window.hostState;
const record: HostRecord = {
  calls: [], opened: [], replaced: [], replies: [],
  subject: state.message.subject, body: state.message.body, attachments: [...state.message.attachments],
};
window.hostRecord = record;

const MESSAGE_LIMIT = 25 * 2 ** 20;
const BUSY = 9044;
let epoch = 0;
let busy = false;

/** Answers later, unless this call is one of the silent ones. */
function answer(name: string, done: Done, work: () => unknown): void {
  if (state.silent.includes(name)) return;
  setTimeout(() => {
    try {
      done({ status: 'succeeded', value: work() });
    } catch (error) {
      done({ status: 'failed', error: { code: Number((error as Error).message) || 5001, message: 'OKAFOR^ADAEZE could not be changed' } });
    }
  }, 5);
}

/** A change of the message: alone, and every id is another one afterwards. */
function change(name: string, done: Done, work: () => unknown): void {
  if (busy) {
    answer(name, done, () => { throw new Error(String(BUSY)); });
    return;
  }
  busy = true;
  answer(name, (result) => { busy = false; done(result); }, () => {
    epoch++;
    record.calls.push(name);
    return work();
  });
}

const idOf = (index: number): string => `id-${epoch}-${index}`;
const sizeOf = (base64: string): number => Math.floor(base64.length * 3 / 4);
const listed = (): object[] => record.attachments.map(({ name, base64 }, index) => ({ id: idOf(index), name, size: sizeOf(base64), isInline: false, attachmentType: 'file' }));

function attachmentAt(id: string): number {
  const index = record.attachments.findIndex((_attachment, position) => idOf(position) === id);
  if (index < 0) throw new Error('9025');
  return index;
}

const text = (name: 'subject' | 'body'): object => ({
  getAsync: (...args: unknown[]) => answer(`${name}.get`, args.at(-1) as Done, () => record[name]),
  setAsync: (value: string, ...args: unknown[]) => change(`set ${name}`, args.at(-1) as Done, () => void (record[name] = value)),
});

const recipients = (addresses: string[]): object => ({
  getAsync: (done: Done) => answer('recipients', done, () => addresses.map((emailAddress) => ({ emailAddress, displayName: '' }))),
});

const content = {
  getAttachmentContentAsync: (id: string, done: Done) => answer('content', done, () => ({ format: 'base64', content: record.attachments[attachmentAt(id)]!.base64 })),
};

const compose = {
  ...content,
  subject: text('subject'),
  body: text('body'),
  to: recipients(state.message.to),
  cc: recipients([]),
  bcc: recipients([]),
  getAttachmentsAsync: (done: Done) => answer('list', done, listed),
  addFileAttachmentFromBase64Async: (base64: string, name: string, done: Done) => change(`add ${name}`, done, () => {
    if ([...record.attachments, { base64 }].reduce((sum, one) => sum + sizeOf(one.base64), 0) > MESSAGE_LIMIT) throw new Error('9040');
    record.attachments.push({ name, base64 });
    return idOf(record.attachments.length - 1);
  }),
  removeAttachmentAsync: (id: string, done: Done) => {
    // The id counts at the moment of the call, before this change renews all ids.
    const index = record.attachments.findIndex((_attachment, position) => idOf(position) === id);
    change(`remove ${record.attachments[index]?.name ?? '?'}`, done, () => {
      if (index < 0) throw new Error('9025');
      record.attachments.splice(index, 1);
    });
  },
  saveAsync: (done: Done) => change('save', done, () => 'item'),
};

const read = {
  ...content,
  subject: state.message.subject,
  from: { emailAddress: state.message.from, displayName: '' },
  body: text('body'),
  attachments: listed(),
  displayReplyFormAsync: (form: HostRecord['replies'][number], done: Done) => change('reply', done, () => void record.replies.push(form)),
};

let fileOpen = false;

function getFileAsync(_type: string, { sliceSize }: { sliceSize: number }, done: Done): void {
  answer('getFile', done, () => {
    if (fileOpen) throw new Error('5001');
    fileOpen = true;
    const bytes = Uint8Array.from(atob(state.document), (character) => character.charCodeAt(0));
    return {
      size: bytes.length,
      sliceCount: Math.ceil(bytes.length / sliceSize),
      getSliceAsync: (index: number, sliceDone: Done) => answer('getSlice', sliceDone, () => ({ index, data: Array.from(bytes.subarray(index * sliceSize, (index + 1) * sliceSize)) })),
      closeAsync: (closeDone: Done) => answer('closeFile', closeDone, () => void (fileOpen = false)),
    };
  });
}

/** Word's proxies change nothing before `sync`. */
async function run(batch: (context: object) => Promise<unknown>): Promise<unknown> {
  let queue: (() => void)[] = [];
  let tracking = 'TrackAll';
  const document = {
    load: () => undefined,
    get changeTrackingMode() { return tracking; },
    set changeTrackingMode(mode: string) { queue.push(() => { tracking = mode; }); },
    body: { insertFileFromBase64: (base64: string) => queue.push(() => void record.replaced.push({ base64, tracking })) },
  };
  const application = { createDocument: (base64: string) => ({ open: () => queue.push(() => void record.opened.push(base64)) }) };
  const sync = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    for (const step of queue) step();
    queue = [];
  };
  return batch({ document, application, sync });
}

const host = state.host.split(' ')[0];
Object.assign(window, {
  Office: {
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    HostType: { Word: 'Word', Outlook: 'Outlook' },
    CoercionType: { Html: 'html', Text: 'text' },
    FileType: { Compressed: 'compressed' },
    EventType: { ItemChanged: 'olkItemSelectedChanged' },
    MailboxEnums: { AttachmentType: { File: 'file', Cloud: 'cloud', Item: 'item', Base64: 'base64' } },
    onReady: async () => ({ host, platform: 'PC' }),
    context: {
      displayLanguage: state.language,
      officeTheme: { bodyBackgroundColor: state.dark ? '#212121' : '#ffffff' },
      requirements: { isSetSupported: () => true },
      document: { getFileAsync },
      mailbox: { item: state.host === 'Outlook read' ? read : compose, addHandlerAsync: () => undefined },
    },
  },
  Word: { run, ChangeTrackingMode: { off: 'Off', trackAll: 'TrackAll' }, InsertLocation: { replace: 'Replace' } },
});
