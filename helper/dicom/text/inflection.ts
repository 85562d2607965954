import { nameSpellings, plain } from '../../../shared/identity/normalise.ts';
import { isOneSlip } from '../../../shared/identity/slip.ts';
import type { Identifier, KnownValue } from '../../../shared/text.ts';

/** Fewest letters that an inflected name shares with the one in the header: `Kowalską`, `Соколова`. */
const SHORTEST_STEM = 4;
const LONGEST_ENDING = 4;

/** Whether a word is one of a name, with another ending or one slip of the pen perhaps. */
export function isOf(words: ReadonlySet<string>, word: string): boolean {
  if (words.has(word)) return true;
  return [...words].some((one) => isInflected(one, word) || (one.length > SHORTEST_STEM && isOneSlip(one, word)));
}

function isInflected(one: string, other: string): boolean {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  return shared >= SHORTEST_STEM && Math.max(one.length, other.length) - shared <= Math.min(LONGEST_ENDING, shared - 2);
}

/** Endings that cases add to names in the Slavic, Baltic and Finno-Ugric languages and in Turkish, folded. */
const CASE_ENDING = /^(?:a|e|y|i|u|em|om|ie|owi|iem|iego|ego|emu|iemu|ej|ovi|ova|ove|ou|ini|ui|as|lla|lta|nak|nek|ban|ben|nin|nun|а|у|ю|я|е|ы|и|ои|еи|ою|ом|ем|ым|им|ого|его|ому|ему|ых|ами|ові|еві)$/;

/** A name of fewer letters with an ending is another word by chance. */
const SHORTEST_INFLECTED = 6;

/** Finds known names with the ending of a case: `показать Рамзиловичу`, `u Kowalskiego`. A vowel at the end of a name may give way to it. */
export function inflectedNames(names: readonly Pick<KnownValue, 'label' | 'text'>[]): (segment: string, text: string) => Identifier[] {
  const known = names.flatMap(({ label, text }) => nameSpellings(text).flat().filter((word) => word.length >= SHORTEST_INFLECTED).map((word) => ({ label, word, stem: word.replace(VOWEL, '') })));
  return (segment, text) => (known.length === 0 ? [] : [...text.matchAll(CAPITALISED)].flatMap(({ index, 0: written }) => {
    const word = plain(written);
    const own = known.find((name) => name.word !== word && (isCaseOf(name.word, word) || (name.stem.length >= SHORTEST_INFLECTED && isCaseOf(name.stem, word))));
    return own ? [{ segment, start: index, end: index + written.length, label: own.label, text: written, source: 'known-value', confidence: 0.9, reason: 'a known name in another case' }] : [];
  }));
}

/** Whether a word is another with the ending of a case behind it. */
function isCaseOf(stem: string, word: string): boolean {
  return word.startsWith(stem) && CASE_ENDING.test(word.slice(stem.length));
}

/** What an ending may take the place of. */
const VOWEL = /(?:ии|ыи|ои|ая|яя|ое|[aeiouyаяоеиь])$/;
const CAPITALISED = /\p{Lu}[\p{L}\p{M}'’]{5,}/gu;
