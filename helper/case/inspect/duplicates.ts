import { createHash } from 'node:crypto';
import { MAGIC, PREAMBLE } from '../../dicom/file/preamble.ts';
import { openSource, type ByteSource, type SourceRef } from '../../source.ts';
import type { InstanceSummary } from './survey.ts';

/** Instances of one SOP Instance UID that came more than once. */
export interface Duplicates {
  /** How many files say the same as one that is worked on. */
  copies: number;
  /** How many say something else under the UID of one before them: another transfer syntax, or another image. */
  differing: number;
}

/** Read at once, bytes. */
const CHUNK = 2 ** 20;

/**
 * Takes out copies, told by SOP Instance UID and content, whatever the files are called. Files that differ all stay: which one is meant is not for us to
 * say, and an image that is left out would be missed.
 */
export function withoutCopies(instances: readonly InstanceSummary[]): { instances: InstanceSummary[]; duplicates: Duplicates } {
  const groups = new Map<string, InstanceSummary[]>();
  for (const instance of instances) groups.set(instance.sopInstanceUid, [...(groups.get(instance.sopInstanceUid) ?? []), instance]);
  const duplicates: Duplicates = { copies: 0, differing: 0 };
  const copies = new Set<InstanceSummary>();
  for (const [uid, members] of groups) {
    // Without a UID they are held one by one.
    if (members.length === 1 || uid === '') continue;
    const contents = new Set<string>();
    for (const member of members) {
      const content = contentOf(member.file.ref);
      if (contents.has(content)) copies.add(member);
      contents.add(content);
    }
    duplicates.differing += contents.size - 1;
  }
  duplicates.copies = copies.size;
  return { instances: instances.filter((instance) => !copies.has(instance)), duplicates };
}

/** The size and SHA-256 of what follows the File Meta Information, which tells who sent the file and not what it shows. */
function contentOf(ref: SourceRef): string {
  const source = openSource(ref);
  try {
    const start = startOfDataSet(source);
    const hash = createHash('sha256');
    for (let at = start; at < source.size; at += CHUNK) hash.update(source.read(at, CHUNK));
    return `${source.size - start} ${hash.digest('hex')}`;
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
