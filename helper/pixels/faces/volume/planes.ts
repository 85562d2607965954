import type { DataSet } from '../../../dicom/file/dataset.ts';
import { along, cross, dot, norm, unit, type Vector } from './vector.ts';

/** Where one frame lies in the patient (PS3.3 C.7.6.2.1.1) and what its stored values mean. */
export interface Plane {
  /** Frame number from 0. */
  frame: number;
  /** Centre of the first pixel, mm LPS. */
  origin: Vector;
  /** Unit vectors of growing column and growing row index. */
  row: Vector;
  column: Vector;
  normal: Vector;
  /** Distance between columns and between rows, mm. */
  columnSpacing: number;
  rowSpacing: number;
  columns: number;
  rows: number;
  /** Slice Thickness, mm; 0 where not stated. */
  thickness: number;
  /** Stored value · slope + intercept = value. */
  slope: number;
  intercept: number;
}

const TAG = {
  SliceThickness: 0x00180050,
  ImagePositionPatient: 0x00200032,
  ImageOrientationPatient: 0x00200037,
  PlanePositionSequence: 0x00209113,
  PlaneOrientationSequence: 0x00209116,
  NumberOfFrames: 0x00280008,
  Rows: 0x00280010,
  Columns: 0x00280011,
  PixelSpacing: 0x00280030,
  RescaleIntercept: 0x00281052,
  RescaleSlope: 0x00281053,
  PixelMeasuresSequence: 0x00289110,
  PixelValueTransformationSequence: 0x00289145,
  SharedFunctionalGroupsSequence: 0x52009229,
  PerFrameFunctionalGroupsSequence: 0x52009230,
} as const;

/**
 * The planes of all frames of an instance: from the Image Plane module, or from the functional groups of an enhanced one.
 * @returns undefined when a frame does not say where it lies, or says it with impossible numbers.
 */
export function readPlanes(dataset: DataSet): Plane[] | undefined {
  const shared = dataset.items(TAG.SharedFunctionalGroupsSequence)[0];
  const perFrame = dataset.items(TAG.PerFrameFunctionalGroupsSequence);
  const frames = Math.max(1, dataset.number(TAG.NumberOfFrames) ?? 1);
  if (frames > 1 && perFrame.length !== frames) return undefined;

  const planes: Plane[] = [];
  for (let frame = 0; frame < frames; frame++) {
    /** Where to look for an attribute: this frame's functional group, the shared one, the data set itself. */
    const groupOf = (macro: number): DataSet => perFrame[frame]?.items(macro)[0] ?? shared?.items(macro)[0] ?? dataset;
    const plane = planeOf(frame, dataset, groupOf);
    if (!plane) return undefined;
    planes.push(plane);
  }
  return planes;
}

function planeOf(frame: number, dataset: DataSet, groupOf: (macro: number) => DataSet): Plane | undefined {
  const position = groupOf(TAG.PlanePositionSequence).numbers(TAG.ImagePositionPatient);
  const orientation = groupOf(TAG.PlaneOrientationSequence).numbers(TAG.ImageOrientationPatient);
  const measures = groupOf(TAG.PixelMeasuresSequence);
  const spacing = measures.numbers(TAG.PixelSpacing);
  const columns = dataset.number(TAG.Columns);
  const rows = dataset.number(TAG.Rows);
  if (position.length < 3 || orientation.length < 6 || spacing.length < 2 || !columns || !rows) return undefined;

  const row = vector(orientation, 0);
  const column = vector(orientation, 3);
  // Directions as written are unit vectors at right angles, give or take rounding.
  const crooked = Math.abs(norm(row) - 1) > 0.05 || Math.abs(norm(column) - 1) > 0.05 || Math.abs(dot(row, column)) > 0.05;
  if (crooked || !(spacing[0]! > 0) || !(spacing[1]! > 0)) return undefined;

  const values = groupOf(TAG.PixelValueTransformationSequence);
  return {
    frame,
    origin: vector(position, 0),
    row: unit(row),
    column: unit(column),
    normal: unit(cross(row, column)),
    rowSpacing: spacing[0]!,
    columnSpacing: spacing[1]!,
    columns,
    rows,
    thickness: measures.number(TAG.SliceThickness) ?? 0,
    slope: values.number(TAG.RescaleSlope) || 1,
    intercept: values.number(TAG.RescaleIntercept) ?? 0,
  };
}

/** The four corners of a plane, patient coordinates. */
export function cornersOf(plane: Plane): Vector[] {
  const right = (plane.columns - 1) * plane.columnSpacing;
  const down = (plane.rows - 1) * plane.rowSpacing;
  return [[0, 0], [right, 0], [0, down], [right, down]].map(([u, v]) => along(along(plane.origin, plane.row, u!), plane.column, v!));
}

function vector(numbers: number[], at: number): Vector {
  return [numbers[at]!, numbers[at + 1]!, numbers[at + 2]!];
}
