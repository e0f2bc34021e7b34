import { parseDecimal, toScaledInteger, type Decimal, type DecimalInput } from '../decimal';
import { raise } from '../error';
import { EXACT_ERRORS } from '../error/exact-errors';
import { INPUT_ERRORS } from '../error/input-errors';

/** How large each claim is, 0 or more: a list, or a record by name. */
export type Weights = readonly DecimalInput[] | Readonly<Record<string, DecimalInput>>;

/**
 * Results in the shape of the weights: a list for a list, a record with the same names for a record.
 *
 * JavaScript lists names that are whole numbers ("2026") first and in ascending order, and that is then the input
 * order of a record.
 */
export type PerWeight<W extends Weights, T> = W extends readonly unknown[]
  ? readonly T[]
  : { readonly [K in keyof W]: T };

/** Weights brought to whole numbers in the same proportion. */
export interface ParsedWeights {
  readonly scaled: readonly bigint[];
  readonly total: bigint;
}

/** Reads and checks weights, in the name of a public function. */
export function parseWeights(weights: Weights, functionName: string): ParsedWeights {
  if (typeof weights !== 'object' || weights === null) {
    raise(INPUT_ERRORS, 'input/wrong-type', {
      function: functionName,
      path: 'weights',
      received: weights,
      params: { expected: 'a list or a record of weights' },
    });
  }
  const isList = Array.isArray(weights);
  const decimals = Object.entries(weights).map(([name, weight]): Decimal => {
    const path = isList ? `weights[${name}]` : `weights.${name}`;
    const decimal = parseDecimal(weight, { function: functionName, path });
    if (decimal.lt(0))
      raise(EXACT_ERRORS, 'apportion/negative-weight', { function: functionName, path, received: weight });
    return decimal;
  });
  const scale = decimals.reduce((most, decimal) => Math.max(most, decimal.decimalPlaces()), 0);
  const scaled = decimals.map((decimal) => toScaledInteger(decimal, scale));
  const total = scaled.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) {
    raise(EXACT_ERRORS, 'apportion/no-positive-weight', {
      function: functionName,
      path: 'weights',
      received: weights,
    });
  }
  return { scaled, total };
}

/** Puts one result per weight into the shape of the weights. */
export function shapeLike<W extends Weights, T>(weights: W, results: readonly T[]): PerWeight<W, T> {
  if (Array.isArray(weights)) return results as PerWeight<W, T>;
  return Object.fromEntries(Object.keys(weights).map((name, i) => [name, results[i]])) as PerWeight<W, T>;
}
