import * as z from 'zod';
import { deliverySchema, keptSchema, problemSchema } from '../../shared/contract/case.ts';
import { policySchema } from '../../shared/policy/policy.ts';

/** The files that go with a delivery: what is signed, its page for people, and every change. */
export const OWN_FILES = { certificate: 'certificate.json', page: 'certificate.pdf', journal: 'journal.jsonl' } as const;

/**
 * What was done to a case, for those who receive it: no original value stands in it.
 * `signature` covers everything else, in the canonical form of `canonical()`.
 */
export const certificateSchema = z.object({
  format: z.literal('caseveil-certificate/1'),
  software: z.object({
    name: z.string(),
    version: z.string(),
    /** SHA-256 of the network of the user's own model, where one read the reports besides. */
    model: z.string().optional(),
  }),
  created: z.string(),
  policy: policySchema,
  /** Edition of PS3.15 that the tables come from, and the method codes (CID 7050) that were written. */
  standard: z.object({ edition: z.string(), methods: z.array(z.string()) }),
  pseudonyms: z.array(z.string()),
  deliveries: z.array(deliverySchema),
  /** The page for people and the journal, which are written before the certificate is signed. Certificates of earlier versions lack them. */
  companions: z.array(z.object({ name: z.string(), sha256: z.string() })).optional(),
  /** What took no further part at intake, with the reason. */
  refused: z.array(z.object({ source: z.string(), problem: problemSchema })),
  /** How often each operation was applied to each category. */
  changes: z.array(z.object({ category: z.string(), operation: z.string(), count: z.number().int() })),
  /** What the reviewer kept of what the policy would have taken out, by category; absent where nothing was. */
  kept: keptSchema.optional(),
  checks: z.array(z.object({ name: z.string(), scope: z.string(), passed: z.boolean(), count: z.number().int() })),
  /** What was not checked, in words. */
  unchecked: z.array(z.string()),
  warnings: z.array(problemSchema),
  signature: z.object({ algorithm: z.literal('Ed25519'), publicKey: z.string(), value: z.string() }),
});

export type Certificate = z.infer<typeof certificateSchema>;
export type CertificateBody = Omit<Certificate, 'signature'>;

/** JSON with sorted keys and no white space (the idea of RFC 8785): equal values give equal bytes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}
