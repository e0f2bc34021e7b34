import { binomialBand, randomStream, quantileType7 } from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { calibrationOf } from '../../../src/registrations/backtest/calibration';
import type { ScoredForecast } from '../../../src/registrations/backtest/score-forecasts';
import { skillOver } from '../../../src/registrations/backtest/skill';

function one(more: Partial<ScoredForecast>): ScoredForecast {
  return {
    model: 'm',
    origin: '2024-01-07',
    from: '2024-01-08',
    to: '2024-01-14',
    ahead: 1,
    actual: 1,
    median: 1,
    crps: 1,
    pinball: 1,
    inside80: true,
    pit: 0.5,
    ...more,
  };
}

/** Forecasts one step ahead from origins 01, 02, and so on. */
function each(scores: readonly number[], ahead = 1): readonly ScoredForecast[] {
  return scores.map((crps, i) => one({ origin: `2024-01-${String(i + 1).padStart(2, '0')}`, crps, ahead }));
}

describe('the calibration of forecasts', () => {
  it('counts outcomes by tenth, those on a border in the upper one and 1 in the last', () => {
    const { tenths } = calibrationOf([0, 0.0999, 0.1, 0.55, 0.9, 1].map((pit) => one({ pit })));
    expect(tenths).toEqual([2, 1, 0, 0, 0, 1, 0, 0, 0, 2]);
  });

  it('sets the bands of as many trials beside it, by forecasts and by different targets', () => {
    const forecasts = Array.from({ length: 40 }, (_, i) => one({ from: i < 30 ? '2024-01-08' : `t${i}` }));
    const { ofForecasts, ofTargets } = calibrationOf(forecasts);
    const band = (trials: number, p: number) => {
      const { lower, upper } = binomialBand(trials, p);
      return { lower, upper };
    };
    expect(ofForecasts).toEqual({ trials: 40, cover80: band(40, 0.8), tenth: band(40, 0.1) });
    expect(ofTargets).toEqual({ trials: 11, cover80: band(11, 0.8), tenth: band(11, 0.1) });
  });
});

describe('the skill over a rival', () => {
  it('is 1 - CRPS / CRPS, nothing where the rival made no error', () => {
    const skill = skillOver(each([1, 2, 3]), { rival: each([4, 4, 4]), seed: 1 });
    expect(skill).toEqual({ share: 0.5, interval: null, origins: 3, block: 1 });
    expect(skillOver(each([1, 2]), { rival: each([0, 0]), seed: 1 })).toBeNull();
    expect(skillOver(each([3]), { rival: each([2]), seed: 1 })?.share).toBe(-0.5);
  });

  it('has an interval from six origins on', () => {
    const skill = (n: number) =>
      skillOver(each(Array.from({ length: n }, (_, i) => 1 + (i % 2))), {
        rival: each(Array.from({ length: n }, () => 4)),
        seed: 1,
      });
    expect(skill(5)?.interval).toBeNull();
    expect(skill(6)?.interval).not.toBeNull();
  });

  it('adds up what one origin forecasts before it draws', () => {
    const twice = [...each([1, 2, 1, 2, 1, 2, 1]), ...each([3, 3, 3, 3, 3, 3, 3])];
    const skill = skillOver(twice, { rival: twice.map((f) => ({ ...f, crps: 2 * f.crps })), seed: 1 });
    // The rival errs twice as much everywhere, so that every draw says a half.
    expect(skill).toEqual({ share: 0.5, interval: { lower: 0.5, upper: 0.5 }, origins: 7, block: 2 });
  });

  it.each([
    ['the cube root of the origins, upwards', 28, 1, 4],
    ['the furthest forecast', 28, 7, 7],
    ['a third of the origins at most', 28, 13, 9],
  ])('draws blocks as long as %s', (_, origins, ahead, block) => {
    const scores = Array.from({ length: origins }, (__, i) => 1 + (i % 5));
    expect(skillOver(each(scores, ahead), { rival: each(scores), seed: 1 })?.block).toBe(block);
  });

  it('is the percentile interval of blocks in a row, drawn from the stream named by the seed', () => {
    const own = [5, 4, 1, 2, 8, 9, 3];
    const rival = [6, 8, 3, 3, 8, 7, 9];
    const stream = randomStream('x', 'skill');
    const shares = Array.from({ length: 2000 }, () => {
      const at: number[] = [];
      while (at.length < 7) {
        const from = Math.floor(stream.nextUniform() * 6);
        at.push(from, from + 1);
      }
      const sum = (values: readonly number[]) =>
        at.slice(0, 7).reduce((total, i) => total + (values[i] ?? NaN), 0);
      return 1 - sum(own) / sum(rival);
    });
    const skill = skillOver(each(own), { rival: each(rival), seed: 'x' });
    expect(skill?.block).toBe(2);
    expect(skill?.interval?.lower).toBeCloseTo(quantileType7(shares, 0.025), 12);
    expect(skill?.interval?.upper).toBeCloseTo(quantileType7(shares, 0.975), 12);
  });

  it('holds for a rival without error in some blocks', () => {
    const rival = each([0, 0, 0, 0, 0, 0, 0, 0, 9]);
    const skill = skillOver(each([0, 0, 0, 0, 0, 0, 0, 0, 3]), { rival, seed: 1 });
    expect(skill?.share).toBeCloseTo(2 / 3, 12);
    expect(skill?.interval?.lower).toBeCloseTo(2 / 3, 12);
  });
});
