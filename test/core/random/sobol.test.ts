import { readFileSync } from 'node:fs';
import { randomStream } from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { SOBOL_DIMENSIONS, sobolSequence } from '../../../src/core/random/sobol';

const points = (dimension: number, count: number, seed: number | string = 1): readonly number[] => {
  const out = new Float64Array(count);
  sobolSequence(randomStream(seed))(dimension, out);
  return Array.from(out);
};

describe('sobolSequence', () => {
  it.each(Array.from({ length: SOBOL_DIMENSIONS }, (_, d) => d))(
    'has one of the first 2^k points in each of 2^k slices, in dimension %i',
    (dimension) => {
      for (const count of [16, 256, 1024]) {
        const slices = new Set(points(dimension, count).map((u) => Math.floor(u * count)));
        expect(slices.size).toBe(count);
      }
    },
  );

  it('has the points of new-joe-kuo-6, all moved by one digital shift', () => {
    // From scipy's Sobol sequence without a shift, times 128.
    const rows: readonly (readonly number[])[] = JSON.parse(
      readFileSync('test/oracles/data/sobol.json', 'utf8'),
    );
    expect(rows).toHaveLength(SOBOL_DIMENSIONS);
    rows.forEach((row, dimension) => {
      const own = points(dimension, 128).map((u) => Math.floor(u * 128));
      expect(own.map((u) => u ^ (own[0] ?? 0))).toEqual(row);
    });
  });

  it('falls back to plain random numbers beyond its dimensions', () => {
    const plain = points(SOBOL_DIMENSIONS, 1024);
    expect(new Set(plain.map((u) => Math.floor(u * 1024))).size).toBeLessThan(700);
    expect(plain.every((u) => u > 0 && u < 1)).toBe(true);
    expect(points(SOBOL_DIMENSIONS, 4)).toEqual(points(SOBOL_DIMENSIONS, 4));
    expect(points(SOBOL_DIMENSIONS, 4)).not.toEqual(points(SOBOL_DIMENSIONS + 1, 4));
  });

  it('draws a dimension the same whatever else is read, and shifts with the seed', () => {
    const fill = sobolSequence(randomStream(1));
    const [a, b] = [new Float64Array(5), new Float64Array(5)];
    fill(7, a);
    fill(3, b);
    expect(Array.from(b)).toEqual(points(3, 5));
    expect(points(3, 5, 2)).not.toEqual(points(3, 5));
  });

  it('integrates a smooth function far closer than random numbers do', () => {
    // The mean of a product of two coordinates is 1/4; 4,096 random points miss it by about 0.0035.
    const [x, y] = [points(0, 4096), points(1, 4096)];
    const mean = x.reduce((sum, u, i) => sum + u * Number(y[i]), 0) / 4096;
    expect(Math.abs(mean - 0.25)).toBeLessThan(1e-4);
  });
});
