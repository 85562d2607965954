import { PixelError } from '../../problem.ts';
import { BitReader, decoderOf, type HuffmanTable } from './huffman.ts';

/** One colour component as quantised DCT coefficients, 64 a block in zigzag order; blocks run along rows, padded to whole MCUs. */
export interface Component {
  id: number;
  /** Sampling factors (ITU-T T.81 A.1.1). */
  h: number;
  v: number;
  /** Blocks in a row and rows of blocks, padding included. */
  across: number;
  down: number;
  /** Blocks that hold pixels: those of a scan that has only this component. */
  usedAcross: number;
  usedDown: number;
  coefficients: Int16Array;
  /** Quantisation table that SOF names for it. */
  table: number;
  /** Steps of the quantised coefficients, in zigzag order, as they stood when its first scan began. */
  steps: Uint16Array;
}

/** A scan, with the Huffman tables in force for it. */
export interface Scan {
  /** The SOS segment, marker included. */
  header: Uint8Array;
  components: { component: Component; dc: number; ac: number }[];
  tables: { dc: Map<number, HuffmanTable>; ac: Map<number, HuffmanTable> };
  /** MCUs between restart markers; 0 for none. */
  restartInterval: number;
}

/** A sequential Huffman JPEG taken apart, as far as its coefficients. */
export interface JpegImage {
  width: number;
  height: number;
  /** Bits of a sample. */
  precision: number;
  /** Pixels of one MCU. */
  mcuWidth: number;
  mcuHeight: number;
  components: Component[];
  /** In the order of the stream: segments to keep as they are (marker included), and scans. */
  parts: (Uint8Array | Scan)[];
}

const MARKER = { SOF0: 0xc0, SOF1: 0xc1, DHT: 0xc4, EOI: 0xd9, SOS: 0xda, DQT: 0xdb, DRI: 0xdd, APP0: 0xe0, APP14: 0xee, COM: 0xfe } as const;

/** Segments that say nothing about the picture, except how its colours are coded. They can hold names, so they are left out. */
function isMetadata(marker: number): boolean {
  return marker === MARKER.COM || (marker > MARKER.APP0 && marker <= 0xef && marker !== MARKER.APP14);
}

/**
 * Decodes the entropy coding of a baseline or extended sequential JPEG (T.81 processes 1, 2 and 4): any sampling factors, restart
 * intervals, one scan or several.
 * @throws PixelError `pixels-corrupt` when it is another process or damaged.
 */
export function readCoefficients(bytes: Uint8Array): JpegImage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const tables: Scan['tables'] = { dc: new Map(), ac: new Map() };
  const quantisation = new Map<number, Uint16Array>();
  const leading: Uint8Array[] = [];
  let image: JpegImage | undefined;
  let restartInterval = 0;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) throw new PixelError('pixels-corrupt', 'JPEG');
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === MARKER.EOI) break;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) throw new PixelError('pixels-corrupt', 'JPEG, incomplete');
    const segment = bytes.subarray(at, end);
    at = end;
    if (marker === MARKER.DHT) readTables(segment.subarray(4), tables);
    else if (marker === MARKER.SOS) {
      if (!image) throw new PixelError('pixels-corrupt', 'JPEG');
      const scan = describeScan(segment, image, tables, restartInterval);
      for (const { component } of scan.components) quantise(component, quantisation);
      at = readScan(bytes, at, scan, image);
      image.parts.push(scan);
    } else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8 && marker !== 0xcc) {
      if (marker > MARKER.SOF1 || image) throw new PixelError('pixels-corrupt', 'JPEG of another process');
      image = describeFrame(segment);
      image.parts.unshift(...leading);
      image.parts.push(segment);
    } else if (!isMetadata(marker)) {
      if (marker === MARKER.DRI) restartInterval = view.getUint16(end - 2);
      if (marker === MARKER.DQT) readQuantisation(segment.subarray(4), quantisation);
      if (image) image.parts.push(segment);
      else leading.push(segment);
    }
  }
  if (!image?.parts.some((part) => !(part instanceof Uint8Array))) throw new PixelError('pixels-corrupt', 'JPEG, incomplete');
  return image;
}

/** SOF: size and sampling of the components (T.81 B.2.2). */
function describeFrame(segment: Uint8Array): JpegImage {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.length);
  const height = view.getUint16(5);
  const width = view.getUint16(7);
  const count = segment[9] ?? 0;
  if (height === 0 || width === 0 || count === 0 || segment.length < 10 + count * 3) throw new PixelError('pixels-corrupt', 'JPEG');
  const factors = Array.from({ length: count }, (_, index) => ({ id: segment[10 + index * 3]!, h: segment[11 + index * 3]! >> 4, v: segment[11 + index * 3]! & 15, table: segment[12 + index * 3]! }));
  if (factors.some(({ h, v }) => h < 1 || h > 4 || v < 1 || v > 4)) throw new PixelError('pixels-corrupt', 'JPEG');
  const hMax = Math.max(...factors.map(({ h }) => h));
  const vMax = Math.max(...factors.map(({ v }) => v));
  const mcusAcross = Math.ceil(width / (8 * hMax));
  const mcusDown = Math.ceil(height / (8 * vMax));
  const components = factors.map(({ id, h, v, table }): Component => ({
    id,
    h,
    v,
    across: mcusAcross * h,
    down: mcusDown * v,
    usedAcross: Math.ceil(Math.ceil((width * h) / hMax) / 8),
    usedDown: Math.ceil(Math.ceil((height * v) / vMax) / 8),
    coefficients: new Int16Array(mcusAcross * h * mcusDown * v * 64),
    table,
    steps: new Uint16Array(64),
  }));
  return { width, height, precision: segment[4]!, mcuWidth: 8 * hMax, mcuHeight: 8 * vMax, components, parts: [] };
}

/** DHT: one or more tables (T.81 B.2.4.2). */
function readTables(data: Uint8Array, tables: Scan['tables']): void {
  for (let at = 0; at + 17 <= data.length;) {
    const kind = data[at]!;
    const counts = data.slice(at + 1, at + 17);
    const total = counts.reduce((sum, count) => sum + count, 0);
    const symbols = data.slice(at + 17, at + 17 + total);
    if (symbols.length < total || total > 256) throw new PixelError('pixels-corrupt', 'JPEG tables');
    (kind >> 4 ? tables.ac : tables.dc).set(kind & 15, { counts, symbols });
    at += 17 + total;
  }
}

/** DQT: one or more tables, of one or two bytes a step (T.81 B.2.4.1). */
function readQuantisation(data: Uint8Array, tables: Map<number, Uint16Array>): void {
  for (let at = 0; at < data.length;) {
    const size = data[at]! >> 4 ? 2 : 1;
    const values = data.subarray(at + 1, at + 1 + 64 * size);
    if (values.length < 64 * size) throw new PixelError('pixels-corrupt', 'JPEG tables');
    tables.set(data[at]! & 15, Uint16Array.from({ length: 64 }, (_, k) => (size === 2 ? (values[2 * k]! << 8) | values[2 * k + 1]! : values[k]!)));
    at += 1 + 64 * size;
  }
}

/** Gives a component the table in force when its first scan begins, which holds for all of it. */
function quantise(component: Component, tables: Map<number, Uint16Array>): void {
  if (component.steps[0]) return;
  const steps = tables.get(component.table);
  if (!steps || steps.includes(0)) throw new PixelError('pixels-corrupt', 'JPEG tables');
  component.steps = steps;
}

/** SOS: which components, with which tables (T.81 B.2.3). The tables are copied, since a later DHT can replace them. */
function describeScan(header: Uint8Array, image: JpegImage, tables: Scan['tables'], restartInterval: number): Scan {
  const count = header[4] ?? 0;
  const components = Array.from({ length: count }, (_, index) => {
    const id = header[5 + index * 2];
    const selector = header[6 + index * 2] ?? 0;
    const component = image.components.find((candidate) => candidate.id === id);
    if (!component || !tables.dc.has(selector >> 4) || !tables.ac.has(selector & 15)) throw new PixelError('pixels-corrupt', 'JPEG tables');
    return { component, dc: selector >> 4, ac: selector & 15 };
  });
  if (count === 0) throw new PixelError('pixels-corrupt', 'JPEG');
  return { header, components, tables: { dc: new Map(tables.dc), ac: new Map(tables.ac) }, restartInterval };
}

/**
 * Visits the blocks of a scan in the order of the stream (T.81 A.2): MCU by MCU, or row by row when it has one component.
 * `restart` is called before each MCU that follows a restart marker.
 */
export function walkScan(scan: Scan, image: JpegImage, block: (entry: number, offset: number) => void, restart: (marker: number) => void): void {
  const single = scan.components.length === 1 ? scan.components[0]!.component : undefined;
  const mcusAcross = single ? single.usedAcross : Math.ceil(image.width / image.mcuWidth);
  const mcusDown = single ? single.usedDown : Math.ceil(image.height / image.mcuHeight);
  for (let mcu = 0; mcu < mcusAcross * mcusDown; mcu++) {
    if (scan.restartInterval > 0 && mcu > 0 && mcu % scan.restartInterval === 0) restart((mcu / scan.restartInterval - 1) % 8);
    const column = mcu % mcusAcross;
    const row = Math.floor(mcu / mcusAcross);
    if (single) {
      block(0, (row * single.across + column) * 64);
      continue;
    }
    scan.components.forEach(({ component }, entry) => {
      for (let y = 0; y < component.v; y++) {
        for (let x = 0; x < component.h; x++) block(entry, ((row * component.v + y) * component.across + column * component.h + x) * 64);
      }
    });
  }
}

/** Fills the coefficients of the scan's components. @returns where the scan ends. */
function readScan(bytes: Uint8Array, start: number, scan: Scan, image: JpegImage): number {
  const bits = new BitReader(bytes, start);
  const decoders = scan.components.map(({ dc, ac }) => ({ dc: decoderOf(scan.tables.dc.get(dc)!), ac: decoderOf(scan.tables.ac.get(ac)!) }));
  const previous = new Int32Array(scan.components.length);
  const block = (entry: number, offset: number): void => {
    const { coefficients } = scan.components[entry]!.component;
    const { dc, ac } = decoders[entry]!;
    previous[entry] = previous[entry]! + extend(bits, bits.symbol(dc));
    coefficients[offset] = previous[entry]!;
    for (let k = 1; k < 64; k++) {
      const symbol = bits.symbol(ac);
      const size = symbol & 15;
      const run = symbol >> 4;
      if (size === 0 && run < 15) break;
      k += run;
      if (k > 63) throw new PixelError('pixels-corrupt', 'JPEG');
      if (size > 0) coefficients[offset + k] = extend(bits, size);
    }
  };
  walkScan(scan, image, block, () => {
    bits.restart();
    previous.fill(0);
  });
  return bits.position;
}

/** A signed number of `size` bits (T.81 F.2.2.1). */
function extend(bits: BitReader, size: number): number {
  if (size > 15) throw new PixelError('pixels-corrupt', 'JPEG');
  const value = bits.take(size);
  return size > 0 && value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
}
