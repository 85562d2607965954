import { nameSpellings } from '../../../shared/identity/normalise.ts';
import type { Identifier, KnownValue } from '../../../shared/text.ts';
import { isOf } from './inflection.ts';

/** Greek and Cyrillic letters in Latin, pairs before single letters; ELOT 743 and ISO 9 as passports simplify them (ICAO 9303, part 3). */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/ου/g, 'ou'], [/(?<!\p{L})μπ/gu, 'b'], [/μπ/g, 'mp'], [/γκ/g, 'gk'], [/γγ/g, 'ng'], [/αυ(?=[αβγδεζηιλμνορω])/g, 'av'], [/ευ(?=[αβγδεζηιλμνορω])/g, 'ev'], [/αυ/g, 'af'], [/ευ/g, 'ef'],
];
const LETTERS: Readonly<Record<string, string>> = {
  α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o',
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'iu', я: 'ia', і: 'i', ї: 'i', є: 'ie', ґ: 'g',
};
/** How other systems write the same letters: BGN/PCGN, all of it together, and common usage. */
const TOGETHER: readonly (readonly [RegExp, string])[] = [[/iu/g, 'yu'], [/ia/g, 'ya'], [/kh/g, 'h'], [/i(?=$|\W)/g, 'y']];
const VARIANTS: readonly (readonly [RegExp, string])[] = [[/mp/g, 'b'], ...TOGETHER, [/ch/g, 'h'], [/f/g, 'ph'], [/y/g, 'i']];

/**
 * A Greek or Cyrillic name as devices without its script say it, in the spellings that are usual; none for names in other scripts. Accents are lost, and
 * the signs between its parts stay, so that a PN remains one.
 */
export function transliterations(name: string): string[] {
  const lower = name.split('=')[0]!.toLowerCase().normalize('NFD').replace(/(?<=[\u0370-\u03ff])\p{M}+/gu, '').normalize('NFC');
  if (!/[\u0370-\u04ff]/.test(lower)) return [];
  const latin = [...PAIRS.reduce((text, [pair, written]) => text.replace(pair, written), lower)].map((letter) => LETTERS[letter] ?? letter).join('');
  return [...new Set([latin, ...VARIANTS.map(([pattern, other]) => latin.replace(pattern, other)), TOGETHER.reduce((text, [pattern, other]) => text.replace(pattern, other), latin)])];
}

const WORD = /[\u0370-\u03ff\u1f00-\u1fff\u0400-\u04ff\u0300-\u0301]{4,}/gu;

/** Finds words in Greek or Cyrillic letters that are one of a name which the header has in Latin letters, with another ending or a slip perhaps. */
export function transliteratedNames(names: readonly Pick<KnownValue, 'label' | 'text'>[]): (segment: string, text: string) => Identifier[] {
  const known = names.map(({ label, text }) => ({ label, words: new Set(nameSpellings(text).flat().filter((word) => word.length >= SHORTEST && /^[a-z]+$/.test(word))) }));
  return (segment, text) => [...text.matchAll(WORD)].flatMap(({ index, 0: word }) => {
    const latin = transliterations(word);
    const named = known.find(({ words }) => latin.some((one) => isOf(words, one)));
    return named ? [{ segment, start: index, end: index + word.length, label: named.label, text: word, source: 'known-value', confidence: 0.9, reason: 'a known name in another script' }] : [];
  });
}

const SHORTEST = 4;

/** Ways to write one sound, those of more letters first: what remains is alike in all romanisations. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sc/g, 's'], [/zh/g, 'j'], [/kh|x/g, 'h'], [/ch|cz|tch/g, 'c'], [/sh|sz/g, 's'], [/tz|ts/g, 'c'], [/ph/g, 'f'], [/w/g, 'v'],
  [/[iyj](?=[aeou])/g, ''], [/[yj](?![aeiou])|(?<=[aeiou])i/g, ''], [/y/g, 'i'], [/(.)\1+/g, '$1'],
];

/** A word in Latin letters as it sounds. */
function soundOf(latin: string): string {
  return SOUNDS.reduce((word, [written, sound]) => word.replace(written, sound), latin.toLowerCase().normalize('NFD').replace(/[^a-z]/g, ''));
}

const LATIN_WORD = /[A-Za-z\u00c0-\u017f]{6,}/g;
const SHORTEST_SOUND = 5;
const LONGEST_CASE = 3;

/** Finds Greek and Cyrillic names of a header in Latin letters, however they are romanised and in whatever case: `Dzerjihovskaja`, `Dzerzhikhovskoj`. */
export function romanisedNames(names: readonly Pick<KnownValue, 'label' | 'text'>[]): (segment: string, text: string) => Identifier[] {
  const known = names.flatMap(({ label, text }) => transliterations(text).slice(0, 1).flatMap((latin) => latin.split(/[^a-z]+/)).map(soundOf).filter((sound) => sound.length >= SHORTEST_SOUND).map((sound) => ({ label, sound, stem: sound.replace(/[aeiou]+$/, '') })));
  return (segment, text) => (known.length === 0 ? [] : [...text.matchAll(LATIN_WORD)].flatMap(({ index, 0: word }) => {
    const heard = soundOf(word);
    const own = known.find(({ sound, stem }) => heard === sound || (stem.length >= SHORTEST_SOUND && heard.startsWith(stem) && heard.length - stem.length <= LONGEST_CASE));
    return own ? [{ segment, start: index, end: index + word.length, label: own.label, text: word, source: 'known-value', confidence: 0.85, reason: 'a known name in another script' }] : [];
  }));
}
