import type { DeidentificationContext } from './context.ts';
import type { DataSet } from './file/dataset.ts';
import { UnreadText, type EarlyReader, type EarlyReading, type TextCleaner } from './text/cleaner.ts';
import { Transformation, type InstanceFacts } from './transformation.ts';

/**
 * Transforms a data set with what networks read in its free text. The transformation waits for nothing: where it meets a text that was not read yet, all of
 * them are read, and it begins again. In a series that is the first instance, since the others mostly say the same.
 */
export async function withReadings<Result>(dataset: DataSet, context: DeidentificationContext, facts: Pick<InstanceFacts, 'subject' | 'sopClassUid'>, transform: (readings: InstanceFacts['readings']) => Result): Promise<Result> {
  try {
    return transform(new Map());
  } catch (error) {
    if (!(error instanceof UnreadText)) throw error;
  }
  const reader = context.text.reader!;
  const readings = new Map<string, EarlyReading>();
  for (const text of awaitedTexts(dataset, context, facts, reader)) readings.set(text, await reader.read(text));
  return transform(readings);
}

/** The texts among those that a transformation would clean which are to be read before. */
function awaitedTexts(dataset: DataSet, context: DeidentificationContext, facts: Pick<InstanceFacts, 'subject' | 'sopClassUid'>, reader: EarlyReader): Set<string> {
  const awaited = new Set<string>();
  const text: TextCleaner = {
    clean(value) {
      if (reader.awaits(value)) awaited.add(value);
      return value;
    },
    scan: (value) => value,
    hides: () => false,
  };
  new Transformation({ ...context, text }, { ...facts, utf8: true, readings: new Map() }, () => undefined).apply(dataset);
  return awaited;
}
