import { parseDate, shiftDate, shiftDateTime } from '../../shared/identity/dates.ts';
import type { Policy } from '../../shared/policy/policy.ts';
import { isGreatAge, mayBeGreatAge, type Lifetime } from '../../shared/report/dates/greatAge.ts';

/**
 * A DA, DT or TM value under a policy: moved by whole days (times of day stay), cut to its year, as it is, or gone.
 * Undefined when it has to go, or is no valid value.
 */
export function temporalValue(vr: string, value: string, dates: Policy['dates'], dayShift: number): string | undefined {
  switch (dates) {
    case 'remove': return undefined;
    case 'keep': return isTemporal(vr, value) ? value : undefined;
    case 'shift':
      if (vr === 'DA') return shiftDate(value, dayShift);
      if (vr === 'DT') return shiftDateTime(value, dayShift);
      return isTemporal(vr, value) ? value : undefined;
    case 'year':
      // A DA has no form for a year alone: the first of January stands for it.
      if (vr === 'DA') return parseDate(value) && `${value.trim().slice(0, 4)}0101`;
      if (vr === 'DT') return shiftDateTime(value, 0)?.slice(0, 4);
      return undefined;
  }
}

function isTemporal(vr: string, value: string): boolean {
  if (vr === 'DA') return parseDate(value) !== undefined;
  if (vr === 'DT') return shiftDateTime(value, 0) !== undefined;
  return /^\d{2}(:?[0-5]\d(:?[0-5]\d(\.\d{1,6})?)?)?$/.test(value.trim());
}

/** Whether a DA or DT value lies so far before the latest study that it can only be a day of birth, and shows an age over 89. */
export function isTooOld(value: string, { dates, ages }: Policy, { latest }: Lifetime = {}): boolean {
  const born = latest && ages !== 'keep' ? parseDate(value.trim().slice(0, 8)) : undefined;
  if (!latest || !born) return false;
  return dates === 'year' ? mayBeGreatAge(born.year, latest.year) : isGreatAge(born, latest);
}

/** A patient's age (AS) under a policy: 45 CFR 164.514(b)(2)(i)(C) makes one of all ages over 89. Undefined when it has to go or is no AS. */
export function ageValue(value: string, ages: Policy['ages']): string | undefined {
  const match = /^(\d{1,3})([DWMY])$/.exec(value.trim().toUpperCase());
  if (!match || ages === 'remove') return undefined;
  const [, count = '', unit = ''] = match;
  if (ages === 'cap' && unit === 'Y' && Number(count) > 89) return '090Y';
  return count.padStart(3, '0') + unit;
}
