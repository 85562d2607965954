import type { ByteSource } from '../../source.ts';
import { ByteBuilder } from './byteBuilder.ts';
import type { DataSet, DicomElement } from './dataset.ts';
import { ITEM, SEQUENCE_END } from './delimiter.ts';
import type { PixelDataLocation } from './elementReader.ts';
import { ElementWriter } from './elementWriter.ts';
import { textElement } from './element.ts';
import type { PixelReplacement } from './pixelReplacement.ts';
import { MAGIC, PREAMBLE } from './preamble.ts';
import { DeflatingSink, type Sink } from './sink.ts';
import { encodingOf, isEncapsulated } from './transferSyntax.ts';

/** CaseVeil's own implementation, under 2.25 as PS3.5 B.2 derives a UID from a UUID; written into every file. */
const IMPLEMENTATION_CLASS_UID = '2.25.118034792054316407621330862945231714337';
const IMPLEMENTATION_VERSION_NAME = 'CASEVEIL_0_1';

/** Pixel data passes through here, however much there is; nothing is asynchronous between filling it and emptying it. */
const PASSAGE = new Uint8Array(1024 * 1024);

/** A file to be written: a data set in its final form, and where its pixel data comes from. */
export interface DicomOutput {
  dataset: DataSet;
  sopClassUid: string;
  sopInstanceUid: string;
  transferSyntax: string;
  /** The original pixel data, copied as it is where an element of `dataset` has its tag. */
  pixelData?: PixelDataLocation | undefined;
  body: ByteSource;
  /** The bits of a native 16-bit pixel cell that stay; others held an overlay. */
  pixelMask?: number | undefined;
  /** Takes the place of the original pixel data. */
  replacement?: PixelReplacement | undefined;
}

/** Writes a file of PS3.10: preamble, File Meta Information made anew, data set. Pixel data passes through in pieces. */
export async function writeDicom(sink: Sink, output: DicomOutput): Promise<void> {
  sink.write(fileMeta(output));
  const encoding = encodingOf(output.transferSyntax);
  const body = encoding.deflated ? new DeflatingSink(sink) : sink;
  const writer = new ElementWriter(body, encoding);
  const { dataset, pixelData, replacement } = output;
  for (const element of dataset.elements) {
    if (pixelData && element.tag === pixelData.tag) {
      if (replacement) await replacePixels(writer, body, element, dataset, replacement);
      else copyPixels(writer, body, output, pixelData);
    } else {
      writer.element(element, dataset.littleEndian);
    }
  }
  writer.flush();
  if (body instanceof DeflatingSink) body.finish();
}

/** Preamble and File Meta Information (PS3.10 7.1), which is always explicit little endian. */
function fileMeta({ sopClassUid, sopInstanceUid, transferSyntax }: DicomOutput): Uint8Array {
  const parts: Uint8Array[] = [];
  const memory: Sink = { length: 0, write: (bytes) => void parts.push(bytes.slice()), patch: () => undefined };
  const writer = new ElementWriter(memory, { explicit: true, littleEndian: true }, 512);
  const elements: DicomElement[] = [
    { tag: 0x00020001, vr: 'OB', bytes: Uint8Array.of(0, 1), length: 2 },
    textElement(0x00020002, 'UI', sopClassUid),
    textElement(0x00020003, 'UI', sopInstanceUid),
    textElement(0x00020010, 'UI', transferSyntax),
    textElement(0x00020012, 'UI', IMPLEMENTATION_CLASS_UID),
    textElement(0x00020013, 'SH', IMPLEMENTATION_VERSION_NAME),
  ];
  for (const element of elements) writer.element(element, true);
  writer.flush();

  const group = Buffer.concat(parts);
  const builder = new ByteBuilder();
  builder.append(new Uint8Array(PREAMBLE));
  builder.ascii(MAGIC);
  builder.tag(0x00020000);
  builder.ascii('UL');
  builder.uint16(4);
  builder.uint32(group.length);
  builder.append(group);
  return builder.take();
}

function copyPixels(writer: ElementWriter, sink: Sink, { body: source, pixelMask, transferSyntax }: DicomOutput, pixelData: PixelDataLocation): void {
  if (!pixelData.fragments) {
    writer.open(pixelData.tag, pixelData.vr, pixelData.length + (pixelData.length % 2));
    const target = pixelMask === undefined ? sink : masked(sink, pixelMask, encodingOf(transferSyntax).littleEndian);
    copy(target, source, pixelData.offset, pixelData.length);
    if (pixelData.length % 2) sink.write(new Uint8Array(1));
    return;
  }
  writer.open(pixelData.tag, 'OB', undefined);
  const first = pixelData.fragments[0];
  const tableEnd = first ? first.offset - 8 : pixelData.offset + 8;
  const table = source.read(pixelData.offset + 8, Math.max(0, tableEnd - pixelData.offset - 8));
  writer.item(ITEM, table.length);
  sink.write(table);
  for (const { offset, length } of pixelData.fragments) {
    writer.item(ITEM, length + (length % 2));
    copy(sink, source, offset, length);
    if (length % 2) sink.write(new Uint8Array(1));
  }
  writer.item(SEQUENCE_END, 0);
}

function copy(sink: Sink, source: ByteSource, offset: number, length: number): void {
  for (let done = 0; done < length;) {
    const filled = source.readInto(PASSAGE.subarray(0, Math.min(PASSAGE.length, length - done)), offset + done);
    if (filled === 0) throw new RangeError('The source became shorter while it was copied.');
    sink.write(PASSAGE.subarray(0, filled));
    done += filled;
  }
}

/** A sink that clears the bits of 16-bit cells that a mask lacks; chunks have even lengths. */
function masked(sink: Sink, mask: number, littleEndian: boolean): Sink {
  const bytes = littleEndian ? [mask & 0xff, mask >>> 8] : [mask >>> 8, mask & 0xff];
  return {
    get length() { return sink.length; },
    patch: (at, patched) => sink.patch(at, patched),
    write(chunk) {
      for (let index = 0; index < chunk.length; index++) chunk[index]! &= bytes[index & 1]!;
      sink.write(chunk);
    },
  };
}

async function replacePixels(writer: ElementWriter, sink: Sink, element: DicomElement, dataset: DataSet, replacement: PixelReplacement): Promise<void> {
  if (isEncapsulated(replacement.transferSyntax)) {
    writer.open(element.tag, 'OB', undefined);
    writer.item(ITEM, 0);
    for await (const frame of replacement.frames()) {
      writer.item(ITEM, frame.length + (frame.length % 2));
      sink.write(frame);
      if (frame.length % 2) sink.write(new Uint8Array(1));
    }
    writer.item(SEQUENCE_END, 0);
    return;
  }
  const vr = (dataset.number(0x00280100) ?? 16) > 8 || !encodingOf(replacement.transferSyntax).explicit ? 'OW' : 'OB';
  const lengthAt = writer.open(element.tag, vr, 0);
  const start = sink.length;
  for await (const frame of replacement.frames()) sink.write(frame);
  if ((sink.length - start) % 2) sink.write(new Uint8Array(1));
  writer.patchLength(lengthAt, sink.length - start);
}
