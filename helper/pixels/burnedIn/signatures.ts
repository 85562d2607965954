import type { DataSet } from '../../dicom/file/dataset.ts';
import type { Box } from '../image/box.ts';

/** Attributes that a signature compares; text is contained, case ignored; numbers are equal. */
const ATTRIBUTES = {
  modality: 0x00080060,
  manufacturer: 0x00080070,
  model: 0x00081090,
  seriesDescription: 0x0008103e,
  imageType: 0x00080008,
  burnedIn: 0x00280301,
  rows: 0x00280010,
  columns: 0x00280011,
} as const;

interface Signature {
  /** Every value must match. */
  match: Partial<Record<keyof typeof ATTRIBUTES, string | number>>;
  /** Places where this device writes the patient's data: x, y, width, height. */
  boxes: readonly (readonly [number, number, number, number])[];
}

/**
 * Places where known devices burn in who the patient is. The facts are those that users of RSNA's Clinical Trial Processor
 * have gathered in its pixel anonymizer library; add a row for a device of yours.
 */
const SIGNATURES: readonly Signature[] = [
  { match: { manufacturer: 'GE MEDICAL', seriesDescription: 'Dose Report' }, boxes: [[0, 0, 512, 110]] },
  { match: { manufacturer: 'GE MEDICAL', burnedIn: 'YES', seriesDescription: 'AW electronic film' }, boxes: [[0, 0, 512, 80]] },
  { match: { manufacturer: 'GE MEDICAL', burnedIn: 'YES', rows: 512 }, boxes: [[0, 0, 512, 25]] },
  { match: { manufacturer: 'GE MEDICAL', burnedIn: 'YES', rows: 1024 }, boxes: [[0, 0, 300, 150], [724, 0, 300, 150]] },
  { match: { manufacturer: 'SIEMENS', imageType: 'SECONDARY', rows: 860 }, boxes: [[0, 0, 1132, 60]] },
  { match: { manufacturer: 'PHILIPS', imageType: 'DOSE' }, boxes: [[0, 0, 512, 135]] },
  { match: { modality: 'CT', manufacturer: 'TOSHIBA', model: 'Aquilion ONE', imageType: 'SECONDARY', rows: 512, columns: 512 }, boxes: [[0, 0, 410, 240]] },
  { match: { modality: 'US', model: 'LOGIQ9' }, boxes: [[0, 0, 640, 40]] },
  { match: { modality: 'US', model: 'LOGIQE9' }, boxes: [[0, 0, 960, 70]] },
  { match: { modality: 'US', model: 'iU22', rows: 480 }, boxes: [[0, 0, 640, 47]] },
  { match: { modality: 'US', model: 'iU22', rows: 600 }, boxes: [[0, 0, 800, 59]] },
  { match: { modality: 'US', model: 'iU22', rows: 768 }, boxes: [[0, 0, 1024, 75]] },
  { match: { modality: 'US', model: 'Z_ONE' }, boxes: [[0, 0, 800, 65]] },
  { match: { modality: 'US', manufacturer: 'ATL', model: 'HDI 5000', rows: 476, columns: 640 }, boxes: [[40, 0, 200, 40], [240, 0, 190, 16]] },
  { match: { modality: 'US', manufacturer: 'SIEMENS', model: 'ANTARES', rows: 768, columns: 1024 }, boxes: [[0, 0, 1024, 60], [200, 60, 20, 20], [800, 65, 104, 14]] },
  { match: { modality: 'US', manufacturer: 'SIEMENS', model: 'ACUSON', rows: 600, columns: 800 }, boxes: [[0, 0, 800, 43], [128, 56, 16, 16]] },
  { match: { modality: 'US', manufacturer: 'ACUSON', model: 'SEQUOIA', rows: 480, columns: 640 }, boxes: [[0, 0, 640, 30]] },
  { match: { modality: 'US', manufacturer: 'TOSHIBA', model: 'A500', rows: 720, columns: 960 }, boxes: [[0, 0, 960, 60]] },
  { match: { modality: 'US', manufacturer: 'SuperSonic Imagine', model: 'Aixplorer', rows: 1050, columns: 1400 }, boxes: [[0, 0, 1000, 89]] },
  { match: { manufacturer: 'Canon', model: 'CXDI', rows: 2592 }, boxes: [[0, 0, 2208, 80], [0, 2512, 2208, 80]] },
  { match: { manufacturer: 'ADAC', rows: 832, columns: 1024 }, boxes: [[0, 0, 1024, 60], [0, 762, 1024, 80]] },
  { match: { seriesDescription: 'MEDRAD', rows: 1077, columns: 750 }, boxes: [[0, 0, 750, 230]] },
];

/** The fixed boxes for the device that made the image; none for unknown devices. */
export function signatureBoxes(dataset: DataSet): Box[] {
  const matches = ({ match }: Signature): boolean => (Object.entries(match) as [keyof typeof ATTRIBUTES, string | number][]).every(([name, wanted]) => (
    typeof wanted === 'number'
      ? dataset.number(ATTRIBUTES[name]) === wanted
      : dataset.strings(ATTRIBUTES[name]).join('\\').toLowerCase().includes(wanted.toLowerCase())
  ));
  return SIGNATURES.filter(matches).flatMap(({ boxes }) => boxes.map(([x, y, width, height]) => ({ x, y, width, height })));
}
