import fc from 'fast-check';
import { DateTime } from 'luxon';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayOfWeek,
  FIRST_EPOCH_DAY,
  fromEpochDay,
  fromIsoWeek,
  isoWeek,
  isLeapYear,
  isoWeeks,
  LAST_EPOCH_DAY,
  quarterIndex,
  quarterKey,
  quarters,
  quarterWeekColumns,
  quarterWeekOf,
  toEpochDay,
  weeksOfQuarter,
} from '../../../src/core/calendar';
import { runs } from '../../support/runs';
import { isoDates } from './arbitraries';
import { caught } from './caught';
import { ORACLE } from './oracle';

describe('isoWeek', () => {
  it.each([
    ['2023-07-04', 2023, 27, '2023-07-03', '2023-07-09'],
    ['2023-07-02', 2023, 26, '2023-06-26', '2023-07-02'],
    ['2025-01-01', 2025, 1, '2024-12-30', '2025-01-05'],
    ['2024-12-30', 2025, 1, '2024-12-30', '2025-01-05'],
    ['2024-12-29', 2024, 52, '2024-12-23', '2024-12-29'],
    ['2020-12-31', 2020, 53, '2020-12-28', '2021-01-03'],
    ['2021-01-03', 2020, 53, '2020-12-28', '2021-01-03'],
    ['2021-01-04', 2021, 1, '2021-01-04', '2021-01-10'],
    ['2025-04-01', 2025, 14, '2025-03-31', '2025-04-06'],
  ])('puts %s in %i-W%i', (date, weekYear, week, weekStart, weekEnd) => {
    expect(isoWeek(date)).toEqual({ weekYear, week, weekStart, weekEnd });
    expect(fromIsoWeek(weekYear, week)).toEqual({ weekYear, week, weekStart, weekEnd });
  });

  it('agrees with Python on every week from 1990 to 2060', () => {
    const { firstMonday, isoWeek: expected } = ORACLE.weeks;
    const wrong = expected.filter((key, i) => {
      const monday = addDays(firstMonday, 7 * i);
      const first = isoWeek(monday);
      const last = isoWeek(addDays(monday, 6));
      return first.weekYear * 100 + first.week !== key || JSON.stringify(first) !== JSON.stringify(last);
    });
    expect(wrong).toEqual([]);
    expect(expected.length).toBe(3705);
  });

  it('agrees with luxon and Temporal, and comes back from its number', () => {
    fc.assert(
      fc.property(isoDates, (date) => {
        const { weekYear, week, weekStart } = isoWeek(date);
        const dateTime = DateTime.fromISO(date, { zone: 'UTC' });
        const plain = Temporal.PlainDate.from(date);
        expect([weekYear, week]).toEqual([dateTime.weekYear, dateTime.weekNumber]);
        expect([weekYear, week]).toEqual([plain.yearOfWeek, plain.weekOfYear]);
        expect(fromIsoWeek(weekYear, week).weekStart).toBe(weekStart);
        expect(isoWeeks.floor(date).from).toBe(weekStart);
      }),
      runs(200),
    );
  });

  it('refuses weeks that do not exist', () => {
    expect(fromIsoWeek(2020, 53).weekEnd).toBe('2021-01-03');
    expect(fromIsoWeek(9999, 51).weekEnd).toBe('9999-12-26');
    expect(fromIsoWeek(1, 1).weekStart).toBe('0001-01-01');
    const error = caught(() => fromIsoWeek(2021, 53));
    expect([error.code, error.path, error.received]).toEqual(['period/no-such-week', 'week', '53']);
    expect(error.message).toContain('fromIsoWeek: week must be a week that exists: 2021 has 52 ISO weeks');
    expect(caught(() => fromIsoWeek(2020, 54)).message).toContain('2020 has 53 ISO weeks');
    expect(caught(() => fromIsoWeek(2020, 0)).code).toBe('period/no-such-week');
    expect(caught(() => fromIsoWeek(2020, 1.5)).code).toBe('number/not-an-integer');
    expect(caught(() => fromIsoWeek(2020, 1.5)).message).toMatch(/^fromIsoWeek: week must/);
    expect(caught(() => fromIsoWeek(0, 1)).message).toMatch(/^fromIsoWeek: weekYear must stay/);
    expect(caught(() => fromIsoWeek(9999, 52)).code).toBe('date/out-of-range');
  });

  it('refuses days whose week would end in the year 10000', () => {
    expect(isoWeek('9999-12-26').weekEnd).toBe('9999-12-26');
    for (const date of ['9999-12-27', '9999-12-31']) {
      const error = caught(() => isoWeek(date));
      expect([error.code, error.path, error.received]).toEqual(['date/out-of-range', 'date', `"${date}"`]);
    }
    expect(caught(() => isoWeek('x')).message).toMatch(/^isoWeek: date must/);
  });
});

describe('quarterKey and quarterIndex', () => {
  it('undo each other and count on by one', () => {
    const wrong: number[] = [];
    for (let index = 4; index <= 39_999 && wrong.length < 5; index += 1)
      if (quarterIndex(quarterKey(index)) !== index) wrong.push(index);
    expect(wrong).toEqual([]);
    expect([quarterKey(4), quarterKey(8094), quarterKey(39_999)]).toEqual(['0001-Q1', '2023-Q3', '9999-Q4']);
  });

  it.each([
    '2023-Q0',
    '2023-Q5',
    '2023Q3',
    '0000-Q1',
    '2023-Q3 ',
    ' 2023-Q3',
    '12023-Q3',
    '2023-Q33',
    '',
    8094,
    null,
    ['2023-Q3'],
  ])('refuse %j', (quarter) => {
    const error = caught(() => quarterIndex(quarter as string));
    expect([error.code, error.path]).toEqual(['period/not-a-quarter', 'quarter']);
    expect(error.message).toMatch(/^quarterIndex: quarter must be a calendar quarter/);
  });

  it.each([3, 40_000, 8094.5, Number.NaN])('refuse the number %d', (index) => {
    expect(caught(() => quarterKey(index)).message).toMatch(/^quarterKey: index must/);
  });
});

describe('quarterWeekOf', () => {
  it('describes the last week of 2023-Q2 from a day that lies in the next quarter', () => {
    expect(quarterWeekOf('2023-07-02')).toEqual({
      quarter: '2023-Q2',
      weekOfQuarter: 13,
      weeksInQuarter: 13,
      weeksToQuarterEnd: 0,
      weekYear: 2023,
      week: 26,
      weekStart: '2023-06-26',
      weekEnd: '2023-07-02',
      daysInEachQuarter: [
        { quarter: '2023-Q2', days: 5 },
        { quarter: '2023-Q3', days: 2 },
      ],
      calendarQuarter: '2023-Q3',
      dayOfQuarter: 2,
      daysInQuarter: 92,
      phase: 1.5 / 92,
    });
  });

  it('describes an ordinary day', () => {
    expect(quarterWeekOf('2023-07-04')).toEqual({
      quarter: '2023-Q3',
      weekOfQuarter: 1,
      weeksInQuarter: 13,
      weeksToQuarterEnd: 12,
      weekYear: 2023,
      week: 27,
      weekStart: '2023-07-03',
      weekEnd: '2023-07-09',
      daysInEachQuarter: [{ quarter: '2023-Q3', days: 7 }],
      calendarQuarter: '2023-Q3',
      dayOfQuarter: 4,
      daysInQuarter: 92,
      phase: 3.5 / 92,
    });
  });

  // What analysts wrote at the time, which tells the Thursday rule from counting by a week's first or last day.
  it.each([
    ['2023-10-01', '2023-Q3', 13, 'the week of 25 September to 1 October 2023 stayed in the third quarter'],
    ['2023-11-05', '2023-Q4', 5, '"after 5 weeks", November 2023'],
    ['2024-10-27', '2024-Q4', 4, '"fourth week", 21 to 27 October 2024'],
    ['2025-07-13', '2025-Q3', 2, '"after two weeks", 13 July 2025'],
    ['2025-04-06', '2025-Q2', 1, 'W14 of 2025'],
    ['2024-12-30', '2025-Q1', 1, 'a week that begins in the old year'],
    ['2020-12-31', '2020-Q4', 14, 'the long quarter of a year of 53 weeks'],
  ])('puts %s in %s week %i: %s', (date, quarter, weekOfQuarter) => {
    expect(quarterWeekOf(date)).toMatchObject({ quarter, weekOfQuarter });
  });

  it('agrees with Python on every week from 1990 to 2060', () => {
    const { firstMonday, quarterWeek, weeksIn } = ORACLE.weeks;
    const wrong = quarterWeek.filter((expected, i) => {
      const { quarter, weekOfQuarter, weeksInQuarter } = quarterWeekOf(addDays(firstMonday, 7 * i + (i % 7)));
      const key = Number(quarter.replace('-Q', '')) * 100 + weekOfQuarter;
      return key !== expected || weeksInQuarter !== weeksIn[i];
    });
    expect(wrong).toEqual([]);
  });

  it('splits the days of a week as the calendar does, and places each day in its own quarter', () => {
    fc.assert(
      fc.property(isoDates, (date) => {
        const found = quarterWeekOf(date);
        const week = [0, 1, 2, 3, 4, 5, 6].map((n) => quarters.floor(addDays(found.weekStart, n)).key);
        const counted = [...new Set(week)].map((quarter) => ({
          quarter,
          days: week.filter((key) => key === quarter).length,
        }));
        expect(found.daysInEachQuarter).toEqual(counted);
        expect(found.quarter).toBe(week[3]);
        const own = quarters.floor(date);
        expect(found.calendarQuarter).toBe(own.key);
        expect(addDays(own.from, found.dayOfQuarter - 1)).toBe(date);
        expect(addDays(own.from, found.daysInQuarter - 1)).toBe(own.to);
        expect(found.phase).toBe((found.dayOfQuarter - 0.5) / found.daysInQuarter);
        expect(found.weekOfQuarter + found.weeksToQuarterEnd).toBe(found.weeksInQuarter);
      }),
      runs(200),
    );
  });

  it('refuses days without a whole week, and names itself', () => {
    expect(quarterWeekOf('9999-12-26').quarter).toBe('9999-Q4');
    expect(quarterWeekOf('0001-01-01')).toMatchObject({ quarter: '0001-Q1', weekOfQuarter: 1 });
    const error = caught(() => quarterWeekOf('9999-12-27'));
    expect([error.code, error.path, error.received]).toEqual(['date/out-of-range', 'date', '"9999-12-27"']);
    expect(caught(() => quarterWeekOf('x')).message).toMatch(/^quarterWeekOf: date must/);
  });
});

describe('weeksOfQuarter', () => {
  it('lists the weeks of every quarter without gap', () => {
    let next = '0001-01-01';
    for (let index = quarterIndex('0001-Q1'); index < quarterIndex('0410-Q1'); index += 1) {
      const weeks = weeksOfQuarter(quarterKey(index));
      expect(weeks[0]?.from).toBe(next);
      next = addDays(weeks.at(-1)?.to ?? '', 1);
    }
    expect(next).toBe('0410-01-04');
  });

  it('has 13, but 14 once in a 53-week year, and 12 and 14 in a common year that begins on a Friday', () => {
    // The calendar repeats after 400 years, which are whole weeks.
    for (let year = 1801; year <= 2200; year += 1) {
      const name = String(year);
      const lengths = [1, 2, 3, 4].map((n) => weeksOfQuarter(`${name}-Q${n}`).length).join();
      const newYear = dayOfWeek(`${name}-01-01`);
      const leap = isLeapYear(year);
      if (newYear === 5 && !leap) expect(lengths).toBe('12,13,14,13');
      else if (newYear === 4 && leap) expect(lengths).toBe('13,13,14,13');
      else if (newYear === 4 || (newYear === 3 && leap)) expect(lengths).toBe('13,13,13,14');
      else expect(lengths).toBe('13,13,13,13');
    }
    expect([2021, 2027].map((year) => weeksOfQuarter(`${year}-Q1`).length)).toEqual([12, 12]);
  });

  it('numbers its weeks as quarterWeekOf does', () => {
    fc.assert(
      fc.property(isoDates, (date) => {
        const { quarter, weekOfQuarter, weeksInQuarter, weekStart } = quarterWeekOf(date);
        const weeks = weeksOfQuarter(quarter);
        expect(weeks).toHaveLength(weeksInQuarter);
        expect(weeks[weekOfQuarter - 1]?.from).toBe(weekStart);
      }),
      runs(200),
    );
  });

  it('refuses what is no quarter, and the last one, whose weeks leave the calendar', () => {
    expect(caught(() => weeksOfQuarter('2023')).message).toMatch(
      /^weeksOfQuarter: quarter must be a calendar/,
    );
    const error = caught(() => weeksOfQuarter('9999-Q4'));
    expect([error.code, error.path, error.received]).toEqual(['date/out-of-range', 'quarter', '"9999-Q4"']);
    expect(error.message).toMatch(/^weeksOfQuarter: /);
    expect(weeksOfQuarter('9999-Q3')).toHaveLength(14);
  });
});

describe('quarterWeekColumns', () => {
  it('gives row by row what quarterWeekOf gives, in any order', () => {
    const days = fc.array(fc.integer({ min: FIRST_EPOCH_DAY, max: LAST_EPOCH_DAY - 5 }), { maxLength: 20 });
    const nearby = fc.array(fc.integer({ min: 19_000, max: 19_400 }), { maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(days, nearby), (rows) => {
        const columns = quarterWeekColumns(Int32Array.from(rows));
        rows.forEach((day, i) => {
          const expected = quarterWeekOf(fromEpochDay(day));
          expect(quarterKey(columns.quarterIndex[i] ?? 0)).toBe(expected.quarter);
          expect(columns.weekOfQuarter[i]).toBe(expected.weekOfQuarter);
          expect(columns.weeksInQuarter[i]).toBe(expected.weeksInQuarter);
        });
        expect(columns.quarterIndex).toHaveLength(rows.length);
      }),
      runs(200),
    );
  });

  it.each([8, 2048])('keeps weeks that lie %i weeks apart from each other', (apart) => {
    const day = toEpochDay('2000-02-29');
    const rows = Array.from({ length: apart - 1 }, (_, i) => day + (i % 3) * 7 * apart);
    const { quarterIndex: index, weekOfQuarter } = quarterWeekColumns(Int32Array.from(rows));
    const expected = rows.slice(0, 3).map((row) => quarterWeekOf(fromEpochDay(row)));
    const wrong = rows.filter(
      (_, i) =>
        quarterKey(index[i] ?? 0) !== expected[i % 3]?.quarter ||
        weekOfQuarter[i] !== expected[i % 3]?.weekOfQuarter,
    );
    expect(wrong).toEqual([]);
  });

  it('agrees with Python on every day from 1990 to 2060', () => {
    const { firstMonday, quarterWeek, weeksIn } = ORACLE.weeks;
    const first = toEpochDay(firstMonday);
    const column = Int32Array.from({ length: quarterWeek.length * 7 }, (_, i) => first + i);
    const { quarterIndex: index, weekOfQuarter, weeksInQuarter } = quarterWeekColumns(column);
    const wrong = Array.from(column).filter((_, i) => {
      const quarter = index[i] ?? 0;
      const key = ((quarter >> 2) * 10 + (quarter & 3) + 1) * 100 + (weekOfQuarter[i] ?? 0);
      const week = Math.floor(i / 7);
      return key !== quarterWeek[week] || weeksInQuarter[i] !== weeksIn[week];
    });
    expect(wrong).toEqual([]);
  });

  it('refuses days outside the calendar by their row, and what is no column', () => {
    const told = (day: number) => {
      const { code, path, received, message } = caught(() => quarterWeekColumns(Int32Array.of(0, day)));
      expect(message).toMatch(/^quarterWeekColumns: /);
      return [code, path, received];
    };
    expect(told(FIRST_EPOCH_DAY - 1)).toEqual(['date/out-of-range', 'epochDays[1]', '-719163']);
    expect(told(LAST_EPOCH_DAY - 4)).toEqual(['date/out-of-range', 'epochDays[1]', '2932892']);
    expect(quarterWeekColumns(Int32Array.of(FIRST_EPOCH_DAY, LAST_EPOCH_DAY - 5)).weekOfQuarter[0]).toBe(1);
    const error = caught(() => quarterWeekColumns(JSON.parse('[1, 2]')));
    expect([error.code, error.path]).toEqual(['input/wrong-type', 'epochDays']);
    expect(error.message).toMatch(
      /^quarterWeekColumns: epochDays must be an Int32Array of epoch days, got an array of 2/,
    );
  });
});
