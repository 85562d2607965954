/** Gives neutral names, the same one for the same original throughout a document: bookmarks, styles, authors. */
export class Names {
  readonly #given = new Map<string, Map<string, string>>();

  /** `kind` followed by a number in order of first use; a leading underscore (a hidden bookmark of Word's own) is kept. */
  neutral(kind: string, original: string): string {
    let names = this.#given.get(kind);
    if (!names) this.#given.set(kind, (names = new Map()));
    let name = names.get(original);
    if (!name) names.set(original, (name = `${original.startsWith('_') ? '_' : ''}${kind}${names.size + 1}`));
    return name;
  }

  /** The neutral name if one was given before, else the original. */
  known(kind: string, original: string): string {
    return this.#given.get(kind)?.get(original) ?? original;
  }
}
