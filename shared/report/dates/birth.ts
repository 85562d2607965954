/** What stands before the day of a birth, in six languages. */
const BIRTH = /(?<!\p{L})(?:birth(?:\s*date|day)?|d\.?\s?o\.?\s?b|b\.?d|born(?:\s+on)?|geb(?:oren|urtsdatum|\.?\s*dat(?:um)?)?(?:\s+am)?|nac(?:id[oa]|im(?:iento)?|to)?(?:\s+el)?|fdn|ddn|nascid[oa](?:\s+[ea]m?)?|nasc(?:imento|ita)?|d\.?n|nat[oa](?:\s+il)?|naissance|née?\s*(?:\(e\))?(?:\s+le)?)[\s.:,;()|*†=–-]*$/iu;

/** As much of a text is looked at. */
const LONGEST = 40;

/** Whether the end of a text announces the day of a birth: `DOB: `, `geb. am `. */
export function announcesBirth(before: string): boolean {
  return BIRTH.test(before.slice(-LONGEST));
}
