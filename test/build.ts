import { execFileSync } from 'node:child_process';

/** Bundles the helper once before the tests: worker threads and the command line run the built files, as users do. */
export default function build(): void {
  execFileSync(process.execPath, ['scripts/build.mjs', '--helper-only'], { stdio: 'inherit' });
}
