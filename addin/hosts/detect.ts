import { browserHost } from './browser.ts';
import type { Host } from './host.ts';
import { within } from './office.ts';
import { outlookComposeHost, outlookReadHost } from './outlook.ts';
import { wordHost } from './word.ts';

/** Office tells its host within a second or two; a page opened by hand is never told. */
const READY_MS = 10_000;

/** The adapter of the program that shows this page. Without office.js, and in a plain browser, that is the browser. */
export async function detectHost(): Promise<Host> {
  if (typeof Office === 'undefined') return browserHost();
  const { host } = await within(Office.onReady(), READY_MS).catch(() => ({ host: undefined }));
  if (host === Office.HostType.Word) return wordHost();
  if (host !== Office.HostType.Outlook) return browserHost();
  const item = Office.context.mailbox.item;
  // Only a message that is being written can change its subject.
  return item && typeof item.subject !== 'string' ? outlookComposeHost() : outlookReadHost();
}
