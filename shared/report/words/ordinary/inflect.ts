/** Every stem with every ending, as one text of words. Forms that no language has do no harm: no name looks like them. */
export function inflect(stems: string, endings: readonly string[]): string {
  return stems.trim().split(/\s+/).flatMap((stem) => endings.map((ending) => stem + ending)).join(' ');
}
