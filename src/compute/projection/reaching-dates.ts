import { addDays, type IsoDate } from '../../core/calendar';
import { quantile } from '../../core/distribution';
import { requireNumber } from '../../core/input';
import { known, unknown, type Known } from '../../core/provenance';
import { wholeAbove } from '../power/whole-below';
import type { RampProjection } from './project-ramp';
import { beyondRecord, reachedOn, stepTo } from './probability-reaching';

/**
 * Days by which a projected site has reached a figure with given probabilities.
 *
 * Quantiles of one predictive distribution, rounded up to whole days; where the record has the figure as reached, that
 * day for every probability.
 *
 * @param projection - from `projectRamp`
 * @param target.value - in the unit of the projection
 * @param target.probabilities - each 0 excluded, 1 excluded
 * @returns the days in the order asked, or unknown where no step on record reaches the figure
 * @throws GigacastError `number/out-of-range`, `number/not-finite`, or `date/out-of-range` beyond the year 9999
 * @example
 * reachingDates({
 *   site: 'A', basis: 'facility', unit: 'MW', asOf: '2026-10-01', recordedOn: '2026-09-30', notYetBy: '2026-09-30',
 *   stretch: lognormal({ median: 2, sigma: 0.5 }), past: [], source: { title: 'Record' },
 *   steps: [{ date: '2026-10-10', value: 1500, announcedDays: 10 }],
 * }, { value: 1500, probabilities: [0.5] }); // => { known: true, value: ['2026-10-20'] }
 */
export function reachingDates(
  projection: RampProjection,
  target: { readonly value: number; readonly probabilities: readonly number[] },
): Known<readonly IsoDate[]> {
  const at = 'reachingDates';
  const value = requireNumber(target.value, { function: at, path: 'target.value' });
  const probabilities = target.probabilities.map((p, index) =>
    requireNumber(p, { function: at, path: `target.probabilities[${index}]` }, { moreThan: 0, lessThan: 1 }),
  );
  const reached = reachedOn(projection, value);
  if (reached !== undefined) return known(probabilities.map(() => reached));
  const step = stepTo(projection, value);
  if (step === undefined) return unknown(beyondRecord(projection, value));
  return known(
    probabilities.map((p) =>
      addDays(projection.recordedOn, wholeAbove(quantile(projection.stretch, p) * step.announcedDays)),
    ),
  );
}
