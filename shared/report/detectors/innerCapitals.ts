import type { Label } from '../../label.ts';
import type { Candidate, Page } from '../candidate.ts';
import { matchesOf } from '../patterns/matches.ts';
import { CAPITALISED_OTHERS, CYRILLIC_EPONYM, EPONYM_BEFORE, INSTITUTION_BEHIND, PLACE_BEFORE } from '../words/otherScripts.ts';

/** Fewest small letters of these scripts in a text with sentences; labels are shorter. */
const FEWEST_SMALL = 12;

const CAPITAL = 'А-ЯЁІЇЄҐЋЂЉЊЏЈΑ-ΩΆΈΉΊΌΎΏ';
const SMALL = 'а-яёіїєґћђљњџјα-ωάέήίόύώϊϋΐΰς';
const WORD = `[${CAPITAL}][${SMALL}]{2,}(?:[-’'][${CAPITAL}]?[${SMALL}]{2,})?`;

/** Up to three words with capitals, none of which opens a sentence: a word, a comma or an abbreviation stands before them. */
const INNER = new RegExp(`(?<=[\\p{L}\\p{N},)»”"—–] |(?<![\\p{L}])(?:каб|г|гор|ул|пос|с|д|проф|др|акад|доц|зав|лаб|мед|рентгенолаб|κ|δρ|καθ)\\. ?)${WORD}(?: ${WORD}){0,2}(?![\\p{L}\\p{N}])`, 'gu');
const SMALL_LETTER = new RegExp(`[${SMALL}]`, 'gu');

/** Behind a long number another field begins. */
const BEHIND_NUMBER = /\d{6,} $/;

/**
 * Names in Cyrillic and Greek sentences, of which the engine reads no more than this: German apart, no language writes other words than names with a
 * capital within a sentence. `консультация пульмонолога Кшиштофовича в Верхнезаозёрске`
 */
export function findInnerCapitals({ written }: Page): Candidate[] {
  if ((written.match(SMALL_LETTER)?.length ?? 0) < FEWEST_SMALL) return [];
  return matchesOf(written, INNER).flatMap(({ index, 0: name }): Candidate[] => {
    const before = written.slice(Math.max(0, index - 40), index);
    if (EPONYM_BEFORE.test(before) || BEHIND_NUMBER.test(before) || CAPITALISED_OTHERS.test(name) || name.split(/[ -]/).every((word) => CYRILLIC_EPONYM.test(word))) return [];
    return [{ start: index, end: index + name.length, label: labelOf(before, written.slice(index + name.length)), source: 'script', confidence: 0.75, reason: 'a capital within a sentence' }];
  });
}

function labelOf(before: string, after: string): Label {
  if (INSTITUTION_BEHIND.test(after)) return 'ORG';
  return PLACE_BEFORE.test(before) ? 'LOCATION' : 'CLINICIAN';
}
