import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../../shared/journal.ts';
import type { CaseResult } from '../../../shared/contract/case.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { keepsUids } from '../../../shared/policy/uids.ts';
import type { CertificateBody } from '../../certificate/certificate.ts';
import { packageRoot } from '../../packageRoot.ts';
import type { ChangeCount } from './ledger.ts';
import type { CaseOptions } from '../options.ts';
import type { Check } from '../verify/verification.ts';

/** The edition of PS3.15 that the profile's tables were taken from. */
const EDITION = '2026d';

/** What the user said of the pixels. */
type Answers = Pick<CaseOptions, 'burnedIn' | 'face'>;

/** What the pixels of this case are not searched for by its policy or by the user's answers, and what no policy can promise. */
function unchecked(policy: Policy, { burnedIn, face }: Answers): string[] {
  const [textLeft, facesLeft] = [policy.pixels.text === 'none', policy.pixels.faces === 'keep'];
  return [
    'That no combination of clinical facts points to the patient: rare findings, implants and unusual courses can.',
    'Handwriting in scanned pages, and text that neither reading of the pixels could make out.',
    ...(textLeft ? ['Text burned into the pixels: this policy leaves pixels as they are.'] : []),
    ...(!textLeft && burnedIn === 'no' ? ['Text burned into images whose headers leave it open: the user said that there is none. Captured screens, scanned pages and images marked as having text were searched all the same.'] : []),
    ...(facesLeft ? ['Faces that could be rendered from the images: this policy keeps them.'] : []),
    ...(!facesLeft && face === 'no' ? ['Faces in the images: the user said that none shows.'] : []),
    'Dates and ages, which are changed but not hunted: a number alone proves nothing.',
    ...(keepsUids(policy) ? ['UIDs: this policy keeps them, so whoever holds the originals can match every object.'] : []),
    ...(policy.dicom.profile === 'platform-upload' ? ['Private elements and structured identifiers outside the short list, such as station names and serial numbers: this policy keeps them but for known values.'] : []),
    ...(policy.dates === 'shift' ? ['HIPAA Safe Harbor: shifted dates are not removed dates.'] : []),
  ];
}

/** What the certificate of a case says, but for its companions, which show it. @param methods codes of CID 7050 that were truly written. */
export function certificateBody(input: {
  policy: Policy;
  answers: Answers;
  result: Omit<CaseResult, 'verified' | 'changes'>;
  refused: { source: string; problem: Problem }[];
  changes: ChangeCount;
  checks: Check[];
  methods: Iterable<string>;
  /** Digest of the user's own model, where it read the reports. */
  model?: string | undefined;
  created: Date;
}): Omit<CertificateBody, 'companions'> {
  const { version } = JSON.parse(readFileSync(path.join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  return {
    format: 'caseveil-certificate/1',
    software: { name: 'CaseVeil', version, ...(input.model ? { model: input.model } : {}) },
    created: input.created.toISOString(),
    policy: input.policy,
    standard: { edition: EDITION, methods: [...input.methods].sort() },
    pseudonyms: input.result.pseudonyms,
    deliveries: input.result.deliveries,
    refused: input.refused,
    changes: input.changes.rows(),
    checks: input.checks,
    unchecked: unchecked(input.policy, input.answers),
    warnings: input.result.warnings,
  };
}

