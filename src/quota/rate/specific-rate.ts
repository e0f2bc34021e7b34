import { multiplyDecimals, type DecimalInput } from '../../core/exact';
import { parseDecimal, plainText } from '../../core/decimal';
import { raise } from '../../core/error';
import { CHARGE_ERRORS } from '../error/charge-errors';
import type { Rate } from './rate';

const PER = /^(\d+(?:\.\d+)?)?\s*(kg|t|piece|l)$/;
const KILOGRAMS_PER_TONNE = '1000';

/**
 * A specific rate: an amount of money for so many units of the goods.
 *
 * A tonne is read as 1000 kg, so that goods counted in kilograms need no conversion.
 *
 * @param amount - money for one `per` (0 or more)
 * @param per - number and unit, e.g. `kg`, `100kg`, `t`, `piece` or `l`
 * @throws GigacastError `quota/not-a-unit` for another unit; `decimal/*`; `number/out-of-range` below 0
 * @example
 * specificRate('3.00', '100kg');
 * // => { components: [{ kind: 'specific', amount: '3', per: '100', unit: 'kg' }] }
 */
export function specificRate(amount: DecimalInput, per: string): Rate {
  const money = parseDecimal(amount, { function: 'specificRate', path: 'amount' }, { atLeast: 0 });
  const match = typeof per === 'string' ? PER.exec(per) : null;
  if (match === null) {
    return raise(CHARGE_ERRORS, 'quota/not-a-unit', { function: 'specificRate', path: 'per', received: per });
  }
  const number = match[1] ?? '1';
  parseDecimal(number, { function: 'specificRate', path: 'per' }, { moreThan: 0 });
  const inTonnes = match[2] === 't';
  const component = {
    kind: 'specific' as const,
    amount: plainText(money),
    per: multiplyDecimals(number, inTonnes ? KILOGRAMS_PER_TONNE : '1'),
    unit: inTonnes ? 'kg' : (match[2] ?? ''),
  };
  return { components: [component] };
}
