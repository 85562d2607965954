import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { uniform } from '../../../../samples/head/scan.ts';
import { isBlot } from '../../../../helper/pixels/photos/blot.ts';
import { findFaces, type PhotoFace } from '../../../../helper/pixels/photos/faces.ts';
import type { RgbImage } from '../../../../helper/pixels/photos/rgbImage.ts';
import { isNoise } from '../../../../helper/pixels/photos/grain.ts';

/** The networks need seconds a picture, and more where other work runs beside them. */
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const SAMPLE = path.join(path.dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')), 'demo/sample1.jpg');

/** Greys that have nothing to do with each other. */
function noise(size: number, seed: number): RgbImage {
  const random = uniform(seed);
  const data = new Uint8Array(size * size * 3);
  for (let at = 0; at < data.length; at += 3) data.fill(256 * random(), at, at + 3);
  return { width: size, height: size, data };
}

describe('noise', () => {
  it.each([12, 20, 40, 64, 200])('of %i pixels is told from a surface, whatever part of it is asked for', (size) => {
    for (let seed = 1; seed < 9; seed++) {
      for (const share of [1, 0.8]) expect(isNoise(noise(size, seed), { x: 0, y: 0, width: Math.round(size * share), height: size })).toBe(true);
    }
  });

  it('holds no face, though a network sees one in three of these four', async () => {
    for (const seed of [40, 140, 240, 340]) expect(await findFaces(noise(40, seed))).toEqual([]);
  });
});

describe('a smooth blot', () => {
  it.each([40, 128, 300])('of %i pixels in the colour of skin is told from a face, in noise too', (size) => {
    const random = uniform(7);
    const data = Uint8Array.from({ length: size * size * 3 }, (_, at) => {
      const [x, y] = [(Math.floor(at / 3) % size) / size - 0.5, Math.floor(at / 3 / size) / size - 0.5];
      return [30, 25, 40][at % 3]! + [180, 120, 90][at % 3]! * Math.exp(-8 * x * x - 5 * y * y) + 16 * random();
    });
    expect(isBlot({ width: size, height: size, data }, { x: 0, y: 0, width: size, height: size })).toBe(true);
  });
});

describe('a face', () => {
  let picture: RgbImage;
  let faces: PhotoFace[];
  beforeAll(async () => {
    const image = await loadImage(readFileSync(SAMPLE));
    const [width, height] = [300, Math.round((300 * image.height) / image.width)];
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0, width, height);
    const { data } = context.getImageData(0, 0, width, height);
    picture = { width, height, data: Uint8Array.from({ length: width * height * 3 }, (_, at) => data[Math.floor(at / 3) * 4 + (at % 3)]!) };
    faces = await findFaces(picture, [0]);
  });

  it.each<[string, (value: number, random: () => number) => number]>([
    ['as it was taken', (value) => value],
    ['in coarse grain', (value, random) => Math.max(0, Math.min(255, value + 160 * (random() - 0.5)))],
    ['printed in dots', (value, random) => (value > 255 * random() ? 255 : 0)],
  ])('is not taken for noise nor for a blot: %s', (_, seen) => {
    const random = uniform(5);
    const shown = { ...picture, data: picture.data.map((value) => seen(value, random)) };
    expect(faces.length).toBeGreaterThan(2);
    for (const { box } of faces) expect([isNoise(shown, box), isBlot(shown, box)]).toEqual([false, false]);
  });
});
