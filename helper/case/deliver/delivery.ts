import { accessSync, constants, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../../folder.ts';
import { ProblemError } from '../../problem.ts';
import { makeTemporaryFolder, removeTemporaryFolder } from '../../temporaryFolder.ts';
import { sweep } from '../../workspace.ts';

/** What the folder begins with that a run works in; a process number follows. */
const STAGING = '.caseveil-';

/** Makes the folder that the results go to, where it is missing. @throws ProblemError `out-unwritable`. */
export function makeOutFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
  } catch {
    throw new ProblemError('out-unwritable', 'The folder for the result cannot be made or written to: it is a file, or lies where nothing is or where you may not write. Choose a folder of your own.');
  }
}

/** Removes what a run that crashed left in its folder, which may be missing. */
export function sweepStaging(folder: string): void {
  if (existsSync(folder)) sweep(folder, STAGING);
}

/**
 * The folder that the results go to. Everything is written to a hidden folder inside it first and moved out only when
 * it is verified, so that an interrupted run leaves nothing that a user could send.
 */
export class Delivery {
  readonly #folder: string;
  readonly #staging: string;
  readonly #made = new Set<string>();

  /** @throws ProblemError `out-unwritable`; `out-not-empty` when other files lie there: a delivery is never mixed with anything. */
  constructor(folder: string) {
    makeOutFolder(folder);
    sweep(folder, STAGING);
    if (readdirSync(folder).length > 0) {
      throw new ProblemError('out-not-empty', 'The folder for the result is not empty. Choose a new or empty one, so that the delivery holds nothing else.');
    }
    this.#folder = folder;
    this.#staging = makeTemporaryFolder(folder, STAGING);
  }

  /** Where to write a file of the delivery, by its name with forward slashes; its folder exists. */
  stage(name: string): string {
    const file = path.join(this.#staging, name);
    const folder = path.dirname(file);
    if (!this.#made.has(folder)) makeFolder(folder);
    this.#made.add(folder);
    return file;
  }

  /** Moves the named files into place, folder by folder; everything else that lies there is removed first. */
  release(names: readonly string[]): void {
    const released = new Set(names.map((name) => path.join(this.#staging, name)));
    // Folders come before what they hold, so from the end each is empty when nothing in it stays.
    for (const entry of readdirSync(this.#staging, { recursive: true, withFileTypes: true }).reverse()) {
      const place = path.join(entry.parentPath, entry.name);
      if (entry.isDirectory() ? readdirSync(place).length === 0 : !released.has(place)) rmSync(place, { recursive: true });
    }
    for (const name of readdirSync(this.#staging)) renameSync(path.join(this.#staging, name), path.join(this.#folder, name));
    this.discard();
  }

  /** Removes what was staged. */
  discard(): void {
    removeTemporaryFolder(this.#staging);
  }
}
