import { createCanvas } from '@napi-rs/canvas';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../../helper/documents/document.ts';
import { openMail } from '../../../../helper/documents/mail/mail.ts';
import { sniff } from '../../../../helper/documents/sniff.ts';
import { problemOf } from '../../../../helper/problem.ts';
import { utf8 } from '../support.ts';
import { attachment, base64, mail, multipart, part, quotedPrintable } from './compose.ts';

const PLAIN = 'Content-Type: text/plain; charset=utf-8';
const HTML = 'Content-Type: text/html; charset=utf-8';

async function letterOf(bytes: Uint8Array): Promise<string> {
  return Buffer.from((await openMail(bytes)).letter).toString('utf8');
}

async function code(bytes: Uint8Array): Promise<string> {
  return openMail(bytes).then(() => 'opened', (error: unknown) => problemOf(error, '').code);
}

describe('the text of a mail', () => {
  const SENTENCE = 'Señora Núñez, Café, 7 mm';

  it.each([
    ['quoted-printable in UTF-8', 'utf-8', utf8(SENTENCE), 'quoted-printable'],
    ['base64 in ISO-8859-1', 'iso-8859-1', iconv.encode(SENTENCE, 'latin1'), 'base64'],
    ['eight bits in Windows-1252', 'windows-1252', iconv.encode(SENTENCE, 'win1252'), '8bit'],
    ['ISO-8859-15 under an old name', 'latin-9', iconv.encode(SENTENCE, 'iso-8859-15'), '8bit'],
    ['code page 850', 'cp850', iconv.encode(SENTENCE, 'cp850'), 'base64'],
    ['UTF-7', 'utf-7', iconv.encode(SENTENCE, 'utf-7'), '7bit'],
    ['UTF-16 with its mark', 'utf-16', Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(SENTENCE, 'utf16le')]), 'base64'],
    ['UTF-8 that says it is ASCII', 'us-ascii', utf8(SENTENCE), '8bit'],
    ['ISO-8859-1 that says it is UTF-8', 'utf-8', iconv.encode(SENTENCE, 'latin1'), '8bit'],
    ['no known character set', 'unknown-8bit', utf8(SENTENCE), '8bit'],
  ])('is read from %s', async (_, charset, bytes, encoding) => {
    const content = encoding === 'base64' ? base64(bytes) : encoding === 'quoted-printable' ? quotedPrintable(bytes) : bytes;
    expect(await letterOf(mail(part([`Content-Type: text/plain; charset="${charset}"`, `Content-Transfer-Encoding: ${encoding}`], content)))).toContain(SENTENCE);
  });

  it('is read from ISO-2022-JP, and HTML from what it declares itself', async () => {
    expect(await letterOf(mail(part(['Content-Type: text/plain; charset=ISO-2022-JP'], '\x1B$BF|K\\\x1B(B CT')))).toContain('日本 CT');
    expect(await letterOf(mail(part(['Content-Type: text/html'], iconv.encode('<meta charset="shift_jis"><p>日本</p>', 'shift_jis'))))).toContain('日本');
  });

  it.each([
    ['a character set that nobody knows', 'x-secret', '8bit', 'text'],
    ['bytes that are not of the set that is named', 'iso-2022-jp', '8bit', '\x1B$B\xFF\xFF\x1B(B'],
  ])('is held in %s', async (_, charset, encoding, content) => {
    expect(await code(mail(part([`Content-Type: text/plain; charset=${charset}`, `Content-Transfer-Encoding: ${encoding}`], content)))).toBe('mail-charset');
  });

  it('begins with who wrote to whom, when and about what, decoded; no other header is in it', async () => {
    const letter = await letterOf(mail(part([PLAIN], 'text'), [
      'Received: from ward7.clinic.example (10.1.2.3)', 'Message-ID: <Quillfeather.1@clinic.example>', 'X-Patient: Quillfeather', 'Return-Path: <q@clinic.example>', 'Bcc: hidden@clinic.example',
      'From: =?utf-8?Q?Jos=C3=A9_N=C3=BA=C3=B1ez?= <jose@clinic.example>', 'To: =?iso-8859-1?B?TfxsbGVy?= <m@clinic.example>,\r\n second@clinic.example', 'Cc: third@clinic.example',
      'Date: Mon, 8 Apr 2024 10:00:00 +0200', 'Subject: =?utf-8?Q?CT_of_=C3=81ng?=\r\n =?utf-8?Q?ela?=',
    ]));
    expect(letter).toBe([
      'From: José Núñez <jose@clinic.example>', 'To: Müller <m@clinic.example>, second@clinic.example', 'Cc: third@clinic.example', 'Date: Mon, 8 Apr 2024 10:00:00 +0200', 'Subject: CT of Ángela', '', 'text', '',
    ].join('\n'));
  });

  it('has headers in raw bytes as the old programs meant them', async () => {
    expect(await letterOf(mail(part([PLAIN], 'text'), ['From: M\xFCller <m@x.example>']))).toContain('From: Müller <m@x.example>');
  });

  it('is HTML where there is a choice, and text where the HTML says nothing; pieces are read in their order', async () => {
    const both = (html: string): Uint8Array => mail(multipart('alternative', [part([PLAIN], 'as text'), multipart('related', [part([HTML], html)])]));
    expect(await letterOf(both('<p>as HTML</p>'))).toMatch(/as HTML/);
    expect(await letterOf(both('<p>as HTML</p>'))).not.toMatch(/as text/);
    expect(await letterOf(both('<style>p { color: red }</style><p hidden>x</p><img src="https://t.example/x.gif">'))).toMatch(/^From[^]*as text/);
    expect(await letterOf(both('<img src="cid:scan">'))).toMatch(/cid:scan[^]*as text/);
    const letter = await letterOf(mail(multipart('mixed', [part([HTML], '<html><body><p>first</p></body></html>'), attachment('application/pdf', 'a.pdf', '%PDF-1.4'), part([PLAIN], 'then 5 < 7\nand more')])));
    const document = await openDocument(utf8(letter), 'x.eml');
    expect(document.segments[0]!.text.replace(/\s*\n\s*/g, '\n')).toMatch(/Subject: CT\nfirst\nthen 5 < 7\nand more/);
  });

  it('has besides what only the text beside the HTML says, and not what a mail program writes into it', async () => {
    const both = (text: string): Promise<string> => letterOf(mail(multipart('alternative', [part([PLAIN], text), part([HTML], '<p>Records of <b>Odette</b>, see <a href="https://x.example/p">the report</a>: caf&eacute;-au-lait spots.<img src="cid:logo"></p>')])));
    expect(await both('Records of Odette.\n\nHer mother has it too: incidental\nnodule < 5 mm.\n\nSee the report.')).toMatch(/cid:logo"><\/p>\s*<p>Her mother has it too: incidental<br>\nnodule &lt; 5 mm\.<\/p>$/);
    const same = ['*Records* of Odette,\nsee the report <https://x.example/path/of/report>: café-au-lait\nspots.\n[cid:logo@01DA.png]', '> Records of Odette, see the report:\n>\n> https://x.example/path/of/report cafe-au-lait spots', 'Records of Odete, see the report'];
    for (const text of same) expect(await both(text)).toMatch(/cid:logo"><\/p>\s*$/);
  });

  it('is joined where lines were broken for the way, and nowhere else', async () => {
    expect(await letterOf(mail(part([`${PLAIN}; format=flowed`], 'seen by Jane \r\nQuillfeather today\r\n> quoted \r\n> more\r\n-- \r\nJQ')))).toContain('seen by Jane Quillfeather today\n> quoted \n> more\n-- \nJQ');
    expect(await letterOf(mail(part([PLAIN], 'one \r\ntwo')))).toContain('one \ntwo');
  });

  it('has its pictures in it; one that is not there stays an empty call', async () => {
    const png = createCanvas(4, 4).toBuffer('image/png');
    const picture = part(['Content-Type: image/png; name="Quillfeather.png"', 'Content-ID: <logo 1@x>', 'Content-Transfer-Encoding: base64', 'Content-Disposition: inline'], base64(png));
    const opened = await openMail(mail(multipart('related', [part([HTML], '<p>x</p><img src="cid:logo%201@x" alt="a"><img src=cid:missing>'), picture])));
    const letter = Buffer.from(opened.letter).toString('utf8');
    expect(letter).toContain(`<img src="data:image/png;base64,${png.toString('base64')}" alt="a">`);
    expect(opened.files).toEqual([]);
    expect((await openDocument(opened.letter, 'x.eml')).pictures).toHaveLength(1);
    expect(letter).not.toContain('Quillfeather');
  });
});

describe('what comes with a mail', () => {
  it('is a file by the name that the sender gave it, without folders, whatever way the name is written', async () => {
    const named = (header: string): string => part(['Content-Type: application/pdf', header, 'Content-Transfer-Encoding: base64'], base64('%PDF-1.4'));
    const { files } = await openMail(mail(multipart('mixed', [
      named("Content-Disposition: attachment; filename*0*=utf-8''N%C3%BA; filename*1*=%C3%B1ez.pdf"),
      named('Content-Disposition: attachment; filename="=?utf-8?Q?Caf=C3=A9.pdf?="'),
      named('Content-Disposition: attachment; filename="../../etc/x.pdf"'),
      named('Content-Disposition: attachment'),
    ])));
    expect(files.map(({ name }) => name)).toEqual(['Núñez.pdf', 'Café.pdf', 'x.pdf', 'attachment 4']);
    expect(files.map(({ bytes }) => Buffer.from(bytes).toString('latin1'))).toEqual(Array(4).fill('%PDF-1.4'));
  });

  it('keeps its bytes, and text has the character set that the mail says', async () => {
    const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const { files } = await openMail(mail(multipart('mixed', [
      attachment('application/dicom', 'IM1', every), attachment('text/plain; charset=iso-8859-2', 'opis.txt', iconv.encode('Łódź', 'iso-8859-2')), attachment('text/plain; charset=utf-8', 'IM2', every), attachment('text/plain', 'note', 'CT'),
    ])));
    expect(files.map(({ name }) => name)).toEqual(['IM1', 'opis.txt', 'IM2', 'note.txt']);
    expect(Buffer.from(files[0]!.bytes).equals(Buffer.from(every))).toBe(true);
    expect(Buffer.from(files[1]!.bytes).toString('utf8')).toBe('Łódź');
    expect(Buffer.from(files[2]!.bytes).equals(Buffer.from(every))).toBe(true);
  });

  it('is left out with a word where it only names people, and without one where it is a signature', async () => {
    const { files, leftOut } = await openMail(mail(multipart('signed', [
      multipart('mixed', [part([PLAIN], 'x'), attachment('text/vcard', 'q.vcf', 'BEGIN:VCARD'), part(['Content-Type: text/calendar; method=REQUEST'], 'BEGIN:VCALENDAR'), attachment('application/octet-stream', 'winmail.dat', 'x')]),
      attachment('application/pkcs7-signature', 'smime.p7s', 'x'),
    ], '; protocol="application/pkcs7-signature"')));
    expect(files).toEqual([]);
    expect(leftOut.map(({ problem }) => problem.code)).toEqual(['mail-people', 'mail-people', 'mail-tnef']);
  });

  it('may be a mail, told by its type or its name', async () => {
    const inner = 'Subject: CT\r\n\r\nx';
    const { files } = await openMail(mail(multipart('mixed', [part(['Content-Type: message/rfc822'], inner), attachment('application/octet-stream', 'fw.eml', inner), multipart('digest', [part([], inner)])])));
    expect(files.map(({ isMail }) => isMail)).toEqual([true, true, true]);
  });
});

describe('a mail that is held', () => {
  const whole = Buffer.from(mail(multipart('mixed', [part([PLAIN], 'x'), attachment('application/pdf', 'a.pdf', '%PDF-1.4')]))).toString('latin1');
  const deep = (levels: number): string => (levels === 0 ? part([PLAIN], 'x') : multipart(`mixed${levels}`, [deep(levels - 1)]));

  it.each([
    ['was cut off', Buffer.from(whole.slice(0, -30)), 'mail-damaged'],
    ['has parts but does not say where they end', mail(part(['Content-Type: multipart/mixed'], 'x')), 'mail-damaged'],
    ['has none of the parts it announces', mail(part(['Content-Type: multipart/mixed; boundary=b'], 'x\r\n--b--')), 'mail-damaged'],
    ['is a piece of another', mail(part(['Content-Type: message/partial; id=a; number=1'], 'x')), 'mail-damaged'],
    ['is encrypted (PGP)', mail(multipart('encrypted', [part(['Content-Type: application/pgp-encrypted'], 'Version: 1'), part(['Content-Type: application/octet-stream'], 'x')])), 'mail-sealed'],
    ['is encrypted (S/MIME)', mail(part(['Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m', 'Content-Transfer-Encoding: base64'], base64('x'))), 'mail-sealed'],
    ['holds an encrypted one', mail(multipart('mixed', [part([PLAIN], 'x'), attachment('application/octet-stream', 'smime.p7m', 'x')])), 'mail-sealed'],
    ['has PGP in its text', mail(part([PLAIN], '-----BEGIN PGP MESSAGE-----\r\n\r\nx')), 'mail-sealed'],
    ['is nested too deep', mail(deep(40)), 'mail-limits'],
    ['has too many parts', mail(multipart('mixed', Array.from({ length: 1001 }, () => part([PLAIN], 'x')))), 'mail-limits'],
    ['is a mailbox', Buffer.from('From a@b Mon Apr  8 10:00:00 2024\nSubject: 1\n\nx\n\nFrom a@b Mon Apr  8 11:00:00 2024\nSubject: 2\n\ny\n'), 'mail-several'],
  ])('%s', async (_, bytes, expected) => {
    expect(await code(bytes)).toBe(expected);
  });

  it('is not one whose every part is there', async () => {
    expect(await code(Buffer.from(whole, 'latin1'))).toBe('opened');
    expect(await code(mail(deep(20)))).toBe('opened');
  });
});

describe('what counts as a mail', () => {
  it.each([
    ['From: a@b.example\r\nSubject: CT\r\n\r\nx', 'x.eml', 'text'],
    ['From: a@b.example\r\nMessage-ID: <1@b>\r\n\r\nx', 'x', 'mail'],
    ['Received: from a by b;\r\n Mon\r\nSubject: CT\r\n\r\nx', 'x', 'mail'],
    ['Received: 04/08/2024\nAccession: S24-1\nDiagnosis: none\n', 'path.txt', 'text'],
    ['From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x\r\nMIME-Version: 1.0\r\n\r\nx', 'x.mhtml', 'page'],
    ['MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nx', 'x.mht', 'page'],
  ])('%j', (text, name, format) => expect(sniff(utf8(text), name)).toBe(format));
});
