/** Months from January in the languages that the report engine does not read, as alternatives of a pattern: full forms as dates have them, then abbreviations. */
export const MONTHS: readonly string[] = [
  'jan(?:uari|uar)|tammikuu(?:ta?|ssa|n)?|ledna|január|ocak|январ[ьяе]|янв|ιανου(?:αρίου|άριος?)|ב?ינואר',
  'feb(?:ruari|ruar)|helmikuu(?:ta?|ssa|n)?|února|február|şubat|феврал[ьяе]|февр?|φεβρου(?:αρίου|άριος?)|ב?פברואר',
  'mars|marts|maaliskuu(?:ta?|ssa|n)?|března|március|mart|март[ае]?|μαρτίου|μάρτιος?|ב?מרץ',
  'huhtikuu(?:ta?|ssa|n)?|dubna|április|nisan|апрел[ьяе]|апр|απριλίου|απρίλιος?|ב?אפריל',
  'maj|toukokuu(?:ta?|ssa|n)?|května|május|mayıs|ма[йяе]|μαΐου|μαίου|μάιος?|ב?מאי',
  'kesäkuu(?:ta?|ssa|n)?|června|június|haziran|июн[ьяе]|ιουνίου|ιούνιος?|ב?יוני',
  'heinäkuu(?:ta?|ssa|n)?|července|július|temmuz|июл[ьяе]|ιουλίου|ιούλιος?|ב?יולי',
  'augusti|elokuu(?:ta?|ssa|n)?|srpna|augusztus|ağustos|август[ае]?|авг|αυγούστου|αύγουστος?|ב?אוגוסט',
  'syyskuu(?:ta?|ssa|n)?|září|szeptember|eylül|сентябр[ьяе]|сент?|σεπτεμβρίου|σεπτέμβριος?|ב?ספטמבר',
  'oktober|lokakuu(?:ta?|ssa|n)?|října|október|ekim|октябр[ьяе]|окт|οκτωβρίου|οκτώβριος?|ב?אוקטובר',
  'marraskuu(?:ta?|ssa|n)?|listopadu|kasım|ноябр[ьяе]|нояб?р?|νοεμβρίου|νοέμβριος?|ב?נובמבר',
  'desember|joulukuu(?:ta?|ssa|n)?|prosince|aralık|декабр[ьяе]|дек|δεκεμβρίου|δεκέμβριος?|ב?דצמבר',
];

/** The year before the first of each Japanese era that patients were born in. */
export const ERAS: Readonly<Record<string, number>> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 };

/** Their letters, as forms have them. */
export const ERA_LETTERS: Readonly<Record<string, number>> = { M: 1867, T: 1911, S: 1925, H: 1988, R: 2018 };

/** Chinese digits by their values. */
export const CHINESE_DIGITS = '〇一二三四五六七八九';
