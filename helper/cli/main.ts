import '../quiet.ts';
import { Command } from 'commander';
import { VERSION } from '../version.ts';
import { prepareWorker } from '../pool.ts';
import { EXIT, EXIT_HELP } from './output.ts';

/** The commands, in the order of `--help`. Each is loaded when it is asked for, because some bring megabytes of libraries along; a worker for studies loads beside it. */
const COMMANDS: Record<string, (program: Command) => Promise<void>> = {
  run: async (program) => {
    if (process.argv.includes('--study')) prepareWorker('instance');
    (await import('./run.ts')).addRunCommand(program);
  },
  dicom: async (program) => {
    prepareWorker('instance');
    (await import('./dicom.ts')).addDicomCommand(program);
  },
  inspect: async (program) => (await import('./inspect.ts')).addInspectCommand(program),
  detect: async (program) => (await import('./detect.ts')).addDetectCommand(program),
  evaluate: async (program) => (await import('./evaluate.ts')).addEvaluateCommand(program),
  verify: async (program) => (await import('./verify.ts')).addVerifyCommand(program),
  serve: async (program) => (await import('./serve.ts')).addServeCommand(program),
  demo: async (program) => (await import('./demo.ts')).addDemoCommand(program),
  project: async (program) => (await import('./project.ts')).addProjectCommand(program),
  policy: async (program) => (await import('./policy.ts')).addPolicyCommand(program),
};

const program = new Command('caseveil')
  .description('De-identifies a radiology case, report and images together, on this machine alone.')
  .version(VERSION)
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'caseveil: ').replace(/unknown command '.*'/, 'there is no such command')) })
  .showHelpAfterError('Names with spaces stand in quotation marks. All commands and options: caseveil --help')
  .addHelpText('after', EXIT_HELP)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? EXIT.done : EXIT.usage));

const [, , first = ''] = process.argv;
const asksVersion = first === '-V' || first === '--version';
const wanted = COMMANDS[first] ? [COMMANDS[first]] : asksVersion ? [] : Object.values(COMMANDS);
for (const add of wanted) await add(program);

await program.parseAsync();
