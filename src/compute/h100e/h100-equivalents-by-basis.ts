import { known, unknown, type Known } from '../../core/provenance';
import type { Accelerator, CatalogueOption, Fleet } from '../accelerator/accelerator';
import { H100_SXM } from '../accelerator/h100-sxm';
import { resolveFleet, type ResolvedUnit } from '../accelerator/resolve-fleet';
import { rateOn, type ComputeBasis } from './compute-basis';
import { noRate } from './h100-factor';

/** Against which chip, and where names are looked up. */
export interface H100EquivalentsByBasisOptions extends CatalogueOption {
  /** The chip that counts as one. @defaultValue `H100_SXM` */
  readonly reference?: Accelerator;
}

/** A fleet in H100s on every basis; a basis that some chip has no figure for is unknown. */
export interface H100EquivalentsByBasis {
  readonly byBasis: { readonly [B in ComputeBasis]: Known<number> };
  /**
   * Ratios that are no count of H100s, because numerator and denominator are on different bases. They exist only to
   * recognise a published figure that was computed so.
   */
  readonly faulty: { readonly '16-bit over 8-bit': Known<number> };
}

/**
 * A fleet in H100s on every basis side by side, and what the known mixed-up ratios would give.
 *
 * @param fleet - chips of one or several kinds
 * @throws GigacastError as `h100Equivalents`
 * @example
 * h100EquivalentsByBasis([{ accelerator: H100_SXM, units: 10 }]).byBasis['16-bit']; // => { known: true, value: 10 }
 */
export function h100EquivalentsByBasis(
  fleet: Fleet,
  options: H100EquivalentsByBasisOptions = {},
): H100EquivalentsByBasis {
  const { reference = H100_SXM } = options;
  const units = resolveFleet(fleet, options.catalogue, 'h100EquivalentsByBasis');
  const on = (basis: ComputeBasis): Known<number> => ratio(units, basis, reference, basis);
  return {
    byBasis: {
      '8-bit': on('8-bit'),
      '16-bit': on('16-bit'),
      fp8: on('fp8'),
      int8: on('int8'),
      fp4: on('fp4'),
      memory: on('memory'),
      bandwidth: on('bandwidth'),
    },
    faulty: { '16-bit over 8-bit': ratio(units, '16-bit', reference, '8-bit') },
  };
}

function ratio(
  units: readonly ResolvedUnit[],
  numeratorBasis: ComputeBasis,
  reference: Accelerator,
  denominatorBasis: ComputeBasis,
): Known<number> {
  const denominator = rateOn(reference, denominatorBasis);
  if (denominator === undefined) return unknown(noRate(reference, denominatorBasis));
  let total = 0;
  for (const { chip, units: count } of units) {
    const rate = rateOn(chip, numeratorBasis);
    if (rate === undefined) return unknown(noRate(chip, numeratorBasis));
    total += count * rate;
  }
  return known(total / denominator);
}
