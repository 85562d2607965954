import { isCapitalised, isUpper, type Token } from './tokens.ts';
import { CREDENTIALS } from './words/people.ts';
import { LONG_STATES, PROVINCES, US_STATES } from './words/places.ts';
import { REGIONS } from './words/regions.ts';

/** Regions with fewer letters are short forms, which words and names are spelled like. */
const SHORTEST_REGION = 6;

/** Where the state or province ends that a token begins, as letters or in full; undefined where none stands there. `MD` and `PA` are degrees as often. */
export function stateEnd(tokens: readonly Token[], at: number): number | undefined {
  const state = tokens[at];
  if (!state || !isCapitalised(state.text)) return undefined;
  if (isUpper(state.text) && state.text.length <= 3) return (US_STATES.has(state.key) || PROVINCES.has(state.key)) && !CREDENTIALS.has(state.key) ? at + 1 : undefined;
  if (LONG_STATES.has(state.key)) return at + 1;
  const region = REGIONS.match(tokens, at);
  return region && state.text.length + (tokens[at + 1]?.text.length ?? 0) >= SHORTEST_REGION ? region.next : undefined;
}

/** `Durango, CO`, `Lebanon, Ohio`: whether a state stands behind a comma, so that what ends before it is a town however it is spelled. */
export function isBeforeState(tokens: readonly Token[], to: number): boolean {
  return tokens[to]?.text === ',' && stateEnd(tokens, to + 1) !== undefined;
}
