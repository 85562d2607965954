import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCase, type DecisionsInput } from '../../../helper/case/case.ts';
import { sourcesAt } from '../../../helper/case/intake/source.ts';
import type { CaseOptions } from '../../../helper/case/options.ts';
import type { DataSet } from '../../../helper/dicom/file/dataset.ts';
import { readDicom } from '../../../helper/dicom/file/reader.ts';
import { extractAllText } from '../../../helper/documents/residue.ts';
import { openFrames } from '../../../helper/pixels/frames/frames.ts';
import type { Frame } from '../../../helper/pixels/image/storedFrame.ts';
import { memorySource } from '../../../helper/source.ts';
import { PATIENT } from '../../../samples/patient.ts';
import { chestRadiograph } from '../../../samples/radiograph.ts';
import { chestReportPdf, headCtReportDocx } from '../../../samples/reports.ts';
import type { CaseResult, Inspection } from '../../../shared/contract/case.ts';
import { preset } from '../../../shared/policy/presets.ts';
import { dataset, EXPLICIT, fileBytes, image } from '../dicom/samples.ts';
import { imageBytes } from '../pixels/instance.ts';

/** What a reviewer decides is done as decided, and told: in the images, on the result, in the journal and on the certificate. */

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'review-'));
  process.env['CASEVEIL_HOME'] = path.join(folder, 'home');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Where the name is written in the radiograph of the samples. */
const NAME = { x: 8, y: 8, width: 420, height: 64 };

const MARKED = { BurnedInAnnotation: 'YES' };

interface Reviewed {
  inspection: Inspection;
  result: CaseResult;
  /** The files of the delivery by kind, as bytes. */
  instance: Buffer;
  document: string;
  journal: Record<string, string>[];
  certificate: Record<string, unknown>;
}

/** Takes a case through its review. @param decide what the reviewer decides of what was found */
async function reviewed(files: Record<string, Uint8Array | string>, decide: (inspection: Inspection) => DecisionsInput, options: Partial<CaseOptions> = {}): Promise<Reviewed> {
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  const sources = Object.keys(files).flatMap((name) => sourcesAt(path.join(folder, name), name.endsWith('.dcm') ? 'study' : 'report'));
  const opened = await openCase(sources, { policy: preset('gdpr-pseudonymised')!, project: 'test', accessions: [], burnedIn: 'unknown', face: 'unknown', remove: [], keep: [], workers: 1, ...options });
  try {
    const inspection = await opened.inspect();
    const out = path.join(folder, 'out');
    const result = await opened.deidentify(decide(inspection), out);
    const read = (kind: string): Buffer => {
      const name = result.deliveries.find((delivery) => delivery.kind === kind)?.name;
      return name ? readFileSync(path.join(out, name)) : Buffer.alloc(0);
    };
    return {
      inspection,
      result,
      instance: read('instance'),
      document: read('document').toString('utf8'),
      journal: readFileSync(path.join(out, 'journal.jsonl'), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, string>),
      certificate: JSON.parse(readFileSync(path.join(out, 'certificate.json'), 'utf8')) as Record<string, unknown>,
    };
  } finally {
    await opened.close();
  }
}

function opened(bytes: Uint8Array) {
  return readDicom(memorySource(bytes));
}

async function frameOf(bytes: Uint8Array): Promise<Frame> {
  return (await openFrames(opened(bytes))).frame(0);
}

type Box = typeof NAME;

/** The different values within a box. */
function valuesIn({ width, data }: Frame, box: Box): Set<number> {
  return new Set(Array.from({ length: box.width * box.height }, (_, index) => data[(box.y + Math.floor(index / box.width)) * width + box.x + (index % box.width)]!));
}

const BURNED_IN_ANNOTATION = 0x00280301;
const DERIVATION_DESCRIPTION = 0x00082111;
const CLEAN_PIXEL_DATA = '113101';

function methodCodes(dataset: DataSet): string[] {
  return dataset.items(0x00120064).map((item) => item.string(0x00080100) ?? '');
}

const seriesOf = ({ studies }: Inspection) => studies.flatMap(({ series }) => series);
const findingsOf = (inspection: Inspection) => seriesOf(inspection).flatMap(({ pixelFindings }) => pixelFindings);

describe('a policy that does not look at pixels', () => {
  const policy = preset('ps315-basic')!;

  it('blanks what the reviewer draws over, and says everywhere that nothing was looked for', async () => {
    const { inspection, result, instance, journal, certificate } = await reviewed({ 'a.dcm': chestRadiograph(MARKED) }, () => ({ boxes: [{ series: 'series-1', box: NAME }] }), { policy });
    expect(seriesOf(inspection)[0]!.burnedIn).toEqual({ decision: 'skip', reason: expect.stringContaining('This policy does not look at the pixels') });
    for (const { warnings } of [inspection, result, certificate as Pick<CaseResult, 'warnings'>]) expect(warnings.map(({ code }) => code)).toContain('pixels-unread');
    expect(valuesIn(await frameOf(instance), NAME).size).toBe(1);
    expect(journal.filter(({ operation }) => operation === 'redact-pixels').map(({ where, reason }) => `${where}: ${reason}`)).toEqual(['frame 1: drawn by the reviewer']);
    const { dataset } = opened(instance);
    expect(dataset.text(DERIVATION_DESCRIPTION)).toBe('CaseVeil filled 1 box that a reviewer drew, evenly.');
    expect(dataset.string(BURNED_IN_ANNOTATION)).toBe('YES');
    expect(methodCodes(dataset)).not.toContain(CLEAN_PIXEL_DATA);
  }, 120_000);

  it('leaves the pixels as they are where nothing is drawn', async () => {
    const { instance } = await reviewed({ 'a.dcm': chestRadiograph(MARKED) }, () => ({}), { policy });
    expect((await frameOf(instance)).data).toEqual((await frameOf(chestRadiograph())).data);
    expect(opened(instance).dataset.string(BURNED_IN_ANNOTATION)).toBe('YES');
  }, 120_000);
});

describe('a box that the reviewer draws where text is looked for', () => {
  it('is filled with a value of the image that stands out, and is no text that remains', async () => {
    const box = { x: 300, y: 400, width: 60, height: 14 };
    const { result, instance } = await reviewed({ 'a.dcm': chestRadiograph() }, () => ({ boxes: [{ series: 'series-1', box }] }));
    expect(result.deliveries.map(({ outcome }) => outcome)).toEqual(['deidentified']);
    const [before, after] = [await frameOf(chestRadiograph()), await frameOf(instance)];
    const [fill, ...others] = valuesIn(after, box);
    expect(others).toEqual([]);
    expect(new Set(before.data)).toContain(fill);
    expect(Math.abs(fill! - after.data[(box.y - 1) * after.width + box.x]!)).toBeGreaterThan(1000);
    expect(opened(instance).dataset.text(DERIVATION_DESCRIPTION)).toContain('1 box');
  }, 120_000);
});

describe('a mark in the pixels that is only offered', () => {
  it('goes when the reviewer takes it', async () => {
    let taken: Box | undefined;
    const { instance } = await reviewed({ 'a.dcm': chestRadiograph() }, (inspection) => {
      const mark = findingsOf(inspection).find(({ text }) => text === 'PA ERECT')!;
      expect(mark.redact).toBe(false);
      taken = { x: Math.ceil(mark.box.x), y: Math.ceil(mark.box.y), width: Math.floor(mark.box.width) - 1, height: Math.floor(mark.box.height) - 1 };
      return { take: [mark.id] };
    });
    expect(valuesIn(await frameOf(instance), taken!).size).toBe(1);
  }, 120_000);
});

describe('text in the pixels that the reviewer keeps', () => {
  it('stays, and the image does not claim to be free of it', async () => {
    const { inspection, result, instance, journal } = await reviewed({ 'a.dcm': chestRadiograph() }, (inspection) => ({ keep: findingsOf(inspection).map(({ id }) => id) }));
    const { dataset } = opened(instance);
    expect(valuesIn(await frameOf(instance), NAME).size).toBeGreaterThan(1);
    expect(dataset.string(BURNED_IN_ANNOTATION)).toBe('YES');
    expect(methodCodes(dataset)).not.toContain(CLEAN_PIXEL_DATA);
    const redacted = findingsOf(inspection).filter(({ redact }) => redact).length;
    expect(redacted).toBeGreaterThan(0);
    expect(result.kept).toEqual([{ category: 'BURNED-IN', count: redacted }]);
    expect(journal.filter(({ operation }) => operation === 'keep').map(({ where, category }) => `${category} ${where}`)).toEqual(Array(redacted).fill('BURNED-IN frame 1'));
    expect(journal.map(({ operation }) => operation)).not.toContain('redact-pixels');
  }, 120_000);
});

/** The bundled patient under a policy that leaves the pixels alone, which no test of text needs. */
const policyOfText = { ...preset('gdpr-pseudonymised')!, pixels: { ...preset('gdpr-pseudonymised')!.pixels, text: 'none', faces: 'keep', photos: 'keep' } } as const;

const LETTER = [
  'Patient: Adaeze Okafor, MRN 00482915',
  'Dear Dr. Pieter Vantongeren,',
  'thank you for sending Adaeze Okafor, seen on 3 June 2024.',
  'No pleural effusion.',
].join('\n');

const identifiersOf = ({ documents }: Inspection) => documents.flatMap(({ identifiers }) => identifiers);

describe('a name in a report that the reviewer keeps', () => {
  const run = (keep: (inspection: Inspection) => string[], more: DecisionsInput = {}) => reviewed({ 'a.dcm': chestRadiograph(), 'letter.txt': LETTER }, (inspection) => ({ keep: keep(inspection), ...more }), { policy: policyOfText });

  it('stays, everything else goes, and result, journal and certificate count it without saying it', async () => {
    const { result, document, journal, certificate } = await run((inspection) => identifiersOf(inspection).filter(({ text }) => text === 'Adaeze Okafor').map(({ id }) => id));
    expect(document.match(/Adaeze Okafor/g)).toHaveLength(2);
    for (const gone of ['00482915', 'Vantongeren', '3 June 2024']) expect(document).not.toContain(gone);
    expect(document).toContain('No pleural effusion.');

    expect(result.kept).toEqual([{ category: 'PATIENT', count: 2 }]);
    expect(result.warnings.find(({ code }) => code === 'kept-by-reviewer')!.message).toMatch(/^2 kept by the reviewer \(PATIENT 2\)/);
    expect(certificate['kept']).toEqual(result.kept);
    expect((certificate['changes'] as { operation: string }[]).map(({ operation }) => operation)).not.toContain('keep');
    expect((certificate['checks'] as { name: string }[])[0]!.name).toContain('but where the reviewer kept it');
    expect(journal.filter(({ operation }) => operation === 'keep')).toEqual(Array(2).fill({ file: result.deliveries.find(({ kind }) => kind === 'document')!.name, where: expect.any(String), category: 'PATIENT', operation: 'keep', reason: 'kept by the reviewer' }));
    expect(JSON.stringify([journal, certificate])).not.toMatch(/okafor|adaeze/i);
  }, 120_000);

  it('stays in documents of every kind', async () => {
    const files = {
      'a.dcm': await fileBytes(dataset(image({ PatientName: PATIENT.name }))),
      'b.docx': await headCtReportDocx(),
      'c.pdf': await chestReportPdf(),
      'd.html': '<p>Patient: <b>Adaeze</b> Okafor, MRN 00482915</p><p>Adaeze Okafor was seen.</p>',
      'e.rtf': '{\\rtf1 Patient: Adaeze Okafor, MRN 00482915\\par Adaeze {\\b Okafor} was seen.\\par}',
    };
    const { result } = await reviewed(files, (inspection) => ({ keep: identifiersOf(inspection).filter(({ label }) => label === 'PATIENT').map(({ id }) => id) }), { policy: policyOfText });
    expect(result.deliveries.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([...Array<string>(4).fill('document deidentified'), 'instance deidentified']);
    for (const { name } of result.deliveries.slice(0, 4)) {
      const text = (await extractAllText(new Uint8Array(readFileSync(path.join(folder, 'out', name))))).join('\n');
      expect(text).toMatch(/Adaeze\s+(Miriam\s+)?Okafor/);
      expect(text).not.toContain('482915');
    }
  }, 240_000);

  it('stays at that place alone', async () => {
    const { result, document } = await run((inspection) => [identifiersOf(inspection).find(({ text }) => text === 'Adaeze Okafor')!.id]);
    expect(document.split('\n')[0]).toContain('Adaeze Okafor');
    expect(document.match(/Adaeze|Okafor/g)).toHaveLength(2);
    expect(result.kept).toEqual([{ category: 'PATIENT', count: 1 }]);
  }, 120_000);

  it('goes where it was named by hand', async () => {
    const { result, document } = await run((inspection) => identifiersOf(inspection).map(({ id }) => id), { add: [{ label: 'PATIENT', text: 'Adaeze Okafor' }] });
    expect(document).not.toMatch(/Adaeze|Okafor/);
    expect(result.kept!.map(({ category }) => category)).not.toContain('PATIENT');
  }, 120_000);

  it('is none where nothing was kept, or only what the policy offers or keeps', async () => {
    const { result, certificate } = await reviewed({ 'letter.txt': LETTER }, (inspection) => ({ keep: identifiersOf(inspection).filter(({ label }) => label === 'DATE').map(({ id }) => id) }), { policy: { ...policyOfText, text: { ...policyOfText.text, operators: { ...policyOfText.text.operators, DATE: 'keep' } } } });
    expect([result.kept, certificate['kept']]).toEqual([undefined, undefined]);
    expect(result.warnings.map(({ code }) => code)).not.toContain('kept-by-reviewer');
  }, 120_000);
});

describe('a face that the reviewer keeps', () => {
  const policy = { ...policyOfText, pixels: { ...policyOfText.pixels, faces: 'replace' } } as const;
  const slice = (number: string): Promise<Uint8Array> => fileBytes(dataset(image({ SOPInstanceUID: `1.2.826.7.${number}`, InstanceNumber: number, StudyDescription: 'CT of the sinuses' })), EXPLICIT, new Uint8Array(4));

  it('is told with each of its images', async () => {
    const { inspection, result, journal } = await reviewed({ 'a.dcm': await slice('1'), 'b.dcm': await slice('2') }, () => ({ faces: { 'series-1': 'skip' } }), { policy });
    expect(seriesOf(inspection)[0]!.face.decision).toBe('hold');
    expect(result.deliveries.map(({ outcome }) => outcome)).toEqual(['deidentified', 'deidentified']);
    expect(result.kept).toEqual([{ category: 'FACE', count: 2 }]);
    expect(journal.filter(({ operation }) => operation === 'keep').map(({ where, category }) => `${category} ${where}`)).toEqual(['FACE pixels', 'FACE pixels']);
  }, 120_000);

  it('is none where no face would have been cut', async () => {
    const { result } = await reviewed({ 'a.dcm': await slice('1') }, () => ({ faces: { 'series-1': 'skip' } }), { policy: policyOfText });
    expect(result.kept).toBeUndefined();
  }, 120_000);
});

describe('a photograph of faces under a policy that reads no text', () => {
  const policy = { ...policyOfText, pixels: { ...policyOfText.pixels, photos: 'pixelate' } } as const;

  /** Three people, as face-api ships them with its demonstration. */
  async function photograph(): Promise<Uint8Array> {
    const [width, height] = [480, 320];
    const context = createCanvas(width, height).getContext('2d');
    const sample = path.join(path.dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json')), 'demo/sample1.jpg');
    context.drawImage(await loadImage(readFileSync(sample)), 0, 0, width, height);
    const { data } = context.getImageData(0, 0, width, height);
    return imageBytes({ width, height, samples: 3, more: { 0x00080016: ['UI', '1.2.840.10008.5.1.4.1.1.77.1.4'], 0x00080060: ['CS', 'XC'] } }, Uint8Array.from({ length: width * height * 3 }, (_, at) => data[Math.floor(at / 3) * 4 + (at % 3)]!));
  }

  it('has them pixelated, unless the reviewer keeps them, which is told', async () => {
    const bytes = await photograph();
    const cleaned = await reviewed({ 'a.dcm': bytes }, () => ({}), { policy });
    expect(cleaned.result.deliveries.map(({ outcome, problem }) => problem ?? outcome)).toEqual(['deidentified']);
    expect((await frameOf(cleaned.instance)).data).not.toEqual((await frameOf(bytes)).data);
    expect(cleaned.journal.map(({ category, operation }) => `${category} ${operation}`)).toContain('FACE deface');
    expect(cleaned.result.kept).toBeUndefined();

    rmSync(path.join(folder, 'out'), { recursive: true });
    const kept = await reviewed({ 'a.dcm': bytes }, () => ({ faces: { 'series-1': 'skip' } }), { policy });
    expect((await frameOf(kept.instance)).data).toEqual((await frameOf(bytes)).data);
    expect(kept.result.kept).toEqual([{ category: 'FACE', count: 1 }]);
  }, 300_000);
});
