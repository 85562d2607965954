/**
 * Words of kinship and companionship in the languages of headers, as alternatives of a pattern. Those that are also other words of reports
 * (`far`, `mor`, `man`, `son` in French) are left out, but where only a capital behind them is read.
 */
export const KINSHIP = [
  'mother|father|mum|mom|dad|daughter|son|wife|husband|spouse|partner|sister|brother|aunt|uncle|niece|nephew|cousin|grandmother|grandfather|grandson|granddaughter|stepfather|stepmother|foster mother|foster father|guardian|carer|caregiver|next of kin',
  'madre|padre|hija|hijo|esposa|esposo|mujer|marido|pareja|hermana|hermano|tía|tío|sobrina|sobrino|prima|primo|abuela|abuelo|nieta|nieto|nuera|yerno|suegra|suegro|cuñada|cuñado|cuidadora|cuidador',
  'mutter|vater|tochter|sohn|ehefrau|ehemann|gattin|gatte|schwester|bruder|tante|onkel|nichte|neffe|großmutter|großvater|enkel|enkelin|lebensgefährtin|lebensgefährte',
  'mère|père|fille|fils|épouse|époux|conjoint|conjointe|sœur|soeur|frère|oncle|nièce|neveu|compagne|compagnon',
  'madre|padre|figlia|figlio|moglie|marito|sorella|fratello|zia|zio|nipote|nonna|nonno|cognata|cognato|compagna|compagno',
  'mãe|pai|filha|filho|esposa|esposo|marido|irmã|irmão|avó|avô|neta|neto|sogra|sogro|viúva de|viúvo de|cuidadora|cuidador',
  'moeder|vader|dochter|zoon|echtgenote|echtgenoot|echtg\\.|echtgen\\.|zus|broer|tante|oom|nicht|neef|mantelzorger|partner',
  'pårørende|närstående|anhörig|god man|kontaktperson|hustru|make|maka|sambo|dotter|syster|bror|dotterdotter|dotterson|sondotter|sonson|mormor|morfar|farmor|farfar|datter|søster|søn|sønn|ektefelle|ægtefælle|samboer|kone|kæreste|svigerdatter|svigersøn|svärdotter|svärson',
  'vaimo|aviomies|puoliso|tytär|poika|sisko|veli|äiti|isä',
  'żona|mąż|córka|syn|matka|ojciec|siostra|brat|babcia|dziadek|wnuczka|wnuk|teściowa|synowa|zięć|opiekun|opiekunka',
  'manželka|manžel|dcera|matka|otec|sestra|bratr|vnučka|vnuk|babička|dědeček',
  'felesége|férje|lánya|fia|anyja|apja|nővére|húga|bátyja|öccse|unokája',
  'soț|soţ|sot|soție|soţie|sotie|sotia|sotul|fiu|soția|soţia|soțul|soţul|fiica|fiul|sora|fratele|nepoata|nepotul',
  'eşi|kızı|oğlu|annesi|babası|kardeşi|ablası|ağabeyi|torunu',
  'supruga|suprug|kći|kćerka|majka|otac|muž|žena|hči|oče',
  'съпруга|съпруг|дъщеря|чоловік|дружина|донька|майка|баща|батько',
  'chồng|vợ|con trai|con gái|anh trai|chị gái|em trai|em gái|người nhà',
  'suami|istri|isteri|anak|ibu|ayah|asawa|mume|mke',
  'жена|супруга|муж|супруг|дочь|сын|мать|отец|сестра|брат|внучка|внук|бабушка|дедушка|невестка|зять|опекун',
  'σύζυγος|κόρη|γιος|υιός|μητέρα|πατέρας|αδελφή|αδερφή|αδελφός|αδερφός|εγγονή|εγγονός',
].join('|');

/** Words of kinship in Hebrew, Arabic with Persian, and Thai, with their possessive forms, as alternatives of a pattern: most are also other words or begin sentences. */
export const CAPITALLESS_KINSHIP = [
  '[והל]?(?:בן|אח|אב|אם|נכד|בעלה?|אישה|אשתו|בנה?|בנו|בתה?|בתו|אמה?|אמו|אימו|אביה|אביו|אבא|אמא|אחיה|אחיו|אחותה?|אחותו|אחות|נכדה?|נכדו|נכדתו|נכדתה|סבתא|סבא|בן זוגה?|בת זוגו?|אפוטרופוס|מלווה|איש קשר)',
  '[ول]?(?:ال)?(?:زوجة?|زوجته|زوجها|ابنة?|ابنه|ابنها|ابنته|ابنتها|والده?|والدها|والدته?|والدتها|أخ|أخت|أخوه|أخوها|أخته|أختها|شقيقه|شقيقها|شقيقته|شقيقتها|أمه|أمها|أبوه|أبوها|حفيده|حفيدته|ولي الأمر|مرافقة?|همسر|پسر|دختر|پدر|مادر|برادر|خواهر)',
  '(?:สามี|ภรรยา|บิดา|มารดา|พ่อ|แม่|ลูกชาย|ลูกสาว|บุตรชาย|บุตรสาว|บุตร|พี่ชาย|พี่สาว|น้องชาย|น้องสาว|ญาติ|ผู้ดูแล|หลานชาย|หลานสาว|หลาน)',
].join('|');

/** What is said of relatives who are not named, as the beginning of a word. */
export const UNNAMED_KIN = 'לא|אין|ללא|עם|בריא|חולה|סובל|נפטר|סוכרת|סרטן|שלילי|ידוע|לפני|בגיל|לא ידוע|مصاب|مريض|متوف|سليم|بصحة|لا|غير|عند|يعاني|سكري|سرطان|ندارد|دارای|سالم|فوت|ไม่|ปฏิเสธ|เสียชีวิต|เป็น|มี|แข็งแรง|ปกติ|สุขภาพ|มะเร็ง|เบาหวาน|ความดัน|โรค|อายุ|โทร|เบอร์';

/** Forms of address between a word of kinship and a name. */
export const COURTESIES = 'mr|mrs|ms|miss|herr|herrn|frau|m|mme|mlle|mevr|mw|dhr|sig|sig\\.ra|signora|signor|sr|sra|d|dña|p|pan|pani|fru|hr';

/** Titles and professions that make a patient's namesake a physician or dentist. */
export const DOCTORS = 'dr|dra|dre|prof|profa|doctor|doctora|doktor|doutor|doutora|docteur|dott|dott\\.ssa|dottssa|dottore|dottoressa|tandläkare|tannlege|tandlæge|tandarts|zahnarzt|zahnärztin|dentist|läkare|överläkare|lege|læge|arts|huisarts|lekarz|lek|med|врач|доктор|ιατρός|δρ';
