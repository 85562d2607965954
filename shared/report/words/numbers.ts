import { fold } from '../tokens.ts';

/** What a piece of a number in words adds: `add` is summed up, `times` multiplies what stands before it, `and` only joins. */
export type NumberPiece = { add: number; ordinal?: true } | { times: 100 | 1000 } | { and: true };

/** How a language says numbers: rows of words from the value that the row begins with, one more a word. */
interface Counting {
  /** Value of the first word, and the words. */
  rows: readonly (readonly [number, string])[];
  /** Twenty, thirty … ninety. */
  tens: string;
  /** Hundreds by their own names, `doscientos`, from 200. */
  hundreds?: string;
  hundred: string;
  thousand: string;
  and: string;
  /** First, second …, where dates are said with ordinals. */
  ordinals?: string;
  /** Endings that make an ordinal of a number: `dritt|en`. */
  ordinalEndings?: RegExp;
  /** Whether numbers are written in one word: `neunzehnhunderteinunddreißig`. */
  glued?: true;
}

/** Cardinals of six languages, folded, and ordinals where dates are said with them. */
const COUNTING: Record<string, Counting> = {
  en: {
    rows: [[1, 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen']],
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety', hundred: 'hundred', thousand: 'thousand', and: 'and',
    ordinals: 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  },
  es: {
    rows: [[1, 'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta'], [1, 'primero'], [1, 'un'], [21, 'veintiun']],
    tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa', hundreds: 'doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos', hundred: 'cien ciento', thousand: 'mil', and: 'y',
  },
  de: {
    rows: [[1, 'eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn'], [1, 'ein'], [2, 'zwo']],
    tens: 'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig', hundred: 'hundert', thousand: 'tausend', and: 'und',
    ordinals: 'erst zweit dritt viert funft sechst siebt acht neunt zehnt elft zwolft dreizehnt vierzehnt funfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst',
    ordinalEndings: /(?:e[rnsm]?)$/, glued: true,
  },
  fr: {
    rows: [[1, 'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'], [1, 'premier'], [1, 'une'], [20, 'vingts']],
    tens: 'vingt trente quarante cinquante soixante septante huitante nonante', hundred: 'cent cents', thousand: 'mille mil', and: 'et',
  },
  pt: {
    rows: [[1, 'um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove'], [1, 'primeiro'], [1, 'uma'], [2, 'duas'], [14, 'catorze'], [16, 'dezasseis dezassete'], [19, 'dezanove']],
    tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa', hundreds: 'duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos', hundred: 'cem cento', thousand: 'mil', and: 'e',
  },
  it: {
    rows: [[1, 'uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti ventuno ventidue ventitre ventiquattro venticinque ventisei ventisette ventotto ventinove trenta trentuno'], [1, 'primo'], [1, 'un']],
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta', hundred: 'cento', thousand: 'mille mila', and: 'e', glued: true,
  },
};

const PIECES = new Map(Object.entries(COUNTING).map(([lang, counting]) => [lang, piecesOf(counting)]));

/** Stems of the ordinals that only an ending makes a word: `dritt|er`. */
const ORDINALS = new Map(Object.entries(COUNTING).flatMap(([lang, { ordinals, glued }]) => (ordinals && glued ? [[lang, ordinals.split(' ')] as const] : [])));

function piecesOf({ rows, tens, hundreds, hundred, thousand, and, ordinals, glued }: Counting): Map<string, NumberPiece> {
  const pieces = new Map<string, NumberPiece>();
  const add = (words: string, piece: (index: number) => NumberPiece): void => fold(words).split(' ').forEach((word, index) => pieces.set(word, piece(index)));
  for (const [first, words] of rows) add(words, (index) => ({ add: first + index }));
  add(tens, (index) => ({ add: 20 + 10 * index }));
  if (hundreds) add(hundreds, (index) => ({ add: 200 + 100 * index }));
  add(hundred, () => ({ times: 100 }));
  add(thousand, () => ({ times: 1000 }));
  add(and, () => ({ and: true }));
  if (ordinals && !glued) add(ordinals, (index) => ({ add: index + 1, ordinal: true }));
  return pieces;
}

/** The pieces of a folded word that is a number or part of one, `drei und zwanzig` glued; undefined for any other word. */
export function numberPieces(key: string, lang: string): NumberPiece[] | undefined {
  const pieces = PIECES.get(lang);
  if (!pieces) return undefined;
  const whole = pieces.get(key);
  if (whole) return [whole];
  const { glued, ordinalEndings } = COUNTING[lang]!;
  const cardinal = glued && key.length > 5 ? split(key, pieces) : undefined;
  if (cardinal || !ordinalEndings?.test(key)) return cardinal;
  // "fünfter", "einunddreißigsten"
  const stem = key.replace(ordinalEndings, '');
  const simple = ORDINALS.get(lang)?.indexOf(stem) ?? -1;
  if (simple >= 0) return [{ add: simple + 1, ordinal: true }];
  const parts = /st$/.test(stem) ? split(stem.slice(0, -2), pieces) : undefined;
  const last = parts?.at(-1);
  return last && 'add' in last ? [...parts!.slice(0, -1), { add: last.add, ordinal: true }] : undefined;
}

/** A glued number cut from its beginning, the longest piece first; Italian tens drop their last vowel, `sessant|uno`. */
function split(word: string, pieces: ReadonlyMap<string, NumberPiece>): NumberPiece[] | undefined {
  const parts: NumberPiece[] = [];
  for (let at = 0; at < word.length;) {
    let length = Math.min(12, word.length - at);
    while (length > 1 && !pieces.has(word.slice(at, at + length)) && !elided(word.slice(at, at + length), word.charAt(at + length), pieces)) length--;
    if (length < 2) return undefined;
    const piece = word.slice(at, at + length);
    parts.push(pieces.get(piece) ?? elided(piece, word.charAt(at + length), pieces)!);
    at += length;
  }
  return parts.length > 1 ? parts : undefined;
}

function elided(piece: string, next: string, pieces: ReadonlyMap<string, NumberPiece>): NumberPiece | undefined {
  return /ant$/.test(piece) && /^[uo]$/.test(next) ? pieces.get(`${piece}a`) : undefined;
}
