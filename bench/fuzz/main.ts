/**
 * `npm run bench fuzz`: invented objects in all syntaxes and character sets, well made, badly made and damaged, through the
 * product's own worker. Says of every failure which seed makes it again.
 * Usage: node --import tsx bench/fuzz/main.ts [SECONDS] [FIRST SEED]; ten seconds without arguments, seed 1.
 */
import { fuzz } from './fuzzer.ts';

const [seconds = '10', firstSeed = '1'] = process.argv.slice(2);
const end = Date.now() + Number(seconds) * 1000;
const { objects, outcomes, failures, memory } = await fuzz({ firstSeed: Number(firstSeed), harms: ['none', 'quirks', 'mutation', 'mutation'], until: () => Date.now() > end });

console.log(`${objects} objects in ${seconds} s, first seed ${firstSeed}; resident memory ${memory.map((size) => `${size.toFixed(0)} MB`).join(' early, ')} at the end\n`);
for (const [outcome, count] of Object.entries(outcomes).sort((one, other) => other[1] - one[1])) console.log(`${String(count).padStart(7)}  ${outcome}`);
console.log(`\n${failures.length} failures`);
for (const { seed, harm, syntax, terms, what } of failures.slice(0, 40)) console.log(`  seed ${seed} (${harm}, ${syntax}, ${terms || 'ASCII'}): ${what}`);
process.exitCode = failures.length > 0 ? 1 : 0;
