import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterSet } from '../../../helper/dicom/file/charset.ts';
import type { DicomElement } from '../../../helper/dicom/file/dataset.ts';
import { topPlace } from '../../../helper/dicom/place.ts';
import { contextOf, dataset, deidentified, EXPLICIT, fileBytes, image, policyOf, type Values } from './samples.ts';

const GDPR = policyOf('gdpr-pseudonymised');

/** What the instances of a mixed-up series may say where others say something else. */
const plain = ['AX Okafor 5 mm', 'AX 5 mm', 'Okafor', '', 'ADAEZE'];
const instances = fc.array(fc.record({
  values: fc.record<Values>({
    SeriesDescription: fc.constantFrom(...plain, 'Schädel Okafor'),
    BodyPartExamined: fc.constantFrom('HEAD', 'OKAFOR'),
    SeriesDate: fc.constantFrom('20240611', '20240612', ''),
    PatientName: fc.constantFrom('OKAFOR^ADAEZE', 'DOE^JANE'),
    PatientAge: fc.constantFrom('066Y', '093Y'),
    SOPInstanceUID: fc.constantFrom('1.2.3.4.5.1', '1.2.3.4.5.2'),
    SOPClassUID: fc.constantFrom('1.2.840.10008.5.1.4.1.1.2', '1.2.840.10008.5.1.4.1.1.2.1'),
    RequestAttributesSequence: fc.array(fc.record<Values>({ ScheduledProcedureStepDescription: fc.constantFrom(...plain), AccessionNumber: fc.constantFrom('A1', 'A2') }), { maxLength: 3 }),
  }),
  terms: fc.constantFrom<string[]>(['ISO_IR 100'], ['ISO_IR 192']),
}), { minLength: 2, maxLength: 6 });

describe('what became of an element before', () => {
  it('changes nothing of what becomes of the next: a series comes out as its instances do one by one', async () => {
    await fc.assert(fc.asyncProperty(instances, async (series) => {
      const together = contextOf(GDPR);
      for (const { values, terms } of series) {
        const bytes = await fileBytes(dataset(image(values), terms), EXPLICIT, Uint8Array.of(1, 2, 3, 4));
        const [inSeries, alone] = [await deidentified(bytes, together), await deidentified(bytes, contextOf(GDPR))];
        expect(Buffer.compare(inSeries.bytes, alone.bytes)).toBe(0);
        expect(inSeries.result.journal).toEqual(alone.result.journal);
      }
    }), { numRuns: 30 });
  });

  it('does not count where the same bytes are read in another character set', async () => {
    const context = contextOf(GDPR, ['Żak']);
    const inLatin2 = Buffer.from([0xaf, 0x61, 0x6b, 0x20]);
    const description = async (terms: string[]) => (await deidentified(await fileBytes(dataset(image({ SeriesDescription: inLatin2 }), terms)), context)).file.dataset.string(0x0008103e);
    expect(await description(['ISO_IR 100'])).toBe('¯ak');
    expect(await description(['ISO_IR 101'])).toBe('[X]');
  });

  it('is remembered up to 16 MB, and forgotten before the next object then', () => {
    const context = {};
    const ascii = characterSet([]);
    const long = (tag: number): DicomElement => ({ tag, vr: 'LO', bytes: new Uint8Array(1000), length: 1000 });
    const tags = Array.from({ length: 20_000 }, (_, tag) => tag);
    const place = topPlace(context, 'CT');
    for (const tag of tags) place.item(tag, 0).remember(long(tag), ascii, { becomes: undefined, entry: undefined });
    const remembered = tags.filter((tag) => place.item(tag, 0).precedent(long(tag), ascii));
    expect(remembered.length).toBeGreaterThan(5_000);
    expect(remembered.length).toBeLessThan(16_000);
    expect(topPlace(context, 'CT')).not.toBe(place);
  });

  it('gives way to what the same element says later, so that a long series takes no more than a short one', () => {
    const context = {};
    const place = topPlace(context, 'MR');
    for (let number = 0; number < 40_000; number++) place.remember({ tag: 0x00200013, vr: 'IS', bytes: Buffer.from(`${number} `.padEnd(1000)), length: 1000 }, characterSet([]), { becomes: undefined, entry: undefined });
    expect(topPlace(context, 'MR')).toBe(place);
  });
});
