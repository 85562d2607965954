import { fold, GAP, type Token } from './tokens.ts';

/** What a phrase stands for, looked up by its words. */
export interface PhraseMatch<T> {
  value: T;
  /** Index of the token after the phrase. */
  next: number;
}

interface Node<T> {
  children: Map<string, Node<T>>;
  value?: T;
}

/** Marks that spelling puts between the words of a phrase: `N.º de historia`, `d.o.b.`, `S/N`, `Patient's`. */
const INSIDE = new Set(['.', "'", '’', 'º', 'ª', '°', '-', '/', ',', '´', '_', '(']);

/** Many phrases looked up at once, each given as folded words with spaces; accents and marks inside do not matter. */
export class Phrases<T> {
  readonly #root: Node<T> = { children: new Map() };

  add(phrases: string, value: T): this {
    for (const phrase of phrases.split('|')) {
      let node = this.#root;
      for (const word of fold(phrase.trim()).split(/\s+/)) {
        let child = node.children.get(word);
        if (!child) node.children.set(word, (child = { children: new Map() }));
        node = child;
      }
      node.value ??= value;
    }
    return this;
  }

  /** The longest phrase that starts with the token at `at` and stays on its line and in its column. */
  match(tokens: readonly Token[], at: number): PhraseMatch<T> | undefined {
    const root = this.#root.children.get(tokens[at]?.key ?? '');
    if (!root) return undefined;
    let node: Node<T> = root;
    let next = at + 1;
    let best: PhraseMatch<T> | undefined;
    for (;;) {
      if (node.value !== undefined) best = { value: node.value, next };
      let following = next;
      while (tokens[following] && INSIDE.has(tokens[following]!.text) && tokens[following]!.gap === GAP.none) following++;
      const token = tokens[following];
      const child: Node<T> | undefined = token && token.gap <= GAP.space ? node.children.get(token.key) : undefined;
      if (!child) return best;
      node = child;
      next = following + 1;
    }
  }
}

/** A set of folded words from a text of words and white space. They are folded together: one by one takes three times as long, at each start. */
export function wordSet(words: string): Set<string> {
  return new Set(fold(words).trim().split(/\s+/));
}
