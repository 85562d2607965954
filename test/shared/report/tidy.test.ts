import { describe, expect, it } from 'vitest';
import type { Label } from '../../../shared/label.ts';
import { detect } from '../../../shared/report/detect.ts';
import { joinSegments } from '../../../shared/report/page.ts';
import { tidy, tidyJudged } from '../../../shared/report/tidy.ts';
import { expectMarksAlone } from './covered.ts';

/** Where values end: each marked stretch must be found, and nothing beside it. */
const CASES: Record<string, [lang: string, text: string][]> = {
  'qualifications and registers behind a name stay': [
    ['en', 'Shown to Dr. {{CLINICIAN:Arthur Mowle}} BDS by Ms. {{CLINICIAN:Shan Lightbody}}, LCS. Dr. {{CLINICIAN:Wei Ng}} agrees.'],
    ['en', 'Patient: {{PATIENT:Petr SRB}}. Dr. {{CLINICIAN:Jan VLK}} reviewed.'],
    ['es', 'Dr. {{CLINICIAN:Rosales de Blanco}} MPPS {{ACCOUNT:61.773}}, Dra. {{CLINICIAN:Paucar}} RX.'],
    ['es', 'Informa el Dr. {{CLINICIAN:Hilario Palacio Piedrahita}} R.M. {{ACCOUNT:05-31774}}.'],
  ],
  'what is said of somebody where nothing has capitals is no part of the name': [
    ['es', 'lo pide la doctora {{CLINICIAN:mercedes roca}} quería que lo leyera pronto y queda informada'],
    ['fr', 'le docteur {{CLINICIAN:blanchet}} retient six pour cent, lésion stable du ménisque'],
  ],
  'a street goes on to its direction and begins with its unit': [
    ['en', 'Her home is {{LOCATION:302-88 Raglan St S}}, and the knee is stable.'],
  ],
  'a site behind telling words': [
    ['en', 'Dialyses at {{ORG:Ottermere}} on three days; films from {{ORG:Quillbrook}} reviewed; CT at baseline.'],
  ],
  'sites, streets and towns that stand one behind the other without a mark': [
    ['es', 'Servicio de Neumología {{ORG:Hospital de Pontenova}} {{LOCATION:Loureiro Crespo, 2}}'],
    ['es', '{{ORG:Universidad Central de Altamira}} {{ORG:Hospital Universitario de Peñalba}}'],
  ],
  'a site that several towns have together': [
    ['en', '{{ORG:Thornleigh and Marsh Valley NHS Foundation Trust}} sent the films, CT and MR.'],
    ['en', 'Images from {{ORG:Barton, Havermere and Redmill University Hospitals}} reviewed.'],
  ],
  'logins of who typed or printed': [
    ['en', 'Printed by {{ID:bolumide}} at 09:12, typed by dictation, printed by default.'],
    ['pt', 'Laudo revisto. Dactilografia {{ID:jbexiga3}}'],
  ],
  'an address ends before what its letterhead says next': [
    ['es', 'Vive en {{LOCATION:C/ José Galindo, 2}}. C.P. {{LOCATION:45999}} {{LOCATION:Talamanca}}'],
  ],
  'two spaces within a name that no column explains': [
    ['es', 'Nombre: {{PATIENT:Miguel  Chamorro}}.'],
  ],
  'initials behind a surname belong to it': [
    ['en', 'Seen by Dr. {{CLINICIAN:Guidry TP}} today.'],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%s: %s', (lang, text) => expectMarksAlone(lang, text));
});

/** What is found where the tagger takes the bracketed stretch for a label. */
function tidied(marked: string, label: 'DATE' | 'MRN' | 'NATIONALID', lang: string): string[] {
  const text = marked.replace(/[[\]]/g, '');
  const tagger = { read: () => ({ spans: [{ start: marked.indexOf('['), end: marked.indexOf(']') - 1, label, confidence: 0.99 }] }) };
  return detect([{ id: 'x', text }], { tagger, lang }).identifiers.map((one) => one.text);
}

describe('the edges of days and numbers', () => {
  it('leave out the weekday, which the new day corrects, but no month of the same letters', () => {
    expect(tidied('Sent: [Thu 22/02/24] to the ward', 'DATE', 'en')).toEqual(['22/02/24']);
    expect(tidied('Revisión [mar. 15/3] en consulta', 'DATE', 'es')).toEqual(['15/3']);
    expect(tidied('Entry date [Mar 21, 2024] at the ward', 'DATE', 'en')).toEqual(['Mar 21, 2024']);
  });

  it('leave out the name of the number and the letters that hide digits', () => {
    expect(tidied('Ficha [EXP 7712044] del caso', 'MRN', 'es')).toEqual(['7712044']);
    expect(tidied('SSN [xxx-xx-66203] of file', 'NATIONALID', 'en')).toEqual(['66203']);
    expect(tidied('Hosp [MR 7702610] seen', 'MRN', 'en')).toEqual(['MR 7702610']);
  });
});

/** What becomes of one candidate of a text, of which the arbiter moved the edges or none did. */
function edgesOf(tidyAll: typeof tidy, marked: string, label: Label, lang = 'en'): string[] {
  const text = marked.replace(/[[\]]/g, '');
  const { page } = joinSegments([{ id: 'text', text }], { lang });
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1];
  return tidyAll(page, [{ start, end, label, source: 'number', confidence: 0.9, reason: 'test' }]).map((one) => text.slice(one.start, one.end));
}

it.each<[marked: string, label: Label, kept: string[]]>([
  ['88-3017 // Q[7RR20] // brain', 'ACCESSION', ['Q7RR20']],
  ['read by ([R]07, here): new lesion', 'ID', ['R07']],
  ['seen in bed [W]7 today', 'LOCATION', ['W7']],
  ['the patient, HC[330918], was seen', 'MRN', ['330918']],
  ['Pat.-Nr[. 4031] seen', 'MRN', ['4031']],
])('a number keeps what it hangs together with, and no mark before it: %s', (marked, label, kept) => expect(edgesOf(tidy, marked, label)).toEqual(kept));

it.each<[marked: string, label: Label, kept: string[]]>([
  ['Lives in [Pomeroy, KS 66900] alone', 'LOCATION', ['Pomeroy', '66900']],
  ['Clinic in [Toowong QLD 4066] today', 'LOCATION', ['Toowong', '4066']],
  ['Lives in [QLD 4066] alone', 'LOCATION', ['4066']],
  ['Lives at [12 CA Road 44871] alone', 'LOCATION', ['12 CA Road 44871']],
  ['Seen in [Building OR 12] today', 'LOCATION', ['Building OR 12']],
  ['Call [01482 960 338 ext 22] now', 'PHONE', ['01482 960 338', '22']],
  ['Call [ext. 4105] now', 'PHONE', ['4105']],
  ['Call [555-0107 x22] now', 'PHONE', ['555-0107', '22']],
])('states before a postcode and words before an extension are left out, whoever set the edges: %s', (marked, label, kept) => {
  expect(edgesOf(tidy, marked, label)).toEqual(kept);
  expect(edgesOf(tidyJudged, marked, label)).toEqual(kept);
});

it.each<[lang: string, marked: string, label: Label, kept: string]>([
  ['fr', 'vu par [M. Leblanc] hier', 'PATIENT', 'Leblanc'],
  ['fr', 'adressé au Pr [M. Leblanc] hier', 'CLINICIAN', 'M. Leblanc'],
  ['en', 'seen by [M. Leblanc] today', 'CLINICIAN', 'M. Leblanc'],
  ['es', 'informa [D. Casto Seoane] hoy', 'CLINICIAN', 'Casto Seoane'],
  ['es', 'sedación de [D. Cuello] hoy', 'CLINICIAN', 'D. Cuello'],
  ['pt', 'tratada por [D. Bárbara] hoje', 'CLINICIAN', 'Bárbara'],
  ['es', 'acude con [Dña. Olvido Merayo] hoy', 'RELATIVE', 'Olvido Merayo'],
  ['en', 'copied to [Mr Arthur Mole BDS] today', 'CLINICIAN', 'Arthur Mole'],
  ['en', 'his solicitor Mr. [Justice Okafor] called', 'RELATIVE', 'Justice Okafor'],
  ['en', 'sent [Thu 22/02/24] to us', 'DATE', '22/02/24'],
  ['en', 'file [EXP 7712044] seen', 'MRN', '7712044'],
  ['en', 'SSN [xxx-xx-66203] seen', 'NATIONALID', 'xxx-xx-66203'],
  ['es', 'ingresa en [el Universitario] hoy', 'ORG', 'el Universitario'],
])('behind the arbiter titles, weekdays and field names are left out, and sites and hidden digits as it has them (%s): %s', (lang, marked, label, kept) => {
  expect(edgesOf(tidyJudged, marked, label, lang)).toEqual([kept]);
});
