import type { Stretch } from '../text.ts';
import type { Page } from './candidate.ts';
import { LazyPattern } from './patterns/lazy.ts';

/** A way of writing that tells who or what stands in it. */
export interface Form {
  /** Has the flag `g`; its first group is what identifies, all of the match where it has none. */
  pattern: RegExp | LazyPattern;
  /** The language whose texts alone are read for it. */
  lang?: string;
  /** Whether what matched is something else, by what would identify and the rest of the match behind it. */
  unless?: (value: string, after: string, page: Page) => boolean;
}

/** What stands in a page in one of the forms of a table. */
export interface Formed<Row extends Form> extends Stretch {
  form: Row;
  value: string;
}

/** All that stands in a page in the forms of a table, row after row. */
export function readForms<Row extends Form>(page: Page, forms: readonly Row[]): Formed<Row>[] {
  return forms.filter(({ lang }) => lang === undefined || lang === page.lang).flatMap((form) => page.matches(form.pattern).flatMap((match): Formed<Row>[] => {
    const value = match[1] ?? match[0];
    const at = match[0].lastIndexOf(value);
    const start = match.index + at;
    return form.unless?.(value, match[0].slice(at + value.length), page) ? [] : [{ form, value, start, end: start + value.length }];
  }));
}

/** The rows of a table whose patterns are written as texts, `gu` where they name no flags; each pattern is made when it is first run. */
export function lazily<Row extends { source: string; flags?: string }>(rows: readonly Row[]): (Omit<Row, 'source' | 'flags'> & { pattern: LazyPattern })[] {
  return rows.map(({ source, flags = 'gu', ...row }) => ({ ...row, pattern: new LazyPattern(source, flags) }));
}
