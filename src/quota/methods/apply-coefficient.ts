import { Exact, parseDecimal, plainText } from '../../core/decimal';
import { UNIT_FLOOR, type DecimalInput, type Rounding } from '../../core/exact';
import { parseRounding } from '../../core/exact/rounding';
import { readQuantity } from '../allocation/read-quantity';
import { MOST_DIGITS } from '../../core/decimal';
import { roundedText } from '../rate/rounded-text';

/** A request under a published coefficient, before and after rounding. */
export interface CoefficientShare {
  readonly exact: string;
  readonly allocated: string;
  /** What is refused. */
  readonly unmet: string;
}

/** How a share under a coefficient is rounded. */
export interface CoefficientOptions {
  /** @defaultValue down to the unit (the kilogram) */
  readonly rounding?: Rounding;
}

/**
 * What an application for a licence comes to under an allocation coefficient.
 *
 * @param quantity - units applied for (0 or more)
 * @param coefficientPercent - as published, in per cent (0 to 100)
 * @throws GigacastError `quota/negative-quantity`, `number/out-of-range`, `decimal/*`, `rounding/*`
 * @see Regulation (EU) 2020/761, Article 57(1); Regulation (EU) 2017/1350, Annex
 * @example
 * applyCoefficient(50000, '0.500834'); // => { exact: '250.417', allocated: '250', unmet: '49750' }
 */
export function applyCoefficient(
  quantity: DecimalInput,
  coefficientPercent: DecimalInput,
  options: CoefficientOptions = {},
): CoefficientShare {
  const at = (path: string) => ({ function: 'applyCoefficient', path });
  const wanted = readQuantity(quantity, MOST_DIGITS, at('quantity'));
  const percent = parseDecimal(coefficientPercent, at('coefficientPercent'), { atLeast: 0, atMost: 100 });
  const exact = wanted.times(percent).div(100);
  const rounding = parseRounding(options.rounding ?? UNIT_FLOOR, at('rounding'));
  const allocated = roundedText(exact, rounding);
  return { exact: plainText(exact), allocated, unmet: plainText(wanted.minus(new Exact(allocated))) };
}
