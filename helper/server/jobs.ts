import type { CaseOptions } from '../case/options.ts';
import { ProblemError } from '../problem.ts';
import { Job, type CaseOpener } from './job.ts';
import { LIMITS } from './limits.ts';

/** The cases of this run. Those that nobody asks for any more are wiped. */
export class Jobs {
  readonly #jobs = new Map<string, Job>();
  readonly #open: CaseOpener;
  readonly #watch: NodeJS.Timeout;

  constructor(open: CaseOpener, idleMs: number = LIMITS.idleMs) {
    this.#open = open;
    this.#watch = setInterval(() => void this.#expire(idleMs), Math.min(idleMs, 60_000)).unref();
  }

  /** @throws ProblemError when too many cases are open. */
  create(options: CaseOptions): Job {
    if (this.#jobs.size >= LIMITS.cases) throw new ProblemError('too-many-cases', 'Too many cases are open. Finish or close one first.');
    const job = new Job(options, this.#open);
    this.#jobs.set(job.id, job);
    return job;
  }

  /** @throws ProblemError when there is no such case, or no longer. */
  get(id: string): Job {
    const job = this.#jobs.get(id);
    if (!job) throw new ProblemError('case-unknown', 'This case is closed: its copies were wiped. Begin again.');
    job.touch();
    return job;
  }

  async remove(id: string): Promise<void> {
    const job = this.get(id);
    this.#jobs.delete(id);
    await job.wipe();
  }

  /** Wipes everything; the run ends. */
  async close(): Promise<void> {
    clearInterval(this.#watch);
    const jobs = [...this.#jobs.values()];
    this.#jobs.clear();
    await Promise.all(jobs.map((job) => job.wipe()));
  }

  async #expire(idleMs: number): Promise<void> {
    const idle = [...this.#jobs.values()].filter((job) => job.idle > idleMs);
    await Promise.all(idle.map((job) => this.remove(job.id)));
  }
}
