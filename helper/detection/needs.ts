import { existsSync, readFileSync } from 'node:fs';
import { learnNeeds, type ToldNeeds } from '../../shared/report/patterns/matches.ts';

/** Written by the build beside what it built. Run from sources there is none, and the report engine tells what its patterns need when it has run them for a while. */
const FILE = new URL('needs.json', import.meta.url);

/** Tells the report engine what its patterns need, of which a few hundred are not compiled then that no short text can match. */
export function teachNeeds(): void {
  if (existsSync(FILE)) learnNeeds(JSON.parse(readFileSync(FILE, 'utf8')) as ToldNeeds);
}
