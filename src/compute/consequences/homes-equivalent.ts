import { requireNumber } from '../../core/input';
import { annualEnergyMwh } from './annual-energy';

const KWH_PER_MWH = 1000;

/** What a home uses. */
export interface HomesEquivalentOptions {
  /** Electricity of one home in a year (kWh, above 0). */
  readonly kwhPerHomeYear: number;
}

/**
 * How many homes use as much electricity in a year as a constant load; not rounded.
 *
 * Energy over energy, over a year of 8,760 hours. Dividing the power by the kilowatt-hours instead gives a published
 * 9,386 homes for a gigawatt, where it is 822,612.
 *
 * @param mw - constant load (MW, 0 or more)
 * @param options.kwhPerHomeYear - electricity of one home (kWh a year)
 * @throws GigacastError `number/out-of-range`
 * @example
 * homesEquivalent(1000, { kwhPerHomeYear: 10649 }); // => 822612.451873415
 */
export function homesEquivalent(mw: number, options: HomesEquivalentOptions): number {
  const at = 'homesEquivalent';
  const perHome = requireNumber(
    options.kwhPerHomeYear,
    { function: at, path: 'kwhPerHomeYear' },
    { moreThan: 0 },
  );
  return (annualEnergyMwh(mw, { function: at, path: 'mw' }) * KWH_PER_MWH) / perHome;
}
