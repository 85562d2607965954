/**
 * Codecs and redaction: time of decoding beside dcmtk and gdcm (their whole command, start included, over several frames),
 * values outside the box that change (must be 0), and memory over a clip of 1,000 frames.
 *
 * `npm run bench pixels/codecs`, or `npx tsx bench/pixels/codecs/main.ts --clip` for the clip alone; everything measured is made here, from a fixed seed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, closeSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { codecOf } from '../../../helper/pixels/codecs/codec.ts';
import { openFrames } from '../../../helper/pixels/frames/frames.ts';
import type { PixelLayout } from '../../../helper/pixels/image/image.ts';
import type { StoredFrame } from '../../../helper/pixels/image/storedFrame.ts';
import { readDicom } from '../../../helper/dicom/file/reader.ts';
import { randomNumbers } from '../../../samples/noise.ts';
import { ultrasoundClip } from '../../../samples/ultrasound.ts';
import { memorySource } from '../../../helper/source.ts';
import { applied, imageBytes, redactFrames, type ImageOptions } from '../../../test/helper/pixels/instance.ts';

const SIZE = 512;
const FRAMES = 8;
const BOX = { x: 40, y: 30, width: 200, height: 24 };

const SYNTAXES = ['1.2.840.10008.1.2.1', '1.2.840.10008.1.2.5', '1.2.840.10008.1.2.4.57', '1.2.840.10008.1.2.4.70', '1.2.840.10008.1.2.4.80', '1.2.840.10008.1.2.4.90', '1.2.840.10008.1.2.4.201'];

/** The peer that writes a syntax uncompressed. */
const PEERS: Record<string, [command: string, ...options: string[]]> = {
  '1.2.840.10008.1.2.1': ['dcmconv', '+te'],
  '1.2.840.10008.1.2.5': ['dcmdrle'],
  '1.2.840.10008.1.2.4.57': ['dcmdjpeg'],
  '1.2.840.10008.1.2.4.70': ['dcmdjpeg'],
  '1.2.840.10008.1.2.4.80': ['dcmdjpls'],
  '1.2.840.10008.1.2.4.90': ['gdcmconv', '--raw'],
};

const folder = mkdtempSync(path.join(tmpdir(), 'caseveil-bench-'));
try {
  if (!process.argv.includes('--clip')) await syntaxes();
  await clip();
} finally {
  rmSync(folder, { recursive: true });
}

async function syntaxes(): Promise<void> {
  console.log(`${FRAMES} frames of ${SIZE} x ${SIZE}, 12 of 16 bits; milliseconds a frame\n`);
  console.log('| syntax | size | ours: decode | ours: blank and write | peer: decode | ratio | values changed outside |');
  console.log('|---|---|---|---|---|---|---|');
  for (const transferSyntax of SYNTAXES) {
    const { name, encoder } = codecOf(transferSyntax);
    const options: ImageOptions = { width: SIZE, height: SIZE, bitsAllocated: 16, bitsStored: 12, frames: FRAMES, transferSyntax };
    const frames = Array.from({ length: FRAMES }, (_, index) => slice(index));
    const encoded = encoder ? await Promise.all(frames.map((frame) => encoder.encode(frame, 'MONOCHROME2'))) : undefined;
    const bytes = imageBytes(options, encoded ? { fragments: encoded } : Buffer.concat(frames.map((frame) => frame.bytes)));
    const file = readDicom(memorySource(bytes));

    const reader = await openFrames(file);
    await reader.frame(0);
    const decode = await timed(async () => { for (let index = 0; index < FRAMES; index++) await reader.frame(index); });
    let after: Awaited<ReturnType<typeof applied>> | undefined;
    const blank = await timed(async () => { after = await applied(options, (await redactFrames(file, [{ box: BOX }]))!); });
    const peer = peerTime(transferSyntax, bytes);
    const ratio = peer === undefined ? '–' : (peer / decode).toFixed(1);
    console.log(`| ${name} | ${(bytes.length / 1e6).toFixed(1)} MB | ${(decode / FRAMES).toFixed(1)} | ${(blank / FRAMES).toFixed(1)} | ${peer === undefined ? '–' : `${(peer / FRAMES).toFixed(1)} (${PEERS[transferSyntax]![0]})`} | ${ratio} | ${await changedOutside(reader, await openFrames(after!))} |`);
  }
}

/** A slice-like picture: smooth shapes with noise. */
function slice(index: number): StoredFrame {
  const random = randomNumbers(index + 1);
  const layout: PixelLayout = { width: SIZE, height: SIZE, samples: 1, bitsAllocated: 16, bitsStored: 12, highBit: 11, signed: false, float: false, planar: 0, photometric: 'MONOCHROME2' };
  const values = new Uint16Array(SIZE * SIZE).map((_, pixel) => {
    const x = (pixel % SIZE) / SIZE - 0.5;
    const y = Math.floor(pixel / SIZE) / SIZE - 0.5;
    const tissue = Math.hypot(x / 0.42, y / 0.36) < 1 ? 1024 + 120 * Math.sin(x * 30 + index) * Math.cos(y * 24) : 40;
    return Math.max(0, tissue + (random() - 0.5) * 24);
  });
  return { layout, bytes: new Uint8Array(values.buffer) };
}

async function changedOutside(before: Awaited<ReturnType<typeof openFrames>>, after: Awaited<ReturnType<typeof openFrames>>): Promise<number> {
  let changed = 0;
  for (let index = 0; index < before.count; index++) {
    const a = (await before.frame(index)).data;
    const b = (await after.frame(index)).data;
    for (let pixel = 0; pixel < a.length; pixel++) {
      const x = pixel % SIZE;
      const y = Math.floor(pixel / SIZE);
      const inside = x >= BOX.x && x < BOX.x + BOX.width && y >= BOX.y && y < BOX.y + BOX.height;
      if (!inside && a[pixel] !== b[pixel]) changed++;
    }
  }
  return changed;
}

function peerTime(transferSyntax: string, bytes: Uint8Array): number | undefined {
  const [command, ...options] = PEERS[transferSyntax] ?? [];
  if (!command || spawnSync(command, ['--version']).error) return undefined;
  const input = path.join(folder, 'in.dcm');
  writeFileSync(input, bytes);
  const start = performance.now();
  const { status } = spawnSync(command, [...options, input, path.join(folder, 'out.dcm')]);
  return status === 0 ? performance.now() - start : undefined;
}

/** A clip of 1,000 frames, JPEG baseline, looked through and blanked, by a process of its own so that its memory can be told. */
async function clip(): Promise<void> {
  const file = path.join(folder, 'clip.dcm');
  await writeClip(file, 1000);
  const report = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', `await (await import(${JSON.stringify(path.resolve('bench/pixels/codecs/clip.ts'))})).measureClip(${JSON.stringify(file)})`], { encoding: 'utf8' });
  console.log(`\n${report.trim()}`);
}

/** The ultrasound clip of the bundled case, its frames over and over. */
async function writeClip(file: string, count: number): Promise<void> {
  const source = readDicom(memorySource(await ultrasoundClip()));
  const reader = await openFrames(source);
  const { width, height } = reader.image;
  const options: ImageOptions = { width, height, samples: 3, photometric: 'YBR_FULL_422', frames: count, transferSyntax: source.transferSyntax };
  const head = imageBytes(options, { fragments: [] });
  const end = 8;
  const out = openSync(file, 'w');
  writeSync(out, head.subarray(0, head.length - end));
  for (let index = 0; index < count; index++) {
    const frame = reader.encoded(index % reader.count);
    const item = Buffer.from([0xfe, 0xff, 0x00, 0xe0, 0, 0, 0, 0]);
    item.writeUInt32LE(frame.length, 4);
    writeSync(out, item);
    writeSync(out, frame);
  }
  writeSync(out, head.subarray(head.length - end));
  closeSync(out);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
