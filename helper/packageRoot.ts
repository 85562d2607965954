import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of CaseVeil's own package.json, found upwards from this module: the same from sources (tests) and from `dist/`. */
export function packageRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('CaseVeil is not installed completely: its package.json is missing.');
    folder = parent;
  }
  return folder;
}

/** The built file of a worker thread, e.g. `workerFile('instance')` for `helper/case/workers/instance.worker.ts`. */
export function workerFile(name: string): string {
  return path.join(packageRoot(), 'dist', 'helper', `${name}.worker.js`);
}
