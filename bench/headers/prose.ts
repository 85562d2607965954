/**
 * How much of a report is found where it stands in a DICOM object: in a TEXT item of a structured report, in AdditionalPatientHistory and in the
 * narrative of an encapsulated clinical document; by rules alone, with the tagger, and with the network that reads together with it.
 *
 * Each labelled report goes through the cleaning of an instance, with every identifier masked sign by sign, so that what comes out is as long as
 * what goes in. Printed are the shares of letters and digits: of those that are marked, how many were masked, and of the others.
 * Usage: node --import tsx bench/headers/prose.ts FOLDER
 */
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { detectWithNetworks } from '../../helper/case/detection.ts';
import { documentCleaner } from '../../helper/case/encapsulated.ts';
import { loadTagger } from '../../helper/case/tagger.ts';
import { detectTrained } from '../../helper/case/trained.ts';
import { characterSet } from '../../helper/dicom/charset.ts';
import { DataSet, type DicomElement } from '../../helper/dicom/dataset.ts';
import { textElement } from '../../helper/dicom/element.ts';
import { Profile } from '../../helper/dicom/profile.ts';
import { readProse } from '../../helper/dicom/prose.ts';
import { tagOf } from '../../helper/dicom/standard/dictionary.ts';
import { textCleaner, type TextCleanerSetting } from '../../helper/dicom/textCleaner.ts';
import { Transformation } from '../../helper/dicom/transformation.ts';
import { readReports, type LabelledReport } from '../../helper/evaluation/labelledReport.ts';
import { Identity } from '../../shared/identity/identity.ts';
import { PeopleIndex } from '../../shared/identity/people.ts';
import { LABEL_NAMES } from '../../shared/label.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import { preset } from '../../shared/policy/presets.ts';

const UNICODE = 'ISO_IR 192';
const CHARSET = characterSet([UNICODE]);
const COMPREHENSIVE_SR = '1.2.840.10008.5.1.4.1.1.88.33';
const CT_IMAGE = '1.2.840.10008.5.1.4.1.1.2';

const identity = new Identity(new Uint8Array(32).fill(9));
const subject = identity.subject({ patientId: 'bench' });
const gdpr = preset('gdpr-pseudonymised')!;
const policy: Policy = { ...gdpr, name: 'masked', text: { ...gdpr.text, operators: Object.fromEntries(LABEL_NAMES.map((label) => [label, 'mask'])) as Policy['text']['operators'] } };
const profile = new Profile(policy);

/** Takes each name as it is written: it is masked with as many signs as it has. */
class AsWritten extends PeopleIndex {
  override canonical(name: string): string {
    return name;
  }
}
const people = new AsWritten();

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
  const context = { identity, profile, text: textCleaner(setting) };
  const facts = { subject, sopClassUid };
  return new Transformation(context, { ...facts, utf8: false, prose: await readProse(dataset, context, facts) }).apply(dataset);
}

/** Letters and digits: of the marked ones and of the others, how many there are and how many were masked. */
class Tally {
  readonly marked = { all: 0, masked: 0 };
  readonly others = { all: 0, masked: 0 };

  add({ text, marks }: LabelledReport, clean: string): void {
    // White space is left out: a value that goes on in the next paragraph stands in the first of them when it is masked.
    // What names someone in another character set than its own goes as a whole.
    if (clean === 'REMOVED') clean = text.replace(/[\p{L}\p{N}]/gu, '*');
    const signs = [...text.matchAll(/\S/g)];
    const masked = clean.replace(/\s/g, '');
    if (masked.length !== signs.length) throw new Error('A masked text has another length.');
    signs.forEach(({ index, 0: sign }, at) => {
      if (!/[\p{L}\p{N}]/u.test(sign)) return;
      const count = marks.some(({ start, end }) => start <= index && index < end) ? this.marked : this.others;
      count.all++;
      if (masked[at] === '*') count.masked++;
    });
  }

  toString(): string {
    const percent = ({ all, masked }: { all: number; masked: number }): string => (100 * masked / all).toFixed(2).padStart(6);
    return `${percent(this.marked)} % of what is marked, ${percent(this.others)} % of the rest`;
  }
}

// Padding is no part of a value.
const reports = readReports(process.argv[2]!).map((report) => ({ ...report, text: report.text.trimEnd() }));
for (const [reader, detectWith] of Object.entries(READERS)) {
  for (const [place, clean] of Object.entries(PLACES)) {
    const tally = new Tally();
    for (const report of reports) tally.add(report, await clean(report.text, { identity, policy, subject, people, detection: report.header ? { header: report.header } : {}, ...(detectWith ? { detectTrained: detectWith } : {}) }));
    console.log(`${reader.padEnd(18)}${place.padEnd(26)}${tally}`);
  }
}
