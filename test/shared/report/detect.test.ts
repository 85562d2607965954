import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarks } from '../../../helper/evaluation/labelledReport.ts';
import { detect, type DetectOptions } from '../../../shared/report/detect.ts';

/** What is found in a text, written as `LABEL:text`. */
function found(text: string, options: DetectOptions = {}): string[] {
  return detect([{ id: 'body', text }], options).identifiers.map((identifier) => `${identifier.label}:${identifier.text}`);
}

/** The marks of a text as `found` would write them. */
function marked(text: string): { plain: string; expected: string[] } {
  const { text: plain, marks } = readMarks('case', text);
  return { plain, expected: marks.map(({ label, start, end }) => `${label}:${plain.slice(start, end)}`) };
}

/** Invented lines of reports in many layouts; each mark must be found exactly, and nothing else. */
const CASES: Record<string, [lang: string, text: string][]> = {
  'labelled fields': [
    ['en', 'Patient: {{PATIENT:Harold Vexley}}   MRN: {{MRN:00482915}}   DOB: {{DATE:03/14/1958}}'],
    ['en', 'PATIENT NAME: {{PATIENT:VEXLEY, HAROLD T}}\nACCESSION #: {{ACCESSION:A20240611-031}}'],
    ['en', 'Name\t{{PATIENT:Harold Vexley}}\nChart\t{{MRN:WX-55120}}\nPolicy No. {{INSURANCE:HPL-7719-20441}}'],
    ['es', 'Paciente: {{PATIENT:Nieves Calatrava Ruiz}}   NHC: {{MRN:31.660-7}}   Nº episodio: {{ACCESSION:22.0929.114}}'],
    ['es', 'Solicita: Dra. {{CLINICIAN:Pilar Ansúrez}}  N.º colegiado: {{ACCOUNT:50/55817}}'],
    ['de', 'Patient: {{PATIENT:Bärbel Stranz}}, geb. {{DATE:21.02.66}}, Pat.-Nr. {{MRN:B77-4102}}'],
    ['fr', 'Nom : {{PATIENT:Clémence Vautrin}}   IPP : {{MRN:5517730}}'],
    ['it', 'Paziente: {{PATIENT:Costanza Bellori}}   Cartella n. {{MRN:AX/30218}}'],
    ['pt', 'Nome: {{PATIENT:Tainá Morgado}}   N.º processo: {{MRN:0077418}}'],
  ],
  'names that end where the text goes on': [
    ['en', 'Identified by: nephew, {{RELATIVE:Huw Vexley-Jones}} Contact: none'],
    ['en', 'Injured worker: {{PATIENT:Kwabena "Ben" Asante}}\nPlan: rest'],
    ['es', 'Remitido por: Dr. {{CLINICIAN:Armando Rincón Mayans}} {{LOCATION:C/ Gran Vía, 14}}'],
    ['es', 'Solicita: D.ª {{CLINICIAN:Mercedes Quiroga}}'],
    ['en', 'Reviewed with Dr. {{CLINICIAN:Md. Irfan}}, who agrees.'],
    ['es', 'Trasladada al {{ORG:Hospital Dr. Peset}} el {{DATE:12/03/2024}}.'],
    ['es', 'Visto en el {{ORG:Hospital 12 de Octubre}}, sin cambios.'],
  ],
  'names and numbers before the next field of a line': [
    ['es', 'Paciente: {{PATIENT:Nieves Calatrava}} F. nac.: {{DATE:03/08/1992}} NHC: {{MRN:417733}}'],
    ['es', 'Paciente: {{PATIENT:Nieves Calatrava F.}} y su hermana.'],
    ['it', 'Paziente: {{PATIENT:Pio Bellori}} Cod. paziente {{MRN:PZ0093318}} N. esame {{ACCESSION:MN2404180012}}'],
  ],
  'degrees that close a sentence': [
    ['en', 'Reviewed with {{CLINICIAN:K. Obuya}}, RN. Oswestry score 54% and stable.'],
    ['en', 'Seen by RN. {{CLINICIAN:Vexley}} for the wound.'],
  ],
  'who dictated and who typed': [
    ['it', 'Dott.ssa {{CLINICIAN:M. Bellori}} - Medico Nucleare (MS/lp)'.replace('MS/lp', '{{CLINICIAN:MS/lp}}')],
    ['it', 'Torace nei limiti, proiezioni eseguite (AP/lat)'],
  ],
  'titles of Latin America and Spain': [
    ['es', 'MÉDICO: Md. {{CLINICIAN:Villacís}}      ORDEN: {{ACCESSION:RX-5512}}'],
    ['es', 'Se avisa al kinesiólogo {{CLINICIAN:Feña Wiese}}, sin cambios. Visión OD conservada.'],
    ['es', 'Sr. D. {{CLINICIAN:Teófanes Arroyo}}'],
    ['es', 'Vive en {{LOCATION:Fray Bentos}}. Reviewed sin cambios.'],
    ['en', 'Seen by Dr. {{CLINICIAN:Md. Irfan}} today.'],
  ],
  'towns with their region before the date of a letter': [
    ['es', 'Queda emitido para el juzgado.\n\n{{LOCATION:Culiacán}}, Sin., a {{DATE:1º de marzo de 2024}}. Rúbrica.'],
    ['es', 'Se valora el hígado, son., a 3 cm del hilio y sin cambios.'],
  ],
  'logins in the trail of a system': [
    ['es', 'Bitácora del sistema. Mamografía de cribado.\n{{DATE:06/05/25}} 12:15:02  {{ID:igredo}}  DRAFT  texto\n{{DATE:06/05/25}} 12:15:59  {{ID:igredo}}  SIGN'],
    ['es', '08:12:30 inyección IV de contraste; 08:15:02 arterial TC abdomen'],
  ],
  'c/ that is a street or means with': [
    ['es', 'Vive en {{LOCATION:c/ Mayor}}, cerca del {{ORG:Hospital La Encina}}.'],
    ['es', 'Tratado c/ Deferasirox; controles c/ Hematología cada mes.'],
    ['es', '{{LOCATION:Pda. Les Bovetes 18}}'],
  ],
  'readers in brackets': [
    ['es', 'LECTOR 1 ({{CLINICIAN:CBO}}): densidad C.\nLECTOR 2 ({{CLINICIAN:JKP}}): densidad mamaria B, asimetría focal sin cambios.'],
    ['en', 'Group 1 (CBO): no change. Reader 2 ({{CLINICIAN:JKP}}): agrees.'],
  ],
  'days of deeds and of Basque': [
    ['es', 'En {{LOCATION:Monterrey}}, el día {{DATE:6 (seis) de agosto de 2024}}, comparece la paciente.'],
    ['es', 'Se repitió 6 (seis) veces; hay 4 (cuatro) de las placas sin fechar.'],
    ['es', 'Partida de {{DATE:2025eko martxoaren 8a}}, edema óseo.'],
    ['es', 'INR el jueves 2,8 y el lunes {{DATE:14}} 3,1.'],
  ],
  'headings with a space between their letters': [
    ['es', 'Ministerio Público. P r e s e n t e.\nA T E N T A M E N T E, el perito'],
  ],
  'dictation that takes a name back or spells it': [
    ['en', 'requested by doctor {{CLINICIAN:marsh}} no sorry {{CLINICIAN:marshall}} in the clinic today'],
    ['en', 'the patient is called {{PATIENT:b a n k s}} and the liver is normal'],
  ],
  'texts in one case': [
    ['en', 'MRS {{PATIENT:HALE}} WILL RETURN. HER DAUGHTER {{RELATIVE:GRACE}} DROVE. LEFT HAND: NO FRACTURE, LONG SEGMENT OF WALL THICKENING.'],
    ['es', 'la dra. {{CLINICIAN:calvo}} pide copia; vive en la {{LOCATION:plaza de las nieves 2}}. dedo en resorte, cuello corto.'],
  ],
  'values of a laboratory and words that look like names': [
    ['es', 'Plaquetas 501.000 (125.000-350.000), testosterona 588 (270-1734); madre Rh negativo, candida albicans.'],
    ['en', 'RV:LV ratio 1.2, Cho/Cr 1.1, DWI b50/400/800, CD2/CD3/CD8/CD57 positive.'],
  ],
  'people by what stands around them': [
    ['en', 'Findings were discussed with Dr. {{CLINICIAN:Osei}} by telephone.'],
    ['en', 'Her daughter {{RELATIVE:Marisol}} was present at the bedside.'],
    ['en', 'Interpreted by {{CLINICIAN:Noor Siddiqui}}, MD'],
    ['es', 'Se comenta con el Dr. {{CLINICIAN:Valbuena}} y con su hijo, {{RELATIVE:Ahmed Zarrouk}}.'],
    ['de', 'Befund an Dr. med. {{CLINICIAN:Annegret Fuchs}} übermittelt, die Ehefrau kam mit.'],
    ['en', 'No acute findings in the chest.\n{{CLINICIAN:JSK/mk}}'],
  ],
  'dates told apart from fractions, scores and levels': [
    ['en', 'Compared with the study of {{DATE:11/15}}, the 2/3 overlap at T2/3 and C5/6 is unchanged, power 4/5.'],
    ['en', 'NHS No on file. Pain for 9/12, it fell from 8/10 to 3/10 at 15 minutes. Repeat after 3/12.'],
    ['en', 'Resume after {{DATE:3/12}} per our MRN desk; he fell on {{DATE:8/10}} in pain.'],
    ['es', 'Dolor de 8/10 a 3/10 tras la infiltración, desde el {{DATE:8/10}}. Se observa el derrame.\n{{LOCATION:Bucaramanga}}, {{DATE:cuatro (4) de marzo de dos mil veinticuatro (2024)}}.'],
    ['en', 'Sworn this {{DATE:fourth (4th) day of March, two thousand twenty-four (2024)}}.'],
    ['en', 'Six weeks ago (6/52) he fell; seen on {{DATE:28th June 2023}} and {{DATE:July 7th}}.'],
    ['es', 'Control del {{DATE:29.IX.22}} y de {{DATE:enero de 2020}}; imagen 12/28, L4/5, 24/7.'],
    ['de', 'Termin am {{DATE:14.3.}} um 9 Uhr, Bild 13/26, Kraftgrad 4/5.'],
    ['en', 'Scanned on {{DATE:Christmas Day 2023}} and again in {{DATE:March}}.'],
    ['en', 'The patient may march in place; may be repeated.'],
    ['en', 'exam date {{DATE:june fourth twenty twenty three}} compared with prior'],
    ['en', 'Film of {{DATE:2019 04 07}} again; TR 2000 12 24 88, matrix 512 512.'],
    ['pt', 'Doente, DN {{DATE:06JUN1930}}, exame de hoje sem alterações no tórax.'],
  ],
  'numbers by their form': [
    ['es', 'La paciente presenta el DNI {{NATIONALID:16245870G}} en ventanilla.'],
    ['en', 'Her number is {{NATIONALID:412-88-3075}} on the form.'],
    ['it', 'Il codice {{NATIONALID:TSTBNC58C54H501Z}} risulta in archivio.'],
    ['en', 'Study UID {{ID:1.2.826.0.1.3680043.8.498.11947720385561903341}} was received.'],
    ['en', 'Transferred from {{IP:172.19.60.14}} at night.'],
  ],
  'contacts': [
    ['en', 'Call (319) 555-0111', ],
    ['en', 'Reach us at {{EMAIL:night.desk+cbh@nightjar-rad.example}} or {{URL:https://nj-view.example.net/s/9fK2x7}}.'],
    ['es', 'Tel. {{PHONE:+34 944 55 03 31}}, fax {{FAX:944 550 302}}, busca {{PHONE:2093}}.'],
    ['en', 'Bleep {{PHONE:1177}}, mobile {{PHONE:07700 900 218}}.'],
  ].map(([lang, text]) => [lang!, text === 'Call (319) 555-0111' ? 'Call {{PHONE:(319) 555-0111}}' : text!]),
  'places and institutions': [
    ['en', 'Mailed to {{LOCATION:1905 Oak Terrace Apt 6}}, {{LOCATION:Marlow Falls}}, MN {{LOCATION:55999}}.'],
    ['en', 'Transferred from {{ORG:Saltmarsh General Hospital}} overnight.'],
    ['es', 'Vive en {{LOCATION:C/ Zubiaurre 31, 6.º izda.}}, {{LOCATION:20999}} {{LOCATION:Éibar}}; TC en {{ORG:Policlínica Ermua Berri}}.'],
    ['de', 'Wohnhaft {{LOCATION:Rabenweg 41}}, {{LOCATION:35999}} {{LOCATION:Rabental}}.'],
  ],
  'ages over 89 only': [
    ['en', 'A {{AGE:93}}-year-old man with his 61-year-old son.'],
    ['es', 'Mujer de {{AGE:noventa y cuatro}} años; cuidadora de 45 años.'],
    ['en', 'HU 95, DLP 102, 98 mm, T 99.'],
  ],
  'eponyms and anatomy stay': [
    ['en', 'Baker cyst, Hill-Sachs defect, Kerley B lines, Bosniak II, Chiari I, Garden III, Le Fort II.'],
    ['es', 'Quiste de Baker, enfermedad de Caroli, polígono de Willis, nódulos de Schmorl, ganglio de Virchow.'],
    ['de', 'Baker-Zyste, Morbus Osgood-Schlatter, Hoffa-Fettkörper ohne Befund.'],
  ],
};

describe.each(Object.entries(CASES))('detection: %s', (_, cases) => {
  it.each(cases)('%s: %s', (lang, text) => {
    const { plain, expected } = marked(text);
    expect(found(plain, { lang })).toEqual(expected);
  });
});

describe('names written as DICOM and HL7 write them', () => {
  it('end where the words around them go on', () => {
    expect(found('Comparison with films of Hoogenband^Sjoukje from the other site was not possible.', { lang: 'en' })).toEqual(['PATIENT:Hoogenband^Sjoukje']);
  });
});

describe('given names that are written short', () => {
  it.each([
    ['La paciente es M.ª Mercedes Iturralde.', 'Mercedes Iturralde', 'M.ª Mercedes Iturralde'],
    ['Su madre, Ma. Gpe. Aguilar, la trajo.', 'Aguilar', 'Ma. Gpe. Aguilar'],
    ['Atendido por el Dr. Fco. Javier Zurutuza.', 'Javier Zurutuza', 'Fco. Javier Zurutuza'],
  ])('belong to the name behind them: %s', (text, known, name) => {
    expect(found(text, { lang: 'es', known: [{ label: 'RELATIVE', text: known }] })).toEqual([`RELATIVE:${name}`]);
  });
});

describe('values known from the study', () => {
  it.each([
    ['Mild atrophy, modesto in degree. Mr Modesto Leal went home.', 'MODESTO LEAL', ['PATIENT:Modesto Leal']],
    ['He slipped on a Frost last week. Seen: Jack Frost.', 'FROST^JACK', ['PATIENT:Jack Frost']],
    ['The Quillon-tail pattern of fat is normal in Rowan Quillon.', 'QUILLON^ROWAN', ['PATIENT:Rowan Quillon']],
    ['The positive Quillon test of Rowan Quillon.', 'QUILLON^ROWAN', ['PATIENT:Rowan Quillon']],
    ['S.C. Radiologia, seen: Carla Sarno.', 'SARNO^CARLA', ['PATIENT:Carla Sarno']],
    ['C.F. DLLSRN59L61A794K was checked, and C.F. went home.', 'FERRO^CARLA', ['PATIENT:C.F.']],
  ])('are words where they mean a thing: %s', (text, name, values) => {
    expect(found(text, { lang: 'en', header: { PatientName: name } }).filter((value) => value.startsWith('PATIENT'))).toEqual(values);
  });
  it('are names behind a preposition that is an article elsewhere', () => {
    expect(found('Se avisa a Quillon por la tarde.', { lang: 'es', header: { PatientName: 'QUILLON^ROWAN' } })).toEqual(['PATIENT:Quillon']);
  });
  it('a day keeps the dot that closes its sentence outside', () => {
    expect(found('She is due on May 30. The scan of Nov. 1, 2020 was normal.', { lang: 'en' })).toEqual(['DATE:May 30', 'DATE:Nov. 1, 2020']);
  });
  const header = { PatientName: 'OKAFOR^ADAEZE^MIRIAM', PatientID: '00482915', AccessionNumber: 'A20240611-031', PatientBirthDate: '19580314', ReferringPhysicianName: 'BAKER^LUCIA' };

  it.each([
    ['in another order and case', 'adaeze okafor was seen', ['PATIENT:adaeze okafor']],
    ['with initials', 'as A. M. Okafor said', ['PATIENT:A. M. Okafor']],
    ['with a possessive', "Okafor's scan", ['PATIENT:Okafor']],
    ['misspelt beside another part', 'Mrs Adaeze Okafro came', ['PATIENT:Adaeze Okafro']],
    ['as initials alone', 'A.O. feels better today', ['PATIENT:A.O.']],
    ['without leading zeros or separators', 'number 482915, exam A20240611031', ['MRN:482915', 'ACCESSION:A20240611031']],
    ['as digits of a date', 'file 14031958 was copied', ['DATE:14031958']],
    ['joined in a file name', 'see OKAFOR_ADAEZE_20240611.zip', ['PATIENT:OKAFOR_ADAEZE', 'DATE:20240611']],
  ])('%s', (_, text, expected) => expect(found(text, { header, lang: 'en' })).toEqual(expected));

  it('are found in the logins of systems, and no word for one', () => {
    const people = { ...header, OperatorsName: 'Drummond-Hay^Thomas\\Carring^Sue\\Trébuchet^Sylvain' };
    expect(found('Scanned tdrummond on unit 4, calc strebuchet2, file by okafora.', { header: people, lang: 'en' })).toEqual(['CLINICIAN:tdrummond', 'CLINICIAN:strebuchet', 'PATIENT:okafora']);
    expect(found('There is scarring at the hilum.', { header: people, lang: 'en' })).toEqual([]);
  });

  it('never take a finding that shares a name’s spelling', () => {
    expect(found('Dr. Baker notes a Baker cyst.', { header, lang: 'en' })).toEqual(['CLINICIAN:Baker']);
  });

  it.each(['MRNESK-77-0C4', 'ptESK-77-0C4', 'ID ESK 77 0C4'])('leave their names to numbers that these are glued to: %s', (text) => {
    expect(found(text, { known: [{ label: 'MRN', text: 'ESK-77-0C4' }], lang: 'en' })).toEqual([`MRN:${text.replace(/^(?:MRN|pt|ID )/, '')}`]);
  });

  it('do not end the name of an institution with a small word', () => {
    expect(found('Seen by Kestrel on the ward.', { header: { InstitutionName: 'Kestrel on the Bluff' }, lang: 'en' })).toEqual(['ORG:Kestrel']);
  });
  it('know an institution word by word in small letters', () => {
    const study = { InstitutionName: 'CENTRO DE SONOGRAFIA INFANTIL MELLABA', ReferringPhysicianName: 'CIRUGIA' };
    expect(found('Sonografía de tiroides. Visto en Traumatología Infantil y en Cirugía.', { header: study, lang: 'es' })).toEqual([]);
    expect(found('Vino del Mellaba por dolor.', { header: study, lang: 'es' })).toEqual(['ORG:Mellaba']);
    expect(found('Lo pide Cirugeda.', { header: { ReferringPhysicianName: 'CIRUGEDA' }, lang: 'es' })).toEqual(['CLINICIAN:Cirugeda']);
    expect(found('films of al rawdhat specialist hospital were seen', { header: { InstitutionName: 'Al Rawdhat Specialist Hospital' }, lang: 'en' })).toEqual(['ORG:al rawdhat specialist hospital']);
  });

  it('are read with the signs that join them in the header', () => {
    const known = [{ label: 'MRN' as const, text: 'HI~20417~3' }];
    expect(found('drawn for him (HI~20417~3), tube HI~20417~3:B2', { known, lang: 'en' })).toEqual(['MRN:HI~20417~3', 'MRN:HI~20417~3']);
    expect(found('PICC insertion/HI~20417~3', { known, lang: 'en' })).toEqual(['MRN:HI~20417~3']);
  });

  it('include what the user names', () => {
    expect(found('everybody calls her zizi here', { known: [{ label: 'PATIENT', text: 'Zizi' }], lang: 'en' })).toEqual(['PATIENT:zizi']);
  });
});

describe('documents of several segments', () => {
  it('are read as one: a label in one cell, its value in the next', () => {
    const { identifiers } = detect([{ id: 'c1', text: 'MRN' }, { id: 'c2', text: '00482915' }, { id: 'c3', text: 'Findings: none.' }]);
    expect(identifiers.map(({ segment, text, label }) => [segment, text, label])).toEqual([['c2', '00482915', 'MRN']]);
  });

  it('give offsets that cut exactly the identifier out of its segment', () => {
    const segments = [{ id: 'a', text: 'Réf. 😀 Patient: Harold Vexley' }, { id: 'b', text: '' }, { id: 'c', text: 'Seen by Dr. Osei on 28 June 2023.' }];
    for (const { segment, start, end, text } of detect(segments).identifiers) expect(segments.find(({ id }) => id === segment)!.text.slice(start, end)).toBe(text);
  });

  it('find again in one place what another place tells', () => {
    expect(found('Patient: Harold Vexley\n\nFINDINGS\nThe gallbladder, as Vexley reports, was removed.')).toEqual(['PATIENT:Harold Vexley', 'PATIENT:Vexley']);
  });

  it('are empty or blank without harm', () => {
    expect(detect([]).identifiers).toEqual([]);
    expect(detect([{ id: 'x', text: ' \n\t ' }]).identifiers).toEqual([]);
  });
});

describe('any text', () => {
  it('gives identifiers in order that overlap nowhere, with a reason and a confidence', () => {
    const word = fc.constantFrom('Patient:', 'Dr.', 'Okafor', 'MRN', '00482915', '3/2', 'on', '28', 'June', '2023', 'Baker', 'cyst', '\n', '\t', 'C/', 'Calle', ',', '(', ')', 'a@b.example', '+44 20 7946 0331', 'Hospital', 'de', 'é', '😀');
    fc.assert(fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const text = words.join(' ');
      let last = 0;
      for (const { start, end, confidence, reason } of detect([{ id: 'x', text }]).identifiers) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(confidence).toBeGreaterThan(0);
        expect(reason).not.toBe('');
        last = end;
      }
    }), { numRuns: 200 });
  });

  /** Inputs that make careless patterns take quadratic time or worse. */
  const ADVERSARIAL: Record<string, string> = {
    letters: 'a', digits: '7', 'dotted digits': '1.', 'hyphenated words': 'ab-', 'at signs': '@', 'mail-like': 'a.b@', 'open brackets': '(', spaces: ' ', capitals: 'Aa ', initials: 'A. ', 'single letters': 'a b ', 'number words': 'one two ', slashes: '1/2/', 'titles': 'Dr. ', 'field names': 'MRN: ', 'months': 'May 2 ', quotes: '"A ', 'leaders of dots': '.', 'web addresses': 'http://a ', backslashes: '\\\\a',
  };

  it.each([
    ...Object.entries(ADVERSARIAL).map(([name, unit]) => [name, unit, ''] as const),
    ['spaces behind initials', ' ', 'Seen.\nVM'] as const,
  ])('is read in linear time: %s', (_, unit, before) => {
    const time = (size: number): number => {
      const text = `${before}${unit.repeat(size / unit.length)}${before && 'x'}`;
      const began = process.cpuUsage();
      detect([{ id: 'x', text }], { lang: 'en' });
      const { user, system } = process.cpuUsage(began);
      return (user + system) / 1000;
    };
    time(20_000);
    const [small, large] = [Math.min(time(20_000), time(20_000)), time(160_000)];
    // Eight times the text; quadratic time would take 64 times as long. Small times (ms of CPU) drown in noise.
    expect(large).toBeLessThan(Math.max(small, 40) * 30);
  });
});
