import { toEpochDay, type DateLike } from '../../core/calendar';
import { requireNumber } from '../../core/input';

/** A ramp that starts slowly, runs steepest halfway, and levels off. */
export interface LogisticRampOptions {
  /** Level that is approached (MW, above 0). */
  readonly capacityMw: number;
  /** Steepness (per day, above 0). */
  readonly ratePerDay: number;
  /** Day on which half the capacity is reached. */
  readonly midpoint: DateLike;
}

/** The curve as figures; `logisticValueOn` gives its value on any day. */
export interface LogisticRamp {
  /** Value on the midpoint (MW). */
  readonly atMidpointMw: number;
  /** Days from a tenth to nine tenths of the capacity. */
  readonly days10To90: number;
  /** Steepest slope, reached on the midpoint (MW a day). */
  readonly peakMwPerDay: number;
}

/**
 * Key figures of a logistic ramp, capacity / (1 + exp(-rate (t - midpoint))), t in days.
 *
 * @param options.capacityMw - level approached (MW, above 0)
 * @param options.ratePerDay - steepness (per day, above 0)
 * @throws GigacastError `number/out-of-range` or the `date/…` codes
 * @example
 * logisticRamp({ capacityMw: 2000, ratePerDay: 0.02, midpoint: '2026-06-15' });
 * // => { atMidpointMw: 1000, days10To90: 219.722457733622, peakMwPerDay: 10 }
 */
export function logisticRamp(options: LogisticRampOptions): LogisticRamp {
  const { capacityMw, ratePerDay } = checked(options, 'logisticRamp');
  return {
    atMidpointMw: capacityMw / 2,
    days10To90: Math.log(81) / ratePerDay,
    peakMwPerDay: (capacityMw * ratePerDay) / 4,
  };
}

/**
 * Value of a logistic ramp at 00:00 of a day (MW).
 *
 * @param options - the curve
 * @param date - the day
 * @throws GigacastError as `logisticRamp`
 * @example
 * logisticValueOn({ capacityMw: 2000, ratePerDay: 0.02, midpoint: '2026-06-15' }, '2026-06-15'); // => 1000
 */
export function logisticValueOn(options: LogisticRampOptions, date: DateLike): number {
  const { capacityMw, ratePerDay, midpoint } = checked(options, 'logisticValueOn');
  const day = toEpochDay(date, { function: 'logisticValueOn', path: 'date' });
  return capacityMw / (1 + Math.exp(-ratePerDay * (day - midpoint)));
}

function checked(
  options: LogisticRampOptions,
  functionName: string,
): { readonly capacityMw: number; readonly ratePerDay: number; readonly midpoint: number } {
  const positive = (value: number, path: string): number =>
    requireNumber(value, { function: functionName, path }, { moreThan: 0 });
  return {
    capacityMw: positive(options.capacityMw, 'capacityMw'),
    ratePerDay: positive(options.ratePerDay, 'ratePerDay'),
    midpoint: toEpochDay(options.midpoint, { function: functionName, path: 'midpoint' }),
  };
}
