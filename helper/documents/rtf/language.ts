/** Language tags (BCP 47) of English by the numbers of Windows (MS-LCID); of other languages the region decides nothing. */
const LANGUAGES: Record<string, string> = {
  1033: 'en-US', 2057: 'en-GB', 3081: 'en-AU', 4105: 'en-CA', 5129: 'en-NZ', 6153: 'en-IE', 7177: 'en-ZA', 16393: 'en-IN', 18441: 'en-SG',
};

/** The language that most runs of a document declare, its default counted as one of them. */
export function declaredLanguage(source: string): string | undefined {
  const counts = new Map<string, number>();
  for (const [, number] of source.matchAll(/\\(?:def)?lang(\d{4,5})(?!\d)/g)) counts.set(number!, (counts.get(number!) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && LANGUAGES[most[0]];
}
