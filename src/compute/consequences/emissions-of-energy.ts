import type { Known } from '../../core/provenance';
import { multiply, readFactor, whenKnown } from '../range/read-factor';
import type { Factor, Range } from '../range/range';

const KG_PER_TONNE = 1000;

/** What a megawatt-hour emits. */
export interface EmissionsOptions {
  /** Of the grid or the turbines that feed the site (kg of CO2 equivalent per MWh, 0 or more). */
  readonly kgCo2ePerMwh: Factor;
}

/**
 * Emissions of an energy at a factor that the caller passes in; no factor is built in, as each grid and year has its own.
 *
 * @param mwh - energy at the meter of the site (MWh, 0 or more), e.g. the `mwh` of `siteEnergy` on the basis `facility`
 * @param options.kgCo2ePerMwh - emission factor (kg CO2e per MWh)
 * @returns tonnes of CO2 equivalent
 * @throws GigacastError `number/out-of-range`, `compute/reversed-range`
 * @example
 * emissionsOfEnergy(1000, { kgCo2ePerMwh: { low: 350, high: 450 } });
 * // => { known: true, value: { low: 350, high: 450 } }
 */
export function emissionsOfEnergy(mwh: Factor, options: EmissionsOptions): Known<Range> {
  const read = (factor: Factor, path: string): Known<Range> =>
    readFactor(factor, { function: 'emissionsOfEnergy', path }, { atLeast: 0 });
  return whenKnown(
    { mwh: read(mwh, 'mwh'), kgCo2ePerMwh: read(options.kgCo2ePerMwh, 'kgCo2ePerMwh') },
    ({ mwh: energy, kgCo2ePerMwh }) => {
      const { low, high } = multiply(energy, kgCo2ePerMwh);
      return { low: low / KG_PER_TONNE, high: high / KG_PER_TONNE };
    },
  );
}
