import { describe, expect, it } from 'vitest';
import iconv from 'iconv-lite';
import { openDocument } from '../../../../helper/documents/document.ts';
import { deidentify, PLANT, PSEUDONYM } from '../support.ts';

const TEXT = `Patient: ${PLANT}\r\nÓrgano: hígado\r\n`;

describe('plain text', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])('in %s is read and written in that encoding, line ends kept', async (name) => {
    const { document, bytes } = await deidentify(new Uint8Array(iconv.encode(TEXT, name)), 'report.txt');
    expect(document.segments).toEqual([{ id: 'text', text: TEXT }]);
    expect(iconv.decode(Buffer.from(bytes), name)).toBe(TEXT.replace(PLANT, PSEUDONYM));
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be'])('in %s keeps its byte order mark, which is not part of the text', async (name) => {
    const { document, bytes } = await deidentify(new Uint8Array(iconv.encode(TEXT, name, { addBOM: true })), 'report.txt');
    expect(document.segments[0]!.text).toBe(TEXT);
    expect(Buffer.from(bytes).equals(iconv.encode(TEXT.replace(PLANT, PSEUDONYM), name, { addBOM: true }))).toBe(true);
  });

  it('becomes UTF-8 when a new name has letters that its encoding lacks', async () => {
    const document = await openDocument(new Uint8Array(iconv.encode('Niño X', 'windows-1252')), 'report.txt');
    const { bytes } = await document.rewrite({ replacements: [{ segment: 'text', start: 5, end: 6, text: 'Ğ' }], pictures: new Map() });
    expect(new TextDecoder().decode(bytes)).toBe('Niño Ğ');
  });
});
