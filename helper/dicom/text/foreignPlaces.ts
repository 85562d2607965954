import { LazyPattern } from '../../../shared/report/patterns/lazy.ts';
import { finderOf } from './finder.ts';
import { CAPITALLESS } from './foreignPeople.ts';

/** A word with a capital, with those that belong to it. All lengths have a limit, so that time stays linear in the length of the text. */
const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,30}`;
const NAMES = `${NAME}(?: ${NAME}){0,2}`;
/** The number of a house, with those of its parts: `, д. 5, кв. 12`, ` 12 B 7`, ` No: 4/2`. */
const HOUSE = String.raw`,? ?(?:[Nn][ro]|д|дом)?[.:]{0,2} ?\d{1,4}(?:[/-]\d{1,4})?(?: ?\p{L}(?: \d{1,3})?(?![\p{L}\p{M}\p{N}]))?(?:,? (?:к|корп|кв|bl|ap|sc|et|m)[.:]? ?\d{1,4}){0,2}`;
/** The town behind it: ` 8000 Brugge`, `, 3511 AB Utrecht`. */
const TOWN = String.raw`(?:,? (?:[A-Z]{1,2}-)?\d{3} ?\d{1,3}(?: [A-Z]{2})? ${NAMES})?`;
const END = String.raw`(?![\p{L}\p{N}])`;
const START = String.raw`(?<![\p{L}\p{N}])`;

/** Streets of languages that the report engine does not read, always with a number. */
const STREETS: readonly string[] = [
  // Sint-Jansstraat 44, Storgatan 5
  String.raw`\p{Lu}[\p{L}\p{M}'’-]{2,30}(?:straat|laan|gracht|plein|dreef|steenweg|singel|gatan|gata|gaten|vägen|vegen|veien|vej|gade|allé|katu|polku|kuja)`,
  // ул. Гагарина, Calea's `Str. Lalelelor` and the like
  String.raw`(?:ул|улица|пр-т|просп|проспект|пер|переулок|бул|бульвар|наб|вул|вулиця|ul|ulica|str|strada|nám|tř|třída|οδός|οδ|λεωφ|λεωφόρος)\.? ${NAMES}`,
  // Via Fontanelle 12, in a text whose language nobody tells
  String.raw`(?:Via|Viale|Piazza|Piazzale|Corso|Vicolo|Calle|Avenida|Rua|Travessa|Rue|Boulevard)(?: (?:dei|del|della|delle|di|da|do|das|dos|de|la|las|los|le|les|du|des))* ${NAMES}`,
  // Petőfi utca 12, Gül Sokak No: 4
  String.raw`${NAMES} (?:utca|útja?|tér|krt|körút|köz|Caddesi|Cad|Sokak|Sokağı|Sok|Bulvarı|Mahallesi|Mah)\.?`,
].map((street) => `${START}${street}${HOUSE}${TOWN}${END}`);

/** What hospitals and practices are called by, behind their name or before it. */
const INSTITUTIONS: readonly string[] = [
  String.raw`${NAMES} (?:[Kk]órház|[Rr]endelőintézet|[Hh]astanesi|[Ss]airaala|[Tt]erveysasema|[Ss]jukhuset?|[Ss]ykehus|[Ss]ygehus|[Zz]iekenhuis|[Bb]olnica)\p{Ll}*`,
  String.raw`(?:[Vv]årdcentralen|[Ss]jukhuset|[Ss]zpital|[Pp]rzychodnia|[Nn]emocnice|[Nn]emocnica|[Ss]pitalul|[Zz]iekenhuis|[Hh]uisartsenpraktijk|[Ll]egesenter|[Bb]olnica|[Bb]ệnh viện|[Rr]umah [Ss]akit|[Бб]ольница|[Пп]оликлиника|[Кк]линика|[Νν]οσοκομείο)(?: (?:im|sv|św|Sf|им)\.)? ${NAMES}`,
  // Değirmendere Aile Sağlığı Merkezi, Κέντρο Υγείας Κρυοπηγής, Γ.Ν. Λαμίας
  String.raw`${NAMES} (?:(?:Aile|Toplum|Ana Çocuk) Sağlığı|Sağlık|Tıp|Görüntüleme|Diyaliz) Merkezi\p{Ll}*`,
  String.raw`(?:[Κκ]έντρο(?:υ)? [Υυ]γείας|Κ\.Υ\.|Γ\.?Ν\.?[ΑΘ]?\.?|[Νν]οσοκομείου|[Κκ]λινική(?:ς)?|[Δδ]ιαγνωστικό [Κκ]έντρο) ${NAMES}`,
  // z przychodni „Pod Lipami”, клиника «Медлада», АО "Лесмаш": in quotes, with small words perhaps
  String.raw`(?:[Ss]zpital\p{Ll}*|[Pp]rzychodni\p{Ll}*|[Pp]oradni\p{Ll}*|[Кк]линик\p{Ll}*|[Бб]ольниц\p{Ll}*|[Пп]оликлиник\p{Ll}*|[Мм]едцентр\p{Ll}*|[Цц]ентр\p{Ll}*|[Сс]анатори\p{Ll}*|[АЗО]АО|АО|ООО|ЗАО|ФГУП|ГБУЗ|ИП) ["«„“'?]\p{Lu}[\p{L}\p{M}\p{N} -]{2,40}["»”“'?]`,
].map((institution) => `${START}${institution}(?![\\p{L}\\p{N}])`);

/** `zam. Brzezinowo`, `проживает в с. Малые Кукушки`, `κάτοικος Λαμίας`: where somebody lives. */
const RESIDENCE = new LazyPattern(String.raw`${START}(?:zam\.|zamieszkał[aey]?(?: w)?|прож\.(?: в)?|проживает в|жител\p{Ll}+|κάτοικος|κατ\.)(?: (?:г|с|пос|д|м)\.)? (${NAMES})${END}`, 'gu');

/** In scripts without capitals; what only says that it is a hospital is none. */
const UNSPACED_INSTITUTIONS: readonly RegExp[] = [
  /(?:(?<=[转轉自来來至于在从於，。、：:\s]|^)|(?<!\p{Script=Han}))(?!(?:総合|综合|大学|大學|他|当|當|本|我|前|同|一般|関連|近|同一|专科)(?:病院|医院|醫院))[\p{Script=Han}々ヶ]{2,10}?(?:病院|医院|醫院|診療所|クリニック)/gu,
  /(?<!\p{Script=Hangul})(?!(?:대학|종합|타|본|개인|동네|외부|협력)병원)\p{Script=Hangul}{2,10}병원/gu,
  /(?<!\p{Script=Arabic})مستشفى \p{Script=Arabic}{2,}(?: ال\p{Script=Arabic}+)?/gu,
  /(?<!\p{Script=Hebrew})(?:בית חולים|ביה["״]ח|בי["״]ח) \p{Script=Hebrew}{2,}/gu,
  /โรงพยาบาล\p{Script=Thai}{2,}/gu,
  // 沧澜三院, 北医附院: a town and which of its hospitals
  /(?:(?<=[转轉自来來至于在从於，。、：:\s]|^)|(?<!\p{Script=Han}))(?![转轉自来來至于在由送去我本外他该某前])\p{Script=Han}{2,4}?(?:第?[一二三四五六七八九十]|(?:医|医大)?附[一二三]?|中医)院(?!区)/gu,
];

/** Addresses in Han and Hangul: behind their label, or from a prefecture or province to a number. */
const UNSPACED_ADDRESSES: readonly RegExp[] = [
  /(?<=(?:住所|现住址|住址|地址|주소)\s*[:：]?\s*)[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{N}－ー-]{4,}(?: [\p{Script=Hangul}\p{N}-]+)*/gu,
  /(?:〒?\d{3}-\d{4}\s*)?(?:東京都|北海道|(?:京都|大阪)府|\p{Script=Han}{2,3}県)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ヶー]{2,30}[\d０-９一二三四五六七八九十][\d０-９－丁目番地号-]*/gu,
];

const HEBREW = String.raw`[\p{Script=Hebrew}'"׳״-]{2,20}`;
const ARABIC = String.raw`\p{Script=Arabic}{2,20}`;
/** The town behind a street, which ends what is said. */
const HEBREW_TOWN = `(?:,? ${HEBREW}(?: ${HEBREW})?(?=\\s*(?:[.;,)]|$)))?`;
const THAI = String.raw`[\p{Script=Thai}]{2,30}`;
/** Streets of Hebrew, Arabic and Persian with their number, and Thai ones by their parts, of which one alone may be anything. */
const CAPITALLESS_STREETS: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})[בהלמ]?(?:רחוב|רח['׳]|שדרות|שד['׳]|סמטת|כיכר) ${HEBREW}(?: ${HEBREW}){0,2} \\d{1,4}(?:/\\d{1,3})?${HEBREW_TOWN}`, 'gu'),
  new RegExp(`(?:\\d{1,4},? )?(?<!\\p{L})(?:شارع|خیابان) ${ARABIC}(?: ${ARABIC}){0,2}(?:،|,)? ?(?:رقم |پلاک )?\\d{1,4}`, 'gu'),
  new RegExp(`\\d{1,4},? (?:شارع|خیابان) ${ARABIC}(?: ${ARABIC})?`, 'gu'),
  new RegExp(`(?:\\d{1,4}(?:/\\d{1,4})? ?)?(?:หมู่(?:ที่)? ?\\d{1,2} ?)?(?:(?:ซ\\.|ซอย|ถ\\.|ถนน|ต\\.|ตำบล|แขวง|อ\\.|อำเภอ|เขต|จ\\.|จังหวัด) ?${THAI}(?: ?\\d{1,3})?[ ,]{1,2}){1,5}(?:(?:ต\\.|ตำบล|แขวง|อ\\.|อำเภอ|เขต|จ\\.|จังหวัด) ?${THAI})(?: ?\\d{5})?`, 'gu'),
];

/** `cama 412-B`, `Bett 14a`: the bed of a ward. Of fewer figures without a letter it is a position of the table, as in `bed 3`. */
const BED = new LazyPattern(String.raw`(?<=${START}(?:[Bb]ed|BED|[Cc]ama|CAMA|[Bb]ett|BETT|[Ll]it|[Ll]etto|[Ll]eito|[Ss]eng|[Ss]äng|[Łł]óżko|[Кк]ойка|[Κκ]λίνη|[Yy]atak)(?: ?(?:n[ro]?[.º°]?|№|#|:))? ?)(?:\d{3,4}(?:[ /-]?[A-Z]|[/-]\d{1,2})?|\d{1,2}[ /-]?[A-Z]|\d{1,2}[a-z])(?! ?(?:mm|cm|kg|%|of|von|de|di|\/))(?![\p{L}\p{N}/.,]\p{N}?)`, 'gu');

/** `wonende te Heerlen`, `huisarts te Venlo`: the town behind the Dutch word for at. */
const DUTCH_TOWN = new LazyPattern(String.raw`(?<=\b(?:wonende|woonachtig|huisarts|arts|notaris)(?: [^;]{1,40})? te )${NAME}`, 'gu');

const ADDRESS = { label: 'LOCATION', source: 'place', confidence: 0.8, reason: 'reads as an address' } as const;
const INSTITUTION = { label: 'ORG', source: 'place', confidence: 0.8, reason: 'reads as the name of an institution' } as const;

/** Streets with a number, hospitals and practices in languages and scripts that the report engine does not read. */
export const findForeignPlaces = finderOf([
  { ...ADDRESS, in: /\d/, patterns: STREETS.map((street) => new LazyPattern(street, 'gu')) },
  { ...ADDRESS, in: CAPITALLESS, patterns: [...UNSPACED_ADDRESSES, ...CAPITALLESS_STREETS] },
  { ...ADDRESS, in: /\d/, reason: 'reads as a bed', patterns: [BED] },
  { ...ADDRESS, in: / te /, patterns: [DUTCH_TOWN] },
  { ...ADDRESS, in: /zam|прож|жител|κάτ|κατ\./, patterns: [RESIDENCE] },
  { ...INSTITUTION, in: /\p{Lu}/u, patterns: INSTITUTIONS.map((institution) => new LazyPattern(institution, 'gu')) },
  { ...INSTITUTION, in: CAPITALLESS, patterns: UNSPACED_INSTITUTIONS },
]);
