import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Arbiter, type ArbiterWeights } from '../../shared/report/arbiter/arbiter.ts';
import { packageRoot } from '../packageRoot.ts';
import { ProblemError } from '../problem.ts';

let loaded: Arbiter | undefined;

/**
 * The arbiter that comes with CaseVeil; undefined in an installation without it, where fixed rules say whom to believe.
 * @throws ProblemError `arbiter` when its file is damaged.
 */
export function loadArbiter(): Arbiter | undefined {
  if (loaded) return loaded;
  const file = path.join(packageRoot(), 'models', 'arbiter.json');
  return existsSync(file) ? (loaded = readArbiter(file)) : undefined;
}

function readArbiter(file: string): Arbiter {
  try {
    return new Arbiter(JSON.parse(readFileSync(file, 'utf8')) as ArbiterWeights);
  } catch {
    throw new ProblemError('arbiter', 'A file of this installation of CaseVeil is damaged (models/arbiter.json). Install CaseVeil again.');
  }
}
