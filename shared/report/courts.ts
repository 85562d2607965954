import type { Label } from '../label.ts';
import { LINKS } from './nameEdges.ts';
import { wordSet } from './phrases.ts';
import type { Token } from './tokens.ts';
import { AUTHORITY_WORDS } from './words/institutions.ts';

/** What courts and prosecutors are called. */
const COURTS = wordSet('juzgado juzgados court coroner tribunal fiscalia tribunale procura amtsgericht landgericht');

/** Words of courts besides `AUTHORITY_WORDS`. */
const COURT_WORDS = wordSet('circuit superior district county civile penale lo n no num of the at in');

/** `Juzgado de lo Social n.º 3`, `the Family Court`: a kind of court without its town. Streets are called so too, but not between brackets. */
export function isCourt(tokens: readonly Token[], from: number, to: number, label: Label): boolean {
  const isBracketed = tokens[from - 1]?.text === '(' && tokens[to]?.text === ')';
  if (label === 'LOCATION' && !isBracketed) return false;
  const court = tokens.slice(from, to);
  return court.some(({ key }) => COURTS.has(key)) && court.every(({ kind, key }) => kind !== 'word' || isOfCourts(key));
}

function isOfCourts(key: string): boolean {
  return AUTHORITY_WORDS.has(key) || COURT_WORDS.has(key) || LINKS.has(key);
}
