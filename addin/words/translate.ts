import { createContext, useContext } from 'react';
import type { Problem } from '../../shared/journal.ts';
import type { Label } from '../../shared/label.ts';
import { PROBLEMS_ES } from './problems.ts';
import { REASONS_ES, SOURCES_ES } from './reasons.ts';
import { LABEL_WORDS, LANGUAGES, PIXEL_WORDS, STRINGS, type Language, type StringKey } from './strings.ts';

type Values = Record<string, string | number>;

/** The words of one language. */
export interface Words {
  language: Language;
  /** A string of the table, filled in; `n` picks between one and several. */
  (key: StringKey, values?: Values): string;
  problem(problem: Problem): string;
  /** A label of an identifier, or what was found in pixels. */
  category(name: string): string;
  /** Why the helper decided as it did. */
  reason(sentence: string): string;
  /** What pointed to an identifier. */
  evidence(found: { source: string; reason: string }): string;
}

export function wordsOf(language: Language): Words {
  const say = (key: StringKey, values: Values = {}): string => {
    const row = STRINGS[key][language];
    const text = typeof row === 'string' ? row : row[values['n'] === 1 ? 0 : 1];
    return text.replace(/\{(\w+)\}/g, (_all, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? value.toLocaleString(language) : value;
    });
  };
  const problem = ({ code, message }: Problem): string => (language === 'es' && PROBLEMS_ES[code]) || message;
  const category = (name: string): string => (LABEL_WORDS[name as Label] ?? PIXEL_WORDS[name])?.[language] ?? name;
  const reason = (sentence: string): string => (language === 'es' && REASONS_ES[sentence]) || sentence;
  const evidence = ({ source, reason: sentence }: { source: string; reason: string }): string => (language === 'es' && SOURCES_ES[source]) || sentence;
  return Object.assign(say, { language, problem, category, reason, evidence });
}

/** The pane's language for a tag such as `es-MX`; English where there is none. */
export function languageFor(tag: string | undefined): Language {
  return LANGUAGES.find((language) => tag?.toLowerCase().startsWith(language)) ?? 'en';
}

export const WordsContext = createContext<Words>(wordsOf('en'));

export function useWords(): Words {
  return useContext(WordsContext);
}
