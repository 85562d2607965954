/**
 * How much of a report is found where it stands in a DICOM object: in a TEXT item of a structured report, in AdditionalPatientHistory and in the
 * narrative of an encapsulated clinical document; by rules alone, with the tagger, and with the network that reads together with it.
 *
 * Each labelled report goes through the cleaning of an instance, with every identifier masked sign by sign, so that what comes out is as long as
 * what goes in. Printed are the shares of letters and digits: of those that are marked, how many were masked, and of the others.
 * Usage: node --import tsx bench/headers/prose.ts FOLDER
 */
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { detectWithNetworks } from '../../helper/detection/detection.ts';
import { documentCleaner } from '../../helper/case/deidentify/encapsulated.ts';
import { loadTagger } from '../../helper/detection/tagger.ts';
import { detectTrained } from '../../helper/detection/trained.ts';
import { characterSet } from '../../helper/dicom/file/charset.ts';
import { DataSet, type DicomElement } from '../../helper/dicom/file/dataset.ts';
import { textElement } from '../../helper/dicom/file/element.ts';
import { withReadings } from '../../helper/dicom/earlyReading.ts';
import { Profile } from '../../helper/dicom/profile.ts';
import { tagOf } from '../../helper/dicom/standard/dictionary.ts';
import { textCleaner, type TextCleanerSetting } from '../../helper/dicom/text/textCleaner.ts';
import { Transformation } from '../../helper/dicom/transformation.ts';
import { readReports, type LabelledReport } from '../../helper/evaluation/labelledReport.ts';
import { MASKING, percent, signsOf } from './masked.ts';

const UNICODE = 'ISO_IR 192';
const CHARSET = characterSet([UNICODE]);
const COMPREHENSIVE_SR = '1.2.840.10008.5.1.4.1.1.88.33';
const CT_IMAGE = '1.2.840.10008.5.1.4.1.1.2';

const profile = new Profile(MASKING.policy);

const tagger = loadTagger();
const READERS: Record<string, TextCleanerSetting['detectTrained']> = {
  'rules alone': undefined,
  'with the tagger': (segments, options) => detectWithNetworks(segments, { ...options, ...(tagger ? { tagger } : {}) }, {}),
  'and its network': detectTrained,
};

/** Where a report stands, and how it comes out of there. */
const PLACES: Record<string, (text: string, setting: TextCleanerSetting) => Promise<string>> = {
  'SR, Text Value': async (text, setting) => {
    const item = [textElement(tagOf('ValueType')!, 'CS', 'TEXT'), textElement(tagOf('TextValue')!, 'UT', text, CHARSET)];
    const clean = await transformed(COMPREHENSIVE_SR, { tag: tagOf('ContentSequence')!, vr: 'SQ', items: [new DataSet(item, true, { charset: CHARSET })], length: 0 }, setting);
    return clean.items(tagOf('ContentSequence')!)[0]!.text(tagOf('TextValue')!)!;
  },
  'AdditionalPatientHistory': async (text, setting) => {
    const clean = await transformed(CT_IMAGE, textElement(tagOf('AdditionalPatientHistory')!, 'LT', text, CHARSET), setting);
    return clean.text(tagOf('AdditionalPatientHistory')!)!;
  },
  'encapsulated CDA': async (text, setting) => {
    const document = new DOMParser().parseFromString('<ClinicalDocument xmlns="urn:hl7-org:v3"><text/></ClinicalDocument>', 'text/xml');
    const narrative = document.getElementsByTagName('text')[0]!;
    for (const line of text.split('\n')) narrative.appendChild(document.createElement('paragraph')).appendChild(document.createTextNode(line));
    const result = await documentCleaner(setting, async () => null)(Buffer.from(new XMLSerializer().serializeToString(document)), 'text/xml');
    if ('problem' in result) throw new Error(result.problem.message);
    const cleaned = new DOMParser().parseFromString(Buffer.from(result.bytes).toString(), 'text/xml');
    return [...cleaned.getElementsByTagName('paragraph')].map((paragraph) => paragraph.textContent ?? '').join('\n');
  },
};

async function transformed(sopClassUid: string, element: DicomElement, setting: TextCleanerSetting): Promise<DataSet> {
  const dataset = new DataSet([textElement(tagOf('SpecificCharacterSet')!, 'CS', UNICODE), textElement(tagOf('SOPClassUID')!, 'UI', sopClassUid), element].sort((one, other) => one.tag - other.tag));
  const context = { identity: setting.identity, profile, text: textCleaner(setting) };
  const facts = { subject: setting.subject, sopClassUid };
  return withReadings(dataset, context, facts, (readings) => new Transformation(context, { ...facts, utf8: false, readings }).apply(dataset));
}

/** Letters and digits: of the marked ones and of the others, how many there are and how many were masked. */
class Tally {
  readonly marked = { all: 0, masked: 0 };
  readonly others = { all: 0, masked: 0 };

  add({ text, marks }: LabelledReport, clean: string): void {
    for (const { mark, isMasked } of signsOf(text, marks, clean)) {
      const count = mark ? this.marked : this.others;
      count.all++;
      if (isMasked) count.masked++;
    }
  }

  toString(): string {
    return `${percent(this.marked.masked, this.marked.all)} % of what is marked, ${percent(this.others.masked, this.others.all)} % of the rest`;
  }
}

// Padding is no part of a value.
const reports = readReports(process.argv[2]!).map((report) => ({ ...report, text: report.text.trimEnd() }));
for (const [reader, detectWith] of Object.entries(READERS)) {
  for (const [place, clean] of Object.entries(PLACES)) {
    const tally = new Tally();
    for (const report of reports) tally.add(report, await clean(report.text, { ...MASKING, detection: report.header ? { header: report.header } : {}, ...(detectWith ? { detectTrained: detectWith } : {}) }));
    console.log(`${reader.padEnd(18)}${place.padEnd(26)}${tally}`);
  }
}
