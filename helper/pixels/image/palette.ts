import type { DataSet } from '../../dicom/file/dataset.ts';
import { PixelError } from '../problem.ts';

/** A palette colour lookup table, brought to 8 bits: entry `i` is the colour of stored value `first + i`; values outside take the nearest entry. */
export interface Palette {
  first: number;
  red: Uint8Array;
  green: Uint8Array;
  blue: Uint8Array;
}

/** Descriptor, data and segmented data of each colour (PS3.3 C.7.9). */
const COLOURS = {
  red: { descriptor: 0x00281101, data: 0x00281201, segmented: 0x00281221 },
  green: { descriptor: 0x00281102, data: 0x00281202, segmented: 0x00281222 },
  blue: { descriptor: 0x00281103, data: 0x00281203, segmented: 0x00281223 },
} as const;

const PIXEL_REPRESENTATION = 0x00280103;

/** The image's own table; undefined when it has none (a well-known palette is only named). @throws PixelError when it is damaged. */
export function readPalette(dataset: DataSet): Palette | undefined {
  if (!dataset.has(COLOURS.red.descriptor)) return undefined;
  const first = firstValue(dataset);
  const table = (colour: keyof typeof COLOURS): Uint8Array => {
    const { descriptor, data, segmented } = COLOURS[colour];
    const [count, , bits] = dataset.numbers(descriptor);
    if (count === undefined || (bits !== 8 && bits !== 16)) throw new PixelError('pixels-unreadable-palette');
    const entries = (count & 0xffff) || 65536;
    const values = dataset.has(data)
      ? plainEntries(dataset.get(data)?.bytes ?? new Uint8Array(0), entries, dataset.littleEndian)
      : expandSegments(words(dataset.get(segmented)?.bytes ?? new Uint8Array(0), dataset.littleEndian), entries);
    if (values.length < entries) throw new PixelError('pixels-unreadable-palette');
    return toEightBits(values.slice(0, entries));
  };
  return { first, red: table('red'), green: table('green'), blue: table('blue') };
}

/** The stored value of the first entry. Its VR follows Pixel Representation (PS3.3 C.7.6.3.1.5), but not all writers know that. */
function firstValue(dataset: DataSet): number {
  const written = dataset.numbers(COLOURS.red.descriptor)[1] ?? 0;
  return dataset.number(PIXEL_REPRESENTATION) === 1 ? (written << 16) >> 16 : written & 0xffff;
}

/** 8-bit tables are packed two entries to a word; 16-bit ones, and 8-bit ones of careless writers, use a word each. */
function plainEntries(bytes: Uint8Array, entries: number, littleEndian: boolean): Uint16Array {
  if (bytes.length >= entries * 2) return words(bytes, littleEndian);
  return Uint16Array.from(bytes);
}

function words(bytes: Uint8Array, littleEndian: boolean): Uint16Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Uint16Array.from({ length: bytes.length >> 1 }, (_, index) => view.getUint16(index * 2, littleEndian));
}

/** Careless writers scale tables that they call 16-bit to 0…255, and tables that they call 8-bit to 0…65535: the values tell. */
function toEightBits(values: Uint16Array): Uint8Array {
  const high = values.some((value) => value > 255);
  return Uint8Array.from(values, (value) => (high ? value >> 8 : value));
}

const SEGMENT = { discrete: 0, linear: 1, indirect: 2 } as const;

/** Expands Segmented Palette Color Lookup Table Data (PS3.3 C.7.9.2). */
function expandSegments(data: Uint16Array, entries: number): Uint16Array {
  const values: number[] = [];
  const expand = (start: number, end: number, limit: number, depth: number): void => {
    let at = start;
    for (let segment = 0; segment < limit && at + 1 < end; segment++) {
      const opcode = data[at];
      const length = data[at + 1]!;
      if (values.length + length > entries + 65536) throw new PixelError('pixels-unreadable-palette');
      if (opcode === SEGMENT.discrete) {
        values.push(...data.subarray(at + 2, at + 2 + length));
        at += 2 + length;
      } else if (opcode === SEGMENT.linear && values.length > 0) {
        const from = values.at(-1)!;
        const to = data[at + 2]!;
        for (let step = 1; step <= length; step++) values.push(Math.round(from + ((to - from) * step) / length));
        at += 3;
      } else if (opcode === SEGMENT.indirect && depth === 0) {
        const offset = (data[at + 2]! | (data[at + 3]! << 16)) >> 1;
        expand(offset, data.length, length, 1);
        at += 4;
      } else {
        throw new PixelError('pixels-unreadable-palette');
      }
    }
  };
  expand(0, data.length, Number.POSITIVE_INFINITY, 0);
  return Uint16Array.from(values);
}
