import type { Policy } from '../../policy/policy.ts';
import type { Identifier, Segment } from '../../text.ts';
import { ordinal, type Day } from '../../identity/dates.ts';
import { announcesAnyBirth, announcesBirth } from './birth.ts';
import { latestOf, showsGreatAge, type Lifetime } from './greatAge.ts';
import type { DateOrder } from './order.ts';
import { dayOfDateText } from './writing.ts';

/** Dates of a text that tell how old somebody is. */
export interface AgeDates {
  /** Whether a date shows an age over 89 on the day of the latest study or of the text, whichever is later; never where the policy keeps ages. */
  isGreatAge(date: Identifier): boolean;
  /** Whether a date is one of a birth: by what stands before it, or the patient's own. */
  isBirth(date: Identifier): boolean;
}

/** What the dates are read with. */
export interface AgeDateSetting {
  policy: Pick<Policy, 'ages' | 'dates'>;
  lang: string;
  order: DateOrder;
  lifetime?: Lifetime | undefined;
}

/** The day of a text that tells none, or none but one of a birth. */
export const DAY_OF_TEXT: Day = { year: 2020, month: 1, day: 1 };

const WHOLE_YEAR = /\d{4}/;

/** Characters before a date that can announce a birth; the whole text, copied for each date, would take long. */
export const BEFORE_DATE = 100;

/** Tells the dates of a document that tell an age. */
export function ageDatesOf(segments: readonly Segment[], identifiers: readonly Identifier[], { policy, lang, order, lifetime = {} }: AgeDateSetting): AgeDates {
  // A cell of a table has its label in the one before.
  const texts = new Map(segments.map(({ id, text }, index) => [id, { text, last: segments[index - 1]?.text ?? '' }]));
  const before = ({ segment, start }: Identifier): string => `${texts.get(segment)?.last.slice(-BEFORE_DATE)}\n${texts.get(segment)?.text.slice(Math.max(0, start - BEFORE_DATE), start)}`;
  const told = identifiers.filter((identifier) => identifier.label === 'DATE' && WHOLE_YEAR.test(identifier.text) && !announcesBirth(before(identifier)));
  const on = latestOf([lifetime.latest, ...told.map(({ text }) => dayOfDateText(text, lang, order))].filter((day) => day !== undefined)) ?? DAY_OF_TEXT;
  return {
    isGreatAge: (date) => policy.ages !== 'keep' && showsGreatAge({ text: date.text, before: before(date), lang, order }, lifetime.birth, on, policy.dates === 'year'),
    isBirth: (date) => announcesAnyBirth(before(date)) || isDay(dayOfDateText(date.text, lang, order), lifetime.birth),
  };
}

function isDay(one: Day | undefined, other: Day | undefined): boolean {
  return one !== undefined && other !== undefined && ordinal(one) === ordinal(other);
}
