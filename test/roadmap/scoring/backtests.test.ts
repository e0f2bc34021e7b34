import { lognormal } from 'gigacast/core';
import { CHIP_FAMILIES, CHIP_ROADMAP } from 'gigacast/data/chip-reference-classes';
import { SCHEDULE_SLIPS } from 'gigacast/data/schedule-slips';
import { TESLA_AI_ROADMAP, TESLA_CAR_COMPUTERS } from 'gigacast/data/tesla-ai-roadmap';
import { backtestCadence, backtestSlip, cadenceOf, historyOf, type ModelScore } from 'gigacast/roadmap';
import { describe, expect, it } from 'vitest';
import { scorePrediction, scoreTable } from '../../../src/roadmap/scoring/score-table';
import { codeAndPath } from '../../support/refusal-of';

const cadences = [
  ...CHIP_FAMILIES.map((family) => cadenceOf(historyOf(CHIP_ROADMAP, family))),
  cadenceOf(historyOf(TESLA_AI_ROADMAP, TESLA_CAR_COMPUTERS)),
];
const NINE_MONTHS = 274;

const expectBest = (models: readonly ModelScore[], ours: string) => {
  const own = models.find(({ model }) => model === ours);
  for (const rival of models.filter(({ model }) => model !== ours))
    expect(Number(own?.logScore)).toBeGreaterThan(rival.logScore);
  return own;
};

describe('backtestCadence', () => {
  const scored = backtestCadence(cadences, { statedDays: NINE_MONTHS });
  if (scored.outcome !== 'scored') throw new Error('there are seven families');

  it('finds the pooled model ahead of every naive rival, family by family left out', () => {
    expect(scored.models.map(({ model }) => model)).toEqual([
      'pooled',
      'as stated',
      'mean gap',
      'last gap',
      'reference class',
    ]);
    const own = expectBest(scored.models, 'pooled');
    expect(own?.n).toBe(26);
    expect(own?.logScore).toBeCloseTo(-7.0702, 4);
    expect(scored.models.map(({ logScore }) => Number(logScore.toFixed(3)))).toEqual([
      -7.07, -7.496, -7.217, -7.335, -7.084,
    ]);
  });

  it('has 80 % intervals that cover 70 to 90 % of the gaps', () => {
    const cover = Number(scored.models[0]?.cover80);
    expect(cover).toBeGreaterThanOrEqual(0.7);
    expect(cover).toBeLessThanOrEqual(0.9);
    expect(cover).toBeCloseTo(22 / 26, 12);
  });

  it('predicts a gap from what a rival may know', () => {
    const of = (what: string, model: string) =>
      scored.predictions.find((one) => one.what === what && one.model === model);
    // The first gap of a family is expected to be the mean of all others, the second the one before it.
    expect(of('H100 to B200', 'last gap')?.distribution).toMatchObject({ family: 'lognormal', median: 859 });
    expect(of('H100 to B200', 'mean gap')?.distribution).toMatchObject({ median: (442 + 1058 + 859) / 3 });
    expect(of('H100 to B200', 'as stated')?.distribution).toMatchObject({ median: 274 });
    expect(of('H100 to B200', 'pooled')?.outcome).toBe(787);
    const others = cadences
      .filter(({ id }) => id !== 'apple-m')
      .flatMap(({ gaps }) => gaps.map(({ days }) => days));
    const mean = others.reduce((sum, days) => sum + days, 0) / others.length;
    expect(of('M1 to M2', 'last gap')?.distribution).toMatchObject({ median: mean });
    const geometric = Math.exp(others.reduce((sum, days) => sum + Math.log(days), 0) / others.length);
    expect(of('M2 to M3', 'reference class')?.distribution).toMatchObject({ median: geometric });
    const stated = Math.sqrt(
      others.reduce((sum, days) => sum + Math.log(days / 274) ** 2, 0) / others.length,
    );
    const first = of('M1 to M2', 'as stated')?.distribution;
    expect(first?.family === 'lognormal' ? first.sigma : 0).toBeCloseTo(stated, 12);
  });

  it('leaves out the stated cycle where there is none, and takes a drift', () => {
    const without = backtestCadence(cadences, { drift: 0 });
    if (without.outcome !== 'scored') throw new Error('there are seven families');
    expect(without.models.map(({ model }) => model)).toEqual([
      'pooled',
      'mean gap',
      'last gap',
      'reference class',
    ]);
    expect(without.models[0]?.logScore).not.toBe(scored.models[0]?.logScore);
  });

  it('needs three families with a gap', () => {
    const none = cadences.map((one) => ({ ...one, gaps: [] }));
    expect(backtestCadence([...cadences.slice(0, 2), ...none])).toEqual({
      outcome: 'too-little-history',
      why: 'events',
      needs: 3,
      has: 2,
    });
    expect(backtestCadence(cadences.slice(0, 3)).outcome).toBe('scored');
    expect(codeAndPath(() => backtestCadence(cadences, { statedDays: 0 }))).toEqual([
      'number/out-of-range',
      'options.statedDays',
    ]);
  });
});

describe('backtestSlip', () => {
  const scored = backtestSlip(SCHEDULE_SLIPS.rows, { asOf: '2026-09-30' });
  if (scored.outcome !== 'scored') throw new Error('there are many vendors');

  it('finds slip by lead time ahead of every naive rival, vendor by vendor left out', () => {
    expect(scored.models.map(({ model, n, open }) => [model, n, open])).toEqual([
      ['by lead time', 24, 9],
      ['as stated', 24, 9],
      ['mean stretch', 24, 9],
      ['last stretch', 24, 9],
      ['reference class', 24, 9],
    ]);
    const own = expectBest(scored.models, 'by lead time');
    expect(own?.logScore).toBeCloseTo(-0.9379, 4);
    for (const rival of scored.models.slice(1)) expect(Number(own?.crps)).toBeLessThan(Number(rival.crps));
  });

  it('knows nothing after its day', () => {
    const early = backtestSlip(SCHEDULE_SLIPS.rows, { asOf: '2026-04-30' });
    expect(early.outcome === 'scored' ? early.models[0]?.open : 0).toBeGreaterThan(9);
    expect(backtestSlip(SCHEDULE_SLIPS.rows, { asOf: '2023-01-10' })).toEqual({
      outcome: 'too-little-history',
      why: 'events',
      needs: 3,
      has: 2,
    });
    expect(codeAndPath(() => backtestSlip([], { asOf: 'now' }))).toEqual([
      'date/not-a-civil-date',
      'options.asOf',
    ]);
  });
});

describe('scoreTable', () => {
  const distribution = lognormal({ median: 100, sigma: 0.5 });
  const score = (outcome: number, open: boolean) =>
    scorePrediction({ what: 'x', model: 'm', distribution, outcome, open });

  it('scores what came by its density and what is open by its survival', () => {
    // At the median: 1 / (100 * 0.5 * sqrt(2 pi)).
    expect(score(100, false).logScore).toBeCloseTo(-Math.log(50 * Math.sqrt(2 * Math.PI)), 12);
    expect(score(100, true)).toMatchObject({
      logScore: Math.log(0.5),
      crps: null,
      intervalScore: null,
      inside: null,
    });
    expect(score(300, true).inside).toBe(false);
    const [lower, upper] = [100 * Math.exp(-0.6407757827723), 100 * Math.exp(0.6407757827723)];
    expect(score(100, false).intervalScore).toBeCloseTo(upper - lower, 8);
    expect(score(300, false).intervalScore).toBeCloseTo(upper - lower + 10 * (300 - upper), 8);
    expect(
      [lower - 0.01, lower + 0.01, upper - 0.01, upper + 0.01].map((one) => score(one, false).inside),
    ).toEqual([false, true, true, false]);
  });

  it('takes means over what can be scored', () => {
    const [row] = scoreTable([score(100, false), score(300, false), score(50, true)]);
    expect(row).toMatchObject({ model: 'm', n: 3, open: 1, cover80: 0.5 });
    expect(row?.crps).toBeCloseTo((Number(score(100, false).crps) + Number(score(300, false).crps)) / 2, 12);
    expect(scoreTable([score(50, true)])[0]).toMatchObject({
      crps: null,
      intervalScore: null,
      cover80: null,
    });
    expect(scoreTable([])).toEqual([]);
  });
});
