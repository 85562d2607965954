import type { Label } from '../label.ts';
import { LazyPattern } from './patterns/lazy.ts';

/** A way of writing that tells who or what stands in it. */
export interface Form {
  label: Label;
  /** What tells it, as the reviewer reads it. */
  idea: string;
  /** A regular expression; its first group is the identifier. */
  source: string;
  /** `gu` when absent. */
  flags?: string;
  confidence: number;
  /** Whether what matched is something else, by the first group and the rest of the match behind it. */
  unless?: (value: string, after: string) => boolean;
}

/** A form with its pattern. */
export interface CompiledForm extends Omit<Form, 'source' | 'flags'> {
  pattern: LazyPattern;
}

/** Makes the patterns of a table of forms, once. */
export function compiled(forms: readonly Form[]): CompiledForm[] {
  return forms.map(({ source, flags = 'gu', ...form }) => ({ ...form, pattern: new LazyPattern(source, flags) }));
}
