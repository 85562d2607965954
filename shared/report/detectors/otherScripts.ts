import { hasUnspacedScript } from '../../identity/unspaced.ts';
import type { Label } from '../../label.ts';
import type { Candidate, Page } from '../candidate.ts';
import { matchesOf } from '../patterns/matches.ts';
import { fold, isCapitalised, tokenAt, type Token } from '../tokens.ts';
import { isOrdinary } from '../words/ordinary/index.ts';
import { FOREIGN_FIELDS, FOREIGN_INSTITUTION } from '../words/otherScripts.ts';
import { KIN, TITLES } from '../words/people.ts';
import { MEDICAL_WORDS } from '../words/protected.ts';

/** Letters and vowel signs of the scripts beside the Latin one, by their blocks: classes of `\p{Script}` take a second to compile. */
const LETTERS = [
  String.raw`\u0370-\u03ff\u1f00-\u1fff\u0400-\u052f\u0531-\u0587`, // Greek, Cyrillic, Armenian
  String.raw`\u05b0-\u05f2\u0620-\u065f\u066e-\u06d3\u06fa-\u06fc\u0750-\u077f`, // Hebrew, Arabic
  String.raw`\u0900-\u0963\u0980-\u0dff\u0e01-\u0e4e\u0e81-\u0ece\u1000-\u103f\u10a0-\u10ff\u1200-\u135f\u1780-\u17d3`, // of India, Thai, Lao, Myanmar, Georgian, Ethiopic, Khmer
  String.raw`\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3`, // Hangul
  String.raw`\u3005\u3041-\u3096\u30a1-\u30fa\u30fc\u31f0-\u31ff\uff66-\uff9f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff`, // kana, Han
].join('');
const WORD = `[${LETTERS}][${LETTERS}'’-]*`;
/** Up to five words of other scripts; no letter of another word touches them. */
const RUN = new RegExp(String.raw`(?<![\p{L}\p{M}])${WORD}(?:(?:\. |[ .·・,^])${WORD}){0,4}(?![\p{L}\p{M}\p{N}])`, 'gu');
const LETTER = new RegExp(`[${LETTERS}]`, 'gu');
/** Whether a text has such words at all; Greek letters by themselves count and measure. */
const HOLDS_WORD = new RegExp(`[${LETTERS}]{2}`, 'u');

/** In scripts without spaces a run of more characters than a name has is a sentence; those that spell sounds need more for one. */
const LONGEST_UNSPACED = { sounds: 18, others: 6 };
const SOUNDS = /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u;
/** What a hospital's name adds to it: `서울대학교병원`. */
const LONGEST_INSTITUTION = 18;

/** A page is written in Latin letters where it has this many of them, and of all its letters at most this share is of other scripts. */
const LATIN = { fewest: 40, others: 0.2 };

/** Words that ask for somebody's name, or a hospital's, before it. */
const ASKS_FOR_NAME = /(?:name|nombre|nom|nome|apellidos|patient(?:in)?|paciente|paziente|pte?|doctora?|physician|int[eé]rpreter?|hospital|clinic|cl[ií]nica)[ ]*[:：=][ ]*$/iu;
/** A word before a mark that sets the same in another script beside it. */
const WORD_BESIDE = /([\p{L}\p{M}'’-]+) ?[(（/=|] ?$/u;

/**
 * Names in a script that the rest of the page is not written in: `Kim Sung-ho (김성호)`, `Patient: 王小明`. A report in Latin letters writes in another
 * script what is not translated, and that is names.
 */
export function findOtherScripts(page: Page): Candidate[] {
  if (!HOLDS_WORD.test(page.text)) return [];
  const latin = isLatin(page.text);
  return matchesOf(page.text, RUN).flatMap(({ index, 0: run }): Candidate[] => {
    const end = index + run.length;
    const before = page.text.slice(Math.max(0, index - 40), index);
    const beside = WORD_BESIDE.exec(before)?.[1];
    const named = beside !== undefined ? isNameLike(beside, page.lang) : latin || ASKS_FOR_NAME.test(before);
    if (!named || !isName(run, page.text.slice(end, end + 2))) return [];
    return [{ start: index, end, label: labelOf(page.tokens, index, run), source: 'script', confidence: 0.8, reason: 'a name in another script than the text' }];
  });
}

function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const others = text.match(LETTER)?.length ?? 0;
  return letters - others >= LATIN.fewest && others <= LATIN.others * letters;
}

/** `Kim Sung-ho (김성호)`, `王小明 / Wang`, but neither `carcinoma (肺癌)` nor `Thorax/胸部`, which explain a word. */
function isNameLike(word: string, lang: string): boolean {
  const key = fold(word);
  return !/^\p{Ll}/u.test(word) && !MEDICAL_WORDS.has(key) && !isOrdinary(key, lang) && !isOrdinary(key, 'en');
}

function isName(run: string, after: string): boolean {
  const words = run.split(/[ .·・,^]+/u);
  if (/^ ?[:：]/.test(after) || words.every((word) => FOREIGN_FIELDS.has(fold(word)) || FOREIGN_FIELDS.has(word))) return false;
  if (/\p{Lu}|\p{Ll}/u.test(run)) return words.every((word) => word.length === 1 || (word.length >= 3 && isCapitalised(word))) && run.length >= 3; // Greek letters count and measure.
  const longest = longestWord(run);
  return run.length >= 2 && words.every((word) => [...word].length <= longest);
}

/** How many characters a word of a name has at most. */
function longestWord(run: string): number {
  if (FOREIGN_INSTITUTION.test(run)) return LONGEST_INSTITUTION;
  if (!hasUnspacedScript(run)) return Infinity;
  return SOUNDS.test(run) ? LONGEST_UNSPACED.sounds : LONGEST_UNSPACED.others;
}

/** By what stands before it: a title, kin; the patient is the safe reading. */
function labelOf(tokens: readonly Token[], start: number, run: string): Label {
  if (FOREIGN_INSTITUTION.test(run)) return 'ORG';
  const at = tokenAt(tokens, start);
  for (let back = 1; back <= 4 && back <= at; back++) {
    const title = TITLES.match(tokens, at - back);
    if (title && title.value !== 'COURTESY') return title.value;
    if (KIN.match(tokens, at - back)) return 'RELATIVE';
  }
  return 'PATIENT';
}
