import type { DataSet } from '../../dicom/file/dataset.ts';
import { clip, type Box } from '../image/box.ts';

const TAG = { SequenceOfUltrasoundRegions: 0x00186011, MinX0: 0x00186018, MinY0: 0x0018601a, MaxX1: 0x0018601c, MaxY1: 0x0018601e } as const;

/** The rectangles that hold the ultrasound image itself (PS3.3 C.8.5.5); damaged ones are left out. */
export function ultrasoundRegions(dataset: DataSet, width: number, height: number): Box[] {
  return dataset.items(TAG.SequenceOfUltrasoundRegions).flatMap((region) => {
    const [left, top, right, bottom] = [TAG.MinX0, TAG.MinY0, TAG.MaxX1, TAG.MaxY1].map((tag) => region.number(tag));
    if (left === undefined || top === undefined || right === undefined || bottom === undefined) return [];
    const box = clip({ x: left, y: top, width: right - left + 1, height: bottom - top + 1 }, width, height);
    return box ? [box] : [];
  });
}

/** Rectangles that together cover everything outside the regions, none overlapping another. */
export function outsideOf(regions: readonly Box[], width: number, height: number): Box[] {
  const rows = [...new Set([0, height, ...regions.flatMap(({ y, height: tall }) => [y, y + tall])])].sort((a, b) => a - b);
  const boxes: Box[] = [];
  for (let index = 0; index + 1 < rows.length; index++) {
    const [top, bottom] = [rows[index]!, rows[index + 1]!];
    const inside = regions.filter((region) => region.y <= top && region.y + region.height >= bottom).sort((a, b) => a.x - b.x);
    let left = 0;
    for (const region of inside) {
      if (region.x > left) boxes.push({ x: left, y: top, width: region.x - left, height: bottom - top });
      left = Math.max(left, region.x + region.width);
    }
    if (left < width) boxes.push({ x: left, y: top, width: width - left, height: bottom - top });
  }
  return boxes;
}
