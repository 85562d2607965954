import { walkScan, type JpegImage, type Scan } from './coefficients.ts';
import { BitWriter, buildTable, codesOf, type HuffmanCodes, type HuffmanTable } from './huffman.ts';

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
