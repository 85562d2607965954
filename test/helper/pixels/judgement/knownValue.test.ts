import { describe, expect, it } from 'vitest';
import { matchesKnown } from '../../../../helper/pixels/judgement/knownValue.ts';
import type { KnownValue } from '../../../../shared/text.ts';

const KNOWN: KnownValue[] = [
  { label: 'PATIENT', text: 'OKAFOR^ADAEZE^MIRIAM' },
  { label: 'MRN', text: '00482915' },
  { label: 'ACCESSION', text: 'A20240611-031' },
  { label: 'DATE', text: '19580314' },
  { label: 'ORG', text: 'Lakeside Valley Medical Center' },
  { label: 'DATE', text: '20201027' },
  { label: 'PATIENT', text: 'LI^NG' },
  { label: 'PATIENT', text: 'LEE^ANA' },
];

describe('telling whether text of a frame is a known value', () => {
  it.each([
    ['OKAFOR, ADAEZE', 'PATIENT'],
    ['Name: Adaeze M. Okafor', 'PATIENT'],
    ['OKAFORADAEZE', 'PATIENT'],
    ['0KAF0R^ADAEZE', 'PATIENT'],
    ['OKAFQR', 'PATIENT'],
    ['Ökáfor', 'PATIENT'],
    ['ID 00482915', 'MRN'],
    ['ID:OO4829l5', 'MRN'],
    ['MRN 482915', 'MRN'],
    ['A20240611 031', 'ACCESSION'],
    ['14.03.1958', 'DATE'],
    ['DOB 3/14/58', 'DATE'],
    ['1958-03-14', 'DATE'],
    ['14-MAR-1958', 'DATE'],
    ['Mar 14, 1958', 'DATE'],
    ['14 marzo 1958', 'DATE'],
    ['19580314', 'DATE'],
    ['14.O3.l958', 'DATE'],
    ['27-0ct -2020', 'DATE'],
    ['27OCT2020', 'DATE'],
    ['Lakeside Valley Medical Centre', 'ORG'],
    ['LEE', 'PATIENT'],
  ])('%s is known', (text, label) => {
    expect(matchesKnown(text, KNOWN)?.label).toBe(label);
  });

  it.each(['FLEECE', 'L', 'R', 'Supine', '120 kV 250 mAs', 'GAIN 58%', 'Depth 14.3 cm', 'WL 40 WW 400', '15.03.1958', '2024-06-12', 'DLP 482.9', 'Zoom 1.58', ''])('%s is not', (text) => {
    expect(matchesKnown(text, KNOWN)).toBeUndefined();
  });

  describe('in the middle of ordinary words nobody is looked for', () => {
    const people: KnownValue[] = [{ label: 'PATIENT', text: 'TOMAS^ELIA' }, { label: 'CLINICIAN', text: 'Corena^Brand' }];
    it.each(['síntomas leves', 'Tumor en abdomen', 'CONTROL DEABDOMEN'])('%s is nobody', (text) => expect(matchesKnown(text, people)).toBeUndefined());
    it.each(['sr tomas', 'síntomas de Tomás', 'DETOMAS', 'T0MAS', 'tomasleves', 'Dr C0rena', 'tumor Corema'])('%s is somebody', (text) => expect(matchesKnown(text, people)?.label).toBeDefined());
  });

  it('takes no word of annotation for a short code misread', () => {
    const code: KnownValue[] = [{ label: 'ACCESSION', text: 'M10' }];
    expect(matchesKnown('R MLO', code)).toBeUndefined();
    for (const text of ['M10', 'ML0', 'acc m1o']) expect(matchesKnown(text, code)?.label).toBe('ACCESSION');
  });

  it('takes the name of a department for nobody', () => {
    const departments = ['Radiology', 'Servicio de Radiología', 'Dept. of Neurology', 'Lakeside Radiology', 'General Hospital'].map((text) => ({ label: 'ORG' as const, text }));
    const matched = (text: string) => departments.filter((value) => matchesKnown(text, [value])).map((value) => value.text);
    expect(matched('RADIOLOGY WORKLIST')).toEqual([]);
    expect(matched('Servicio de Radiologia')).toEqual([]);
    expect(matched('LAKESIDE RADIOLOGY')).toEqual(['Lakeside Radiology']);
    expect(matched('General Hospital')).toEqual(['General Hospital']);
  });
});
