import type { IsoDate } from '../../core/calendar';
import { formatCount, formatDate, formatInterval } from '../../core/format';
import type { Nowcast } from '../../registrations';
import { dayChannel, gutterAxis, numberChannel, tooltips } from '../spec/channels';
import type { ChartSpec } from '../spec/chart-spec';
import { frame, type ChartOptions } from '../spec/frame';
import { layer } from '../spec/layer';
import { requireRows } from '../spec/require-rows';

/** What a period was expected to come to, as of one day. */
export interface NowcastStep {
  readonly asOf: IsoDate;
  readonly nowcast: Pick<Nowcast, 'from' | 'to' | 'median' | 'interval' | 'reportedShare'>;
}

export interface NowcastChartOptions extends ChartOptions {
  /** What was counted in the end. @defaultValue not known */
  readonly actual?: number;
}

const GUTTER = 60;

/**
 * The total of a period as it was expected from day to day: the range narrows as weeks are published.
 *
 * The axis does not start at 0: what is shown is the width of the range, not a size.
 *
 * @param steps - nowcasts of one period, in order of their days
 * @throws GigacastError `charts/nothing-to-draw`, `charts/no-source`, `number/out-of-range`
 */
export function nowcastChart(steps: readonly NowcastStep[], options: NowcastChartOptions): ChartSpec {
  const rows = requireRows(
    steps.map(({ asOf, nowcast: { median, interval, reportedShare } }) => ({
      asOf,
      median,
      lower: interval.lower,
      upper: interval.upper,
      published: reportedShare,
    })),
    { function: 'nowcastChart', path: 'steps', what: 'at least one nowcast' },
  );
  const { actual } = options;
  const last = steps.at(-1)?.nowcast;
  const x = dayChannel('asOf');
  const y = numberChannel('median', {
    axis: gutterAxis(GUTTER, { format: ',d' }),
    scale: { zero: false, nice: true },
  });
  const tooltip = tooltips({
    asOf: 'As of',
    median: 'Median',
    lower: 'From',
    upper: 'To',
    published: 'Published',
  });
  const said = actual === undefined ? '' : `; level line: ${formatCount(actual)}, as counted later`;
  const known = actual === undefined ? [] : [{ actual }];
  const range =
    last === undefined ? '' : formatInterval(last.interval, (bound) => formatCount(Math.round(bound)));
  return frame(
    {
      function: 'nowcastChart',
      title: `${formatCount(Math.round(last?.median ?? 0))} expected in the end, ${range}`,
      subtitle:
        `Total of ${formatDate(last?.from ?? '')} to ${formatDate(last?.to ?? '')} as expected on each day; band: the ` +
        `central ${Math.round((last?.interval.coverage ?? 0) * 100)} %${said}. The axis does not start at 0. ` +
        `As of ${formatDate(rows.at(-1)?.asOf ?? '')}.`,
      sources: [],
      gutter: GUTTER,
      height: 300,
      layers: [
        layer('range', rows, {
          mark: { type: 'area', style: 'band' },
          encoding: { x, y: { ...y, field: 'lower' }, y2: { field: 'upper' } },
        }),
        layer('median', rows, {
          mark: { type: 'line', style: 'expected' },
          encoding: { x, y },
        }),
        layer('medians', rows, {
          mark: { type: 'point', style: 'expected', size: 40 },
          encoding: { x, y, tooltip },
        }),
        layer('counted', known, {
          mark: { type: 'rule', style: 'counted', strokeWidth: 2 },
          encoding: { y: { ...y, field: 'actual' } },
        }),
      ],
    },
    options,
  );
}
