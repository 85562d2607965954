import type { Label } from '../../label.ts';
import type { Candidate, Page } from '../candidate.ts';
import { matchesOf } from '../patterns/matches.ts';

/** Fewest small letters of these scripts in a text with sentences; labels are shorter. */
const FEWEST_SMALL = 12;

const CAPITAL = 'А-ЯЁІЇЄҐЋЂЉЊЏЈΑ-ΩΆΈΉΊΌΎΏ';
const SMALL = 'а-яёіїєґћђљњџјα-ωάέήίόύώϊϋΐΰς';
const WORD = `[${CAPITAL}][${SMALL}]{2,}(?:[-’'][${CAPITAL}]?[${SMALL}]{2,})?`;

/** Up to three words with capitals, none of which opens a sentence: a word, a comma or an abbreviation stands before them. */
const INNER = new RegExp(`(?<=[\\p{L}\\p{N},)»”"—–] |(?<![\\p{L}])(?:каб|г|гор|ул|пос|с|д|проф|др|акад|доц|зав|лаб|мед|рентгенолаб|κ|δρ|καθ)\\. ?)${WORD}(?: ${WORD}){0,2}(?![\\p{L}\\p{N}])`, 'gu');
const SMALL_LETTER = new RegExp(`[${SMALL}]`, 'gu');

/** What is called after somebody stands before the name: `очаг Гона`, `болезнь Крона`, `по Хаунсфилду`, `νόσος Crohn`. */
const EPONYMOUS = /(?<!\p{L})(?:(?:болезн|хвороб|синдром|симптом|лини|очаг|грыж|проб|кист|перелом|узел|узл|шкал|классификац|критери|признак|пространств|канал|связк|проток|сфинктер|треугольник|метод|угол|угл|индекс|тест|закон|круг|борозд|щел|ямк|точк|дуг|кольц|стади|степен|тип|операц|доступ|аномали|деформац|лимфом|сарком|опухол|тетрад|триад|пятн|тельц|клетк|бляшк|контрактур|артропати|спондилит|реакц|формул|модификац|укладк|проекц|положени|препарат|контраст|фирм|аппарат|νόσο|σύνδρομο|σημείο|γραμμ|κάταγμα|κύστη|δείκτη|γωνία|κλίμακα|τρίγωνο|όζο|ταξινόμηση)\p{L}*|по|κατά) (?:[\p{L}-]+[ –-])?$/iu;

/** Agents, and days and months, which have capitals in no other place. */
const NO_NAME = /^(?:Омнипак|Ультравист|Визипак|Оптирей|Йопромид|Йогексол|Гадовист|Магневист|Примовист|Дотарем|Кларискан|Технефор|Пирфотех|Январ|Феврал|Март|Апрел|Ма[йя]|Июн|Июл|Август|Сентябр|Октябр|Ноябр|Декабр|Росси|Украин|Болгари|Ελλάδ|Ιανου|Φεβρου|Μ[άα]ρτ|Απρ[ίι]λ|Μ[άα][ιϊΐ]|Ι[οό]ύ?υ?[νλ]|Α[ύυ]γ|Σεπτ[έε]μβρ|Οκτ[ώω]βρ|Νο[έε]μβρ|Δεκ[έε]μβρ)/u;

/** Behind a long number another field begins. */
const BEHIND_NUMBER = /\d{6,} $/;

const INSTITUTION_BEHIND = /^ (?:районн\p{L}+ |городск\p{L}+ |областн\p{L}+ )?(?:больниц|поликлиник|клиник|госпитал|центр|лікарн|болниц|νοσοκομεί|κλινικ)/iu;
const PLACE_BEFORE = /(?:(?<!\p{L})(?:в|из|под|г\.|гор\.|пос\.|ул\.|с\.|у|з|στη|στην|στο|από)) ?$/iu;

/**
 * Names in Cyrillic and Greek sentences, of which the engine reads no more than this: German apart, no language writes other words than names with a
 * capital within a sentence. `консультация пульмонолога Кшиштофовича в Верхнезаозёрске`
 */
export function findInnerCapitals({ written }: Page): Candidate[] {
  if ((written.match(SMALL_LETTER)?.length ?? 0) < FEWEST_SMALL) return [];
  return matchesOf(written, INNER).flatMap(({ index, 0: name }): Candidate[] => {
    const before = written.slice(Math.max(0, index - 40), index);
    if (EPONYMOUS.test(before) || BEHIND_NUMBER.test(before) || NO_NAME.test(name)) return [];
    return [{ start: index, end: index + name.length, label: labelOf(before, written.slice(index + name.length)), source: 'script', confidence: 0.75, reason: 'a capital within a sentence' }];
  });
}

function labelOf(before: string, after: string): Label {
  if (INSTITUTION_BEHIND.test(after)) return 'ORG';
  return PLACE_BEFORE.test(before) ? 'LOCATION' : 'CLINICIAN';
}
