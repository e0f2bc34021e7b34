import { daysBetween } from '../../core/calendar/days-between';
import { formatCount, formatDate, formatPercent } from '../../core/format';
import type { DatedLedgerStatus, ProjectedExhaustion, StatusEvent } from '../../quota';
import { colourOf, dayChannel, gutterAxis, numberChannel, tooltips } from '../spec/channels';
import type { ChartSpec } from '../spec/chart-spec';
import { frame, type ChartOptions } from '../spec/frame';
import { layer } from '../spec/layer';
import { requireRows } from '../spec/require-rows';

/** What the chart reads of a status. */
export type DrawnStatus = Pick<DatedLedgerStatus, 'on' | 'available' | 'balance'> & {
  readonly pools: readonly Pick<DatedLedgerStatus['pools'][number], 'id' | 'available' | 'balance'>[];
};

export interface DrawdownChartOptions extends ChartOptions {
  /** Share drawn from which a pool is critical (0 to 1), drawn as the balance at which it begins. @defaultValue none */
  readonly criticalThreshold?: string;
  /** From `projectExhaustion`. @defaultValue none */
  readonly exhaustion?: Pick<
    ProjectedExhaustion,
    'asOf' | 'remaining' | 'p10' | 'p50' | 'p90' | 'withinPeriod' | 'periodEnd'
  >;
  /** The pool that the projection is about. @defaultValue the quota as a whole */
  readonly pool?: string;
  /** What happened to the quota; openings are left out. @defaultValue none */
  readonly events?: readonly StatusEvent[];
}

const GUTTER = 52;

/**
 * What is left of a quota from day to day, one line for each pool, with the balance below which it is critical, what
 * happened to it, and a fan to the days on which it may be full.
 *
 * A balance holds until the next status, and the last as long as nothing else is known. The fan reaches from the first to
 * the last of P10, P50 and P90 that lie in the period; the subtitle says how probable it is that it is full by its end.
 *
 * @param statuses - from `statusOn`, in order of their days, of one quota
 * @throws GigacastError `charts/nothing-to-draw`, `charts/no-source`, `number/out-of-range`
 */
export function drawdownChart(statuses: readonly DrawnStatus[], options: DrawdownChartOptions): ChartSpec {
  const [first, ...others] = requireRows(statuses, {
    function: 'drawdownChart',
    path: 'statuses',
    what: 'the status of at least one day',
  });
  const last = others.at(-1) ?? first;
  const { exhaustion, criticalThreshold, events = [], pool } = options;
  const pools = [...new Set(statuses.flatMap((status) => status.pools.map(({ id }) => id)))];
  const balances = statuses.flatMap(({ on, pools: each }) =>
    each.map(({ id, balance }) => ({ on, pool: id, balance: Number(balance) })),
  );
  const critical =
    criticalThreshold === undefined
      ? []
      : [...new Set(last.pools.map(({ available }) => Number(available)))]
          .filter((available) => available > 0)
          .map((available) => ({
            balance: available - available * Number(criticalThreshold),
            label: 'critical below',
          }));
  const rays = raysOf(exhaustion);
  const happened = events
    .filter(({ kind }) => kind !== 'opened')
    .map(({ kind, on, pool: of }) => ({ on, label: of === null ? kind : `${kind}: ${of}` }));
  const x = dayChannel('on');
  const y = numberChannel('balance', { axis: gutterAxis(GUTTER, { format: ',d' }), scale: { zero: true } });
  return frame(
    {
      function: 'drawdownChart',
      title: `${formatCount(Number(last.balance))} of ${formatCount(Number(last.available))} are left on ${formatDate(last.on)}`,
      subtitle: saySubtitle(pools, { exhaustion, on: last.on, ...(pool === undefined ? {} : { pool }) }),
      sources: [],
      gutter: GUTTER,
      height: 300,
      layers: [
        layer('days on which it may be full', fanOf(rays), {
          mark: { type: 'area', style: 'band' },
          encoding: { x, y: { ...y, field: 'lower' }, y2: { field: 'upper' } },
        }),
        layer('balance', balances, {
          mark: { type: 'line', interpolate: 'step-after', strokeWidth: 2.5 },
          encoding: {
            x,
            y,
            color: colourOf('pool', pools, pools.length === 1 ? { legend: null } : {}),
            tooltip: tooltips({ on: 'Day', pool: 'Pool', balance: 'Left' }),
          },
        }),
        layer('critical', critical, { mark: { type: 'rule', style: 'limit' }, encoding: { y } }),
        layer('name of the critical line', critical, {
          mark: { type: 'text', style: 'note', align: 'left', baseline: 'bottom', dy: -3, x: 5 },
          encoding: { y, text: { field: 'label' } },
        }),
        layer('rays', rays, {
          mark: { type: 'rule', style: 'expected', strokeDash: [6, 4] },
          encoding: {
            x: dayChannel('from'),
            y: { ...y, field: 'start' },
            x2: { field: 'to' },
            y2: { field: 'end' },
          },
        }),
        layer('names of the days', rays, {
          mark: { type: 'text', style: 'label', align: 'left', dx: 4, dy: -9 },
          encoding: { x: dayChannel('to'), y: { ...y, field: 'end' }, text: { field: 'label' } },
        }),
        layer('events', happened, {
          mark: { type: 'rule', style: 'event', strokeWidth: 2 },
          encoding: { x },
        }),
        layer('names of events', happened, {
          mark: {
            type: 'text',
            style: 'label',
            align: 'right',
            angle: 270,
            baseline: 'bottom',
            dy: -3,
            y: 4,
          },
          encoding: { x, text: { field: 'label' } },
        }),
      ],
    },
    options,
  );
}

type Exhaustion = DrawdownChartOptions['exhaustion'];

function raysOf(exhaustion: Exhaustion) {
  if (exhaustion === undefined) return [];
  return (['p10', 'p50', 'p90'] as const).flatMap((p) => {
    const to = exhaustion[p];
    if (to === null) return [];
    return [
      { from: exhaustion.asOf, start: Number(exhaustion.remaining), to, end: 0, label: p.toUpperCase() },
    ];
  });
}

/** The room between the first ray and the last. */
function fanOf(rays: ReturnType<typeof raysOf>) {
  const [first] = rays;
  const last = rays.at(-1);
  if (first === undefined || last === undefined || first.to === last.to) return [];
  const { from, start } = first;
  const upper = (start * daysBetween(first.to, last.to)) / daysBetween(from, last.to);
  return [
    { on: from, lower: start, upper: start },
    { on: first.to, lower: 0, upper },
    { on: last.to, lower: 0, upper: 0 },
  ];
}

function saySubtitle(
  pools: readonly string[],
  { exhaustion, pool, on }: { readonly exhaustion: Exhaustion; readonly pool?: string; readonly on: string },
): string {
  const by = pools.length === 1 ? 'Balance of the quota' : 'Balance of each pool';
  if (exhaustion === undefined) return `${by}. As of ${formatDate(on)}.`;
  const chance = formatPercent(exhaustion.withinPeriod, { decimals: 0 });
  const drawn = (['p10', 'p50', 'p90'] as const).filter((p) => exhaustion[p] !== null).map((p) => p.slice(1));
  const rays =
    drawn.length === 0 ? '' : `; dashed: to the days by which it is full with ${drawn.join(' or ')}%`;
  const which = pool === undefined ? 'Full' : `The ${pool} pool is full`;
  return `${by}${rays}. ${which} by ${formatDate(exhaustion.periodEnd)} with a probability of ${chance}. As of ${formatDate(exhaustion.asOf)}.`;
}
