import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { workerFile } from './packageRoot.ts';
import { ProblemError } from './problem.ts';
import type { Problem } from '../shared/journal.ts';

/** What a worker answers: a result, or the problem in the user's words. */
export type Answer<Result> = { result: Result } | { problem: Problem };

interface Task<Request, Result> {
  request: Request;
  resolve(result: Result): void;
  reject(error: Error): void;
}

/**
 * Worker threads that answer requests, each one at a time, in the order of asking.
 * Requests and results are plain data. A worker that dies fails the one request it was at; another takes its place.
 */
export class Pool<Request, Result> {
  readonly #file: string;
  readonly #setup: unknown;
  readonly #size: number;
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Task<Request, Result>>();
  readonly #waiting: Task<Request, Result>[] = [];

  /** @param name of the worker file (see `workerFile`). @param setup plain data that every worker gets once. @param size one worker a core by default. */
  constructor(name: string, setup: unknown, size = availableParallelism()) {
    this.#file = workerFile(name);
    this.#setup = setup;
    this.#size = Math.max(1, size);
  }

  /** The result for a request. @throws ProblemError what the worker reports, or `worker-died`. */
  ask(request: Request): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, resolve, reject });
      this.#next();
    });
  }

  /** The results for all requests, in their order. Stops asking when `signal` aborts. */
  async map(requests: readonly Request[], onResult: (result: Result, index: number) => void = () => undefined, signal?: AbortSignal): Promise<Result[]> {
    return Promise.all(requests.map(async (request, index) => {
      const result = await this.ask(request);
      signal?.throwIfAborted();
      onResult(result, index);
      return result;
    }));
  }

  /** Ends the workers; requests that wait are rejected. */
  async close(): Promise<void> {
    for (const task of this.#waiting.splice(0)) task.reject(new ProblemError('cancelled', 'The work was stopped.'));
    await Promise.all([...this.#idle.splice(0), ...this.#busy.keys()].map((worker) => worker.terminate()));
  }

  #next(): void {
    if (this.#waiting.length === 0) return;
    const worker = this.#idle.pop() ?? (this.#busy.size < this.#size ? this.#start() : undefined);
    if (!worker) return;
    const task = this.#waiting.shift()!;
    this.#busy.set(worker, task);
    worker.postMessage(task.request);
  }

  #start(): Worker {
    const worker = new Worker(this.#file, { workerData: this.#setup });
    worker.on('message', (answer: Answer<Result>) => {
      const task = this.#busy.get(worker)!;
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
      this.#busy.delete(worker);
      const idle = this.#idle.indexOf(worker);
      if (idle !== -1) this.#idle.splice(idle, 1);
      task?.reject(new ProblemError('worker-died', 'This file could not be processed: the work on it broke off, most likely for want of memory. Close other programs and try again.'));
      this.#next();
    });
    return worker;
  }
}
