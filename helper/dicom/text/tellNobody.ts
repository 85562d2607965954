import { fold } from '../../../shared/report/tokens.ts';
import type { Stretch } from '../../../shared/text.ts';
import { GREEK_OR_CYRILLIC, isCapital, isKnownWord, isTechnicalWord } from './labelWords.ts';

/** Milligrams of iodine in a millilitre, as contrast agents come. */
const CONCENTRATION = '(?:140|150|180|200|240|250|270|280|300|320|350|370|400)';
const CONTRAST_AGENT = '[Ii]o(?:mer|hex|pam|ver|dix|bit|pro|xag|xit)\\p{L}{0,8}|[Uu]ltravist|[Oo]mnipaque|[Aa]ccupaque|[Vv]isipaque|[Xx]enetix|[Oo]ptiray|[Ii]sovue|[Ii]meron|[Nn]iopam|[Ss]olutrast|[Ss]canlux|[Tt]elebrix|[Hh]exabrix|[Oo]xilan|[Uu]nilux|[Ii]opasen';

/** What form and surroundings make sure of, whatever a network that has read few such texts makes of it; where a group is said, only if it is a word of reports. */
const FORMS: readonly RegExp[] = [
  // V.a. LAE, Z. n. TEP: suspicion of and state after, with the abbreviation of what
  /(?<![\p{L}\p{N}])(?:V\. ?a|Z\. ?n|s\. ?p|o\. ?B|b\. ?B|n\. ?b)\.(?: \p{Lu}{2,5}(?![\p{L}\p{N}]))?/gu,
  // 24.05.2023 r.: the year, in Polish; г. in Russian
  /(?<=\d{4} ?)[rг]\.?(?!\p{L})/gu,
  // C61 Prostatakarzinom: ICD-10 before what it means
  /(?<=^|[;,(/:] ?)[A-TV-Z]\d{2}(?:\.\d{1,2})?[+*!]?(?= (\p{L}{4,}))/gu,
  // Galindo F. nac. 1990, N. esame 4711: the letter of a field's name
  /(?<!\p{L})(?:F\.(?= ?(?:nac|ingr|alta))|D\.(?= ?(?:nasc|nacim))|N\.(?= ?(?:esame|referto|historia|hist|expediente|exp|orden|registro|processo|exame)))/gu,
  // HK, HK li, LHK, TAVI HK: catheterisation of the heart, in German
  /(?<=^|[/+,(] ?)(?:[LR]?HKU?|Re-?HK)(?=$|[/+,)]| (?:li|re|links|rechts|bds|diagn\p{L}*|elektiv|Kontrolle)(?!\p{L}))|(?<=(?:Koro\p{L}*|PCI|TAVI|PTCA|Herz\p{L}*|Kardio\p{L}*|diagn\p{L}*|Z\.? ?n\.) )[LR]?HKU?(?!\p{L})/giu,
  // イオパミロン370, Iomeron 400
  new RegExp(`(?<=\\p{Script=Katakana}[\\p{Script=Katakana}ー]{2,12}(?<!ベッド|ルーム|フロア|ステーション) ?)${CONCENTRATION}(?!\\d)`, 'gu'),
  new RegExp(`(?<=(?<!\\p{L})(?:${CONTRAST_AGENT})[ -]?)${CONCENTRATION}(?!\\d)`, 'gu'),
];

/** The stretches of a text that name nobody by their form. */
export function tellNobody(text: string): Stretch[] {
  return FORMS.flatMap((form) => [...text.matchAll(form)].filter(({ 1: word }) => word === undefined || isNamed(fold(word))).map(({ index, 0: found }) => ({ start: index, end: index + found.length })));
}

function isNamed(key: string): boolean {
  return isKnownWord(key) || DISEASES.test(key);
}

/** What diseases end in, in the languages in which codes stand beside them. */
const DISEASES = /(?:karzinom|carcinom[ae]?|karsinom|sarkom|tumor|itis|ose|osis|pathie|pathy|insuffizienz|fraktur|stenose|infarkt|rak|nowotwor|zlosliwy)$/;

/** Adjectives and nouns of an examination in Cyrillic, `нативное`: names have a capital, and other endings. */
const DESCRIBES = /(?:ое|ые|ый|ого|ых|ная|ной|ную|ция|ции|ние|ния)$/;

/** A character of what institutions, wards and places are called in Han. */
const OF_PLACE = /[院所诊診局站室科部楼樓号號市县縣区區省路街村镇鎮町丁都府道州国國寺园園島岛山川港社]/u;

/** Whether a word of a script that the network has not learnt cannot be what it takes it for: a description in small letters, or a place without a word for one. */
export function isMisread(word: string, isPlace: boolean): boolean {
  if (GREEK_OR_CYRILLIC.test(word)) return !isCapital(word) && (DESCRIBES.test(word) || isTechnicalWord(fold(word)));
  return isPlace && /^\p{Script=Han}+$/u.test(word) && !OF_PLACE.test(word);
}
