import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import dcmjs from 'dcmjs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readDicom } from '../../../../helper/dicom/file/reader.ts';
import { memorySource } from '../../../../helper/source.ts';
import { openFrames } from '../../../../helper/pixels/frames/frames.ts';
import { unpack } from '../../../../helper/pixels/image/storedFrame.ts';
import { fillsFrame, findFaces } from '../../../../helper/pixels/photos/faces.ts';
import type { RgbImage } from '../../../../helper/pixels/photos/rgbImage.ts';
import { paperOf } from '../../../../helper/pixels/photos/paper.ts';
import { pixelate } from '../../../../helper/pixels/photos/pixelate.ts';
import { findPhotoFaces, photoChange } from '../../../../helper/pixels/photos/photo.ts';
import { pixelateFaces } from '../../../../helper/pixels/photos/picture.ts';

/** The networks need seconds a picture, and more where other work runs beside them. */
vi.setConfig({ testTimeout: 300_000 });

const WIDTH = 480;
const HEIGHT = 320;
const SAMPLE = path.join(path.dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')), 'demo/sample1.jpg');
const OPTIONS = { area: 'face', eyePhotos: 'keep', subject: 'any' } as const;

let photo: Uint8Array;
let rgb: Uint8Array;

/** A photograph with three people, as face-api ships it with its demonstration, made small. */
beforeAll(async () => {
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d');
  context.drawImage(await loadImage(readFileSync(SAMPLE)), 0, 0, WIDTH, HEIGHT);
  photo = new Uint8Array(canvas.toBuffer('image/png'));
  const { data } = context.getImageData(0, 0, WIDTH, HEIGHT);
  rgb = Uint8Array.from({ length: WIDTH * HEIGHT * 3 }, (_, at) => data[Math.floor(at / 3) * 4 + (at % 3)]!);
});

describe('a picture of a document', () => {
  it('has the faces in it pixelated, so that none is found again', async () => {
    const clean = await pixelateFaces(photo, 'image/png');
    expect(clean.faces.length).toBeGreaterThanOrEqual(3);
    expect(clean.bytes).not.toEqual(photo);
    expect((await pixelateFaces(clean.bytes!, 'image/png')).faces).toEqual([]);
  });

  it.each([['lying', 1], ['upside down', 2]] as const)('has its faces found though it is %s', async (_, turns) => {
    const faces = await findFaces(turned({ width: WIDTH, height: HEIGHT, data: rgb }, turns));
    const straight = await findFaces({ width: WIDTH, height: HEIGHT, data: rgb }, [0]);
    expect(straight.length).toBeGreaterThanOrEqual(3);
    for (const { box } of straight) {
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const [u, v] = turns === 1 ? [HEIGHT - y, x] : [WIDTH - x, HEIGHT - y];
      expect(faces.some((face) => u > face.box.x && u < face.box.x + face.box.width && v > face.box.y && v < face.box.y + face.box.height)).toBe(true);
    }
  });

  it('without a face comes back as it was', async () => {
    const plain = new Uint8Array(createCanvas(200, 120).toBuffer('image/png'));
    expect(await pixelateFaces(plain, 'image/png')).toMatchObject({ bytes: plain, faces: [] });
  });

  describe('on a page', () => {
    /** A page full of lines, with the photograph small among them where asked. */
    const page = async (width: number, kind: 'colour' | 'grey' | 'dots' | 'none'): Promise<RgbImage> => {
      const canvas = createCanvas(1240, 1754);
      const context = canvas.getContext('2d');
      context.fillStyle = '#f8f8f6';
      context.fillRect(0, 0, 1240, 1754);
      context.fillStyle = '#101010';
      context.font = '24px "DejaVu Sans"';
      for (let line = 0; line < 52; line++) context.fillText('Findings: the mass in segment VII of the liver measures 12 x 44 mm, Bosniak IIF.', 60, 80 + line * 30);
      if (kind !== 'none') context.drawImage(await loadImage(Buffer.from(photo)), 500, 600, width, (width * HEIGHT) / WIDTH);
      const { data } = context.getImageData(0, 0, 1240, 1754);
      const rgbData = Uint8Array.from({ length: 1240 * 1754 * 3 }, (_, at) => data[Math.floor(at / 3) * 4 + (at % 3)]!);
      if (kind === 'grey' || kind === 'dots') inGrey(rgbData, 1240, kind === 'dots');
      return { width: 1240, height: 1754, data: rgbData };
    };

    it('of print alone is not searched for faces', async () => {
      expect(paperOf(await page(0, 'none'))).toMatchObject({ holdsPicture: false });
    });

    it.each(['colour', 'grey', 'dots'] as const)('is seen to hold a photograph in %s, and its faces', async (kind) => {
      for (const width of [480, 300]) {
        const image = await page(width, kind);
        const paper = paperOf(image);
        expect(paper).toMatchObject({ holdsPicture: true });
        const scale = width / WIDTH;
        const straight = await findFaces({ width: WIDTH, height: HEIGHT, data: rgb }, [0]);
        for (const { box } of straight) expect(paper!.isPicture({ x: 500 + box.x * scale, y: 600 + box.y * scale, width: box.width * scale, height: box.height * scale })).toBe(true);
      }
    });
  });

  it('that nobody can open is not delivered', async () => {
    const clean = await pixelateFaces(Uint8Array.of(1, 2, 3), 'image/png');
    expect(clean.bytes).toBeUndefined();
    expect(clean.problem?.code).toBe('photos-not-decoded');
  });

  it.each([['as it was taken', 240], ['enlarged from thirty pixels', 30]])('that a face fills is held: %s', async (_, detail) => {
    const clean = await pixelateFaces(await closeUp(detail), 'image/png');
    expect(clean.problem?.code).toBe('photos-face-fills-frame');
    expect(clean.bytes).toBeUndefined();
  });

  it('that a face fills is told from one with a face in it', () => {
    const frame = { width: 100, height: 100 };
    const eyes = { x: 0, y: 0, width: 1, height: 1 };
    expect(fillsFrame({ box: { x: 5, y: 5, width: 90, height: 90 }, eyes, score: 1 }, frame)).toBe(true);
    expect(fillsFrame({ box: { x: 5, y: 5, width: 40, height: 50 }, eyes, score: 1 }, frame)).toBe(false);
  });
});

describe('a DICOM photograph', () => {
  it('changes within the boxes of its faces alone', async () => {
    const file = readDicom(memorySource(photograph()));
    const found = await findPhotoFaces(file, OPTIONS);
    expect(found.frames[0]!.faces.length).toBeGreaterThanOrEqual(3);
    const stored = await (await openFrames(file)).stored(0);
    const after = unpack(await photoChange(found)!.apply(stored, 0));
    const inside = (at: number): boolean => {
      const [x, y] = [Math.floor(at / 3) % WIDTH, Math.floor(at / 3 / WIDTH)];
      return found.frames[0]!.areas.some((box) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height);
    };
    const before = unpack(stored).data;
    let changed = 0;
    after.data.forEach((value, at) => {
      if (value === before[at]) return;
      changed++;
      if (!inside(at)) throw new Error('A pixel outside the faces changed.');
    });
    expect(changed).toBeGreaterThan(1000);
  });
});

describe('a capture of slices', () => {
  const grey = (): Uint8Array => rgb.map((_, at) => rgb[at - (at % 3) + 1]!);

  it('is held for a person when something grey in it looks like a face', async () => {
    const found = await findPhotoFaces(readDicom(memorySource(photograph(grey()))), { ...OPTIONS, capture: 'slices' });
    expect(found).toMatchObject({ frames: [], problem: { code: 'photos-face-doubtful' } });
  });

  it('is never delivered with the faces of a photograph as they are', async () => {
    const found = await findPhotoFaces(readDicom(memorySource(photograph())), { ...OPTIONS, capture: 'slices' });
    expect(found.problem !== undefined || (found.frames[0]?.faces.length ?? 0) >= 3).toBe(true);
  });

  it('is not delivered with a head rendered from the slices', async () => {
    const rendering = await loadImage(readFileSync('docs/pictures/head-replace.png'));
    const canvas = createCanvas(WIDTH, HEIGHT);
    const context = canvas.getContext('2d');
    context.drawImage(rendering, 0, 0, rendering.width, rendering.height / 2, 0, 0, WIDTH, HEIGHT);
    const { data } = context.getImageData(0, 0, WIDTH, HEIGHT);
    const pixels = Uint8Array.from({ length: WIDTH * HEIGHT * 3 }, (_, at) => data[Math.floor(at / 3) * 4 + (at % 3)]!);
    const found = await findPhotoFaces(readDicom(memorySource(photograph(pixels))), { ...OPTIONS, capture: 'slices' });
    expect(found.problem?.code).toBe('photos-face-doubtful');
  });
});

describe('a photograph of an eye', () => {
  it.each([['keep', undefined], ['hold', 'photos-eye']] as const)('without a face in it follows the choice: %s', async (eyePhotos, problem) => {
    const found = await findPhotoFaces(readDicom(memorySource(photograph(new Uint8Array(WIDTH * HEIGHT * 3).fill(90)))), { ...OPTIONS, subject: 'eye', eyePhotos });
    expect(found.frames).toEqual([]);
    expect(found.problem?.code).toBe(problem);
  });
});

describe('pixelating', () => {
  it('leaves one value a block and everything else', () => {
    const data = Uint8Array.from({ length: 24 * 24 }, (_, at) => at % 251);
    const before = data.slice();
    pixelate(data, 24, 1, { x: 6, y: 6, width: 12, height: 12 });
    expect(new Set([6, 7].flatMap((y) => [6, 7].map((x) => data[y * 24 + x]))).size).toBe(1);
    expect(data.subarray(0, 6 * 24)).toEqual(before.subarray(0, 6 * 24));
  });
});

/** One face of the photograph with little around it, as if taken with so many pixels of width and enlarged afterwards. */
async function closeUp(detail: number): Promise<Uint8Array> {
  const small = createCanvas(detail, Math.round(detail * 1.25));
  small.getContext('2d').drawImage(await loadImage(readFileSync(SAMPLE)), 800, 375, 262, 328, 0, 0, small.width, small.height);
  const canvas = createCanvas(256, 320);
  canvas.getContext('2d').drawImage(small, 0, 0, canvas.width, canvas.height);
  return new Uint8Array(canvas.toBuffer('image/png'));
}

/** A picture turned clockwise by quarter turns, one or two. */
function turned({ width, height, data }: RgbImage, turns: 1 | 2): RgbImage {
  const [wide, high] = turns === 1 ? [height, width] : [width, height];
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) {
    const at = turns === 1 ? x * wide + (wide - 1 - y) : (high - 1 - y) * wide + (wide - 1 - x);
    out.set(data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3), at * 3);
  }
  return { width: wide, height: high, data: out };
}

function photograph(pixels = rgb): Uint8Array {
  const { DicomMetaDictionary, DicomDict } = dcmjs.data;
  const sopClass = '1.2.840.10008.5.1.4.1.1.77.1.4';
  const file = new DicomDict(DicomMetaDictionary.denaturalizeDataset({ MediaStorageSOPClassUID: sopClass, MediaStorageSOPInstanceUID: '1.2.3', TransferSyntaxUID: '1.2.840.10008.1.2.1' }));
  file.dict = DicomMetaDictionary.denaturalizeDataset({
    SOPClassUID: sopClass, SOPInstanceUID: '1.2.3', Modality: 'XC', SamplesPerPixel: 3, PhotometricInterpretation: 'RGB', PlanarConfiguration: 0,
    Rows: HEIGHT, Columns: WIDTH, BitsAllocated: 8, BitsStored: 8, HighBit: 7, PixelRepresentation: 0, PixelData: [pixels.slice().buffer], _vrMap: { PixelData: 'OB' },
  });
  return new Uint8Array(file.write());
}

/** Makes a picture grey, or black and white in dots as a fax sends it (Floyd and Steinberg 1976). */
function inGrey(data: Uint8Array, width: number, dots: boolean): void {
  const levels = Float64Array.from({ length: data.length / 3 }, (_, at) => (data[at * 3]! + data[at * 3 + 1]! + data[at * 3 + 2]!) / 3);
  levels.forEach((_, at) => {
    const level = levels[at]!;
    const written = dots ? (level < 128 ? 0 : 255) : level;
    data.fill(Math.round(written), at * 3, at * 3 + 3);
    const error = level - written;
    for (const [step, part] of [[1, 7], [width - 1, 3], [width, 5], [width + 1, 1]] as const) if (at + step < levels.length) levels[at + step]! += (error * part) / 16;
  });
}
