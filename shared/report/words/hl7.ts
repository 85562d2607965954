import type { Label } from '../../label.ts';

/** How a field of an HL7 v2 segment is read; the names are those of its data types (HL7 v2.5.1, chapter 2A). */
export type Hl7Type =
  /** A whole component that identifies: a code, a number. */
  | 'ST'
  /** `id^check^scheme^authority`: the id, and the authority as an institution. */
  | 'CX'
  /** `FAMILY^GIVEN^MIDDLE^suffix`: one name. */
  | 'XPN'
  /** `id^FAMILY^GIVEN`: a number of staff and a name; many systems write the name alone. */
  | 'XCN'
  /** `street^other^city^state^zip^country`; the country stays, and the state too unless another country than the USA is named, whose provinces are small. */
  | 'XAD'
  /** A telephone number or e-mail address, in whichever component it stands. */
  | 'XTN'
  /** `YYYYMMDDHHMM`: the first eight digits. */
  | 'TS'
  /** `point of care^room^bed^facility`. */
  | 'PL'
  /** A sending or receiving facility, or an organisation. */
  | 'HD';

/** What identifies in the fields of HL7 v2 segments: segment → number of the field → label and type (HL7 v2.5.1, chapters 2, 3, 4 and 6). */
export const HL7_FIELDS: Readonly<Record<string, Readonly<Record<number, readonly [Label, Hl7Type]>>>> = {
  MSH: { 4: ['ORG', 'HD'], 6: ['ORG', 'HD'], 7: ['DATE', 'TS'], 10: ['ID', 'ST'] },
  EVN: { 2: ['DATE', 'TS'], 3: ['DATE', 'TS'], 5: ['CLINICIAN', 'XCN'], 6: ['DATE', 'TS'] },
  PID: { 2: ['MRN', 'CX'], 3: ['MRN', 'CX'], 4: ['MRN', 'CX'], 5: ['PATIENT', 'XPN'], 6: ['RELATIVE', 'XPN'], 7: ['DATE', 'TS'], 9: ['PATIENT', 'XPN'], 11: ['LOCATION', 'XAD'], 12: ['LOCATION', 'ST'], 13: ['PHONE', 'XTN'], 14: ['PHONE', 'XTN'], 18: ['ACCOUNT', 'CX'], 19: ['NATIONALID', 'ST'], 20: ['NATIONALID', 'ST'], 21: ['MRN', 'CX'], 23: ['LOCATION', 'ST'], 29: ['DATE', 'TS'] },
  PD1: { 3: ['ORG', 'HD'], 4: ['CLINICIAN', 'XCN'] },
  NK1: { 2: ['RELATIVE', 'XPN'], 4: ['LOCATION', 'XAD'], 5: ['PHONE', 'XTN'], 6: ['PHONE', 'XTN'], 13: ['ORG', 'HD'], 16: ['DATE', 'TS'], 30: ['RELATIVE', 'XPN'], 31: ['PHONE', 'XTN'], 32: ['LOCATION', 'XAD'], 37: ['NATIONALID', 'ST'] },
  PV1: { 3: ['LOCATION', 'PL'], 5: ['ID', 'CX'], 6: ['LOCATION', 'PL'], 7: ['CLINICIAN', 'XCN'], 8: ['CLINICIAN', 'XCN'], 9: ['CLINICIAN', 'XCN'], 17: ['CLINICIAN', 'XCN'], 19: ['ACCESSION', 'CX'], 44: ['DATE', 'TS'], 45: ['DATE', 'TS'], 50: ['ID', 'CX'] },
  MRG: { 1: ['MRN', 'CX'], 3: ['ACCOUNT', 'CX'], 4: ['MRN', 'CX'], 7: ['PATIENT', 'XPN'] },
  ORC: { 2: ['ACCESSION', 'CX'], 3: ['ACCESSION', 'CX'], 4: ['ACCESSION', 'CX'], 9: ['DATE', 'TS'], 10: ['CLINICIAN', 'XCN'], 11: ['CLINICIAN', 'XCN'], 12: ['CLINICIAN', 'XCN'], 14: ['PHONE', 'XTN'], 15: ['DATE', 'TS'], 19: ['CLINICIAN', 'XCN'], 21: ['ORG', 'HD'], 22: ['LOCATION', 'XAD'], 23: ['PHONE', 'XTN'], 24: ['LOCATION', 'XAD'] },
  OBR: { 2: ['ACCESSION', 'CX'], 3: ['ACCESSION', 'CX'], 6: ['DATE', 'TS'], 7: ['DATE', 'TS'], 8: ['DATE', 'TS'], 10: ['CLINICIAN', 'XCN'], 14: ['DATE', 'TS'], 16: ['CLINICIAN', 'XCN'], 17: ['PHONE', 'XTN'], 18: ['ACCESSION', 'CX'], 19: ['ACCESSION', 'CX'], 20: ['ID', 'ST'], 21: ['ID', 'ST'], 22: ['DATE', 'TS'], 28: ['CLINICIAN', 'XCN'], 32: ['CLINICIAN', 'XCN'], 33: ['CLINICIAN', 'XCN'], 34: ['CLINICIAN', 'XCN'], 35: ['CLINICIAN', 'XCN'], 36: ['DATE', 'TS'] },
  OBX: { 14: ['DATE', 'TS'], 16: ['CLINICIAN', 'XCN'], 18: ['ID', 'CX'], 19: ['DATE', 'TS'], 23: ['ORG', 'HD'], 24: ['LOCATION', 'XAD'], 25: ['CLINICIAN', 'XCN'] },
  GT1: { 2: ['ACCOUNT', 'CX'], 3: ['RELATIVE', 'XPN'], 5: ['LOCATION', 'XAD'], 6: ['PHONE', 'XTN'], 7: ['PHONE', 'XTN'], 8: ['DATE', 'TS'], 12: ['NATIONALID', 'ST'], 16: ['ORG', 'HD'] },
  IN1: { 2: ['INSURANCE', 'ST'], 3: ['INSURANCE', 'CX'], 4: ['ORG', 'HD'], 5: ['LOCATION', 'XAD'], 7: ['PHONE', 'XTN'], 8: ['INSURANCE', 'ST'], 12: ['DATE', 'TS'], 13: ['DATE', 'TS'], 16: ['RELATIVE', 'XPN'], 18: ['DATE', 'TS'], 19: ['LOCATION', 'XAD'], 36: ['INSURANCE', 'ST'], 49: ['INSURANCE', 'CX'] },
  ROL: { 4: ['CLINICIAN', 'XCN'] },
  ACC: { 1: ['DATE', 'TS'], 3: ['LOCATION', 'ST'] },
  TXA: { 4: ['DATE', 'TS'], 5: ['CLINICIAN', 'XCN'], 6: ['DATE', 'TS'], 7: ['DATE', 'TS'], 9: ['CLINICIAN', 'XCN'], 10: ['CLINICIAN', 'XCN'], 11: ['CLINICIAN', 'XCN'], 12: ['ID', 'CX'], 13: ['ID', 'CX'], 22: ['CLINICIAN', 'XCN'] },
  ZDS: { 1: ['ID', 'ST'] },
  FT1: { 4: ['DATE', 'TS'], 20: ['CLINICIAN', 'XCN'], 21: ['CLINICIAN', 'XCN'] },
  SCH: { 1: ['ACCESSION', 'CX'], 2: ['ACCESSION', 'CX'], 16: ['CLINICIAN', 'XCN'], 20: ['CLINICIAN', 'XCN'] },
};

/** Fields of free text, which the other detectors read: segment → number of the field. */
export const HL7_TEXT: Readonly<Record<string, number>> = { OBX: 5, NTE: 3 };
