import { requireNumber } from '../../core/input';

/** Energy produced or used, and what full power would have given over the same period. */
export interface CapacityFactorOptions {
  /** MWh (0 or more). */
  readonly actualMwh: number;
  /** MWh (above 0). */
  readonly potentialMwh: number;
}

/**
 * Share of the energy at full power that was produced or used.
 *
 * @throws GigacastError `number/out-of-range`, also when more than the potential was used
 * @example
 * capacityFactor({ actualMwh: 4697675, potentialMwh: 5098320 }); // => 0.92141627045772
 */
export function capacityFactor(options: CapacityFactorOptions): number {
  const at = 'capacityFactor';
  const potential = requireNumber(
    options.potentialMwh,
    { function: at, path: 'potentialMwh' },
    { moreThan: 0 },
  );
  return (
    requireNumber(options.actualMwh, { function: at, path: 'actualMwh' }, { atLeast: 0, atMost: potential }) /
    potential
  );
}
