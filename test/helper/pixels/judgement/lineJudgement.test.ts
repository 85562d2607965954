import { describe, expect, it } from 'vitest';
import { detect } from '../../../../shared/report/detect.ts';
import { judgeLines, type FoundLine, type Identify } from '../../../../helper/pixels/judgement/lineJudgement.ts';

const KNOWN = [
  { label: 'PATIENT', text: 'OKAFOR^ADAEZE^MIRIAM' },
  { label: 'MRN', text: '00482915' },
  { label: 'DATE', text: '19580314' },
  { label: 'ORG', text: 'Lakeside Valley Medical Center' },
  { label: 'CLINICIAN', text: 'LEE^KIM' },
] as const;

const identify: Identify = (lines) => detect(lines.map((text, index) => ({ id: String(index), text }))).identifiers.map(({ segment, ...stretch }) => ({ ...stretch, line: Number(segment) }));

/** The words of a text as a reader places them: letters of one width, and gaps between them. */
const wordsOf = (text: string) => [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length, from: index / text.length, to: (index + word.length) / text.length, unread: 0 }));
const line = (text: string, more: Partial<FoundLine> = {}): FoundLine => ({ box: { x: 500, y: 400, width: 100, height: 16 }, text, confidence: 0.95, score: 0.9, rotation: 0, parts: wordsOf(text), ...more });
const judge = (text: string, more?: Partial<FoundLine>) => judgeLines([line(text, { parts: [], ...more })], KNOWN, identify)[0]!;

describe('what identifies goes', () => {
  for (const text of [
    'OKAFOR, ADAEZE', 'Okafor^Adaeze^Miriam', '0KAFOR ADAE2E', 'Adaez Okafor', 'OKAFORADAEZEMIRIAM', 'ID: 00482915', 'OO482915', 'DOB:14.03.1958', '14/03/1958', 'DOB 03/14/1958',
    'LakesideValleyMedicalCenter', 'Dr LEE', 'MRN 5549120', 'Patient: John Q Whitfield', '555-014-2277', '12.06.2024', 'WHITFIELD JOHN', 'Whitfield',
    'KX 5512 0098 34', 'VD 6610 4432', 'TR 7745 0912', 'GH 22 45 19 60', 'PB 7734', 'TE 6613', '1 8 1 0 4 1 2 0 2 4', '２ ７ ０ ３ １ ９ ５ ８', 'W 5120 8834', 'R 55120983', 'b. 1947', 'Lobo', 'Young', 'Espinosa Delgado', 'BLANCO MORENO', 'Hartung', 'Seen by Whitfield today in the clinic',
    '22. 11. 2023', '27-0ct -2020', '14 Mar 97', 'Oct 2020', 'c. 1187/84', '5580-ND', 'ND/55120', 'Op: HJ', 'Op HJ', 'Tech AB', 'WHITFIELD 27°', 'Whitfield 45 kg', 'OLGA 12 mm', 'SE 12.03.2021', 'TR 45 AB 123 CD 88', '二 0482915',
    'AMO', 'OAM', 'VFC', 'MD CSE Whitfield', 'Runoff 5512 8834', 'ref. Whitfield', 'Dr: Al',
    'V42A 804', '68 TP 044', 'ON 446 II 404', 'ART, Ali', 'Swan, Ali', 'CT Swan', 'Waters 49Y', 'Dr Waters', 'Teichholz 60Y', 'DOUGLAS LIVER', 'Baker', 'Morison', 'Hadlock 9.6', 'WHITFIELD, Max',
    'TH', 'HJ', '13C/52', '13C / 52', 'OR 98-T', '98-T', 'KL732', 'S39-20', '584/37', '0423', 'AB12-34', '984M', 'DHB-375', 'AGE: 94', 'MAR 3 1998', '3426446 M', '342644 mm', 'J Low', 'P Lowe', 'Kopf', 'HLX-375AT', 'EK-760R', 'Abdomen 8831 2047 4.2 0.5', 'HeadSmith 2 120 310 52.80', 'RA0302 41', 'Seen by whitfield today in the clinic', 'JH A PI 1.10 RI 0.61', 'UT B', 'MURPHY', 'MURPHY +', 'MURPHY + 884120', 'DE LOBO', 'LOBO DE MANO', 'HIGADO DE WHITFIELD', 'shortness of breath, 4412', 'RX Whitfield LEFT', 'PULGAR', 'PAY', 'LONG PAY', 'LISTA', 'LISTA DE YOUNG', 'Wagner positive', 'Signed JH after review of the images', 'Reported by tobias on theward', 'El 145092', 'Mar3 1998', 'Vii Whitfield', 'Seg Whitfield', 'N+4412',
  ]) {
    it(`such as “${text}”`, () => expect(judge(text).redact).toBe(true));
  }
});

describe('what tells of the picture stays', () => {
  for (const text of [
    'L', 'R', 'LT', 'PA ERECT', 'AP', 'RMLO', 'MI 0.9', 'MI0.9', 'TIS 0.4', 'Gain 52', '15 cm', 'Dist 2.41 cm', '110 kV 2.0 mAs', '110kV2.0mAs', 'C5-1', 'FR 28Hz', '2.4 x 3.1 x 1.8 cm', 'W 350 L 40', '10:10:42',
    'LIVER', 'Long RT Kidney', 'SUPINE', '120 bpm', '3/12', 'Portable', 'T2 FLAIR', 'DLP 512 mGycm', 'GE LOGIQ', 'ABDOMEN', 'Bladder Vol 210 ml', 'Gain52', 'Semi-Upright', 'Dose Report', '3 He1ical 97 kV 84 mAs CTDIvo1 8.97 mGy',
    'TIB0.6 MI0.8', 'SID 115cm', 'RAO 15 CAU 25', 'W300L45', 'W:350 L:50', '31 kV 74 mAs 8.2 daN 47 mm', 'POST', 'Tc-99m MIBI 555 MBq', 'SUVmax 5.2', 'SUV bw', 'aVL', 'V4', 'PR 162 ms QRS 92 ms', 'BPD 71.4 mm', 'Frq 7.5 MHz',
    'SNR 0.85', 'ASIR 30', 'VFA 25', 'AEC', 'Rot 0.8 s', 'SFOV Small', 'Im 12/88', 'Coupe 8 mm', 'Corte 3 mm', '0 10 20 30 40 50', '0 1 2 3 4 5 6 7 8', 'Region Area(cm2） BMC(g) BMD(g/cm2) T-score', 'L2 11.07 9.83 0.912 -0.8',
    'Helical S20.0-I310 7.16', 'LOBO DX TIROIDE', 'FAST LUQ', 'TE 80 TR 3500', 'Series Type', 'No focal consolidation. Small nodule of 4 mm in the left upper lobe.', 'Pas d’épanchement pleural.', 'Sin derrame pleural.', 'SUPINE 512 x 512',
    'RT ICA PROX', 'LEFT CCA MID', 'RUQ Morison', 'LAO 12 CRAN 4', 'DSA 3 F/s', 'ERCP kV 96 mA 3.1', 'Cobb 27°', 'Total mAs 4211 Total DLP 612 mGycm', 'Total air kerma 284.6 mGy Fluoro time 11:09', 'FRAX major 14.2 %',
    'W 1500/L-600', 'Br59 TP 231.5', '99mTc-HDP 3 h p.i.', 'Vent. rate 74 bpm', 'SCV: 12', 'CVP: 3/38', 'NBI OFF', 'OD', 'IR 30° ART + OCT 30° (8.6 mm) ART (25) Q: 31', 'CRT 274 µm', 'LVIDd 4.9 cm', 'DBP 71.2 mm 28s4d', 'Fluoro 8 p/s', 'SL8.0M1 C35W80', 'Radiation Dose Summary', 'PA DEBOUT', 'Lung: L2 zone', 'Radiographie du genou gauche, face et profil.', 'PLR 12.4 mm', 'Supraspinatus LAX +1 6.2 mm', '二 20', '88/110',
    'RUQ Morison’s pouch', 'Morison pouch', 'Böhler 27°', 'Boehler angle 31°', 'Wiberg 24 deg', 'SNA 81.6° SNB 78.9°', 'FRAX hip 3.1 %', 'Agatston percentile: 75-90', 'EF (Teich) 63 %', 'EF (Simpson) 58 %', 'BSA 1.84 m²', 'AGE : 74 SEX: F',
    'ep2d_diff_b1000', 'tfi_cine SA', 'Svs se 30 TE 30 TR 2000', 't2_tse_tra_fs', 'fl3d vibe dixon', 'NAA/Cr 1.42', 'E/A 3/2', 'S/D 2.8', 'Water FWHM 5.8 Hz', 'CBF ml/100g/min', 'Tmax >6.0s volume: 74 ml', 'TTP', 'rCBV',
    '2D G60/DR100', 'C1-6-D', 'RAB6-D/OB', 'L12-3', '9L4 / THYR', 'V9', 'L4-S1', 'TT 156 ms', 'AT 56 ms', 'Cr:N Eh:A5', 'FT 00:48', 'GT 0.0', 'BP 128/76', '29 kV W/Rh', 'Tc-99m MAG3 98 MBq', '68Ga-PSMA 150 MBq', '1.84 Mcts', '0.8 min 1.42 cGycm²',
    'Abdomen 3 120 164/210 11.06 434 0.5 0.6', 'Chest routine 120 110 7.43 268.1', 'BP 92/54 HR 118 SpO2 96 %', 'GCS 15 Hb 7.8', 'Sp02 98 % RR 22', 'Neck 0.702 g/cm2 T-2.4 Z-0.6', '3.5thk/0.4sp', '25 mm/s 10 mm/mv 0.05-150 Hz', 'SCOUTAP', 'RT LOBELIVER SAG', 'AP SITTIN G 66 kVp', '10.Ocm', 'TISO.9 MI1.2', 'TR 620O TE 89', '131/ 160', 'AXR SUPINE', 'LAT 30° FLEX', '2nd Trim.', 'LVEDV MOD A4C', 'Img 3/6 mask2',
    'CTA Runoff 2 100 90 / 100 6.11 506 0.5 0.6', 'Scan kV mAs ! ref. CTDIvol DLP TI cSL', 'GB POLYP D 4.1 mm', '60 kB', 'MD CSE H10', 'UOQ 2', 'PA BIPEDESTACIÓ', 'ap. liegend 9O kV', 'Bild 3', 'VFCD COMPRESSIBLE',
    'Creatinina 0,98 mg/dl VFG 81', 'Quesito: dolore in ipocondrio destro, ittero', 'Esame: TC ADDOME SUP E INF CON MDC', 'CVP: Al Ce:0',
    'P Low', 'WF Low', 'TIB FIB LAT', 'XR HIP LEFT 2V', 'RX TORAX', 'RM COLUMNA LUMBAR', 'IRM genou gauche', 'LEFT FOREARM', 'FLUORO HLC', 'PULSE 8 F/S', 'HeadSeq 2 120 310 52.80 871 1.0 0.6', 'Abdomen 3 100 122 4.21 108 0.5 0.6', 'RA030 CAU 20', 'LCA F 14/52', 'SWALLOW Fr 01', 'BARIUM MEAL', 'CT ofthe abdomen shows a 14 mm cyst in segment VI of the liver,', 'Flash 24 Ws', 'WRh', 'ThorAbd', 'Iodine 350 90 ml 3.0 ml/s', 'El 1450', 'C60xi Abd', 'TEE T: 38.6C', '27.02 cm 31wid', 'GIF-H190', 'EC-760R', 'PVM-375AT', 'ALLERGY: IODINE',
    'LT UT A PI 1.10 RI 0.61 S/D 2.4', 'UMB A PI 0.88', 'OPHTH ART PSV 31 cm/s', 'Homans negative', 'PARED 3 mm BLUMBERG ++', 'Indication: fever and cough, D-dimer 2310', 'RADIOLOGY REQUEST', 'SOLICITUD DE RADIOLOGIA', 'RX DEDO DERECHO', 'Seg VII lesion', 'Seg. IVa cyst', 'Mediciones', 'Topograma 120 35 mA 0.13 mGy 5.2', 'PRE FIRE 14G', 'LT BREAST 2:00 N+4', 'RT 10:30 4 FN', 'N+4', 'SPECIMEN LEFT', 'RXCADERA PAY LAT', 'TC ABDOMEN CON CIV', 'R MLO',
  ]) {
    it(`such as “${text}”`, () => expect(judge(text).redact).toBe(false));
  }
});

describe('what cannot be read', () => {
  it('goes when it surely is text', () => expect(judge('', { confidence: 0, score: 0.9 })).toMatchObject({ label: 'UNREADABLE', redact: true }));
  it('stays when it may be anatomy, far from identifiers', () => expect(judge('', { confidence: 0, score: 0.4 }).redact).toBe(false));
  it('stays when it is as large as no unreadable text is', () => expect(judge('', { confidence: 0, score: 0.95, box: { x: 300, y: 200, width: 50, height: 124 } }).redact).toBe(false));
  it('stays in slices straight from a scanner', () => {
    const unread = line('', { confidence: 0, score: 0.95 });
    const original = { hidesUnread: false, keepsClocks: true };
    expect(judgeLines([unread], KNOWN, identify, original)[0]!.redact).toBe(false);
    const beside = [line('OKAFOR', { box: { x: 500, y: 380, width: 90, height: 16 } }), unread];
    expect(judgeLines(beside, KNOWN, identify, original)[1]!.redact).toBe(true);
  });
  it('goes beside an identifier', () => {
    const lines = [line('OKAFOR', { box: { x: 10, y: 10, width: 90, height: 16 } }), line('', { confidence: 0, score: 0.4, box: { x: 12, y: 34, width: 60, height: 14 } })];
    expect(judgeLines(lines, KNOWN, identify).map(({ redact }) => redact)).toEqual([true, true]);
  });
  it('goes from a line that is harmless but for it: in letters that no reader knows', () => {
    const parts = [{ start: 0, end: 1, from: 0, to: 0.5, unread: 3 }, { start: 2, end: 12, from: 0.55, to: 1, unread: 0.1 }];
    expect(judgeLines([line('l Sag 3.0 mm', { parts })], KNOWN, identify)).toMatchObject([{ label: 'UNREADABLE', redact: true, box: { x: 500, width: 55 } }, { text: 'Sag 3.0 mm', redact: false, box: { x: 555, width: 45 } }]);
    expect(judge('I', { parts: [{ start: 0, end: 1, from: 0, to: 1, unread: 4 }] })).toMatchObject({ label: 'UNREADABLE', redact: true });
    expect(judge('L', { parts: [{ start: 0, end: 1, from: 0, to: 1, unread: 1 }] }).redact).toBe(false);
  });
  it('is not trusted to be harmless on a doubtful reading', () => expect(judge('L', { confidence: 0.3, score: 0.9 }).redact).toBe(true));
});

describe('an examination that is called as somebody is', () => {
  const known = [{ label: 'PATIENT', text: 'IGLESIAS RODILLA^ANTONIA' }] as const;
  const goes = (text: string) => judgeLines([line(text, { parts: [] })], known, identify)[0]!.redact;
  it('stays where it is told by its kind, its part and its side', () => expect(goes('RX RODILLA DERECHA')).toBe(false));
  it('goes everywhere else', () => {
    for (const text of ['RODILLA', 'RX RODILLA', 'RODILLA, ANTONIA', 'RX RODILLA ANTONIA DERECHA']) expect(goes(text)).toBe(true);
  });
});

describe('of a radiograph', () => {
  const radiograph = { hidesUnread: true, keepsClocks: true, radiograph: true };
  const judged = (...lines: FoundLine[]) => judgeLines(lines, KNOWN, identify, radiograph);
  const pieces = (text: string, more?: Partial<FoundLine>) => judged(line(text, more)).map(({ text: piece, redact }) => `${redact ? 'goes' : 'stays'}: ${piece}`);

  for (const text of ['R', 'L', 'D', 'I', 'RT', 'DER', 'IZQ', 'RIGHT', 'AP', 'L CC', 'R MLO', 'PA', 'LAT R', 'KUB', 'HIP', 'TIB FIB LAT', 'EXT ROT', 'ABD', 'AP KNEE', 'CR CHEST', 'AEC ON', 'L 10:21', '70 kV 4 mAs', 'SE 3 IM 4', 'EI 412 DI -0.8']) {
    it(`what positions stays: “${text}”`, () => expect(pieces(text)).toEqual([`stays: ${text}`]));
  }
  for (const text of ['RH', 'pd', 'ra', 'JK', 'J.K.', 'tmw', 'FR', 'RAF']) {
    it(`initials go: “${text}”`, () => expect(pieces(text)).toEqual([`goes: ${text}`]));
  }
  it('initials go, and the side stays, of one line', () => {
    expect(pieces('R JK')).toEqual(['stays: R', 'goes: JK']);
    expect(pieces('L TW')).toEqual(['stays: L', 'goes: TW']);
    expect(pieces('L MLO RH')).toEqual(['stays: L MLO', 'goes: RH']);
    expect(pieces('pd 10:21')).toEqual(['goes: pd', 'stays: 10:21']);
    expect(pieces('R JK', { parts: [{ start: 0, end: 4, from: 0, to: 1, unread: 0 }] })).toEqual(['goes: R JK']);
  });
  it('a word that can be a family name goes with them', () => {
    for (const text of ['HAND KIM', 'LONG PAY', 'IZQUIERDO ANA', 'Foot JH']) expect(pieces(text)).toEqual([`goes: ${text}`]);
  });
  it('initials go with the date beside', () => {
    expect(pieces('ra 03/11/2022').every((piece) => piece.startsWith('goes'))).toBe(true);
    expect(pieces('R 03/11/2022')).toEqual(['stays: R', 'goes: 03/11/2022']);
  });
  it('a family name as short as initials takes the side with it', () => expect(pieces('L LEE')).toEqual(['goes: L LEE']));
  it('the letter of a side stays although it is doubtful and stands above what goes, unless ink was not read', () => {
    const letter = { confidence: 0.53, score: 1, box: { x: 510, y: 350, width: 70, height: 48 } };
    const under = line('JK 03/11/2022');
    const marker = (more: Partial<FoundLine>) => judged(line('Ｒ', { ...letter, ...more }), under)[0]!.redact;
    expect(marker({})).toBe(false);
    expect(marker({ confidence: 0.4 })).toBe(true);
    expect(marker({ text: 'K' })).toBe(true);
    expect(marker({ parts: [{ start: 0, end: 1, from: 0, to: 1, unread: 0.4 }] })).toBe(true);
  });
  it('what cannot be read beside the letter of a side goes, unless it is larger or far', () => {
    const side = line('L', { confidence: 0.85, score: 1, box: { x: 404, y: 20, width: 84, height: 63 } });
    const beside = (box: FoundLine['box']) => judged(side, line('', { confidence: 0, score: 0.95, parts: [], box })).at(-1)!.redact;
    expect(beside({ x: 419, y: 77, width: 66, height: 53 })).toBe(true);
    expect(beside({ x: 380, y: 77, width: 150, height: 170 })).toBe(false);
    expect(beside({ x: 60, y: 400, width: 66, height: 53 })).toBe(false);
  });
  it('the same letters stay elsewhere', () => expect(judge('RH').redact).toBe(false));
});

it('the initial behind a misread name goes with it', () => {
  const text = 'Physician: 0STRANDER, M';
  expect(judgeLines([line(text)], KNOWN, () => [{ line: 0, start: 11, end: 21, label: 'CLINICIAN' }]).every(({ redact }) => redact)).toBe(true);
});

describe('of a line that holds an identifier', () => {
  /** What goes, and what stays. */
  const pieces = (text: string, more?: Partial<FoundLine>) => {
    const judged = judgeLines([line(text, more)], KNOWN, identify);
    return { goes: judged.filter(({ redact }) => redact).map((piece) => piece.text), stays: judged.filter(({ redact }) => !redact).map((piece) => piece.text) };
  };

  for (const [text, ...marks] of [
    ['08/19/2021 17:30:14', '17:30:14'], ['Acq 03/26/2019 12:52:52', 'Acq', '12:52:52'], ['11:28 Whitfield', '11:28'], ['OKAFOR, ADAEZE 045Y', '045Y'], ['Okafor, Adaeze (F35)', '(F35)'],
    ['00482915 M 14.03.1958', 'M'], ['P0094389 F', 'F'], ['M 41 MR917341', 'M 41'], ['Measurement: 06/17/1952 63 years', 'Measurement:', '63 years'], ['CR Chest 04/09/2015', 'CR Chest'], ['CT KUB 04/06/2015', 'CT KUB'],
    ['OKAFOR Se 2 Im 12/32', 'Se 2 Im 12/32'], ['OKAFOR Se2 Im 12/32', 'Se2 Im 12/32'], ['C1-6-D Whitfield', 'C1-6-D'], ['EI 412 DI -0.8 RAD-609937', 'EI 412 DI -0.8'], ['16.0cm Okafor MI 1.2', '16.0cm', 'MI 1.2'], ['12 Mar 1998 120 kV', '120 kV'], ['L9-3 / Carotid Sonographer: Whitfield', 'L9-3 / Carotid'], ['C1-6-D Op: Rzepka', 'C1-6-D'], ['Okafor I 761-75-6948 I F 34y', 'F 34y'], ['3426446 M 08/12/1975', 'M'], ['Scan: 76.0 kVp 3.000 mA 37.0 µGy Device PA+262322', 'Scan: 76.0 kVp 3.000 mA 37.0 µGy'], ['5.8 cm 9.2 daN op. Rzepka', '5.8 cm 9.2 daN'],
  ] as const) {
    it(`marks stay: “${text}”`, () => expect(pieces(text).stays).toEqual(marks));
  }

  for (const text of [
    'OKAFOR, ADAEZE M', 'M OKAFOR', 'L. Whitfield', 'Whitfield LONG', 'LONG Whitfield', 'CR PA Whitfield', 'OKAFOR LT', 'R 55120983', 'F 774809', 'W 5120 8834', 'TR 45 AB 123 CD 88', 'PF 898 CT 358', 'V42A 804', 'OL 303 MM 508', 'ID 1152070',
    '22. 11. 2023', '14 03 1958', '1 8 1 0 4 1 2 0 2 4', '98 00482915', 'C5 00482915', '* 14.03.1958', 'Op: HJ', 'Whitfield 91Y', 'J. Whitfield', 'Dr LEE',
  ]) {
    it(`nothing stays that may belong to it: “${text}”`, () => expect(pieces(text)).toEqual({ goes: [text], stays: [] }));
  }

  it('all goes that no gap parts from it', () => {
    expect(pieces('08/19/2021 17:30:14', { parts: [{ start: 0, end: 19, from: 0, to: 1, unread: 0 }] }).stays).toEqual([]);
  });

  it('marks go beside ink that was not read', () => {
    const [date, clock] = wordsOf('08/19/2021 17:30:14') as [FoundLine['parts'][number], FoundLine['parts'][number]];
    expect(pieces('08/19/2021 17:30:14', { parts: [date, { ...clock, unread: 0.1 }] }).stays).toEqual([]);
  });

  it('a time of day goes with its date where the policy removes it from headers, and stays beside anything else', () => {
    const strict = { hidesUnread: true, keepsClocks: false };
    const stays = (text: string) => judgeLines([line(text)], KNOWN, identify, strict).filter(({ redact }) => !redact).map((piece) => piece.text);
    expect(stays('08/19/2021 17:30:14')).toEqual([]);
    expect(stays('11:28 Whitfield')).toEqual(['11:28']);
  });

  it('marks go where the line is not read clearly', () => expect(pieces('08/19/2021 17:30:14', { confidence: 0.8 }).stays).toEqual([]));

  it('the boxes of what goes and of what stays lie end to end, turned lines too', () => {
    for (const [rotation, goes, stays] of [
      [0, { x: 500, width: 55 }, { x: 555, width: 45 }],
      [180, { x: 545, width: 55 }, { x: 500, width: 45 }],
      [90, { y: 445, height: 55 }, { y: 400, height: 45 }],
      [270, { y: 400, height: 55 }, { y: 455, height: 45 }],
    ] as const) {
      const box = rotation % 180 === 0 ? { x: 500, y: 400, width: 100, height: 16 } : { x: 500, y: 400, width: 16, height: 100 };
      const parts = [{ start: 0, end: 10, from: 0, to: 0.5, unread: 0 }, { start: 11, end: 19, from: 0.55, to: 1, unread: 0 }];
      const judged = judgeLines([line('08/19/2021 17:30:14', { box, rotation, parts })], KNOWN, identify);
      expect(judged.map(({ box: piece, redact }) => ({ ...piece, redact }))).toEqual([{ ...box, ...goes, redact: true }, { ...box, ...stays, redact: false }]);
    }
  });
});
