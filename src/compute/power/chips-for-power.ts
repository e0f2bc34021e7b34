import { requireNumber } from '../../core/input';
import { checkFactors, type PowerFactors } from './factors';
import { wholeBelow } from './whole-below';
import type { Power } from './power';
import { requirePower } from './require-power';

/** The chip and the ratios along the chain. */
export interface ChipsForPowerOptions extends PowerFactors {
  /** Design power of one chip (W, above 0). */
  readonly tdpW: number;
}

/** How many chips a power feeds. */
export interface ChipsForPower {
  readonly exact: number;
  /** Whole chips that fit. */
  readonly whole: number;
}

/**
 * How many chips of one kind a power feeds: the chain from the power's basis down to the chip.
 *
 * A result that misses a whole number by rounding noise alone counts as that number.
 *
 * @param power - on any basis (0 MW or more)
 * @param options.tdpW - design power of one chip (W)
 * @throws GigacastError `compute/power-without-basis`, `number/out-of-range`
 * @example
 * chipsForPower({ mw: 142.688, basis: 'facility' }, { tdpW: 700, serverOverhead: 1.82, pue: 1.12 }).whole; // => 100000
 */
export function chipsForPower(power: Power, options: ChipsForPowerOptions): ChipsForPower {
  const at = 'chipsForPower';
  const { mw, basis } = requirePower(power, { function: at, path: 'power' });
  const tdpW = requireNumber(options.tdpW, { function: at, path: 'tdpW' }, { moreThan: 0 });
  const { serverOverhead, itOverhead, pue } = checkFactors(options, at);
  const it = serverOverhead * itOverhead;
  const perChip = { chip: 1, server: serverOverhead, it, facility: it * pue }[basis] * tdpW;
  const exact = (mw * 1e6) / perChip;
  return { exact, whole: wholeBelow(exact) };
}
