import type { Identity } from '../../shared/identity/identity.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import { problemOf } from '../problem.ts';
import { openSource, type SourceRef } from '../source.ts';
import type { DeidentificationContext } from './context.ts';
import { deidentifyInstance, subjectOf, type InstanceResult } from './deidentify.ts';
import { Profile } from './profile.ts';
import { readDicom } from './reader.ts';
import { studyHeader } from './studyHeader.ts';
import { textCleaner } from './textCleaner.ts';

/** What every worker gets once. Plain data. */
export interface HeaderSetup {
  projectKey: Uint8Array;
  policy: Policy;
}

/** Write the de-identified form of a file. */
export interface HeaderRequest {
  ref: SourceRef;
  output: string;
  digest?: boolean;
}

/** De-identifies files that come without a report: what is known of the people is what each file's own header says, so no order of files matters. */
export class HeaderWork {
  readonly #identity: Identity;
  readonly #policy: Policy;
  readonly #profile: Profile;
  readonly #contexts = new Map<string, DeidentificationContext>();

  constructor(identity: Identity, policy: Policy) {
    this.#identity = identity;
    this.#policy = policy;
    this.#profile = new Profile(policy);
  }

  /** One result a request, in their order; a file that cannot be read or written is `failed` with the reason. */
  async batch(requests: readonly HeaderRequest[]): Promise<InstanceResult[]> {
    const results: InstanceResult[] = [];
    for (const request of requests) {
      results.push(await this.one(request).catch((error: unknown): InstanceResult => ({
        outcome: 'failed',
        problem: problemOf(error, 'This file could not be processed.'),
        journal: [],
        sopInstanceUid: '',
        bytes: 0,
        sha256: '',
      })));
    }
    return results;
  }

  async one({ ref, output, digest = true }: HeaderRequest): Promise<InstanceResult> {
    const source = openSource(ref);
    try {
      const file = readDicom(source);
      const header = studyHeader(file.dataset);
      const subject = subjectOf(file.dataset, this.#identity);
      const key = JSON.stringify(header);
      let context = this.#contexts.get(key);
      if (!context) {
        if (this.#contexts.size > MOST_CONTEXTS) this.#contexts.clear();
        context = {
          identity: this.#identity,
          profile: this.#profile,
          text: textCleaner({ identity: this.#identity, subject, policy: this.#policy, detection: { header } }),
        };
        this.#contexts.set(key, context);
      }
      return await deidentifyInstance(file, context, output, { subject, digest });
    } finally {
      source.close();
    }
  }
}

const MOST_CONTEXTS = 200;
