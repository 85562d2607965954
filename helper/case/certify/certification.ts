import { writeFile } from 'node:fs/promises';
import type { Problem } from '../../../shared/journal.ts';
import type { CaseResult } from '../../../shared/contract/case.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { keepsUids } from '../../../shared/policy/uids.ts';
import { OWN_FILES, type CertificateBody } from '../../certificate/certificate.ts';
import { signCertificate, signersKey } from '../../certificate/signature.ts';
import { digestFile } from '../../digest.ts';
import { VERSION } from '../../version.ts';
import { EDITION } from '../../dicom/profile.ts';
import type { Delivery } from '../deliver/delivery.ts';
import type { ChangeCount } from './ledger.ts';
import type { CaseOptions } from '../options.ts';
import type { Check } from '../verify/verification.ts';

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
  kept?: CaseResult['kept'];
  checks: Check[];
  methods: Iterable<string>;
  /** Digest of the user's own model, where it read the reports. */
  model?: string | undefined;
  created: Date;
}): Omit<CertificateBody, 'companions'> {
  return {
    format: 'caseveil-certificate/1',
    software: { name: 'CaseVeil', version: VERSION, ...(input.model ? { model: input.model } : {}) },
    created: input.created.toISOString(),
    policy: input.policy,
    standard: { edition: EDITION, methods: [...input.methods].sort() },
    pseudonyms: input.result.pseudonyms,
    deliveries: input.result.deliveries,
    refused: input.refused,
    changes: input.changes.rows(),
    ...(input.kept ? { kept: input.kept } : {}),
    checks: input.checks,
    unchecked: unchecked(input.policy, input.answers),
    warnings: input.result.warnings,
  };
}

/** The page of the certificate, whose library takes long to load: asked for before the workers write, it is there when they end. */
export const loadPage = (): Promise<typeof import('../../certificate/page.ts')> => import('../../certificate/page.ts');

/** Stages the certificate with its page for people and the journal. It is signed last, so that the signature covers the others. */
export async function stageCertificate(body: Omit<CertificateBody, 'companions'>, journal: readonly string[], delivery: Delivery): Promise<void> {
  const { certificatePage } = await loadPage();
  await writeFile(delivery.stage(OWN_FILES.page), await certificatePage(body, signersKey()));
  await writeFile(delivery.stage(OWN_FILES.journal), journal.map((line) => `${line}\n`).join(''));
  const companions = await Promise.all([OWN_FILES.page, OWN_FILES.journal].map(async (name) => ({ name, sha256: await digestFile(delivery.stage(name)) })));
  await writeFile(delivery.stage(OWN_FILES.certificate), `${JSON.stringify(signCertificate({ ...body, companions }), null, 2)}\n`);
}
