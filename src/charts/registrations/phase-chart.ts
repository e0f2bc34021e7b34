import { formatCount, formatDate } from '../../core/format';
import { quantileType7 } from '../../core/scoring/quantile-type-7';
import type { SeriesWeek, WeeklySeries } from '../../registrations';
import { gutterAxis, numberChannel, tooltips } from '../spec/channels';
import type { ChartSpec } from '../spec/chart-spec';
import { frame, type ChartOptions } from '../spec/frame';
import { layer } from '../spec/layer';
import { requireRows } from '../spec/require-rows';
import { runsOf } from '../spec/runs-of';

export interface PhaseChartOptions extends ChartOptions {
  /** The quarter that stands out, e.g. `2023-Q3`. @defaultValue that of the last week */
  readonly quarter?: string;
}

const GUTTER = 52;

/**
 * The weeks of a quarter on the profile of other quarters: each of them a thin line, their median a thick one.
 *
 * Weeks are those of the quarter that holds their Thursday. The median is taken week by week over the quarters that
 * report it; weeks that only one other quarter reports have none. All other quarters of the series count, later ones too.
 * Lines break where a week is missing.
 *
 * @param series - from `toWeeklySeries`
 * @throws GigacastError `charts/nothing-to-draw` where the quarter has no week, `number/out-of-range`
 */
export function phaseChart(series: WeeklySeries, options: PhaseChartOptions = {}): ChartSpec {
  const quarter = options.quarter ?? series.weeks.at(-1)?.quarter;
  const at = {
    function: 'phaseChart',
    path: 'series.weeks',
    what: 'a week of the quarter',
    received: quarter,
  };
  const own = requireRows(
    series.weeks.filter((week) => week.quarter === quarter),
    at,
  );
  const others = series.weeks.filter((week) => week.quarter !== quarter);
  const medians = Array.from({ length: 14 }, (_, i) => i + 1).flatMap((weekOfQuarter) => {
    const counts = others.filter((week) => week.weekOfQuarter === weekOfQuarter).map(({ count }) => count);
    return counts.length < 2
      ? []
      : [
          {
            weekOfQuarter,
            median: quantileType7(
              [...counts].sort((a, b) => a - b),
              0.5,
            ),
          },
        ];
  });
  const lastWeek = Math.max(13, ...series.weeks.map(({ weekOfQuarter }) => weekOfQuarter));
  const x = numberChannel('weekOfQuarter', {
    axis: {
      values: Array.from({ length: lastWeek }, (_, i) => i + 1),
      labelExpr: "datum.value == 1 ? 'week 1' : format(datum.value, 'd')",
    },
    scale: { domain: [1, lastWeek], nice: false, padding: 14 },
  });
  const y = numberChannel('count', { axis: gutterAxis(GUTTER, { format: ',d' }) });
  const tooltip = tooltips({
    quarter: 'Quarter',
    weekOfQuarter: 'Week',
    from: 'From',
    to: 'To',
    count: 'Count',
  });
  const last = own.at(-1) ?? own[0];
  const detail = { field: 'run', type: 'nominal' };
  return frame(
    {
      function: at.function,
      title: sayTitle(
        series.brand,
        last,
        medians.find((one) => one.weekOfQuarter === last.weekOfQuarter)?.median,
      ),
      subtitle:
        `Weekly counts by ${series.basis}, by week of the quarter: ${last.quarter.replace('-', ' ')} bold, ` +
        `${new Set(others.map((week) => week.quarter)).size} other quarters thin, their median dashed. ` +
        `As of ${formatDate(series.asOf)}.`,
      sources: [...own, ...others].map(({ source }) => source),
      gutter: GUTTER,
      height: 320,
      layers: [
        layer('other quarters', inRuns(others), {
          mark: { type: 'line', style: 'reference', opacity: 0.55 },
          encoding: { x, y, detail },
        }),
        layer('weeks of other quarters', others.map(rowOf), {
          mark: { type: 'point', style: 'reference', opacity: 0.55, size: 12 },
          encoding: { x, y, tooltip },
        }),
        layer('median', runsOf(medians, isNext), {
          mark: { type: 'line', style: 'counted', strokeDash: [6, 4] },
          encoding: { x, y: { ...y, field: 'median' }, detail },
        }),
        layer('this quarter', inRuns(own), {
          mark: { type: 'line', style: 'expected', strokeWidth: 3 },
          encoding: { x, y, detail },
        }),
        layer('weeks of this quarter', own.map(rowOf), {
          mark: { type: 'point', style: 'expected', size: 55 },
          encoding: { x, y, tooltip },
        }),
        layer('last week', [{ ...rowOf(last), label: formatCount(last.count) }], {
          mark: { type: 'text', style: 'label', fontWeight: 'bold', dy: 16 },
          encoding: { x, y, text: { field: 'label' } },
        }),
      ],
    },
    options,
  );
}

interface PhaseWeek {
  readonly weekOfQuarter: number;
}

function isNext(before: PhaseWeek, week: PhaseWeek): boolean {
  return week.weekOfQuarter === before.weekOfQuarter + 1;
}

function inRuns(weeks: readonly SeriesWeek[]) {
  return runsOf(weeks.map(rowOf), (before, week) => before.quarter === week.quarter && isNext(before, week));
}

function rowOf({ quarter, weekOfQuarter, weekStart, weekEnd, count }: SeriesWeek) {
  return { quarter, weekOfQuarter, from: weekStart, to: weekEnd, count };
}

function sayTitle(
  brand: string,
  { count, quarter, weekOfQuarter }: SeriesWeek,
  median: number | undefined,
): string {
  const said = `${brand}: ${formatCount(count)} in week ${weekOfQuarter} of ${quarter.replace('-', ' ')}`;
  return median === undefined
    ? said
    : `${said}, where other quarters have ${formatCount(median)} in the middle`;
}
