import type { Box, Fill } from '../../image/box.ts';
import { codestreamHeader } from '../codestream.ts';
import { readCoefficients, walkScan, type Component, type JpegImage, type Scan } from './coefficients.ts';
import { BitWriter, buildTable, codesOf, type HuffmanCodes, type HuffmanTable } from './huffman.ts';

/** Whether a frame is a sequential Huffman JPEG (T.81 SOF0, SOF1), whose blocks can be changed one by one. */
export function canBlankBlocks(encoded: Uint8Array): boolean {
  const header = codestreamHeader('jpeg', encoded);
  return header !== undefined && header.height > 0 && (header.process === 0xc0 || header.process === 0xc1);
}

/**
 * Blanks boxes of a sequential JPEG without decoding it to pixels: the MCUs that a box touches become flat, with the middle DC value of
 * the blocks around, or visibly, with the DC values of the darkest or brightest MCU of the picture, whichever is farther from those around; the
 * quantised coefficients of all other blocks stay as they are. Comments and application segments are left out,
 * except those that say how colours are coded.
 * @param boxes in pixels.
 * @throws PixelError `pixels-corrupt` when the entropy coding is damaged.
 */
export function blankBlocks(encoded: Uint8Array, boxes: readonly Fill[]): Uint8Array {
  const image = readCoefficients(encoded);
  const areas = boxes.map((box) => ({ ...mcuArea(box, image), visible: box.visible })).filter((area) => area.right > area.left && area.bottom > area.top);
  const ends = areas.some(({ visible }) => visible) ? endsOf(image) : undefined;
  const fills = areas.map((area) => {
    const around = image.components.map((component) => dcAround(component, area, areas));
    return area.visible && ends ? farther(ends, around) : around;
  });
  areas.forEach((area, index) => image.components.forEach((component, at) => flatten(component, area, fills[index]![at]!)));
  return writeJpeg(image, encoded.length);
}

/** In MCUs; right and bottom are beyond the last one. */
interface McuArea {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function mcuArea(box: Box, { width, height, mcuWidth, mcuHeight }: JpegImage): McuArea {
  return {
    left: Math.floor(Math.max(0, box.x) / mcuWidth),
    top: Math.floor(Math.max(0, box.y) / mcuHeight),
    right: Math.ceil(Math.min(width, box.x + box.width) / mcuWidth),
    bottom: Math.ceil(Math.min(height, box.y + box.height) / mcuHeight),
  };
}

/** The area in blocks of a component. */
function inBlocks({ left, top, right, bottom }: McuArea, { h, v }: Component): McuArea {
  return { left: left * h, top: top * v, right: right * h, bottom: bottom * v };
}

/** The middle DC value of the blocks just around an area that no area covers. */
function dcAround(component: Component, area: McuArea, areas: readonly McuArea[]): number {
  const { across, down, coefficients } = component;
  const { left, top, right, bottom } = inBlocks(area, component);
  const others = areas.map((other) => inBlocks(other, component));
  const covered = (x: number, y: number): boolean => others.some((other) => x >= other.left && x < other.right && y >= other.top && y < other.bottom);
  const around: number[] = [];
  for (let y = Math.max(0, top - 1); y < Math.min(down, bottom + 1); y++) {
    for (let x = Math.max(0, left - 1); x < Math.min(across, right + 1); x++) {
      if (!covered(x, y)) around.push(coefficients[(y * across + x) * 64]!);
    }
  }
  return around.sort((a, b) => a - b)[around.length >> 1] ?? 0;
}

/** The DC values, by component, of the first blocks of the darkest and of the brightest MCU, as the first component (luminance) has it. */
function endsOf({ width, height, mcuWidth, mcuHeight, components }: JpegImage): [number[], number[]] {
  const dcAt = (column: number, row: number): number[] => components.map(({ h, v, across, coefficients }) => coefficients[(row * v * across + column * h) * 64]!);
  let [darkest, brightest] = [dcAt(0, 0), dcAt(0, 0)];
  for (let row = 0; row < Math.ceil(height / mcuHeight); row++) {
    for (let column = 0; column < Math.ceil(width / mcuWidth); column++) {
      const dc = dcAt(column, row);
      if (dc[0]! < darkest[0]!) darkest = dc;
      if (dc[0]! > brightest[0]!) brightest = dc;
    }
  }
  return [darkest, brightest];
}

function farther([darkest, brightest]: [number[], number[]], around: readonly number[]): number[] {
  const distance = (dc: readonly number[]): number => Math.abs(dc[0]! - around[0]!);
  return distance(brightest) > distance(darkest) ? brightest : darkest;
}

function flatten(component: Component, area: McuArea, dc: number): void {
  const { across, coefficients } = component;
  const { left, top, right, bottom } = inBlocks(area, component);
  for (let y = top; y < bottom; y++) {
    coefficients.fill(0, (y * across + left) * 64, (y * across + right) * 64);
    for (let x = left; x < right; x++) coefficients[(y * across + x) * 64] = dc;
  }
}

const SOI = [0xff, 0xd8];
const EOI = [0xff, 0xd9];
const DHT = 0xc4;
const RST0 = 0xd0;

/** Puts a JPEG together again. @param capacity bytes expected of a scan. */
export function writeJpeg(image: JpegImage, capacity: number): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.from(SOI)];
  for (const part of image.parts) parts.push(...(part instanceof Uint8Array ? [part] : writeScan(part, image, capacity)));
  parts.push(Uint8Array.from(EOI));
  return Buffer.concat(parts);
}

/** The scan with its tables; a table that lacks a symbol now needed is made anew. */
function writeScan(scan: Scan, image: JpegImage, capacity: number): Uint8Array[] {
  const frequencies = { dc: new Map<number, Uint32Array>(), ac: new Map<number, Uint32Array>() };
  const counter = (kind: 'dc' | 'ac', id: number): Uint32Array => {
    if (!frequencies[kind].has(id)) frequencies[kind].set(id, new Uint32Array(256));
    return frequencies[kind].get(id)!;
  };
  const counts = scan.components.map(({ dc, ac }) => ({ dc: counter('dc', dc), ac: counter('ac', ac) }));
  eachSymbol(scan, image, (entry, kind, symbol) => { counts[entry]![kind][symbol]!++; }, () => undefined);

  const tables: Uint8Array[] = [];
  const codes = { dc: new Map<number, HuffmanCodes>(), ac: new Map<number, HuffmanCodes>() };
  for (const kind of ['dc', 'ac'] as const) {
    for (const [id, needed] of frequencies[kind]) {
      const original = scan.tables[kind].get(id)!;
      const { lengths } = codesOf(original);
      const table = needed.every((count, symbol) => count === 0 || lengths[symbol]! > 0) ? original : buildTable(needed);
      codes[kind].set(id, codesOf(table));
      tables.push(tableSegment(kind, id, table));
    }
  }

  const bits = new BitWriter(capacity);
  const writers = scan.components.map(({ dc, ac }) => ({ dc: codes.dc.get(dc)!, ac: codes.ac.get(ac)! }));
  eachSymbol(scan, image, (entry, kind, symbol, value, size) => {
    const { codes: code, lengths } = writers[entry]![kind];
    bits.put(code[symbol]!, lengths[symbol]!);
    if (size > 0) bits.put(value < 0 ? value + (1 << size) - 1 : value, size);
  }, (marker) => bits.marker(RST0 + marker));
  bits.align();
  return [...tables, scan.header, bits.bytes()];
}

/** The Huffman symbols of a scan, each with the number of `size` bits that follows it (T.81 F.1.2). */
function eachSymbol(scan: Scan, image: JpegImage, symbol: (entry: number, kind: 'dc' | 'ac', symbol: number, value: number, size: number) => void, restart: (marker: number) => void): void {
  const previous = new Int32Array(scan.components.length);
  const block = (entry: number, offset: number): void => {
    const { coefficients } = scan.components[entry]!.component;
    const difference = coefficients[offset]! - previous[entry]!;
    previous[entry] = coefficients[offset]!;
    symbol(entry, 'dc', sizeOf(difference), difference, sizeOf(difference));
    let run = 0;
    for (let k = 1; k < 64; k++) {
      const value = coefficients[offset + k]!;
      if (value === 0) {
        run++;
        continue;
      }
      for (; run > 15; run -= 16) symbol(entry, 'ac', 0xf0, 0, 0);
      const size = sizeOf(value);
      symbol(entry, 'ac', (run << 4) | size, value, size);
      run = 0;
    }
    if (run > 0) symbol(entry, 'ac', 0, 0, 0);
  };
  walkScan(scan, image, block, (marker) => {
    previous.fill(0);
    restart(marker);
  });
}

/** Bits of the magnitude. */
function sizeOf(value: number): number {
  return 32 - Math.clz32(Math.abs(value));
}

function tableSegment(kind: 'dc' | 'ac', id: number, { counts, symbols }: HuffmanTable): Uint8Array {
  const length = 2 + 1 + counts.length + symbols.length;
  return Uint8Array.from([0xff, DHT, length >> 8, length & 255, (kind === 'ac' ? 0x10 : 0) | id, ...counts, ...symbols]);
}
