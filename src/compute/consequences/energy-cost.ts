import { requireNumber } from '../../core/input';
import { annualEnergyMwh } from './annual-energy';

const KWH_PER_MWH = 1000;

/** What electricity costs. */
export interface EnergyCostOptions {
  /** Price (USD per kWh, 0 or more). */
  readonly usdPerKwh: number;
}

/** Energy and its cost over a year. */
export interface EnergyCost {
  readonly mwh: number;
  readonly usd: number;
}

/**
 * Energy of a constant load over a year of 8,760 hours, and what it costs.
 *
 * @param mw - constant load (MW, 0 or more); name its basis when you show the result
 * @param options.usdPerKwh - price of electricity
 * @throws GigacastError `number/out-of-range`
 * @example
 * energyCost(11.83, { usdPerKwh: 0.08 }); // => { mwh: 103630.8, usd: 8290464 }
 */
export function energyCost(mw: number, options: EnergyCostOptions): EnergyCost {
  const at = 'energyCost';
  const price = requireNumber(options.usdPerKwh, { function: at, path: 'usdPerKwh' }, { atLeast: 0 });
  const mwh = annualEnergyMwh(mw, { function: at, path: 'mw' });
  return { mwh, usd: mwh * KWH_PER_MWH * price };
}
