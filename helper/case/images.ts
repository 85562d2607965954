import type { CaseResult, Decisions, Inspection } from '../../shared/contract/case.ts';
import type { Identity } from '../../shared/identity/identity.ts';
import type { JournalEntry, Problem } from '../../shared/journal.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import type { KnownValue, StudyHeader } from '../../shared/text.ts';
import { Profile } from '../dicom/profile.ts';
import { tagOf } from '../dicom/standard/dictionary.ts';
import { Pool } from '../pool.ts';
import { problemOf } from '../problem.ts';
import type { Delivery } from './delivery.ts';
import type { InstanceAnswer, InstanceRequest, InstanceSetup } from './instanceWork.ts';
import { headerEntries, type Knowledge } from './knowledge.ts';
import { instanceName } from './naming.ts';
import type { CaseOptions } from './options.ts';
import type { InstanceSummary, Survey } from './survey.ts';

/** One instance after its de-identification, for the ledger of the case. */
export interface WrittenInstance {
  delivery: CaseResult['deliveries'][number];
  journal: JournalEntry[];
  methods: string[];
}

const SOP_INSTANCE_UID = 0x00080018;

/** Everything about the DICOM instances of a case: what they hold, what identifies in them, and their de-identification on all cores. */
export class Images {
  readonly #identity: Identity;
  readonly #key: Uint8Array;
  readonly #policy: Policy;
  readonly #options: CaseOptions;
  readonly #profile: Profile;
  readonly #pools: Pool<InstanceRequest, InstanceAnswer>[] = [];

  constructor(identity: Identity, key: Uint8Array, policy: Policy, options: CaseOptions) {
    this.#identity = identity;
    this.#key = key;
    this.#policy = policy;
    this.#options = options;
    this.#profile = new Profile(policy);
  }

  /** What a person should know of the policy before the images leave. */
  get warnings(): readonly Problem[] {
    return this.#profile.warnings;
  }

  /** The values of a header that must not be found in the output: those of attributes that the policy does not keep. */
  removedValues(header: StudyHeader, sopClassUid: string): KnownValue[] {
    return headerEntries(header)
      .filter(({ attribute }) => !['keep', 'scan'].includes(this.#profile.rule(tagOf(attribute)!, sopClassUid, false).action))
      .map(({ label, text }) => ({ label, text }));
  }

  async inspect(_survey: Survey, _knowledge: Knowledge, _signal?: AbortSignal): Promise<Inspection['studies']> {
    return [];
  }

  /** De-identifies all instances; `onWritten` is told of each in the order of the survey. */
  async deidentify(
    { instances }: Survey,
    { knowledge, originals, delivery, signal }: { knowledge: Knowledge; decisions: Decisions; originals: KnownValue[]; delivery: Delivery; signal: AbortSignal | undefined },
    onWritten: (written: WrittenInstance) => void,
  ): Promise<void> {
    const keepsUids = this.#profile.rule(SOP_INSTANCE_UID, '', false).action !== 'uid';
    const pool = this.#pool({
      key: this.#key,
      policy: this.#policy,
      knowledge,
      originals,
      uids: keepsUids ? [] : [...new Set(instances.flatMap(uidsOf))].filter((uid) => uid !== ''),
    });
    const copies = new Map<string, number>();
    const requests = instances.map((instance) => {
      const occurrence = copies.get(instance.sopInstanceUid) ?? 0;
      copies.set(instance.sopInstanceUid, occurrence + 1);
      return { instance, name: instanceName(this.#identity, instance, occurrence) };
    });
    const written = requests.map(async ({ instance, name }, index): Promise<WrittenInstance> => {
      const source = `instance ${index + 1}`;
      try {
        const { outcome, problem, journal, methods, bytes, sha256 } = await pool.ask({ ref: instance.file.ref, subject: instance.subject, output: delivery.stage(name) });
        const delivered = outcome === 'deidentified';
        return { delivery: { kind: 'instance', name: delivered ? name : '', source, outcome, ...(problem ? { problem } : {}), bytes, sha256 }, journal: delivered ? journal : [], methods: delivered ? methods : [] };
      } catch (error) {
        return { delivery: { kind: 'instance', name: '', source, outcome: 'failed', problem: problemOf(error, 'This image could not be processed.'), bytes: 0, sha256: '' }, journal: [], methods: [] };
      }
    });
    try {
      for (const one of written) {
        onWritten(await one);
        signal?.throwIfAborted();
      }
    } finally {
      await pool.close();
      await Promise.allSettled(written);
    }
  }

  /** Pictures inside documents: they are taken out. */
  async cleanPictures(pictures: readonly { id: string }[]): Promise<{ edits: Map<string, Uint8Array | null>; journal: JournalEntry[] }> {
    return { edits: new Map(pictures.map(({ id }) => [id, null])), journal: [] };
  }

  async close(): Promise<void> {
    await Promise.all(this.#pools.map((pool) => pool.close()));
  }

  #pool(setup: InstanceSetup): Pool<InstanceRequest, InstanceAnswer> {
    const pool = new Pool<InstanceRequest, InstanceAnswer>('instance', setup, this.#options.workers);
    this.#pools.push(pool);
    return pool;
  }
}

function uidsOf({ sopInstanceUid, seriesInstanceUid, studyInstanceUid, frameOfReferenceUid }: InstanceSummary): string[] {
  return [sopInstanceUid, seriesInstanceUid, studyInstanceUid, frameOfReferenceUid];
}
