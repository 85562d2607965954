/**
 * `npm run bench [NAME…]`: every benchmark of this folder, one after another; each prints its table.
 * A benchmark is a `main.ts` below this folder; peers that are not installed are left out and said so.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const wanted = process.argv.slice(2);
const scripts = readdirSync('bench', { recursive: true, encoding: 'utf8' }).filter((file) => path.basename(file) === 'main.ts').sort();
for (const script of scripts.filter((file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name)))) {
  console.log(`\n## ${path.dirname(script)}\n`);
  execFileSync(process.execPath, ['--import', 'tsx', path.join('bench', script)], { stdio: 'inherit' });
}
