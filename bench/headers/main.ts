/**
 * De-identification of headers beside gdcmanon, plain dcmjs and `cp -r`: wall time, CPU time and peak memory.
 * The data is invented, written to a temporary folder and removed afterwards (3.5 GB; `BENCH_SMALL=1` leaves out the 2 GB object).
 * Our figures include the journal and the SHA-256 of every output file; each is the least of three runs.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { HeaderRequest, HeaderSetup } from '../../helper/dicom/headerWork.ts';
import type { InstanceResult } from '../../helper/dicom/deidentify.ts';
import { Pool } from '../../helper/pool.ts';
import { preset } from '../../shared/policy/presets.ts';
import { writeSeries, type SeriesShape } from './data.ts';
import { readAndWrite } from './dcmjs.ts';

const RUNS = 3;
const BATCH = 25;

const SERIES: readonly { name: string; shape: SeriesShape }[] = [
  { name: '200 MR of 212 KB', shape: { modality: 'MR', instances: 200, rows: 320, columns: 330 } },
  { name: '1,000 CT of 525 KB', shape: { modality: 'CT', instances: 1000, rows: 512, columns: 512 } },
  ...(process.env['BENCH_SMALL'] ? [] : [{ name: 'one multi-frame of 2 GB', shape: { modality: 'CT', instances: 1, rows: 512, columns: 512, frames: 4096 } as const }]),
];

/** Seconds of wall and CPU time, and the peak of resident memory in MB where it is known. */
interface Measure {
  wall: number;
  cpu: number;
  memory?: number;
}

const folder = mkdtempSync(path.join(tmpdir(), 'caseveil-bench-'));
try {
  const setup: HeaderSetup = { projectKey: new Uint8Array(32).fill(7), policy: preset('gdpr-pseudonymised')! };
  const certificate = makeCertificate();
  console.log('| data | tool | wall s | CPU s | peak MB | × gdcmanon |');
  console.log('|---|---|---|---|---|---|');
  for (const { name, shape } of SERIES) {
    const input = path.join(folder, 'in');
    await writeSeries(input, shape);
    const peer = certificate === undefined ? undefined : await best((output) => command(['gdcmanon', '-e', '-c', certificate, '-r', '-i', input, '-o', output]));
    const row = (tool: string, measure: Measure | undefined): void => {
      if (!measure) console.log(`| ${name} | ${tool} | not installed | | | |`);
      else console.log(`| ${name} | ${tool} | ${measure.wall.toFixed(2)} | ${measure.cpu.toFixed(2)} | ${measure.memory?.toFixed(0) ?? ''} | ${peer ? (measure.wall / peer.wall).toFixed(2) : ''} |`);
    };
    row('gdcmanon -e (Basic Profile)', peer);
    row('gdcmanon --dumb (three attributes)', await best((output) => command(['gdcmanon', '--dumb', '--empty', '10,10', '--empty', '10,20', '--empty', '8,80', '-r', '-i', input, '-o', output])));
    row('CaseVeil, warm', await warm(setup, input));
    row('CaseVeil, cold', await best((output) => command([process.execPath, 'bench/headers/cold.mjs', input, output])));
    if (!shape.frames) row('dcmjs, read and write only', await best((output) => inProcess(() => plainDcmjs(input, output)), 1));
    row('cp -r', await best((output) => command(['cp', '-r', `${input}/.`, output])));
    rmSync(input, { recursive: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The run of least wall time, each into an empty folder. */
async function best(run: (output: string) => Promise<Measure | undefined> | Measure | undefined, runs = RUNS): Promise<Measure | undefined> {
  let least: Measure | undefined;
  for (let index = 0; index < runs; index++) {
    const output = path.join(folder, 'out');
    mkdirSync(output);
    const measure = await run(output);
    rmSync(output, { recursive: true });
    if (measure && (!least || measure.wall < least.wall)) least = measure;
  }
  return least;
}

/** A pool that has done the work once already, as in a helper that is running. */
async function warm(setup: HeaderSetup, input: string): Promise<Measure | undefined> {
  const pool = new Pool<HeaderRequest[], InstanceResult[]>('headers', setup);
  try {
    const files = readdirSync(input);
    const run = async (output: string): Promise<void> => {
      const batches: HeaderRequest[][] = [];
      for (let at = 0; at < files.length; at += BATCH) {
        batches.push(files.slice(at, at + BATCH).map((file) => ({ ref: { path: path.join(input, file) }, output: path.join(output, file) })));
      }
      const results = (await pool.map(batches)).flat();
      if (results.some(({ outcome, journal }) => outcome !== 'deidentified' || journal.length === 0)) throw new Error('A file was not de-identified.');
    };
    await best(async (output) => inProcess(() => run(output)), 2);
    return await best(async (output) => inProcess(() => run(output)));
  } finally {
    await pool.close();
  }
}

async function inProcess(work: () => Promise<void> | void): Promise<Measure> {
  let peak = 0;
  const watch = setInterval(() => { peak = Math.max(peak, process.memoryUsage.rss()); }, 20);
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = (performance.now() - start) / 1000;
  clearInterval(watch);
  const used = process.cpuUsage(cpu);
  return { wall, cpu: (used.user + used.system) / 1e6, ...(peak > 0 ? { memory: peak / 1e6 } : {}) };
}

/** A command measured by GNU time; undefined when it is not installed. */
function command(words: string[]): Measure | undefined {
  const start = performance.now();
  const { status, stderr, error } = spawnSync('/usr/bin/time', ['-f', 'measured %U %S %M', ...words], { encoding: 'utf8' });
  const wall = (performance.now() - start) / 1000;
  const match = /measured ([\d.]+) ([\d.]+) (\d+)/.exec(stderr ?? '');
  if (error || status !== 0 || !match) return undefined;
  return { wall, cpu: Number(match[1]) + Number(match[2]), memory: Number(match[3]) / 1000 };
}

function plainDcmjs(input: string, output: string): void {
  for (const file of readdirSync(input)) writeFileSync(path.join(output, file), readAndWrite(readFileSync(path.join(input, file))));
}

/** gdcmanon asks for a certificate to encrypt the originals with. */
function makeCertificate(): string | undefined {
  const certificate = path.join(folder, 'certificate.pem');
  const { status } = spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=bench', '-days', '2', '-keyout', path.join(folder, 'key.pem'), '-out', certificate], { stdio: 'ignore' });
  return status === 0 ? certificate : undefined;
}
