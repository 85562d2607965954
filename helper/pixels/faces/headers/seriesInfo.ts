import type { DataSet } from '../../../dicom/file/dataset.ts';
import { cornersOf, readPlanes, type Plane } from '../volume/planes.ts';
import { dot } from '../volume/vector.ts';

export type Orientation = 'axial' | 'coronal' | 'sagittal' | 'oblique';

/** What the headers of a series say that matters for faces. All lengths in mm. */
export interface SeriesInfo {
  modality: string;
  sopClass: string;
  bodyPart: string;
  /** Study and series description, protocol name. */
  descriptions: string;
  /** Values of Image Type, upper case. */
  imageType: string[];
  frameOfReference: string;
  /** Frames of all instances together. */
  frames: number;
  /** Samples per pixel: 3 for colour. */
  samples: number;
  /** Whether every frame says where in the patient it lies. */
  located: boolean;
  /** The planes that its frames lie in; more than one in a localiser. */
  orientations: Orientation[];
  /** Extent of the frames together along left–right, front–back and foot–head. */
  extent: [number, number, number];
  /** Median distance of neighbouring slices; 0 with one slice. */
  sliceSpacing: number;
  /** Places that differ along the normal. */
  slices: number;
  patientPosition: string;
}

const TAG = {
  ImageType: 0x00080008,
  SOPClassUID: 0x00080016,
  Modality: 0x00080060,
  StudyDescription: 0x00081030,
  SeriesDescription: 0x0008103e,
  BodyPartExamined: 0x00180015,
  ProtocolName: 0x00181030,
  PatientPosition: 0x00185100,
  FrameOfReferenceUID: 0x00200052,
  SamplesPerPixel: 0x00280002,
  NumberOfFrames: 0x00280008,
} as const;

/** The part of one instance in that. Plain data. */
export interface InstanceInfo extends Omit<SeriesInfo, 'located' | 'orientations' | 'extent' | 'sliceSpacing' | 'slices'> {
  /** Where its frames lie; absent where one does not say so. */
  planes?: Plane[];
}

export function describeInstance(dataset: DataSet): InstanceInfo {
  const text = (tag: number): string => dataset.string(tag) ?? '';
  const planes = readPlanes(dataset);
  return {
    modality: text(TAG.Modality),
    sopClass: text(TAG.SOPClassUID),
    bodyPart: text(TAG.BodyPartExamined),
    descriptions: [TAG.StudyDescription, TAG.SeriesDescription, TAG.ProtocolName].map(text).filter(Boolean).join(' | '),
    imageType: dataset.strings(TAG.ImageType).map((value) => value.toUpperCase()),
    frameOfReference: text(TAG.FrameOfReferenceUID),
    frames: Math.max(1, dataset.number(TAG.NumberOfFrames) ?? 1),
    samples: dataset.number(TAG.SamplesPerPixel) ?? 1,
    patientPosition: text(TAG.PatientPosition),
    ...(planes ? { planes } : {}),
  };
}

/** Sums up a series from its instances (one at least); what they have in common is taken from the first. */
export function combineInfo(instances: readonly InstanceInfo[]): SeriesInfo {
  const [first] = instances;
  if (!first) throw new RangeError('A series has at least one instance.');
  const { modality, sopClass, bodyPart, descriptions, imageType, frameOfReference, samples, patientPosition } = first;
  const planes = instances.flatMap((instance) => instance.planes ?? []);
  return {
    modality,
    sopClass,
    bodyPart,
    descriptions,
    imageType,
    frameOfReference,
    samples,
    patientPosition,
    frames: instances.reduce((sum, { frames }) => sum + frames, 0),
    located: instances.every((instance) => instance.planes !== undefined),
    orientations: orientationsOf(planes),
    extent: extentOf(planes),
    ...spacingOf(planes),
  };
}

/** Sums up a series from the data sets of its instances (one at least). */
export function describeSeries(datasets: readonly DataSet[]): SeriesInfo {
  return combineInfo(datasets.map(describeInstance));
}

const AXES = ['sagittal', 'coronal', 'axial'] as const;

function orientationsOf(planes: readonly Plane[]): Orientation[] {
  const found = new Set(planes.map(({ normal }): Orientation => {
    const largest = normal.map(Math.abs).reduce((best, value, axis, all) => (value > all[best]! ? axis : best), 0);
    return Math.abs(normal[largest]!) > 0.8 ? AXES[largest]! : 'oblique';
  }));
  return [...found].sort();
}

function extentOf(planes: readonly Plane[]): [number, number, number] {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (const plane of planes) {
    for (const corner of cornersOf(plane)) {
      corner.forEach((value, axis) => {
        low[axis] = Math.min(low[axis]!, value - plane.thickness / 2);
        high[axis] = Math.max(high[axis]!, value + plane.thickness / 2);
      });
    }
  }
  return planes.length === 0 ? [0, 0, 0] : [high[0]! - low[0]!, high[1]! - low[1]!, high[2]! - low[2]!];
}

function spacingOf(planes: readonly Plane[]): { sliceSpacing: number; slices: number } {
  const first = planes[0];
  if (!first) return { sliceSpacing: 0, slices: 0 };
  const parallel = planes.filter((plane) => Math.abs(dot(plane.normal, first.normal)) > 0.99);
  const places = parallel.map((plane) => dot(plane.origin, first.normal)).sort((a, b) => a - b);
  const gaps = places.slice(1).map((place, index) => place - places[index]!).filter((gap) => gap > 0.05).sort((a, b) => a - b);
  return { sliceSpacing: gaps[gaps.length >> 1] ?? 0, slices: gaps.length + 1 };
}
