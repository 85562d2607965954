import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detectWithNetworks } from '../../../helper/detection/detection.ts';
import { loadTagger } from '../../../helper/detection/tagger.ts';
import { TaggerNetwork, equalWindows, openTaggerNetwork } from '../../../helper/detection/taggerNetwork.ts';
import { LABEL_NAMES } from '../../../shared/label.ts';
import { loadTagger as loadField } from '../../../shared/report/tagger/tagger.ts';
import type { Segment } from '../../../shared/text.ts';

const FILE = 'models/tagger.onnx';

let network: TaggerNetwork;
beforeAll(async () => {
  network = (await openTaggerNetwork())!;
});

describe('the network', () => {
  /** Written by training/neural/export.py: what PyTorch holds probable of each token of an invented text. */
  const sample = JSON.parse(readFileSync(path.join(import.meta.dirname, 'taggerNetworkSample.json'), 'utf8')) as { text: string; identifying: number[] };

  it('holds probable what it held where it was trained', async () => {
    const { identifying } = await network.read(sample.text);
    expect(identifying).toHaveLength(sample.identifying.length);
    identifying.forEach((probability, token) => {
      // A line end identifies nobody, whatever the network makes of it.
      if (probability > 0) expect(Math.abs(probability - sample.identifying[token]!)).toBeLessThan(0.002);
    });
    expect(Math.max(...identifying)).toBeGreaterThan(0.99);
    expect(Math.min(...identifying)).toBeLessThan(0.01);
  });

  it('has the labels of the tagger, in the same order', () => {
    expect(loadField(readFileSync('models/tagger.bin')).labels).toEqual(LABEL_NAMES);
  });

  it('is small enough to ship', () => {
    expect(readFileSync(FILE).length).toBeLessThan(7_500_000);
  });

  it('reads a text the same whatever it has read before', async () => {
    const first = await network.read(sample.text);
    await network.read('PACIENTE: JOSE RUIZ\nFECHA: 12/03/2024');
    expect(await network.read(sample.text)).toEqual(first);
  });

  it('reads nothing in nothing', async () => {
    expect((await network.read('')).identifying).toHaveLength(0);
  });

  it('stops when it is told to', async () => {
    await expect(network.read(sample.text, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
  });
});

describe('long texts', () => {
  const LINE = 'The liver is normal in size, without focal lesions. ';

  it.each([1, 511, 512, 513, 960, 961, 3000])('are cut into overlapping windows of one width: %i tokens', (count) => {
    const windows = equalWindows(count);
    expect(windows[0]!.from).toBe(0);
    expect(windows.at(-1)!.to).toBe(count);
    expect(new Set(windows.map(({ from, to }) => to - from)).size).toBe(1);
    windows.slice(1).forEach(({ from }, index) => expect(windows[index]!.to - from).toBeGreaterThanOrEqual(64));
  });

  it('hold what they hold of a name wherever the windows are cut', async () => {
    const field = loadTagger()!;
    for (let before = 0; before < 60; before++) {
      const text = `${LINE.repeat(before)}Seen by Dr. Temperance Oyelaran today. ${LINE.repeat(60 - before)}`;
      const found = field.read(text, { network: await network.read(text) }).spans.map(({ start, end }) => text.slice(start, end));
      expect(found.join(' '), `${before} lines before`).toBe('Temperance Oyelaran');
    }
  });
});

describe('detection with the network', () => {
  const segments = (text: string): Segment[] => [{ id: 'text', text }];
  const TEXT = 'Seen with Oyelaran on the ward.\nDear Dr. Okafor, thank you for Mr. Lindqvist.';
  const found = async (some: { network?: TaggerNetwork | undefined }): Promise<{ start: number; confidence: number }[]> =>
    (await detectWithNetworks(segments(TEXT), { lang: 'en', tagger: loadTagger()! }, some)).identifiers.map(({ start, confidence }) => ({ start, confidence }));

  it('finds the same every time', async () => {
    expect(await found({ network })).toEqual(await found({ network }));
  });

  it('is the tagger’s alone where there is no network', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'network-'));
    const missing = await TaggerNetwork.open(path.join(folder, 'tagger.onnx'));
    expect(missing).toBeUndefined();
    expect(await found({ network: missing })).toEqual(await found({}));
    expect(await found({ network })).not.toEqual(await found({}));
    rmSync(folder, { recursive: true });
  });

  it('reads the text that the tagger reads: seams between segments closed, line ends mended', async () => {
    const parts = [{ id: 'a', text: 'The letter is from Temper' }, { id: 'b', text: 'ance Oyelaran,\nwho saw the patient in\nthe clinic last week.' }];
    await expect(detectWithNetworks(parts, { tagger: loadTagger()! }, { network })).resolves.toBeDefined();
  });
});

describe('a damaged file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'network-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is told in words', async () => {
    const file = path.join(folder, 'tagger.onnx');
    writeFileSync(file, readFileSync(FILE).subarray(0, 1_000_000));
    await expect(TaggerNetwork.open(file)).rejects.toMatchObject({ problem: { code: 'tagger-network', message: expect.stringMatching(/Install CaseVeil again/) } });
  });
});
