import { lognormal, normal, cdf, randomStream, toEpochDay } from 'gigacast/core';
import { CHIP_FAMILIES, CHIP_ROADMAP } from 'gigacast/data/chip-reference-classes';
import { SCHEDULE_SLIPS } from 'gigacast/data/schedule-slips';
import { TESLA_AI_ROADMAP, TESLA_CAR_COMPUTERS } from 'gigacast/data/tesla-ai-roadmap';
import {
  cadenceOf,
  fitCadence,
  historyOf,
  probabilityBy,
  project,
  stretchFor,
  type Plan,
} from 'gigacast/roadmap';
import { describe, expect, it } from 'vitest';
import { runs } from '../../support/runs';

const plan: Plan = {
  start: { generation: 'AI5', date: '2026-04-15', reached: true },
  generations: ['AI6', 'AI7'],
  gaps: { kind: 'stated cycle', months: 9, stretch: { median: 1.5, sigma: 0.5 } },
};

describe('the chain of docs/concepts/roadmap.md', () => {
  const projection = project(plan, { asOf: '2026-10-01', seed: 'by hand' });
  const [ai6, ai7] = projection.generations;

  it('is what the steps on paper give', () => {
    const share = (months: number) => cdf(normal({ mean: 0, sd: 1 }), Math.log(months / 13.5) / 0.5);
    const [before, until] = [share(5 + 16 / 30), share(13 + 15 / 31)];
    expect([before, until].map((p) => p.toFixed(4))).toEqual(['0.0372', '0.4990']);
    expect(projection.notYet).toBeCloseTo(1 - before, 12);
    const { probability } = probabilityBy(projection, 'AI6', '2027-05-30');
    expect(probability).toBeCloseTo((until - before) / (1 - before), 12);
    expect(probability.toFixed(3)).toBe('0.480');
    expect(ai6?.p50).toEqual({ date: '2027-06-10', standardErrorDays: 0 });
  });

  it('and the draws of its second gap', () => {
    const near = (date: string | null | undefined, day: string) =>
      expect(Math.abs(toEpochDay(String(date)) - toEpochDay(day))).toBeLessThanOrEqual(2);
    near(ai7?.p10.date, '2027-11-03');
    near(ai7?.p50.date, '2028-09-15');
    near(ai7?.p90.date, '2030-02-13');
  });

  it('rests on the pace and the slip that the page names', () => {
    const families = (asOf?: string) => [
      ...CHIP_FAMILIES.map((family) =>
        cadenceOf(historyOf(CHIP_ROADMAP, family), asOf === undefined ? {} : { asOf }),
      ),
      cadenceOf(historyOf(TESLA_AI_ROADMAP, TESLA_CAR_COMPUTERS), asOf === undefined ? {} : { asOf }),
    ];
    const medians = [undefined, '2026-10-01'].map((asOf) => {
      const fit = fitCadence(families(asOf), { began: '2026-04-15' });
      return fit.outcome === 'fitted' ? Math.round(fit.distribution.median) : fit.why;
    });
    expect(medians).toEqual([363, 509]);
    const slip = stretchFor(SCHEDULE_SLIPS.rows, { asOf: '2026-10-01', leadDays: 274 });
    expect(slip.outcome === 'fitted' ? slip.leadPower.toFixed(2) : slip.why).toBe('-0.35');
  });
});

describe('the stated numerical error', () => {
  it('holds the truth within three of it in at least 99 % of the seeds', () => {
    const law = { median: 500, sigma: 0.5 };
    const days: Plan = { ...plan, gaps: { kind: 'reference class', medianDays: 500, sigma: 0.5 } };
    const horizon = toEpochDay('2029-03-01') - toEpochDay('2026-04-15');
    // P(X + Y <= t) by Simpson's rule over the first gap.
    const steps = 4000;
    const first = (x: number) =>
      x === 0 ? 0 : Math.exp(-0.5 * (Math.log(x / 500) / 0.5) ** 2) / (x * 0.5 * Math.sqrt(2 * Math.PI));
    const value = (i: number) =>
      first((i * horizon) / steps) * cdf(lognormal(law), horizon - (i * horizon) / steps);
    let sum = value(0) + value(steps);
    for (let i = 1; i < steps; i += 1) sum += (i % 2 === 1 ? 4 : 2) * value(i);
    const truth = (sum * horizon) / steps / 3;
    const seeds = runs(100).numRuns;
    let outside = 0;
    for (let seed = 0; seed < seeds; seed += 1) {
      const stream = randomStream('seeds', seed).nextInt32();
      const projection = project(days, { asOf: '2026-04-15', seed: stream, draws: 3000 });
      const { probability, standardError } = probabilityBy(projection, 'AI7', '2029-03-01');
      if (Math.abs(probability - truth) > 3 * standardError) outside += 1;
    }
    // Of a hundred seeds two may lie outside by chance.
    expect(outside).toBeLessThanOrEqual(Math.max(2, Math.floor(seeds / 100)));
  });
});
