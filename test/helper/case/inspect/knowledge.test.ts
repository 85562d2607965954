import { describe, expect, it } from 'vitest';
import { gatherKnowledge, knowledgeOf, valuesOf } from '../../../../helper/case/inspect/knowledge.ts';

const instance = (key: string, header: object) => ({ header, subject: { key } });
const oda = instance('oda', { PatientName: 'TALBERG^ODA', StudyID: '5501', ReferringPhysicianName: 'RIVAZ^LUC' });
const mae = instance('mae', { PatientName: 'NECK^MAE', ReferringPhysicianName: 'RIVAZ^LUC' });
const texts = (values: readonly { text: string }[]): string[] => values.map(({ text }) => text).sort();

describe('what is known of a patient', () => {
  it('is what their own headers say, apart from what those of others do', () => {
    const own = knowledgeOf(gatherKnowledge([oda, mae], []), { key: 'mae' });
    expect(texts(valuesOf(own))).toEqual(['NECK^MAE', 'RIVAZ^LUC']);
    expect(texts(own.others)).toEqual(['5501', 'TALBERG^ODA']);
  });

  it('is all that is known where the case has one patient', () => {
    const later = instance('oda', { PatientName: 'TALBERG^ODA', StudyID: '5502' });
    const own = knowledgeOf(gatherKnowledge([oda, later], [{ label: 'PATIENT', text: 'Odchen' }]), { key: 'oda' });
    expect(texts(valuesOf(own))).toEqual(['5501', '5502', 'Odchen', 'RIVAZ^LUC', 'TALBERG^ODA']);
    expect(own.others).toEqual([]);
  });

  it('is the station and the department of every one of their objects, so that each is found in the others', () => {
    const later = instance('oda', { StationName: 'TLGWS07', InstitutionalDepartmentName: 'Pavillon Merle' });
    expect(valuesOf(knowledgeOf(gatherKnowledge([oda, later], []), { key: 'oda' }))).toEqual(expect.arrayContaining([{ label: 'ID', text: 'TLGWS07' }, { label: 'ORG', text: 'Pavillon Merle' }]));
  });

  it('holds what the user named, for every patient', () => {
    expect(valuesOf(knowledgeOf(gatherKnowledge([oda, mae], [{ label: 'ID', text: 'C-9' }]), { key: 'mae' }))).toContainEqual({ label: 'ID', text: 'C-9' });
  });
});
