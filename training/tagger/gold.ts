import type { TagSet } from '../../shared/report/tagger/tagset.ts';
import type { Tokens } from '../../shared/report/tagger/tokens.ts';
import type { Span } from './example.ts';

/** The right tag of each token; a value that goes on in the next line begins there again. @param spans in order, not overlapping. */
export function goldTags(tags: TagSet, tokens: Tokens, spans: readonly Span[]): Uint8Array {
  const gold = new Uint8Array(tokens.count);
  let i = 0;
  for (const span of spans) {
    const begin = tags.begin(span.label);
    while (i < tokens.count && tokens.ends[i]! <= span.start) i++;
    for (let tag = begin; i < tokens.count && tokens.starts[i]! < span.end; i++) {
      if (tokens.words[i]!.kind === 'newline') {
        tag = begin;
        continue;
      }
      gold[i] = tag;
      tag = begin + 1;
    }
  }
  return gold;
}
