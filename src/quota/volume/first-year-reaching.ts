import { parseDecimal } from '../../core/decimal';
import type { DecimalInput } from '../../core/exact';
import { requireInteger } from '../../core/input';
import { volumePath } from './volume-path';
import type { GrowthPath, IncrementPath, YearVolume } from './volume-path-spec';

/** A path whose length is what is asked for. */
export type OpenPath = Omit<GrowthPath, 'years'> | Omit<IncrementPath, 'years'>;

/** How far to look, and a year to look at on the way. */
export interface FirstYearOptions {
  /** Volume that is to be reached (0 or more). */
  readonly target: DecimalInput;
  /** Last year to look at (1 to 200). @defaultValue 200 */
  readonly horizon?: number;
  /** A year about which to say its volume and whether the target is reached by then. */
  readonly checkYear?: number;
}

/** The first year whose volume reaches the target, or that none does within the horizon. */
export type FirstYearReaching = (
  | { readonly reached: true; readonly year: number; readonly volume: string }
  | { readonly reached: false; readonly horizon: number }
) & {
  readonly check?: { readonly year: number; readonly volume: string; readonly reachedByThen: boolean };
};

const MOST_YEARS = 200;

/**
 * The first quota year whose (rounded) volume reaches a target.
 *
 * @param path - a rule for yearly volumes, without a number of years
 * @throws GigacastError as `volumePath`
 * @example
 * firstYearReaching(
 *   { base: 49000, annualGrowth: '0.065', rounding: UNIT_FLOOR },
 *   { target: 70000, checkYear: 5 },
 * );
 * // => { reached: true, year: 7, volume: '71497', check: { year: 5, volume: '63036', reachedByThen: false } }
 */
export function firstYearReaching(path: OpenPath, options: FirstYearOptions): FirstYearReaching {
  const at = (name: string) => ({ function: 'firstYearReaching', path: name });
  const years = { atLeast: 1, atMost: MOST_YEARS };
  const target = parseDecimal(options.target, at('target'), { atLeast: 0 });
  const horizon = requireInteger(options.horizon ?? MOST_YEARS, at('horizon'), years);
  const { checkYear } = options;
  if (checkYear !== undefined) requireInteger(checkYear, at('checkYear'), years);
  const volumes = volumePath({ ...path, years: Math.max(horizon, checkYear ?? 1) });
  const first = volumes.find(
    ({ year, volume }) => year <= horizon && parseDecimal(volume, at('volume')).gte(target),
  );
  const found =
    first === undefined
      ? ({ reached: false, horizon } as const)
      : ({ reached: true, year: first.year, volume: first.volume } as const);
  if (checkYear === undefined) return found;
  const { year, volume } = volumes[checkYear - 1] as YearVolume;
  return { ...found, check: { year, volume, reachedByThen: first !== undefined && first.year <= year } };
}
