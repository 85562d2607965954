import type { Label } from '../../label.ts';
import type { Candidate, Page } from '../candidate.ts';
import { UNITS } from '../words/units.ts';
import { lazily, readForms } from '../form.ts';
import { wordSet } from '../phrases.ts';
import { fold, isUpper } from '../tokens.ts';
import { isOrdinary } from '../words/ordinary/index.ts';
import { CREDENTIALS, NOT_INITIALS, NOT_NAMES, NOT_PAIRED_INITIALS, PERSON_VERBS } from '../words/people.ts';

/** `K.M.` */
const DOTTED = String.raw`(?:\p{Lu}\.){2,4}`;
/** The day of signing. */
const DAY = String.raw`\d{1,2}[/.-](?:\d{1,2}|[IVX]{1,4})\.?(?:[/.-]\d{2,4})?`;
/** The end of the text, with the day of signing before it or without. */
const END = String.raw`(?:,? ${DAY})?\s*$`;
const LINE_END = String.raw`(?=[ ]*(?:\n|$))`;

const WRITING = String.raw`(?<!\p{L})(?:transcri\p{L}{1,8}|trascri\p{L}{2,6}|typed|typist|mecanografi\p{L}{1,4}|digit[oó]|digitad[oa]|schreibdienst|geschrieben|dactylograph\p{L}{1,4}|tipead[oa]|secretar[ií]a|sekretariat|secrétariat|segreteria|corrected|corregid[oa]|korrigiert|corrigée?|corrett[oa]|corrigid[oa]|fixed|amended|checked|dictated|dictad[oa]|diktiert|dictée?|dettat[oa]|ditad[oa])`;

/** Where initials stand for somebody; the first group is the initials. */
const FORMS = lazily<{ label: Label; idea: string; source: string; flags?: string; confidence: number; sure?: boolean }>([
  // The patient
  { label: 'PATIENT', idea: 'initials that do what a person does', source: String.raw`(?<![\p{L}.])(\p{Lu}\.(?:-?\p{Lu}\.){1,3}) (?:${[...PERSON_VERBS].join('|')})(?!\p{L})`, confidence: 0.72 },
  { label: 'PATIENT', idea: 'initials after a word for a person', source: String.raw`(?<!\p{L})(?:girl|boy|woman|man|lady|gentleman|patient|paciente|niñ[ao]|mujer|varón|hombre|Patientin|Frau|femme|homme|fille|garçon|menin[ao]|mulher|homem|bambin[ao]|donna|uomo),? ((?![IVX]\.)\p{Lu}\.(?:\s?\p{Lu}\.){0,3})(?=[,;) ]|$)`, confidence: 0.72 },
  // Asked for by a word before them
  { label: 'CLINICIAN', idea: 'initials after a word that asks for them', source: String.raw`(?:lectura|leitura|lettura|relecture|reading|reader|Zweitbefund|[Ii]niciales|[Ii]nitials|[Ii]nitialen|[Ii]nitiales|[Ii]niziali|[Ii]niciais)(?: of [a-z]+)?:? (${DOTTED}|(?<=[Ii]ni[ct]i?[a-zé]*:? )\p{Lu}{2,4}(?![\p{L}\d-]))`, confidence: 0.72 },
  { label: 'CLINICIAN', idea: 'initials of who typed', source: String.raw`${WRITING}(?: by| por| von| par| da)?:? (?:\d[\d/.-]{4,9} )?(\p{L}{2,3})(?=\s*(?:$|\n|,|\/|--|\d|[)\]])| {2,}| \p{L}{3,4}\.? \d{1,2}(?!\p{L}))`, flags: 'giu', confidence: 0.8 },
  { label: 'CLINICIAN', idea: 'initials of who typed', source: String.raw`${WRITING}[^\n.()]{0,24}? (?:by|por|von|par|da|durch):? (\p{L}{2,4})(?=\s*(?:$|\n|[.,;)\]]))`, flags: 'giu', confidence: 0.8 },
  { label: 'CLINICIAN', idea: 'initials of who typed', source: String.raw`${WRITING}(?: by| por| von| par| da)?[:,]? ((?:\p{L}\.){2,4})`, flags: 'giu', confidence: 0.8 },
  { label: 'CLINICIAN', idea: 'initials of who dictated or typed', source: String.raw`(?:^|\n|(?<= {2})|(?<=[.|;/] ))(?:[TD](?=:)|Trans|Typed|typed|Typ|Dict|dict|Tip|tip|Dig|dig|Transcr|transcr|Trascr|Schr|Acta|Minutes|sono|tech|Tech|TSID|TER|MTRA|digitado|DIGITADO|capturó|CAPTURÓ|mecanografió)(?:[:.] ?| )((?:\p{Lu}{2,4}|\p{Ll}{2,4})(?:[/:](?:\p{Lu}{2,4}|\p{Ll}{2,4}))?|(?:\p{Ll}\.){2,3})(?=\s*(?:$|\n| {2}|[/|;]|\d| \d))`, confidence: 0.78 },
  { label: 'CLINICIAN', idea: 'initials of staff', source: String.raw`(?:(?:signed|read|typed|dictated|approved|verified|firmado|validado|gez\.|vidiert|validé|firmato|assinado)[^\n]{0,24} (?:by|por|von|par|da) |(?<!\p{L})(?:MANIP|Manip|MTRA|TSRM|TER|TSID|[Tt]ec\.|[Tt]écn?\.|Tech:?|Op\.|MTR) |(?:^|\n)[> ]*>[ ]?)(\p{Lu}{2,4}|(?<=(?:TSRM|MTRA|TSID|[Tt]écn?\.) )\p{Ll}{2,3})${LINE_END}`, confidence: 0.75 },
  { label: 'CLINICIAN', idea: 'initials in quotation marks after a role', source: String.raw`(?:nurse|technologist|radiographer|tech|enfermer[ao]|técnic[ao]|MTRA?|manipulat(?:eur|rice)|infermier[ea])[^\n.]{0,12}["“«]([A-Z]{2,3})["”»]`, confidence: 0.75 },
  { label: 'CLINICIAN', idea: 'initials in brackets before a comment', source: String.raw`(?:^|\n|(?<=[Cc]omments? ))\[(\p{Lu}{2,3})\]:`, confidence: 0.8 },
  { label: 'CLINICIAN', idea: 'initials behind the number of a letter', source: String.raw`(?:[Rr]ef|REF|[Rr]éf|Zeichen|[Rr]\/f|rif|[Vv]ref|[Nn]ref)[.:]?[^\n]{0,24}?\d\/(\p{Ll}{2,4})(?=\s*(?:\n|$))`, confidence: 0.78 },
  { label: 'CLINICIAN', idea: 'initials of who kept the record', source: String.raw`(?<!\p{L})(?:[Cc]lerk|CLERK|[Ss]cribe|SCRIBE|[Ss]ecr\.|SECR\.|[Ss]ekr\.|[Ss]egr\.|[Cc]hecked|CHECKED|[Tt]yped|TYPED|[Dd]isp\.|[Tt]ranscr\.)(?: by| por| von| par| da)? ?:? ((?:\p{L}\.){2,3}|\p{Ll}{2,3}|\p{Lu}{2,3})(?=\s*(?:$|\n|[.,;)/\]]| {2}))`, confidence: 0.76 },
  { label: 'CLINICIAN', idea: 'initials of staff', source: String.raw`(?<!\p{L})(?:TEC|T[eé]c|T[eé]cn|TSRM|TSID|MTRA?|TER|ENF|Enf|MANIP|Manip|TECH|Tech|TM)\.?:? (${DOTTED})`, confidence: 0.76 },
  { label: 'CLINICIAN', idea: 'initials of who dictated', source: String.raw`(?<=[\s.;])D:? ?(\p{Lu}{2,3}|\p{Ll}{2,3})(?=,? {1,2}T: ?\p{L}{2,4}(?!\p{L}))`, confidence: 0.8 },
  { label: 'CLINICIAN', idea: 'initials of who typed', source: String.raw`(?<=[\s.;]D:? ?\p{L}{2,3},? {1,2})T: ?(\p{Lu}{2,4}|\p{Ll}{2,4})(?!\p{L})`, confidence: 0.8 },
  { label: 'CLINICIAN', idea: 'initials of who noted a message', source: String.raw`\[(?:anotado|noted|taken|notiert|noté|annotato|anotad[oa])(?: by| por| von| par| da)? (\p{Ll}{2,3})(?=[ ,\]])`, confidence: 0.76 },
  { label: 'CLINICIAN', idea: 'initials of a team', source: String.raw`(?:[Tt]ime-?out|TIME-?OUT|[Tt]eam|TEAM)(?: \d{3,4})?: ?(\p{Ll}{2,3}(?:, ?\p{Ll}{2,3}){1,4})(?!\p{L})`, confidence: 0.76 },
  // Two writers
  { label: 'CLINICIAN', idea: 'initials of who dictated and who typed before the days', source: String.raw`(?<![\p{L}\p{N}/])(\p{Lu}{2,3}\/\p{Ll}{2,3})(?= {1,2}[DT]: ?\d)`, confidence: 0.85 },
  { label: 'CLINICIAN', idea: 'initials of who dictated and who typed', source: String.raw`(?<=^|\n|\[|\s\s|[.:)]\s)([A-Z]{1,3}[A-Za-z][/:][a-z]{2,3}(?:\/[a-z]{2,3})?(?![\p{L}\p{N}/:-])|[A-Z]{2,4}\/[A-Z]{2,3}${LINE_END})`, confidence: 0.85 },
  { label: 'CLINICIAN', idea: 'initials of who dictated and who typed', source: String.raw`(?<![\p{L}\p{N}/:.-])(\p{Lu}{1,3}[A-Za-z][/:]\p{Ll}{2,3})(?=\s*\n|\s*$|\s{2,})`, confidence: 0.85 },
  { label: 'CLINICIAN', idea: 'initials of who dictated and who typed', source: String.raw`(?<=[Rr]eviewed by |[Tt]yped by |[Rr]ead by |\([Rr]ef |[Rr]evisado por |[Ii]nformado por )(\p{L}{2,4}\/\p{Ll}{2,4})(?=[.,;)]|\s|$)`, confidence: 0.85 },
  { label: 'CLINICIAN', idea: 'initials of who dictated and who typed', source: String.raw`\((\p{Lu}{2,4}\/\p{Ll}{2,3})\)(?=\s*(?:$|\n))`, confidence: 0.85 },
  { label: 'CLINICIAN', idea: 'initials of two writers', source: String.raw`(?:^|(?<=[\s(-]))((?:\p{Lu}{2,3}|\p{Ll}{2,3})\/(?:\p{Lu}{2,3}|\p{Ll}{2,3}))(?=[ ]*(?:\n|$| {3}))`, confidence: 0.7 },
  { label: 'CLINICIAN', idea: 'initials of who dictated to a machine', source: String.raw`(?<=\s)(\p{L}{1,4})(?=\/(?:auto|AUTO|asr|ASR|vr|VR|nuance|Nuance|dragon|Dragon|powerscribe|PowerScribe|PS ?360|mmodal|MModal|fluency|rapidtext|speechmagic|speech|voice)${LINE_END})`, confidence: 0.8, sure: true },
  { label: 'CLINICIAN', idea: 'initials behind those of others', source: String.raw`(?<=\/\/ ?|\p{L} \/ \p{Ll}{2,3} \/ |\p{Lu}{2,3} \/ )(\p{Ll}{2,3})${LINE_END}`, confidence: 0.74 },
  { label: 'CLINICIAN', idea: 'initials with a date or an end of line behind a bar', source: String.raw`(?<=\/ )(\p{Lu}{2,3}|\p{Ll}{2,3})(?= \/ \d| \/ \p{Ll}{2,3}\s*\n|[ ]*(?:\n|$)|\s{1,8}[0-9lIO]{1,2}[./-][0-9lIO]{1,2}\.?\s*$)`, confidence: 0.72 },
  // "L1 = DVG   L2 = HM", "R1 CMU  R2 JS  arb PKD"
  { label: 'CLINICIAN', idea: 'initials of who read', source: String.raw`(?<![\p{L}\d])(?:L[1-3] ?=|R[1-3]|arb|(?:[Rr]eader|[Ll]ector|[Ll]ecteur|[Ll]eser) ?[1-3]:?) ?(\p{Lu}{2,3})(?= {2,}|[ ]*(?:\n|$|[;/)])| (?:L[2-3] ?=|R[2-3] |arb ))`, confidence: 0.76 },
  { label: 'CLINICIAN', idea: 'initials of who read', source: String.raw`(?<!\p{L})(?:[Rr]eader|READER|[Ll]ector|LECTOR|[Ll]ecteur|LECTEUR|[Ll]ettore|LETTORE|[Ll]eser|LESER|[Bb]efunder|BEFUNDER) ?[1-3] ?\((\p{Lu}{2,4})\)`, confidence: 0.8 },
  // Before a day
  { label: 'CLINICIAN', idea: 'initials before a date in brackets', source: String.raw`\((\p{Lu}{2,3})(?:, (?=\d{1,2}[/.-]\d{1,2}\))|,? (?=\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\)))`, confidence: 0.75 },
  { label: 'CLINICIAN', idea: 'initials before a day', source: String.raw`(?<![\p{L}.])((?:\p{Lu}\.){2,3})(?=,? \(?\d{1,2}[/.-]\d{1,2}(?!\d|[.,]\d))`, confidence: 0.72 },
  { label: 'CLINICIAN', idea: 'initials behind the time of an addendum', source: String.raw`\(${DAY},? \d{1,2}:?\d{2}(?: ?h(?:rs)?)?, (\p{Ll}{2,4}|\p{Lu}{2,4})\)`, confidence: 0.78 },
  { label: 'CLINICIAN', idea: 'initials at the head of an addendum', source: String.raw`(?:^|\n)[ ]*(?:ADDENDUM|Addendum|ADENDA|Adenda|ADENDO|Adendo|ADDENDA|NACHTRAG|Nachtrag|ADDITIF|Additif|Nota|NOTA|NOTE|Note)[^\n:;]{0,40}\d[^\n:;]{0,6}(?:[:.h]\d{2})?[^\n:;\p{N}]{0,14}[ ,/](\p{Lu}{2,4}):`, confidence: 0.8 },
  { label: 'CLINICIAN', idea: 'initials behind a time of day', source: String.raw`(?<![\d.,])\d{1,2}(?::\d{2}\.? |\d{2} )[-–](\p{Ll}{2,3})${LINE_END}`, confidence: 0.75 },
  { label: 'CLINICIAN', idea: 'initials behind a time of day', source: String.raw`(?<![\d.,])\d{1,2}:\d{2}\. (\p{Ll}{2,3})${LINE_END}`, confidence: 0.72 },
  // At the end of a sentence, a line, the text
  { label: 'CLINICIAN', idea: 'an initial signs after a closing word', source: String.raw`(?:^|\n)[> ]*(?:[Tt]a|[Tt]hx|[Cc]heers|[Tt]hanks|[Rr]egards|[Bb]est|xo{1,2}|xx|Gr[uü](?:e?ss|ß)e?|LG|VG|MfG|[Aa]brazos?|[Bb]esos?|[Bb]ises|[Ss]aluti|[Aa]bra[cç]os?|[Bb]eijos)[,.!]?(?: |[ ]*\n)[> ]*(\p{Lu})\.?(?=[ ]*(?:\n|$)| {2})`, confidence: 0.74 },
  // "Validado 27/02/2024 10:11 qar"
  { label: 'CLINICIAN', idea: 'initials behind the day of signing', source: String.raw`(?<!\p{L})(?:[Vv]alidad[oa]|[Vv]erified|[Vv]alidée?|[Vv]alidato|[Rr]efertato|[Ff]reigegeben|[Vv]idiert|[Ff]irmado|[Ss]igned|[Aa]uth(?:orised)?\.?|[Rr]ev(?:isado|iewed)?\.?|[Ll]audo)[^\n\p{N}]{0,12}${DAY},?(?: (?:\d{1,2}[:.h]\d{2}|\d{4}h?)(?: ?h(?:rs)?)?)?,? (\p{Ll}{2,4}|\p{Lu}{2,4})${LINE_END}`, confidence: 0.76 },
  // "W. T. Solomon   MCNZ 44180      wts", "pob tl  29/10/24": a column of its own in the last line
  { label: 'CLINICIAN', idea: 'initials in the last line', source: String.raw`[\p{L}\d.)\]] {3,}(\p{Ll}{2,3})(?=\s*$)`, confidence: 0.74 },
  { label: 'CLINICIAN', idea: 'initials in the last line', source: String.raw`[\n ](\p{Ll}{2,3})(?= \p{Ll}{2,3} {1,2}${DAY}\s*$)`, confidence: 0.74 },
  { label: 'CLINICIAN', idea: 'initials in the last line', source: String.raw`(?<=[\n ]\p{Ll}{2,3} )(\p{Ll}{2,3})(?= {1,2}${DAY}\s*$)`, confidence: 0.74 },
  { label: 'CLINICIAN', idea: 'initials behind the last sentence', source: String.raw`(?:[.)] {2,}|[\p{L}.)] · )(\p{Ll}{2,3})(?=\s*$)`, confidence: 0.74 },
  { label: 'CLINICIAN', idea: 'an initial signs at the end', source: String.raw`[.?!]\s+(\p{Lu}\.)(?=\s*$)`, confidence: 0.72 },
  // "No image belongs to another patient. CK", with nothing or an empty line behind it
  { label: 'CLINICIAN', idea: 'initials sign at the end', source: String.raw`[.?!)] (\p{Lu}{2,3})(?=[ ]*(?:$|\n[ ]*\n))`, confidence: 0.72 },
  { label: 'CLINICIAN', idea: 'initials close an addendum', source: String.raw`[.?!] (\p{Lu}{3})${LINE_END}`, confidence: 0.68 },
  // "VM", "K.M. 20/3", "A.C./ro 24/XII", "CPT*amr" as the last line
  { label: 'CLINICIAN', idea: 'initials sign as the last line', source: String.raw`\n[ ]*(${DOTTED}|\p{Lu}{2,3}|\p{Lu}\p{Ll}\p{Lu})(?=(?:[/*:]\p{Ll}{2,3})?${END})`, confidence: 0.72 },
  { label: 'CLINICIAN', idea: 'initials sign as the last line', source: String.raw`\n[ ]*(?:${DOTTED}|\p{Lu}{2,3})[/*:](\p{Ll}{2,3})(?=${END})`, confidence: 0.72 },
]);

/** Finds initials that stand for somebody: `S.V. takes finasteride`, `a 4-year-old girl, B.`, `2.ª leitura: M.L.`, `Transcribed 1-9-25 bw`, `JS/mk`. */
export function findInitials(page: Page): Candidate[] {
  return readForms(page, FORMS).filter(({ value, form: { sure } }) => sure || areInitials(value, page.lang)).map(({ start, end, form: { label, idea, confidence } }) => ({ start, end, label, source: 'person', confidence, reason: idea }));
}

/** What is written with dots as initials are. */
const NOT_DOTTED = wordSet('m.d. d.o. ph.d. d.n. d.o.b. n.h.c. n.n. a.m. p.m. u.s. u.k. e.g. i.e. i.v. a.d. i.d. f.n. f.u.r. f.u.m. f.p.p. d.d.n. d.d.r. l.m.p. e.d.d. h.c. c.i. c.c. s.s. p.s. n.b. q.d.');

/** Whether letters may be somebody's initials: of one case, and no word, abbreviation or qualification. */
function areInitials(written: string, lang: string): boolean {
  const letters = written.split(/[/:]/);
  const parts = letters.map(fold);
  // `MS` are no milliseconds.
  const isUnit = (part: string, at: number): boolean => UNITS.has(part) && !isUpper(letters[at]!);
  if (parts.length > 1) return !NOT_PAIRED_INITIALS.has(parts[0]!) && !parts.every((part, at) => NOT_INITIALS.has(part) || isUnit(part, at));
  if (written.includes('.')) return !NOT_DOTTED.has(fold(written));
  const [initials = ''] = parts;
  const small = written === written.toLowerCase();
  if (!small && /^\p{Lu}\p{Ll}+$/u.test(written)) return false;
  return !NOT_INITIALS.has(initials) && !CREDENTIALS.has(initials) && !(small && (NOT_NAMES.has(initials) || isOrdinary(initials, lang)));
}
