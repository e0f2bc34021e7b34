import { toEpochDay, type DateLike } from '../../core/calendar';
import { known, unknown, type Known } from '../../core/provenance';
import { requireBetween, toNodes, valueAt, type BetweenOption, type Ramp } from './ramp';

/** How a ramp is read between and after its rows. */
export interface RampValueOnOptions extends BetweenOption {
  /** After the last row its value holds on, or is unknown. @defaultValue `hold` */
  readonly after?: 'hold' | 'unknown';
}

/**
 * The value of a ramp on a day.
 *
 * Before the first row nothing is known and nothing is invented. A change takes effect at 00:00 of its date.
 *
 * @param ramp - rows in one unit and basis, oldest first
 * @param date - the day
 * @param options.between - `step` holds the earlier row, `linear` runs straight to the later one by days
 * @throws GigacastError `compute/unordered-rows`, `number/out-of-range`, `input/not-one-of` or the `date/…` codes
 * @example
 * rampValueOn(
 *   [{ date: '2026-04-06', value: 661 }, { date: '2026-06-15', value: 1276 }],
 *   '2026-05-11', { between: 'linear' },
 * ); // => { known: true, value: 968.5 }
 */
export function rampValueOn(ramp: Ramp, date: DateLike, options: RampValueOnOptions): Known<number> {
  const nodes = toNodes(ramp, 'rampValueOn');
  const day = toEpochDay(date, { function: 'rampValueOn', path: 'date' });
  const value = valueAt(nodes, day, requireBetween(options, 'rampValueOn'));
  if (value === undefined) return unknown('no row is dated on or before this day');
  const last = nodes[nodes.length - 1];
  if (options.after === 'unknown' && last !== undefined && day > last.day) {
    return unknown('the last row is dated before this day');
  }
  return known(value);
}
