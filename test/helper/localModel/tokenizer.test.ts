import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelTokenizer } from '../../../helper/localModel/tokenizer.ts';
import { VOCABULARIES, type Kind } from './tinyModel.ts';

const KINDS = Object.keys(VOCABULARIES) as Kind[];

/** The stretches of the text that the tokens cover, each once where several share a character. */
async function pieces(kind: Kind, text: string): Promise<string[]> {
  const tokenizer = await ModelTokenizer.open(JSON.stringify(VOCABULARIES[kind]().tokenizer));
  const { starts, ends } = await tokenizer.tokenise(text);
  return starts.map((start, index) => text.slice(start, ends[index])).filter((piece, index, all) => piece !== '' && (index === 0 || starts[index] !== starts[index - 1] || piece !== all[index - 1]));
}

describe.each(KINDS)('the offsets of %s', (kind) => {
  it('stay true behind emoji, tabs, accents and no-break spaces', async () => {
    const text = '😀 👩‍⚕️\u00a0The scan\tof José\r\nNURSE\u200b Zulema';
    const found = await pieces(kind, text);
    for (const word of ['The', 'scan', 'of']) expect(found).toContain(word);
    expect(found.slice(-2)).toEqual(['Zu', 'lema']);
  });

  it('cover an accent that is written apart, with its letter', async () => {
    const text = 'was Jose\u0301 seen';
    const tokenizer = await ModelTokenizer.open(JSON.stringify(VOCABULARIES[kind]().tokenizer));
    const { starts, ends } = await tokenizer.tokenise(text);
    const covered = [...text].map((_, at) => starts.some((start, index) => start <= at && at < ends[index]!));
    expect(covered.slice(4, 8)).toEqual([true, true, true, true]);
    expect(covered.slice(10)).toEqual([true, true, true, true]);
  });

  it('cover every word of a text of many pieces, in order', async () => {
    const text = 'The scan was normal. '.repeat(3000).trim();
    const tokenizer = await ModelTokenizer.open(JSON.stringify(VOCABULARIES[kind]().tokenizer));
    const { ids, starts, ends } = await tokenizer.tokenise(text);
    expect(ids).toHaveLength(3000 * 5);
    for (const [index, word] of ['The', 'scan', 'was', 'normal', '.'].entries()) expect(text.slice(starts[14_995 + index], ends[14_995 + index])).toBe(word);
  });

  it('hold for a word longer than any window and for halves of characters', async () => {
    const text = `dr ${'😀é'.repeat(20_000)} \ud83d nurse`;
    const tokenizer = await ModelTokenizer.open(JSON.stringify(VOCABULARIES[kind]().tokenizer));
    const { starts, ends } = await tokenizer.tokenise(text);
    expect(starts.every((start, index) => start <= ends[index]! && ends[index]! <= text.length && (index === 0 || start >= starts[index - 1]!))).toBe(true);
    expect(text.slice(starts.at(-1), ends.at(-1))).toBe('nurse');
  });

  it('know the special tokens around, whatever truncation the file asks for', async () => {
    const tokenizer = await ModelTokenizer.open(JSON.stringify(VOCABULARIES[kind]().tokenizer));
    expect([tokenizer.before, tokenizer.after]).toEqual([[2], [3]]);
    expect((await tokenizer.tokenise('normal '.repeat(100).trim())).ids).toHaveLength(100);
  });
});

describe('a tokenizer', () => {
  it('reads what no word of its vocabulary spells as one unknown word', async () => {
    expect(await pieces('WordPiece', 'seen by Ωμέγα, normal')).toEqual(['seen', 'by', 'Ωμέγα', ',', 'normal']);
  });

  it('of an unknown kind is refused without a word of what it holds', async () => {
    await expect(ModelTokenizer.open('{"model": {"type": "Okafor"}}')).rejects.toMatchObject({ problem: { code: 'model-tokenizer', message: expect.not.stringContaining('Okafor') } });
    await expect(ModelTokenizer.open('Okafor')).rejects.toMatchObject({ problem: { code: 'model-tokenizer' } });
  });

  it('without special tokens adds none', async () => {
    const tokenizer = await ModelTokenizer.open(JSON.stringify({ ...VOCABULARIES.WordPiece().tokenizer, post_processor: null }));
    expect([tokenizer.before, tokenizer.after]).toEqual([[], []]);
  });
});

describe('whatever the text', () => {
  /** What BERT's uncased models make of letters: small, without accents and controls. */
  const folded = (text: string): string => text.toLowerCase().normalize('NFD').replace(/[\p{M}\p{C}]/gu, '');
  const pieces = fc.constantFrom('The ', 'José', 'Jose\u0301', 'ŻÓŁĆ', 'İ', 'ß', 'ﬁ', '😀', '👩‍⚕️', '\t', '\r\n', '\u00a0', '\u200b', '12/03', "O'", '漢字', '\ud83d', 'Ωμ', '[SEP]', '…', 'nurse');

  it('each sub-word stands where its letters do', async () => {
    const { tokenizer, tokens } = VOCABULARIES.WordPiece();
    const opened = await ModelTokenizer.open(JSON.stringify(tokenizer));
    await fc.assert(fc.asyncProperty(fc.array(pieces, { maxLength: 30 }), async (parts) => {
      const text = parts.join('');
      const { ids, starts, ends } = await opened.tokenise(text);
      ids.forEach((id, index) => {
        if (id !== UNKNOWN) expect(folded(text.slice(starts[index], ends[index])), JSON.stringify(text)).toContain(folded(tokens[id]!.replace(/^##/, '')));
      });
    }), { numRuns: 300 });
  });

  it.each(KINDS)('%s keeps the order of its stretches and leaves no letter out', async (kind) => {
    const opened = await ModelTokenizer.open(JSON.stringify(VOCABULARIES[kind]().tokenizer));
    await fc.assert(fc.asyncProperty(fc.array(pieces, { maxLength: 30 }), async (parts) => {
      const text = parts.join('');
      const { starts, ends } = await opened.tokenise(text);
      for (let index = 1; index < starts.length; index++) expect(starts[index]).toBeGreaterThanOrEqual(starts[index - 1]!);
      for (const { index, 0: letter } of text.matchAll(/\p{L}/gu)) {
        expect(starts.some((start, token) => start <= index && index + letter.length <= ends[token]!), `${letter} of ${JSON.stringify(text)}`).toBe(true);
      }
    }), { numRuns: 200 });
  });
});

const UNKNOWN = 1;
