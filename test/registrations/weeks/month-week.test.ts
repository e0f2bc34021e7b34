import fc from 'fast-check';
import { addDays } from 'gigacast/core';
import { monthWeek, quarterWeek } from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { codeAndPath } from '../../support/refusal-of';
import { runs } from '../../support/runs';

describe('monthWeek', () => {
  it('puts a week into the month of its Thursday and a day into its own', () => {
    expect(monthWeek('2024-09-30')).toEqual({
      ...{ month: '2024-10', weekOfMonth: 1, weeksInMonth: 5, weeksToMonthEnd: 4 },
      ...{ weekStart: '2024-09-30', weekEnd: '2024-10-06' },
      daysInEachMonth: [
        { month: '2024-09', days: 1 },
        { month: '2024-10', days: 6 },
      ],
      ...{ calendarMonth: '2024-09', dayOfMonth: 30, daysInMonth: 30, phase: 29.5 / 30 },
    });
  });

  it('keeps a week inside one month whole', () => {
    expect(monthWeek('2023-07-12')).toMatchObject({
      ...{ month: '2023-07', weekOfMonth: 2, weeksInMonth: 4, weeksToMonthEnd: 2, phase: 11.5 / 31 },
      daysInEachMonth: [{ month: '2023-07', days: 7 }],
    });
  });

  it.each([
    ['2023-07-02', '2023-06', 5, 5],
    ['2023-07-03', '2023-07', 1, 4],
    ['2023-08-03', '2023-08', 1, 5],
    ['2023-08-31', '2023-08', 5, 5],
    ['2023-09-03', '2023-08', 5, 5],
    ['2021-02-28', '2021-02', 4, 4],
    ['2024-02-29', '2024-02', 5, 5],
    ['2026-01-01', '2026-01', 1, 5],
  ])('%s lies in %s, week %i of %i', (date, month, weekOfMonth, weeksInMonth) => {
    expect(monthWeek(date)).toMatchObject({ month, weekOfMonth, weeksInMonth });
  });

  it('numbers weeks one after the other, and three months have the weeks of their quarter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (weeks) => {
        const monday = addDays('1995-01-02', 7 * weeks);
        const [now, next] = [monthWeek(monday), monthWeek(addDays(monday, 7))];
        if (now.month === next.month) expect(next.weekOfMonth).toBe(now.weekOfMonth + 1);
        else expect([now.weekOfMonth, next.weekOfMonth]).toEqual([now.weeksInMonth, 1]);
        expect(now.weeksToMonthEnd).toBe(now.weeksInMonth - now.weekOfMonth);
        const { quarter, weeksInQuarter } = quarterWeek(monday);
        const first = 3 * Number(quarter.slice(6)) - 2;
        const months = [0, 1, 2].map(
          (add) => `${quarter.slice(0, 4)}-${String(first + add).padStart(2, '0')}-10`,
        );
        const sum = months.reduce((total, day) => total + monthWeek(day).weeksInMonth, 0);
        expect(sum).toBe(weeksInQuarter);
        expect(now.daysInEachMonth.reduce((total, { days }) => total + days, 0)).toBe(7);
      }),
      runs(200),
    );
  });

  it('has the weeks of 12, 13 and 14 in the quarters of 2021 and 2027', () => {
    const weeks = (year: number) =>
      [2, 5, 8, 11].map((month) => quarterWeek({ year, month, day: 10 }).weeksInQuarter);
    expect([weeks(2021), weeks(2027), weeks(2023), weeks(2020)]).toEqual([
      [12, 13, 14, 13],
      [12, 13, 14, 13],
      [13, 13, 13, 13],
      [13, 13, 13, 14],
    ]);
  });

  it('refuses what is no date', () => {
    expect(codeAndPath(() => monthWeek('July 2'))).toEqual(['date/not-a-civil-date', 'date']);
  });
});
