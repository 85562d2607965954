import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { tinyNetwork, type TinyNetwork } from './tinyNetwork.ts';

/** The three kinds of tokenizer, each with a vocabulary of a few words. */
export type Kind = 'WordPiece' | 'byte-level BPE' | 'Unigram';

/** Whole words of the vocabulary; others fall to pieces. */
const WORDS = ['the', 'scan', 'of', 'was', 'seen', 'by', 'dr', 'nurse', 'is', 'normal', 'hart', 'well', 'zu', 'lema', 'jose', 'came', 'at', 'wednes', 'day'];

/** Every letter, digit and mark that a text of the tests falls into; none of the emoji. */
const CHARACTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789.,:;/()-\'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];

interface Vocabulary {
  tokenizer: object;
  /** Token by id. */
  tokens: string[];
}

const added = SPECIAL.map((content, id) => ({ id, content, single_word: false, lstrip: false, rstrip: false, normalized: false, special: true }));
const around = { type: 'TemplateProcessing', single: [{ SpecialToken: { id: '[CLS]', type_id: 0 } }, { Sequence: { id: 'A', type_id: 0 } }, { SpecialToken: { id: '[SEP]', type_id: 0 } }], pair: [{ Sequence: { id: 'A', type_id: 0 } }, { Sequence: { id: 'B', type_id: 1 } }], special_tokens: { '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] }, '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] } } };
const file = { version: '1.0', truncation: { direction: 'Right', max_length: 16, strategy: 'LongestFirst', stride: 0 }, padding: null, added_tokens: added, post_processor: around };

/** As BERT's uncased models: small letters, accents lost, `##` before what goes on within a word. */
function wordPiece(): Vocabulary {
  const tokens = [...new Set([...SPECIAL, ...WORDS, ...CHARACTERS.map((character) => character.toLowerCase()), ...[...WORDS, ...CHARACTERS].map((piece) => `##${piece.toLowerCase()}`)])];
  return {
    tokens,
    tokenizer: { ...file, normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, strip_accents: null, lowercase: true }, pre_tokenizer: { type: 'BertPreTokenizer' }, decoder: { type: 'WordPiece', prefix: '##', cleanup: true }, model: { type: 'WordPiece', unk_token: '[UNK]', continuing_subword_prefix: '##', max_input_chars_per_word: 100, vocab: ids(tokens) } },
  };
}

/** As RoBERTa: the bytes of UTF-8, each written as a visible character, and merges of them. */
function byteLevel(): Vocabulary {
  const bytes = Array.from({ length: 256 }, (_, byte) => byteCharacter(byte));
  const merges: [string, string][] = [];
  const pieces = new Set<string>();
  const capital = WORDS.map((word) => word[0]!.toUpperCase() + word.slice(1));
  // With the space first, which would else stay alone.
  for (const word of [...[...WORDS, ...capital].map((plain) => `Ġ${plain}`), ...WORDS, ...capital]) {
    for (let end = 2; end <= word.length; end++) {
      if (pieces.has(word.slice(0, end))) continue;
      pieces.add(word.slice(0, end));
      merges.push([word.slice(0, end - 1), word[end - 1]!]);
    }
  }
  const tokens = [...SPECIAL, ...bytes, ...pieces];
  return {
    tokens,
    tokenizer: { ...file, normalizer: null, pre_tokenizer: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: false, use_regex: true }, decoder: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: true, use_regex: true }, model: { type: 'BPE', dropout: null, unk_token: null, continuing_subword_prefix: null, end_of_word_suffix: null, fuse_unk: false, byte_fallback: false, ignore_merges: false, vocab: ids(tokens), merges } },
  };
}

/** As XLM-R: pieces with their log probabilities, `▁` where a word begins. */
function unigram(): Vocabulary {
  const whole = WORDS.flatMap((word) => [word, `▁${word}`, `▁${word[0]!.toUpperCase()}${word.slice(1)}`]);
  const scored = [...SPECIAL.map((token) => [token, 0] as const), ['▁', -4] as const, ...CHARACTERS.map((character) => [character, -9] as const), ...whole.filter((piece) => [...piece].length > 1).map((piece) => [piece, -6] as const)];
  return {
    tokens: scored.map(([token]) => token),
    tokenizer: { ...file, normalizer: { type: 'Sequence', normalizers: [{ type: 'NFKC' }, { type: 'Replace', pattern: { Regex: ' {2,}' }, content: ' ' }] }, pre_tokenizer: { type: 'Sequence', pretokenizers: [{ type: 'WhitespaceSplit' }, { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true }] }, decoder: { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true }, model: { type: 'Unigram', unk_id: 1, vocab: scored, byte_fallback: false } },
  };
}

export const VOCABULARIES: Record<Kind, () => Vocabulary> = { WordPiece: wordPiece, 'byte-level BPE': byteLevel, Unigram: unigram };

function ids(tokens: readonly string[]): Record<string, number> {
  return Object.fromEntries(tokens.map((token, id) => [token, id]));
}

/** The character that stands for a byte (Radford et al. 2019): itself where it is visible, else one from U+0100 on. */
function byteCharacter(byte: number): string {
  const visible = (value: number): boolean => (value >= 33 && value <= 126) || (value >= 161 && value <= 172) || value >= 174;
  if (visible(byte)) return String.fromCharCode(byte);
  return String.fromCharCode(256 + Array.from({ length: byte }, (_, value) => value).filter((value) => !visible(value)).length);
}

export interface TinyModel {
  kind?: Kind;
  /** In the order of the network's outputs: nothing, a name begins, a name goes on, a further label. */
  labels?: readonly string[];
  config?: object;
  network?: Partial<Omit<TinyNetwork, 'own' | 'next'>>;
  /** Further or other files of the folder by name; `null` leaves one out. */
  files?: Record<string, string | Uint8Array | null>;
}

/** A folder as Optimum exports it, whose model takes what comes after “dr” and “nurse” for a name, and `lema` and `well` for what goes on. */
export function writeTinyModel({ kind = 'WordPiece', labels = ['O', 'B-DOCTOR', 'I-DOCTOR', 'PROFESSION'], config = {}, network = {}, files = {} }: TinyModel = {}): string {
  const { tokens, tokenizer } = VOCABULARIES[kind]();
  const is = (token: string, ...words: string[]): boolean => words.includes(token.replace(/^(?:##|Ġ|▁)/, '').toLowerCase());
  const own = tokens.map((token) => (is(token, 'lema', 'well') ? [0, 0, 6, 0] : [4, 0, 0, 0]));
  const next = tokens.map((token) => (is(token, 'dr', 'nurse') ? [0, 9, 0, 0] : [0, 0, 0, 0]));
  const folder = mkdtempSync(path.join(os.tmpdir(), 'model-'));
  const all: Record<string, string | Uint8Array | null> = {
    'model.onnx': tinyNetwork({ own, next, ...network }),
    'tokenizer.json': JSON.stringify(tokenizer),
    'config.json': JSON.stringify({ model_type: 'bert', id2label: Object.fromEntries(labels.map((label, index) => [index, label])), max_position_embeddings: 64, pad_token_id: 0, ...config }),
    ...files,
  };
  for (const [name, content] of Object.entries(all)) {
    if (content === null) continue;
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}
