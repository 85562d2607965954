import type { Command } from 'commander';
import { faultsOf } from '../../shared/faults.ts';
import { DEFAULT_POLICY, policySchema, type Policy } from '../../shared/policy/policy.ts';
import { preset, PRESETS } from '../../shared/policy/presets.ts';
import { policyNotes } from '../case/options.ts';
import { unknownAttributes } from '../dicom/profile.ts';
import { ProblemError } from '../problem.ts';
import { readJson } from './json.ts';
import { EXIT, guarded, note, print, printJson } from './output.ts';

/** A preset by its name, or the policy in a JSON file. @throws ProblemError `policy-unknown`, `policy-invalid`. */
export function loadPolicy(nameOrFile: string): Policy {
  const found = preset(nameOrFile);
  if (found) return found;
  if (!nameOrFile.endsWith('.json')) {
    throw new ProblemError('policy-unknown', `There is no such policy. Choose one of ${PRESETS.map(({ name }) => name).join(', ')}, or name a .json file.`);
  }
  return readPolicy(nameOrFile);
}

const NOT_JSON = {
  code: 'policy-invalid',
  message: 'The policy file cannot be read as JSON; often a comma or a quotation mark is missing or too many. Start from a preset: caseveil policy show safe-harbor > my-policy.json',
};

function readPolicy(file: string): Policy {
  const checked = policySchema.safeParse(readJson(file, NOT_JSON));
  const faults = checked.success ? unknownAttributes(checked.data) : faultsOf(checked.error, 'a policy');
  if (checked.success && faults.length === 0) return checked.data;
  throw new ProblemError('policy-invalid', `The policy file is not valid:\n${faults.map((fault) => `  ${fault}\n`).join('')}Compare it with a preset: caseveil policy show safe-harbor`);
}

/** `caseveil policy list|show|check`. */
export function addPolicyCommand(program: Command): void {
  const policy = program.command('policy').description('Show the presets, and check a policy of your own.');

  policy.command('list').description('list the presets').option('--json', 'as JSON')
    .action((options: { json?: boolean }) => guarded(async () => {
      if (options.json) printJson(PRESETS.map(({ name, title, advice, reversible }) => ({ name, title, advice, reversible })));
      else for (const { name, title, advice } of PRESETS) print(`${name.padEnd(20)} ${title['en']}${name === DEFAULT_POLICY ? ' (default)' : ''}\n${' '.repeat(21)}${advice['en']}`);
      return EXIT.done;
    }));

  policy.command('show').argument('<name>').description('print a preset as JSON, to copy and edit')
    .action((name: string) => guarded(async () => {
      printJson(loadPolicy(name));
      return EXIT.done;
    }));

  policy.command('check').argument('<file>').description('check a policy file')
    .action((file: string) => guarded(async () => {
      const checked = readPolicy(file);
      print(`${checked.name} is a valid policy.`);
      for (const { message } of policyNotes(checked, true)) print(note(message));
      return EXIT.done;
    }));
}
