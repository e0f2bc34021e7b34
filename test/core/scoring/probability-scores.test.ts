import {
  binomialBand,
  brierScore,
  censoredLogScore,
  coverage,
  densityLogScore,
  empirical,
  exponential,
  intervalScore,
  logScore,
  lognormal,
  mase,
  mixture,
  normal,
  pinballLoss,
  pit,
  quantileType7,
  randomStream,
  scoreProbabilities,
  shifted,
  uniform,
  weightedQuantile,
} from 'gigacast/core';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';
import { excess } from '../distribution/excess';

const oracle: {
  binomial: { hits: number; trials: number; confidence: number; lower: number; upper: number }[];
} = JSON.parse(readFileSync('test/oracles/data/distributions.json', 'utf8'));

const waiting = exponential({ mean: 274 });

describe('pinballLoss', () => {
  it('weights a miss by the side it lies on', () => {
    expect(pinballLoss(120, { tau: 0.9, quantile: 100 })).toBe(18);
    expect(pinballLoss(80, { tau: 0.9, quantile: 100 })).toBeCloseTo(2, 14);
    expect(pinballLoss(100, { tau: 0.9, quantile: 100 })).toBe(0);
  });

  it.each([
    [() => pinballLoss(1, { tau: 0, quantile: 1 }), 'number/out-of-range', 'tau'],
    [() => pinballLoss(1, { tau: 1, quantile: 1 }), 'number/out-of-range', 'tau'],
    [() => pinballLoss(1, { tau: 0.5, quantile: Number.NaN }), 'number/not-finite', 'quantile'],
    [() => pinballLoss(Infinity, { tau: 0.5, quantile: 1 }), 'number/not-finite', 'y'],
  ])('refuses %#', (call, code, path) => {
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message).toMatch(/^pinballLoss: /);
  });
});

describe('intervalScore', () => {
  const interval = { lower: 10, upper: 20, alpha: 0.2 };

  it('is the width inside, and 2 / alpha times the miss more outside', () => {
    expect([25, 20, 15, 10, 5].map((y) => intervalScore(y, interval))).toEqual([60, 10, 10, 10, 60]);
    expect(intervalScore(3, { lower: 1, upper: 1, alpha: 0.5 })).toBe(8);
  });

  it.each([
    [() => intervalScore(Number.NaN, interval), 'number/not-finite', 'y'],
    [() => intervalScore(1, { ...interval, lower: Number.NaN }), 'number/not-finite', 'lower'],
    [() => intervalScore(1, { ...interval, upper: Number.NaN }), 'number/not-finite', 'upper'],
    [() => intervalScore(1, { ...interval, alpha: 0 }), 'number/out-of-range', 'alpha'],
    [() => intervalScore(1, { ...interval, alpha: 1 }), 'number/out-of-range', 'alpha'],
    [() => intervalScore(1, { ...interval, lower: 21 }), 'distribution/unordered', 'lower, upper'],
  ])('refuses %#', (call, code, path) => {
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message).toMatch(/^intervalScore: /);
  });

  it('says which bounds it got', () => {
    expect(refusalOf(() => intervalScore(1, { ...interval, lower: 21 })).message).toContain(
      'must satisfy lower <= upper, got "21, 20"',
    );
  });
});

describe('brierScore and logScore', () => {
  it('take outcomes as booleans or as 0 and 1', () => {
    expect([brierScore(0.25, true), brierScore(0.25, 1)]).toEqual([0.5625, 0.5625]);
    expect([brierScore(0.25, false), brierScore(0.25, 0)]).toEqual([0.0625, 0.0625]);
    expect([logScore(0.25, true), logScore(0.25, 1)]).toEqual([Math.log(0.25), Math.log(0.25)]);
    expect([logScore(0.25, false), logScore(0.25, 0)]).toEqual([Math.log1p(-0.25), Math.log1p(-0.25)]);
  });

  it('at the ends: certain and right is perfect, certain and wrong is the worst', () => {
    expect([brierScore(1, true), brierScore(0, true)]).toEqual([0, 1]);
    expect([logScore(1, true), logScore(0, true), logScore(1, false)]).toEqual([0, -Infinity, -Infinity]);
    expect(logScore(1e-18, false)).toBe(-1e-18);
  });

  it.each([
    [() => brierScore(-0.1, true), 'number/out-of-range', 'p', 'brierScore'],
    [() => brierScore(1.1, true), 'number/out-of-range', 'p', 'brierScore'],
    [() => brierScore(0.5, JSON.parse('2')), 'scoring/not-an-outcome', 'outcome', 'brierScore'],
    [() => logScore(Number.NaN, true), 'number/not-finite', 'p', 'logScore'],
    [() => logScore(0.5, JSON.parse('"yes"')), 'scoring/not-an-outcome', 'outcome', 'logScore'],
    [() => logScore(0.5, JSON.parse('null')), 'scoring/not-an-outcome', 'outcome', 'logScore'],
  ])('refuse %#', (call, code, path, name) => {
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message.startsWith(`${name}: `)).toBe(true);
  });
});

describe('censoredLogScore and densityLogScore', () => {
  it('are the logarithms of survival and of density', () => {
    expect(censoredLogScore(waiting, { censoredAt: 365 })).toBe(-365 / 274);
    expect(densityLogScore(waiting, 365)).toBeCloseTo(-365 / 274 - Math.log(274), 13);
    expect(censoredLogScore(lognormal({ median: 100, sigma: 0.05 }), { censoredAt: 1000 })).toBeCloseTo(
      -1065.1,
      0,
    );
  });

  it('refuse what is no number', () => {
    expect(codeAndPath(() => censoredLogScore(waiting, { censoredAt: Infinity }))).toEqual([
      'number/not-finite',
      'censoredAt',
    ]);
    expect(codeAndPath(() => densityLogScore(waiting, Number.NaN))).toEqual(['number/not-finite', 'y']);
    expect(refusalOf(() => densityLogScore(waiting, Number.NaN)).message).toMatch(/^densityLogScore: /);
    expect(refusalOf(() => censoredLogScore(waiting, { censoredAt: NaN })).message).toMatch(
      /^censoredLogScore: /,
    );
  });
});

describe('scoreProbabilities', () => {
  it('averages scores and compares with the base rate', () => {
    const scores = scoreProbabilities(deepFreeze([0.9, 0.8, 0.3]), deepFreeze([0, 1, 0]) as (0 | 1)[]);
    expect(scores.brier).toBeCloseTo(0.94 / 3, 14);
    expect(scores.logScore).toBeCloseTo((Math.log(0.1) + Math.log(0.8) + Math.log(0.7)) / 3, 14);
    expect(scores.reference).toBeCloseTo(2 / 9, 15);
    expect(scores.skill).toBeCloseTo(-0.41, 13);
  });

  it('has no skill to state when every outcome was the same', () => {
    expect(scoreProbabilities([0.5, 0.5], [true, true])).toEqual({
      brier: 0.25,
      logScore: Math.log(0.5),
      reference: 0,
      skill: null,
    });
    expect(scoreProbabilities([0.5], [false]).skill).toBeNull();
  });

  it.each([
    [() => scoreProbabilities([], []), 'scoring/too-few', 'p'],
    [() => scoreProbabilities([0.5], []), 'scoring/unequal-length', 'outcomes'],
    [() => scoreProbabilities([0.5, 2], [1, 1]), 'number/out-of-range', 'p[1]'],
    [() => scoreProbabilities([0.5, 1], JSON.parse('[1, 3]')), 'scoring/not-an-outcome', 'outcomes[1]'],
  ])('refuses %#', (call, code, path) => {
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message).toMatch(/^scoreProbabilities: /);
  });

  it('says what it is short of', () => {
    expect(refusalOf(() => scoreProbabilities([], [])).message).toContain('at least 1 element');
    expect(refusalOf(() => scoreProbabilities([0.5], [])).message).toContain('as many elements as p: 1');
  });
});

describe('coverage', () => {
  it.each(oracle.binomial)(
    'of $hits in $trials has the exact bounds by mpmath',
    ({ hits, trials, confidence, lower, upper }) => {
      const bounds = coverage(hits, trials, { confidence });
      expect(bounds.share).toBe(hits / trials);
      expect(excess(bounds.lower, lower, { relative: 1e-12 })).toBeLessThan(1);
      expect(excess(bounds.upper, upper, { relative: 1e-12 })).toBeLessThan(1);
    },
  );

  it('has 95 % bounds unless told otherwise', () => {
    expect(coverage(3, 20)).toEqual(coverage(3, 20, { confidence: 0.95 }));
  });

  it.each([
    [() => coverage(0, 0), 'number/out-of-range', 'trials'],
    [() => coverage(11, 10), 'number/out-of-range', 'hits'],
    [() => coverage(-1, 10), 'number/out-of-range', 'hits'],
    [() => coverage(1.5, 10), 'number/not-an-integer', 'hits'],
    [() => coverage(1, 10, { confidence: 1 }), 'number/out-of-range', 'confidence'],
    [() => coverage(1, 10, { confidence: 0 }), 'number/out-of-range', 'confidence'],
  ])('refuses %#', (call, code, path) => {
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message).toMatch(/^coverage: /);
  });
});

describe('binomialBand', () => {
  it('is R: qbinom(0.025, 50, 0.8) to qbinom(0.975, 50, 0.8)', () => {
    const band = binomialBand(50, 0.8);
    expect(band).toMatchObject({ fewest: 34, most: 45, lower: 0.68, upper: 0.9 });
    expect(band.probability).toBeCloseTo(0.967062327622533, 13);
  });

  it('may start at no hit and end at all of them', () => {
    expect(binomialBand(3, 0.5)).toEqual({ fewest: 0, most: 3, lower: 0, upper: 1, probability: 1 });
    expect(binomialBand(1, 0.5)).toMatchObject({ fewest: 0, most: 1 });
  });

  it('holds its confidence and no band with narrower tails does', () => {
    const trials = fc.integer({ min: 1, max: 60 });
    const share = fc.double({ min: 0.02, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(trials, share, share, (n, p, confidence) => {
        const { fewest, most, probability } = binomialBand(n, p, { confidence });
        const mass = (k: number) => choose(n, k) * p ** k * (1 - p) ** (n - k);
        const sum = (from: number, to: number) => {
          let total = 0;
          for (let k = from; k <= to; k += 1) total += mass(k);
          return total;
        };
        const tail = (1 - confidence) / 2;
        expect(probability).toBeCloseTo(sum(fewest, most), 10);
        expect(sum(0, fewest - 1)).toBeLessThanOrEqual(tail + 1e-12);
        expect(sum(0, fewest)).toBeGreaterThan(tail - 1e-12);
        expect(sum(most + 1, n)).toBeLessThanOrEqual(tail + 1e-12);
        expect(sum(most, n)).toBeGreaterThan(tail - 1e-12);
      }),
      runs(200),
    );
  });

  it.each([
    [() => binomialBand(0, 0.5), 'number/out-of-range', 'trials'],
    [() => binomialBand(1e8, 0.5), 'number/out-of-range', 'trials'],
    [() => binomialBand(10, 1), 'number/out-of-range', 'coverage'],
    [() => binomialBand(10, 0), 'number/out-of-range', 'coverage'],
    [() => binomialBand(10, 0.5, { confidence: 1 }), 'number/out-of-range', 'confidence'],
    [() => binomialBand(10, 0.5, { confidence: 0 }), 'number/out-of-range', 'confidence'],
  ])('refuses %#', (call, code, path) => {
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message).toMatch(/^binomialBand: /);
  });
});

describe('pit', () => {
  it('is the distribution function where there are no point masses', () => {
    expect(pit(uniform({ min: 0, max: 10 }), 3)).toBe(0.3);
    expect(pit(uniform({ min: 0, max: 10 }), 3, { part: 0 })).toBe(0.3);
  });

  it('takes part of a point mass, half of it by default', () => {
    const masses = empirical([1, 2, 3, 4]);
    expect([0, 0.5, 1].map((part) => pit(masses, 2, { part }))).toEqual([0.25, 0.375, 0.5]);
    expect(pit(masses, 2)).toBe(0.375);
    expect(pit(masses, 2.5)).toBe(0.5);
    expect(pit(shifted(masses, 10), 12)).toBe(0.375);
    const mixed = mixture([
      { weight: 1, distribution: masses },
      { weight: 1, distribution: uniform({ min: 0, max: 4 }) },
    ]);
    expect(pit(mixed, 2, { part: 0 })).toBeCloseTo(0.125 + 0.25, 15);
    expect(pit(mixed, 2, { part: 1 })).toBeCloseTo(0.25 + 0.25, 15);
  });

  it('finds point masses under truncation', () => {
    const mixed = mixture([
      { weight: 1, distribution: empirical([1, 5]) },
      { weight: 1, distribution: uniform({ min: 0, max: 8 }) },
    ]);
    const late = { family: 'truncated-below', above: 4, distribution: mixed } as const;
    // Half of (1/2 at 5) and half of (1/2 above 4): masses 1/4 and 1/4 of what is left.
    expect(pit(late, 5, { part: 1 }) - pit(late, 5, { part: 0 })).toBeCloseTo(0.5, 14);
    expect(pit(late, 4, { part: 0 })).toBe(0);
    expect(pit(late, 1, { part: 0 })).toBe(0);
  });

  it('with uniform parts is uniform for outcomes from the forecast', () => {
    const [masses, stream, n] = [empirical([1, 2, 3]), randomStream('pit'), 30_000];
    const cells = [0, 0, 0, 0, 0];
    for (let i = 0; i < n; i += 1) {
      const y = 1 + Math.floor(3 * stream.nextUniform());
      const cell = Math.floor(5 * pit(masses, y, { part: stream.nextUniform() }));
      cells[cell] = (cells[cell] as number) + 1;
    }
    const chiSquare = cells.reduce((sum, count) => sum + (count - n / 5) ** 2 / (n / 5), 0);
    // Four degrees of freedom: P(> 33) = 1.2e-6.
    expect(chiSquare).toBeLessThan(33);
  });

  it.each([
    [() => pit(waiting, Number.NaN), 'number/not-finite', 'y'],
    [() => pit(waiting, 1, { part: 1.1 }), 'number/out-of-range', 'part'],
    [() => pit(waiting, 1, { part: -0.1 }), 'number/out-of-range', 'part'],
  ])('refuses %#', (call, code, path) => {
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message).toMatch(/^pit: /);
  });
});

describe('mase', () => {
  it('scales by the naive steps of a season', () => {
    // Errors 1 and 3; steps 2, 1, 2 and, over two, 1 and 1.
    expect(mase([12, 14], [11, 11], { training: [5, 7, 6, 8] })).toBeCloseTo(2 / (5 / 3), 14);
    expect(mase([12, 14], [11, 11], { training: [5, 7, 6, 8], season: 2 })).toBe(2);
    expect(mase([12], [14], { training: [1, 1], season: 1 })).toBeNull();
  });

  it.each([
    [() => mase([], [], { training: [1, 2] }), 'scoring/too-few', 'actual'],
    [() => mase([1], [], { training: [1, 2] }), 'scoring/too-few', 'forecast'],
    [() => mase([1], [1, 2], { training: [1, 2] }), 'scoring/unequal-length', 'forecast'],
    [() => mase([1], [1], { training: [1, 2], season: 2 }), 'scoring/too-few', 'training'],
    [() => mase([1], [1], { training: [1, 2], season: 0 }), 'number/out-of-range', 'season'],
    [() => mase([1], [1], { training: [1, Number.NaN] }), 'number/not-finite', 'training[1]'],
    [() => mase([Number.NaN], [1], { training: [1, 2] }), 'number/not-finite', 'actual[0]'],
    [() => mase([1], [Number.NaN], { training: [1, 2] }), 'number/not-finite', 'forecast[0]'],
  ])('refuses %#', (call, code, path) => {
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message).toMatch(/^mase: /);
  });

  it('says how much training it needs', () => {
    expect(refusalOf(() => mase([1], [1], { training: [1, 2], season: 2 })).message).toContain(
      'at least 3 elements',
    );
    expect(refusalOf(() => mase([1], [1, 2], { training: [1, 2] })).message).toContain(
      'as many elements as actual: 1',
    );
  });
});

describe('quantileType7', () => {
  it('interpolates at (n - 1) p, as R quantile(c(573, 511, 190), c(0, .25, .5, .8, 1))', () => {
    const gaps = deepFreeze([573, 511, 190]);
    expect([0, 0.25, 0.5, 0.8, 1].map((p) => quantileType7(gaps, p))).toEqual([190, 350.5, 511, 548.2, 573]);
    expect(quantileType7([4], 0.3)).toBe(4);
    expect(quantileType7([4, 2], 0.5)).toBe(3);
  });

  it.each([
    [() => quantileType7([], 0.5), 'scoring/too-few', 'values'],
    [() => quantileType7([1], 1.1), 'number/out-of-range', 'p'],
    [() => quantileType7([1], -0.1), 'number/out-of-range', 'p'],
    [() => quantileType7([1, Infinity], 0.5), 'number/not-finite', 'values[1]'],
  ])('refuses %#', (call, code, path) => {
    expect(codeAndPath(call)).toEqual([code, path]);
    expect(refusalOf(call).message).toMatch(/^quantileType7: /);
  });
});

describe('weightedQuantile', () => {
  it('is the least value whose weight reaches the share', () => {
    const weights = [1, 1, 4];
    expect(
      [0.1, 0.16, 0.17, 0.33, 0.34, 0.9].map((p) => weightedQuantile([10, 20, 30], p, { weights })),
    ).toEqual([10, 10, 20, 20, 30, 30]);
  });

  it('refuses what an empirical distribution refuses', () => {
    expect(codeAndPath(() => weightedQuantile([1], 0.5, { weights: [0] }))).toEqual([
      'distribution/weights',
      'weights',
    ]);
    expect(codeAndPath(() => weightedQuantile([1], 1, { weights: [1] }))).toEqual([
      'number/out-of-range',
      'p',
    ]);
  });
});

describe('the normal density score', () => {
  it('is highest for the true spread', () => {
    const scores = [0.5, 1, 2].map((sd) => densityLogScore(normal({ mean: 0, sd }), 1));
    expect(Math.max(...scores)).toBe(scores[1]);
  });
});

function choose(n: number, k: number): number {
  let out = 1;
  for (let i = 1; i <= k; i += 1) out = (out * (n - k + i)) / i;
  return out;
}
