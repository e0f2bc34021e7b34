import { formatCount, formatDate, formatPercent } from '../../core/format';
import type { IsoDate } from '../../core/calendar';
import type { MonthlyFlow } from '../../registrations';
import { colourOf, dayChannel, gutterAxis, numberChannel, tooltips } from '../spec/channels';
import type { ChartSpec } from '../spec/chart-spec';
import { frame, type ChartOptions } from '../spec/frame';
import { layer } from '../spec/layer';
import { requireRows } from '../spec/require-rows';

export interface ExportsChartOptions extends ChartOptions {
  /** Last day whose publications are in the figures. */
  readonly asOf: IsoDate;
}

const GUTTER = 52;
const PARTS = ['sold at home', 'exported', 'split not known'] as const;

/**
 * What a plant shipped by month: sold at home, exported, and what nobody has split.
 *
 * The parts stand on each other and their sum is wholesale; a month of which only wholesale is known is drawn as such,
 * and a month without wholesale is left out.
 *
 * @param flows - months of one brand and market, e.g. from `gigacast/data/tesla-china-monthly`
 * @throws GigacastError `charts/nothing-to-draw`, `number/out-of-range`
 */
export function exportsChart(flows: readonly MonthlyFlow[], options: ExportsChartOptions): ChartSpec {
  const rows = flows.flatMap(rowsOf);
  requireRows(rows, {
    function: 'exportsChart',
    path: 'flows',
    what: 'a month whose wholesale is known',
    received: flows,
  });
  const last = flows.findLast(({ wholesale, exports }) => wholesale.known && exports.known);
  const present = PARTS.filter((part) => rows.some((row) => row.part === part));
  return frame(
    {
      function: 'exportsChart',
      title: sayTitle(last, flows[0]?.brand ?? ''),
      subtitle:
        'Wholesale by month, everything shipped, cut into what was sold at home and what went abroad. ' +
        `As of ${formatDate(options.asOf)}.`,
      sources: [...flows].reverse().flatMap(({ sources }) => sources),
      gutter: GUTTER,
      height: 300,
      layers: [
        layer('wholesale', rows, {
          mark: { type: 'bar', style: 'segment', strokeWidth: 1 },
          encoding: {
            x: dayChannel('month', { timeUnit: 'utcyearmonth' }),
            y: numberChannel('count', { axis: gutterAxis(GUTTER, { format: ',d' }), scale: { zero: true } }),
            color: colourOf('part', present),
            order: { field: 'order', type: 'quantitative' },
            tooltip: tooltips({ month: 'Month of', part: 'Part', count: 'Count' }),
          },
        }),
      ],
    },
    options,
  );
}

function rowsOf({ month, wholesale, exports, domestic }: MonthlyFlow) {
  if (!wholesale.known) return [];
  const row = (part: (typeof PARTS)[number], count: number) => ({
    month: `${month}-01`,
    part,
    count,
    order: PARTS.indexOf(part),
  });
  if (exports.known && domestic.known) {
    return [row('sold at home', domestic.value.count), row('exported', exports.value.count)];
  }
  return [row('split not known', wholesale.value.count)];
}

function sayTitle(flow: MonthlyFlow | undefined, brand: string): string {
  if (flow === undefined || !flow.wholesale.known || !flow.exports.known) {
    return `${brand}: what was exported is not known for any month`;
  }
  const { count: all } = flow.wholesale.value;
  const { count: abroad } = flow.exports.value;
  const share = all === 0 ? '' : `, ${formatPercent(abroad / all, { decimals: 0 })}`;
  return `${brand} exported ${formatCount(abroad)} of the ${formatCount(all)} cars shipped in ${flow.month}${share}`;
}
