import type { Known, Missing } from '../../core/provenance';
import type { CatalogueOption, Fleet } from '../accelerator/accelerator';
import { divide, multiply, readFactor, readRange, whenKnown } from '../range/read-factor';
import type { Factor, Range } from '../range/range';
import { sumChipPower } from './chip-power';
import { isFleet } from './power-chain';
import type { Power, PowerBasis } from './power';
import { POWER_BASES, requirePowerBasis } from './require-power';

/** Ratios between the levels of the chain, each a figure, a range or a stated unknown. */
export interface PowerFactorRanges {
  /** Server over chip power (1 or more). */
  readonly serverOverhead: Factor;
  /** IT over server power (1 or more). @defaultValue 1, where the server overhead holds it */
  readonly itOverhead?: Factor;
  /** Facility over IT power (1 or more). */
  readonly pue: Factor;
}

/** A power that is known within a range, with its basis. */
export interface PowerRange extends Range {
  readonly basis: PowerBasis;
}

/** Where the chain starts and the ratios along it. */
export interface PowerChainRangeOptions extends PowerFactorRanges, CatalogueOption {
  /** A power on any basis, a range of it (MW), or the chips. */
  readonly from: Power | PowerRange | Fleet;
}

/** One power at every level, as far as the ratios let it be known (MW). */
export interface PowerChainRange {
  readonly chip: Known<Range>;
  readonly server: Known<Range>;
  readonly it: Known<Range>;
  readonly facility: Known<Range>;
  /** Whether every level is known and the power of every chip is on record. */
  readonly complete: boolean;
  /** Chips without a power on record, which make all levels lower bounds, and levels that an unknown ratio cuts off. */
  readonly missing: readonly Missing[];
}

/**
 * Carries a power along the chain with uncertain ratios: each level as the range that they allow, in both directions.
 *
 * Both ends of every ratio are taken together, so the range is the widest that they allow. A level beyond an unknown
 * ratio is unknown; the others stay known.
 *
 * @param options.from - a power or a range of it with its basis, or the chips of a fleet
 * @param options.serverOverhead - server over chip power (1 or more)
 * @param options.pue - facility over IT power (1 or more)
 * @throws GigacastError `compute/power-without-basis`, `compute/reversed-range`, `number/out-of-range` for a ratio below 1
 * or a negative power, and as `chipPower`
 * @example
 * powerChainRange({ from: { mw: 1276, basis: 'facility' }, serverOverhead: 1.82, pue: { low: 1.1, high: 1.375 } }).it;
 * // => { known: true, value: { low: 928, high: 1160 } }
 */
export function powerChainRange(options: PowerChainRangeOptions): PowerChainRange {
  const start = startOf(options);
  const ratio = (factor: Factor, path: string): Known<Range> =>
    readFactor(factor, { function: 'powerChainRange', path }, { atLeast: 1 });
  const ratios = {
    serverOverhead: ratio(options.serverOverhead, 'serverOverhead'),
    itOverhead: ratio(options.itOverhead ?? 1, 'itOverhead'),
    pue: ratio(options.pue, 'pue'),
  };
  const level = (basis: PowerBasis): Known<Range> => {
    const [from, to] = [POWER_BASES.indexOf(start.basis), POWER_BASES.indexOf(basis)];
    const between = Object.entries(ratios).slice(Math.min(from, to), Math.max(from, to));
    return whenKnown(Object.fromEntries(between), (known) => {
      const factor = multiply(...Object.values(known));
      return to < from ? divide(start.mw, factor) : multiply(start.mw, factor);
    });
  };
  const levels = {
    chip: level('chip'),
    server: level('server'),
    it: level('it'),
    facility: level('facility'),
  };
  const missing = [
    ...start.missing,
    ...Object.entries(levels).flatMap(([path, one]) => (one.known ? [] : [{ path, why: one.why }])),
  ];
  return { ...levels, complete: missing.length === 0, missing };
}

function startOf(options: PowerChainRangeOptions): {
  readonly mw: Range;
  readonly basis: PowerBasis;
  readonly missing: readonly Missing[];
} {
  const at = { function: 'powerChainRange', path: 'from' };
  const { from } = options;
  if (isFleet(from)) {
    const { mw, basis, missing } = sumChipPower(from, options, at.function);
    return { mw: { low: mw, high: mw }, basis, missing };
  }
  const basis = requirePowerBasis(from.basis, { ...at, path: 'from.basis' });
  const range =
    'mw' in from
      ? readRange(from.mw, { ...at, path: 'from.mw' }, { atLeast: 0 })
      : readRange({ low: from.low, high: from.high }, at, { atLeast: 0 });
  return { mw: range, basis, missing: [] };
}
