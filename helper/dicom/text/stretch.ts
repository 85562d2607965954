/** A part of a text; UTF-16 code units, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** Whether two stretches share a character. */
export function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}
