import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectWithNetworks } from '../../../../helper/detection/detection.ts';
import { openTaggerNetwork } from '../../../../helper/detection/taggerNetwork.ts';
import { loadTagger } from '../../../../shared/report/tagger/tagger.ts';

/** Lines of radiology that identify nobody, by theme: `# theme`, then one line a case. */
function readThemes(file: string): Map<string, string[]> {
  const themes = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('# ')) themes.set(line.slice(2), (current = []));
    else if (line !== '') current.push(line);
  }
  return themes;
}

const weights = new URL('../../../../models/tagger.bin', import.meta.url);
const tagger = existsSync(weights) ? loadTagger(readFileSync(weights)) : undefined;

/** What is found in a line, at the confidence from which findings are replaced. */
async function found(line: string, lang: string, withNetwork: boolean): Promise<string[]> {
  const network = withNetwork ? await openTaggerNetwork() : undefined;
  const { identifiers } = await detectWithNetworks([{ id: 'body', text: line }], { lang, ...(tagger ? { tagger } : {}) }, { network });
  return identifiers.filter(({ confidence }) => confidence >= 0.5).map(({ label, text, source }) => `${line} -> ${label} ${text} (${source})`);
}

const FILES = [['english.txt', 'en'], ['spanish.txt', 'es'], ['german.txt', 'de'], ['french.txt', 'fr'], ['italian.txt', 'it'], ['portuguese.txt', 'pt']] as const;

describe.each(FILES)('%s: nothing is found in text that identifies nobody', (file, lang) => {
  for (const [theme, lines] of readThemes(file)) {
    it.each([['alone', false], ['with its network', true]])(`${theme}, the tagger %s`, async (_, withNetwork) => {
      for (const line of lines) expect(await found(line, lang, withNetwork)).toEqual([]);
    });
  }
});

it('holds at least 400 lines', () => {
  const count = FILES.flatMap(([file]) => [...readThemes(file).values()].flat()).length;
  expect(count).toBeGreaterThanOrEqual(400);
});
