import { Exact, type Decimal } from '../../core/decimal';
import {
  addRatios,
  compareRatios,
  divideRatios,
  ratio,
  ratioOf,
  ratioText,
  subtractRatios,
  type Ratio,
} from '../../core/exact/ratio';
import type { Rate } from '../rate/rate';
import { unitDuty } from './unit-duty';
import type { DominatedPrices, PriceInterval } from './notch-types';

/** A duty as an amount for each unit and a share of its value. */
interface AffineDuty {
  readonly fixed: Ratio;
  readonly share: Ratio;
}

/** Where a price class ends, and what is paid on either side. */
export interface NotchAt {
  readonly cap: Decimal;
  readonly inQuotaRate: Rate;
  /** Null where goods above the cap do not enter. */
  readonly rateAbove: Rate | null;
  readonly unit: string;
}

const NAME = 'priceCapNotch';
const AT = { function: NAME, path: 'terms' } as const;
const ONE = /* @__PURE__ */ ratio(1n, 1n);

/** The prices that a notch makes unwise; null where the duty does not rise at it. */
export function dominatedPrices({ cap, inQuotaRate, rateAbove, unit }: NotchAt): DominatedPrices | null {
  const at = ratioOf(cap);
  const landedAtCap = addRatios(at, ratioOf(unitDuty(inQuotaRate, cap, unit, AT)));
  const from = (above: Ratio, below: Ratio | null): PriceInterval => ({
    above: ratioText(above, NAME),
    below: below === null ? null : ratioText(below, NAME),
  });
  if (rateAbove === null) {
    return { withDuty: from(landedAtCap, null), carried: from(at, null), saved: from(at, null) };
  }
  const landedAbove = addRatios(at, ratioOf(unitDuty(rateAbove, cap, unit, AT)));
  if (compareRatios(landedAbove, landedAtCap) <= 0) return null;
  const inside = affineDuty(inQuotaRate, unit);
  const beyond = affineDuty(rateAbove, unit);
  return {
    withDuty: from(landedAtCap, landedAbove),
    // Price and in-quota duty together come to what the cap costs with the duty above it.
    carried:
      inside === null
        ? null
        : from(at, divideRatios(subtractRatios(landedAbove, inside.fixed), addRatios(ONE, inside.share))),
    saved: beyond === null ? null : from(at, savedBelow(at, landedAtCap, beyond)),
  };
}

/**
 * The price at which the duty saved by going down to the cap is what is given up for it: price less duty is then what it
 * is at the cap. A duty of the whole value or more is never worth its price.
 */
function savedBelow(cap: Ratio, landedAtCap: Ratio, beyond: AffineDuty): Ratio | null {
  if (compareRatios(beyond.share, ONE) >= 0) return null;
  const keptAtCap = subtractRatios(addRatios(cap, cap), landedAtCap);
  return divideRatios(addRatios(keptAtCap, beyond.fixed), subtractRatios(ONE, beyond.share));
}

/** A duty as an amount and a share; null where it is a choice or has a base of its own. */
function affineDuty(rate: Rate, unit: string): AffineDuty | null {
  const plain = rate.components.every(
    (component) =>
      component.kind === 'specific' || (component.kind === 'ad-valorem' && component.base === undefined),
  );
  if (!plain) return null;
  const fixed = ratioOf(unitDuty(rate, new Exact(0), unit, AT));
  return { fixed, share: subtractRatios(ratioOf(unitDuty(rate, new Exact(1), unit, AT)), fixed) };
}
