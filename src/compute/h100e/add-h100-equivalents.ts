import { raise } from '../../core/error';
import { COMPUTE_ERRORS } from '../errors';
import type { H100Equivalents } from './h100-equivalents';

/**
 * Adds two counts of H100 equivalents; counts on different bases or against different chips are refused.
 *
 * @param left - a count
 * @param right - a count on the same basis
 * @throws GigacastError `compute/mixed-h100e-basis`
 * @example
 * addH100Equivalents(
 *   h100Equivalents([{ accelerator: H100_SXM, units: 2 }], { basis: '8-bit' }),
 *   h100Equivalents([{ accelerator: H100_SXM, units: 3 }], { basis: '8-bit' }),
 * ).h100e; // => 5
 */
export function addH100Equivalents(left: H100Equivalents, right: H100Equivalents): H100Equivalents {
  if (left.basis !== right.basis || left.reference !== right.reference) {
    raise(COMPUTE_ERRORS, 'compute/mixed-h100e-basis', {
      function: 'addH100Equivalents',
      path: 'right',
      received: right.basis,
      params: { left: `${left.basis} (${left.reference})`, right: `${right.basis} (${right.reference})` },
    });
  }
  return {
    h100e: left.h100e + right.h100e,
    basis: left.basis,
    reference: left.reference,
    complete: left.complete && right.complete,
    missing: [...left.missing, ...right.missing],
  };
}
