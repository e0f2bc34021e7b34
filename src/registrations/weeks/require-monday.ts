import { quarterWeekOf, toIsoDate, type DateLike, type QuarterWeek } from '../../core/calendar';
import { raise } from '../../core/error';
import { REGISTRATIONS_ERRORS } from '../errors';
import { checkWeekWindow } from './check-week-window';

/** Place in the quarter of a week named by its Monday; another day is refused, with the week that it lies in. */
export function requireMonday(weekStart: DateLike, functionName: string): QuarterWeek {
  const at = { function: functionName, path: 'weekStart' };
  const date = toIsoDate(weekStart, at);
  const week = quarterWeekOf(date);
  if (week.weekStart !== date) {
    const check = checkWeekWindow(date, date);
    const why = check.outcome === 'week' ? '' : check.sentence.text;
    raise(REGISTRATIONS_ERRORS, 'registrations/not-a-week', { ...at, received: date, params: { why } });
  }
  return week;
}
