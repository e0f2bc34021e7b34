import { Exact, parseDecimal, plainText, type Decimal, type DecimalInput } from '../decimal';
import { raise } from '../error';
import { EXACT_ERRORS } from '../error/exact-errors';
import type { CheckedArgument } from '../input';

/** Bounds of a rate. */
export interface RateOptions {
  /** The highest rate that is taken at its word. @defaultValue '5' (500 %) */
  readonly atMost?: DecimalInput;
  /** The lowest rate allowed; give a negative one for growth rates. @defaultValue '0' */
  readonly atLeast?: DecimalInput;
}

const HIGHEST_RATE = '5';

/**
 * Returns a rate, which is a fraction (6.1 % is 0.061), as plain decimal text.
 *
 * A rate above 5 is taken for a percentage written by mistake and refused: 6.1 would be a duty of 610 %. Rates
 * between 1 and 5 pass, because surtaxes (1.061) and over-quota tariffs (2.985) reach that far.
 *
 * @param rate - fraction (0 to 5, both included, unless the options say otherwise)
 * @throws GigacastError as `decimalText`; `decimal/rate-too-high`; `number/out-of-range` below `atLeast`
 * @example
 * parseRate('0.0610'); // => '0.061'
 * @example
 * parseRate('7.5', { atMost: 10 }); // => '7.5'
 */
export function parseRate(rate: DecimalInput, options: RateOptions = {}): string {
  return plainText(requireRate(rate, { function: 'parseRate', path: 'rate' }, options));
}

/** Reads and checks a rate in the name of another public function. */
export function requireRate(rate: unknown, argument: CheckedArgument, options: RateOptions = {}): Decimal {
  const highest = parseDecimal(options.atMost ?? HIGHEST_RATE, { ...argument, path: 'atMost' });
  const lowest = parseDecimal(options.atLeast ?? 0, { ...argument, path: 'atLeast' });
  const decimal = parseDecimal(rate, argument, { atLeast: plainText(lowest) });
  if (decimal.gt(highest)) {
    raise(EXACT_ERRORS, 'decimal/rate-too-high', {
      ...argument,
      received: rate,
      params: {
        atMost: plainText(highest),
        percent: plainText(decimal),
        fraction: plainText(new Exact(decimal).div(100)),
      },
    });
  }
  return decimal;
}
