import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textCleaner } from '../../../../helper/dicom/text/textCleaner.ts';
import { preset } from '../../../../shared/policy/presets.ts';
import { identity } from '../samples.ts';

const lines = (file: string): string[] => readFileSync(new URL(file, import.meta.url), 'utf8').split('\n').filter((line) => line !== '');
const subject = identity.subject({ patientId: '4482915', patientName: 'OKAFOR^ADAEZE' });
const { clean, scan } = textCleaner({ identity, subject, policy: preset('gdpr-pseudonymised')!, detection: { header: { PatientName: 'OKAFOR^ADAEZE', PatientID: '4482915' } } });

describe('names in labels that no header knows', () => {
  it.each(lines('labelsWithNames.txt').map((line) => line.split('|') as [string, string, string]))('%s', (label, names, clinical) => {
    const text = clean(label);
    expect(names.split(' ').filter((name) => text.includes(name))).toEqual([]);
    expect(clinical.split(' ').filter((word) => !text.includes(word))).toEqual([]);
  });
});

describe('labels that name nobody', () => {
  it('stay as they are: descriptions of many makers in many languages', () => {
    const labels = lines('protocolNames.txt');
    expect(labels.length).toBeGreaterThan(300);
    expect(labels.flatMap((label) => (clean(label) === label ? [] : [`${label} → ${clean(label)}`]))).toEqual([]);
  });
});

it.each([
  ['knee_4711234', 'knee_[ID]'],
  ['4711234_knee', '[ID]_knee'],
  ['knee_4482915', 'knee_CV'],
  ['chest_OKAFOR_ADAEZE', 'chest_CV'],
  ['chest_okafor', 'chest_CV'],
  ['chestOkafor', 'chestCV'],
  ['OKAFORADAEZE knee', 'CV knee'],
  ['MR KNEE OKAFOR', 'MR KNEE CV'],
  ['OKAFOR^ADAEZE pelvis', 'CV pelvis'],
])('what is known leaves %s, the region stays', (label, expected) => {
  expect(clean(label).replace(/CV-\w{8}/, 'CV')).toBe(expected);
});

it('names that overlap go as one: a known part glued to an unknown whole', () => {
  const glued = textCleaner({ identity, subject, policy: preset('gdpr-pseudonymised')!, detection: { header: { PatientName: 'ABERNATHY-KOWALCZYK^PHILIPPA' } } });
  expect(glued.clean('PhilippaAbernathy-Kowalczyk routine head')).toMatch(/^CV-\w{8} routine head$/);
});

it('a known name stays one where it is also a clinical word', () => {
  const white = textCleaner({ identity, subject, policy: preset('gdpr-pseudonymised')!, detection: { header: { PatientName: 'LUNG^MARY' } } });
  expect(white.clean('MR KNEE LUNG MARY')).toMatch(/^MR KNEE CV-\w{8}$/);
});

it('a short value is searched for known names alone', () => {
  expect(scan('chest_Ekstrom_Torvald')).toBe('chest_Ekstrom_Torvald');
});

describe('a known number leaves as a whole, letters and short groups included', () => {
  const { clean: cleanId, scan: scanId } = textCleaner({ identity, subject, policy: preset('gdpr-pseudonymised')!, detection: { header: { PatientName: 'OKAFOR^ADAEZE', PatientID: 'QX-778-2041' } } });
  it.each([
    ['QX-778-2041-liver', 'CV-liver'],
    ['liver QX-778-2041', 'liver CV'],
    ['knee_QX7782041', 'knee_CV'],
    ['T1 QX 778 2041', 'T1 CV'],
  ])('%s', (label, expected) => {
    for (const change of [cleanId, scanId]) expect(change(label).replace(/CV-\w{8}/, 'CV')).toBe(expected);
  });
});

it.each([
  ['Rule out metastases, Bernat Castellarnau, SJD/88-145025', 'Rule out metastases, CV, CV'],
  ['Castellarnau SJD/88-145025 knee', 'CV CV knee'],
  ['Dr Ekstrom, SJD/88-145025 knee', 'Dr [X], CV knee'],
])('a known number goes beside a name, however a name could go on into it: %s', (label, expected) => {
  const { clean: cleanNumber } = textCleaner({ identity, subject, policy: preset('gdpr-pseudonymised')!, detection: { header: { PatientName: 'CASTELLARNAU^BERNAT', PatientID: 'SJD/88-145025' } } });
  expect(cleanNumber(label).replace(/CV-\w{8}/g, 'CV').replace(/PERSON-\w+/g, '[X]')).toBe(expected);
});

it('a known name in a script without spaces leaves labels after a space and before an address', () => {
  const kanji = textCleaner({ identity, subject, policy: preset('gdpr-pseudonymised')!, detection: { header: { PatientName: 'Kurosawa^Harunobu=黒澤^春信=くろさわ^はるのぶ' } } });
  expect(kanji.clean('胸部 黒澤春信様')).toMatch(/^胸部 CV-\w{8}様$/);
});

describe('a known name with parts of it cut short', () => {
  const cleaned = (PatientName: string, text: string): string => textCleaner({ identity, subject, policy: preset('gdpr-pseudonymised')!, detection: { header: { PatientName } } }).clean(text);
  it.each([
    ['Penhallow^Loretta^Fay', 'LF Penhallow port flushed', 'port flushed'],
    ['Ibarrola^Begoña', 'DP FS sag SPAIR begoña ib', 'DP FS sag SPAIR'],
    ['Παπαδημητρίου^Ελευθερία', 'ΠΝΕΥΜΟΝΕΣ 1.25 ΠΑΠΑΔΗΜΗΤΡΙΟΥ ΕΛ', 'ΠΝΕΥΜΟΝΕΣ 1.25'],
    ['Großkopf^Jürgen', 'Pankreaskopf JGroßkopf', 'Pankreaskopf'],
  ])('of %s leaves nothing of itself: %s', (name, text, clinical) => {
    expect(cleaned(name, text).replace(subject.pseudonym, '').trim()).toBe(clinical);
  });

  it.each([['Costa^Ramón', 'Pared costal'], ['Hand^Lena', 'HAND LE'], ['Smith^John', 'knee AP']])('of %s does not cut words of reports: %s', (name, text) => {
    expect(cleaned(name, text)).toBe(text);
  });
});

describe('a relative who shares a name with the patient', () => {
  const cleaned = (PatientName: string, text: string): string => textCleaner({ identity, subject, policy: preset('gdpr-pseudonymised')!, detection: { header: { PatientName } } }).clean(text);
  it.each([
    ['Nguyen^Thi Bao Tran', 'Mother Nguyen Thi Lan', /^Mother PERSON-\w{6}$/],
    ['Sakuragi^Haruka=桜木^春香=さくらぎ^はるか', '夫:桜木 拓也 Child-Pugh A', /^夫:PERSON-\w{6} Child-Pugh A$/],
    ['Sakuragi^Haruka=桜木^春香=さくらぎ^はるか', '母:桜木 和子', /^母:PERSON-\w{6}$/],
  ])('is somebody else, with all of the name: %s, %s', (name, text, expected) => {
    expect(cleaned(name, text)).toMatch(expected);
  });
});
