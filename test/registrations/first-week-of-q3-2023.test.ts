import { CHINA_DERIVED_REGISTRATIONS } from 'gigacast/data/china-derived-registrations';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';
import { likeForLike, sameWeekVerdict, toWeeklySeries } from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';

// News of July 11, 2023: 3,200 cars insured on July 3 to 9 after 17,400 the week before.
const series = toWeeklySeries([...CHINA_WEEKLY_REGISTRATIONS.rows, ...CHINA_DERIVED_REGISTRATIONS.rows], {
  brand: 'Tesla',
  basis: 'insurance',
  asOf: CHINA_WEEKLY_REGISTRATIONS.info.asOf,
  prefer: 'first-listed',
});

describe("Tesla's first week of the third quarter of 2023", () => {
  it('stands on 114 weeks, two of them in conflict, of which rounding explains one', () => {
    expect(series.weeks).toHaveLength(114);
    expect(series.conflicts.map(({ weekStart, withinRounding }) => [weekStart, withinRounding])).toEqual([
      ['2025-03-17', false],
      ['2025-06-23', true],
    ]);
    expect(series.otherWindows).toBe(3);
  });

  it('fell by 81.6 %, as first weeks do', () => {
    const compared = likeForLike(series, '2023-07-03');
    expect(compared).toMatchObject({
      this: { change: { percent: -81.61, percentRange: [-81.9484, -81.268] } },
      rank: { place: 4, of: 9, tied: 1 },
      rankThen: { place: 1, of: 3, record: 'highest' },
    });
    const falls = compared.others.flatMap(({ week, change }) =>
      change === null ? [] : [[week.quarter, change.percent]],
    );
    expect(falls).toEqual([
      ['2024-Q1', -79.75],
      ['2024-Q2', -89.02],
      ['2024-Q3', -53.9],
      ['2024-Q4', -92.04],
      ['2025-Q2', -82.61],
    ]);
  });

  it('is ordinary on the whole record, and could not be judged at the time', () => {
    expect(sameWeekVerdict(series, '2023-07-03')).toMatchObject({
      verdict: 'ordinary',
      percentile: 56.25,
      expected: { median: 2655, interval: { upper: 5800 } },
    });
    expect(sameWeekVerdict(series, '2023-07-03', { asOf: '2023-07-11' })).toMatchObject({
      outcome: 'too-little-history',
      has: 2,
    });
  });
});
