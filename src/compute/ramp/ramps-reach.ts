import { toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { requireNumber } from '../../core/input';
import type { Missing } from '../../core/provenance';
import type { Ramp } from './ramp';
import { rampValueOn } from './ramp-value-on';

/** Several ramps together on one day. */
export interface RampsTotal {
  readonly date: IsoDate;
  /** Sum over the ramps that have a value by then; a lower bound unless `complete`. */
  readonly total: number;
  /** Whether that sum is at or above the threshold. */
  readonly reached: boolean;
  readonly complete: boolean;
  /** The ramps without a value by then. */
  readonly missing: readonly Missing[];
}

/** What is asked about several ramps. */
export interface RampsReachOptions {
  /** In the unit of the ramps. */
  readonly threshold: number;
  readonly at: readonly DateLike[];
}

/**
 * Whether several sites together are at or above a threshold on given days, each by its last row.
 *
 * @param ramps - by name, all in one unit and on one basis, e.g. H100 equivalents on 8 bits
 * @throws GigacastError as `rampValueOn`
 * @example
 * rampsReach(
 *   { a: [{ date: '2026-01-13', value: 6 }], b: [{ date: '2026-02-01', value: 5 }] },
 *   { threshold: 10, at: ['2026-02-01'] },
 * ); // => [{ date: '2026-02-01', total: 11, reached: true, complete: true, missing: [] }]
 */
export function rampsReach(
  ramps: Readonly<Record<string, Ramp>>,
  options: RampsReachOptions,
): readonly RampsTotal[] {
  const threshold = requireNumber(options.threshold, { function: 'rampsReach', path: 'threshold' });
  return options.at.map((day, index) => {
    const date = toIsoDate(day, { function: 'rampsReach', path: `at[${index}]` });
    const missing: Missing[] = [];
    let total = 0;
    for (const [name, ramp] of Object.entries(ramps)) {
      const value = rampValueOn(ramp, date, { between: 'step' });
      if (value.known) total += value.value;
      else missing.push({ path: name, why: value.why });
    }
    return { date, total, reached: total >= threshold, complete: missing.length === 0, missing };
  });
}
