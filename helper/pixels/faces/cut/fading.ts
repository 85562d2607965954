/** 1 below `from`, 0 above `to`, smooth between. */
export function fading(value: number, from: number, to: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return 1 - t * t * (3 - 2 * t);
}
