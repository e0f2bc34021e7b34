import { raise } from '../../core/error';
import { COMPUTE_ERRORS } from '../errors';
import type { Power } from './power';
import { requirePower } from './require-power';

/**
 * Adds two powers measured at one place; chip, server, IT and facility power do not add.
 *
 * @param left - a power
 * @param right - a power on the same basis
 * @throws GigacastError `compute/mixed-power-basis`, `compute/power-without-basis`, `number/out-of-range`
 * @example
 * addPower({ mw: 425, basis: 'facility' }, { mw: 1276, basis: 'facility' }); // => { mw: 1701, basis: 'facility' }
 */
export function addPower(left: Power, right: Power): Power {
  requirePower(left, { function: 'addPower', path: 'left' });
  requirePower(right, { function: 'addPower', path: 'right' });
  if (left.basis !== right.basis) {
    raise(COMPUTE_ERRORS, 'compute/mixed-power-basis', {
      function: 'addPower',
      path: 'right.basis',
      received: right.basis,
      params: { left: left.basis, right: right.basis },
    });
  }
  return { mw: left.mw + right.mw, basis: left.basis };
}
