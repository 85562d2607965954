import { describe, expect, it } from 'vitest';
import { undoSlips } from '../../../../shared/report/ocr.ts';
import { detect } from '../../../../shared/report/detect.ts';
import { expectMarksAlone } from '../covered.ts';

/** Invented texts; each marked stretch must be covered, whatever its label, and nothing else may be touched. */
const CASES: Record<string, [lang: string, text: string][]> = {
  'HL7 by the position of its fields': [
    ['en', 'PID|1||{{MRN:7719}}^^^{{ORG:OAKMERE}}^MR||{{PATIENT:VEXLEY^HAROLD^T}}||{{DATE:19580314}}|M|||{{LOCATION:9 Quarry Row}}^^{{LOCATION:Marlow Falls}}^MN^{{LOCATION:55999}}||{{PHONE:(319)555-0111}}'],
    ['es', 'PID|1||{{MRN:7719}}^^^HC^PI||{{PATIENT:VEXLEY^HAROLD}}||||||{{LOCATION:C/ Mayor 3}}^^{{LOCATION:Talavera}}^{{LOCATION:Toledo}}^{{LOCATION:45600}}^ESP||{{PHONE:+34925555017}}^^CP^{{EMAIL:h.vexley@correo.example}}'],
    ['en', 'OBR|1||{{ACCESSION:QX-8812}}|71260^CT CHEST|||{{DATE:20240522}}1630\nOBX|1|TX|71260&GDT||No focal lesion.||||||F'],
  ],
  'people and times in other fields of HL7 than the standard has them in': [
    ['es', 'OBR|1|||ATCPA^ANGIO-TC ARTERIAS|||{{DATE:20240503}}1131|||||||||F||||||{{CLINICIAN:SOLOZABAL^IKER}}|{{CLINICIAN:ETXE^JONE}}\nOBX|7|ST|NOTA||Sin cambios|||||F|||{{DATE:20240108}}0904'],
  ],
  'names as registers write them': [
    ['en', 'VAMC   MRI LSP WO   {{PATIENT:STARRET,RINGO D}}  views AP,LAT and CT,MRI'],
  ],
  'towns before their state, whatever else their names mean': [
    ['en', '{{ORG:MERRIMACK VALLEY ONCOLOGY}}\n{{LOCATION:Lowell}}, Massachusetts\n\nPatient: {{PATIENT:Bounmy Phommasane}}'],
    ['en', 'Nuclear Medicine       {{LOCATION:Stockton}}, CA\n{{LOCATION:Durango}}, CO {{LOCATION:81301}}\n{{LOCATION:Bangor}} ME  {{LOCATION:04401}}\nThe lungs are clear.'],
    ['en', 'Outpatient Imaging  |  {{LOCATION:Green Bay}}, Wisconsin\nSigned by Mary Ohm, MD\nPeter Lowell, PA'.replace('Mary Ohm', '{{CLINICIAN:Mary Ohm}}').replace('Peter Lowell', '{{CLINICIAN:Peter Lowell}}')],
  ],
  'initials before what was dictated to': [
    ['en', 'No acute finding is seen in the chest.\n{{CLINICIAN:CAD}}/rapidtext'],
    ['en', 'No acute finding is seen in the chest.  {{CLINICIAN:ml}}/nuance'],
    ['en', 'Flow of 5 ml/min, CAD/PAD, RV/LV ratio and voice/speech unchanged.'],
  ],
  'days of the Islamic calendar with their year': [
    ['en', 'Flight of {{DATE:27 Ramadan 1445}}, back on {{DATE:3 Dhul-Hijjah 1446 AH}}; disch. on {{DATE:25 Muharram}}..'],
  ],
  'great ages in words between brackets behind a name': [
    ['en', 'Roommate Mrs {{RELATIVE:Tuttle}} ({{AGE:ninety-four}}) coughs; doses (ninety-four) were counted.'],
  ],
  'check characters between brackets': [
    ['en', 'HN: {{MRN:HN24011882(4)}}   HKIC {{NATIONALID:Y447182(6)}}   Insured 447182 (3)'.replace('447182 (3)', '{{ID:447182}} (3)').replace('Insured', 'Hospital no')],
  ],
  'telephones behind what says when they answer': [
    ['en', 'Results line 24/7 {{PHONE:316.555.0160}}; home {{PHONE:5 5 5 0 1 9 9}}.'],
  ],
  'records by their keys': [
    ['en', 'op={{CLINICIAN:Noor Siddiqui}} MD;rn={{CLINICIAN:Bibi}};sex=F;wt=71kg'],
    ['en', '{"family": "{{PATIENT:Okonjo}}", "birthDate": "{{DATE:19790512}}", "modality": "CT"}'],
    ['en', 'Patient\tMRN\tDOB\tAge/Sex\n{{PATIENT:Vexley, Harold}}\t{{MRN:55120}}\t{{DATE:3/14/1958}}\t66/M'],
  ],
  'labels above their values': [
    ['es', 'APELLIDO PATERNO\n{{PATIENT:Calatrava}}\nNOMBRE(S)\n{{PATIENT:Nieves}}\nEXPEDIENTE\n{{MRN:2024-11811}}\n\nHALLAZGOS\nHígado normal'],
  ],
  'dates by name without all their spaces, and lists of days': [
    ['en', 'Seen {{DATE:March 14,2023}} and {{DATE:APR 3,2023}}, lesion of 2,5 cm; scans {{DATE:2024-May-03}} and {{DATE:06-Jun-1985}} F.'],
    ['en', 'Treated on {{DATE:12, 14 and 16 May 2023}}, images 12, 14 and 16 enclosed.'],
    ['es', 'Curas los días {{DATE:3, 5 y 9 de mayo de 2024}}, imágenes 3, 5 y 9.'],
  ],
  'days without their month': [
    ['en', 'The clip will be placed on the {{DATE:27th}} at 08:30; the 5th rib is intact.'],
    ['fr', 'Départ le {{DATE:15}}, sans lésion de la 3e côte.'],
    ['it', 'Mestre, lì {{DATE:18-3-’24}}'.replace('Mestre', '{{LOCATION:Mestre}}').replace('’', "'")],
  ],
  'days that only a Roman month, a zero or initials tell': [
    ['es', 'Ecografía del {{DATE:30/IV}}, soplo II/VI y 3/VI. Firma {{CLINICIAN:S.O.}} {{DATE:06-03}}, CA 19-9 normal.'],
    ['en', "Fell on {{DATE:Boxing Day '22}}, images 06-08."],
  ],
  'ages over 89 without the word for years': [
    ['en', 'She is {{AGE:93}} and still drives; the lesion is 93 mm.'],
    ['es', 'Regla: {{PATIENT:Pacífico Guerra Cid}}, {{AGE:97}} a, 95 a 97 UH.'],
  ],
  'examinations that look like a title': [
    ['en', 'Comparison: MR enterography and MR Brain of 2019; MR arthrogram, MR Elastography.'],
    ['en', 'PRIOR MR BRAIN REVIEWED. MR {{PATIENT:HALLORAN}} WAS SEEN.'],
  ],
  'initials that sign': [
    ['en', 'Findings: No image belongs to another patient. {{CLINICIAN:CK}}\n\n** ADDENDUM 2 **\nMRI unchanged.'],
    ['en', 'Stable cyst on MRI.\n{{CLINICIAN:VM}}'],
    ['es', 'Sin cambios respecto a la previa.\n{{CLINICIAN:A.C.}}/{{CLINICIAN:ro}} {{DATE:24/XII}}'],
    ['en', 'CT of {{DATE:14 February 2025}}, 11:04     {{CLINICIAN:nv}}/auto\nAP/lat views, T1/dwi.'],
    ['es', 'Familia informada.  {{CLINICIAN:mft/mst}}'],
    ['it', 'Lettura del polso destro, TSRM {{CLINICIAN:rl}}\nAnca: frattura pertrocanterica.'],
  ],
  'initials at the foot, of readers, and logins of who signed': [
    ['en', 'Stable cyst on MRI of the liver. Transcribed {{CLINICIAN:ncm}} {{DATE:Nov. 15}}; the spleen is small.'],
    ['en', 'Stable cyst on MRI. MCNZ 44180 was noted.\nThe spleen is small      {{CLINICIAN:wts}}'],
    ['en', 'Stable cyst on MRI. The spleen is small.\n{{CLINICIAN:pob}} {{CLINICIAN:tl}}  {{DATE:29/10/24}}'],
    ['es', 'Quiste estable en la RM.\nTranscripción: {{CLINICIAN:lmg}}    Sin más hallazgos.'],
    ['es', 'Quiste estable en la RM.\nValidado {{DATE:27/02/2024}} 10:11 {{CLINICIAN:qar}}\nSin más hallazgos.'],
    ['fr', 'Densité B, sans distorsion.   L1 = {{CLINICIAN:DVG}}   L2 = {{CLINICIAN:HM}}\nDiscopathie L1 et L2.'],
    ['fr', 'Kyste stable du foie.\nValidé le {{DATE:25/11/2024}} {{ID:erouxel2}}\nRate normale, T2 et T10.'],
    ['pt', 'Cisto estável no fígado.\n\n{{CLINICIAN:wsantana}} crm {{ACCOUNT:44188}}'],
  ],
  'the folders of users, and paths on a network with spaces': [
    ['en', String.raw`Stable cyst on MRI, copied to C:\Users\{{ID:mgarcia}}\Documents\Osirix\liver.docx and c:/users/{{ID:nora.quill}}/Desktop. The spleen is small.`],
    ['en', String.raw`Stable cyst, from C:\Documents and Settings\{{ID:Nora Quill}}\Desktop\liver.doc, C:\Users\Public\liver.doc and /home/guest/liver.txt.`],
    ['en', 'Stable cyst, saved under /home/{{ID:jokafor}}/liver.txt and /Users/{{ID:kroy2}}. Nursing/home/care and ~{{ID:bolumide}}/ct, ~6 mm / year.'],
    ['en', String.raw`Stable cyst in {{URL:\\nas2\My Documents\Quill Nora\chest.jpg}} and {{URL:file:///Users/nora.quill/ct.zip}}, L5\S1 flat.`],
    ['en', String.raw`Stable cyst in {{URL:\\nas2\fusion\liver.dcm}} and D\E labels of the spleen.`],
  ],
  'days behind a diagnosis, a correction or an apostrophe': [
    ['en', 'Lymphoma dx {{DATE:6/24}}, addendum #1 {{DATE:6/14}}, score 6/14, node 6/24.'],
    ['it', "Rivedere prima dell'{{DATE:Immacolata}}; aorta di 38 mm."],
    ['de', 'Schmerzen seit {{DATE:Hl. Abend}}, Kippung 18 Grad.'],
  ],
  'towns by where they lie and by their state': [
    ['de', 'Sturz oberhalb {{LOCATION:Kandersteg}} am Rand der Leber.'],
    ['es', 'Paciente referido de {{LOCATION:Chivay}} por dolor.'],
    ['es', 'Consulta en {{LOCATION:Utrera}} ({{LOCATION:Sevilla}})\nServicio Universitario ({{LOCATION:Sevilla}})\nHígado normal, nódulo, Ver. anexo.'],
    ['es', 'Sucursal     {{LOCATION:Tlalpan}}, Jal.\nTórax, Abdomen, Col. 3 cm, Lesión, Ver. imagen.'],
    ['pt', 'Centro - {{LOCATION:Petrolândia}}/PE {{LOCATION:56999-000}}\nFígado normal'],
  ],
  'dates before a letter that is also a unit, and with spaces': [
    ['en', 'DOB {{DATE:12/01/1990}} F, {{DATE:02/29/1932}} M; scan {{DATE:21 - 05 - 2026}}, images 21 - 05.'],
  ],
  'names as DICOM writes them': [
    ['en', `Duplicate of pat="{{PATIENT:O'KEEN^TARA^J}}" in the Archive, protocol ABDOMEN^ROUTINE`],
    ['es', 'OBR|1|||RM LUMBAR|||{{DATE:20240607}}1805|||||||||{{CLINICIAN:TITO^E}}'],
  ],
  'who was logged in': [
    ['en', 'INFO user {{CLINICIAN:bgoodwell}} opened the study; the user interface was slow.'],
  ],
  'initials at the head of an addendum': [
    ['en', 'ADDENDUM 1 {{DATE:6/30/25}} 0931 {{CLINICIAN:SBV}}: The thrombus is unchanged. Yes.\nNOTE 2: CT was limited.'],
    ['es', 'Adenda 1, 12:05, {{CLINICIAN:LGQ}}: donde dice derecha debe decir izquierda.'],
  ],
  'beds of intensive care, and streets by their abbreviation': [
    ['en', 'Moved to {{LOCATION:ICU bed 9}}; {{LOCATION:Crib 3}} is free.'],
    ['es', 'Pasa a {{LOCATION:UCI box 11}}. Vive en {{LOCATION:P.º de la Habana, 14}}.'],
  ],
  'words for names where a person acts or is addressed': [
    ['en', 'Mrs. {{PATIENT:Rose Okonjo}} came alone. {{PATIENT:Rose}} prefers texts, {{PATIENT:Rose}} was scanned last. Call Dr. {{CLINICIAN:Best}} if needed, and Dr. {{CLINICIAN:Child}}\'s office.'],
    ['es', 'Cardiólogo: Dr. {{CLINICIAN:Lunes}} (sí, se llama así).'],
    ['de', 'Sehr geehrter Herr Professor, Frau Mag. {{PATIENT:Ederer}} und Dr. iur. {{CLINICIAN:Gesine Klagemann}} schreiben.'],
  ],
  'attributes of XML': [
    ['fr', '<pat id="{{MRN:VL0044}}" ins="{{NATIONALID:269065746300718}}"><n>{{PATIENT:Fleur}}</n><nai>{{DATE:1969-06-30}}</nai></pat> <exam salle="IRM2"/>'],
  ],
  'titles of Austria and Switzerland, given names written short': [
    ['de', 'Vorstand: Prim. Univ.-Doz. Dr. {{CLINICIAN:Gebhart Moosbrugger}}, Direktor: Univ.-Prof. DDr. {{CLINICIAN:Th. Aschenbrenner}}. Fraktur Th. 6.'],
    ['fr', 'Envoyé par la Dresse {{CLINICIAN:Céline Rapin}} et le Dr {{CLINICIAN:Ph. Lagarde}}.'],
  ],
  'given names behind a surname that is an eponym': [
    ['en', 'Witness {{RELATIVE:Hangman, Peter}} saw him fall on Sunday.'],
  ],
  'initials by the place where they stand': [
    ['en', 'ADDENDUM 1 ({{DATE:12/08/23}} 0714, {{CLINICIAN:dmo}}): Stable cyst, unchanged (3/11 2204 hrs).'.replace('3/11', '{{DATE:3/11/2024}}')],
    ['en', 'Signed {{DATE:03/11/24}} 2238 D: {{CLINICIAN:MP}} T: {{CLINICIAN:psc}} and D: none.'],
    ['en', 'CLERK: {{CLINICIAN:wj}}. Timeout 1012: {{CLINICIAN:tk,jb,wm}}. Read back at 2344 -{{CLINICIAN:ts}}\nChest normal.'],
    ['en', '{{CLINICIAN:OF/jmk}} D:{{DATE:02/14}} 1925 T:{{DATE:02/15}} 0604. Stable cyst, ratio T2/flair.'],
    ['en', 'Chest normal.\n\nTa,\n{{CLINICIAN:F}}\n'],
    ['en', 'Sonographer {{CLINICIAN:r. greenbaum}} RDMS, e. coli MD.'.replace(', e. coli MD', ', e. coli')],
    ['es', 'Mama izquierda con nódulo. Fdo. {{CLINICIAN:B. Mayol}} · {{CLINICIAN:mmp}}\n'],
  ],
  'days by the time of day, the examination or the label before them': [
    ['de', 'Untersuchung vom {{DATE:27.}}: CT Thorax. Vom 3. Lendenwirbel an.'],
    ['es', 'La tarde del {{DATE:24}}, cenando, desviación de la comisura; tercio del 24 %.'],
    ['en', 'On leave till Monday {{DATE:15th}}, then back; dob {{DATE:may 10 95}}; d o b {{DATE:15 8 58}}.'],
  ],
  'rooms and streets by their forms': [
    ['es', 'Nota sala {{LOCATION:Angio-1}}, paciente en {{LOCATION:cama dos}}; angio 3 mm.'],
    ['es', 'Procedimiento en {{LOCATION:Sala VI-2}} y en {{LOCATION:sala RM-Azul}}; {{LOCATION:bed W7/4}} libre; sala 3T.'],
    ['en', 'mcc vs guardrail on {{LOCATION:I-5 northbound mm 271}}, helmet on, medic unit, i-131 ablation planned.'],
    ['en', 'Rm {{LOCATION:Cath 2}}, CT {{LOCATION:BAY B}}, {{LOCATION:Endo 3}}; hepatitis B.'],
    ['es', 'Domicilio: {{LOCATION:3 poniente 412}}; otro en {{LOCATION:Ave. 27 de Febrero 502}}; TC del {{DATE:18 de julio 2023}}.'],
    ['en', '{{LOCATION:No. 14, West Masi Street Extn}}; Bosniak No. 2.'],
  ],
  'short forms of numbers beside their labels': [
    ['en', 'Last4: {{NATIONALID:F1187}}. Reach her via x {{PHONE:7714}}, mailbox {{PHONE:7731}}; T {{PHONE:613-555-0126}}   F -{{FAX:0127}}; 3 x 7714.'],
  ],
  'names with a nickname, a short given name or a particle in a hyphen': [
    ['en', 'Plaintiff {{PATIENT:Placide "Tee-Boy" Fontenelle III}} and her partner {{RELATIVE:J. "Jay" Robin}}.'],
    ['es', 'NOMBRE: {{PATIENT:Ma. de los Angeles Xicotencatl}}    EDAD: 53'],
    ['en', 'PI {{CLINICIAN:Tigran Der-Hovsepian}}, SW {{CLINICIAN:Temperance Obuya}}. PI-RADS 4, sw XA51.'],
  ],
  'doctors who are called like an ordinary word': [
    ['en', 'Dr. {{CLINICIAN:Friday}} will operate. Dear Dr. Notes on the scan follow.'],
    ['es', 'Prescribe Dr. {{CLINICIAN:Aurícula}}.'],
  ],
  'days of deeds and feasts of the year': [
    ['en', 'Sworn before me this {{DATE:8th day of February, 2024}}. Pain since {{DATE:Flag Day}}.'],
    ['es', 'Dado el día {{DATE:8 del mes de febrero de 2024}}.'],
    ['es', 'Revisado {{DATE:azaroak 25}}.'],
    ['de', 'Sie ist am {{DATE:zweiten Advent}} gestürzt.'],
    ['de', 'Sturz am {{DATE:ersten Weihnachtsfeiertag 2023}}. Im Saal MR 3\n\nMRT des Schädels.'],
    ['fr', "Chute le {{DATE:jour des défunts}}, dernier cliché à l'{{DATE:Aïd el-Kébir 2023}}."],
    ['pt', 'Acidente no {{DATE:domingo gordo}}; voltou no {{DATE:dia do índio}}. Dor no dia da alta.'],
    ['it', 'Caduta {{DATE:giovedì grasso}}, tessuto grasso conservato.'],
  ],
  'extensions of telephones': [
    ['es', 'fijo {{PHONE:944 550 118}} ext. {{PHONE:33}}'],
    ['fr', 'Appelez le {{PHONE:03 26 55 01 18}} poste {{PHONE:14}}, merci.'],
  ],
  'names that fill their field': [
    ['en', 'REQ: {{CLINICIAN:WINTER, L.}}\nNAME: {{PATIENT:OKONJO, HOPE}}      DOB: {{DATE:06/06/2001}}'],
    ['de', 'KLINIKUM: {{ORG:SANKT GOTTHARD AM SEE}}'],
  ],
  'codes behind an ordinary word': [
    ['en', 'MRN {{MRN:6617720}}, and {{MRN:E1109938}}; mrn ends {{MRN:0031}}. Tube in, tip at T5. WHOLE BODY BONE SCAN.'],
  ],
  'answers that open with a letter': [
    ['en', 'Which leg?   A. Swollen calf. Heart?   A. Normal.'],
  ],
  'people before their names are known': [
    ['en', 'Name on arrival: {{PATIENT:TRAUMA, JULIET SEVEN}}; level 1 trauma, unknown duration.'],
    ['en', '{{PATIENT:Doe, Trauma Kilo}} = C-spine, {{PATIENT:Doe 1147}} trauma pan, echo after trauma, golf of 2023.'],
    ['es', 'Filiación: {{PATIENT:DESCONOCIDO VARÓN 7}}. Varón de 40 años, origen desconocido 2 cm.'],
    ['es', 'id: {{PATIENT:rn 2.ª garcía}}, peso 2.1 kg.'],
    ['en', '{{PATIENT:Baby Girl Moss}}, an unknown male genotype.'],
  ],
  'the address behind a name in its field': [
    ['es', 'Remitido por: {{CLINICIAN:Anna Bujalance Tuch}} {{LOCATION:Calle Joaquim Folch, 3 - 5º 2ª}}'],
    ['es', 'Remitido por: Dr. {{CLINICIAN:Ernesto Landaluce Contreras}} {{LOCATION:Avda. Purísima Concepción 6, 1o A}}'],
  ],
  'addresses in the forms of other countries': [
    ['es', 'Vive en {{LOCATION:Cra. 14 No. 21-08}}, sin alteraciones óseas.'],
    ['en', 'Sent to {{LOCATION:Private Bag X8814}}, {{LOCATION:Driefontein}}.'],
    ['en', 'She lives alone in {{LOCATION:Pentre Gwyn}}.'],
  ],
  'staff by the form of minutes and logs': [
    ['en', 'Seen with Weber B fracture; d/w {{CLINICIAN:Fenella Marsh}} NNP.'],
  ],
  'vehicles and codes beside somebody': [
    ['es', 'Llegó en la furgoneta {{ID:9081 KBC}} tras el accidente.'],
    ['en', '#2  58M ({{MRN:GM 20881}}). Stable cyst.'],
  ],
};

describe.each(Object.entries(CASES))('detection: %s', (_, cases) => {
  it.each(cases)('%s: %s', (lang, text) => expectMarksAlone(lang, text));
});

describe('slips of machine reading', () => {
  it('are undone where a text has several, and the length stays', () => {
    const read = 'N0RTH L0WER CLINlC Patlent: J0HN HALE  D0B: O9/l2/l97l  Exarn: M-OO5ll8 f0und C0MPARED';
    const repaired = undoSlips(read);
    expect(repaired).toHaveLength(read.length);
    expect(repaired).toContain('JOHN HALE');
    expect(repaired).toContain('09/12/1971');
    expect(repaired).toContain('M-005118');
  });

  it.each(['T1 and T2 signal at L5-S1, O2 given.', 'Weber B, C1 to C7 and IO view.', 'Model X1l and B0 field map, 10 mm.'])('leaves good text alone: %s', (text) => {
    expect(undoSlips(text)).toBe(text);
  });
});

describe('eponyms beside the patient of the same name', () => {
  it.each([
    ['de', 'WEBER^URS', 'Weber-B-Fraktur ohne Verschiebung, Weber B.'],
    ['it', 'CHIARI^ROSALBA', 'Malformazione di Chiari I, tonsille basse.'],
    ['en', 'MONRO^FENELLA', 'Foramina of Monro are dilated.'],
  ])('%s %s: stay', (lang, PatientName, text) => {
    expect(detect([{ id: 'x', text }], { lang, header: { PatientName } }).identifiers).toEqual([]);
  });
});

describe('a year behind a word that only sometimes names a telephone', () => {
  const phones = (text: string, lang = 'en'): string[] => detect([{ id: 'x', text }], { lang }).identifiers.filter(({ label }) => label === 'PHONE').map((one) => one.text);
  it.each(['See NHS FASP standard 2021.', 'Off work 2019 to 2021.', 'Booking 2023, seen twice.', 'Lived at home 1998 onwards.'])('is no number: %s', (text) => expect(phones(text)).toEqual([]));

  it.each([['Standard: 2021', '2021'], ['ext 2021', '2021'], ['Pager 2010.', '2010'], ['work 2021-4455', '2021-4455'], ['home 01632 960900', '01632 960900']])('is one elsewhere: %s', (text, found) => expect(phones(text)).toEqual([found]));
});
