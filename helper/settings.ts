import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { homePath } from './home.ts';
import { ProblemError } from './problem.ts';

/** What a user sets once for every door: command line, Word, Outlook and browser. */
const settingsSchema = z.strictObject({
  /** The folder of a local model (docs/report.md); from the home folder of CaseVeil where it is no whole path. */
  model: z.string().min(1).optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The content of `settings.json` in CaseVeil's home folder; nothing is set where there is none. @throws ProblemError `settings-invalid`. */
export function readSettings(): Settings {
  const home = homePath();
  const file = path.join(home, 'settings.json');
  if (!existsSync(file)) return {};
  try {
    const { model } = settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, '')));
    return model === undefined ? {} : { model: path.resolve(home, model) };
  } catch {
    throw new ProblemError('settings-invalid', 'The settings.json in the home folder of CaseVeil cannot be read. It holds e.g. {"model": "/home/me/models/deid"}; on Windows every \\ in a path is written twice. Mend it or delete it.');
  }
}
