/**
 * Builds `dist/`: the helper (Node, one bundle an entry, shared chunks) and, unless `--helper-only`, the pane (webpack).
 *
 * Entries of the helper are the command line and every `*.worker.ts`; packages stay outside the bundles.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import * as esbuild from 'esbuild';

const workers = readdirSync('helper', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.worker.ts'))
  .map((file) => path.join('helper', file));

await esbuild.build({
  entryPoints: [
    { in: 'helper/cli/main.ts', out: 'main' },
    ...workers.map((file) => ({ in: file, out: path.basename(file, '.ts') })),
  ],
  outdir: 'dist/helper',
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
});

if (!process.argv.includes('--helper-only')) {
  execFileSync('npx', ['webpack', '--mode', 'production'], { stdio: 'inherit' });
}
