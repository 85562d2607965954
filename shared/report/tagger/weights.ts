/**
 * The weights of a tagger and their file form.
 *
 * File: `CVT2`, then a raw DEFLATE stream of
 *   u32 length and JSON head {labels, scale, features, entries};
 *   i16 transitions[size × size], in units of `scale`;
 *   features sorted by hash: the gaps between hashes as variable-length integers;
 *   u8 number of entries per feature; u8 unit (`tagset.ts`) per entry; i8 weight per entry.
 */
import { deflateSync, inflateSync } from 'fflate';
import { TagSet } from './tagset.ts';

const MAGIC = 'CVT2';

/** Score of a transition that the tag scheme forbids, in quantised units. */
export const FORBIDDEN = -30_000;

export interface Weights {
  tags: TagSet;
  /** One quantised unit, in nats. */
  scale: number;
  /** Row: previous tag, column: tag. */
  transitions: Int16Array;
  /** Sorted, unsigned. */
  hashes: Uint32Array;
  /** Entries of feature f are rows `starts[f]` to `starts[f + 1]` of `entryUnits` and `entryValues`. */
  starts: Uint32Array;
  entryUnits: Uint8Array;
  entryValues: Int8Array;
}

export class WeightsError extends Error {
  constructor() {
    super('The file of tagger weights is damaged or of another version. Install CaseVeil again.');
    this.name = 'WeightsError';
  }
}

export function writeWeights(weights: Weights): Uint8Array {
  const head = new TextEncoder().encode(
    JSON.stringify({ labels: weights.tags.labels, scale: weights.scale, features: weights.hashes.length, entries: weights.entryUnits.length }),
  );
  const gaps: number[] = [];
  const counts = new Uint8Array(weights.hashes.length);
  let previous = 0;
  weights.hashes.forEach((hash, f) => {
    let gap = hash - previous;
    previous = hash;
    while (gap >= 128) {
      gaps.push((gap % 128) | 128);
      gap = Math.floor(gap / 128);
    }
    gaps.push(gap);
    counts[f] = weights.starts[f + 1]! - weights.starts[f]!;
  });
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, head.length, true);
  const transitions = new Uint8Array(weights.transitions.buffer, weights.transitions.byteOffset, weights.transitions.byteLength);
  const body = join([length, head, transitions, Uint8Array.from(gaps), counts, weights.entryUnits, new Uint8Array(weights.entryValues.buffer)]);
  return join([new TextEncoder().encode(MAGIC), deflateSync(body, { level: 9 })]);
}

/** @throws WeightsError when the bytes are no weights file of this version. */
export function readWeights(bytes: Uint8Array): Weights {
  if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) throw new WeightsError();
  try {
    return parse(inflateSync(bytes.subarray(MAGIC.length)));
  } catch {
    throw new WeightsError();
  }
}

function parse(body: Uint8Array): Weights {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  let at = 4;
  const headLength = view.getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(body.subarray(at, at + headLength))) as { labels: string[]; scale: number; features: number; entries: number };
  at += headLength;
  const tags = new TagSet(head.labels);
  const transitions = new Int16Array(tags.size * tags.size);
  for (let i = 0; i < transitions.length; i++, at += 2) transitions[i] = view.getInt16(at, true);
  const hashes = new Uint32Array(head.features);
  let hash = 0;
  for (let f = 0; f < head.features; f++) {
    for (let unit = 1; ; unit *= 128) {
      const byte = body[at++]!;
      hash += (byte & 127) * unit;
      if (byte < 128) break;
    }
    hashes[f] = hash;
  }
  const starts = new Uint32Array(head.features + 1);
  for (let f = 0; f < head.features; f++) starts[f + 1] = starts[f]! + body[at++]!;
  if (at + 2 * head.entries !== body.length || starts[head.features] !== head.entries) throw new WeightsError();
  const entryUnits = body.slice(at, at + head.entries);
  const entryValues = new Int8Array(body.slice(at + head.entries).buffer);
  return { tags, scale: head.scale, transitions, hashes, starts, entryUnits, entryValues };
}

function join(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
