import { addDays } from '../../core/calendar/add-days';
import { formatCount, formatDate } from '../../core/format';
import type { Holiday, WeeklySeries, WindowForecast } from '../../registrations';
import { dayChannel, gutterAxis, numberChannel, tooltips } from '../spec/channels';
import type { ChartSpec } from '../spec/chart-spec';
import { frame, type ChartOptions } from '../spec/frame';
import { layer } from '../spec/layer';
import { requireRows } from '../spec/require-rows';
import { runsOf } from '../spec/runs-of';

export interface WeeklyChartOptions extends ChartOptions {
  /** From `forecast`, by week. @defaultValue none */
  readonly forecast?: readonly WindowForecast[];
  /** Days off are shaded and named. @defaultValue none */
  readonly holidays?: readonly Pick<Holiday, 'date' | 'name' | 'kind'>[];
}

const GUTTER = 52;

/**
 * Weekly counts with what is forecast: the median as a line, the central 50 % and 80 % as bands; days off are shaded.
 *
 * A week stands at its last day; the line breaks where weeks are missing. Bands begin at the last count where the forecast
 * goes on from it. The bands of single weeks say nothing on their sum: see `nowcast`. The axis starts at 0.
 *
 * @param series - from `toWeeklySeries`
 * @throws GigacastError `charts/nothing-to-draw` where no week is reported, `number/out-of-range`
 */
export function weeklyChart(series: WeeklySeries, options: WeeklyChartOptions = {}): ChartSpec {
  const at = { function: 'weeklyChart', path: 'series.weeks', what: 'at least one week' };
  const weeks = requireRows(series.weeks, at);
  const { forecast = [], holidays = [] } = options;
  const counted = weeks.map(({ weekStart, weekEnd, count }) => ({ from: weekStart, to: weekEnd, count }));
  const expected = forecast.map(({ from, to, median, quantiles }) => ({
    from,
    to,
    median,
    ...quartersOf(quantiles),
  }));
  const last = counted.at(-1);
  const begin =
    last !== undefined && expected[0]?.from === addDays(last.to, 1)
      ? [{ ...last, median: last.count, p10: last.count, p25: last.count, p75: last.count, p90: last.count }]
      : [];
  const fan = [...begin, ...expected];
  const span = { from: weeks[0].weekStart, to: expected.at(-1)?.to ?? counted.at(-1)?.to ?? '' };
  const festivals = festivalsOf(holidays)
    .filter(({ from, to }) => from <= span.to && to > span.from)
    .map((festival) => (festival.from < span.from ? { ...festival, from: span.from } : festival));
  const x = dayChannel('to');
  const y = numberChannel('count', { axis: gutterAxis(GUTTER, { format: ',d' }), scale: { zero: true } });
  const band = (lower: string, upper: string, style: string) =>
    layer(`${lower} to ${upper}`, fan, {
      mark: { type: 'area', style },
      encoding: { x, y: { ...y, field: lower }, y2: { field: upper } },
    });
  const next = expected[0];
  const title = `${series.brand}: ${formatCount(last?.count ?? 0)} in the week to ${formatDate(last?.to ?? span.to)}`;
  return frame(
    {
      function: at.function,
      title:
        next === undefined
          ? title
          : `${title}, and ${formatCount(Math.round(next.median))} expected in the next`,
      subtitle: saySubtitle(series, { forecast: expected.length > 0, festivals: festivals.length > 0 }),
      sources: weeks.map(({ source }) => source),
      gutter: GUTTER,
      height: 320,
      layers: [
        layer('days off', festivals, {
          mark: { type: 'rect', style: 'event', opacity: 0.25 },
          encoding: { x: dayChannel('from'), x2: { field: 'to' } },
        }),
        band('p10', 'p90', 'band'),
        band('p25', 'p75', 'inner-band'),
        layer('median', fan, {
          mark: { type: 'line', style: 'expected' },
          encoding: { x, y: { ...y, field: 'median' } },
        }),
        layer('weeks ahead', expected, {
          mark: { type: 'point', style: 'expected', size: 22 },
          encoding: {
            x,
            y: { ...y, field: 'median' },
            tooltip: tooltips({ from: 'From', to: 'To', median: 'Median' }),
          },
        }),
        layer(
          'counted',
          runsOf(counted, (before, week) => week.from === addDays(before.to, 1)),
          {
            mark: { type: 'line', style: 'counted' },
            encoding: { x, y, detail: { field: 'run', type: 'nominal' } },
          },
        ),
        layer('weeks', counted, {
          mark: { type: 'point', style: 'counted', size: 26 },
          encoding: { x, y, tooltip: tooltips({ from: 'From', to: 'To', count: 'Count' }) },
        }),
        layer('names of days off', festivals, {
          mark: { type: 'text', style: 'note', align: 'right', angle: 270, baseline: 'top', dy: 3, y: 2 },
          encoding: { x: dayChannel('to'), text: { field: 'name' } },
        }),
      ],
    },
    options,
  );
}

function quartersOf(quantiles: WindowForecast['quantiles']) {
  const at = (p: number) => quantiles.find((one) => one.p === p)?.value ?? null;
  return { p10: at(0.1), p25: at(0.25), p75: at(0.75), p90: at(0.9) };
}

/** Runs of days off under one name, up to the day after the last. */
function festivalsOf(holidays: Required<WeeklyChartOptions>['holidays']) {
  const runs: { name: string; from: string; to: string }[] = [];
  const days = holidays.filter(({ kind }) => kind === 'holiday').sort((a, b) => (a.date < b.date ? -1 : 1));
  for (const { date, name } of days) {
    const run = runs.at(-1);
    if (run?.name === name && run.to === date) runs[runs.length - 1] = { ...run, to: addDays(date, 1) };
    else runs.push({ name, from: date, to: addDays(date, 1) });
  }
  return runs;
}

function saySubtitle(
  { basis, asOf }: WeeklySeries,
  { forecast, festivals }: { readonly forecast: boolean; readonly festivals: boolean },
): string {
  const bands = forecast ? ' Bands: the central 50 % and 80 % of what is forecast for single weeks.' : '';
  const off = festivals ? ' Shaded: days off.' : '';
  return `Weekly counts by ${basis}.${bands}${off} As of ${formatDate(asOf)}.`;
}
