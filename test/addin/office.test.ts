import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfficeError, fromBase64, office, toBase64, within } from '../../addin/hosts/office.ts';

beforeAll(() => Object.assign(globalThis, { Office: { AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' } } }));
afterAll(() => Reflect.deleteProperty(globalThis, 'Office'));

type Done = (result: Office.AsyncResult<string>) => void;
const succeed = (done: Done): void => done({ status: 'succeeded', value: 'yes' } as unknown as Office.AsyncResult<string>);
const fail = (done: Done): void => done({ status: 'failed', error: { code: 9025, message: 'OKAFOR.docx was not found' } } as unknown as Office.AsyncResult<string>);

describe('the promised Office', () => {
  it('gives the value of an answer', async () => {
    expect(await office<string>(succeed)).toBe('yes');
  });

  it('tells the code of a refusal but not its message, which may quote the document', async () => {
    const error = await office<string>(fail).catch((caught: unknown) => caught as OfficeError) as OfficeError;
    expect(error).toBeInstanceOf(OfficeError);
    expect(JSON.stringify(error.problem)).toContain('9025');
    expect(JSON.stringify(error.problem) + error.message).not.toContain('OKAFOR');
  });

  it('gives up on a call that is never answered', async () => {
    await expect(office<string>(() => undefined, 20)).rejects.toMatchObject({ problem: { code: 'office-timeout' } });
  });

  it('turns what Word throws into a refusal', async () => {
    await expect(within(Promise.reject(Object.assign(new Error('OKAFOR'), { code: 'ItemNotFound' })))).rejects.toMatchObject({ problem: { code: 'office-refused', message: expect.not.stringContaining('OKAFOR') as string } });
  });

  it('carries any bytes through base 64, however many', async () => {
    const bytes = Uint8Array.from({ length: 100_003 }, (_value, index) => (index * 7) % 256);
    expect(new Uint8Array(await fromBase64(await toBase64(new Blob([bytes]))).arrayBuffer())).toEqual(bytes);
  });
});
