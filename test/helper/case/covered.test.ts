import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCase, type DecisionsInput } from '../../../helper/case/case.ts';
import { sourcesAt } from '../../../helper/case/intake/source.ts';
import { PROBLEMS_ES } from '../../../addin/words/problems.ts';
import type { CaseResult, Inspection } from '../../../shared/contract/case.ts';
import { preset } from '../../../shared/policy/presets.ts';
import { imageBytes } from '../pixels/instance.ts';
import { frameWithText } from '../pixels/text/canvasFrame.ts';

/** Where boxes would cover, or have covered, much of what an image shows, the review, the result and the certificate say so. */

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'covered-'));
  process.env['CASEVEIL_HOME'] = path.join(folder, 'home');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const [WIDTH, HEIGHT] = [640, 480];

/** A radiograph of a patient, whose name stands in it in letters of this size. */
function radiograph(size: number): Uint8Array {
  const lines = Array.from({ length: size > 30 ? 4 : 1 }, (_, row) => ({ text: 'OKAFOR ADAEZE', x: 20, y: 70 + row * 100, size }));
  const written = frameWithText(lines, { width: WIDTH, height: HEIGHT });
  const pixels = written.data.map((level, pixel) => Math.max(level, 60 + ((pixel * 7919) % 41) + Math.round(((pixel % WIDTH) / WIDTH) * 40)));
  return imageBytes({
    width: WIDTH, height: HEIGHT, more: {
      0x00080016: ['UI', '1.2.840.10008.5.1.4.1.1.1'], 0x00080018: ['UI', `1.2.3.${size}`], 0x00080060: ['CS', 'CR'], 0x00100010: ['PN', 'OKAFOR^ADAEZE'], 0x00100020: ['LO', '00482915'],
      0x0020000d: ['UI', '1.2.3.1'], 0x0020000e: ['UI', `1.2.3.2.${size}`],
    },
  }, pixels);
}

async function run(files: Record<string, Uint8Array>, decide: (inspection: Inspection) => DecisionsInput = () => ({})): Promise<{ inspection: Inspection; result: CaseResult; certificate: string }> {
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(folder, name), bytes);
  const sources = Object.keys(files).flatMap((name) => sourcesAt(path.join(folder, name), 'study'));
  const opened = await openCase(sources, { policy: preset('gdpr-pseudonymised')!, project: 'test', accessions: [], burnedIn: 'unknown', face: 'no', remove: [], keep: [], workers: 1 });
  try {
    const inspection = await opened.inspect();
    const result = await opened.deidentify(decide(inspection), path.join(folder, 'out'));
    return { inspection, result, certificate: readFileSync(path.join(folder, 'out', 'certificate.json'), 'utf8') };
  } finally {
    await opened.close();
  }
}

const codes = ({ warnings }: { warnings: { code: string }[] }): string[] => warnings.map(({ code }) => code).filter((code) => code.startsWith('pixels-cover'));
const findings = ({ studies }: Inspection) => studies.flatMap(({ series }) => series.flatMap(({ pixelFindings }) => pixelFindings));

describe('an image of whose picture more than a tenth is covered', () => {
  it('is told of in the review, in the result by its delivered name, and in the certificate', async () => {
    const { inspection, result, certificate } = await run({ 'a.dcm': radiograph(64), 'b.dcm': radiograph(14) });
    expect(codes(inspection)).toEqual(['pixels-cover-much']);
    expect(inspection.warnings.find(({ code }) => code === 'pixels-cover-much')!.message).toMatch(/^1 image loses more than a tenth/);
    expect(codes(result)).toEqual(['pixels-covered-much']);
    const { message } = result.warnings.find(({ code }) => code === 'pixels-covered-much')!;
    expect(result.deliveries.filter(({ kind, name }) => kind === 'instance' && message.includes(name))).toHaveLength(1);
    expect(JSON.parse(certificate)).toMatchObject({ warnings: result.warnings });
    expect(JSON.stringify(result.warnings)).not.toMatch(/okafor|adaeze/i);
    for (const code of [...codes(inspection), ...codes(result)]) expect(PROBLEMS_ES[code]).toMatch(/décima parte/);
  }, 120_000);

  it('is not one where the reviewer kept those places, or drew as much by hand', async () => {
    const kept = await run({ 'a.dcm': radiograph(64) }, (inspection) => ({ keep: findings(inspection).map(({ id }) => id) }));
    expect(codes(kept.result)).toEqual([]);
    rmSync(path.join(folder, 'out'), { recursive: true });
    const drawn = await run({ 'a.dcm': radiograph(14) }, ({ studies }) => ({ boxes: [{ series: studies[0]!.series[0]!.id, box: { x: 0, y: 100, width: 600, height: 300 } }] }));
    expect([codes(drawn.inspection), codes(drawn.result)]).toEqual([[], []]);
  }, 120_000);
});
