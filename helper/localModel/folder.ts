import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { LABEL_NAMES, type Label } from '../../shared/label.ts';
import { ProblemError } from '../problem.ts';
import { labelKey } from './labelSets.ts';
import { readLabels, type ModelLabels } from './labels.ts';

/** A token-classification model as Hugging Face's Optimum exports it, read but for its network. */
export interface ModelFolder {
  /** Path of the network. */
  network: string;
  /** The content of tokenizer.json. */
  tokenizer: string;
  labels: ModelLabels;
  /** Most tokens that the model reads at once, special ones among them. */
  longest: number;
  padding: number;
}

/** Where the network may lie, the precise one first. */
const NETWORKS = ['model.onnx', 'onnx/model.onnx', 'model_quantized.onnx', 'onnx/model_quantized.onnx'];

/** The user's own reading of the model's labels: `{"HCW": "CLINICIAN", "MISC": null}`. */
const LABELS_FILE = 'caseveil-labels.json';

/** Longer windows cost more than they tell: attention takes time and memory with the square of the length. */
const LONGEST = 512;

/** Kinds of model that count positions from behind the padding's, so that `max_position_embeddings` is so many too large. */
const POSITIONS_AFTER_PADDING = new Set(['roberta', 'xlm-roberta', 'xlm-roberta-xl', 'camembert', 'roberta-prelayernorm', 'longformer', 'mpnet', 'data2vec-text']);

const configSchema = z.object({
  id2label: z.record(z.string().regex(/^\d+$/), z.string()),
  model_type: z.string().optional(),
  max_position_embeddings: z.number().int().positive().nullish(),
  pad_token_id: z.number().int().nonnegative().nullish(),
});

const tokenizerConfigSchema = z.object({ model_max_length: z.number().positive().nullish() });

const overridesSchema = z.record(z.string(), z.enum(LABEL_NAMES).nullable());

/** @throws ProblemError `model-missing`, `model-file`, `model-config`, `model-labels`, `model-labels-file`. */
export function readModelFolder(folder: string): ModelFolder {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new ProblemError('model-missing', 'The folder of the local model is not there. Name the folder that holds model.onnx, after --model or in settings.json.');
  }
  const network = NETWORKS.map((name) => path.join(folder, name)).find((file) => existsSync(file));
  if (!network) throw missing('model.onnx', 'Export the model for token classification, e.g. with “optimum-cli export onnx --task token-classification”');
  const tokenizer = path.join(folder, 'tokenizer.json');
  if (!existsSync(tokenizer)) throw missing('tokenizer.json', 'Save the tokenizer in its fast form (use_fast=True) into the same folder');
  const config = readAs(configSchema, folder, 'config.json', { code: 'model-config', message: 'The config.json of the local model cannot be read, or does not name the labels (id2label). Export the model again.' });
  if (!config) throw missing('config.json', 'Copy it from where the model came from');
  const { model_max_length: limit } = readAs(tokenizerConfigSchema, folder, 'tokenizer_config.json', { code: 'model-config', message: 'The tokenizer_config.json of the local model cannot be read. Copy it again, or leave it out.' }) ?? {};
  return {
    network,
    tokenizer: readFileSync(tokenizer, 'utf8'),
    labels: readModelLabels(folder, config.id2label),
    longest: Math.min(LONGEST, limit ?? LONGEST, positions(config)),
    padding: config.pad_token_id ?? 0,
  };
}

function positions({ max_position_embeddings: most, model_type: kind = '', pad_token_id: padding }: z.infer<typeof configSchema>): number {
  return (most ?? LONGEST) - (POSITIONS_AFTER_PADDING.has(kind) ? (padding ?? 1) + 1 : 0);
}

function readModelLabels(folder: string, names: Record<string, string>): ModelLabels {
  const overrides = readAs(overridesSchema, folder, LABELS_FILE, {
    code: 'model-labels-file',
    message: `The ${LABELS_FILE} of the local model cannot be read. It says for labels of the model which of CaseVeil's they are, or null for what stays, e.g. {"HCW": "CLINICIAN", "MISC": null}. CaseVeil's labels are ${LABEL_NAMES.join(', ')}.`,
  }) ?? {};
  const ordered = Array.from({ length: Object.keys(names).length }, (_, index) => names[index] ?? '');
  const labels = readLabels(ordered, new Map<string, Label | null>(Object.entries(overrides).map(([name, label]) => [labelKey(name), label])));
  if (labels.labels.length === 0) {
    throw new ProblemError('model-labels', `CaseVeil knows none of the labels of the local model (${listed(labels.staying)}). Write a file ${LABELS_FILE} into its folder that says which of CaseVeil's they are, e.g. {"HCW": "CLINICIAN", "MISC": null}. CaseVeil's labels are ${LABEL_NAMES.join(', ')}.`);
  }
  return labels;
}

const MOST_LISTED = 12;

/** The first names of a list. */
export function listed(names: readonly string[]): string {
  return [...names.slice(0, MOST_LISTED).map((name) => name.slice(0, 40)), ...(names.length > MOST_LISTED ? ['…'] : [])].join(', ');
}

function missing(file: string, advice: string): ProblemError {
  return new ProblemError('model-file', `The folder of the local model holds no ${file}. ${advice}.`);
}

/** What a JSON file of the folder holds; undefined when it is not there. */
function readAs<Shape extends z.ZodType>(schema: Shape, folder: string, name: string, problem: { code: string; message: string }): z.output<Shape> | undefined {
  const file = path.join(folder, name);
  if (!existsSync(file)) return undefined;
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, '')));
  } catch {
    throw new ProblemError(problem.code, problem.message);
  }
}
