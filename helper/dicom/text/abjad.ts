import { fold } from '../../../shared/report/tokens.ts';
import type { Identifier, KnownValue } from '../../../shared/text.ts';
import { isCapital, isKnownWord } from './labelWords.ts';
import { PINYIN } from './words/eastAsianSurnames.ts';

/** How the letters of Hebrew and Arabic are written in Latin consonants, as alternatives of a pattern; what may be left out ends with a question mark. */
const LETTERS: Readonly<Record<string, string>> = {
  א: '', ב: '[bv]', ג: '[gj]', ד: 'd', ה: 'h?', ו: '[vw]?', ז: 'z', ח: 'ch|kh|h', ט: 't', י: '[yj]?', כ: 'kh|ch|k|c', ך: 'kh|ch|k|c', ל: 'l', מ: 'm', ם: 'm', נ: 'n', ן: 'n', ס: 's', ע: '', פ: 'ph|p|f', ף: 'ph|p|f', צ: 'tz|ts|z|c', ץ: 'tz|ts|z|c', ק: '[kqc]', ר: 'r', ש: 'sch|sh|s', ת: 'th|t',
  ا: '', أ: '', إ: '', آ: '', ء: '', ئ: 'y?', ؤ: 'w?', ب: 'b', پ: 'p', ت: 't', ث: 'th|s|t', ج: 'dj|[jg]', چ: 'ch', ح: 'h', خ: 'kh|ch|x|j', د: 'd', ذ: 'dh|th|z|d', ر: 'r', ز: 'z', ژ: 'zh|j', س: 's', ش: 'sh|ch', ص: 's', ض: 'dh|d|z', ط: 't', ظ: 'dh|z|d', ع: '', غ: 'gh|g', ف: '[fv]', ق: '[qkgc]', ك: '[kc]', ک: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', ه: 'h?', ة: '[ht]?', و: '[vw]?', ي: '[yj]?', ی: 'y?', ى: '',
};
const VOWELS = /[aeiou]/g;

/** Letters that are always written: of fewer, ordinary words sound alike, but where a longer word has a capital as names have. */
const FEWEST_SURE = 4;
const FEWEST_SURE_OF_NAME = 3;
const SHORTEST = 5;
const SHORTEST_OF_NAME = 6;

const LATIN_WORD = /(?<!\p{L})[\p{Script=Latin}'’]{5,24}(?!\p{L})/gu;
const ABJAD_WORD = /[\p{Script=Hebrew}\p{Script=Arabic}]{3,}/gu;
const ARTICLE = /^ال(?=\p{L}{3})/u;

/** A word of a name in Latin letters: its consonants, or all of a login, and how many of its letters are always written. */
interface Sound {
  label: KnownValue['label'];
  pattern: RegExp;
  sure: number;
}

/**
 * Finds Hebrew and Arabic names of a header in Latin letters: these scripts leave vowels out, so that the consonants tell them, `Abutbul` for אבוטבול. Words of
 * reports are none. Chinese names are found by the romanised family name with the first letters of the given one, as logins have them: `situjx` of 司徒^景行.
 */
export function vowellessNames(names: readonly Pick<KnownValue, 'label' | 'text'>[]): (segment: string, text: string) => Identifier[] {
  const latin = names.some(({ text }) => ABJAD.test(text)) ? names.flatMap(soundsOf) : [];
  const logins = names.flatMap(pinyinOf);
  if (latin.length + logins.length === 0) return () => [];
  const sounds = (word: string, key: string): Sound | undefined => {
    const consonants = key.replace(VOWELS, '');
    const fewest = isCapital(word) && key.length >= SHORTEST_OF_NAME ? FEWEST_SURE_OF_NAME : FEWEST_SURE;
    return latin.find(({ pattern, sure }) => sure >= fewest && pattern.test(consonants)) ?? logins.find(({ pattern }) => pattern.test(key));
  };
  return (segment, text) => [...text.matchAll(LATIN_WORD)].flatMap(({ index, 0: word }) => {
    const key = fold(word).replace(/['’]/g, '');
    const heard = key.length >= SHORTEST ? sounds(word, key) : undefined;
    if (!heard || isKnownWord(key)) return [];
    return [{ segment, start: index, end: index + word.length, label: heard.label, text: word, source: 'known-value', confidence: 0.85, reason: 'a known name in another script' }];
  });
}

const ABJAD = /[\p{Script=Hebrew}\p{Script=Arabic}]{3}/u;

function soundsOf({ label, text }: Pick<KnownValue, 'label' | 'text'>): Sound[] {
  return (text.normalize('NFC').replace(/\p{M}/gu, '').match(ABJAD_WORD) ?? []).flatMap((word) => {
    const letters = [...word.replace(ARTICLE, '')].map((letter) => LETTERS[letter]);
    if (letters.some((letter) => letter === undefined)) return [];
    const sure = letters.filter((letter) => letter !== '' && !letter!.endsWith('?')).length;
    const pattern = new RegExp(`^l?${letters.map((letter) => (letter === '' ? '' : letter!.endsWith('?') ? letter : `(?:${letter}){1,2}y?`)).join('')}[ht]?$`);
    return sure >= FEWEST_SURE_OF_NAME ? [{ label, pattern, sure }] : [];
  });
}

/** The logins of a name whose family name is written in Han alone. */
function pinyinOf({ label, text }: Pick<KnownValue, 'label' | 'text'>): Sound[] {
  return text.split('=').flatMap((group) => {
    const [family = '', given = ''] = group.split('^');
    const romanised = PINYIN.get(family.trim());
    return romanised && given.trim() !== '' ? [{ label, pattern: new RegExp(`^(?:${romanised}[a-z]{${[...given.trim()].length}}|[a-z]{${[...given.trim()].length}}${romanised})$`), sure: romanised.length }] : [];
  });
}
