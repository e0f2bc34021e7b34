import { Exact, parseDecimal, plainText, toScaledInteger, type DecimalInput } from '../decimal';
import { raise } from '../error';
import { EXACT_ERRORS } from '../error/exact-errors';
import { requireInteger } from '../input';
import { greatestCommonDivisor } from './greatest-common-divisor';
import { requireRate, type RateOptions } from './parse-rate';
import { parseRounding, type Rounding, type RoundingMode } from './rounding';

/** What a rate is compiled for. */
export interface CompileRateOptions extends Pick<RateOptions, 'atMost'> {
  /** How each product is rounded; its increment is a whole number of minor units. */
  readonly rounding: Rounding;
  /** Decimals of the minor unit that amounts are counted in (0 to 12). @defaultValue 2 */
  readonly decimals?: number;
}

/**
 * A rate with its rounding, ready for amounts in whole minor units: plain data.
 *
 * An amount `a` gives `step × round(a × numerator / denominator)`.
 */
export interface CompiledRate {
  readonly rate: string;
  readonly mode: RoundingMode;
  /** In lowest terms over `denominator`; both below 2^53. */
  readonly numerator: number;
  readonly denominator: number;
  /** The increment in minor units. */
  readonly step: number;
  /** The largest amount whose product is exact in float64, -1 for none; beyond it BigInt takes over. */
  readonly exactUpTo: number;
}

const MOST_DECIMALS = 12;
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * Prepares a rate for exact products with amounts in whole minor units.
 *
 * @param rate - fraction (0 to 5 unless `atMost` says otherwise; give `atMost` for rates of exchange)
 * @param options - rounding of each product, and the decimals of the minor unit
 * @throws GigacastError as `parseRate`; `rounding/not-whole-minor-units`; `decimal/rate-too-fine` for a rate beyond
 * 15 digits or so
 * @example
 * compileRate('0.061', { rounding: CENT_HALF_UP }).numerator; // => 61
 */
export function compileRate(rate: DecimalInput, options: CompileRateOptions): CompiledRate {
  const decimals = requireInteger(
    options.decimals ?? 2,
    { function: 'compileRate', path: 'decimals' },
    { atLeast: 0, atMost: MOST_DECIMALS },
  );
  const limits = options.atMost === undefined ? {} : { atMost: options.atMost };
  const parsed = requireRate(rate, { function: 'compileRate', path: 'rate' }, limits);
  const step = stepOf(options.rounding, decimals);
  const scale = parsed.decimalPlaces();
  const numerator = toScaledInteger(parsed, scale);
  const denominator = 10n ** BigInt(scale) * step;
  const common = greatestCommonDivisor(numerator, denominator);
  const top = numerator / common;
  const bottom = denominator / common;
  if (top > LARGEST || bottom > LARGEST) {
    raise(EXACT_ERRORS, 'decimal/rate-too-fine', { function: 'compileRate', path: 'rate', received: rate });
  }
  return {
    rate: plainText(parsed),
    mode: options.rounding.mode,
    numerator: Number(top),
    denominator: Number(bottom),
    step: Number(step),
    exactUpTo: exactUpTo(top, bottom, step),
  };
}

function stepOf(rounding: Rounding, decimals: number): bigint {
  const argument = { function: 'compileRate', path: 'rounding' };
  const { increment } = parseRounding(rounding, argument);
  const step = increment.times(new Exact(10).pow(decimals));
  if (!step.isInteger() || step.gt(Number.MAX_SAFE_INTEGER)) {
    raise(EXACT_ERRORS, 'rounding/not-whole-minor-units', {
      ...argument,
      path: 'rounding.increment',
      received: rounding.increment,
      params: { minorUnit: plainText(parseDecimal(`1e-${decimals}`, argument)) },
    });
  }
  return BigInt(step.toFixed());
}

/** Holds `2 × amount × numerator + 2 × denominator` and the rounded product within 2^53 - 1. */
function exactUpTo(numerator: bigint, denominator: bigint, step: bigint): number {
  if (2n * denominator > LARGEST) return -1;
  if (numerator === 0n) return Number.MAX_SAFE_INTEGER;
  const byProduct = (LARGEST - 2n * denominator) / (2n * numerator);
  const byResult = ((LARGEST / step - 1n) * denominator) / numerator;
  return Number(byProduct < byResult ? byProduct : byResult);
}
