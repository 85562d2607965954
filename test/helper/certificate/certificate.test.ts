import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canonical, type Certificate, type CertificateBody } from '../../../helper/certificate/certificate.ts';
import { certificatePage } from '../../../helper/certificate/page.ts';
import { checkDelivery } from '../../../helper/certificate/check.ts';
import { signatureHolds, signCertificate, signersKey } from '../../../helper/certificate/signature.ts';
import { preset } from '../../../shared/policy/presets.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'caseveil-'));
  vi.stubEnv('CASEVEIL_HOME', home);
});
afterEach(() => rmSync(home, { recursive: true }));

const body: CertificateBody = {
  format: 'caseveil-certificate/1',
  software: { name: 'CaseVeil', version: '0.1.0' },
  created: '2026-01-02T03:04:05.000Z',
  policy: preset('safe-harbor')!,
  standard: { edition: '2026d', methods: ['113100'] },
  pseudonyms: ['CV-TEST'],
  deliveries: [
    { kind: 'document', name: 'report-1.docx', source: 'document 1', outcome: 'deidentified', bytes: 3, sha256: 'ab'.repeat(32) },
    { kind: 'instance', name: '', source: 'instance 2', outcome: 'held', problem: { code: 'x', message: 'The face fills the frame.' }, bytes: 0, sha256: '' },
  ],
  refused: [],
  changes: [{ category: 'PATIENT', operation: 'replace', count: 4 }, { category: 'PATIENT', operation: 'remove', count: 1 }],
  checks: [{ name: 'No known original in any text', scope: 'documents', passed: true, count: 1 }],
  unchecked: ['Handwriting.'],
  warnings: [],
};

const page = (of: CertificateBody): Promise<Uint8Array> => certificatePage(of, signersKey());

describe('a certificate', () => {
  it('holds as signed and not after any change', () => {
    const certificate = signCertificate(body);
    expect(signatureHolds(certificate)).toBe(true);
    expect(signatureHolds(JSON.parse(JSON.stringify(certificate)))).toBe(true);
    expect(signatureHolds({ ...certificate, pseudonyms: ['CV-OTHER'] })).toBe(false);
    expect(signatureHolds({ ...certificate, signature: { ...certificate.signature, publicKey: 'bm8=' } })).toBe(false);
  });

  it('has one canonical form whatever the order of its members', () => {
    expect(canonical({ b: [1, { d: 2, c: undefined, a: 'x' }], a: null })).toBe('{"a":null,"b":[1,{"a":"x","d":2}]}');
  });

  it('prints what Western typesetters use, brackets included, and a question mark for what the fonts lack', async () => {
    const pages = await page({ ...body, unchecked: ['“Zürich” – (5 €) \\ 漢字'] });
    const content = await (await (await getDocument({ data: pages }).promise).getPage(1)).getTextContent();
    expect(content.items.map((item) => ('str' in item ? item.str : ''))).toContain('“Zürich” – (5 €) \\ ??');
  });

  it('goes on to a second page', async () => {
    const pages = await page({ ...body, unchecked: Array.from({ length: 70 }, (_, index) => `Sentence ${index}.`) });
    const document = await getDocument({ data: pages }).promise;
    expect(document.numPages).toBe(2);
    const content = await (await document.getPage(2)).getTextContent();
    expect(content.items.map((item) => ('str' in item ? item.str : ''))).toContain('Sentence 69.');
  });

  it('reads as a page: what was delivered, held, changed and checked', async () => {
    const document = await getDocument({ data: await page(body) }).promise;
    const content = await (await document.getPage(1)).getTextContent();
    const text = content.items.map((item) => ('str' in item ? item.str : '')).join('\n');
    for (const words of ['CV-TEST', '1 document, 0 DICOM instances', '4 replaced, 1 removed', '[PATIENT: replace, remove]', 'Basic Profile (113100)', 'No image was delivered, so none was checked.', 'The face fills the frame.', 'Handwriting.', 'report-1.docx']) expect(text).toContain(words);
  });
});

describe('what was held', () => {
  const held = (image: number, message: string): CertificateBody['deliveries'][number] => (
    { kind: 'instance', name: '', source: `instance ${image + 7}`, place: { series: 'CT series 3', image }, outcome: 'held', problem: { code: 'x', message }, bytes: 0, sha256: '' }
  );
  const read = async (of: CertificateBody): Promise<string> => {
    const content = await (await (await getDocument({ data: await page(of) }).promise).getPage(1)).getTextContent();
    return content.items.map((item) => ('str' in item ? item.str : '')).join('\n');
  };

  it('is told once a reason, with the numbers that a viewer shows', async () => {
    const text = await read({ ...body, deliveries: [...Array.from({ length: 40 }, (_, at) => held(at + 1, 'A face.')), held(50, 'No face.')] });
    expect(text.match(/A face\./g)).toHaveLength(1);
    for (const words of ['40 files', 'CT series 3, images 1–40.', 'instance 57', 'CT series 3, image 50.']) expect(text).toContain(words);
  });

  it('leaves nothing to have passed', async () => {
    const text = await read({ ...body, deliveries: [held(1, 'A face.')], checks: [] });
    expect(text).toContain('Nothing was delivered, so nothing was checked.');
    expect(text).not.toContain('Passed');
  });

  it('does not make an image of the DICOMDIR', async () => {
    const of = (name: string, source: string): CertificateBody['deliveries'][number] => ({ kind: 'instance', name, source, outcome: 'deidentified', bytes: 1, sha256: 'cd'.repeat(32) });
    expect(await read({ ...body, deliveries: [of('images/DICOMDIR', 'DICOMDIR'), of('images/A/IM1', 'instance 1')] })).toContain('0 documents, 1 DICOM instance');
  });
});

describe('a delivery', () => {
  const [ab, cd, ef] = ['ab', 'cd', 'ef'].map((digits) => digits.repeat(32)) as [string, string, string];
  const certificate = (): Certificate => signCertificate({ ...body, companions: [{ name: 'certificate.pdf', sha256: cd }, { name: 'journal.jsonl', sha256: ef }] });
  const files = { 'report-1.docx': ab, 'certificate.pdf': cd, 'journal.jsonl': ef, 'certificate.json': 'own' };
  const check = (of: Certificate, changes: Record<string, string> = {}): object => checkDelivery(of, new Map(Object.entries({ ...files, ...changes })), 'own');
  const SOUND = { signature: true, missing: [], changed: [], foreign: [], uncovered: [] };

  it('is as its certificate says, the page and the journal among its files', () => {
    expect(check(certificate())).toEqual({ ...SOUND, intact: ['report-1.docx', 'certificate.pdf', 'journal.jsonl'] });
  });

  it.each(Object.keys(files))('is not when another file stands in the place of %s', (name) => {
    expect(check(certificate(), { [name]: 'other' })).toMatchObject({ signature: true, changed: [name] });
  });

  it('is not when its page is missing or a file was added', () => {
    expect(checkDelivery(certificate(), new Map([['report-1.docx', ab], ['journal.jsonl', ef], ['b.docx', cd]]), 'own')).toMatchObject({ missing: ['certificate.pdf'], foreign: ['b.docx'] });
  });

  it('of an earlier version still holds, and what was not signed then is said', () => {
    expect(check(signCertificate(body))).toEqual({ ...SOUND, intact: ['report-1.docx'], uncovered: ['certificate.pdf', 'journal.jsonl'] });
  });

  it('is not when something was put into the certificate that this version does not know', () => {
    expect(check({ ...certificate(), remark: 'of a patient' } as Certificate)).toMatchObject({ signature: false });
  });
});
