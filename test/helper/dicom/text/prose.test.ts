import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTagger } from '../../../../helper/detection/tagger.ts';
import { detectTrained } from '../../../../helper/detection/trained.ts';
import type { DeidentificationContext } from '../../../../helper/dicom/context.ts';
import type { DataSet } from '../../../../helper/dicom/file/dataset.ts';
import { inspectInstance } from '../../../../helper/dicom/inspect.ts';
import { Profile } from '../../../../helper/dicom/profile.ts';
import { isProse } from '../../../../helper/dicom/text/prose.ts';
import { readDicom } from '../../../../helper/dicom/file/reader.ts';
import { tagOf } from '../../../../helper/dicom/standard/dictionary.ts';
import { textCleaner, type TextCleanerSetting } from '../../../../helper/dicom/text/textCleaner.ts';
import { memorySource } from '../../../../helper/source.ts';
import { detect, type Detection } from '../../../../shared/report/detect.ts';
import { dataset, deidentified, fileBytes, identity, image, policyOf, type Values } from '../samples.ts';

const T = (keyword: string): number => tagOf(keyword)!;
const GDPR = policyOf('gdpr-pseudonymised');
const BASIC = policyOf('ps315-basic');
const subject = identity.subject({ patientId: '00482915' });

/** People and a place that nothing but the sense of the sentences gives away. */
const NARRATIVE = 'There is a 14 mm nodule in the right upper lobe, unchanged. I went through the images with Wrenfield and Osgathorpe this morning, who agree that a biopsy is not needed; tell Tamsin before she drives her home to Nether Swaffield.';
const NAMES = ['Wrenfield', 'Osgathorpe', 'Tamsin', 'Swaffield'];

const concept = (value: string, meaning: string): Values => ({ CodeValue: value, CodingSchemeDesignator: 'DCM', CodeMeaning: meaning });
const report = image({
  SOPClassUID: '1.2.840.10008.5.1.4.1.1.88.33',
  ContentSequence: [
    { RelationshipType: 'CONTAINS', ValueType: 'TEXT', ConceptNameCodeSequence: [concept('121071', 'Finding')], TextValue: NARRATIVE },
    { RelationshipType: 'CONTAINS', ValueType: 'CODE', ConceptNameCodeSequence: [concept('121071', 'Finding')], ConceptCodeSequence: [concept('111', 'Nodule of the right upper lobe, which Osgathorpe described')] },
  ],
});

function contextOf(policy = GDPR, detectWith: TextCleanerSetting['detectTrained'] = detectTrained): DeidentificationContext {
  const detection = { header: { PatientName: 'OKAFOR^ADAEZE', PatientID: '00482915' } };
  return { identity, profile: new Profile(policy), text: textCleaner({ identity, policy, subject, detection, ...(detectWith ? { detectTrained: detectWith } : {}) }) };
}

async function outcome(values: Values, context: DeidentificationContext): Promise<DataSet> {
  return (await deidentified(await fileBytes(dataset(values)), context)).file.dataset;
}

const textOf = (out: DataSet): string => out.items(T('ContentSequence'))[0]!.string(T('TextValue'))!;
const namesIn = (text: string): string[] => NAMES.filter((name) => text.includes(name));

/** Counts what is read. */
function counted(): { texts: string[]; detect: TextCleanerSetting['detectTrained'] } {
  const texts: string[] = [];
  return {
    texts,
    detect: async (segments): Promise<Detection> => {
      texts.push(...segments.map(({ text }) => text));
      return { lang: 'en', identifiers: [] };
    },
  };
}

it('a damaged character set is no text that waits to be read', async () => {
  const text = textCleaner({ identity, policy: GDPR, subject, detection: {}, readShort: async () => undefined });
  expect(text.reader!.awaits('damaged ISO 2022')).toBe(true);
  const out = await outcome(image({ SpecificCharacterSet: 'damaged ISO 2022', StudyDescription: 'knee of Wrenfield' }), { ...contextOf(), text });
  expect(out.string(T('SpecificCharacterSet'))).toBe('damaged ISO 2022');
});

describe('prose', () => {
  it('in a structured report loses the names that rules alone leave in it, and keeps its findings', async () => {
    const rules = { ...contextOf(), text: textCleaner({ identity, policy: GDPR, subject, detection: {} }) };
    expect(namesIn(textOf(await outcome(report, rules)))).toEqual(['Wrenfield', 'Osgathorpe', 'Swaffield']);
    const text = textOf(await outcome(report, contextOf()));
    expect(namesIn(text)).toEqual([]);
    expect(text).toMatch(/^There is a 14 mm nodule in the right upper lobe, unchanged\. I went through the images with PERSON-\w{6} and PERSON-\w{6} this morning, who agree that a biopsy is not needed; tell /);
  });

  it.each(['AdditionalPatientHistory', 'ImageComments', 'PatientComments', 'StudyDescription'])('is read wherever the profile cleans it: %s', async (keyword) => {
    expect(namesIn((await outcome(image({ [keyword]: NARRATIVE }), contextOf())).string(T(keyword))!)).toEqual([]);
  });

  it('is not lost as a whole where it keeps an eponym that is also a name of the header, and letters that other character sets read otherwise', async () => {
    const text = 'El polígono de Willis es completo; arterias de calibre y trayecto normales, sin aneurismas ni malformaciones visibles.';
    const detection = { header: { PatientName: 'OKAFOR^ADAEZE', ReferringPhysicianName: 'WILLIS^JHON' } };
    const context = { ...contextOf(), text: textCleaner({ identity, policy: GDPR, subject, detection }) };
    const bytes = Buffer.from(text.length % 2 === 0 ? `${text} ` : text); // í is two bytes
    expect((await outcome(image({ SpecificCharacterSet: 'ISO_IR 192', ImageComments: bytes }), context)).string(T('ImageComments'))).toBe(text);
  });

  it('is read in a private element that stays, also where its VR is unknown', async () => {
    const policy = policyOf('gdpr-pseudonymised', { options: [...GDPR.dicom.options, 'retainSafePrivate'] });
    const out = await outcome(image({ '00190010 LO': 'GEMS_ACQU_01', '0019109E UN': Buffer.from(NARRATIVE) }), contextOf(policy));
    const value = Buffer.from(out.get(0x0019109e)!.bytes!).toString();
    expect(value).toContain('There is a 14 mm nodule');
    expect(namesIn(value)).toEqual([]);
  });

  it('leaves the meanings of codes to what is known', async () => {
    const code = (await outcome(report, contextOf())).items(T('ContentSequence'))[1]!.items(T('ConceptCodeSequence'))[0]!;
    expect(code.string(T('CodeMeaning'))).toBe('Nodule of the right upper lobe, which Osgathorpe described');
  });

  it('is told to the reviewer as it will be changed', async () => {
    const findings = await inspectInstance(readDicom(memorySource(await fileBytes(dataset(image({ ImageComments: NARRATIVE.replace('Tamsin', 'them') }))))), contextOf(), subject);
    expect(findings).toContainEqual(expect.objectContaining({ keyword: 'ImageComments', action: 'identifiers in the text replaced' }));
  });

  it('is read once, however many instances say it, and not where it is removed', async () => {
    const { texts, detect } = counted();
    const context = contextOf(GDPR, detect);
    await outcome(image({ ImageComments: NARRATIVE, AdditionalPatientHistory: NARRATIVE }), context);
    await outcome(image({ ImageComments: NARRATIVE, SOPInstanceUID: '1.2.3' }), context);
    expect(texts).toEqual([NARRATIVE]);
    await outcome(image({ ImageComments: NARRATIVE }), contextOf(BASIC, detect));
    await outcome(report, contextOf(BASIC, detect));
    expect(texts).toHaveLength(1);
  });

  it('comes out the same whatever was read before it', async () => {
    const context = contextOf();
    const other = report['ContentSequence'] as Values[];
    await outcome({ ...report, ContentSequence: [{ ...other[0], TextValue: `Copy to Osgathorpe. ${NARRATIVE}` }] }, context);
    expect(textOf(await outcome(report, context))).toBe(textOf(await outcome(report, contextOf())));
  });
});

describe('what is no prose', () => {
  it.each([
    ['a description', 'T1w MPRAGE sagittal, brain with and without contrast, Dr. Okafor'],
    ['what a machine writes', 'Lossy compression with JPEG baseline, IJG quality factor 90, compression ratio 21.521'],
    ['parameters', 'kernel=Br40;strength=3;thickness=0.75;fov=350;matrix=512;window=brain;table=head;dose=12.5;tube=120;pitch=0.8;mode=helical;filter=none;care=on'],
    ['letters that the tagger did not learn', 'Пациентка с артериальной гипертензией и сахарным диабетом, в течение трёх дней нарастающая одышка и боль в грудной клетке, направлена доктором'],
  ])('%s', (_, text) => {
    expect(isProse(text)).toBe(false);
  });

  it('waits for nothing: rules alone read it', async () => {
    const { texts, detect } = counted();
    await outcome(image({ SeriesDescription: 'AX T1 after contrast, seen by Wrenfield', AdditionalPatientHistory: 'Headache for two days.', ProtocolName: 'knee' }), contextOf(GDPR, detect));
    expect(texts).toEqual([]);
  });
});

describe('prose in a language that the tagger did not learn', () => {
  /** Histories in ten languages that name nobody. */
  const histories = readFileSync(path.join(import.meta.dirname, 'foreignHistories.txt'), 'utf8').trim().split('\n');

  it('would lose words to the tagger', () => {
    const tagger = loadTagger()!;
    expect(histories.filter((text) => detect([{ id: 'text', text }], { tagger }).identifiers.length > 0).length).toBeGreaterThan(0);
  });

  it.each(histories)('keeps its words: %s', async (text) => {
    const { clean, reader } = contextOf().text;
    expect(isProse(text)).toBe(true);
    expect(clean(text, undefined, await reader!.read(text))).toBe(text);
  });
});
