/**
 * Builds `dist/`: the helper (Node, one bundle an entry, shared chunks) and, unless `--helper-only`, the pane (webpack).
 *
 * Entries of the helper are the command line, every `*.worker.ts` and what tells the needs of the report engine's patterns. Packages that every start needs are bundled, because
 * their hundreds of files take longer to load than a small study to de-identify; all others stay outside.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const workers = readdirSync('helper', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.worker.ts'))
  .map((file) => path.join('helper', file));

const BUNDLED = /^(commander|iconv-lite|pdf-lib|safer-buffer|tslib|zod|@noble\/hashes|@pdf-lib\/[\w-]+)(\/|$)/;

const othersOutside = {
  name: 'others-outside',
  setup: ({ onResolve }) => onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) => (kind !== 'entry-point' && !BUNDLED.test(name) ? { external: true } : undefined)),
};

// Strings of JSON are read faster than literals of JavaScript, and the tables of East Asian character sets only where one is met.
const tables = {
  name: 'tables',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^\.\/tables\/[\w-]+\.json$/ }, ({ path: name, resolveDir }) => (resolveDir.endsWith('iconv-lite/encodings') ? { path: `iconv-lite/encodings/${name.slice(2)}`, external: true } : undefined));
    onLoad({ filter: /[/\\]helper[/\\].*\.json$/ }, ({ path: file }) => ({ contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))))});`, loader: 'js' }));
  },
};

await esbuild.build({
  entryPoints: [
    { in: 'helper/cli/main.ts', out: 'main' },
    { in: 'shared/report/told.ts', out: 'told' },
    ...workers.map((file) => ({ in: file, out: path.basename(file, '.ts') })),
  ],
  outdir: 'dist/helper',
  bundle: true,
  splitting: true,
  plugins: [tables, othersOutside],
  mainFields: ['module', 'main'],
  // Bundled CommonJS asks for Node's own modules by `require`.
  banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Else each becomes a call of a constructor, which makes the patterns within functions anew at every call. Node 20 lacks only the newest scripts, which none of them names.
  supported: { 'regexp-unicode-property-escapes': true },
  sourcemap: true,
  logLevel: 'warning',
});

// Read at the start of each worker (helper/detection/needs.ts).
const { toldNeeds } = await import(pathToFileURL(path.resolve('dist/helper/told.js')).href);
writeFileSync('dist/helper/needs.json', JSON.stringify(toldNeeds()));

if (!process.argv.includes('--helper-only')) {
  execFileSync('npx', ['webpack', '--mode', 'production'], { stdio: 'inherit' });
}
