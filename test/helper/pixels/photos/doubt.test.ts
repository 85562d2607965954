import { describe, expect, it } from 'vitest';
import { describeSeries } from '../../../../helper/pixels/faces/headers/seriesInfo.ts';
import { photoDecision } from '../../../../helper/pixels/photos/decision.ts';
import { faceVerdict } from '../../../../helper/pixels/photos/doubt.ts';
import type { PhotoFace } from '../../../../helper/pixels/photos/faces.ts';
import type { RgbImage } from '../../../../helper/pixels/photos/rgbImage.ts';
import { imageFile } from '../instance.ts';

const SIZE = 100;
const BOX = { x: 40, y: 40, width: 20, height: 20 };
const face = (score: number): PhotoFace => ({ box: BOX, eyes: BOX, score });

/** One colour where the face is said to be, another around it. */
function picture(inside: [number, number, number], around: [number, number, number]): RgbImage {
  const data = Uint8Array.from({ length: SIZE * SIZE * 3 }, (_, at) => {
    const [x, y] = [Math.floor(at / 3) % SIZE, Math.floor(at / 3 / SIZE)];
    const within = x >= BOX.x && x < BOX.x + BOX.width && y >= BOX.y && y < BOX.y + BOX.height;
    return (within ? inside : around)[at % 3]!;
  });
  return { width: SIZE, height: SIZE, data };
}

const SKIN: [number, number, number] = [214, 160, 130];
const GREY: [number, number, number] = [128, 128, 130];
const BLACK: [number, number, number] = [4, 4, 4];
const PAPER: [number, number, number] = [244, 244, 240];

describe('what a network takes for a face', () => {
  it.each([
    ['a photograph, in grey too', 'none', GREY, BLACK, 0.4, 'face'],
    ['a rendered head in colour among slices', 'slices', SKIN, BLACK, 0.4, 'face'],
    ['a rendered head in colour where the header names another part', 'slices without a head', SKIN, BLACK, 0.4, 'face'],
    ['a rendered head in grey', 'slices', GREY, BLACK, 0.9, 'doubtful'],
    ['a vertebra in slices of which nobody knows the part', 'slices', GREY, BLACK, 0.5, 'doubtful'],
    ['a vertebra in slices of the chest', 'slices without a head', GREY, BLACK, 0.58, 'none'],
    ['a face that a network is sure of in slices of the chest', 'slices without a head', GREY, BLACK, 0.9, 'doubtful'],
    ['slices on the screen of an archive', 'unknown', GREY, BLACK, 0.4, 'doubtful'],
    ['a photograph in grey on a scanned page', 'unknown', GREY, PAPER, 0.4, 'face'],
    ['a photograph in colour on a screen', 'unknown', SKIN, BLACK, 0.4, 'face'],
  ] as const)('in %s', (_, capture, inside, around, score, verdict) => {
    expect(faceVerdict(face(score), picture([...inside], [...around]), capture)).toBe(verdict);
  });
});

describe('lines of text on a flat ground', () => {
  /** A picture of one level, drawn over by a test of its places. */
  const drawn = (ground: number, ink: number, isInk: (x: number, y: number) => boolean): RgbImage => (
    { width: SIZE, height: SIZE, data: Uint8Array.from({ length: SIZE * SIZE * 3 }, (_, at) => (isInk(Math.floor(at / 3) % SIZE, Math.floor(at / 3 / SIZE)) ? ink : ground)) }
  );
  const isText = (x: number, y: number): boolean => y % 10 < 6 && x % 4 === 0;
  it.each([[20, 200], [0, 255], [200, 10]])('are no face in a captured screen: %i under %i', (ground, ink) => {
    for (const capture of ['unknown', 'slices', 'slices without a head'] as const) expect(faceVerdict(face(0.9), drawn(ground, ink, isText), capture)).toBe('none');
  });
  it('are looked at in a photograph', () => expect(faceVerdict(face(0.9), drawn(20, 200, isText), 'none')).toBe('face'));
  it.each([
    ['a face that fills half of the box', (x: number) => x >= BOX.x + 10 && x < BOX.x + 20],
    ['a face in black and white dots', (x: number, y: number) => (x + y) % 2 === 0 && x >= 42 && x < 58 || (x >= 44 && x < 56 && y >= 40 && y < 46)],
  ] as const)('are not taken for %s', (_, isInk) => expect(faceVerdict(face(0.9), drawn(4, 128, isInk), 'unknown')).toBe('doubtful'));
});

describe('microscopy', () => {
  it('of whole slides is neither a photograph of people nor a captured screen', () => {
    const file = imageFile({ width: 2, height: 2, more: { 0x00080016: ['UI', '1.2.840.10008.5.1.4.1.1.77.1.6'], 0x00080060: ['CS', 'SM'] } }, new Uint8Array(4));
    expect(photoDecision(describeSeries([file.dataset])).decision).toBe('skip');
  });
});

describe('what the headers say of a captured picture', () => {
  it.each([
    ['CT', 'CT THORAX', 'slices without a head'], ['CT', 'CT', 'slices'], ['MR', 'BRAIN', 'slices'], ['OT', 'SCREEN', 'unknown'], ['XC', 'SKIN', 'unknown'],
  ])('%s, %s', (modality, description, capture) => {
    const file = imageFile({ width: 2, height: 2, more: { 0x00080060: ['CS', modality], 0x00081030: ['LO', description] } }, new Uint8Array(4));
    expect(photoDecision(describeSeries([file.dataset]))).toMatchObject({ decision: 'look', capture });
  });
});
