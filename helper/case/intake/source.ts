import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { SourceRef } from '../../source.ts';

/** A file that the user gave. `report` and `study` say what it was given as; `any` leaves it to its content. */
export interface CaseSource {
  /** The name that the user knows, with folders. It identifies, and never leaves the machine. */
  name: string;
  ref: SourceRef;
  role: 'report' | 'study' | 'any';
  /** Whether what it came with says that it is a mail: an attached one does not always begin like one. */
  isMail?: true;
  /** Whether it is a link inside a folder: what it points to may lie anywhere, so it is not followed. */
  isLink?: true;
}

/** The files at a path: itself, or everything below a folder at any depth, sorted, links included. @throws the error of `node:fs` when there is nothing, or nothing that may be read. */
export function sourcesAt(place: string, role: CaseSource['role']): CaseSource[] {
  if (!statSync(place).isDirectory()) return [{ name: path.basename(place), ref: { path: place }, role }];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((file) => (file.isFile() || file.isSymbolicLink()) && !file.name.startsWith('.'))
    .map((file): CaseSource => {
      const full = path.join(file.parentPath, file.name);
      return { name: path.relative(place, full), ref: { path: full }, role, ...(file.isSymbolicLink() ? { isLink: true } : {}) };
    })
    .sort((one, other) => (one.ref.path < other.ref.path ? -1 : 1));
}
