import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { deidentifyInstance } from '../../../helper/dicom/deidentify.ts';
import { personNames } from '../../../helper/dicom/personNames.ts';
import { textCleaner } from '../../../helper/dicom/text/textCleaner.ts';
import { readDicom } from '../../../helper/dicom/file/reader.ts';
import { memorySource } from '../../../helper/source.ts';
import { parseDate, shiftDate } from '../../../shared/identity/dates.ts';
import { tagOf } from '../../../helper/dicom/standard/dictionary.ts';
import { contextOf, dataset, deidentified, EXPLICIT, fileBytes, identity, image, policyOf, type Values } from './samples.ts';

const T = (keyword: string): number => tagOf(keyword)!;
const GDPR = policyOf('gdpr-pseudonymised');
const BASIC = policyOf('ps315-basic');
const SAFE_HARBOR = policyOf('safe-harbor');
const SUBJECT = identity.subject({ patientId: '00482915' });

/** De-identifies an image with further values and gives the data set that comes out. */
async function outcome(more: Values, policy = GDPR, terms: string[] = []) {
  return (await deidentified(await fileBytes(dataset(image(more), terms), EXPLICIT, Uint8Array.of(1, 2, 3, 4)), contextOf(policy))).file.dataset;
}

describe('the Basic Profile', () => {
  it('writes the pseudonym as name and number, also where they were missing', async () => {
    const cases: Values[] = [{}, { PatientName: '' }, { PatientID: '00482915', PatientName: '' }];
    for (const values of cases) {
      const out = await outcome(values, BASIC);
      expect(out.string(T('PatientName'))).toBe(SUBJECT.pseudonym);
      expect(out.string(T('PatientID'))).toBe(SUBJECT.pseudonym);
    }
  });

  it('removes, empties and replaces at any depth', async () => {
    const out = await outcome({
      InstitutionName: 'Lakeside',
      RequestAttributesSequence: [{ AccessionNumber: 'A1', ScheduledProcedureStepID: 'S1', RequestedProcedureID: 'R1' }],
      ReferencedImageSequence: [{ ReferencedSOPClassUID: '1.2.840.10008.5.1.4.1.1.2', ReferencedSOPInstanceUID: '1.2.3' }],
    }, BASIC);
    expect(out.has(T('InstitutionName'))).toBe(false);
    expect(out.has(T('RequestAttributesSequence'))).toBe(false);
    expect(out.string(T('StudyDate'))).toBeUndefined();
    expect(out.has(T('StudyDate'))).toBe(true);
    expect(out.items(T('ReferencedImageSequence'))[0]?.string(T('ReferencedSOPInstanceUID'))).toBe(identity.uid('1.2.3'));
    expect(out.items(T('ReferencedImageSequence'))[0]?.string(T('ReferencedSOPClassUID'))).toBe('1.2.840.10008.5.1.4.1.1.2');
  });

  it('reads a content label as people write it, and leaves a time zone', async () => {
    const text = textCleaner({ identity, subject: SUBJECT, policy: GDPR, detection: { header: { PatientName: 'Foley^Winston', PatientTelephoneNumbers: ['0400'] } } });
    const values = async (more: Values) => (await deidentified(await fileBytes(dataset(image(more), []), EXPLICIT, Uint8Array.of(1, 2, 3, 4)), { ...contextOf(GDPR), text })).file.dataset;
    const out = await values({ ContentLabel: 'FOLEY_NOTE', TimezoneOffsetFromUTC: '-0400' });
    expect(out.string(T('ContentLabel'))).toBe('REMOVED');
    expect(out.string(T('TimezoneOffsetFromUTC'))).toBe('-0400');
    expect((await values({ ContentLabel: 'VOLUME_RENDERING' })).string(T('ContentLabel'))).toBe('VOLUME_RENDERING');
  });

  it('removes private and unknown elements, overlays, curves and group lengths', async () => {
    const out = await outcome({ '00090010 LO': 'MAKER', '00091001 LO': 'Okafor', '00280000 UL': Uint8Array.of(1, 0, 0, 0), '0008FFFE LO': 'x', '60003000 OW': Uint8Array.of(1, 0), '60000010 US': 2, '50003000 OW': Uint8Array.of(1, 0) }, BASIC);
    expect(out.elements.map(({ tag }) => tag >>> 16).filter((group) => [0x0009, 0x6000, 0x5000].includes(group))).toEqual([]);
    expect(out.has(0x0008fffe)).toBe(false);
    expect(out.has(0x00280000)).toBe(false);
  });

  it('reads what speaks of an institution in any attribute, but who made something', async () => {
    const context = { ...contextOf(GDPR), text: { clean: () => 'cleaned', scan: (value: string) => value, hides: () => false } };
    const written = ['built for The Wrenbrook Infirmary', 'net of Hospital Comarcal Sant Esmeragd', 'Gadovist 1.0', 'lens of a clinic'];
    const { file } = await deidentified(await fileBytes(dataset(image({ ContrastBolusAgentSequence: written.map((text) => ({ ProductName: text })), Manufacturer: 'Wrenbrook Clinic Systems' }))), context);
    expect(file.dataset.items(T('ContrastBolusAgentSequence')).map((item) => item.string(T('ProductName')))).toEqual(['cleaned', 'cleaned', 'Gadovist 1.0', 'lens of a clinic']);
    expect(file.dataset.string(T('Manufacturer'))).toBe('Wrenbrook Clinic Systems');
  });

  it('takes away what names somebody though no table lists it', async () => {
    const out = await outcome({
      PatientBirthDateInAlternativeCalendar: 'Showa 33-03-14', HangingProtocolCreator: 'Thorvald Quist', HangingProtocolUserGroupName: 'Quist clinic', HL7InstanceIdentifier: '2.999.00482915^7',
      IssuerOfAccessionNumberSequence: [{ LocalNamespaceEntityID: 'QUISTRIS' }],
    });
    expect(out.has(T('PatientBirthDateInAlternativeCalendar'))).toBe(false);
    expect(out.has(T('HangingProtocolUserGroupName'))).toBe(false);
    expect(out.string(T('HangingProtocolCreator'))).not.toMatch(/Thorvald|Quist/);
    expect(out.string(T('HL7InstanceIdentifier'))).toBe('REMOVED');
    expect(out.items(T('IssuerOfAccessionNumberSequence'))[0]?.string(T('LocalNamespaceEntityID'))).not.toBe('QUISTRIS');
  });

  it('takes the code that the type of the attribute asks for', async () => {
    const plain = await outcome({ SeriesDate: '20240611', ContentDate: '20240611', DeviceSerialNumber: 'SN1' }, BASIC);
    expect(plain.has(T('SeriesDate'))).toBe(false);
    expect(plain.has(T('DeviceSerialNumber'))).toBe(false);
    expect(plain.get(T('ContentDate'))?.length).toBe(0);

    const pet = await outcome({ SOPClassUID: '1.2.840.10008.5.1.4.1.1.128', SeriesDate: '20240611' }, BASIC);
    expect(pet.string(T('SeriesDate'))).toBe('20000101');
    const enhanced = await outcome({ SOPClassUID: '1.2.840.10008.5.1.4.1.1.2.1', ContentDate: '20240611', DeviceSerialNumber: 'SN1' }, BASIC);
    expect(enhanced.string(T('ContentDate'))).toBe('20000101');
    expect(enhanced.string(T('DeviceSerialNumber'))).toBe(identity.pseudonym('ID', 'SN1'));
  });

  it.each([BASIC, SAFE_HARBOR])('leaves nothing empty, missing or alone that the object must have otherwise: %#', async (policy) => {
    const times = { ContentDate: '20240611', ContentTime: '081500', AcquisitionDateTime: '20240611081500' };
    const photograph = await outcome({ ...times, SOPClassUID: '1.2.840.10008.5.1.4.1.1.77.1.5.1' }, policy);
    expect([photograph.string(T('ContentDate')), photograph.string(T('ContentTime'))]).toEqual([expect.stringMatching(/^20(?:00|24)0101$/), '000000']);
    expect((await outcome({ ...times, SOPClassUID: '1.2.840.10008.5.1.4.1.1.77.1.1' }, policy)).string(T('ContentTime'))).toBe('000000');
    expect((await outcome({ ...times, SOPClassUID: '1.2.840.10008.5.1.4.1.1.104.1' }, policy)).has(T('AcquisitionDateTime'))).toBe(true);
    const owner = await outcome({ ResponsiblePerson: 'Okafor^Ngozi', ResponsiblePersonRole: 'PARENT' }, policy);
    expect([owner.string(T('ResponsiblePerson')), owner.has(T('ResponsiblePersonRole'))]).toEqual([undefined, false]);
  });

  it('leaves in an item what the sequence that it stands in cannot miss, and nowhere else', async () => {
    const [sr, tomosynthesis] = ['1.2.840.10008.5.1.4.1.1.88.33', '1.2.840.10008.5.1.4.1.1.13.1.3'];
    const item = async (SOPClassUID: string, sequence: string, values: Values) => (await outcome({ SOPClassUID, [sequence]: [values] }, { ...BASIC, dates: 'remove' })).items(T(sequence))[0]!;
    const request = await item(sr, 'ReferencedRequestSequence', { StudyInstanceUID: '1.2.3', RequestedProcedureID: 'R1' });
    expect(request.has(T('RequestedProcedureID'))).toBe(true);
    expect(request.string(T('RequestedProcedureID'))).toBeUndefined();
    expect((await outcome({ SOPClassUID: sr, RequestedProcedureID: 'R1' }, BASIC)).has(T('RequestedProcedureID'))).toBe(false);
    const source = await item(tomosynthesis, 'ContributingSourcesSequence', { Manufacturer: 'Maker', DetectorID: 'D-771', DateOfLastDetectorCalibration: '20240601', StationName: 'CR4' });
    expect(source.string(T('DetectorID'))).toMatch(/^(?!D-771)./);
    expect(source.string(T('DateOfLastDetectorCalibration'))).toMatch(/^(?!20240601)\d{8}$/);
    expect(source.has(T('StationName'))).toBe(false);
    expect((await item(sr, 'DICOMRetrievalSequence', { RetrieveAETitle: 'LAKESIDE1' })).string(T('RetrieveAETitle'))).toBe('REMOVED');
    expect((await item(sr, 'WADORetrievalSequence', { RetrieveURI: 'http://lakeside/1' })).string(T('RetrieveURI'))).toBe('about:blank');
    expect((await item(sr, 'RecordedSourceSequence', { SourceManufacturer: 'Maker' })).has(T('SourceManufacturer'))).toBe(true);
  });

  it('replaces coded persons by a code that names nobody', async () => {
    const person = { CodeValue: '4711', CodingSchemeDesignator: '99HOSP', CodeMeaning: 'Dr Okafor' };
    const out = await outcome({ ContributingEquipmentSequence: [{ Manufacturer: 'Maker', PersonIdentificationCodeSequence: [person] }] }, BASIC);
    const code = out.items(T('ContributingEquipmentSequence'))[0]?.items(T('PersonIdentificationCodeSequence'))[0];
    expect(code?.string(T('CodeValue'))).toBe('REMOVED');
    expect(code?.string(T('CodeMeaning'))).toBe('Removed');
  });

  it('keeps codes and their meanings', async () => {
    const out = await outcome({ AnatomicRegionSequence: [{ CodeValue: '69536005', CodingSchemeDesignator: 'SCT', CodeMeaning: 'Head' }] }, BASIC);
    expect(out.items(T('AnatomicRegionSequence'))[0]?.string(T('CodeMeaning'))).toBe('Head');
  });
});

describe('the journal', () => {
  it('tells of each value what kind it has, whatever instances before it had', async () => {
    const categories: (string | undefined)[] = [];
    for (const element of ['00321000 LO', '00321000 DA']) {
      const { result } = await deidentified(await fileBytes(dataset(image({ [element]: '20240611' }))), contextOf(GDPR));
      categories.push(result.journal.find(({ where }) => where === '(0032,1000)')?.category);
    }
    expect(categories).toEqual(['ATTRIBUTE', 'DATE']);
  });
});

describe('UIDs', () => {
  it('are remapped alike in the data set and in File Meta Information, those of the standard left', async () => {
    const { file } = await deidentified(await fileBytes(dataset(image({ FrameOfReferenceUID: '1.2.840.10008.1.4.1.1' }))), contextOf(GDPR));
    const uid = identity.uid('1.2.826.0.1.3680043.8.498.5.1');
    expect(file.dataset.string(T('SOPInstanceUID'))).toBe(uid);
    expect(file.meta.string(0x00020003)).toBe(uid);
    expect(file.dataset.string(T('FrameOfReferenceUID'))).toBe('1.2.840.10008.1.4.1.1');
    expect(file.dataset.string(T('SOPClassUID'))).toBe('1.2.840.10008.5.1.4.1.1.2');
  });
});

describe('dates', () => {
  it('are shifted with their intervals, and times of day stay', async () => {
    const out = await outcome({ SeriesDate: '20240612', AcquisitionDateTime: '20240611081502.250000+0200', ContentTime: '081533.5' });
    expect(out.string(T('StudyDate'))).toBe(shiftDate('20240611', SUBJECT.dayShift));
    expect(out.string(T('SeriesDate'))).toBe(shiftDate('20240612', SUBJECT.dayShift));
    expect(out.string(T('AcquisitionDateTime'))).toBe(`${shiftDate('20240611', SUBJECT.dayShift)}081502.250000+0200`);
    expect(out.string(T('ContentTime'))).toBe('081533.5');
    expect(out.string(T('LongitudinalTemporalInformationModified'))).toBe('MODIFIED');
  });

  it('are cut to the year where only years may stay', async () => {
    const out = await outcome({ SeriesDate: '20240612', AcquisitionDateTime: '20240611081502' }, SAFE_HARBOR);
    expect(out.string(T('StudyDate'))).toBe('20240101');
    expect(out.string(T('AcquisitionDateTime'))).toBe('2024');
    expect(out.get(T('StudyTime'))?.length).toBe(0);
  });

  it('that no table names go the same way, and invalid ones are emptied', async () => {
    const out = await outcome({ '00080022 DA': '11/06/2024', '00189919 DT': '20240611' });
    expect(out.string(T('AcquisitionDate'))).toBeUndefined();
    expect(out.string(0x00189919)).toBe(shiftDate('20240611', SUBJECT.dayShift));
  });

  it('of birth never come out', async () => {
    for (const policy of [GDPR, BASIC, SAFE_HARBOR]) expect((await outcome({}, policy)).get(T('PatientBirthDate'))?.length).toBe(0);
  });

  it.each([GDPR, SAFE_HARBOR, policyOf('teaching'), policyOf('gdpr-pseudonymised', {}, { dates: 'keep' })])('of birth in places that no table lists go where they show an age over 89: %#', async (policy) => {
    const birth = { ValueType: 'DATE', ConceptNameCodeSequence: [{ CodeValue: '21112-8', CodingSchemeDesignator: 'LN', CodeMeaning: 'Birth date' }], Date: '19300603' };
    const written = async (latest: string) => (await deidentified(await fileBytes(dataset(image({ '00189919 DT': '19300603', ContentSequence: [birth] }), []), EXPLICIT, Uint8Array.of(1, 2, 3, 4)), { ...contextOf(policy), lifetime: { latest: parseDate(latest)! } })).file.dataset;
    const [old, young] = [await written('20210714'), await written('19800714')];
    expect(old.string(0x00189919)).toBeUndefined();
    expect(old.items(T('ContentSequence'))[0]?.string(T('Date'))).toBe('20000101');
    expect(young.string(0x00189919)?.slice(0, 2)).toBe('19');
    expect(young.items(T('ContentSequence'))[0]?.string(T('Date'))?.slice(0, 2)).toBe('19');
  });

  it('make ages over 89 one, where ages stay', async () => {
    expect((await outcome({ PatientAge: '093Y' })).string(T('PatientAge'))).toBe('090Y');
    expect((await outcome({ PatientAge: '089Y' })).string(T('PatientAge'))).toBe('089Y');
    expect((await outcome({ PatientAge: '089Y' }, BASIC)).has(T('PatientAge'))).toBe(false);
  });
});

describe('text', () => {
  it('is cleaned where the descriptors option is on, in every kind of attribute', async () => {
    const out = await outcome({ SeriesDescription: 'AX Okafor 5 mm', ProtocolName: 'Head OKAFOR', '00104000 LT': 'Called Adaeze', SoftwareVersions: 'V1 okafor', BodyPartExamined: 'OKAFOR', ImageComments: 'no lesion' });
    expect(out.string(T('SeriesDescription'))).toBe('AX [X] 5 mm');
    expect(out.string(T('ProtocolName'))).toBe('Head [X]');
    expect(out.string(T('PatientComments'))).toBe('Called [X]');
    expect(out.string(T('SoftwareVersions'))).toBe('V1 [X]');
    expect(out.string(T('ImageComments'))).toBe('no lesion');
  });

  it('in a code makes it another, since many objects need one', async () => {
    const out = await outcome({ BodyPartExamined: 'OKAFOR', ImageType: 'ORIGINAL\\PRIMARY\\OKAFOR' });
    expect(out.string(T('BodyPartExamined'))).toBe('REMOVED');
    expect(out.strings(T('ImageType'))).toEqual(['ORIGINAL', 'PRIMARY', 'REMOVED']);
  });

  it('is cleaned as a description where the keyword says so, though no table lists it', async () => {
    const text = { clean: () => 'cleaned', scan: (value: string) => value, hides: () => false };
    const bytes = await fileBytes(dataset(image({ GraphicLayerSequence: [{ GraphicLayer: 'L1', GraphicLayerDescription: 'of Dr Vanterpool' }], WindowCenterWidthExplanation: 'BONE', FilterMaterial: 'ALUMINUM' })));
    const { file } = await deidentified(bytes, { ...contextOf(GDPR), text });
    expect(file.dataset.items(T('GraphicLayerSequence'))[0]?.string(T('GraphicLayerDescription'))).toBe('cleaned');
    expect(file.dataset.string(T('WindowCenterWidthExplanation'))).toBe('cleaned');
    expect(file.dataset.string(T('FilterMaterial'))).toBe('ALUMINUM');
  });

  it('of a probe keeps the model, and loses the number of one probe', async () => {
    const text = { ...contextOf(GDPR).text, clean: (value: string) => value.replace(/\d/g, ''), scan: (value: string) => value };
    const probe = async (TransducerData: string) => (await deidentified(await fileBytes(dataset(image({ TransducerData }), []), EXPLICIT, Uint8Array.of(1, 2, 3, 4)), { ...contextOf(GDPR), text })).file.dataset.strings(T('TransducerData'));
    expect(await probe('PVI-475BX\\SN4711\\C5-1')).toEqual(['PVI-475BX', 'SN', 'C5-1']);
    expect(await probe('AC2541')).toEqual(['AC2541']);
    expect(await probe('9L-D\\US97310221')).toEqual(['9L-D', 'US']);
  });

  it('is cleaned as a description where it speaks of someone, whatever the attribute is meant for, but not in codes and makers', async () => {
    const text = { clean: () => 'cleaned', scan: (value: string) => value, hides: () => false };
    const values = { SecondaryCaptureDeviceManufacturerModelName: 'iPhone of Nurse Petronella Voss', Manufacturer: 'Dr. Mach', ConvolutionKernel: 'MR Al', AnatomicRegionSequence: [{ CodeValue: '1', CodeMeaning: 'Sister Mary Joseph nodule' }] };
    const { file } = await deidentified(await fileBytes(dataset(image(values))), { ...contextOf(GDPR), text });
    expect(file.dataset.string(T('SecondaryCaptureDeviceManufacturerModelName'))).toBe('cleaned');
    expect(file.dataset.string(T('Manufacturer'))).toBe('Dr. Mach');
    expect(file.dataset.string(T('ConvolutionKernel'))).toBe('MR Al');
    expect(file.dataset.items(T('AnatomicRegionSequence'))[0]?.string(T('CodeMeaning'))).toBe('Sister Mary Joseph nodule');
  });

  it('takes binary values along that say a name in plain characters', async () => {
    const profile = (words: string) => Buffer.concat([Buffer.from([0, 1, 2, 0]), Buffer.from(words.padEnd(24, '\0')), Buffer.from([0, 255])]);
    const named = await outcome({ ICCProfile: profile('made for OKAFOR, ADAEZE') });
    expect(named.has(T('ICCProfile'))).toBe(false);
    const plain = await outcome({ ICCProfile: profile('sRGB IEC61966') });
    expect(plain.get(T('ICCProfile'))?.bytes).toEqual(new Uint8Array(profile('sRGB IEC61966')));
  });

  describe('that nobody can read surely', () => {
    const japanese = ['', 'ISO 2022 IR 87'];
    const stored = async (attribute: string, latin: string, terms: string[], known: string[]): Promise<string | undefined> => {
      const bytes = await fileBytes(dataset(image({ [attribute]: Buffer.from(latin, 'latin1') }), terms));
      const element = (await deidentified(bytes, contextOf(GDPR, known))).file.dataset.get(T(attribute));
      return element && Buffer.from(element.bytes!).toString('latin1').trimEnd();
    };

    it('goes where it names someone behind a damaged escape sequence, though another name in it was found', async () => {
      expect(await stored('StudyDescription', '$\xff$d$^$7$m$N knee Yamashiro', japanese, ['Yamashiro', 'やましろの'])).toBe('REMOVED');
    });

    it('goes where a stray byte puts a name out of step, though another name in it was found', async () => {
      expect(await stored('StudyDescription', 'prior of\xa0\xcb\xbe\xf1R\xb9\xe2, Simaguang', ['GBK'], ['Simaguang', '司馬光'])).toBe('REMOVED');
    });

    it('stays where it names nobody', async () => {
      expect(await stored('StudyDescription', 'knee \x9b$BF,It', japanese, ['山城野'])).toBe('knee \x9b$BF,It');
    });

    it('takes a binary value along that names someone in a character set', async () => {
      expect(await stored('EncryptedContent', '\x01\x09W\xb1cho\xe8kov\xe1\x00\x03', ['ISO_IR 101'], ['Wąchočková'])).toBeUndefined();
      expect(await stored('EncryptedContent', '\x01\x09W\xb1ch\x00\x03', ['ISO_IR 101'], ['Wąchočková'])).toBe('\x01\x09W\xb1ch\x00\x03');
    });
  });

  it('hides in numbers no more than elsewhere', async () => {
    const out = await outcome({ 'SliceThickness': 'Okafor', 'RepetitionTime': '550' });
    expect(out.string(T('SliceThickness'))).toBeUndefined();
    expect(out.string(T('RepetitionTime'))).toBe('550');
  });

  it('is no number: words in the place of one go, a figure with a comma or a unit stays', async () => {
    const out = await outcome({ '00101030 LO': '82kg per Sr Concepta', SliceThickness: '1,25', RepetitionTime: '550 ms', EchoTime: 'NaN', NumberOfStudyRelatedInstances: 'Mulcahy' });
    expect(['PatientWeight', 'SliceThickness', 'RepetitionTime', 'EchoTime', 'NumberOfStudyRelatedInstances'].map((keyword) => out.string(T(keyword)))).toEqual([undefined, '1,25', '550 ms', 'NaN', undefined]);
  });

  it('in a code with small letters is read as a person wrote it', async () => {
    const text = { clean: (value: string) => value.replace('Mulcahy', ''), scan: (value: string) => value, hides: () => false };
    const bytes = await fileBytes(dataset(image({ BodyPartExamined: 'Chest Mulcahy', PatientPosition: 'HFS', ScanOptions: 'Helix' })));
    const { file } = await deidentified(bytes, { ...contextOf(GDPR), text });
    expect(['BodyPartExamined', 'PatientPosition', 'ScanOptions'].map((keyword) => file.dataset.string(T(keyword)))).toEqual(['REMOVED', 'HFS', 'Helix']);
  });

  it('does not pass inside numbers whose damaged length swallows it', async () => {
    const swallowed = Buffer.concat([Buffer.from([11, 0, 0x32, 0, 0x30, 0x10]), Buffer.from('LO\x08\0CT Okafor')]);
    expect((await outcome({ '00280102 US': swallowed })).has(T('HighBit'))).toBe(false);
    expect((await outcome({ '00280102 US': Buffer.from([11, 0]) })).number(T('HighBit'))).toBe(11);
  });

  it('stays in its character set, and changes to UTF-8 when that lacks a character', async () => {
    const latin = await outcome({ StudyDescription: 'Schädel Okafor' }, GDPR, ['ISO_IR 100']);
    expect(latin.string(T('SpecificCharacterSet'))).toBe('ISO_IR 100');
    expect(latin.string(T('StudyDescription'))).toBe('Schädel [X]');

    const bytes = Buffer.from('Schädel Okafor ', 'utf8');
    const undeclared = await outcome({ StudyDescription: bytes, SeriesDescription: 'plain' });
    expect(undeclared.string(T('SpecificCharacterSet'))).toBe('ISO_IR 192');
    expect(undeclared.string(T('StudyDescription'))).toBe('Schädel [X]');
  });
});

describe('private elements under Retain Safe Private', () => {
  const policy = policyOf('gdpr-pseudonymised', { options: [...GDPR.dicom.options, 'retainSafePrivate'] });

  it('stay when the table knows them, by their creator and not by their block', async () => {
    const out = await outcome({ '00190011 LO': 'SIEMENS MR HEADER', '0019110C IS': '1000', '001911FE LO': 'hidden', '00190012 LO': 'OTHER', '0019120C IS': '7' }, policy);
    expect(out.string(0x0019110c)).toBe('1000');
    expect(out.string(0x00190011)).toBe('SIEMENS MR HEADER');
    expect([0x001911fe, 0x00190012, 0x0019120c].filter((tag) => out.has(tag))).toEqual([]);
  });

  it('are searched for known values all the same', async () => {
    const out = await outcome({ '00190010 LO': 'GEMS_ACQU_01', '0019109E LO': 'seq Okafor' }, policy);
    expect(out.string(0x0019109e)).toBe('seq [X]');
  });
});

describe("a policy's own lines", () => {
  it('remove and keep attributes, masks and private elements', async () => {
    const policy = policyOf('ps315-basic', { remove: ['Manufacturer', '(0018,xxxx)'], keep: ['InstitutionName', '(0009,1001)'] });
    const out = await outcome({ Manufacturer: 'M', SliceThickness: '5', InstitutionName: 'Lakeside', '00090010 LO': 'MAKER', '00091001 LO': 'v', '00091002 LO': 'w' }, policy);
    expect([T('Manufacturer'), T('SliceThickness'), 0x00091002].filter((tag) => out.has(tag))).toEqual([]);
    expect(out.string(T('InstitutionName'))).toBe('Lakeside');
    expect(out.string(0x00091001)).toBe('v');
    expect(out.string(0x00090010)).toBe('MAKER');
  });

  it('warn when what they keep identifies, and when they name what no object can miss', () => {
    const { warnings } = contextOf(policyOf('ps315-basic', { keep: ['PatientName', 'Rows'], remove: ['SOPClassUID'] })).profile;
    expect(warnings.map(({ code }) => code).sort()).toEqual(['policy-keep-risky', 'policy-structural-attribute']);
  });

  it('say of what they keep neither that the patient is removed nor that it is the Basic Profile', async () => {
    const told = async (keep: string[]) => {
      const out = await outcome({}, policyOf('ps315-basic', { keep }));
      return [out.string(T('PatientIdentityRemoved')), out.items(T('DeidentificationMethodCodeSequence')).some((item) => item.string(T('CodeValue')) === '113100')];
    };
    expect(await told(['Rows'])).toEqual(['YES', true]);
    expect(await told(['InstitutionName'])).toEqual(['YES', false]);
    for (const patient of ['PatientName', '(0010,0020)', '(0010,xxxx)']) expect(await told([patient])).toEqual(['NO', false]);
  });
});

it('a device that no table lists goes as those that it lists do', async () => {
  const out = await outcome({ RadiationMachineName: 'LINAC3', SourceSerialNumber: 'SN-7' });
  expect(out.string(T('RadiationMachineName'))).toBeUndefined();
  expect(out.string(T('SourceSerialNumber'))).toBeUndefined();
});

describe('the markers', () => {
  it('say what was done, and of pixels only what was checked', async () => {
    const bytes = await fileBytes(dataset(image()), EXPLICIT, new Uint8Array(4));
    const codes = async (checks: { textCleaned?: boolean }) => {
      const { file } = await deidentified(bytes, contextOf(GDPR), { checks });
      expect(file.dataset.string(T('PatientIdentityRemoved'))).toBe('YES');
      expect(file.dataset.items(T('ContributingEquipmentSequence')).at(-1)?.string(T('Manufacturer'))).toBe('CaseVeil');
      return [file.dataset.items(T('DeidentificationMethodCodeSequence')).map((item) => item.string(T('CodeValue'))), file.dataset.string(T('BurnedInAnnotation'))];
    };
    expect(await codes({})).toEqual([['113100', '113103', '113104', '113105', '113107', '113108'], undefined]);
    expect(await codes({ textCleaned: true })).toEqual([['113100', '113101', '113103', '113104', '113105', '113107', '113108'], 'NO']);
  });

  it('tell of boxes that a reviewer drew behind what was said of the derivation, as far as there is room', async () => {
    const told = async (before: string | undefined, boxesDrawn: number, remove: string[] = []) => {
      const bytes = await fileBytes(dataset(image(before === undefined ? {} : { DerivationDescription: before })));
      return (await deidentified(bytes, contextOf(policyOf('gdpr-pseudonymised', { remove })), { checks: { boxesDrawn } })).file.dataset.text(T('DerivationDescription'));
    };
    expect(await told(undefined, 0)).toBeUndefined();
    expect(await told(undefined, 1)).toBe('CaseVeil filled 1 box that a reviewer drew, evenly.');
    expect(await told('Lossy compression, ratio 10', 2)).toBe('Lossy compression, ratio 10 CaseVeil filled 2 boxes that a reviewer drew, evenly.');
    expect(await told('Lossy compression, ratio 10', 0)).toBe('Lossy compression, ratio 10');
    expect(await told('lossy '.repeat(170), 2)).toMatch(/^lossy .{900,1000}ossy? CaseVeil filled 2 boxes that a reviewer drew, evenly\.$/);
    expect(await told(undefined, 1, ['DerivationDescription'])).toBeUndefined();
  });
});

describe('pixel data', () => {
  it('passes through in pieces and is never asked for as a whole', async () => {
    const whole = memorySource(await fileBytes(dataset(image()), EXPLICIT, new Uint8Array(2 << 20)));
    const inPieces = { ...whole, read: (offset: number, length: number) => {
      expect(length).toBeLessThan(1 << 20);
      return whole.read(offset, length);
    } };
    const folder = mkdtempSync(path.join(tmpdir(), 'caseveil-test-'));
    try {
      const result = await deidentifyInstance(readDicom(inPieces), contextOf(GDPR), path.join(folder, 'out.dcm'));
      expect(result.outcome).toBe('deidentified');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('passes through unchanged, native and encapsulated', async () => {
    const pixels = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * 7) & 0xff);
    const { file } = await deidentified(await fileBytes(dataset(image()), EXPLICIT, pixels), contextOf(GDPR));
    const digest = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex');
    expect(digest(file.body.read(file.pixelData!.offset, file.pixelData!.length))).toBe(digest(pixels));
  });

  it('gives way to a replacement, with the attributes that it brings', async () => {
    async function* frames(): AsyncIterable<Uint8Array> {
      yield Uint8Array.of(9, 9, 9, 9);
      yield Uint8Array.of(8);
    }
    const bytes = await fileBytes(dataset(image()), '1.2.840.10008.1.2.2', Uint8Array.of(1, 2, 3, 4));
    const pixels = { transferSyntax: EXPLICIT, frames, attributes: [{ tag: 0x00280004, vr: 'CS', value: 'MONOCHROME2' }, { tag: 0x00280100, vr: 'US', value: 16 }, { tag: 0x00100040, vr: 'CS', value: undefined }] };
    const { file, result } = await deidentified(bytes, contextOf(GDPR), { pixels });
    expect(file.transferSyntax).toBe(EXPLICIT);
    expect([...file.body.read(file.pixelData!.offset, file.pixelData!.length)]).toEqual([9, 9, 9, 9, 8, 0]);
    expect(file.dataset.number(T('BitsAllocated'))).toBe(16);
    expect(file.dataset.number(T('Rows'))).toBe(2);
    expect(file.dataset.has(T('PatientSex'))).toBe(false);
    expect(result.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('an instance that cannot be treated', () => {
  it('is held with a reason and leaves no file', async () => {
    const bytes = await fileBytes(dataset(image({ SOPClassUID: '1.2.840.10008.5.1.4.1.1.104.1', MIMETypeOfEncapsulatedDocument: 'application/pdf', EncapsulatedDocument: Buffer.from('%PDF-1.4 ') })));
    const { result } = await deidentified(bytes, contextOf(GDPR));
    expect(result).toMatchObject({ outcome: 'held', problem: { code: 'dicom-document' } });
  });

  it('comes out with its document cleaned when that is possible', async () => {
    const bytes = await fileBytes(dataset(image({ SOPClassUID: '1.2.840.10008.5.1.4.1.1.104.1', MIMETypeOfEncapsulatedDocument: 'application/pdf', EncapsulatedDocument: Buffer.from('%PDF Okafor') })));
    const context = { ...contextOf(GDPR), cleanDocument: (document: Uint8Array) => Promise.resolve({ bytes: Buffer.from(Buffer.from(document).toString().replace('Okafor', 'XX')), journal: [] }) };
    const { file } = await deidentified(bytes, context);
    expect(Buffer.from(file.dataset.get(T('EncapsulatedDocument'))!.bytes!).toString()).toBe('%PDF XX\0');
  });
});

describe('the journal', () => {
  it('tells where and why, and never what was there', async () => {
    const { result } = await deidentified(await fileBytes(dataset(image({ InstitutionName: 'Lakeside' }))), contextOf(BASIC));
    expect(result.journal).toContainEqual({ where: '(0008,0080)', category: 'ATTRIBUTE', operation: 'remove', reason: 'PS3.15 E.1-1 X/Z/D as X' });
    expect(JSON.stringify(result.journal)).not.toMatch(/Okafor|Lakeside|00482915|20240611/i);
  });
});

describe('the same input', () => {
  it('gives the same bytes', async () => {
    const bytes = await fileBytes(dataset(image({ SeriesDescription: 'Okafor' })), EXPLICIT, new Uint8Array(64));
    const [one, other] = [await deidentified(bytes, contextOf(GDPR)), await deidentified(bytes, contextOf(GDPR))];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });
});

describe('overlays', () => {
  it('go with their planes, also from the unused bits of the pixel cells', async () => {
    const cells = { BitsAllocated: 16, BitsStored: 12, HighBit: 11, '60000010 US': 2, '60000011 US': 2, '60000100 US': 16, '60000102 US': 15 };
    const { file, result } = await deidentified(await fileBytes(dataset(image(cells)), EXPLICIT, Uint8Array.of(0x34, 0x82, 0xff, 0xff)), contextOf(GDPR));
    expect([...file.body.read(file.pixelData!.offset, 4)]).toEqual([0x34, 0x02, 0xff, 0x0f]);
    expect(file.dataset.has(0x60000102)).toBe(false);
    expect(result.journal.at(-1)).toMatchObject({ where: '(7FE0,0010)', category: 'OVERLAY' });
  });
});

describe('a structured report', () => {
  const concept = (value: string, meaning: string): Values => ({ CodeValue: value, CodingSchemeDesignator: 'DCM', CodeMeaning: meaning });
  const item = (type: string, value: string, meaning: string, content: Values): Values => ({ RelationshipType: 'CONTAINS', ValueType: type, ConceptNameCodeSequence: [concept(value, meaning)], ...content });
  const report = (items: Values[]): Values => ({ SOPClassUID: '1.2.840.10008.5.1.4.1.1.88.33', ContentDate: '20240611', ContentTime: '081500', ContentSequence: items });
  const items = [
    item('TEXT', '121071', 'Finding', { TextValue: 'No mass. Seen by Okafor.' }),
    item('PNAME', '121008', 'Person Observer Name', { PersonName: 'ILUNGA^GRACE' }),
    item('TEXT', '121022', 'Accession Number', { TextValue: 'A1' }),
    item('DATE', '111060', 'Study Date', { Date: '20240611' }),
    item('UIDREF', '112040', 'Tracking Unique Identifier', { UID: '1.2.3' }),
    item('IMAGE', '121080', 'Best illustration of finding', { ReferencedSOPSequence: [{ ReferencedSOPClassUID: '1.2.840.10008.5.1.4.1.1.2', ReferencedSOPInstanceUID: '1.2.9' }] }),
    item('CODE', '121071', 'Finding', { ConceptCodeSequence: [concept('111', 'Nodule')] }),
  ];
  const types = (out: Awaited<ReturnType<typeof outcome>>) => out.items(T('ContentSequence')).map((one) => one.string(T('ValueType')));

  it('keeps its findings, and each item goes by its concept', async () => {
    const out = await outcome(report(items));
    expect(types(out)).toEqual(['TEXT', 'PNAME', 'DATE', 'UIDREF', 'IMAGE', 'CODE']);
    const [finding, observer, date, tracking, picture] = out.items(T('ContentSequence'));
    expect(finding?.string(T('TextValue'))).toBe('No mass. Seen by [X].');
    expect(observer?.string(T('PersonName'))).toBe(identity.pseudonym('CLINICIAN', 'ILUNGA^GRACE'));
    expect(date?.string(T('Date'))).toBe(shiftDate('20240611', SUBJECT.dayShift));
    expect(tracking?.string(T('UID'))).toBe(identity.uid('1.2.3'));
    expect(picture?.items(T('ReferencedSOPSequence'))[0]?.string(T('ReferencedSOPInstanceUID'))).toBe(identity.uid('1.2.9'));
  });

  it('has no empty list where all that an item held went', async () => {
    const holder = (...inner: Values[]): Values => item('TEXT', '121071', 'Finding', { TextValue: 'No mass.', ContentSequence: inner });
    const out = await outcome(report([holder(items[2]!), holder(items[2]!, items[6]!)]));
    const [emptied, other] = out.items(T('ContentSequence'));
    expect(emptied?.has(T('ContentSequence'))).toBe(false);
    expect(types(other!)).toEqual(['CODE']);
  });

  it('names and numbers the patient as its header does', async () => {
    const context = { ...contextOf(GDPR), nameOf: personNames({ identity, policy: GDPR, subject: SUBJECT, detection: { header: { PatientName: 'OKAFOR^ADAEZE' } } }) };
    const bytes = await fileBytes(dataset(image(report([
      item('TEXT', '121030', 'Subject ID', { TextValue: '00482915' }),
      item('PNAME', '121029', 'Subject Name', { PersonName: 'Okafor^Adaeze^N' }),
      item('PNAME', '121008', 'Person Observer Name', { PersonName: 'Okafor^Adaeze' }),
      item('PNAME', '121008', 'Person Observer Name', { PersonName: 'Okafor^Ben' }),
    ]))));
    const { file } = await deidentified(bytes, context);
    const values = file.dataset.items(T('ContentSequence')).map((one) => one.string(T('TextValue')) ?? one.string(T('PersonName')));
    expect(values).toEqual([SUBJECT.pseudonym, SUBJECT.pseudonym, SUBJECT.pseudonym, identity.pseudonym('CLINICIAN', 'Okafor^Ben')]);
  });

  it('tells its fetuses apart, and nothing else of them', async () => {
    const fetus = (id: string): Values => ({ RelationshipType: 'HAS OBS CONTEXT', ValueType: 'TEXT', ConceptNameCodeSequence: [{ CodeValue: '11951-1', CodingSchemeDesignator: 'LN', CodeMeaning: 'Fetus ID' }], TextValue: id });
    const told = async (ids: string[], policy = GDPR) => (await outcome(report(ids.map(fetus)), policy)).items(T('ContentSequence')).map((one) => one.string(T('TextValue')));
    expect(await told(['A - Okafor', 'B', 'Fetus 2', 'feto C (Okafor)'])).toEqual(['A', 'B', '2', 'C']);
    expect(await told(['A. Okafor', 'Okafor', '4711', 'Ada', 'OKAFOR A'])).toEqual(Array(5).fill('REMOVED'));
    expect(await told(['A - Okafor'], BASIC)).toEqual(['REMOVED']);
  });

  it('keeps the terms that it is built of, though someone is called so', async () => {
    const bytes = await fileBytes(dataset(image({ ContentSequence: [{ ValueType: 'TEXT', RelationshipType: 'CONTAINS', TextValue: 'no lesion' }, { ValueType: 'Text' }] })));
    const { file } = await deidentified(bytes, contextOf(GDPR, ['Text', 'Contains']));
    const [item, odd] = file.dataset.items(T('ContentSequence'));
    expect([item?.string(T('ValueType')), item?.string(T('RelationshipType')), odd?.string(T('ValueType'))]).toEqual(['TEXT', 'CONTAINS', 'REMOVED']);
  });

  it('loses all text of its own under the Basic Profile alone', async () => {
    const out = await outcome(report(items), BASIC);
    expect(JSON.stringify(out.items(T('ContentSequence')).map((one) => [one.string(T('TextValue')), one.string(T('PersonName')), one.string(T('Date'))]))).not.toMatch(/mass|ILUNGA|2024/);
  });

  it('keeps its items in place where others refer to them by position', async () => {
    const reference: Values = { RelationshipType: 'INFERRED FROM', '0040DB73 UL': Uint8Array.of(1, 0, 0, 0, 2, 0, 0, 0) };
    const out = await outcome(report([...items, reference]));
    expect(out.items(T('ContentSequence'))).toHaveLength(items.length + 1);
    expect(out.items(T('ContentSequence'))[2]?.string(T('TextValue'))).toBe('REMOVED');
  });
});

describe('the short list of imaging platforms', () => {
  const PLATFORM = policyOf('platform-upload');

  it('empties or removes the dates that it lists, and cuts all others to their year at any depth', async () => {
    const out = await outcome({
      SeriesDate: '20240611', PerformedProcedureStepStartDate: '20240611', PerformedProcedureStepStartTime: '081500', RTPlanDate: '20240612', DateOfSecondaryCapture: '20240613', '00189919 DT': '20240614',
      RadiopharmaceuticalInformationSequence: [{ RadiopharmaceuticalStartDateTime: '20240611081000' }], PatientBirthDateInAlternativeCalendar: 'Showa 33-03-14',
    }, PLATFORM);
    expect(out.get(T('StudyDate'))?.length).toBe(0);
    expect(out.has(T('SeriesDate'))).toBe(false);
    expect(['PerformedProcedureStepStartDate', 'RTPlanDate', 'DateOfSecondaryCapture'].map((keyword) => out.string(T(keyword)))).toEqual(['20240101', '20240101', '20240101']);
    expect(out.has(T('PerformedProcedureStepStartTime'))).toBe(false);
    expect(out.string(0x00189919)).toBe('2024');
    expect(out.items(T('RadiopharmaceuticalInformationSequence'))[0]?.string(T('RadiopharmaceuticalStartDateTime'))).toBe('2024');
    expect(out.has(T('PatientBirthDateInAlternativeCalendar'))).toBe(false);
  });

  it('cleans what people write, and leaves other structured values', async () => {
    const cleaner = contextOf(PLATFORM);
    const context = { ...cleaner, text: { ...cleaner.text, clean: (text: string) => cleaner.text.clean(text).replace(/NHS [\d ]+/, '[NATIONALID]'), scan: cleaner.text.scan } };
    const values = { StudyDescription: 'Mammogram NHS 943 476 5919', ProtocolName: 'Wrist NHS 943 476 5919', MedicalAlerts: 'NHS 943 476 5919', StationName: 'HARTDX1', DeviceSerialNumber: 'GE77120443' };
    const out = (await deidentified(await fileBytes(dataset(image(values), []), EXPLICIT, Uint8Array.of(1, 2, 3, 4)), context)).file.dataset;
    expect(['StudyDescription', 'ProtocolName', 'MedicalAlerts'].map((keyword) => out.string(T(keyword)))).toEqual(['Mammogram [NATIONALID]', 'Wrist [NATIONALID]', '[NATIONALID]']);
    expect(['StationName', 'DeviceSerialNumber'].map((keyword) => out.string(T(keyword)))).toEqual(['HARTDX1', 'GE77120443']);
  });

  it('loses private elements of a creator that names somebody', async () => {
    const out = await outcome({ '00090010 LO': 'OKAFOR RIS 2.0', '00091001 LO': 'late phase', '00110010 LO': 'MAKER', '00111001 LO': 'late phase' }, PLATFORM);
    expect([out.has(0x00090010), out.has(0x00091001), out.string(0x00110010), out.string(0x00111001)]).toEqual([false, false, 'MAKER', 'late phase']);
  });

  it('keeps the text of a structured report but for what identifies', async () => {
    const item = { ValueType: 'TEXT', ConceptNameCodeSequence: [{ CodeValue: '121071', CodingSchemeDesignator: 'DCM', CodeMeaning: 'Finding' }], TextValue: 'No mass. Seen by Okafor.' };
    expect((await outcome({ ContentSequence: [item] }, PLATFORM)).items(T('ContentSequence'))[0]?.string(T('TextValue'))).toBe('No mass. Seen by [X].');
  });
});

describe('UIDs', () => {
  const values: Values = {
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.88.33', '00090010 LO': 'MAKER', '00091001 UI': '1.2.3.5', '00189999 UI': '1.2.3.6',
    ReferencedImageSequence: [{ ReferencedSOPClassUID: '1.2.840.10008.5.1.4.1.1.2', ReferencedSOPInstanceUID: '1.2.3.4' }],
    ContentSequence: [{ ValueType: 'UIDREF', ConceptNameCodeSequence: [{ CodeValue: '112040', CodingSchemeDesignator: 'DCM', CodeMeaning: 'Tracking Unique Identifier' }], UID: '1.2.3.4' }, { ValueType: 'UIDREF', ConceptNameCodeSequence: [{ CodeValue: '1', CodingSchemeDesignator: '99X', CodeMeaning: 'Other' }], UID: '1.2.3.4' }],
  };
  const retaining = policyOf('gdpr-pseudonymised', { options: [...GDPR.dicom.options, 'retainUids'] });
  it.each([['platform-upload', policyOf('platform-upload')], ['a policy that retains them', retaining]])('all stay or all change: %s', async (_, policy) => {
    const original = dataset(image(values));
    const { result, file } = await deidentified(await fileBytes(original), contextOf(policy));
    const out = file.dataset;
    const uids = [result.sopInstanceUid, out.string(T('SOPInstanceUID')), out.string(T('StudyInstanceUID')), out.items(T('ReferencedImageSequence'))[0]?.string(T('ReferencedSOPInstanceUID')), ...out.items(T('ContentSequence')).map((item) => item.string(T('UID')))];
    const before = original.string(T('SOPInstanceUID'));
    expect(uids).toEqual([before, before, original.string(T('StudyInstanceUID')), '1.2.3.4', '1.2.3.4', '1.2.3.4']);
    if (policy.name === 'platform-upload') expect(out.string(0x00091001)).toBe('1.2.3.5');
  });

  it('change in all places under the short list too, where a policy does not retain them', async () => {
    const out = (await deidentified(await fileBytes(dataset(image(values))), contextOf(policyOf('platform-upload', { options: [] })))).file.dataset;
    expect(out.string(T('SOPInstanceUID'))).toMatch(/^2\.25\./);
    expect(out.items(T('ReferencedImageSequence'))[0]?.string(T('ReferencedSOPInstanceUID'))).toBe(identity.uid('1.2.3.4'));
    expect(out.items(T('ContentSequence')).map((item) => item.string(T('UID')))).toEqual([identity.uid('1.2.3.4'), identity.uid('1.2.3.4')]);
  });
});

describe('graphics of a presentation state', () => {
  const annotation = { GraphicAnnotationSequence: [{ TextObjectSequence: [{ UnformattedTextValue: 'Okafor nodule' }] }] };
  const text = (out: Awaited<ReturnType<typeof outcome>>) => out.items(T('GraphicAnnotationSequence'))[0]?.items(T('TextObjectSequence'))[0]?.string(T('UnformattedTextValue'));

  it('are cleaned with the option, and replaced without it', async () => {
    expect(text(await outcome(annotation))).toBe('[X] nodule');
    expect(text(await outcome(annotation, BASIC))).toBe('REMOVED');
  });
});

describe('a value that nobody can read', () => {
  it('does not pass: text and sequences stored as other bytes are removed', async () => {
    const out = await outcome({ '00081200 OB': Buffer.from('OKAFOR^ADAEZE '), '00181020 OB': Buffer.from('OKAFOR') });
    expect(out.has(0x00081200)).toBe(false);
    expect(out.has(T('SoftwareVersions'))).toBe(false);
  });

  it('leaves no address of the original behind', async () => {
    const out = await outcome({ RetrieveURL: 'https://pacs.lakeside.example/1', RetrieveAETitle: 'LAKEPACS' });
    expect([T('RetrieveURL'), T('RetrieveAETitle')].filter((tag) => out.has(tag))).toEqual([]);
  });
});

describe('a damaged object', () => {
  it('is held when its class or its own UID is none', async () => {
    const damaged: Values[] = [{ SOPClassUID: '1.2.x' }, { SOPInstanceUID: 'Okafor' }];
    for (const values of damaged) {
      const { result } = await deidentified(await fileBytes(dataset(image(values))), contextOf(GDPR));
      expect(result).toMatchObject({ outcome: 'held', problem: { code: 'dicom-no-class' } });
    }
  });

  it('loses File Meta Information that stands inside the data set', async () => {
    const out = await outcome({ '00020016 AE': 'LAKEPACS' });
    expect(out.elements.every(({ tag }) => tag >>> 16 !== 0x0002)).toBe(true);
  });
});
