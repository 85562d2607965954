import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { makeFolder } from './folder.ts';

/** Where CaseVeil's own folder on this machine is or would be: `$CASEVEIL_HOME` or `~/.caseveil`. */
export function homePath(): string {
  return process.env['CASEVEIL_HOME'] ?? path.join(os.homedir(), '.caseveil');
}

/** CaseVeil's own folder, or one in it, made where it is missing and readable by its owner alone. */
export function homeFolder(...parts: string[]): string {
  const home = homePath();
  const folder = path.join(home, ...parts);
  makeFolder(folder, 0o700);
  chmodSync(home, 0o700);
  return folder;
}

/** Writes a secret whole or not at all: a temporary file of the owner's, renamed into place. */
export function writeSecret(file: string, bytes: Uint8Array | string): void {
  const part = `${file}.${randomBytes(6).toString('hex')}.part`;
  try {
    writeFileSync(part, bytes, { mode: 0o600, flag: 'wx' });
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
