import type { Candidate, Page } from '../candidate.ts';
import { latestOf, mayBeGreatAge, type Lifetime } from '../dates/greatAge.ts';
import { dayOfDateText } from '../dates/writing.ts';
import { readForms } from '../form.ts';
import { findDates } from './dates.ts';

/** A year alone behind words of birth: `born in 1930`, `Jahrgang 1930`, `geb. 1930`, `* 1930`, `née en 1930`. */
const YEAR_OF_BIRTH = /(?:(?<!\p{L})(?:born|b\.|birth ?year|year of birth|(?:date of )?birth|y\.?o\.?b\.?|d\.?o\.?b\.?|geb(?:oren)?\.?|geburts(?:jahr|datum)|jahrgang|jg\.?|nacid[oa]s?|f\.? ?nac\.?|(?:año|fecha) de nacimiento|née?s?|(?:année|date) de naissance|nat[oaie]|(?:anno|data) di nascita|classe|nascid[oa]s?|(?:ano|data) de nascimento)|(?<![\p{L}\p{N}*])\*)[ :.(]{0,3}(?:(?:in|im jahre?|en|nel|em|ca\.?|circa|about|around|um) )?((?:18|19)\d{2})(?![\p{L}\p{N}]|[./-]\d)/giu;

/** Without any other date, the year of the text. */
const YEAR_OF_TEXT = 2020;

/** Years of birth that show an age over 89. Only these: of everybody else the year of birth is no identifier by itself. */
export function findBirthYears(page: Page, { latest }: Lifetime): Candidate[] {
  const years = readForms(page, [{ pattern: YEAR_OF_BIRTH }]);
  if (years.length === 0) return [];
  const days = findDates(page).map(({ start, end }) => dayOfDateText(page.text.slice(start, end), page.lang, 'day-first')).filter((day) => day !== undefined);
  const on = latestOf([...days, ...(latest ? [latest] : [])])?.year ?? YEAR_OF_TEXT;
  return years.filter(({ value }) => mayBeGreatAge(Number(value), on)).map(({ start, end }) => ({ start, end, label: 'DATE', source: 'date', confidence: 0.9, reason: 'a year of birth that shows an age over 89' }));
}
