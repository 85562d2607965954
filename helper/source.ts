import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { createDecipheriv } from 'node:crypto';

/** Where original bytes lie. With `key` the file is a working copy, encrypted at rest (AES-256-CTR, the 16-byte counter block first). Plain data: it travels to worker threads. */
export interface SourceRef {
  path: string;
  key?: Uint8Array;
}

/** Random access to original bytes, which nobody changes. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `offset`; fewer than `length` at the end. The result is the caller's own. */
  read(offset: number, length: number): Uint8Array;
  /** Fills `target` with the bytes from `offset`. @returns how many there were: fewer than fit in it at the end. */
  readInto(target: Uint8Array, offset: number): number;
  close(): void;
}

/** Opens a source. @throws the error of `node:fs` when the file cannot be opened. */
export function openSource(ref: SourceRef): ByteSource {
  const file = openSync(ref.path, 'r');
  const size = fstatSync(file).size;
  const readInto = (target: Uint8Array, offset: number): number => {
    let filled = 0;
    while (filled < target.length) {
      const count = readSync(file, target, filled, target.length - filled, offset + filled);
      if (count === 0) break;
      filled += count;
    }
    return filled;
  };
  const readAt = (offset: number, length: number): Uint8Array => {
    // Not cleared first: what is not read is cut off.
    const bytes = new Uint8Array(Buffer.allocUnsafeSlow(Math.max(0, Math.min(length, size - offset))).buffer);
    return bytes.subarray(0, readInto(bytes, offset));
  };
  const close = (): void => closeSync(file);
  if (!ref.key) return { size, read: readAt, readInto, close };

  const key = ref.key;
  const start = readAt(0, BLOCK);
  const read = (offset: number, length: number): Uint8Array => {
    const skip = offset % BLOCK;
    const cipher = readAt(BLOCK + offset - skip, length + skip);
    const decipher = createDecipheriv('aes-256-ctr', key, counterBlock(start, (offset - skip) / BLOCK));
    return new Uint8Array(decipher.update(cipher)).subarray(skip);
  };
  return { size: size - BLOCK, read, readInto: copied(read), close };
}

/** All bytes of a file. @param most how many there may be. @throws what `tooLarge` makes when there are more, or the error of `node:fs` */
export function readWhole(ref: SourceRef, most: number, tooLarge: () => Error): Uint8Array {
  const source = openSource(ref);
  try {
    if (source.size > most) throw tooLarge();
    return source.read(0, source.size);
  } finally {
    source.close();
  }
}

/** A source over bytes in memory. */
export function memorySource(bytes: Uint8Array): ByteSource {
  const read = (offset: number, length: number): Uint8Array => bytes.slice(offset, offset + length);
  return { size: bytes.length, read, readInto: copied(read), close: () => undefined };
}

function copied(read: ByteSource['read']): ByteSource['readInto'] {
  return (target, offset) => {
    const bytes = read(offset, target.length);
    target.set(bytes);
    return bytes.length;
  };
}

const BLOCK = 16;

/** The counter block of the n-th cipher block: a 128-bit big-endian sum (NIST SP 800-38A B.1). */
function counterBlock(start: Uint8Array, blocks: number): Uint8Array {
  let sum = (BigInt(`0x${Buffer.from(start).toString('hex')}`) + BigInt(blocks)) & ((1n << 128n) - 1n);
  const block = new Uint8Array(BLOCK);
  for (let index = BLOCK - 1; index >= 0; index--) {
    block[index] = Number(sum & 0xffn);
    sum >>= 8n;
  }
  return block;
}
