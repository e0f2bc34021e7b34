import { describe, expect, it } from 'vitest';
import { toEpochDay } from 'gigacast/core';
import { Exact } from '../../../src/core/decimal';
import { drawSteps } from '../../../src/quota/exhaustion/draw-steps';

const START = toEpochDay('2026-01-01');

/** Intervals one after the other, each of so many days with so many units. */
function intervals(...list: readonly (readonly [days: number, units: number])[]) {
  let from = START;
  return list.map(([days, units]) => {
    const interval = { from, to: from + days - 1, quantity: new Exact(units) };
    from += days;
    return interval;
  });
}

describe('drawSteps', () => {
  it('takes intervals of a week or more as they are, at the pace of the common length', () => {
    const { stepDays, steps } = drawSteps(intervals([30, 60], [30, 0], [15, 45]));
    expect(stepDays).toBe(30);
    expect(steps.map(({ units }) => units)).toEqual([60, 0, 90]);
  });

  it('takes the longer of the two middle lengths, and a week at the least', () => {
    expect(drawSteps(intervals([10, 1], [20, 1], [28, 1], [31, 1])).stepDays).toBe(28);
    expect(drawSteps(intervals([3, 1], [2, 1])).stepDays).toBe(7);
    expect(drawSteps(intervals([7, 1], [7, 1])).stepDays).toBe(7);
  });

  it('joins shorter ones, the newest first, until each has a week', () => {
    const days = Array.from({ length: 16 }, (_, index) => [1, index] as const);
    const { stepDays, steps } = drawSteps(intervals(...days));
    expect(stepDays).toBe(7);
    // Days 9 to 15, days 2 to 8, and two days left over at seven halves of their pace.
    expect(steps.map(({ units }) => units)).toEqual([3.5, 35, 84]);
    expect(steps[0]?.weight).toBeCloseTo((2 / 7) * 0.5 ** (14 / 90), 12);
  });

  it('halves the weight for every 90 days, or three steps where they are longer', () => {
    const months = drawSteps(intervals([30, 1], [30, 1], [30, 1], [30, 1]));
    expect(months.halfLifeDays).toBe(90);
    months.steps.forEach(({ weight }, index) => expect(weight).toBeCloseTo(0.5 ** ((3 - index) / 3), 12));
    const quarters = drawSteps(intervals([91, 1], [91, 1]));
    expect(quarters.halfLifeDays).toBe(273);
    expect(quarters.steps.map(({ weight }) => Number(weight.toFixed(9)))).toEqual([0.793700526, 1]);
  });

  it('weights by length, so that a stub counts little', () => {
    const { steps } = drawSteps(intervals([30, 1], [30, 1], [15, 1]));
    expect(steps[2]?.weight).toBe(0.5);
  });

  it('says how many steps of equal weight they are worth', () => {
    const { steps, effective } = drawSteps(intervals([30, 1], [30, 2], [30, 3]));
    const weights = steps.map(({ weight }) => weight);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const squares = weights.reduce((total, weight) => total + weight ** 2, 0);
    expect(effective).toBeCloseTo(sum ** 2 / squares, 12);
    expect(effective).toBeGreaterThan(2.7);
    expect(effective).toBeLessThan(3);
  });

  it('forgets what ended more than six half-lives before the last day', () => {
    const old = (gap: number) => {
      const [first, second, third] = intervals([30, 7], [gap, 0], [30, 1]);
      return first && second && third ? drawSteps([first, third]).steps.length : 0;
    };
    expect([old(510), old(511)]).toEqual([2, 1]);
  });
});
