import type { Command } from 'commander';
import { createProject, dropProject, listProjects, openProject } from '../vault/projects.ts';
import { EXIT, guarded, print, printJson } from './output.ts';

/** `caseveil project create|list|drop`. */
export function addProjectCommand(program: Command): void {
  const project = program.command('project').description('Manage projects: one recipient or one collection each, with a key of its own.');

  project.command('create').argument('<name>').description('make a project and its key')
    .action((name: string) => guarded(async () => {
      createProject(name);
      print(`Project ${name} is ready. Its key lies on this machine only: back up CaseVeil's folder if you must be able to go back.`);
      return EXIT.done;
    }));

  project.command('list').description('list the projects on this machine').option('--json', 'as JSON')
    .action((options: { json?: boolean }) => guarded(async () => {
      const projects = listProjects();
      if (options.json) printJson(projects);
      else if (projects.length === 0) print('No projects yet. They are made when you first use one.');
      else for (const { name, created, linked } of projects) print(`${name.padEnd(32)} ${created.slice(0, 10)}  ${linked} links in the vault`);
      return EXIT.done;
    }));

  project.command('drop').argument('<name>').description('destroy a project\'s key and vault: nothing leads back any more').option('--yes', 'do not ask')
    .action((name: string, options: { yes?: boolean }) => guarded(async () => {
      openProject(name);
      if (!options.yes && !(await confirmed(`Destroy the key and the vault of project ${name}? This cannot be undone. [y/N] `))) return EXIT.cancelled;
      dropProject(name);
      print(`Project ${name} is gone.`);
      return EXIT.done;
    }));
}

async function confirmed(question: string): Promise<boolean> {
  const { createInterface } = await import('node:readline');
  process.stderr.write(question);
  // Input that ends without a line is a no.
  for await (const line of createInterface({ input: process.stdin })) return /^(y|yes|s|si|sí)$/i.test(line.trim());
  return false;
}
