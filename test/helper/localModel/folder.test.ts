import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readModelFolder } from '../../../helper/localModel/folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'model-'));
  writeFileSync(path.join(folder, 'model.onnx'), '');
  writeFileSync(path.join(folder, 'tokenizer.json'), '{}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('how much a model reads at once', () => {
  it.each([
    ['as much as it has positions', { model_type: 'bert', max_position_embeddings: 128 }, undefined, 128],
    ['without those that RoBERTa counts for padding', { model_type: 'roberta', max_position_embeddings: 514, pad_token_id: 1 }, undefined, 512],
    ['the same where the padding is not named', { model_type: 'xlm-roberta', max_position_embeddings: 130 }, undefined, 128],
    ['as its tokenizer says, where that is less', { model_type: 'bert', max_position_embeddings: 512 }, 384, 384],
    ['not by the number that stands for no limit', { model_type: 'bert', max_position_embeddings: 256 }, 1e30, 256],
    ['512 tokens of a model for long texts', { model_type: 'modernbert', max_position_embeddings: 8192 }, 8192, 512],
    ['512 where nobody says', { model_type: 'bert' }, undefined, 512],
  ])('is %s', (_how, config, limit, longest) => {
    writeFileSync(path.join(folder, 'config.json'), JSON.stringify({ id2label: { 0: 'O', 1: 'B-PER' }, ...config }));
    if (limit) writeFileSync(path.join(folder, 'tokenizer_config.json'), JSON.stringify({ model_max_length: limit }));
    expect(readModelFolder(folder).longest).toBe(longest);
  });
});
