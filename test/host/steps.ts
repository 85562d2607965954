import type { Locator, Page } from 'playwright-core';

/** What a person does in the pane, step by step. */

/** Milliseconds within which a step of the helper is done, on a busy machine. */
export const LATE = 60_000;

export interface ChosenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export function file(name: string, content: string | Uint8Array): ChosenFile {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
}

/** Adds files, looks and waits for the review. */
export async function look(page: Page, ...files: ChosenFile[]): Promise<void> {
  if (files.length > 0) await page.getByTestId('files').setInputFiles(files);
  await page.getByRole('button', { name: /Look for identifiers|Buscar identificadores/ }).click();
  await page.getByRole('heading', { name: /Check what was found|Compruebe lo encontrado/ }).waitFor({ timeout: LATE });
}

/** Presses a button that saves, and gives what was saved. */
export async function save(page: Page, button: Locator): Promise<Buffer> {
  await button.waitFor({ timeout: LATE });
  const download = page.waitForEvent('download');
  await button.click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
