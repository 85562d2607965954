import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeIn } from '../../../helper/case/intake/intake.ts';
import { sourcesAt, type CaseSource } from '../../../helper/case/intake/source.ts';
import { problemOf } from '../../../helper/problem.ts';
import { openSource } from '../../../helper/source.ts';
import { Workspace } from '../../../helper/workspace.ts';
import { attachment, mail, multipart, part } from '../documents/mail/compose.ts';
import { outlookMail } from '../documents/mail/composeOutlook.ts';

let folder: string;
let workspace: Workspace;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'intake-'));
  workspace = new Workspace(folder);
});
afterEach(() => {
  workspace.wipe();
  rmSync(folder, { recursive: true });
});

const text = (value: string): Uint8Array => new Uint8Array(Buffer.from(value, 'latin1'));
const dicom = text('\0'.repeat(128) + 'DICM' + 'rest');

async function zip(files: Record<string, Uint8Array>, password?: string): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, bytes] of Object.entries(files)) await writer.add(name, new Uint8ArrayReader(bytes), password ? { password } : {});
  return writer.close();
}

function given(name: string, bytes: Uint8Array, role: CaseSource['role'] = 'any'): CaseSource {
  const place = path.join(folder, name);
  writeFileSync(place, bytes);
  return { name, ref: { path: place }, role };
}

const codes = (intake: Awaited<ReturnType<typeof takeIn>>): string[] => intake.refused.map(({ problem }) => problem.code);

describe('what is taken in', () => {
  it('is told by content: DICOM without an extension, PDF with a wrong one, plain text', async () => {
    const intake = await takeIn([given('IM0001', dicom), given('scan.txt', text('%PDF-1.7')), given('note.txt', text('CT abdomen'))], workspace);
    expect(intake.instances.map(({ name }) => name)).toEqual(['IM0001']);
    expect(intake.documents.map(({ name }) => name)).toEqual(['scan.txt', 'note.txt']);
  });

  it.each([['IMG_2041.jpg', '\xff\xd8\xff\xe1\0\x18Exif\0\0'], ['shot.png', '\x89PNG\r\n\x1a\n\0\0'], ['scan.tif', `II*\0\x08\0\0\0${'\x01\x02\x03'.repeat(20)}`], ['a.heic', '\0\0\0\x18ftypheic\0\0\0\0']])('is no picture by itself, and says what to do with one: %s', async (name, bytes) => {
    const intake = await takeIn([given(name, text(bytes)), given(`report-${name}`, text(bytes), 'report')], workspace);
    expect([intake.documents, codes(intake)]).toEqual([[], ['file-picture', 'file-picture']]);
    expect(codes(await takeIn([given(name, text(bytes), 'study')], workspace))).toEqual(['not-dicom']);
  });

  it('is told of where a folder holds links: none is followed, and the other files go on', async () => {
    const study = path.join(folder, 'study');
    mkdirSync(study);
    writeFileSync(path.join(folder, 'elsewhere.dcm'), dicom);
    writeFileSync(path.join(study, 'IM1'), dicom);
    symlinkSync(path.join(folder, 'elsewhere.dcm'), path.join(study, 'IM2'));
    symlinkSync(path.join(folder, 'gone'), path.join(study, 'IM3'));
    symlinkSync(folder, path.join(study, 'other'));
    const intake = await takeIn(sourcesAt(study, 'study'), workspace);
    expect(intake.instances.map(({ name }) => name)).toEqual(['IM1']);
    expect(intake.refused.map(({ name, problem }) => [name, problem.code])).toEqual([['IM2', 'file-link'], ['IM3', 'file-link'], ['other', 'file-link']]);
  });

  it('is a document that is told of, not a ZIP of files, when another Office program wrote it', async () => {
    const sheet = await zip({ '[Content_Types].xml': text('<Types/>'), 'xl/workbook.xml': text('<x/>') });
    const writer = new ZipWriter(new Uint8ArrayWriter());
    await writer.add('mimetype', new Uint8ArrayReader(text('application/vnd.oasis.opendocument.text')), { level: 0, extendedTimestamp: false });
    await writer.add('content.xml', new Uint8ArrayReader(text('<x/>')));
    const intake = await takeIn([given('letter.docx', await writer.close(), 'report'), given('sheet.docx', sheet, 'report')], workspace);
    expect(intake.documents.map(({ name }) => name)).toEqual(['letter.docx', 'sheet.docx']);
  });

  it('is a study when a ZIP holds a Word document among its files', async () => {
    const letter = await zip({ '[Content_Types].xml': text('<Types/>'), 'word/document.xml': text('<x/>') });
    const intake = await takeIn([given('cd.zip', await zip({ IM1: dicom, 'letter.docx': letter }), 'any')], workspace);
    expect([intake.instances.length, intake.documents.map(({ name }) => name)]).toEqual([1, ['cd.zip/letter.docx']]);
  });

  it('is DICOM without a preamble too, in either byte order', async () => {
    const little = text('\x08\0\x05\0CS\x0a\0ISO_IR 100');
    const big = text('\0\x08\0\x05CS\0\x0aISO_IR 100');
    expect((await takeIn([given('a', little), given('b', big)], workspace)).instances).toHaveLength(2);
  });

  it('is unpacked from ZIPs, one in another, into working copies that are unreadable on disk', async () => {
    const inner = await zip({ 'DICOM/IM1': dicom });
    const intake = await takeIn([given('cd.zip', await zip({ 'study.zip': inner, 'report.txt': text('Patient: Adaeze Okafor') }))], workspace);
    expect(intake.instances.map(({ name }) => name)).toEqual(['cd.zip/study.zip/DICOM/IM1']);
    const source = openSource(intake.instances[0]!.ref);
    expect(source.read(0, 1000)).toEqual(dicom);
    expect(Buffer.from(source.read(130, 4)).toString()).toBe('CMre');
    source.close();
    const report = openSource({ path: intake.documents[0]!.ref.path });
    expect(Buffer.from(report.read(0, 1000)).toString('latin1')).not.toContain('Okafor');
    report.close();
  });

  it('is refused with what to do, and the rest goes on', async () => {
    const damaged = (await zip({ a: dicom })).slice(0, 60);
    const intake = await takeIn([
      given('locked.zip', await zip({ a: dicom }, 'secret')),
      given('damaged.zip', damaged),
      given('empty', new Uint8Array(0)),
      given('picture.bin', text('\x00\x01\x02\x03')),
      given('readme.txt', text('hello'), 'study'),
      given('IM0001', dicom, 'study'),
    ], workspace);
    expect(codes(intake)).toEqual(['zip-encrypted', 'zip-damaged', 'file-empty', 'file-unknown', 'not-dicom']);
    expect(intake.instances).toHaveLength(1);
  });

  it('tells of a ZIP that brings no file, and not of one that does', async () => {
    const bystanders = await zip({ '__MACOSX/a': text('x'), 'b/.DS_Store': text('x') });
    const intake = await takeIn([given('none.zip', await zip({})), given('bystanders.zip', bystanders), given('outer.zip', await zip({ 'inner.zip': await zip({}) })), given('odd.zip', await zip({ x: text('\x00\x01\x02\x03') })), given('one.zip', await zip({ a: dicom }))], workspace);
    expect(intake.refused.map(({ name, problem }) => [name, problem.code])).toEqual([['none.zip', 'zip-empty'], ['bystanders.zip', 'zip-empty'], ['outer.zip/inner.zip', 'zip-empty'], ['odd.zip/x', 'file-unknown']]);
  });

  it('stops at a ZIP bomb and leaves no half-written copy', async () => {
    const intake = await takeIn([given('bomb.zip', await zip({ zeros: new Uint8Array(30_000_000) }))], workspace);
    expect(codes(intake)).toEqual(['zip-limits']);
    expect(readdirSync(workspace.folder)).toEqual([]);
  });

  it('says what kind of document lies among the files of a study, and takes none for a report', async () => {
    const letter = await zip({ '[Content_Types].xml': text('<Types/>'), 'word/document.xml': text('<x/>') });
    const intake = await takeIn([given('a.docx', letter, 'study'), given('b.pdf', text('%PDF-1.7'), 'study'), given('README', text('hello'), 'study'), given('viewer.exe', text('MZ\0\x01\x02'), 'study')], workspace);
    expect(codes(intake)).toEqual(Array(4).fill('not-dicom'));
    expect(intake.refused.map(({ problem }) => problem.message)).toEqual([/Word document/, /PDF/, /plain text/, /is not DICOM. It was left out/].map((words) => expect.stringMatching(words)));
  });

  it('takes no plain text for a report that its name says is something else, and one by any other name', async () => {
    const intake = await takeIn([given('notes.xlsx', text('CT abdomen'), 'report'), given('report', text('CT abdomen'), 'report'), given('report.rpt', text('CT abdomen'), 'report')], workspace);
    expect(codes(intake)).toEqual(['file-misnamed']);
    expect(intake.documents.map(({ name }) => name)).toEqual(['report', 'report.rpt']);
  });

  it('takes no mark of an open document for a report, and tells of it where it was named as one', async () => {
    const intake = await takeIn([given('~$a.docx', text('Owner'), 'report'), given('~$b.docx', text('Owner'), 'study'), given('~$c.docx', text('Owner'))], workspace);
    expect(intake.refused.map(({ name, problem }) => [name, problem.code])).toEqual([['~$a.docx', 'file-lock']]);
    expect(intake.documents).toEqual([]);
  });

  it('is taken out of mails, in ZIPs and in other mails, under names below theirs', async () => {
    const forwarded = mail(multipart('mixed', [part(['Content-Type: text/plain'], 'as before'), attachment('application/octet-stream', 'IM1', dicom)]), ['Subject: CT']);
    const outer = mail(multipart('mixed', [
      part(['Content-Type: text/html'], '<p>see below</p>'), attachment('application/zip', 'cd.zip', await zip({ IM2: dicom, 'note.txt': text('CT'), 'more.eml': forwarded })),
      part(['Content-Type: message/rfc822'], Buffer.from(forwarded)), attachment('text/vcard', 'a.vcf', 'BEGIN:VCARD'), attachment('image/png', 'shot.png', text('\x89PNG\r\n\x1a\n\0\0')),
    ]));
    const intake = await takeIn([given('fw.eml', outer), given('no-mime.eml', text('Subject: CT\n\nnothing new'))], workspace);
    expect(intake.documents.map(({ name }) => name)).toEqual(['fw.eml', 'fw.eml/cd.zip/note.txt', 'fw.eml/cd.zip/more.eml', 'fw.eml/attachment 2', 'no-mime.eml']);
    expect(intake.instances.map(({ name }) => name)).toEqual(['fw.eml/cd.zip/IM2', 'fw.eml/cd.zip/more.eml/IM1', 'fw.eml/attachment 2/IM1']);
    expect(intake.refused.map(({ name, problem }) => [name, problem.code])).toEqual([['fw.eml/a.vcf', 'mail-people'], ['fw.eml/shot.png', 'file-picture']]);
    expect(new Set([...intake.documents, ...intake.instances, ...intake.refused].map(({ ordinal }) => ordinal)).size).toBe(10);
  });

  it('is any text that came with a mail, whatever it is called, as where it is given as a report', async () => {
    const sent = mail(multipart('mixed', [part(['Content-Type: text/plain'], 'the list'), attachment('text/csv', 'list.csv', text('Name;MRN\nOkafor;1')), attachment('application/octet-stream', 'result.oru', text('MSH|^~')), attachment('application/zip', 'cd.zip', await zip({ LICENCE: text('MIT'), 'list.tsv': text('a\tb') }))]));
    const intake = await takeIn([given('fw.eml', sent), given('list.csv', text('a;b'))], workspace);
    expect(intake.documents.map(({ name }) => name)).toEqual(['fw.eml', 'fw.eml/list.csv', 'fw.eml/result.oru', 'fw.eml/cd.zip/list.tsv', 'list.csv']);
    expect(codes(intake)).toEqual(['file-unknown']);
    expect(intake.documents.map(({ mails }) => mails)).toEqual([[1], [1], [1], [1], undefined]);
  });

  it('is taken out of mails that Outlook saved, whatever they are called, and out of what they lie in', async () => {
    const inner = { properties: { '0037001F': 'CT', '1000001F': 'as before' }, attachments: [{ '3707001F': 'IM1', '37010102': dicom }] };
    const saved = outlookMail({ properties: { '0037001F': 'Fw: CT' }, attachments: [{ '3001001F': 'CT', '3701000D': inner }, { '3707001F': 'cd.zip', '37010102': await zip({ IM2: dicom, 'more.msg': outlookMail(inner) }) }] });
    // What lies behind the first sectors of a compound file tells its kind as well.
    expect(saved.length).toBeGreaterThan(4096);
    const intake = await takeIn([given('fw', saved), given('ct.msg', outlookMail(inner), 'report')], workspace);
    expect(intake.documents.map(({ name }) => name)).toEqual(['fw', 'fw/CT.msg', 'fw/cd.zip/more.msg', 'ct.msg']);
    expect(intake.instances.map(({ name }) => name)).toEqual(['fw/CT.msg/IM1', 'fw/cd.zip/IM2', 'fw/cd.zip/more.msg/IM1', 'ct.msg/IM1']);
    expect(intake.refused).toEqual([]);
  });

  it('is nothing of a mail that is damaged, and not what lies too deep; the rest goes on', async () => {
    let nested = mail(part(['Content-Type: text/plain'], 'first'));
    for (let level = 0; level < 4; level++) nested = mail(multipart('mixed', [part(['Content-Type: text/plain'], `level ${level}`), part(['Content-Type: message/rfc822'], Buffer.from(nested))]));
    const cut = mail(multipart('mixed', [part(['Content-Type: text/plain'], 'x'), attachment('application/octet-stream', 'IM1', dicom)])).subarray(0, -20);
    const intake = await takeIn([given('cut.eml', cut), given('deep.eml', nested), given('not.eml', text('Adaeze Okafor\n\nCT')), given('page.mht', text('MIME-Version: 1.0\n\nx')), given('IM0001', dicom), given('x.eml', mail('\r\nx'), 'study')], workspace);
    expect(codes(intake)).toEqual(['mail-damaged', 'mail-nesting', 'mail-damaged', 'not-dicom']);
    expect(intake.instances.map(({ name }) => name)).toEqual(['IM0001']);
    expect(intake.documents).toHaveLength(5);
  });

  it('leaves out what systems put on discs', async () => {
    expect(await takeIn([given('Thumbs.db', text('x')), given('.DS_Store', text('x'))], workspace)).toEqual({ documents: [], instances: [], refused: [] });
  });
});

describe('a path', () => {
  it('that is missing is told without its name', () => {
    let thrown: unknown;
    try {
      sourcesAt(path.join(folder, 'okafor'), 'study');
    } catch (error) {
      thrown = error;
    }
    expect(problemOf(thrown, '')).toEqual({ code: 'path-missing', message: 'A file or folder that you named is not there. Check the path and try again.' });
  });
});
