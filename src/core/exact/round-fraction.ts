import { Exact, parseDecimal, resultText } from '../decimal';
import { raise } from '../error';
import { EXACT_ERRORS } from '../error/exact-errors';
import { roundQuotient } from './divide-decimals';
import { parseRounding, roundTo, type Rounding } from './rounding';

/** Digits on either side of the stroke: below these a quotient is rounded from all of its digits. */
const MOST_FRACTION_DIGITS = 200;
const FRACTION = /^(-?\d+)\/(\d+)$/;

/**
 * Rounds a figure that may be a fraction, as results are where a quotient has no finite decimal.
 *
 * The decision is taken on the exact fraction. Decimal text is rounded as `roundDecimal` does.
 *
 * @param value - decimal text, or a fraction of two whole numbers such as "1000/3"
 * @param rounding - mode and increment, e.g. `CENT_HALF_UP`
 * @throws GigacastError as `roundDecimal`; `decimal/division-by-zero`; `decimal/too-long` beyond 200 digits on a side
 * @example
 * roundFraction('1000/3', CENT_HALF_UP); // => '333.33'
 * @example
 * roundFraction('305025000', CENT_HALF_UP); // => '305025000.00'
 */
export function roundFraction(value: string, rounding: Rounding): string {
  const at = (path: string) => ({ function: 'roundFraction', path });
  const parsed = parseRounding(rounding, at('rounding'));
  const [, top, bottom] = FRACTION.exec(value) ?? [];
  if (top === undefined || bottom === undefined) {
    const rounded = roundTo(parseDecimal(value, at('value')), parsed);
    return resultText(rounded, 'roundFraction', parsed.decimals);
  }
  const details = { ...at('value'), received: value };
  if (Math.max(top.replace('-', '').length, bottom.length) > MOST_FRACTION_DIGITS) {
    raise(EXACT_ERRORS, 'decimal/too-long', { ...details, params: { longest: MOST_FRACTION_DIGITS } });
  }
  const divisor = new Exact(bottom);
  if (divisor.isZero()) raise(EXACT_ERRORS, 'decimal/division-by-zero', details);
  return resultText(roundQuotient(new Exact(top), divisor, parsed), 'roundFraction', parsed.decimals);
}
