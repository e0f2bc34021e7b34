import { restyle, weeklyChart } from 'gigacast/charts';
import { CHINA_HOLIDAYS } from 'gigacast/data/china-holidays';
import { CHINA_WEEKLY_REGISTRATIONS } from 'gigacast/data/china-weekly-registrations';
import { fitPhaseModel, forecast, toWeeklySeries } from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { refusalOf } from '../../support/refusal-of';
import { layerOf, rowsOf } from '../support/layer-of';
import { schemaErrors, svgOf, warningsOf } from '../support/valid';

const tesla = { brand: 'Tesla', basis: 'insurance', asOf: '2024-07-23', prefer: 'first-listed' } as const;
const all = toWeeklySeries(CHINA_WEEKLY_REGISTRATIONS.rows, tesla);
const series = deepFreeze({ ...all, weeks: all.weeks.filter(({ weekStart }) => weekStart >= '2024-01-01') });
const holidays = CHINA_HOLIDAYS.rows;
const fit = fitPhaseModel(CHINA_WEEKLY_REGISTRATIONS.rows, { ...tesla, holidays });
if (fit.outcome !== 'fitted') throw new Error('the record holds enough weeks');
const ahead = deepFreeze(forecast(fit.model, { horizon: 3 }));

describe('weeklyChart', () => {
  const chart = weeklyChart(series, { forecast: ahead, holidays });

  it('shows counts and forecasts as they are', () => {
    expect(rowsOf(chart, 'weeks')).toEqual(
      series.weeks.map(({ weekStart, weekEnd, count }) => ({ from: weekStart, to: weekEnd, count })),
    );
    expect(rowsOf(chart, 'weeks ahead').map(({ median }) => median)).toEqual(
      ahead.map(({ median }) => median),
    );
    const [, first] = rowsOf(chart, 'p10 to p90');
    expect([first?.['p10'], first?.['p90']]).toEqual([ahead[0]?.interval.lower, ahead[0]?.interval.upper]);
  });

  it('begins the fan at the last count where the forecast goes on from it', () => {
    expect(rowsOf(chart, 'median')).toHaveLength(4);
    expect(rowsOf(chart, 'median')[0]).toMatchObject({
      to: '2024-07-21',
      median: 10_500,
      p10: 10_500,
      p90: 10_500,
    });
    const later = weeklyChart(series, { forecast: ahead.slice(1) });
    expect(rowsOf(later, 'median')).toHaveLength(2);
  });

  it('breaks the line where weeks are missing', () => {
    const rows = rowsOf(chart, 'counted');
    expect(rows.filter(({ run }) => run === 0).map(({ to }) => to)).toEqual([
      '2024-01-07',
      '2024-01-14',
      '2024-01-21',
    ]);
    expect(rows.at(-1)?.['run']).toBe(2);
  });

  it('names each run of days off once, none before the first week', () => {
    expect(rowsOf(chart, 'days off')[0]).toEqual({ name: 'New Year', from: '2024-01-01', to: '2024-01-02' });
    const names = rowsOf(chart, 'names of days off').map(({ name }) => name);
    expect(names).toEqual(['New Year', 'Chinese New Year', 'Qingming', 'Labour Day', 'Dragon Boat']);
    expect(layerOf(chart, 'names of days off').encoding?.['x']).toMatchObject({ field: 'to' });
  });

  it('says what is shown', () => {
    expect(chart.usermeta.story.title).toBe(
      'Tesla: 10,500 in the week to Jul 21, 2024, and 12,816 expected in the next',
    );
    expect(weeklyChart(series).usermeta.story).toMatchObject({
      title: 'Tesla: 10,500 in the week to Jul 21, 2024',
      subtitle: 'Weekly counts by insurance. As of Jul 23, 2024.',
    });
  });

  it('draws one row, hostile text as text, and in both themes', async () => {
    const odd = weeklyChart({
      ...series,
      brand: '<script>alert(1)</script>',
      weeks: series.weeks.slice(0, 1),
    });
    expect(schemaErrors(odd)).toEqual([]);
    expect(warningsOf(odd)).toEqual([]);
    const svg = await svgOf(restyle(odd, { theme: 'dark', width: 390 }));
    expect(svg).not.toContain('<script');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg).toContain('fill="#14171c"');
  });

  it('refuses a series without a week', () => {
    const error = refusalOf(() => weeklyChart({ ...series, weeks: [] }));
    expect([error.code, error.path]).toEqual(['charts/nothing-to-draw', 'series.weeks']);
  });
});
