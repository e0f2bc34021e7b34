import { daysBetween, fuzzyDate, toIsoDate, type DateLike, type IsoDate } from '../../core/calendar';
import { saidFrom } from '../../core/claim';
import { gammaExponentialPosterior } from '../../core/duration';
import { requireNumber } from '../../core/input';
import type { Milestone, Roadmap, RoadmapClaim } from '../claims/roadmap-types';
import { viewAsOf } from '../view/view-as-of';

/** As of when, and what is believed beforehand. */
export interface CancellationRateOptions {
  readonly asOf: DateLike;
  /**
   * What was seen elsewhere: cancellations and the years in which they could have happened (both above 0).
   *
   * @defaultValue { events: 0.5, years: 10 }
   */
  readonly prior?: { readonly events: number; readonly years: number };
}

/** How often generations are given up before they come. */
export interface CancellationRate {
  /** Mean of the rate after what was seen: ready as `perYear` of a plan. */
  readonly perYear: number;
  /** Ids of the generations that were given up. */
  readonly cancelled: readonly string[];
  /** Generations that were announced, and the years from their first mention until they came, ended, or today. */
  readonly generations: number;
  readonly years: number;
}

const ARRIVALS: readonly Milestone[] = ['in product', 'released', 'volume production'];
const DAYS_IN_YEAR = 365.2425;
const PRIOR = { events: 0.5, years: 10 } as const;

/**
 * How often generations are given up: cancellations over the years in which they were under way.
 *
 * Giving up competes with coming: a generation that came is out of danger, one that is still to come counts up to now.
 * Generations first heard of on the day they came add nothing. The rate is constant, with a gamma prior.
 *
 * @param roadmaps - one or several
 * @param options - day of knowledge and prior
 * @throws GigacastError the `date/…` and `number/…` codes
 * @see Gelman et al., Bayesian Data Analysis, 3rd edition, section 2.6
 * @example
 * cancellationRate([], { asOf: '2026-10-01' }).perYear; // => 0.05
 */
export function cancellationRate(
  roadmaps: readonly Roadmap[],
  options: CancellationRateOptions,
): CancellationRate {
  const name = 'cancellationRate';
  const asOf = toIsoDate(options.asOf, { function: name, path: 'options.asOf' });
  const { events, years } = options.prior ?? PRIOR;
  requireNumber(events, { function: name, path: 'options.prior.events' }, { moreThan: 0 });
  requireNumber(years, { function: name, path: 'options.prior.years' }, { moreThan: 0 });
  const spans = roadmaps.flatMap((roadmap) => {
    const { claims } = viewAsOf(roadmap, { saidBy: asOf });
    const ids = roadmap.programmes.flatMap(({ generations }) => generations.map(({ id }) => id));
    return ids.flatMap((id) =>
      spanOf(
        id,
        claims.filter(({ subject }) => subject === id),
        asOf,
      ),
    );
  });
  const cancelled = spans.filter((span) => span.cancelled).map(({ id }) => id);
  const exposure = spans.reduce((sum, { days }) => sum + days, 0) / DAYS_IN_YEAR;
  const { meanRate } = gammaExponentialPosterior(
    { alpha: events, beta: years },
    { events: cancelled.length, exposure },
  );
  return { perYear: meanRate, cancelled, generations: spans.length, years: exposure };
}

function spanOf(
  id: string,
  claims: readonly RoadmapClaim[],
  asOf: IsoDate,
): readonly { readonly id: string; readonly days: number; readonly cancelled: boolean }[] {
  const began = claims.map((claim) => saidFrom(claim)).find((day) => day !== undefined);
  if (began === undefined) return [];
  const end = (wanted: (claim: RoadmapClaim) => boolean) =>
    claims
      .flatMap((claim) =>
        wanted(claim) && claim.value.type === 'date' ? [fuzzyDate(claim.value.date).from] : [],
      )
      .sort()[0];
  const gone = end(({ kind }) => kind === 'cancelled');
  const came = end(({ kind, predicate }) => kind === 'actual' && ARRIVALS.includes(predicate as Milestone));
  const cancelled = gone !== undefined && (came === undefined || gone < came);
  const last = [gone, came, asOf].filter((day) => day !== undefined).sort()[0] as IsoDate;
  const days = Math.max(0, daysBetween(began, last));
  return days === 0 && !cancelled ? [] : [{ id, days, cancelled }];
}
