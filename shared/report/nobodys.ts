import { wordSet } from './phrases.ts';
import { GAP, type Token } from './tokens.ts';

/** Identifiers of classes, syntaxes and codes, which the standard gives (PS3.6 Annex A). */
const STANDARD_ROOT = '1.2.840.10008.';

/** Doses of a day, one of them none: `20-20-0`. No date and no number of a person has that form. */
const DOSES = /^(?:\d{1,4}(?:[.,]\d)?-)+0(?:-\d{1,4}(?:[.,]\d)?)*$/;

/** What has the form of a number or code and is nobody's. */
const FORMS: readonly RegExp[] = [
  DOSES,
  /^([1-9]\d{0,3})(?:-\1){2,}$/, // 500-500-500
  /^([1-9]\d{0,2})-\1-[1-9]\d{0,2}$/, // 20-20-10
  /^0(?:\/\d{2,4})+$/, // values of diffusion: 0/800/1400
  /^\d{1,2}(?:-\d{1,2})?\/10$/, // a score out of ten: 2-3/10
  /^[ACGT]\d{2,5}[ACGT]$/, // a variant of a gene: G20210A
  /^rs\d+$/, // and its number
  /^[FM]\/\d{1,2}$/, // sex and age: F/22
];

/** Whether numbers as written are the doses of a day, `75-0-150`. */
export function isDoses(written: string): boolean {
  return DOSES.test(written);
}

/** Whether a number or code as written says what something is, and never who: `20-20-0`, `G20210A`, a UID of the standard. */
export function isNobodys(written: string): boolean {
  return written.startsWith(STANDARD_ROOT) || FORMS.some((form) => form.test(written));
}

/** Systems whose codes say what something is, and never who: ICD and its translations, procedures, laboratory, drugs, case groups, standards, publications, laws. */
const CODING_SYSTEMS = wordSet('icd cie cim cid icf cpt hcpcs opcs ops ccam cups nomesco loinc snomed sct radlex umls atc drg grd ghm ccs meddra omim orpha orphanet hgvs acr seram tuss iso iec astm din une isbn issn doi pmid rd ley lopd rgpd decreto directiva');
/** How far the codes of one list reach back to the name of their system, in tokens. */
const LONGEST_LIST = 16;

/** `ICD-10 Z87.891, F17.210`: whether the code at `at` stands behind the name of a coding system, with nothing but other codes between. */
export function isOfCodingSystem(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0 && at - before <= LONGEST_LIST; before--) {
    const { key, kind, text, gap } = tokens[before]!;
    if (CODING_SYSTEMS.has(key)) return true;
    const listed = kind === 'number' || (kind === 'mark' ? /^[-.,;:/()+]$/.test(text) : text.length <= 2 || /^(?:code|codes|codigo|codigos|and)$/.test(key));
    if (!listed || gap === GAP.line) return false;
  }
  return false;
}
