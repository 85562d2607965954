import { wordSet } from '../phrases.ts';

/** Names of fields that a bilingual form prints beside the Latin ones: they name nobody. Greek and Cyrillic ones folded, the others, whose marks are vowels, as they are written. */
export const FOREIGN_FIELDS = new Set([
  // Han
  ...'姓名 患者 患者名 患者氏名 氏名 名前 性别 性別 年龄 年齢 年齡 出生日期 生年月日 生日 检查 検査 檢查 检查日期 検査日 检查号 日期 日付 科室 科別 床号 病室 病床 住院号 门诊号 登记号 医院 病院 醫院 医师 医師 醫師 医生 先生 報告 报告 诊断 診断 診斷 所见 所見 印象 結論 结论 右 左 右侧 左侧 右側 左側 男性 女性 住所 地址 电话 電話 电话号码'.split(' '),
  // Hangul
  ...'이름 성명 환자 환자명 성별 나이 생년월일 등록번호 병원 의사 교수 검사 검사일 날짜 진단 판독 소견 결론 주소 전화 남자 여자 우측 좌측'.split(' '),
  // Thai
  ...'ชื่อ นามสกุล ผู้ป่วย อายุ เพศ วันเกิด วันที่ แพทย์ โรงพยาบาล ที่อยู่ โทร ชาย หญิง'.split(' '),
  // Cyrillic, Greek, Arabic, Persian, Urdu, Hebrew, Hindi
  ...wordSet('фио имя отчество фамилия пациент пол возраст дата диагноз заключение врач адрес телефон больница клиника описание исследование муж жен лево право'),
  ...wordSet('ονομα επωνυμο ονοματεπωνυμο ασθενης φυλο ηλικια ημερομηνια γεννησης διαγνωση συμπερασμα ιατρος διευθυνση τηλεφωνο νοσοκομειο'),
  ...'الاسم اسم المريض المريضة الجنس العمر التاريخ تاريخ الميلاد الطبيب الدكتور المستشفى العنوان الهاتف التشخيص النتيجة ذكر أنثى اليمين اليسار نام بیمار سن تاریخ'.split(' '),
  ...'שם פרטי משפחה מטופל חולה מין גיל תאריך לידה רופא כתובת טלפון אבחנה ממצאים סיכום זכר נקבה ימין שמאל'.split(' '),
  ...'नाम रोगी मरीज लिंग आयु उम्र तारीख जन्म दिनांक डॉक्टर अस्पताल पता फोन पुरुष महिला'.split(' '),
]);

/** What hospitals and practices are called in scripts without spaces. */
const UNSPACED_HOSPITAL = '病院|医院|醫院|診療所|診所|诊所|クリニック|의료원|병원|의원|โรงพยาบาล';

/** What says that a name is one of a hospital or practice. */
export const FOREIGN_INSTITUTION = new RegExp(`${UNSPACED_HOSPITAL}|[Бб]ольниц|[Пп]оликлиник|[Кк]линик|[Νν]οσοκομείο|مستشفى|بیمارستان|בית חולים|अस्पताल`, 'u');

/** What a hospital's name in a script without spaces is made of besides what tells it from others: `솔마루여성병원`, `平鷺中央病院`. */
export const UNSPACED_GENERIC = new RegExp(`国立|市立|県立|私立|附属|付属|大学|大學|医科|醫科|総合|综合|綜合|中央|第[一二三四五六七八九十]|人民|女子|女性|小児|儿童|記念|センター|중앙|국립|시립|대학교|대학|의과|종합|여성|아동|클리닉|센터|มหาวิทยาลัย|${UNSPACED_HOSPITAL}`, 'gu');
