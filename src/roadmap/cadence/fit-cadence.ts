import { daysBetween, toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { lognormal, type Lognormal } from '../../core/distribution';
import type { TooLittleHistory } from '../../core/duration';
import { requireNumber } from '../../core/input';
import type { SingleGapModel } from '../project/plan';
import type { Cadence } from './cadence-of';
import { fitPooled, type PooledGap } from './pooled-fit';

/** Which gap is wanted, and what is believed before. */
export interface FitCadenceOptions {
  /** Id of the family whose next gap is wanted. @defaultValue a family of which nothing is known */
  readonly family?: string;
  /** The day on which that gap began: gaps become shorter or longer over the years. */
  readonly began: DateLike;
  /**
   * Standard deviation of the change of log gaps a year that is believed in beforehand (0 to 1); 0 leaves drift out.
   *
   * @defaultValue 0.1
   */
  readonly drift?: number;
  /** Whether the open gaps of the cadences count, as longer than so far. @defaultValue true */
  readonly open?: boolean;
}

/** The next gap of a family as a distribution, and what it rests on. */
export interface FittedCadence {
  readonly outcome: 'fitted';
  /** Of the days, with what is not known about the parameters in its spread. */
  readonly distribution: Lognormal;
  /** The same as a gap model, for `project` and `planFrom`. */
  readonly gaps: SingleGapModel;
  /** Share of the family's own gaps in the level of its next one; the rest is the reference class of all families. */
  readonly weight: number;
  /** Median gap (days) of the reference class at that time, and of the family's own gaps brought to that time. */
  readonly referenceDays: number;
  readonly ownDays: number | null;
  /** Change of log gaps a year: -0.06 means six per cent shorter. */
  readonly driftPerYear: number;
  /** Standard deviations of log gaps: from family to family, and from gap to gap within one. */
  readonly between: number;
  readonly within: number;
  /** Completed and open gaps, of all families and of the family itself. */
  readonly gapsSeen: number;
  readonly openSeen: number;
  readonly ownGaps: number;
}

const DEFAULT_DRIFT = 0.1;
const DAYS_IN_YEAR = 365.2425;

/**
 * The distribution of a family's next gap, learned from its own few gaps and those of other families.
 *
 * Log gaps are a level of the family, a drift over the years and noise; the levels scatter around that of the whole
 * class, so that a family with few gaps is shrunk towards it (partial pooling). Level of the class and noise are
 * learned with weak priors, how much families differ is averaged over, and what is not known widens the result. An open
 * gap counts by what is to be expected of a gap that has lasted so long.
 *
 * @param cadences - from `cadenceOf`, the family's own among them
 * @param options - family, day on which the gap began, drift, open gaps
 * @returns the fit, or `too-little-history` where fewer than two gaps are complete
 * @throws GigacastError the `date/…` and `number/…` codes
 * @see Gelman et al., Bayesian Data Analysis, 3rd edition, chapters 5 and 14; Efron and Morris, 1975
 * @example
 * fitCadence([], { began: '2026-04-15' }); // => { outcome: 'too-little-history', why: 'events', needs: 2, has: 0 }
 */
export function fitCadence(
  cadences: readonly Cadence[],
  options: FitCadenceOptions,
): FittedCadence | TooLittleHistory {
  const name = 'fitCadence';
  const began = toIsoDate(options.began, { function: name, path: 'options.began' });
  const drift = requireNumber(
    options.drift ?? DEFAULT_DRIFT,
    { function: name, path: 'options.drift' },
    { atLeast: 0, atMost: 1 },
  );
  const seen = cadences.flatMap(({ id, gaps }) =>
    gaps.map((gap): PooledGap => ({
      family: id,
      at: yearsFrom(began, gap.began),
      log: Math.log(gap.days),
      open: false,
    })),
  );
  const open = cadences.flatMap(({ id, open: last }): readonly PooledGap[] =>
    last === null || last.days === 0 || options.open === false
      ? []
      : [{ family: id, at: yearsFrom(began, last.began), log: Math.log(last.days), open: true }],
  );
  if (seen.length < 2) return { outcome: 'too-little-history', why: 'events', needs: 2, has: seen.length };
  // The gap that is wanted may itself be open: conditioning on that is the projection's, not the fit's.
  const others = open.filter(({ family, at }) => family !== options.family || at !== 0);
  const fit = fitPooled([...seen, ...others], { family: options.family ?? null, drift });
  const distribution = lognormal({ median: Math.exp(fit.mean), sigma: Math.min(fit.sd, 3) });
  return {
    outcome: 'fitted',
    distribution,
    gaps: { kind: 'cadence', distribution },
    weight: fit.weight,
    referenceDays: Math.exp(fit.reference),
    ownDays: fit.own === null ? null : Math.exp(fit.own),
    driftPerYear: fit.drift,
    between: fit.between,
    within: fit.within,
    gapsSeen: seen.length,
    openSeen: others.length,
    ownGaps: seen.filter(({ family }) => family === options.family).length,
  };
}

function yearsFrom(began: IsoDate, day: IsoDate): number {
  return daysBetween(began, day) / DAYS_IN_YEAR;
}
