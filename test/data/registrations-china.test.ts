import { dataSetInfoSchema, dayOfWeek, daysBetween, quarterWeekOf, type DataSetInfo } from 'gigacast/core';
import { CHINA_CUMULATIVE_REGISTRATIONS } from 'gigacast/data/china-cumulative-registrations';
import { CHINA_DERIVED_REGISTRATIONS } from 'gigacast/data/china-derived-registrations';
import { CHINA_WEEKLY_CONFLICTS } from 'gigacast/data/china-weekly-conflicts';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';
import {
  cumulativeReportSchema,
  derivedReportSchema,
  reportSchema,
  type Report,
} from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';

const SETS: readonly [
  name: string,
  set: { readonly info: DataSetInfo; readonly rows: readonly Report[] },
  schema: z.ZodType,
  rows: number,
][] = [
  ['CHINA_WEEKLY_REGISTRATIONS', CHINA_WEEKLY_REGISTRATIONS, reportSchema, 323],
  ['CHINA_WEEKLY_CONFLICTS', CHINA_WEEKLY_CONFLICTS, reportSchema, 15],
  ['CHINA_DERIVED_REGISTRATIONS', CHINA_DERIVED_REGISTRATIONS, derivedReportSchema, 12],
  ['CHINA_CUMULATIVE_REGISTRATIONS', CHINA_CUMULATIVE_REGISTRATIONS, cumulativeReportSchema, 56],
];

const keyOf = ({ brand, from, to }: Report) => `${from} ${to} ${brand}`;
const isWeek = ({ from, to }: Report) => dayOfWeek(from) === 1 && daysBetween(from, to) === 6;
const countOf = (rows: readonly Report[], brand: string, from: string) =>
  rows.filter((row) => row.brand === brand && row.from === from).map(({ count }) => count);

describe.each(SETS)('%s', (_name, { info, rows }, schema, expectedRows) => {
  it('describes itself', () => {
    expect(dataSetInfoSchema.safeParse(info).error).toBeUndefined();
  });

  it(`has ${expectedRows} rows that each pass their schema`, () => {
    expect(rows).toHaveLength(expectedRows);
    const bad = rows.flatMap((row) => {
      const { error } = schema.safeParse(row);
      return error === undefined ? [] : [`${keyOf(row)}: ${error.message}`];
    });
    expect(bad).toEqual([]);
  });

  it('is sorted by window and counts insurance in China alone', () => {
    const starts = rows.map(({ from }) => from);
    expect(starts).toEqual([...starts].sort());
    expect(new Set(rows.map(({ basis, market }) => `${basis} ${market}`))).toEqual(new Set(['insurance CN']));
  });

  it('covers exactly the days of its rows', () => {
    expect(info.coverage).toEqual({
      from: rows.map(({ from }) => from).sort()[0],
      to: rows
        .map(({ to }) => to)
        .sort()
        .at(-1),
    });
  });

  it('names a page for every row, and says so where its address is not known', () => {
    const without = rows.filter(({ source }) => source.href === undefined);
    expect(without.filter(({ source }) => !source.note?.includes('address'))).toEqual([]);
  });
});

describe('the weekly registrations in China', () => {
  const rows = CHINA_WEEKLY_REGISTRATIONS.rows;

  it('are weeks from Monday to Sunday, each brand once', () => {
    expect(rows.filter((row) => !isWeek(row)).map(keyOf)).toEqual([]);
    expect(new Set(rows.map(keyOf)).size).toBe(rows.length);
  });

  it('hold 107 weeks of Tesla, 3,200 in the first week of the third quarter of 2023 among them', () => {
    expect(rows.filter(({ brand }) => brand === 'Tesla')).toHaveLength(107);
    expect(countOf(rows, 'Tesla', '2023-06-26')).toEqual([17400]);
    expect(countOf(rows, 'Tesla', '2023-07-03')).toEqual([3200]);
    expect(countOf(rows, 'Tesla', '2022-07-04')).toEqual([162]);
    expect(countOf(rows, 'Tesla', '2022-09-19')).toEqual([23109]);
    expect(countOf(rows, 'BYD', '2023-12-25')).toEqual([76800]);
  });

  it('round as their publishers did: 237 to a hundred, 62 exact, 22 to ten, 2 to a thousand', () => {
    const byStep = new Map<number, number>();
    for (const { roundedTo } of rows) byStep.set(roundedTo, (byStep.get(roundedTo) ?? 0) + 1);
    expect(Object.fromEntries(byStep)).toEqual({ 1: 62, 10: 22, 100: 237, 1000: 2 });
  });

  it('sum over the 13 weeks of the third quarter of 2024 close to what the plant sold in the country', () => {
    const weeks = [...rows, ...CHINA_DERIVED_REGISTRATIONS.rows].filter(
      (row) => row.brand === 'Tesla' && isWeek(row) && quarterWeekOf(row.from).quarter === '2024-Q3',
    );
    expect(weeks).toHaveLength(13);
    expect(weeks.reduce((sum, { count }) => sum + count, 0)).toBe(181000);
  });

  it('differ from what conflicting pages print, except one that agrees', () => {
    const agreeing = CHINA_WEEKLY_CONFLICTS.rows.filter((row) =>
      countOf(rows, row.brand, row.from).includes(row.count),
    );
    expect(agreeing.map(keyOf)).toEqual(['2024-04-01 2024-04-07 Tesla']);
  });
});

describe('the derived and cumulative registrations in China', () => {
  it('hold the two weeks around Chinese New Year as one window', () => {
    expect(countOf(CHINA_DERIVED_REGISTRATIONS.rows, 'Tesla', '2023-01-16')).toEqual([10852]);
    expect(CHINA_DERIVED_REGISTRATIONS.rows[0]?.to).toBe('2023-01-29');
    expect(countOf(CHINA_CUMULATIVE_REGISTRATIONS.rows, 'Tesla', '2025-01-20')).toEqual([13400]);
  });

  it('are whole weeks where the convention says so, and start a month where it counts calendar days', () => {
    const odd = CHINA_CUMULATIVE_REGISTRATIONS.rows.filter(({ convention, from, to }) => {
      const wholeWeeks = dayOfWeek(from) === 1 && dayOfWeek(to) === 7;
      const startsMonth = from.endsWith('-01');
      if (convention === 'both') return !wholeWeeks || !startsMonth;
      return convention === 'iso-weeks' ? !wholeWeeks || startsMonth : !startsMonth;
    });
    expect(odd).toEqual([]);
    const withConvention = (wanted: string) =>
      CHINA_CUMULATIVE_REGISTRATIONS.rows.filter(({ convention }) => convention === wanted).length;
    expect(['calendar-days', 'iso-weeks', 'both'].map(withConvention)).toEqual([25, 15, 16]);
  });
});
