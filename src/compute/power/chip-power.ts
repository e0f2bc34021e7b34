import type { Missing } from '../../core/provenance';
import type { CatalogueOption, Fleet } from '../accelerator/accelerator';
import { resolveFleet } from '../accelerator/resolve-fleet';
import type { Power } from './power';

/** Chip power of a fleet; a lower bound unless `complete`. */
export interface ChipPower extends Power {
  readonly basis: 'chip';
  readonly complete: boolean;
  /** The chips whose power is not on record. */
  readonly missing: readonly Missing[];
}

/**
 * Thermal design power of all chips of a fleet together.
 *
 * @param fleet - chips of one or several kinds
 * @param options.catalogue - where names are looked up
 * @throws GigacastError `compute/unknown-accelerator`, `compute/no-catalogue`, `number/out-of-range`
 * @example
 * chipPower([{ accelerator: H100_SXM, units: 100000 }]).mw; // => 70
 */
export function chipPower(fleet: Fleet, options: CatalogueOption = {}): ChipPower {
  return sumChipPower(fleet, options, 'chipPower');
}

/** `chipPower` in the name of another public function. */
export function sumChipPower(fleet: Fleet, options: CatalogueOption, functionName: string): ChipPower {
  const missing: Missing[] = [];
  let watts = 0;
  resolveFleet(fleet, options.catalogue, functionName).forEach(({ chip, units }, index) => {
    if (chip.tdpW === undefined) {
      missing.push({ path: `fleet[${index}]`, why: `no design power of ${chip.name} is on record` });
    } else watts += units * chip.tdpW;
  });
  return { mw: watts / 1e6, basis: 'chip', complete: missing.length === 0, missing };
}
