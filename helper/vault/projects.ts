import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Label } from '../../shared/label.ts';
import { PROJECT_NAME } from '../../shared/policy/policy.ts';
import { homeFolder, writeSecret } from '../home.ts';
import { ProblemError } from '../problem.ts';
import { masterKey } from './masterKey.ts';
import { seal, unseal } from './sealed.ts';

/** One link back to a person: what stands in the outputs and what stood in the originals. */
export interface VaultEntry {
  label: Label;
  replacement: string;
  original: string;
}

/**
 * A project: one recipient or one collection. Its key makes the pseudonyms; its vault, for reversible policies, leads back from them.
 *
 * Both lie in `projects/NAME` of CaseVeil's home, sealed with the machine's master key. Dropping a project destroys both.
 */
export interface Project {
  name: string;
  /** 32 bytes, for `Identity`. */
  key: Uint8Array;
  created: string;
}

/** The names of the projects on this machine, sorted, with when each was made. */
export function listProjects(): { name: string; created: string; linked: number }[] {
  return readdirSync(homeFolder('projects'))
    .filter((name) => existsSync(keyFile(name)))
    .sort()
    .map((name) => ({ name, created: statSync(keyFile(name)).birthtime.toISOString(), linked: readVault(openProject(name)).length }));
}

/** Makes a project. @throws ProblemError `project-name`, `project-exists`. */
export function createProject(name: string): Project {
  checkName(name);
  if (existsSync(keyFile(name))) throw new ProblemError('project-exists', 'A project of this name exists already. Choose another name, or use that project.');
  mkdirSync(folderOf(name), { recursive: true, mode: 0o700 });
  writeSecret(keyFile(name), seal(masterKey(), randomBytes(32), `key ${name}`));
  return openProject(name);
}

/** Opens a project. @throws ProblemError `project-unknown`, `project-name`, `vault-damaged`. */
export function openProject(name: string): Project {
  checkName(name);
  if (!existsSync(keyFile(name))) throw new ProblemError('project-unknown', 'There is no project of this name on this machine. Create it first, or check the spelling.');
  const key = unseal(masterKey(), readFileSync(keyFile(name)), `key ${name}`);
  return { name, key, created: statSync(keyFile(name)).birthtime.toISOString() };
}

/** Opens the project, or makes it when it is new. */
export function ensureProject(name: string): Project {
  checkName(name);
  return existsSync(keyFile(name)) ? openProject(name) : createProject(name);
}

/** Destroys a project's key and vault: nothing leads back from its pseudonyms any more. @throws ProblemError `project-unknown`. */
export function dropProject(name: string): void {
  checkName(name);
  if (!existsSync(keyFile(name))) throw new ProblemError('project-unknown', 'There is no project of this name on this machine.');
  for (const file of [keyFile(name), vaultFile(name)]) {
    if (existsSync(file)) writeFileSync(file, randomBytes(statSync(file).size));
  }
  rmSync(folderOf(name), { recursive: true, force: true });
}

/** The links of a project, sorted by replacement. */
export function readVault(project: Project): VaultEntry[] {
  const file = vaultFile(project.name);
  if (!existsSync(file)) return [];
  return JSON.parse(Buffer.from(unseal(project.key, readFileSync(file), `vault ${project.name}`)).toString('utf8')) as VaultEntry[];
}

/** Adds links to a project's vault; links that stand there already are not repeated. */
export function addToVault(project: Project, entries: VaultEntry[]): void {
  withLock(project.name, () => {
    const all = new Map([...readVault(project), ...entries].map((entry) => [`${entry.label}\0${entry.replacement}\0${entry.original}`, entry]));
    const sorted = [...all.keys()].sort().map((key) => all.get(key)!);
    writeSecret(vaultFile(project.name), seal(project.key, Buffer.from(JSON.stringify(sorted)), `vault ${project.name}`));
  });
}

function folderOf(name: string): string {
  return path.join(homeFolder('projects'), name);
}

function keyFile(name: string): string {
  return path.join(folderOf(name), 'key');
}

function vaultFile(name: string): string {
  return path.join(folderOf(name), 'vault');
}

function checkName(name: string): void {
  if (!PROJECT_NAME.test(name)) throw new ProblemError('project-name', 'A project name has 1 to 64 letters, digits, points, hyphens or underscores and begins with a letter or digit, such as st-mary-2026.');
}

/** A lock left by a process that died is taken over after this long. */
const STALE_LOCK_MS = 10_000;

function withLock(name: string, work: () => void): void {
  const lock = path.join(folderOf(name), 'lock');
  const wait = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      writeFileSync(lock, '', { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > STALE_LOCK_MS) rmSync(lock, { force: true });
      else Atomics.wait(wait, 0, 0, 20);
    }
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}
