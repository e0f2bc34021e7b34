import type { Missing } from '../../core/provenance';
import type { Accelerator, CatalogueOption, Fleet } from '../accelerator/accelerator';
import { H100_SXM } from '../accelerator/h100-sxm';
import { resolveFleet } from '../accelerator/resolve-fleet';
import { rateOn, type ComputeBasis } from './compute-basis';
import { noRate, referenceRate } from './h100-factor';

/** What is counted, against which chip, and where names are looked up. */
export interface H100EquivalentsOptions extends CatalogueOption {
  readonly basis: ComputeBasis;
  /** The chip that counts as one. @defaultValue `H100_SXM` */
  readonly reference?: Accelerator;
}

/** A fleet in H100s, never without its basis. */
export interface H100Equivalents {
  /** H100 equivalents of the chips whose figure is on record; a lower bound unless `complete`. */
  readonly h100e: number;
  readonly basis: ComputeBasis;
  /** Name of the chip that counts as one. */
  readonly reference: string;
  /** Whether every chip could be counted. */
  readonly complete: boolean;
  /** The chips that could not be counted, and why. */
  readonly missing: readonly Missing[];
}

/**
 * A fleet expressed in H100s: the sum of units times the dense rate of each chip, over that of one H100.
 *
 * @param fleet - chips of one or several kinds, by accelerator or by name
 * @param options.basis - what is counted; the result says it again
 * @param options.catalogue - where names are looked up
 * @throws GigacastError `compute/unknown-accelerator`, `compute/no-catalogue`, `compute/no-reference-rate`,
 * `input/not-one-of` without a basis, or `number/out-of-range` if units are negative
 * @see Epoch AI, GPU Clusters documentation: 8-bit operations over 1.979e15
 * @example
 * h100Equivalents([{ accelerator: H100_SXM, units: 100000 }], { basis: '8-bit' }).h100e; // => 100000
 */
export function h100Equivalents(fleet: Fleet, options: H100EquivalentsOptions): H100Equivalents {
  const { basis, reference = H100_SXM } = options;
  const denominator = referenceRate(reference, basis, 'h100Equivalents');
  const missing: Missing[] = [];
  let operations = 0;
  resolveFleet(fleet, options.catalogue, 'h100Equivalents').forEach(({ chip, units }, index) => {
    const rate = rateOn(chip, basis);
    if (rate === undefined) missing.push({ path: `fleet[${index}]`, why: noRate(chip, basis) });
    else operations += units * rate;
  });
  return {
    h100e: operations / denominator,
    basis,
    reference: reference.name,
    complete: missing.length === 0,
    missing,
  };
}
