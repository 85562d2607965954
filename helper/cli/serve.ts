import type { Command } from 'commander';
import { openCase } from '../case/case.ts';
import { startServer } from '../server/server.ts';
import { wholeNumber } from './case.ts';
import { EXIT, guarded, print } from './output.ts';

/** `caseveil serve`: the pane and its API on this machine. */
export function addServeCommand(program: Command): void {
  program.command('serve').description('Serve the task pane on https://localhost, for Word, Outlook and the browser. Ends with Ctrl-C.')
    .option('--port <n>', 'another port than the one that the manifests name', wholeNumber)
    .action((flags: { port?: number }) => guarded(() => serve(flags.port)));
}

/** Serves until the process is told to end, then wipes every case. */
export async function serve(port?: number): Promise<number> {
  const server = await startServer({ open: openCase, ...(port === undefined ? {} : { port }) });
  print(`The pane is at ${server.url}`);
  print(`If the browser warns of the certificate, tell your system to trust ${server.authorityFile} (README, "Trust").`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.close();
  return EXIT.done;
}
