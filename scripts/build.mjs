/**
 * Builds `dist/`: the helper (Node, one bundle an entry, shared chunks) and, unless `--helper-only`, the pane (webpack).
 *
 * Entries of the helper are the command line and every `*.worker.ts`. Packages that every start needs are bundled, because
 * their hundreds of files take longer to load than a small study to de-identify; all others stay outside.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import * as esbuild from 'esbuild';

const workers = readdirSync('helper', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.worker.ts'))
  .map((file) => path.join('helper', file));

const BUNDLED = /^(commander|iconv-lite|pdf-lib|safer-buffer|tslib|zod|@noble\/hashes|@pdf-lib\/[\w-]+)(\/|$)/;

const othersOutside = {
  name: 'others-outside',
  setup: ({ onResolve }) => onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) => (kind !== 'entry-point' && !BUNDLED.test(name) ? { external: true } : undefined)),
};

await esbuild.build({
  entryPoints: [
    { in: 'helper/cli/main.ts', out: 'main' },
    ...workers.map((file) => ({ in: file, out: path.basename(file, '.ts') })),
  ],
  outdir: 'dist/helper',
  bundle: true,
  splitting: true,
  plugins: [othersOutside],
  mainFields: ['module', 'main'],
  // Bundled CommonJS asks for Node's own modules by `require`.
  banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
});

if (!process.argv.includes('--helper-only')) {
  execFileSync('npx', ['webpack', '--mode', 'production'], { stdio: 'inherit' });
}
