import { Exact } from '../../core/decimal';
import { raise } from '../../core/error';
import type { CheckedArgument } from '../../core/input';
import { GOODS_ERRORS } from '../error/goods-errors';
import type { QuotaUnit } from '../policy/quota-unit';
import type { DrawRule } from './draw-from-pools';
import type { ValueOf } from './shipment-value';

/**
 * How goods draw on a quota of a unit: pieces whole, kilograms in any part, money by the value of whole pieces.
 *
 * @throws GigacastError `quota/no-value` where a quota in money meets goods without value
 */
export function drawRule(unit: QuotaUnit, valueOf: ValueOf, argument: CheckedArgument): DrawRule {
  const one = new Exact(1);
  if (unit.kind !== 'money') return { perUnit: one, whole: unit.kind === 'pieces' };
  const perUnit = valueOf(one);
  if (perUnit === undefined) {
    return raise(GOODS_ERRORS, 'quota/no-value', { ...argument, received: undefined });
  }
  return { perUnit, whole: true };
}
