/** A stretch of the tokens of a text that the network reads at once; end exclusive. */
export interface Window {
  from: number;
  to: number;
}

/** Share of a window that the next one reads again: a name on the seam stands in the midst of one of the two. */
const OVERLAP = 1 / 4;

/**
 * Cuts tokens into overlapping windows of at most `capacity`.
 * @param opens whether a token opens a word; a window begins with one where the overlap has any.
 */
export function cutWindows(count: number, capacity: number, opens: (index: number) => boolean): Window[] {
  const overlap = Math.floor(capacity * OVERLAP);
  const windows: Window[] = [];
  for (let from = 0; from < count;) {
    const to = Math.min(from + capacity, count);
    windows.push({ from, to });
    if (to === count) break;
    const latest = to - overlap;
    let next = latest;
    while (next > latest - overlap && !opens(next)) next--;
    from = next > latest - overlap ? next : latest;
  }
  return windows;
}

/**
 * How much a window's word on a token counts beside that of its neighbour: the more, the further the token stands from where the
 * window was cut. The ends of the text are no cuts.
 */
export function weight({ from, to }: Window, index: number, count: number): number {
  const left = from === 0 ? Infinity : index - from + 1;
  const right = to === count ? Infinity : to - index;
  return Math.min(left, right, to - from);
}
