import type { Candidate, Page } from '../candidate.ts';
import { readName } from '../names.ts';
import { Phrases } from '../phrases.ts';
import { GAP, isCapitalised, isUpper, tokenAt } from '../tokens.ts';
import { COUNTRIES } from '../words/countries.ts';
import { NOT_NAMES } from '../words/people.ts';
import { EPONYMS, MEDICAL_WORDS } from '../words/protected.ts';

/** Words after which the name of an employer, a school, a firm or another hospital stands: `worked 31 years at Northfield Tool`. */
const AT_WORK = new Phrases<true>()
  .add('works at|works for|working at|working for|worked at|worked for|employed at|employed by|employee of|retired from|attorney with|attorney at|lawyer with|lawyer at|solicitor with|solicitor at|student at|teaches at|pupil at|volunteer at|volunteers at|enrolled at|conference at|performed at|done at|imaged at|scanned at|films from|disc from|discs from|images from|imaging from|imaging at|scan at|scans at|mri at|ct at|dialyses at|dialysed at|dialyzed at|dialysis at|delivery at|delivered at|insured with|biopsied at|operated at|treated at', true)
  .add('trabaja en|trabaja para|trabajo en|trabajaba en|trabajador de|trabajadora de|empleado de|empleada de|empleado en|empleada en|jubilado de|jubilada de|abogado en|abogada en|abogado de|abogada de|estudia en|alumno de|alumna de|estudiante en|realizada en|realizado en|hecha en|hecho en|operado en|operada en|tratada en|tratado en|ingresado en|ingresada en', true)
  .add('arbeitet bei|arbeitet bei der|arbeitete bei|angestellt bei|beschaftigt bei|anwalt bei|anwaltin bei|schuler am|schulerin am|travaille chez|travaille a|salarie chez|employe chez|employee chez|ouvrier chez|avocat chez|avocate chez|trabalha na|trabalha no|trabalha em|funcionario da|funcionaria da|advogada na|lavora presso|lavora da|lavora alla|dipendente di|impiegato presso|impiegata presso|operaio presso|avvocato presso|studente presso', true);

/** `31 years at`, `20 años en`: a stretch of time between the verb and the preposition. */
const TIME_AT_WORK = /(?<!\p{L})(?:[Ww]ork(?:ed|s|ing)?|[Ee]mployed|[Tt]rabaj[oó]|[Tt]rabajaba|trabajado|lavorato|travaillé|[Tt]rabalhou|[Aa]rbeitete?) (?:for |durante |por |pendant |per |seit )?(?:\d{1,2}|[a-z]+) (?:years?|yrs|años|ans|anni|anos|Jahren?) (?:at|for|with|in|en|para|chez|presso|na|no|bei) (?=\p{Lu})/gu;

/** Employers, schools and firms that no word of their own gives away. */
export function findEmployers(page: Page): Candidate[] {
  const { tokens, matches } = page;
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.kind !== 'word') continue;
    const work = AT_WORK.match(tokens, at);
    if (work) found.push(...nameAt(page, work.next));
  }
  for (const match of matches(TIME_AT_WORK)) found.push(...nameAt(page, tokenAt(tokens, match.index + match[0].length)));
  return found;
}

/** The capitalised name that begins here, `Stein & Kopf` and `Stein y Copano` whole. */
function nameAt(page: Page, at: number): Candidate[] {
  const { tokens } = page;
  const first = /^(?:the|la|el|las|los|le|der|die|il|a|o)$/.test(tokens[at]?.key ?? '') ? at + 1 : at;
  const token = tokens[first];
  if (!token || token.gap > GAP.space || !isCapitalised(token.text) || COUNTRIES.has(token.key) || MEDICAL_WORDS.has(token.key) || isUpper(token.text) || NOT_NAMES.has(token.key)) return [];
  const name = readName(page, first, { words: 5 });
  if (!name || name.words.every((word) => EPONYMS.has(word) || COUNTRIES.has(word))) return [];
  const join = tokens[name.next];
  const partner = join && /^(?:&|and|y|e|und|et)$/.test(join.key) && join.gap === GAP.space && tokens[name.next + 1] && isCapitalised(tokens[name.next + 1]!.text) ? readName(page, name.next + 1, { words: 3 }) : undefined;
  return [{ start: token.start, end: partner?.end ?? name.end, label: 'ORG', source: 'institution', confidence: 0.75, reason: 'follows words of work, study or treatment' }];
}
