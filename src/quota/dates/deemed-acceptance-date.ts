import { fromEpochDay, toEpochDay, toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { mondayOf } from '../../core/calendar/day-of-week';
import { yearMonthDay } from '../../core/calendar';
import { requireOneOf } from '../../core/exact/require-one-of';
import { nextWorkingDay, workingDays } from './working-day';

/** Whose rule holds. */
export interface CustomsRegime {
  readonly regime: 'EU' | 'UK';
  /** Holidays besides Saturdays and Sundays. @defaultValue none */
  readonly holidays?: readonly DateLike[];
}

/**
 * The day on which a declaration counts as accepted: the first days of January are taken together.
 *
 * EU: 1 to 3 January count as 3 January, or as 4 January if any of the three is a Saturday or Sunday. UK: they count as
 * 3 January, or as the next working day where that is none. Every other day counts as itself.
 *
 * @param accepted - day of acceptance
 * @param options - regime, and for the UK its holidays
 * @throws GigacastError `input/not-one-of`, `date/*`
 * @see Implementing Regulation (EU) 2015/2447, Article 49(3); SI 2020/1432 (UK), reg. 12(3)
 * @example
 * deemedAcceptanceDate('2026-01-02', { regime: 'EU' }); // => '2026-01-04'
 * @example
 * deemedAcceptanceDate('2026-01-02', { regime: 'UK', holidays: ['2026-01-01'] }); // => '2026-01-05'
 */
export function deemedAcceptanceDate(accepted: DateLike, options: CustomsRegime): IsoDate {
  const at = (path: string) => ({ function: 'deemedAcceptanceDate', path });
  requireOneOf(options.regime, ['EU', 'UK'], at('regime'));
  const day = toIsoDate(accepted, at('accepted'));
  const { year, month, day: ofMonth } = yearMonthDay(day);
  if (month !== 1 || ofMonth > 3) return day;
  const third = toEpochDay({ year, month: 1, day: 3 });
  if (options.regime === 'EU') {
    const anyWeekend = [third - 2, third - 1, third].some((each) => each - mondayOf(each) > 4);
    return fromEpochDay(anyWeekend ? third + 1 : third);
  }
  const isWorkingDay = workingDays(options.holidays ?? [], at('holidays'));
  return fromEpochDay(isWorkingDay(third) ? third : nextWorkingDay(third, isWorkingDay));
}
