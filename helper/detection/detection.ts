import { detect, readableText, writtenText, type DetectOptions, type Detection } from '../../shared/report/detect.ts';
import type { Segment } from '../../shared/text.ts';
import type { LocalModel } from '../localModel/localModel.ts';
import { loadArbiter } from './arbiter.ts';
import type { TaggerNetwork } from './taggerNetwork.ts';

/** Networks that read a document before `detect` does: the tagger's own and the user's. */
export interface Networks {
  /** Reads together with the tagger, and the arbiter weighs what is found; nothing without a tagger. */
  network?: TaggerNetwork | undefined;
  model?: LocalModel | undefined;
}

/** How far the reading of a text is, and how it is told to stop. */
export interface ReadingWatch {
  signal?: AbortSignal | undefined;
  /** Told the share that is done, from 0 to 1. */
  progress?: ((share: number) => void) | undefined;
}

/** About the share of the time that the networks take; each as much as the other where there are two. */
const OF_NETWORKS = 0.6;

/** `detect` with what the networks hold of the same text. */
export async function detectWithNetworks(segments: readonly Segment[], options: DetectOptions, { network, model }: Networks, { signal, progress }: ReadingWatch = {}): Promise<Detection> {
  const part = (from: number, to: number): ReadingWatch => ({ signal, progress: progress && ((share) => progress(from + share * (to - from))) });
  const ofFirst = model ? OF_NETWORKS / 2 : OF_NETWORKS;
  const reading = options.tagger && network ? { ...options, network: await network.read(writtenText(segments), part(0, ofFirst)), arbiter: loadArbiter() } : options;
  const all = { ...reading, progress: part(OF_NETWORKS, 1).progress };
  return detect(segments, model ? { ...all, model: await model.find(readableText(segments, reading), part(ofFirst, OF_NETWORKS)) } : all);
}
