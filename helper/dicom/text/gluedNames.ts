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
    if (lower.length !== text.length) return [];
    return [...lower.matchAll(pattern)].flatMap(({ index, 0: name }) => {
      const end = index + name.length + endingOf(text.slice(index + name.length));
      return isWithinWord(text, index, end) ? [] : [{ start: index - initialsBefore(text.slice(0, index), text.charAt(index)), end }];
    });
  };
}

/** Whether a stretch is a piece of a word of reports: `costal`, of somebody called Costa. */
function isWithinWord(text: string, start: number, end: number): boolean {
  const [before] = /\p{L}*$/u.exec(text.slice(0, start))!;
  const [after] = /^\p{L}*/u.exec(text.slice(end))!;
  return before + after !== '' && isKnownWord(fold(before + text.slice(start, end) + after));
}

/** How many initials stand glued before a name: `JGroßkopf`, and `jgrosskopf`, as logins have it. */
function initialsBefore(before: string, first: string): number {
  return (first === first.toLowerCase() ? /(?<!\p{L})\p{Ll}$/u : /(?<!\p{L})\p{Lu}$/u).exec(before)?.[0].length ?? 0;
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
