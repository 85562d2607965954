/** How the data set of a transfer syntax is encoded (PS3.5 section 10 and Annex A). */
export interface DataSetEncoding {
  explicit: boolean;
  littleEndian: boolean;
  deflated: boolean;
}

export const IMPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2';
export const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';
export const DEFLATED_EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1.99';
export const EXPLICIT_BIG_ENDIAN = '1.2.840.10008.1.2.2';

const EXPLICIT: DataSetEncoding = { explicit: true, littleEndian: true, deflated: false };

/** The syntaxes that are not simply explicit little endian; the JPIP ones with `deflate` compress the data set too. */
const ENCODINGS: Record<string, DataSetEncoding> = {
  [IMPLICIT_LITTLE_ENDIAN]: { explicit: false, littleEndian: true, deflated: false },
  [EXPLICIT_BIG_ENDIAN]: { explicit: true, littleEndian: false, deflated: false },
  [DEFLATED_EXPLICIT_LITTLE_ENDIAN]: { explicit: true, littleEndian: true, deflated: true },
  '1.2.840.10008.1.2.4.95': { explicit: true, littleEndian: true, deflated: true },
  '1.2.840.10008.1.2.4.205': { explicit: true, littleEndian: true, deflated: true },
  // GE private: implicit little endian with big endian pixels, which are passed through.
  '1.2.840.113619.5.2': { explicit: false, littleEndian: true, deflated: false },
};

/** Every syntax that the standard adds is explicit little endian (PS3.5 A.4). */
export function encodingOf(transferSyntax: string): DataSetEncoding {
  return ENCODINGS[transferSyntax] ?? EXPLICIT;
}

/** Whether Pixel Data of this syntax is a sequence of fragments. */
export function isEncapsulated(transferSyntax: string): boolean {
  return !(transferSyntax in ENCODINGS) && transferSyntax !== EXPLICIT_LITTLE_ENDIAN;
}
