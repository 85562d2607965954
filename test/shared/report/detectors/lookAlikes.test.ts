import { describe, it } from 'vitest';
import { expectMarksAlone } from '../covered.ts';

/** What reads like an identifier and is none, beside one that is: each marked stretch must be found, and nothing else. */
const CASES: Record<string, [lang: string, text: string][]> = {
  'ranges, sizes and obstetric formulae are no numbers of anybody': [
    ['en', 'G2P1001, G3P2002A1, mass 41x36x38, cassette 35x43, Hounsfield range 600-1100, ref 950-1030, DWI b0-1000.'],
    ['en', 'PERFORMED: 0911-0958. Old file {{ID:448-1182}} and {{ID:22417-88}}.'],
    ['de', 'TT-TG 17 mm, TA-GT 19 mm. Kennzeichen {{ID:KA-TG 1719}}.'],
  ],
  'times of day behind a day, and scores before a pair of numbers': [
    ['en', 'Exam {{DATE:NOV 04, 2024}}@0930 of the chest; emphysema (Goddard 4/24).'],
  ],
  'shares, revisions of forms and doses are no days and no telephones': [
    ['en', 'Missed scaphoid on 2/4 views? Seen on 3/12 cores and 1/17 nodes. Form 88-112 rev 4/19. Take home 1-2-3.'],
    ['en', 'Form reviewed on {{DATE:4/19}}.'],
  ],
  'images of a sequence in brackets are no days, an examination there has one': [
    ['en', 'Fossa (axial T1 FS +C, 7/22) and pons (sag FLAIR, 11/25). Prior (MRI, {{DATE:7/22}}).'],
  ],
  'a word before letters that are also a state is no town': [
    ['en', 'IMPRESSION:\nAlignment, OK\nBrain, CT\nChest, CT\nTraining in Ohio, Texas and Utah.'],
  ],
  'codes of diseases, procedures and laboratories are no numbers of anybody': [
    ['en', 'ICD-10 Z87.891, F17.210; LOINC 24627-2. Claim {{ACCOUNT:77-24627}}.'],
    ['es', 'CIE-10 E11.621, M86.912. Código CIE S72.012A; furosemida 20-20-0, DWI b 0/800/1400, 400-1200 ohm.'],
  ],
  'what somebody suffers from is no clinic and no site': [
    ['es', 'Clínica: Dolor abdominal de 3 días. Otra.\nClínica: ingresa dos días después de cirugía de riñón.\nClínica: {{ORG:San Telmo}}'],
    ['es', 'CLÍNICA: DOLOR ABDOMINAL DE TRES DÍAS DE EVOLUCIÓN, FIEBRE.'],
    ['en', 'Site: left breast, Mass.\nClinic: {{ORG:Riverbend}}'],
    ['de', 'Klinik: Schmerzen seit 3 Tagen.'],
  ],
  'stages, titres and parts of the body are no places and no days': [
    ['es', 'Estadio III, T3N0M0, A1L1B2. Título 1/2048. Distensión del marco cólico. Implante en 3.6. A los 6 meses.'],
    ['en', 'Lives in Calgary {{LOCATION:T3N 0M0}}.'.replace('Calgary', '{{LOCATION:Calgary}}')],
  ],
  'units, values and isotopes are no titles, telephones and ages': [
    ['es', 'Latencia de 2,85 ms. Respecto al Electromiograma, pH 7.45, Tc 99m. La calle. Fue Estudiado. Mutación G20210A, EVA 2-3/10.'],
  ],
  'departments, courts and societies are no sites': [
    ['es', 'Departamento de Medicina. Derivado desde Atención Primaria, según la Asociación Americana de Diabetes. Entrevista Clínica Estructurada. Nacida en Mali.'],
  ],
  'means, decimals, scores and versions are no dates and no addresses': [
    ['en', 'SUV mean 3, mean 21. Mean 12 in the node; APEX 5.6.0.5, SOP Class 1.2.840.10008.5.1.4.1.1.2. Theatre 06:35. Iodine I-131. CRIB 1.'],
    ['es', 'Al mes, 0,5. OCT sin cambios. Temperatura 21 °C. Ayuno 8 h. G2A1P0. Código SNOMED 59282003, RD 1723/2012.'],
  ],
  'doses of a day are no numbers of anybody': [
    ['es', 'Clindamicina 600-600-600-600, Heparina 5000-0-5000, Haloperidol 1.5-0-1.5. Expediente {{ID:27-31-3677}}'],
  ],
  'what somebody is, and who wrote a paper, are no names': [
    ['it', 'Donna, 52 anni, dolore. {{PATIENT:Marta}}, 52 anni.'],
    ['es', 'Norma UNE vigente. Máximo esfuerzo. Barry y cols. hallaron 48 casos; Navarro-Martínez et al., 59.'],
    ['en', 'Redundant (Schmidt), Ib (Wasvary). Seen with Mr {{PATIENT:Peter Brandt}} ({{PATIENT:Pete}}).'],
  ],
  'magnets, sequences and lymph nodes are no rooms': [
    ['es', 'RM 3T de rodilla, RM T2/STIR, RM 1,5 T.'],
    ['de', 'Lymphknoten Station 4R 12 mm, Lymphknoten Station 7. {{LOCATION:Station 12}}.'],
    ['en', 'Station 4R node 9 mm, Station 7 node 6 mm, Rm 3T.'],
  ],
  'contrast and regions are no streets': [
    ['es', 'TC C/A/P y RM C/C; RM CRANEO C/CTE. OD C/D 0.4. Vive en {{LOCATION:C/ Real 3}} y {{LOCATION:C/SOL, 5}}.'],
  ],
  'scores named after towns are no places': [
    ['en', 'Ottawa positive. GCS 14/15 E4V4M6. Comes from {{LOCATION:Ottawa}}. Postcode {{LOCATION:E4V 2M6}}.'],
    ['es', 'Edema 18/72, mod. Berlín 11; Nottingham 2. Los Angeles B en la endoscopia, Amsterdam II.'],
    ['en', 'Houston folds intact, Denver screen positive, Miami J collar, Heidelberg HI1, Paris Isp. From {{LOCATION:Denver}}, near {{LOCATION:Miami}}.'],
  ],
  'devices and their French sizes are no patients': [
    ['es', 'Cierre Angio-Seal 6F. Vía femoral, Cobra 4F. {{PATIENT:Emma}}, 4F, sin lesiones.'],
  ],
  'ordinals of ribs are no days, letters of a model no title, inflected eponyms no patients': [
    ['en', 'Posterior fractures of the 5th to 8th ribs and of the 9th and 10th ribs. Back on the {{DATE:12th}} for review.'],
    ['en', 'Model Azure XT DR MRI SureScan, dual chamber. Implanted by Dr. {{CLINICIAN:Mirembe}}.'],
    ['pl', 'Rozpoznanie: choroba Leśniowskiego-Crohna, stan po resekcji jelita.'],
  ],
  'letters joined to a number or a bar are no initials': [
    ['es', 'Para: {{CLINICIAN:Íñigo}} R3; TC normal.'],
    ['en', 'Mr. {{PATIENT:V. Sounderan}} S/o {{RELATIVE:Velu Konar}}, chest normal.'],
  ],
  'abbreviations with dots are no initials': [
    ['es', 'EDAD 67   F.N. {{DATE:11/7/56}}   Firma {{CLINICIAN:S.O.}} {{DATE:06-03}}'],
  ],
  'rows of tables and headings near the end are no signatures': [
    ['es', 'Mama derecha normal.\nFicha | 22\nPrevisión | Fonasa B\nDerivada | sí'],
    ['en', 'CT of the chest is normal.\n\nObservations\n- none\n- none'],
    ['en', 'CT of the chest is normal.\n\n{{CLINICIAN:Siobhan}}\n-- \nSent from a phone'],
  ],
  'germs, units and doses are nobody and no day': [
    ['es', 'Úlcera por H. Pylori y E. Coli, IgM frente a B. Henselae. PSA: 389 ng/ml\nOlmesartán (20/12,5 mg/día).'],
    ['en', 'Grew S. Aureus; read by {{CLINICIAN:S. Aurelio}}, MD.'],
  ],
  'sites and towns that are named after feasts': [
    ['es', '{{ORG:Hospital Universitario Nuestra Señora de Candelaria}}. Ingresa en la {{DATE:noche de San Juan}}.'],
  ],
  'the date behind a hospital is none of its name': [
    ['en', 'Compare with the outside CT from {{ORG:Pike Hollow Memorial}} of {{DATE:March 3, 2023}} and the film from {{ORG:Lakeside Hospital}} of {{DATE:May 2023}}.'],
    ['es', 'Ingresa en {{ORG:Hospital 12 de Octubre}} hoy.'],
  ],
  'words of one language that are titles or kin in another': [
    ['fr', 'Demande un certificat pour son PATRON.'],
    ['de', 'Kieferhöhle blank, nee, anders: linke Seite frei.'],
    ['en', 'CT is not the test to judge. Dish of T9 to L1. Wells (pr). Fleischner: n/a.'],
  ],
  'codes of fees and laws are no numbers and no postcodes': [
    ['de', 'EBM 34440, 34452, Überweisung Muster 6. Anschrift: {{LOCATION:Hauptstraße 3}}, {{LOCATION:34477 Twistetal}}.'],
    ['pt', 'FORMULÁRIO RM-04 (v1.0), exame estável.'],
  ],
  'structures and models named after somebody are nobody': [
    ['en', 'The leash of Henry at the arcade of Frohse. IBIS v8; Claus 19 %. {{PATIENT:Henry}} was seen.'],
    ['es', 'Nodo de Henry normal; placas de Randall en papilas; banda de Mitchell clase A.'],
    ['es', 'Riesgo según Claus 19 %. {{PATIENT:Lucía}} refiere dolor.'],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%s: %s', (lang, text) => expectMarksAlone(lang, text));
});

it('a unit at the end of a sentence is no initial of the known name behind it', () => {
  expectMarksAlone('en', 'Lactate 1.92 mmol/L. {{PATIENT:Lan Nguyen}} went home.', { header: { PatientName: 'Nguyen^Lan' } });
});
