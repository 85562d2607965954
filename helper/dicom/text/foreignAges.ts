import { finderOf } from './finder.ts';

/** Words for years of age behind the number, or before it, in languages that the report engine does not read. */
const AGES: readonly RegExp[] = [
  /(?<![\p{N}.,])(9\d|1[01]\d)(?= ?(?:歳|才|岁|歲|세|살|ปี|лет(?!\p{L})|год(?!\p{L})|года(?!\p{L})|років(?!\p{L})|г\.р|ετών(?!\p{L})|lat(?!\p{L})|let[áý]?(?!\p{L})|rok[uy]?(?!\p{L})|éves(?!\p{L})|yaş\p{L}*|vuotia\p{L}*|årig\p{L}*|år(?!\p{L})|jaar(?!\p{L})|jarige?(?!\p{L})|godin\p{L}*|metų(?!\p{L})|gadi(?!\p{L})|tuổi(?!\p{L})|tahun(?!\p{L})|ani(?!\p{L})|de ani(?!\p{L})|سنة|عاما))/gu,
  /(?<=(?:בן|בת|возраст|вік|ηλικίας|życia|wiek|věk|yaş|ålder|alder|ikä) ?:? ?)(9\d|1[01]\d)(?![\p{N}.,])/giu,
];

/** Ages over 89 (45 CFR 164.514(b)(2)(i)(C)) in languages and scripts that the report engine does not read. */
export const findForeignAges = finderOf([{ label: 'AGE', in: /9\d|1[01]\d/, patterns: AGES, source: 'date', confidence: 0.95, reason: 'an age over 89' }]);
