import type { Decimal } from '../../core/decimal';
import { raise } from '../../core/error';
import type { CheckedArgument } from '../../core/input';
import { GOODS_ERRORS } from '../error/goods-errors';
import { exactBase } from './exact-base';
import type { Rate, RateComponent } from './rate';
import { extreme, NOTHING, readNumber } from './read-number';

/** What a rate is applied to; `value` is absent where nobody stated one. */
export interface DutyBase {
  readonly value: Decimal | undefined;
  readonly quantity: Decimal;
  readonly unit: string;
  /** Proven content that a base may ask for. @defaultValue 0 */
  readonly content?: Decimal | undefined;
}

/**
 * The duty before rounding: the sum over the parts of the rate.
 *
 * @throws GigacastError `quota/no-value` for an ad valorem part without value; `quota/unit-mismatch`
 */
export function exactDuty(rate: Rate, base: DutyBase, argument: CheckedArgument): Decimal {
  const { components } = rate;
  const [only] = components;
  if (components.length === 1 && only !== undefined) return partOf(only, base, argument);
  return components.reduce((sum: Decimal, component) => sum.plus(partOf(component, base, argument)), NOTHING);
}

function partOf(component: RateComponent, base: DutyBase, argument: CheckedArgument): Decimal {
  switch (component.kind) {
    case 'ad-valorem':
      return adValoremPart(component, base, argument);
    case 'specific':
      if (component.unit !== base.unit) {
        const params = { unit: component.unit };
        raise(GOODS_ERRORS, 'quota/unit-mismatch', { ...argument, received: base.unit, params });
      }
      return component.per === '1'
        ? base.quantity.times(readNumber(component, component.amount))
        : base.quantity.times(readNumber(component, component.amount)).div(component.per);
    case 'greater-of':
    case 'lesser-of':
      return extreme(
        component.rates.map((rate) => exactDuty(rate, base, argument)),
        component.kind,
      );
  }
}

function adValoremPart(
  component: Extract<RateComponent, { readonly kind: 'ad-valorem' }>,
  base: DutyBase,
  argument: CheckedArgument,
): Decimal {
  const { value, quantity, content } = base;
  if (value === undefined) {
    return raise(GOODS_ERRORS, 'quota/no-value', { ...argument, received: value });
  }
  const on =
    component.base === undefined
      ? value
      : exactBase(component.base, { value, quantity, content: content ?? NOTHING });
  return on.times(readNumber(component, component.rate));
}
