import { describe, expect, it } from 'vitest';
import type { Label } from '../../../shared/label.ts';
import type { Source } from '../../../shared/report/candidate.ts';
import { joinSegments } from '../../../shared/report/page.ts';
import { withoutSurroundings } from '../../../shared/report/surroundings.ts';

/** What is left of candidates of one label, each the stretch of the text between square brackets. */
function left(marked: string, label: Label, source: Source = 'tagger', lang?: string): string[] {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const value = part.startsWith('[') ? part.slice(1, -1) : part;
    if (part.startsWith('[')) spans.push({ start: text.length, end: text.length + value.length });
    text += value;
  }
  const { page } = joinSegments([{ id: 'text', text }], lang === undefined ? {} : { lang });
  return withoutSurroundings(page, spans.map((span) => ({ ...span, label, source, confidence: 0.9, reason: 'test' }))).map(({ start, end }) => text.slice(start, end));
}

describe('a number of parts of the body', () => {
  it.each(['The 10[th] rib is broken', 'The [10th] rib is broken', 'The [4th] metacarpal head', 'Bowed [3rd] ventricle'])('says which one it is: %s', (text) => {
    expect(left(text, 'ID')).toEqual([]);
    expect(left(text, 'DATE')).toEqual([]);
  });
  it('is a day where no part is named', () => {
    expect(left('Operated on the [10th] by the surgeon', 'DATE')).toEqual(['10th']);
  });
});

describe('what a number is', () => {
  it.each(['Documento: [CC] 16.447.120', 'Dra. Inés Campodónico [MN] 93.602', '01/05 [DT] 01/09'])('stays: %s', (text) => {
    expect(left(text, 'NATIONALID')).toEqual([]);
    expect(left(text, 'PATIENT')).toEqual([]);
  });
  it.each(['Firmado [MN]', 'Vista por [MN] ayer', '[CC16447120]'])('but alone it may be somebody: %s', (text) => {
    expect(left(text, 'CLINICIAN')).toHaveLength(1);
  });
});

describe('the year and branch of a trainee', () => {
  it.each([['Dr. [J. Tecuapetla R1RX]', 'J. Tecuapetla'], ['Dra. [Ana Mena R4], firma', 'Ana Mena'], ['[Pedro R.] 1 copia', 'Pedro R.'], ['Dr. [Mena R12]', 'Mena R12']])('is none of the name: %s', (text, name) => {
    expect(left(text, 'CLINICIAN')).toEqual([name]);
  });
});

describe('the letter of the next field', () => {
  it.each([['[Nerea Galindo F.] nac.: 03/08/1992', 'PATIENT', 'Nerea Galindo'], ['[PZ0093318 N]. esame MN2404', 'MRN', 'PZ0093318'], ['[Nerea Galindo F.] ingresa hoy', 'PATIENT', 'Nerea Galindo F.'], ['[John Case] no. 4 was seen', 'PATIENT', 'John Case']] as const)('%s', (text, label, expected) => {
    expect(left(text, label)).toEqual([expected]);
  });
});

describe('ordinary words in small letters', () => {
  const around = 'Vino ayer por dolor.';
  it.each(['Trabaja en la [zafra].', 'El cabo sale en la [piragua] el 28.', 'Volvió por el [muelle].'])('are nobody: %s', (text) => {
    expect(left(`${around} ${text}`, 'LOCATION')).toEqual([]);
    expect(left(`${around} ${text}`, 'CLINICIAN')).toEqual([]);
  });
  it.each(['Lo vio la Dra. [Zafra].', 'Transcrito por [mm].', 'La operó [brandán] en junio.', 'habitación [tres veintidós]'])('but names, initials and numbers are not: %s', (text) => {
    expect(left(`${around} ${text}`, 'CLINICIAN')).toHaveLength(1);
  });
});

describe('a region behind a town', () => {
  it.each(['Clínica en Villavicencio, [Meta]', 'Monterrey, [N.L.], siendo las 9', 'Hospital Loma Nueva, [Boquerón]'])('stays: %s', (text) => {
    expect(left(text, 'LOCATION')).toEqual([]);
  });
  it.each(['Vive en [Meta] con su hija', 'Vive en [Boquerón]', 'Murcia, [La Unión]'])('goes where it is all that is told: %s', (text) => {
    expect(left(text, 'LOCATION')).toHaveLength(1);
  });
});

describe('at the end of a name', () => {
  it('a link word that leads to what follows stays', () => {
    expect(left('Lo trajo su compañero de cuarto, un tal [Visi de] Macotera, anoche', 'RELATIVE')).toEqual(['Visi']);
  });
  it('a word for the name of birth stays, and a small word before a comma', () => {
    expect(left('[Thaler Notburga verw]. Plaikner, Leber normal', 'PATIENT', 'known-value', 'de')).toEqual(['Thaler Notburga']);
    expect(left('Bruder [Gottfried Gross da], bringt die Brille', 'RELATIVE', 'tagger', 'de')).toEqual(['Gottfried Gross']);
    expect(left('[Ana Ne Win], fegato normale', 'PATIENT', 'tagger', 'it')).toEqual(['Ana Ne Win']);
  });
  it('a letter of a name spelled aloud is no link word, nor one before another piece of the name', () => {
    expect(left('Dictation on Joy Early, that is [j o y] then early like not late, for the film of the knee', 'PATIENT')).toEqual(['j o y']);
    expect(left('Vino a la consulta la paciente [Ana de la] [Vega] por dolor', 'PATIENT')).toEqual(['Ana de la', 'Vega']);
  });
  it('qualifications of staff stay, but a name of one word keeps two letters', () => {
    expect(left('Ordering: [D. Combs APRN]\nThe lungs are clear.', 'CLINICIAN')).toEqual(['D. Combs']);
    expect(left('Referring is [Nguyen Do], by phone. The lungs are clear.', 'CLINICIAN')).toEqual(['Nguyen Do']);
    expect(left('IBEKWE^[CHUKWUDI^^^MD] and the lungs are clear', 'CLINICIAN')).toEqual(['CHUKWUDI']);
  });
  it('the first word of a role and the mark before it stay', () => {
    expect(left('Reported by [Joanne Cartmell, Advanced] Practitioner Sonographer', 'CLINICIAN')).toEqual(['Joanne Cartmell']);
  });
  it('a word of kinship in letters stays', () => {
    expect(left('Name: [K. Venkata Subramaniam, S]/o [Krishnamurthy Iyer], aged 58', 'PATIENT')).toEqual(['K. Venkata Subramaniam', 'Krishnamurthy Iyer']);
    expect(left('Name: Shabnam Begum W/[O Abdul Rauf], aged 45', 'RELATIVE')).toEqual(['Abdul Rauf']);
  });
  it('a role before the colon of a chat stays', () => {
    expect(left('21:04 [Femi Rad]: the lungs are clear and the heart is small', 'CLINICIAN')).toEqual(['Femi']);
  });
});

describe('a feast that is wished', () => {
  it.each([['fr', '[Joyeux Noël] à toute l’équipe', 'Noël'], ['it', 'Saluti e buon [Natale] a tutti', 'Natale'], ['it', 'Scrive [Natale Buono] per la TC', 'Natale Buono']])('is a day and nobody, %s: %s', (lang, marked, day) => {
    expect(left(marked, 'CLINICIAN', 'tagger', lang)).toEqual([day]);
  });
});

describe('a name that was cut at a mark', () => {
  it.each<[string, Label, string[]]>([
    ['Centro: [Fondazione Mons]. Galeazzi (Voghera)', 'ORG', ['Fondazione Mons. Galeazzi']], ['bei der [Fa]. Nobelstahl beschäftigt', 'ORG', ['Fa. Nobelstahl']],
    ['i.[deriu] per la dottoressa', 'CLINICIAN', ['i.deriu']], ["Mr [Benhadj Z]'hir est venu", 'PATIENT', ["Benhadj Z'hir"]],
  ])('is whole: %s', (marked, label, values) => expect(left(marked, label, 'tagger', 'it')).toEqual(values));
  it.each<[string, Label, string[]]>([
    ['letter of [Frost]\'s doctor', 'PATIENT', ['Frost']], ['wegen [Klinik Fa]. Kommt morgen', 'ORG', ['Klinik Fa']], ['Ok.[Weber] kommt', 'CLINICIAN', ['Weber']],
  ])('but another word is none of it: %s', (marked, label, values) => expect(left(marked, label, 'tagger', 'de')).toEqual(values));
});

describe('a mark that a dictation says behind a number', () => {
  it('is none of it', () => {
    expect(left('dossier [neuf neuf un zero sept point] a la ligne', 'MRN', 'number', 'fr')).toEqual(['neuf neuf un zero sept']);
    expect(left('codice [AB 4418 Punto] Enel', 'MRN', 'number', 'it')).toEqual(['AB 4418']);
  });
});

describe('pieces of titles', () => {
  it.each<[string, Label, string[]]>([
    ['Vorstand: [Prim. Univ.-Doz]. Dr. Gebhart Moosbrugger', 'ORG', []], ['Direktor: [Univ].-Prof. DDr. Karl Wenig', 'ORG', []], ['Priv.-[Doz]. Dr. Anna Steindl', 'CLINICIAN', []],
    ['Frau Richterin [Pastor], Zeugin der Tat', 'RELATIVE', ['Pastor']], ['Klinik [Prim] in der Stadt', 'ORG', ['Prim']],
  ])('name nobody, but a word for one may: %s', (marked, label, values) => expect(left(marked, label, 'tagger', 'de')).toEqual(values));
});

describe('a number that is written like a month', () => {
  it.each([['tableau quarante-[sept] bis, expertise', []], ['granulome sur la [dix sept] point', []], ['vu le [dix-sept] par le médecin', ['dix-sept']]])('is no day: %s', (marked, days) => {
    expect(left(marked, 'DATE', 'tagger', 'fr')).toEqual(days);
  });
});

describe('the state of Brazil beside a number or a town', () => {
  it.each<[string, Label, string[]]>([
    ['Dr. Bento Guaraciaba CRM-[MG] 30441', 'ACCESSION', []], ['Centro - Joinville/[SC] - CEP 89202-000', 'CLINICIAN', []],
    ['Dra. Heloísa Nakamura - CRM-[DF 8207]', 'ACCOUNT', ['8207']], ['RG [11.844.220-7 SSP/]SP, prontuário', 'NATIONALID', ['11.844.220-7']],
    ['RG 11.844.220-7 SSP/[SP], prontuário', 'NATIONALID', []], ['RG 11.844.220-7 [SSP/SP], prontuário', 'NATIONALID', []],
  ])('is left out: %s', (marked, label, values) => expect(left(marked, label, 'tagger', 'pt')).toEqual(values));
  it.each<[string, Label]>([['digitado por [AL] em casa', 'CLINICIAN'], ['revisto MG/[PR] em casa', 'CLINICIAN'], ['Lote [SC 8207-A] do stent', 'ID']])('but initials and codes are not: %s', (marked, label) => {
    expect(left(marked, label, 'tagger', 'pt')).toEqual([/\[(.*)\]/.exec(marked)![1]]);
  });
});

describe('a German noun', () => {
  it.each([['Aufklärung am [Vortag] durch den Arzt', []], ['Kontrolle am [Karfreitag] in der Klinik', ['Karfreitag']]])('without a day in it is none: %s', (marked, days) => {
    expect(left(marked, 'DATE', 'tagger', 'de')).toEqual(days);
  });
});

describe('ranks and forms of address', () => {
  it.each([['From the desk of [Maj] Ken Sato', []], ['Read to Lt [Col] [Bushra Khattak] by phone', ['Bushra Khattak']], ['With [Brig]. (R) [Yousaf] at nine', ['Yousaf']], ['The rider, [Spr Archer], is unhurt', ['Archer']], ['Name [Sri K. Murthy], aged 40', ['K. Murthy']]])('stay: %s', (marked, names) => {
    expect(left(marked, 'CLINICIAN')).toEqual(names);
  });
  it.each([['Seen with [Brig] today', 'Brig'], ['Name [Sri Wahyuni], aged 40', 'Sri Wahyuni'], ['Mrs [Col Ohm] came', 'Col Ohm']])('are names where no other follows: %s', (marked, name) => {
    expect(left(marked, 'CLINICIAN')).toEqual([name]);
  });
});

describe('a language', () => {
  it.each(['Aide speaks [Kreyol], drove her', 'Interpreter ([Lao]): by telephone', 'The [Welsh] interpreter came'])('names nobody beside a word for speaking: %s', (marked) => {
    expect(left(marked, 'RELATIVE')).toEqual([]);
  });
  it('is a name elsewhere', () => {
    expect(left('Discussed with [French], who agrees. Interpreter: [Lao Vang]', 'CLINICIAN')).toEqual(['French', 'Lao Vang']);
  });
});

describe('capitals', () => {
  it('of societies and trials are nobody', () => {
    expect(left('Not conclusive by [ACOG]/[NICE] cut-off; [ARASENS] reviewed', 'CLINICIAN')).toEqual([]);
  });
  it('of people and names written small stay', () => {
    expect(left('Read by [JMK], with [Nice] and [Acog]', 'CLINICIAN')).toEqual(['JMK', 'Nice', 'Acog']);
  });
  it('behind a bar say what somebody dictated to', () => {
    expect(left('Read by Lincoln 1602  [ml]/[nuance]\nSeen with [Fluency]', 'CLINICIAN')).toEqual(['ml', 'Fluency']);
  });
});

describe('behind a town', () => {
  it.each(['[Olathe], [KS]\n\nThe ankle is normal', '[Olathe] [KS]  66061 and the ankle is normal', '[Olathe, Kansas], where the ankle was seen', 'Heart clinic of [Olathe KS]\n\nThe ankle is normal'])('its state stays: %s', (text) => {
    expect(left(text, 'LOCATION')).toEqual(['Olathe']);
  });
  it('letters that hospitals and firms end with too stay', () => {
    expect(left('Sent by [Fredericksburg VA]\nwith films of the chest', 'ORG')).toEqual(['Fredericksburg VA']);
  });
  it('a state stays that was a town itself', () => {
    expect(left('Sent from [Nevada, Missouri], with films of the chest', 'LOCATION')).toEqual(['Nevada']);
    expect(left('Sent from [Lebanon], with films of the chest', 'LOCATION')).toEqual(['Lebanon']);
  });
});

describe('a number with its day', () => {
  it.each([['20241223101455', '20241223'], ['202503060944-0500', '20250306']])('to the second or with its zone is a time: %s', (written, day) => {
    expect(left(`Verified [${written}] and the lungs are clear`, 'ID', 'number')).toEqual([day]);
  });
  it('stays whole behind its field name and where it is no day', () => {
    expect(left('Accession [20241223101455], the lungs are clear', 'ACCESSION', 'labelled-field')).toEqual(['20241223101455']);
    expect(left('Verified [20241323101455], the lungs are clear', 'ID', 'number')).toEqual(['20241323101455']);
  });
});

describe('times of day and tags', () => {
  it.each(['recvd [0217] at the desk', 'code blue [0944] in the scanner', 'by </[org]></author>'])('are nobody and no number: %s', (marked) => {
    expect(left(marked, 'LOCATION')).toEqual([]);
  });
  it('a room and a number stay', () => {
    expect(left('Seen in [0217], extension [0944]', 'LOCATION')).toEqual(['0217', '0944']);
  });
  it('a time with a dot behind a day stays, a year goes with it', () => {
    expect(left('[6 May 09.12] Mrs Long rang about the chest', 'DATE')).toEqual(['6 May']);
    expect(left('[6 May 09.] The lungs are clear', 'DATE')).toEqual(['6 May 09.']);
  });
  it('a height and a tracer are no day and no number', () => {
    expect(left("Height [5'11]\", 204 lb", 'DATE')).toEqual([]);
    expect(left('Renography with [Tc99m-LLEC] and order [TC-99118]', 'ACCESSION')).toEqual(['TC-99118']);
  });
});

describe('registers of professions', () => {
  it.each([['Back to bed. RN [J Peel PIN] 04I1182E', ['J Peel']], ['Dr [Wafaa El-Sherbiny QCHP] P11882', ['Wafaa El-Sherbiny']], ['Reported at home, [PMC] 44718', []]])('before their number stay: %s', (marked, names) => {
    expect(left(marked, 'CLINICIAN')).toEqual(names);
  });
  it('without a number are initials', () => {
    expect(left('Read by [PMC], and seen by [Jo Pin]', 'CLINICIAN')).toEqual(['PMC', 'Jo Pin']);
  });
});

describe('columns before a name', () => {
  it.each([['Form: [Guarantor Fishbein, Saul], son', 'Fishbein, Saul'], ['[Maj H Lowther], seen today', 'H Lowther'], ['[Maj Lowther], seen today', 'Maj Lowther']])('stay: %s', (marked, name) => {
    expect(left(marked, 'RELATIVE')).toEqual([name]);
  });
});

describe('behind a site', () => {
  it('its department stays, also where the study writes it so', () => {
    expect(left('[Wattle Hospital Nuclear Medicine] and the liver is normal', 'ORG', 'known-value')).toEqual(['Wattle Hospital']);
    expect(left('[Wattle Nuclear Partners] and the liver is normal', 'ORG', 'known-value')).toEqual(['Wattle Nuclear Partners']);
  });
});

describe('behind a day', () => {
  it.each([['[22 MAR 0730]', '22 MAR'], ['[20240816093500-0600]', '20240816'], ['[20241219T1630]', '20241219'], ['[3 June 2024]', '3 June 2024']])('the time of day of %s stays', (marked, day) => {
    expect(left(`Mr Long rang at ${marked} about the chest`, 'DATE', 'date')).toEqual([day]);
  });
});

describe('of places and sites', () => {
  it('regions behind a comma stay', () => {
    expect(left('Torre Norte, [Medellín, Antioquia]\nLos pulmones', 'LOCATION')).toEqual(['Medellín']);
    expect(left('lives in Emporia, [KS]. The prostate', 'LOCATION')).toEqual([]);
    expect(left('lives in [Salem], not far away', 'LOCATION')).toEqual(['Salem']);
  });
  it('departments behind a site stay, and alone', () => {
    expect(left('[Umzim District Hosp Radiology]   Folder 17', 'ORG')).toEqual(['Umzim District Hosp']);
    expect(left('Wimmera Health - [Medical Imaging]\nThe lungs are clear', 'ORG')).toEqual([]);
    expect(left('[Magic Valley Imaging]\nThe lungs are clear', 'ORG')).toEqual(['Magic Valley Imaging']);
    expect(left('CENTRO [MATERNO] [INFANTIL] VIRGEN DE LA PUERTA', 'ORG')).toEqual(['MATERNO', 'INFANTIL']);
  });
  it.each([
    ['Procedencia: [Urgencias, Box 6] del hospital', 'Box 6'],
    ['Seen on 4 West[, bed 22] after the scan', 'bed 22'],
    ['Seen in [ICU bed 9] after the scan', 'ICU bed 9'],
  ])('the department before a room stays: %s', (marked, place) => {
    expect(left(marked, 'LOCATION')).toEqual([place]);
  });
  it('makers of scanners, nodal stations and kinds of court stay', () => {
    expect(left('Manufacturer [GE MEDICAL SYSTEMS] and the lungs are clear', 'ORG')).toEqual([]);
    expect(left('Please re-measure the node at [station 7] on the next scan of the chest', 'LOCATION')).toEqual([]);
    expect(left('He gave evidence at the [Family Court] of the town', 'ORG')).toEqual([]);
    expect(left('He gave evidence at the [Bramhope Family Court] again', 'ORG')).toEqual(['Bramhope Family Court']);
  });
});

it.each<[string, Label, string]>([
  ['and [Quillon Freight Lines, Inc]., a firm', 'ORG', 'Quillon Freight Lines, Inc.'],
  ['at [C/ Mayor 3, 2.º izda]., in Lugo', 'LOCATION', 'C/ Mayor 3, 2.º izda.'],
  ['seen [Washington Luiz Jr].   age 46', 'PATIENT', 'Washington Luiz Jr.'],
  ['works at [Quillon Ltd]. The lungs are clear', 'ORG', 'Quillon Ltd'],
  ['seen by [Quillon]. The lungs are clear', 'CLINICIAN', 'Quillon'],
])('the dot of a word that is written short is of the value that it ends, and no other: %s', (marked, label, value) => {
  expect(left(marked, label)).toEqual([value]);
});

describe('what names nobody', () => {
  it('halves of a day, zones and qualifications alone', () => {
    expect(left('Signed 10/08/2024 11:02 [AM]\nThe lungs', 'CLINICIAN')).toEqual([]);
    expect(left('reported 00:51 [IST] and the lungs are clear', 'CLINICIAN')).toEqual([]);
    expect(left('Terhemba Iorfa, MBBS, [FMCR]\nThe lungs', 'CLINICIAN')).toEqual([]);
    expect(left('TC del 1/4/26, 06:15, [PM-114], del tórax', 'ACCESSION')).toEqual(['PM-114']);
  });
  it('the hours of a helpline are no day', () => {
    expect(left('Call the hotline [24/7] with questions about the chest', 'DATE', 'labelled-field')).toEqual([]);
    expect(left('She was seen on [24/7] for her chest', 'DATE', 'date')).toEqual(['24/7']);
  });
  it('a weekday stays before its day, and a time of day behind a name', () => {
    expect(left('Vorstellung im Tumorboard am [Mi]. [20.11.], die Leber ist normal', 'DATE')).toEqual(['20.11.']);
    expect(left('Spoke to Rivers [0123] and the flight crew of the unit', 'DATE')).toEqual([]);
  });
  it('what the study knows stays whole', () => {
    expect(left('Wimmera Health - [Medical Imaging]\nThe lungs', 'ORG', 'known-value')).toEqual(['Medical Imaging']);
  });
});

/** The label that a candidate is left with. */
function labelled(text: string, value: string, label: Label): string[] {
  const { page } = joinSegments([{ id: 'text', text }], {});
  const start = text.indexOf(value);
  return withoutSurroundings(page, [{ start, end: start + value.length, label, source: 'tagger', confidence: 0.9, reason: 'test' }]).map((candidate) => candidate.label);
}

describe('what is ordinary where it stands', () => {
  it.each<[string, Label]>([
    ['Earlier [caesarean] 2019, one live fetus', 'DATE'],
    ['Earlier [appendectomy] 2019, no drain', 'DATE'],
    ['Sheet of referral ([4-30-8]) to the second level', 'DATE'],
    ['MRN 4471 - Page [2]\nThe lungs are clear', 'DATE'],
    ['MRN 4471 - [Page 2]\nThe lungs are clear', 'CLINICIAN'],
    ['MRN 4471 - [Page]\nThe lungs are clear', 'CLINICIAN'],
    ['Harbour Imaging | [Page] 2 of 4', 'CLINICIAN'],
    ['Signed 06/11/2024 11:42. [Page]', 'CLINICIAN'],
    ['Signed by Lucia Marchetti, 11:42. [Page] 2', 'CLINICIAN'],
    ['Verifier: /[ES]/ and the lungs are clear', 'CLINICIAN'],
    ['Nora Quill, ANP-[BC], by telephone', 'CLINICIAN'],
    ['Orla Quill MB BCh [BAO] FFRRCSI', 'CLINICIAN'],
    ['Nora Quill, Partner, [Personal] Injury', 'RELATIVE'],
    ['Owen Quill FRCS ([Tr & Orth])', 'ORG'],
    ['Claim no. ([County Court]) below', 'LOCATION'],
    ['Vo. [Bo]. Jefatura de servicio', 'LOCATION'],
    ['Arnold Lump, [M.D.]\nIndication: pain', 'CLINICIAN'],
    ['Arnold Lump, M.[D].\nIndication: pain', 'CLINICIAN'],
    ['Reads at home, [Smt]. Lakshmi is well', 'PATIENT'],
    ['He is off work bis [Ende] März, die Leber ist normal', 'LOCATION'],
    ['Loc: [ER]  Hall 3 of the unit', 'LOCATION'],
    ['Proveniência: [Urgência], sala 1 do fígado', 'LOCATION'],
    ['León, [Gto]., a 29 de enero', 'CLINICIAN'],
    ['Driver license [MO] V201884417.', 'CLINICIAN'],
    ['Driver license: [MO] V201884417.', 'ACCOUNT'],
    ['State ID [IL] S123-4567-8901', 'ID'],
    ['Medicaid [NY] 44718820 seen', 'ORG'],
    ['Plate [QC] 447 KLM seen', 'ID'],
    ['Rego [QLD] 418 XKT seen', 'ORG'],
    ['Licencia de conducir [CDMX] 04471882', 'ORG'],
    ['Plate: [TX] 4471-KX seen', 'CLINICIAN'],
    [String.raw`Copied from C:\[Users]\nquill of the scan`, 'PATIENT'],
    [String.raw`Copied from C:\Documents and [Settings]\nquill`, 'LOCATION'],
    ['Copied from /nquill/[Downloads]/ of the scan', 'ORG'],
    ['Written in quill.[docx] at noon', 'CLINICIAN'],
    ['See NHS [FASP] standard of the scan', 'ORG'],
    ['He was called at [2212], no answer', 'DATE'],
    ['Traer el estudio el [día de] la consulta de la mama y el hígado', 'DATE'],
    ['Biópsia na [5.ª feira] da mama, do fígado e do rim', 'DATE'],
    ['Seen with the [L12-3] probe in two planes', 'ID'],
    ['Endoprótesis bifurcada [25-14-120] sin endofuga', 'ID'],
    ['Endoprótesis bifurcada [25]-14-120 sin endofuga', 'ID'],
  ])('%s identifies nobody', (marked, label) => {
    expect(left(marked, label)).toEqual([]);
  });

  it.each<[string, Label]>([
    ['Seen since [Christmas] in the clinic', 'DATE'],
    ['Seen since [Navidad] por la tarde', 'DATE'],
    ['Scan of 2018 ([4-30-08]) compared', 'DATE'],
    ['Seen on [2019-03-04] for her chest', 'DATE'],
    ['Arnold Lump saw [M.D.] for pain', 'PATIENT'],
    ['Reported by: [Page], on call', 'CLINICIAN'],
    ['License checked by [MO] at noon', 'CLINICIAN'],
    ['Driver license [MO] checked', 'CLINICIAN'],
    ['Driver license [MO V201884417]', 'ACCOUNT'],
    ['Locker [MO] 4471 of the ward', 'ID'],
    ['Plate [XKB] 4471 seen', 'ID'],
    [String.raw`Copied from C:\Users\[Quill]\ at noon`, 'PATIENT'],
    ['Seen by [Downloads] at noon', 'PATIENT'],
    ['It was discussed by phone. [Page] agrees', 'CLINICIAN'],
    ['Ward list\n[Page] 54F with pain', 'PATIENT'],
    ['Radiologist   [Page] 12/3, second read', 'CLINICIAN'],
    ['Dictated JK/[ES]/mt at noon', 'CLINICIAN'],
    ['Dictated MD-[BC] at noon', 'CLINICIAN'],
    ['NGUYEN, [BAO] was seen', 'PATIENT'],
    ['Nguyen Van [BAO] was seen', 'CLINICIAN'],
    ['Lives at [5 High Court], not far', 'LOCATION'],
    ['Lives in Colonia [Bo]. Centro', 'LOCATION'],
    ['Accession [L12-3] of the same day', 'ID'],
    ['Knee, file [25-14-120], seen again', 'ID'],
  ])('%s may', (marked, label) => {
    expect(left(marked, label)).toHaveLength(1);
  });

  it('the number of a page above a day is no part of it', () => {
    expect(left('Claim - Page [1\nMarch 3, 2021], by post', 'DATE')).toEqual(['March 3, 2021']);
    expect(left('Seen on [1\nMarch 2021], by post', 'DATE')).toEqual(['1\nMarch 2021']);
  });

  it('a great age before a name is an age', () => {
    expect(labelled('At 93 Mrs. Novak walks alone', '93', 'PATIENT')).toEqual(['AGE']);
    expect(labelled('Bed 93 Mrs. Novak walks alone', '93', 'PATIENT')).toEqual(['PATIENT']);
  });
});
