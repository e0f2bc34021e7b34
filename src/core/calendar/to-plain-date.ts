import type { CheckedArgument } from '../input';
import type { DateLike, IsoDate } from './civil-date';
import { toIsoDate } from './to-iso-date';

/** The part of `Temporal.PlainDate`, native or a polyfill's, that is needed to make one. */
export interface PlainDateClass<T> {
  /** Makes a date from its ISO text. */
  from(isoDate: IsoDate): T;
}

const DATE: CheckedArgument = { function: 'toPlainDate', path: 'date' };

/**
 * A calendar date as the caller's own `Temporal.PlainDate`, native or a polyfill's.
 *
 * @param date - calendar date
 * @param PlainDate - the class to make it with, e.g. `Temporal.PlainDate`
 * @throws GigacastError the `date/…` codes of `toEpochDay`
 * @example
 * toPlainDate('2023-07-04', { from: (isoDate) => isoDate.split('-') }); // => ['2023', '07', '04']
 */
export function toPlainDate<T>(date: DateLike, PlainDate: PlainDateClass<T>): T {
  return PlainDate.from(toIsoDate(date, DATE));
}
