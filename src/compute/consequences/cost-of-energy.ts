import type { Known } from '../../core/provenance';
import { multiply, readFactor, whenKnown } from '../range/read-factor';
import type { Factor, Range } from '../range/range';

/** What a megawatt-hour costs. */
export interface CostOfEnergyOptions {
  /** Price in one currency (per MWh, 0 or more). */
  readonly perMwh: Factor;
}

/**
 * Cost of an energy at a price that the caller passes in, in the currency of that price.
 *
 * @param mwh - energy at the meter of the site (MWh, 0 or more), e.g. the `mwh` of `siteEnergy` on the basis `facility`
 * @param options.perMwh - price per MWh
 * @throws GigacastError `number/out-of-range`, `compute/reversed-range`
 * @example
 * costOfEnergy({ low: 900, high: 1000 }, { perMwh: 80 }); // => { known: true, value: { low: 72000, high: 80000 } }
 */
export function costOfEnergy(mwh: Factor, options: CostOfEnergyOptions): Known<Range> {
  const read = (factor: Factor, path: string): Known<Range> =>
    readFactor(factor, { function: 'costOfEnergy', path }, { atLeast: 0 });
  return whenKnown({ mwh: read(mwh, 'mwh'), perMwh: read(options.perMwh, 'perMwh') }, (factors) =>
    multiply(factors.mwh, factors.perMwh),
  );
}
