import { CORE_ERRORS, raise } from '../../core/error';
import { known, unknown, type Known } from '../../core/provenance';
import type { Accelerator } from '../accelerator/accelerator';
import { H100_SXM } from '../accelerator/h100-sxm';
import { COMPUTE_ERRORS } from '../errors';
import { COMPUTE_BASES, rateOn, type ComputeBasis } from './compute-basis';

/** What one chip is measured in and against. */
export interface H100FactorOptions {
  readonly basis: ComputeBasis;
  /** The chip that counts as one. @defaultValue `H100_SXM` */
  readonly reference?: Accelerator;
}

/**
 * How many H100s one chip is worth on a basis, or the stated unknown when its figure is not on record.
 *
 * Dense rates on both sides. The basis can turn the ranking round: a Trainium3 is worth 0.68 on 16 bits and 1.27 on 8.
 *
 * @param chip - the accelerator
 * @param options.basis - what is counted
 * @throws GigacastError `compute/no-reference-rate` if the reference chip has no figure on the basis,
 * `input/not-one-of` if there is no such basis
 * @example
 * h100Factor(H100_SXM, { basis: '16-bit' }); // => { known: true, value: 1 }
 */
export function h100Factor(chip: Accelerator, options: H100FactorOptions): Known<number> {
  const denominator = referenceRate(options.reference ?? H100_SXM, options.basis, 'h100Factor');
  const rate = rateOn(chip, options.basis);
  return rate === undefined ? unknown(noRate(chip, options.basis)) : known(rate / denominator);
}

/** The figure of the reference chip, in the name of a public function. */
export function referenceRate(reference: Accelerator, basis: ComputeBasis, functionName: string): number {
  if (!COMPUTE_BASES.includes(basis)) {
    raise(CORE_ERRORS, 'input/not-one-of', {
      function: functionName,
      path: 'basis',
      received: basis,
      params: { allowed: COMPUTE_BASES.join(', ') },
    });
  }
  const rate = rateOn(reference, basis);
  if (rate !== undefined) return rate;
  return raise(COMPUTE_ERRORS, 'compute/no-reference-rate', {
    function: functionName,
    path: 'basis',
    received: basis,
    params: { basis, reference: reference.name },
  });
}

/** Why a chip cannot be counted. */
export function noRate(chip: Accelerator, basis: ComputeBasis): string {
  return `no ${basis} figure of ${chip.name} is on record`;
}
