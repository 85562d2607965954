/**
 * A cold command line over the built header worker: starts, de-identifies a folder on all cores, ends.
 * Usage: node bench/headers/cold.mjs IN OUT, after `node scripts/build.mjs --helper-only`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

const [, , input, output] = process.argv;
const policy = JSON.parse(readFileSync('shared/policy/presets/gdpr-pseudonymised.json', 'utf8'));
const workerData = { projectKey: new Uint8Array(32).fill(7), policy };
const files = readdirSync(input);
const BATCH = 25;

await Promise.all(Array.from({ length: availableParallelism() }, () => new Promise((resolve, reject) => {
  const worker = new Worker('./dist/helper/headers.worker.js', { workerData });
  const next = () => {
    const batch = files.splice(0, BATCH);
    if (batch.length === 0) resolve(worker.terminate());
    else worker.postMessage(batch.map((file) => ({ ref: { path: path.join(input, file) }, output: path.join(output, file) })));
  };
  worker.on('message', next).on('error', reject);
  next();
})));
