import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { CaseResult, Decisions, Inspection, Progress } from '../../shared/contract/case.ts';
import type { Bundle, CaseState, FaceReview, Phase, Role } from '../../shared/contract/http.ts';
import type { CaseOptions, Watch } from '../case/options.ts';
import type { CaseSource } from '../case/intake/source.ts';
import { checkDecisions, parseDecisions } from '../case/review/decisions.ts';
import type { FaceReview as SurfaceReview } from '../pixels/faces/review.ts';
import { ProblemError, problemOf } from '../problem.ts';
import { Workspace } from '../workspace.ts';
import { LIMITS } from './limits.ts';

/** What the server needs of a case; `helper/case/case.ts` is one. */
export interface OpenCase {
  inspect(watch: Watch): Promise<Inspection>;
  frame(instance: string, index: number): Promise<Uint8Array>;
  facePreview(series: string): Promise<SurfaceReview>;
  deidentify(decisions: Decisions, outDir: string, watch: Watch): Promise<CaseResult>;
  close(): void | Promise<void>;
}
export type CaseOpener = (sources: CaseSource[], options: CaseOptions) => OpenCase | Promise<OpenCase>;

/** A file that may leave: the name it leaves under, with forward slashes, and where it lies. */
export interface ResultFile {
  name: string;
  file: string;
}

const CERTIFICATE = 'certificate.pdf';

const CANCELLED = { code: 'cancelled', message: 'You stopped the work. Nothing was delivered.' };

/**
 * One case on its way through the helper: files in, inspection, decisions, results out.
 *
 * Emits `state` with every change of phase and progress, and `closed` at its end. At most one piece of work runs at a time.
 */
export class Job extends EventEmitter<{ state: [CaseState]; closed: [] }> {
  /** Unguessable, so that it may stand in a URL. */
  readonly id = randomBytes(16).toString('base64url');
  #phase: Phase = 'gathering';
  #progress: Progress | undefined;
  #problem: CaseState['problem'];
  #sources: CaseSource[] = [];
  #bytes = 0;
  #case: OpenCase | undefined;
  #inspection: Inspection | undefined;
  #result: CaseResult | undefined;
  #results = '';
  #runs = 0;
  #stop = new AbortController();
  #work: Promise<void> = Promise.resolve();
  #touched = Date.now();
  readonly #workspace = new Workspace();
  readonly #options: CaseOptions;
  readonly #open: CaseOpener;

  constructor(options: CaseOptions, open: CaseOpener) {
    super();
    this.#options = options;
    this.#open = open;
    // Several pages may watch one case.
    this.setMaxListeners(0);
  }

  get state(): CaseState {
    return {
      phase: this.#phase,
      files: this.#sources.length,
      ...(this.#progress ? { progress: this.#progress } : {}),
      ...(this.#problem ? { problem: this.#problem } : {}),
    };
  }

  /** Milliseconds since somebody last asked for this case; 0 while it works. */
  get idle(): number {
    return this.#phase === 'inspecting' || this.#phase === 'running' ? 0 : Date.now() - this.#touched;
  }

  touch(): void {
    this.#touched = Date.now();
  }

  /** Takes an encrypted working copy of a file. */
  async add(name: string, role: Role, content: AsyncIterable<Uint8Array>): Promise<void> {
    this.#require('gathering');
    if (this.#sources.length >= LIMITS.files) throw new ProblemError('too-many-files', 'The case has more files than CaseVeil accepts. Split it into several cases.');
    let size = 0;
    const counted = async function* (): AsyncGenerator<Uint8Array> {
      for await (const chunk of content) {
        size += chunk.length;
        yield chunk;
      }
    };
    const ref = await this.#workspace.store(counted(), Math.min(LIMITS.fileBytes, LIMITS.caseBytes - this.#bytes));
    this.#bytes += size;
    this.#sources.push({ name, ref, role });
    this.emit('state', this.state);
  }

  /** Begins the inspection. A cancelled one leaves the case gathering. */
  startInspection(): void {
    this.#require('gathering');
    if (this.#sources.length === 0) throw new ProblemError('case-empty', 'There is nothing to look at yet. Add a report or images first.');
    this.#start('inspecting', 'review', 'gathering', async (watch) => {
      await this.#case?.close();
      this.#case = await this.#open(this.#inOrder(), this.#options);
      this.#inspection = await this.#case.inspect(watch);
    });
  }

  /** Begins the de-identification. A cancelled one leaves the case in review. @throws ProblemError `decisions-invalid`, and the case stays as it is. */
  startRun(input: unknown): void {
    const decisions = parseDecisions(input);
    this.#require('review', 'done');
    checkDecisions(decisions, this.inspection);
    this.#result = undefined;
    // A fresh folder each time: a delivery is never mixed with an earlier one.
    if (this.#results !== '') rmSync(this.#results, { recursive: true, force: true });
    this.#results = this.#workspace.subfolder(`results${++this.#runs}`);
    this.#start('running', 'done', 'review', async (watch) => {
      this.#result = await this.#case!.deidentify(decisions, this.#results, watch);
    });
  }

  /** Stops the work under way; a case that waits is left as it is. */
  async cancel(): Promise<void> {
    this.#stop.abort();
    await this.#work;
  }

  get inspection(): Inspection {
    return this.#inspection ?? notInspected();
  }

  /** A frame of the inspected case, PNG. @throws ProblemError `not-inspected`, `no-picture` */
  async frame(instance: string, index: number): Promise<Uint8Array> {
    return this.#inspected().frame(instance, index);
  }

  /** The head of a series before and after, as data URLs. @throws ProblemError `not-inspected`, `no-picture` */
  async facePreview(series: string): Promise<FaceReview> {
    const { views } = await this.#inspected().facePreview(series);
    return { views: views.map(({ yaw, before, after }) => ({ yaw, before: pngUrl(before), after: pngUrl(after) })) };
  }

  get result(): CaseResult {
    if (this.#phase !== 'done' || !this.#result) throw new ProblemError('not-done', 'The case has not been de-identified yet.');
    return this.#result;
  }

  /** The file of a delivery that may leave. @throws ProblemError for a held or failed one. */
  resultFile(index: number): ResultFile {
    const delivery = this.result.deliveries[index];
    if (delivery?.outcome !== 'deidentified') throw new ProblemError('not-delivered', 'This result was held back and cannot be saved.');
    return this.#resultAt(delivery.name);
  }

  /** The files of a bundle. A folder of results holds nothing but what may leave (`helper/case/deliver/delivery.ts`). */
  bundle(bundle: Bundle): ResultFile[] {
    if (bundle === 'certificate') return [this.#resultAt(CERTIFICATE)];
    if (bundle === 'images') return this.result.deliveries.filter(({ kind, outcome }) => kind === 'instance' && outcome === 'deidentified').map(({ name }) => this.#resultAt(name));
    this.#require('done');
    return readdirSync(this.#results, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(this.#results, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .sort()
      .map((name) => this.#resultAt(name));
  }

  /** Stops, and wipes every copy and result. */
  async wipe(): Promise<void> {
    await this.cancel();
    await this.#case?.close();
    this.#workspace.wipe();
    this.emit('closed');
    this.removeAllListeners();
  }

  #inspected(): OpenCase {
    this.touch();
    return (this.#inspection && this.#case) ?? notInspected();
  }

  #resultAt(name: string): ResultFile {
    this.#require('done');
    return { name, file: path.join(this.#results, name) };
  }

  /** Uploads finish in any order; the case sees the files in that of their names, so that its ordinals do not depend on it. */
  #inOrder(): CaseSource[] {
    return [...this.#sources].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }

  #require(...phases: Phase[]): void {
    if (!phases.includes(this.#phase)) throw new ProblemError('wrong-phase', 'The case is busy or past this step. Wait for it, or begin a new case.');
  }

  #start(during: Phase, after: Phase, cancelled: Phase, work: (watch: Watch) => Promise<void>): void {
    this.#stop = new AbortController();
    const signal = this.#stop.signal;
    this.#enter(during);
    const progress = (step: Progress): void => {
      this.#progress = step;
      this.emit('state', this.state);
    };
    this.#work = work({ progress, signal }).then(
      () => this.#enter(after),
      (error: unknown) => (signal.aborted ? this.#enter(cancelled, CANCELLED) : this.#enter('failed', problemOf(error, 'The case could not be finished. Nothing was delivered.'))),
    );
  }

  #enter(phase: Phase, problem?: CaseState['problem']): void {
    this.#phase = phase;
    this.#progress = undefined;
    this.#problem = problem;
    this.touch();
    this.emit('state', this.state);
  }
}

function notInspected(): never {
  throw new ProblemError('not-inspected', 'The case has not been looked through yet.');
}

function pngUrl(png: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}
