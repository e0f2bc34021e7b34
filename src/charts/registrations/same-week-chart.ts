import { formatCount, formatDate } from '../../core/format';
import type { SameWeekVerdict } from '../../registrations';
import { gutterAxis, nameChannel, numberChannel, tooltips } from '../spec/channels';
import type { ChartSpec } from '../spec/chart-spec';
import { frame, type ChartOptions } from '../spec/frame';
import { requireRows } from '../spec/require-rows';

const GUTTER = 64;
const ROW = 22;
const VERDICTS = {
  lowest: 'the lowest of all',
  low: 'low',
  ordinary: 'ordinary',
  high: 'high',
  highest: 'the highest of all',
} as const;

/**
 * Where a weekly count falls among the same week of other quarters: one row a quarter, the expected range behind them.
 *
 * Two starts of a quarter are compared, never the start of one with the end of another. The axis starts at 0.
 *
 * @param verdict - from `sameWeekVerdict`; too little history is drawn without a range
 * @throws GigacastError `charts/nothing-to-draw` where the week is not reported, `charts/no-source`, `number/out-of-range`
 */
export function sameWeekChart(verdict: SameWeekVerdict, options: ChartOptions = {}): ChartSpec {
  const at = { function: 'sameWeekChart', path: 'verdict' };
  const comparison = verdict.outcome === 'not-reported' ? undefined : verdict.comparison;
  const own = comparison === undefined ? [] : [comparison.this.week];
  const [week] = requireRows(own, { ...at, what: 'a week that is reported', received: verdict });
  const others = comparison?.others.map((one) => one.week) ?? [];
  const rows = [...others, week]
    .sort((a, b) => (a.weekStart < b.weekStart ? -1 : 1))
    .map(({ quarter, weekStart, weekEnd, count }) => ({
      quarter: quarter.replace('-', ' '),
      from: weekStart,
      to: weekEnd,
      count,
      label: formatCount(count),
      own: weekStart === week.weekStart,
    }));
  const y = nameChannel('quarter', {
    axis: gutterAxis(GUTTER),
    scale: { domain: rows.map(({ quarter }) => quarter) },
  });
  const x = numberChannel('count', { scale: { zero: true, nice: true }, axis: { format: ',d', grid: true } });
  const dots = (mine: boolean) => ({
    name: mine ? 'this week' : 'other quarters',
    data: { values: rows.filter((row) => row.own === mine) },
    mark: {
      type: 'point',
      size: mine ? 130 : 70,
      style: mine ? 'expected' : 'counted',
    },
    encoding: { y, x, tooltip: tooltips({ quarter: 'Quarter', from: 'From', to: 'To', count: 'Count' }) },
  });
  const range =
    verdict.outcome === 'verdict'
      ? [
          {
            name: 'expected range',
            data: {
              values: [{ lower: verdict.expected.interval.lower, upper: verdict.expected.interval.upper }],
            },
            mark: { type: 'rect', style: 'reference', opacity: 0.18 },
            encoding: { x: numberChannel('lower'), x2: { field: 'upper' } },
          },
          {
            name: 'median',
            data: { values: [{ median: verdict.expected.median }] },
            mark: { type: 'rule', style: 'reference', strokeWidth: 1.5 },
            encoding: { x: numberChannel('median') },
          },
        ]
      : [];
  const labels = {
    name: 'labels',
    data: { values: rows },
    mark: { type: 'text', style: 'label', align: 'left', dx: 9 },
    encoding: { y, x, text: { field: 'label' } },
  };
  return frame(
    {
      function: at.function,
      title: sayTitle(verdict, week.count, week.weekOfQuarter),
      subtitle: saySubtitle(verdict, week),
      sources: [week.source, ...others.map(({ source }) => source)],
      gutter: GUTTER,
      height: rows.length * ROW,
      layers: [...range, dots(false), dots(true), labels],
    },
    options,
  );
}

function sayTitle(verdict: SameWeekVerdict, count: number, week: number): string {
  const said = `${formatCount(count)} in week ${week} of the quarter`;
  if (verdict.outcome !== 'verdict') return `${said}: too few other quarters to judge`;
  return `${said} is ${VERDICTS[verdict.verdict]}`;
}

function saySubtitle(
  verdict: SameWeekVerdict,
  week: { readonly weekOfQuarter: number; readonly weekStart: string; readonly weekEnd: string },
): string {
  const about = `Week ${week.weekOfQuarter} of each quarter; highlighted ${formatDate(week.weekStart)} to ${formatDate(week.weekEnd)}.`;
  const range =
    verdict.outcome === 'verdict'
      ? ` Shaded: the central ${Math.round(verdict.expected.interval.coverage * 100)} % of the others; line: their median.`
      : '';
  return `${about}${range} As of ${formatDate(verdict.asOf)}.`;
}
