import { describe, expect, it } from 'vitest';
import { ownersOf, othersOf, studyPatients } from '../../../../helper/case/inspect/owners.ts';
import { headerValues } from '../../../../helper/case/inspect/knowledge.ts';
import type { Report } from '../../../../helper/case/inspect/reports.ts';
import { Identity } from '../../../../shared/identity/identity.ts';
import { preset } from '../../../../shared/policy/presets.ts';
import { detect } from '../../../../shared/report/detect.ts';
import { replaceIdentifiers } from '../../../../shared/report/replace.ts';
import type { StudyHeader } from '../../../../shared/text.ts';

const identity = new Identity(new Uint8Array(32).fill(9));
const HEADER: StudyHeader = { PatientName: 'BRACKENRIDGE^LEOCADIA^T', PatientID: 'QX-0081534', PatientBirthDate: '19640911', AccessionNumber: 'CT2408813' };
const SISTER: StudyHeader = { PatientName: 'BRACKENRIDGE^PHILIPPA', PatientID: 'QX-0090027', PatientBirthDate: '19670203', AccessionNumber: 'CT2408950' };

const MOTHER: StudyHeader = { PatientName: 'Gallagher-Obi^Siobhan', PatientID: 'SB-667102', PatientBirthDate: '19930919' };
const TWINS: StudyHeader[] = [
  { PatientName: 'Gallagher-Obi^Baby Girl Twin A', PatientID: 'SB-701550', PatientBirthDate: '20260211' },
  { PatientName: 'Gallagher-Obi^Baby Boy Twin B', PatientID: 'SB-701551', PatientBirthDate: '20260211', OtherPatientNames: ['Gallagher-Obi^Cormac'] },
];
const FATHER_AND_SON: StudyHeader[] = [{ PatientName: 'HARGREAVE^RHYS^^^SR', PatientID: 'T1120447', PatientBirthDate: '19570203' }, { PatientName: 'HARGREAVE^RHYS^^^JR', PatientID: 'T5582031', PatientBirthDate: '19890722' }];

const patientsOf = (headers: readonly StudyHeader[]) => studyPatients(headers.map((header) => ({ header, subject: identity.subject({ patientId: header.PatientID!, birthDate: header.PatientBirthDate! }) })));
function reportOf(text: string, header: StudyHeader = HEADER, others: readonly StudyHeader[] = []): Report {
  const segments = text.split('\n').map((line, index) => ({ id: `p${index}`, text: line }));
  return { file: { ordinal: 1, name: 'report.txt' }, document: { kind: 'text', segments, pictures: [] }, ...detect(segments, { header, known: others.flatMap(headerValues) }) } as unknown as Report;
}
const ownerOf = (text: string, headers: readonly StudyHeader[] = [HEADER]) => {
  const report = reportOf(text, headers[0], headers.slice(1));
  return ownersOf([report], patientsOf(headers), identity).get(report)!;
};

describe('a report beside a study', () => {
  it.each([
    ['another name in a field', 'Name: Desmond Hollingbury\nCT of the lumbar spine.'],
    ['another name behind a title, and another number', 'MRN: 5527719\nMr Hollingbury fell from a ladder.'],
    ['another birth date', 'DOB: 05/06/1971\nCT of the lumbar spine.'],
    ['another birth date in Spanish', 'Fecha de nacimiento: 05/06/1971\nRM de rodilla. No se observan lesiones de los meniscos.'],
    ['another number', 'MRN: 5527719\nCT of the lumbar spine.'],
    ['the surname, another birth date and number, as of a relative', 'Name: Oswin Brackenridge  DOB: 05/06/1971  MRN: QX-0042266\nCT of the chest.'],
  ])('is of a person of its own with %s', (_, text) => {
    const { subject, stranger } = ownerOf(text);
    expect(stranger).toBe(true);
    expect(subject.key).not.toBe(patientsOf([HEADER])[0]!.subject.key);
  });

  it.each([
    ['her name', 'Name: Leocadia Brackenridge\nCT of the chest.'],
    ['a slip of the pen', 'Name: Leocadia Brakenridge\nCT of the chest.'],
    ['a nickname', 'Name: Leo Brackenridge\nCT of the chest.'],
    ['initials', 'Patient: BRACKENRIDGE, L.\nCT of the chest.'],
    ['her maiden name and her birth date', 'Name: Leocadia Vexelmann  DOB: 09/11/1964  MRN: 5527719\nCT of the chest.'],
    ['another name and her number without zeros', 'Name: Vexelmann, Ada  MRN: 81534\nCT of the chest.'],
    ['another name and her order', 'Name: Vexelmann, Ada\nAccession: CT2408813\nCT of the chest.'],
    ['her name and another number, birth date and order', 'Name: Leocadia Brackenridge  DOB: 05/06/1971  MRN: 5527719\nAccession: CT1907711'],
    ['the surname alone', 'Mrs Brackenridge has a cough.'],
    ['another order alone', 'Accession: CT1907711\nCT of the chest.'],
    ['nothing that tells', 'CT of the chest. No nodule. Reported by Dr Amelia Strandqvist.'],
  ])('is of the study’s patient with %s', (_, text) => {
    expect(ownerOf(text)).toEqual({ subject: patientsOf([HEADER])[0]!.subject, stranger: false });
  });

  it('is not told from a study that does not say whose it is', () => {
    for (const header of [{ PatientName: 'ANONYMOUS', AccessionNumber: 'X1' }, {}]) expect(ownerOf('Name: Desmond Hollingbury', [header]).stranger).toBe(false);
  });

  it('is of that patient of several with whom most agrees', () => {
    const patients = patientsOf([HEADER, SISTER]);
    expect(ownerOf('Name: Philippa Brackenridge  DOB: 03/02/1967\nCT of the chest.', [HEADER, SISTER]).subject).toEqual(patients[1]!.subject);
    expect(ownerOf('Name: Leocadia Brackenridge\nAccession: CT2408813', [HEADER, SISTER]).subject).toEqual(patients[0]!.subject);
    expect(ownerOf('Name: Desmond Hollingbury', [HEADER, SISTER]).stranger).toBe(true);
  });

  it('is of that one of a father and a son, who agree in all that it says of both, of whom its head speaks', () => {
    const [father, son] = FATHER_AND_SON;
    const text = 'Claimant: Rhys Hargreave (junior), born 22 July 1989, number T5582031\nHis father is Rhys Hargreave senior, born 3 February 1957, number T1120447.';
    for (const headers of [[father!, son!], [son!, father!]]) expect(ownerOf(text, headers).subject.key).toBe(patientsOf([son!])[0]!.subject.key);
  });

  it('shares its person with another report of the same name and number', () => {
    const [numbered, named] = [reportOf('Name: Desmond Hollingbury\nMRN: 5527719'), reportOf('Name: Hollingbury, Desmond\nCT of the spine.')];
    const owners = ownersOf([numbered, named], patientsOf([HEADER]), identity);
    expect(owners.get(named)).toEqual(owners.get(numbered));
  });
});

describe('a report that names nobody', () => {
  const scan = (digest: string): Report => ({ ...reportOf('No pneumothorax.'), digest });

  it('is of an unknown person of its own, the same each time', () => {
    const [one, other, again] = [scan('aa'), scan('bb'), scan('aa')];
    const owners = ownersOf([one, other, again], [], identity);
    expect(owners.get(other)!.subject.pseudonym).not.toBe(owners.get(one)!.subject.pseudonym);
    expect(owners.get(again)).toEqual(owners.get(one));
  });

  it('is of the only other person of a case without studies', () => {
    const [named, unnamed] = [reportOf('Name: Desmond Hollingbury\nMRN: 5527719'), scan('aa')];
    const owners = ownersOf([named, unnamed], [], identity);
    expect(owners.get(unnamed)).toEqual(owners.get(named));
  });
});

describe('reports without a study', () => {
  const inMail = (report: Report, ...mails: number[]): Report => ({ ...report, file: { ...report.file, mails } });
  const peopleOf = (...reports: Report[]): number => new Set([...ownersOf(reports, [], identity).values()].map(({ subject }) => subject.key)).size;

  it.each([
    ['name', 'Name: Nicanor Zavalza Peñúñuri\nCT of the sinuses.', 'Patient: ZAVALZA PEÑUÑURI, NICANOR\nMR of the knee.'],
    ['surnames, as one of two has them', 'Name: Nicanor Zavalza Peñúñuri\nCT of the sinuses.', 'Name: Zavalza Peñúñuri\nMR of the knee.'],
    ['number, whatever the name', 'Name: Ada Vexelmann  MRN: QX-0081534', 'Name: Ada Brackenridge  MRN: 81534'],
    ['name and date of birth under the numbers of two hospitals', 'Name: Ada Vexelmann  DOB: 05/06/1971  MRN: 5527719', 'Name: Vexelmann, Ada  DOB: 05/06/1971  MRN: 880014'],
    ['name of the only person, of whom one says a part', 'Name: Nicanor Zavalza Peñúñuri\nCT.', 'Mr Zavalza fell from a ladder.'],
  ])('are of one person with the same %s', (_, one, other) => {
    expect(peopleOf(reportOf(one), reportOf(other))).toBe(1);
    expect(peopleOf(reportOf(other), reportOf(one))).toBe(1);
  });

  it.each([
    ['given names', 'Name: María García López\nCT.', 'Name: Juan García López\nCT.'],
    ['numbers of one name', 'Name: Ada Vexelmann  MRN: 5527719', 'Name: Ada Vexelmann  MRN: 880014'],
    ['dates of birth of one name', 'Name: Ada Vexelmann  DOB: 05/06/1971', 'Name: Ada Vexelmann  DOB: 11/06/1998'],
    ['generations', 'Name: Rhys Hargreave Sr\nCT.', 'Name: Rhys Hargreave Jr\nCT.'],
    ['names', 'Name: Ada Vexelmann\nCT.', 'Name: Desmond Hollingbury\nCT.'],
  ])('are of two with other %s', (_, one, other) => {
    expect(peopleOf(reportOf(one), reportOf(other))).toBe(2);
  });

  it('give a surname that two share to neither, and to the one who has it in the same mail', () => {
    const [maria, juan, letter] = [reportOf('Name: María García López\nCT.'), reportOf('Name: Juan García López\nCT.'), reportOf('Sr. García came today.')];
    expect(peopleOf(maria, juan, letter)).toBe(3);
    const [inner, outer] = [inMail(juan, 1), inMail(letter, 1)];
    const owners = ownersOf([outer, maria, inner], [], identity);
    expect(owners.get(outer)).toEqual(owners.get(inner));
  });

  it('give a letter without a name to the one of whom the innermost mail speaks', () => {
    const [outer, first, inner, second] = [inMail(reportOf('FYI'), 1), inMail(reportOf('Name: Ada Vexelmann\nCT.'), 1), inMail(reportOf('As promised.'), 1, 3), inMail(reportOf('Name: Desmond Hollingbury\nCT.'), 1, 3)];
    const owners = ownersOf([outer, first, inner, second], [], identity);
    expect(owners.get(inner)).toEqual(owners.get(second));
    expect(new Set([...owners.values()].map(({ subject }) => subject.key)).size).toBe(3);
  });

  it('beside the studies of two patients too', () => {
    const [letter, report] = [inMail(reportOf('As promised.'), 1), inMail(reportOf('Name: Philippa Brackenridge  DOB: 03/02/1967'), 1)];
    const owners = ownersOf([letter, report], patientsOf([HEADER, SISTER]), identity);
    expect(owners.get(letter)).toEqual({ subject: patientsOf([SISTER])[0]!.subject, stranger: false });
  });
});

describe('the text of a report that names several patients of a case', () => {
  const patients = patientsOf([HEADER, SISTER]);
  const written = (text: string, header: StudyHeader, others: readonly StudyHeader[] = [SISTER]): string => {
    const report = reportOf(text, header, others);
    const patients = patientsOf([header, ...others]);
    const { subject, stranger } = ownersOf([report], patients, identity).get(report)!;
    const replacements = replaceIdentifiers(report.document.segments, report.identifiers, { identity, subject, stranger, otherOf: othersOf(subject, patients), policy: preset('gdpr-pseudonymised')!, lang: 'en' });
    return report.document.segments.map(({ id, text: line }) => replacements.filter(({ segment }) => segment === id).sort((a, b) => b.start - a.start).reduce((done, { start, end, text: by }) => done.slice(0, start) + by + done.slice(end), line)).join('\n');
  };
  const [own, sister] = patients.map(({ subject }) => subject.pseudonym);

  it('gives each her own pseudonym', () => {
    expect(written('Name: Leocadia Brackenridge\nHer sister Philippa Brackenridge had breast cancer.', HEADER)).toBe(`Name: ${own}\nHer sister ${sister} had breast cancer.`);
  });

  it('tells twins who are not named yet by sex and letter, and by the name that one of them has', () => {
    const [mother, girl, boy] = patientsOf([MOTHER, ...TWINS]);
    const text = 'Mother: Siobhan Gallagher-Obi\nBaby Girl Gallagher-Obi is well. Baby Boy Gallagher-Obi was intubated.\nTwin A: normal.\nChest of Twin B Gallagher-Obi is clear, and Cormac was fed.';
    expect(written(text, MOTHER, TWINS)).toBe(`Mother: ${mother!.subject.pseudonym}\n${girl!.subject.pseudonym} is well. ${boy!.subject.pseudonym} was intubated.\nTwin A: normal.\nChest of ${boy!.subject.pseudonym} is clear, and ${boy!.subject.pseudonym} was fed.`);
  });

  it('tells a father from his son of one name by what stands behind it', () => {
    const [father, son] = patientsOf(FATHER_AND_SON);
    const text = 'Claimant: Rhys Hargreave (junior), number T5582031\nThe CT is that of Mr Rhys Hargreave senior. Rhys senior had a knee replacement. Mr Hargreave jnr limps.';
    expect(written(text, FATHER_AND_SON[1]!, [FATHER_AND_SON[0]!])).toBe(`Claimant: ${son!.subject.pseudonym}, number ${son!.subject.pseudonym}\nThe CT is that of Mr ${father!.subject.pseudonym}. ${father!.subject.pseudonym} had a knee replacement. Mr ${son!.subject.pseudonym} limps.`);
  });

  it('gives her that also by her given name, and a number of many zeros to whom it belongs', () => {
    const [lena, leon]: StudyHeader[] = [{ PatientName: 'Brückner^Lena', PatientID: '700001' }, { PatientName: 'Brückner^Leon', PatientID: '700002' }];
    const [her, his] = patientsOf([lena!, leon!]).map(({ subject }) => subject.pseudonym);
    const text = 'Patient: Lena Brückner, number 700001: effusion.\nLeon Brückner, number 700002: normal. Then Leon was fed.';
    expect(written(text, lena!, [leon!])).toBe(`Patient: ${her}, number ${her}: effusion.\n${his}, number ${his}: normal. Then ${his} was fed.`);
  });

  it('gives a stranger neither', () => {
    const text = written('Name: Desmond Hollingbury  MRN: 5527719\nMr Hollingbury is a friend of Leocadia Brackenridge.', HEADER);
    const stranger = identity.subject({ patientId: '5527719' }).pseudonym;
    expect(text).toBe(`Name: ${stranger}  MRN: ${stranger}\nMr ${stranger} is a friend of ${own}.`);
  });
});
