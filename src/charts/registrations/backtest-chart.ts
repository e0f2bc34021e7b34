import type { IsoDate } from '../../core/calendar';
import { formatCount, formatDate, formatPercent } from '../../core/format';
import type { Source } from '../../core/provenance';
import type { ScoreRow } from '../../registrations';
import { gutterAxis, nameChannel, numberChannel, tooltips } from '../spec/channels';
import type { ChartSpec } from '../spec/chart-spec';
import { frame, type ChartOptions } from '../spec/frame';
import { layer } from '../spec/layer';
import { requireRows } from '../spec/require-rows';

export interface BacktestChartOptions extends ChartOptions {
  /** Last day whose publications are in the forecasts and outcomes. */
  readonly asOf: IsoDate;
  readonly sources: readonly Source[];
  /** The score, lower is better. @defaultValue `crps` */
  readonly score?: 'crps' | 'mae' | 'pinball';
  /** Steps ahead, as the rows name them. @defaultValue `all` */
  readonly horizon?: string;
}

const GUTTER = 154;
const ROW = 24;
const NAMES = {
  crps: 'Mean continuous ranked probability score',
  mae: 'Mean absolute error of the median',
  pinball: 'Mean pinball loss of three quantiles',
} as const;

/**
 * How far the forecasts of a model and of baselines were off, the best first: shorter bars are better.
 *
 * The first row of the backtest is the model and stands out. The axis starts at 0.
 *
 * @param rows - from `backtest`
 * @throws GigacastError `charts/nothing-to-draw` where no row has the horizon, `charts/no-source`, `number/out-of-range`
 */
export function backtestChart(rows: readonly ScoreRow[], options: BacktestChartOptions): ChartSpec {
  const { score = 'crps', horizon = 'all' } = options;
  const at = { function: 'backtestChart', path: 'rows', what: `a row for the horizon ${horizon}` };
  const own = requireRows(
    rows.filter((row) => row.horizon === horizon),
    { ...at, received: rows },
  );
  const [model, ...baselines] = own;
  const bars = own
    .map((row) => ({
      model: row.model,
      score: row[score],
      label: formatCount(Math.round(row[score])),
      n: row.n,
      ours: row === model,
    }))
    .sort((a, b) => a.score - b.score);
  const y = nameChannel('model', {
    axis: gutterAxis(GUTTER),
    scale: { domain: bars.map((row) => row.model), paddingInner: 0.3 },
  });
  const x = numberChannel('score', { axis: { format: ',d', grid: true }, scale: { zero: true } });
  const best = [...baselines].sort((a, b) => a[score] - b[score])[0];
  const part = (name: string, ours: boolean) =>
    layer(
      name,
      bars.filter((row) => row.ours === ours),
      {
        mark: { type: 'bar', style: ours ? 'expected' : 'reference' },
        encoding: { y, x, tooltip: tooltips({ model: 'Model', score: NAMES[score], n: 'Forecasts' }) },
      },
    );
  return frame(
    {
      function: at.function,
      title: sayTitle(
        model,
        best === undefined ? undefined : { name: best.model, ratio: model[score] / best[score] },
      ),
      subtitle:
        `${NAMES[score]}, vehicles; less is better; horizon: ${horizon}. ${formatCount(model.n)} forecasts, each made ` +
        `with what was known on its day. As of ${formatDate(options.asOf)}.`,
      sources: [],
      gutter: GUTTER,
      height: bars.length * ROW,
      layers: [
        part('model', true),
        part('baselines', false),
        layer('scores', bars, {
          mark: { type: 'text', style: 'label', align: 'left', dx: 5 },
          encoding: { y, x, text: { field: 'label' } },
        }),
      ],
    },
    options,
  );
}

function sayTitle(
  { model }: ScoreRow,
  best: { readonly name: string; readonly ratio: number } | undefined,
): string {
  if (best === undefined) return `How far ${model} was off`;
  const by = formatPercent(Math.abs(1 - best.ratio), { decimals: 0 });
  return `The model (${model}) is off by ${by} ${best.ratio <= 1 ? 'less' : 'more'} than the best baseline, ${best.name}`;
}
