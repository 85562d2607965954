import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sweepStaging } from '../case/deliver/delivery.ts';
import { digestFile } from '../digest.ts';
import { ProblemError } from '../problem.ts';

/** By this list of what it made, with digests, a demo knows the files of an earlier one: it deletes no others. */
const LIST = '.caseveil-demo.json';

/** What file managers leave behind in folders that somebody looked into. */
const DROPPINGS = /^(?:\.DS_Store|desktop\.ini|thumbs\.db)$/i;

/** What a demo makes in its folder. */
const PARTS = ['case', 'result'];

/** Removes what an earlier demo made in a folder. @throws ProblemError `demo-not-empty` when anything else lies there, before anything is removed. */
export async function clearDemo(folder: string): Promise<void> {
  sweepStaging(path.join(folder, 'result'));
  const listed = readList(folder);
  for (const [name, digest] of await filesOf(folder)) {
    if (listed[name] !== digest) {
      throw new ProblemError('demo-not-empty', 'The folder for the demo holds files that no demo made, or that were changed since. Nothing was removed. Choose a new or empty folder.');
    }
  }
  for (const part of [...PARTS, LIST]) rmSync(path.join(folder, part), { recursive: true, force: true });
}

/** Lists what stands in the folder now as made by the demo. */
export async function listDemo(folder: string): Promise<void> {
  writeFileSync(path.join(folder, LIST), `${JSON.stringify(Object.fromEntries(await filesOf(folder)), null, 2)}\n`);
}

/** An unreadable list is none: then nothing is known as the demo's. */
function readList(folder: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(readFileSync(path.join(folder, LIST), 'utf8'))) as Record<string, unknown>;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** The files of the folder at any depth, with their SHA-256; of what is no plain file (a link), an empty one, which no list holds. */
async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory() && !DROPPINGS.test(entry.name));
  const files = new Map<string, string>();
  for (const entry of entries) {
    const place = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, place).split(path.sep).join('/');
    if (name !== LIST) files.set(name, entry.isFile() ? await digestFile(place) : '');
  }
  return files;
}
