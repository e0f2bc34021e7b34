import { dayOfWeek, fromEpochDay, isoWeek, toEpochDay } from '../../core/calendar';
import type { DateLike, EpochDay, IsoDate, IsoWeek } from '../../core/calendar';
import { raise } from '../../core/error';
import { REGISTRATIONS_ERRORS } from '../errors';
import type { Sentence } from '../sentence';

/** Whether days that are said to be a week are one. */
export type WeekCheck =
  | { readonly outcome: 'week'; readonly week: IsoWeek }
  | {
      readonly outcome: 'not-a-week';
      /** The week that is most likely meant. */
      readonly week: IsoWeek;
      /** What is wrong and which week it is. */
      readonly sentence: Sentence;
    };

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const DAYS_IN_WEEK = 7;

/**
 * Checks that a window is one week from Monday to Sunday, and names the week that is meant where it is not.
 *
 * The week that is meant is the one that holds the middle day of the window (the earlier one of two), and so most of
 * its days.
 *
 * @param from - first day
 * @param to - last day (included), on or after the first
 * @throws GigacastError `registrations/window-reversed`, and the `date/…` codes of `toEpochDay`
 * @example
 * checkWeekWindow('2023-06-26', '2023-07-02').outcome; // => 'week'
 * @example
 * checkWeekWindow('2023-06-28', '2023-07-04').week.weekEnd; // => '2023-07-02'
 */
export function checkWeekWindow(from: DateLike, to: DateLike): WeekCheck {
  const first = toEpochDay(from, { function: 'checkWeekWindow', path: 'from' });
  const last = toEpochDay(to, { function: 'checkWeekWindow', path: 'to' });
  const start = fromEpochDay(first);
  const end = fromEpochDay(last);
  if (last < first) {
    raise(REGISTRATIONS_ERRORS, 'registrations/window-reversed', {
      function: 'checkWeekWindow',
      path: 'to',
      received: end,
      params: { from: start },
    });
  }
  const days = last - first + 1;
  const startsMonday = dayOfWeek(start) === 1;
  if (startsMonday && days === DAYS_IN_WEEK) return { outcome: 'week', week: isoWeek(start) };
  const week = isoWeek(fromEpochDay(middleOf(first, last)));
  if (startsMonday && days % DAYS_IN_WEEK === 0) return severalWeeks(start, end, week, days / DAYS_IN_WEEK);
  const wrong = new Set([
    ...(startsMonday ? [] : [start]),
    ...(dayOfWeek(end) === DAYS_IN_WEEK ? [] : [end]),
  ]);
  return notAWeek([...wrong], week, 'the week is');
}

/**
 * Checks that a week can have ended on a day, which must be a Sunday; otherwise names the last week that had ended.
 *
 * @param date - the day on which a week is said to have ended
 * @throws GigacastError the `date/…` codes of `toEpochDay`
 * @example
 * checkWeekEnd('2023-07-04').week.weekStart; // => '2023-06-26'
 */
export function checkWeekEnd(date: DateLike): WeekCheck {
  const day = toEpochDay(date, { function: 'checkWeekEnd', path: 'date' });
  const end = fromEpochDay(day);
  const weekday = dayOfWeek(end);
  if (weekday === DAYS_IN_WEEK) return { outcome: 'week', week: isoWeek(end) };
  return notAWeek([end], isoWeek(fromEpochDay(day - weekday)), 'the week that ended last is');
}

function middleOf(first: EpochDay, last: EpochDay): EpochDay {
  return first + Math.floor((last - first) / 2);
}

function notAWeek(wrong: readonly IsoDate[], week: IsoWeek, lead: string): WeekCheck {
  const days = wrong.map((day) => `${day} is a ${WEEKDAYS[dayOfWeek(day) - 1] ?? ''}`).join(' and ');
  return {
    outcome: 'not-a-week',
    week,
    sentence: {
      code: 'registrations/not-monday-to-sunday',
      params: { days: wrong.join(' '), weekStart: week.weekStart, weekEnd: week.weekEnd },
      text: `${days}; ${lead} ${week.weekStart} to ${week.weekEnd}`,
    },
  };
}

function severalWeeks(from: IsoDate, to: IsoDate, week: IsoWeek, weeks: number): WeekCheck {
  return {
    outcome: 'not-a-week',
    week,
    sentence: {
      code: 'registrations/several-weeks',
      params: { from, to, weeks },
      text: `${from} to ${to} are ${weeks} weeks; a total over several weeks is a window of its own, not a week`,
    },
  };
}
