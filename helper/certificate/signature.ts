import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { homeFolder, writeSecret } from '../home.ts';
import { canonical, type Certificate, type CertificateBody } from './certificate.ts';

/**
 * Signs a certificate with this machine's Ed25519 key (RFC 8032), made on first use.
 * The signature shows that nothing was changed since; who signed is for the recipient to know by the key's fingerprint.
 */
export function signCertificate(body: CertificateBody): Certificate {
  const value = sign(null, Buffer.from(canonical(body)), signingKey()).toString('base64');
  return { ...body, signature: { algorithm: 'Ed25519', publicKey: signersKey(), value } };
}

/** The public half of this machine's key, in Base64 (SubjectPublicKeyInfo). */
export function signersKey(): string {
  return createPublicKey(signingKey()).export({ type: 'spki', format: 'der' }).toString('base64');
}

/** Whether the certificate is as it was signed. */
export function signatureHolds({ signature, ...body }: Certificate): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(signature.publicKey, 'base64'), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(canonical(body)), key, Buffer.from(signature.value, 'base64'));
  } catch {
    return false;
  }
}

function signingKey() {
  const file = path.join(homeFolder(), 'signing.key');
  if (!existsSync(file)) {
    writeSecret(file, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  }
  return createPrivateKey(readFileSync(file));
}
