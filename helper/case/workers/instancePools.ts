import { availableParallelism } from 'node:os';
import type { Problem } from '../../../shared/journal.ts';
import { Pool } from '../../pool.ts';
import { problemOf } from '../../problem.ts';
import { gatherKnowledge } from '../inspect/knowledge.ts';
import type { InstanceAnswer, InstanceRequest, InstanceSetup, InstanceTasks, TextLesson } from './instanceTasks.ts';

export type Workers = Pool<InstanceSetup, InstanceRequest, InstanceAnswer, TextLesson>;

/** How many instances are read or written together at most where only their headers matter. */
export const TOGETHER = 16;

/** For workers that neither look for identifiers nor write. */
const NOTHING_KNOWN = { knowledge: gatherKnowledge([], []), originals: [], uids: [], cutters: new Map() };

/** Starts the workers of a case, each time with what they have to know by then. */
export class InstancePools {
  readonly #common: Pick<InstanceSetup, 'key' | 'policy' | 'burnedIn' | 'face'>;
  readonly #size: number | undefined;
  readonly #pools = new Set<Workers>();

  /** @param size at most so many workers, one a core by default */
  constructor(common: Pick<InstanceSetup, 'key' | 'policy' | 'burnedIn' | 'face'>, size: number | undefined) {
    this.#common = common;
    this.#size = size;
  }

  /** Workers that stay until `close`. */
  start(setup: Partial<InstanceSetup> = {}, size = this.#size): Workers {
    const workers: Workers = new Pool('instance', { ...this.#common, ...NOTHING_KNOWN, ...setup } satisfies InstanceSetup, size);
    this.#pools.add(workers);
    return workers;
  }

  /** Runs work with workers of their own setting, and ends them. */
  async with<Result>(setup: Partial<InstanceSetup>, work: (workers: Workers) => Promise<Result>): Promise<Result> {
    const workers = this.start(setup);
    try {
      return await work(workers);
    } finally {
      this.#pools.delete(workers);
      await workers.close();
    }
  }

  /** Cuts a list into groups that become smaller towards its end, so that all workers come to theirs at about the same time. */
  groups<One>(list: readonly One[]): One[][] {
    const shares = 4 * (this.#size ?? availableParallelism());
    const groups: One[][] = [];
    for (let from = 0; from < list.length; from += groups.at(-1)!.length) groups.push(list.slice(from, from + Math.min(TOGETHER, Math.ceil((list.length - from) / shares))));
    return groups;
  }

  /** Ends all workers. */
  async close(): Promise<void> {
    await Promise.all([...this.#pools].map((pool) => pool.close()));
  }
}

/** Asks the workers one task; the answer is of the task's kind. */
export function ask<Task extends keyof InstanceTasks>(workers: Workers, request: { task: Task } & InstanceTasks[Task]['request']): Promise<InstanceTasks[Task]['answer']> {
  return workers.ask(request as InstanceRequest);
}

/** Asks for several instances at once. When a worker dies at them, each is asked for by itself, so that the others come out. */
export async function askTogether<One, Reply>(several: One[], answersFor: (some: One[]) => Promise<Reply[]>, failed: (problem: Problem) => Reply): Promise<Reply[]> {
  try {
    return await answersFor(several);
  } catch (error) {
    const problem = problemOf(error, 'This image could not be processed.');
    if (several.length > 1 && problem.code === 'worker-died') return (await Promise.all(several.map((one) => askTogether([one], answersFor, failed)))).flat();
    return several.map(() => failed(problem));
  }
}
