import { createCanvas } from '@napi-rs/canvas';
import CFB from 'cfb';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../../helper/documents/document.ts';
import { openMail } from '../../../../helper/documents/mail/mail.ts';
import { sniff } from '../../../../helper/documents/sniff.ts';
import { problemOf } from '../../../../helper/problem.ts';
import { utf8 } from '../support.ts';
import { outlookMail, type OutlookFolder } from './composeOutlook.ts';

const SUBJECT = { '0037001F': 'CT' };
const whole: OutlookFolder = {
  properties: {
    '001A001F': 'IPM.Note', '0037001F': 'TC de Núñez', '0042001F': 'José Núñez', '5D02001F': 'jose@clinic.example', '0C1A001F': 'A delegate',
    '00390040': new Date('2024-04-08T08:00:00Z'), '1000001F': 'Ver informe.\r\n\r\nAtentamente\0',
  },
  recipients: [
    { '3001001F': 'Müller', '39FE001F': 'm@clinic.example', '0C150003': 1 },
    { '3001001F': 's@clinic.example', '39FE001F': 's@clinic.example', '0C150003': 1 },
    { '3001001F': 'Third', '0C150003': 2 },
    { '3001001F': 'Unseen', '39FE001F': 'unseen@clinic.example', '0C150003': 3 },
  ],
};

async function letterOf(folder: OutlookFolder): Promise<string> {
  return Buffer.from((await openMail(outlookMail(folder))).letter).toString('utf8');
}

async function code(bytes: Uint8Array): Promise<string> {
  return openMail(bytes).then(() => 'opened', (error: unknown) => problemOf(error, '').code);
}

describe('the text of a mail of Outlook', () => {
  it('has above it what its reader sees, and no blind copy', async () => {
    expect(await letterOf(whole)).toBe([
      'From: José Núñez <jose@clinic.example>', 'To: Müller <m@clinic.example>; s@clinic.example', 'Cc: Third', 'Date: Mon, 08 Apr 2024 08:00:00 GMT', 'Subject: TC de Núñez', '', 'Ver informe.\n\nAtentamente',
    ].join('\n'));
  });

  it.each([
    ['the code page of the mail', { '3FFD0003': 1250, '0037001E': iconv.encode('Łódź', 'cp1250') }],
    ['UTF-8 as a code page', { '3FFD0003': 65001, '0037001E': utf8('Łódź') }],
    ['one that nobody knows, as Windows-1252', { '3FFD0003': 7, '0037001E': iconv.encode('Łódź', 'cp1250') }],
  ])('is read from %s', async (name, properties) => {
    const subject = name.includes('nobody') ? '£ódŸ' : 'Łódź';
    expect(await letterOf({ properties: { ...properties, '1000001F': 'x' } })).toBe(`Subject: ${subject}\n\nx`);
  });

  it('is its HTML, in the character set that this names or else the mail, with its pictures in it', async () => {
    const png = createCanvas(4, 4).toBuffer('image/png');
    const html = (charset: string): Uint8Array => iconv.encode(`<html><head>${charset && `<meta charset="${charset}">`}</head><body><p>Łódź</p><img src="cid:image001.png@01"></body></html>`, charset || 'cp1250');
    for (const charset of ['', 'windows-1250', 'utf-8']) {
      const opened = await openMail(outlookMail({
        properties: { ...SUBJECT, '1000001F': 'Łódź, written', '10130102': html(charset), '3FDE0003': 1250 },
        attachments: [{ '3707001F': 'image001.png', '3712001F': 'image001.png@01', '37010102': png }],
      }));
      const document = await openDocument(opened.letter, 'x.msg');
      expect(document.segments[0]!.text).toContain('Łódź');
      expect(document.segments[0]!.text).not.toContain('written');
      expect(document.pictures).toHaveLength(1);
      expect(opened.files).toEqual([]);
    }
  });

  it('is a file beside it where it is in RTF alone', async () => {
    // "MELA": not compressed (MS-OXRTFCP 2.1.3.1.5).
    const rtf = Buffer.from('{\\rtf1\\ansi Seen by Jane Quillfeather}');
    const head = Buffer.alloc(16);
    for (const [at, value] of [rtf.length + 12, rtf.length, 0x414c454d, 0].entries()) head.writeUInt32LE(value, 4 * at);
    const { files } = await openMail(outlookMail({ properties: { ...SUBJECT, '10090102': Buffer.concat([head, rtf]) } }));
    expect(files.map(({ name }) => name)).toEqual(['mail.rtf']);
    expect((await openDocument(files[0]!.bytes, 'mail.rtf')).segments[0]!.text).toContain('Jane Quillfeather');
  });
});

describe('what comes with a mail of Outlook', () => {
  it('is a file by its long name, without folders, with its bytes', async () => {
    const every = Uint8Array.from({ length: 70_000 }, (_, at) => at % 251);
    const { files } = await openMail(outlookMail({
      properties: SUBJECT,
      attachments: [
        { '3704001F': 'REPOR~1.PDF', '3707001F': 'Report of Núñez.pdf', '37010102': utf8('%PDF-1.4') },
        { '3704001F': '..\\IM1', '37010102': every },
        { '37010102': utf8('x') },
      ],
    }));
    expect(files.map(({ name }) => name)).toEqual(['Report of Núñez.pdf', 'IM1', 'attachment 3']);
    expect(Buffer.from(files[1]!.bytes).equals(Buffer.from(every))).toBe(true);
  });

  it('may be a mail, and one in that', async () => {
    const inner = { properties: { '0037001F': 'inner', '00390040': new Date('2024-04-08T08:00:00Z'), '1000001F': 'innermost text' } };
    const middle = { properties: { '0037001F': 'middle', '1000001F': 'x' }, attachments: [{ '3001001F': 'inner', '3701000D': inner }] };
    const outer = await openMail(outlookMail({ properties: SUBJECT, attachments: [{ '3001001F': 'middle', '3701000D': middle }] }));
    expect(outer.files.map(({ name, isMail }) => [name, isMail])).toEqual([['middle.msg', true]]);
    expect(sniff(outer.files[0]!.bytes, 'middle.msg')).toBe('mail');
    const { files, letter } = await openMail(outer.files[0]!.bytes);
    expect(Buffer.from(letter).toString()).toBe('Subject: middle\n\nx');
    expect(Buffer.from((await openMail(files[0]!.bytes)).letter).toString()).toBe('Date: Mon, 08 Apr 2024 08:00:00 GMT\nSubject: inner\n\ninnermost text');
  });

  it('is left out with a word where it is an object of another program', async () => {
    const bytes = CFB.read(Buffer.from(outlookMail({ properties: SUBJECT, attachments: [{ '3001001F': 'Sheet' }] })), { type: 'buffer' });
    CFB.utils.cfb_add(bytes, '__attach_version1.0_#00000000/__substg1.0_3701000D/Workbook', Buffer.from('x'));
    const { files, leftOut } = await openMail(CFB.write(bytes, { type: 'buffer' }) as Buffer);
    expect(files).toEqual([]);
    expect(leftOut.map(({ problem }) => problem.code)).toEqual(['mail-object']);
  });
});

describe('a mail of Outlook that is held', () => {
  it('is encrypted or sealed', async () => {
    expect(await code(outlookMail({ properties: { ...SUBJECT, '001A001F': 'IPM.Note.SMIME.MultipartSigned' } }))).toBe('mail-sealed');
  });

  it('is damaged, wherever it was cut off or written over', async () => {
    const bytes = outlookMail({ ...whole, attachments: [{ '3707001F': 'a.pdf', '37010102': Uint8Array.from({ length: 20_000 }, () => 7) }] });
    expect(await code(bytes)).toBe('opened');
    for (const share of [0.1, 0.3, 0.5]) expect(await code(bytes.subarray(0, Math.floor(bytes.length * share)))).toBe('mail-damaged');
    const looped = Buffer.from(bytes);
    // Every sector follows itself.
    const table = 512 * (looped.readInt32LE(76) + 1);
    for (let at = 0; at < 128; at++) looped.writeInt32LE(at, table + 4 * at);
    expect(await code(looped)).toBe('mail-damaged');
  });
});
