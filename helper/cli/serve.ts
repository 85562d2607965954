import type { Command } from 'commander';
import { openCase } from '../case/case.ts';
import type { CaseOpener } from '../server/job.ts';
import { startServer } from '../server/server.ts';
import { wholeNumber } from './case.ts';
import { addModelOption, modelOf, type ModelFlags } from './model.ts';
import { EXIT, guarded, print } from './output.ts';

/** `caseveil serve`: the pane and its API on this machine. */
export function addServeCommand(program: Command): void {
  addModelOption(program.command('serve').description('Serve the task pane on https://localhost, for Word, Outlook and the browser. Ends with Ctrl-C.'))
    .option('--port <n>', 'another port than the one that the manifests name', wholeNumber)
    .action((flags: ServeFlags) => guarded(() => serve(flags)));
}

interface ServeFlags extends ModelFlags {
  port?: number;
}

/** Opens cases as the pane asks for them, their reports read by the user's own model besides. */
export async function caseOpener(flags: ModelFlags): Promise<CaseOpener> {
  const model = modelOf(flags);
  // What is wrong with the model is told at the start, not with the first case.
  await model?.();
  return (sources, options) => openCase(sources, { ...options, ...(model ? { model } : {}) });
}

/** Serves until the process is told to end, then wipes every case. @throws ProblemError */
export async function serve({ port, ...flags }: ServeFlags = {}): Promise<number> {
  const server = await startServer({ open: await caseOpener(flags), ...(port === undefined ? {} : { port }) });
  print(`The pane is at ${server.url}`);
  print(`If the browser warns of the certificate, tell your system to trust ${server.authorityFile} (README, "Trust").`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.close();
  return EXIT.done;
}
