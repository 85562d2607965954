import type { Candidate, Page } from '../candidate.ts';
import { matchesOf } from '../matches.ts';
import type { Label } from '../../label.ts';
import { fold } from '../tokens.ts';
import { NOT_INITIALS, PERSON_VERBS } from '../words/people.ts';

const VERBS = [...PERSON_VERBS].join('|');

/** The end of the text behind initials, and the day of signing before it. */
const DAY_AND_END = String.raw`(?:,? \d{1,2}[/.-](?:\d{1,2}|[IVX]{1,4})\.?(?:[/.-]\d{2,4})?)?\s*$`;

/** People who are nothing but initials with dots, by what stands beside them. */
const PATTERNS: readonly { label: Label; pattern: RegExp; reason: string }[] = [
  { label: 'PATIENT', pattern: new RegExp(`(?<![\\p{L}.])(\\p{Lu}\\.(?:-?\\p{Lu}\\.){1,3}) (?:${VERBS})(?!\\p{L})`, 'gu'), reason: 'initials that do what a person does' },
  { label: 'PATIENT', pattern: /(?<!\p{L})(?:girl|boy|woman|man|lady|gentleman|patient|paciente|niñ[ao]|mujer|varón|hombre|Patientin|Frau|femme|homme|fille|garçon|menin[ao]|mulher|homem|bambin[ao]|donna|uomo),? ((?![IVX]\.)\p{Lu}\.(?:\s?\p{Lu}\.){0,3})(?=[,;) ]|$)/gu, reason: 'initials after a word for a person' },
  { label: 'CLINICIAN', pattern: /(?:lectura|leitura|lettura|relecture|reading|reader|Zweitbefund|[Ii]niciales|[Ii]nitials|[Ii]nitialen|[Ii]nitiales|[Ii]niziali|[Ii]niciais)(?: of [a-z]+)?:? ((?:\p{Lu}\.){2,4}|(?<=[Ii]ni[ct]i?[a-zé]*:? )\p{Lu}{2,4}(?![\p{L}\d-]))/gu, reason: 'initials after a word that asks for them' },
  { label: 'CLINICIAN', pattern: /[.?!]\s+(\p{Lu}\.)(?=\s*$)/gu, reason: 'an initial signs at the end' },
  // "No image belongs to another patient. CK", with nothing or an empty line behind it
  { label: 'CLINICIAN', pattern: /[.?!)] (\p{Lu}{2,3})(?=[ ]*(?:$|\n[ ]*\n))/gu, reason: 'initials sign at the end' },
  // "VM", "K.M. 20/3", "A.C./ro 24/XII", "CPT*amr" as the last line
  { label: 'CLINICIAN', pattern: new RegExp(String.raw`\n[ ]*((?:\p{Lu}\.){2,4}|\p{Lu}{2,3}|\p{Lu}\p{Ll}\p{Lu})(?=(?:[/*:]\p{Ll}{2,3})?${DAY_AND_END})`, 'gu'), reason: 'initials sign as the last line' },
  { label: 'CLINICIAN', pattern: new RegExp(String.raw`\n[ ]*(?:(?:\p{Lu}\.){2,4}|\p{Lu}{2,3})[/*:](\p{Ll}{2,3})(?=${DAY_AND_END})`, 'gu'), reason: 'initials sign as the last line' },
  // "revisada por S.O. 06-03"
  { label: 'CLINICIAN', pattern: /(?<![\p{L}.])((?:\p{Lu}\.){2,3})(?=,? \(?\d{1,2}[/.-]\d{1,2}(?!\d|[.,]\d))/gu, reason: 'initials before a day' },
];

/** Finds initials that stand for somebody: `S.V. takes finasteride`, `a 4-year-old girl, B.`, `2.ª leitura: M.L.`. */
export function findInitials({ text }: Page): Candidate[] {
  return PATTERNS.flatMap(({ label, pattern, reason }) => matchesOf(text, pattern).filter(([, initials]) => !NOT_INITIALS.has(fold(initials!))).map((match) => {
    const start = match.index + match[0].lastIndexOf(match[1]!);
    return { start, end: start + match[1]!.length, label, source: 'person' as const, confidence: 0.72, reason };
  }));
}
