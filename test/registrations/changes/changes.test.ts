import { isGigacastError } from 'gigacast/core';
import { changeBetween, checkPublishedChange } from 'gigacast/registrations';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { runs } from '../../support/runs';

const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (isGigacastError(error)) return `${error.code} ${error.issues[0]?.function} ${error.path}`;
  }
  throw new Error('no GigacastError was thrown');
};

describe('changeBetween', () => {
  it('gives -81.61 % for 3,200 after 17,400, between -81.9484 and -81.268', () => {
    expect(changeBetween(3200, 17400, { roundedTo: 100 })).toEqual({
      percent: -81.61,
      percentRange: [-81.9484, -81.268],
    });
  });

  it('leaves no range between exact counts', () => {
    const exact = { percent: 49.97, percentRange: [49.9689, 49.9689] };
    expect(changeBetween(7230, 4821)).toEqual(exact);
    expect(changeBetween(7230, 4821, { roundedTo: 1 })).toEqual(exact);
    expect(changeBetween(5, 5)).toEqual({ percent: 0, percentRange: [0, 0] });
  });

  it('takes a step of its own for each count', () => {
    expect(changeBetween(6230, 1900, { roundedTo: { current: 10, previous: 100 } })).toEqual({
      percent: 227.89,
      percentRange: [219.2308, 237.027],
    });
    expect(changeBetween(6230, 1900, { roundedTo: { current: 1, previous: 100 } }).percentRange).toEqual([
      219.4872, 236.7568,
    ]);
    expect(changeBetween(6230, 1900, { roundedTo: { current: 10, previous: 1 } }).percentRange).toEqual([
      227.6316, 228.1579,
    ]);
  });

  it('rounds halves of a hundredth away from zero, from the exact quotient', () => {
    // 100 x 200009 / 200000 - 100 = 0.0045, and 100 x (40002 / 40000) - 100 = 0.005 exactly.
    expect(changeBetween(200009, 200000).percent).toBe(0);
    expect(changeBetween(40002, 40000).percent).toBe(0.01);
    expect(changeBetween(39998, 40000).percent).toBe(-0.01);
    expect(changeBetween(14100, 17500).percent).toBe(-19.43);
  });

  it('lets half a step of an odd rounding count', () => {
    expect(changeBetween(10, 10, { roundedTo: 5 }).percentRange).toEqual([-40, 66.6667]);
  });

  it('never lets a count fall below zero', () => {
    expect(changeBetween(0, 1000, { roundedTo: 100 })).toEqual({
      percent: -100,
      percentRange: [-100, -94.7368],
    });
    expect(changeBetween(100, 1000, { roundedTo: 500 }).percentRange[0]).toBe(-100);
    expect(changeBetween(250, 1000, { roundedTo: 500 }).percentRange[0]).toBe(-100);
    expect(changeBetween(251, 1000, { roundedTo: 500 }).percentRange[0]).toBe(-99.92);
  });

  it('refuses a base that may be zero', () => {
    const message = 'registrations/no-base changeBetween previous';
    expect(codeOf(() => changeBetween(5, 0))).toBe(message);
    expect(codeOf(() => changeBetween(5, 50, { roundedTo: 100 }))).toBe(message);
    expect(changeBetween(5, 51, { roundedTo: { current: 1, previous: 100 } }).percentRange[1]).toBe(400);
    expect(changeBetween(5, 1).percent).toBe(400);
  });

  it('refuses counts and steps that are none', () => {
    expect(codeOf(() => changeBetween(-1, 5))).toBe('number/out-of-range changeBetween current');
    expect(codeOf(() => changeBetween(1.5, 5))).toBe('number/not-an-integer changeBetween current');
    expect(codeOf(() => changeBetween(5, -1))).toBe('number/out-of-range changeBetween previous');
    expect(codeOf(() => changeBetween(5, Number.NaN))).toBe('number/not-finite changeBetween previous');
    expect(codeOf(() => changeBetween(5, 5, { roundedTo: 0 }))).toBe(
      'number/out-of-range changeBetween roundedTo',
    );
    expect(codeOf(() => changeBetween(5, 5, { roundedTo: { current: 1, previous: -10 } }))).toBe(
      'number/out-of-range changeBetween roundedTo',
    );
  });

  it('holds the change of every pair of true counts that round to the two', () => {
    const pair = fc.record({
      now: fc.integer({ min: 0, max: 30_000 }),
      before: fc.integer({ min: 1_000, max: 30_000 }),
      step: fc.constantFrom(10, 100, 1000),
    });
    fc.assert(
      fc.property(pair, ({ now, before, step }) => {
        const round = (count: number) => Math.round(count / step) * step;
        const { percentRange } = changeBetween(round(now), round(before), { roundedTo: step });
        const truth = (100 * (now - before)) / before;
        // The ends are rounded to four decimals.
        expect(truth).toBeGreaterThanOrEqual(percentRange[0] - 0.00005);
        expect(truth).toBeLessThanOrEqual(percentRange[1] + 0.00005);
      }),
      runs(200),
    );
  });
});

describe('checkPublishedChange', () => {
  it('finds -81.6 % for 3,200 after 17,400 consistent', () => {
    const published = deepFreeze({ current: 3200, previous: 17400, publishedPercent: -81.6, roundedTo: 100 });
    expect(checkPublishedChange(published)).toEqual({
      consistent: true,
      percent: -81.61,
      percentRange: [-81.9484, -81.268],
      difference: '0.01',
    });
  });

  it('takes a published figure as good to 0.05, bounds included', () => {
    // Exact counts 150 and 100: the change is 50 and has no range.
    const at = (publishedPercent: number | string) =>
      checkPublishedChange({ current: 150, previous: 100, publishedPercent }).consistent;
    expect([at(49.95), at('50'), at(50.05)]).toEqual([true, true, true]);
    expect([at('49.949999'), at('50.050001')]).toEqual([false, false]);
  });

  it('tests against the exact range, not the rounded one', () => {
    // 17 after 12, exact: 41.666...; 41.7166... is the last figure that is consistent.
    const at = (publishedPercent: string) =>
      checkPublishedChange({ current: 17, previous: 12, publishedPercent }).consistent;
    expect([at('41.7166'), at('41.7167')]).toEqual([true, false]);
    expect([at('41.6167'), at('41.6166')]).toEqual([true, false]);
  });

  it('finds +7.6 % for 10,700 after 9,900 outside what exact counts allow, inside what hundreds do', () => {
    const counts = { current: 10700, previous: 9900, publishedPercent: 7.6 };
    expect(checkPublishedChange(counts)).toMatchObject({
      consistent: false,
      percent: 8.08,
      difference: '-0.48',
    });
    expect(checkPublishedChange({ ...counts, roundedTo: 100 }).consistent).toBe(true);
  });

  it('speaks in its own name and refuses what is no number', () => {
    const at = (change: object) =>
      codeOf(() =>
        checkPublishedChange({ current: 5, previous: 5, publishedPercent: 0, roundedTo: 1, ...change }),
      );
    expect(at({ previous: 0 })).toBe('registrations/no-base checkPublishedChange previous');
    expect(at({ current: -1 })).toBe('number/out-of-range checkPublishedChange current');
    expect(at({ publishedPercent: '5%' })).toContain('decimal/percent');
    expect(at({ publishedPercent: 'five' })).toContain('decimal/not-a-decimal');
  });
});
