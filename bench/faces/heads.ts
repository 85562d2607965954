import { drawPhantom, isBrain, isCt, type Contrast } from '../../samples/head/phantom.ts';
import type { Worn } from '../../samples/head/worn.ts';
import { writeEnhanced, writeInstances, type Storage } from '../../samples/head/instances.ts';
import { headPoint, placeOn, planSlices, scanPhantom, type Pose, type Scan, type ScanOptions } from '../../samples/head/scan.ts';
import { skinDistance, type HeadShape } from '../../samples/head/anatomy.ts';
import { readDicom } from '../../helper/dicom/file/reader.ts';
import { memorySource } from '../../helper/source.ts';
import { describeSeries } from '../../helper/pixels/faces/headers/seriesInfo.ts';
import type { Cutter } from '../../helper/pixels/faces/cut/cut.ts';
import { faceDecision } from '../../helper/pixels/faces/headers/decision.ts';
import { faceChange, planFaces, type FaceOptions, type FacePlan, type FaceSeries } from '../../helper/pixels/faces/deface.ts';
import { openFrames } from '../../helper/pixels/frames/frames.ts';
import { assembleVolume, boundsOf, placeInstances, type VolumeInstance } from '../../helper/pixels/faces/volume/volume.ts';
import type { Grid } from '../../helper/pixels/faces/volume/grid.ts';

/** How a head is scanned, apart from how it lies. */
export interface HeadScan extends Partial<Omit<ScanOptions, 'seed'>> {
  contrast: Contrast;
  plane: 'axial' | 'coronal' | 'sagittal';
  plan: NonNullable<Parameters<typeof planSlices>[1]>;
  worn?: readonly Worn[];
  /** One multi-frame instance instead of one instance a slice. */
  enhanced?: boolean;
  /** How its values are stored, where that is unusual. */
  storage?: Partial<Storage>;
  /** Whether the files come in no order. */
  mixed?: boolean;
  /** Further attributes of its headers, by keyword. */
  attributes?: Record<string, unknown>;
  /** Slices that never arrived: from the first share of the stack to the second, one in so many kept there (0: none). */
  missing?: { from: number; to: number; kept: number };
  /** Series number: tells series of one study apart. */
  number?: number;
}

/** A scan of a phantom as a series of files, with the truth about it. */
export interface HeadCase {
  shape: HeadShape;
  pose: Pose;
  scan: Scan;
  files: Uint8Array[];
  /** The number, in the scan, of each slice that arrived. */
  arrived: number[];
  series: FaceSeries;
}

function modalityOf(contrast: Contrast): string {
  return isCt(contrast) ? 'CT' : contrast === 'pet' ? 'PT' : 'MR';
}

/**
 * Scans a head and writes it as a series.
 * @param detail step of the grid that the phantom is drawn on, mm.
 */
export function headCase(shape: HeadShape, pose: Pose, how: HeadScan, detail = 1.5): HeadCase {
  const { contrast, plane, plan, worn, enhanced, storage, mixed, attributes, missing, number = 2, ...options } = how;
  const scan = scanPhantom(drawPhantom(shape, contrast, detail, worn), pose, planSlices(plane, plan), { noise: 8, holder: isCt(contrast), seed: number, ...options });
  const header = { number, description: 'HEAD', bodyPart: 'HEAD', modality: modalityOf(contrast), ...(storage ? { storage } : {}), ...(attributes ? { attributes } : {}) };
  const ordered = scan.slices.map((_, index) => index).filter((index) => !missing || !isMissing(missing, index, scan.slices.length));
  const arrived = mixed ? ordered.sort((a, b) => ((a * 37) % 101) - ((b * 37) % 101) || a - b) : ordered;
  const instances = enhanced ? [] : writeInstances(scan, header);
  const files = enhanced ? [writeEnhanced(scan, header)] : arrived.map((index) => instances[index]!);
  return { shape, pose, scan, files, arrived, series: seriesOf(files, `series ${number}`) };
}

function isMissing({ from, to, kept }: NonNullable<HeadScan['missing']>, index: number, slices: number): boolean {
  return index >= from * slices && index < to * slices && (kept === 0 || index % kept > 0);
}

export function seriesOf(files: readonly Uint8Array[], id: string): FaceSeries {
  const info = describeSeries(files.map((file) => readDicom(memorySource(file)).dataset));
  return { id, info, decision: faceDecision(info).decision, instances: instancesOf(files) };
}

export function instancesOf(files: readonly Uint8Array[]): VolumeInstance[] {
  return files.map((file, index) => ({ id: String(index).padStart(4, '0'), open: () => memorySource(file) }));
}

/** The files of a native series after defacing. */
export async function defacedFiles(files: readonly Uint8Array[], plan: FacePlan, id: string): Promise<Uint8Array[]> {
  const cutter = plan.series.find((one) => one.id === id)?.cutter;
  return cutter ? Promise.all(files.map((bytes) => defacedFile(bytes, cutter))) : [...files];
}

/** A native file after defacing, written by putting the new pixels in the place of the old ones. */
export async function defacedFile(bytes: Uint8Array, cutter: Cutter): Promise<Uint8Array> {
  const file = readDicom(memorySource(bytes));
  const change = faceChange(file, cutter);
  if (!change) return bytes;
  const reader = await openFrames(file);
  const after = bytes.slice();
  let at = file.pixelData!.offset;
  for (let index = 0; index < reader.count; index++) {
    const stored = await reader.stored(index);
    const frame = change.touches(index) ? await change.apply(stored, index) : stored;
    after.set(frame.bytes, at);
    at += frame.bytes.length;
  }
  return after;
}

/** What changed, measured against the truth of the phantom. Pixels of native files, one frame a slice. */
export interface Change {
  changed: number;
  brain: number;
  /** Share of changed pixels of what is neither face nor the air before it, nor an ear where ears go too. */
  outside: number;
  /** Shares of the skin of the face, brow to chin, and of what stands out of the auricles, that did not change; NaN where the field of view holds none. */
  faceLeft: number;
  earsLeft: number;
}

export function measureChange(head: HeadCase, after: readonly Uint8Array[], ears = false): Change {
  const toHead = headPoint(head.pose, head.shape.scale);
  const { plan } = head.scan;
  let changed = 0;
  let brain = 0;
  let outsideChanged = 0;
  let outside = 0;
  const left = { face: { all: 0, same: 0 }, ears: { all: 0, same: 0 } };
  const size = plan.rows * plan.columns;
  const before = head.files.flatMap((bytes) => slicesOf(bytes, size));
  const now = after.flatMap((bytes) => slicesOf(bytes, size));
  before.forEach((pixels, slice) => {
    for (let at = 0; at < size; at++) {
      const differs = pixels[at] !== now[slice]![at];
      const column = at % plan.columns;
      const row = Math.floor(at / plan.columns);
      const place = [0, 1, 2].map((axis) => placeOn(plan, head.arrived[slice]!, row, column, axis)) as [number, number, number];
      const [x, y, z] = toHead(...place);
      const face = y < -15 && z < 62 && z > -165 && Math.abs(x) < 100;
      const ear = ears && Math.abs(x) > 60 && Math.abs(x) < 110 && Math.abs(y - 12) < 30 && Math.abs(z - 4) < 45;
      if (!face && !ear) outside++;
      const part = at % SAMPLED === 0 ? partOf(head.shape, x, y, z) : undefined;
      if (part) {
        left[part].all++;
        if (!differs) left[part].same++;
      }
      if (!differs) continue;
      changed++;
      if (!face && !ear) outsideChanged++;
      if (isBrain(head.shape, x, y, z)) brain++;
    }
  });
  return { changed, brain, outside: outsideChanged / Math.max(1, outside), faceLeft: left.face.same / left.face.all, earsLeft: left.ears.same / left.ears.all };
}

/** One pixel in so many is asked what it is a part of. */
const SAMPLED = 7;

/** The skin of the face, 4 mm thick, within 55° of the front of the axis that a face is cut about; and what of an auricle stands out by 2.5 mm. */
function partOf(shape: HeadShape, x: number, y: number, z: number): 'face' | 'ears' | undefined {
  if (y < -20 && z < 30 && z > chinOf(shape) && Math.abs(x) < 90 && Math.atan2(Math.abs(x), -8 - y) < 0.96) {
    const skin = skinDistance(shape, x, y, z) * shape.scale;
    return skin < -0.5 && skin > -4 ? 'face' : undefined;
  }
  const besideHead = Math.abs(x) > 55 && Math.abs(x) < 110 && Math.abs(y - 12) < 40 && Math.abs(z - 4) < 40;
  return besideHead && skinDistance(shape, x, y, z) < -0.5 && skinDistance({ ...shape, ears: 0 }, x, y, z) * shape.scale > 2.5 ? 'ears' : undefined;
}

/** Height of the lower edge of the chin, head coordinates. */
function chinOf({ face, faceHeight }: HeadShape): number {
  return 26 - face * (107 * faceHeight + 26);
}

/** The stored pixels of each slice, eight or sixteen bits. */
function slicesOf(bytes: Uint8Array, size: number): (Uint8Array | Uint16Array)[] {
  const { dataset, pixelData } = readDicom(memorySource(bytes));
  const { offset } = pixelData!;
  const width = dataset.number(0x00280100)! / 8;
  return Array.from({ length: dataset.number(0x00280008) ?? 1 }, (_, slice) => {
    const start = offset + slice * width * size;
    const stored = bytes.slice(start, start + width * size);
    return width === 1 ? stored : new Uint16Array(stored.buffer);
  });
}

/** The series on a lattice fine enough to recognise a face on. */
export async function volumeOf(files: readonly Uint8Array[], spacing = 1.5): Promise<Grid> {
  const placed = placeInstances(instancesOf(files));
  const volume = await assembleVolume(placed, spacing, boundsOf(placed));
  if (!volume) throw new Error('The series of the phantom makes no volume.');
  return volume;
}

export async function planOne(head: HeadCase, options: Partial<FaceOptions> = {}): Promise<FacePlan> {
  const [plan] = await planFaces([head.series], { method: 'replace', depth: 12, ears: false, ...options });
  return plan!;
}
