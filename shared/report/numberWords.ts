import { GAP, type Token } from './tokens.ts';
import { numberPieces, type NumberPiece } from './words/numbers.ts';

/** A number as it is said. */
export interface NumberReading {
  value: number;
  ordinal: boolean;
  /** Index of the token after its last word. */
  next: number;
}

/** Most words of one number: `mil novecientos ochenta y cuatro`. */
const MOST_WORDS = 9;

/** The longest number in words that begins at the token `at`: `ninety-three`, `sesenta y uno`, `dreiundzwanzig`, `quatre-vingt-douze`. */
export function readNumberWords(tokens: readonly Token[], at: number, lang: string): NumberReading | undefined {
  const sum: Sum = { thousands: 0, rest: 0, last: undefined, joined: false };
  let best: NumberReading | undefined;
  for (let next = at; next < tokens.length && next - at < MOST_WORDS; next++) {
    const token = tokens[next]!;
    if (next > at && (token.gap > GAP.space || (token.gap === GAP.none && token.text !== '-' && tokens[next - 1]!.text !== '-'))) break;
    if (token.text === '-' && best) continue;
    const pieces = token.kind === 'word' ? numberPieces(token.key, lang) : undefined;
    if (!pieces || !pieces.every((piece) => takes(sum, piece))) break;
    const ordinal = pieces.some((piece) => 'ordinal' in piece);
    if (!sum.joined) best = { value: sum.thousands + sum.rest, ordinal, next: next + 1 };
    if (ordinal) break;
  }
  return best;
}

interface Sum {
  thousands: number;
  rest: number;
  /** The last value that was added; undefined at the beginning and after a multiplier. */
  last: number | undefined;
  /** Whether a joining word waits for the next piece. */
  joined: boolean;
}

/** The last value of a number to which nothing can be added. */
const COMPLETE = 1;

/** Adds a piece to the number where grammar lets it follow; otherwise the number has ended before. */
function takes(sum: Sum, piece: NumberPiece): boolean {
  if ('and' in piece) {
    if (sum.joined || (sum.rest === 0 && sum.thousands === 0)) return false;
    return (sum.joined = true);
  }
  if ('times' in piece) {
    if (sum.joined) return false;
    if (piece.times === 1000) {
      if (sum.thousands > 0) return false;
      [sum.thousands, sum.rest] = [Math.max(1, sum.rest) * 1000, 0];
    } else {
      if (sum.rest >= 100) return false;
      sum.rest = Math.max(1, sum.rest) * 100;
    }
    sum.last = undefined;
    return true;
  }
  const { add } = piece;
  const { last } = sum;
  const unitAfterTens = last !== undefined && last >= 20 && last % 10 === 0 && add < 10;
  const teenAfterTens = last === 60 || last === 80 ? add < 20 : false; // "soixante-douze", "quatre-vingt-douze"
  const germanTens = last !== undefined && last < 10 && sum.joined && add >= 20 && add < 100; // "drei und zwanzig"
  const fourTwenties = last === 4 && add === 20 && !sum.joined; // "quatre-vingt"
  const tenAndUnit = last === 10 && add >= 7 && add < 10; // "dix-sept"
  const hundredsFirst = last === undefined || (last >= 100 && add < 100);
  if (fourTwenties) {
    sum.rest += 76;
    sum.last = 80;
    return true;
  }
  if (!unitAfterTens && !teenAfterTens && !tenAndUnit && !germanTens && !hundredsFirst) return false;
  sum.rest += add;
  sum.last = germanTens || unitAfterTens || tenAndUnit ? COMPLETE : add;
  sum.joined = false;
  return true;
}
