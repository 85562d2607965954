/**
 * The two commands of the README. `demo` installs, builds, runs the bundled case and offers the pane;
 * `verify` installs, checks and tests everything.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';

const RESULTS = 'out/tests.json';

const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' });

// Not `npm ci`: it refuses a lock file in which npm itself left out the other platforms of pdfjs-dist's optional canvas.
run('npm', 'install', '--no-audit', '--no-fund');
if (process.argv[2] === 'demo') {
  run('npm', 'run', 'build');
  run(process.execPath, 'bin/caseveil.mjs', 'demo', '--serve');
} else {
  run('npx', 'tsc', '--noEmit');
  run('npx', 'eslint', '.');
  mkdirSync('out', { recursive: true });
  try {
    run('npx', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`);
  } finally {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(RESULTS, 'utf8'));
    console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
  }
}
