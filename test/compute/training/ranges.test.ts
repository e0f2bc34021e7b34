import fc from 'fast-check';
import {
  clusterNeeded,
  modelBudget,
  trainingCompute,
  trainingDays,
  trainingEstimate,
  trainingTime,
  trainingTimeRange,
  type Factor,
} from 'gigacast/compute';
import { known, unknown } from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { codeAndPath, refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';

const ratio = (value: { known: boolean } & object) => {
  if (!('value' in value)) throw new Error('known');
  return value.value as { low: number; high: number };
};

describe('trainingTimeRange', () => {
  const ramp = [{ date: '2026-06-15', value: 1000 }];
  const options = { start: '2026-06-15', peakFlopPerH100e: 1e15 };

  it('pairs the fewest operations with the best utilisation, and the most with the poorest', () => {
    const flop = { low: 8.64e22, high: 1.728e23 };
    const utilisation = { low: 0.25, high: 0.5 };
    const range = trainingTimeRange(ramp, { ...options, flop, utilisation });
    expect(range.soonest).toEqual(trainingTime(ramp, { ...options, flop: flop.low, utilisation: 0.5 }));
    expect(range.latest).toEqual(trainingTime(ramp, { ...options, flop: flop.high, utilisation: 0.25 }));
    expect(range.soonest).toMatchObject({ elapsedDays: 2 });
    expect(range.latest).toMatchObject({ elapsedDays: 8 });
  });

  it('is unknown with an unknown size or utilisation', () => {
    const open = trainingTimeRange(ramp, {
      ...options,
      flop: unknown('no paper'),
      utilisation: unknown('no meter'),
    });
    const outcome = { outcome: 'unknown', why: 'no paper; no meter' };
    expect(open).toEqual({ soonest: outcome, latest: outcome });
    const one = trainingTimeRange(ramp, { ...options, flop: 1, utilisation: unknown('no meter') });
    expect(one.latest).toEqual({ outcome: 'unknown', why: 'no meter' });
    const other = trainingTimeRange(ramp, { ...options, flop: unknown('no paper'), utilisation: 0.4 });
    expect(other.soonest).toEqual({ outcome: 'unknown', why: 'no paper' });
  });

  it('refuses a size of 0 and a utilisation of 0 or above 1', () => {
    const call = (flop: Factor, utilisation: Factor) => () =>
      trainingTimeRange(ramp, { ...options, flop, utilisation });
    expect(codeAndPath(call(0, 0.5))).toEqual(['number/out-of-range', 'flop']);
    expect(codeAndPath(call(1, 0))).toEqual(['number/out-of-range', 'utilisation']);
    expect(codeAndPath(call(1, { low: 0.5, high: 1.1 }))).toEqual([
      'number/out-of-range',
      'utilisation.high',
    ]);
    expect(refusalOf(call(0, 0.5)).message).toMatch(/^trainingTimeRange: /);
  });
});

describe('trainingEstimate', () => {
  // Llama 3 8B as published: 15 T tokens, 1.46 M hours of H100.
  const llama = {
    parameters: 8e9,
    tokens: 15e12,
    chipHours: 1.46e6,
    chips: 8000,
    peakFlopPerChip: 990e12,
    utilisation: 0.4,
  };

  it('counts operations as trainingCompute does, and days both ways', () => {
    const { sixND, hardware, days } = trainingEstimate(llama);
    const flop = trainingCompute(llama);
    expect(sixND.flop).toEqual(known({ low: flop.sixND, high: flop.sixND }));
    expect(ratio(hardware.flop).low / flop.hardware).toBeCloseTo(1, 14);
    const model = trainingDays({ ...llama, achievedFlopPerChip: 990e12 * 0.4 });
    expect(ratio(sixND.days).low / model).toBeCloseTo(1, 14);
    expect(ratio(hardware.days)).toEqual({ low: 1.46e6 / 192000, high: 1.46e6 / 192000 });
    expect(days).toEqual(known({ low: ratio(sixND.days).low, high: ratio(hardware.days).high }));
  });

  it('spans both ways whichever is longer', () => {
    const slow = trainingEstimate({ ...llama, utilisation: { low: 0.1, high: 0.2 } });
    expect(ratio(slow.sixND.days).high / ratio(slow.sixND.days).low).toBeCloseTo(2, 14);
    expect(ratio(slow.hardware.flop).high / ratio(slow.hardware.flop).low).toBeCloseTo(2, 14);
    expect(slow.days).toEqual(known({ low: ratio(slow.sixND.days).low, high: ratio(slow.sixND.days).high }));
    expect(ratio(slow.sixND.days).low).toBeLessThan(ratio(slow.hardware.days).low);
  });

  it('goes by the way that is known', () => {
    const { chipHours: _, ...model } = llama;
    const bySize = trainingEstimate(model);
    expect(bySize.hardware.days).toEqual(unknown('chipHours: no chip hours were passed'));
    expect(bySize.days).toEqual(bySize.sixND.days);
    const byHours = trainingEstimate({ ...llama, tokens: unknown('secret') });
    expect(byHours.sixND.flop).toEqual(unknown('tokens: secret'));
    expect(byHours.days).toEqual(byHours.hardware.days);
    const neither = trainingEstimate({ ...model, tokens: unknown('secret') });
    expect(neither.days).toEqual(unknown('flop: tokens: secret; chipHours: no chip hours were passed'));
  });

  it.each([
    ['parameters', { parameters: 0 }],
    ['tokens', { tokens: 0 }],
    ['chipHours', { chipHours: 0 }],
    ['chips', { chips: 0 }],
    ['peakFlopPerChip', { peakFlopPerChip: 0 }],
    ['utilisation', { utilisation: 0 }],
    ['utilisation', { utilisation: 1.01 }],
  ])('refuses a %s of nothing, or above all', (path, wrong) => {
    const call = () => trainingEstimate({ ...llama, ...wrong });
    expect(codeAndPath(call)).toEqual(['number/out-of-range', path]);
    expect(refusalOf(call).message).toMatch(/^trainingEstimate: /);
  });
});

describe('modelBudget and clusterNeeded', () => {
  const use = { peakFlopPerH100e: 1e15, utilisation: 0.4 };

  it('spend the whole budget at the ratio asked for', () => {
    const { flop, parameters, tokens } = modelBudget(1e5, { ...use, days: 100 });
    expect(ratio(flop).low).toBe(3.456e26);
    expect(ratio(tokens).low / ratio(parameters).low).toBeCloseTo(20, 12);
    expect((6 * ratio(tokens).low * ratio(parameters).low) / 3.456e26).toBeCloseTo(1, 14);
    const long = modelBudget(1e5, { ...use, days: 100, tokensPerParameter: 2000 });
    expect(ratio(parameters).low / ratio(long.parameters).low).toBeCloseTo(10, 12);
  });

  it('widen with what is open', () => {
    const budget = modelBudget(
      { low: 1e5, high: 2e5 },
      { peakFlopPerH100e: 1e15, days: { low: 50, high: 100 }, utilisation: { low: 0.2, high: 0.4 } },
    );
    expect(ratio(budget.flop).high / ratio(budget.flop).low).toBeCloseTo(8, 12);
    expect(ratio(budget.parameters).high / ratio(budget.parameters).low).toBeCloseTo(Math.sqrt(8), 12);
    expect(modelBudget(unknown('secret'), { ...use, days: 1 }).tokens).toEqual(
      unknown('flop: h100e: secret'),
    );
    expect(clusterNeeded(unknown('secret'), { ...use, days: unknown('no plan') })).toEqual(
      unknown('flop: secret; days: no plan'),
    );
  });

  it('undo each other', () => {
    const positive = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(positive, positive, fc.double({ min: 0.01, max: 1, noNaN: true }), (h100e, days, share) => {
        const options = { peakFlopPerH100e: 9.894e14, days, utilisation: share };
        const back = clusterNeeded(modelBudget(h100e, options).flop, options);
        // Three multiplications and a division of doubles.
        expect(Math.abs(ratio(back).low / h100e - 1)).toBeLessThan(1e-14);
        expect(Math.abs(ratio(back).high / h100e - 1)).toBeLessThan(1e-14);
      }),
      runs(200),
    );
  });

  it.each([
    ['h100e', () => modelBudget(0, { ...use, days: 1 })],
    ['days', () => modelBudget(1, { ...use, days: 0 })],
    ['utilisation', () => modelBudget(1, { ...use, days: 1, utilisation: 1.01 })],
    ['utilisation', () => modelBudget(1, { ...use, days: 1, utilisation: 0 })],
    ['peakFlopPerH100e', () => modelBudget(1, { ...use, days: 1, peakFlopPerH100e: 0 })],
    ['tokensPerParameter', () => modelBudget(1, { ...use, days: 1, tokensPerParameter: 0 })],
    ['flop', () => clusterNeeded(0, { ...use, days: 1 })],
    ['days', () => clusterNeeded(1, { ...use, days: 0 })],
    ['utilisation', () => clusterNeeded(1, { ...use, days: 1, utilisation: 1.01 })],
    ['utilisation', () => clusterNeeded(1, { ...use, days: 1, utilisation: 0 })],
    ['peakFlopPerH100e', () => clusterNeeded(1, { ...use, days: 1, peakFlopPerH100e: 0 })],
  ])('refuse %s outside its bounds', (path, call) => {
    expect(codeAndPath(call)).toEqual(['number/out-of-range', path]);
    expect(refusalOf(call).message).toMatch(/^(modelBudget|clusterNeeded): /);
  });
});
