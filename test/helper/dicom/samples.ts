import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Identity } from '../../../shared/identity/identity.ts';
import type { Policy } from '../../../shared/policy/policy.ts';
import { preset } from '../../../shared/policy/presets.ts';
import type { DeidentificationContext } from '../../../helper/dicom/context.ts';
import { memoised } from '../../../helper/dicom/text/memory.ts';
import { DataSet, type DicomElement } from '../../../helper/dicom/file/dataset.ts';
import { deidentifyInstance, type InstanceOptions, type InstanceResult } from '../../../helper/dicom/deidentify.ts';
import { numbersElement, sequenceElement, textElement } from '../../../helper/dicom/file/element.ts';
import { characterSet } from '../../../helper/dicom/file/charset.ts';
import { KnownBytes } from '../../../helper/dicom/text/knownBytes.ts';
import { Profile } from '../../../helper/dicom/profile.ts';
import { readDicom, type DicomFile } from '../../../helper/dicom/file/reader.ts';
import type { Sink } from '../../../helper/dicom/file/sink.ts';
import { attribute, tagOf } from '../../../helper/dicom/standard/dictionary.ts';
import { writeDicom } from '../../../helper/dicom/file/writer.ts';
import { memorySource, openSource } from '../../../helper/source.ts';

/** Values of a data set by keyword or tag; an array of objects is a sequence. */
export interface Values {
  [attribute: string]: string | number | Uint8Array | Values[];
}

export const CT_IMAGE = '1.2.840.10008.5.1.4.1.1.2';
export const EXPLICIT = '1.2.840.10008.1.2.1';

/** A small CT image about an invented patient; `more` replaces or adds attributes. */
export function image(more: Values = {}): Values {
  return {
    SOPClassUID: CT_IMAGE,
    SOPInstanceUID: '1.2.826.0.1.3680043.8.498.5.1',
    StudyDate: '20240611',
    StudyTime: '081500',
    AccessionNumber: 'A20240611-031',
    Modality: 'CT',
    StudyDescription: 'Head CT for Adaeze Okafor',
    PatientName: 'OKAFOR^ADAEZE',
    PatientID: '00482915',
    PatientBirthDate: '19580314',
    PatientSex: 'F',
    PatientAge: '066Y',
    StudyInstanceUID: '1.2.826.0.1.3680043.8.498.5.2',
    SeriesInstanceUID: '1.2.826.0.1.3680043.8.498.5.3',
    Rows: 2,
    Columns: 2,
    BitsAllocated: 8,
    ...more,
  };
}

/** A data set of the given values. Attributes without a keyword are written `GGGGEEEE VR`. */
export function dataset(values: Values, terms: string[] = []): DataSet {
  const charset = characterSet(terms);
  const elements = Object.entries(values).map(([name, value]) => element(name, value, terms));
  if (terms.length > 0) elements.push(textElement(0x00080005, 'CS', terms.join('\\')));
  return new DataSet(elements.sort((one, other) => one.tag - other.tag), true, { charset });
}

function element(name: string, value: Values[string], terms: string[]): DicomElement {
  const [digits = '', written] = name.split(' ');
  const tag = written ? parseInt(digits, 16) : tagOf(name)!;
  const vr = written ?? attribute(tag)!.vr;
  if (Array.isArray(value)) return { ...sequenceElement(tag, []), items: value.map((item) => dataset(item, [])) };
  if (value instanceof Uint8Array) return { tag, vr, bytes: value, length: value.length };
  if (typeof value === 'number') return numbersElement(tag, 'US', [value], true);
  return textElement(tag, vr, value, characterSet(terms));
}

/** A file of PS3.10 in memory. */
export async function fileBytes(values: DataSet, transferSyntax = EXPLICIT, pixels?: Uint8Array): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let length = 0;
  const sink: Sink = {
    get length() { return length; },
    write(bytes) {
      parts.push(Buffer.from(bytes));
      length += bytes.length;
    },
    patch() { throw new Error('not needed'); },
  };
  const elements = pixels ? [...values.elements, { tag: 0x7fe00010, vr: 'OW', length: pixels.length }] : values.elements;
  await writeDicom(sink, {
    dataset: new DataSet(elements, values.littleEndian),
    sopClassUid: values.string(0x00080016) ?? '',
    sopInstanceUid: values.string(0x00080018) ?? '',
    transferSyntax,
    pixelData: pixels && { tag: 0x7fe00010, vr: 'OW', offset: 0, length: pixels.length },
    body: memorySource(pixels ?? new Uint8Array(0)),
  });
  return Buffer.concat(parts);
}

/** Replaces the names and numbers of `known`; the text engine itself has tests of its own. */
export function knownCleaner(known: string[]): DeidentificationContext['text'] {
  const replace = (text: string): string => known.reduce((changed, value) => changed.replaceAll(new RegExp(value, 'gi'), '[X]'), text);
  const bytes = new KnownBytes(known);
  return memoised({ clean: replace, scan: replace, hides: (value, reading) => bytes.within(value).some(({ word }) => !reading.includes(word)) });
}

export const identity = new Identity(new Uint8Array(32).fill(7));

export function policyOf(name: string, dicom: Partial<Policy['dicom']> = {}, more: Partial<Policy> = {}): Policy {
  const base = preset(name)!;
  return { ...base, ...more, dicom: { ...base.dicom, ...dicom } };
}

export function contextOf(policy: Policy, known: string[] = ['Okafor', 'Adaeze', '00482915']): DeidentificationContext {
  return { identity, profile: new Profile(policy), text: knownCleaner(known) };
}

/** De-identifies bytes and reads the result back. The temporary folder is gone afterwards. */
export async function deidentified(bytes: Uint8Array, context: DeidentificationContext, options: InstanceOptions = {}): Promise<{ result: InstanceResult; file: DicomFile; bytes: Uint8Array }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'caseveil-test-'));
  try {
    const output = path.join(folder, 'out.dcm');
    const result = await deidentifyInstance(readDicom(memorySource(bytes)), context, output, options);
    if (result.outcome !== 'deidentified') return { result, file: undefined as unknown as DicomFile, bytes: new Uint8Array(0) };
    const source = openSource({ path: output });
    const written = source.read(0, source.size);
    source.close();
    return { result, file: readDicom(memorySource(written)), bytes: written };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

