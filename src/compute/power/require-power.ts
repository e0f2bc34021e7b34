import { raise } from '../../core/error';
import { requireNumber, type CheckedArgument } from '../../core/input';
import { COMPUTE_ERRORS } from '../errors';
import type { PowerBasis } from './power';

/** Levels of the chain, from the chip to the grid. */
export const POWER_BASES: readonly PowerBasis[] = /* @__PURE__ */ Object.freeze([
  'chip',
  'server',
  'it',
  'facility',
]);

/** Refuses a power that does not say where it is measured. */
export function requirePowerBasis(basis: unknown, argument: CheckedArgument): PowerBasis {
  const found = POWER_BASES.find((one) => one === basis);
  if (found !== undefined) return found;
  return raise(COMPUTE_ERRORS, 'compute/power-without-basis', { ...argument, received: basis });
}

/** Refuses a power without a basis, or below 0. */
export function requirePower(power: unknown, argument: CheckedArgument): { mw: number; basis: PowerBasis } {
  const { mw, basis } = (typeof power === 'object' && power !== null ? power : {}) as Record<string, unknown>;
  const at = (field: string): CheckedArgument => ({ ...argument, path: `${argument.path}.${field}` });
  return {
    basis: requirePowerBasis(basis, at('basis')),
    mw: requireNumber(mw, at('mw'), { atLeast: 0 }),
  };
}
