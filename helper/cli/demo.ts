import path from 'node:path';
import type { Command } from 'commander';
import { STUDY } from '../../samples/patient.ts';
import { writeCase } from '../../samples/case.ts';
import { DEFAULT_POLICY } from '../../shared/policy/policy.ts';
import { makeOutFolder } from '../case/deliver/delivery.ts';
import { clearDemo, listDemo } from './demoFolder.ts';
import { EXIT, guarded, print } from './output.ts';
import { runCase } from './run.ts';
import { serve } from './serve.ts';

/** `caseveil demo`: the main job on the bundled invented case, then the pane. */
export function addDemoCommand(program: Command): void {
  program.command('demo').description('De-identify the bundled invented case: a head CT, an ultrasound clip, a radiograph, a structured report and three reports.')
    .option('--out <folder>', 'where the case and its result go: a new or empty folder, or that of an earlier demo', path.join('out', 'demo'))
    .option('--policy <name>', 'a preset or a .json file', DEFAULT_POLICY)
    .option('--serve', 'offer the pane afterwards, until Ctrl-C')
    .action((flags: { out: string; policy: string; serve?: boolean }) => guarded(async () => {
      makeOutFolder(flags.out);
      await clearDemo(flags.out);
      const { reports, studies } = await writeCase(path.join(flags.out, 'case'));
      await listDemo(flags.out);
      print(`The case        ${path.join(flags.out, 'case')} (invented, made just now)`);
      const code = await runCase({
        policy: flags.policy,
        project: 'demo',
        report: reports,
        study: [studies],
        accession: Object.values(STUDY).flatMap((study) => (typeof study === 'object' ? [study.accession] : [])),
        burnedIn: 'unknown',
        face: 'unknown',
        out: path.join(flags.out, 'result'),
      });
      await listDemo(flags.out);
      return flags.serve && code === EXIT.done ? serve() : code;
    }));
}
