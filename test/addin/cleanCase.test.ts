import { describe, expect, it } from 'vitest';
import { cleanCase } from '../../addin/cleanCase.ts';
import type { HelperClient } from '../../addin/helperClient.ts';
import type { CaseResult, Inspection } from '../../shared/contract/case.ts';

const client = { delivery: async (id: string, index: number) => `${id}/${index}`, bundle: async (_id: string, bundle: string) => bundle } as unknown as HelperClient;

function inspection(documents: string[], refused: string[] = []): Inspection {
  return {
    documents: documents.map((name) => ({ id: name, name, kind: 'docx', lang: 'en', segments: [], identifiers: [] })),
    studies: [], refused: refused.map((name, index) => ({ name, source: `file ${index + 1}`, problem: { code: 'x', message: 'x' } })), accessions: { present: [], missing: [] }, warnings: [],
  };
}

function result(...deliveries: [kind: 'document' | 'instance', source: string, outcome: 'deidentified' | 'held'][]): CaseResult {
  return {
    pseudonyms: ['CV-1'], changes: 0, verified: true, warnings: [],
    deliveries: deliveries.map(([kind, source, outcome]) => ({ kind, source, outcome, name: outcome === 'held' ? '' : `out/${source}`, bytes: 10, sha256: '' })),
  };
}

const GIVEN = [{ itemId: 'message', name: 'message.html' }, { itemId: 'attachment 1', name: 'studies.zip' }, { itemId: '', name: 'dropped.docx' }];

describe('what came out for what went in', () => {
  it('finds each document by its number, and the images by what is left', async () => {
    const clean = cleanCase('c', GIVEN, inspection(['dropped.docx', 'message.html']), result(['document', 'document 2', 'deidentified'], ['instance', 'instance 1', 'deidentified'], ['document', 'document 1', 'deidentified']), client);
    expect(await clean.documents.get('message')!.read()).toBe('c/0');
    expect(clean.others.map(({ name }) => name)).toEqual(['document 1']);
    expect([...clean.imageItems]).toEqual(['attachment 1']);
    expect(clean.images?.name).toBe('CV-1-images.zip');
  });

  it('has nothing for a document that was held', () => {
    const clean = cleanCase('c', GIVEN, inspection(['message.html']), result(['document', 'document 1', 'held'], ['instance', 'instance 1', 'deidentified']), client);
    expect(clean.documents.size).toBe(0);
    expect(clean.imageItems.has('message')).toBe(false);
  });

  it.each([
    ['an image was held', inspection([]), result(['instance', 'instance 1', 'deidentified'], ['instance', 'instance 2', 'held'])],
    ['a file of it was refused', inspection([], ['studies.zip/broken.dcm']), result(['instance', 'instance 1', 'deidentified'])],
    ['a report inside it was held', inspection(['studies.zip/report.pdf']), result(['document', 'document 1', 'held'], ['instance', 'instance 1', 'deidentified'])],
    ['nothing of it came out', inspection([]), result()],
  ])('does not call an attachment of images clean when %s', (_why, inspected, out) => {
    expect(cleanCase('c', GIVEN, inspected, out, client).imageItems.has('attachment 1')).toBe(false);
  });
});
