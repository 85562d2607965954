/** Which English a text is in: day and month stand in one order in the United States and in the other nearly everywhere else. */
export type English = 'british' | 'american';

/** Offices, degrees, addresses and numbers of the United Kingdom, Ireland and the Commonwealth; titles without a dot. */
const BRITISH_WORDS = /\b(?:NHS|GMC|HCPC|NMC|FRC[RPSA]\w*|MRC[PS]\w*|MBChB|MB ?BS|BMBS|A&E|GP|CHI|Infirmary|Royal|Foundation Trust|Trust|Health Board|Surgery|Registrar|Radiographer|Consultant [A-Z]\w+|Medicare card|Eircode)\b|\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)(?= [A-Z])|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\+(?:44|353|61|64)\b|\b0\d{2,4} \d{3} ?\d{3,4}\b/g;
const AMERICAN_WORDS = /\b(?:SSN|NPI|HIPAA|Medicaid|PCP|Medical Center|Attending)\b|, ?(?:M\.?D|D\.?O|R\.?N|PA-C|NP)\b|\b(?:Mr|Mrs|Ms|Dr)\.(?= ?[A-Z])|\b[A-Z]{2} \d{5}\b|\(\d{3}\) ?\d{3}-\d{4}\b|\b\d{3}-\d{3}-\d{4}\b|\+1\b/g;

/** Spellings, as parts of words in small letters. */
const BRITISH_SPELLING = /(?:oedema|haem[ao]|anaem|tumour|paediatr|orthopaed|gynaec|anaesth|oesoph|oestr|ischaem|leukaem|caec[au]|faec|diarrhoea|colour|fibre|centre|litre|metre|behaviour|labour|programme|(?:catheter|visual|character|local|recogn|organ|hospital|normal)is(?:e[ds]?|ing|ation)\b)/g;
const AMERICAN_SPELLING = /(?:(?<!o)edema|hem(?:orrh|ato|oglo|othor)|\banemi|tumor(?!o)|pediatr|orthoped|gynecol|\banesth|\besoph|ischemi|leukemi|\bcec(?:um|al)|\bfecal|diarrhea|color(?!ect|ado)|\bfiber|center|\bliter|behavior|(?:catheter|visual|character|local|recogn|organ|hospital|normal)iz(?:e[ds]?|ing|ation)\b)/g;

/** English as declared; Word declares `en-US` wherever nobody chose, so that it counts less than what a user chose. */
const DECLARED: readonly { language: RegExp; british: number; american: number }[] = [
  { language: /^en-us\b/i, british: 0, american: 0.5 },
  { language: /^en-(?:gb|ie|au|nz|za|in|sg|hk|mt)\b/i, british: 2, american: 0 },
];

/**
 * The English of a text by its words, spellings, addresses and telephone numbers, each counted once, and by what its document declares.
 * @param declared a language tag (BCP 47), `en-GB`.
 * @returns undefined where nothing, or as much, speaks for either.
 */
export function englishOf(text: string, declared = ''): English | undefined {
  const small = text.toLowerCase();
  const { british = 0, american = 0 } = DECLARED.find(({ language }) => language.test(declared)) ?? {};
  const difference = british - american + kinds(text, BRITISH_WORDS) + kinds(small, BRITISH_SPELLING) - kinds(text, AMERICAN_WORDS) - kinds(small, AMERICAN_SPELLING);
  return difference === 0 ? undefined : difference > 0 ? 'british' : 'american';
}

function kinds(text: string, pattern: RegExp): number {
  return new Set([...text.matchAll(pattern)].map(([match]) => match)).size;
}
