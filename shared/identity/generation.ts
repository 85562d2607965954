import { plain } from './normalise.ts';

/** How the suffix of a name (PN, PS3.5 6.2.1) tells a father from his son. */
export const GENERATIONS: ReadonlyMap<string, string> = new Map(Object.entries({ sr: 'sr', snr: 'sr', senior: 'sr', jr: 'jr', jnr: 'jr', junior: 'jr', filho: 'jr', ii: 'ii', iii: 'iii', iv: 'iv', neto: 'iii' }));

/** The generation that a name ends in, or the surname before a comma or `^`: `Callis Sr`, `CALLIS JR, ROBERT`, `CALLIS^ROBERT^^^III`; a form of address before a name (`Sr. Ibarrola`) is none. */
export function generationOf(name: string): string | undefined {
  const ends = name.split('=')[0]!.split(/[,^]/).map((part, index) => ({ words: plain(part).split(' '), index }));
  const told = ends.filter(({ words, index }) => index > 0 || words.length > 1).map(({ words }) => GENERATIONS.get(words.at(-1)!));
  return told.find((generation) => generation !== undefined);
}

/** Whether two names tell two generations. */
export function areGenerations(one: string, other: string): boolean {
  const [a, b] = [generationOf(one), generationOf(other)];
  return a !== undefined && b !== undefined && a !== b;
}
