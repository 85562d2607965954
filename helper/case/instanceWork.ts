import { Identity, type Subject } from '../../shared/identity/identity.ts';
import { PeopleIndex } from '../../shared/identity/people.ts';
import type { JournalEntry, Outcome, Problem } from '../../shared/journal.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import type { KnownValue } from '../../shared/text.ts';
import type { DeidentificationContext } from '../dicom/context.ts';
import { deidentifyInstance } from '../dicom/deidentify.ts';
import { methodsOf } from '../dicom/markers.ts';
import { Profile } from '../dicom/profile.ts';
import { readDicom } from '../dicom/reader.ts';
import { openSource, type SourceRef } from '../source.ts';
import { documentCleaner, textCleaner } from './cleaner.ts';
import type { Knowledge } from './knowledge.ts';
import { Originals } from './originals.ts';
import { verifyInstance } from './verification.ts';

/** What every worker gets once. Plain data. */
export interface InstanceSetup {
  key: Uint8Array;
  policy: Policy;
  knowledge: Knowledge;
  /** What must not be found in the output. */
  originals: KnownValue[];
  uids: string[];
}

/** De-identify one instance, write it to `output` and verify it. */
export interface InstanceRequest {
  ref: SourceRef;
  subject: Subject;
  output: string;
}

export interface InstanceAnswer {
  outcome: Outcome;
  problem?: Problem;
  journal: JournalEntry[];
  methods: string[];
  bytes: number;
  sha256: string;
}

/** The work on single instances, as a worker thread does it. */
export class InstanceWork {
  readonly #setup: InstanceSetup;
  readonly #identity: Identity;
  readonly #profile: Profile;
  readonly #people: PeopleIndex;
  readonly #originals: Originals;
  readonly #uids: ReadonlySet<string>;
  readonly #contexts = new Map<string, DeidentificationContext>();

  constructor(setup: InstanceSetup) {
    this.#setup = setup;
    this.#identity = new Identity(setup.key);
    this.#profile = new Profile(setup.policy);
    this.#people = new PeopleIndex(setup.knowledge.people);
    this.#originals = new Originals(setup.originals);
    this.#uids = new Set(setup.uids);
  }

  async answer({ ref, subject, output }: InstanceRequest): Promise<InstanceAnswer> {
    const source = openSource(ref);
    try {
      const checks = {};
      const written = await deidentifyInstance(readDicom(source), this.#context(subject), output, { subject, checks });
      const problem = written.problem ?? verifyInstance(output, this.#originals, this.#uids);
      if (problem) return { outcome: 'held', problem, journal: [], methods: [], bytes: 0, sha256: '' };
      const { outcome, journal, bytes, sha256 } = written;
      return { outcome, journal, methods: methodsOf(this.#profile, checks), bytes, sha256 };
    } finally {
      source.close();
    }
  }

  #context(subject: Subject): DeidentificationContext {
    let context = this.#contexts.get(subject.key);
    if (!context) {
      const setting = { identity: this.#identity, subject, policy: this.#setup.policy, knowledge: this.#setup.knowledge, people: this.#people };
      context = { identity: this.#identity, profile: this.#profile, text: textCleaner(setting), cleanDocument: documentCleaner(setting) };
      this.#contexts.set(subject.key, context);
    }
    return context;
  }
}
