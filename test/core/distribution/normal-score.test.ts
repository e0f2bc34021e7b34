import { describe, expect, it } from 'vitest';
import { normalScore, upperNormalScore } from '../../../src/core/distribution/sampling/normal-score';
import { normalQuantile } from '../../../src/core/distribution/special-functions';

describe('normalScore', () => {
  it('agrees with the quantile of the normal distribution to 15 digits', () => {
    for (let i = 1; i < 4000; i += 1) {
      const p = i / 4000;
      expect(Math.abs(normalScore(p) - normalQuantile(p, false))).toBeLessThan(4e-15);
      expect(Math.abs(upperNormalScore(p) - normalQuantile(p, true))).toBeLessThan(4e-15);
    }
  });

  it('reaches the far tails, from either side', () => {
    for (const exponent of [-5, -11, -20, -50, -100, -300]) {
      const p = 0.37 * 10 ** exponent;
      const exact = normalQuantile(p, true);
      expect(Math.abs(upperNormalScore(p) / exact - 1)).toBeLessThan(1e-12);
      expect(normalScore(p)).toBe(-upperNormalScore(p));
    }
    expect(upperNormalScore(1 - 2 ** -40)).toBe(-upperNormalScore(2 ** -40));
  });

  it('is 0 at one half, and whole at the borders of its three formulas', () => {
    expect(normalScore(0.5)).toBe(0);
    for (const p of [0.075, 0.925, Math.exp(-25)]) {
      const [below, above] = [normalScore(p * (1 - 1e-12)), normalScore(p * (1 + 1e-12))];
      expect(above - below).toBeGreaterThanOrEqual(0);
      expect(above - below).toBeLessThan(1e-9);
    }
  });
});
