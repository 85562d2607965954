import { statSync } from 'node:fs';
import { DIRECTORY_SOURCE, type CaseResult } from '../../../shared/contract/case.ts';
import type { Identity } from '../../../shared/identity/identity.ts';
import { writeDirectory } from '../../dicom/file/directory.ts';
import { readDicom } from '../../dicom/file/reader.ts';
import { digestFile } from '../../digest.ts';
import { openSource } from '../../source.ts';
import type { Delivery } from './delivery.ts';
import { DIRECTORY_NAME, fileId } from './naming.ts';
import type { InstanceVerifier } from '../verify/verification.ts';

/** Writes a DICOMDIR of the de-identified instances beside them. It is made from what is delivered alone, and verified like everything else. */
export async function deliverDirectory(deliveries: CaseResult['deliveries'], identity: Identity, delivery: Delivery, verifier: InstanceVerifier): Promise<CaseResult['deliveries'][number]> {
  const entries = deliveries.filter(({ kind, outcome }) => kind === 'instance' && outcome === 'deidentified').map(({ name }) => {
    const source = openSource({ path: delivery.stage(name) });
    try {
      const { dataset, transferSyntax } = readDicom(source);
      return { fileId: fileId(name), dataset, transferSyntax };
    } finally {
      source.close();
    }
  });
  const file = delivery.stage(DIRECTORY_NAME);
  await writeDirectory(entries, identity, file);
  const problem = verifier.verify(file);
  if (problem) return { kind: 'instance', name: '', source: DIRECTORY_SOURCE, outcome: 'held', problem, bytes: 0, sha256: '' };
  return { kind: 'instance', name: DIRECTORY_NAME, source: DIRECTORY_SOURCE, outcome: 'deidentified', bytes: statSync(file).size, sha256: await digestFile(file) };
}
