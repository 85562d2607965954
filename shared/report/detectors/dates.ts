import type { Candidate, Page } from '../candidate.ts';
import { wholeDeedDate } from '../dates/deed.ts';
import { readDate, type DatePart, type DateReading } from '../dates/reading.ts';
import { readNumberWords } from '../numberWords.ts';
import { wordSet } from '../phrases.ts';
import { fold, GAP, isCapitalised, isUpper, type Token } from '../tokens.ts';
import { weekdayWord } from '../words/calendar.ts';
import { isCounted, isSpanOfTime, isUnit, rulesDateOut, SPAN_DENOMINATORS, SPAN_WORDS_BEFORE, wordBefore } from './fractions.ts';

/** Words before which 3/2 or a lone month is a date: prepositions of time and the nouns of visits and reports. */
const BEFORE_DATE = wordSet(`on since from until till before after by dated in during of for at around circa approx next last this early late mid end beginning
 el del al desde hasta en de dia fecha antes despues a para mediados principios finales pasado proximo este
 am vom seit bis im ab den dem zum nach vor ende anfang mitte
 le du au depuis jusqu jusque en des debut fin mi avant apres dernier prochain
 em desde ate no na dia entre apos depois a partir
 il dal al nel dello fino entro a dopo prima dell scorso prossimo
 ontem ayer hier ieri gestern yesterday today hoy oggi hoje heute born nacido nacida nata nato nata geb geboren dob birth nacimiento ne nee nascido nascida nascimento naissance nascita date fecha data datum study study: exam visit seen scan film films ct mri us xr rx tc rm irm ecografia radiografia mdt slot called returned review follow appointment cita control termin konsensus prior previous previa previo previas previos precedente compared comparison cxr kub mammo con return returns returning back commencing starting beginning week wk w/c wc w/e its it s transfer implanted placed inserted removed started stopped admitted discharged seen op surgery biopsy bx tace rfa pet petct paaf bag eco us mr mrcp ercp cta labs ca lmp edd fur fpp vuelve regreso citado citada ingreso alta intervencion implantado colocado pruebas bk placa dx cbct dexa ercp egd spect addendum adenda retour revient posee opere impianto impiantato rientro retorno volta`);

/** Words that follow a date in running text: a time of day, or what happened. */
const AT_TIME = wordSet('at a alle ore um as las à h hrs uhr and y und et e');

/** Dates in all forms, told apart from fractions, scores, measurements and numbered anatomy by what stands around them. */
export function findDates(page: Page): Candidate[] {
  const { tokens, lang } = page;
  const found: Candidate[] = [];
  let at = 0;
  while (at < tokens.length) {
    const reading = readDate(tokens, at, lang);
    // "Hospital 12 de Octubre"
    if (reading?.form === 'day-month' && NAMED_AFTER_DAYS.has(tokens[at - 1]?.key ?? '')) {
      at = reading.next;
      continue;
    }
    const evidence = reading && weigh(page, at, reading, found.at(-1));
    if (reading && evidence) {
      const dotted = reading.form === 'pair' && page.text.charAt(reading.end) === '.' && page.text.slice(reading.start, reading.end).includes('.'); // "14.3."
      const whole = reading.form === 'pair' ? reading : wholeDeedDate(tokens, at, reading.next, lang);
      found.push({ start: whole.start, end: Math.max(whole.end, reading.end) + (dotted ? 1 : 0), label: 'DATE', source: 'date', confidence: evidence.confidence, reason: evidence.reason });
      at = Math.max(reading.next, at + 1);
      continue;
    }
    const day = dayAfterWeekday(page, at);
    if (day) found.push(day);
    at++;
  }
  return [...found, ...findIslamicDays(page)];
}

/** Days of the Islamic calendar. Those of its months that people are named after too need their year or a word of time. */
const ISLAMIC = /(?<![\p{L}\p{N}.,/-])(?:(\d{1,2}(?:st|nd|rd|th)? (?:Muharram|Safar|Rabi['’]? (?:I{1,2}|al-[A-Za-z]{4,7})|Jumad[ai] (?:I{1,2}|al-[A-Za-z]{4,7})|Rajab|Sha['’]?ban|Rama[dz]h?an|Shawwal|Zilhaj|Zilqad|Dhu(?:'l|l|’l| al)[- ]?[A-Z][a-z'’]{4,6}),? 1[34]\d{2}(?: ?(?:AH|A\.H\.|H)(?![\p{L}\p{N}]))?)|(?:on|until|since|from|before|after|of) (?:the )?(\d{1,2}(?:st|nd|rd|th)? (?:Muharram|Rabi['’]? I{1,2}|Rama[dz]h?an|Shawwal)(?:,? 1[34]\d{2})?))(?![\p{L}\p{N}])/gu;

function findIslamicDays({ matches }: Page): Candidate[] {
  return matches(ISLAMIC).map((match) => {
    const day = (match[1] ?? match[2])!;
    const end = match.index + match[0].length;
    return { start: end - day.length, end, label: 'DATE', source: 'date', confidence: 0.95, reason: 'a day of the Islamic calendar' };
  });
}

interface Evidence {
  confidence: number;
  reason: string;
}

function weigh(page: Page, at: number, reading: DateReading, previous: Candidate | undefined): Evidence | undefined {
  const { tokens } = page;
  const before = tokens[at - 1];
  const after = tokens[reading.next];
  if (reading.form === 'feast') return weighFeast(page, at, reading);
  if (reading.form === 'month') return weighMonth(page, at, reading);

  const first = tokens[at]!;
  if (first.kind === 'number' && before && first.gap === GAP.none && (before.kind !== 'mark' || continuesNumber(before, tokens[at - 2]))) {
    if (before.text !== '_' || (reading.form !== 'compact' && reading.form !== 'full')) return undefined;
  }
  if (after?.gap === GAP.none && ((after.kind === 'word' && after.key !== 't' && after.key !== 'z' && !(reading.form === 'full' && /^\p{Lu}\p{Ll}{2}/u.test(after.text))) || after.kind === 'number')) return undefined;
  if (after?.gap === GAP.none && /^[/\-:]$/.test(after.text) && tokens[reading.next + 1]?.gap === GAP.none && tokens[reading.next + 1]?.kind === 'number' && reading.form !== 'full') return undefined;
  if (goesOnAsNumber(tokens, reading.next)) return undefined;

  if (reading.form === 'full' && reading.parts.every((part) => part.style === 'words')) return weighSpoken(page, at, reading);
  if (reading.form === 'full') {
    const named = reading.parts.some((part) => part.style === 'name');
    if ((!named && !hasWholeYear(reading) && isUnit(after)) || isDoubtfulMonth(page, reading)) return undefined;
    const hyphenJoined = after?.gap === GAP.none && after.text === '-' && tokens[reading.next + 1]?.gap === GAP.none && tokens[reading.next + 1]?.kind === 'number';
    return hyphenJoined && !/^\d{4}/.test(first.text) ? undefined : { confidence: 0.97, reason: 'reads as a full date' };
  }
  if (reading.form === 'compact') {
    const inName = before?.text === '_' || after?.text === '_' || first.gap === GAP.none;
    const labelled = before !== undefined && BEFORE_DATE.has(before.text === ':' ? (tokens[at - 2]?.key ?? '') : before.key);
    return inName || labelled ? { confidence: 0.8, reason: 'eight digits that read as a date' } : undefined;
  }
  if (reading.form === 'day-month') return weighDayMonth(page, at, reading);
  if (reading.form === 'month-year') {
    if (reading.parts[0]!.style === 'name') return { confidence: 0.95, reason: 'reads as month and year' };
    if (page.text.slice(reading.start, reading.end) === TITRE) return undefined;
    return /^(?:mm|cm|ml|mg|kg)$/.test(after?.key ?? '') || rulesDateOut(before) ? undefined : { confidence: 0.85, reason: 'reads as month and year' };
  }
  return weighPair(page, at, reading, previous);
}

/** `12/01/1990 F`: with four digits of a year, what follows is no unit. */
function hasWholeYear({ parts }: DateReading): boolean {
  return parts.some(({ role, start, end }) => role === 'year' && end - start === 4);
}

/** The one titre of the powers of two that reads like a month and its year. */
const TITRE = '1/2048';

/** `20/12,5 mg`, `3/2.060`: what follows makes a decimal of the last number; `3/2,4/2` lists two days. */
function goesOnAsNumber(tokens: readonly Token[], at: number): boolean {
  const [point, decimals] = [tokens[at], tokens[at + 1]];
  return point?.gap === GAP.none && /^[.,]$/.test(point.text) && decimals?.kind === 'number' && decimals.gap === GAP.none && !(point.text === ',' && tokens[at + 2]?.text === '/');
}

/** Three numbers in words are a date after a word of time, or where ordinals or `del` say so. */
function weighSpoken({ tokens, lang }: Page, at: number, reading: DateReading): Evidence | undefined {
  const before = tokens[/^[:,.]$/.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1];
  const timed = BEFORE_DATE.has(before?.key ?? '') || weekdayWord(before?.key ?? '', lang) !== undefined;
  const said = tokens.slice(at, reading.next).some(({ key }) => key === 'del') || readNumberWords(tokens, at, lang)?.ordinal === true;
  return timed || said ? { confidence: 0.88, reason: 'a date said in numbers' } : undefined;
}

/** Institutions and streets that are named after a day. */
const NAMED_AFTER_DAYS = new Set(['hospital', 'universitario', 'avenida', 'avda', 'av', 'calle', 'plaza', 'paseo', 'colegio', 'instituto', 'rua', 'avenue', 'rue', 'place', 'via', 'piazza', 'largo', 'colonia', 'barrio']);

/** `May 2`, `3 de octubre`: certain but for words such as `May`, `March` and two-letter abbreviations. */
function weighDayMonth(page: Page, at: number, reading: DateReading): Evidence | undefined {
  const month = reading.parts.find((part) => part.role === 'month')!;
  const written = page.text.slice(month.start, month.end);
  const isShort = written.length <= 3;
  const foreign = month.word !== undefined && month.word.lang !== page.lang && isShort;
  const nameFirst = reading.parts[0] === month;
  if (isShort && nameFirst && !isCapitalised(written)) return undefined;
  if (foreign && !BEFORE_DATE.has(page.tokens[at - 1]?.key ?? '')) return undefined;
  if (isUnit(page.tokens[reading.next]) && nameFirst) return undefined;
  return { confidence: 0.92, reason: 'reads as day and month' };
}

/** `set 1-48`, `mar 3-20`: a short word of another language or without its capital, before two small numbers. */
function isDoubtfulMonth(page: Page, reading: DateReading): boolean {
  const month = reading.parts[0]!;
  if (month.style !== 'name' || month.end - month.start > 3) return false;
  const year = reading.parts.at(-1)!;
  return year.end - year.start < 4 && (month.word!.lang !== page.lang || !isCapitalised(page.text.slice(month.start, month.end)));
}

/** 3/2: a date only where something says so. */
function weighPair(page: Page, at: number, reading: DateReading, previous: Candidate | undefined): Evidence | undefined {
  const { tokens, text } = page;
  const [first, second] = reading.parts;
  const separator = text.slice(first!.end, second!.start).trim();
  const before = tokens[at - 1];
  const word = wordBefore(tokens, at);
  const after = tokens[reading.next];
  if (separator === '.' && !(after?.text === '.' && after.gap === GAP.none)) return undefined;
  if (separator !== '/' && separator !== '.' && separator !== '-') return undefined;
  if (isCounted(tokens, at, reading.next)) return undefined;
  if (isSpanOfTime(page, at, reading.next)) return undefined;
  const denominator = text.slice(second!.start, second!.end);
  if (separator === '-') return isHyphenedDay(tokens, at, first!, second!) ? { confidence: 0.75, reason: 'day and month after a word of time' } : undefined;
  if (first!.value === 24 && second!.value === 7) return undefined;
  if (word && /^(?:dia|day|tag|jour|giorno)$/.test(word.key) && /^(?:de|del|of|di|du|von)$/.test(after?.key ?? '')) return undefined;

  const isClock = after?.kind === 'number' && tokens[reading.next + 1]?.text === ':' && tokens[reading.next + 2]?.kind === 'number';
  const timed = isClock || (after !== undefined && AT_TIME.has(after.key) && tokens[reading.next + 1]?.kind === 'number' && tokens[reading.next + 2]?.text === ':');
  if (timed) return { confidence: 0.9, reason: 'day and month before a time of day' };
  const listed = previous !== undefined && word !== undefined && previous.end <= word.start && word.start - previous.end <= 2 && /^(?:and|y|e|et|und|,|;|-|–|&|to|al?)$/.test(word.key);
  if (listed) return { confidence: 0.8, reason: 'follows another date in a list' };
  if (separator === '.') return (BEFORE_DATE.has(word?.key ?? '') && (page.lang === 'de' || first!.value > 12)) || (page.lang === 'de' && word?.kind === 'word') ? { confidence: 0.88, reason: 'day and month after a word of time' } : undefined;
  // "24/09", "07/06": nobody pads a fraction with a zero; "(11/5)": nor is more than the whole scored.
  const byWhom = /^(?:by|por|von|par)$/.test(after?.key ?? '') && tokens[reading.next + 1] !== undefined && word?.kind === 'word' && !SPAN_DENOMINATORS.has(denominator);
  if (byWhom) return { confidence: 0.7, reason: 'day and month before who did something' };
  // "27/12", "18/4": nobody has twenty-seven of twelve parts.
  const more = separator === '/' && first!.value > 12 && second!.value <= 12 && first!.value > second!.value && !(word && SPAN_WORDS_BEFORE.has(word.key)) && !SPAN_DENOMINATORS.has(denominator) && first!.end - first!.start === 2;
  const comma = before !== undefined && /^[,(]$/.test(before.text) || word?.kind === 'word';
  if ((more || (first!.value > 12 && denominator === '12' && comma)) && (after === undefined || after.gap !== GAP.none || /^[:.,;)]$/.test(after.text))) return { confidence: 0.65, reason: 'a day and a month, as no fraction is written' };
  // "(3/22,", "9/23.": month and day of a text that puts the month first; what is counted or scored by such numbers stands beside a word for it.
  const monthFirst = separator === '/' && page.lang === 'en' && first!.value <= 12 && second!.value > 12 && !SCORED_OF.has(second!.value) && !COUNTED.has(word?.key ?? '') && !COUNTED.has(after?.key ?? '') && after?.key !== 'of';
  if (monthFirst && (after === undefined || after.gap >= GAP.wide || /^[,;)?]$/.test(after.text) || (after.text === '.' && after.gap === GAP.none))) return { confidence: 0.65, reason: 'month and day, as no fraction is written' };
  // "(Levi Obuya, 3/4)": who reported, and when.
  const signed = before?.text === ',' && after?.text === ')' && tokens.slice(Math.max(0, at - 8), at).some(({ text: mark }) => mark === '(') && isCapitalised(tokens[at - 2]?.text ?? '') && (isCapitalised(tokens[at - 3]?.text ?? '') || tokens[at - 3]?.text === '(');
  if (signed && separator === '/') return { confidence: 0.7, reason: 'day and month behind a name in brackets' };
  const padded = separator === '/' && denominator.length === 2 && second!.end - first!.start === 5 && (denominator.startsWith('0') || text.charAt(first!.start) === '0');
  const bracketed = before?.text === '(' && after?.text === ')' && first!.value > second!.value;
  if (padded || bracketed) return { confidence: 0.7, reason: 'written like a day and month' };
  const named = word?.kind === 'word' ? weekdayWord(word.key, page.lang) : undefined;
  if (named && (named.form === 0 || word!.text.length >= 3)) return { confidence: 0.85, reason: 'day and month after a weekday' };
  if (word?.kind !== 'word' || !BEFORE_DATE.has(word.key)) return undefined;
  // "for 2/7", "in 3/4 of cases": such words also lead to fractions, so the numbers must not look like one.
  const loose = word.key === 'in' || word.key === 'for' || word.key === 'of' || word.key === 'a' || word.key === 'de' || word.key === 'en' || word.key === 'con' || word.key === 'at' || word.key === 'this';
  if (loose && (fractionLike(first!.value, second!.value) || /^(?:of|de|the|los|las)$/.test(after?.key ?? '')) && !EXAM_WORDS.has(tokens[at - 2]?.key ?? '')) return undefined;
  return { confidence: loose ? 0.7 : 0.88, reason: 'day and month after a word of time' };
}

/** `el 21-9`, for a range goes up; `control 06-03`, for none is padded; `S.O. 06-03`. `CA 19-9` is a tumour marker. */
function isHyphenedDay(tokens: readonly Token[], at: number, first: DatePart, second: DatePart): boolean {
  const before = tokens[at - 1];
  const padded = [first, second].every(({ start, end }) => end - start === 2) && Math.min(first.value, second.value) < 10;
  const signed = before?.text === '.' && before.gap === GAP.none && /^\p{Lu}$/u.test(tokens[at - 2]?.text ?? '') && tokens[at - 3]?.text === '.';
  const timed = before !== undefined && BEFORE_DATE.has(before.text === '.' ? tokens[at - 2]!.key : before.key) && before.key !== 'ca';
  return (timed && ((first.value > 12 && second.value <= 12) || padded)) || (signed && padded);
}

/** Totals of common scores: 15 of the Glasgow Coma Scale, 30 of cognitive tests. */
const SCORED_OF = new Set([15, 20, 24, 25, 28, 30]);

/** What is counted or rated with a fraction. */
const COUNTED = wordSet('nodes node ln lns lymph cores core biopsies patients cases images films points score mmse moca gcs tinetti nodules lesions ribs slices levels segments teeth');

const EXAM_WORDS = wordSet('study scan film films ct mri mr us ultrasound radiograph radiographs xray exam examination report images comparison echo pet tac tc rm rx ecografia informe estudio radiografia mdt visit');

function fractionLike(numerator: number, denominator: number): boolean {
  return numerator <= denominator && denominator <= 12;
}

/** `octubre` alone: capitalised where the language does so, after a word of time, and not the first word of a name. */
function weighMonth(page: Page, at: number, reading: DateReading): Evidence | undefined {
  const { tokens } = page;
  const token = tokens[at]!;
  const word = reading.parts[0]!.word!;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (isUpper(token.text) && token.text.length <= 3) return undefined;
  if (word.form > 0 && fold(token.text).length <= 3 && !/^the$/.test(before?.key ?? '') && (word.lang !== page.lang || !isCapitalised(token.text))) return undefined;
  if (word.lang !== page.lang && token.key === 'marco') return undefined; // "marco cólico" is no "março"
  const needsCapital = word.lang === 'en' || word.lang === 'de';
  if (needsCapital && !isCapitalised(token.text)) return undefined;
  const meeting = before?.key === 'the' && /^(?:meeting|conference|session|clinic|list|round|audit)$/.test(after?.key ?? '');
  if (!meeting && (!before || token.gap >= GAP.wide || before.kind !== 'word' || !BEFORE_DATE.has(before.key))) return undefined;
  if (token.key === 'march' && /^(?:fractures?|ha?emoglobinuria)$/.test(after?.key ?? '')) return undefined;
  const nameFollows = after?.kind === 'word' && after.gap === GAP.space && isCapitalised(after.text) && !isUpper(token.text);
  if (nameFollows || (after?.text === '-' && after.gap === GAP.none)) return undefined;
  return { confidence: 0.8, reason: 'a month after a word of time' };
}

/** Before `de` and a feast, the time and not a site or town that is named after it: `Puente de San José`, but `Alcázar de San Juan`. */
const TIMES_OF_FEASTS = wordSet('dia dias noche vispera visperas tarde manana madrugada puente fiesta fiestas feria ferias semana domingo lunes martes miercoles jueves viernes sabado verbena romeria festividad octava navidad natal festa notte vigilia giorno veille jour nuit vespera noite');

/** Words for a day, with which the name of a feast begins in languages that write it small: `domingo gordo`, `jour des morts`. */
const DAYS_OF_FEASTS = wordSet('dia jour giorno domingo lunes martes miercoles jueves viernes sabado segunda terca quarta quinta sexta dimanche lundi mardi mercredi jeudi vendredi samedi domenica lunedi martedi mercoledi giovedi venerdi sabato vigilia vispera vespera veille');

/** Feasts that are also names of people and places need a word of time before them, or a year after. */
function weighFeast(page: Page, at: number, reading: DateReading): Evidence | undefined {
  const { tokens } = page;
  const token = tokens[at]!;
  const words = reading.next - at;
  const dated = reading.parts.length > 1;
  // "prima dell'Immacolata"
  const before = tokens[/^['’]$/.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1];
  const after = tokens[reading.next];
  if (dated) return { confidence: 0.93, reason: 'a feast day with its year' };
  if (isUpper(token.text) && token.text.length <= 4) return undefined;
  const opens = words > 1 && DAYS_OF_FEASTS.has(token.key);
  if (!opens && !isCapitalised(token.text) && !isCapitalised(tokens[reading.next - 1]!.text)) return undefined;
  const timed = opens || before?.text === '(' || before?.kind === 'word' && (BEFORE_DATE.has(before.key) || /^(?:la|an|the|baile|l|no|na|am|was|on|der|los|las)$/.test(before.key));
  const named = after?.kind === 'word' && after.gap === GAP.space && isCapitalised(after.text) && page.lang !== 'de'; // German nouns
  const link = before !== undefined && /^(?:de|del|do|da|di|du)$/.test(before.key) ? tokens[at - 2] : undefined;
  if (link?.kind === 'word' && isCapitalised(link.text) && !TIMES_OF_FEASTS.has(link.key)) return undefined;
  const institution = /^(?:hospital|clinica|centro|calle|plaza|avenida|colegio|residencia|universitario|universitaria|general|comarcal|regional|provincial|infantil|clinico|sanatorio|hotel|street|road|saint|dr|dra|san|st)$/.test(before?.key ?? '');
  if (institution || (named && words === 1)) return undefined;
  if (timed) return { confidence: 0.85, reason: 'a feast day after a word of time' };
  return words > 1 && !named && !/^(?:san|sant|santo|santa|la|el|los)$/.test(token.key) ? { confidence: 0.7, reason: 'a feast day' } : undefined;
}

/** `lunes 15`, `el miércoles 26`: a number that a weekday makes a day of the month. */
function dayAfterWeekday(page: Page, at: number): Candidate | undefined {
  const { tokens, lang } = page;
  const token = tokens[at]!;
  if (token.kind !== 'number' || token.text.length > 2) return undefined;
  const value = Number(token.text);
  if (value < 1 || value > 31 || token.gap !== GAP.space) return undefined;
  const skip = tokens[at - 1]?.text === ',' || tokens[at - 1]?.text === '.' || /^(?:the|den|dia|feira)$/.test(tokens[at - 1]?.key ?? '') ? 2 : 1;
  const day = tokens[at - skip];
  const after = tokens[at + 1];
  const current = /^(?:del|de|dieses|ds)$/.test(after?.key ?? '') && /^(?:corriente|actual|presente|mes|monats)$/.test(tokens[at + 2]?.key ?? '');
  const dayOfMonth = tokens[at - 1]!.key === 'dia' && /^(?:el|no|del|ao|al|do|a)$/.test(tokens[at - 2]?.key ?? '') && !/^(?:de|del|do|post|p)$/.test(after?.key ?? '');
  if ((current || dayOfMonth) && !isUnit(after)) return { start: token.start, end: token.end, label: 'DATE', source: 'date', confidence: 0.75, reason: 'a day of the current month' };
  const word = day?.kind === 'word' ? weekdayWord(day.key, lang) : undefined;
  if (!word || (word.form > 0 && word.lang !== lang)) return undefined;
  if (word.form > 0 && (/^(?:so|do|di|mi|fr|mar|sun|sat|mon|seg|ter|qua|dom)$/.test(day!.key))) return undefined;
  if (isUnit(after) || (after?.gap === GAP.none && (after.text === ':' || after.kind !== 'mark')) || /^(?:h|am|pm|uhr)$/.test(after?.key ?? '')) return undefined;
  if (goesOnAsNumber(tokens, at + 1)) return undefined; // "INR el jueves 2,8"
  return { start: token.start, end: token.end, label: 'DATE', source: 'date', confidence: 0.85, reason: 'a number after a weekday' };
}

/** Whether a mark glued before a number makes it the tail of a longer one: `22.0929`, `655-55`, `v2.1`. */
function continuesNumber(mark: Token, before: Token | undefined): boolean {
  if (!before || mark.gap !== GAP.none) return false;
  if (mark.text === ',' && before.text === '0') return true; // "0,5. OCT"
  if (mark.text === '/' || mark.text === '-' || mark.text === '.' || mark.text === ':') return before.kind === 'number' || (before.kind === 'word' && mark.text !== ':' && mark.text !== '.' && before.text.length <= 4 && isUpper(before.text));
  return mark.text === '+' || mark.text === '_';
}
