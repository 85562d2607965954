import { createCipheriv, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ProblemError } from './problem.ts';
import type { SourceRef } from './source.ts';
import { makeTemporaryFolder, removeTemporaryFolder } from './temporaryFolder.ts';

/** Thrown when content is longer than its limit; nothing of it stays behind. */
export class TooLargeError extends ProblemError {
  constructor() {
    super('too-large', 'The file is larger than CaseVeil accepts. Send it in smaller parts or use the command line.');
  }
}

const PREFIX = 'caseveil-';

/**
 * A private temporary folder for the working copies of one case.
 *
 * Originals stand in it encrypted (AES-256-CTR: a random 16-byte counter block, then the ciphertext, as `openSource` reads
 * it) under a key that is never written. File names are ordinals, so that no name of a patient reaches the disk.
 */
export class Workspace {
  /** Readable by the owner alone. */
  readonly folder: string;
  readonly #key: Uint8Array = new Uint8Array(randomBytes(32));
  #count = 0;

  /** @param parent where the folder is made; the system's temporary folder by default. */
  constructor(parent: string = os.tmpdir()) {
    this.folder = makeTemporaryFolder(parent, PREFIX);
    chmodSync(this.folder, 0o700);
  }

  /**
   * Writes an encrypted working copy.
   * @param limit the most bytes accepted. @throws TooLargeError beyond it, else what the stream or the disk throws.
   */
  async store(content: Uint8Array | AsyncIterable<Uint8Array>, limit = Infinity): Promise<SourceRef> {
    const file = path.join(this.folder, `${++this.#count}.bin`);
    const counter = randomBytes(16);
    const cipher = createCipheriv('aes-256-ctr', this.#key, counter);
    const output = await open(file, 'wx', 0o600);
    try {
      await output.write(counter);
      let size = 0;
      for await (const chunk of content instanceof Uint8Array ? [content] : content) {
        size += chunk.length;
        if (size > limit) throw new TooLargeError();
        await output.write(cipher.update(chunk));
      }
    } catch (error) {
      await output.close();
      await rm(file, { force: true });
      throw error;
    }
    await output.close();
    return { path: file, key: this.#key };
  }

  /** A new empty folder inside the workspace, e.g. for results until they are fetched. */
  subfolder(name: string): string {
    const folder = path.join(this.folder, name);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  }

  /** Forgets the key, which alone makes every copy unreadable, and deletes the folder. */
  wipe(): void {
    this.#key.fill(0);
    removeTemporaryFolder(this.folder);
  }
}

/** Deletes the folders that crashed processes left behind. @param prefix what their names begin with, before the process number */
export function sweep(parent: string = os.tmpdir(), prefix: string = PREFIX): void {
  for (const name of readdirSync(parent).filter((candidate) => candidate.startsWith(prefix))) {
    const owner = /^\d+(?=-)/.exec(name.slice(prefix.length))?.[0];
    if (owner && !isRunning(Number(owner))) rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
