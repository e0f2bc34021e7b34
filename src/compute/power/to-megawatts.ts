import { raise } from '../../core/error';
import { requireNumber } from '../../core/input';
import { COMPUTE_ERRORS } from '../errors';

/** Units in which powers are published. */
export type PowerUnit = 'W' | 'kW' | 'MW' | 'GW';

/** How many of each unit make a megawatt: whole numbers, so that a conversion rounds once. */
const PER_MEGAWATT = { W: 1e6, kW: 1e3, MW: 1 } as const;

/**
 * A power in megawatts.
 *
 * @param value - the figure (0 or more)
 * @param unit - its unit; letter case matters, as mW is not MW
 * @throws GigacastError `compute/unknown-power-unit`, `number/out-of-range`
 * @example
 * toMegawatts(1.5, 'GW'); // => 1500
 */
export function toMegawatts(value: number, unit: PowerUnit): number {
  const figure = requireNumber(value, { function: 'toMegawatts', path: 'value' }, { atLeast: 0 });
  if (unit === 'GW') return figure * 1000;
  if (Object.hasOwn(PER_MEGAWATT, unit)) return figure / PER_MEGAWATT[unit];
  return raise(COMPUTE_ERRORS, 'compute/unknown-power-unit', {
    function: 'toMegawatts',
    path: 'unit',
    received: unit,
    params: { allowed: 'W, kW, MW, GW' },
  });
}
