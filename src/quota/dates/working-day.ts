import { toEpochDay, type DateLike, type EpochDay } from '../../core/calendar';
import { mondayOf } from '../../core/calendar/day-of-week';
import type { CheckedArgument } from '../../core/input';

/** Tells working days: Monday to Friday, without the holidays. */
export type IsWorkingDay = (day: EpochDay) => boolean;

/** Reads a list of holidays. */
export function workingDays(holidays: readonly DateLike[], argument: CheckedArgument): IsWorkingDay {
  const off = new Set(
    holidays.map((day, index) => toEpochDay(day, { ...argument, path: `${argument.path}[${index}]` })),
  );
  return (day) => day - mondayOf(day) < 5 && !off.has(day);
}

/** The first working day after a day, or before it. */
export function nextWorkingDay(day: EpochDay, isWorkingDay: IsWorkingDay, step: 1 | -1 = 1): EpochDay {
  let next = day + step;
  while (!isWorkingDay(next)) next += step;
  return next;
}
