import { Identity } from '../../../shared/identity/identity.ts';
import { nodeMac } from '../../mac.ts';
import { masterKey } from '../../vault/masterKey.ts';
import type { OpenDocument } from '../../documents/document.ts';
import type { InstanceSummary } from '../inspect/survey.ts';

/** Characters of a key: 80 bits. */
const LENGTH = 16;

/**
 * The keys of one inspection: what is the same thing in another inspection on this machine has the same key there, under any policy and project.
 *
 * They hang on the machine's own key, since that of an irreversible case dies with it, and stand in no output. Copies of one thing are counted through.
 */
export class ReviewKeys {
  readonly #identity = new Identity(nodeMac(masterKey())('keys of reviews'), nodeMac);
  readonly #given = new Map<string, number>();

  /** Of its text and where it stands, which is what decisions about identifiers hang on. */
  document({ kind, segments }: Pick<OpenDocument, 'kind' | 'segments'>): string {
    return this.#next('document', JSON.stringify([kind, segments.map(({ id, text }) => [id, text])]));
  }

  /** @param instances of one series; one without a UID is told by them. */
  series(instances: readonly InstanceSummary[]): string {
    const { studyInstanceUid, seriesInstanceUid } = instances[0]!;
    const members = seriesInstanceUid === '' ? instances.map(({ sopInstanceUid }) => sopInstanceUid).sort() : [];
    return this.#next('series', JSON.stringify([studyInstanceUid, seriesInstanceUid, ...members]));
  }

  picture({ sopInstanceUid }: InstanceSummary): string {
    return this.#next('picture', sopInstanceUid);
  }

  #next(kind: string, value: string): string {
    const key = this.#identity.token(`review ${kind}`, value, LENGTH);
    const copy = (this.#given.get(key) ?? 0) + 1;
    this.#given.set(key, copy);
    return copy === 1 ? key : `${key}-${copy}`;
  }
}
