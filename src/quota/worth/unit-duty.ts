import { Exact, type Decimal } from '../../core/decimal';
import { raise } from '../../core/error';
import { divideRatios, ratioOf, type Ratio } from '../../core/exact/ratio';
import type { CheckedArgument } from '../../core/input';
import { WORTH_ERRORS } from '../error/worth-errors';
import { exactDuty } from '../rate/exact-duty';
import type { Rate } from '../rate/rate';

/** The exact duty on one unit of so much value. */
export function unitDuty(rate: Rate, value: Decimal, unit: string, argument: CheckedArgument): Decimal {
  return exactDuty(rate, { value, quantity: new Exact(1), unit }, argument);
}

/**
 * What a rate comes to as a share of the value of one unit.
 *
 * Without a value that is told only of rates that are plain shares of it, which are the same at every value.
 *
 * @throws GigacastError `quota/no-unit-value`, `quota/unit-mismatch`
 */
export function rateOfUnit(
  rate: Rate,
  value: Decimal | undefined,
  unit: string,
  argument: CheckedArgument,
): Ratio {
  if (value === undefined && !isPlainShare(rate)) {
    raise(WORTH_ERRORS, 'quota/no-unit-value', { ...argument, received: undefined });
  }
  const worth = value ?? new Exact(1);
  return divideRatios(ratioOf(unitDuty(rate, worth, unit, argument)), ratioOf(worth));
}

/** Whether a rate is the same share of every value. */
function isPlainShare(rate: Rate): boolean {
  return rate.components.every((component) => {
    if (component.kind === 'ad-valorem') return component.base === undefined;
    return component.kind !== 'specific' && component.rates.every(isPlainShare);
  });
}
