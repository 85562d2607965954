import type { Label } from '../../label.ts';
import type { Stretch } from '../../text.ts';
import type { Reading } from './reading.ts';
import type { Tokens } from './tokens.ts';

/** A stretch of text that the tagger, or the user's own model, takes for an identifier. */
export interface TaggedSpan<L extends string = Label> extends Stretch {
  label: L;
  /** The least probability over the span's tokens that they identify, under whatever label; 0 to 1. */
  confidence: number;
}

/** The spans of a text: neighbouring tokens that are likelier identifiers than not, under the label that is likeliest over all of them. */
export function collectSpans<L extends string>(tokens: Tokens, { identifying, beginning, labels }: Reading, names: readonly L[]): TaggedSpan<L>[] {
  const spans: TaggedSpan<L>[] = [];
  for (let first = 0; first < tokens.count; first++) {
    if (identifying[first]! < 0.5) continue;
    const sums = labels[first]!.slice();
    let confidence = identifying[first]!;
    let last = first;
    for (let next = first + 1; next < tokens.count && identifying[next]! >= 0.5 && beginning[next]! < identifying[next]! / 2; next++) {
      labels[next]!.forEach((probability, label) => { sums[label]! += probability; });
      confidence = Math.min(confidence, identifying[next]!);
      last = next;
    }
    spans.push({ start: tokens.starts[first]!, end: tokens.ends[last]!, label: names[sums.indexOf(Math.max(...sums))]!, confidence: Math.min(1, confidence) });
    first = last;
  }
  return spans;
}
