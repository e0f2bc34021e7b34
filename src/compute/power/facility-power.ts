import type { Missing } from '../../core/provenance';
import type { CatalogueOption, Fleet } from '../accelerator/accelerator';
import type { PowerFactors } from './factors';
import type { Power } from './power';
import { powerChain } from './power-chain';

/** What a fleet draws from the grid; a lower bound unless `complete`. */
export interface FacilityPower extends Power {
  readonly basis: 'facility';
  readonly complete: boolean;
  readonly missing: readonly Missing[];
}

/**
 * What a site draws for a fleet: chip power times server overhead times PUE.
 *
 * @param fleet - chips of one or several kinds
 * @param options.serverOverhead - server over chip power (1 or more)
 * @param options.pue - facility over IT power (1 or more)
 * @throws GigacastError as `powerChain`
 * @see Epoch AI, GPU Clusters documentation, estimation of power
 * @example
 * facilityPower([{ accelerator: H100_SXM, units: 100000 }], { serverOverhead: 1.82, pue: 1.12 }).mw; // => 142.688
 */
export function facilityPower(fleet: Fleet, options: PowerFactors & CatalogueOption): FacilityPower {
  const { facility, complete, missing } = powerChain({ ...options, from: fleet });
  return { mw: facility.mw, basis: 'facility', complete, missing };
}
