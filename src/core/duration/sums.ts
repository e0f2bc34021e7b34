import {
  type Distribution,
  empirical,
  gammaDistribution,
  type Gamma,
  type Lognormal,
  lognormal,
  mean,
  normal,
  type Normal,
  variance,
} from '../distribution';
import { raise } from '../error';
import { STATISTICS_ERRORS } from '../error/statistics-errors';
import { requireInteger, requireNumber } from '../input';

/** How many equal parts follow each other, and how they hang together. */
export interface SumOptions {
  /** A whole number, at least 1. */
  readonly count: number;
  /** Correlation of every pair, from -1 / (count - 1) to 1. @defaultValue 0 */
  readonly correlation?: number;
}

/** Mean and spread of a sum. */
export interface SumMoments {
  readonly mean: number;
  readonly variance: number;
  readonly sd: number;
}

// A variance this small beside that of one part is rounding.
const ROUNDING = 1e-14;

/**
 * Sum of equal normal durations one after the other; exact.
 *
 * Variance: n sd^2 (1 + (n - 1) rho). Fully opposed durations have a certain sum, returned as its single value.
 *
 * @param part - one duration
 * @param options - { count, correlation }
 * @throws GigacastError `duration/correlation`, `number/not-an-integer`, `number/out-of-range`
 * @example
 * cdf(normalSum(normal({ mean: 9, sd: 2 }), { count: 4 }), 39); // => 0.773372647623132
 */
export function normalSum(part: Normal, options: SumOptions): Distribution {
  const { mean: total, sd } = sumMoments(part, options);
  return sd === 0 ? empirical([total]) : normal({ mean: total, sd });
}

/**
 * Sum of equal, independent gamma durations one after the other; exact: shapes add.
 *
 * @param part - one duration
 * @param options - named arguments
 * @param options.count - a whole number, at least 1
 * @throws GigacastError `number/not-an-integer`, `number/out-of-range`
 * @example
 * cdf(gammaSum(gammaDistribution({ shape: 4, scale: 2.25 }), { count: 3 }), 27); // => 0.538402666936382
 */
export function gammaSum({ shape, scale }: Gamma, { count }: { readonly count: number }): Gamma {
  requireInteger(count, { function: 'gammaSum', path: 'count' }, { atLeast: 1 });
  return gammaDistribution({ shape: count * shape, scale });
}

/**
 * Mean and standard deviation of the sum of equal durations; exact for every distribution.
 *
 * @param part - one duration
 * @param options - { count, correlation }
 * @throws GigacastError `duration/correlation`, `number/not-an-integer`, `number/out-of-range`
 * @example
 * sumMoments(exponential({ mean: 3 }), { count: 4 }); // => { mean: 12, variance: 36, sd: 6 }
 */
export function sumMoments(part: Distribution, { count, correlation = 0 }: SumOptions): SumMoments {
  requireInteger(count, { function: 'sumMoments', path: 'count' }, { atLeast: 1 });
  checkCorrelation(correlation, { function: 'sumMoments', count });
  const inflation = 1 + (count - 1) * correlation;
  const total = inflation <= ROUNDING ? 0 : count * inflation * variance(part);
  return { mean: count * mean(part), variance: total, sd: Math.sqrt(total) };
}

/**
 * The lognormal with the mean and standard deviation of a sum of equal lognormal durations (Fenton-Wilkinson).
 *
 * An approximation: the body is close, the tails are not exact.
 *
 * @param part - one duration
 * @param options - { count, correlation }
 * @throws GigacastError `duration/correlation`, `number/not-an-integer`, `number/out-of-range`
 * @see Fenton, The sum of log-normal probability distributions in scatter transmission systems, 1960
 * @example
 * lognormalSum(lognormal({ median: 16, sigma: 0.5 }), { count: 4 }).median; // => 70.0762350209512
 */
export function lognormalSum(part: Lognormal, options: SumOptions): Lognormal {
  const { mean: total, sd } = sumMoments(part, options);
  return lognormal({ mean: total, sd });
}

/** Refuses a correlation that so many quantities cannot share. */
export function checkCorrelation(
  correlation: number,
  { function: name, count }: { function: string; count: number },
): void {
  requireNumber(correlation, { function: name, path: 'correlation' });
  const least = count === 1 ? -1 : -1 / (count - 1);
  if (correlation >= least - ROUNDING && correlation <= 1) return;
  raise(STATISTICS_ERRORS, 'duration/correlation', {
    function: name,
    path: 'correlation',
    received: correlation,
    params: { count, range: `${least} to 1` },
  });
}
