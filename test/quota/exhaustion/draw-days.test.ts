import { describe, expect, it } from 'vitest';
import { drawDays } from '../../../src/quota/exhaustion/draw-days';
import type { DrawSteps } from '../../../src/quota/exhaustion/draw-steps';

const steps = (...units: readonly number[]): DrawSteps => ({
  stepDays: 30,
  halfLifeDays: 90,
  effective: units.length,
  steps: units.map((each) => ({ units: each, weight: 1 })),
});
const total = (counts: Int32Array, from = 0, to = counts.length) =>
  counts.subarray(from, to).reduce((sum, count) => sum + count, 0);
const OPTIONS = { remaining: 250, horizon: 180, draws: 1000, seed: 'test' };

describe('drawDays', () => {
  it('counts every future once, on a day from 1 on or on the one after the last', () => {
    const counts = drawDays(steps(100, 0, 80, 120), OPTIONS);
    expect(counts).toHaveLength(182);
    expect(counts[0]).toBe(0);
    expect(total(counts)).toBe(1000);
  });

  it('gives the same futures for the same seed, and others for another', () => {
    const counts = drawDays(steps(100, 0, 80, 120), OPTIONS);
    expect(drawDays(steps(100, 0, 80, 120), OPTIONS)).toEqual(counts);
    expect(drawDays(steps(100, 0, 80, 120), { ...OPTIONS, seed: 'other' })).not.toEqual(counts);
  });

  it('is frozen: these futures have run out by these days', () => {
    const counts = drawDays(steps(100, 0, 80, 120), OPTIONS);
    const by = [30, 60, 90, 120, 150, 180].map((day) => total(counts, 0, day + 1));
    expect(by).toEqual(FROZEN);
  });

  it('has no draw where the history has none', () => {
    expect(drawDays(steps(0, 0, 0), { ...OPTIONS, remaining: 1e-9 })[181]).toBe(1000);
  });

  it('is near the pace of a steady history, scattered by what may change', () => {
    // 250 at 100 in 30 days are gone on day 75 in the middle.
    const counts = drawDays(steps(...Array.from({ length: 24 }, () => 100)), { ...OPTIONS, draws: 4000 });
    const by = (day: number) => total(counts, 0, day + 1) / 4000;
    expect(by(60)).toBeLessThan(0.3);
    expect(by(75)).toBeGreaterThan(0.35);
    expect(by(75)).toBeLessThan(0.65);
    expect(by(105)).toBeGreaterThan(0.75);
  });

  it('spreads the units of a step evenly in half of the futures, and puts them on one day in the others', () => {
    // A thousandth of a step is drawn on its first day where it comes evenly, and anywhere in it where it does not.
    const counts = drawDays(steps(100, 100, 100), { ...OPTIONS, remaining: 0.1, draws: 6000 });
    expect(total(counts, 0, 31)).toBe(6000);
    const first = (counts[1] as number) / 6000;
    expect(first).toBeGreaterThan(0.48);
    expect(first).toBeLessThan(0.56);
    const last = (counts[30] as number) / 6000;
    expect(last).toBeGreaterThan(0.01);
    expect(last).toBeLessThan(0.025);
  });

  it('cuts a last step off at the end of the period', () => {
    const whole = drawDays(steps(100, 0, 80, 120), { ...OPTIONS, horizon: 60 });
    const cut = drawDays(steps(100, 0, 80, 120), { ...OPTIONS, horizon: 50 });
    expect([...cut.subarray(0, 51)]).toEqual([...whole.subarray(0, 51)]);
    expect(cut[51]).toBe(total(whole, 51));
  });

  it('stays finite where the drift leads far up or down', () => {
    const long = { ...steps(1, 1, 1), stepDays: 365 };
    const counts = drawDays(long, { remaining: 1e300, horizon: 365 * 400, draws: 200, seed: 1 });
    expect(total(counts)).toBe(200);
    expect(counts[365 * 400 + 1]).toBeGreaterThan(50);
  });
});

const FROZEN = [29, 204, 414, 596, 708, 772];
