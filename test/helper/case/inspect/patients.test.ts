import { describe, expect, it } from 'vitest';
import { patientsOf, type Owned } from '../../../../helper/case/inspect/patients.ts';
import { Identity } from '../../../../shared/identity/identity.ts';

const identity = new Identity(new Uint8Array(32).fill(7));
const keysOf = (instances: readonly Owned[]): string[] => patientsOf(instances).map((patient) => identity.subject(patient).key);
const instance = (study: string, id: string, issuer: string, name = '', birth = ''): Owned => ({
  studyInstanceUid: study,
  header: { PatientID: id, ...(issuer ? { IssuerOfPatientID: issuer } : {}), ...(name ? { PatientName: name } : {}), ...(birth ? { PatientBirthDate: birth } : {}) },
});

describe('a patient whom nothing names', () => {
  it('is one in a study and another in the next', () => {
    const [one, same, other] = keysOf([instance('1.1', '', ''), instance('1.1', '', ''), instance('1.2', '', '')]);
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });
});

describe('an object of no patient and no study', () => {
  it('goes with the only patient of the case', () => {
    const [one, none, same] = keysOf([instance('1.1', '4711', '', 'TALBERG^ODA', '19500102'), instance('', '', ''), instance('1.2', '04711', '')]);
    expect(none).toBe(one);
    expect(same).toBe(one);
  });

  it('is nobody’s where there are several, or where it is of a study', () => {
    const [one, other, none] = keysOf([instance('1.1', '4711', ''), instance('1.2', '4712', ''), instance('', '', '')]);
    expect([one, other]).not.toContain(none);
    const [named, ofStudy] = keysOf([instance('1.1', '4711', ''), instance('1.2', '', '')]);
    expect(ofStudy).not.toBe(named);
  });
});

describe('the patient of an object that leaves out the issuer of its number', () => {
  it('is the one of the same study', () => {
    const keys = keysOf([instance('1.1', '4711', 'NORTH'), instance('1.1', '04711', ''), instance('1.1', '4711', 'north')]);
    expect(new Set(keys).size).toBe(1);
  });

  it('is the one of another study with the same birth date or name', () => {
    expect(new Set(keysOf([instance('1.1', '4711', 'NORTH', 'TALBERG^ODA', '19500102'), instance('1.2', '4711', '', 'TALBERG', '19500102'), instance('1.3', '4711', '', 'Oda Talberg')])).size).toBe(1);
  });

  it('is told by the study, then by the person, where two issuers gave the number', () => {
    const [north, south, inSouth, asNorth] = keysOf([
      instance('1.1', '4711', 'NORTH', 'TALBERG^ODA', '19500102'), instance('1.2', '4711', 'SOUTH', 'RIVAZ^LUC', '19810607'),
      instance('1.2', '4711', ''), instance('1.9', '4711', '', 'TALBERG^ODA', '19500102'),
    ]);
    expect(north).not.toBe(south);
    expect(inSouth).toBe(south);
    expect(asNorth).toBe(north);
  });

  it('is another one where birth date and name differ, or two fit', () => {
    const [issued, stranger] = keysOf([instance('1.1', '4711', 'NORTH', 'TALBERG^ODA', '19500102'), instance('1.2', '4711', '', 'RIVAZ^LUC', '19810607')]);
    expect(stranger).not.toBe(issued);
    expect(new Set(keysOf([instance('1.1', '4711', 'NORTH'), instance('1.2', '4711', 'SOUTH'), instance('1.3', '4711', '')])).size).toBe(3);
  });

  it('does not depend on the order of the files', () => {
    const instances = [instance('1.1', '4711', ''), instance('1.1', '4711', 'NORTH'), instance('1.2', '4711', 'SOUTH')];
    expect([...keysOf([...instances].reverse())].reverse()).toEqual(keysOf(instances));
  });
});

describe('one patient whom two systems write otherwise', () => {
  it('is one by a like number, a like name and the birth date, under the fuller number', () => {
    const [clinic, site] = [instance('1.1', 'HC0081534', '', 'SANDMEIER DE VEXEL^PHILIPPA', '19640911'), instance('1.2', '81534', '', 'SANDMEIER^PHILIPPA R', '19640911')];
    expect(patientsOf([clinic, site]).map(({ patientId }) => patientId)).toEqual(['HC0081534', 'HC0081534']);
    expect(patientsOf([site, clinic]).map(({ patientId }) => patientId)).toEqual(['HC0081534', 'HC0081534']);
  });

  it('is two where name or birth date differ, or neither tells', () => {
    const own = instance('1.1', 'HC0081534', '', 'SANDMEIER^PHILIPPA', '19640911');
    for (const other of [instance('1.2', '81534', '', 'SANDMEIER^OSWIN', '19640911'), instance('1.2', '81534', '', 'SANDMEIER^PHILIPPA', '19640912'), instance('1.2', '81534', '', 'SANDMEIER^PHILIPPA'), instance('1.2', '81535', '', 'SANDMEIER', '19640911')]) {
      expect(new Set(keysOf([own, other])).size).toBe(2);
    }
  });
});

describe('one person whom two hospitals number each in its own way', () => {
  const local: Owned = { studyInstanceUid: '1.1', header: { PatientID: 'W30077', PatientName: 'STAVROU^ELENI', PatientBirthDate: '19770825', StudyDate: '20260131', PatientSex: 'F' } };
  const from = (header: Owned['header']): Owned => ({ studyInstanceUid: '1.2', header: { PatientID: 'GN-55210', PatientBirthDate: '19770825', StudyDate: '20260129', ...header } });

  it.each<[string, Owned['header']]>([
    ['the same name', { PatientName: 'Stavrou^Eleni^Maria' }],
    ['the same name in Greek', { PatientName: 'Σταύρου^Ελένη' }],
    ['her maiden name among her other names', { PatientName: 'Kallas^Eleni', OtherPatientNames: ['Stavrou^Eleni'] }],
    ['no number at all', { PatientName: 'Stavrou^Eleni', PatientID: '' }],
  ])('is one with %s, under the number that was used last', (_, header) => {
    expect(patientsOf([from(header), local]).map(({ patientId }) => patientId)).toEqual(['W30077', 'W30077']);
    expect(patientsOf([local, from(header)]).map(({ patientId }) => patientId)).toEqual(['W30077', 'W30077']);
  });

  it('is each her own in a collection whose names and birth dates are invented', () => {
    const collection = ['1', '2', '3', '4', '5'].map((number): Owned => ({ studyInstanceUid: `1.${number}`, header: { PatientID: number, PatientName: 'Stavrou^Eleni', PatientBirthDate: '19000101' } }));
    expect(new Set(keysOf(collection)).size).toBe(5);
    expect(new Set(keysOf(collection.slice(1))).size).toBe(1);
  });

  it('is one through a third that knows both names', () => {
    const both: Owned = { studyInstanceUid: '1.3', header: { PatientID: '88', PatientName: 'Stavrou^Eleni', PatientBirthName: 'Kallas^Eleni', PatientBirthDate: '19770825' } };
    expect(new Set(keysOf([from({ PatientName: 'Kallas^Eleni' }), both, local])).size).toBe(1);
  });

  it.each<[string, Owned['header'], Owned['header']]>([
    ['a twin', { PatientName: 'GARCIA^MARIA JOSE' }, { PatientName: 'GARCIA^MARIA LUISA' }],
    ['a brother of a like name', { PatientName: 'Roth^Daniela', PatientSex: 'F' }, { PatientName: 'Roth^Daniel', PatientSex: 'M' }],
    ['the other sex', { PatientName: 'Roth^Andrea', PatientSex: 'F' }, { PatientName: 'Roth^Andrea', PatientSex: 'M' }],
    ['a newborn who has no name yet', { PatientName: 'ROTH^BABY GIRL' }, { PatientName: 'ROTH^BABY GIRL' }],
    ['a name for tests', { PatientName: 'TEST^PATIENT' }, { PatientName: 'TEST^PATIENT' }],
    ['a family name alone', { PatientName: 'ROTH' }, { PatientName: 'ROTH' }],
    ['another generation', { PatientName: 'Roth^Hugo^^^Sr' }, { PatientName: 'Roth^Hugo^^^Jr' }],
    ['two numbers of one hospital', { PatientName: 'Roth^Hugo', IssuerOfPatientID: 'NORTH' }, { PatientName: 'Roth^Hugo', IssuerOfPatientID: 'NORTH' }],
  ])('is two with %s', (_, one, other) => {
    expect(new Set(keysOf([{ studyInstanceUid: '1.1', header: { PatientID: '4711', PatientBirthDate: '19810607', ...one } }, { studyInstanceUid: '1.2', header: { PatientID: '9055', PatientBirthDate: '19810607', ...other } }])).size).toBe(2);
  });
});
