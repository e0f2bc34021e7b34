import { fromEpochDay, toEpochDay, type DateLike, type EpochDay, type IsoDate } from '../../core/calendar';
import { Exact, plainText, type Decimal } from '../../core/decimal';
import { raise } from '../../core/error';
import { CALENDAR_ERRORS } from '../../core/error/calendar-errors';
import { ALLOCATION_ERRORS } from '../error/allocation-errors';
import { readBalance, type QuotaBalance } from './read-balance';

/** Use of a quota so far, and when its period ends. */
export interface ExhaustionAtPaceOptions extends QuotaBalance {
  /** First day on which the use is counted, e.g. of the period. */
  readonly from: DateLike;
  /** Last day on which it is counted (included). */
  readonly asOf: DateLike;
  /** Last day of the period (included). */
  readonly periodEnd: DateLike;
}

/** When a quota runs out if it goes on being used as on average so far. */
export interface ExhaustionAtPace {
  /** `no-use`: nothing was used so far, so that no pace ever uses it up. */
  readonly outcome: 'within-period' | 'not-within-period' | 'no-use' | 'already-exhausted';
  /** Units a day, half-up to six decimals; the days below are worked out from the exact quotient. */
  readonly pacePerDay: string;
  /** Units left (0 or more). */
  readonly remaining: string;
  /** Whole days after `asOf` until the day on which the last unit goes; null where nothing is used. */
  readonly daysUntilExhaustion: number | null;
  /** That day; null where it lies beyond the period: what is left then is not used at all, or elsewhere. */
  readonly exhaustionDate: IsoDate | null;
  readonly exhaustedWithinPeriod: boolean;
}

/**
 * When a quota runs out at the constant pace of its use so far: exact arithmetic, both ends of the time counted.
 *
 * A rule of three and no forecast: it knows no chance, and a burst or a pause moves it at once. `projectExhaustion` says
 * how uncertain the day is.
 *
 * @param options - balance, first day, day of knowledge and last day of the period
 * @throws GigacastError `quota/no-remaining`, `date/reversed-range`, other `date/*`, `number/*` and `decimal/*`
 * @example
 * const { pacePerDay, daysUntilExhaustion, exhaustionDate } = exhaustionAtPace({
 *   limit: 33397, used: 24400, from: '2026-09-01', asOf: '2026-10-31', periodEnd: '2027-02-28',
 * });
 * [pacePerDay, daysUntilExhaustion, exhaustionDate]; // => ['400', 23, '2026-11-23']
 */
export function exhaustionAtPace(options: ExhaustionAtPaceOptions): ExhaustionAtPace {
  const at = (path: string) => ({ function: 'exhaustionAtPace', path: `options.${path}` });
  const from = toEpochDay(options.from, at('from'));
  const asOf = toEpochDay(options.asOf, at('asOf'));
  const periodEnd = toEpochDay(options.periodEnd, at('periodEnd'));
  for (const [name, day] of [
    ['asOf', asOf],
    ['periodEnd', periodEnd],
  ] as const) {
    if (day >= from) continue;
    const params = { from: fromEpochDay(from) };
    raise(CALENDAR_ERRORS, 'date/reversed-range', { ...at(name), received: options[name], params });
  }
  const { left, used } = readBalance(options, 'exhaustionAtPace');
  if (used === undefined) {
    return raise(ALLOCATION_ERRORS, 'quota/no-remaining', { ...at('used'), received: used });
  }
  return atPace({ used, days: asOf - from + 1, left, asOf, periodEnd });
}

const SIX_DECIMALS = 6;

/** The same from what was read: units used over so many days, and what is left. */
export function atPace(read: {
  readonly used: Decimal;
  readonly days: number;
  readonly left: Decimal;
  readonly asOf: EpochDay;
  readonly periodEnd: EpochDay;
}): ExhaustionAtPace {
  const { used, days, left, asOf, periodEnd } = read;
  const pacePerDay = plainText(used.div(days).toDecimalPlaces(SIX_DECIMALS, Exact.ROUND_HALF_UP));
  const never = { daysUntilExhaustion: null, exhaustionDate: null, exhaustedWithinPeriod: false };
  if (left.lte(0)) {
    const today = { daysUntilExhaustion: 0, exhaustionDate: fromEpochDay(asOf), exhaustedWithinPeriod: true };
    return { outcome: 'already-exhausted', pacePerDay, remaining: '0', ...today };
  }
  const remaining = plainText(left);
  if (used.isZero()) return { outcome: 'no-use', pacePerDay, remaining, ...never };
  const daysUntilExhaustion = left.times(days).div(used).ceil().toNumber();
  const exhaustedWithinPeriod = asOf + daysUntilExhaustion <= periodEnd;
  return {
    outcome: exhaustedWithinPeriod ? 'within-period' : 'not-within-period',
    pacePerDay,
    remaining,
    daysUntilExhaustion,
    exhaustionDate: exhaustedWithinPeriod ? fromEpochDay(asOf + daysUntilExhaustion) : null,
    exhaustedWithinPeriod,
  };
}
