import { describe, expect, it } from 'vitest';
import { knownInitials } from '../../../../helper/dicom/text/initials.ts';

const find = knownInitials([{ label: 'PATIENT', text: 'Yamashiro^Kenji' }, { label: 'PATIENT', text: 'Okafor^Adaeze^Ngozi' }, { label: 'CLINICIAN', text: 'Oduya^Grace' }, { label: 'CLINICIAN', text: 'Reyes Quirós^Ana' }, { label: 'CLINICIAN', text: 'Tench^Duncan^Hal' }]);
const found = (text: string): string[] => find(text).map(({ start, end, label }) => `${label} ${text.slice(start, end)}`);

describe('initials in a label', () => {
  it.each([
    ['PTV_3000 KY', 'PATIENT KY'], ['chest_YK', 'PATIENT YK'], ['knee K.Y. lat', 'PATIENT K.Y.'], ['OAN knee', 'PATIENT OAN'],
    ['WRIST AP 55kV gco', 'CLINICIAN gco'], ['GCO wrist', 'CLINICIAN GCO'], ['tobillo arq', 'CLINICIAN arq'], ['knee dht', 'CLINICIAN dht'],
    ['Foot AP ky', 'PATIENT ky'], ['TG EXT oan', 'PATIENT oan'], ['b800 OA N', 'PATIENT OA N'], ['PCI RCA (A R-Q)', 'CLINICIAN A R-Q'], ['knee god', 'CLINICIAN god'], ['PTV_5400 DT', 'CLINICIAN DT'], ['plan revu, DT', 'CLINICIAN DT'], ['plan revu DT 22/01/2024', 'CLINICIAN DT'], ['knee, ky', 'PATIENT ky'], ['OAN_SBRT', 'PATIENT OAN'],
  ])('of somebody known are found in %s', (text, stretch) => {
    expect(found(text)).toEqual([stretch]);
  });

  it.each(['KY', 'KY PTV 3000', 'chest KY lat', 'PTV_KYLE', 'knee dxt', 'wrist Gco', 'gcow', 'B30f gc0', 'ky foot', 'hand kyb', 'PCI (R-Q) RCA', 'AX K Y'])('are not made of %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('hold the particles of a name where they are written apart', () => {
    const text = 'b800 LG M';
    expect(knownInitials([{ label: 'PATIENT', text: 'Le Guennec^Maëlle' }])(text).map(({ start, end }) => text.slice(start, end))).toEqual(['LG M']);
  });

  it('are the patient’s before a code even where they are a word, and nowhere else', () => {
    const cpr = knownInitials([{ label: 'PATIENT', text: 'Costa Pulgar^Ramón' }]);
    expect(cpr('CPR_SBRT')).toMatchObject([{ start: 0, end: 3 }]);
    expect(cpr('LAD CPR')).toEqual([]);
  });

  it('are no letters of a technique, and none in capitals amid a label where the header tells no middle name', () => {
    const pym = knownInitials([{ label: 'CLINICIAN', text: 'PYM^HALVARD^^DR' }, { label: 'CLINICIAN', text: 'Vos^Nils' }, { label: 'CLINICIAN', text: 'Poole^Vera^Nia' }]);
    for (const text of ['T1 VIBE HBP 20 min', 'T1 VIBE HBP', 'LIVER HXP 3 mm', 'axial NCV 3 mm', 'VNC 3 mm', 'C NNV2']) expect(pym(text)).toEqual([]);
    for (const text of ['LIVER 20 min HXP', 'HXP liver', 'liver HXP 12/4/23', 'liver hxp 20 min', 'knee VNP lat']) expect(pym(text)).toHaveLength(1);
  });

  it('are not what labels abbreviate', () => {
    const names = [{ label: 'PATIENT' as const, text: 'Vance^Ida' }, { label: 'CLINICIAN' as const, text: 'Goss^Sam' }];
    for (const text of ['CTV IV', 'contrast VI', 'T2 sag']) expect(knownInitials(names)(text)).toEqual([]);
  });
});
