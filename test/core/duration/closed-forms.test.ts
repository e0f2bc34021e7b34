import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  cdf,
  countProbabilityBy,
  empirical,
  expectedRenewals,
  durationObservations,
  exponential,
  fitDuration,
  fitSlip,
  gammaDistribution,
  gammaExponentialPosterior,
  gammaSum,
  gapSummary,
  jointProbabilityBy,
  lognormal,
  lognormalSum,
  lomaxWithin,
  mean,
  normal,
  normalSum,
  probabilityWithin,
  quantileDates,
  randomStream,
  sample,
  shrinkNormalMean,
  shrinkToReference,
  slipOf,
  sumMoments,
  summariseSlip,
  uniform,
  variance,
} from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { bulk, runs } from '../../support/runs';
import { excess, worst } from '../distribution/excess';

const oracle: {
  joint: { p: number[]; correlation: number; joint: number }[];
  renewals: { shape: number; meanGap: number; t: number; expected: number }[];
} = JSON.parse(readFileSync('test/oracles/data/distributions.json', 'utf8'));
const fits: { days: { y: number[]; d: number[]; mean: number; sd: number; logLik: number } } = JSON.parse(
  readFileSync('test/oracles/data/censored-fits.json', 'utf8'),
);

const cycle = lognormal({ median: 274, sigma: 0.5 });

describe('gapSummary', () => {
  it('summarises gaps and their logarithms', () => {
    const summary = gapSummary(deepFreeze([573, 511, 190]), { threshold: 274 });
    expect(summary).toEqual({
      count: 3,
      mean: expect.closeTo(1274 / 3, 12),
      median: 511,
      sdSample: expect.closeTo(205.5780468175854, 11),
      cv: expect.closeTo(0.4840927319095417, 14),
      mu: expect.closeTo(5.94475979302631, 13),
      sigmaMle: expect.closeTo(0.49558372177792265, 14),
      sigmaSample: expect.closeTo(0.6069636215926669, 14),
      geometricMean: expect.closeTo(381.747651835321, 10),
      share: 1 / 3,
    });
  });

  it('counts a gap at the threshold and takes the mean of the two middle gaps', () => {
    expect(gapSummary([1, 2, 4, 9], { threshold: 2 })).toMatchObject({ share: 0.5, median: 3 });
  });

  it('of one gap has no spread of a sample; without a threshold no share', () => {
    expect(gapSummary([7])).toMatchObject({
      sdSample: null,
      cv: null,
      sigmaMle: 0,
      sigmaSample: null,
      share: null,
      mean: 7,
    });
  });

  it.each([
    [() => gapSummary([]), 'scoring/too-few', 'gaps'],
    [() => gapSummary([1, 0]), 'number/out-of-range', 'gaps[1]'],
    [() => gapSummary([1, Number.NaN]), 'number/not-finite', 'gaps[1]'],
    [() => gapSummary([1], { threshold: Number.NaN }), 'number/not-finite', 'threshold'],
  ])('refuses %#', (call, code, path) => {
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message).toMatch(/^gapSummary: /);
  });
});

describe('shrinkNormalMean', () => {
  const prior = { priorMean: 18, priorSd: 6, observationSd: 9 };

  it('weighs by precision', () => {
    const shrunk = shrinkNormalMean({ ...prior, observations: deepFreeze([45]) });
    expect(shrunk.mean).toBeCloseTo((18 / 36 + 45 / 81) / (1 / 36 + 1 / 81), 12);
    expect(shrunk.variance).toBeCloseTo(1 / (1 / 36 + 1 / 81), 12);
    expect(shrunk.sd).toBeCloseTo(Math.sqrt(1 / (1 / 36 + 1 / 81)), 13);
    expect(shrunk.weight).toBeCloseTo(1 / (1 + 81 / 36), 15);
  });

  it('gives the prior back without observations and nearly the data with many', () => {
    expect(shrinkNormalMean({ ...prior, observations: [] })).toEqual({
      mean: 18,
      variance: 36,
      sd: 6,
      weight: 0,
    });
    const many = shrinkNormalMean({ ...prior, observations: Array.from({ length: 10_000 }, () => 45) });
    expect(many.mean).toBeCloseTo(45, 1);
  });

  it('one by one is the same as all at once', () => {
    const once = shrinkNormalMean({ ...prior, observations: [40, 50] });
    const first = shrinkNormalMean({ ...prior, observations: [40] });
    const second = shrinkNormalMean({
      priorMean: first.mean,
      priorSd: first.sd,
      observationSd: 9,
      observations: [50],
    });
    expect(second.mean).toBeCloseTo(once.mean, 12);
    expect(second.variance).toBeCloseTo(once.variance, 12);
  });

  it.each([
    [{ priorMean: Number.NaN }, 'number/not-finite', 'priorMean'],
    [{ priorSd: 0 }, 'number/out-of-range', 'priorSd'],
    [{ observationSd: -1 }, 'number/out-of-range', 'observationSd'],
    [{ observations: [1, Number.NaN] }, 'number/not-finite', 'observations[1]'],
  ])('refuses %j', (wrong, code, path) => {
    const call = () => shrinkNormalMean({ ...prior, observations: [1], ...wrong });
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message).toMatch(/^shrinkNormalMean: /);
  });
});

describe('gammaExponentialPosterior and lomaxWithin', () => {
  it('add events to the shape and exposure to the rate', () => {
    const posterior = gammaExponentialPosterior({ alpha: 2, beta: 1000 }, { events: 5, exposure: 3830 });
    expect(posterior).toEqual({ alpha: 7, beta: 4830, meanRate: 7 / 4830 });
    expect(gammaExponentialPosterior({ alpha: 2, beta: 10 }, { events: 0, exposure: 0 })).toEqual({
      alpha: 2,
      beta: 10,
      meanRate: 0.2,
    });
    expect(lomaxWithin(posterior, 274)).toBeCloseTo(1 - (4830 / (4830 + 274)) ** 7, 14);
  });

  it('condition on the time already passed, as Bayes does with one more censored duration', () => {
    const belief = { alpha: 7, beta: 4830 };
    const conditional = lomaxWithin(belief, 500, { survivedTo: 200 });
    const left = (t: number) => 1 - lomaxWithin(belief, t);
    expect(conditional).toBeCloseTo(1 - left(500) / left(200), 14);
    expect(conditional).toBeCloseTo(
      lomaxWithin(gammaExponentialPosterior(belief, { events: 0, exposure: 200 }), 300),
      14,
    );
    expect(lomaxWithin(belief, 100, { survivedTo: 200 }) + 0).toBe(0);
    expect(lomaxWithin(belief, 1e-12)).toBeCloseTo((7 / 4830) * 1e-12, 26);
  });

  it.each([
    [
      () => gammaExponentialPosterior({ alpha: 0, beta: 1 }, { events: 1, exposure: 1 }),
      'number/out-of-range',
      'alpha',
    ],
    [
      () => gammaExponentialPosterior({ alpha: 1, beta: 0 }, { events: 1, exposure: 1 }),
      'number/out-of-range',
      'beta',
    ],
    [
      () => gammaExponentialPosterior({ alpha: 1, beta: 1 }, { events: -1, exposure: 1 }),
      'number/out-of-range',
      'events',
    ],
    [
      () => gammaExponentialPosterior({ alpha: 1, beta: 1 }, { events: 0.5, exposure: 1 }),
      'number/not-an-integer',
      'events',
    ],
    [
      () => gammaExponentialPosterior({ alpha: 1, beta: 1 }, { events: 1, exposure: -1 }),
      'number/out-of-range',
      'exposure',
    ],
    [() => lomaxWithin({ alpha: -1, beta: 1 }, 1), 'number/out-of-range', 'alpha'],
    [() => lomaxWithin({ alpha: 1, beta: 1 }, -1), 'number/out-of-range', 't'],
    [() => lomaxWithin({ alpha: 1, beta: 1 }, 1, { survivedTo: -1 }), 'number/out-of-range', 'survivedTo'],
  ])('refuse %#', (call, code, path) => {
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message).toMatch(/^(gammaExponentialPosterior|lomaxWithin): /);
  });
});

describe('shrinkToReference', () => {
  const own = { distribution: lognormal({ median: 10, sigma: 0.3 }), events: 3 };
  const reference = lognormal({ median: 20, sigma: 0.6 });

  it('weighs logarithms and variances by n / (n + k)', () => {
    const shrunk = shrinkToReference(own, reference, { k: 9 });
    expect(shrunk.weight).toBe(0.25);
    expect(shrunk.distribution.median).toBeCloseTo(10 ** 0.25 * 20 ** 0.75, 12);
    expect(shrunk.distribution.sigma).toBeCloseTo(Math.sqrt(0.25 * 0.09 + 0.75 * 0.36), 14);
  });

  it('leaves the reference class as it is without events', () => {
    const shrunk = shrinkToReference({ ...own, events: 0 }, reference, { k: 1 });
    expect(shrunk.weight).toBe(0);
    expect(shrunk.distribution.median).toBeCloseTo(20, 13);
    expect(shrunk.distribution.sigma).toBeCloseTo(0.6, 15);
  });

  it.each([
    [() => shrinkToReference({ ...own, events: -1 }, reference, { k: 1 }), 'own.events'],
    [() => shrinkToReference(own, reference, { k: 0 }), 'k'],
  ])('refuses %#', (call, path) => {
    expect(codeAndPath(call)).toEqual(['number/out-of-range', path]);
    expect(refusalOf(call).message).toMatch(/^shrinkToReference: /);
  });
});

describe('slipOf and summariseSlip', () => {
  it('measure from the target, and against the time announced', () => {
    expect(slipOf({ saidOn: 100, target: 165, actual: 283 })).toEqual({
      leadDays: 65,
      slipDays: 118,
      stretch: 183 / 65,
    });
    expect(slipOf({ saidOn: 100, target: 165, actual: 161 })).toMatchObject({ slipDays: -4 });
  });

  it('have no stretch where the target was not ahead', () => {
    expect(slipOf({ saidOn: 100, target: 100, actual: 110 })).toEqual({
      leadDays: 0,
      slipDays: 10,
      stretch: null,
    });
    expect(slipOf({ saidOn: 100, target: 90, actual: 110 }).stretch).toBeNull();
  });

  it('count only what is late as late', () => {
    expect(summariseSlip([{ slipDays: -4 }, { slipDays: 0 }, { slipDays: 53 }, { slipDays: 118 }])).toEqual({
      count: 4,
      median: 26.5,
      mean: 41.75,
      q80: expect.closeTo(79, 12),
      shareLate: 0.5,
    });
    expect(
      summariseSlip([{ slipDays: 0 }, { slipDays: 2 }, { slipDays: 1 }, { slipDays: 3 }]).shareLate,
    ).toBe(0.75);
  });

  it.each([
    [() => slipOf({ saidOn: 0.5, target: 1, actual: 2 }), 'number/not-an-integer', 'saidOn', 'slipOf'],
    [() => slipOf({ saidOn: 0, target: 1.5, actual: 2 }), 'number/not-an-integer', 'target', 'slipOf'],
    [() => slipOf({ saidOn: 0, target: 1, actual: 2.5 }), 'number/not-an-integer', 'actual', 'slipOf'],
    [() => summariseSlip([]), 'scoring/too-few', 'slips', 'summariseSlip'],
    [() => summariseSlip([{ slipDays: NaN }]), 'number/not-finite', 'slips[0]', 'summariseSlip'],
  ])('refuse %#', (call, code, path, name) => {
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message.startsWith(`${name}: `)).toBe(true);
  });
});

describe('fitSlip', () => {
  it('fits days late as R survreg(dist = "gaussian") does, open claims censored', () => {
    const claims = fits.days.y.map((days, i) => ({
      saidOn: -1000,
      target: fits.days.d[i] === 1 ? 0 : 1000 - days,
      ...(fits.days.d[i] === 1 ? { actual: days } : {}),
    }));
    const { days } = fitSlip(deepFreeze(claims), { asOf: 1000 });
    expect(days).toMatchObject({ outcome: 'fitted', events: 5, censored: 2 });
    if (days.outcome !== 'fitted') return;
    expect(
      worst([
        excess(days.distribution.mean, fits.days.mean, { relative: 1e-10 }),
        excess(days.distribution.sd, fits.days.sd, { relative: 1e-10 }),
        excess(days.logLikelihood, fits.days.logLik, { relative: 1e-10 }),
      ]),
    ).toBeLessThan(1);
  });

  it('fits the stretch of claims with a lead, and counts those without', () => {
    const fit = fitSlip(
      [
        { saidOn: 0, target: 100, actual: 200 },
        { saidOn: 0, target: 100, actual: 800 },
        { saidOn: 0, target: 0, actual: 10 },
        { saidOn: 50, target: 60, actual: 50 },
        { saidOn: 0, target: 400 },
      ],
      { asOf: 1000 },
    );
    expect(fit.withoutLead).toBe(2);
    expect(fit.stretch).toEqual(fitDuration(durationObservations([2, 8], [2.5]), { family: 'lognormal' }));
    expect(fit.stretch).toMatchObject({ outcome: 'fitted', family: 'lognormal', events: 2, censored: 1 });
    expect(fit.days).toMatchObject({ outcome: 'fitted', events: 4, censored: 1 });
  });

  it('knows nothing after the day of knowledge', () => {
    const claims = [
      { saidOn: 0, target: 100, actual: 200 },
      { saidOn: 0, target: 100, actual: 300 },
      { saidOn: 0, target: 100, actual: 400 },
      { saidOn: 350, target: 360, actual: 370 },
    ];
    expect(fitSlip(claims, { asOf: 300 })).toEqual(
      fitSlip([...claims.slice(0, 2), { saidOn: 0, target: 100 }], { asOf: 300 }),
    );
    expect(fitSlip(claims, { asOf: 300 }).stretch).toMatchObject({ events: 2, censored: 1 });
    expect(fitSlip(claims, { asOf: 350 })).toMatchObject({
      days: { events: 2, censored: 2 },
      withoutLead: 1,
    });
  });

  it('needs two claims that came due, and slips that differ', () => {
    const one = { saidOn: 0, target: 10, actual: 20 };
    expect(fitSlip([one], { asOf: 30 })).toEqual({
      stretch: { outcome: 'too-little-history', why: 'events', needs: 2, has: 1 },
      days: { outcome: 'too-little-history', why: 'events', needs: 2, has: 1 },
      withoutLead: 0,
    });
    expect(fitSlip([one, one, { saidOn: 0, target: 25 }], { asOf: 30 }).days).toEqual({
      outcome: 'too-little-history',
      why: 'spread',
      needs: 2,
      has: 1,
    });
    expect(fitSlip([one, one, { saidOn: 0, target: 20 }], { asOf: 30 }).days.outcome).toBe(
      'too-little-history',
    );
    expect(fitSlip([one, one, { saidOn: 0, target: 15 }], { asOf: 30 }).days.outcome).toBe('fitted');
    const mixed = [one, one, { saidOn: 0, target: 25 }, { saidOn: 0, target: 15 }];
    expect(fitSlip(mixed, { asOf: 30 }).days.outcome).toBe('fitted');
    expect(fitSlip([one, { ...one, actual: 21 }], { asOf: 30 }).days.outcome).toBe('fitted');
  });

  it.each([
    [() => fitSlip([], { asOf: 0.5 }), 'asOf'],
    [() => fitSlip([{ saidOn: 0.5, target: 1 }], { asOf: 3 }), 'claims[0].saidOn'],
    [() => fitSlip([{ saidOn: 0, target: 0.5 }], { asOf: 3 }), 'claims[0].target'],
    [() => fitSlip([{ saidOn: 0, target: 1, actual: 1.5 }], { asOf: 3 }), 'claims[0].actual'],
  ])('refuses %#', (call, path) => {
    expect(codeAndPath(call)).toEqual(['number/not-an-integer', path]);
    expect(refusalOf(call).message).toMatch(/^fitSlip: /);
  });
});

describe('probabilityWithin', () => {
  it('is the share by a time, or of what was left', () => {
    expect(probabilityWithin(exponential({ mean: 274 }), 365)).toBe(-Math.expm1(-365 / 274));
    expect(probabilityWithin(cycle, 365, { survivedTo: null })).toBe(cdf(cycle, 365));
    expect(probabilityWithin(cycle, 365, { survivedTo: 300 })).toBeCloseTo(
      (cdf(cycle, 365) - cdf(cycle, 300)) / (1 - cdf(cycle, 300)),
      13,
    );
    expect(probabilityWithin(cycle, 300, { survivedTo: 300 })).toBe(0);
    expect(probabilityWithin(cycle, 200, { survivedTo: 300 })).toBe(0);
    expect(probabilityWithin(cycle, 365, { survivedTo: -5 })).toBe(cdf(cycle, 365));
  });

  it('refuses what is no number and what cannot have lasted', () => {
    expect(codeAndPath(() => probabilityWithin(cycle, Infinity))).toEqual(['number/not-finite', 't']);
    expect(refusalOf(() => probabilityWithin(cycle, NaN)).message).toMatch(/^probabilityWithin: /);
    expect(codeAndPath(() => probabilityWithin(uniform({ min: 0, max: 1 }), 3, { survivedTo: 2 }))[0]).toBe(
      'distribution/nothing-left',
    );
  });
});

describe('quantileDates', () => {
  it('rounds days up, but not rounding errors', () => {
    expect(quantileDates('2026-04-15', cycle, deepFreeze([0.1, 0.5, 0.8, 0.9]))).toEqual([
      '2026-09-07',
      '2027-01-14',
      '2027-06-07',
      '2027-09-18',
    ]);
    expect(quantileDates('2026-01-01', uniform({ min: 0, max: 10 }), [0.3, 0.31])).toEqual([
      '2026-01-04',
      '2026-01-05',
    ]);
    expect(quantileDates('2026-01-01', empirical([0.0000000005, 1.0001]), [0.4, 0.6])).toEqual([
      '2026-01-01',
      '2026-01-03',
    ]);
    expect(quantileDates('2026-01-10', empirical([-2.5]), [0.4])).toEqual(['2026-01-08']);
    expect(quantileDates('2026-01-01', empirical([3e5 + 1e-5]), [0.5])).toEqual(
      quantileDates('2026-01-01', empirical([3e5]), [0.5]),
    );
  });

  it('refuses a probability of 0', () => {
    expect(codeAndPath(() => quantileDates('2026-01-01', cycle, [0]))).toEqual(['number/out-of-range', 'p']);
  });
});

describe('sums of equal durations', () => {
  it('of normals are normal, the correlation widening them', () => {
    const part = normal({ mean: 9, sd: 2 });
    expect(normalSum(part, { count: 4 })).toEqual({ family: 'normal', mean: 36, sd: 4 });
    expect(normalSum(part, { count: 4, correlation: 1 })).toEqual({ family: 'normal', mean: 36, sd: 8 });
    expect(normalSum(part, { count: 4, correlation: 0.5 })).toEqual({
      family: 'normal',
      mean: 36,
      sd: expect.closeTo(Math.sqrt(40), 13),
    });
    expect(normalSum(part, { count: 4, correlation: -1 / 3 })).toEqual(empirical([36]));
    expect(normalSum(part, { count: 1, correlation: -1 })).toEqual(part);
  });

  it('of gammas are gamma', () => {
    expect(gammaSum(gammaDistribution({ shape: 4, scale: 2.25 }), { count: 3 })).toEqual({
      family: 'gamma',
      shape: 12,
      scale: 2.25,
    });
  });

  it('have moments that add up', () => {
    const part = lognormal({ median: 16.864497, sigma: 0.562995 });
    const moments = sumMoments(part, { count: 4 });
    expect(moments.mean).toBeCloseTo(79.04257956624667, 10);
    expect(moments.sd).toBeCloseTo(24.135580154084355, 10);
    expect(moments.variance).toBeCloseTo(4 * variance(part), 10);
    expect(sumMoments(part, { count: 3, correlation: 0.5 }).variance).toBeCloseTo(6 * variance(part), 10);
  });

  it('of lognormals are matched in mean and spread', () => {
    const matched = lognormalSum(cycle, { count: 4, correlation: 0.2 });
    const moments = sumMoments(cycle, { count: 4, correlation: 0.2 });
    expect(mean(matched)).toBeCloseTo(moments.mean, 9);
    expect(variance(matched)).toBeCloseTo(moments.variance, 6);
  });

  it.each([
    [() => normalSum(normal({ mean: 0, sd: 1 }), { count: 0 }), 'number/out-of-range', 'count'],
    [() => normalSum(normal({ mean: 0, sd: 1 }), { count: 1.5 }), 'number/not-an-integer', 'count'],
    [() => sumMoments(cycle, { count: 3, correlation: -0.51 }), 'duration/correlation', 'correlation'],
    [() => sumMoments(cycle, { count: 3, correlation: 1.01 }), 'duration/correlation', 'correlation'],
    [() => sumMoments(cycle, { count: 1, correlation: -1.01 }), 'duration/correlation', 'correlation'],
    [() => sumMoments(cycle, { count: 3, correlation: NaN }), 'number/not-finite', 'correlation'],
    [() => gammaSum(gammaDistribution({ shape: 1, scale: 1 }), { count: 0 }), 'number/out-of-range', 'count'],
  ])('refuse %#', (call, code, path) => {
    expect(codeAndPath(call)).toEqual([code, path]);
  });

  it('say which correlations there are', () => {
    const error = refusalOf(() => sumMoments(cycle, { count: 3, correlation: -0.6 }));
    expect(refusalOf(() => sumMoments(cycle, { count: 0 })).message).toMatch(/^sumMoments: count/);
    expect(error.message).toMatch(
      /^sumMoments: correlation must be a correlation that 3 tracks can share: -0.5 to 1/,
    );
    expect(
      refusalOf(() => gammaSum(gammaDistribution({ shape: 1, scale: 1 }), { count: 0 })).message,
    ).toMatch(/^gammaSum: /);
  });
});

describe('expectedRenewals', () => {
  it.each(oracle.renewals)(
    'at $t with gaps of mean $meanGap and shape $shape is the series by mpmath',
    (row) => {
      expect(excess(expectedRenewals(row.t, row), row.expected, { relative: 1e-13 })).toBeLessThan(1);
    },
  );

  it('is t / mean for exponential gaps, the default, and 0 at the start', () => {
    expect(expectedRenewals(548, { meanGap: 274 })).toBeCloseTo(2, 13);
    expect(expectedRenewals(0, { meanGap: 274, shape: 2 })).toBe(0);
    expect(expectedRenewals(2740, { meanGap: 0.274 })).toBeCloseTo(10_000, 8);
  });

  it.each([
    [() => expectedRenewals(-1, { meanGap: 1 }), 'number/out-of-range', 't'],
    [() => expectedRenewals(10_001, { meanGap: 1 }), 'number/out-of-range', 't'],
    [() => expectedRenewals(1, { meanGap: 0 }), 'number/out-of-range', 'meanGap'],
    [() => expectedRenewals(1, { meanGap: 1, shape: 0 }), 'number/out-of-range', 'shape'],
    [() => expectedRenewals(1, { meanGap: 1, shape: 1001 }), 'number/out-of-range', 'shape'],
  ])('refuses %#', (call, code, path) => {
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message).toMatch(/^expectedRenewals: /);
  });
});

describe('countProbabilityBy', () => {
  it('is the Erlang distribution function', () => {
    // 1 - e^-4 (1 + 4 + 8)
    expect(countProbabilityBy(3, 1096, { meanGap: 274 })).toBeCloseTo(1 - 13 * Math.exp(-4), 14);
    expect(countProbabilityBy(0, 1096, { meanGap: 274 })).toBe(1);
    expect(countProbabilityBy(1, 0, { meanGap: 274 })).toBe(0);
  });

  it('adds up to the expected number of renewals', () => {
    const gaps = { meanGap: 9, shape: 2.5 };
    let total = 0;
    for (let k = 1; k < 60; k += 1) total += countProbabilityBy(k, 40, gaps);
    expect(total).toBeCloseTo(expectedRenewals(40, gaps), 12);
  });

  it.each([
    [() => countProbabilityBy(-1, 1, { meanGap: 1 }), 'number/out-of-range', 'k'],
    [() => countProbabilityBy(1.5, 1, { meanGap: 1 }), 'number/not-an-integer', 'k'],
    [() => countProbabilityBy(1, -1, { meanGap: 1 }), 'number/out-of-range', 'horizon'],
    [() => countProbabilityBy(1, 1, { meanGap: -1 }), 'number/out-of-range', 'meanGap'],
  ])('refuses %#', (call, code, path) => {
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message).toMatch(/^countProbabilityBy: /);
  });
});

describe('jointProbabilityBy', () => {
  it.each(oracle.joint)('of $p at $correlation is the integral by mpmath', ({ p, correlation, joint }) => {
    const actual = jointProbabilityBy(deepFreeze(p), { correlation });
    // Strongly opposed tracks come from a difference, whose rounding is absolute.
    expect(excess(actual, joint, { relative: 1e-12, absolute: correlation < 0 ? 1e-15 : 0 })).toBeLessThan(1);
  });

  it('is the product when independent, the least when fully dependent, Fréchet when fully opposed', () => {
    expect(jointProbabilityBy([0.9, 0.6, 0.5])).toBeCloseTo(0.27, 14);
    expect(jointProbabilityBy([0.9, 0.6], { correlation: 1 })).toBeCloseTo(0.6, 14);
    expect(jointProbabilityBy([0.9, 0.6, 0.7], { correlation: 1 })).toBeCloseTo(0.6, 14);
    expect(jointProbabilityBy([0.9, 0.6], { correlation: -1 })).toBeCloseTo(0.5, 14);
    expect(jointProbabilityBy([0.3, 0.6], { correlation: -1 })).toBe(0);
  });

  it('at one half follows Sheppard: 1/4 + asin(rho) / 2 pi', () => {
    for (const rho of [-0.999, -0.7, -0.3, 0.001, 0.2, 0.5, 0.7, 0.85, 0.9999]) {
      expect(jointProbabilityBy([0.5, 0.5], { correlation: rho })).toBeCloseTo(
        0.25 + Math.asin(rho) / (2 * Math.PI),
        14,
      );
    }
  });

  it('of opposed tracks at one half: three by Sheppard, four and five consistently', () => {
    const three = jointProbabilityBy([0.5, 0.5, 0.5], { correlation: -0.2 });
    expect(three).toBeCloseTo(1 / 8 + (3 * Math.asin(-0.2)) / (4 * Math.PI), 13);
    // For an odd number of symmetric tracks the orthants of fewer tracks decide:
    // 2 P5 = 1 - 5/2 + 10 P2 - 10 P3 + 5 P4.
    const [p2, p4, p5] = [2, 4, 5].map((n) =>
      jointProbabilityBy(
        Array.from({ length: n }, () => 0.5),
        { correlation: -0.2 },
      ),
    ) as [number, number, number];
    expect(2 * p5).toBeCloseTo(1 - 5 / 2 + 10 * p2 - 10 * three + 5 * p4, 12);
  });

  it('of opposed tracks ignores one that is all but certain', () => {
    const three = jointProbabilityBy([0.9, 0.6, 0.3], { correlation: -0.2 });
    expect(jointProbabilityBy([0.9, 1 - 1e-13, 0.6, 0.3], { correlation: -0.2 })).toBeCloseTo(three, 12);
    const four = jointProbabilityBy([0.9, 0.6, 0.3, 0.8], { correlation: -0.2 });
    expect(jointProbabilityBy([0.9, 0.6, 1 - 1e-13, 0.3, 0.8], { correlation: -0.2 })).toBeCloseTo(four, 12);
  });

  it('at the least correlation there is stays within the bounds', () => {
    const three = jointProbabilityBy([0.9, 0.8, 0.7], { correlation: -0.5 });
    expect(three).toBeGreaterThanOrEqual(0.4);
    expect(three).toBeLessThan(jointProbabilityBy([0.9, 0.8, 0.7], { correlation: -0.45 }));
  });

  it('of six tracks sharing a factor agrees with simulation', () => {
    const [p, rho, n] = [[0.9, 0.8, 0.7, 0.9, 0.95, 0.6], 0.4, bulk(200_000)];
    const draws = sample(normal({ mean: 0, sd: 1 }), randomStream('joint'), 7 * n);
    const limits = p.map((share) => share);
    const unit = normal({ mean: 0, sd: 1 });
    let hits = 0;
    for (let i = 0; i < n; i += 1) {
      const common = Math.sqrt(rho) * (draws[7 * i] as number);
      const done = limits.every((share, k) => {
        const z = common + Math.sqrt(1 - rho) * (draws[7 * i + 1 + k] as number);
        return cdf(unit, z) <= share;
      });
      if (done) hits += 1;
    }
    const joint = jointProbabilityBy(p, { correlation: rho });
    expect(Math.abs(hits / n - joint)).toBeLessThan(5 * Math.sqrt((joint * (1 - joint)) / n));
  });

  it('lies within the Fréchet bounds, rises with the correlation and ignores order and certain tracks', () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    const rho = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, rho, rho, (a, b, r, s) => {
        const [low, high] = [Math.min(r, s), Math.max(r, s)];
        const less = jointProbabilityBy([a, b], { correlation: low });
        const more = jointProbabilityBy([a, b], { correlation: high });
        expect(less).toBeLessThanOrEqual(more + 1e-12);
        expect(less).toBeGreaterThanOrEqual(Math.max(0, a + b - 1) - 1e-12);
        expect(more).toBeLessThanOrEqual(Math.min(a, b) + 1e-12);
        expect(jointProbabilityBy([b, a], { correlation: low })).toBeCloseTo(less, 12);
        expect(jointProbabilityBy([b, a, 1], { correlation: Math.abs(low) })).toBeCloseTo(
          jointProbabilityBy([a, b], { correlation: Math.abs(low) }),
          12,
        );
      }),
      runs(200),
    );
  });

  it('is 0 with an impossible track and 1 with none but certain ones', () => {
    expect(jointProbabilityBy([0.5, 0, 1])).toBe(0);
    expect(jointProbabilityBy([1, 1], { correlation: 0.3 })).toBe(1);
    expect(jointProbabilityBy([1, 0.4], { correlation: 0.3 })).toBe(0.4);
    expect(jointProbabilityBy([0.4])).toBe(0.4);
  });

  it.each([
    [() => jointProbabilityBy([]), 'input/empty', 'probabilities'],
    [() => jointProbabilityBy([0.5, 1.5]), 'number/out-of-range', 'probabilities[1]'],
    [() => jointProbabilityBy([0.5, -0.5]), 'number/out-of-range', 'probabilities[1]'],
    [() => jointProbabilityBy([0.5, 0.5], { correlation: 1.1 }), 'duration/correlation', 'correlation'],
    [() => jointProbabilityBy([0.5, 0.5, 0.5], { correlation: -0.6 }), 'duration/correlation', 'correlation'],
    [
      () => jointProbabilityBy([0.5, 0.5, 0.5, 0.5, 0.5, 0.5], { correlation: -0.1 }),
      'duration/correlation',
      'correlation',
    ],
  ])('refuses %#', (call, code, path) => {
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message).toMatch(/^jointProbabilityBy: /);
  });

  it('says that six opposed tracks are too many', () => {
    const six = Array.from({ length: 6 }, () => 0.5);
    expect(refusalOf(() => jointProbabilityBy(six, { correlation: -0.1 })).message).toContain(
      'that 6 tracks can share: 0 to 1',
    );
  });
});
