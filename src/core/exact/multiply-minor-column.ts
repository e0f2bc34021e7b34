import { raise } from '../error';
import { EXACT_ERRORS } from '../error/exact-errors';
import { INPUT_ERRORS } from '../error/input-errors';
import type { CompiledRate } from './compile-rate';
import { multiplyLarge } from './multiply-large';
import { ROUNDING_SHIFTS, shiftOf } from './rounding-shift';

/** Options of a columnar product. */
export interface MultiplyMinorColumnOptions {
  /** Where the products go, as long as the amounts and possibly the same array. @defaultValue a new array */
  readonly out?: Float64Array;
}

/** The products of a column in whole minor units. A typed array: `structuredClone`, not JSON. */
export interface MinorColumn {
  readonly amounts: Float64Array;
  /** The exact sum of the products. */
  readonly sum: number;
}

/**
 * Multiplies a column of amounts by a rate, each product rounded once as `multiplyMinor` does, and sums the products
 * exactly.
 *
 * @param amounts - whole minor units (-(2^53 - 1) to 2^53 - 1 each)
 * @param rate - from `compileRate`
 * @throws GigacastError `decimal/not-safe-integer` for an amount, a product or a sum that is no safe integer; `out` is
 * then filled up to that line; `input/wrong-type`
 * @example
 * multiplyMinorColumn(Float64Array.of(1234500, 3500), compileRate('0.061', { rounding: CENT_HALF_UP })).sum;
 * // => 75519
 */
export function multiplyMinorColumn(
  amounts: Float64Array,
  rate: CompiledRate,
  options: MultiplyMinorColumnOptions = {},
): MinorColumn {
  requireColumn(amounts, 'amounts');
  const out = options.out ?? new Float64Array(amounts.length);
  requireColumn(out, 'out', amounts.length);
  return { amounts: out, sum: fillProducts(amounts, rate, out) };
}

function fillProducts(amounts: Float64Array, rate: CompiledRate, out: Float64Array): number {
  const { numerator, step, exactUpTo } = rate;
  const { positive, negative, tiesToEven } = ROUNDING_SHIFTS[rate.mode];
  const positiveShift = shiftOf(positive, rate.denominator);
  const negativeShift = shiftOf(negative, rate.denominator);
  const factor = 2 * numerator;
  const divisor = 2 * rate.denominator;
  let sum = 0;
  let carried = 0n;
  for (let i = 0; i < amounts.length; i += 1) {
    const amount = amounts[i] as number;
    const magnitude = Math.abs(amount);
    let product: number;
    if (magnitude <= exactUpTo && Math.floor(magnitude) === magnitude) {
      const shifted = magnitude * factor + (amount < 0 ? negativeShift : positiveShift);
      let quotient = Math.floor(shifted / divisor);
      if (tiesToEven && quotient * divisor === shifted && quotient % 2 === 1) quotient -= 1;
      product = (amount < 0 ? -quotient : quotient) * step + 0;
    } else {
      product = multiplyUnusual(amount, rate, i);
    }
    out[i] = product;
    const next = sum + product;
    if (next <= Number.MAX_SAFE_INTEGER && next >= -Number.MAX_SAFE_INTEGER) {
      sum = next;
    } else {
      carried += BigInt(sum);
      sum = product;
    }
  }
  return carried === 0n ? sum : addUp(carried + BigInt(sum));
}

function multiplyUnusual(amount: number, rate: CompiledRate, index: number): number {
  if (!Number.isSafeInteger(amount)) {
    raise(EXACT_ERRORS, 'decimal/not-safe-integer', {
      function: 'multiplyMinorColumn',
      path: `amounts[${index}]`,
      received: amount,
    });
  }
  return multiplyLarge(amount, rate, { function: 'multiplyMinorColumn', path: `result.amounts[${index}]` });
}

function addUp(sum: bigint): number {
  if (!Number.isSafeInteger(Number(sum))) {
    raise(EXACT_ERRORS, 'decimal/not-safe-integer', {
      function: 'multiplyMinorColumn',
      path: 'result.sum',
      received: sum,
    });
  }
  return Number(sum);
}

function requireColumn(column: Float64Array, path: string, length?: number): void {
  const isColumn = Object.prototype.toString.call(column) === '[object Float64Array]';
  if (isColumn && (length === undefined || column.length === length)) return;
  raise(INPUT_ERRORS, 'input/wrong-type', {
    function: 'multiplyMinorColumn',
    path,
    received: column,
    params: { expected: length === undefined ? 'a Float64Array' : `a Float64Array of ${length} elements` },
  });
}
