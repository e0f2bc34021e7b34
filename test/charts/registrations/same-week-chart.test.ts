import { sameWeekChart } from 'gigacast/charts';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';
import { sameWeekVerdict, toWeeklySeries, type SameWeekVerdict } from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { refusalOf } from '../../support/refusal-of';
import { layerOf, rowsOf } from '../support/layer-of';

const verdictOn = (asOf: string, week = '2023-07-03'): SameWeekVerdict => {
  const options = { brand: 'Tesla', basis: 'insurance', asOf, prefer: 'first-listed' } as const;
  return deepFreeze(sameWeekVerdict(toWeeklySeries(CHINA_WEEKLY_REGISTRATIONS.rows, options), week));
};

describe('sameWeekChart', () => {
  const verdict = verdictOn('2025-07-08');
  const chart = sameWeekChart(verdict);
  if (verdict.outcome !== 'verdict') throw new Error('there is enough history');

  it('shows the counts of the verdict, each once, this week apart', () => {
    expect(rowsOf(chart, 'this week')).toEqual([
      { quarter: '2023 Q3', from: '2023-07-03', to: '2023-07-09', count: 3200, label: '3,200', own: true },
    ]);
    const others = verdict.comparison.others.map(({ week }) => week.count);
    expect(rowsOf(chart, 'other quarters').map(({ count }) => count)).toEqual(others);
    expect(rowsOf(chart, 'labels')).toHaveLength(others.length + 1);
  });

  it('lists the quarters in order of time', () => {
    const quarters = rowsOf(chart, 'labels').map(({ quarter }) => quarter);
    expect(quarters).toEqual([...quarters].sort());
    expect(layerOf(chart, 'labels').encoding?.['y']).toMatchObject({ scale: { domain: quarters } });
    expect(chart.height).toBe(22 * quarters.length);
  });

  it('shades the expected range and draws its median', () => {
    const { interval, median } = verdict.expected;
    expect(rowsOf(chart, 'expected range')).toEqual([{ lower: interval.lower, upper: interval.upper }]);
    expect(rowsOf(chart, 'median')).toEqual([{ median }]);
  });

  it('begins its axis at 0', () => {
    expect(layerOf(chart, 'this week').encoding?.['x']).toMatchObject({ scale: { zero: true } });
  });

  it('says the verdict, the range and the day', () => {
    expect(chart.usermeta.story.title).toBe('3,200 in week 1 of the quarter is ordinary');
    expect(chart.usermeta.story.subtitle).toBe(
      'Week 1 of each quarter; highlighted Jul 3, 2023 to Jul 9, 2023. Shaded: the central 80 % of the others; ' +
        'line: their median. As of Jul 8, 2025.',
    );
  });

  it('names the source of this week first', () => {
    expect(chart.usermeta.story.sources[0]).toEqual(verdict.comparison.this.week.source);
  });

  it('draws too little history without a range and says so', () => {
    const early = sameWeekChart(verdictOn('2023-07-11'));
    expect(early.usermeta.story.title).toBe(
      '3,200 in week 1 of the quarter: too few other quarters to judge',
    );
    expect(early.usermeta.story.subtitle).toBe(
      'Week 1 of each quarter; highlighted Jul 3, 2023 to Jul 9, 2023. As of Jul 11, 2023.',
    );
    expect(early.layer.map(({ name }) => name)).toEqual([
      'other quarters',
      'this week',
      'labels',
      'source line',
    ]);
  });

  it('refuses a week that is not reported', () => {
    const error = refusalOf(() => sameWeekChart(verdictOn('2025-07-08', '2023-04-03')));
    expect([error.code, error.path]).toEqual(['charts/nothing-to-draw', 'verdict']);
    expect(error.message).toContain('sameWeekChart: verdict must hold a week that is reported');
  });
});
