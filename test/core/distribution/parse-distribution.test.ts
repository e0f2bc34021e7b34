import { isGigacastError, parseDistribution, safeParseDistribution } from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { codeAndPath, refusalOf } from '../../support/refusal-of';

const waiting = { family: 'exponential', mean: 1 };

describe('parseDistribution', () => {
  it.each([
    [{ family: 'cauchy' }, 'input/not-one-of', 'family'],
    [{}, 'input/missing', 'family'],
    [null, 'input/wrong-type', 'input'],
    ['normal', 'input/wrong-type', 'input'],
    [{ family: 'normal', mean: 0 }, 'input/missing', 'sd'],
    [{ family: 'normal', mean: 0, sd: 0 }, 'number/out-of-range', 'sd'],
    [{ family: 'normal', mean: 2e100, sd: 1 }, 'number/out-of-range', 'mean'],
    [{ family: 'normal', mean: '0', sd: 1 }, 'input/wrong-type', 'mean'],
    [{ family: 'normal', mean: 0, sd: 1, sigma: 1 }, 'input/unknown-key', 'input'],
    [{ family: 'normal', mean: Number.NaN, sd: 1 }, 'input/wrong-type', 'mean'],
    [{ family: 'lognormal', median: 0, sigma: 1 }, 'number/out-of-range', 'median'],
    [{ family: 'lognormal', median: 1, sigma: 0 }, 'number/out-of-range', 'sigma'],
    [{ family: 'gamma', shape: 0, scale: 1 }, 'number/out-of-range', 'shape'],
    [{ family: 'gamma', shape: 1, scale: 0 }, 'number/out-of-range', 'scale'],
    [{ family: 'exponential', mean: -1 }, 'number/out-of-range', 'mean'],
    [{ family: 'weibull', shape: 0, scale: 1 }, 'number/out-of-range', 'shape'],
    [{ family: 'weibull', shape: 1, scale: 0 }, 'number/out-of-range', 'scale'],
    [{ family: 'pert', min: 0, mode: 1, max: 2, weight: -1 }, 'number/out-of-range', 'weight'],
    [{ family: 'pert', min: 0, mode: 3, max: 2, weight: 4 }, 'input/invalid', 'max'],
    [{ family: 'triangular', min: 0, mode: -1, max: 2 }, 'input/invalid', 'max'],
    [{ family: 'triangular', min: 1, mode: 1, max: 1 }, 'input/invalid', 'max'],
    [{ family: 'uniform', min: 1, max: 1 }, 'input/invalid', 'max'],
    [{ family: 'empirical', values: [], cumulative: [] }, 'input/empty', 'values'],
    [{ family: 'empirical', values: [2, 1], cumulative: [0.5, 1] }, 'input/invalid', 'values'],
    [{ family: 'empirical', values: [1, 1], cumulative: [0.5, 1] }, 'input/invalid', 'values'],
    [{ family: 'empirical', values: [1, 2], cumulative: [0.7, 0.7] }, 'input/invalid', 'cumulative'],
    [{ family: 'empirical', values: [1, 2], cumulative: [0.5, 0.9] }, 'input/invalid', 'cumulative'],
    [{ family: 'empirical', values: [1, 2], cumulative: [1] }, 'input/invalid', 'cumulative'],
    [{ family: 'empirical', values: [1], cumulative: [0] }, 'number/out-of-range', 'cumulative[0]'],
    [{ family: 'mixture', components: [] }, 'input/empty', 'components'],
    [
      { family: 'mixture', components: [{ weight: 0.9, distribution: waiting }] },
      'input/invalid',
      'components',
    ],
    [
      { family: 'mixture', components: [{ weight: 1, distribution: { family: 'exponential', mean: 0 } }] },
      'number/out-of-range',
      'components[0].distribution.mean',
    ],
    [{ family: 'truncated-below', above: 1 }, 'input/missing', 'distribution'],
    [{ family: 'shifted', by: 2e100, distribution: waiting }, 'number/out-of-range', 'by'],
    [
      { family: 'truncated-below', above: 2, distribution: { family: 'uniform', min: 0, max: 2 } },
      'distribution/nothing-left',
      'above',
    ],
    [
      {
        family: 'mixture',
        components: [
          { weight: 0.5, distribution: waiting },
          {
            weight: 0.5,
            distribution: {
              family: 'shifted',
              by: 1,
              distribution: {
                family: 'truncated-below',
                above: 2,
                distribution: { family: 'uniform', min: 0, max: 2 },
              },
            },
          },
        ],
      },
      'distribution/nothing-left',
      'components[1].distribution.distribution.above',
    ],
  ])('refuses %j', (value, code, path) => {
    expect(codeAndPath(() => parseDistribution(value))).toEqual([code, path]);
    expect(refusalOf(() => parseDistribution(value)).issues[0]?.function).toBe('parseDistribution');
  });

  it('says which order bounds must have', () => {
    const bad = { family: 'triangular', min: 5, mode: 1, max: 2 };
    expect(refusalOf(() => parseDistribution(bad)).message).toContain('"min <= mode <= max and min < max"');
    expect(refusalOf(() => parseDistribution({ family: 'uniform', min: 5, max: 2 })).message).toContain(
      '"min < max"',
    );
  });

  it('says what is wrong with point masses and weights', () => {
    const say = (value: unknown) => refusalOf(() => parseDistribution(value)).message;
    expect(say({ family: 'empirical', values: [2, 1], cumulative: [0.5, 1] })).toContain(
      'values in ascending order',
    );
    expect(say({ family: 'empirical', values: [1, 2], cumulative: [0.7, 0.6] })).toContain(
      'cumulative probabilities in ascending order',
    );
    expect(say({ family: 'empirical', values: [1, 2], cumulative: [0.5, 0.9] })).toContain(
      'cumulative probabilities that end at 1',
    );
    expect(say({ family: 'empirical', values: [1, 2], cumulative: [1] })).toContain(
      'as many cumulative probabilities as values',
    );
    expect(say({ family: 'mixture', components: [{ weight: 0.5, distribution: waiting }] })).toContain(
      'weights that add up to 1',
    );
  });

  it('takes weights whose sum rounds', () => {
    const third = { weight: 1 / 3, distribution: waiting };
    expect(parseDistribution({ family: 'mixture', components: [third, third, third] })).toEqual({
      family: 'mixture',
      components: [third, third, third],
    });
  });

  it('takes twenty levels of nesting and refuses one more, cycles among them', () => {
    const nested = (levels: number): unknown =>
      levels === 0 ? waiting : { family: 'shifted', by: 1, distribution: nested(levels - 1) };
    expect(safeParseDistribution(nested(20)).ok).toBe(true);
    const error = refusalOf(() => parseDistribution(nested(21)));
    expect([error.code, error.path]).toEqual(['input/invalid', 'input']);
    expect(error.message).toContain('distributions nested at most 20 deep');
    const cycle: { family: string; components: unknown[] } = { family: 'mixture', components: [] };
    cycle.components.push({ weight: 1, distribution: cycle }, null);
    expect(refusalOf(() => parseDistribution(cycle)).code).toBe('input/invalid');
  });
});

describe('safeParseDistribution', () => {
  it('returns the value, or every issue', () => {
    expect(safeParseDistribution(waiting)).toEqual({ ok: true, value: waiting });
    const refused = safeParseDistribution({ family: 'normal', mean: '0', sd: 0 });
    expect(refused).toMatchObject({ ok: false, issueCount: 2 });
    expect(refused.ok ? [] : refused.issues.map(({ code, function: name }) => [code, name])).toEqual([
      ['input/wrong-type', 'safeParseDistribution'],
      ['number/out-of-range', 'safeParseDistribution'],
    ]);
    const empty = safeParseDistribution({
      family: 'truncated-below',
      above: 2,
      distribution: { family: 'uniform', min: 0, max: 2 },
    });
    expect(empty).toMatchObject({ ok: false, issueCount: 1 });
    expect(isGigacastError(empty)).toBe(false);
  });
});
