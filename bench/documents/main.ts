/**
 * A long PDF through `helper/documents`: is memory bounded? The run is bundled as the helper is and has a process of its own, so that
 * neither the TypeScript loader nor other benchmarks count. `BENCH_PAGES` sets the pages (300).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import * as esbuild from 'esbuild';

const pages = process.env['BENCH_PAGES'] ?? '300';
const bundle = 'dist/bench/longPdf.mjs';
mkdirSync('dist/bench', { recursive: true });
await esbuild.build({ entryPoints: ['bench/documents/longPdf.ts'], outfile: bundle, bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20', logLevel: 'warning' });
try {
  const figures = JSON.parse(execFileSync(process.execPath, [bundle, pages], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as Record<string, number>;
  console.log('| what | figure |\n| --- | --- |');
  for (const [name, value] of Object.entries(figures)) console.log(`| ${name} | ${Number.isInteger(value) ? value : value.toFixed(1)} |`);
} finally {
  rmSync('dist/bench', { recursive: true, force: true });
}
