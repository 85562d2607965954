import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
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
  buildPane();
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

/** Builds the pane when a source is newer than what was built. */
function buildPane(): void {
  const page = 'dist/addin/taskpane.html';
  const built = existsSync(page) ? statSync(page).mtimeMs : 0;
  const sources = ['addin', 'shared'].flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)));
  if (sources.some((file) => statSync(file).mtimeMs > built)) execFileSync('npx', ['webpack', '--mode', 'production'], { stdio: 'inherit' });
}
