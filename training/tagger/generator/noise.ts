/** What happens to reports on their way: case lost, accents lost, field names lost, line ends lost, letters misread. */
import type { Random } from '../random.ts';
import type { Piece } from './marked.ts';

const LOOKALIKES: Record<string, string> = { O: '0', o: '0', '0': 'O', I: 'l', l: '1', '1': 'l', S: '5', '5': 'S', B: '8', '8': 'B', m: 'rn', e: 'c', a: 'o', n: 'u', i: 'l', t: 'f', Z: '2', G: '6' };

type Change = (pieces: Piece[], random: Random) => Piece[];

const each = (change: (text: string, random: Random) => string): Change => (pieces, random) => pieces.map((piece) => ({ ...piece, text: change(piece.text, random) }));

export const upperCase: Change = each((text) => text.toUpperCase());
export const lowerCase: Change = each((text) => text.toLowerCase());
export const titleCase: Change = each((text) => text.replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()));
export const dropAccents: Change = each((text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));
export const joinLines: Change = each((text) => text.replace(/\s*\n\s*/g, ' '));

export const misread: Change = (pieces, random) => {
  const rate = random.pick([0.01, 0.02, 0.03]);
  return each((text) => text.replace(/[A-Za-z0-9]/g, (char) => (random.chance(rate) ? (LOOKALIKES[char] ?? char) : char)))(pieces, random);
};

/** Field names at the start of a line, before a colon, go; what they named stays. */
export const dropFieldNames: Change = (pieces) =>
  pieces.map((piece, i) => {
    if (piece.label !== undefined) return piece;
    const lineStart = i === 0 ? '^|\\n' : '\\n';
    return { ...piece, text: piece.text.replace(new RegExp(`(${lineStart})[ \\t]*[\\p{L}][\\p{L} /.ºª'#()]{0,30}:[ \\t]*`, 'gu'), '$1') };
  });

/** Field names before an identifier go wherever they stand in a line. */
export const dropInnerNames: Change = (pieces) =>
  pieces.map((piece, i) => (piece.label === undefined && pieces[i + 1]?.label !== undefined ? { ...piece, text: piece.text.replace(/[\p{L}][\p{L}/.ºª'#]*(?: [\p{L}/.#]+)?:[ \t]*$/u, '') } : piece));

/** Only the names are in lower case, as in hurried typing. */
export const lowerNames: Change = (pieces) =>
  pieces.map((piece) => (piece.label !== undefined && ['PATIENT', 'CLINICIAN', 'RELATIVE', 'LOCATION', 'ORG'].includes(piece.label) ? { ...piece, text: piece.text.toLowerCase() } : piece));

/** Each change with its share of the texts; several may meet. */
const SHARES: readonly (readonly [number, Change])[] = [
  [0.12, dropFieldNames],
  [0.08, dropInnerNames],
  [0.15, dropAccents],
  [0.12, joinLines],
  [0.1, misread],
  [0.05, lowerNames],
];

const CASES: readonly (readonly [number, Change])[] = [
  [0.17, upperCase],
  [0.17, lowerCase],
  [0.02, titleCase],
];

export function disturb(pieces: Piece[], random: Random): Piece[] {
  let result = pieces;
  for (const [share, change] of SHARES) if (random.chance(share)) result = change(result, random);
  let roll = random.next();
  for (const [share, change] of CASES) {
    if (roll < share) return change(result, random);
    roll -= share;
  }
  return result;
}
