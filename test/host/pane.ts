import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openCase } from '../../helper/case/case.ts';
import { startServer, type RunningServer } from '../../helper/server/server.ts';

export interface PaneServer {
  server: RunningServer;
  /** CaseVeil's home of this test: its projects are the same for all doors. */
  home: string;
  close(): Promise<void>;
}

/** The helper with the real pipeline and the built pane, in a home of its own. */
export async function servePane(): Promise<PaneServer> {
  await buildPane();
  const home = mkdtempSync(path.join(os.tmpdir(), 'home-'));
  process.env['CASEVEIL_HOME'] = home;
  const server = await startServer({ port: 0, open: openCase });
  return {
    server,
    home,
    async close() {
      await server.close();
      delete process.env['CASEVEIL_HOME'];
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const PAGE = 'dist/addin/taskpane.html';
const LOCK = 'dist/.building-pane';
/** No build takes this long; an older lock is a dead test's. */
const STALE_MS = 10 * 60_000;

/** Builds the pane when a source is newer than what was built; test files that run at the same time wait for the first. */
async function buildPane(): Promise<void> {
  mkdirSync('dist', { recursive: true });
  while (!takeLock()) await new Promise((resolve) => setTimeout(resolve, 200));
  try {
    if (isStale()) execFileSync('npx', ['webpack', '--mode', 'production'], { stdio: 'inherit' });
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

function takeLock(): boolean {
  try {
    if (Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > STALE_MS) rmSync(LOCK, { recursive: true, force: true });
    mkdirSync(LOCK);
    return true;
  } catch {
    return false;
  }
}

function isStale(): boolean {
  const built = statSync(PAGE, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = ['addin', 'shared'].flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)));
  return sources.some((file) => statSync(file).mtimeMs > built);
}
