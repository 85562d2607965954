import { CODES, PEOPLE, PLACES } from '../../label.ts';

export const OUTSIDE = 0;

/** Labels whose values read alike: what says that a name begins says it of a patient as of a clinician. */
const KINDS: readonly ReadonlySet<string>[] = [PEOPLE, PLACES, new Set([...CODES, 'PHONE', 'FAX']), new Set(['EMAIL', 'URL', 'IP'])];

/**
 * Tags of a sequence: `O`, then a beginning and an inside tag for each label.
 *
 * A tag is scored by its units: one for the kind of value that begins or goes on, which labels of a kind share, and one for
 * the label. So what is learnt of names is learnt once, and a feature needs few weights.
 */
export class TagSet {
  /** Number of tags. */
  readonly size: number;
  /** Number of units. */
  readonly units: number;
  /** By tag: the unit of its kind, and that of its label; `units` where a kind has but one label. */
  private readonly kinds: Uint8Array;
  private readonly names: Uint8Array;

  constructor(readonly labels: readonly string[]) {
    this.size = 1 + 2 * labels.length;
    this.kinds = new Uint8Array(this.size);
    this.names = new Uint8Array(this.size);
    const kindOf = (label: string): string => KINDS.find((kind) => kind.has(label))?.values().next().value ?? label;
    const kinds = [...new Set(labels.map(kindOf))];
    const shared = labels.filter((label) => labels.some((other) => other !== label && kindOf(other) === kindOf(label)));
    this.units = 1 + 2 * kinds.length + shared.length;
    this.names.fill(this.units);
    labels.forEach((label, index) => {
      for (const tag of [1 + 2 * index, 2 + 2 * index]) {
        this.kinds[tag] = 1 + 2 * kinds.indexOf(kindOf(label)) + (this.isInside(tag) ? 1 : 0);
        if (shared.includes(label)) this.names[tag] = 1 + 2 * kinds.length + shared.indexOf(label);
      }
    });
  }

  begin(label: string): number {
    const index = this.labels.indexOf(label);
    if (index < 0) throw new Error(`The tag set has no label ${label}.`);
    return 1 + 2 * index;
  }

  /** The place of a tag's label in `labels`; the tag is not O. */
  labelIndex(tag: number): number {
    return (tag - 1) >> 1;
  }

  isInside(tag: number): boolean {
    return tag > 0 && (tag & 1) === 0;
  }

  /** An inside tag may only follow the beginning or inside of the same label. */
  allows(previous: number, tag: number): boolean {
    return !this.isInside(tag) || previous === tag || previous === tag - 1;
  }

  /** Writes the score of each tag into `scores` from `at` on, out of the sums of the units; `sums` ends with a 0 more. */
  score(sums: ArrayLike<number>, scores: { [at: number]: number }, at = 0): void {
    const { kinds, names, size } = this;
    for (let tag = 0; tag < size; tag++) scores[at + tag] = sums[kinds[tag]!]! + sums[names[tag]!]!;
  }

  /** The other way: adds what each tag holds to its units. */
  gather(tags: ArrayLike<number>, sums: { [unit: number]: number }): void {
    const { kinds, names, size } = this;
    for (let tag = 0; tag < size; tag++) {
      sums[kinds[tag]!]! += tags[tag]!;
      sums[names[tag]!]! += tags[tag]!;
    }
  }
}
