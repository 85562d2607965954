import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { workerFile } from './packageRoot.ts';
import { ProblemError } from './problem.ts';
import type { Problem } from '../shared/journal.ts';

// Every worker has the hundreds of patterns of the report engine for itself, and most texts of headers are a few words: to read those
// with the interpreter is faster than to compile each pattern to machine code on its second use. Texts over 1,000 characters still are.
setFlagsFromString('--regexp-tier-up-ticks=100');
// Node 20 optimises so early that a quarter of a cold start goes into code of which a case of some hundred files does not see the gain. Later ones wait by
// themselves, and would complain of a flag that they do not know.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=600000');

/** What a worker answers: a result, or the problem in the user's words. */
export type Answer<Result> = { result: Result } | { problem: Problem };

/** What a worker may say before it answers: the share of the work that is done, from 0 to 1. */
export interface Share {
  progress: number;
}

interface Task<Request, Result> {
  request: Request;
  resolve(result: Result): void;
  reject(error: Error): void;
  progress?: ((share: number) => void) | undefined;
  /** Ends the worker when the task takes too long. */
  limit?: NodeJS.Timeout;
}

/** What a worker is told: the setting of its work, a request of it, what others found out, to forget all and rest, or to exit. */
export type Order<Setup, Request, Lesson = never> = { setup: Setup } | { request: Request } | { lesson: Lesson } | 'rest' | 'exit';

/** What a worker says of itself once its code is loaded, before it is told anything. */
export type Ready = 'ready';

/** Workers without work, by their file. They know nothing any more but their code: the next pool begins at once. */
const resting = new Map<string, Map<Worker, NodeJS.Timeout>>();

/** How many requests each worker whose code is loaded has answered: the more, the more of its code is compiled, and the more it holds ready. */
const answered = new WeakMap<Worker, number>();

/** How long a worker rests before it is ended and its memory given back. */
const LONGEST_REST_MS = 5 * 60_000;

/**
 * For so long requests wait before there are twice as many workers. To start one and to warm its code up takes about as long, so that hardly more goes into
 * starting than into the work itself, and a small study is done before a second one would be of use.
 */
const GROWTH_MS = 250;

/** Damaged pixel data can keep a decoder busy for ever. The longest clips take minutes, so nothing sound is cut off by this. */
const LONGEST_REQUEST_MS = 30 * 60_000;

/** A worker hears that it shall exit between two steps of its work; none of them is so long on the slowest machine. */
const LONGEST_STEP_MS = 30_000;

/** How many lessons are kept for workers that start later. */
const MOST_LESSONS = 32;

/**
 * Worker threads that answer requests, each one at a time, in the order of asking: those that rest at once, others by and by while requests wait.
 * Requests and results are plain data. A worker that dies or does not come to an end fails the one request it was at;
 * another takes its place.
 */
export class Pool<Setup, Request, Result, Lesson = never> {
  readonly #file: string;
  readonly #setup: Setup;
  readonly #size: number;
  readonly #longest: number;
  /** Those whose code is being loaded. */
  readonly #starting = new Set<Worker>();
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Task<Request, Result>>();
  readonly #waiting: Task<Request, Result>[] = [];
  /** About how many requests will follow. */
  #expected = 0;
  /** For workers that start later. */
  #lessons: Lesson[] = [];
  #growth: NodeJS.Timeout | undefined;
  #closed = false;

  /** @param name of the worker file (see `workerFile`). @param setup plain data that every worker gets once. @param size at most so many workers, one a core by default. @param longest milliseconds that a request may take. */
  constructor(name: string, setup: Setup, size = availableParallelism(), longest = LONGEST_REQUEST_MS) {
    this.#file = workerFile(name);
    this.#setup = setup;
    this.#size = Math.max(1, size);
    this.#longest = longest;
  }

  /** The result for a request. @param progress is told the share that is done, where the worker says it. @throws ProblemError what the worker reports, `worker-died`, `worker-endless`, or `cancelled` once the pool is closed. */
  ask(request: Request, progress?: (share: number) => void): Promise<Result> {
    if (this.#closed) return Promise.reject(stopped());
    return new Promise((resolve, reject) => {
      this.#expected = Math.max(0, this.#expected - 1);
      this.#waiting.push({ request, resolve, reject, progress });
      this.#next();
    });
  }

  /** Says that so many requests will follow once others are answered: workers are started for them as for those that wait. */
  expect(requests: number): void {
    if (this.#closed) return;
    this.#expected += requests;
    this.#growLater();
  }

  /** Tells all workers what was found out, which spares them time and changes no result. */
  teach(lesson: Lesson): void {
    this.#lessons = [...this.#lessons, lesson].slice(-MOST_LESSONS);
    for (const worker of [...this.#idle, ...this.#busy.keys()]) tell<Setup, Request, Lesson>(worker, { lesson });
  }

  /** Lets the workers rest, ends those that are busy, and rejects requests that wait. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#growth);
    for (const task of this.#waiting.splice(0)) task.reject(stopped());
    for (const worker of [...this.#idle.splice(0), ...this.#starting]) rest(this.#file, worker);
    this.#starting.clear();
    await Promise.all([...this.#busy.keys()].map(end));
  }

  #next(): void {
    while (this.#waiting.length > 0) {
      const worker = mostPractised(this.#idle);
      if (worker) this.#give(worker, this.#waiting.shift()!);
      else if (!this.#grow()) return;
    }
  }

  #give(worker: Worker, task: Task<Request, Result>): void {
    this.#idle.splice(this.#idle.indexOf(worker), 1);
    this.#busy.set(worker, task);
    task.limit = setTimeout(() => {
      this.#busy.delete(worker);
      task.reject(new ProblemError('worker-endless', 'This file could not be processed: the work on it did not come to an end, most likely because the file is damaged. Export it again from the archive.'));
      void end(worker);
    }, this.#longest);
    tell<Setup, Request>(worker, { request: task.request });
  }

  /** Takes a worker on for requests that wait. @returns whether it can begin at once. */
  #grow(): boolean {
    const count = this.#starting.size + this.#busy.size;
    if (count >= this.#size) return false;
    const worker = rested(this.#file) ?? (count === 0 ? new Worker(this.#file) : undefined);
    if (worker) return this.#take(worker);
    this.#growLater();
    return false;
  }

  /** Takes twice as many workers on if requests still wait or are expected then. */
  #growLater(): void {
    this.#growth ??= setTimeout(() => {
      this.#growth = undefined;
      const now = this.#starting.size + this.#idle.length + this.#busy.size;
      const more = Math.min(now, this.#size - now, this.#waiting.length + this.#expected);
      for (let started = 0; started < more; started++) this.#take(rested(this.#file) ?? new Worker(this.#file));
      this.#next();
    }, GROWTH_MS);
  }

  /** @returns whether the worker is loaded already. */
  #take(worker: Worker): boolean {
    worker.on('message', (said: Ready | Share | Answer<Result>) => {
      if (said === 'ready') {
        answered.set(worker, 0);
        this.#starting.delete(worker);
        this.#employ(worker);
        this.#next();
        return;
      }
      const task = this.#busy.get(worker);
      if (!task) return;
      if ('progress' in said) {
        task.progress?.(said.progress);
        return;
      }
      clearTimeout(task.limit);
      this.#busy.delete(worker);
      this.#idle.push(worker);
      answered.set(worker, answered.get(worker)! + 1);
      if ('result' in said) task.resolve(said.result);
      else task.reject(new ProblemError(said.problem.code, said.problem.message));
      this.#next();
    });
    // An error event is always followed by an exit event.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      // One that does not even come to load fails the request that waited for it: else another would be started in vain, and so on.
      const task = this.#busy.get(worker) ?? (this.#starting.delete(worker) ? this.#waiting.shift() : undefined);
      clearTimeout(task?.limit);
      this.#busy.delete(worker);
      const idle = this.#idle.indexOf(worker);
      if (idle !== -1) this.#idle.splice(idle, 1);
      task?.reject(new ProblemError('worker-died', 'This file could not be processed: the work on it broke off, most likely for want of memory. Close other programs and try again.'));
      this.#next();
    });
    if (answered.has(worker)) this.#employ(worker);
    else this.#starting.add(worker);
    return answered.has(worker);
  }

  #employ(worker: Worker): void {
    tell<Setup, Request>(worker, { setup: this.#setup });
    for (const lesson of this.#lessons) tell<Setup, Request, Lesson>(worker, { lesson });
    this.#idle.push(worker);
  }
}

/** Has a worker load its code for a pool that will soon be there. @param name of the worker file. */
export function prepareWorker(name: string): void {
  const file = workerFile(name);
  rest(file, new Worker(file));
}

function stopped(): ProblemError {
  return new ProblemError('cancelled', 'The work was stopped.');
}

function tell<Setup, Request, Lesson = never>(worker: Worker, order: Order<Setup, Request, Lesson>): void {
  worker.postMessage(order);
}

function rest(file: string, worker: Worker): void {
  const stock = resting.get(file) ?? new Map<Worker, NodeJS.Timeout>();
  resting.set(file, stock);
  forgetListeners(worker);
  worker.on('message', () => answered.set(worker, answered.get(worker) ?? 0));
  worker.on('error', () => undefined);
  worker.on('exit', () => stock.delete(worker));
  if (stock.size >= availableParallelism()) {
    void end(worker);
    return;
  }
  tell(worker, 'rest');
  worker.unref();
  stock.set(worker, setTimeout(() => {
    // Out of the stock at once: a worker that is ending must not be taken up again.
    stock.delete(worker);
    void end(worker);
  }, LONGEST_REST_MS).unref());
}

/**
 * Has a worker exit by itself. To terminate it while it computes a network would end the whole process (onnxruntime-node 1.30 throws amid native code, where nobody
 * catches); only one that does not listen, which is in an endless loop of a decoder, is terminated.
 */
async function end(worker: Worker): Promise<void> {
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  tell(worker, 'exit');
  const limit = setTimeout(() => void worker.terminate(), LONGEST_STEP_MS);
  await exited;
  clearTimeout(limit);
}

/** The worker that has answered most, one whose code is loaded before others. */
function mostPractised(workers: readonly Worker[]): Worker | undefined {
  const practice = (worker: Worker): number => answered.get(worker) ?? -1;
  return [...workers].sort((one, other) => practice(other) - practice(one))[0];
}

/** A worker that rests. */
function rested(file: string): Worker | undefined {
  const stock = resting.get(file);
  const worker = mostPractised([...stock?.keys() ?? []]);
  if (!stock || !worker) return undefined;
  clearTimeout(stock.get(worker));
  stock.delete(worker);
  forgetListeners(worker);
  worker.ref();
  return worker;
}

/** Not all of them: the worker itself listens to what is listened to. */
function forgetListeners(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
}
