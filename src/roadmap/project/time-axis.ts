import { LAST_EPOCH_DAY, type EpochDay } from '../../core/calendar';
import { civilFromDays, monthCountOf } from '../../core/calendar/civil-arithmetic';
import { dayInMonth, monthCount } from '../../core/calendar/month-count';
import { ceilDays, ROUNDING_NOISE } from './ceil-days';

/** How lengths in one unit lie on the calendar, counted from one day; what goes beyond the year 9999 is its last day. */
export interface TimeAxis {
  /** The day that lies a length after the start, as an epoch day with its fraction. */
  readonly after: (length: number) => number;
  /** The length that leads from the start to a day on or after it; the inverse of `after`. */
  readonly until: (day: EpochDay) => number;
  /** The whole days in which many lengths end. */
  readonly fillDays: (lengths: Float64Array, out: Int32Array) => void;
}

const LAST_MONTH = 9999 * 12 + 11;
/** Months that many draws meet: forty years. */
const NEAR = 480;

/** Opens the axis of a unit. */
export function timeAxis(unit: 'days' | 'months', start: EpochDay): TimeAxis {
  return unit === 'days' ? dayAxis(start) : monthAxis(start);
}

/** Counts in days. */
export function dayAxis(start: EpochDay): TimeAxis {
  return {
    after: (length) => Math.min(start + length, LAST_EPOCH_DAY),
    until: (day) => day - start,
    fillDays: (lengths, out) => {
      for (let i = 0; i < out.length; i += 1) {
        out[i] = Math.min(ceilDays(start + (lengths[i] as number)), LAST_EPOCH_DAY);
      }
    },
  };
}

/**
 * Counts in calendar months, of which a fraction is that part of the month that follows.
 *
 * 11.7 months after 15 January are 15 December plus 0.7 of the days to 15 January, so that whole months are those of
 * `addMonths`, clamps included, and a longer length or a later start is never earlier.
 */
export function monthAxis(start: EpochDay): TimeAxis {
  const parts = civilFromDays(start);
  const first = monthCount(parts);
  // A million draws meet a few hundred months: each is worked out once.
  const known: EpochDay[] = [];
  const dayAfter = (months: number): EpochDay => {
    const found = known[months];
    if (found !== undefined) return found;
    // Filled from the front, so that the array stays dense; far months are rare.
    if (months > known.length + 1000) return dayInMonth(first + months, parts.day);
    while (known.length <= months) known.push(dayInMonth(first + known.length, parts.day));
    return known[months] as EpochDay;
  };
  const after = (length: number): number => {
    const whole = Math.floor(length);
    if (first + whole > LAST_MONTH) return LAST_EPOCH_DAY;
    const from = dayAfter(whole);
    return Math.min(LAST_EPOCH_DAY, from + (length - whole) * (dayAfter(whole + 1) - from));
  };
  return {
    after,
    until: (day) => {
      const guess = monthCountOf(day) - first;
      const whole = dayAfter(guess) <= day ? guess : guess - 1;
      const from = dayAfter(whole);
      return whole + (day - from) / (dayAfter(whole + 1) - from);
    },
    fillDays: (lengths, out) => {
      dayAfter(NEAR);
      const near = Int32Array.from(known.slice(0, NEAR + 1));
      for (let i = 0; i < out.length; i += 1) {
        const length = lengths[i] as number;
        const whole = Math.floor(length);
        if (whole >= NEAR) out[i] = ceilDays(after(length));
        else {
          const from = near[whole] as number;
          const days = Math.ceil((length - whole) * ((near[whole + 1] as number) - from) - ROUNDING_NOISE);
          out[i] = Math.min(LAST_EPOCH_DAY, from + days);
        }
      }
    },
  };
}

/** Where on an axis a gap ends that is counted in calendar months from the day of its own beginning. */
export function stepOn({ after, until }: TimeAxis, begun: number, months: number): number {
  return until(stepMonths(ceilDays(after(begun)), months));
}

/** The whole day in which a length in calendar months ends, counted from a day and clamped by that day. */
function stepMonths(start: EpochDay, length: number): EpochDay {
  const parts = civilFromDays(start);
  const whole = Math.floor(length);
  const months = monthCount(parts) + whole;
  if (months > LAST_MONTH) return LAST_EPOCH_DAY;
  const from = dayInMonth(months, parts.day);
  const days = ceilDays((length - whole) * (dayInMonth(months + 1, parts.day) - from));
  return Math.min(LAST_EPOCH_DAY, from + days);
}
