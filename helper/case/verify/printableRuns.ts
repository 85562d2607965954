/** Shorter runs of printable characters say nothing. */
const SHORTEST = 4;

/** Which bytes part runs: control characters but those that part words. */
const PARTS = Uint8Array.from({ length: 0x100 }, (_, byte) => (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) ? 1 : 0));

/** The runs of printable characters among raw bytes, of four and more, as they stand one after another. Bytes beyond ASCII count as printable. */
export class PrintableRuns {
  readonly #bytes: Buffer;
  /** Start and end of each run, one after another. */
  readonly #bounds: number[] = [];
  /** The runs that hold bytes beyond ASCII. */
  readonly #beyondAscii = new Set<number>();

  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    let start = 0;
    let all = 0;
    const end = (at: number): void => {
      if (at - start >= SHORTEST) {
        if (all >= 0x80) this.#beyondAscii.add(this.count);
        this.#bounds.push(start, at);
      }
      start = at + 1;
      all = 0;
    };
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (PARTS[byte] === 1) end(at);
      else all |= byte;
    }
    end(bytes.length);
  }

  get count(): number {
    return this.#bounds.length / 2;
  }

  /** How many bytes there are beside the runs and in them. */
  get size(): number {
    return this.#bytes.length;
  }

  /** Whether the run of this number holds the same bytes in both. */
  #isAsIn(other: PrintableRuns, index: number): boolean {
    if (index >= other.count) return false;
    const [start, end] = [this.#bounds[2 * index], this.#bounds[2 * index + 1]];
    return this.#bytes.compare(other.#bytes, other.#bounds[2 * index], other.#bounds[2 * index + 1], start, end) === 0;
  }

  /**
   * Each run with the one before it, as text: read as Latin-1, and as UTF-8 where that reads otherwise. Of neighbours that stand in `last` as well
   * nothing is told. What is no run in one reading, being too short there, parts nothing in it.
   */
  *neighboursNotIn(last: PrintableRuns | undefined): Iterable<{ before: string; run: string }> {
    const isSame = Array.from({ length: this.count }, (_, index) => last !== undefined && this.#isAsIn(last, index));
    for (let index = 0; index < this.count; index++) {
      if (!isSame[index] || isSame[index - 1] === false) yield { before: index === 0 ? '' : this.#text(index - 1, 'latin1'), run: this.#text(index, 'latin1') };
    }
    if (this.#beyondAscii.size === 0) return;
    let before = -1;
    for (let index = 0; index < this.count; index++) {
      const run = this.#beyondAscii.has(index) ? this.#text(index, 'utf8') : undefined;
      if (run !== undefined && run.length < SHORTEST) continue;
      const readsAsLatin1 = run === undefined && before === index - 1 && !this.#beyondAscii.has(before);
      const isKnown = isSame.slice(Math.max(0, before), index + 1).every(Boolean);
      if (!readsAsLatin1 && !isKnown) yield { before: before === -1 ? '' : this.#text(before, 'utf8'), run: run ?? this.#text(index, 'utf8') };
      before = index;
    }
  }

  #text(index: number, coding: 'latin1' | 'utf8'): string {
    return this.#bytes.toString(coding, this.#bounds[2 * index], this.#bounds[2 * index + 1]);
  }
}
