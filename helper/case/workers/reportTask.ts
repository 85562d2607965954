import type { Detection } from '../../../shared/report/detect.ts';
import type { Segment } from '../../../shared/text.ts';
import { Pool } from '../../pool.ts';
import type { Knowledge } from '../inspect/knowledge.ts';

/** A long text to be searched in a thread of its own: the main one answers the pane and is asked to stop meanwhile. Plain data. */
export interface ReportRequest {
  segments: readonly Segment[];
  knowledge: Knowledge;
  /** The folder of the user's own model. */
  model?: string;
}

/** Texts from this length on take long enough for a person to wonder. */
export const LONG_TEXT = 250_000;

/** What identifies in a long text. @param progress is told the share that is done. @throws the reason of `signal` when it is aborted; ProblemError when it cannot be read. */
export async function searchApart(request: ReportRequest, { signal, progress }: { signal?: AbortSignal | undefined; progress: (share: number) => void }): Promise<Detection> {
  signal?.throwIfAborted();
  const pool = new Pool<null, ReportRequest, Detection>('report', null, 1);
  const stopped = whenAborted(signal);
  try {
    return await Promise.race([pool.ask(request, progress), stopped.promise]);
  } finally {
    stopped.forget();
    const closed = pool.close();
    // A thread amid a long step hears of it late; nobody waits for that.
    if (!signal?.aborted) await closed;
  }
}

/** A promise that is rejected when the signal is aborted. */
function whenAborted(signal: AbortSignal | undefined): { promise: Promise<never>; forget: () => void } {
  let stop = (): void => undefined;
  const promise = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal!.reason as Error);
    signal?.addEventListener('abort', stop);
  });
  return { promise, forget: () => signal?.removeEventListener('abort', stop) };
}
