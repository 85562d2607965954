import { describe, expect, it } from 'vitest';
import { studyHeader } from '../../../helper/dicom/studyHeader.ts';
import { dataset, image, type Values } from './samples.ts';

const others = (values: Values): string[] | undefined => studyHeader(dataset(image(values))).PersonName?.sort();

describe('everyone else whom an object names', () => {
  it('is known: reviewers, observers in items, persons in the content of a report, names with the VR of a text', () => {
    expect(others({
      ReviewerName: 'Prendergast^Fionnuala',
      AuthorObserverSequence: [{ PersonName: 'Oyelaran^Marguerite' }],
      ContentSequence: [{ ContentSequence: [{ ValueType: 'PNAME', PersonName: 'Arceneaux^Remy' }] }],
      '00700084 LO': 'Threlkeld^Fiona',
    })).toEqual(['Arceneaux^Remy', 'Oyelaran^Marguerite', 'Prendergast^Fionnuala', 'Threlkeld^Fiona']);
  });

  it('is nobody whom a description names by a wrong VR', () => {
    expect(others({ '00081030 PN': 'CT KUB for Okafor' })).toBeUndefined();
  });

  it('is nobody where a template only fills the place of a name', () => {
    expect(others({ ContentSequence: [{ PersonName: 'Enter text' }, { PersonName: 'CT Technologist' }] })).toBeUndefined();
  });

  it('is who has a title in a description', () => {
    expect(others({ StudyDescription: 'TC ABDOMEN URGENCIAS DRA ARREOLA', SeriesDescription: 'portal (Dr. J. Prothero)', ProtocolName: 'TRAUMA ARREOLA' })).toEqual(['ARREOLA', 'Prothero']);
    expect(others({ PatientName: 'ARREOLA^ANA', StudyDescription: 'DR THORAX, DR Prothero', SeriesDescription: 'Dr Thorax Dra Arreola', ProtocolName: 'Dr Baker' })).toBeUndefined();
  });

  it('is told once, and not where an attribute of its own tells it', () => {
    expect(others({ ReferringPhysicianName: 'Oyelaran^Marguerite', AuthorObserverSequence: [{ PersonName: 'Oyelaran^Marguerite' }, { PersonName: 'OKAFOR^ADAEZE' }] })).toBeUndefined();
  });

  it('is not the patient in another spelling or by an earlier name', () => {
    const header = studyHeader(dataset(image({
      PatientName: 'OKAFOR^ADAEZE',
      ContentSequence: [{ PersonName: 'Okafor^Adaeze^Ngozi' }, { PersonName: 'Okafor^Ben' }],
      OriginalAttributesSequence: [{ ModifiedAttributesSequence: [{ PatientName: 'Eze^Adaeze' }] }],
    })));
    expect(header.OtherPatientNames?.sort()).toEqual(['Eze^Adaeze', 'Okafor^Adaeze^Ngozi']);
    expect(header.PersonName).toEqual(['Okafor^Ben']);
  });
});
