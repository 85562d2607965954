import { mayBeGreatAge, type Lifetime } from '../../../shared/report/dates/greatAge.ts';
import type { Identifier } from '../../../shared/text.ts';
import { finderOf } from './finder.ts';

/** Words for years of age behind the number, or before it, in languages that the report engine does not read. */
const AGES: readonly RegExp[] = [
  /(?<![\p{N}.,])(9\d|1[01]\d)(?= ?(?:歳|才|岁|歲|세|살|ปี|лет(?!\p{L})|год(?!\p{L})|года(?!\p{L})|років(?!\p{L})|г\.р|ετών(?!\p{L})|lat(?!\p{L})|let[áý]?(?!\p{L})|rok[uy]?(?!\p{L})|éves(?!\p{L})|yaş\p{L}*|vuotia\p{L}*|årig\p{L}*|år(?!\p{L})|jaar(?!\p{L})|jarige?(?!\p{L})|godin\p{L}*|metų(?!\p{L})|gadi(?!\p{L})|tuổi(?!\p{L})|tahun(?!\p{L})|ani(?!\p{L})|de ani(?!\p{L})|سنة|عاما))/gu,
  /(?<=(?:בן|בת|возраст|вік|ηλικίας|życia|wiek|věk|yaş|ålder|alder|ikä) ?:? ?)(9\d|1[01]\d)(?![\p{N}.,])/giu,
];

/** Ages over 89 (45 CFR 164.514(b)(2)(i)(C)) in languages and scripts that the report engine does not read. */
export const findForeignAges = finderOf([{ label: 'AGE', in: /9\d|1[01]\d/, patterns: AGES, source: 'date', confidence: 0.95, reason: 'an age over 89' }]);

/** A year beside words of birth in those languages: `1930 г.р.`, `1930年生まれ`, `ur. 1930`, `född 1930`. */
const YEARS_OF_BIRTH: readonly RegExp[] = [
  /(?<![\p{N}.,/-])((?:18|19)\d{2})(?= ?(?:г\. ?р|года? рожд|р\. ?н|年生|年出生|년생))/gu,
  /(?<=(?<!\p{L})(?:ur(?:\.|odz\p{L}*)|nar(?:\.|ozen[áý]?)|född|fødd?t?|syntynyt|synt\.|szül(?:\.|etett)|născut[ăa]?|doğum(?: yılı)?|рожд\p{L}*|нар\.|γεν\.|γεννήθηκε|geboortejaar|fødselsår|födelseår):? ?(?:i |w |v |in |în |år |στο )?)((?:18|19)\d{2})(?![\p{N}]|[./-]\p{N})/giu,
];

/** Without a study, the year of the text. */
const YEAR_OF_TEXT = 2020;

const findYears = finderOf([{ label: 'DATE', in: /1[89]\d\d/, patterns: YEARS_OF_BIRTH, source: 'date', confidence: 0.95, reason: 'a year of birth that shows an age over 89' }]);

/** Years of birth that show an age over 89 at the latest study, in those languages. */
export function findForeignBirthYears(segment: string, text: string, { latest }: Lifetime): Identifier[] {
  return findYears(segment, text).filter(({ text: year }) => mayBeGreatAge(Number(year), latest?.year ?? YEAR_OF_TEXT));
}
