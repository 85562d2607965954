/** Months from January in the languages that the report engine does not read, as alternatives of a pattern: full forms as dates have them, then abbreviations. */
export const MONTHS: readonly string[] = [
  'jan(?:uari|uar)|tammikuuta?|ledna|január|ocak|января|ιανουαρίου|ב?ינואר',
  'feb(?:ruari|ruar)|helmikuuta?|února|február|şubat|февраля|φεβρουαρίου|ב?פברואר',
  'mars|marts|maaliskuuta?|března|március|mart|марта|μαρτίου|ב?מרץ',
  'huhtikuuta?|dubna|április|nisan|апреля|απριλίου|ב?אפריל',
  'maj|toukokuuta?|května|május|mayıs|мая|μαΐου|μαίου|ב?מאי',
  'kesäkuuta?|června|június|haziran|июня|ιουνίου|ב?יוני',
  'heinäkuuta?|července|július|temmuz|июля|ιουλίου|ב?יולי',
  'augusti|elokuuta?|srpna|augusztus|ağustos|августа|αυγούστου|ב?אוגוסט',
  'syyskuuta?|září|szeptember|eylül|сентября|σεπτεμβρίου|ב?ספטמבר',
  'oktober|lokakuuta?|října|október|ekim|октября|οκτωβρίου|ב?אוקטובר',
  'marraskuuta?|listopadu|kasım|ноября|νοεμβρίου|ב?נובמבר',
  'desember|joulukuuta?|prosince|aralık|декабря|δεκεμβρίου|ב?דצמבר',
];

/** The year before the first of each Japanese era that patients were born in. */
export const ERAS: Readonly<Record<string, number>> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 };

/** Chinese digits by their values. */
export const CHINESE_DIGITS = '〇一二三四五六七八九';
