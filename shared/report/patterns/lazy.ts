/** A pattern that becomes a regular expression when it is first run: most never are over short texts, and to make them all takes long at each start. */
export class LazyPattern {
  #made: RegExp | undefined;

  constructor(readonly source: string, readonly flags: string) {}

  get ignoreCase(): boolean {
    return this.flags.includes('i');
  }

  made(): RegExp {
    return (this.#made ??= new RegExp(this.source, this.flags));
  }

  /** As regular expressions are written. */
  toString(): string {
    return `/${this.source}/${this.flags}`;
  }
}

/** A pattern as a regular expression. */
export function madeOf(pattern: RegExp | LazyPattern): RegExp {
  return pattern instanceof LazyPattern ? pattern.made() : pattern;
}
