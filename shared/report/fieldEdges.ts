import { Phrases } from './phrases.ts';
import { GAP, isUpper, type Token } from './tokens.ts';
import { FIELD_PHRASES } from './words/fields.ts';

/** Fields of days, of which a letter or a short word alone stands for the first. */
const DAY_FIELDS = new Phrases<true>().add('f nac|f nacimiento|fec nac|fecha nac|f ingreso|f alta|f estudio|f exploracion|f informe|f solicitud|d nasc|dt nasc|data nasc|d nascita|d naissance|d examen|geb datum|unters datum', true);

/** How many tokens of a field's name, its dot among them, a name or a number before it may have drawn in, and of how many letters: `Case` is somebody's name. */
const MOST_DRAWN_IN = 2;
const LONGEST_DRAWN_IN = 3;

/**
 * Where a name or a number ends before the name of the next field, of which it has drawn in the first word: `Galindo [F.] nac.: 03/08/1992`,
 * `PZ0093318 [N.] esame MN2404`, `Pio [Cod.] paziente PZ00`; `to` where it has not.
 */
export function fieldStart(tokens: readonly Token[], from: number, to: number): number {
  for (let at = Math.max(from + 1, to - MOST_DRAWN_IN); at < to; at++) {
    const next = tokens[at]!.gap === GAP.space && tokens[at]!.text.length <= LONGEST_DRAWN_IN ? DAY_FIELDS.match(tokens, at)?.next ?? FIELD_PHRASES.match(tokens, at)?.next : undefined;
    if (next !== undefined && next > to && isBeforeValue(tokens, next)) return at;
  }
  return to;
}

/** Whether the value of a field follows: behind a colon, or a number or code as it stands. */
function isBeforeValue(tokens: readonly Token[], next: number): boolean {
  const at = /^[.º°]$/.test(tokens[next]?.text ?? '') ? next + 1 : next;
  const [value, behind] = [tokens[at], tokens[at + 1]];
  if (value === undefined || value.gap > GAP.wide) return false;
  return /^[:#]$/.test(value.text) || value.kind === 'number' || (isUpper(value.text) && behind?.kind === 'number' && behind.gap === GAP.none);
}
