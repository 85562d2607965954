import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { DicomError } from '../../../../helper/dicom/file/dicomError.ts';
import { readDicom } from '../../../../helper/dicom/file/reader.ts';
import { memorySource } from '../../../../helper/source.ts';
import { CT_IMAGE, dataset, EXPLICIT, fileBytes, image } from '../samples.ts';

const IMPLICIT = '1.2.840.10008.1.2';
const BIG_ENDIAN = '1.2.840.10008.1.2.2';
const DEFLATED = '1.2.840.10008.1.2.1.99';
const PATIENT_NAME = 0x00100010;
const ROWS = 0x00280010;

function problemOf(bytes: Uint8Array): string {
  try {
    readDicom(memorySource(bytes));
  } catch (error) {
    if (error instanceof DicomError) return error.problem.code;
    throw error;
  }
  return '';
}

/** Bytes of elements written by hand. */
function bytes(...parts: (string | number[])[]): Buffer {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
}

/** Preamble and the shortest File Meta Information. */
function head(transferSyntax: string): Buffer {
  const uid = transferSyntax.length % 2 ? `${transferSyntax}\0` : transferSyntax;
  return Buffer.concat([Buffer.alloc(128), bytes('DICM', [2, 0, 16, 0], 'UI', [uid.length, 0], uid)]);
}

describe('a file', () => {
  it.each([IMPLICIT, EXPLICIT, BIG_ENDIAN, DEFLATED])('is read in transfer syntax %s', async (syntax) => {
    const pixels = Uint8Array.of(1, 2, 3, 4);
    const file = readDicom(memorySource(await fileBytes(dataset(image({ ReferencedImageSequence: [{ ReferencedSOPInstanceUID: '1.2.3' }] })), syntax, pixels)));
    expect(file.transferSyntax).toBe(syntax);
    expect(file.repairs).toEqual([]);
    expect(file.dataset.string(PATIENT_NAME)).toBe('OKAFOR^ADAEZE');
    expect(file.dataset.number(ROWS)).toBe(2);
    expect(file.dataset.items(0x00081140)[0]?.string(0x00081155)).toBe('1.2.3');
    const { offset, length } = file.pixelData!;
    expect([...file.body.read(offset, length)]).toEqual([1, 2, 3, 4]);
  });

  it('is read without preamble and File Meta Information, and says what was put right', async () => {
    for (const syntax of [IMPLICIT, EXPLICIT, BIG_ENDIAN]) {
      const whole = await fileBytes(dataset(image()), syntax);
      const metaLength = Buffer.from(whole).readUInt32LE(140);
      const file = readDicom(memorySource(whole.subarray(144 + metaLength)));
      expect(file.transferSyntax).toBe(syntax);
      expect(file.dataset.string(PATIENT_NAME)).toBe('OKAFOR^ADAEZE');
      expect(file.repairs).toEqual(['preamble added', 'file meta information added', 'transfer syntax found from the data']);
    }
  });

  it('is read as it is written when it declares the wrong transfer syntax', async () => {
    const whole = Buffer.from(await fileBytes(dataset(image()), EXPLICIT));
    const at = whole.indexOf('1.2.840.10008.1.2.1\0');
    whole.write('1.2.840.10008.1.2\0\0\0', at, 'latin1');
    const file = readDicom(memorySource(whole));
    expect(file.transferSyntax).toBe(EXPLICIT);
    expect(file.repairs).toEqual(['transfer syntax corrected']);
  });

  it('that is no DICOM is refused in words', () => {
    expect(problemOf(Buffer.from('%PDF-1.7 and so on, long enough to be looked at in full'.repeat(5)))).toBe('dicom-not-dicom');
    expect(problemOf(new Uint8Array(0))).toBe('dicom-not-dicom');
  });

  it('that ends anywhere too early is refused, never half read', async () => {
    const whole = await fileBytes(dataset(image({ RequestAttributesSequence: [{ RequestedProcedureID: 'RP1' }] })), EXPLICIT, new Uint8Array(64));
    const metaEnd = 144 + Buffer.from(whole).readUInt32LE(140);
    const complete = readDicom(memorySource(whole)).dataset.elements.length;
    for (let end = metaEnd + 1; end < whole.length; end++) {
      const cut = whole.subarray(0, end);
      const code = problemOf(cut);
      // A cut between two elements leaves a shorter but whole data set, which no reader can tell from a complete one.
      if (code === '') expect(readDicom(memorySource(cut)).dataset.elements.length).toBeLessThan(complete);
      else expect(['dicom-truncated', 'dicom-malformed', 'dicom-not-dicom']).toContain(code);
    }
  });

  it('whose deflated data set is damaged is refused', () => {
    expect(problemOf(Buffer.concat([head(DEFLATED), Buffer.from('not deflated at all')]))).toBe('dicom-malformed');
    const good = Buffer.concat([head(DEFLATED), deflateRawSync(bytes([8, 0, 0x16, 0], 'UI', [26, 0], `${CT_IMAGE}\0`))]);
    expect(readDicom(memorySource(good)).dataset.string(0x00080016)).toBe(CT_IMAGE);
  });
});

describe('an element', () => {
  it('of VR UN is read as what the dictionary says', () => {
    const file = readDicom(memorySource(Buffer.concat([head(EXPLICIT), bytes([0x10, 0, 0x10, 0], 'UN', [0, 0, 4, 0, 0, 0], 'A^B ')])));
    expect(file.dataset.get(PATIENT_NAME)?.vr).toBe('PN');
    expect(file.dataset.string(PATIENT_NAME)).toBe('A^B');
  });

  it('of VR UN that holds items is read as an implicit sequence, of defined and undefined length', () => {
    const item = bytes([0xfe, 0xff, 0, 0xe0, 12, 0, 0, 0], [0x10, 0, 0x10, 0, 4, 0, 0, 0], 'A^B ');
    const defined = bytes([8, 0, 0x40, 0x11], 'UN', [0, 0, item.length, 0, 0, 0], [...item]);
    const undefinedLength = bytes([8, 0, 0x40, 0x11], 'UN', [0, 0, 255, 255, 255, 255], [...item], [0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0]);
    for (const sequence of [defined, undefinedLength]) {
      const file = readDicom(memorySource(Buffer.concat([head(EXPLICIT), sequence])));
      expect(file.dataset.items(0x00081140)[0]?.string(PATIENT_NAME)).toBe('A^B');
    }
  });

  it('whose VR is damaged is read by the dictionary', () => {
    const file = readDicom(memorySource(Buffer.concat([head(EXPLICIT), bytes([8, 0, 0x60, 0], 'CS', [2, 0], 'CT', [0x10, 0, 0x10, 0], '??', [4, 0], 'A^B ', [0x10, 0, 0x20, 0], 'LO', [2, 0], '12')])));
    expect(file.dataset.string(PATIENT_NAME)).toBe('A^B');
    expect(file.dataset.string(0x00100020)).toBe('12');
    expect(file.repairs).toEqual(['value representation of (0010,0010) restored']);
  });

  it('is read when an element of unknown VR stands before a private creator that should precede it', () => {
    const item = bytes([0x01, 0x20, 0x03, 0x10], '??', [4, 0], 'knee', [0x01, 0x20, 0x10, 0], 'LO', [4, 0], 'ACME');
    const file = readDicom(memorySource(Buffer.concat([head(EXPLICIT), bytes([8, 0, 0x60, 0], 'CS', [2, 0], 'CT', [0x40, 0, 0x75, 2], 'SQ', [0, 0, item.length + 8, 0, 0, 0], [0xfe, 0xff, 0, 0xe0, item.length, 0, 0, 0]), item])));
    expect(file.dataset.items(0x00400275)[0]?.elements.map(({ tag }) => tag)).toEqual([0x20010010, 0x20011003]);
  });

  it('that stands twice or out of order is put in its place, the first one kept', () => {
    const file = readDicom(memorySource(Buffer.concat([head(EXPLICIT), bytes([0x10, 0, 0x20, 0], 'LO', [2, 0], '12', [8, 0, 0x60, 0], 'CS', [2, 0], 'CT', [0x10, 0, 0x20, 0], 'LO', [2, 0], '34')])));
    expect(file.dataset.elements.map((element) => element.tag)).toEqual([0x00080060, 0x00100020]);
    expect(file.dataset.string(0x00100020)).toBe('12');
    expect(file.repairs).toEqual(['repeated (0010,0020) removed', 'elements sorted']);
  });

  it('nested deeper than any real object is refused, not followed', () => {
    const open = bytes([8, 0, 0x40, 0x11], 'SQ', [0, 0, 255, 255, 255, 255], [0xfe, 0xff, 0, 0xe0, 255, 255, 255, 255]);
    expect(problemOf(Buffer.concat([head(EXPLICIT), ...Array.from({ length: 5000 }, () => open)]))).toBe('dicom-too-deep');
  });
});

describe('encapsulated pixel data', () => {
  const fragments = bytes([0xe0, 0x7f, 0x10, 0], 'OB', [0, 0, 255, 255, 255, 255], [0xfe, 0xff, 0, 0xe0, 4, 0, 0, 0, 0, 0, 0, 0], [0xfe, 0xff, 0, 0xe0, 2, 0, 0, 0, 7, 8], [0xfe, 0xff, 0, 0xe0, 4, 0, 0, 0, 9, 10, 11, 12]);
  const end = bytes([0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0]);
  const jpeg = '1.2.840.10008.1.2.4.50';

  it('is located fragment by fragment, with its offset table', () => {
    const file = readDicom(memorySource(Buffer.concat([head(jpeg), fragments, end])));
    expect(file.pixelData?.basicOffsetTable).toEqual([0]);
    expect(file.pixelData?.fragments?.map(({ offset, length }) => [...file.body.read(offset, length)])).toEqual([[7, 8], [9, 10, 11, 12]]);
  });

  it('without its delimiter is taken when every frame is there, and refused when one is missing', () => {
    expect(readDicom(memorySource(Buffer.concat([head(jpeg), fragments]))).repairs).toEqual(['missing sequence delimiter added']);
    const three = bytes([0x28, 0, 8, 0], 'IS', [2, 0], '3 ');
    expect(problemOf(Buffer.concat([head(jpeg), three, fragments]))).toBe('dicom-truncated');
  });
});
