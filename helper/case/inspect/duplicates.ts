import { createHash } from 'node:crypto';
import type { Problem } from '../../../shared/journal.ts';
import { MAGIC, PREAMBLE } from '../../dicom/file/preamble.ts';
import { openSource, type ByteSource, type SourceRef } from '../../source.ts';
import type { InstanceSummary } from './survey.ts';

/** Instances of one SOP Instance UID that came more than once: one of them is worked on. */
export interface Duplicates {
  /** How many files say the same as one that is worked on. */
  copies: number;
  /** Those that say something else under the same UID. A person must look at them. */
  differing: InstanceSummary[];
}

export const DIFFERS: Problem = {
  code: 'duplicate-differs',
  message: 'Another image of the case has the same identifier (SOP Instance UID), but other content, and that one is delivered. Look at both, take out the one that does not belong and start again.',
};

/** Read at once, bytes. */
const CHUNK = 2 ** 20;

/**
 * Takes out what came more than once, told by SOP Instance UID and content, whatever the files are called. Of files that differ the largest stays, of
 * equally large ones that of the least digest: which one does not depend on their order.
 */
export function partDuplicates(instances: readonly InstanceSummary[]): { instances: InstanceSummary[]; duplicates: Duplicates } {
  const groups = new Map<string, InstanceSummary[]>();
  for (const instance of instances) groups.set(instance.sopInstanceUid, [...(groups.get(instance.sopInstanceUid) ?? []), instance]);
  const duplicates: Duplicates = { copies: 0, differing: [] };
  const out = new Set<InstanceSummary>();
  for (const [uid, members] of groups) {
    // Without a UID they are held one by one.
    if (members.length === 1 || uid === '') continue;
    const contents = new Map<string, InstanceSummary>();
    for (const member of members) {
      const content = contentOf(member.file.ref);
      if (contents.has(content)) duplicates.copies++;
      else contents.set(content, member);
    }
    const [first, ...others] = [...contents].sort(([one], [other]) => (one < other ? 1 : -1)).map(([, member]) => member);
    duplicates.differing.push(...others);
    for (const member of members) if (member !== first) out.add(member);
  }
  return { instances: instances.filter((instance) => !out.has(instance)), duplicates };
}

/** The size and SHA-256 of what follows the File Meta Information, which tells who sent the file and not what it shows; larger ones sort behind. */
function contentOf(ref: SourceRef): string {
  const source = openSource(ref);
  try {
    const start = startOfDataSet(source);
    const hash = createHash('sha256');
    for (let at = start; at < source.size; at += CHUNK) hash.update(source.read(at, CHUNK));
    return `${String(source.size - start).padStart(16, '0')} ${hash.digest('hex')}`;
  } finally {
    source.close();
  }
}

const GROUP_LENGTH = Buffer.from([0x02, 0x00, 0x00, 0x00, 0x55, 0x4c, 0x04, 0x00]);

/** Behind the File Meta Information by its group length (PS3.10 7.1); 0 where there is none. */
function startOfDataSet(source: ByteSource): number {
  const head = Buffer.from(source.read(0, PREAMBLE + MAGIC.length + GROUP_LENGTH.length + 4));
  const at = PREAMBLE + MAGIC.length;
  if (head.toString('latin1', PREAMBLE, at) !== MAGIC || !head.subarray(at, at + GROUP_LENGTH.length).equals(GROUP_LENGTH) || head.length < at + GROUP_LENGTH.length + 4) return 0;
  return Math.min(source.size, head.length + head.readUInt32LE(at + GROUP_LENGTH.length));
}
