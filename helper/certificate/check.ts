import type { Certificate } from './certificate.ts';
import { signatureHolds } from './signature.ts';

export interface DeliveryCheck {
  signature: boolean;
  /** Files that stand in the certificate and are as they were delivered. */
  intact: string[];
  missing: string[];
  changed: string[];
  /** Files of the folder that the certificate does not name. */
  foreign: string[];
}

/** Files that the delivery itself adds and that carry no digest in the certificate. */
const OWN_FILES = new Set(['certificate.json', 'certificate.pdf', 'journal.jsonl']);

/** Compares a delivery with its certificate. @param digests SHA-256 in hex of each file, by its name relative to the delivery's folder. */
export function checkDelivery(certificate: Certificate, digests: ReadonlyMap<string, string>): DeliveryCheck {
  const delivered = certificate.deliveries.filter(({ outcome }) => outcome === 'deidentified');
  const names = new Set(delivered.map(({ name }) => name));
  return {
    signature: signatureHolds(certificate),
    intact: delivered.filter(({ name, sha256 }) => digests.get(name) === sha256).map(({ name }) => name),
    missing: delivered.filter(({ name }) => !digests.has(name)).map(({ name }) => name),
    changed: delivered.filter(({ name, sha256 }) => digests.has(name) && digests.get(name) !== sha256).map(({ name }) => name),
    foreign: [...digests.keys()].filter((name) => !names.has(name) && !OWN_FILES.has(name)),
  };
}
