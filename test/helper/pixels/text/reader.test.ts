import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { probabilityOf, saidCharacters } from '../../../../helper/pixels/text/ctc.ts';
import { readLatin, wordsOf } from '../../../../helper/pixels/text/latinReader.ts';
import { crop } from '../../../../helper/pixels/text/raster.ts';
import { readRegion } from '../../../../helper/pixels/text/reader.ts';
import type { TextRegion } from '../../../../helper/pixels/text/textLine.ts';
import { FONT, frameWithText } from './canvasFrame.ts';

/** The blank, a letter in both cases, another letter, the space, which counts as a blank, and the sign of unknown letters. */
const ALPHABET = { characters: ['', 'a', 'A', 'b', ' ', '\ufffd'], folded: Uint16Array.of(0, 1, 1, 3, 0, 5) };
const BLANK = [1, 0, 0, 0, 0, 0];
const SMALL_A = [0, 1, 0, 0, 0, 0];
const B = [0, 0, 0, 1, 0, 0];
const SPACE = [0, 0, 0, 0, 1, 0];
const UNKNOWN = [0, 0, 0, 0, 0, 1];

const said = (...steps: number[][]) => ({ probabilities: Float32Array.from(steps.flat()), steps: steps.length, classes: 6 });

describe('what the steps of a network say', () => {
  it('joins repeats, and parts them at a blank', () => {
    expect(saidCharacters(said(SMALL_A, SMALL_A, BLANK, SMALL_A))).toMatchObject([{ index: 1, from: 0, to: 2 }, { index: 1, from: 3, to: 4 }]);
  });

  it('counts all ways to write a text in its probability', () => {
    // a-, -a and aa of two steps.
    expect(probabilityOf([1], said([0.5, 0.5, 0, 0, 0, 0], [0.5, 0.5, 0, 0, 0, 0]), 0, 2, ALPHABET.folded)).toBeCloseTo(0.75);
    expect(probabilityOf([], said([0.9, 0.1, 0, 0, 0, 0], [0.8, 0.2, 0, 0, 0, 0]), 0, 2, ALPHABET.folded)).toBeCloseTo(0.72);
  });

  it('looks at its own steps only', () => {
    expect(probabilityOf([1], said(B, SMALL_A, B), 1, 2, ALPHABET.folded)).toBeCloseTo(1);
    expect(probabilityOf([1], said(B, SMALL_A, B), 0, 2, ALPHABET.folded)).toBeCloseTo(0);
  });
});

describe('the words of a line', () => {
  it('are parted at spaces, each with its certainty and its place', () => {
    const [first, second, ...others] = wordsOf(said(SMALL_A, BLANK, SMALL_A, SPACE, [0.4, 0, 0, 0.6, 0, 0], BLANK), ALPHABET);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ text: 'aa', right: 1, confidence: 1, from: 0, places: [0.5 / 6, 2.5 / 6] });
    expect(second).toMatchObject({ text: 'b', to: 1, places: [4.5 / 6] });
    expect(second!.right).toBeCloseTo(0.6);
    expect(first!.to).toBe(second!.from);
  });

  it('are not doubted because of case', () => {
    const [word] = wordsOf(said([0, 0.55, 0.45, 0, 0, 0], B), ALPHABET);
    expect(word!.text).toBe('ab');
    expect(word!.right).toBeCloseTo(1);
  });

  it('are not right in letters that the network does not know', () => {
    expect(wordsOf(said(UNKNOWN, SPACE, B), ALPHABET).map(({ right }) => right)).toEqual([0, 1]);
  });

  it('tell how much of their stretch is empty', () => {
    expect(wordsOf(said(SMALL_A, ...Array(6).fill(BLANK), B), ALPHABET)).toMatchObject([{ text: 'ab', empty: 1 }]);
  });

  it('are parted at the gap between columns, where no space is said, and all of it is empty to both', () => {
    expect(wordsOf(said(SMALL_A, ...Array(12).fill(BLANK), B), ALPHABET)).toMatchObject([{ text: 'a', empty: 2, to: 0.5 }, { text: 'b', empty: 2, from: 0.5 }]);
    expect(wordsOf(said(SMALL_A, ...Array(6).fill(BLANK), SPACE, SPACE, ...Array(6).fill(BLANK), B), ALPHABET)).toMatchObject([{ text: 'a', empty: 7 / 6 }, { text: 'b', empty: 7 / 6 }]);
  });

  it('stand within the line, not within what was added to its width', () => {
    expect(wordsOf(said(BLANK, SMALL_A, BLANK, BLANK), ALPHABET, 2)).toMatchObject([{ text: 'a', places: [0.75], from: 0, to: 1 }]);
  });

  it('are none where the network says nothing', () => {
    expect(wordsOf(said(BLANK, SPACE, BLANK), ALPHABET)).toEqual([]);
  });
});

describe('reading a region', () => {
  const box = { x: 10, y: 8, width: 280, height: 34 };
  const region: TextRegion = { box, vertical: false, score: 0.99 };
  const upright = frameWithText([{ text: 'OKAFOR 00482915', x: 24, y: 32 }], { width: 300, height: 50 });
  const noise = { width: 300, height: 50, data: Uint8Array.from({ length: 300 * 50 }, (_, at) => (Math.imul(at + 1, 2654435761) >>> 24) & 255) };
  const squeezed = (text: string) => text.replace(/\s/g, '');

  it('parts a name from the label of the next column', async () => {
    const columns = frameWithText([{ text: 'M CARMEN', x: 24, y: 32 }, { text: 'NHC 771', x: 220, y: 32 }], { width: 340, height: 50 });
    expect((await readRegion(columns, { ...region, box: { ...box, width: 320 } }, new Map())).text).toBe('M CARMEN NHC 771');
  });

  it('reads a clear line with our network alone, and parts its words', async () => {
    expect((await readLatin(crop(upright, box))).map(({ text }) => text)).toEqual(['OKAFOR', '00482915']);
    expect(await readRegion(upright, region, new Map())).toMatchObject({ text: 'OKAFOR 00482915', rotation: 0 });
  });

  it('tells where each letter stands', async () => {
    const pen = createCanvas(1, 1).getContext('2d');
    pen.font = `20px "${FONT}"`;
    const { text, places } = await readRegion(upright, region, new Map());
    expect(places).toHaveLength(text.length);
    [...text].forEach((letter, index) => {
      const middle = 24 + pen.measureText(text.slice(0, index)).width + pen.measureText(letter).width / 2;
      if (letter !== ' ') expect(Math.abs(box.x + places[index]! * box.width - middle)).toBeLessThan(6);
    });
  });

  it('leaves the words that it does not know to the wide reader', async () => {
    const frame = frameWithText([{ text: 'OKAFOR', x: 24, y: 32 }, { text: '00482915', x: 150, y: 32, level: 118 }], { width: 300, height: 50, background: 100 });
    const { text, places } = await readRegion(frame, region, new Map());
    expect(squeezed(text)).toBe('OKAFOR00482915');
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('reads a clear line that stands upside down', async () => {
    const frame = frameWithText([{ text: 'OKAFOR 00482915', x: 270, y: 16, rotation: 180 }], { width: 300, height: 50 });
    const { text, rotation } = await readRegion(frame, region, new Map());
    expect(squeezed(text)).toBe('OKAFOR00482915');
    expect(rotation).toBe(180);
  });

  it('reads nothing in noise', async () => {
    expect(await readLatin(noise)).toEqual([]);
    expect(await readRegion(noise, { ...region, score: 0.5 }, new Map())).toMatchObject({ text: '', confidence: 0, places: [] });
  });
});
