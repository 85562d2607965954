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

/** `detect` with what the networks hold of the same text. */
export async function detectWithNetworks(segments: readonly Segment[], options: DetectOptions, { network, model }: Networks, signal?: AbortSignal): Promise<Detection> {
  const reading = options.tagger && network ? { ...options, network: await network.read(writtenText(segments), signal), arbiter: loadArbiter() } : options;
  return detect(segments, model ? { ...reading, model: await model.find(readableText(segments, reading), signal) } : reading);
}
