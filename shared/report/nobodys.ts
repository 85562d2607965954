import { wordSet } from './phrases.ts';
import { GAP, type Token } from './tokens.ts';

/** Identifiers of classes, syntaxes and codes, which the standard gives (PS3.6 Annex A). */
const STANDARD_ROOT = '1.2.840.10008.';

/** Doses of a day, one of them none: `20-20-0`. No date and no number of a person has that form. */
const DOSES = /^(?:\d{1,4}(?:[.,]\d)?-)+0(?:-\d{1,4}(?:[.,]\d)?)*$/;
/** The same four times a day: `600-600-600-600`. */
const EVEN_DOSES = /^([1-9]\d{0,3})(?:-\1){3,}$/;

/** What sources of radiation are called. */
const ISOTOPE = /^(?:I-1(?:23|24|25|31)|Lu-177|Ga-6[78]|F-18|Tc-99m|Y-90|Ra-223|In-111|Tl-201|Sm-153|Sr-89|Zr-89|Cu-64)$/;

/** What was injected, its isotope with or without a hyphen: `Tc99m-LLEC`, `99mTc-MAG3`. */
const TRACER = /^(?:Tc-?99m|99m-?Tc|Ga-?68|68-?Ga|In-?111|111-?In|F-?18|18-?F|Lu-?177|177-?Lu)-\p{L}[\p{L}\d]{1,7}$/iu;

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
  /^\d{1,3}m?(?:Ga|Tc|Lu|Cu|Zr|In|Tl|Rb|Sm|Sr|Ra|Ac|F|I|Y|C|N)-[A-Z][A-Za-z]{1,6}(?:-[A-Za-z\d]{1,4}){0,2}$/, // a tracer: 68Ga-PSMA-11
  ISOTOPE,
];

/** Genes, receptors and their proteins. */
const BIOMARKERS: ReadonlySet<string> = new Set('EGFR ALK ROS1 BRAF KRAS NRAS HRAS HER2 PD-L1 PDL1 PD-1 CTLA4 MSI-H BRCA1 BRCA2 TP53 IDH1 IDH2 MGMT FGFR1 FGFR2 FGFR3 NTRK NTRK1 NTRK3 PIK3CA PTEN CDKN2A CDH1 JAK2 CALR NPM1 FLT3 HESX1 PROP1 SOX2 SOX9 OTX2 NF1 NF2 VHL RET MEN1 SDHB SDHD TSC1 TSC2 APOE CFTR FBN1 COL1A1 COL3A1 PKD1 PKD2 CA125 CA19-9 HLA-B27 HBA1 HBB F508DEL PALB2 ATM CHEK2 STK11 SMARCB1 H3K27M 1P/19Q'.split(' '));

/** Whether a text as written, in capitals, names a gene or a protein: `PD-L1`, `HESX1`. */
export function isBiomarker(written: string): boolean {
  return BIOMARKERS.has(written) || BIOMARKERS.has(written.toUpperCase().replace(/^ANTI-/, '')) && /\d/.test(written);
}

/** Whether numbers as written are the doses of a day, `75-0-150`, `600-600-600-600`. */
export function isDoses(written: string): boolean {
  return DOSES.test(written) || EVEN_DOSES.test(written);
}

/** Whether a text as written is an isotope, `I-131`. */
export function isIsotope(written: string): boolean {
  return ISOTOPE.test(written);
}

/** Whether a text as written is a tracer, `Tc99m-LLEC`. */
export function isTracer(written: string): boolean {
  return TRACER.test(written);
}

/** Whether a number or code as written says what something is, and never who: `20-20-0`, `G20210A`, a UID of the standard. */
export function isNobodys(written: string): boolean {
  return written.startsWith(STANDARD_ROOT) || FORMS.some((form) => form.test(written));
}

/** Systems whose codes say what something is, and never who: ICD and its translations, procedures, laboratory, drugs, case groups, standards, publications, laws. */
const CODING_SYSTEMS = wordSet('icd cie cim cid icf cpt hcpcs opcs ops ccam cups nomesco loinc snomed sct radlex umls atc drg grd ghm ccs nom ntc ntp iram dto meddra omim orpha orphanet hgvs acr seram tuss iso iec astm din une isbn issn doi pmid rd ley lopd rgpd decreto directiva goa ebm bema tarmed tardoc ngap cbhpm sigtap bk §');
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
