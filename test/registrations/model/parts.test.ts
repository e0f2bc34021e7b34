import { toEpochDay } from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { joinEffects, NO_EFFECTS } from '../../../src/registrations/model/effects';
import { holidayEffects } from '../../../src/registrations/model/holiday-effects';
import {
  DEFAULT_PRIOR,
  fromUnbounded,
  HYPERPARAMETER_NAMES,
  toUnbounded,
} from '../../../src/registrations/model/hyperparameters';
import { minimise } from '../../../src/registrations/model/minimise';
import { monthRhythm } from '../../../src/registrations/model/month-rhythm';
import { KNOTS, placeInShape, SHAPE_PRECISION, shapeEnergy } from '../../../src/registrations/model/shape';
import type { Effects } from '../../../src/registrations/model/effects';

function on(effects: Effects, date: string): [string, number][] {
  const found: [string, number][] = [];
  effects.on(toEpochDay(date), (effect, weight) => found.push([effects.names[effect] as string, weight]));
  return found;
}

describe('the shape of a quarter', () => {
  it('is linear between its coefficients', () => {
    expect(placeInShape(0)).toEqual({ knot: 0, weight: 0 });
    expect(placeInShape(0.04)).toEqual({ knot: 1, weight: 0 });
    expect(placeInShape(0.3)).toEqual({ knot: 3, weight: expect.closeTo(0.5, 12) });
    expect(placeInShape(1)).toEqual({ knot: KNOTS.length - 2, weight: expect.closeTo(1, 12) });
  });

  it('has the precision of exponentially falling correlation', () => {
    const correlation = KNOTS.map((a) => KNOTS.map((b) => Math.exp(-Math.abs(a - b) / 0.4)));
    const { diagonal, beside } = SHAPE_PRECISION;
    KNOTS.forEach((_, i) =>
      KNOTS.forEach((__, j) => {
        const at = (k: number) => (correlation[k] as number[])[j] as number;
        const product =
          (diagonal[i] as number) * at(i) +
          (i > 0 ? (beside[i - 1] as number) * at(i - 1) : 0) +
          (i < KNOTS.length - 1 ? (beside[i] as number) * at(i + 1) : 0);
        expect(product).toBeCloseTo(i === j ? 1 : 0, 9);
      }),
    );
  });

  it('finds no energy in coefficients of 0, and that of one coefficient on the diagonal', () => {
    expect(shapeEnergy(() => 0)).toBe(0);
    expect(shapeEnergy((k) => (k === 3 ? 2 : 0))).toBeCloseTo(
      4 * (SHAPE_PRECISION.diagonal[3] as number),
      10,
    );
  });
});

describe('the effects on days', () => {
  const holidays = holidayEffects([
    { date: '2025-10-01', name: 'National Day/Mid-Autumn', kind: 'holiday' },
    { date: '2025-10-11', name: 'National Day', kind: 'make-up-workday' },
  ]);

  it('share a day off between the festivals it belongs to, beside what all days off have', () => {
    expect(on(holidays, '2025-10-01')).toEqual([
      ['day off', 1],
      ['National Day', 0.5],
      ['Mid-Autumn', 0.5],
    ]);
    expect(on(holidays, '2025-10-11')).toEqual([['make-up workday', 1]]);
    expect(on(holidays, '2025-10-12')).toEqual([]);
  });

  it('expect fewer registrations on a day off and more on a make-up workday', () => {
    expect(holidays.names).toEqual(['day off', 'make-up workday', 'Mid-Autumn', 'National Day']);
    expect(holidays.mean).toEqual([-0.4, 0.1, 0, 0]);
    expect(holidays.sd).toEqual([0.4, 0.2, 0.4, 0.4]);
  });

  it('are none without holidays', () => {
    expect(holidayEffects([])).toBe(NO_EFFECTS);
    expect(on(NO_EFFECTS, '2025-10-01')).toEqual([]);
  });

  it('place a day in its month: the middle of a day of thirty', () => {
    expect(on(monthRhythm(), '2025-06-01')).toEqual([
      ['month at 0', expect.closeTo(1 - 0.5 / 30 / 0.25, 12)],
      ['month at 0.25', expect.closeTo(0.5 / 30 / 0.25, 12)],
    ]);
    expect(on(monthRhythm(), '2025-06-30')[1]).toEqual([
      'month at 1',
      expect.closeTo(1 - 0.5 / 30 / 0.25, 12),
    ]);
  });

  it('keep their names and places when they are joined', () => {
    const joined = joinEffects([holidays, monthRhythm()]);
    expect(joined.names).toEqual([...holidays.names, ...monthRhythm().names]);
    expect(joined.mean).toHaveLength(8);
    expect(joined.sd).toHaveLength(8);
    expect(on(joined, '2025-10-01').map(([name]) => name)).toEqual([
      'day off',
      'National Day',
      'Mid-Autumn',
      'month at 0',
      'month at 0.25',
    ]);
  });
});

describe('the hyperparameters', () => {
  it('come back from the unbounded vector', () => {
    const back = fromUnbounded(toUnbounded(DEFAULT_PRIOR.median));
    for (const name of HYPERPARAMETER_NAMES) expect(back[name]).toBeCloseTo(DEFAULT_PRIOR.median[name], 12);
  });

  it('are logarithms, but for the memory, which is a logit', () => {
    const median = {
      levelStep: 1,
      quarterStep: 1,
      weekNoise: 1,
      thinNoise: 1,
      shapeStep: Math.E,
      shapeMemory: 0.5,
    };
    expect([...toUnbounded(median)]).toEqual([0, 0, 0, 0, 1, 0]);
  });
});

describe('minimise', () => {
  it('finds the lowest point of a bowl', () => {
    const { x, value } = minimise(
      ([a = 0, b = 0]) => (a - 1) ** 2 + 3 * (b + 2) ** 2,
      Float64Array.of(0, 0),
      {
        scale: Float64Array.of(0.5, 0.5),
        evaluations: 200,
      },
    );
    expect(x[0]).toBeCloseTo(1, 4);
    expect(x[1]).toBeCloseTo(-2, 4);
    expect(value).toBeLessThan(1e-8);
  });

  it('goes round a place without a value, and asks about as often as it may', () => {
    let asked = 0;
    const f = ([a = 0]: ArrayLike<number> & Iterable<number>) => {
      asked += 1;
      return a > 0.6 ? NaN : (a - 0.5) ** 2;
    };
    const { x } = minimise((v) => f(v), Float64Array.of(0), { scale: Float64Array.of(1), evaluations: 60 });
    expect(x[0]).toBeCloseTo(0.5, 3);
    expect(asked).toBeGreaterThanOrEqual(60);
    expect(asked).toBeLessThan(66);
  });
});
