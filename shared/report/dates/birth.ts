/** What stands before the day of a birth, in six languages. */
const BIRTH = /(?<!\p{L})(?:birth(?:\s*date|day)?|d\.?\s?o\.?\s?b|b\.?d|born(?:\s+on)?|geb(?:oren|urtsdatum|\.?\s*dat(?:um)?)?(?:\s+am)?|nac(?:id[oa]|im(?:iento)?|to)?(?:\s+el)?|fdn|ddn|nascid[oa](?:\s+[ea]m?)?|nasc(?:imento|ita)?|d\.?n|nat[oa](?:\s+il)?|naissance|née?\s*(?:\(e\))?(?:\s+le)?)[\s.:,;()|*†=–-]*$/iu;

/** As much of a text is looked at. */
const LONGEST = 40;

/** Whether the end of a text announces the day of a birth: `DOB: `, `geb. am `. */
export function announcesBirth(before: string): boolean {
  return BIRTH.test(before.slice(-LONGEST));
}

/** `Date of birth of the child Otis Dean: `. */
const BIRTH_OF = /(?<!\p{L})(?:date of birth|birth ?date|birthday|dob|geburts(?:datum|tag)|fecha de nacimiento|date de naissance|data di nascita|data de nascimento) (?:of|del?|des|der|von|de la|du|d'|della|di|do|da) [^\n:.;\d]{2,60}: ?$/iu;

/** Whether the end of a text announces the day of the patient's birth or of somebody else's. */
export function announcesAnyBirth(before: string): boolean {
  return announcesBirth(before) || BIRTH_OF.test(before.slice(-LONGEST_OF));
}
const LONGEST_OF = 100;
