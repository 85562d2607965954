/**
 * The two commands of the README. `demo` installs, builds, runs the bundled case and offers the pane;
 * `verify` installs, checks and tests everything.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const RESULTS = 'out/tests.json';

/** Runs a command with its output shown. @returns whether it succeeded. */
const succeeds = (command, ...args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

/** Runs a command that the next needs; when it fails, it has said why. */
function run(command, ...args) {
  if (succeeds(command, ...args)) return;
  console.error(`Stopped: ${path.basename(command)} ${args.join(' ')} failed; what it says stands above.`);
  process.exit(1);
}

// Not `npm ci`: it refuses a lock file in which npm itself left out the other platforms of pdfjs-dist's optional canvas.
run('npm', 'install', '--no-audit', '--no-fund');
if (process.argv[2] === 'demo') {
  run('npm', 'run', 'build');
  run(process.execPath, 'bin/caseveil.mjs', 'demo', '--serve');
} else {
  run('npx', 'tsc', '--noEmit');
  run('npx', 'eslint', '.');
  mkdirSync('out', { recursive: true });
  rmSync(RESULTS, { force: true });
  const passed = succeeds('npx', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`);
  if (existsSync(RESULTS)) {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(RESULTS, 'utf8'));
    console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
  }
  if (!passed) {
    console.error('Some tests failed; what they say stands above.');
    process.exit(1);
  }
}
