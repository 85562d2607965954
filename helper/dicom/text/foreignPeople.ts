import { finderOf } from './finder.ts';
import { CHINESE_SURNAMES, KOREAN_SURNAMES } from './words/eastAsianSurnames.ts';

/** A character of a Japanese name: of what somebody is who works in a hospital `部` alone is one, in some family names. */
const JAPANESE = '(?:(?![科担任治直院部室医師者他当指])[\\p{Script=Han}々ヶ]|(?<=[阿服渡岡磯矢園綾戸刑海日下長谷])部)';

/** What makes a name of the characters beside it, in a script without capitals; the name is the group that matched. */
const PATTERNS: readonly RegExp[] = [
  // 担当医 小笠原 医師, 読影医：東海林 誠
  /(?:担当医|主治医|執刀医|読影医|読影者|紹介医|紹介元|依頼医|診断医|報告者|記載者|撮影者|担当技師|放射線技師|検査技師|担当看護師)\s*[:：]?\s*([\p{Script=Han}々ヶ]{2,4}?(?:[ 　][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4})?)(?=\s*(?:医師|先生|教授|技師|看護師|クリニック|医院|[\s、。,.;)）]|$))/gu,
  // (担当: 野々垣)
  /(?:担当|術者|記録|受付)\s*[:：]\s*([\p{Script=Han}々ヶ]{1,4}[\p{Script=Hiragana}\p{Script=Katakana}ー\uff66-\uff9f]{0,6}(?:[ 　][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\uff66-\uff9f]{1,6})?)(?=[\s、。,.;)）]|$)/gu,
  // 小笠原医師, but neither 担当医師 nor 内科医師
  new RegExp(`(?<!\\p{Script=Han})(${JAPANESE}{1,4}[ 　](?:${JAPANESE}|[\\p{Script=Hiragana}\\p{Script=Katakana}ー]){1,4}|${JAPANESE}{2,4})[ 　]?(?:医師|先生|教授|技師)(?!\\p{Script=Han})`, 'gu'),
  // 技師 斉木, but not 医師 確認済
  new RegExp(`(?<!\\p{Script=Han})(?:医師|技師|看護師|検査者|操作者|術者)[ 　:：]{1,2}((?:(?![確認済説明同意記入示依頼読影不在対応待機検査断])${JAPANESE}){2,4})(?![\\p{Script=Han}\\p{Script=Hiragana}])`, 'gu'),
  // 夫は剛志氏, 妻：澄江
  /(?:夫|妻|父|母|息子|娘|長男|長女|次男|次女|兄|姉|弟|妹)(?:[はがのと]([\p{Script=Han}々ヶ]{1,4})(?=氏|さん|様)|\s*[:：]\s*([\p{Script=Han}々ヶ]{2,4})(?!\p{Script=Han}))/gu,
  // 家属 诸葛丽, 报告医师：端木蕊
  new RegExp(`(?:家属|丈夫|妻子|儿子|女儿|父亲|母亲|联系人|监护人|陪同|(?:报告|审核|检查|主治|主管|申请|送检|经治|操作|诊断|值班)(?:医师|医生|技师|者)|护士)\\s*[:：]?\\s*((?:${CHINESE_SURNAMES})[\\p{Script=Han}]{1,2})(?![\\p{Script=Han}])`, 'gu'),
  // 家属端木明远陪同: what the relative did behind the name
  new RegExp(`(?:家属|丈夫|妻子|儿子|女儿|父亲|母亲|联系人|监护人)\\s*[:：]?\\s*((?:(?![于常方时成向任])(?:${CHINESE_SURNAMES}))[\\p{Script=Han}]{1,2}?)(?=陪同|陪护|陪伴|代诉|代述|签字|签名|知情|告知|来院|电话)`, 'gu'),
  new RegExp(`(?<!\\p{Script=Han})((?:${CHINESE_SURNAMES})[\\p{Script=Han}]{1,2}?)(?:医师|医生|主任|教授|护士|技师)(?!\\p{Script=Han})`, 'gu'),
  // 보호자 황보민수, 담당 남궁 교수
  new RegExp(`(?:보호자|담당의?|주치의|의뢰의|판독의|배우자|남편|아내|아들|딸)\\s*[:：]?\\s*((?:${KOREAN_SURNAMES})\\p{Script=Hangul}{1,2})(?!\\p{Script=Hangul})`, 'gu'),
  new RegExp(`(?<!\\p{Script=Hangul})(?!담당|주치의|지도|외래|전공의|전문의)((?:${KOREAN_SURNAMES})\\p{Script=Hangul}{0,2}) ?(?:교수|선생님?|의사|원장|기사|님|씨)(?!\\p{Script=Hangul})`, 'gu'),
  // د. شريف البدوي: a second word where nothing goes on behind it
  /(?<![\p{Script=Arabic}])(?:[دأ]\.(?:د\.)?|د\/|دكتورة?|الدكتورة?|السيدة?|زوجته|زوجها|دکتر)\s*(\p{Script=Arabic}{2,}(?:\s(?:عبد\s|بن\s|أبو\s)?\p{Script=Arabic}{2,}(?=\s*(?:[^\p{L}\s]|$)))?)/gu,
  // ד"ר שטרנהל
  /(?<![\p{Script=Hebrew}])(?:ד["״]ר|ד'ר|דר'|פרופ'?|פרופסור|בעלה|אשתו|בנה|בתה)\s+([\p{Script=Hebrew}-]{2,}(?:\s[\p{Script=Hebrew}-]{2,}(?=\s*(?:[^\p{L}\s]|$)))?)/gu,
  // นพ.ธีรพงศ์
  /(?<![\p{Script=Thai}])(?:นพ\.|พญ\.|ทพ\.|นาย|นางสาว|นาง)\s*([\p{Script=Thai}]{3,})/gu,
];

/** A character of a script without capitals. */
export const CAPITALLESS = /[\u0590-\u06ff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

const NAME = String.raw`\p{Lu}[\p{Ll}\p{M}'’]{2,}(?:-\p{Lu}[\p{Ll}\p{M}]+)?`;
const NAMES = `${NAME}(?: (?:\\p{Lu}\\. ?)?${NAME})?`;

/** What makes a name of words with capitals in languages that the report engine does not read: the short form of what somebody is, with its dot. */
const TITLED: readonly RegExp[] = [
  // τεχν. Θεοχάρης, από τον Δρ. Ευάγγελο Τσιρογιάννη
  new RegExp(`(?<![\\p{L}\\p{M}])(?:[Δδ]ρ|[Κκ](?:[οα]ς|α)?|[Ττ]εχν|[Ιι]ατρ|[Νν]οσ|[Κκ]αθ|[Ββ]οηθ)\\.\\s?(${NAMES})`, 'gu'),
  // rigid, από Μίλτο 12/06: by whom, before a day or the end
  new RegExp(`(?<![\\p{L}\\p{M}])από(?: (?:τον?|την?))? (?!Ιαν|Φεβ|Μ[αά]ρ|Απρ|Μ[αά]|Ιο[υύ]|Α[υύ]γ|Σεπ|Οκτ|Νο[εέ]|Δεκ)(${NAME})(?= ?(?:\\d{1,2}[/.-]\\d|[.;,)]?$))`, 'gu'),
  // Dt. Feridun, Hem. Gülşen Aktürk, piel. Renata Mroczek, lek. Bogumiła Siemianowicz
  new RegExp(`(?<![\\p{L}\\p{M}])(?:Dt|Uzm|Hem|Tekn|Doç|[Pp]iel|[Ll]ek|[Mm]gr|[Pp]oł)\\.(?: ?[Dd]r\\.)? (${NAMES})`, 'gu'),
  // Dres. Wiesenhütter/Zorn: the second of two
  new RegExp(`(?<![\\p{L}\\p{M}])Dres\\.(?: med\\.)? ${NAME} ?(?:[/&,]|und|u\\.) ?(${NAME})`, 'gu'),
];

/** Names by the title, the role or the word of kinship beside them, in scripts without capitals and in languages that the report engine does not read. */
export const findForeignPeople = finderOf([
  { label: 'CLINICIAN', in: CAPITALLESS, patterns: PATTERNS, source: 'title', confidence: 0.8, reason: 'stands beside a title' },
  { label: 'CLINICIAN', in: /\p{Lu}/u, patterns: TITLED, source: 'title', confidence: 0.8, reason: 'stands behind a title' },
]);
