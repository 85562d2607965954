import { rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { detectWithNetworks } from '../../../helper/detection/detection.ts';
import { LocalModel } from '../../../helper/localModel/localModel.ts';
import { detect } from '../../../shared/report/detect.ts';
import { VOCABULARIES, writeTinyModel, type Kind, type TinyModel } from './tinyModel.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function write(model?: TinyModel): string {
  const folder = writeTinyModel(model);
  folders.push(folder);
  return folder;
}

async function found(text: string, model?: TinyModel): Promise<string[]> {
  const spans = await (await LocalModel.open(write(model))).find(text);
  return spans.map(({ start, end, label }) => `${label} ${text.slice(start, end)}`);
}

describe('a local model', () => {
  it.each(Object.keys(VOCABULARIES) as Kind[])('with a tokenizer of the kind %s finds whole words where they stand', async (kind) => {
    expect(await found('😀 the scan of José\twas seen by Dr Zulema, nurse\tHartwell is at the scan', { kind })).toEqual(['CLINICIAN Zulema', 'CLINICIAN Hartwell']);
  });

  it('finds in a long text what it finds in a short one, wherever windows are cut', async () => {
    const model = await LocalModel.open(write());
    for (let filling = 30; filling < 75; filling++) {
      // Nothing but the title before it tells this name.
      const text = `${'scan '.repeat(filling)}dr Zuday ${'scan '.repeat(100)}`;
      const spans = await model.find(text);
      expect(spans.map(({ start, end }) => text.slice(start, end)), `after ${filling} words`).toEqual(['Zuday']);
    }
  });

  it('reads on where its network takes one length alone', async () => {
    expect(await found(`${'scan '.repeat(60)}dr Zulema was seen`, { network: { length: 24 } })).toEqual(['CLINICIAN Zulema']);
  });

  it('is one sequence or several at once, with the same result', async () => {
    const text = `dr Zulema ${'scan '.repeat(400)}nurse Hartwell`;
    const whole = await (await LocalModel.open(write())).find(text);
    const singly = await (await LocalModel.open(write({ network: { length: 64 } }))).find(text);
    expect(singly).toEqual(whole);
  });

  it('parts identifiers where the model says that one begins, and joins what is glued', async () => {
    expect(await found('seen by dr dr Zulema')).toEqual(['CLINICIAN dr', 'CLINICIAN Zulema']);
    expect(await found("seen by dr Zu-lema at")).toEqual(['CLINICIAN Zu-lema']);
    expect(await found('seen by dr Zulema  well')).toEqual(['CLINICIAN Zulema', 'CLINICIAN well']);
  });

  it('names its labels that stay', async () => {
    expect((await LocalModel.open(write())).staying).toEqual(['PROFESSION']);
  });

  it('takes the labels that the user gives them', async () => {
    const files = { 'caseveil-labels.json': '\ufeff{"DOCTOR": "PATIENT", "profession": null}' };
    expect(await found('seen by dr Zulema', { files })).toEqual(['PATIENT Zulema']);
  });

  it('asks for token types where the network wants them', async () => {
    expect(await found('dr Zulema', { network: { inputs: ['input_ids', 'attention_mask', 'token_type_ids'] } })).toEqual(['CLINICIAN Zulema']);
  });

  it('gets its ids in the width that it asks for', async () => {
    expect(await found('dr Zulema', { network: { ids: 'int32' } })).toEqual(['CLINICIAN Zulema']);
  });

  it('is found below onnx/, and quantized', async () => {
    const { 'model.onnx': network } = await files();
    expect(await found('dr Zulema', { files: { 'model.onnx': null, 'onnx/model.onnx': network } })).toEqual(['CLINICIAN Zulema']);
    expect(await found('dr Zulema', { files: { 'model.onnx': null, 'model_quantized.onnx': network } })).toEqual(['CLINICIAN Zulema']);
  });

  it('leaves an empty text alone', async () => {
    expect(await found('')).toEqual([]);
    expect(await found(' \n\t')).toEqual([]);
  });

  it('stops when it is told to', async () => {
    const model = await LocalModel.open(write());
    await expect(model.find('scan '.repeat(1000), { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  });
});

async function files(): Promise<Record<'model.onnx', Uint8Array>> {
  const { readFileSync } = await import('node:fs');
  return { 'model.onnx': readFileSync(path.join(write(), 'model.onnx')) };
}

describe('detection with a local model', () => {
  const segments = (text: string): { id: string; text: string }[] => [{ id: 'a', text: text.slice(0, 20) }, { id: 'b', text: text.slice(20) }];

  it('takes what it finds for a candidate, with its reason and exact offsets over segments', async () => {
    const model = await LocalModel.open(write());
    const text = 'The scan was normal.The nurse hartwell came.';
    expect(detect(segments(text)).identifiers).toEqual([]);
    const { identifiers } = await detectWithNetworks(segments(text), {}, { model });
    expect(identifiers).toMatchObject([{ segment: 'b', start: 10, end: 18, text: 'hartwell', label: 'CLINICIAN', source: 'model', reason: 'the local model takes it for one' }]);
  });

  it('protects findings and eponyms from it', async () => {
    const model = await LocalModel.open(write());
    for (const text of ['The scan of dr Baker cyst was normal.', 'The nurse Liver is normal.', 'Seen at dr Monday.']) {
      expect((await detectWithNetworks([{ id: 'x', text }], {}, { model })).identifiers.filter(({ source }) => source === 'model'), text).toEqual([]);
    }
  });

  it('gives way to what is known', async () => {
    const model = await LocalModel.open(write());
    const { identifiers } = await detectWithNetworks([{ id: 'x', text: 'The scan of nurse Hartwell was normal.' }], { header: { PatientName: 'HARTWELL^ZULEMA' } }, { model });
    expect(identifiers).toMatchObject([{ text: 'Hartwell', label: 'PATIENT', source: 'known-value' }]);
  });
});

describe('a folder that will not do is refused in words', () => {
  it.each<[string, TinyModel, string, RegExp]>([
    ['without a network', { files: { 'model.onnx': null } }, 'model-file', /holds no model\.onnx.*token classification/],
    ['without a tokenizer', { files: { 'tokenizer.json': null } }, 'model-file', /holds no tokenizer\.json.*fast form/],
    ['without config.json', { files: { 'config.json': null } }, 'model-file', /holds no config\.json/],
    ['with a config that names no labels', { files: { 'config.json': '{"model_type": "bert"}' } }, 'model-config', /id2label/],
    ['with labels that nobody knows', { labels: ['LABEL_0', 'LABEL_1', 'LABEL_2', 'LABEL_3'] }, 'model-labels', /LABEL_0, LABEL_1.*caseveil-labels\.json.*CLINICIAN/],
    ['with labels of the user that are none of ours', { files: { 'caseveil-labels.json': '{"HCW": "DOCTOR"}' } }, 'model-labels-file', /CaseVeil's labels are PATIENT/],
    ['with more labels than the network has', { labels: ['O', 'B-PER'] }, 'model-output', /number of labels/],
    ['with scores in half precision', { network: { half: true } }, 'model-output', /float32/],
    ['with a tokenizer of another kind', { files: { 'tokenizer.json': '{"model": {"type": "Spelling"}}' } }, 'model-tokenizer', /damaged or of a kind/],
    ['with a network that wants more', { network: { inputs: ['input_ids', 'bbox'] } }, 'model-inputs', /bbox/],
    ['with a network for a few words', { network: { length: 6 } }, 'model-inputs', /too few words/],
    ['with something else for a network', { files: { 'model.onnx': 'version https://git-lfs.github.com/spec/v1' } }, 'model-network', /damaged, incomplete/],
    ['with a file of settings that is damaged', { files: { 'tokenizer_config.json': '{' } }, 'model-config', /tokenizer_config\.json/],
  ])('%s', async (_what, model, code, words) => {
    const folder = write(model);
    await expect(LocalModel.open(folder)).rejects.toMatchObject({ problem: { code, message: expect.stringMatching(words) } });
    await expect(LocalModel.open(folder)).rejects.not.toMatchObject({ problem: { message: expect.stringContaining(folder) } });
  });

  it('that is not there', async () => {
    await expect(LocalModel.open('/nobody/Okafor')).rejects.toMatchObject({ problem: { code: 'model-missing', message: expect.not.stringContaining('Okafor') } });
  });

  it('with a network that was copied in part', async () => {
    const folder = write();
    truncateSync(path.join(folder, 'model.onnx'), 200);
    await expect(LocalModel.open(folder)).rejects.toMatchObject({ problem: { code: 'model-network' } });
  });

  it('with the tokenizer of another model, as soon as a word shows it', async () => {
    const folder = write({ kind: 'WordPiece', files: { 'tokenizer.json': JSON.stringify(VOCABULARIES['byte-level BPE']().tokenizer) } });
    await expect((await LocalModel.open(folder)).find('The nurse Zulema')).rejects.toMatchObject({ problem: { code: 'model-run', message: expect.not.stringContaining('Zulema') } });
  });
});
