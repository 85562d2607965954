import { plain } from '../identity/normalise.ts';
import { PARTICLES } from './words/people.ts';

/** A shorter one may be another word by chance: `Le Na`. */
const SHORTEST = 6;

/** What joins the halves of a double name. */
const HYPHEN = /[-\u2010\u2011]/;

/**
 * What becomes of a name where spaces, hyphens and apostrophes are lost between its words, folded: of a component of a PN (PS3.5 6.2), `VANDENHOOGENBAND`,
 * `AlQudaihi`, `MARIAJOSE`; of family and given name together, `OKAFORADAEZE`; of half a double name, `LEGOFF` of `LE GOFF-DESROSIERS`; and of a word with the
 * particles before it, `DELACRUZ` of `MENA DE LA CRUZ`.
 */
export function joinedNames(value: string): string[] {
  const components = value.split('=')[0]!.split('^').slice(0, 2);
  const [family = [], given = []] = components.map(wordsOf);
  const pieces = components.flatMap((component) => [wordsOf(component), ...component.split(HYPHEN).map(wordsOf), ...ledWords(wordsOf(component))]);
  const joined = [...pieces, [...family, ...given], [...given, ...family]].filter((words) => words.length > 1).map((words) => words.join(''));
  return [...new Set(joined)].filter((name) => name.length >= SHORTEST);
}

function wordsOf(component: string): string[] {
  return plain(component).split(' ').filter((word) => word !== '');
}

/** Each word of a component behind particles, letters before an apostrophe among them, with all of these. */
function ledWords(words: readonly string[]): string[][] {
  const isLead = (word: string): boolean => PARTICLES.has(word) || word.length === 1;
  return words.flatMap((word, at) => {
    if (isLead(word)) return [];
    let from = at;
    while (from > 0 && isLead(words[from - 1]!)) from--;
    return [words.slice(from, at + 1)];
  });
}
