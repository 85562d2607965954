import type { Identifier } from '../text.ts';

/** As many characters stand between a name and a nickname beside it at most: a space, a bracket and a quotation mark. */
const WIDEST_BESIDE = 3;
/** Quotation marks, which a network may take for a part of the name. */
const QUOTES = `["“”„«»‹›‚‘’']`;

/** Words that say what somebody is called. */
const CALLED = '(?:aka|a\\.k\\.a\\.|(?:also |better )?known as|goes by|prefers(?: to be called)?|likes to be called|nicknamed?|nickname is|alias|apodo|apodad[oa]|conocid[oa] como|le dicen|le llaman|genannt|rufname|spitzname|dite?|surnomm[ée]e?|dett[oa]|conhecid[oa] como|chamad[oa]|apelido)';
const PATIENT = '(?:pt|pat|patient|patientin|pte|paciente|utente|paziente|patiente|doente)';
const IS = '(?:is |was |ist |es |se |est |è |é )?';
/** Such words behind a word for the patient, or at the beginning of a sentence: `Pt aka “Ferd”`, `Likes to be called Pippa`. */
const CALLED_BEFORE = new RegExp(`(?:^|[.;\\n]|(?<!\\p{L})${PATIENT})\\s*,?\\s*${IS}${CALLED}\\s*:?\\s*${QUOTES}?$`, 'iu');
/** Such words behind a name: `Philippa Hartley (known as Pippa)`. */
const CALLED_BETWEEN = new RegExp(`^,? ?[([]?${IS}${CALLED}:? ${QUOTES}?$`, 'iu');
const LONGEST_BEFORE = 48;

/**
 * Whether a place says that a word is the subject's nickname: amid her own name, `Anayeli (“Yeya”) Quiroga`, in quotation marks before her surname, `“Pippa” Hartley`,
 * or behind words that say so of her, `Philippa Hartley (known as Pippa)`.
 * @param own mentions of the subject by her names. @param text of the segment.
 */
export function isCalledSo({ segment, start, end }: Identifier, own: readonly Identifier[], text: string): boolean {
  const beside = own.filter((name) => name.segment === segment);
  const isBefore = beside.some((name) => start - name.end > 1 && start - name.end <= WIDEST_BESIDE);
  const after = beside.find((name) => name.start >= end && name.start - end <= WIDEST_BESIDE);
  if (isBefore && after && after.start - end > 1) return true;
  if (after && isQuoted(text.slice(Math.max(0, start - 1), after.start))) return true;
  if (beside.some((name) => name.end < start && CALLED_BETWEEN.test(text.slice(name.end, start)))) return true;
  return CALLED_BEFORE.test(text.slice(Math.max(0, start - LONGEST_BEFORE), start));
}

function isQuoted(text: string): boolean {
  return new RegExp(`^${QUOTES}.*${QUOTES} ?$`, 'u').test(text);
}

/** The nicknames amid a name, `Philippa “Pippa” Hartley` and `Anayeli (Yeya) Quiroga`. */
export function nicknamesIn(name: string): string[] {
  return [...name.matchAll(AMID)].map(([, nickname]) => nickname!);
}
const AMID = new RegExp(`(?<=\\p{L}[. ] ?)[(]?${QUOTES}?(?<=[^\\p{L} .])(\\p{L}[\\p{L}\\p{M}-]+)(?=[^\\p{L} .-])${QUOTES}?[)]?`, 'gu');
