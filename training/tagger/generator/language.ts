/** What the composer needs of a language: a table of fields and sentences with slots in braces. */
export interface Language {
  code: string;
  /** Field names by the slot that follows them. */
  fields: Record<string, readonly string[]>;
  plainValues: readonly string[];
  sexes: readonly string[];
  /** Sentences that hold identifiers. */
  narrative: readonly string[];
  /** Sentences and lines that hold none. */
  neutral: readonly string[];
  exams: readonly string[];
  indications: readonly string[];
  anatomy: readonly string[];
  findings: readonly string[];
  severities: readonly string[];
  sides: readonly string[];
  sexNouns: readonly string[];
  months: readonly string[];
  monthsShort: readonly string[];
  weekdays: readonly string[];
  holidays: readonly string[];
  /** What may stand between day, month and year in words. */
  dateOf: readonly string[];
}
