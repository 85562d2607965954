import { OWN_FILES, type Certificate } from './certificate.ts';
import { signatureHolds } from './signature.ts';

export interface DeliveryCheck {
  signature: boolean;
  /** Files that stand in the certificate and are as they were delivered. */
  intact: string[];
  missing: string[];
  changed: string[];
  /** Files of the folder that the certificate does not name. */
  foreign: string[];
  /** The page and the journal, where the certificate is of a version that did not sign them. */
  uncovered: string[];
}

/**
 * Compares a delivery with its certificate.
 * @param certificate as it was read, with whatever else stands in it, since the signature covers all.
 * @param digests SHA-256 in hex of each file, by its name relative to the delivery's folder.
 * @param own that of the certificate itself: one in the delivery that says something else is a changed one.
 */
export function checkDelivery(certificate: Certificate, digests: ReadonlyMap<string, string>, own: string): DeliveryCheck {
  const delivered = certificate.deliveries.filter(({ outcome }) => outcome === 'deidentified');
  const expected = new Map([...delivered, ...(certificate.companions ?? [])].map(({ name, sha256 }) => [name, sha256]));
  const known = new Map([...expected, [OWN_FILES.certificate, own]]);
  const uncovered = [OWN_FILES.page, OWN_FILES.journal].filter((name) => !known.has(name) && digests.has(name));
  return {
    signature: signatureHolds(certificate),
    intact: [...expected].filter(([name, sha256]) => digests.get(name) === sha256).map(([name]) => name),
    missing: [...expected.keys()].filter((name) => !digests.has(name)),
    changed: [...known].filter(([name, sha256]) => digests.has(name) && digests.get(name) !== sha256).map(([name]) => name),
    foreign: [...digests.keys()].filter((name) => !known.has(name) && !uncovered.some((own) => own === name)),
    uncovered,
  };
}
