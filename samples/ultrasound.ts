import { createRequire } from 'node:module';
import type * as DcmjsCodecs from 'dcmjs-codecs';
import { drawCaptions } from './captions.ts';
import { JPEG_BASELINE, patientAndStudy, privateBlock, studyUid, writeDicom } from './dicom.ts';
import { randomNumbers } from './noise.ts';
import { PATIENT, STUDY } from './patient.ts';

const { Context, NativeCodecs } = createRequire(import.meta.url)('dcmjs-codecs') as typeof DcmjsCodecs;

const ULTRASOUND_MULTIFRAME = '1.2.840.10008.5.1.4.1.1.3.1';
const WIDTH = 640;
const HEIGHT = 480;
const FRAMES = 10;

/** The sector of a curved probe: apex above the image, radii in pixels, half its opening in radians. */
const SECTOR = { x: 320, y: 20, inner: 60, outer: 420, opening: 0.62 };

/** The rectangle around the sector that the headers declare. */
const REGION = { left: 70, top: 62, right: 570, bottom: 446 };

/**
 * The abdominal ultrasound clip of the bundled case: colour, JPEG baseline, with the patient's name, number and birth date and
 * the institution burned in above the sector, and settings and a measurement beside it.
 * @returns the file, as bytes.
 */
export async function ultrasoundClip(): Promise<Uint8Array> {
  await NativeCodecs.initializeAsync();
  const captions = drawCaptions(WIDTH, HEIGHT, [
    { text: `${PATIENT.family.toUpperCase()}, ${PATIENT.given.toUpperCase()}`, x: 10, y: 22, size: 18 },
    { text: `ID: ${PATIENT.id}`, x: 10, y: 42, size: 15 },
    { text: 'DOB: 14.03.1958', x: 150, y: 42, size: 15 },
    { text: STUDY.institution, x: 330, y: 20, size: 15 },
    { text: '12.06.2024 10:10:42', x: 440, y: 42, size: 14 },
    { text: 'MI 0.9', x: 580, y: 90, size: 14 },
    { text: 'TIS 0.4', x: 580, y: 110, size: 14 },
    { text: 'Gain 52', x: 8, y: 130, size: 14 },
    { text: '15 cm', x: 580, y: 440, size: 14 },
    { text: 'Dist 2.41 cm', x: 10, y: 468, size: 16 },
  ]);
  const fragments = Array.from({ length: FRAMES }, (_, frame) => compress(drawFrame(frame, captions)));
  return writeDicom({
    sopClass: ULTRASOUND_MULTIFRAME,
    uid: `${studyUid('ultrasound')}.1.1`,
    transferSyntax: JPEG_BASELINE,
    privateElements: privateBlock(),
    attributes: {
      ...patientAndStudy('ultrasound', 'US ABDOMEN COMPLETE'),
      ImageType: ['ORIGINAL', 'PRIMARY', 'ABDOMINAL'],
      SeriesDate: STUDY.ultrasound.date,
      ContentDate: STUDY.ultrasound.date,
      ContentTime: '101042',
      Modality: 'US',
      Manufacturer: 'Invented Imaging',
      ManufacturerModelName: 'Sono 9',
      StationName: 'LVUS02',
      DeviceSerialNumber: STUDY.deviceSerial,
      SeriesDescription: `Liver ${PATIENT.family}`,
      SeriesInstanceUID: `${studyUid('ultrasound')}.1`,
      SeriesNumber: '1',
      InstanceNumber: '1',
      Laterality: '',
      PatientOrientation: '',
      FrameTime: '40',
      FrameIncrementPointer: 0x00181063,
      SequenceOfUltrasoundRegions: [{
        RegionSpatialFormat: 1,
        RegionDataType: 1,
        RegionFlags: 0,
        RegionLocationMinX0: REGION.left,
        RegionLocationMinY0: REGION.top,
        RegionLocationMaxX1: REGION.right,
        RegionLocationMaxY1: REGION.bottom,
        PhysicalUnitsXDirection: 3,
        PhysicalUnitsYDirection: 3,
        PhysicalDeltaX: 0.0392,
        PhysicalDeltaY: 0.0392,
      }],
      SamplesPerPixel: 3,
      PhotometricInterpretation: 'YBR_FULL_422',
      PlanarConfiguration: 0,
      NumberOfFrames: String(FRAMES),
      Rows: HEIGHT,
      Columns: WIDTH,
      BitsAllocated: 8,
      BitsStored: 8,
      HighBit: 7,
      PixelRepresentation: 0,
      LossyImageCompression: '01',
      LossyImageCompressionRatio: '10',
      LossyImageCompressionMethod: 'ISO_10918_1',
      PixelData: fragments.map((fragment) => fragment.buffer.slice(fragment.byteOffset, fragment.byteOffset + fragment.length)),
    },
  });
}

/** Speckle in the sector over a liver with a vessel that pulsates, and the captions; gray, as RGB. */
function drawFrame(frame: number, captions: Uint8Array): Uint8Array {
  const random = randomNumbers(100 + frame);
  const pulse = 14 + 4 * Math.sin((frame / FRAMES) * 2 * Math.PI);
  const rgb = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const pixel = y * WIDTH + x;
      const radius = Math.hypot(x - SECTOR.x, y - SECTOR.y);
      const angle = Math.atan2(x - SECTOR.x, y - SECTOR.y);
      const inside = radius > SECTOR.inner && radius < SECTOR.outer && Math.abs(angle) < SECTOR.opening;
      const vessel = Math.hypot(x - 350, (y - 250) * 1.3) < pulse;
      const diaphragm = Math.abs(radius - 370 - 12 * Math.sin(angle * 4)) < 4;
      const echo = vessel ? 12 : diaphragm ? 170 : 66 + 22 * Math.sin(radius / 37);
      const speckle = 0.35 + 1.3 * Math.sqrt(-Math.log(1 - random() * 0.98)) * 0.5;
      const value = Math.max(captions[pixel]!, inside ? Math.min(255, echo * speckle) : 0);
      rgb.fill(value, pixel * 3, pixel * 3 + 3);
    }
  }
  return rgb;
}

/** JPEG baseline with half chrominance. */
function compress(rgb: Uint8Array): Uint8Array {
  const context = new Context({
    width: WIDTH, height: HEIGHT, bitsAllocated: 8, bitsStored: 8, samplesPerPixel: 3, pixelRepresentation: 0, planarConfiguration: 0,
    photometricInterpretation: 'RGB', decodedBuffer: rgb,
  });
  return NativeCodecs.encodeJpeg(context, { lossy: true, quality: 88, sampleFactor: 1 }).getEncodedBuffer()!;
}
