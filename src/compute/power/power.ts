/**
 * Where along the way from the chip to the grid a power is measured; two bases never add.
 *
 * - `chip`: thermal design power of the accelerators
 * - `server`: with processors, memory, fans and supplies of the servers
 * - `it`: with network and storage, the load behind the meter of the halls
 * - `facility`: with cooling and losses, what the site draws
 */
export type PowerBasis = 'chip' | 'server' | 'it' | 'facility';

/** A power with its basis. */
export interface Power {
  /** Megawatts (0 or more). */
  readonly mw: number;
  readonly basis: PowerBasis;
}
