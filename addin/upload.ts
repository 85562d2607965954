import type { GivenFile } from './cleanCase.ts';
import type { HelperClient } from './helperClient.ts';
import type { HostItem } from './hosts/host.ts';

/** A file that the person dropped or chose; `name` has its folders. */
export interface AddedFile {
  name: string;
  file: File;
}

/** Files that travel at the same time. Items of the host go one by one: Office does one thing at a time. */
const PARALLEL = 4;

/** Sends everything to the helper. Equal names are told apart, so that each result finds its original. */
export async function uploadAll(client: HelperClient, id: string, items: readonly HostItem[], added: readonly AddedFile[], signal: AbortSignal, onProgress: (done: number, total: number) => void): Promise<GivenFile[]> {
  const names = new Set<string>();
  const unique = (name: string): string => {
    let candidate = name;
    for (let copy = 2; names.has(candidate); copy++) candidate = `${copy} ${name}`;
    names.add(candidate);
    return candidate;
  };
  const total = items.length + added.length;
  let done = 0;
  onProgress(done, total);
  const given: GivenFile[] = [];

  for (const item of items) {
    const name = unique(item.name);
    await client.upload(id, name, item.role, await item.read(), signal);
    signal.throwIfAborted();
    given.push({ itemId: item.id, name });
    onProgress(++done, total);
  }

  const waiting = added.map(({ name, file }) => ({ name: unique(name), file }));
  given.push(...waiting.map(({ name }) => ({ itemId: '', name })));
  const send = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await client.upload(id, next.name, 'any', next.file, signal);
      onProgress(++done, total);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, send));
  return given;
}
