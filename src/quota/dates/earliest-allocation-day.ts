import { fromEpochDay, toEpochDay, type DateLike, type IsoDate } from '../../core/calendar';
import { requireOneOf } from '../../core/exact/require-one-of';
import type { CustomsRegime } from './deemed-acceptance-date';
import { nextWorkingDay, workingDays } from './working-day';

/**
 * The first day on which a request can be answered.
 *
 * EU: an allocation takes in what was accepted up to the second working day before it. UK: not before the first working
 * day after acceptance. A day of acceptance that is no working day is taken as it is.
 *
 * @param accepted - day of acceptance
 * @param options - regime and holidays
 * @throws GigacastError `input/not-one-of`, `date/*`
 * @see Implementing Regulation (EU) 2015/2447, Article 51; SI 2020/1457 (UK), reg. 11(1)
 * @example
 * earliestAllocationDay('2026-03-04', { regime: 'EU' }); // => '2026-03-06'
 * @example
 * earliestAllocationDay('2026-03-04', { regime: 'UK' }); // => '2026-03-05'
 */
export function earliestAllocationDay(accepted: DateLike, options: CustomsRegime): IsoDate {
  const at = (path: string) => ({ function: 'earliestAllocationDay', path });
  requireOneOf(options.regime, ['EU', 'UK'], at('regime'));
  const isWorkingDay = workingDays(options.holidays ?? [], at('holidays'));
  const day = toEpochDay(accepted, at('accepted'));
  if (options.regime === 'UK') return fromEpochDay(nextWorkingDay(day, isWorkingDay));
  // The second working day before the allocation is the first working day on or after acceptance, at the earliest.
  const counted = isWorkingDay(day) ? day : nextWorkingDay(day, isWorkingDay);
  return fromEpochDay(nextWorkingDay(nextWorkingDay(counted, isWorkingDay), isWorkingDay));
}
