import type { Command } from 'commander';
import { listed } from '../localModel/folder.ts';
import type { LocalModel } from '../localModel/localModel.ts';
import { readSettings } from '../settings.ts';

/** Which local model a command takes: `--model FOLDER`, `--no-model`, or what settings.json names. */
export interface ModelFlags {
  /** `false` for `--no-model`. */
  model?: string | false;
}

/** The options of every command that reads reports. */
export function addModelOption(command: Command): Command {
  return command
    .option('--model <folder>', 'a token-classification model of your own (ONNX, tokenizer.json, config.json), read besides; the one of settings.json by default')
    .option('--no-model', 'without the model of settings.json');
}

/**
 * The user's model, to be opened when the first report is read, once; undefined where none is set.
 * @throws ProblemError `settings-invalid`.
 */
export function modelOf({ model }: ModelFlags): (() => Promise<LocalModel>) | undefined {
  const folder = model === false ? undefined : model ?? readSettings().model;
  if (folder === undefined) return undefined;
  let opened: Promise<LocalModel> | undefined;
  return () => (opened ??= open(folder));
}

async function open(folder: string): Promise<LocalModel> {
  const { LocalModel } = await import('../localModel/localModel.ts');
  const model = await LocalModel.open(folder);
  if (model.staying.length > 0) process.stderr.write(`The local model also labels ${listed(model.staying)}. CaseVeil does not follow it there: its own rules decide what of that goes.\n`);
  return model;
}
