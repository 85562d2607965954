/** Up to here a loop is faster than a call into native code. */
const SHORT = 32;

/** Whether two stretches of bytes are the same. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  if (one.length > SHORT) return Buffer.compare(one, other) === 0;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}
