import { raise } from '../error';
import { STATISTICS_ERRORS } from '../error/statistics-errors';
import { type NumberBounds, requireNumber } from '../input';
import type { Distribution, Empirical, Mixture, Shifted, TruncatedBelow } from './types';

/** Distributions described by a few numbers. */
export type Parametric = Exclude<Distribution, Empirical | Mixture | TruncatedBelow | Shifted>;

type Rules = {
  readonly [F in Parametric['family']]: Readonly<
    Record<Exclude<keyof Extract<Parametric, { family: F }>, 'family'>, NumberBounds>
  >;
};

// Wide enough for any quantity of this world, narrow enough that no moment overflows.
export const LOCATION: NumberBounds = { atLeast: -1e100, atMost: 1e100 };
export const SCALE: NumberBounds = { atLeast: 1e-100, atMost: 1e100 };
const SIGMA: NumberBounds = { moreThan: 0, atMost: 10 };

export const PARAMETER_RULES: Rules = {
  normal: { mean: LOCATION, sd: SCALE },
  lognormal: { median: SCALE, sigma: SIGMA },
  gamma: { shape: { atLeast: 1e-3, atMost: 1e7 }, scale: SCALE },
  exponential: { mean: SCALE },
  weibull: { shape: { atLeast: 0.05, atMost: 1e5 }, scale: SCALE },
  pert: { min: LOCATION, mode: LOCATION, max: LOCATION, weight: { atLeast: 0, atMost: 1e4 } },
  triangular: { min: LOCATION, mode: LOCATION, max: LOCATION },
  uniform: { min: LOCATION, max: LOCATION },
};

/** Returns the distribution if every parameter is a number inside its rule and bounds are in order. */
export function checkParameters<D extends Parametric>(
  distribution: D,
  { function: name, prefix = '' }: { function: string; prefix?: string },
): D {
  const fields: Readonly<Record<string, unknown>> = { ...distribution };
  for (const [field, bounds] of Object.entries(PARAMETER_RULES[distribution.family])) {
    requireNumber(fields[field], { function: name, path: `${prefix}${field}` }, bounds);
  }
  if ('min' in distribution) checkOrder(distribution, { function: name, prefix });
  return distribution;
}

/** Tells whether every parameter is a number inside its rule. */
export function parametersInside(distribution: Parametric): boolean {
  const fields: Readonly<Record<string, unknown>> = { ...distribution };
  return Object.entries(PARAMETER_RULES[distribution.family]).every(([field, bounds]) => {
    const { atLeast = -Infinity, moreThan = -Infinity, atMost = Infinity }: NumberBounds = bounds;
    const value = Number(fields[field]);
    return value >= atLeast && value > moreThan && value <= atMost;
  });
}

function checkOrder(
  distribution: { min: number; max: number; mode?: number },
  { function: name, prefix }: { function: string; prefix: string },
): void {
  const { min, mode = min, max } = distribution;
  if (min < max && min <= mode && mode <= max) return;
  const hasMode = distribution.mode !== undefined;
  raise(STATISTICS_ERRORS, 'distribution/unordered', {
    function: name,
    path: `${prefix}min, ${hasMode ? 'mode, ' : ''}max`,
    received: hasMode ? `${min}, ${mode}, ${max}` : `${min}, ${max}`,
    params: { order: hasMode ? 'min <= mode <= max and min < max' : 'min < max' },
  });
}
