import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { afterEach, expect, it, vi } from 'vitest';
import { addDetectCommand } from '../../../helper/cli/detect.ts';
import { attachment, mail, multipart, part } from '../documents/mail/compose.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'detect-'));
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  rmSync(folder, { recursive: true });
});

it('reads a saved mail and the reports in it, and says what it leaves out', async () => {
  const file = path.join(folder, 'fw.eml');
  writeFileSync(file, mail(multipart('mixed', [part(['Content-Type: text/plain'], 'Patient: Jane Quillfeather'), attachment('text/plain', 'report.txt', 'MRN: 7719204'), attachment('text/vcard', 'a.vcf', 'BEGIN:VCARD')])));
  const printed: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  const program = new Command();
  addDetectCommand(program);
  await program.parseAsync(['detect', file, '--json'], { from: 'user' });
  const found = printed.join('').trim().split('\n').map((line) => JSON.parse(line) as { file: string; identifiers?: { label: string }[]; problem?: { code: string } });
  expect(found.map(({ file: name, problem }) => [path.relative(folder, name), problem?.code])).toEqual([['fw.eml', undefined], ['fw.eml/report.txt', undefined], ['fw.eml/a.vcf', 'mail-people']]);
  expect(found[0]!.identifiers!.map(({ label }) => label)).toEqual(['EMAIL', 'EMAIL', 'PATIENT']);
  expect(found[1]!.identifiers!.map(({ label }) => label)).toEqual(['MRN']);
  expect(process.exitCode).toBe(3);
}, 60_000);
