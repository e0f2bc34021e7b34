import { monthsBetween, type DateLike } from '../../core/calendar';
import { requireInteger } from '../../core/input';

/**
 * How many cycles of a fixed number of calendar months end by a day, that day included.
 *
 * Cycles end at the anchor plus k times the step, k = 1, 2, …, clamped to month ends; the anchor itself is not counted.
 *
 * @param options - the day the first cycle begins, its length (whole calendar months, 1 to 1200), the last day counted
 * @returns a whole number, 0 where `until` lies before the first end
 * @throws GigacastError the `date/…` and `number/…` codes
 * @example
 * countRenewals({ anchor: '2026-04-15', stepMonths: 9, until: '2029-04-14' }); // => 3
 */
export function countRenewals(options: {
  readonly anchor: DateLike;
  readonly stepMonths: number;
  readonly until: DateLike;
}): number {
  const at = { function: 'countRenewals', path: 'stepMonths' };
  const step = requireInteger(options.stepMonths, at, { atLeast: 1, atMost: 1200 });
  return Math.max(0, Math.floor(monthsBetween(options.anchor, options.until) / step));
}
