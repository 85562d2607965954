import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { workerFile } from './packageRoot.ts';
import { ProblemError } from './problem.ts';
import type { Problem } from '../shared/journal.ts';

// Every worker has the hundreds of patterns of the report engine for itself, and most texts of headers are a few words: to read those
// with the interpreter is faster than to compile each pattern to machine code on its second use. Texts over 1,000 characters still are.
setFlagsFromString('--regexp-tier-up-ticks=100');

/** What a worker answers: a result, or the problem in the user's words. */
export type Answer<Result> = { result: Result } | { problem: Problem };

interface Task<Request, Result> {
  request: Request;
  resolve(result: Result): void;
  reject(error: Error): void;
  /** Ends the worker when the task takes too long. */
  limit?: NodeJS.Timeout;
}

/** What a worker is told: the setting of its work, a request of it, what others found out, or to forget all and rest. */
export type Order<Setup, Request, Lesson = never> = { setup: Setup } | { request: Request } | { lesson: Lesson } | 'rest';

/** Workers without work, by their file. They know nothing any more but their code, which is ready to run: the next pool begins at once. */
const resting = new Map<string, Map<Worker, NodeJS.Timeout>>();

/** How long a worker rests before it is ended and its memory given back. */
const LONGEST_REST_MS = 5 * 60_000;

/** Damaged pixel data can keep a decoder busy for ever. The longest clips take minutes, so nothing sound is cut off by this. */
const LONGEST_REQUEST_MS = 30 * 60_000;

/** How many lessons are kept for workers that start later. */
const MOST_LESSONS = 32;

/**
 * Worker threads that answer requests, each one at a time, in the order of asking.
 * Requests and results are plain data. A worker that dies or does not come to an end fails the one request it was at;
 * another takes its place.
 */
export class Pool<Setup, Request, Result, Lesson = never> {
  readonly #file: string;
  readonly #setup: Setup;
  readonly #size: number;
  readonly #longest: number;
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Task<Request, Result>>();
  readonly #waiting: Task<Request, Result>[] = [];
  /** For workers that start later. */
  #lessons: Lesson[] = [];
  #closed = false;

  /** @param name of the worker file (see `workerFile`). @param setup plain data that every worker gets once. @param size one worker a core by default. @param longest milliseconds that a request may take. */
  constructor(name: string, setup: Setup, size = availableParallelism(), longest = LONGEST_REQUEST_MS) {
    this.#file = workerFile(name);
    this.#setup = setup;
    this.#size = Math.max(1, size);
    this.#longest = longest;
  }

  /** The result for a request. @throws ProblemError what the worker reports, `worker-died`, `worker-endless`, or `cancelled` once the pool is closed. */
  ask(request: Request): Promise<Result> {
    if (this.#closed) return Promise.reject(stopped());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject });
      this.#next();
    });
  }

  /** Tells all workers what was found out, which spares them time and changes no result. */
  teach(lesson: Lesson): void {
    this.#lessons = [...this.#lessons, lesson].slice(-MOST_LESSONS);
    for (const worker of [...this.#idle, ...this.#busy.keys()]) tell<Setup, Request, Lesson>(worker, { lesson });
  }

  /** Lets the workers rest, ends those that are busy, and rejects requests that wait. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const task of this.#waiting.splice(0)) task.reject(stopped());
    for (const worker of this.#idle.splice(0)) rest(this.#file, worker);
    await Promise.all([...this.#busy.keys()].map((worker) => worker.terminate()));
  }

  #next(): void {
    if (this.#waiting.length === 0) return;
    const worker = this.#idle.pop() ?? (this.#busy.size < this.#size ? this.#start() : undefined);
    if (!worker) return;
    const task = this.#waiting.shift()!;
    this.#busy.set(worker, task);
    task.limit = setTimeout(() => {
      this.#busy.delete(worker);
      task.reject(new ProblemError('worker-endless', 'This file could not be processed: the work on it did not come to an end, most likely because the file is damaged. Export it again from the archive.'));
      void worker.terminate();
    }, this.#longest);
    tell<Setup, Request>(worker, { request: task.request });
  }

  #start(): Worker {
    const worker = rested(this.#file) ?? new Worker(this.#file);
    worker.on('message', (answer: Answer<Result>) => {
      const task = this.#busy.get(worker);
      if (!task) return;
      clearTimeout(task.limit);
      this.#busy.delete(worker);
      this.#idle.push(worker);
      if ('result' in answer) task.resolve(answer.result);
      else task.reject(new ProblemError(answer.problem.code, answer.problem.message));
      this.#next();
    });
    // An error event is always followed by an exit event.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      const task = this.#busy.get(worker);
      clearTimeout(task?.limit);
      this.#busy.delete(worker);
      const idle = this.#idle.indexOf(worker);
      if (idle !== -1) this.#idle.splice(idle, 1);
      task?.reject(new ProblemError('worker-died', 'This file could not be processed: the work on it broke off, most likely for want of memory. Close other programs and try again.'));
      this.#next();
    });
    tell<Setup, Request>(worker, { setup: this.#setup });
    for (const lesson of this.#lessons) tell<Setup, Request, Lesson>(worker, { lesson });
    return worker;
  }
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
  worker.on('error', () => undefined);
  worker.on('exit', () => stock.delete(worker));
  if (stock.size >= availableParallelism()) {
    void worker.terminate();
    return;
  }
  tell(worker, 'rest');
  worker.unref();
  stock.set(worker, setTimeout(() => {
    // Out of the stock at once: a worker that is ending must not be taken up again.
    stock.delete(worker);
    void worker.terminate();
  }, LONGEST_REST_MS).unref());
}

function rested(file: string): Worker | undefined {
  const stock = resting.get(file);
  const [worker, end] = stock?.entries().next().value ?? [];
  if (!stock || !worker) return undefined;
  clearTimeout(end);
  stock.delete(worker);
  forgetListeners(worker);
  worker.ref();
  return worker;
}

/** Not all of them: the worker itself listens to what is listened to. */
function forgetListeners(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
}
