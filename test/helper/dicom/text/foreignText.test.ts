import { describe, expect, it } from 'vitest';
import { findForeignDates } from '../../../../helper/dicom/text/foreignDates.ts';
import { textCleaner } from '../../../../helper/dicom/text/textCleaner.ts';
import { preset } from '../../../../shared/policy/presets.ts';
import type { StudyHeader } from '../../../../shared/text.ts';
import { identity } from '../samples.ts';

const subject = identity.subject({ patientId: '77' });
const cleanerOf = (header: StudyHeader) => textCleaner({ identity, subject, policy: preset('gdpr-pseudonymised')!, detection: { header } });
const { clean } = cleanerOf({ PatientName: 'Sandelin^Ylva^Maj', PatientID: '8812-441' });

/** A text, what must leave it and what must stay, parts parted by `+`. */
function behaves(text: string, gone: string, kept: string, change = clean): void {
  const cleaned = change(text);
  expect(gone.split('+').filter((part) => cleaned.includes(part)), cleaned).toEqual([]);
  expect(kept.split('+').filter((part) => !cleaned.includes(part)), cleaned).toEqual([]);
}

describe('names behind roles', () => {
  it.each([
    ['Rentgen L. rtg. technik Bohumil', 'Bohumil', 'Rentgen'],
    ['лаборант Снегирёва, снимок прямой', 'Снегирёва', 'лаборант+снимок'],
    ['κάταγμα, ακτινολόγος Βλαχάκη', 'Βλαχάκη', 'κάταγμα'],
    ['Sono J. Thornquist R(T)', 'Thornquist', 'R(T)'],
    ['tech KJR repeated scan', 'KJR', 'repeated scan'],
    ['optom. Wambui, disc normal', 'Wambui', 'optom+disc normal'],
    ['胸部 読影医：御手洗 修', '御手洗', '胸部+読影医'],
    ['御手洗先生に報告', '御手洗', '先生に報告'],
    ['退室 14:10 (担当: 野々垣)', '野々垣', '退室 14:10'],
    ['腰椎 CT 报告医生：司马珍', '司马珍', '腰椎+报告医生'],
    ['紹介:鹿沼クリニック 安斎医師、右腎', '鹿沼+安斎', '紹介+医師、右腎'],
    ['紹介元の御手洗 修一医師より', '御手洗+修一', '医師より'],
    ['服部先生に確認', '服部', '先生に確認'],
    ['胆嚢ポリープ 4 mm 技師 安斎', '安斎', '胆嚢ポリープ 4 mm 技師'],
    ['Εκκόλπωμα Zenker τεχν. Βλαχάκη', 'Βλαχάκη', 'Zenker+τεχν.'],
    ['παραπομπή από τον Δρ. Ορέστη Βλαχάκη, δύσπνοια', 'Ορέστη+Βλαχάκη', 'Δρ.+δύσπνοια'],
    ['rigid, MI από Ορέστη 12/06', 'Ορέστη+12/06', 'rigid, MI από'],
    ['Stafne kisti? Dt. Ferhunde', 'Ferhunde', 'Stafne kisti? Dt.'],
    ['palaczka 30 paczkolat, lek. Dobromiła Ćwiertniak', 'Dobromiła+Ćwiertniak', 'palaczka 30 paczkolat, lek.'],
    ['Zuweisung Dres. Quittelmann/Osterloh, Knie', 'Quittelmann+Osterloh', 'Zuweisung+Knie'],
    ['患者の夫は剛志氏、面会済', '剛志', '患者の夫は+面会済'],
    ['妻：澄江 立会い', '澄江', '立会い'],
    ['家属 令狐冲 已告知', '令狐冲', '已告知'],
    ['두부 CT 담당 선우 교수', '선우', '두부+교수'],
    ['ألم بالظهر د. هاني', 'هاني', 'ألم بالظهر'],
    ['ברך ימין ד"ר אורנשטיין', 'אורנשטיין', 'ברך ימין'],
  ])('leave, the rest stays: %s', (text, gone, kept) => behaves(text, gone, kept));

  it.each([
    '夫は元気', 'Периферическая зона', 'осмотр Терапевтической группы', 'Клинический осмотр, в Хирургической палате', '担当医師に確認、腫瘤様陰影、前回同様', '内科医師 診察', '家属要求复查', '담당 교수 확인', 'Técnica: Aquisição axial', 'lek Metformina odstawiony 2 dni', 'tech QC film', 'Рентгенография грудной клетки', 'Chefarzt Visite',
    '医師 確認済、外科医師へ連絡', 'симптом Щёткина-Блюмберга отр.', 'Болезнь Осгуда-Шлаттера, Пертеса нет', 'πόνος από Φεβρουάριο', 'Wert -1200 HU',
  ])('are not seen where none stands: %s', (text) => expect(clean(text)).toBe(text));
});

describe('relatives', () => {
  it.each([
    ['con gái Lê Thị Bích, đau bụng', 'Lê Thị+Bích', 'đau bụng'],
    ['echtg. Wubbo gebeld', 'Wubbo', 'gebeld'],
    ['pårørende Åslaug 22 33 44 55', 'Åslaug+22 33 44 55', 'pårørende'],
    ['wife Oddny Thorax normal', 'Oddny', 'Thorax normal'],
  ])('leave in further languages: %s', (text, gone, kept) => behaves(text, gone, kept));
});

describe('numbers', () => {
  it.each([
    ['beside a name', 'son Torvald 861 4471, knee', '861 4471', 'knee'],
    ['in three groups of three', 'utente 271 830 446 joelho', '271 830 446', 'joelho'],
    ['with what they are glued to it', 'ABDOMEN /CPF52998224725', 'CPF52998224725', 'ABDOMEN'],
    ['with their area code', 'τηλ 231 0998877 γόνατο', '231+0998877', 'γόνατο'],
    ['of an extension behind a name', 'Anruf OA Dr. Quittelmann -4417 um 14:10', 'Quittelmann+4417', 'um 14:10'],
    ['with the name before them', 'ph Osgathorpe 087 555 0164', 'Osgathorpe+087 555', 'ph'],
    ['with the town between them and a name', 'Überweiser Dr. Quittelmann, Nettersiefen, Tel. 02297 / 66 18 403', 'Quittelmann+Nettersiefen+02297', 'Tel.'],
  ])('leave %s', (_, text, gone, kept) => behaves(text, gone, kept));

  it.each(['matrix 512 512, 1 234 mm3', 'b 0 500 1000 s/mm2', 'TR 4000 TE 90 FA 150'])('of images stay: %s', (text) => expect(clean(text)).toBe(text));
});

describe('places', () => {
  it.each([
    ['Korte Nieuwstraat 17 B, 6511 PP Nijmegen', 'Nieuwstraat+17+Nijmegen', ''],
    ['адрес ул. Лермонтова, д. 9, кв. 31', 'Лермонтова+кв. 31', 'адрес'],
    ['Ady utca 14, térdfájdalom', 'Ady+14', 'térdfájdalom'],
    ['Remiss Vårdcentralen Tuna, knä', 'Vårdcentralen Tuna', 'knä'],
    ['Szent Ágota Kórház térd', 'Ágota', 'térd'],
    ['転院 住所：岡山県倉敷市老松町4-11 膝', '倉敷+4-11', '膝'],
    ['来自 仁爱人民医院 膝', '仁爱', '膝'],
    ['arts te Venlo, knie', 'Venlo', 'knie'],
  ])('leave: %s', (text, gone, kept) => behaves(text, gone, kept));

  it.each(['総合病院で撮影', 'Slice 5, Gate 30', 'Uitgebreid onderzoek te verwachten'])('are not seen where none is: %s', (text) => expect(clean(text)).toBe(text));
});

it.each([
  ['Değirmendere Aile Sağlığı Merkezi Dr. Tülay', 'Değirmendere', 'Dr.'],
  ['Κέντρο Υγείας Κρυοπηγής, δύσπνοια', 'Κρυοπηγής', 'δύσπνοια'],
  ['skier. z przychodni „Pod Lipami”, kaszel', 'Pod Lipami', 'skier. z+kaszel'],
  ['КТ от мая, клиника «Медлада», без динамики', 'Медлада', 'КТ от+без динамики'],
  ['слесарь, АО "Лесмаш"', 'Лесмаш', 'слесарь'],
  ['pani zam. Brzezinowo, kaszel', 'Brzezinowo', 'kaszel'],
  ['житель с. Кукушки, кашель', 'Кукушки', 'кашель'],
  ['residente in Via Fontanelle 12, tosse', 'Fontanelle 12', 'tosse'],
])('institutions and homes leave in further languages: %s', (text, gone, kept) => behaves(text, gone, kept));

it('a known name takes the initial of the father’s name along that the header does not tell', () => {
  expect(cleanerOf({ PatientName: 'Снегирёва^Нинель' }).clean('Киста почки, болезнь Крона? Снегирёва Н.П. 21.08.2024')).not.toContain('П.');
});

describe('what machines write', () => {
  it.each([
    ['hl7://10.2.3.4:2575/QUEUE_EAST sent', '10.2.3.4+QUEUE_EAST', 'sent'],
    ['D:\\Users\\tquast\\export\\knee.raw', 'tquast', 'export\\knee.raw'],
    ['/home/tquast/recon/knee.raw', 'tquast', 'recon/knee.raw'],
    ['from \\\\pacs04\\export\\knee.raw', 'pacs04', 'from'],
  ])('of people and services leaves: %s', (text, gone, kept) => behaves(text, gone, kept));
});

describe('the institution of the study', () => {
  it.each([
    ['Szpital Kresowy im. Zbyluta Gorajczyka', 'seen at Kresowy, knee', 'Kresowy', 'seen at+knee'],
    ['솔마루여성병원', 'C density, compare 솔마루', '솔마루', 'C density, compare'],
    ['平鷺中央病院', '平鷺より紹介 膝', '平鷺', '紹介 膝'],
  ])('leaves by the one word that tells it from others: %s', (InstitutionName, text, gone, kept) => behaves(text, gone, kept, cleanerOf({ InstitutionName }).clean));

  it.each([
    [{ IssuerOfPatientID: 'TLGHA-KIS' }, '99TLGHA', 'TLGHA', '99'],
    [{ InstitutionName: 'CHU de Val-Montrond' }, '99VALMONTROND', 'VALMONTROND', '99'],
    [{ InstitutionName: 'Quillan Basin Regional Medical Center' }, 'REGIONAL MEDICALCENTER', '█', 'REGIONAL MEDICALCENTER'],
    [{ IssuerOfPatientID: 'TLGHA_EPIC' }, '50% recon on TLGHAWS07', 'TLGHAWS07', '50% recon on'],
    [{ IssuerOfPatientID: 'GBEHOCS', StationName: 'GBEHHE2' }, 'GBEH-CAP 2', 'GBEH', 'CAP 2'],
    [{ InstitutionName: 'Quillan Basin Regional Medical Center' }, 'CT ABD - QBRMC LIST', 'QBRMC', 'CT ABD+LIST'],
    [{ PatientID: 'ΓΝΔΡ 660-2281-7' }, 'PTA με DCB, ΓΝΔΡ', 'ΓΝΔΡ', 'PTA με DCB'],
    [{ IssuerOfPatientID: 'EPIC', PatientID: 'BRAIN-0001' }, 'BRAIN EPIC sequence', '█', 'BRAIN EPIC sequence'],
  ])('leaves by the capitals with which it gives out numbers: %j', (header, text, gone, kept) => behaves(text, gone, kept, cleanerOf(header).scan));
});

describe('the patient’s family name cut short', () => {
  it.each([
    ['Ковтыршин^Елизар^Пафнутьевич', 'KovEP_Prost', 'Kov', 'Prost'],
    ['Brzękowicz-Wojnarska^Świętosława', 'SEG_BRZEKOW_S', 'BRZEK', 'SEG'],
    ['Κουρτζίμπαλης^Νεοπτόλεμος', 'Post PTA KOURTZIMP', 'KOURTZIMP', 'Post PTA'],
    ['Oghenetejiri^Blodwynne', 'BLODW_SAG', 'BLODW', 'SAG'],
    ['Cortez^Ana', 'COR_A T2', '█', 'COR_A T2'],
    ['Sagasta^Tomas', 'SAG T2 Thorax_T', '█', 'SAG T2 Thorax_T'],
  ])('%s leaves %s', (PatientName, text, gone, kept) => behaves(text, gone, kept, cleanerOf({ PatientName }).clean));
});

describe('a known name in another case', () => {
  const { clean: cleanOf } = cleanerOf({ PatientName: 'Жмерыхин^Евстигней', ReferringPhysicianName: 'Тухватшин^Ильнур^Рамзилович', OperatorsName: 'Kowalska^Bronisława' });
  it.each([
    ['Очаг 11 мм в переходной зоне слева, показать Ильнуру Рамзиловичу на консилиуме, пациента Жмерыхина предупредить', 'Рамзилович+Жмерыхин', 'Очаг 11 мм+консилиуме'],
    ['Obraz stabilny w porównaniu z poprzednim badaniem, opis uzgodniono z Bronisławą Kowalską telefonicznie', 'Kowalsk', 'Obraz stabilny+telefonicznie'],
  ])('leaves a long text: %s', (text, gone, kept) => behaves(text, gone, kept, cleanOf));
});

describe('a known name in Latin letters', () => {
  const { scan } = cleanerOf({ PatientName: 'Дзержиховская^Милослава^Ратмировна' });
  it.each(['OGK PA Dzerjihovskaja_T2', 'WIP T2 sag Dzerzhikhovskoj SENSE', 'Dzerzhikhovskaya', 'DZERZHIHOVSKAIA'])('leaves however it is romanised: %s', (text) => expect(scan(text)).toMatch(/^(?!.*dzer).*CV-/i));
  it.each(['Dzerzhinsk', 'WIP T2 sag SENSE', 'dosierung'])('is not seen where it is not: %s', (text) => expect(scan(text)).toBe(text));
});

describe('ages over 89', () => {
  it.each([['肝細胞癌 93歳男性', '93', '肝細胞癌+歳男性'], ['пациент 94 года, боли', '94', 'года, боли'], ['ασθενής 91 ετών', '91', 'ετών'], ['pacjentka, 97 lat, upadek', '97', 'lat, upadek']])('leave: %s', (text, gone, kept) => behaves(text, gone, kept.replace('lat, upadek', 'upadek')));
  it.each(['肝細胞癌 39歳男性', 'пациент 64 года', 'TE 93 ms, 12.94 mm'])('others stay: %s', (text) => expect(clean(text)).toBe(text));
});

it('digits as wide as Han characters are read', () => behaves('前回２０２２年１１月８日のCTと比較', '２０２２年', '前回+CTと比較'));

describe('a known day', () => {
  it.each(['11/19/1968', '19.11.1968', '1968-11-19', 'Nov 19, 1968'])('leaves text of which only known values are wanted: %s', (text) => {
    expect(cleanerOf({ PatientBirthDate: '19681119' }).scan(text)).not.toContain('1968');
  });
});

describe('initials of the patient', () => {
  it.each([['Ax T1 Y.S.', 'Y.S.', 'Ax T1'], ['knee YMS', 'YMS', 'knee']])('leave: %s', (text, gone, kept) => behaves(text, gone, kept));
  it('stay where they are a word', () => expect(cleanerOf({ PatientName: 'Ivers^Mary^Pia' }).clean('thorax MIP')).toBe('thorax MIP'));
});

describe('a name that the header has in Latin letters', () => {
  it.each([['Arutyunyan^Gayane', 'Арутюнян Гаяне, колено', 'Арутюн+Гаяне', 'колено'], ['Vlachopoulou^Eirini', 'Βλαχοπούλου Ρηνιώ, γόνατο', 'Βλαχοπ+Ρηνιώ', 'γόνατο']])(
    'leaves a text in other ones, with what is called beside it: %s', (PatientName, text, gone, kept) => behaves(text, gone, kept, cleanerOf({ PatientName }).clean),
  );
});

describe('a text too long for a label and too short for the tagger', () => {
  it('loses names that their place gives away', () => {
    behaves('C5-C6 fusion 3/4/2017 by Wrenfield; right arm weakness; afterwards known as Osgathorpe, Delphia', 'Wrenfield+Osgathorpe+Delphia', 'C5-C6 fusion+right arm weakness');
    behaves('Abdomen: 46 mm lange Wandverdickung des Sigmas mit kurzstreckiger Infiltration des Fettgewebes', '█', 'lange Wandverdickung des Sigmas');
  });
});

it('dates with the year first, or in other cases, are found', () => {
  expect(findForeignDates('x', 'R6.5.21 撮影, 접수 2024. 4. 12').map(({ text }) => text).sort()).toEqual(['2024-04-12', '2024-05-21']);
  expect(findForeignDates('x', 'TI H5.2.7, 2024. 15. 40')).toEqual([]);
  expect(findForeignDates('x', '2023. augusztus 14. és в апреле 2022, 22 окт. 2020, 7月14日').map(({ text }) => text).sort()).toEqual(['2020-10-22', '2023-08-14', '7月14日', 'апреле 2022']);
});

it.each([
  ['วันที่14 ก.ย. 2566 หลอดอาหาร', '2023-09-14'],
  ['นัด 12 ตุลาคม พ.ศ. 2566', '2023-10-12'],
  ['ผ่าตัด 3 มี.ค. 67', '2024-03-03'],
  ['3 พฤศจิกายน ค.ศ. 2023', '2023-11-03'],
  ['prior 14/09/2566', '2023-09-14'],
  ['2566-09-14', '2023-09-14'],
  ['CT 14 أيلول 2023 و', '2023-09-14'],
  ['siêu âm ngày 14 tháng 9 năm 2023', '2023-09-14'],
])('dates of Thailand, Arabia and Vietnam are found: %s', (text, day) => expect(findForeignDates('x', text).map(({ text: read }) => read)).toEqual([day]));
it.each(['ก้อน 3 ก.พ', 'matrix 512-14-2566', '31/02/2566', '14/09/2023', 'ก้อน 3 มม. 2566', 'TR 2500/14/12'])('what is none is not: %s', (text) => expect(findForeignDates('x', text)).toEqual([]));

it('digits of Arabic and Thai are read', () => {
  behaves('تصوير ١٤/٠٩/٢٠٢٣ للصدر', '١٤', 'تصوير+للصدر');
  behaves('นัด ๑๒ ตุลาคม ๒๕๖๖ ปกติ', '๑๒+๒๕๖๖', 'นัด+ปกติ');
});

describe('the order of day and month', () => {
  const moved = (header: StudyHeader, text: string): string => cleanerOf({ StudyDate: '20230315', ...header }).clean(text);
  const days = subject.dayShift;
  const shifted = (iso: string): string => new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
  const written = (text: string, order: 'day' | 'month'): string => {
    const [, first, second, year] = /(\d\d).(\d\d).(\d{4})/.exec(text)!;
    return `${year}-${order === 'day' ? `${second}-${first}` : `${first}-${second}`}`;
  };
  it.each([
    [{ InstitutionName: 'Sint-Ludgerusziekenhuis' }, 'day'], [{ InstitutionName: 'Royal Wexcombe Cancer Centre' }, 'day'], [{ TimezoneOffsetFromUTC: '+0100' }, 'day'],
    [{ PatientTelephoneNumbers: ['+31 20 555 0199'] }, 'day'], [{ SpecificCharacterSet: 'ISO_IR 101' }, 'day'], [{ CountryOfResidence: 'NL' }, 'day'], [{ InstitutionName: 'Hôpital Nord' }, 'day'],
    [{}, 'month'], [{ InstitutionName: 'Pinecrest Imaging Center' }, 'month'], [{ PatientTelephoneNumbers: ['+1 503 555 0199'] }, 'month'], [{ TimezoneOffsetFromUTC: '-0700' }, 'month'],
    [{ CountryOfResidence: 'US' }, 'month'], [{ SpecificCharacterSet: 'ISO_IR 192' }, 'month'], [{ InstitutionName: 'Springfield Hospital' }, 'month'],
  ] as const)('is that of the place: %j', (header, order) => expect(written(moved(header as StudyHeader, 'check 03/11/2021'), order)).toBe(shifted(order === 'day' ? '2021-11-03' : '2021-03-11')));

  it('is told by the language of the text and by a day next to the study', () => {
    expect(written(moved({}, 'onderzoek sinds 12-01-2019'), 'day')).toBe(shifted('2019-01-12'));
    expect(written(moved({ StudyDate: '20220603' }, 'check 02-06-2022'), 'day')).toBe(shifted('2022-06-02'));
    expect(written(moved({ StudyDate: '20220603', InstitutionName: 'Pinecrest Imaging Center' }, 'check 02-06-2022'), 'month')).toBe(shifted('2022-02-06'));
  });
});

it('coronary arteries and sides of further languages stay', () => {
  for (const text of ['PCI RIVA RCX', 'MR HNÉ VINSTRI', 'koljeno desno']) expect(clean(text)).toBe(text);
});
