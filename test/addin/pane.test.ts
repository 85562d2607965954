import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../shared/policy/policy.ts';
import { preset } from '../../shared/policy/presets.ts';
import { HAS_CHROMIUM, openInOffice, openPage } from '../host/chromium.ts';
import { LATE, file, look, save } from '../host/steps.ts';
import { paneSuite } from '../host/suite.ts';

/** How the pane behaves, with small reports through the real helper. */

const REPORT = [
  'Patient: John Whitcombe', 'MRN: 00773-12', 'Date of exam: 03/14/2024', 'Referring physician: Dr. Alan Petridis', '',
  'FINDINGS: A 12 mm nodule in the right upper lobe. Discussed with Nibbles, as he is called.', 'IMPRESSION: Follow-up in 6 months.',
].join('\n');

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe.skipIf(!HAS_CHROMIUM)('the pane', () => {
  const suite = paneSuite();

  it('removes what is ticked, keeps what is unticked and takes what is added by hand', async () => {
    const { page, context, complaints } = await openPage(suite.browser, suite.url);
    await look(page, file('report.txt', REPORT));
    await page.getByTestId('group-CLINICIAN').getByRole('checkbox', { name: 'Remove all: Clinician' }).uncheck();
    await page.getByRole('button', { name: 'Add something that was missed' }).click();
    await page.getByRole('textbox', { name: 'Name, number or other text' }).fill('Nibbles');
    await page.getByRole('combobox', { name: 'What it is' }).click();
    await page.getByRole('option', { name: 'Relative' }).click();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const text = await result(page, /report-1\.txt/);
    await page.getByText('You kept, and the result still says: Clinician (1)', { exact: false }).waitFor();
    expect(text).toContain('Petridis');
    for (const gone of ['Whitcombe', '00773-12', 'Nibbles']) expect(text).not.toContain(gone);
    expect(text).toContain('A 12 mm nodule in the right upper lobe');
    expect(complaints).toEqual([]);
    await context.close();
  }, 3 * LATE);

  it('goes on without a broken file and says what is wrong with it', async () => {
    const { page, context } = await openPage(suite.browser, suite.url);
    await look(page, file('report.txt', REPORT), file('broken.zip', 'PK\x03\x04 no archive'), file('picture.xyz', Buffer.from([0, 1, 2, 3])), file('empty.txt', ''));
    for (const name of ['broken.zip', 'picture.xyz', 'empty.txt']) await page.getByText(name).waitFor();
    await page.getByText('This ZIP file is damaged or incomplete', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'De-identify' }).click();
    await page.getByTestId('pseudonyms').waitFor({ timeout: LATE });
    await page.getByText('3 files were left out and are not in the result.').waitFor();
    await page.getByText('picture.xyz').waitFor();
    await context.close();
  }, 3 * LATE);

  it('shows the text with what goes from it, where a press keeps a value and what is marked is added', async () => {
    const { page, context, complaints } = await openPage(suite.browser, suite.url);
    await look(page, file('report.txt', REPORT));
    await page.getByRole('button', { name: 'Read report.txt' }).click();
    await page.getByTestId('text').getByRole('checkbox', { name: 'Petridis' }).first().click();
    expect(await page.getByTestId('group-CLINICIAN').getByRole('checkbox', { name: /Petridis/ }).isChecked()).toBe(false);
    await page.getByTestId('text').getByText('Nibbles').evaluate((element) => {
      const node = [...element.childNodes].find((child) => child.textContent!.includes('Nibbles'))!;
      const at = node.textContent!.indexOf('Nibbles');
      getSelection()!.setBaseAndExtent(node, at, node, at + 'Nibbles'.length);
      element.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    });
    await page.getByRole('button', { name: 'Also remove “Nibbles”' }).click();
    await page.getByText('1 place in the text').waitFor();
    await page.getByRole('combobox', { name: 'What “Nibbles” is' }).click();
    await page.getByRole('option', { name: 'Patient name' }).click();
    await page.getByRole('combobox', { name: 'What “Nibbles” is' }).getByText('Patient name').waitFor();
    const text = await result(page, /report-1\.txt/);
    expect(text).toContain('Petridis');
    for (const gone of ['Whitcombe', 'Nibbles']) expect(text).not.toContain(gone);
    expect(complaints).toEqual([]);
    await context.close();
  }, 3 * LATE);

  it('goes back from the result to the review, and asks before an unsaved result is wiped', async () => {
    const { page, context, complaints } = await openPage(suite.browser, suite.url);
    await look(page, file('report.txt', REPORT));
    await page.getByRole('button', { name: 'De-identify' }).click();
    await page.getByText('← report.txt').waitFor({ timeout: LATE });
    await page.getByRole('button', { name: 'More choices' }).click();
    await page.getByRole('menuitem', { name: 'Back to the review' }).click();
    await page.getByTestId('group-CLINICIAN').getByRole('checkbox', { name: 'Remove all: Clinician' }).uncheck();
    expect(await result(page, /report-1\.txt/)).toContain('Petridis');

    await page.getByText('Saved among your downloads').waitFor();
    await page.getByRole('button', { name: 'More choices' }).click();
    await page.getByRole('menuitem', { name: 'New case' }).click(); // saved: nothing to ask
    await page.getByRole('heading', { name: 'What belongs to the case?' }).waitFor();

    await look(page, file('report.txt', REPORT));
    await page.getByRole('button', { name: 'De-identify' }).click();
    await page.getByTestId('pseudonyms').waitFor({ timeout: LATE });
    await page.getByRole('button', { name: 'More choices' }).click();
    await page.getByRole('menuitem', { name: 'New case' }).click();
    const question = page.getByRole('dialog', { name: 'Nothing was saved yet' });
    await question.getByRole('button', { name: 'Back' }).click();
    await page.getByTestId('pseudonyms').waitFor();
    await page.getByRole('button', { name: 'More choices' }).click();
    await page.getByRole('menuitem', { name: 'New case' }).click();
    await question.getByRole('button', { name: 'New case' }).click();
    await page.getByRole('heading', { name: 'What belongs to the case?' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 4 * LATE);

  it('keeps the decisions of the review over a look at more files, and looks again only for a change', async () => {
    const { page, context } = await openPage(suite.browser, suite.url);
    await look(page, file('report.txt', REPORT));
    const petridis = page.getByTestId('group-CLINICIAN').getByRole('checkbox', { name: /Petridis/ });
    await petridis.uncheck();
    await page.getByRole('button', { name: 'Back' }).click();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await look(page);
    expect(asked).toEqual([]);
    expect(await petridis.isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Back' }).click();
    await look(page, file('second.txt', 'Patient: John Whitcombe\nSeen with his nephew, Mr. Tobias Lindqvist.'));
    expect(asked.length).toBeGreaterThan(0);
    expect(await petridis.isChecked()).toBe(false);
    await context.close();
  }, 3 * LATE);

  it('takes files that are dropped anywhere on it', async () => {
    const { page, context } = await openPage(suite.browser, suite.url);
    await page.getByRole('heading', { name: 'What belongs to the case?' }).waitFor();
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'dropped.txt'));
      for (const type of ['dragover', 'drop']) document.querySelector('header')!.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }, REPORT);
    await page.getByText('dropped.txt').waitFor();
    await context.close();
  }, LATE);

  it('takes text that is pasted as a report, and leaves what is pasted into a field there', async () => {
    const { page, context } = await openPage(suite.browser, suite.url);
    await page.getByRole('heading', { name: 'What belongs to the case?' }).waitFor();
    const paste = (selector: string): Promise<void> => page.evaluate(([where, text]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text!);
      document.querySelector(where!)!.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, [selector, REPORT]);
    await paste('input[role=combobox]');
    await paste('main');
    await paste('main');
    await page.getByText('pasted report 2.txt').waitFor();
    expect(await page.getByText(/^pasted report.*txt$/).count()).toBe(2);
    await look(page);
    await page.getByRole('button', { name: 'Show where “00773-12” stands' }).click();
    await page.getByRole('list', { name: 'Places' }).getByText('pasted report 2.txt').waitFor();
    await context.close();
  }, 3 * LATE);

  it('does not go on where nothing is left to de-identify', async () => {
    const { page, context } = await openPage(suite.browser, suite.url);
    await look(page, file('broken.zip', 'PK\x03\x04 no archive'));
    await page.getByText('None of these files can be de-identified', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'De-identify' }).isDisabled()).toBe(true);
    await context.close();
  }, 2 * LATE);

  it('presets the policy of the command line', async () => {
    const { page, context } = await openPage(suite.browser, suite.url);
    await page.getByRole('combobox', { name: 'What to do' }).getByText(preset(DEFAULT_POLICY)!.title['en']!).waitFor();
    await context.close();
  }, LATE);

  it('says which studies are missing', async () => {
    const { page, context } = await openPage(suite.browser, suite.url);
    await page.getByTestId('files').setInputFiles([file('report.txt', REPORT)]);
    await page.getByRole('button', { name: 'More choices' }).click();
    await page.getByRole('textbox', { name: 'Accession numbers' }).fill('A1, A2');
    await page.getByRole('button', { name: 'Look for identifiers' }).click();
    await page.getByText('Studies missing: A1, A2').waitFor({ timeout: LATE });
    await context.close();
  }, 3 * LATE);

  it('speaks Spanish to a Spanish browser, and English when asked', async () => {
    const { page, context } = await openPage(suite.browser, suite.url, { locale: 'es-MX' });
    await page.getByRole('heading', { name: '¿Qué forma parte del caso?' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('es');
    await page.getByRole('button', { name: 'Idioma' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'What belongs to the case?' }).waitFor();
    await context.close();
  }, LATE);

  it('can be used by the keyboard alone', async () => {
    const { page, context } = await openInOffice(suite.browser, suite.url, { host: 'Outlook read', message: message() });
    await page.getByText('This message: subject and text').waitFor();
    for (let presses = 0; presses < 30 && await focused(page) !== 'Look for identifiers'; presses++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Check what was found' }).waitFor({ timeout: LATE });
    expect(await focused(page)).toBe('Check what was found'); // so that a screen reader says where the person is
    await context.close();
  }, 3 * LATE);

  it('fits into 320 pixels without scrolling sideways', async () => {
    const { page, context } = await openPage(suite.browser, suite.url, { locale: 'es' });
    await look(page, file('un nombre de archivo muy largo sin fin que no cabe en ninguna parte.txt', REPORT));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await context.close();
  }, 3 * LATE);

  it('in Outlook reads a message and replies with the clean files', async () => {
    const { page, context, complaints, record } = await openInOffice(suite.browser, suite.url, { host: 'Outlook read', message: message() });
    await look(page);
    await page.getByRole('button', { name: 'De-identify' }).click();
    await page.getByRole('button', { name: 'Reply with the clean case' }).click({ timeout: LATE });
    await page.getByText('Look through it before you send it').waitFor();
    const [reply] = (await record()).replies;
    expect(reply!.attachments.map(({ name }) => name)).toEqual([expect.stringMatching(/report-\d\.txt/), 'certificate.pdf']);
    const sent = reply!.htmlBody + Buffer.from(reply!.attachments[0]!.base64file, 'base64').toString();
    expect(sent).not.toContain('Whitcombe');
    expect(complaints).toEqual([]);
    await context.close();
  }, 3 * LATE);

  it('in Outlook warns of an original that stays, and removes none before its clean copy is there', async () => {
    const attachments = [{ name: 'report.txt', base64: base64(REPORT) }, { name: 'protected.doc', base64: Buffer.from('d0cf11e0a1b11ae1', 'hex').toString('base64') }];
    const { page, context, record } = await openInOffice(suite.browser, suite.url, { host: 'Outlook compose', message: { ...message(), attachments } });
    await look(page);
    await page.getByRole('button', { name: 'De-identify' }).click();
    await page.getByRole('button', { name: 'Put into this message' }).click({ timeout: LATE });
    await page.getByText('Still in the message, not clean: protected.doc').waitFor();
    const { calls, attachments: after } = await record();
    expect(calls[0]).toMatch(/^add .*report-\d\.txt$/);
    expect(calls[1]).toBe('remove report.txt');
    expect(after.map(({ name }) => name)).toContain('protected.doc');
    await context.close();
  }, 3 * LATE);

  it('in Outlook removes nothing when the message is full', async () => {
    const filler = { name: 'scan.dcm', base64: base64('x'.repeat(26_214_000)) };
    const { page, context, record } = await openInOffice(suite.browser, suite.url, { host: 'Outlook compose', message: { ...message(), attachments: [...message().attachments, filler] } });
    await page.getByRole('checkbox', { name: 'scan.dcm' }).uncheck();
    await look(page);
    await page.getByRole('button', { name: 'De-identify' }).click();
    await page.getByRole('button', { name: 'Put into this message' }).click({ timeout: LATE });
    await page.getByText('Office refused this step').waitFor();
    const { attachments } = await record();
    expect(attachments.map(({ name }) => name)).toContain('report.txt');
    expect(await page.content()).not.toContain('could not be changed'); // Office's own words may quote the message
    await context.close();
  }, 3 * LATE);

  it('in Word replaces the text with tracking off, so that no deletion keeps the original', async () => {
    const { headCtReportDocx } = await import('../../samples/reports.ts');
    const document = Buffer.from(await headCtReportDocx()).toString('base64');
    const { page, context, complaints, record } = await openInOffice(suite.browser, suite.url, { host: 'Word', document, dark: true, language: 'en-GB' });
    await look(page);
    await page.getByRole('button', { name: 'De-identify' }).click();
    await page.getByRole('button', { name: 'Open as a new document' }).waitFor({ timeout: LATE });
    await page.getByRole('button', { name: 'More choices' }).click();
    await page.getByRole('menuitem', { name: 'Replace this document’s text' }).click();
    await page.getByText('To send it, use the new document').waitFor();
    await page.getByText('Look through it before you send it').waitFor();
    expect((await record()).replaced.map(({ tracking }) => tracking)).toEqual(['Off']);
    expect(complaints).toEqual([]);
    await context.close();
  }, 3 * LATE);

  it('stops when asked, and the case can be begun again', async () => {
    const { page, context } = await openPage(suite.browser, suite.url);
    const many = Array.from({ length: 400 }, (_value, index) => file(`report ${index}.txt`, REPORT));
    await page.getByTestId('files').setInputFiles(many);
    await page.getByRole('button', { name: 'Look for identifiers' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Look for identifiers' }).waitFor({ timeout: LATE });
    await context.close();
  }, 3 * LATE);

  it('goes on with the same files and decisions when the helper was started again', async () => {
    const { page, context } = await openPage(suite.browser, suite.url);
    const refuseOnce = (glob: string, status: number, code: string): Promise<unknown> => page.route(glob, (route) => route.fulfill({ status, contentType: 'application/json', body: JSON.stringify({ code, message: '' }) }), { times: 1 });
    await refuseOnce('**/api/cases', 401, 'guard-token');
    await page.getByRole('combobox', { name: 'Project' }).fill('San José');
    await page.getByTestId('files').setInputFiles([file('report.txt', REPORT)]);
    await page.getByRole('button', { name: 'Look for identifiers' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('project'); // no name yet: its field has the focus
    await page.getByRole('combobox', { name: 'Project' }).fill('san-jose');
    await look(page);
    const petridis = page.getByTestId('group-CLINICIAN').getByRole('checkbox', { name: /Petridis/ });
    await petridis.uncheck();
    await refuseOnce('**/api/cases/*/run', 404, 'case-unknown');
    await page.getByRole('button', { name: 'De-identify' }).click();
    await page.getByText('Your files and decisions are still here', { exact: false }).waitFor();
    await look(page);
    expect(await petridis.isChecked()).toBe(false);
    await context.close();
  }, 3 * LATE);

  it('says what to do when the helper was started again', async () => {
    const { page, context } = await openPage(suite.browser, suite.url);
    await page.getByTestId('files').setInputFiles([file('report.txt', REPORT)]);
    await page.route('**/api/**', (route) => route.fulfill({ status: 401, contentType: 'application/json', body: JSON.stringify({ code: 'guard-token', message: 'The helper was started again since this page was opened. Reload the page.' }) }));
    await page.getByRole('button', { name: 'Look for identifiers' }).click();
    await page.getByRole('alert').getByRole('button', { name: 'Reload' }).waitFor();
    await context.close();
  }, LATE);
});

function message(): { subject: string; body: string; from: string; to: string[]; attachments: { name: string; base64: string }[] } {
  return { subject: 'Report of John Whitcombe', body: '<p>MRN: 00773-12, patient John Whitcombe</p>', from: 'alan@hospital.example', to: ['second@clinic.example'], attachments: [{ name: 'report.txt', base64: base64(REPORT) }] };
}

/** De-identifies, saves one result and gives its text. */
async function result(page: Page, name: RegExp): Promise<string> {
  await page.getByRole('button', { name: 'De-identify' }).click();
  return (await save(page, page.getByRole('button', { name }))).toString();
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}
