import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { buildSync } from 'esbuild';
import { NO_STATE, type HostRecord, type HostState } from './state.ts';

/** Debian's Chromium, or the one that `CHROMIUM` names. */
const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
export const HAS_CHROMIUM = existsSync(EXECUTABLE);
if (!HAS_CHROMIUM) console.warn(`Tests in a real browser are skipped: there is no Chromium at ${EXECUTABLE} (set CHROMIUM).`);

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A task pane is this large. */
const PANE = { width: 320, height: 570 };

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: EXECUTABLE, args: FLAGS });
}

/** A page of the pane with all that went wrong in it: errors, refusals of the content security policy, requests to elsewhere. */
export interface PanePage {
  page: Page;
  context: BrowserContext;
  complaints: string[];
  record(): Promise<HostRecord>;
}

/** The pane as a plain page. */
export function openPage(browser: Browser, url: string, options: { dark?: boolean; locale?: string; size?: { width: number; height: number } } = {}): Promise<PanePage> {
  return open(browser, `${url}/`, undefined, options);
}

/** The task pane in an emulated Office host, which answers the request for office.js. */
export function openInOffice(browser: Browser, url: string, state: Partial<HostState>): Promise<PanePage> {
  return open(browser, `${url}/taskpane.html`, { ...NO_STATE, ...state }, {});
}

async function open(browser: Browser, url: string, state: HostState | undefined, { dark = false, locale = 'en-US', size = PANE }: { dark?: boolean; locale?: string; size?: { width: number; height: number } }): Promise<PanePage> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: size, locale, colorScheme: dark ? 'dark' : 'light', deviceScaleFactor: 2, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    const target = new URL(request.url());
    if (target.protocol === 'https:' && target.origin !== new URL(url).origin && target.hostname !== 'appsforoffice.microsoft.com') complaints.push(`request to ${target.origin}`);
  });
  if (state) {
    await context.addInitScript((given) => Object.assign(window, { hostState: given }), state);
    await context.route('https://appsforoffice.microsoft.com/**', (route) => route.fulfill({ contentType: 'text/javascript', body: officeScript() }));
  }
  await page.goto(url);
  return { page, context, complaints, record: () => page.evaluate(() => window.hostRecord) };
}

function officeScript(): string {
  const built = buildSync({ entryPoints: [path.join(import.meta.dirname, 'office.ts')], bundle: true, format: 'iife', target: 'es2022', write: false });
  return built.outputFiles[0]!.text;
}
