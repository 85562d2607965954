import { describe, expect, it } from 'vitest';
import { textCleaner } from '../../../../helper/dicom/text/textCleaner.ts';
import { preset, PRESETS } from '../../../../shared/policy/presets.ts';
import type { KnownValue, StudyHeader } from '../../../../shared/text.ts';
import { identity } from '../samples.ts';

const subject = identity.subject({ patientId: '77' });
const cleanerOf = (header: StudyHeader, others: KnownValue[] = []) => textCleaner({ identity, subject, policy: preset('gdpr-pseudonymised')!, detection: { header }, others });

describe('somebody who is called as the patient is', () => {
  const { clean } = cleanerOf({ PatientName: 'Sandelin-Roos^Ylva' });
  it.each([
    ['a relative with another first name', 'dotter Elsa Roos nås på telefon', 'Roos Elsa'],
    ['a relative by the surname alone', 'Tochter Sandelin informiert', 'Sandelin'],
    ['a relative told behind the name', 'Next of kin: Barnaby Roos (nephew)', 'Roos Barnaby'],
    ['a dentist', 'Tandläkare Anders Roos, ring', 'Roos Anders'],
    ['a physician by the surname alone', 'seen by Dr. Sandelin', 'Sandelin'],
  ])('has a pseudonym of their own: %s', (_, text, name) => {
    expect(name.split(' ').filter((word) => clean(text).includes(word))).toEqual([]);
    expect(clean(text)).not.toContain(subject.pseudonym);
    expect(clean(text)).toMatch(/PERSON-\w{6}/);
  });

  it.each(['Fru Roos mår bra', 'knee YLVA ROOS', 'Ylva Roos Falk, knee', 'Dr. Berg saw Ylva Sandelin'])('is not seen where it is the patient: %s', (text) => {
    expect(clean(text)).toContain(subject.pseudonym);
  });

  it('is not the patient for being the first who is named', () => {
    expect(clean('História: utente de 61 anos, viúva de Evaristo, hipertensão arterial.')).not.toContain(subject.pseudonym);
  });

  it('is the patient where the patient is a doctor', () => {
    expect(cleanerOf({ PatientName: 'Sandelin^Ylva^^Dr.' }).clean('Befund Dr. Sandelin')).toContain(subject.pseudonym);
  });
});

describe('a place of the header that a label spells out', () => {
  const { clean } = cleanerOf({ PatientName: 'Sandelin^Ylva', InstitutionName: 'Upper Valley Specialist Hospital', PatientAddress: '9 Gallows Green, Upper Stowell' });
  it.each([
    ['CT Abdomen upper valley specialist hospital portal', 'CT Abdomen [ORG] portal'],
    ['knee 9 Gallows Green Upper Stowell', 'knee [LOCATION] [LOCATION]'],
    ['outside films Upper Stowell', 'outside films [LOCATION]'],
  ])('goes as a whole, clinical words in it too: %s', (text, cleaned) => expect(clean(text)).toBe(cleaned));
});

describe('names behind words of kinship', () => {
  const { clean } = cleanerOf({ PatientName: 'Sandelin^Ylva' });
  it.each([
    ['Mąż Zbysław podaje kaszel', 'Zbysław', 'kaszel'],
    ['ИБС; супруга Пелагея', 'Пелагея', 'ИБС'],
    ['Σύζυγος Ευρυδίκη, πόνος', 'Ευρυδίκη', 'πόνος'],
    ['Echtgenoot Sjoerd gebeld', 'Sjoerd', 'gebeld'],
    ['make Torvald, karies', 'Torvald', 'karies'],
  ])('leave in the languages that the report engine does not read: %s', (text, name, clinical) => {
    expect(clean(text)).not.toContain(name);
    expect(clean(text)).toContain(clinical);
  });

  it('leave with the surname that is found', () => {
    expect(clean('Partner: René Sandelin aanwezig')).toMatch(/^Partner: PERSON-\w{6} aanwezig$/);
    expect(clean('żona/mąż Zbysław Sandelin tel.')).not.toMatch(/Zbysław|Sandelin/);
  });

  it('are no clinical words', () => {
    expect(clean('Mother: Diabetes mellitus')).toBe('Mother: Diabetes mellitus');
  });
});

describe('what is known of another patient of the case', () => {
  const { clean } = cleanerOf({ PatientName: 'Sandelin^Ylva' }, [
    { label: 'PATIENT', text: 'Neck^Juniper' }, { label: 'ACCESSION', text: '5501' }, { label: 'MRN', text: 'QX-7782041' }, { label: 'CLINICIAN', text: 'Quastenberg^Ruth^^Dr. med.' },
  ]);
  it('takes no word and no short number', () => {
    expect(clean('CT Neck TAN MED 5501')).toBe('CT Neck TAN MED 5501');
  });

  it('goes where it is unmistakable, under a pseudonym that is not this patient’s', () => {
    const text = clean('Neck, Juniper QX-7782041 Quastenberg');
    expect(text).not.toMatch(/Juniper|7782041|Quastenberg/);
    expect(text).not.toContain(subject.pseudonym);
  });
});

describe('a known value', () => {
  it('is no title of a name', () => {
    const { clean } = cleanerOf({ PatientName: 'Sandelin^Ylva^^Frau^Dr. med.', ReferringPhysicianName: 'Quastenberg^Ruth^^^M.D.' });
    expect(clean('TAN MED')).toBe('TAN MED');
    expect(clean('Quastenberg, TAN MED')).toMatch(/^PERSON-\w{6}, TAN MED$/);
  });

  it('is not a short number inside a longer one', () => {
    const { scan } = cleanerOf({ PatientName: 'Sandelin^Ylva', StudyID: '5501' });
    expect(scan('655 55 01 44')).toBe('655 55 01 44');
    expect(scan('study 5501')).not.toContain('5501');
  });
});

describe('text that grows beyond the room of its value', () => {
  const { clean } = cleanerOf({ PatientName: 'Sandelin^Ylva', OperatorsName: 'Tak^Jiho' });
  it('is written with shorter pseudonyms', () => {
    const whole = clean('Press Tak Jiho');
    expect(whole).toMatch(/^Press PERSON-\w{6}$/);
    expect(clean('Press Tak Jiho', 16)).toBe(whole.replace('PERSON-', ''));
  });

  it('keeps its clinical end, and never a part of a pseudonym', () => {
    expect(clean('Tak, Tak, Tak ok', 16)).toMatch(/ok$/);
    expect(clean('Gangstörung; Frau Sandelin berichtet Stürze seit drei Wochen hier', 64)).toMatch(/seit drei Wochen hier$/);
  });

  it('may be as long as it was', () => {
    const long = `Frau Sandelin ${'Leber '.repeat(12)}unauffällig`;
    expect(clean(long, 64)).toMatch(/unauffällig$/);
  });
});

describe('words beside a name that the header knows', () => {
  const { clean } = cleanerOf({ PatientName: 'Quarrender^Nicholas', OperatorsName: 'Соловьёв^Пётр^Ильич\\Παπανδρόπουλος^Ηλίας' });
  it.each([
    ['Mitoses Quarrender', /^Mitoses CV-\w{8}$/],
    ['Cribado NICHOLAS Q.', /^Cribado CV-\w{8}\.?$/],
    ['bord irrégulier QUARRENDER', /^bord irrégulier CV-\w{8}$/],
    ['Коронарография Соловьёв П.И.', /^Коронарография PERSON-\w{6}\.?$/],
  ])('stay: %s', (label, expected) => {
    expect(clean(label)).toMatch(expected);
  });

  it('go where they are a part of the name all the same', () => {
    expect(clean('Nicholas Quarrender Smith chest')).not.toContain('Smith');
    expect(clean('Quarrender, Wilhelmina chest')).not.toContain('Wilhelmina');
  });

  it('name nobody where a label is a line of its own', () => {
    expect(clean('Fundus OD')).toBe('Fundus OD');
  });
});

describe('a known name', () => {
  it.each([
    ['without the signs that devices lack', { PatientName: "Dell'Acqua^Ornella" }, 'thorax DELLACQUA', 'DELLACQUA'],
    ['in Latin where the header is Greek', { PatientName: 'Παπανδρόπουλος^Ηλίας' }, 'PET_WB_PAPANDROPOULOS', 'PAPANDROPOULOS'],
    ['in Latin where the header is Cyrillic', { PatientName: 'Соловьёв^Пётр' }, 'Coronary 15fps SOLOVEV', 'SOLOVEV'],
    ['that is an eponym, with its initial', { PatientName: 'Baker^Winthrop' }, 'knee baker, w', 'baker'],
    ['that is a region, with its initial', { PatientName: 'Neck^Jolyon' }, 'XR ankle 3v NECK J', 'NECK'],
    ['with an ending', { PatientName: 'Kowalczyk^Oda' }, 'TK klatki u p. Kowalczykowej', 'owej'],
  ])('leaves %s', (_, header, label, name) => {
    expect(cleanerOf(header).clean(label)).not.toContain(name);
    expect(cleanerOf(header).clean(label)).toContain(subject.pseudonym);
  });

  it('is a region where it stands alone as one', () => {
    expect(cleanerOf({ PatientName: 'Neck^Jolyon' }).clean('Peds Neck')).toBe('Peds Neck');
  });

  it.each(['XR knee Lt / ? Baker cyst', "Baker's cyst", 'quiste de Baker'])('is an eponym before or behind what is called after it: %s', (text) => {
    expect(cleanerOf({ PatientName: 'Baker^Colin' }).clean(text)).toBe(text);
  });

  it.each(['XR knee Baker', 'Baker cyst, C. Baker', 'cyst Baker'])('is no eponym anywhere else: %s', (text) => {
    expect(cleanerOf({ PatientName: 'Baker^Colin' }).clean(text)).toContain(subject.pseudonym);
  });
});

describe('initials', () => {
  it('have the pseudonym of the person whose they are', () => {
    const { clean } = cleanerOf({ PatientName: 'Sandelin^Ylva', OperatorsName: 'Oduya^Grace' });
    expect(clean('WRIST AP 55kV gco')).toBe(`WRIST AP 55kV ${identity.pseudonym('CLINICIAN', 'Oduya^Grace')}`);
    expect(clean('PTV_3000 YS')).toBe(`PTV_3000 ${subject.pseudonym}`);
  });
});

describe('what is no name', () => {
  const { clean } = cleanerOf({ PatientName: 'Sandelin^Ylva' });
  it('is a question of safety with its answer', () => {
    expect(clean('aus Bad Quellbrunn, Herzschrittmacher: nein')).toMatch(/Herzschrittmacher: nein$/);
    expect(clean('Zorvendil, Neurostimulator: keiner')).toMatch(/Neurostimulator: keiner$/);
  });

  it('is a root of identifiers that HL7 registers', () => {
    expect(clean('2.16.840.1.113883.4.7')).toBe('2.16.840.1.113883.4.7');
  });
});

describe('dates in languages that the report engine does not read', () => {
  const { clean } = cleanerOf({ PatientName: 'Sandelin^Ylva' });
  it.each(['2024年5月22日', '昭和44年8月15日', '1988년 4월 17일', '二〇二四年三月三十日', '27 июня 2024 г.', '9 בינואר 2024', '5 maj 2021'])('are moved: %s', (date) => {
    const text = clean(`${date} ok`);
    expect(text).toMatch(/^\d{4}-\d\d-\d\d ok$/);
  });

  it('keep their intervals', () => {
    const day = (text: string): number => Date.parse(clean(text));
    expect(day('2024年5月22日') - day('令和6年5月20日')).toBe(2 * 86_400_000);
  });

  it('go where they have no day', () => {
    expect(clean('jämfört med maj 2021')).toBe('jämfört med [DATE]');
  });
});

it.each(['geb. 03.06.1930', 'ур. 1930 г.р., кашель', '1930年生まれ 咳', 'född 1930, hosta', '昭和5年6月3日 咳', '3 июня 1930 г. кашель'])('a birth that shows an age over 89 at the study goes, the year too: %s', (text) => {
  for (const { name } of PRESETS) {
    const cleaned = (StudyDate: string): string => textCleaner({ identity, subject, policy: preset(name)!, detection: { header: { StudyDate } } }).clean(text);
    expect(cleaned('20220114'), name).toContain('[DATE]');
    expect(cleaned('20220114'), name).not.toMatch(/19\d\d/);
  }
});

it('an ordinal that only the first day has leaves with it', () => {
  expect(cleanerOf({ PatientName: 'Sandelin^Ylva' }).clean('Comparaison au scanner du 1er mars 2023.')).not.toMatch(/(?:\d[2-9]|[2-9]|1\d)er /);
});

it.each([
  ['geb. 3. Mai 1950 in Bad Quellbrunn, Herzschrittmacher: nein', 'Quellbrunn', 'Herzschrittmacher: nein'],
  ['née le 3 mai 1950 à Saint-Orvault, adressée pour toux', 'Orvault', 'toux'],
  ['Née Dubrecourt le 3/5/50 à Pontrieux-les-Bains ; toux', 'Dubrecourt', 'toux'],
  ['nata il 3 maggio 1950 a Castelgrigio, tosse', 'Castelgrigio', 'tosse'],
])('the place and the name at birth leave: %s', (text, name, clinical) => {
  const cleaned = cleanerOf({ PatientName: 'Sandelin^Ylva' }).clean(text);
  expect(cleaned).not.toContain(name);
  expect(cleaned).toContain(clinical);
});

describe('what is left of a name in a label', () => {
  const { clean } = cleanerOf({ PatientName: 'Zorbaran-Webb^Priscilla^Joan' }, []);
  it.each([
    ['the first letters of the family name, as a code', 'ZOR_BreastR', 'ZOR'],
    ['the initial before them', 'SBRT lung PZor', 'PZor'],
    ['half of it with all initials', 'CT runoff / Webb PJ', 'PJ'],
    ['it with a slip of the pen', 'Pharynx Prisclila', 'Prisclila'],
  ])('goes with the patient: %s', (_, text, name) => {
    expect(clean(text)).toContain(subject.pseudonym);
    expect(clean(text)).not.toContain(name);
  });

  it.each(['zor_BreastR', 'SBRT lung QZor', 'Runoff Zorich PJ'])('is nothing of %s', (text) => {
    expect(clean(text)).not.toContain(subject.pseudonym);
  });

  it('takes no code before it for a particle', () => {
    expect(clean('CTA_Runoff_DE Priscilla')).toBe(`CTA_Runoff_DE ${subject.pseudonym}`);
  });
});

describe('the three letters by which staff sign', () => {
  const known: KnownValue[] = [{ label: 'CLINICIAN', text: 'Vankirk^Tabitha' }];
  const { clean } = textCleaner({ identity, subject, policy: preset('gdpr-pseudonymised')!, detection: { header: { PatientName: 'Sandelin^Ylva' }, known } });
  const long = 'Repeat acquisition for motion, contrast given by hand and the line flushed before';
  it.each([`${long} 09/17/2024 tvk`, `${long}, 3 tvk, then again`])('leave longer text at its end or behind a number: %s', (text) => {
    expect(clean(text)).not.toContain('tvk');
  });

  it('stay where they stand amid words', () => {
    expect(clean(`tvk is a kind of ${long.toLowerCase()}`)).toContain('tvk');
  });
});

it.each([
  'no March fracture, Grey Turner sign absent', 'enf. de Paget, síndrome de Gorlin', 'Z.n. Sturz, M. Sudeck, M. Bechterew', 'Lauenstein/Sven Johansson', 'Knie Rosenberg, Schuss', 'Allergia: FANS', 'CINTILOGRAFIA ÓSSEA CORPO INTEIRO',
])('what is called after somebody or reads like a name stays: %s', (text) => {
  expect(cleanerOf({ PatientName: 'Sandelin^Ylva' }).clean(text)).toBe(text);
});

describe('two or three letters beside a day at the end of a text', () => {
  const { clean } = cleanerOf({ PatientName: 'Sandelin^Ylva' });
  it.each([['Boxer fracture 5th MC? pd 12/4/23', 'pd'], ['line flushed 08-11-2024 kb', 'kb'], ['腹部 2023/08/11 QM', 'QM'], ['plan v3 TA 22/01/2024', 'TA'], ['dose rev. 2 ko 3/4/2024', 'ko']])('are who wrote it: %s', (text, letters) => {
    expect(clean(text).split(/[^A-Za-z]+/)).not.toContain(letters);
  });

  it.each([['compare CT 12/4/2023', 'CT'], ['Hodgkin. CT 12/4/2023', 'CT'], ['done 12/4/2023 PM', 'PM'], ['pd fat sat 12/4/2023', 'pd'], ['weighted pd 12/4/2023', 'pd'], ['v1 CT 12/4/2023', 'CT'], ['Bassin v2 HD 120', 'HD']])('are none elsewhere: %s', (text, letters) => {
    expect(clean(text).split(/[^A-Za-z]+/)).toContain(letters);
  });
});

describe('the initials of a double name', () => {
  const { clean } = cleanerOf({ PatientName: 'Loewenstein-Gruber^Roswitha', PerformingPhysicianName: 'Abgrall^T' });
  it.each(['Fr. Roswitha L.-G. 0171 5550142', 'Fr. Roswitha L.-G.'])('go with both halves: %s', (text) => expect(clean(text)).not.toMatch(/[LGSK]\./));
  it('leave what only a hyphen joins to one', () => expect(clean('Roswitha L.-Spine')).toContain('Spine'));
  it('are not the side of a part of the body', () => expect(clean('SeinG VMAT Abgrall')).toMatch(/^SeinG VMAT PERSON-\w{6}$/));
});
