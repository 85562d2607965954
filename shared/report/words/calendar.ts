import { Phrases } from '../phrases.ts';
import { fold } from '../tokens.ts';

/** Names of months: for each language and month the full form, then abbreviations, the commonest first. */
const MONTHS: Record<string, readonly string[]> = {
  en: ['January jan', 'February feb febr', 'March mar', 'April apr', 'May may', 'June jun', 'July jul', 'August aug', 'September sep sept', 'October oct', 'November nov', 'December dec'],
  es: ['enero ene', 'febrero feb febr', 'marzo mar', 'abril abr', 'mayo may', 'junio jun', 'julio jul', 'agosto ago agos', 'septiembre sep sept setiembre set', 'octubre oct', 'noviembre nov', 'diciembre dic'],
  de: ['Januar jan jän jänner', 'Februar feb feber', 'März mär mrz maerz', 'April apr', 'Mai mai', 'Juni jun', 'Juli jul', 'August aug', 'September sep sept', 'Oktober okt', 'November nov', 'Dezember dez'],
  fr: ['janvier janv jan', 'février févr fév', 'mars mars mar', 'avril avr', 'mai mai', 'juin juin', 'juillet juil', 'août août aou', 'septembre sept sep', 'octobre oct', 'novembre nov', 'décembre déc'],
  pt: ['janeiro jan', 'fevereiro fev', 'março mar', 'abril abr', 'maio mai', 'junho jun', 'julho jul', 'agosto ago', 'setembro set', 'outubro out', 'novembro nov', 'dezembro dez'],
  it: ['gennaio gen genn', 'febbraio feb febb', 'marzo mar', 'aprile apr', 'maggio mag magg', 'giugno giu', 'luglio lug', 'agosto ago', 'settembre set sett', 'ottobre ott', 'novembre nov', 'dicembre dic'],
  ca: ['gener gen', 'febrer febr', 'març mç', 'abril abr', 'maig maig', 'juny juny', 'juliol jul', 'agost ag', 'setembre set', 'octubre oct', 'novembre nov', 'desembre des'],
  gl: ['xaneiro xan', 'febreiro feb', 'marzo mar', 'abril abr', 'maio maio', 'xuño xuñ', 'xullo xul', 'agosto ago', 'setembro set', 'outubro out', 'novembro nov', 'decembro dec'],
  eu: ['urtarrila urt urtarrilak urtarrilaren', 'otsaila ots otsailak otsailaren', 'martxoa mar martxoak martxoaren', 'apirila api apirilak apirilaren', 'maiatza mai maiatzak maiatzaren', 'ekaina eka ekainak ekainaren', 'uztaila uzt uztailak uztailaren', 'abuztua abu abuztuak abuztuaren', 'iraila ira irailak irailaren', 'urria urr urriak urriaren', 'azaroa aza azaroak azaroaren', 'abendua abe abenduak abenduaren'],
  nl: ['januari jan', 'februari feb', 'maart mrt', 'april apr', 'mei mei', 'juni jun', 'juli jul', 'augustus aug', 'september sep', 'oktober okt', 'november nov', 'december dec'],
  ro: ['ianuarie ian', 'februarie feb', 'martie mart', 'aprilie apr', 'mai mai', 'iunie iun', 'iulie iul', 'august aug', 'septembrie sept', 'octombrie oct', 'noiembrie noi', 'decembrie dec'],
  pl: ['stycznia sty', 'lutego lut', 'marca', 'kwietnia kwi', 'maja', 'czerwca cze', 'lipca lip', 'sierpnia sie', 'września wrz', 'października paź', 'listopada lis', 'grudnia gru'],
  tl: ['Enero', 'Pebrero', 'Marso', 'Abril', 'Mayo', 'Hunyo', 'Hulyo', 'Agosto', 'Setyembre', 'Oktubre', 'Nobyembre', 'Disyembre'],
  cy: ['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin', 'Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
  ga: ['Eanáir', 'Feabhra', 'Márta', 'Aibreán', 'Bealtaine', 'Meitheamh', 'Iúil', 'Lúnasa', 'MFómh', 'DFómh', 'Samhain', 'Nollaig'],
};

/** Months in Roman numerals, as in `29.IX.22`. */
export const ROMAN_MONTHS: readonly string[] = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Weekdays from Sunday: the full form, then abbreviations. */
const WEEKDAYS: Record<string, readonly string[]> = {
  en: ['Sunday sun', 'Monday mon', 'Tuesday tue tues', 'Wednesday wed weds', 'Thursday thu thur thurs', 'Friday fri', 'Saturday sat'],
  es: ['domingo dom', 'lunes lun', 'martes mar', 'miércoles mié', 'jueves jue', 'viernes vie', 'sábado sáb'],
  de: ['Sonntag so', 'Montag mo', 'Dienstag di', 'Mittwoch mi', 'Donnerstag do', 'Freitag fr', 'Samstag sa'],
  fr: ['dimanche dim', 'lundi lun', 'mardi mar', 'mercredi mer', 'jeudi jeu', 'vendredi ven', 'samedi sam'],
  pt: ['domingo dom', 'segunda seg', 'terça ter', 'quarta qua', 'quinta qui', 'sexta sex', 'sábado sáb'],
  it: ['domenica dom', 'lunedì lun', 'martedì mar', 'mercoledì mer', 'giovedì gio', 'venerdì ven', 'sabato sab'],
};

/** One spelling of a month or weekday: which one it is (from 0) and which of its forms. */
export interface CalendarWord {
  lang: string;
  index: number;
  /** 0 is the full form. */
  form: number;
}

const MONTH_WORDS = indexWords(MONTHS);
const WEEKDAY_WORDS = indexWords(WEEKDAYS);

/** Months of one language that mean something else in another: `MRT` is magnetic resonance in German. */
const NO_MONTHS: Record<string, ReadonlySet<string>> = { de: new Set(['mrt', 'ag']) };

/** The month that a folded word names, in the reader's language where several share the spelling; `index` 0 is January. */
export function monthWord(key: string, lang: string): CalendarWord | undefined {
  return NO_MONTHS[lang]?.has(key) ? undefined : pick(MONTH_WORDS.get(key), lang);
}

/** The weekday that a folded word names; `index` 0 is Sunday. */
export function weekdayWord(key: string, lang: string): CalendarWord | undefined {
  return pick(WEEKDAY_WORDS.get(key), lang);
}

/** Another month in the language and length of `like`. */
export function monthName(index: number, like: CalendarWord): string {
  return nameLike(MONTHS, index, like);
}

/** Another weekday in the language and length of `like`. */
export function weekdayName(index: number, like: CalendarWord): string {
  return nameLike(WEEKDAYS, index, like);
}

/** The full month name of a language, for writing a date anew. */
export function fullMonthName(index: number, lang: string): string {
  return nameLike(MONTHS, index, { lang: MONTHS[lang] ? lang : 'en', index, form: 0 });
}

function nameLike(table: Record<string, readonly string[]>, index: number, like: CalendarWord): string {
  const forms = table[like.lang]![index]!.split(' ');
  return forms[like.form === 0 ? 0 : 1] ?? forms[0]!;
}

function indexWords(table: Record<string, readonly string[]>): Map<string, CalendarWord[]> {
  const words = new Map<string, CalendarWord[]>();
  for (const [lang, rows] of Object.entries(table)) {
    rows.forEach((row, index) => row.split(' ').forEach((spelling, form) => {
      const key = fold(spelling);
      words.set(key, [...(words.get(key) ?? []), { lang, index, form }]);
    }));
  }
  return words;
}

function pick(words: CalendarWord[] | undefined, lang: string): CalendarWord | undefined {
  return words && (words.find((word) => word.lang === lang) ?? words[0]);
}

/** What deeds put between a day and its month: `8th day of February`, `8 días del mes de febrero`. */
export const DAY_OF_MONTH = new Phrases<true>()
  .add('day of|days of|day of the month of|dias del mes de|dia del mes de|del mes de|dias de|giorni del mese di|giorno del mese di|del mese di|jour du mois de|jours du mois de|dias do mes de|dia do mes de|do mes de|tag des monats', true);

/** A feast: a fixed day `[month, day]`, or days after Easter Sunday. */
export type Feast = readonly [month: number, day: number] | { easter: number } | 'unknown';

/** Names of days, folded; the longest spelling that fits wins. `unknown` feasts follow another calendar or the region. */
const FEASTS: readonly (readonly [Feast, string])[] = [
  [[1, 1], "primo dell anno|new year's day|new years day|new year day|año nuevo|neujahr|neujahrstag|nouvel an|jour de l'an|ano novo|capodanno|dia de ano novo|new year"],
  [[12, 31], "ultimo dell anno|notte di san silvestro|altjahrsabend|altjahresabend|sylvesternacht|silvesternacht|new year's eve|new years eve|nochevieja|noche vieja|fin de año|silvester|saint sylvestre|san silvestro|hogmanay|reveillon|passagem de ano"],
  [[12, 24], "weihnachtsabend|vespera do natal|christmas eve|nochebuena|heiligabend|heiliger abend|heiligen abend|hl abend|reveillon de noel|veille de noel|vigilia di natale|vespera de natal|consoada"],
  [[12, 25], 'erster weihnachtstag|erster weihnachtsfeiertag|ersten weihnachtsfeiertag|christmas day|christmas|xmas day|xmas|navidad|dia de navidad|weihnachten|weihnachtstag|ersten weihnachtstag|noel|jour de noel|natal|dia de natal|natale'],
  [[12, 26], "zweiter weihnachtstag|zweiter weihnachtsfeiertag|zweiten weihnachtsfeiertag|stephanstag|stefanstag|stefanitag|jour de la saint etienne|boxing day|st stephen's day|st. stephen's day|san esteban|zweiten weihnachtstag|santo stefano"],
  [[9, 29], 'michaelmas|michaelmas day|lady day michaelmas|san miguel|dia de san miguel|michaelistag'],
  [[12, 30], 'rizal day'],
  [[2, 1], "st brigid s day|imbolc|st brigids day"],
  [[2, 2], 'candlemas|candelaria|dia de la candelaria|lichtmess|maria lichtmess|chandeleur|candelora'],
  [[2, 3], 'san blas|dia de san blas'],
  [[3, 1], "st david s day|saint david s day|dydd gwyl dewi"],
  [[3, 15], 'ides of march|idus de marzo'],
  [[3, 25], 'lady day|annunciation'],
  [[11, 30], "st andrew s day|saint andrew s day|san andres|andreastag"],
  [[12, 13], "st lucia s day|santa lucia day|luciafest"],
  [[1, 2], 'berchtoldstag|second of january holiday'],
  [[1, 25], "burns night"],
  [[1, 26], 'republic day india|dia de australia'],
  [[9, 8], 'diada de asturias|lady s birthday|mariä geburt'],
  [[9, 16], 'grito de independencia|dia de la independencia de mexico'],
  [[9, 18], 'dieciocho de septiembre chileno'],
  [[5, 2], 'dos de mayo'],
  [[5, 25], '25 de mayo argentino'],
  [[7, 9], '9 de julio argentino'],
  [[7, 28], 'fiestas patrias peruanas'],
  [[8, 24], 'san bartolome|bartholomew fair|sao bartolomeu'],
  [[6, 29], 'san pedro y san pablo|san pedro|sao pedro|ss peter and paul'],
  [[7, 22], 'santa maria magdalena'],
  [[9, 24], 'la merce|heritage day'],
  [[4, 27], 'freedom day'],
  [[6, 16], 'youth day'],
  [[8, 9], "women s day south africa"],
  [[12, 16], 'day of reconciliation'],
  [[10, 1], 'nigerian independence day|golden week'],
  [[11, 4], 'saint charles borromee'],
  [[12, 31], 'st sylvester|san silvestre'],
  [[1, 6], 'dreikonigstag|dreikonige|dreikonig|fete des rois|jour des rois|dia dos reis|nollaig na mban|three kings day|three kings|little christmas|dia de los santos reyes|epiphany|reyes|dia de reyes|noche de reyes|dia de los reyes|epifania|heilige drei konige|epiphanie|dia de reis|befana'],
  [[10, 31], 'halloween|reformationstag'],
  [[11, 1], "all saints|all saints' day|todos los santos|dia de todos los santos|allerheiligen|toussaint|todos os santos|dia de todos os santos|ognissanti|tutti i santi"],
  [[11, 2], "jour des defunts|jour des morts|fete des morts|commemorazione dei defunti|giorno dei defunti|dia dos finados|all souls' day|dia de los difuntos|dia de difuntos|dia de muertos|dia de los muertos|finados|dia de finados|allerseelen|giorno dei morti|i morti"],
  [[11, 5], 'bonfire night|guy fawkes night'],
  [[11, 11], "fete de l armistice|jour du souvenir|estate di san martino|remembrance day|veterans day|veteran's day|armistice day|armistice|martinstag|dia de san martin|sao martinho"],
  [[2, 14], "valentine's day|valentines day|st valentine's day|san valentin|dia de san valentin|valentinstag|saint-valentin|san valentino|dia dos namorados"],
  [[3, 17], "st patrick's day|st. patrick's day|saint patrick's day|st patrick's|paddy's day|san patricio|paddys day|st pats|st paddy's day"],
  [[3, 19], 'dia de san jose|san jose|dia del padre|san giuseppe|festa del papa'],
  [[3, 8], "international women's day|dia de la mujer|festa della donna"],
  [[4, 1], "april fools' day|april fool's day"],
  [[4, 19], 'dia do indio|dia dos povos indigenas'],
  [[4, 21], 'dia de tiradentes'],
  [[4, 23], "st george's day|sant jordi|dia de sant jordi|san jorge"],
  [[4, 25], 'anzac day|festa della liberazione|dia da liberdade|liberazione'],
  [[4, 27], "koningsdag|king's day"],
  [[5, 1], 'maifeiertag|dia do trabalho|may day|dia del trabajo|dia del trabajador|primero de mayo|tag der arbeit|fete du travail|dia do trabalhador|primo maggio|festa dei lavoratori'],
  [[5, 5], 'cinco de mayo'],
  [[5, 8], 'fete de la victoire'],
  [[5, 15], 'san isidro|dia de san isidro'],
  [[6, 2], 'festa della repubblica'],
  [[6, 10], 'dia de portugal'],
  [[6, 13], 'santo antonio|dia de santo antonio'],
  [[6, 14], 'flag day'],
  [[6, 19], 'juneteenth'],
  [[6, 24], 'san juan|noche de san juan|dia de san juan|sao joao|san giovanni|johannistag|saint-jean-baptiste|midsummer day'],
  [[7, 1], 'canada day'],
  [[7, 4], 'independence day|fourth of july|july fourth'],
  [[7, 7], 'san fermin|sanfermines'],
  [[7, 14], 'bastille day|fete nationale|14 juillet'],
  [[7, 25], 'dia de santiago|santiago apostol'],
  [[8, 1], 'bundesfeier|bundesfeiertag'],
  [[8, 15], 'assumption|assumption day|dia de la asuncion|virgen de agosto|maria himmelfahrt|assomption|ferragosto|assuncao'],
  [[9, 7], 'sete de setembro'],
  [[10, 3], 'tag der deutschen einheit'],
  [[10, 5], 'implantacao da republica'],
  [[10, 12], 'columbus day|dia de la hispanidad|dia del pilar|fiesta nacional|nossa senhora aparecida|dia da padroeira|dia de nossa senhora'],
  [[12, 1], 'restauracao da independencia'],
  [[12, 6], 'dia de la constitucion|nikolaus|nikolaustag|saint-nicolas|san nicola'],
  [[12, 8], 'dia de la inmaculada|inmaculada|immacolata|imaculada conceicao|mariä empfängnis'],
  [[12, 28], 'dia de los inocentes|santos inocentes'],
  [{ easter: 0 }, 'domenica di pasqua|easter sunday|easter|domingo de resurreccion|domingo de pascua|pascua|ostersonntag|ostern|paques|dimanche de paques|pascoa|domingo de pascoa|pasqua'],
  [{ easter: 1 }, 'lunedi di pasqua|easter monday|lunes de pascua|ostermontag|lundi de paques|pasquetta|lunedi dell angelo'],
  [{ easter: -2 }, 'good friday|viernes santo|karfreitag|vendredi saint|sexta-feira santa|venerdi santo'],
  [{ easter: -3 }, 'maundy thursday|jueves santo|grundonnerstag|jeudi saint|quinta-feira santa|giovedi santo'],
  [{ easter: -1 }, 'easter saturday|holy saturday|sabado santo|karsamstag'],
  [{ easter: -7 }, 'palm sunday|domingo de ramos|palmsonntag|dimanche des rameaux|domenica delle palme'],
  [{ easter: -46 }, 'ash wednesday|miercoles de ceniza|aschermittwoch|mercredi des cendres|quarta-feira de cinzas|mercoledi delle ceneri'],
  [{ easter: -47 }, 'shrove tuesday|pancake day|mardi gras|fat tuesday|martes de carnaval|carnaval|faschingsdienstag|fasching|terca-feira de carnaval|martedi grasso|carnevale'],
  [{ easter: -48 }, 'lundi gras|segunda feira de carnaval|lunedi grasso|rosenmontag|lunes de carnaval|karneval|fastnacht'],
  [{ easter: -49 }, 'domingo gordo|domingo de carnaval|dimanche gras|faschingssonntag|domenica di carnevale'],
  [{ easter: -52 }, 'giovedi grasso|jeudi gras'],
  [{ easter: 7 }, 'weisser sonntag|weissen sonntag|dimanche de quasimodo|domenica in albis'],
  [{ easter: 39 }, 'ascension day|christi himmelfahrt|ascension thursday|jeudi de l ascension'],
  [{ easter: 49 }, 'whitsun|whit sunday|pentecost|pfingsten|pfingstsonntag|pentecostes|pentecote|pentecoste'],
  [{ easter: 50 }, 'segunda feira do espirito santo|lunedi di pentecoste|whit monday|pfingstmontag|lundi de pentecote'],
  [{ easter: 60 }, 'corpus christi|fronleichnam|fete-dieu|corpo de deus|corpus domini'],
  [{ easter: -3 }, 'semana santa'],
  ['unknown', "erster advent|ersten advent|zweiter advent|zweiten advent|dritter advent|dritten advent|vierter advent|vierten advent|advent sunday|first sunday of advent|easter week|holy week|christmas week|whit week|half term|ides|feast of the assumption|guru purab|guru nanak jayanti|baisakhi|vaisakhi|pongal|onam|ugadi|lohri|makar sankranti|tamil new year|puthandu|vishu|dussehra|durga puja|navratri|janmashtami|ganesh chaturthi|raksha bandhan|karva chauth|holika|muharram|ashura|mawlid|milad|eid ul fitr|aid el kebir|aid al kebir|aid el fitr|aid el seghir|aid el adha|aid al adha|aid al fitr|fete du mouton|tabaski|korite|zuckerfest|opferfest|festa del sacrificio|dia da independencia|fete nationale du quebec|eid ul adha|eid al fitr|bakrid|laylat al qadr|shavuot|sukkot|purim|tisha b'av|simchat torah|lag baomer|mid autumn festival|qingming|dragon boat festival|songkran|vesak|losar|obon|golden week|orthodox easter|orthodox christmas|pascha|patriots day|patriots' day|pioneer day|indigenous peoples day|indigenous peoples' day|columbus day weekend|labor day weekend|memorial day weekend|family day|civic holiday|simcoe day|melbourne cup day|melbourne cup|kings birthday|king's birthday|queen's birthday|grand final day|heritage day|youth day|workers day|democracy day|jamhuri day|mashujaa day|madaraka day|bonifacio day|araw ng kagitingan|sinulog|undas|all saints holiday|matariki|la mercè|san fermín|feria de sevilla|el pilar|virgen del carmen|dia del carmen|virgen del rocio|el rocio|semana grande|aste nagusia|carnavales|puente de mayo|puente de la constitucion|puente de diciembre|dia de la raza|dia del nino|dia de la bandera|dia de guadalupe|virgen de guadalupe|dia de la virgen|las posadas|inti raymi|dia del padre|dia de la candelaria|dia de las glorias navales|dia de reyes|vispera de reyes|vispera de san juan|verbena de san juan|vispera de todos los santos|vispera de navidad|vispera de ano nuevo|brückentag|brueckentag|schmotziger donnerstag|sechseläuten|knabenschiessen|buß und bettag|buss und bettag|kirchweih|volksfest|wiesn|rosenmontag|altweiber|nationalfeiertag|auffahrt|veille de noel|fete de la musique|beaujolais nouveau|jeune federal|saint jean|saint nicolas|pont de l ascension|la chandeleur|epiphanie|festa junina|festas juninas|sao joao|dia das maes|dia dos pais|dia das criancas|tiradentes|corpus christi|proclamacao da republica|consciencia negra|palio|ferragosto|sant ambrogio|santo patrono|festa del patrono|ponte dei morti|1 advent|advent|erster advent|thanksgiving day|thanksgiving|black friday|cyber monday|labor day|labour day|memorial day|presidents day|presidents' day|martin luther king day|mlk day|mother's day|mothering sunday|father's day|super bowl sunday|super bowl|victoria day|groundhog day|earth day|australia day|waitangi day|republic day|diwali|deepavali|holi|eid|eid al-fitr|eid al-adha|ramadan|ramadán|hanukkah|chanukah|passover|yom kippur|rosh hashanah|chinese new year|lunar new year|tet|norooz|nowruz|kwanzaa|dia de la madre|dia da mae|muttertag|vatertag|fete des meres|festa della mamma|fallas|feria de abril|diada|dia de andalucia|dia de la comunidad|fiestas patrias|grito de dolores|oktoberfest|weiberfastnacht|volkstrauertag|totensonntag|august bank holiday|bank holiday|early may bank holiday|summer bank holiday"],
];

/** Feasts by the folded first word: the further words and the day. */
export const FEASTS_BY_FIRST_WORD = indexFeasts();

function indexFeasts(): Map<string, { words: string[]; feast: Feast }[]> {
  const index = new Map<string, { words: string[]; feast: Feast }[]>();
  for (const [feast, names] of FEASTS) {
    for (const name of names.split('|')) {
      const words = fold(name).split(/[^a-z0-9]+/).filter((word) => word !== '');
      index.set(words[0]!, [...(index.get(words[0]!) ?? []), { words, feast }]);
    }
  }
  for (const entries of index.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** Easter Sunday of a year in the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year: number): { month: number; day: number } {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return { month, day: (h + l - 7 * m + 33 * month + 19) % 32 };
}
