import type { Random } from '../pixels/text/random.ts';

/** Numbers that lengths and counts break at. */
const EDGES = [0, 1, 7, 0x7f, 0xff, 0xfffe, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff];

/** A way of damaging a file. Each returns bytes of its own. */
const DAMAGES: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  function flip(bytes, random) {
    bytes[at(bytes, random)]! ^= 1 << random.whole(0, 7);
    return bytes;
  },
  function overwrite(bytes, random) {
    bytes[at(bytes, random)] = random.whole(0, 255);
    return bytes;
  },
  function edge(bytes, random) {
    if (bytes.length > 4) bytes.writeUInt32LE(random.pick(EDGES), random.whole(0, bytes.length - 4));
    return bytes;
  },
  function cut(bytes, random) {
    return bytes.subarray(0, at(bytes, random));
  },
  function drop(bytes, random) {
    const start = at(bytes, random);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + random.whole(1, 64))]);
  },
  function repeat(bytes, random) {
    const start = at(bytes, random);
    const end = start + random.whole(1, 200);
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
  },
  function move(bytes, random) {
    const [from, to] = [at(bytes, random), at(bytes, random)];
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, from + random.whole(1, 100)), bytes.subarray(to)]);
  },
];

/** One to four damages; what PS3.10 puts first (preamble and prefix) is mostly spared, since without it nothing is read. */
export function mutated(file: Buffer, random: Random): Buffer {
  let bytes = Buffer.from(file);
  for (let count = random.whole(1, 4); count > 0; count--) bytes = Buffer.from(random.pick(DAMAGES)(bytes, random));
  return bytes;
}

function at(bytes: Buffer, random: Random): number {
  return random.whole(Math.min(bytes.length - 1, random.next() < 0.02 ? 0 : 132), Math.max(0, bytes.length - 1));
}
