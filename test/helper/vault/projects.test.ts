import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addToVault, createProject, dropProject, ensureProject, listProjects, openProject, readVault } from '../../../helper/vault/projects.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'caseveil-'));
  vi.stubEnv('CASEVEIL_HOME', home);
});
afterEach(() => rmSync(home, { recursive: true }));

const link = { label: 'PATIENT', replacement: 'CV-1', original: 'OKAFOR^ADAEZE' } as const;

describe('a project', () => {
  it('keeps its key between runs, and another project has another', () => {
    const project = createProject('second-opinion');
    expect(openProject('second-opinion').key).toEqual(project.key);
    expect(ensureProject('teaching').key).not.toEqual(project.key);
  });

  it('refuses names that could leave the folder, and a name twice', () => {
    for (const name of ['', '../x', 'a/b', '.hidden', 'x'.repeat(65)]) expect(() => createProject(name)).toThrow(/project name has/);
    createProject('one');
    expect(() => createProject('one')).toThrow(/exists already/);
  });

  it('is unknown after it was dropped, and made anew it has another key', () => {
    const project = createProject('one');
    dropProject('one');
    expect(() => openProject('one')).toThrow(/no project of this name/);
    expect(createProject('one').key).not.toEqual(project.key);
  });
});

describe('a vault', () => {
  it('leads back from a pseudonym, once a link, and counts its links', () => {
    const project = createProject('one');
    addToVault(project, [link]);
    addToVault(project, [link, { ...link, original: 'OKAFOR^A' }]);
    expect(readVault(project).map((entry) => entry.original)).toEqual(['OKAFOR^A', 'OKAFOR^ADAEZE']);
    expect(listProjects()).toMatchObject([{ name: 'one', linked: 2 }]);
  });

  it('is unreadable on the disk, for its owner only, and notices a change', () => {
    const project = createProject('one');
    addToVault(project, [link]);
    const file = path.join(home, 'projects', 'one', 'vault');
    const bytes = readFileSync(file);
    expect(bytes.includes('OKAFOR')).toBe(false);
    expect(statSync(file).mode & 0o077).toBe(0);
    bytes[20]! ^= 1;
    writeFileSync(file, bytes);
    expect(() => readVault(project)).toThrow(/cannot be opened/);
  });

  it('does not open with the files of another machine', () => {
    createProject('one');
    writeFileSync(path.join(home, 'master.key'), Buffer.alloc(32));
    expect(() => openProject('one')).toThrow(/cannot be opened/);
  });
});
