import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { InstanceAnswer, InstanceRequest, InstanceSetup, WriteAnswer } from '../../helper/case/workers/instanceTasks.ts';
import { gatherKnowledge, headerValues } from '../../helper/case/inspect/knowledge.ts';
import { Pool } from '../../helper/pool.ts';
import { problemOf } from '../../helper/problem.ts';
import { Identity } from '../../shared/identity/identity.ts';
import { preset } from '../../shared/policy/presets.ts';
import { Random } from '../pixels/text/random.ts';
import { Encoder, MANY_QUIRKS, NO_QUIRKS, SYNTAXES, type Quirks, type Syntax } from './encode.ts';
import { mutated } from './mutate.ts';
import { KEPT, objectAbout } from './objects.ts';
import { encode, PEOPLE, type Person } from './people.ts';

/** How far an object is from a good one. */
export type Harm = 'none' | 'quirks' | 'mutation';

/** What went wrong with one object; `seed` makes it again. */
export interface Failure {
  seed: number;
  harm: Harm;
  syntax: Syntax;
  terms: string;
  what: string;
}

export interface Report {
  objects: number;
  /** How often each outcome or reason occurred. */
  outcomes: Record<string, number>;
  failures: Failure[];
  /** Resident memory of the process in MB, after every `MEMORY_EVERY` objects. */
  memory: number[];
}

/** An answer that takes longer hangs. */
const PATIENCE_MS = 20_000;
const WORKERS = 2;
export const MEMORY_EVERY = 500;

const KEY = new Uint8Array(32).fill(7);
const BASE = preset('gdpr-pseudonymised')!;
const HEADERS = PEOPLE.map(({ name, patientId }) => ({ PatientName: name, PatientID: patientId, AccessionNumber: `ACC${patientId}` }));
const IDENTITY = new Identity(KEY);

/** The workers of a case that knows all the people, pixels left alone. */
function setup(verified: boolean): InstanceSetup {
  return {
    key: KEY,
    policy: { ...BASE, pixels: { ...BASE.pixels, text: 'none', faces: 'keep', photos: 'keep' } },
    burnedIn: 'no',
    face: 'no',
    knowledge: gatherKnowledge(HEADERS.map((header) => ({ header, subject: IDENTITY.subject({ patientId: header.PatientID, patientName: header.PatientName }) })), []),
    originals: verified ? HEADERS.flatMap(headerValues) : [],
    uids: [],
    cutters: new Map(),
  };
}

/**
 * De-identifies invented objects as the product's own worker does, and looks for what must never be: a crash, a hang, growing memory,
 * and an output with a word of a seeded name in any of its bytes, in the character set of the file or in Unicode.
 * An object that is not mutated must come out, with what no policy touches.
 * @param harms what is done to the objects, in turn. @param until when to stop, after the object at hand.
 */
export async function fuzz({ firstSeed, harms, until }: { firstSeed: number; harms: readonly Harm[]; until: (objects: number) => boolean }): Promise<Report> {
  const folder = mkdtempSync(path.join(tmpdir(), 'caseveil-fuzz-'));
  // Without mutation the profile alone has to find every name; with it, names land where only the verification sees them.
  const pools = new Map(([false, true] as const).map((verified) => [verified, new Pool<InstanceSetup, InstanceRequest, InstanceAnswer>('instance', setup(verified), WORKERS)]));
  const report: Report = { objects: 0, outcomes: {}, failures: [], memory: [] };
  const lane = async (): Promise<void> => {
    while (!until(report.objects)) {
      const seed = firstSeed + report.objects++;
      const harm = harms[seed % harms.length]!;
      const { bytes, ...facts } = made(seed, harm);
      const [input, output] = [path.join(folder, `${seed}.in`), path.join(folder, `${seed}.out`)];
      writeFileSync(input, bytes);
      const outcome = await written(pools.get(harm === 'mutation')!, input, output, facts);
      report.outcomes[outcome] = (report.outcomes[outcome] ?? 0) + 1;
      const what = judged(outcome, output, facts, harm);
      if (what) report.failures.push({ seed, harm, syntax: facts.syntax, terms: facts.person.terms.join('\\'), what });
      for (const file of [input, output]) rmSync(file, { force: true });
      if (report.objects >= (report.memory.length + 1) * MEMORY_EVERY) report.memory.push(process.memoryUsage.rss() / 1e6);
    }
  };
  try {
    // Loading the code of a worker is no part of any object's time.
    for (const pool of pools.values()) await Promise.all(Array.from({ length: WORKERS }, () => pool.ask({ task: 'survey', files: [] })));
    await Promise.all(Array.from({ length: WORKERS }, lane));
    return report;
  } finally {
    for (const pool of pools.values()) await pool.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Facts {
  person: Person;
  syntax: Syntax;
  seriesInstanceUid: string;
}

/** The object of a seed: the same on every machine. */
export function made(seed: number, harm: Harm): Facts & { bytes: Buffer } {
  const random = new Random(seed);
  const person = PEOPLE[seed % PEOPLE.length]!;
  const syntax = random.pick(Object.keys(SYNTAXES) as Syntax[]);
  const { nodes, pixels, seriesInstanceUid } = objectAbout(person, random, seed);
  const quirks: Quirks = harm === 'none' ? NO_QUIRKS : MANY_QUIRKS;
  const frame = Buffer.from(Array.from({ length: 512 }, () => random.whole(0, 255)));
  const file = new Encoder(random, quirks).file(nodes, syntax, pixels ? [frame] : []);
  return { person, syntax, seriesInstanceUid, bytes: harm === 'mutation' ? mutated(file, random) : file };
}

/** What became of the object: an outcome, `code of the problem`, or `hang`. */
async function written(pool: Pool<InstanceSetup, InstanceRequest, InstanceAnswer>, input: string, output: string, { person, seriesInstanceUid }: Facts): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<'hang'>((resolve) => { timer = setTimeout(() => resolve('hang'), PATIENCE_MS); });
  const request: InstanceRequest = {
    task: 'write',
    instances: [{
      ref: { path: input }, output, seriesInstanceUid,
      subject: IDENTITY.subject({ patientId: person.patientId, patientName: person.name }),
      burnedIn: { decision: 'skip', reason: '', thorough: false, slices: false }, keptText: [], drawn: [], faceChecked: false, faceless: false, faceKept: false,
    }],
  };
  const answer = pool.ask(request).then((result) => {
    const [{ outcome, problem }] = result as [WriteAnswer];
    return problem ? problem.code : outcome;
  }, (error: unknown) => problemOf(error, '').code);
  try {
    return await Promise.race([answer, patience]);
  } finally {
    clearTimeout(timer);
  }
}

/** Why the outcome is a failure; undefined when it is none. */
function judged(outcome: string, output: string, { person }: Facts, harm: Harm): string | undefined {
  if (outcome === 'hang' || outcome === 'worker-died' || outcome === 'unexpected') return outcome;
  if (outcome !== 'deidentified') return harm === 'mutation' ? (existsSync(output) && outcome.startsWith('dicom-') ? 'an output of an object that is held' : undefined) : `not delivered: ${outcome}`;
  const bytes = readFileSync(output);
  const left = person.words.find((word) => stands(word, person, bytes));
  if (left) return `left: ${left}`;
  if (harm !== 'mutation' && !isDeflated(bytes) && !bytes.includes(KEPT.value)) return 'a kept value is gone';
  return undefined;
}

function isDeflated(bytes: Buffer): boolean {
  return bytes.includes(SYNTAXES.deflated);
}

/** Whether a word stands among the bytes in any of its spellings. */
function stands(word: string, { terms }: Person, bytes: Buffer): boolean {
  const spellings = new Set([word, word.toUpperCase(), word.toLowerCase()]);
  const codings = [...spellings].flatMap((spelling) => [Buffer.from(spelling), Buffer.from(spelling, 'utf16le'), withoutEscapes(encode(spelling, terms))]);
  return codings.some((coding) => coding.length >= 5 && bytes.includes(coding));
}

/** The bytes between the first designation and the last, since the output may switch elsewhere. */
function withoutEscapes(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replace(/\x1b(?:\$\)?[A-Z]|\([BJ])/g, ''), 'latin1');
}
