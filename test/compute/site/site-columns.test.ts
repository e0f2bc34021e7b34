import fc from 'fast-check';
import { SITE_BASES, siteColumns, siteOn, type Site } from 'gigacast/compute';
import { fromEpochDay, toEpochDay } from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { codeAndPath } from '../../support/refusal-of';
import { runs } from '../../support/runs';
import { SITE } from './fixture';

const days = (...dates: string[]) => Int32Array.from(dates, (date) => toEpochDay(date));
const step = { asOf: '2026-10-01', basis: 'facility', between: 'step' } as const;

describe('siteColumns', () => {
  it('reads record and claim of every day, in any order', () => {
    const columns = siteColumns(SITE, days('2026-06-15', '2025-02-27', '2026-04-29', '2026-04-30'), step);
    expect([...columns.recorded]).toEqual([1276, NaN, 661, 661]);
    expect([...columns.claimed]).toEqual([1500, NaN, 1000, 1500]);
    expect([...columns.row]).toEqual([3, -1, 2, 2]);
    expect(columns.ramp[3]).toMatchObject({ date: '2026-06-15', recordedOn: '2026-09-30' });
    expect([columns.asOf, columns.basis, columns.unit]).toEqual(['2026-10-01', 'facility', 'MW']);
  });

  it('runs straight between rows by lines, and holds the last', () => {
    const columns = siteColumns(SITE, days('2026-05-11', '2026-06-15', '2028-01-01', '2025-02-01'), {
      ...step,
      between: 'linear',
    });
    expect([...columns.recorded]).toEqual([968.5, 1276, 2065, NaN]);
  });

  it('has only empty figures without a record and without claims', () => {
    const empty: Site = { ...SITE, claims: [], vintages: [] };
    for (const between of ['step', 'linear'] as const) {
      const columns = siteColumns(empty, days('2026-01-01', '2026-01-02'), { ...step, between });
      expect([...columns.recorded, ...columns.claimed]).toEqual([NaN, NaN, NaN, NaN]);
      expect([...columns.row]).toEqual([-1, -1]);
    }
    expect(siteColumns(SITE, new Int32Array(0), step).recorded).toHaveLength(0);
  });

  it('gives to the last bit what siteOn gives day by day', () => {
    const day = fc.integer({ min: toEpochDay('2024-12-01'), max: toEpochDay('2027-06-01') });
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 1, maxLength: 30 }),
        fc.boolean(),
        fc.constantFrom(...SITE_BASES),
        fc.constantFrom('step' as const, 'linear' as const),
        fc.constantFrom('2025-12-01', '2026-01-20', '2026-06-22', '2026-06-25', '2026-08-03', '2026-10-01'),
        (some, sorted, basis, between, asOf) => {
          const column = Int32Array.from(sorted ? [...some].sort((a, b) => a - b) : some);
          const options = { asOf, basis, between };
          const columns = siteColumns(SITE, column, options);
          column.forEach((epochDay, i) => {
            const one = siteOn(SITE, fromEpochDay(epochDay), options);
            expect(columns.recorded[i]).toBe(one.recorded.known ? one.recorded.value.value : NaN);
            expect(columns.claimed[i]).toBe(one.claimed?.value ?? NaN);
            const row = columns.ramp[columns.row[i] ?? -1];
            expect(row?.date).toBe(one.recorded.known ? one.recorded.value.holdsOn : undefined);
            expect(row?.source).toBe(one.recorded.known ? one.recorded.value.source : undefined);
          });
        },
      ),
      runs(150),
    );
  });

  it('reads a record that spans centuries as siteOn does', () => {
    const [vintage] = SITE.vintages;
    if (vintage === undefined) throw new Error('the fixture has vintages');
    const rows = [
      { date: '1700-01-01', kind: 'past', facilityPowerMw: 1 },
      { date: '1879-06-07', kind: 'past', facilityPowerMw: 2 },
      { date: '2025-01-01', kind: 'past', facilityPowerMw: 3 },
    ] as const;
    // 65,536 days from 1700-01-01 is 1879-06-07: up to there each day has an entry of its own.
    for (const some of [rows.slice(0, 2), rows]) {
      const old: Site = { ...SITE, claims: [], vintages: [{ ...vintage, rows: some }] };
      const asked = ['1699-12-31', '1700-01-01', '1879-06-06', '1879-06-07', '2024-12-31', '2025-01-01'];
      const one = asked.map((date) => siteOn(old, date, step).recorded);
      expect([...siteColumns(old, days(...asked), step).recorded]).toEqual(
        one.map((recorded) => (recorded.known ? recorded.value.value : NaN)),
      );
    }
  });

  it('takes the last of two claims that fall due on one day, as siteOn does', () => {
    const [gigawatt] = SITE.claims;
    if (gigawatt === undefined) throw new Error('the fixture has claims');
    const twice: Site = { ...SITE, claims: [gigawatt, { ...gigawatt, id: 'again', value: 1100 }] };
    expect(siteColumns(twice, days('2026-01-17'), step).claimed[0]).toBe(1100);
    expect(siteOn(twice, '2026-01-17', step).claimed?.value).toBe(1100);
  });

  it('refuses a basis or a reading that is none, and a day of knowledge that is none', () => {
    const call = (wrong: object) => () => siteColumns(SITE, days('2026-01-01'), { ...step, ...wrong });
    expect(codeAndPath(call({ basis: 'power' }))).toEqual(['compute/no-such-site-basis', 'basis']);
    expect(codeAndPath(call({ between: undefined }))).toEqual(['input/not-one-of', 'between']);
    expect(codeAndPath(call({ asOf: 'x' }))).toEqual(['date/not-a-civil-date', 'asOf']);
  });
});
