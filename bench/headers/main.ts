/**
 * De-identification of headers beside gdcmanon, plain dcmjs and `cp -r`: wall time, CPU time and peak memory.
 *
 * Ours is the whole way of a case: intake, survey, writing, reading back and hunting the originals, journal, certificate and
 * SHA-256 of every output. The pixels are left alone, as the others leave them. `warm` is a case in a helper that has done one
 * before; `cold` is `caseveil dicom` from start to end.
 *
 * The data is invented, written to a temporary folder and removed afterwards (3.5 GB; `BENCH_SMALL=1` leaves out the 2 GB object).
 * The tools take turns; a row is the median of the rounds, and the ratios are medians of those within a round, because the
 * load of the machine changes between rounds more than the tools differ.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openCase } from '../../helper/case/case.ts';
import { sourcesAt } from '../../helper/case/intake/source.ts';
import { preset } from '../../shared/policy/presets.ts';
import { writeSeries, type SeriesShape } from './data.ts';
import { readAndWrite } from './dcmjs.ts';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);

const SERIES: readonly { name: string; shape: SeriesShape }[] = [
  { name: '200 MR of 212 KB', shape: { modality: 'MR', instances: 200, rows: 320, columns: 330 } },
  { name: '1,000 CT of 525 KB', shape: { modality: 'CT', instances: 1000, rows: 512, columns: 512 } },
  { name: 'one multi-frame of 2 GB', shape: { modality: 'CT', instances: 1, rows: 512, columns: 512, frames: 4096 } },
];

/** Seconds of wall and CPU time, and the peak of resident memory in MB where it is the tool's alone. */
interface Measure {
  wall: number;
  cpu: number;
  memory?: number;
}

interface Tool {
  name: string;
  run: (input: string, output: string) => Promise<Measure | undefined> | Measure | undefined;
  /** Why the tool takes no part in some series. */
  skips?: (shape: SeriesShape) => boolean;
}

const folder = mkdtempSync(path.join(tmpdir(), 'caseveil-bench-'));
process.env['CASEVEIL_HOME'] = path.join(folder, 'home');
const policy = { ...preset('gdpr-pseudonymised')!, name: 'bench', pixels: { ...preset('gdpr-pseudonymised')!.pixels, text: 'none', faces: 'keep' } } as const;
const policyFile = path.join(folder, 'policy.json');
const REFERENCE = 'gdcmanon -e (Basic Profile)';
const EMPTIED = ['10,10', '10,20', '8,80'].flatMap((tag) => ['--empty', tag]);

try {
  writeFileSync(policyFile, JSON.stringify(policy));
  const certificate = makeCertificate();
  const tools: Tool[] = [
    { name: REFERENCE, run: (input, output) => command(['gdcmanon', '-e', '-c', certificate, '-r', '-i', input, '-o', output]) },
    { name: 'gdcmanon --dumb (three attributes)', run: (input, output) => command(['gdcmanon', '--dumb', ...EMPTIED, '-r', '-i', input, '-o', output]) },
    { name: 'CaseVeil, warm', run: (input, output) => inProcess(() => wholeCase(input, output)) },
    { name: 'CaseVeil, cold', run: (input, output) => command([process.execPath, 'bin/caseveil.mjs', 'dicom', input, output, '--policy', policyFile, '--burned-in', 'no', '--face', 'no', '--project', 'bench']) },
    { name: 'dcmjs, read and write only', run: (input, output) => inProcess(() => plainDcmjs(input, output)), skips: ({ frames }) => frames !== undefined },
    { name: 'cp -r', run: (input, output) => command(['cp', '-r', `${input}/.`, output]) },
  ];
  console.log('| data | tool | wall s | CPU s | peak MB | wall × gdcmanon | CPU × gdcmanon |');
  console.log('|---|---|---|---|---|---|---|');
  for (const { name, shape } of SERIES.filter(({ shape: { frames } }) => frames === undefined || !process.env['BENCH_SMALL'])) {
    const input = path.join(folder, 'in');
    await writeSeries(input, shape);
    await compare(name, tools.filter(({ skips }) => !skips?.(shape)), input, shape.frames === undefined ? ROUNDS : 1);
    setAside(input);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Lets the tools take turns, each into an empty folder, and prints a row for each. A first round warms files and code and is not counted. */
async function compare(data: string, tools: readonly Tool[], input: string, rounds: number): Promise<void> {
  const measures = new Map<Tool, Measure[]>(tools.map((tool) => [tool, []]));
  for (let round = rounds > 1 ? -1 : 0; round < rounds; round++) {
    for (const tool of tools) {
      const output = path.join(folder, 'out');
      mkdirSync(output);
      const measure = await tool.run(input, output);
      setAside(output);
      if (measure && round >= 0) measures.get(tool)!.push(measure);
    }
  }
  const reference = measures.get(tools.find(({ name }) => name === REFERENCE)!)!;
  for (const [{ name }, own] of measures) {
    if (own.length === 0) {
      console.log(`| ${data} | ${name} | not run | | | | |`);
      continue;
    }
    const ratio = (kind: 'wall' | 'cpu'): string => (reference.length === own.length ? median(own.map((one, round) => one[kind] / reference[round]![kind])).toFixed(2) : '');
    const { memory } = own[0]!;
    console.log(`| ${data} | ${name} | ${median(own.map(({ wall }) => wall)).toFixed(2)} | ${median(own.map(({ cpu }) => cpu)).toFixed(2)} | ${memory?.toFixed(0) ?? ''} | ${ratio('wall')} | ${ratio('cpu')} |`);
  }
}

/**
 * Empties the files of a folder and keeps them until the end: ext4 passes over inodes that were freed within the last minutes one by one, which would cost
 * each tool up to a millisecond a file for what the tool before it left.
 */
function setAside(used: string): void {
  for (const file of readdirSync(used, { recursive: true, withFileTypes: true })) if (file.isFile()) truncateSync(path.join(file.parentPath, file.name));
  renameSync(used, mkdtempSync(path.join(folder, 'used-')));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1]!;
}

/** A case as the pane and the command line run it, without a review. */
async function wholeCase(input: string, output: string): Promise<void> {
  const opened = await openCase(sourcesAt(input, 'study'), { policy, project: 'bench', accessions: [], burnedIn: 'no', face: 'no', remove: [], keep: [] });
  try {
    const { deliveries } = await opened.deidentify({}, output);
    if (deliveries.some(({ outcome }) => outcome !== 'deidentified')) throw new Error('A file was not de-identified.');
  } finally {
    await opened.close();
  }
}

/** Work in this process; its peak of memory would be the benchmark's own as well. */
async function inProcess(work: () => Promise<void> | void): Promise<Measure> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const wall = (performance.now() - start) / 1000;
  const used = process.cpuUsage(cpu);
  return { wall, cpu: (used.user + used.system) / 1e6 };
}

/** A command measured by GNU time; undefined when it is not installed or fails. */
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
function makeCertificate(): string {
  const certificate = path.join(folder, 'certificate.pem');
  spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=bench', '-days', '2', '-keyout', path.join(folder, 'key.pem'), '-out', certificate], { stdio: 'ignore' });
  return certificate;
}
