import { LAST_EPOCH_DAY, yearMonthDay, fromEpochDay, type EpochDay } from '../../core/calendar';
import { dayInMonth, monthCount } from '../../core/calendar/month-count';
import { raise } from '../../core/error';
import { ROADMAP_ERRORS } from '../errors';

/** How lengths in one unit lie on the calendar, counted from one day. */
export interface TimeAxis {
  /** The day that lies a length after the start, as an epoch day with its fraction. */
  readonly after: (length: number) => number;
  /** The length that leads from the start to a day on or after it; the inverse of `after`. */
  readonly until: (day: EpochDay) => number;
}

const LAST_MONTH = 9999 * 12 + 11;

/** Counts in days. */
export function dayAxis(start: EpochDay): TimeAxis {
  return {
    after: (length) => {
      if (start + length > LAST_EPOCH_DAY) refuse(length);
      return start + length;
    },
    until: (day) => day - start,
  };
}

/**
 * Counts in calendar months, of which a fraction is that part of the month that follows.
 *
 * 11.7 months after 15 January are 15 December plus 0.7 of the days to 15 January, so that whole months are those of
 * `addMonths`, clamps included, and a longer length or a later start is never earlier.
 */
export function monthAxis(start: EpochDay): TimeAxis {
  const parts = yearMonthDay(fromEpochDay(start));
  const first = monthCount(parts);
  // A million draws meet a few hundred months: each is worked out once.
  const known = new Map<number, EpochDay>();
  const dayAfter = (months: number): EpochDay => {
    const found = known.get(months);
    if (found !== undefined) return found;
    const day = dayInMonth(first + months, parts.day);
    known.set(months, day);
    return day;
  };
  return {
    after: (length) => {
      const whole = Math.floor(length);
      if (first + whole >= LAST_MONTH) refuse(length);
      const from = dayAfter(whole);
      return length === whole ? from : from + (length - whole) * (dayAfter(whole + 1) - from);
    },
    until: (day) => {
      const guess = monthCount(yearMonthDay(fromEpochDay(day))) - first;
      const whole = dayAfter(guess) <= day ? guess : guess - 1;
      const from = dayAfter(whole);
      return whole + (day - from) / (dayAfter(whole + 1) - from);
    },
  };
}

function refuse(length: number): never {
  const details = { function: 'drawChain', path: 'gaps', received: length };
  return raise(ROADMAP_ERRORS, 'roadmap/beyond-calendar', details);
}
