import {
  cdf,
  countProbabilityBy,
  daysBetween,
  durationObservations,
  expectedRenewals,
  exponentialRate,
  gammaDistribution,
  gammaExponentialPosterior,
  gammaSum,
  gapSummary,
  jointProbabilityBy,
  kaplanMeier,
  lomaxWithin,
  mean,
  normal,
  normalSum,
  pert,
  pertSummary,
  shrinkNormalMean,
  slipOf,
  summariseSlip,
  sumMoments,
  toEpochDay,
  triangular,
  truncatedBelow,
  variance,
  type IsoDate,
} from 'gigacast/core';
import { adapter, type Adapters } from './adapter';
import { distributionOf, type DistributionInput } from './distribution';

interface ProbabilityInput {
  readonly dist: DistributionInput;
  readonly t: number;
  /** Known not to have happened by then; null when nothing is known. */
  readonly survivedTo?: number | null;
}

interface ThreePointInput {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
  readonly t: number;
}

interface GapsInput {
  readonly events: readonly number[];
  readonly censored: readonly number[];
}

export const DURATION: Adapters = {
  probabilityBy: adapter<ProbabilityInput>(({ dist, t, survivedTo = null }) => {
    const cycle = distributionOf(dist);
    return cdf(survivedTo === null ? cycle : truncatedBelow(cycle, survivedTo), t);
  }),
  triangularSummary: adapter<ThreePointInput>(({ t, ...parameters }) => {
    const cycle = triangular(parameters);
    return { F: cdf(cycle, t), mean: mean(cycle), variance: variance(cycle) };
  }),
  pertSummary: adapter<ThreePointInput>(({ t, ...parameters }) => {
    const cycle = pert(parameters);
    return { ...pertSummary(cycle), F: cdf(cycle, t) };
  }),
  cadenceSummary: adapter<{ readonly dates: readonly IsoDate[]; readonly thresholdDays?: number }>(
    ({ dates, thresholdDays }) => {
      const gaps = dates.slice(1).map((date, i) => daysBetween(dates[i] as IsoDate, date));
      const summary = gapSummary(gaps, thresholdDays === undefined ? {} : { threshold: thresholdDays });
      return { ...summary, gaps, sigmaMLE: summary.sigmaMle, geometricMeanDays: summary.geometricMean };
    },
  ),
  censoredExponentialRate: adapter<GapsInput>(({ events, censored }) => {
    const fit = exponentialRate(durationObservations(events, censored));
    if (fit.outcome !== 'fitted') return fit;
    return {
      censoredDays: fit.censoredExposure,
      exposureDays: fit.exposure,
      ratePerDay: fit.rate,
      meanDays: fit.mean,
    };
  }),
  kaplanMeier: adapter<GapsInput>(({ events, censored }) => {
    const { steps, median } = kaplanMeier(durationObservations(events, censored));
    return { S: Object.fromEntries(steps.map(({ at, survival }) => [String(at), survival])), median };
  }),
  shrinkNormalMean: adapter<{
    readonly priorMean: number;
    readonly priorSd: number;
    readonly obs: readonly number[];
    readonly obsSd: number;
  }>(({ obs, obsSd, ...prior }) => shrinkNormalMean({ ...prior, observations: obs, observationSd: obsSd })),
  gammaExponentialPosterior: adapter<{
    readonly alpha: number;
    readonly beta: number;
    readonly events: number;
    readonly exposure: number;
    readonly t: number;
  }>(({ alpha, beta, events, exposure, t }) => {
    const posterior = gammaExponentialPosterior({ alpha, beta }, { events, exposure });
    return { ...posterior, pWithin: lomaxWithin(posterior, t) };
  }),
  slipFromClaims: adapter<{
    readonly claims: readonly {
      readonly saidOn: IsoDate;
      readonly target: IsoDate;
      readonly actual: IsoDate;
    }[];
  }>(({ claims }) => {
    const slips = claims.map(({ saidOn, target, actual }) =>
      slipOf({ saidOn: toEpochDay(saidOn), target: toEpochDay(target), actual: toEpochDay(actual) }),
    );
    const { q80, ...summary } = summariseSlip(slips);
    return {
      ...summary,
      q80_type7: q80,
      leadDays: slips.map(({ leadDays }) => leadDays),
      slipDays: slips.map(({ slipDays }) => slipDays),
      stretch: slips.map(({ stretch }) => stretch),
    };
  }),
  normalSumProbability: adapter<{
    readonly cycles: number;
    readonly mean: number;
    readonly sd: number;
    readonly rho: readonly number[];
    readonly t: number;
  }>(({ cycles, rho, t, ...part }) =>
    rho.map((correlation) => cdf(normalSum(normal(part), { count: cycles, correlation }), t)),
  ),
  gammaSumProbability: adapter<{
    readonly cycles: number;
    readonly shape: number;
    readonly scale: number;
    readonly t: readonly number[];
  }>(({ cycles, t, ...part }) => {
    const sum = gammaSum(gammaDistribution(part), { count: cycles });
    return t.map((by) => cdf(sum, by));
  }),
  lognormalSumMoments: adapter<{ readonly cycles: number; readonly dist: DistributionInput }>(
    ({ cycles, dist }) => sumMoments(distributionOf(dist), { count: cycles }),
  ),
  jointProbabilityBy: adapter<{ readonly p: readonly number[]; readonly rho: readonly number[] }>(
    ({ p, rho }) => rho.map((correlation) => jointProbabilityBy(p, { correlation })),
  ),
  expectedRenewals: adapter<{ readonly shape: number; readonly meanGap: number; readonly t: number }>(
    ({ t, ...gaps }) => ({ m: expectedRenewals(t, gaps) }),
  ),
  countProbabilityBy: adapter<{ readonly k: number; readonly meanGap: number; readonly horizon: number }>(
    ({ k, horizon, ...gaps }) => countProbabilityBy(k, horizon, gaps),
  ),
};
