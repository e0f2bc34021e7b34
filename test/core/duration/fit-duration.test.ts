import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  cdf,
  density,
  type DurationFamily,
  durationObservations,
  exponentialRate,
  fitDuration,
  type FittedDuration,
  gammaDistribution,
  kaplanMeier,
  logDensity,
  logSurvival,
  lognormal,
  mean,
  randomStream,
  sample,
  survival,
  weibull,
} from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { bulk, runs } from '../../support/runs';
import { excess, worst } from '../distribution/excess';

interface Survreg {
  location: number;
  scale: number;
  logLik: number;
  locationError: number;
  lnScaleError: number | null;
}
interface Case {
  t: number[];
  d: number[];
  exponential: Survreg;
  weibull: Survreg;
  lognormal: Survreg;
  gamma: { lnMeanError: number; lnShapeError: number };
  km: Record<'at' | 'survival' | 'atRisk' | 'events', number | number[]>;
}

const read = (name: string): unknown => JSON.parse(readFileSync(`test/oracles/data/${name}.json`, 'utf8'));
const { cases } = read('censored-fits') as { cases: Record<string, Case> };
const { gammaFits } = read('distributions') as {
  gammaFits: { name: string; lnMean: number; lnShape: number; logLikelihood: number }[];
};

const rows = Object.entries(cases).map(([name, row]) => {
  const observations = row.t.map(
    (duration, i) => ({ duration, observed: row.d[i] === 1 ? 'complete' : 'censored' }) as const,
  );
  return { name, observations: deepFreeze(observations), ...row };
});

function fitted(observations: Parameters<typeof fitDuration>[0], family: DurationFamily): FittedDuration {
  const fit = fitDuration(observations, { family });
  if (fit.outcome !== 'fitted') throw new Error(`expected a fit, got ${fit.why}`);
  return fit;
}

// survreg stops at a relative change of 1e-14 of the likelihood, which leaves about half the digits of the estimates
// in theory and twelve in practice.
const close = { relative: 1e-10 };

describe('fitDuration against R survival', () => {
  it.each(rows)('fits the lognormal of $name', ({ observations, lognormal: r }) => {
    const fit = fitted(observations, 'lognormal');
    const { median, sigma } = fit.distribution as ReturnType<typeof lognormal>;
    expect(
      worst([
        excess(Math.log(median), r.location, close),
        excess(sigma, r.scale, close),
        excess(fit.logLikelihood ?? NaN, r.logLik, close),
        excess(fit.standardErrors?.['median'] ?? NaN, r.locationError, close),
        excess(fit.standardErrors?.['sigma'] ?? NaN, r.lnScaleError ?? NaN, close),
      ]),
    ).toBeLessThan(1);
    expect(fit.aic).toBe(4 - 2 * (fit.logLikelihood ?? NaN));
  });

  it.each(rows)('fits the Weibull of $name', ({ observations, weibull: r }) => {
    const fit = fitted(observations, 'weibull');
    const { shape, scale } = fit.distribution as ReturnType<typeof weibull>;
    expect(
      worst([
        excess(Math.log(scale), r.location, close),
        excess(1 / shape, r.scale, close),
        excess(fit.logLikelihood ?? NaN, r.logLik, close),
        excess(fit.standardErrors?.['scale'] ?? NaN, r.locationError, close),
        excess(fit.standardErrors?.['shape'] ?? NaN, r.lnScaleError ?? NaN, close),
      ]),
    ).toBeLessThan(1);
    expect(fit.aic).toBe(4 - 2 * (fit.logLikelihood ?? NaN));
  });

  it.each(rows)('fits the exponential of $name', ({ observations, exponential: r, t, d }) => {
    const fit = fitted(observations, 'exponential');
    expect(
      worst([
        excess(Math.log(mean(fit.distribution)), r.location, close),
        excess(fit.logLikelihood ?? NaN, r.logLik, close),
        excess(fit.standardErrors?.['mean'] ?? NaN, r.locationError, close),
      ]),
    ).toBeLessThan(1);
    expect(fit.aic).toBe(2 - 2 * (fit.logLikelihood ?? NaN));
    const events = d.filter((flag) => flag === 1).length;
    expect(fit).toMatchObject({ family: 'exponential', events, censored: d.length - events });
    expect(fit.exposure).toBeCloseTo(
      t.reduce((sum, x) => sum + x, 0),
      9,
    );
  });

  it.each(gammaFits)(
    'fits the gamma of $name as mpmath solves it',
    ({ name, lnMean, lnShape, logLikelihood }) => {
      const row = rows.find((candidate) => candidate.name === name);
      const fit = fitted(row?.observations ?? [], 'gamma');
      const { shape } = fit.distribution as ReturnType<typeof gammaDistribution>;
      expect(Math.abs(Math.log(mean(fit.distribution)) - lnMean)).toBeLessThan(1e-9);
      expect(Math.abs(Math.log(shape) - lnShape)).toBeLessThan(1e-9);
      expect(excess(fit.logLikelihood ?? NaN, logLikelihood, { relative: 1e-12 })).toBeLessThan(1);
      expect(fit.aic).toBe(4 - 2 * (fit.logLikelihood ?? NaN));
      // optimHess differentiates numerically: six digits.
      expect(
        worst([
          excess(fit.standardErrors?.['mean'] ?? NaN, row?.gamma.lnMeanError ?? NaN, { relative: 2e-6 }),
          excess(fit.standardErrors?.['shape'] ?? NaN, row?.gamma.lnShapeError ?? NaN, { relative: 2e-6 }),
        ]),
      ).toBeLessThan(1);
    },
  );

  it.each(rows)('has the Kaplan-Meier curve of $name', ({ observations, km }) => {
    const steps = [km.at].flat().map((at, i) => ({
      at,
      survival: [km.survival].flat()[i] as number,
      atRisk: [km.atRisk].flat()[i] as number,
      events: [km.events].flat()[i] as number,
    }));
    const curve = kaplanMeier(observations);
    expect(curve.steps.map(({ at, atRisk, events }) => [at, atRisk, events])).toEqual(
      steps.map(({ at, atRisk, events }) => [at, atRisk, events]),
    );
    curve.steps.forEach((step, i) => expect(step.survival).toBeCloseTo(steps[i]?.survival ?? NaN, 14));
  });
});

describe('fitDuration', () => {
  it('places the Kaplan-Meier steps for the empirical family', () => {
    const fit = fitted(durationObservations([280, 442, 787, 859, 1058], [404]), 'empirical');
    expect(fit).toMatchObject({ family: 'empirical', events: 5, censored: 1, exposure: 3830, beyond: 0 });
    expect([279, 280, 442, 787, 859, 1058].map((t) => survival(fit.distribution, t))).toEqual(
      [1, 5 / 6, 5 / 8, 5 / 12, 5 / 24, 0].map((share) => expect.closeTo(share, 14)),
    );
    expect(fit.logLikelihood).toBeUndefined();
  });

  it('puts what is left beyond the longest duration at it, and says how much', () => {
    const fit = fitted(durationObservations([10, 20], [15, 40]), 'empirical');
    expect(fit.beyond).toBeCloseTo(3 / 8, 15);
    expect(fit.distribution).toEqual({
      family: 'empirical',
      values: [10, 20, 40],
      cumulative: [0.25, expect.closeTo(0.625, 15), 1],
    });
  });

  it.each([
    ['exponential', 1, []],
    ['empirical', 1, []],
    ['lognormal', 2, []],
    ['lognormal', 2, [5]],
    ['weibull', 2, [5]],
    ['gamma', 2, [5]],
  ] as const)('%s needs %d durations that ended, and has %j', (family, needs, complete) => {
    expect(fitDuration(durationObservations(complete, [7]), { family })).toEqual({
      outcome: 'too-little-history',
      why: 'events',
      needs,
      has: complete.length,
    });
  });

  it.each(['lognormal', 'weibull', 'gamma'] as const)(
    '%s needs durations that are not all alike',
    (family) => {
      const spread = { outcome: 'too-little-history', why: 'spread', needs: 2, has: 1 };
      expect(fitDuration(durationObservations([9, 9, 9], [4, 9]), { family })).toEqual(spread);
      expect(fitDuration(durationObservations([9, 9, 9], [10]), { family }).outcome).toBe('fitted');
      expect(fitDuration(durationObservations([9, 9, 9], [4, 10]), { family }).outcome).toBe('fitted');
      expect(fitDuration(durationObservations([9, 9, 9.1]), { family }).outcome).toBe('fitted');
    },
  );

  it.each(['weibull', 'gamma'] as const)('%s takes durations a millionth apart as all alike', (family) => {
    expect(fitDuration(durationObservations([9, 9.000001]), { family })).toEqual({
      outcome: 'too-little-history',
      why: 'spread',
      needs: 2,
      has: 1,
    });
  });

  it.each(['lognormal', 'weibull', 'gamma', 'exponential'] as const)(
    'finds the %s that nothing nearby beats, whatever the observations',
    (family) => {
      const duration = fc.double({ min: 1, max: 1000, noNaN: true });
      const some = fc.array(duration, { minLength: 3, maxLength: 12 });
      fc.assert(
        fc.property(some, fc.array(duration, { maxLength: 6 }), (complete, censored) => {
          fc.pre(Math.max(...complete) > 1.5 * Math.min(...complete));
          const fit = fitted(durationObservations(complete, censored), family);
          const likelihood = (d: FittedDuration['distribution']) =>
            complete.reduce((sum, t) => sum + Math.log(density(d, t)), 0) +
            censored.reduce((sum, t) => sum + Math.log(survival(d, t)), 0);
          const best = likelihood(fit.distribution);
          expect(best).toBeCloseTo(fit.logLikelihood ?? NaN, 7);
          for (const other of nearby(fit.distribution)) {
            expect(likelihood(other)).toBeLessThanOrEqual(best + 1e-9 * Math.abs(best));
          }
        }),
        runs(100),
      );
    },
  );

  it.each(['lognormal', 'weibull', 'gamma', 'exponential'] as const)(
    'finds the %s also where nearly everything is censored far beyond the few that ended',
    (family) => {
      for (const complete of [
        [1, 1.1],
        [5, 900],
        [0.5, 2, 5],
      ]) {
        for (const open of [1, 4, 10]) {
          const censored = Array.from({ length: open }, (_, i) => 100 * (i + 1));
          const fit = fitted(durationObservations(complete, censored), family);
          const likelihood = (d: FittedDuration['distribution']) =>
            complete.reduce((sum, t) => sum + logDensity(d, t), 0) +
            censored.reduce((sum, t) => sum + logSurvival(d, t), 0);
          const best = likelihood(fit.distribution);
          for (const other of nearby(fit.distribution)) expect(likelihood(other)).toBeLessThanOrEqual(best);
        }
      }
    },
  );

  it('says so where open durations pull a distribution beyond all bounds', () => {
    const open = Array.from({ length: 200 }, (_, i) => 100 * (i + 1));
    expect(fitDuration(durationObservations([0.001, 0.002, 5], open), { family: 'lognormal' })).toEqual({
      outcome: 'too-little-history',
      why: 'censoring',
      needs: 4,
      has: 3,
    });
    const stuck = Array.from({ length: 2000 }, () => 1e9);
    expect(fitDuration(durationObservations([1e-9, 1e-8], stuck), { family: 'weibull' })).toMatchObject({
      why: 'censoring',
    });
    expect(fitDuration(durationObservations([1e-9, 1e-8], stuck), { family: 'gamma' }).outcome).not.toBe(
      'fitted',
    );
  });

  it.each(['lognormal', 'weibull', 'gamma'] as const)('recovers a %s from many censored draws', (family) => {
    const truth = {
      lognormal: lognormal({ median: 20, sigma: 0.6 }),
      weibull: weibull({ shape: 1.8, scale: 20 }),
      gamma: gammaDistribution({ shape: 2.5, scale: 8 }),
    }[family];
    const n = bulk(4000);
    const draws = sample(truth, randomStream('recover', family), n);
    const observations = [...draws].map((t) => ({
      duration: Math.min(t, 30),
      observed: t < 30 ? ('complete' as const) : ('censored' as const),
    }));
    const fit = fitted(observations, family);
    for (const t of [5, 10, 20, 30]) {
      // The shares of n draws have standard errors of at most 0.5 / sqrt(n), here 0.008.
      expect(Math.abs(cdf(fit.distribution, t) - cdf(truth, t))).toBeLessThan(1.6 / Math.sqrt(n));
    }
  });

  it.each(['lognormal', 'weibull', 'gamma', 'exponential'] as const)(
    '%s scales with the unit of time',
    (family) => {
      const days = fitted(durationObservations([573, 511, 190], [404]), family);
      const months = fitted(durationObservations([573 / 30, 511 / 30, 190 / 30], [404 / 30]), family);
      expect(cdf(days.distribution, 300)).toBeCloseTo(cdf(months.distribution, 10), 10);
      expect(days.logLikelihood).toBeCloseTo((months.logLikelihood ?? NaN) - 3 * Math.log(30), 8);
    },
  );

  it.each([
    [() => fitDuration([], { family: JSON.parse('"normal"') }), 'input/not-one-of', 'family'],
    [
      () => fitDuration([{ duration: 0, observed: 'complete' }], { family: 'gamma' }),
      'number/out-of-range',
      'observations[0].duration',
    ],
    [
      () => fitDuration([{ duration: 2e100, observed: 'complete' }], { family: 'gamma' }),
      'number/out-of-range',
      'observations[0].duration',
    ],
    [
      () =>
        fitDuration(JSON.parse('[{"duration":1,"observed":"complete"},{"duration":1}]'), { family: 'gamma' }),
      'duration/not-an-observation',
      'observations[1]',
    ],
  ])('refuses %#', (call, code, path) => {
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message).toMatch(/^fitDuration: /);
  });

  it('names the families it knows', () => {
    expect(refusalOf(() => fitDuration([], { family: JSON.parse('"normal"') })).message).toContain(
      'one of lognormal, gamma, weibull, exponential, empirical',
    );
  });
});

describe('exponentialRate', () => {
  it('is events over all the time watched', () => {
    expect(exponentialRate(durationObservations([442, 1058, 859, 787, 280], [404]))).toEqual({
      outcome: 'fitted',
      rate: 5 / 3830,
      mean: 766,
      events: 5,
      censored: 1,
      exposure: 3830,
      censoredExposure: 404,
    });
  });

  it('needs an event', () => {
    expect(exponentialRate(durationObservations([], [404]))).toEqual({
      outcome: 'too-little-history',
      why: 'events',
      needs: 1,
      has: 0,
    });
    expect(refusalOf(() => exponentialRate([{ duration: -1, observed: 'complete' }])).message).toMatch(
      /^exponentialRate: /,
    );
  });
});

describe('kaplanMeier', () => {
  it('counts those censored at the time of an event as still at risk', () => {
    expect(kaplanMeier(durationObservations([5, 8], [5])).steps).toEqual([
      { at: 5, survival: 2 / 3, atRisk: 3, events: 1 },
      { at: 8, survival: 0, atRisk: 1, events: 1 },
    ]);
  });

  it('is exactly the share left where nothing is censored', () => {
    for (let n = 1; n <= 60; n += 1) {
      const complete = Array.from({ length: n }, (_, i) => i + 1);
      const { steps } = kaplanMeier(durationObservations(complete));
      expect(steps.map((step) => step.survival)).toEqual(complete.map((t) => (n - t) / n));
    }
  });

  it('has its median at the first time at which half or less is left', () => {
    expect(kaplanMeier(durationObservations([1, 2, 3, 4])).median).toBe(2);
    expect(kaplanMeier(durationObservations([1, 2, 3])).median).toBe(2);
    // 5/6 x 4/5 x 3/4 is one half, whatever its rounding.
    expect(kaplanMeier(durationObservations([1, 3, 5, 9], [6, 7])).median).toBe(5);
    expect(kaplanMeier(durationObservations([1], [2, 3])).median).toBeNull();
    // 9/10 x 5/9, and 9/10 x 6/9.
    expect(kaplanMeier(durationObservations([1, 3, 3, 3, 3], [3, 4, 4, 4, 4])).median).toBe(3);
    expect(kaplanMeier(durationObservations([1, 3, 3, 3], [3, 4, 4, 4, 4, 4])).median).toBeNull();
    expect(kaplanMeier(durationObservations([], [2, 3]))).toEqual({ steps: [], median: null });
  });

  it('says who refused', () => {
    expect(refusalOf(() => kaplanMeier(JSON.parse('[{"duration":1}]'))).message).toMatch(/^kaplanMeier: /);
  });
});

describe('durationObservations', () => {
  it('lists completed ones first', () => {
    expect(durationObservations([3], [4, 5])).toEqual([
      { duration: 3, observed: 'complete' },
      { duration: 4, observed: 'censored' },
      { duration: 5, observed: 'censored' },
    ]);
    expect(durationObservations([])).toEqual([]);
  });

  it('refuses durations that are not above 0', () => {
    expect(codeAndPath(() => durationObservations([1, 0]))).toEqual(['number/out-of-range', 'completed[1]']);
    expect(codeAndPath(() => durationObservations([1], [-1]))).toEqual([
      'number/out-of-range',
      'censored[0]',
    ]);
    expect(refusalOf(() => durationObservations([0])).message).toMatch(/^durationObservations: /);
  });
});

function nearby(d: FittedDuration['distribution']): FittedDuration['distribution'][] {
  const steps = [0.98, 1.02];
  switch (d.family) {
    case 'lognormal':
      return steps.flatMap((s) => [
        { ...d, median: d.median * s },
        { ...d, sigma: d.sigma * s },
      ]);
    case 'weibull':
    case 'gamma':
      return steps.flatMap((s) => [
        { ...d, shape: d.shape * s },
        { ...d, scale: d.scale * s },
      ]);
    case 'exponential':
      return steps.map((s) => ({ ...d, mean: d.mean * s }));
    default:
      return [];
  }
}
