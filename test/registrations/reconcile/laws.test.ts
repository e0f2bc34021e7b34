import fc from 'fast-check';
import { addDays } from 'gigacast/core';
import { mergeReconciled, reconcile, type Report, type RoundedTo } from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath } from '../../support/refusal-of';
import { runs } from '../../support/runs';

const reportArb = fc
  .record({
    brand: fc.constantFrom('Tesla', 'XPeng', 'Xiaomi'),
    basis: fc.constantFrom('insurance', 'retail', 'wholesale', 'export'),
    start: fc.integer({ min: 0, max: 70 }),
    length: fc.constantFrom(6, 6, 6, 13, 8, 20, 29),
    hundreds: fc.integer({ min: 0, max: 40 }),
    roundedTo: fc.constantFrom<RoundedTo>(1, 100),
    title: fc.constantFrom('Li Auto', 'CnEVPost', 'Teslarati'),
  })
  .map(({ start, length, hundreds, title, ...rest }): Report => {
    const from = addDays('2023-05-01', length === 6 ? start - (start % 7) : start);
    return {
      ...rest,
      market: 'CN',
      from,
      to: addDays(from, length),
      count: 100 * hundreds,
      source: { title },
    } as Report;
  });
const reportsArb = fc.array(reportArb, { maxLength: 25 });

describe('reconcile, by law', () => {
  it('gives the same whatever the order of the reports, and leaves them as they are', () => {
    fc.assert(
      fc.property(
        reportsArb.chain((reports) =>
          fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })),
        ),
        ([reports, shuffled]) => {
          expect(reconcile(deepFreeze(shuffled))).toEqual(reconcile(deepFreeze(reports)));
        },
      ),
      runs(100),
    );
  });

  it('gives for batches of brands, merged in any order, what it gives for all', () => {
    fc.assert(
      fc.property(reportsArb, fc.boolean(), (reports, turned) => {
        const parts = ['Tesla', 'XPeng', 'Xiaomi'].map((brand) =>
          reconcile(reports.filter((report) => report.brand === brand)),
        );
        const whole = reconcile(reports);
        expect(mergeReconciled(turned ? [...parts].reverse() : parts)).toEqual(whole);
        const [a, b, c] = parts as [typeof whole, typeof whole, typeof whole];
        expect(mergeReconciled([mergeReconciled([a, b]), c])).toEqual(
          mergeReconciled([a, mergeReconciled([b, c])]),
        );
      }),
      runs(100),
    );
  });

  it('finds no contradiction among windows that sum one and the same daily counts', () => {
    const daily = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 98, maxLength: 98 });
    fc.assert(
      fc.property(daily, reportsArb, (counts, reports) => {
        const honest = reports.map((report): Report => {
          const start = Math.round((Date.parse(report.from) - Date.parse('2023-05-01')) / 86_400_000);
          const days = Math.round((Date.parse(report.to) - Date.parse(report.from)) / 86_400_000) + 1;
          const sum = counts.slice(start, start + days).reduce((total, count) => total + count, 0);
          return {
            ...report,
            basis: 'insurance',
            count: Math.round(sum / report.roundedTo) * report.roundedTo,
          };
        });
        const { findings } = reconcile(honest);
        const hard = findings.filter(({ code }) =>
          /below-parts|above-parts|impossible|conflicting|revised/.test(code),
        );
        expect(hard.filter(({ severity }) => severity === 'contradiction')).toEqual([]);
      }),
      runs(100),
    );
  });

  it('survives JSON', () => {
    fc.assert(
      fc.property(reportsArb, (reports) => {
        const result = reconcile(reports);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
      runs(50),
    );
  });

  it('accepts all proposals without leaving a window empty that had a report', () => {
    fc.assert(
      fc.property(reportsArb, (reports) => {
        const { series, findings } = reconcile(reports, { accept: 'all' });
        for (const { applied, proposal } of findings) {
          expect(applied).toBe(proposal.leaveOut.length + proposal.replace.length > 0);
        }
        for (const { weeks } of series)
          expect(weeks.every(({ count }) => Number.isSafeInteger(count))).toBe(true);
      }),
      runs(50),
    );
  });
});

describe('mergeReconciled', () => {
  it('refuses a series that two batches hold', () => {
    const report: Report = {
      brand: 'Tesla',
      market: 'CN',
      basis: 'insurance',
      from: '2023-07-03',
      to: '2023-07-09',
      count: 5,
      roundedTo: 1,
      source: { title: 'Li Auto' },
    };
    const part = reconcile([report]);
    expect(codeAndPath(() => mergeReconciled([part, reconcile([]), part]))).toEqual([
      'registrations/series-twice',
      'parts',
    ]);
    expect(
      mergeReconciled([part, reconcile([{ ...report, basis: 'retail' }])]).series.map(({ basis }) => basis),
    ).toEqual(['insurance', 'retail']);
  });
});
