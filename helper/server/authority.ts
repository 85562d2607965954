import 'reflect-metadata';
import { X509Certificate as NodeCertificate, webcrypto } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as x509 from '@peculiar/x509';
import { homeFolder, writeSecret } from '../home.ts';

/** What HTTPS on this machine needs. */
export interface ServerCertificate {
  /** PEM; the key is the leaf's, the chain is leaf and authority. */
  key: string;
  chain: string;
  /** The file that a person tells the system to trust. */
  authorityFile: string;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
/** Browsers refuse leaves valid for longer (Apple: 825 days for private authorities). */
const VALID_DAYS = 820;
/** A new authority is made this long before the old one ends. */
const RENEW_DAYS = 30;
const DAY = 86_400_000;

/**
 * The certificate of `https://localhost`, made on the first run and kept in CaseVeil's home.
 *
 * Its authority can vouch for nothing but this machine: the private key is discarded after the one signature, and name
 * constraints (RFC 5280 4.2.1.10) limit it to `localhost` and the loopback addresses.
 */
export async function serverCertificate(): Promise<ServerCertificate> {
  const folder = homeFolder('https');
  const files = { key: path.join(folder, 'localhost.key'), chain: path.join(folder, 'localhost.pem'), authority: path.join(folder, 'caseveil-authority.crt') };
  if (!Object.values(files).every((file) => existsSync(file)) || endsSoon(readFileSync(files.chain))) {
    const made = await makeCertificate(new Date());
    writeSecret(files.key, made.key);
    writeSecret(files.chain, made.chain);
    writeSecret(files.authority, made.authority);
  }
  return { key: readFileSync(files.key, 'utf8'), chain: readFileSync(files.chain, 'utf8'), authorityFile: files.authority };
}

function endsSoon(chain: Uint8Array): boolean {
  return Date.parse(new NodeCertificate(chain).validTo) - Date.now() < RENEW_DAYS * DAY;
}

async function makeCertificate(now: Date): Promise<{ key: string; chain: string; authority: string }> {
  x509.cryptoProvider.set(webcrypto as unknown as Crypto);
  // Clocks differ a little, and a machine set back by an hour should still trust it.
  const validity = { notBefore: new Date(now.getTime() - DAY), notAfter: new Date(now.getTime() + VALID_DAYS * DAY) };
  const authorityKeys = await webcrypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  const leafKeys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);

  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=CaseVeil on this computer (${now.toISOString().slice(0, 10)})`,
    keys: authorityKeys,
    signingAlgorithm: ALGORITHM,
    ...validity,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      new x509.Extension('2.5.29.30', true, LOOPBACK_ONLY),
      await x509.SubjectKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  });
  const leaf = await x509.X509CertificateGenerator.create({
    subject: 'CN=localhost',
    issuer: authority.subject,
    publicKey: leafKeys.publicKey,
    signingKey: authorityKeys.privateKey,
    signingAlgorithm: ALGORITHM,
    ...validity,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: 'localhost' }, { type: 'ip', value: '127.0.0.1' }, { type: 'ip', value: '::1' }]),
      await x509.AuthorityKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  });
  const key = new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', leafKeys.privateKey));
  return {
    key: x509.PemConverter.encode(key, 'PRIVATE KEY'),
    chain: `${leaf.toString('pem')}\n${authority.toString('pem')}\n`,
    authority: `${authority.toString('pem')}\n`,
  };
}

/** A DER element with a short length. */
function der(tag: number, ...content: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const value = Buffer.concat(content);
  return Uint8Array.from([tag, value.length, ...value]);
}

/** NameConstraints with permittedSubtrees [0]: the name `localhost` [2], and two addresses [7] with their masks. */
const LOOPBACK_ONLY = der(0x30, der(0xa0,
  der(0x30, der(0x82, Buffer.from('localhost'))),
  der(0x30, der(0x87, Uint8Array.of(127, 0, 0, 1, 255, 255, 255, 255))),
  der(0x30, der(0x87, Buffer.concat([Buffer.alloc(15), Uint8Array.of(1), Buffer.alloc(16, 255)]))),
));
