import { detect, readableText, type DetectOptions, type Detection } from '../../shared/report/detect.ts';
import type { Segment } from '../../shared/text.ts';
import type { LocalModel } from './localModel.ts';

/** `detect` with what the user's own model, where there is one, finds in the same text. */
export async function detectWithModel(segments: readonly Segment[], options: DetectOptions, model?: LocalModel, signal?: AbortSignal): Promise<Detection> {
  return detect(segments, model ? { ...options, model: await model.find(readableText(segments, options), signal) } : options);
}
