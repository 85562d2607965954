import { Tensor } from 'onnxruntime-node';
import { plain } from '../../../shared/identity/normalise.ts';
import type { GrayImage } from '../image/gray.ts';
import { probabilityOf, saidCharacters, type SaidCharacter, type Steps } from './ctc.ts';
import { latinCharacters, model } from './models.ts';
import { crop, resize } from './raster.ts';
import { stretchContrast, type Recognition } from './recogniser.ts';

/** Height of the network's input in pixels. */
const HEIGHT = 24;

/** The finder's boxes reach beyond the ink; so much of their height is cut off above and below. */
const CUT = 0.08;

/** Widths are rounded up to this, so that the network meets few different shapes. */
const WIDTH_STEP = 16;

/** Pixels of the input a step of the output. */
const STRIDE = 4;

/** Longer lines are squeezed. */
const MAX_WIDTH = 1280;

/** Letters further apart than this, in heights of the line, are of different columns, where the network often says no space. */
const COLUMN_GAP = 1.3;

/** What the network says of a word in letters that it does not know. */
const UNKNOWN = '\ufffd';

/** A word as our network reads it. */
export interface LatinWord extends Recognition {
  /** How probable it is that the whole word is right but for case, accents, and O for 0, from 0 to 1; 0 in letters that the network does not know. */
  right: number;
  /** The longest stretch of its own that shows no letter, in heights of the line. */
  empty: number;
  /** The stretch of the line that is its own, 0 to 1: to the middle of the space on either side. */
  from: number;
  to: number;
}

/** The characters in the order of the network's output, blank first, and for each the number of the first one that counts as the same. */
export interface Alphabet {
  characters: string[];
  folded: Uint16Array;
}

let alphabet: Alphabet | undefined;

/** Reads an upright line with our network, which knows Latin letters, word by word. */
export async function readLatin(image: GrayImage): Promise<LatinWord[]> {
  alphabet ??= makeAlphabet(latinCharacters());
  const cut = Math.floor(image.height * CUT);
  const line = stretchContrast(crop(image, { x: 0, y: cut, width: image.width, height: image.height - 2 * cut }));
  const width = Math.round(Math.max(HEIGHT / 3, Math.min(MAX_WIDTH, (line.width * HEIGHT) / line.height)));
  const input = toTensor(resize(line, width, HEIGHT));
  const session = await model('latinReader');
  const { data, dims } = (await session.run({ line: input }))['characters']!;
  const [, steps, classes] = dims as [number, number, number];
  return wordsOf({ probabilities: data as Float32Array, steps, classes }, alphabet, (width * steps) / input.dims[3]!);
}

function makeAlphabet(characters: string[]): Alphabet {
  const first = new Map<string, number>();
  const folded = Uint16Array.from(characters, (character, index) => {
    // A space is a blank here: what is read does not become doubtful because two words may be one.
    const key = character === ' ' ? '' : plain(character).replace('o', '0') || character;
    if (!first.has(key)) first.set(key, index);
    return first.get(key)!;
  });
  return { characters, folded };
}

/** (1, 1, 24, width), -1 to 1; the rest of the width is 0, as in training. */
function toTensor(image: GrayImage): Tensor {
  const width = Math.ceil(image.width / WIDTH_STEP) * WIDTH_STEP;
  const data = new Float32Array(HEIGHT * width);
  for (let y = 0; y < HEIGHT; y++) for (let x = 0; x < image.width; x++) data[y * width + x] = image.data[y * image.width + x]! / 127.5 - 1;
  return new Tensor('float32', data, [1, 1, HEIGHT, width]);
}

/**
 * The words that the network says.
 * @param length of the line in steps; what follows is empty.
 */
export function wordsOf(said: Steps, { characters, folded }: Alphabet, length = said.steps): LatinWord[] {
  const words: SaidCharacter[][] = [];
  const afterSpace: boolean[] = [];
  let isParted = true;
  for (const character of saidCharacters(said)) {
    const last = words.at(-1)?.at(-1);
    if (characters[character.index] === ' ') {
      isParted = true;
      continue;
    }
    if (last && !isParted && ((character.from - last.to) * STRIDE) / HEIGHT <= COLUMN_GAP) words.at(-1)!.push(character);
    else {
      words.push([character]);
      afterSpace.push(isParted);
    }
    isParted = false;
  }
  const borders = [0, ...words.slice(1).map((word, index) => Math.round((words[index]!.at(-1)!.to + word[0]!.from) / 2)), said.steps];
  return words.map((word, index) => {
    const [from, to] = [borders[index]!, borders[index + 1]!];
    // Where the network says no space, all that is between two words may be a third that it does not see.
    const before = afterSpace[index] ? from : words[index - 1]!.at(-1)!.to;
    const after = afterSpace[index + 1] === false ? words[index + 1]![0]!.from : to;
    const edges = [before, ...word.flatMap((character) => [character.from, character.to]), after];
    const text = word.map((character) => characters[character.index]).join('');
    const probability = probabilityOf(word.map((character) => character.index), said, from, to, folded);
    return {
      text,
      confidence: probability ** (1 / word.length),
      places: word.map((character) => Math.min(1, (character.from + character.to) / 2 / length)),
      right: text.includes(UNKNOWN) ? 0 : probability,
      empty: (Math.max(...edges.map((edge, at) => (at % 2 === 1 ? edge - edges[at - 1]! : 0))) * STRIDE) / HEIGHT,
      from: from / length,
      to: Math.min(1, to / length),
    };
  });
}
