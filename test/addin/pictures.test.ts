import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { BlobWriter, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { PATIENT } from '../../samples/patient.ts';
import { headCtReportDocx, ultrasoundReportSpanishDocx } from '../../samples/reports.ts';
import { studyFiles } from '../../samples/study.ts';
import { HAS_CHROMIUM, launch, openInOffice, openPage } from '../host/chromium.ts';
import { servePane, type PaneServer } from '../host/pane.ts';

/** The pictures of the documentation: `CASEVEIL_PICTURES=1 npx vitest run test/addin/pictures.test.ts` writes them anew. */
const WANTED = process.env['CASEVEIL_PICTURES'] !== undefined;
const FOLDER = 'docs/pictures';
const MINUTE = 60_000;

describe.skipIf(!WANTED || !HAS_CHROMIUM)('the pictures', () => {
  let served: PaneServer;
  let browser: Browser;
  let zip: Buffer;
  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    served = await servePane();
    browser = await launch();
    const writer = new ZipWriter(new BlobWriter());
    for (const { path: name, bytes } of await studyFiles()) await writer.add(name, new Uint8ArrayReader(bytes), { level: 1 });
    zip = Buffer.from(await (await writer.close()).arrayBuffer());
  }, 5 * MINUTE);
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  it('of Outlook, from the message to the result', async () => {
    const message = {
      subject: `Second opinion: ${PATIENT.given} ${PATIENT.family}`,
      body: `<p>Dear colleague, please look at the head CT of ${PATIENT.given} ${PATIENT.family}, MRN ${PATIENT.id}.</p>`,
      from: '', to: ['second.opinion@clinic.example'],
      attachments: [{ name: 'CT report Okafor.docx', base64: Buffer.from(await headCtReportDocx()).toString('base64') }, { name: 'studies.zip', base64: zip.toString('base64') }],
    };
    const { page, context } = await openInOffice(browser, served.server.url, { host: 'Outlook compose', message });
    await page.getByText('studies.zip').waitFor();
    await shoot(page, 'outlook-gather');
    await page.getByRole('button', { name: 'Look for identifiers' }).click();
    await page.waitForTimeout(2500);
    await shoot(page, 'outlook-working');
    await page.getByRole('heading', { name: 'Check what was found' }).waitFor({ timeout: 3 * MINUTE });
    await shoot(page, 'outlook-review');
    await shootAt(page, 'In the images', 'outlook-images');
    await shootAt(page, 'In the image headers', 'outlook-headers');
    await page.getByRole('button', { name: 'De-identify' }).click();
    await page.getByTestId('pseudonyms').waitFor({ timeout: 3 * MINUTE });
    await shoot(page, 'outlook-result');
    await picturesOfCertificate(page);
    await page.getByRole('button', { name: 'Put into this message' }).click();
    await page.getByText('Look through it').waitFor();
    await shoot(page, 'outlook-done');
    await context.close();
  }, 10 * MINUTE);

  it('of the plain page in Spanish, dark', async () => {
    const { page, context } = await openPage(browser, served.server.url, { dark: true, locale: 'es-ES' });
    await page.getByTestId('files').setInputFiles([
      { name: 'informe.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(await ultrasoundReportSpanishDocx()) },
      { name: 'estudio.dcm', mimeType: 'application/octet-stream', buffer: Buffer.from((await studyFiles())[6]?.bytes ?? []) },
      { name: 'roto.zip', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\x03\x04 broken') },
    ]);
    await shoot(page, 'browser-gather-es');
    await page.getByRole('button', { name: 'Buscar identificadores' }).click();
    await page.getByRole('heading', { name: 'Compruebe lo encontrado' }).waitFor({ timeout: 3 * MINUTE });
    await page.getByRole('button', { name: /Mostrar dónde está/ }).first().click();
    await page.getByRole('button', { name: 'Añadir algo que falta' }).scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Añadir algo que falta' }).click();
    await shoot(page, 'browser-add-es');
    await page.evaluate(() => document.querySelector('main')!.scrollTo(0, 0));
    await shoot(page, 'browser-review-es');
    await page.getByRole('button', { name: 'Desidentificar' }).click();
    await page.getByTestId('pseudonyms').waitFor({ timeout: 3 * MINUTE });
    await shoot(page, 'browser-result-es');
    await context.close();
  }, 10 * MINUTE);

  it('of Word', async () => {
    const { page, context } = await openInOffice(browser, served.server.url, { host: 'Word', document: Buffer.from(await headCtReportDocx()).toString('base64') });
    await page.getByRole('button', { name: 'Look for identifiers' }).click();
    await page.getByRole('heading', { name: 'Check what was found' }).waitFor({ timeout: MINUTE });
    await shoot(page, 'word-review');
    await page.getByRole('button', { name: 'De-identify' }).click();
    await page.getByTestId('pseudonyms').waitFor({ timeout: MINUTE });
    await shoot(page, 'word-result');
    await context.close();
  }, 5 * MINUTE);
});

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
}

async function shootAt(page: Page, heading: string, name: string): Promise<void> {
  await page.getByRole('heading', { name: heading, exact: true }).evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await shoot(page, name);
}

/** The first page of the certificate, by poppler. */
async function picturesOfCertificate(page: Page): Promise<void> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the certificate' }).click();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'certificate-'));
  const file = path.join(folder, 'certificate.pdf');
  await (await download).saveAs(file);
  execFileSync('pdftoppm', ['-png', '-r', '80', '-f', '1', '-l', '1', '-singlefile', file, path.join(FOLDER, 'certificate')]);
  rmSync(folder, { recursive: true });
}
