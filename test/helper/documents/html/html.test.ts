import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../../helper/documents/document.ts';
import { deidentify, PLANT, PSEUDONYM, replaceAll, traces, utf8 } from '../support.ts';

const CHANNELS: Record<string, string> = {
  'visible text': `<p>Dear ${PLANT}</p>`,
  'a word broken over elements': '<p>Dear <b>Quill</b><span style="color:red">feather</span></p>',
  'entities': '<p>Dear Quill&#102;eather</p>',
  'a mail address and its link': `<p><a href="mailto:${PLANT}@x.example" title="${PLANT}">write</a></p>`,
  'comments and conditional comments': `<!-- ${PLANT} --><!--[if mso]><p>${PLANT}</p><![endif]--><p>x</p>`,
  'scripts, styles and titles': `<head><title>${PLANT}</title><style>p{background:url(http://x/${PLANT})}</style></head><script>var a="${PLANT}"</script><p>x</p>`,
  'hidden previews': `<div style="display:none;mso-hide:all">${PLANT}</div><span style="font-size: 0px">${PLANT}</span><p hidden>${PLANT}</p><p>x</p>`,
  'tracking and remote pictures': `<img src="https://t.example/p.gif?to=${PLANT}" width="1" height="1"><img src="cid:${PLANT}"><p>x</p>`,
  'alternative texts and titles': `<p title="of ${PLANT}">x</p><img alt="CT of ${PLANT}" src="${pngUrl()}">`,
  'style addresses': `<p style="color:red;background-image:url('http://x/${PLANT}');font-family:${PLANT}\\@">x</p>`,
  'forms and frames': `<form action="/${PLANT}"><input value="${PLANT}"><textarea>${PLANT}</textarea>kept</form><iframe src="/${PLANT}"></iframe><object data="${PLANT}">${PLANT}</object>`,
  'attributes of any name': `<p id="${PLANT}" class="${PLANT}" data-x="${PLANT}" onclick="${PLANT}" lang="${PLANT}" align="${PLANT} x">x</p>`,
  'vector graphics': `<svg><title>${PLANT}</title><text>${PLANT}</text></svg><p>x</p>`,
  'templates': `<template><p>${PLANT}</p></template><p>x</p>`,
};

function pngUrl(): string {
  return createCanvas(30, 30).toDataURL('image/png');
}

describe('a name planted in an HTML mail', () => {
  it.each(Object.entries(CHANNELS))('is gone from %s', async (_, html) => {
    const { bytes } = await deidentify(utf8(`<html><body>${html}<p>A 7 × 9 mm nodule.</p></body></html>`), 'mail.html');
    const clean = new TextDecoder().decode(bytes);
    expect(traces(clean)).toEqual([]);
    expect(traces(clean.replace(/<[^>]*>/g, ''))).toEqual([]);
    expect(clean).toContain('A 7 × 9 mm nodule.');
  });
});

describe('an HTML mail', () => {
  it('keeps its formatting and tables, and reads a row as one line', async () => {
    const { document, bytes } = await deidentify(utf8(`<p style="color: red">x</p><table border="1"><tr><td>Name:</td><td><b>${PLANT}</b></td></tr></table>`), 'mail.html');
    expect(document.segments[0]!.text).toBe(`x\nName:\t${PLANT}\n`);
    expect(new TextDecoder().decode(bytes)).toContain(`<table border="1"><tbody><tr><td>Name:</td><td><b>${PSEUDONYM}</b></td></tr></tbody></table>`);
  });

  it('offers embedded pictures and takes them back redacted', async () => {
    const document = await openDocument(utf8(`<p>x</p><img src="${pngUrl()}">`), 'mail.html');
    expect(document.pictures).toMatchObject([{ id: 'picture1', width: 30, height: 30 }]);
    const redacted = new Uint8Array(createCanvas(30, 30).toBuffer('image/jpeg'));
    const { bytes } = await document.rewrite({ replacements: [], pictures: new Map([['picture1', redacted]]) });
    expect(new TextDecoder().decode(bytes)).toContain(`data:image/jpeg;base64,${Buffer.from(redacted).toString('base64')}`);
  });

  it('teaches nothing by the words of the language HTML', async () => {
    const document = await openDocument(utf8('<html xmlns:o="urn:schemas-microsoft-com:office"><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><meta name="author" content="Quillfeather"></head><body lang="ES"><p>x</p></body></html>'), 'mail.html');
    const dropped = document.segments.filter(({ id }) => id.startsWith('dropped/')).map(({ text }) => text).join(' ');
    expect(dropped).toContain('Quillfeather');
    expect(dropped).not.toMatch(/Content-Type|windows-1252|urn:/);
  });

  it('is read in the encoding that it declares, and written as UTF-8', async () => {
    const source = Buffer.from('<html><head><meta charset="iso-8859-1"></head><body><p>Ñandú</p></body></html>', 'latin1');
    const document = await openDocument(new Uint8Array(source), 'mail.html');
    expect(document.segments[0]!.text).toContain('Ñandú');
    const { bytes } = await document.rewrite({ replacements: replaceAll(document, /Ñandú/g, 'Peña'), pictures: new Map() });
    expect(new TextDecoder().decode(bytes)).toBe('<html><head><meta charset="utf-8"></head><body><p>Peña</p></body></html>');
  });
});
