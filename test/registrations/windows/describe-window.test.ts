import fc from 'fast-check';
import { addDays, daysBetween } from 'gigacast/core';
import { describeWindow } from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { codeAndPath } from '../../support/refusal-of';
import { runs } from '../../support/runs';

const brief = (from: string, to: string) => {
  const { kind, of, weeks, convention } = describeWindow(from, to);
  return [kind, of, weeks, convention];
};

describe('describeWindow', () => {
  it.each([
    ['2023-06-26', '2023-07-02', ['week', '2023-W26', 1, null]],
    ['2024-12-30', '2025-01-05', ['week', '2025-W01', 1, null]],
    ['2023-06-01', '2023-06-30', ['month', '2023-06', null, null]],
    ['2021-02-01', '2021-02-28', ['month', '2021-02', 4, null]],
    ['2023-04-01', '2023-06-30', ['quarter', '2023-Q2', null, null]],
    ['2023-01-01', '2023-12-31', ['year', '2023', null, null]],
    ['2023-07-01', '2023-07-16', ['month-to-date', '2023-07', null, 'calendar-days']],
    ['2024-01-01', '2024-01-14', ['month-to-date', '2024-01', 2, 'both']],
    ['2023-07-01', '2023-08-01', ['quarter-to-date', '2023-Q3', null, 'calendar-days']],
    ['2024-01-01', '2024-03-03', ['quarter-to-date', '2024-Q1', 9, 'both']],
    ['2024-01-01', '2024-06-30', ['year-to-date', '2024', 26, 'both']],
    ['2023-01-01', '2023-04-01', ['year-to-date', '2023', null, 'calendar-days']],
    ['2024-09-30', '2024-10-27', ['weeks-of-month', '2024-10', 4, 'iso-weeks']],
    ['2025-03-31', '2025-04-13', ['weeks-of-month', '2025-04', 2, 'iso-weeks']],
    ['2023-01-02', '2023-03-05', ['weeks-of-year', '2023', 9, 'iso-weeks']],
    ['2024-12-30', '2025-02-09', ['weeks-of-year', '2025', 6, 'iso-weeks']],
    ['2025-01-20', '2025-02-02', ['weeks', null, 2, null]],
    ['2023-01-09', '2023-03-05', ['weeks', null, 8, null]],
    ['2024-10-07', '2024-11-03', ['weeks', null, 4, null]],
    ['2023-06-26', '2023-07-04', ['other', null, null, null]],
    ['2023-06-28', '2023-07-04', ['other', null, null, null]],
    ['2023-06-02', '2023-06-30', ['other', null, null, null]],
    ['2023-07-01', '2024-01-01', ['other', null, null, null]],
    ['2022-10-31', '2023-01-01', ['weeks', null, 9, null]],
  ])('%s to %s', (from, to, expected) => {
    expect(brief(from, to)).toEqual(expected);
  });

  it('counts both ends', () => {
    expect(describeWindow('2023-07-01', '2023-07-16')).toMatchObject({
      from: '2023-07-01',
      to: '2023-07-16',
      days: 16,
    });
    expect(describeWindow('2023-07-05', '2023-07-05')).toMatchObject({ days: 1, kind: 'other' });
    expect(describeWindow('2023-07-01', '2023-07-01').kind).toBe('month-to-date');
  });

  it('has weeks exactly where the window starts on a Monday and is made of sevens', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 80 }), (start, length) => {
        const from = addDays('2018-01-01', start);
        const to = addDays(from, length);
        const { weeks, days } = describeWindow(from, to);
        expect(days).toBe(daysBetween(from, to) + 1);
        expect(weeks).toBe(start % 7 === 0 && days % 7 === 0 ? days / 7 : null);
      }),
      runs(200),
    );
  });

  it('refuses a window that ends before it starts', () => {
    expect(codeAndPath(() => describeWindow('2023-07-02', '2023-07-01'))).toEqual([
      'registrations/window-reversed',
      'to',
    ]);
    expect(codeAndPath(() => describeWindow('2023-7-2', '2023-07-03'))).toEqual([
      'date/not-a-civil-date',
      'from',
    ]);
    expect(codeAndPath(() => describeWindow('2023-07-02', 'soon'))).toEqual(['date/not-a-civil-date', 'to']);
  });
});
