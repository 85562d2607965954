import type { Label } from '../../label.ts';
import type { Candidate, Page, Source } from '../candidate.ts';
import { readForms } from '../form.ts';

/** Numbers that the place beside somebody gives away, each by its form. The first group is the number. */
const FORMS: readonly { label: Label; idea: string; pattern: RegExp; confidence: number }[] = [
  { label: 'MRN', idea: 'a number in brackets after a person’s age', pattern: /\d{1,3} ?(?:[MFHVW]|yo|y\/o|años|a|J|ans|anni|anos)\.? \(((?:[A-Z]{1,4}[ -]?)?\d{4,10})(?=[;,)])/gu, confidence: 0.85 },
  { label: 'MRN', idea: 'a number between a person and an age', pattern: /(?:^|\n)[ ]*(?:#?\d{1,2}[.)]?) {1,2}[^\n·|]{3,60}[·|] (\d{5,9}) [·|]/gu, confidence: 0.85 },
  { label: 'MRN', idea: 'a number in brackets after a name', pattern: /(?<=\p{Lu}\p{Ll}{1,20},? \p{Lu}[\p{Ll}.]{0,20} )\((\d{6,9})\)/gu, confidence: 0.8 },
  { label: 'ACCESSION', idea: 'a number in brackets after an examination', pattern: /\((?<=(?:CT|MR|MRI|US|PET|XR|RX|TC|TAC|RM|PACS|IRM|TDM|Eco|ECO|biopsy|biopsia|cytology|adenocarcinoma|carcinoma|histology)[^\n()]{0,20}\()((?:[A-Z]{1,5}-?)?\d{2}\/?\d{3,7}|[A-Z]{1,3}-\d{4,8})\)/gu, confidence: 0.78 },
  { label: 'MRN', idea: 'the last digits of a record number', pattern: /(?:acabad[oa] en|termina(?:d[oa])? en|ending(?: in)?|ends in|last (?:four|4|three|3)(?: digits)?|endet auf|Endziffern|se terminant par|che finisce con|termina em|finales?)(?: in)?[ :.…]{1,4}(\d{3,5})(?!\d)/giu, confidence: 0.82 },
  { label: 'NATIONALID', idea: 'an initial and the last four digits', pattern: /(?<=\d{4} )\(([A-Z]\d{4})\)/gu, confidence: 0.85 },
  { label: 'NATIONALID', idea: 'an initial and the last four digits', pattern: /(?<!\p{L})(?:[Ll]ast|LAST) ?(?:4|four|FOUR):? {0,2}([A-Z]\d{4})(?![\p{L}\p{N}])/gu, confidence: 0.85 },
  { label: 'PHONE', idea: 'an extension', pattern: /(?<![\p{L}\p{N}]|\d )(?:x|X|ext\.?|Ext\.?|EXT\.?|anexo|ANEXO|interno|ramal|RAMAL|poste|Durchwahl|DW|int\.) ?:?(\d{1,2}-\d{3,4}|\d{3,6})(?![\p{L}\p{N}/.])/gu, confidence: 0.82 },
  { label: 'PHONE', idea: 'an extension or mailbox', pattern: /(?<!\p{L})(?:(?:via|call|ring|dial|at|on) x|[Mm]ailbox|[Vv]oicemail box|MAILBOX) (\d{3,6})(?!\d|[.,/-]\d)/gu, confidence: 0.82 },
  { label: 'FAX', idea: 'the last digits of a fax behind its telephone', pattern: /\d{3}[-. ]\d{4} {1,4}(?:F|Fax|FAX|fax)[:. ]{0,2}-(\d{4})(?!\d)/gu, confidence: 0.85 },
  { label: 'PHONE', idea: 'the last digits of a number before it', pattern: /\d{3}[-. ]\d{4},? (?:not|no|nicht|pas|non|não|or|o|oder|ou) (\d{4})(?!\d)/gu, confidence: 0.85 },
  { label: 'PHONE', idea: 'a toll-free number', pattern: /(?<![\d-])(1?[- .]?\(?8(?:00|33|44|55|66|77|88)\)?[- .]\d{3}[- .]\d{4}(?: ?x ?\d{2,5})?)(?!\d)/gu, confidence: 0.9 },
  { label: 'PHONE', idea: 'a telephone number spelled digit by digit', pattern: /(?<![\d.,] ?)(\d(?: \d){8,10})(?! ?[\d.,]\d)/gu, confidence: 0.8 },
  { label: 'PHONE', idea: 'an Iberian telephone number', pattern: /(?<![\d.,-])([6789]\d{2} \d{3} \d{3})(?![\d.,-]| ?(?:mm|ml|g|€|UI|mg))/gu, confidence: 0.8 },
  { label: 'ID', idea: 'a device identifier (UDI)', pattern: /(\(01\)\d{14}(?:\(\d{2}\)[A-Za-z0-9.-]{1,20}){0,5})/gu, confidence: 0.95 },
  { label: 'ID', idea: 'a badge or service number', pattern: /(?<!\p{L})(?:badge|Badge|BADGE|shield|Shield|TCN|FBI|AFIS|agente(?: con)?(?: TIP)?|TIP|Dienstnummer|matricola|USMC|USAF|USN|Army|service number) (?:no\.? ?|n\.?º ?|#)?([A-Z]{0,4}-?\d{2,5}(?:-\d{2,3})?(?:-[A-Z]|X{2,3})?|\d{8,12})(?![\p{L}\p{N}])/gu, confidence: 0.8 },
  { label: 'NATIONALID', idea: 'a Belgian national number', pattern: /(?<![\d.])(\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2})(?![\d.])/gu, confidence: 0.95 },
  { label: 'INSURANCE', idea: 'a card by its number', pattern: /(?<!\p{L})(?:[Mm]edical card|[Hh]ealth card|[Ii]nsurance card|card|CARTEIRINHA|[Cc]arteirinha|tarjeta|[Cc]arte vitale|tessera|EPS) (?:no\.? ?|n\.?º ?|# ?)?((?:EPS )?(?:[A-Z] ?)?\d[\d -]{4,24}\d(?: ?[A-Z])?)(?![\p{L}\p{N}])/gu, confidence: 0.85 },
  { label: 'EMAIL', idea: 'an e-mail address as dictation says it', pattern: /((?:[\p{Ll}\d_-]{2,20}(?:\.| punto | dot | punkt | point | ponto ))*[\p{Ll}\d_.-]{2,30} (?:arroba|at sign|chiocciola|arobase) [\p{Ll}\d_-]{2,30}(?:(?:\.| punto | dot | punkt | point | ponto )[\p{Ll}\d]{2,15}){1,3})/giu, confidence: 0.92 },
  { label: 'AGE', idea: 'an age over 89 after a number', pattern: /[·|] (9\d|1[01]\d) a(?=\s*(?:$|\n|[·|]))/gu, confidence: 0.85 },
];

/** Numbers without a field name that stand where only somebody's number stands. */
export function findCodesBeside(page: Page): Candidate[] {
  return readForms(page, FORMS).map(({ start, end, form: { label, idea, confidence } }) => ({ start, end, label, source: SOURCE_OF[label] ?? 'number', confidence, reason: `reads as ${idea}` }));
}

const SOURCE_OF: Partial<Record<Label, Source>> = { PHONE: 'contact', EMAIL: 'web-address' };
