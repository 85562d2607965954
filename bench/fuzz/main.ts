/**
 * `npm run bench fuzz`: invented objects in all syntaxes and character sets, well made, badly made and damaged, through the
 * product's own worker. Says of every failure which seed makes it again.
 * Usage: node --import tsx bench/fuzz/main.ts [SECONDS] [FIRST SEED]; ten seconds without arguments, seed 1.
 */
import { fuzz, MEMORY_EVERY } from './fuzzer.ts';

const [seconds = '10', firstSeed = '1'] = process.argv.slice(2);
const end = Date.now() + Number(seconds) * 1000;
const { objects, outcomes, failures, memory } = await fuzz({ firstSeed: Number(firstSeed), harms: ['none', 'quirks', 'mutation', 'mutation'], until: () => Date.now() > end });

/** How many values of the curve are printed. */
const POINTS = 12;
const step = Math.max(1, Math.floor(memory.length / POINTS));
const curve = memory.map((size, index) => `${(index + 1) * MEMORY_EVERY}: ${size.toFixed(0)}`).filter((_, index) => (index + 1) % step === 0);

console.log(`${objects} objects in ${seconds} s, first seed ${firstSeed}\nresident memory in MB by objects  ${curve.join(', ')}\n`);
for (const [outcome, count] of Object.entries(outcomes).sort((one, other) => other[1] - one[1])) console.log(`${String(count).padStart(7)}  ${outcome}`);
console.log(`\n${failures.length} failures`);
for (const { seed, harm, syntax, terms, what } of failures.slice(0, 40)) console.log(`  seed ${seed} (${harm}, ${syntax}, ${terms || 'ASCII'}): ${what}`);
process.exitCode = failures.length > 0 ? 1 : 0;
