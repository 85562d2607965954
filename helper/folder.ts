import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes a folder and those above it that are missing. Node.js's own `recursive` tries for ever where a folder that is there
 * takes nothing in (`/proc`, a drive that went away); here each folder is tried once.
 * @param mode of the folders that are made. @throws the error of `node:fs` for the first that cannot be made.
 */
export function makeFolder(folder: string, mode?: number): void {
  const place = path.resolve(folder);
  if (isFolder(place)) return;
  const above = path.dirname(place);
  if (above !== place) makeFolder(above, mode);
  try {
    mkdirSync(place, mode);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!isFolder(place)) throw error;
  }
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
