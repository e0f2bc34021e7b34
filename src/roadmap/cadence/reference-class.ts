import { gapSummary } from '../../core/duration';
import { raise } from '../../core/error';
import { ROADMAP_ERRORS } from '../errors';
import type { Cadence } from './cadence-of';

/** The gaps of several families taken as one class. */
export interface ReferenceClass {
  readonly kind: 'reference class';
  /** Ids of the families. */
  readonly families: readonly string[];
  /** Every completed gap (days), family by family. */
  readonly gapsDays: readonly number[];
  /** Geometric mean of the gaps, which is the median of the lognormal (days). */
  readonly medianDays: number;
  /** Standard deviation of the logarithm of the gaps, with n - 1. */
  readonly sigma: number;
}

/**
 * Pools the completed gaps of families into a reference class: the outside view on how fast generations follow.
 *
 * Every gap counts the same, whatever its family. The result is a gap model for `project`. Pooling takes the
 * families as alike; leave out the one that is to be forecast when the class is to be judged by it.
 *
 * @param cadences - from `cadenceOf`
 * @throws GigacastError `roadmap/too-few-gaps` if fewer than two gaps are complete
 * @see Flyvbjerg, From Nobel prize to project management, 2006
 * @example
 * const gap = (days) => ({ from: 'a', to: 'b', began: '2020-01-01', days, daysMin: days, daysMax: days });
 * const family = { id: 'a', gaps: [gap(200), gap(800)], open: null, observations: [], summary: null };
 * referenceClass([family]).medianDays; // => 400
 */
export function referenceClass(cadences: readonly Cadence[]): ReferenceClass {
  const gapsDays = cadences.flatMap(({ gaps }) => gaps.map(({ days }) => days));
  const sigma = gapsDays.length === 0 ? null : gapSummary(gapsDays).sigmaSample;
  if (sigma === null) {
    const params = { count: gapsDays.length };
    const details = { function: 'referenceClass', path: 'cadences', received: cadences, params };
    return raise(ROADMAP_ERRORS, 'roadmap/too-few-gaps', details);
  }
  return {
    kind: 'reference class',
    families: cadences.map(({ id }) => id),
    gapsDays,
    medianDays: gapSummary(gapsDays).geometricMean,
    sigma,
  };
}
