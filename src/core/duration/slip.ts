import type { EpochDay } from '../calendar';
import { requireInteger } from '../input';
import { checkSeries } from '../scoring/check-series';
import { quantileType7 } from '../scoring';

/** A claim that came due: said on a day, for a day, and when it really happened. */
export interface ResolvedClaim {
  readonly saidOn: EpochDay;
  readonly target: EpochDay;
  readonly actual: EpochDay;
}

/** How a claim did. */
export interface Slip {
  /** From saying to target (days). */
  readonly leadDays: number;
  /** From target to actual (days); positive is late. */
  readonly slipDays: number;
  /** Time taken / time announced; null if the target was not after the saying. */
  readonly stretch: number | null;
}

/** Slips of several claims in a few numbers. */
export interface SlipSummary {
  readonly count: number;
  /** Of the slips in days. */
  readonly median: number;
  readonly mean: number;
  /** 80 % quantile of the slips (type 7). */
  readonly q80: number;
  /** Share of slips above zero. */
  readonly shareLate: number;
}

/**
 * How late one claim was, in days and relative to the time it had announced.
 *
 * @param claim - three epoch days, e.g. from `toEpochDay`
 * @throws GigacastError `number/not-an-integer`, `number/not-finite` or `input/wrong-type`
 * @example
 * slipOf({ saidOn: 0, target: 65, actual: 183 }); // => { leadDays: 65, slipDays: 118, stretch: 2.81538461538462 }
 */
export function slipOf({ saidOn, target, actual }: ResolvedClaim): Slip {
  requireInteger(saidOn, { function: 'slipOf', path: 'saidOn' });
  requireInteger(target, { function: 'slipOf', path: 'target' });
  requireInteger(actual, { function: 'slipOf', path: 'actual' });
  const leadDays = target - saidOn;
  return {
    leadDays,
    slipDays: actual - target,
    stretch: leadDays > 0 ? (actual - saidOn) / leadDays : null,
  };
}

/**
 * Summarises slips in days.
 *
 * @param slips - at least one
 * @throws GigacastError `scoring/too-few`, `number/not-finite` or `input/wrong-type`
 * @example
 * summariseSlip([{ slipDays: -4 }, { slipDays: 0 }, { slipDays: 118 }]);
 * // => { count: 3, median: 0, mean: 38, q80: 70.8, shareLate: 0.333333333333333 }
 */
export function summariseSlip(slips: readonly Pick<Slip, 'slipDays'>[]): SlipSummary {
  const days = slips.map(({ slipDays }) => slipDays);
  checkSeries(days, { function: 'summariseSlip', path: 'slips' });
  return {
    count: days.length,
    median: quantileType7(days, 0.5),
    mean: days.reduce((sum, day) => sum + day, 0) / days.length,
    q80: quantileType7(days, 0.8),
    shareLate: days.filter((day) => day > 0).length / days.length,
  };
}
