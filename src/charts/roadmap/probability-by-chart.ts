import type { IsoDate } from '../../core/calendar';
import type { Source } from '../../core/provenance';
import { formatDate, formatPercent } from '../../core/format';
import { colourOf, dayChannel, gutterAxis, numberChannel, tooltips } from '../spec/channels';
import type { ChartSpec } from '../spec/chart-spec';
import { frame, type ChartOptions } from '../spec/frame';
import { layer } from '../spec/layer';
import { requireRows } from '../spec/require-rows';

/** How probable it is that something has come by a date. */
export interface ProbabilityRow {
  /** A generation, a site, a quota. */
  readonly series: string;
  readonly date: IsoDate;
  /** 0 to 1. */
  readonly probability: number;
}

export interface ProbabilityByChartOptions extends ChartOptions {
  readonly asOf: IsoDate;
  readonly sources: readonly Source[];
  /** Dates that somebody stated, drawn as marks on the curve of the series. @defaultValue none */
  readonly stated?: readonly { readonly series: string; readonly date: IsoDate }[];
}

const GUTTER = 44;
const MOST_SERIES = 6;

/**
 * How probable it is that something has come by a date: one rising curve for each series, from 0 to 100 %.
 *
 * The line at 50 % meets a curve at its median. Up to six series keep a colour of their own.
 *
 * @param rows - e.g. from `probabilityBy` or `probabilityReaching`, in order of their dates
 * @throws GigacastError `charts/nothing-to-draw`, `charts/no-source`, `number/out-of-range`
 */
export function probabilityByChart(
  rows: readonly ProbabilityRow[],
  options: ProbabilityByChartOptions,
): ChartSpec {
  const at = { function: 'probabilityByChart', path: 'rows', what: 'at least one probability' };
  const [first] = requireRows(rows, at);
  const names = [...new Set(rows.map(({ series }) => series))];
  const stated = (options.stated ?? []).flatMap(({ series, date }) => {
    const before = rows.findLast((row) => row.series === series && row.date <= date);
    return before === undefined ? [] : [{ series, date, probability: before.probability }];
  });
  const ends = names.flatMap((name) => rows.findLast(({ series }) => series === name) ?? []);
  const x = dayChannel('date');
  const y = numberChannel('probability', {
    axis: gutterAxis(GUTTER, { format: '.0%', values: [0, 0.25, 0.5, 0.75, 1] }),
    scale: { domain: [0, 1] },
  });
  const color = colourOf('series', names, names.length > MOST_SERIES ? { scale: {} } : {});
  const last = ends.at(-1) ?? first;
  return frame(
    {
      function: at.function,
      title: `${last.series} by ${formatDate(last.date)}: ${formatPercent(last.probability, { decimals: 0 })}`,
      subtitle:
        'Probability that it has come by a date' +
        `${stated.length > 0 ? '; diamonds: dates that were stated' : ''}. As of ${formatDate(options.asOf)}.`,
      sources: [],
      gutter: GUTTER,
      height: 300,
      layers: [
        layer('even chance', [{ probability: 0.5 }], {
          mark: { type: 'rule', style: 'limit' },
          encoding: { y },
        }),
        layer(
          'curves',
          rows.map(({ series, date, probability }) => ({ series, date, probability })),
          {
            mark: { type: 'line', strokeWidth: 2.5 },
            encoding: {
              x,
              y,
              color,
              tooltip: tooltips({ series: 'Of', date: 'By', probability: 'Probability' }),
            },
          },
        ),
        layer('stated', stated, {
          mark: { type: 'point', shape: 'diamond', size: 130 },
          encoding: {
            x,
            y,
            color,
            tooltip: tooltips({ series: 'Of', date: 'Stated', probability: 'Probability' }),
          },
        }),
      ],
    },
    options,
  );
}
