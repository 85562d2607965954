import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Tagger } from '../../shared/report/detect.ts';
import { loadTagger as load } from '../../shared/report/tagger/tagger.ts';
import { packageRoot } from '../packageRoot.ts';

let loaded: Tagger | undefined;

/** The trained tagger that comes with CaseVeil; undefined in an installation without it, where the rules work alone. */
export function loadTagger(): Tagger | undefined {
  if (loaded) return loaded;
  const file = path.join(packageRoot(), 'models', 'tagger.bin');
  return existsSync(file) ? (loaded = load(readFileSync(file))) : undefined;
}
