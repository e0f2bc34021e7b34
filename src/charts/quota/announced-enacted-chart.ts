import { formatCount, formatDate } from '../../core/format';
import type { PolicyInForce } from '../../quota';
import { colourOf, gutterAxis, nameChannel, numberChannel, tooltips } from '../spec/channels';
import type { ChartSpec } from '../spec/chart-spec';
import { frame, type ChartOptions } from '../spec/frame';
import { layer } from '../spec/layer';
import { requireRows } from '../spec/require-rows';

/** What the chart reads of the terms of a period. */
export type DrawnTerms = Pick<PolicyInForce, 'period' | 'volume' | 'pools' | 'on'>;

/** A policy as announced, as enacted, or any other reading of it: the terms of its periods. */
export interface PolicySide {
  readonly name: string;
  readonly terms: readonly DrawnTerms[];
}

const GUTTER = 120;
const ROW = 26;

/**
 * How much room a quota has year by year as announced and as enacted: one bar for each year and side, cut into the pools
 * of its periods.
 *
 * Periods of one quota year follow each other in the bar, so that a year opened in halves is as long as one opened at
 * once; a year is named by the one in which it begins. A volume whose pools are not published is drawn grey; a period
 * without a known volume is left out.
 *
 * @param sides - from `policyOn` on a day of each period, by side
 * @throws GigacastError `charts/nothing-to-draw`, `number/out-of-range`
 */
export function announcedEnactedChart(sides: readonly PolicySide[], options: ChartOptions = {}): ChartSpec {
  const beginnings = beginningsOf(sides);
  const segments = sides.flatMap((side) => segmentsOf(side, beginnings));
  requireRows(segments, {
    function: 'announcedEnactedChart',
    path: 'sides',
    what: 'a period whose volume is known',
    received: sides,
  });
  const years = [...new Set(segments.map(({ year }) => year))].sort();
  const order = years.flatMap((year) => sides.map(({ name }) => `${year} ${name}`));
  const split = segments.flatMap(({ pool, ...one }) => (pool === null ? [] : [{ ...one, pool }]));
  const unsplit = segments.filter(({ pool }) => pool === null);
  const pools = [...new Set(split.map(({ pool }) => pool))];
  const totals = order.flatMap((row) => {
    const own = segments.filter((one) => one.row === row);
    const end = own.at(-1)?.end;
    return end === undefined ? [] : [{ row, end, label: formatCount(end) }];
  });
  const y = nameChannel('row', { axis: gutterAxis(GUTTER), scale: { domain: order, paddingInner: 0.3 } });
  const x = numberChannel('start', { axis: { format: ',d', grid: true }, scale: { zero: true } });
  const terms = sides.flatMap((side) => side.terms);
  return frame(
    {
      function: 'announcedEnactedChart',
      title: `${sides.map(({ name }) => name).join(' and ')}: the same quota with different room`,
      subtitle:
        'Volume by pool and by the year in which the quota year begins; grey: the split is not published; a gap in a ' +
        'colour parts the periods of a year, which open one after the other. ' +
        `Terms of ${formatDate(terms[0]?.on ?? '')} and later.`,
      sources: terms.flatMap(({ volume, pools: each }) => [
        volume.source,
        ...each.map((pool) => pool.volume.source),
      ]),
      gutter: GUTTER,
      height: order.length * ROW,
      layers: [
        layer('volume', split, {
          mark: { type: 'bar', style: 'segment' },
          encoding: {
            y,
            x,
            x2: { field: 'end' },
            color: colourOf('pool', pools),
            tooltip: tooltips({ period: 'Period', pool: 'Pool', units: 'Units', from: 'From', to: 'To' }),
          },
        }),
        layer('split not published', unsplit, {
          mark: { type: 'bar', style: 'reference', stroke: null },
          encoding: {
            y,
            x,
            x2: { field: 'end' },
            tooltip: tooltips({ period: 'Period', units: 'Units', from: 'From', to: 'To' }),
          },
        }),
        layer('sums', totals, {
          mark: { type: 'text', style: 'label', align: 'left', dx: 6 },
          encoding: { y, x: numberChannel('end'), text: { field: 'label' } },
        }),
      ],
    },
    options,
  );
}

/** The year in which each quota year begins. */
function beginningsOf(sides: readonly PolicySide[]): Map<number, string> {
  const periods = sides.flatMap(({ terms }) => terms.map(({ period }) => period));
  const latestFirst = [...periods].sort((a, b) => (a.from < b.from ? 1 : -1));
  return new Map(latestFirst.map(({ quotaYear, from }) => [quotaYear, from.slice(0, 4)]));
}

function segmentsOf({ name, terms }: PolicySide, beginnings: Map<number, string>) {
  const reached = new Map<string, number>();
  return terms.flatMap(({ period, volume, pools }) => {
    const year = beginnings.get(period.quotaYear) ?? '';
    const known = pools.every((pool) => pool.volume.value.known);
    const parts =
      known && pools.length > 0
        ? pools.map((pool) => ({
            pool: pool.id,
            units: pool.volume.value.known ? Number(pool.volume.value.value) : 0,
          }))
        : volume.value.known
          ? [{ pool: null, units: Number(volume.value.value) }]
          : [];
    return parts.map(({ pool, units }) => {
      const start = reached.get(year) ?? 0;
      reached.set(year, start + units);
      return {
        row: `${year} ${name}`,
        year,
        period: period.id,
        from: period.from,
        to: period.to,
        pool,
        units,
        start,
        end: start + units,
      };
    });
  });
}
