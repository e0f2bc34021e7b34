import { Exact, type Decimal } from '../../core/decimal';
import { raise } from '../../core/error';
import type { CheckedArgument } from '../../core/input';
import { QUOTA_ERRORS } from '../errors';
import type { Rate } from './rate';

/** What a rate is applied to; `value` is absent where nobody stated one. */
export interface DutyBase {
  readonly value: Decimal | undefined;
  readonly quantity: Decimal;
  readonly unit: string;
}

/**
 * The duty before rounding: the sum over the parts of the rate.
 *
 * @throws GigacastError `quota/no-value` for an ad valorem part without value; `quota/unit-mismatch`
 */
export function exactDuty(rate: Rate, base: DutyBase, argument: CheckedArgument): Decimal {
  return rate.components.reduce((sum: Decimal, component) => {
    if (component.kind === 'ad-valorem') {
      if (base.value === undefined) {
        return raise(QUOTA_ERRORS, 'quota/no-value', { ...argument, received: base.value });
      }
      return sum.plus(base.value.times(component.rate));
    }
    if (component.unit !== base.unit) {
      return raise(QUOTA_ERRORS, 'quota/unit-mismatch', {
        ...argument,
        received: base.unit,
        params: { unit: component.unit },
      });
    }
    return sum.plus(base.quantity.times(component.amount).div(component.per));
  }, new Exact(0));
}
