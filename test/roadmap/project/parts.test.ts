import { gammaDistribution, lognormal, upperQuantile, weibull } from 'gigacast/core';
import { expectedDelay, probabilityBefore, probabilityBy, type Projection } from 'gigacast/roadmap';
import { describe, expect, it } from 'vitest';
import { dimensionOf } from '../../../src/roadmap/project/draw-known';
import { gapLaw, lengthFrom, longerThan, scaleLaw } from '../../../src/roadmap/project/gap-law';
import { sharedScoreAt, sharedScores } from '../../../src/roadmap/project/shared-scores';
import { openTally } from '../../../src/roadmap/project/tally';
import { codeAndPath } from '../../support/refusal-of';

const CLASS = { kind: 'reference class', medianDays: 500, sigma: 0.5 } as const;
const CYCLE = { kind: 'stated cycle', months: 9 } as const;
const law = (gaps: Parameters<typeof gapLaw>[0]) => gapLaw(gaps, 'test', 'gaps');
const NEVER = 2147483647;

describe('gapLaw', () => {
  it('takes every bound of its ranges, and nothing beyond', () => {
    const taken = [
      { ...CYCLE, months: 0.1 },
      { ...CYCLE, months: 240, shared: 1 },
      { ...CYCLE, stretch: { median: 0.01, sigma: 0 } },
      { ...CYCLE, stretch: { median: 100, sigma: 3 } },
      { ...CLASS, medianDays: 1, sigma: 0, shared: 0 },
      { ...CLASS, medianDays: 36_525, sigma: 3 },
    ];
    for (const gaps of taken) expect(law(gaps).shared).toBe('shared' in gaps ? gaps.shared : 0);
    for (const months of [0.09, 240.01])
      expect(codeAndPath(() => law({ ...CYCLE, months }))).toEqual(['number/out-of-range', 'gaps.months']);
    for (const median of [0.009, 100.1])
      expect(codeAndPath(() => law({ ...CYCLE, stretch: { median, sigma: 1 } }))).toEqual([
        'number/out-of-range',
        'gaps.stretch.median',
      ]);
    for (const medianDays of [0.99, 36_525.1])
      expect(codeAndPath(() => law({ ...CLASS, medianDays }))).toEqual([
        'number/out-of-range',
        'gaps.medianDays',
      ]);
  });

  it('multiplies the stated cycle by the stretch, in months', () => {
    expect(law({ ...CYCLE, stretch: { median: 1.5, sigma: 0.4 }, shared: 0.3 })).toMatchObject({
      ...{ unit: 'months', stepwise: false, median: 13.5, sigma: 0.4, shared: 0.3, distribution: null },
    });
    expect(law(CYCLE)).toMatchObject({ median: 9, sigma: 0, shared: 0 });
    expect(law({ ...CYCLE, mode: 'stepwise' }).stepwise).toBe(true);
    expect(law(CLASS)).toMatchObject({ unit: 'days', stepwise: false, median: 500, sigma: 0.5 });
  });

  it('keeps a lognormal cadence as one and reads any other from a table', () => {
    const own = law({ kind: 'cadence', distribution: lognormal({ median: 400, sigma: 0.3 }) });
    expect(own).toMatchObject({ unit: 'days', stepwise: false, median: 400, sigma: 0.3 });
    expect(own.table).toHaveLength(0);
    const other = law({ kind: 'cadence', distribution: weibull({ shape: 2, scale: 500 }) });
    expect(other).toMatchObject({ sigma: null, scale: 1, stepwise: false });
    expect(other.median).toBeCloseTo(500 * Math.sqrt(Math.LN2), 9);
  });
});

describe('lengthFrom', () => {
  // The Weibull law of shape 2 exceeds 500 sqrt(-ln S) with probability S.
  const table = law({ kind: 'cadence', distribution: weibull({ shape: 2, scale: 500 }) });

  it('is the quantile at the normal score', () => {
    const shareAbove = { '-2': 0.9772498680518208, '0': 0.5, '1': 0.15865525393145707 };
    for (const [score, share] of Object.entries(shareAbove))
      expect(lengthFrom(table, Number(score))).toBeCloseTo(500 * Math.sqrt(-Math.log(share)), 6);
    // Between two points of the table, 1/128 apart.
    expect(lengthFrom(table, 1 + 1 / 256)).toBeCloseTo(
      Math.sqrt(lengthFrom(table, 1) * lengthFrom(table, 1 + 1 / 128)),
      9,
    );
  });

  it('is exact at the ends of the table and beyond', () => {
    const scaled = scaleLaw(table, 3);
    expect(scaled.median).toBeCloseTo(3 * table.median, 9);
    for (const score of [-20, -8.001, -8, -7.9, 7.9, 8, 8.001, 13.9, 30]) {
      const length = lengthFrom(table, score);
      expect(lengthFrom(scaled, score) / length).toBeCloseTo(3, 9);
      expect(lengthFrom(table, score + 0.01)).toBeGreaterThan(length);
    }
    // The chance of more than 13.9 standard deviations, as mpmath has it.
    expect(lengthFrom(table, 13.9)).toBeCloseTo(
      upperQuantile(weibull({ shape: 2, scale: 500 }), 3.198e-44),
      0,
    );
  });
});

describe('longerThan', () => {
  it('is certain of what has not begun, and strict about a gap without spread', () => {
    const certain = law({ ...CLASS, sigma: 0 });
    expect([-1, 0, 499, 500, 501].map((length) => longerThan(certain, length))).toEqual([1, 1, 1, 0, 0]);
    expect([-1, 0].map((length) => longerThan(law(CLASS), length))).toEqual([1, 1]);
    expect(longerThan(law(CLASS), 500)).toBeCloseTo(0.5, 15);
    expect(longerThan(law(CLASS), 500 * Math.exp(0.5))).toBeCloseTo(0.15865525393145707, 14);
  });

  it('scales a distribution with its gaps', () => {
    const gaps = law({ kind: 'cadence', distribution: gammaDistribution({ shape: 1, scale: 300 }) });
    expect(longerThan(gaps, 300)).toBeCloseTo(Math.exp(-1), 14);
    expect(longerThan(scaleLaw(gaps, 2), 300)).toBeCloseTo(Math.exp(-0.5), 14);
    expect(longerThan(gaps, 0)).toBe(1);
  });
});

describe('sharedScores', () => {
  const waiting = (...pairs: (readonly [shared: number, outlasts: number])[]) =>
    sharedScores(pairs.map(([shared, outlasts]) => ({ law: law({ ...CLASS, shared }), outlasts })));

  it('has the chance that two correlated gaps both outlast', () => {
    // Both above their medians: a quarter and asin(rho) / 2 pi.
    expect(waiting([0.5, 0.5], [0.5, 0.5]).chance).toBeCloseTo(1 / 3, 9);
    expect(waiting([0, 0.5], [0, 0.2]).chance).toBeCloseTo(0.1, 9);
    expect(waiting([1, 0.3], [1, 0.2]).chance).toBeCloseTo(0.2, 4);
    expect(waiting([0.5, 1], [0.5, 0.3]).chance).toBeCloseTo(0.3, 9);
    expect(waiting([0.5, 1], [0.5, 1]).chance).toBeCloseTo(1, 12);
    expect(waiting([0.5, 0], [0.5, 1]).chance).toBe(0);
  });

  it('reaches beyond nine standard deviations where a gap has lasted so long', () => {
    const far = waiting([1, 1e-30], [0.5, 0.5]);
    expect(far.chance).toBeGreaterThan(0.9e-30);
    expect(far.chance).toBeLessThan(1.1e-30);
    expect(sharedScoreAt(far, 0)).toBeCloseTo(11.464, 3);
  });

  it('gives the score below which a share lies', () => {
    const free = waiting([0.5, 1], [0.5, 1]);
    expect(sharedScoreAt(free, 0.5)).toBeCloseTo(0, 9);
    expect(sharedScoreAt(free, 0.8413447460685429)).toBeCloseTo(1, 4);
    expect(sharedScoreAt(free, 0.022750131948179195)).toBeCloseTo(-2, 4);
    expect([sharedScoreAt(free, 0), sharedScoreAt(free, 1)].map(Math.round)).toEqual([-9, 9]);
    // A gap that shares all slip and outlasts its median leaves the upper half of it.
    const scores = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) =>
      sharedScoreAt(waiting([1, 0.5], [1, 0.5]), share),
    );
    const half = [0.55, 0.65, 0.75, 0.85, 0.95].map((share) => sharedScoreAt(free, share));
    scores.forEach((score, i) => expect(score).toBeCloseTo(half[i] as number, 2));
  });
});

describe('dimensionOf', () => {
  it('gives every gap a dimension of its own, around those of the slip, the start and the end', () => {
    const dimensions = Array.from({ length: 20 }, (_, place) => dimensionOf(place));
    expect(dimensions).toEqual([
      ...[0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13],
      ...[16, 17, 18, 19, 20, 21, 22],
    ]);
  });
});

describe('openTally', () => {
  it('counts days, the rare ones far ahead too, and leaves out what never comes', () => {
    const tally = openTally(100);
    const FAR = 100 + 2 ** 18;
    tally.add(Int32Array.of(101, 102, 102, FAR, FAR + 1, FAR + 2, NEVER, 99, 100));
    tally.add(Int32Array.of(5000, 102, FAR + 1, 4196, 4197));
    expect(tally.finish()).toMatchObject({
      days: [101, 102, 4196, 4197, 5000, FAR, FAR + 1, FAR + 2],
      // 99 and 100 lie behind the question and count as the day after it.
      counts: [3, 3, 1, 1, 1, 1, 2, 1],
      draws: 14,
    });
  });

  it('states at every sixty-fourth how far the replicates scatter', () => {
    const alike = openTally(0);
    for (let i = 0; i < 32; i += 1) alike.add(Int32Array.of(1, 2, 3, 4));
    const { probabilities, standardErrors } = alike.finish().accuracy;
    const quarters = [0.25, 0.5, 0.75].flatMap((p) => Array<number>(16).fill(p));
    expect(probabilities).toEqual([...quarters, ...Array<number>(15).fill(1)]);
    expect(standardErrors).toEqual(Array(63).fill(0));
    const unlike = openTally(0);
    for (let i = 0; i < 32; i += 1) unlike.add(Int32Array.of(1, i % 2 === 0 ? 1 : 2));
    const scattered = unlike.finish().accuracy;
    // The first replicate has come on day 1: three quarters have by then, each replicate a quarter off.
    expect(scattered.probabilities).toEqual(Array(63).fill(0.75));
    for (const error of scattered.standardErrors) expect(error).toBeCloseTo(0.25 / Math.sqrt(31), 14);
  });

  it('averages the variance of a level with its neighbours', () => {
    const tally = openTally(0);
    for (let i = 0; i < 32; i += 1) tally.add(i < 16 ? Int32Array.of(1, 2, 3, 4) : Int32Array.of(2, 2, 3, 4));
    const { probabilities, standardErrors } = tally.finish().accuracy;
    expect(probabilities.slice(0, 17)).toEqual([...Array<number>(16).fill(0.125), 0.5]);
    // Half of the replicates are an eighth above and half as much below: 1/64 over 31. Only the first sixteen scatter.
    const variance = 1 / 64 / 31;
    expect(standardErrors[0]).toBeCloseTo(Math.sqrt(variance), 14);
    expect(standardErrors[14]).toBeCloseTo(Math.sqrt(variance), 14);
    expect(standardErrors[15]).toBeCloseTo(Math.sqrt((2 * variance) / 3), 14);
    expect(standardErrors[16]).toBeCloseTo(Math.sqrt(variance / 3), 14);
    expect(standardErrors[17]).toBe(0);
  });
});

const projection = (more: Partial<Projection['generations'][number]>): Projection => {
  const none = { date: null, standardErrorDays: 0 };
  const plan = { start: [], generations: [], gaps: CLASS };
  const generation = {
    ...{ generation: 'A2', p10: none, p50: none, p90: none, cancelled: 0, exact: null, merge: null },
    ...{ days: [10, 20, 30], counts: [100, 200, 100], draws: 400 },
    accuracy: { probabilities: [0.25, 0.5], standardErrors: [0.1, 0.3] },
    ...more,
  };
  return {
    ...{ schemaVersion: 1, asOf: '1970-01-01', plan, seed: 1, draws: 400, notYet: 1 },
    generations: [generation],
  };
};

describe('probabilityBy, from draws', () => {
  it('has a standard error straight in its square between the levels, from 0 to 1', () => {
    const by = (counts: readonly number[], more = {}) =>
      probabilityBy(projection({ counts, ...more }), 'A2', '1970-01-11').standardError;
    // At a quarter and at half: as stated. Between them at three eighths: the mean of the squares.
    expect(by([100, 200, 100])).toBeCloseTo(0.1, 14);
    expect(by([200, 100, 100])).toBeCloseTo(0.3, 14);
    expect(by([150, 150, 100])).toBeCloseTo(Math.sqrt((0.01 + 0.09) / 2), 14);
    // Below the first level from 0, beyond the last to 0 at 1.
    expect(by([50, 250, 100])).toBeCloseTo(Math.sqrt(0.01 / 2), 14);
    expect(by([300, 50, 50])).toBeCloseTo(Math.sqrt(0.09 / 2), 14);
    // Two levels at one probability: the later one counts.
    const twice = { accuracy: { probabilities: [0.5, 0.5], standardErrors: [0.2, 0.3] } };
    expect(by([200, 100, 100], twice)).toBeCloseTo(0.2, 14);
  });

  it('is at least what few draws on one side can tell', () => {
    const exactly = { accuracy: { probabilities: [0.5], standardErrors: [0] } };
    const by = (counts: readonly number[]) =>
      probabilityBy(projection({ counts, ...exactly }), 'A2', '1970-01-11');
    expect(by([0, 300, 100])).toEqual({ probability: 0, standardError: 1 / 400 });
    expect(by([1, 299, 100])).toEqual({ probability: 1 / 400, standardError: Math.sqrt(2) / 400 });
    expect(by([8, 292, 100]).standardError).toBe(3 / 400);
    expect(by([9, 291, 100]).standardError).toBe(3 / 400);
    expect(by([398, 1, 1]).standardError).toBeCloseTo(Math.sqrt(3) / 400, 15);
    expect(by([400, 0, 0])).toEqual({ probability: 1, standardError: 1 / 400 });
  });

  it('counts the day itself', () => {
    const by = (date: string) => probabilityBy(projection({}), 'A2', date).probability;
    expect(['1970-01-10', '1970-01-11', '1970-01-20', '1970-01-21', '1970-01-31'].map(by)).toEqual([
      ...[0, 0.25, 0.25, 0.75, 1],
    ]);
    expect(probabilityBy(projection({}), 'A2', '1970-01-01')).toEqual({ probability: 0, standardError: 0 });
  });
});

describe('expectedDelay, from draws', () => {
  it('takes means over what comes, early days as negative', () => {
    expect(expectedDelay(projection({ cancelled: 0.2, draws: 500 }), 'A2', '1970-01-21')).toEqual({
      ...{ target: '1970-01-21', meanDays: 0, lateDays: 2.5, late: 0.25, cancelled: 0.2 },
      standardErrorDays: Math.sqrt(50 / 400),
    });
    expect(expectedDelay(projection({}), 'A2', '1970-01')).toMatchObject({
      ...{ target: '1970-01-31', meanDays: -10, lateDays: 0, late: 0 },
    });
    expect(expectedDelay(projection({}), 'A2', '1970-01-06')).toMatchObject({
      ...{ meanDays: 15, lateDays: 15, late: 1, standardErrorDays: Math.sqrt(50 / 400) },
    });
  });
});

describe('probabilityBefore, from draws', () => {
  const before = (earlier: (place: number) => boolean) => {
    const A = Int32Array.from({ length: 64 }, (_, i) => (earlier(i) ? 1 : 3));
    const B = Int32Array.from({ length: 64 }, () => 2);
    return probabilityBefore({ asOf: 0, notYet: 1, days: { A, B } }, 'A', 'B');
  };

  it('has a standard error from the scatter between replicates, and at least what few draws can tell', () => {
    // Two draws to a replicate. One of each: no scatter at all, but at most eight on a side count.
    expect(before((i) => i % 2 === 0)).toEqual({ probability: 0.5, standardError: 3 / 64 });
    // Half of the replicates whole: a variance of a quarter over 31.
    const { probability, standardError } = before((i) => i < 32);
    expect(probability).toBe(0.5);
    expect(standardError).toBeCloseTo(Math.sqrt(0.25 / 31), 14);
    expect(before(() => false)).toEqual({ probability: 0, standardError: 1 / 64 });
    expect(before(() => true)).toEqual({ probability: 1, standardError: 1 / 64 });
    const one = before((i) => i === 0);
    expect(one.probability).toBe(1 / 64);
    // One replicate is half: (1/4 / 32 - 1/64^2) / 31.
    expect(one.standardError).toBeCloseTo(
      Math.max(Math.SQRT2 / 64, Math.sqrt((1 / 128 - 1 / 4096) / 31)),
      14,
    );
  });
});
