import { describe, expect, it } from 'vitest';
import { extractAllText } from '../../../../helper/documents/residue.ts';
import { deidentify, hasTool, libreOfficePdf, PLANT, popplerText, PSEUDONYM, traces, utf8 } from '../support.ts';

const CHANNELS: Record<string, string> = {
  'visible text': `Patient ${PLANT}\\par`,
  'a word broken over formatting': 'Patient {\\b Quill}{\\i fea}ther\\par',
  'unicode and hexadecimal escapes': "Patient Qu\\u105?l\\'6cfeather\\par",
  'properties': `{\\info{\\author ${PLANT}}{\\title ${PLANT}}{\\*\\company ${PLANT}}}`,
  'user properties and variables': `{\\*\\userprops{\\propname Patient}\\proptype30{\\staticval ${PLANT}}}{\\*\\docvar {P}{${PLANT}}}`,
  'field codes': `{\\field{\\*\\fldinst HYPERLINK "http://x/${PLANT}"}{\\fldrslt images}}\\par`,
  'hidden and deleted text': `{\\v ${PLANT}}{\\deleted ${PLANT}}\\par`,
  'comments': `{\\*\\atnid QF}{\\*\\atnauthor ${PLANT}}{\\*\\annotation ${PLANT}}`,
  'authors of revisions': `{\\*\\revtbl {Unknown;}{${PLANT};}}`,
  'bookmarks': `{\\*\\bkmkstart ${PLANT}}x{\\*\\bkmkend ${PLANT}}`,
  'pictures and objects': `{\\pict\\pngblip ${Buffer.from(PLANT).toString('hex')}}{\\object{\\*\\objclass ${PLANT}}{\\*\\objdata ${PLANT}}}`,
  'style names': `{\\stylesheet{\\s1 ${PLANT};}}\\s1 x\\par`,
  'starred destinations that nobody knows': `{\\*\\newthing {\\nested ${PLANT}} ${PLANT}}`,
  'text boxes': `{\\shp{\\*\\shpinst{\\sp{\\sn wzName}{\\sv ${PLANT}}}{\\shptxt box of ${PLANT}\\par}}{\\shprslt ${PLANT}}}`,
  'notes': `x{\\footnote note on ${PLANT}}\\par`,
  'list tables': `{\\*\\listtable{\\list{\\listlevel{\\leveltext\\'02\\'00.;}{\\levelnumbers\\'01;}}{\\listname ${PLANT};}\\listid1}}`,
};

const rtf = (content: string): Uint8Array => utf8(`{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}}${content}\\f0 A 7 x 9 mm nodule.\\par}`);

describe('a name planted in RTF', () => {
  it.each(Object.entries(CHANNELS))('is gone from %s', async (_, content) => {
    const { bytes } = await deidentify(rtf(content), 'report.rtf');
    expect(traces((await extractAllText(bytes)).join('\n'))).toEqual([]);
    expect(Buffer.from(bytes).toString('latin1')).toContain('A 7 x 9 mm nodule.');
    expect(Buffer.from(bytes).includes(Buffer.from(PLANT).toString('hex'))).toBe(false);
  });
});

describe('RTF', () => {
  it('is read in its code page and keeps what is not replaced', async () => {
    const { document } = await deidentify(rtf("Dra. Mu\\'f1oz \\'97 f\\u233?mur\\par"), 'report.rtf');
    expect(document.segments[0]!.text).toContain('Dra. Muñoz — fémur');
  });

  it.skipIf(!hasTool('soffice') || !hasTool('pdftotext'))('opens in LibreOffice with the text, the accents and the text box it had', async () => {
    const { bytes } = await deidentify(rtf(`Patient {\\b ${PLANT}} \\'f1\\par{\\shp{\\*\\shpinst\\shpleft100\\shptop2000\\shpright4000\\shpbottom3000{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt box text\\par}}}x{\\footnote a note}\\par`), 'report.rtf');
    const text = popplerText(libreOfficePdf(bytes, 'report.rtf'));
    expect(text).toContain(`Patient ${PSEUDONYM} ñ`);
    expect(text).toContain('A 7 x 9 mm nodule.');
    expect(text).toContain('box text');
    expect(text).toContain('a note');
  });
});
