import { Phrases } from './phrases.ts';
import { tokenise, type Token } from './tokens.ts';
import { FIELD_PHRASES, type Field } from './words/fields.ts';
import { RECORD_KEYS } from './words/records.ts';

/** A field name as it stands in the head of a table, a key or a line of its own. */
export interface LabelReading {
  text: string;
  field: Field;
}

const KEYS = new Phrases<Field>();
for (const [label, kind, keys] of RECORD_KEYS) KEYS.add(keys, { label, kind, strict: false });

/** Words and marks beside a field name that add nothing: `No.`, `#`, `(DD/MM/AAAA)`, `NAME(S)`. */
const ADDED = new Set(['no', 'nr', 'num', 'number', 'n', 'numero', 's', 'es', 'the', 'del', 'de', 'la', 'el', 'paciente', 'patient', 'patients', 'id', 'dd', 'mm', 'aaaa', 'yyyy', 'yy', 'aa', 'jjjj', 'tt', 'jj', 'code', 'value', 'y', 'o', 'and', 'e', 'du', 'des', 'his', 'her', 'por', 'mi']);

/**
 * The fields that a whole text names, `Patient ID`, `patientName`, `HOSPITAL NO. / PHILHEALTH PIN`; none when other words stand in it.
 * In a `record` short keys count too (`op`, `rn`); in a `form` only what names a field anywhere.
 */
export function readLabel(text: string, where: 'record' | 'form'): LabelReading[] {
  const written = text.trim().replace(/[:.]$/, '');
  const readings: LabelReading[] = [];
  for (const part of written.split(/ ?[/|] ?(?![A-Z]{2}\/|\w{2,4}\))/)) {
    const field = part.trim() === '' ? undefined : fieldOf(part, where);
    if (field) readings.push({ text: part.trim(), field });
  }
  return readings;
}

function fieldOf(part: string, where: 'record' | 'form'): Field | undefined {
  const tokens = tokenise(part.replace(/\([^()]{0,24}\)/g, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_-]+/g, ' '));
  const first = tokens.findIndex((token) => token.kind === 'word');
  if (first < 0 || tokens.length > 9) return undefined;
  const tables = where === 'record' ? [KEYS, FIELD_PHRASES] : [FIELD_PHRASES];
  for (const table of tables) {
    const match = table.match(tokens, first);
    if (match && tokens.slice(match.next).every(addsNothing) && (match.next > first + 1 || tokens[first]!.text.length > 1)) return match.value;
  }
  if (where !== 'form') return undefined;
  const key = KEYS.match(tokens, first);
  const whole = key && tokens.slice(key.next).every(addsNothing) && tokens[first]!.text.length > 2;
  return whole ? key.value : undefined;
}

function addsNothing(token: Token): boolean {
  return token.kind === 'mark' ? /^[.#:()/º°ª*-]$/.test(token.text) : ADDED.has(token.key);
}
