import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataSet, type DicomElement } from '../../../helper/dicom/file/dataset.ts';
import { readDicom, type DicomFile } from '../../../helper/dicom/file/reader.ts';
import type { Sink } from '../../../helper/dicom/file/sink.ts';
import { attribute } from '../../../helper/dicom/standard/dictionary.ts';
import { encodingOf, isEncapsulated } from '../../../helper/dicom/file/transferSyntax.ts';
import { writeDicom } from '../../../helper/dicom/file/writer.ts';
import { memorySource } from '../../../helper/source.ts';

const SYNTAXES = {
  'implicit little endian': '1.2.840.10008.1.2', 'explicit little endian': '1.2.840.10008.1.2.1', 'explicit big endian': '1.2.840.10008.1.2.2', deflated: '1.2.840.10008.1.2.1.99',
  'encapsulated uncompressed': '1.2.840.10008.1.2.1.98', RLE: '1.2.840.10008.1.2.5', JPEG: '1.2.840.10008.1.2.4.50', 'JPEG lossless': '1.2.840.10008.1.2.4.70', 'JPEG-LS': '1.2.840.10008.1.2.4.80',
  'JPEG 2000': '1.2.840.10008.1.2.4.90', HTJ2K: '1.2.840.10008.1.2.4.201', MPEG: '1.2.840.10008.1.2.4.102', 'JPEG XL': '1.2.840.10008.1.2.4.110', 'JPIP deflated': '1.2.840.10008.1.2.4.95',
};
const SOP_CLASS = '1.2.840.10008.5.1.4.1.1.2';
/** Every object says its class, and no data set begins with a high group. */
const CLASS: DicomElement = { tag: 0x00080016, vr: 'UI', bytes: Buffer.from(`${SOP_CLASS}\0`), length: SOP_CLASS.length + 1 };

/** Bytes of one value, so that a value is whole; 1 where any number of bytes is. */
const SIZES: Record<string, number> = { US: 2, SS: 2, OW: 2, AT: 4, UL: 4, SL: 4, FL: 4, OF: 4, OL: 4, FD: 8, OD: 8, SV: 8, UV: 8, OV: 8 };

/** Public attributes, one or more of each VR, whose VR does not depend on others; all after the ones that every object has. */
const TAGS = [
  0x00080022, 0x0008002a, 0x00080031, 0x00080060, 0x00080070, 0x00081010, 0x00081030, 0x00081070, 0x0008114b, 0x00100010, 0x00101010, 0x00101030, 0x001021b0, 0x00180050, 0x00181078, 0x00186011, 0x0018602c, 0x00189004, 0x00189087, 0x00189098,
  0x00200013, 0x00280009, 0x00280030, 0x00286022, 0x00340001, 0x00340007, 0x0040a160, 0x00420011, 0x00480006, 0x00640009, 0x00660016, 0x00660023, 0x00660040, 0x0070031e, 0x00720081, 0x00720083, 0x00080119, 0x00080120, 0x00080301, 0x00041410,
].filter((tag) => attribute(tag) && !['SQ', 'xs', 'ox', 'ow', 'UN'].includes(attribute(tag)!.vr) && tag >>> 16 !== 4);
const SEQUENCES = [0x00081110, 0x00081140, 0x00400275, 0x0040a730, 0x52009229];

const value = (vr: string): fc.Arbitrary<Uint8Array> => {
  if (vr === 'UI') return fc.constantFrom('1.2.3', '1.2.840.113619.2', '').map((text) => Buffer.from(text.length % 2 ? `${text}\0` : text));
  const size = SIZES[vr] ?? 2;
  if (SIZES[vr] || vr === 'OB' || vr === 'UN') return fc.uint8Array({ minLength: 0, maxLength: 12 }).map((bytes) => bytes.slice(0, bytes.length - (bytes.length % size)));
  return fc.string({ unit: fc.constantFrom('a', 'Z', '7', '.', '^', '\\', '\u00e9'), maxLength: 30 }).map((text) => Buffer.from(text.length % 2 ? `${text} ` : text, 'latin1'));
};
const simple: fc.Arbitrary<DicomElement> = fc.constantFrom(...TAGS).chain((tag) => value(attribute(tag)!.vr).map((bytes) => ({ tag, vr: attribute(tag)!.vr, bytes, length: bytes.length })));
const privately: fc.Arbitrary<DicomElement> = fc.tuple(fc.integer({ min: 0x10, max: 0xff }), fc.uint8Array({ maxLength: 10 })).map(([element, bytes]) => {
  const even = bytes.slice(0, bytes.length - (bytes.length % 2)).map((byte) => byte & 0x7f);
  return { tag: 0x00091000 + element, vr: 'UN', bytes: even, length: even.length };
});

const { elements } = fc.letrec<{ elements: DicomElement[]; sequence: DicomElement }>((tie) => ({
  elements: fc.uniqueArray(fc.oneof({ depthSize: 'small', withCrossShrink: true }, simple, privately, tie('sequence')), { selector: ({ tag }) => tag, maxLength: 8 }).map((list) => [...list].sort((one, other) => one.tag - other.tag)),
  sequence: fc.tuple(fc.constantFrom(...SEQUENCES), fc.array(tie('elements'), { maxLength: 3 })).map(([tag, items]) => ({ tag, vr: 'SQ', items: items.map((item) => new DataSet(item)), length: 0 })),
}));

/** What a data set says, as plain data. */
function told(dataset: DataSet): unknown[] {
  return dataset.elements.map((element) => [element.tag, element.vr, element.items ? element.items.map(told) : Buffer.from(element.bytes ?? []).toString('hex')]);
}

/** Writes objects in the byte order of the syntax, since values keep theirs. */
async function roundTrip(list: DicomElement[], transferSyntax: string, pixels: Uint8Array): Promise<DicomFile> {
  const parts: Buffer[] = [];
  let length = 0;
  const sink: Sink = { get length() { return length; }, write: (bytes) => { parts.push(Buffer.from(bytes)); length += bytes.length; }, patch: () => { throw new Error('not needed'); } };
  const fragments = isEncapsulated(transferSyntax) ? [{ offset: 16, length: pixels.length }] : undefined;
  const element: DicomElement = { tag: 0x7fe00010, vr: fragments ? 'OB' : 'OW', length: pixels.length };
  await writeDicom(sink, {
    dataset: new DataSet([...list, element]), sopClassUid: SOP_CLASS, sopInstanceUid: '1.2.3', transferSyntax,
    pixelData: { tag: 0x7fe00010, vr: element.vr, offset: fragments ? 0 : 16, length: pixels.length, ...(fragments ? { fragments } : {}) },
    body: memorySource(Buffer.concat([Buffer.from('feff00e000000000feff00e000000000', 'hex'), pixels])),
  });
  return readDicom(memorySource(Buffer.concat(parts)));
}

describe.each(Object.entries(SYNTAXES))('%s', (_, transferSyntax) => {
  it('any data set is read as it was written', async () => {
    await fc.assert(fc.asyncProperty(elements, fc.uint8Array({ minLength: 2, maxLength: 64 }), async (more, bytes) => {
      const list = [CLASS, ...more];
      const pixels = bytes.slice(0, bytes.length - (bytes.length % 2));
      const file = await roundTrip(list, transferSyntax, pixels);
      expect(file.transferSyntax).toBe(transferSyntax);
      expect(file.repairs).toEqual([]);
      expect(told(sameOrder(new DataSet(file.dataset.elements.slice(0, -1), encodingOf(transferSyntax).littleEndian)))).toEqual(told(new DataSet(list)));
      const { offset, length } = file.pixelData!.fragments?.[0] ?? file.pixelData!;
      expect(Buffer.from(file.body.read(offset, length)).equals(pixels)).toBe(true);
    }), { numRuns: 60 });
  });
});

/** The data set with its numbers in little endian, as they were before they were written. */
function sameOrder(dataset: DataSet): DataSet {
  if (dataset.littleEndian) return dataset;
  const turned = dataset.elements.map((element): DicomElement => {
    if (element.items) return { ...element, items: element.items.map(sameOrder) };
    const size = element.vr === 'AT' ? 2 : SIZES[element.vr];
    if (!size) return element;
    const bytes = Uint8Array.from(element.bytes!);
    for (let at = 0; at + size <= bytes.length; at += size) bytes.subarray(at, at + size).reverse();
    return { ...element, bytes };
  });
  return new DataSet(turned);
}
