import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Pages between two collections: a page of dense text leaves its glyphs and some 25 MB of pixels behind. */
const PAGES = 4;

let collect: (() => void) | undefined;

/**
 * Asks for a garbage collection every few pages. Where memory is plenty, V8 would let the glyphs of hundreds of pages pile up
 * before it collects, and other programs on the user's machine would pay for that.
 */
export function tidyAfter(page: number): void {
  if (page % PAGES !== 0) return;
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
