import fc from 'fast-check';
import {
  capacityFactor,
  capexPerGw,
  compareTo,
  compareToPeak,
  energyCost,
  energyOver,
  homesEquivalent,
  oversubscription,
  rampValueOn,
  type Comparator,
  type Ramp,
} from 'gigacast/compute';
import { addDays } from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';

const RAMP: Ramp = deepFreeze([
  { date: '2026-01-13', value: 323 },
  { date: '2026-04-06', value: 661 },
  { date: '2026-06-15', value: 1276 },
  { date: '2027-02-25', value: 2065 },
]);

describe('energyOver', () => {
  it('is 1,639,224 MWh at Colossus 2 in the second quarter of 2026 by steps', () => {
    expect(energyOver(RAMP, { from: '2026-04-01', to: '2026-07-01' }, { between: 'step' })).toEqual({
      mwh: 24 * (5 * 323 + 70 * 661 + 16 * 1276),
      days: 91,
      coveredDays: 91,
      complete: true,
    });
  });

  it('integrates the straight line', () => {
    const between = (from: string, to: string) => energyOver(RAMP, { from, to }, { between: 'linear' }).mwh;
    expect(between('2026-04-06', '2026-06-15')).toBeCloseTo(24 * 70 * ((661 + 1276) / 2), 6);
    expect(between('2026-05-11', '2026-06-15')).toBeCloseTo(24 * 35 * ((968.5 + 1276) / 2), 6);
    expect(between('2027-02-25', '2027-02-27')).toBe(24 * 2 * 2065);
  });

  it('counts the days before the first row as uncovered', () => {
    const partly = energyOver(RAMP, { from: '2026-01-11', to: '2026-01-15' }, { between: 'step' });
    expect(partly).toEqual({ mwh: 24 * 2 * 323, days: 4, coveredDays: 2, complete: false });
    const before = energyOver(RAMP, { from: '2026-01-11', to: '2026-01-13' }, { between: 'linear' });
    expect(before).toEqual({ mwh: 0, days: 2, coveredDays: 0, complete: false });
    expect(energyOver([], { from: '2026-01-11', to: '2026-01-13' }, { between: 'step' })).toEqual(before);
  });

  it('takes a share of the power', () => {
    const at = (utilisation: number) =>
      energyOver(RAMP, { from: '2026-04-06', to: '2026-04-07' }, { between: 'step', utilisation }).mwh;
    expect([at(1), at(0.5), at(0)]).toEqual([24 * 661, 12 * 661, 0]);
  });

  it('refuses a period without days, and a utilisation outside 0 to 1', () => {
    const call =
      (from: string, to: string, utilisation = 1) =>
      () =>
        energyOver(RAMP, { from, to }, { between: 'step', utilisation });
    expect(codeAndPath(call('2026-04-06', '2026-04-06'))).toEqual(['compute/no-time-between', 'period.to']);
    expect(refusalOf(call('2026-04-06', '2026-04-05')).message).toContain('must lie after 2026-04-06');
    expect(codeAndPath(call('x', '2026-04-06'))[1]).toBe('period.from');
    expect(codeAndPath(call('2026-04-06', 'x'))[1]).toBe('period.to');
    expect(codeAndPath(call('2026-04-06', '2026-04-07', 1.01))).toEqual([
      'number/out-of-range',
      'utilisation',
    ]);
    expect(codeAndPath(call('2026-04-06', '2026-04-07', -0.01))).toEqual([
      'number/out-of-range',
      'utilisation',
    ]);
  });

  it('adds over adjacent periods and equals the sum of its days by steps', () => {
    const day = fc.integer({ min: -30, max: 500 });
    fc.assert(
      fc.property(fc.tuple(day, day, day), fc.constantFrom('step', 'linear' as const), (days, between) => {
        const [a, b, c] = [...days].sort((x, y) => x - y).map((n, i) => addDays('2026-01-13', n + i));
        if (a === undefined || b === undefined || c === undefined) throw new Error('three days');
        const over = (from: string, to: string) => energyOver(RAMP, { from, to }, { between });
        const [first, second, whole] = [over(a, b), over(b, c), over(a, c)];
        // Millions of MWh summed in a few pieces: a relative error of a few units in the last place.
        expect(Math.abs(first.mwh + second.mwh - whole.mwh)).toBeLessThanOrEqual(1e-12 * whole.mwh);
        expect(first.coveredDays + second.coveredDays).toBe(whole.coveredDays);
        if (between === 'step') {
          let sum = 0;
          for (let date = a; date < c; date = addDays(date, 1)) {
            const value = rampValueOn(RAMP, date, { between });
            sum += value.known ? value.value * 24 : 0;
          }
          expect(whole.mwh).toBeCloseTo(sum, 6);
        }
      }),
      runs(100),
    );
  });
});

describe('homesEquivalent', () => {
  it('is 822,612 homes for a gigawatt, not 9,386', () => {
    expect(homesEquivalent(1000, { kwhPerHomeYear: 10649 })).toBeCloseTo(822612.4518734154, 6);
  });

  it('refuses a home without electricity and a negative load', () => {
    expect(codeAndPath(() => homesEquivalent(1, { kwhPerHomeYear: 0 }))[1]).toBe('kwhPerHomeYear');
    expect(codeAndPath(() => homesEquivalent(-1, { kwhPerHomeYear: 1 }))[1]).toBe('mw');
    expect(homesEquivalent(0, { kwhPerHomeYear: 1 })).toBe(0);
  });
});

describe('energyCost', () => {
  it('is 103,630.8 MWh and 8.29 million dollars a year for 11.83 MW', () => {
    const { mwh, usd } = energyCost(11.83, { usdPerKwh: 0.08 });
    expect(mwh).toBeCloseTo(103630.8, 6);
    expect(usd).toBeCloseTo(8290464, 6);
  });

  it('refuses a negative price or load', () => {
    expect(codeAndPath(() => energyCost(1, { usdPerKwh: -0.01 }))).toEqual([
      'number/out-of-range',
      'usdPerKwh',
    ]);
    expect(codeAndPath(() => energyCost(-1, { usdPerKwh: 0 }))).toEqual(['number/out-of-range', 'mw']);
    expect(energyCost(0, { usdPerKwh: 0 })).toEqual({ mwh: 0, usd: 0 });
  });
});

describe('capacityFactor', () => {
  it('is 92.1 % at Ginna in 2017', () => {
    const factor = capacityFactor({ actualMwh: 4697675, potentialMwh: 5098320 });
    expect(factor).toBeCloseTo(0.9214162704577195, 12);
  });

  it('is between 0 and 1', () => {
    const call = (actualMwh: number, potentialMwh: number) => () =>
      capacityFactor({ actualMwh, potentialMwh });
    expect([call(0, 1)(), call(1, 1)()]).toEqual([0, 1]);
    expect(codeAndPath(call(1.1, 1))).toEqual(['number/out-of-range', 'actualMwh']);
    expect(codeAndPath(call(-0.1, 1))).toEqual(['number/out-of-range', 'actualMwh']);
    expect(codeAndPath(call(0, 0))).toEqual(['number/out-of-range', 'potentialMwh']);
  });
});

describe('compareToPeak', () => {
  it('derives the peak of San Francisco from a cable and its share', () => {
    expect(compareToPeak(1276, { lineMw: 400, shareOfPeak: 0.4 })).toEqual({
      peakMw: 1000,
      ratio: 1.276,
      derivation: '400 MW / 0.4 = 1000 MW',
    });
  });

  it('refuses a share of 0 or above 1, a line of 0 and a negative power', () => {
    const call = (mw: number, lineMw: number, shareOfPeak: number) => () =>
      compareToPeak(mw, { lineMw, shareOfPeak });
    expect(codeAndPath(call(1, 400, 0))).toEqual(['number/out-of-range', 'shareOfPeak']);
    expect(codeAndPath(call(1, 400, 40))).toEqual(['number/out-of-range', 'shareOfPeak']);
    expect(codeAndPath(call(1, 0, 0.4))).toEqual(['number/out-of-range', 'lineMw']);
    expect(codeAndPath(call(-1, 400, 0.4))).toEqual(['number/out-of-range', 'mw']);
    expect(call(0, 400, 1)().ratio).toBe(0);
  });
});

describe('compareTo', () => {
  const comparator = (value: number, unit: string, more: Partial<Comparator> = {}): Comparator => ({
    id: 'it',
    name: 'It',
    value,
    unit,
    status: 'stated',
    source: { title: 'Page' },
    ...more,
  });
  const power = { mw: 1276, basis: 'facility' } as const;

  it('shows the ratio with basis, derivation and source', () => {
    const peak = comparator(1000, 'MW', { status: 'derived', derivation: '400 MW / 40 %' });
    expect(compareTo(power, peak)).toEqual({
      mw: 1276,
      basis: 'facility',
      comparator: 'It',
      ratio: 1.276,
      comparatorMw: 1000,
      status: 'derived',
      derivation: '400 MW / 40 %',
      source: { title: 'Page' },
    });
  });

  it.each([
    [1, 'GW', 1.276],
    [8760, 'MWh/yr', 1276],
    [8.76, 'GWh/yr', 1276],
    [8.76, 'TWh/yr', 1.276],
    [8760, 'kWh/yr per home', 1276000],
  ])('compares with %d %s', (value, unit, ratio) => {
    const compared = compareTo(power, comparator(value, unit));
    expect(compared.ratio / ratio).toBeCloseTo(1, 12);
    expect(compared.derivation).toBe(`${value} ${unit}, as stated`);
  });

  it('agrees with homesEquivalent', () => {
    const homes = compareTo({ mw: 1000, basis: 'it' }, comparator(10649, 'kWh/yr per home')).ratio;
    expect(homes).toBeCloseTo(homesEquivalent(1000, { kwhPerHomeYear: 10649 }), 6);
  });

  it('refuses a figure that is recorded as wrong, and says why', () => {
    const wrong = comparator(9386, 'homes', { status: 'wrong', why: 'MW over kWh.' });
    expect(refusalOf(() => compareTo(power, wrong)).message).toContain('Why it is wrong: MW over kWh.');
    const silent = comparator(9386, 'homes', { status: 'wrong' });
    expect(codeAndPath(() => compareTo(power, silent))).toEqual(['compute/wrong-comparator', 'comparator']);
    expect(refusalOf(() => compareTo(power, silent)).message).toContain('Why it is wrong: It');
  });

  it('refuses other units, values of 0 and negative powers', () => {
    expect(codeAndPath(() => compareTo(power, comparator(5, 'MWh')))).toEqual([
      'compute/not-comparable',
      'comparator.unit',
    ]);
    expect(codeAndPath(() => compareTo(power, comparator(0, 'MW')))[1]).toBe('comparator.value');
    expect(codeAndPath(() => compareTo({ mw: -1, basis: 'it' }, comparator(1, 'MW')))[1]).toBe('power.mw');
    expect(compareTo({ mw: 0, basis: 'it' }, comparator(1, 'MW')).ratio).toBe(0);
  });
});

describe('capexPerGw', () => {
  it('names the basis: 37.9 against 28.1 billion at Colossus 2', () => {
    const cost = capexPerGw({ costBn: 35.836372, itPowerMw: 946, facilityPowerMw: 1276 });
    expect(cost.perItGw).toBeCloseTo(37.882, 9);
    expect(cost.perFacilityGw).toBeCloseTo(28.084931034482757, 9);
  });

  it('is null on a basis whose power is not known', () => {
    expect(capexPerGw({ costBn: 30, facilityPowerMw: 1000 })).toEqual({ perItGw: null, perFacilityGw: 30 });
    expect(capexPerGw({ costBn: 30, itPowerMw: 1000 })).toEqual({ perItGw: 30, perFacilityGw: null });
  });

  it('refuses a power of 0 and a negative cost', () => {
    expect(codeAndPath(() => capexPerGw({ costBn: 1, itPowerMw: 0 }))[1]).toBe('itPowerMw');
    expect(codeAndPath(() => capexPerGw({ costBn: 1, facilityPowerMw: 0 }))[1]).toBe('facilityPowerMw');
    expect(codeAndPath(() => capexPerGw({ costBn: -1 }))[1]).toBe('costBn');
    expect(capexPerGw({ costBn: 0, itPowerMw: 1 }).perItGw).toBe(0);
  });
});

describe('oversubscription', () => {
  it('is a third at 20 billion against 15', () => {
    expect(oversubscription({ raised: 20, target: 15 })).toEqual({ ratio: 20 / 15, excess: 5 });
  });

  it('refuses a target of 0 and a negative amount', () => {
    expect(codeAndPath(() => oversubscription({ raised: 1, target: 0 }))[1]).toBe('target');
    expect(codeAndPath(() => oversubscription({ raised: -1, target: 1 }))[1]).toBe('raised');
    expect(oversubscription({ raised: 0, target: 2 })).toEqual({ ratio: 0, excess: -2 });
  });
});
