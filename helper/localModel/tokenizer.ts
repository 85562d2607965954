import { Tokenizer } from 'tokenizers';
import { ProblemError } from '../problem.ts';

/**
 * Hugging Face's own tokenizers library reads tokenizer.json: the reference for every kind of tokenizer (WordPiece, byte-level BPE,
 * Unigram and what is made of them), it gives offsets, and it never downloads.
 */

/** The sub-words of a text, in its order. */
export interface Tokens {
  ids: number[];
  /** UTF-16 code units, end exclusive, white space left out. A character of several sub-words lies in each of them. */
  starts: number[];
  ends: number[];
}

export class ModelTokenizer {
  /** The special tokens that stand before and after each piece of text that the model reads. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly #tokenizer: Tokenizer;

  private constructor(tokenizer: Tokenizer, before: readonly number[], after: readonly number[]) {
    this.#tokenizer = tokenizer;
    this.before = before;
    this.after = after;
  }

  /** @param json the content of tokenizer.json. @throws ProblemError `model-tokenizer`. */
  static async open(json: string): Promise<ModelTokenizer> {
    try {
      const tokenizer = Tokenizer.fromString(json);
      // The file may ask for either; windows are cut here.
      tokenizer.disableTruncation();
      tokenizer.disablePadding();
      const sample = await tokenizer.encode('a');
      const special = sample.getSpecialTokensMask();
      const ids = sample.getIds();
      const first = special.indexOf(0);
      return new ModelTokenizer(tokenizer, ids.slice(0, first), ids.slice(special.lastIndexOf(0) + 1));
    } catch {
      throw new ProblemError('model-tokenizer', 'The tokenizer.json of the local model is damaged or of a kind that CaseVeil does not know. Save the tokenizer again in its fast form (use_fast=True), with a recent version of Hugging Face’s transformers.');
    }
  }

  /** The sub-words of a whole text. Long texts are taken piece by piece, so that memory does not grow with more than the result. */
  async tokenise(text: string): Promise<Tokens> {
    const tokens: Tokens = { ids: [], starts: [], ends: [] };
    for (let from = 0; from < text.length;) {
      const to = pieceEnd(text, from);
      await this.#add(tokens, text, from, to);
      from = to;
    }
    return tokens;
  }

  async #add(tokens: Tokens, text: string, from: number, to: number): Promise<void> {
    const piece = text.slice(from, to);
    const encoding = await this.#tokenizer.encode(piece, null, { addSpecialTokens: false });
    const unit = unitOffsets(piece);
    const offsets = encoding.getOffsets();
    for (const [index, id] of encoding.getIds().entries()) {
      const [first, last] = offsets[index]!;
      let start = from + unit(first!);
      let end = from + unit(last!);
      while (start < end && SPACE.test(text[start]!)) start++;
      while (end > start && SPACE.test(text[end - 1]!)) end--;
      tokens.ids.push(id);
      tokens.starts.push(start);
      tokens.ends.push(end);
    }
  }
}

const SPACE = /\s/;

/** Code units of a piece of text that is tokenised at once. */
const PIECE = 16_384;

/** Where a piece ends: before white space if it has any, never between two halves of a character or before an accent. */
function pieceEnd(text: string, from: number): number {
  if (text.length - from <= PIECE) return text.length;
  let end = from + PIECE;
  while (end > from && !SPACE.test(text[end]!)) end--;
  if (end > from) return end;
  end = from + PIECE;
  while (end < text.length && GOES_ON.test(text[end]!)) end++;
  return end;
}

/** The second half of a character outside of the basic plane, or a mark on the letter before. */
const GOES_ON = /[\udc00-\udfff]|\p{M}/u;

/** From characters (Unicode code points), as the library counts, to UTF-16 code units. */
function unitOffsets(text: string): (characters: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (characters) => characters;
  const offsets = [0];
  for (const character of text) offsets.push(offsets.at(-1)! + character.length);
  return (characters) => offsets[characters]!;
}
