import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CaseResult, Inspection } from '../../../shared/contract/case.ts';
import type { CaseSource } from '../../../helper/case/intake/source.ts';
import type { CaseOpener } from '../../../helper/server/job.ts';
import { openSource } from '../../../helper/source.ts';

/**
 * A case that only counts and copies: the server's own tests look at what the server does around a case.
 * A file named `slow` takes until it is cancelled, one named `broken` makes the inspection throw.
 */
export function stubOpener(closed: string[] = []): CaseOpener {
  return (sources: CaseSource[]) => ({
    async inspect({ progress, signal }) {
      if (sources.some((source) => source.name === 'broken')) throw new Error('OKAFOR^ADAEZE could not be parsed');
      if (sources.some((source) => source.name === 'slow')) await aborted(signal!);
      progress?.({ stage: 'inspect', done: 1, total: sources.length });
      return inspectionOf(sources);
    },
    frame: () => Promise.resolve(new Uint8Array()),
    facePreview: () => Promise.resolve({ views: [], quality: { cutTissue: 0, cutShare: 0 } }),
    async deidentify(_decisions, outDir, { progress }) {
      progress?.({ stage: 'deidentify', done: 1, total: sources.length });
      return resultOf(sources, outDir);
    },
    close: () => void closed.push('closed'),
  });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));
}

function inspectionOf(sources: CaseSource[]): Inspection {
  return { documents: [], studies: [], refused: sources.map(({ name }, index) => ({ name, source: `file ${index + 1}`, problem: { code: 'seen', message: 'seen' } })), accessions: { present: [], missing: [] }, warnings: [] };
}

function resultOf(sources: CaseSource[], outDir: string): CaseResult {
  const deliveries = sources.map(({ ref }, index) => {
    const source = openSource(ref);
    writeFileSync(path.join(outDir, `${index + 1}.bin`), source.read(0, source.size));
    source.close();
    return { kind: 'document' as const, name: `${index + 1}.bin`, source: `document ${index + 1}`, outcome: 'deidentified' as const, bytes: 1, sha256: '' };
  });
  const held = { kind: 'instance' as const, name: '', source: 'instance 9', outcome: 'held' as const, problem: { code: 'held', message: 'Held.' }, bytes: 0, sha256: '' };
  return { pseudonyms: ['CV-TEST'], deliveries: [...deliveries, held], changes: 1, verified: true, warnings: [] };
}
