import type { Label } from '../label.ts';

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

/** A form with its regular expression made. */
export interface CompiledForm extends Omit<Form, 'source' | 'flags'> {
  pattern: RegExp;
}

/** Makes the regular expressions of a table of forms, once. */
export function compiled(forms: readonly Form[]): CompiledForm[] {
  return forms.map(({ source, flags = 'gu', ...form }) => ({ ...form, pattern: new RegExp(source, flags) }));
}
