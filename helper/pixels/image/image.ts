import type { DataSet } from '../../dicom/file/dataset.ts';
import type { DicomFile } from '../../dicom/file/reader.ts';
import { PixelError } from '../problem.ts';
import { readPalette, type Palette } from './palette.ts';

/** Attributes of the image modules (PS3.3 C.7.6.3, C.11.1, C.11.2, C.7.6.16.2). */
export const TAG = {
  SamplesPerPixel: 0x00280002,
  PhotometricInterpretation: 0x00280004,
  PlanarConfiguration: 0x00280006,
  NumberOfFrames: 0x00280008,
  Rows: 0x00280010,
  Columns: 0x00280011,
  BitsAllocated: 0x00280100,
  BitsStored: 0x00280101,
  HighBit: 0x00280102,
  PixelRepresentation: 0x00280103,
  SmallestImagePixelValue: 0x00280106,
  LargestImagePixelValue: 0x00280107,
  PixelPaddingValue: 0x00280120,
  PixelPaddingRangeLimit: 0x00280121,
  WindowCenter: 0x00281050,
  WindowWidth: 0x00281051,
  RescaleIntercept: 0x00281052,
  RescaleSlope: 0x00281053,
  LossyImageCompression: 0x00282110,
  FrameVoiLutSequence: 0x00289132,
  PixelValueTransformationSequence: 0x00289145,
  SharedFunctionalGroupsSequence: 0x52009229,
  PerFrameFunctionalGroupsSequence: 0x52009230,
  FloatPixelData: 0x7fe00008,
  DoubleFloatPixelData: 0x7fe00009,
  PixelData: 0x7fe00010,
} as const;

/** How the samples of one frame lie in memory or in a file. */
export interface PixelLayout {
  width: number;
  height: number;
  /** Samples per pixel: 1 or 3 (4 for the retired ARGB and CMYK). */
  samples: number;
  /** Bits of a sample's cell: 1, 8, 16, 32 or 64. */
  bitsAllocated: number;
  bitsStored: number;
  highBit: number;
  signed: boolean;
  /** IEEE 754 samples (Float or Double Float Pixel Data). */
  float: boolean;
  /** Planar Configuration: 0 samples of a pixel side by side, 1 one plane after another. */
  planar: 0 | 1;
  /** Photometric Interpretation (PS3.3 C.7.6.3.1.2). */
  photometric: string;
}

/** Values that do not count, both ends included (Pixel Padding Value, PS3.3 C.7.5.1.1.2). */
export interface Padding {
  from: number;
  to: number;
}

/** The image of an instance: its layout and what is needed to show it. */
export interface ImageDescription extends PixelLayout {
  frames: number;
  /** Stored values of Pixel Padding Value to its Range Limit, ascending; they are background, not tissue. */
  padding?: Padding;
  /** First window of the VOI LUT module or functional group, in rescaled units. */
  window?: { center: number; width: number };
  rescale: { slope: number; intercept: number };
  palette?: Palette;
}

const PHOTOMETRIC = new Map<string, { samples: number }>([
  ['MONOCHROME1', { samples: 1 }],
  ['MONOCHROME2', { samples: 1 }],
  ['PALETTE COLOR', { samples: 1 }],
  ['RGB', { samples: 3 }],
  ['YBR_FULL', { samples: 3 }],
  ['YBR_FULL_422', { samples: 3 }],
  ['YBR_PARTIAL_422', { samples: 3 }],
  ['YBR_PARTIAL_420', { samples: 3 }],
  ['YBR_ICT', { samples: 3 }],
  ['YBR_RCT', { samples: 3 }],
  ['XYB', { samples: 3 }],
  ['HSV', { samples: 3 }],
  ['ARGB', { samples: 4 }],
  ['CMYK', { samples: 4 }],
]);

/**
 * Reads the Image Pixel module and what is needed to show the image.
 * @throws PixelError `pixels-incomplete-description` when an attribute is missing or impossible.
 */
export function describeImage(file: DicomFile): ImageDescription {
  const { dataset } = file;
  const whole = (tag: number, name: string, from: number, to: number, otherwise?: number): number => {
    const value = dataset.number(tag) ?? otherwise;
    if (value === undefined || !Number.isInteger(value) || value < from || value > to) throw new PixelError('pixels-incomplete-description', name);
    return value;
  };
  const float = file.pixelData?.tag === TAG.FloatPixelData || file.pixelData?.tag === TAG.DoubleFloatPixelData;
  const photometric = (dataset.string(TAG.PhotometricInterpretation) ?? '').toUpperCase();
  const known = PHOTOMETRIC.get(photometric);
  if (!known) throw new PixelError('pixels-incomplete-description', 'Photometric Interpretation');
  const bitsAllocated = whole(TAG.BitsAllocated, 'Bits Allocated', 1, 64);
  if (![1, 8, 16, 32, 64].includes(bitsAllocated) || (bitsAllocated === 64) !== (file.pixelData?.tag === TAG.DoubleFloatPixelData)) {
    throw new PixelError('pixels-incomplete-description', 'Bits Allocated');
  }
  const bitsStored = float ? bitsAllocated : whole(TAG.BitsStored, 'Bits Stored', 1, bitsAllocated, bitsAllocated);
  const window = firstWindow(dataset);
  const padding = paddingRange(dataset);
  const palette = photometric === 'PALETTE COLOR' ? readPalette(dataset) : undefined;
  const image: ImageDescription = {
    width: whole(TAG.Columns, 'Columns', 1, 65535),
    height: whole(TAG.Rows, 'Rows', 1, 65535),
    samples: whole(TAG.SamplesPerPixel, 'Samples per Pixel', known.samples, known.samples, known.samples),
    bitsAllocated,
    bitsStored,
    highBit: float ? bitsAllocated - 1 : whole(TAG.HighBit, 'High Bit', bitsStored - 1, bitsAllocated - 1, bitsStored - 1),
    signed: !float && dataset.number(TAG.PixelRepresentation) === 1,
    float,
    planar: known.samples > 1 && dataset.number(TAG.PlanarConfiguration) === 1 ? 1 : 0,
    photometric,
    frames: Math.max(1, whole(TAG.NumberOfFrames, 'Number of Frames', 0, 10_000_000, 1)),
    rescale: rescale(dataset),
    ...(window ? { window } : {}),
    ...(padding ? { padding } : {}),
    ...(palette ? { palette } : {}),
  };
  return image;
}

/** The first item of a functional group macro, shared or of the first frame (PS3.3 C.7.6.16). */
function functionalGroup(dataset: DataSet, macro: number): DataSet | undefined {
  for (const groups of [TAG.SharedFunctionalGroupsSequence, TAG.PerFrameFunctionalGroupsSequence]) {
    const item = dataset.items(groups)[0]?.items(macro)[0];
    if (item) return item;
  }
  return undefined;
}

function firstWindow(dataset: DataSet): ImageDescription['window'] {
  const source = dataset.has(TAG.WindowCenter) ? dataset : functionalGroup(dataset, TAG.FrameVoiLutSequence);
  const center = source?.number(TAG.WindowCenter);
  const width = source?.number(TAG.WindowWidth);
  return center !== undefined && width !== undefined && width > 0 ? { center, width } : undefined;
}

function rescale(dataset: DataSet): ImageDescription['rescale'] {
  const source = dataset.has(TAG.RescaleSlope) ? dataset : functionalGroup(dataset, TAG.PixelValueTransformationSequence);
  return { slope: source?.number(TAG.RescaleSlope) || 1, intercept: source?.number(TAG.RescaleIntercept) ?? 0 };
}

function paddingRange(dataset: DataSet): ImageDescription['padding'] {
  const value = dataset.number(TAG.PixelPaddingValue);
  if (value === undefined) return undefined;
  const limit = dataset.number(TAG.PixelPaddingRangeLimit) ?? value;
  return { from: Math.min(value, limit), to: Math.max(value, limit) };
}
