import type { IsoDate } from '../../core/calendar';
import { formatCount, formatDate, formatPercent } from '../../core/format';
import type { Source } from '../../core/provenance';
import type { Calibration } from '../../registrations';
import { gutterAxis, nameChannel, numberChannel, tooltips } from '../spec/channels';
import type { ChartSpec } from '../spec/chart-spec';
import { frame, type ChartOptions } from '../spec/frame';
import { layer } from '../spec/layer';
import { requireRows } from '../spec/require-rows';

export interface CalibrationChartOptions extends ChartOptions {
  /** Last day whose publications are in the forecasts and outcomes. */
  readonly asOf: IsoDate;
  readonly sources: readonly Source[];
}

const GUTTER = 44;

/**
 * Where outcomes fell in their forecasts, by tenths of the distribution: even bars are what a calibrated forecaster
 * shows, high ends an overconfident one, a high middle a cautious one.
 *
 * The band holds what chance does to a calibrated forecaster, each week or month counted once.
 *
 * @param calibration - of a row of `backtest`
 * @throws GigacastError `charts/nothing-to-draw` where nothing was forecast, `charts/no-source`, `number/out-of-range`
 */
export function calibrationChart(calibration: Calibration, options: CalibrationChartOptions): ChartSpec {
  const { tenths, ofTargets } = calibration;
  const all = tenths.reduce((sum, count) => sum + count, 0);
  const at = { function: 'calibrationChart', path: 'calibration.tenths', what: 'at least one outcome' };
  requireRows(all === 0 ? [] : tenths, { ...at, received: tenths });
  const rows = tenths.map((count, i) => ({ tenth: `${10 * i}-${10 * (i + 1)}`, count, share: count / all }));
  const { lower, upper } = ofTargets.tenth;
  const outside = rows.filter(({ share }) => share < lower || share > upper).length;
  const y = numberChannel('share', { axis: gutterAxis(GUTTER, { format: '.0%' }), scale: { zero: true } });
  const middle = tenths.slice(1, 9).reduce((sum, count) => sum + count, 0) / all;
  return frame(
    {
      function: at.function,
      title: sayTitle(middle, ofTargets.cover80),
      subtitle:
        `Share of outcomes in each tenth of the forecast distribution, from the lowest on (%); line: 10 %; band: what ` +
        `chance allows with ${formatCount(ofTargets.trials)} outcomes; ${outside} of 10 bars lie outside. ` +
        `As of ${formatDate(options.asOf)}.`,
      sources: [],
      gutter: GUTTER,
      height: 260,
      layers: [
        layer('band of chance', [{ lower, upper }], {
          mark: { type: 'rect', style: 'reference', opacity: 0.25 },
          encoding: { y: { ...y, field: 'lower' }, y2: { field: 'upper' } },
        }),
        layer('outcomes', rows, {
          mark: { type: 'bar', style: 'counted', opacity: 0.9 },
          encoding: {
            x: nameChannel('tenth', { axis: { labelAngle: 0 }, scale: { paddingInner: 0.15 } }),
            y,
            tooltip: tooltips({ tenth: 'Percentiles', count: 'Outcomes', share: 'Share' }),
          },
        }),
        layer('even', [{ share: 0.1 }], { mark: { type: 'rule', style: 'limit' }, encoding: { y } }),
      ],
    },
    options,
  );
}

/** Too wide or too narrow where the share lies outside of what chance does to intervals of the right width. */
function sayTitle(middle: number, { lower, upper }: Calibration['ofTargets']['cover80']): string {
  const found = `${formatPercent(middle, { decimals: 0 })} of outcomes fell in the central 80%`;
  if (middle > upper) return `Intervals were too wide: ${found}`;
  if (middle < lower) return `Intervals were too narrow: ${found}`;
  return `Intervals were as wide as they should be, within chance: ${found}`;
}
