import { addMonths, toEpochDay } from 'gigacast/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAxis, monthAxis, stepOn, timeAxis } from '../../../src/roadmap/project/time-axis';
import { runs } from '../../support/runs';

const day = fc.integer({ min: toEpochDay('2000-01-01'), max: toEpochDay('2060-12-31') });
const length = fc.double({ min: 0, max: 200, noNaN: true });

describe('monthAxis', () => {
  it('goes by whole months as addMonths does, clamps included', () => {
    const { after } = monthAxis(toEpochDay('2026-05-31'));
    for (const months of [0, 1, 9, 18, 27, 36])
      expect(after(months)).toBe(toEpochDay(addMonths('2026-05-31', months)));
  });

  it('takes a fraction of a month as that part of the month that follows', () => {
    const start = toEpochDay('2026-01-15');
    const december = toEpochDay('2026-12-15');
    // From 15 December to 15 January are 31 days, of which 0.7 are 21.7.
    expect(monthAxis(start).after(11.7)).toBeCloseTo(december + 21.7, 9);
  });

  it('finds the length to a day again', () => {
    const { until } = monthAxis(toEpochDay('2026-01-31'));
    expect(until(toEpochDay('2026-01-31'))).toBe(0);
    expect(until(toEpochDay('2026-02-28'))).toBe(1);
    expect(until(toEpochDay('2026-03-30'))).toBeCloseTo(1 + 30 / 31, 12);
    expect(until(toEpochDay('2026-03-31'))).toBe(2);
  });

  it('is never earlier for a longer length or a later start, and until undoes after', () => {
    fc.assert(
      fc.property(day, length, length, fc.integer({ min: 0, max: 400 }), (start, a, b, later) => {
        const [short, long] = a < b ? [a, b] : [b, a];
        expect(monthAxis(start).after(long)).toBeGreaterThanOrEqual(monthAxis(start).after(short));
        // Two interpolations of whole days may differ by rounding alone.
        expect(monthAxis(start + later).after(short)).toBeGreaterThanOrEqual(
          monthAxis(start).after(short) - 1e-9,
        );
        const reached = Math.floor(monthAxis(start).after(short));
        expect(monthAxis(start).after(monthAxis(start).until(reached))).toBeCloseTo(reached, 7);
      }),
      runs(300),
    );
  });

  it('ends with the year 9999', () => {
    const start = toEpochDay('9998-12-31');
    const end = toEpochDay('9999-12-31');
    expect(monthAxis(start).after(11.9)).toBeLessThan(end);
    expect([monthAxis(start).after(12), monthAxis(start).after(1e9)]).toEqual([end, end]);
    expect([dayAxis(start).after(364), dayAxis(start).after(365), dayAxis(start).after(366)]).toEqual([
      end - 1,
      end,
      end,
    ]);
  });

  it('reaches every day of its last month', () => {
    const [start, end] = [toEpochDay('9998-12-15'), toEpochDay('9999-12-31')];
    const { after, until, fillDays } = monthAxis(start);
    const lengths = Float64Array.of(11.5, 12, 12.5, 12.6, 13, 200, 480, 500);
    const expected = ['9999-11-30', '9999-12-15', '9999-12-31', '9999-12-31', '9999-12-31'].map((one) =>
      toEpochDay(one),
    );
    const out = new Int32Array(lengths.length);
    fillDays(lengths, out);
    expect([...out]).toEqual([...expected, end, end, end]);
    expect(after(12)).toBe(toEpochDay('9999-12-15'));
    expect(after(12.1)).toBeCloseTo(toEpochDay('9999-12-15') + 3.1, 9);
    expect([after(13), until(toEpochDay('9999-12-15'))]).toEqual([end, 12]);
    expect(stepOn(monthAxis(start), 0, 12)).toBe(12);
    expect(monthAxis(start).after(stepOn(monthAxis(start), 1, 10.9))).toBeCloseTo(
      toEpochDay('9999-12-12'),
      9,
    );
    expect(monthAxis(start).after(stepOn(monthAxis(start), 1, 12.5))).toBeCloseTo(end, 9);
  });

  it.each(['days', 'months'] as const)('turns many lengths in %s into the days in which they end', (unit) => {
    const lengths = Float64Array.of(0, 0.5, 1, 11.7, 9, 479.9, 480, 480.1, 700, 1e9, 2 + 1e-12);
    fc.assert(
      fc.property(day, (start) => {
        const out = new Int32Array(lengths.length);
        const axis = timeAxis(unit, start);
        axis.fillDays(lengths, out);
        expect(Array.from(out)).toEqual(Array.from(lengths, (one) => Math.ceil(axis.after(one) - 1e-8)));
      }),
      runs(100),
    );
  });
});
