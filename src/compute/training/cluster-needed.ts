import { requireNumber } from '../../core/input';
import type { Known } from '../../core/provenance';
import { divide, multiply, readFactor, whenKnown } from '../range/read-factor';
import type { Factor, Range } from '../range/range';

const SECONDS_PER_DAY = 86400;

/** How long a run may take, and on what. */
export interface ClusterNeededOptions {
  /** Days of 24 hours (above 0). */
  readonly days: Factor;
  /** Peak rate of one H100 in the precision that the run uses (FLOP/s, above 0). */
  readonly peakFlopPerH100e: number;
  /** Achieved over peak rate (above 0, at most 1). */
  readonly utilisation: Factor;
}

/**
 * How many H100 equivalents finish a training run in a time: the other way round from `modelBudget`.
 *
 * @param flop - operations of the run (above 0), e.g. 6 x parameters x tokens
 * @returns H100 equivalents on the precision of the peak rate
 * @throws GigacastError `number/out-of-range`, `compute/reversed-range`
 * @example
 * clusterNeeded(3.456e26, { days: 100, peakFlopPerH100e: 1e15, utilisation: { low: 0.32, high: 0.4 } });
 * // => { known: true, value: { low: 100000, high: 125000 } }
 */
export function clusterNeeded(flop: Factor, options: ClusterNeededOptions): Known<Range> {
  const at = 'clusterNeeded';
  const peak = requireNumber(
    options.peakFlopPerH100e,
    { function: at, path: 'peakFlopPerH100e' },
    { moreThan: 0 },
  );
  const perDay = { low: peak * SECONDS_PER_DAY, high: peak * SECONDS_PER_DAY };
  return whenKnown(
    {
      flop: readFactor(flop, { function: at, path: 'flop' }, { moreThan: 0 }),
      days: readFactor(options.days, { function: at, path: 'days' }, { moreThan: 0 }),
      utilisation: readFactor(
        options.utilisation,
        { function: at, path: 'utilisation' },
        { moreThan: 0, atMost: 1 },
      ),
    },
    ({ flop: size, days, utilisation }) => divide(size, multiply(perDay, days, utilisation)),
  );
}
