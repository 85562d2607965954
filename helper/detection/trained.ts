import { detect, type DetectOptions, type Detection } from '../../shared/report/detect.ts';
import { LANGUAGES } from '../../shared/report/language.ts';
import type { NetworkReading } from '../../shared/report/tagger/reading.ts';
import { tokenise } from '../../shared/report/tokens.ts';
import { ordinaryWords } from '../../shared/report/words/ordinary/index.ts';
import type { Segment } from '../../shared/text.ts';

/**
 * The least share of words that are ordinary in one of the languages that the tagger learnt. In others it takes ordinary words for names
 * (`oikean alavatsan kipu`), but for those that share many words with one of the six, as Catalan does with Spanish.
 */
const LEAST_ORDINARY = 0.2;

/**
 * `detect` with the tagger and the network that are installed; by rules alone in languages that these did not learn.
 * They are loaded with the first text: a study without prose does not wait for them.
 */
export async function detectTrained(segments: readonly Segment[], options: DetectOptions): Promise<Detection> {
  if (!isInLearntLanguage(segments)) return detect(segments, options);
  const { detectWithNetworks } = await import('./detection.ts');
  const { loadTagger } = await import('./tagger.ts');
  const { openTaggerNetwork } = await import('./taggerNetwork.ts');
  const tagger = loadTagger();
  return detectWithNetworks(segments, { ...options, ...(tagger ? { tagger } : {}) }, { network: await openTaggerNetwork() });
}

/** What the network holds of a text of few words, in which the tagger and the arbiter have nothing to go by; undefined where it is not installed. */
export async function readShort(text: string): Promise<NetworkReading | undefined> {
  const { openTaggerNetwork } = await import('./taggerNetwork.ts');
  return (await openTaggerNetwork())?.read(text);
}

function isInLearntLanguage(segments: readonly Segment[]): boolean {
  const words = segments.flatMap(({ text }) => tokenise(text)).filter(({ kind, text }) => kind === 'word' && text.length > 1);
  return LANGUAGES.some((lang) => words.filter(({ key }) => ordinaryWords(lang).has(key)).length >= LEAST_ORDINARY * words.length);
}
