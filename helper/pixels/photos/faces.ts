import { area, sharedArea, union, type Box } from '../image/box.ts';
import { isBlot } from './blot.ts';
import { faceDetector, type DetectedFace } from './detector.ts';
import { isNoise } from './grain.ts';
import { paperOf } from './paper.ts';
import type { RgbImage } from './rgbImage.ts';

/** A face in a picture. Boxes in pixels of the picture. */
export interface PhotoFace {
  /** From the hairline to below the chin, with a margin. */
  box: Box;
  /** The band across both eyes. */
  eyes: Box;
  score: number;
}

/** A face counts from these scores on; a missed face harms more than a pixelated background. */
const LEAST = { precise: 0.3, forgiving: 0.5 } as const;

/** Pictures are looked at no larger than this; the networks see 512 and 416 pixels. */
const LARGEST_LOOK = 1024;

/**
 * Margins around the picture, shares of its sides: the networks miss faces that touch its edge or fill it. Within the wide one
 * a face that fills the picture has the size that they know best, and one enlarged from few pixels is sharp again.
 */
const MARGINS = [0.35, 2] as const;

/** Pictures with more pixels than this on a side are looked at in overlapping tiles besides, for small faces. */
const TILE_FROM = 900;

/** A box of the networks ends at brow and lip in some faces; grown by these shares it covers the head. */
const GROW = { side: 0.18, above: 0.3, below: 0.22 } as const;

/** The band of the eyes within a box of the networks: from and to, share of its height. */
const EYE_BAND = { from: 0.18, to: 0.52 } as const;

/** Boxes that overlap this far (intersection over the smaller one) are one face. */
const SAME_FACE = 0.5;

/**
 * Finds faces in a picture: upright, lying and upside down; large, small and cut off. What is nothing but noise, or light and shade, is none.
 * @param turns which quarter turns to look at; all four unless the picture is known to be upright.
 */
export async function findFaces(picture: RgbImage, turns: readonly number[] = [0, 1, 2, 3]): Promise<PhotoFace[]> {
  const detector = await faceDetector();
  const found: PhotoFace[] = [];
  for (const turn of turns) {
    for (const look of looks(picture, turn)) {
      const faces: DetectedFace[] = await detector.forgiving(look.image, LEAST.forgiving);
      if (look.whole) faces.push(...(await detector.precise(look.image, LEAST.precise)));
      for (const { box, score } of faces) {
        found.push({
          box: clip(look.toPicture({ x: box.x - GROW.side * box.width, y: box.y - GROW.above * box.height, width: box.width * (1 + 2 * GROW.side), height: box.height * (1 + GROW.above + GROW.below) }), picture),
          eyes: clip(look.toPicture({ x: box.x - 0.08 * box.width, y: box.y + EYE_BAND.from * box.height, width: box.width * 1.16, height: (EYE_BAND.to - EYE_BAND.from) * box.height }), picture),
          score,
        });
      }
    }
  }
  return mergeFaces(found.filter(({ box }) => box.width > 4 && box.height > 4 && !isNoise(picture, box) && !isBlot(picture, box)));
}

/** The faces of a picture; on a page there are none but in photographs. */
export async function facesIn(picture: RgbImage): Promise<PhotoFace[]> {
  const paper = paperOf(picture);
  return paper && !paper.holdsPicture ? [] : (await findFaces(picture)).filter(({ box }) => paper?.isPicture(box) ?? true);
}

/** Whether a face leaves little else of the picture. */
export function fillsFrame(face: PhotoFace, picture: Pick<RgbImage, 'width' | 'height'>): boolean {
  return area(face.box) > FILLING * picture.width * picture.height;
}

const FILLING = 0.6;

interface Look {
  image: RgbImage;
  /** All of the picture, not a tile. */
  whole: boolean;
  toPicture(box: Box): Box;
}

/** What the networks are shown of a picture: all of it; upright also with margins and, of a large one, tiles for small faces. */
function looks(picture: RgbImage, turn: number): Look[] {
  const { width, height } = picture;
  const all: Look = { ...lookAt(picture, { x: 0, y: 0, width, height }, turn), whole: true };
  if (turn !== 0) return [all];
  const framed = MARGINS.map((margin) => ({ ...lookAt(picture, { x: -margin * width, y: -margin * height, width: width * (1 + 2 * margin), height: height * (1 + 2 * margin) }, turn), whole: true }));
  return [all, ...framed, ...tiles(picture).map((tile) => ({ ...lookAt(picture, tile, turn), whole: false }))];
}

/** Overlapping squares over a large picture. */
function tiles({ width, height }: RgbImage): Box[] {
  const longest = Math.max(width, height);
  if (longest <= TILE_FROM) return [];
  const size = Math.max(TILE_FROM / 2, longest / 2);
  const found: Box[] = [];
  for (let y = 0; y < height; y += size * 0.75) for (let x = 0; x < width; x += size * 0.75) found.push({ x, y, width: size, height: size });
  return found;
}

/** A region of the picture, turned by quarter turns clockwise and made no larger than needed; grey beyond the edges. */
function lookAt(picture: RgbImage, region: Box, turn: number): Omit<Look, 'whole'> {
  const scale = Math.min(1, LARGEST_LOOK / Math.max(region.width, region.height));
  const width = Math.max(1, Math.round(region.width * scale));
  const height = Math.max(1, Math.round(region.height * scale));
  const [outWidth, outHeight] = turn % 2 ? [height, width] : [width, height];
  const data = new Uint8Array(outWidth * outHeight * 3).fill(GREY);
  for (let row = 0; row < outHeight; row++) {
    for (let column = 0; column < outWidth; column++) {
      const [u, v] = unturn(column + 0.5, row + 0.5, turn, width, height);
      const x = Math.floor(region.x + u / scale);
      const y = Math.floor(region.y + v / scale);
      if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) continue;
      const from = (y * picture.width + x) * 3;
      data.set(picture.data.subarray(from, from + 3), (row * outWidth + column) * 3);
    }
  }
  return {
    image: { width: outWidth, height: outHeight, data },
    toPicture(box) {
      const corners = [unturn(box.x, box.y, turn, width, height), unturn(box.x + box.width, box.y + box.height, turn, width, height)];
      const xs = corners.map(([u]) => region.x + u / scale);
      const ys = corners.map(([, v]) => region.y + v / scale);
      return { x: Math.min(...xs), y: Math.min(...ys), width: Math.abs(xs[1]! - xs[0]!), height: Math.abs(ys[1]! - ys[0]!) };
    },
  };
}

const GREY = 110;

/** A place in the turned picture, in the unturned one of the given size. */
function unturn(x: number, y: number, turn: number, width: number, height: number): [number, number] {
  if (turn === 1) return [y, height - x];
  if (turn === 2) return [width - x, height - y];
  if (turn === 3) return [width - y, x];
  return [x, y];
}

function clip(box: Box, { width, height }: RgbImage): Box {
  const x = Math.max(0, Math.floor(box.x));
  const y = Math.max(0, Math.floor(box.y));
  return { x, y, width: Math.min(width, Math.ceil(box.x + box.width)) - x, height: Math.min(height, Math.ceil(box.y + box.height)) - y };
}

/** One face for boxes that overlap: all that any of them covers. */
function mergeFaces(faces: readonly PhotoFace[]): PhotoFace[] {
  const merged: PhotoFace[] = [];
  for (const face of [...faces].sort((a, b) => b.score - a.score)) {
    const same = merged.find((other) => overlap(other.box, face.box) > SAME_FACE);
    if (!same) merged.push({ ...face });
    else {
      same.box = union(same.box, face.box);
      same.eyes = union(same.eyes, face.eyes);
    }
  }
  return merged;
}

/** How far two boxes overlap: the share of the smaller one. */
function overlap(a: Box, b: Box): number {
  return sharedArea(a, b) / Math.min(area(a), area(b));
}
