import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { HAS_CHROMIUM, openPage } from '../host/chromium.ts';
import { LATE, file, look, save } from '../host/steps.ts';
import { paneSuite } from '../host/suite.ts';

/** What the pane asks or ignores, so that no slip of the hand delivers a name or loses work. */

const REPORT = ['Patient: John Whitcombe', 'MRN: 00773-12', 'Date of exam: 03/14/2024', '', 'FINDINGS: A nodule with a banana sign.'].join('\n');

describe.skipIf(!HAS_CHROMIUM)('the pane asks', () => {
  const suite = paneSuite();

  it('about what was written and not added, which stays there, and Enter adds', async () => {
    const { page, context, complaints } = await openPage(suite.browser, suite.url);
    await look(page, file('report.txt', REPORT));
    await page.getByRole('button', { name: 'Add something that was missed' }).click();
    expect(await isInView(page.getByRole('button', { name: 'Add', exact: true }))).toBe(true);
    await page.getByRole('textbox', { name: 'Name, number or other text' }).fill('banana');
    await page.getByRole('button', { name: 'De-identify' }).click();
    const question = page.getByRole('dialog', { name: 'You wrote “banana” but did not add it' });
    await question.waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Back' }).click();
    await look(page);
    expect(await page.getByRole('textbox', { name: 'Name, number or other text' }).inputValue()).toBe('banana');

    await page.getByRole('button', { name: 'De-identify' }).click();
    await question.getByRole('button', { name: 'Leave it' }).click();
    expect((await save(page, page.getByRole('button', { name: /Save .*report-1\.txt/ }))).toString()).toContain('banana');
    await page.getByRole('button', { name: 'More choices' }).click();
    await page.getByRole('menuitem', { name: 'Back to the review' }).click();
    await page.getByRole('button', { name: 'De-identify' }).click();
    await question.getByRole('button', { name: 'Add it' }).click();
    expect((await save(page, page.getByRole('button', { name: /Save .*report-1\.txt/ }))).toString()).not.toContain('banana');

    await page.getByRole('button', { name: 'More choices' }).click();
    await page.getByRole('menuitem', { name: 'Back to the review' }).click();
    await page.getByRole('button', { name: 'Add something that was missed' }).click();
    await page.getByRole('textbox', { name: 'Name, number or other text' }).fill('lobe');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'What “lobe” is' }).waitFor();
    expect(await isInView(page.getByRole('button', { name: 'Add', exact: true }))).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  }, 4 * LATE);

  it('whether a name of the patient is to stay, and says of the result that it did', async () => {
    const { page, context, complaints } = await openPage(suite.browser, suite.url);
    await look(page, file('report.txt', REPORT));
    await page.getByTestId('group-PATIENT').getByRole('checkbox', { name: 'Remove all: Patient name' }).uncheck();
    await page.getByRole('button', { name: 'De-identify' }).click();
    const question = page.getByRole('dialog', { name: 'You keep what tells who the patient is' });
    await question.getByText('Patient name: John Whitcombe').waitFor();
    await question.getByRole('button', { name: 'Back' }).click();
    await page.getByTestId('group-PATIENT').waitFor();
    await page.getByRole('button', { name: 'De-identify' }).click();
    await question.getByRole('button', { name: 'Keep it and go on' }).click();
    await page.getByRole('heading', { name: 'De-identified except what you kept' }).waitFor({ timeout: LATE });
    await page.getByText('Read back: but for what was kept, none').waitFor();
    expect(await page.getByText('Read back: none of the originals was found').count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  }, 3 * LATE);

  it('nothing of a second press, which would stop the work or save twice', async () => {
    const { page, context } = await openPage(suite.browser, suite.url);
    await page.getByTestId('files').setInputFiles([file('report.txt', REPORT)]);
    let downloads = 0;
    page.on('download', () => { downloads += 1; });
    await page.getByRole('button', { name: 'Look for identifiers' }).dblclick();
    await page.getByRole('heading', { name: 'Check what was found' }).waitFor({ timeout: LATE });
    await page.getByRole('button', { name: 'De-identify' }).dblclick();
    await page.getByTestId('pseudonyms').waitFor({ timeout: LATE });
    await page.getByRole('button', { name: 'Save everything (ZIP)' }).dblclick();
    await page.getByText('Saved among your downloads').waitFor();
    await page.waitForTimeout(1000);
    expect(downloads).toBe(1);
    await context.close();
  }, 3 * LATE);

  it('before a review or an unsaved result is left, and not before or after', async () => {
    const { page, context } = await openPage(suite.browser, suite.url);
    let asked = 0;
    page.on('dialog', (dialog) => {
      asked += 1;
      void dialog.dismiss();
    });
    const leave = async (): Promise<number> => {
      const before = asked;
      await page.evaluate(() => { location.hash = ''; location.reload(); });
      await page.waitForTimeout(500);
      return asked - before;
    };
    await look(page, file('report.txt', REPORT));
    expect(await leave()).toBe(1);
    await page.getByRole('button', { name: 'De-identify' }).click();
    await page.getByTestId('pseudonyms').waitFor({ timeout: LATE });
    expect(await leave()).toBe(1);
    await save(page, page.getByRole('button', { name: 'Save everything (ZIP)' }));
    await page.getByText('Saved among your downloads').waitFor();
    expect(await leave()).toBe(0);
    await page.getByRole('heading', { name: 'What belongs to the case?' }).waitFor();
    await context.close();
  }, 3 * LATE);
});

/** Whether an element lies within the pane's middle, not below its footer. */
async function isInView(element: Locator): Promise<boolean> {
  return element.evaluate((node) => {
    const [own, middle] = [node, document.querySelector('main')!].map((one) => one.getBoundingClientRect());
    return own!.bottom <= middle!.bottom && own!.top >= middle!.top;
  });
}
