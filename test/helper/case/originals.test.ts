import { describe, expect, it } from 'vitest';
import { Originals } from '../../../helper/case/verify/originals.ts';

const originals = new Originals([
  { label: 'PATIENT', text: 'GARCÍA LÓPEZ^MARÍA JOSÉ^^DRA=漢字' },
  { label: 'MRN', text: '0048-2915' },
  { label: 'PHONE', text: '(555) 014-2277' },
  { label: 'ORG', text: 'Lakeside Valley Medical Center' },
  { label: 'RELATIVE', text: 'van der Heyden Joost' },
  { label: 'MRN', text: '12' },
  { label: 'DATE', text: '20240611' },
]);

describe('the originals of a case', () => {
  it.each([
    ['Paciente: Maria Jose Garcia', 'PATIENT'],
    ['GARCIA^LOPEZ', 'PATIENT'],
    ['v. der Heyden', 'RELATIVE'],
    ['NHC 482915.', 'MRN'],
    ['00 48 29 15', 'MRN'],
    ['call 555.014.2277 now', 'PHONE'],
    ['seen at LAKESIDE VALLEY\nMEDICAL CENTER', 'ORG'],
  ])('are found in %j', (text, label) => expect(originals.residue(text)).toEqual([label]));

  it.each([
    'The lopez sign; María was here',
    'T12-L1, 12 mm, series 4, 8 images, 2915',
    'study of 20240611',
    'by Dr. van der CV-7ZQFHS2F',
    'Lakeside Medical',
    '148291500',
    '',
  ])('are not found in %j', (text) => expect(originals.residue(text)).toEqual([]));
});
