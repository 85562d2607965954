import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ProblemError } from '../problem.ts';

/**
 * The folder that the results go to. Everything is written to a hidden folder inside it first and moved out only when
 * it is verified, so that an interrupted run leaves nothing that a user could send.
 */
export class Delivery {
  readonly #folder: string;
  readonly #staging: string;

  /** @throws ProblemError `out-not-empty` when other files lie there: a delivery is never mixed with anything. */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    if (readdirSync(folder).length > 0) {
      throw new ProblemError('out-not-empty', 'The folder for the result is not empty. Choose a new or empty one, so that the delivery holds nothing else.');
    }
    this.#folder = folder;
    this.#staging = mkdtempSync(path.join(folder, '.caseveil-'));
  }

  /** Where to write a file of the delivery, by its name with forward slashes; its folder exists. */
  stage(name: string): string {
    const file = path.join(this.#staging, name);
    mkdirSync(path.dirname(file), { recursive: true });
    return file;
  }

  /** Moves the named files into place and forgets all others. */
  release(names: readonly string[]): void {
    for (const name of names) {
      const target = path.join(this.#folder, name);
      mkdirSync(path.dirname(target), { recursive: true });
      renameSync(path.join(this.#staging, name), target);
    }
    this.discard();
  }

  /** Removes what was staged. */
  discard(): void {
    rmSync(this.#staging, { recursive: true, force: true });
  }
}
