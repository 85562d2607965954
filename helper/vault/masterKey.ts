import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { homeFolder, writeSecret } from '../home.ts';

/** The machine's own key of 32 bytes, made on first use. It never leaves this machine, so neither can a vault. */
export function masterKey(): Uint8Array {
  const file = path.join(homeFolder(), 'master.key');
  if (!existsSync(file)) writeSecret(file, randomBytes(32));
  return readFileSync(file);
}
