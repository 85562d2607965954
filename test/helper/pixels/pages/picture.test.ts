import { describe, expect, it } from 'vitest';
import { redactPicture, type LineSpan } from '../../../../helper/pixels/pages/picture.ts';
import { findText } from '../../../../helper/pixels/text/finder.ts';
import { paper, scanned, textOf } from '../text/scannedPage.ts';

const LINES = [
  'Riverbank Imaging, report of a computed tomography',
  'Patient: Adaeze Okafor, seen by the chest physicians',
  'There is a spiculated nodule of 14 mm in the right upper lobe.',
  'No pleural effusion. Mediastinal nodes are not enlarged.',
  'The liver and the adrenal glands look normal.',
];

/** Where a name stands in rows, as the engine would say it. */
async function nameIn(rows: readonly (readonly string[])[]): Promise<LineSpan[]> {
  return rows.flat().flatMap((text, line) => [...text.matchAll(/Adaeze ?Okafor/gi)].map(({ index, 0: name }) => ({ line, start: index, end: index + name.length })));
}

describe('a picture of a page', () => {
  it.each([1.5, -3, 92, 180])('loses the name and nothing else when it lies %d degrees turned', async (degrees) => {
    const before = scanned(paper(LINES), degrees);
    const { bytes, blanked } = await redactPicture(before.toBuffer('image/png'), { find: findText, identify: nameIn });
    expect(blanked).toBe(1);
    const text = await textOf(bytes, degrees);
    expect(text).not.toMatch(/Okafor|Adaeze/i);
    for (const part of ['Riverbank', 'Patien', 'chest', 'spiculated', 'upperlobe', 'enlarged', 'adrenal']) expect(text.replaceAll(' ', '')).toContain(part);
  });

  it('loses a name among letters much wider and narrower than its own, and no word beside it', async () => {
    const sheet = paper(['WWM MWM WWW MMW Adaeze Okafor illicit little filial still']);
    const { bytes } = await redactPicture(sheet.toBuffer('image/png'), { find: findText, identify: nameIn });
    const text = await textOf(bytes, 0);
    expect(text).toMatch(/MMW/);
    expect(text).toMatch(/still/);
    expect(text).not.toMatch(/fo|kaf|dae|eze/i);
  });

  it('comes back byte by byte when nothing in it identifies', async () => {
    const bytes = new Uint8Array(scanned(paper(LINES.slice(2)), 2).toBuffer('image/png'));
    expect(await redactPicture(bytes, { find: findText, identify: nameIn })).toEqual({ bytes, blanked: 0 });
  });

  it('gives what stands side by side as one row', async () => {
    const seen: (readonly string[])[] = [];
    const sheet = paper(['Name of the patient                                        Hospital number']);
    await redactPicture(scanned(sheet, 2).toBuffer('image/png'), { find: findText, identify: async (rows) => { seen.push(...rows); return []; } });
    expect(seen).toHaveLength(1);
    expect(seen[0]!.join(' ')).toMatch(/Name.*number/);
  });
});
