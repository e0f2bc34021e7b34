import { requireNumber } from '../../core/input';
import type { Missing } from '../../core/provenance';
import type { CatalogueOption, Fleet } from '../accelerator/accelerator';
import { sumChipPower } from './chip-power';
import { checkFactors, type PowerFactors } from './factors';
import type { Power, PowerBasis } from './power';
import { requirePower } from './require-power';

/** Where the chain starts and the ratios along it. */
export interface PowerChainOptions extends PowerFactors, CatalogueOption {
  /** A power on any basis, or the chips. */
  readonly from: Power | Fleet;
  /** Sized over drawn facility power, e.g. 1.1 for one spare in ten. @defaultValue 1 */
  readonly redundancy?: number;
}

/** One power at every level. */
export interface PowerChain {
  readonly chip: Power;
  readonly server: Power;
  readonly it: Power;
  readonly facility: Power;
  /** What plant is sized for: facility power with its redundancy (MW). */
  readonly sizedMw: number;
  /** Whether the power of every chip is on record; otherwise all levels are lower bounds. */
  readonly complete: boolean;
  readonly missing: readonly Missing[];
}

/**
 * Carries a power along the chain chip, server, IT, facility, in both directions from where it is known.
 *
 * @param options.from - a power with its basis, or the chips of a fleet
 * @param options.serverOverhead - server over chip power (1 or more)
 * @param options.pue - facility over IT power (1 or more; below 1 a site would draw less than its computers)
 * @throws GigacastError `compute/power-without-basis`, `number/out-of-range` for a ratio below 1 or a negative power, and
 * as `chipPower`
 * @see Epoch AI, GPU Clusters documentation, estimation of power
 * @example
 * powerChain({ from: [{ accelerator: H100_SXM, units: 100000 }], serverOverhead: 1.82, pue: 1.12 }).facility;
 * // => { mw: 142.688, basis: 'facility' }
 * @example
 * powerChain({ from: { mw: 13, basis: 'facility' }, serverOverhead: 1.3, pue: 1.3 }).it; // => { mw: 10, basis: 'it' }
 */
export function powerChain(options: PowerChainOptions): PowerChain {
  const at = 'powerChain';
  const factors = checkFactors(options, at);
  const redundancy = requireNumber(
    options.redundancy ?? 1,
    { function: at, path: 'redundancy' },
    { atLeast: 1 },
  );
  const start = startOf(options);
  const { mw } = start.power;
  const base = overChip(start.power.basis, factors);
  // One ratio per level: the level that was given comes back as it is, and a later level is never below an earlier one.
  const level = (basis: PowerBasis): Power => ({ mw: mw * (overChip(basis, factors) / base), basis });
  const facility = level('facility');
  return {
    chip: level('chip'),
    server: level('server'),
    it: level('it'),
    facility,
    sizedMw: facility.mw * redundancy,
    complete: start.missing.length === 0,
    missing: start.missing,
  };
}

function startOf(options: PowerChainOptions): { power: Power; missing: readonly Missing[] } {
  const { from } = options;
  if (!isFleet(from))
    return { power: requirePower(from, { function: 'powerChain', path: 'from' }), missing: [] };
  const power = sumChipPower(from, options, 'powerChain');
  return { power, missing: power.missing };
}

/** Chips of one or several kinds, rather than a power. */
export function isFleet(from: unknown): from is Fleet {
  return Array.isArray(from);
}

function overChip(basis: PowerBasis, factors: Required<PowerFactors>): number {
  const server = factors.serverOverhead;
  const it = server * factors.itOverhead;
  return { chip: 1, server, it, facility: it * factors.pue }[basis];
}
