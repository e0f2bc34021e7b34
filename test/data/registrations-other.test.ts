import { dataSetInfoSchema, dayOfWeek } from 'gigacast/core';
import { CHINA_HOLIDAYS } from 'gigacast/data/china-holidays';
import { REGISTRATIONS_DISCREPANCIES } from 'gigacast/data/registrations-discrepancies';
import { TESLA_CHINA_MONTHLY } from 'gigacast/data/tesla-china-monthly';
import { TESLA_GLOBAL_QUARTERLY } from 'gigacast/data/tesla-global-quarterly';
import {
  discrepancySchema,
  holidaySchema,
  monthlyFlowSchema,
  quarterlyOutputSchema,
  splitWholesale,
} from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';

const sortedAndUnique = (keys: readonly (string | number)[]) => {
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : 1)));
};

describe('TESLA_CHINA_MONTHLY', () => {
  const { info, rows } = TESLA_CHINA_MONTHLY;

  it('has 66 months that pass their schema, in order, from January 2020 to June 2025', () => {
    expect(dataSetInfoSchema.safeParse(info).error).toBeUndefined();
    expect(rows.map((row) => monthlyFlowSchema.safeParse(row).error).filter(Boolean)).toEqual([]);
    expect(rows).toHaveLength(66);
    sortedAndUnique(rows.map(({ month }) => month));
    expect([`${rows[0]?.month}-01`, rows.at(-1)?.month]).toEqual([info.coverage.from, '2025-06']);
    expect(info.coverage.to).toBe('2025-06-30');
  });

  it('has 51 months with all three figures, and the identity holds in each', () => {
    const splits = rows.flatMap(({ wholesale, exports, domestic }) =>
      wholesale.known && exports.known && domestic.known
        ? [
            splitWholesale({
              wholesale: wholesale.value.count,
              domestic: domestic.value.count,
              exports: exports.value.count,
            }),
          ]
        : [],
    );
    expect(splits).toHaveLength(51);
    expect(splits.filter(({ outcome }) => outcome !== 'split')).toEqual([]);
  });

  it('has 93,680 = 74,212 + 19,468 in June 2023, all seen', () => {
    const june = rows.find(({ month }) => month === '2023-06');
    expect(june?.wholesale).toEqual({ known: true, value: { count: 93680, status: 'seen' } });
    expect(june?.domestic).toEqual({ known: true, value: { count: 74212, status: 'seen' } });
    expect(june?.exports).toEqual({ known: true, value: { count: 19468, status: 'seen' } });
  });

  it('says which figures are missing and why', () => {
    expect(rows[0]?.wholesale.known).toBe(true);
    expect(rows[0]?.exports).toEqual({
      known: false,
      why: 'The passenger car association published no exports before April 2021.',
    });
    expect(rows[0]?.domestic).toEqual({ known: false, why: 'No figure of domestic retail was found.' });
    expect(rows.findLast(({ exports }) => !exports.known)?.month).toBe('2021-03');
  });
});

describe('TESLA_GLOBAL_QUARTERLY', () => {
  const { info, rows } = TESLA_GLOBAL_QUARTERLY;

  it('has 26 quarters that pass their schema, in order', () => {
    expect(dataSetInfoSchema.safeParse(info).error).toBeUndefined();
    expect(rows.map((row) => quarterlyOutputSchema.safeParse(row).error).filter(Boolean)).toEqual([]);
    expect(rows).toHaveLength(26);
    sortedAndUnique(rows.map(({ quarter }) => quarter));
    expect([rows[0]?.quarter, rows.at(-1)?.quarter]).toEqual(['2019-Q1', '2025-Q2']);
  });

  it('has 466,140 delivered in the second quarter of 2023, and two quarters without deliveries', () => {
    const second = rows.find(({ quarter }) => quarter === '2023-Q2');
    expect(second?.deliveries).toMatchObject({ known: true, value: { count: 466140, status: 'seen' } });
    const without = rows.filter(({ deliveries }) => !deliveries.known).map(({ quarter }) => quarter);
    expect(without).toEqual(['2020-Q4', '2024-Q4']);
  });
});

describe('CHINA_HOLIDAYS', () => {
  const { info, rows } = CHINA_HOLIDAYS;

  it('has 286 days that pass their schema, in order, inside its coverage', () => {
    expect(dataSetInfoSchema.safeParse(info).error).toBeUndefined();
    expect(rows.map((row) => holidaySchema.safeParse(row).error).filter(Boolean)).toEqual([]);
    expect(rows).toHaveLength(286);
    sortedAndUnique(rows.map(({ date }) => date));
    expect(rows[0]?.date).toBe(info.coverage.from);
    expect(rows.at(-1)?.date).toBe('2026-10-10');
  });

  it('has make-up workdays on weekends, except the Monday after the lengthened holiday of 2020', () => {
    const onWeekdays = rows.filter(({ kind, date }) => kind === 'make-up-workday' && dayOfWeek(date) < 6);
    expect(onWeekdays.map(({ date }) => date)).toEqual(['2020-02-03']);
  });

  it('has the National Day week of 2024 and the Saturday worked for it', () => {
    const october = rows
      .filter(({ date }) => date.startsWith('2024-10'))
      .map(({ date, kind }) => [date, kind]);
    expect(october).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7].map((day) => [`2024-10-0${day}`, 'holiday']),
      ['2024-10-12', 'make-up-workday'],
    ]);
  });
});

describe('REGISTRATIONS_DISCREPANCIES', () => {
  const { info, rows } = REGISTRATIONS_DISCREPANCIES;

  it('has 38 rows that pass their schema, numbered, inside its coverage', () => {
    expect(dataSetInfoSchema.safeParse(info).error).toBeUndefined();
    expect(rows.map((row) => discrepancySchema.safeParse(row).error).filter(Boolean)).toEqual([]);
    expect(rows).toHaveLength(38);
    sortedAndUnique(rows.map(({ id }) => id));
    expect(rows.filter(({ from, to }) => from > to)).toEqual([]);
    expect(info.coverage).toEqual({
      from: rows.map(({ from }) => from).sort()[0],
      to: rows
        .map(({ to }) => to)
        .sort()
        .at(-1),
    });
  });

  it('names the week end that an article got wrong', () => {
    expect(rows[0]).toMatchObject({ kind: 'window', from: '2023-06-26', to: '2023-07-02' });
    expect(rows[0]?.resolution).toContain('July 4 is a Tuesday');
  });
});
