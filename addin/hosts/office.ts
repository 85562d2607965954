/**
 * The Office API as promises that always end: `AsyncResult` callbacks are sometimes never called (a closed message, a
 * dialog in the way), and a pane that waits for ever is a pane that hangs.
 */

/** A step that Office refused or did not answer. Office's own message may quote the document, so it is dropped; the code stays. */
export class OfficeError extends Error {
  readonly problem: { code: 'office-timeout' | 'office-refused'; message: string };

  constructor(code: 'office-timeout' | 'office-refused', detail = '') {
    super(`${code} ${detail}`.trim());
    this.problem = { code, message: `Office ${code === 'office-timeout' ? 'did not answer in time' : 'refused this step'}${detail ? ` (${detail})` : ''}.` };
  }
}

/** Reading a large attachment takes its time; anything longer is a hang. */
export const TIMEOUT_MS = 60_000;

/** One asynchronous call of the Common API, e.g. `office((done) => item.subject.getAsync(done))`. @throws OfficeError */
export function office<Value>(call: (done: (result: Office.AsyncResult<Value>) => void) => void, timeout = TIMEOUT_MS): Promise<Value> {
  const answer = new Promise<Value>((resolve, reject) => {
    call((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new OfficeError('office-refused', String(result.error?.code ?? '')));
    });
  });
  return within(answer, timeout);
}

/** The value, or an error when it takes too long or Office throws. @throws OfficeError */
export async function within<Value>(work: PromiseLike<Value>, timeout = TIMEOUT_MS): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new OfficeError('office-timeout')), timeout);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    if (error instanceof OfficeError) throw error;
    throw new OfficeError('office-refused', String((error as { code?: unknown } | undefined)?.code ?? ''));
  } finally {
    clearTimeout(timer);
  }
}

/** Base 64 without line breaks, as Office takes files. */
export async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  // In pieces: a spread of millions of arguments overflows the stack.
  for (let start = 0; start < bytes.length; start += 0x8000) binary += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(binary);
}

export function fromBase64(text: string): Blob {
  return new Blob([Uint8Array.from(atob(text), (character) => character.charCodeAt(0))]);
}

/** Whether Office's own theme is dark. `officeTheme` is missing on some platforms; then the system says. */
export function isDark(): boolean {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  if (!background) return matchMedia('(prefers-color-scheme: dark)').matches;
  const [red = 0, green = 0, blue = 0] = (background.replace('#', '').slice(-6).match(/../g) ?? []).map((pair) => parseInt(pair, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** The browser's own download. WebViews that allow none of it open the link instead. */
export function download(link: string): void {
  const anchor = document.createElement('a');
  anchor.href = link;
  anchor.download = '';
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}
