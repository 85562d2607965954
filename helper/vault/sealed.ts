import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { ProblemError } from '../problem.ts';

const NONCE = 12;
const TAG = 16;

/** AES-256-GCM (NIST SP 800-38D): nonce, cipher text, tag. `context` is authenticated, so that a sealed value cannot be moved elsewhere. */
export function seal(key: Uint8Array, plain: Uint8Array, context: string): Uint8Array {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** The plain bytes of `seal`. @throws ProblemError `vault-damaged` when the key, the context or the bytes are not those of the sealing. */
export function unseal(key: Uint8Array, sealed: Uint8Array, context: string): Uint8Array {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE)).setAAD(Buffer.from(context));
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, sealed.length - TAG)), decipher.final()]);
  } catch {
    throw new ProblemError('vault-damaged', 'The vault of this project cannot be opened: its files were changed or belong to another machine. Restore them from a backup, or drop the project.');
  }
}
