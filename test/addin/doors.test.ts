import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { BlobReader, BlobWriter, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, type FileEntry } from '@zip.js/zip.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headCtReportDocx } from '../../samples/reports.ts';
import { PATIENT } from '../../samples/patient.ts';
import { studyFiles } from '../../samples/study.ts';
import type { CaseResult } from '../../shared/contract/case.ts';
import { Client } from '../helper/server/client.ts';
import { HAS_CHROMIUM, launch, openInOffice, openPage } from '../host/chromium.ts';
import { servePane, type PaneServer } from '../host/pane.ts';

/** The bundled case through every door: whatever door it takes, it comes out the same, and complete. */

const POLICY = 'gdpr-pseudonymised';
const PROJECT = 'doors';
const MINUTE = 60_000;

let served: PaneServer;
let folder: string;
let report: Uint8Array;
let studies: Awaited<ReturnType<typeof studyFiles>>;
let zip: Buffer;
/** Digests of the images that came out on the command line, sorted. */
let expected: string[];
let pseudonym: string;

beforeAll(async () => {
  served = await servePane();
  folder = mkdtempSync(path.join(os.tmpdir(), 'doors-'));
  report = await headCtReportDocx();
  writeFileSync(path.join(folder, 'report.docx'), report);
  const writer = new ZipWriter(new BlobWriter());
  studies = await studyFiles();
  for (const { path: name, bytes } of studies) {
    const file = path.join(folder, 'studies', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    await writer.add(name, new Uint8ArrayReader(bytes), { level: 1 });
  }
  zip = Buffer.from(await (await writer.close()).arrayBuffer());

  const out = path.join(folder, 'out');
  await promisify(execFile)(process.execPath, ['bin/caseveil.mjs', 'run', '--report', path.join(folder, 'report.docx'), '--study', path.join(folder, 'studies'), '--policy', POLICY, '--project', PROJECT, '--out', out], { env: process.env });
  expected = digests(readdirSync(out, { recursive: true, withFileTypes: true }).filter(({ name }) => name.endsWith('.dcm')).map((entry) => readFileSync(path.join(entry.parentPath, entry.name))));
  const certificate = JSON.parse(readFileSync(path.join(out, 'certificate.json'), 'utf8')) as CaseResult;
  pseudonym = certificate.pseudonyms[0]!;
}, 10 * MINUTE);

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the command line', () => {
  it('delivers every image of the case', () => {
    expect(expected).toHaveLength(studies.length);
  });
});

describe('the HTTP API', () => {
  it('delivers the same', async () => {
    const client = new Client(served.server);
    const id = await client.create({ policy: POLICY, project: PROJECT });
    await client.upload(id, 'studies.zip', zip);
    await client.upload(id, 'report.docx', report);
    await client.post(`/cases/${id}/inspect`);
    await client.until(id, 'review', 'failed');
    await client.post(`/cases/${id}/run`, {});
    await client.until(id, 'done', 'failed');
    const result = (await client.get(`/cases/${id}/result`)).json<CaseResult>();
    expect(result.pseudonyms).toEqual([pseudonym]);
    expect(result.deliveries.filter(({ kind }) => kind === 'instance').map(({ sha256 }) => sha256).sort()).toEqual(expected);
    await client.delete(`/cases/${id}`);
  }, 5 * MINUTE);
});

describe.skipIf(!HAS_CHROMIUM)('the pane', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('in Word delivers the same, and opens the clean report as a new document', async () => {
    const { page, context, complaints, record } = await openInOffice(browser, served.server.url, { host: 'Word', document: Buffer.from(report).toString('base64') });
    await page.getByTestId('files').setInputFiles({ name: 'studies.zip', mimeType: 'application/zip', buffer: zip });
    await goThrough(page);
    expect(await saved(page)).toEqual(expected);

    await page.getByRole('button', { name: 'Open as a new document' }).click();
    await page.getByText('Look through it before you send it').waitFor();
    const { opened } = await record();
    const text = await wordText(Buffer.from(opened[0]!, 'base64'));
    expect(text).toContain(pseudonym);
    expect(text).not.toContain(PATIENT.family);
    expect(complaints).toEqual([]);
    await context.close();
  }, 5 * MINUTE);

  it('in Outlook delivers the same, exchanges the attachments one by one and cleans subject and text', async () => {
    const message = {
      subject: `Second opinion: ${PATIENT.given} ${PATIENT.family}`,
      body: `<p>Dear colleague, please look at the head CT of ${PATIENT.given} ${PATIENT.family}, MRN ${PATIENT.id}.</p>`,
      from: '', to: ['second.opinion@clinic.example'],
      attachments: [{ name: 'report.docx', base64: Buffer.from(report).toString('base64') }, { name: 'studies.zip', base64: zip.toString('base64') }],
    };
    const { page, context, complaints, record } = await openInOffice(browser, served.server.url, { host: 'Outlook compose', message });
    await goThrough(page);
    await page.getByRole('button', { name: 'Put into this message' }).click();
    await page.getByText('Look through it before you send it').waitFor();

    const after = await record();
    const names = after.attachments.map(({ name }) => name);
    expect(names).toEqual([expect.stringMatching(/^CV-.*-report-\d\.docx$/), `${pseudonym}-images.zip`, 'certificate.pdf']);
    expect(after.calls).toEqual([`add ${names[0]}`, 'remove report.docx', `add ${names[1]}`, 'remove studies.zip', 'add certificate.pdf', 'set body', 'set subject', 'save']);
    expect(digests(await unzipped(Buffer.from(after.attachments[1]!.base64, 'base64')))).toEqual(expected);
    for (const text of [after.subject, after.body]) {
      expect(text).toContain(pseudonym);
      expect(text).not.toContain(PATIENT.family);
    }
    expect(complaints).toEqual([]);
    await context.close();
  }, 5 * MINUTE);

  it('as a plain page delivers the same from a folder', async () => {
    const { page, context, complaints } = await openPage(browser, served.server.url);
    await page.getByTestId('folder').setInputFiles(path.join(folder, 'studies'));
    await goThrough(page);
    expect(await saved(page)).toEqual(expected);
    expect(complaints).toEqual([]);
    await context.close();
  }, 5 * MINUTE);
});

/** Chooses policy and project, looks, and de-identifies what was found. */
async function goThrough(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'What to do' }).click();
  await page.getByRole('option', { name: /GDPR/ }).click();
  await page.getByRole('combobox', { name: 'Project' }).fill(PROJECT);
  await page.getByRole('button', { name: 'Look for identifiers' }).click();
  await page.getByRole('button', { name: 'De-identify' }).click({ timeout: 3 * MINUTE });
  await page.getByTestId('pseudonyms').waitFor({ timeout: 3 * MINUTE });
}

/** Digests of the images in the ZIP that the pane saves, sorted. */
async function saved(page: Page): Promise<string[]> {
  const download = page.waitForEvent('download');
  const button = page.getByRole('button', { name: 'Save everything (ZIP)' });
  if (await button.isVisible()) await button.click();
  else {
    await page.getByRole('button', { name: 'More choices' }).click();
    await page.getByRole('menuitem', { name: 'Save everything (ZIP)' }).click();
  }
  const file = await (await download).path();
  return digests(await unzipped(readFileSync(file), '.dcm'));
}

async function unzipped(bytes: Buffer, extension = ''): Promise<Uint8Array[]> {
  const entries = await new ZipReader(new BlobReader(new Blob([new Uint8Array(bytes)]))).getEntries();
  const files = entries.filter((entry): entry is FileEntry => !entry.directory && entry.filename.endsWith(extension));
  return Promise.all(files.map((entry) => entry.getData(new Uint8ArrayWriter())));
}

async function wordText(docx: Buffer): Promise<string> {
  return (await unzipped(docx, '.xml')).map((part) => Buffer.from(part).toString('utf8')).join('\n');
}

function digests(files: Uint8Array[]): string[] {
  return files.map((bytes) => createHash('sha256').update(bytes).digest('hex')).sort();
}
