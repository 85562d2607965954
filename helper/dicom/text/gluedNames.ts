import { fold } from '../../../shared/report/tokens.ts';
import type { Stretch } from '../../../shared/text.ts';
import { isKnownWord } from './labelWords.ts';

const SHORTEST_GLUED = 5;

/**
 * Finds words of known names inside longer words, where no space parts them: `chestOkafor`, `OKAFORADAEZE`.
 * @param names in small letters; those that are words of reports, or short, are not looked for.
 */
export function gluedNames(names: Iterable<string>): (text: string) => Stretch[] {
  const telling = [...new Set(names)].filter((name) => name.length >= SHORTEST_GLUED && !isKnownWord(name));
  if (telling.length === 0) return () => [];
  const pattern = new RegExp(`(?:${telling.sort((one, other) => other.length - one.length).map(withoutFinalSigma).join('|')})+`, 'g');
  return (text) => {
    const lower = withoutFinalSigma(text.toLowerCase());
    return lower.length === text.length ? [...lower.matchAll(pattern)].map(({ index, 0: name }) => ({ start: index, end: index + name.length + endingOf(text.slice(index + name.length)) })) : [];
  };
}

/** How many letters of an inflection follow a name, as in `Kowalskiego`; `okaforknee` goes on with a region. */
function endingOf(after: string): number {
  const ending = /^\p{Ll}{1,4}(?!\p{L})/u.exec(after)?.[0] ?? '';
  return isKnownWord(fold(ending)) ? 0 : ending.length;
}

/** A Greek name that ends here goes on as part of a longer word. */
function withoutFinalSigma(text: string): string {
  return text.replaceAll('ς', 'σ');
}
