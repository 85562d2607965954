import { attribute, descendants } from './namespaces.ts';
import type { CleanPart } from './reader.ts';

/** Where a document says its language, what its author did before what came with the template. */
const PLACES: readonly { part: string; element: string }[] = [
  { part: 'document', element: 'w:lang' },
  { part: 'styles', element: 'w:lang' },
  { part: 'settings', element: 'w:themeFontLang' },
];

/** The language (BCP 47) that most runs of a document declare, else that of its styles or of its theme. */
export function declaredLanguage(parts: readonly CleanPart[]): string | undefined {
  for (const { part, element } of PLACES) {
    const counts = new Map<string, number>();
    for (const { document } of parts.filter(({ kind }) => kind.name === part)) {
      for (const found of descendants(document.documentElement!, element)) {
        const language = attribute(found, 'w:val')?.value;
        if (language) counts.set(language, (counts.get(language) ?? 0) + 1);
      }
    }
    if (counts.size > 0) return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
  }
  return undefined;
}
