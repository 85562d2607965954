/** Tags of a sequence: `O`, then a beginning and an inside tag for each label. */
export class TagSet {
  /** Number of tags. */
  readonly size: number;
  constructor(readonly labels: readonly string[]) {
    this.size = 1 + 2 * labels.length;
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
}

export const OUTSIDE = 0;
