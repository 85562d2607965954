import type { Progress } from '../../shared/contract/case.ts';
import type { Watch } from './options.ts';

/** Counts the steps of one stage of a case, and tells whoever watches. */
export class Steps {
  readonly #stage: Progress['stage'];
  readonly #watch: Watch;
  #total: number;
  #done = 0;

  constructor(stage: Progress['stage'], total: number, watch: Watch) {
    this.#stage = stage;
    this.#total = total;
    this.#watch = watch;
  }

  /** Tells of more steps than were known at first: a long text is several. */
  add(count: number): void {
    this.#total += count;
    this.#tell();
  }

  /** Tells of a step that is done. */
  done(): void {
    this.#done++;
    this.#tell();
  }

  /** The same between two steps, where the work may be stopped. @throws the reason of the signal when it is aborted. */
  next(): void {
    this.#watch.signal?.throwIfAborted();
    this.done();
  }

  #tell(): void {
    this.#watch.progress?.({ stage: this.#stage, done: this.#done, total: this.#total });
  }
}
