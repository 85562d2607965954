/** Months from January in the languages that the report engine does not read, as alternatives of a pattern: full forms as dates have them, then abbreviations. */
export const MONTHS: readonly string[] = [
  'jan(?:uari|uar)|tammikuu(?:ta?|ssa|n)?|ledna|január|ocak|январ[ьяе]|янв|ιανου(?:αρίου|άριος?)|ב?ינואר|يناير|كانون الثاني',
  'feb(?:ruari|ruar)|helmikuu(?:ta?|ssa|n)?|února|február|şubat|феврал[ьяе]|февр?|φεβρου(?:αρίου|άριος?)|ב?פברואר|فبراير|شباط',
  'mars|marts|maaliskuu(?:ta?|ssa|n)?|března|március|mart|март[ае]?|μαρτίου|μάρτιος?|ב?מרץ|مارس|آذار',
  'huhtikuu(?:ta?|ssa|n)?|dubna|április|nisan|апрел[ьяе]|апр|απριλίου|απρίλιος?|ב?אפריל|[أا]بريل|نيسان',
  'maj|toukokuu(?:ta?|ssa|n)?|května|május|mayıs|ма[йяе]|μαΐου|μαίου|μάιος?|ב?מאי|مايو|أيار',
  'kesäkuu(?:ta?|ssa|n)?|června|június|haziran|июн[ьяе]|ιουνίου|ιούνιος?|ב?יוני|يونيو|حزيران',
  'heinäkuu(?:ta?|ssa|n)?|července|július|temmuz|июл[ьяе]|ιουλίου|ιούλιος?|ב?יולי|يوليو|تموز',
  'augusti|elokuu(?:ta?|ssa|n)?|srpna|augusztus|ağustos|август[ае]?|авг|αυγούστου|αύγουστος?|ב?אוגוסט|أغسطس|آب',
  'syyskuu(?:ta?|ssa|n)?|září|szeptember|eylül|сентябр[ьяе]|сент?|σεπτεμβρίου|σεπτέμβριος?|ב?ספטמבר|سبتمبر|أيلول',
  'oktober|lokakuu(?:ta?|ssa|n)?|října|október|ekim|октябр[ьяе]|окт|οκτωβρίου|οκτώβριος?|ב?אוקטובר|أكتوبر|تشرين الأول',
  'marraskuu(?:ta?|ssa|n)?|listopadu|kasım|ноябр[ьяе]|нояб?р?|νοεμβρίου|νοέμβριος?|ב?נובמבר|نوفمبر|تشرين الثاني',
  'desember|joulukuu(?:ta?|ssa|n)?|prosince|aralık|декабр[ьяе]|дек|δεκεμβρίου|δεκέμβριος?|ב?דצמבר|ديسمبر|كانون الأول',
];

/** Thai months from January, which words without spaces stand around: full forms, then abbreviations, whose last dot is often left out. */
export const THAI_MONTHS: readonly string[] = [
  'มกราคม|ม\\.?ค', 'กุมภาพันธ์|ก\\.?พ', 'มีนาคม|มี\\.?ค', 'เมษายน|เม\\.?ย', 'พฤษภาคม|พ\\.?ค', 'มิถุนายน|มิ\\.?ย', 'กรกฎาคม|ก\\.?ค', 'สิงหาคม|ส\\.?ค', 'กันยายน|ก\\.?ย', 'ตุลาคม|ต\\.?ค', 'พฤศจิกายน|พ\\.?ย', 'ธันวาคม|ธ\\.?ค',
];

/** How many years the Buddhist era of Thailand is ahead, its century, and the years that no other calendar has in a header. */
export const BUDDHIST_ERA = { ahead: 543, century: 2500, first: 2400, last: 2699 } as const;

/** The year before the first of each Japanese era that patients were born in. */
export const ERAS: Readonly<Record<string, number>> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 };

/** Their letters, as forms have them. */
export const ERA_LETTERS: Readonly<Record<string, number>> = { M: 1867, T: 1911, S: 1925, H: 1988, R: 2018 };

/** Chinese digits by their values. */
export const CHINESE_DIGITS = '〇一二三四五六七八九';
