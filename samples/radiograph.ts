import { drawCaptions } from './captions.ts';
import { patientAndStudy, privateBlock, studyUid, writeDicom, type Attributes } from './dicom.ts';
import { randomNumbers } from './noise.ts';
import { PATIENT, STUDY } from './patient.ts';

const COMPUTED_RADIOGRAPHY = '1.2.840.10008.5.1.4.1.1.1';
const WIDTH = 840;
const HEIGHT = 900;
const TOP = 4095;

export const CHEST_IMAGE_UID = `${studyUid('chest')}.1.1`;

/**
 * The chest radiograph of the bundled case: 12 bits, with the patient's name, number and birth date burned in at the top, and the
 * marker L and the projection, which have to stay.
 * @param more attributes besides, by keyword.
 * @returns the file, as bytes.
 */
export function chestRadiograph(more: Attributes = {}): Uint8Array {
  const captions = drawCaptions(WIDTH, HEIGHT, [
    { text: PATIENT.name.replaceAll('^', ' '), x: 16, y: 34, size: 26 },
    { text: `${PATIENT.id}  14.03.1958  F`, x: 16, y: 64, size: 22 },
    { text: 'PA ERECT', x: 640, y: 40, size: 24 },
    { text: 'L', x: 740, y: 180, size: 54 },
    { text: '110 kV 2.0 mAs', x: 620, y: 880, size: 22 },
  ]);
  const pixels = drawChest();
  captions.forEach((ink, pixel) => { if (ink > 0) pixels[pixel] = Math.round(pixels[pixel]! + ((TOP - pixels[pixel]!) * ink) / 255); });
  return writeDicom({
    sopClass: COMPUTED_RADIOGRAPHY,
    uid: CHEST_IMAGE_UID,
    privateElements: privateBlock(),
    attributes: {
      ...patientAndStudy('chest', 'XR CHEST PA'),
      ImageType: ['ORIGINAL', 'PRIMARY', 'PA'],
      SeriesDate: STUDY.chest.date,
      AcquisitionDate: STUDY.chest.date,
      ContentDate: STUDY.chest.date,
      ContentTime: STUDY.chest.time,
      Modality: 'CR',
      Manufacturer: 'Invented Imaging',
      ManufacturerModelName: 'Radio 4',
      StationName: 'LVCR01',
      DeviceSerialNumber: STUDY.deviceSerial,
      SeriesDescription: 'CHEST PA',
      BodyPartExamined: 'CHEST',
      ViewPosition: 'PA',
      ProtocolName: `Chest ${PATIENT.family}`,
      SeriesInstanceUID: `${studyUid('chest')}.1`,
      SeriesNumber: '1',
      InstanceNumber: '1',
      PatientOrientation: ['L', 'F'],
      ImagerPixelSpacing: ['0.4', '0.4'],
      ImageComments: `Compared with the film that Mrs. ${PATIENT.family} brought along.`,
      SamplesPerPixel: 1,
      PhotometricInterpretation: 'MONOCHROME2',
      Rows: HEIGHT,
      Columns: WIDTH,
      BitsAllocated: 16,
      BitsStored: 12,
      HighBit: 11,
      PixelRepresentation: 0,
      WindowCenter: '2048',
      WindowWidth: '4096',
      ...more,
      PixelData: [pixels.buffer],
    },
  });
}

/** A chest of simple shapes: soft tissue, lungs, heart, spine, ribs, clavicles. */
function drawChest(): Uint16Array {
  const random = randomNumbers(7);
  const pixels = new Uint16Array(WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const u = (x - WIDTH / 2) / WIDTH;
      const v = (y - HEIGHT / 2) / HEIGHT;
      const body = 1 / (1 + Math.exp((Math.hypot(u / 0.47, (v - 0.08) / 0.62) - 1) * 26));
      const lung = Math.max(softEllipse(u + 0.19, v + 0.02, 0.145, 0.33), softEllipse(u - 0.19, v + 0.02, 0.145, 0.33));
      const heart = softEllipse(u - 0.06, v - 0.14, 0.15, 0.15);
      const spine = softEllipse(u, v, 0.035, 0.9);
      const ribs = lung * Math.max(0, Math.sin((v * 1.15 + Math.abs(u) * 0.55) * 62)) ** 6;
      const clavicle = Math.exp(-(((v + 0.33 - Math.abs(u) * 0.18) / 0.012) ** 2)) * (Math.abs(u) < 0.34 ? 1 : 0);
      const density = body * (0.55 - 0.38 * lung * (1 - heart) + 0.12 * heart + 0.16 * spine + 0.1 * ribs + 0.14 * clavicle);
      pixels[y * WIDTH + x] = Math.min(TOP, Math.max(0, Math.round(180 + density * 4000 + (random() - 0.5) * 90)));
    }
  }
  return pixels;
}

/** 1 inside, 0 outside, with a soft edge. */
function softEllipse(u: number, v: number, a: number, b: number): number {
  return 1 / (1 + Math.exp((Math.hypot(u / a, v / b) - 1) * 18));
}
