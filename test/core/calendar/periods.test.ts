import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  days,
  fiscalQuarters,
  fiscalYears,
  halves,
  isoWeeks,
  months,
  quarters,
  years,
  type FiscalYearOptions,
  type Period,
  type UnbrokenCalendar,
} from '../../../src/core/calendar';
import { deepFreeze } from '../../support/deep-freeze';
import { runs } from '../../support/runs';
import { isoDates, spans } from './arbitraries';
import { caught } from './caught';

// Made inside each test, so that a calendar that cannot be made fails tests and not the file.
const CALENDARS: readonly (readonly [string, () => UnbrokenCalendar])[] = [
  ['days', () => days],
  ['isoWeeks', () => isoWeeks],
  ['months', () => months],
  ['quarters', () => quarters],
  ['halves', () => halves],
  ['years', () => years],
  ['fiscalYears(10-01)', () => fiscalYears({ startMonth: 10 })],
  ['fiscalYears(04-01)', () => fiscalYears({ startMonth: 4, namedAfter: 'start' })],
  ['fiscalYears(12-26)', () => fiscalYears({ startMonth: 12, startDay: 26 })],
  ['fiscalQuarters(12-26)', () => fiscalQuarters({ startMonth: 12, startDay: 26 })],
  ['fiscalQuarters(05-31)', () => fiscalQuarters({ startMonth: 5, startDay: 31 })],
  ['fiscalQuarters(02-01)', () => fiscalQuarters({ startMonth: 2, startDay: 1 })],
];

describe('the calendars', () => {
  it.each([
    ['2024-02-29', '2024-02-29', '2024-02-29', '2024-02-29', () => days],
    ['2023-07-04', '2023-W27', '2023-07-03', '2023-07-09', () => isoWeeks],
    ['2023-07-03', '2023-W27', '2023-07-03', '2023-07-09', () => isoWeeks],
    ['2023-07-02', '2023-W26', '2023-06-26', '2023-07-02', () => isoWeeks],
    ['2024-12-30', '2025-W01', '2024-12-30', '2025-01-05', () => isoWeeks],
    ['2021-01-03', '2020-W53', '2020-12-28', '2021-01-03', () => isoWeeks],
    ['0001-01-01', '0001-W01', '0001-01-01', '0001-01-07', () => isoWeeks],
    ['9999-12-26', '9999-W51', '9999-12-20', '9999-12-26', () => isoWeeks],
    ['2024-02-10', '2024-02', '2024-02-01', '2024-02-29', () => months],
    ['0001-01-01', '0001-01', '0001-01-01', '0001-01-31', () => months],
    ['9999-12-31', '9999-12', '9999-12-01', '9999-12-31', () => months],
    ['2023-07-01', '2023-Q3', '2023-07-01', '2023-09-30', () => quarters],
    ['2023-06-30', '2023-Q2', '2023-04-01', '2023-06-30', () => quarters],
    ['2023-12-31', '2023-Q4', '2023-10-01', '2023-12-31', () => quarters],
    ['2024-01-01', '2024-Q1', '2024-01-01', '2024-03-31', () => quarters],
    ['2025-06-30', '2025-H1', '2025-01-01', '2025-06-30', () => halves],
    ['2025-07-01', '2025-H2', '2025-07-01', '2025-12-31', () => halves],
    ['2023-12-31', '2023', '2023-01-01', '2023-12-31', () => years],
    ['0033-04-03', '0033', '0033-01-01', '0033-12-31', () => years],
    ['2025-09-30', 'FY2025', '2024-10-01', '2025-09-30', () => fiscalYears({ startMonth: 10 })],
    ['2025-10-01', 'FY2026', '2025-10-01', '2026-09-30', () => fiscalYears({ startMonth: 10 })],
    [
      '2025-10-01',
      'FY2026',
      '2025-10-01',
      '2026-09-30',
      () => fiscalYears({ startMonth: 10, namedAfter: 'end' }),
    ],
    [
      '2025-04-01',
      'FY2025',
      '2025-04-01',
      '2026-03-31',
      () => fiscalYears({ startMonth: 4, namedAfter: 'start' }),
    ],
    [
      '2025-03-31',
      'FY2024',
      '2024-04-01',
      '2025-03-31',
      () => fiscalYears({ startMonth: 4, namedAfter: 'start' }),
    ],
    ['2025-03-31', 'FY2025', '2025-01-01', '2025-12-31', () => fiscalYears({ startMonth: 1 })],
    ['2025-01-01', 'FY2025', '2024-01-02', '2025-01-01', () => fiscalYears({ startMonth: 1, startDay: 2 })],
    ['2024-02-28', 'FY2025', '2024-02-28', '2025-02-27', () => fiscalYears({ startMonth: 2, startDay: 28 })],
    ['2024-01-31', 'FY2024', '2023-02-01', '2024-01-31', () => fiscalYears({ startMonth: 2, startDay: 1 })],
    ['2025-10-01', 'FY2026-Q1', '2025-10-01', '2025-12-31', () => fiscalQuarters({ startMonth: 10 })],
    ['2025-09-30', 'FY2025-Q4', '2025-07-01', '2025-09-30', () => fiscalQuarters({ startMonth: 10 })],
    ['2025-01-31', 'FY2025-Q4', '2024-11-01', '2025-01-31', () => fiscalQuarters({ startMonth: 2 })],
    [
      '2026-01-01',
      'FY2025-Q4',
      '2026-01-01',
      '2026-03-31',
      () => fiscalQuarters({ startMonth: 4, namedAfter: 'start' }),
    ],
    [
      '2026-03-25',
      'FY2026-Q1',
      '2025-12-26',
      '2026-03-25',
      () => fiscalQuarters({ startMonth: 12, startDay: 26 }),
    ],
    [
      '2026-03-26',
      'FY2026-Q2',
      '2026-03-26',
      '2026-06-25',
      () => fiscalQuarters({ startMonth: 12, startDay: 26 }),
    ],
    [
      '2024-02-29',
      'FY2024-Q4',
      '2024-02-29',
      '2024-05-30',
      () => fiscalQuarters({ startMonth: 5, startDay: 31 }),
    ],
    [
      '2023-02-28',
      'FY2023-Q4',
      '2023-02-28',
      '2023-05-30',
      () => fiscalQuarters({ startMonth: 5, startDay: 31 }),
    ],
    [
      '2023-02-27',
      'FY2023-Q3',
      '2022-11-30',
      '2023-02-27',
      () => fiscalQuarters({ startMonth: 5, startDay: 31 }),
    ],
  ] as const)('put %s in %s, from %s to %s', (date, key, from, to, make) => {
    expect(make().floor(date)).toEqual({ key, from, to });
  });

  it('have names for messages', () => {
    expect(CALENDARS.map(([, make]) => make().name)).toEqual(CALENDARS.map(([name]) => name));
  });
});

describe.each(CALENDARS)('%s', (name, make) => {
  it('holds each date in its period, and the days beside it in the neighbours', () => {
    const calendar = make();
    fc.assert(
      fc.property(isoDates, (date) => {
        const period = calendar.floor(date);
        expect(period.from <= date && date <= period.to).toBe(true);
        expect(calendar.floor(period.from)).toEqual(period);
        expect(calendar.floor(period.to)).toEqual(period);
        expect(calendar.offset(period, 0)).toEqual(period);
        expect(calendar.offset(period, 1)).toEqual(calendar.floor(addDays(period.to, 1)));
        expect(calendar.offset(period, -1)).toEqual(calendar.floor(addDays(period.from, -1)));
      }),
      runs(50),
    );
  });

  it('cuts any stretch of days without gap or overlap, each key once, as many as it counts', () => {
    const calendar = make();
    fc.assert(
      fc.property(spans, ({ from, to }) => {
        const periods = calendar.range(from, to);
        expect(calendar.count(from, to)).toBe(periods.length);
        expect(periods[0]).toEqual(calendar.floor(from));
        expect(periods.at(-1)).toEqual(calendar.floor(to));
        const broken = periods
          .slice(1)
          .filter((period, i) => addDays(periods[i]?.to ?? '', 1) !== period.from);
        expect(broken).toEqual([]);
        expect(new Set(periods.map(({ key }) => key)).size).toBe(periods.length);
        const last = calendar.offset(calendar.floor(from), periods.length - 1);
        expect(last).toEqual(periods.at(-1));
      }),
      runs(15),
    );
  });

  it('has one period for a range of one day', () => {
    const calendar = make();
    expect(calendar.range('2024-02-29', '2024-02-29')).toEqual([calendar.floor('2024-02-29')]);
    expect(calendar.count('2024-02-29', '2024-02-29')).toBe(1);
  });

  it('refuses what it cannot place, by function and argument', () => {
    const calendar = make();
    const period = deepFreeze(calendar.floor('2024-02-29'));
    const told = (call: () => unknown) => {
      const { code, path, issues } = caught(call);
      return [code, issues[0]?.function, path];
    };
    expect(told(() => calendar.floor('x'))).toEqual(['date/not-a-civil-date', `${name}.floor`, 'date']);
    expect(told(() => calendar.range('x', '2024-01-01'))).toEqual([
      'date/not-a-civil-date',
      `${name}.range`,
      'from',
    ]);
    expect(told(() => calendar.range('2024-01-01', 'x'))).toEqual([
      'date/not-a-civil-date',
      `${name}.range`,
      'to',
    ]);
    expect(told(() => calendar.range('2024-01-02', '2024-01-01'))).toEqual([
      'date/reversed-range',
      `${name}.range`,
      'to',
    ]);
    expect(told(() => calendar.count('2024-01-02', '2024-01-01'))).toEqual([
      'date/reversed-range',
      `${name}.count`,
      'to',
    ]);
    expect(told(() => calendar.offset(period, 0.5))).toEqual([
      'number/not-an-integer',
      `${name}.offset`,
      'n',
    ]);
    expect(told(() => calendar.offset(period, 1e9))).toEqual(['date/out-of-range', `${name}.offset`, 'n']);
    expect(told(() => calendar.offset(period, -1e15))).toEqual(['date/out-of-range', `${name}.offset`, 'n']);
    expect(told(() => calendar.offset({ ...period, from: 'x' }, 1))).toEqual([
      'date/not-a-civil-date',
      `${name}.offset`,
      'period.from',
    ]);
    expect(told(() => calendar.offset(JSON.parse('null'), 1))).toEqual([
      'input/wrong-type',
      `${name}.offset`,
      'period',
    ]);
    const odd: Period = { key: 'odd', from: addDays(period.from, -1), to: period.to };
    expect(told(() => calendar.offset(odd, 1))).toEqual([
      'period/not-in-calendar',
      `${name}.offset`,
      'period',
    ]);
    if (period.from !== period.to) {
      const short: Period = { ...period, from: addDays(period.from, 1) };
      expect(told(() => calendar.offset(short, 1))[0]).toBe('period/not-in-calendar');
    }
    const long: Period = { ...period, to: addDays(period.to, 1) };
    expect(caught(() => calendar.offset(long, 1)).message).toContain(
      `period must be a period of the calendar "${name}", got an object with the keys key, from, to`,
    );
  });
});

describe('the ends of time', () => {
  it('are reached by calendars that fit, and passed by none', () => {
    for (const calendar of [days, months, quarters, halves, years]) {
      const first = calendar.floor('0001-01-01');
      const last = calendar.floor('9999-12-31');
      expect([first.from, last.to]).toEqual(['0001-01-01', '9999-12-31']);
      const steps = calendar.count(first.from, last.to) - 1;
      expect(calendar.offset(first, steps)).toEqual(last);
      expect(calendar.offset(last, -steps)).toEqual(first);
      for (const call of [() => calendar.offset(first, -1), () => calendar.offset(last, 1)]) {
        const { code, path, issues } = caught(call);
        expect([code, path, issues[0]?.function]).toEqual([
          'date/out-of-range',
          'n',
          `${calendar.name}.offset`,
        ]);
      }
    }
  });

  it('have no week after 9999-12-26', () => {
    const error = caught(() => isoWeeks.floor('9999-12-27'));
    expect([error.code, error.path, error.received]).toEqual(['date/out-of-range', 'date', '"9999-12-27"']);
    const late = caught(() => isoWeeks.range('9999-12-20', '9999-12-27'));
    expect([late.code, late.path, late.received]).toEqual(['date/out-of-range', 'to', '"9999-12-27"']);
    expect(late.issues[0]?.function).toBe('isoWeeks.range');
    expect(error.issues[0]?.function).toBe('isoWeeks.floor');
    const beyond = { key: '9999-W52', from: '9999-12-27', to: '9999-12-31' };
    const odd = caught(() => isoWeeks.offset(beyond, -1));
    expect([odd.code, odd.path, odd.issues[0]?.function]).toEqual([
      'date/out-of-range',
      'period',
      'isoWeeks.offset',
    ]);
    const last = isoWeeks.floor('9999-12-26');
    expect(caught(() => isoWeeks.offset(last, 1)).path).toBe('n');
  });

  it('have no fiscal year that began in the year 0', () => {
    const american = fiscalYears({ startMonth: 10 });
    expect(caught(() => american.floor('0001-09-30')).path).toBe('date');
    expect(american.floor('0001-10-01').key).toBe('FY0002');
    const early = caught(() => american.range('0001-09-30', '0002-01-01'));
    expect([early.path, early.received]).toEqual(['from', '"0001-09-30"']);
    expect(caught(() => american.offset(american.floor('0001-10-01'), -1)).path).toBe('n');
  });
});

describe('fiscalYears and fiscalQuarters', () => {
  it.each([
    [{ startMonth: 0 }, 'number/out-of-range', 'startMonth'],
    [{ startMonth: 13 }, 'number/out-of-range', 'startMonth'],
    [{}, 'input/wrong-type', 'startMonth'],
    [{ startMonth: 4, startDay: 0 }, 'number/out-of-range', 'startDay'],
    [{ startMonth: 4, startDay: 31 }, 'number/out-of-range', 'startDay'],
    [{ startMonth: 2, startDay: 29 }, 'number/out-of-range', 'startDay'],
    [{ startMonth: 2, startDay: 1.5 }, 'number/not-an-integer', 'startDay'],
    [{ startMonth: 4, namedAfter: 'middle' }, 'input/not-one-of', 'namedAfter'],
    [{ startMonth: 4, namesake: 'end' }, 'input/unknown-key', 'options'],
    [null, 'input/wrong-type', 'options'],
  ])('refuse %j with %s at %s', (options, code, path) => {
    for (const [name, make] of [
      ['fiscalYears', fiscalYears],
      ['fiscalQuarters', fiscalQuarters],
    ] as const) {
      const error = caught(() => make(options as FiscalYearOptions));
      expect([error.code, error.path, error.issues[0]?.function]).toEqual([code, path, name]);
    }
  });

  it('say which names there are', () => {
    const options = { startMonth: 4, namedAfter: 'middle' } as const;
    expect(caught(() => fiscalYears(JSON.parse(JSON.stringify(options)))).message).toBe(
      'fiscalYears: namedAfter must be one of "end", "start", got "middle". Use one of these values.',
    );
  });

  it('split each fiscal year into four quarters with its name', () => {
    const starts = fc.record({
      startMonth: fc.integer({ min: 1, max: 12 }),
      startDay: fc.integer({ min: 1, max: 28 }),
      namedAfter: fc.constantFrom('end', 'start'),
    });
    fc.assert(
      fc.property(starts, isoDates, (options, date) => {
        const year = fiscalYears(options).floor(date);
        const parts = fiscalQuarters(options).range(year.from, year.to);
        expect(parts.map(({ key }) => key)).toEqual([1, 2, 3, 4].map((n) => `${year.key}-Q${n}`));
        expect([parts[0]?.from, parts[3]?.to]).toEqual([year.from, year.to]);
        const named = options.namedAfter === 'end' ? year.to : year.from;
        expect(year.key).toBe(`FY${named.slice(0, 4)}`);
      }),
      runs(100),
    );
  });
});
