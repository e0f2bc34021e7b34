import { addDays, isGigacastError, quarterWeekOf } from 'gigacast/core';
import { checkWeekEnd, checkWeekWindow, quarterWeek } from 'gigacast/registrations';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../support/runs';

const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (isGigacastError(error)) return `${error.code} ${error.issues[0]?.function} ${error.path}`;
  }
  throw new Error('no GigacastError was thrown');
};
const textOf = (check: ReturnType<typeof checkWeekWindow>) =>
  check.outcome === 'week' ? '' : check.sentence.text;

describe('quarterWeek', () => {
  it('is the week of the quarter by the Thursday rule', () => {
    expect(quarterWeek('2023-07-03')).toEqual(quarterWeekOf('2023-07-03'));
    expect(quarterWeek('2023-07-03')).toMatchObject({
      quarter: '2023-Q3',
      weekOfQuarter: 1,
      weeksInQuarter: 13,
    });
    expect(quarterWeek({ year: 2023, month: 7, day: 2 })).toMatchObject({
      quarter: '2023-Q2',
      weekOfQuarter: 13,
    });
  });

  // Claims of the form "after n weeks of the quarter" by observers, each with the Sunday it was made for.
  it.each([
    ['2023-11-05', '2023-Q4', 5],
    ['2024-10-27', '2024-Q4', 4],
    ['2025-07-13', '2025-Q3', 2],
  ])('agrees with what observers count on %s', (sunday, quarter, weekOfQuarter) => {
    expect(quarterWeek(sunday)).toMatchObject({ quarter, weekOfQuarter });
  });
});

describe('checkWeekWindow', () => {
  it('takes Monday to Sunday for a week', () => {
    expect(checkWeekWindow('2023-06-26', '2023-07-02')).toEqual({
      outcome: 'week',
      week: { weekYear: 2023, week: 26, weekStart: '2023-06-26', weekEnd: '2023-07-02' },
    });
  });

  it('catches a week that is said to have ended on July 4, 2023', () => {
    expect(checkWeekWindow('2023-06-28', '2023-07-04')).toEqual({
      outcome: 'not-a-week',
      week: { weekYear: 2023, week: 26, weekStart: '2023-06-26', weekEnd: '2023-07-02' },
      sentence: {
        code: 'registrations/not-monday-to-sunday',
        params: { days: '2023-06-28 2023-07-04', weekStart: '2023-06-26', weekEnd: '2023-07-02' },
        text: '2023-06-28 is a Wednesday and 2023-07-04 is a Tuesday; the week is 2023-06-26 to 2023-07-02',
      },
    });
  });

  it.each([
    ['2023-06-26', '2023-07-04', '2023-07-04 is a Tuesday; the week is 2023-06-26 to 2023-07-02'],
    ['2023-06-27', '2023-07-02', '2023-06-27 is a Tuesday; the week is 2023-06-26 to 2023-07-02'],
    ['2023-06-25', '2023-07-02', '2023-06-25 is a Sunday; the week is 2023-06-26 to 2023-07-02'],
    ['2023-06-26', '2023-07-01', '2023-07-01 is a Saturday; the week is 2023-06-26 to 2023-07-02'],
    ['2023-06-29', '2023-06-29', '2023-06-29 is a Thursday; the week is 2023-06-26 to 2023-07-02'],
    ['2023-06-26', '2023-06-26', '2023-06-26 is a Monday; the week is 2023-06-26 to 2023-07-02'],
    ['2023-07-02', '2023-07-02', '2023-07-02 is a Sunday; the week is 2023-06-26 to 2023-07-02'],
    [
      '2023-06-30',
      '2023-07-06',
      '2023-06-30 is a Friday and 2023-07-06 is a Thursday; the week is 2023-07-03 to 2023-07-09',
    ],
  ])('tells what is wrong with %s to %s', (from, to, text) => {
    expect(textOf(checkWeekWindow(from, to))).toBe(text);
  });

  it('tells several whole weeks from one', () => {
    const check = checkWeekWindow('2025-01-20', '2025-02-02');
    expect(check).toMatchObject({
      outcome: 'not-a-week',
      sentence: {
        code: 'registrations/several-weeks',
        params: { from: '2025-01-20', to: '2025-02-02', weeks: 2 },
      },
    });
    expect(textOf(check)).toBe(
      '2025-01-20 to 2025-02-02 are 2 weeks; a total over several weeks is a window of its own, not a week',
    );
  });

  it('refuses days in the wrong order and days that do not exist', () => {
    expect(codeOf(() => checkWeekWindow('2023-07-09', '2023-07-03'))).toBe(
      'registrations/window-reversed checkWeekWindow to',
    );
    expect(() => checkWeekWindow('2023-07-09', '2023-07-03')).toThrow('first day of the window, 2023-07-09');
    expect(codeOf(() => checkWeekWindow('2023-02-30', '2023-03-05'))).toBe(
      'date/no-such-day checkWeekWindow from',
    );
    expect(codeOf(() => checkWeekWindow('2023-02-27', 'July 4'))).toBe(
      'date/not-a-civil-date checkWeekWindow to',
    );
  });

  it('names the week with most days of any window of seven days, and itself accepts it', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays('2000-01-03', offset));
    fc.assert(
      fc.property(day, (from) => {
        const to = addDays(from, 6);
        const { week } = checkWeekWindow(from, to);
        expect(checkWeekWindow(week.weekStart, week.weekEnd).outcome).toBe('week');
        const held = [0, 1, 2, 3, 4, 5, 6].filter((offset) => {
          const date = addDays(from, offset);
          return week.weekStart <= date && date <= week.weekEnd;
        });
        expect(held.length).toBeGreaterThanOrEqual(4);
      }),
      runs(200),
    );
  });
});

describe('checkWeekEnd', () => {
  it('takes a Sunday, and names the last week that had ended on another day', () => {
    expect(checkWeekEnd('2023-07-02')).toMatchObject({ outcome: 'week', week: { weekStart: '2023-06-26' } });
    expect(textOf(checkWeekEnd('2023-07-04'))).toBe(
      '2023-07-04 is a Tuesday; the week that ended last is 2023-06-26 to 2023-07-02',
    );
    expect(textOf(checkWeekEnd('2023-07-03'))).toContain('2023-07-03 is a Monday');
    expect(checkWeekEnd('2023-07-03').week.weekEnd).toBe('2023-07-02');
    expect(checkWeekEnd('2023-07-08').week.weekEnd).toBe('2023-07-02');
  });

  it('speaks in its own name', () => {
    expect(codeOf(() => checkWeekEnd('2023-02-30'))).toBe('date/no-such-day checkWeekEnd date');
  });
});
