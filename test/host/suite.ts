import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch } from './chromium.ts';
import { servePane, type PaneServer } from './pane.ts';
import { LATE } from './steps.ts';

/** What the tests of one suite share. */
export interface PaneSuite {
  browser: Browser;
  /** Where the pane is served. */
  url: string;
}

/** Serves the pane and starts a browser before the tests of a suite, and ends both after them. */
export function paneSuite(): PaneSuite {
  const suite = {} as PaneSuite;
  let served: PaneServer;
  beforeAll(async () => {
    served = await servePane();
    suite.browser = await launch();
    suite.url = served.server.url;
  }, 5 * LATE);
  afterAll(async () => {
    await suite.browser.close();
    await served.close();
  });
  return suite;
}
