/**
 * What may stay of a line that goes: marks that identify nobody, beside an identifier from which a gap of the ink parts them. Whatever is not
 * surely a mark, or could belong to the identifier beside it, goes with the identifier.
 */
import { CODES, type Label } from '../../../shared/label.ts';
import type { KnownValue } from '../../../shared/text.ts';
import { SETTINGS } from './annotationValues.ts';
import { designationOf } from './designations.ts';
import { isHarmless } from './harmlessText.ts';
import { isMeasures, isTechnique, isUnit } from './technique.ts';
import { matchesKnown } from './knownValue.ts';
import { holdsInitials } from './radiograph.ts';
import type { Part } from '../text/textLine.ts';
import { holdsDate } from './writtenDate.ts';

/** A stretch of a line that identifies; offsets in UTF-16 code units, the end excluded. */
export interface Stretch {
  start: number;
  end: number;
  label: string;
}

type Place = Pick<Stretch, 'start' | 'end'>;

/** Where something stands beside a run. */
type Side = 'before' | 'behind';

/** Parts of a line that follow one another: the first, and the one behind the last. */
export interface Run {
  first: number;
  last: number;
}

/**
 * What the nearest word beside a mark is: a date; a number long enough to be whole; a shorter group of letters or digits, which can be a part of
 * a code or of a name; a longer word; or what announces an identifier and so ends whatever stands before it.
 */
type Beside = 'date' | 'number' | 'group' | 'name' | 'label';

/**
 * The marks at the end of a run, by what they are, and beside what each can stand without belonging to it: initials stand beside names, the
 * digits and letters of a code beside others. Bare numbers and single letters are no marks: they stay beside nothing that goes.
 */
const MARKS = {
  clock: ['date', 'number', 'group', 'name', 'label'],
  age: ['date', 'number', 'name', 'label'],
  measure: ['date', 'number', 'name', 'label'],
  value: ['date', 'name', 'label'],
  designation: ['date', 'name', 'label'],
  shortDesignation: ['date'],
  sexBehind: ['date', 'number'],
  sexBefore: ['date', 'label'],
  side: ['date'],
  shortWord: ['date'],
  word: ['date', 'number', 'label'],
} as const satisfies Record<string, readonly Beside[]>;

type Mark = keyof typeof MARKS;

const CLOCK = /^(?:[01]?\d|2[0-3]):?[0-5]\d:[0-5]\d(?:[ap]m)?$|^(?:[01]?\d|2[0-3]):[0-5]\d(?:[ap]m)?$/i;

/** Up to 89 years, perhaps behind the sex; before it, at the beginning only: behind an age, one letter can begin a code. */
const AGE = '(?:[MFW][\\s,/]*)?(?:0?[1-8]\\d\\s?[YJA]|0{0,2}\\d[YJA]|0?[0-8]?\\d\\s?(?:y|yrs?|years?|jahre?|ans|a[nñ]os|anni|anos))|[MFW][\\s,/]*[1-8]\\d(?!\\s*[\\p{L}%°])';
const AGE_FIRST = new RegExp(`^(?:${AGE})(?![\\p{L}\\d]|[.:,/-]\\d)`, 'u');
const AGE_LAST = new RegExp(`(?<![\\p{L}\\d]|\\d[.:,/-])(?:${AGE})$`, 'u');

const SEX = /^[MFW]$/;
const SIDE = /^[LR]$/;
/** A number that is too short for one of somebody. */
const VALUE = /^(?:\d{1,2}|-?\d{1,3}[.,]\d{1,2})$/;

/** Digits, beside those of a number with a part behind the point, that can be one of somebody. */
const LONG_NUMBER = /(?<![\d.,])\d{3,}(?![\d.,])/;

/** Units that, written large, are modalities. */
const MODALITY = /^(?:US|CT)$/;
const NUMBER = /^[-+±]?\d+(?:[.,]\d+)?$/;

/** A bar between fields, as readers take it for a letter. */
const BAR = /^[Il]$/;

/** A word in which a reader took letters for digits: `0STRANDER`. */
const MISREAD_NAME = /^(?=(?:.*\p{L}){4})[\p{L}0158]+$/u;

/** A full stop behind a letter makes an initial of it. */
const INITIAL = /(?<!\p{L})\p{L}\.$/u;

/** What an identifier is announced by, where no colon tells. */
const LABELS: ReadonlySet<string> = new Set('id pid mrn acc dob geb patid auftr op oper operator tech sonographer technologist'.split(' '));

/** A word of so many letters begins no code, and a designation of so many letters and digits ends none; a number of so many is whole. */
const LONG = 4;
const WHOLE = 5;

/** What is known of the picture that a line stands in. */
export interface Surroundings {
  /** Whether a time of day stays where its date goes, as it does in headers whose days are moved. */
  keepsClocks: boolean;
  /** Whether it is a radiograph, where two or three letters are the initials of whoever took it. */
  radiograph?: boolean;
}

/**
 * The runs of parts that stay, the longest first found, in the order of the text. Between two of them a part goes: side by side they would be one.
 * @param stretches what the report engine found in the line.
 */
export function partsThatStay(text: string, parts: readonly Part[], known: readonly KnownValue[], stretches: readonly Stretch[], surroundings: Surroundings): Run[] {
  const line = new MixedLine(text, parts, known, stretches, surroundings);
  const within = ({ first, last }: Run): Run[] => {
    for (let length = Math.min(last - first, parts.length - 1); length > 0; length--) {
      for (let at = first; at + length <= last; at++) {
        const run = { first: at, last: at + length };
        if (line.stays(run)) return [...within({ first, last: at - 1 }), run, ...within({ first: run.last + 1, last })];
      }
    }
    return [];
  };
  return within({ first: 0, last: parts.length });
}

/** So much ink that was not read, in heights of a line, is a word of its own: in letters that no reader knows, or beside the one letter that was read. */
const UNREAD_WORD = 1.5;

/** Whether a part of a line holds more than was read there. */
export function isUnread({ unread }: Part): boolean {
  return unread >= UNREAD_WORD;
}

/** The runs of parts that hold no more than was read there. */
export function partsThatAreRead(parts: readonly Part[]): Run[] {
  const runs: Run[] = [];
  for (const [at, part] of parts.entries()) {
    if (isUnread(part)) continue;
    const before = runs.at(-1);
    if (before?.last === at) before.last++;
    else runs.push({ first: at, last: at + 1 });
  }
  return runs;
}

class MixedLine {
  readonly #text: string;
  readonly #parts: readonly Part[];
  /** What identifies, by the report engine or as a value of the case. */
  readonly #stretches: readonly Stretch[];
  readonly #surroundings: Surroundings;

  constructor(text: string, parts: readonly Part[], known: readonly KnownValue[], stretches: readonly Stretch[], surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#text = text;
    this.#parts = parts;
    const held = known.filter((value) => matchesKnown(text, [value])).flatMap((value) => this.#shortestThat((part) => matchesKnown(part, [value]) !== undefined, value.label));
    this.#stretches = [...stretches, ...held, ...this.#shortestThat(holdsDate, 'DATE')];
  }

  /** Whether a run of parts is marks alone, all of its ink read, of which none can belong to what stands beside it. */
  stays(run: Run): boolean {
    const parts = this.#parts.slice(run.first, run.last);
    if (parts.some(({ unread }) => unread > 0) || ![parts[0]!, parts.at(-1)!].every(({ start, end }) => isWord(this.#text.slice(start, end)))) return false;
    const text = this.#textOf(run);
    const place = this.#placeOf(run);
    if ((this.#surroundings.radiograph && holdsInitials(text)) || !isHarmless(text) || this.#stretches.some((stretch) => meets(place, stretch) && !this.#isOverruled(text, place, stretch))) return false;
    return (['before', 'behind'] as const).every((side) => {
      const beside = this.#beside(place, side);
      const mark = beside && markAt(text, side);
      return !beside || (mark !== undefined && (MARKS[mark] as readonly Beside[]).includes(beside) && (this.#surroundings.keepsClocks || mark !== 'clock' || beside !== 'date'));
    });
  }

  /** A time of day is none of what makes a date identify, an age up to 89 years none of what makes an age, and the short number of a setting no code. */
  #isOverruled(text: string, place: Place, { label, start, end }: Stretch): boolean {
    if (label === 'DATE') return CLOCK.test(text);
    if (label === 'AGE') return AGE_FIRST.exec(text)?.[0] === text;
    return start >= place.start && end <= place.end && CODES.has(label as Label) && !LONG_NUMBER.test(this.#text.slice(start, end)) && isTechnique(text);
  }

  /** What the nearest word or number on one side of a stretch is; undefined at the end of the line. */
  #beside({ start, end }: Place, side: Side): Beside | undefined {
    const words = [...this.#text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length })).filter(({ word }) => isWord(word) && !BAR.test(word));
    const word = side === 'before' ? words.filter((one) => one.end <= start).at(-1) : words.find((one) => one.start >= end);
    if (!word) return undefined;
    if (this.#stretches.some((stretch) => stretch.label === 'DATE' && meets(word, stretch))) return 'date';
    const own = bare(word.word);
    if (side === 'behind' && (word.word.endsWith(':') || LABELS.has(own.toLowerCase()))) return 'label';
    if (MISREAD_NAME.test(own)) return 'name';
    if (/\d/.test(own)) return own.length >= WHOLE ? 'number' : 'group';
    return own.length >= LONG ? 'name' : 'group';
  }

  #textOf(run: Run): string {
    const { start, end } = this.#placeOf(run);
    return this.#text.slice(start, end);
  }

  #placeOf({ first, last }: Run): Place {
    return { start: this.#parts[first]!.start, end: this.#parts[last - 1]!.end };
  }

  /** The shortest runs of parts whose text is so: none of them holds another. */
  #shortestThat(isSo: (text: string) => boolean, label: string): Stretch[] {
    const found: Run[] = [];
    for (let length = 1; length <= this.#parts.length; length++) {
      for (let first = 0; first + length <= this.#parts.length; first++) {
        const run = { first, last: first + length };
        if (!found.some((other) => other.first >= run.first && other.last <= run.last) && isSo(this.#textOf(run))) found.push(run);
      }
    }
    return found.map((run) => ({ ...this.#placeOf(run), label }));
  }
}

function meets(one: Place, other: Place): boolean {
  return one.start < other.end && other.start < one.end;
}

/** What the first or the last word of a run is: the one that something stands before, or behind. */
function markAt(text: string, side: Side): Mark | undefined {
  const [first, behind] = [side === 'before', side === 'behind'];
  const written = text.split(/\s+/);
  if (CLOCK.test(bare(first ? written[0]! : written.at(-1)!))) return 'clock';
  if (behind && INITIAL.test(text)) return undefined;
  if ((first ? AGE_FIRST : AGE_LAST).test(bare(text))) return 'age';
  const words = text.split(/(?:[\s=]|:(?!\d))+/).map(bare).filter((word) => word !== '');
  const [own = '', next = ''] = first ? words : words.reverse();
  if (SEX.test(own)) return first ? 'sexBehind' : 'sexBefore';
  if (SIDE.test(own)) return 'side';
  if (isMeasured(own) || (first ? isNumberWithUnit(own, next) : isNumberWithUnit(next, own))) return 'measure';
  const [name, number] = first ? [own, next] : [next, own];
  if (name.length > 1 && SETTINGS.has(name.toLowerCase()) && VALUE.test(number)) return 'value';
  const designated = /\p{L}/u.test(own) && /\d/.test(own) ? designationOf(own) : undefined;
  if (designated === 'word with its value' && /^\p{L}{2,}\d{1,2}$/u.test(own)) return 'value';
  if (designated) return own.length < LONG ? 'shortDesignation' : 'designation';
  if (!/^\p{L}{2,}$/u.test(own)) return undefined;
  return own.length < LONG ? 'shortWord' : 'word';
}

/** Whether a word is a measure with its unit, or a number with a part behind the point. */
function isMeasured(word: string): boolean {
  return word.length > 2 && isMeasures(word) && /[\p{L}%°]|\d[.,]\d/u.test(word);
}

function isNumberWithUnit(number: string, unit: string): boolean {
  return NUMBER.test(number) && isUnit(unit) && unit.length > 1 && !MODALITY.test(unit);
}

function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** A word without what is around it. */
function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}+±-]+|[^\p{L}\p{N}%°]+$/gu, '');
}
