/** What stands before a day and not before a year: `on 2 March 2025`, `el 2 de marzo de 2025`; `on` that a verb asks for (`based on`) is another. */
const BEFORE_DAY: Record<string, { before: RegExp; year: string }> = {
  en: { before: /(?<!\b(?:based|depending|dependent|relying|focus|focused|superimposed|carried|later|early|earlier|late)[ \t]+)\b(on)[ \t]+$/i, year: 'in' },
  es: { before: /(?<!\b(?:hasta|desde|para|entre|ante|con|por|sobre|según|a|y)[ \t]+)(?<!\p{L})(el)[ \t]+$/iu, year: 'en' },
};

/** Where nothing follows that the year might describe (`on 2025 CT` is not `in 2025 CT`). */
const CLOSED = /^[ \t]*(?:[.,;:)\]\r\n]|$|(?:and|at|by|with|for|which|that|was|were|y|con|en|por|que|se)\b)/i;

/** Characters that the longest preposition and the word before it may take. */
const REACH = 24;

/** What to write before a year that takes the place of a whole date; `start` is where it goes in the text. */
export function prepositionOfYear(text: string, start: number, end: number, lang: string): { start: number; text: string } | undefined {
  const rule = BEFORE_DAY[lang];
  const found = rule?.before.exec(text.slice(Math.max(0, start - REACH), start));
  if (!found || !CLOSED.test(text.slice(end, end + REACH))) return undefined;
  const [written, word] = found as unknown as [string, string];
  const isCapital = word[0] !== word[0]!.toLowerCase();
  return { start: start - written.length, text: `${isCapital ? rule!.year[0]!.toUpperCase() + rule!.year.slice(1) : rule!.year} ` };
}
