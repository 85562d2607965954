import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Those that are there now. */
const folders = new Set<string>();

// However the process comes to its end, unless it is killed: then the next start sweeps (`workspace.ts`). A worker may still be writing.
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
});

/** Makes a folder that does not outlive this process. Its name holds the process number, by which a later start knows whose it was. */
export function makeTemporaryFolder(parent: string, prefix: string): string {
  const folder = mkdtempSync(path.join(parent, `${prefix}${process.pid}-`));
  folders.add(folder);
  return folder;
}

export function removeTemporaryFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  folders.delete(folder);
}
