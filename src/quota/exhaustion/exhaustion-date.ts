import { addDays, type IsoDate } from '../../core/calendar';
import { requireNumber } from '../../core/input';
import type { ProjectedExhaustion } from './exhaustion-projection';

// A share of the draws this close below the probability is that probability and rounding.
const ROUNDING = 1e-12;

/**
 * The first day by which a quota has run out with probability p.
 *
 * @param projection - from `projectExhaustion`, where its outcome is `projected`
 * @param p - 0 excluded, 1 excluded
 * @returns the day, null where the period ends before it has run out with that probability
 * @throws GigacastError the `number/…` codes
 * @example
 * const history = [400, 350, 420, 380].map((quantity, i) => ({ month: `2026-0${i + 3}`, quantity }));
 * const ahead = projectExhaustion(history, { remaining: 1000, asOf: '2026-06-30', periodEnd: '2026-12-31' });
 * ahead.outcome === 'projected' && exhaustionDate(ahead, 0.5) === ahead.p50; // => true
 */
export function exhaustionDate(projection: ProjectedExhaustion, p: number): IsoDate | null {
  const share = requireNumber(p, { function: 'exhaustionDate', path: 'p' }, { moreThan: 0, lessThan: 1 });
  const { asOf, days, withinPeriod } = projection;
  const place = days?.cumulative.findIndex((reached) => withinPeriod * reached >= share - ROUNDING) ?? -1;
  return place === -1 ? null : addDays(asOf, days?.values[place] ?? 0);
}
