import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';

/** Where the bytes of a file go, in order; `patch` overwrites four that were written before. */
export interface Sink {
  readonly length: number;
  write(bytes: Uint8Array): void;
  patch(at: number, bytes: Uint8Array): void;
}

/** A file that appears under its name only when it is complete: it is written beside it as `<name>.part`. */
export class FileSink implements Sink {
  length = 0;
  readonly #path: string;
  readonly #file: number;
  readonly #digest: Hash | undefined;
  #patched = false;
  #open = true;

  /** @param digest whether to compute the SHA-256 of what is written. */
  constructor(path: string, digest: boolean) {
    this.#path = path;
    this.#file = openSync(this.#part, 'w+');
    this.#digest = digest ? createHash('sha256') : undefined;
  }

  get #part(): string {
    return `${this.#path}.part`;
  }

  write(bytes: Uint8Array): void {
    this.#writeAt(bytes, this.length);
    this.#digest?.update(bytes);
    this.length += bytes.length;
  }

  patch(at: number, bytes: Uint8Array): void {
    this.#writeAt(bytes, at);
    this.#patched = true;
  }

  /** Gives the file its name. @returns the SHA-256 as hexadecimal digits, or the empty string. */
  commit(): string {
    const sha256 = this.#digest ? (this.#patched ? this.#digestAgain() : this.#digest.digest('hex')) : '';
    this.#close();
    renameSync(this.#part, this.#path);
    return sha256;
  }

  /** Leaves nothing behind; harmless after `commit`. */
  discard(): void {
    if (!this.#open) return;
    this.#close();
    rmSync(this.#part, { force: true });
  }

  #close(): void {
    this.#open = false;
    closeSync(this.#file);
  }

  #writeAt(bytes: Uint8Array, at: number): void {
    let written = 0;
    while (written < bytes.length) written += writeSync(this.#file, bytes, written, bytes.length - written, at + written);
  }

  #digestAgain(): string {
    const hash = createHash('sha256');
    const buffer = new Uint8Array(1024 * 1024);
    for (let at = 0; ;) {
      const count = readSync(this.#file, buffer, 0, buffer.length, at);
      if (count === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, count));
      at += count;
    }
  }
}

/** Gathers a data set and deflates it at the end (PS3.5 A.5): a deflated object is held in memory as a whole. */
export class DeflatingSink implements Sink {
  length = 0;
  readonly #target: Sink;
  readonly #parts: { at: number; bytes: Uint8Array }[] = [];

  constructor(target: Sink) {
    this.#target = target;
  }

  write(bytes: Uint8Array): void {
    this.#parts.push({ at: this.length, bytes: bytes.slice() });
    this.length += bytes.length;
  }

  patch(at: number, bytes: Uint8Array): void {
    const part = this.#parts.find((candidate) => at >= candidate.at && at + bytes.length <= candidate.at + candidate.bytes.length);
    if (!part) throw new RangeError('A patch lies within one part.');
    part.bytes.set(bytes, at - part.at);
  }

  finish(): void {
    const deflated = deflateRawSync(Buffer.concat(this.#parts.map((part) => part.bytes), this.length));
    this.#target.write(deflated.length % 2 === 0 ? deflated : Buffer.concat([deflated, Buffer.alloc(1)]));
  }
}
