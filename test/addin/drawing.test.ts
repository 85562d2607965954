import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readDicom } from '../../helper/dicom/file/reader.ts';
import { openFrames } from '../../helper/pixels/frames/frames.ts';
import { memorySource } from '../../helper/source.ts';
import { chestRadiograph } from '../../samples/radiograph.ts';
import { headCt } from '../../samples/head.ts';
import { HAS_CHROMIUM, openPage } from '../host/chromium.ts';
import { LATE, file, look, save } from '../host/steps.ts';
import { paneSuite } from '../host/suite.ts';

/** What a person sees and draws of the pixels in the review. */
describe.skipIf(!HAS_CHROMIUM)('the review of pictures', () => {
  const suite = paneSuite();

  it('blanks what is drawn over by pointer, and leaves what was removed by keyboard', async () => {
    const { page, context, complaints } = await openPage(suite.browser, suite.url);
    await look(page, file('image.dcm', chestRadiograph()));
    await page.getByRole('button', { name: 'Draw over something' }).click();
    await drag(page, [0.4, 0.4], [0.6, 0.5]);
    await page.getByText('1 box drawn').waitFor();
    await page.getByRole('button', { name: 'Add a box' }).click();
    const second = page.getByRole('button', { name: 'Box 2' });
    await second.press('ArrowDown');
    const moved = await boxOf(page, 'Box 2');
    await second.press('Delete');
    await page.getByText('1 box drawn').waitFor();
    const drawn = await boxOf(page, 'Box 1');

    await page.getByRole('button', { name: 'De-identify' }).click();
    const zip = unzipSync(await save(page, page.getByRole('button', { name: 'Save everything (ZIP)' })));
    const image = Object.entries(zip).find(([name]) => name.endsWith('.dcm'))![1];
    expect((await valuesIn(image, drawn)).size).toBe(1);
    expect((await valuesIn(image, moved)).size).toBeGreaterThan(1);
    expect(complaints).toEqual([]);
    await context.close();
  }, 3 * LATE);

  it('says before and after that a policy does not look at the pixels, and blanks what is drawn over all the same', async () => {
    const { page, context, complaints } = await openPage(suite.browser, suite.url);
    await page.getByRole('combobox', { name: 'What to do' }).click();
    await page.getByRole('option', { name: 'DICOM Basic Profile' }).click();
    await look(page, file('image.dcm', chestRadiograph()));
    await page.getByText('Text in the pixels is not looked for. This policy does not look at the pixels', { exact: false }).waitFor();
    expect(await page.getByText('Text in the pixels is looked for').count()).toBe(0);
    await page.getByRole('button', { name: 'Draw over something' }).click();
    await drag(page, [0.4, 0.4], [0.6, 0.5]);
    const drawn = await boxOf(page, 'Box 1');
    await page.getByRole('button', { name: 'De-identify' }).click();
    await page.getByRole('heading', { name: 'De-identified but for the pixels' }).waitFor({ timeout: LATE });
    await page.getByText('The pixels were not read', { exact: false }).waitFor();
    await page.getByText('a name that is written in an image stays readable', { exact: false }).waitFor();
    const zip = unzipSync(await save(page, page.getByRole('button', { name: 'Save everything (ZIP)' })));
    const image = Object.entries(zip).find(([name]) => name.endsWith('.dcm'))![1];
    expect((await valuesIn(image, drawn)).size).toBe(1);
    expect(complaints).toEqual([]);
    await context.close();
  }, 3 * LATE);

  it('shows a head before and after its face is cut', async () => {
    const { page, context, complaints } = await openPage(suite.browser, suite.url);
    await look(page, ...headCt().map((bytes, index) => file(`slice ${index}.dcm`, bytes)));
    await page.getByRole('button', { name: 'Show before and after' }).click();
    const views = page.getByTestId('face-preview').getByRole('img');
    await views.first().waitFor({ timeout: LATE });
    const pictures = await views.evaluateAll((images) => images.map((image) => (image as HTMLImageElement).src));
    expect(pictures).toHaveLength(6);
    expect(new Set(pictures).size).toBe(6);
    expect(complaints).toEqual([]);
    await context.close();
  }, 3 * LATE);
});

type Corner = readonly [x: number, y: number];

/** Drags over the picture, between corners in shares of its sides. */
async function drag(page: Page, from: Corner, to: Corner): Promise<void> {
  const picture = page.locator('svg[aria-label="Picture"]');
  await picture.waitFor({ timeout: LATE });
  await picture.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await picture.boundingBox())!;
  await page.mouse.move(x + width * from[0], y + height * from[1]);
  await page.mouse.down();
  await page.mouse.move(x + width * to[0], y + height * to[1], { steps: 4 });
  await page.mouse.up();
}

async function boxOf(page: Page, name: string): Promise<{ x: number; y: number; width: number; height: number }> {
  return page.getByRole('button', { name, exact: true }).evaluate((box) => {
    const side = (attribute: string): number => Number(box.getAttribute(attribute));
    return { x: side('x'), y: side('y'), width: side('width'), height: side('height') };
  });
}

/** The different values of the pixels within a box of the first frame. */
async function valuesIn(dicom: Uint8Array, box: { x: number; y: number; width: number; height: number }): Promise<Set<number>> {
  const { width, data } = await (await openFrames(readDicom(memorySource(dicom)))).frame(0);
  const values = new Set<number>();
  for (let y = box.y; y < box.y + box.height; y++) for (let x = box.x; x < box.x + box.width; x++) values.add(data[y * width + x]!);
  return values;
}
