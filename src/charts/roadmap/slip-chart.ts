import type { IsoDate } from '../../core/calendar';
import { daysBetween } from '../../core/calendar/days-between';
import { formatCount, formatDate } from '../../core/format';
import { quantileType7 } from '../../core/scoring/quantile-type-7';
import type { ScheduleSlip } from '../../roadmap';
import { gutterAxis, nameChannel, numberChannel, tooltips } from '../spec/channels';
import type { ChartSpec } from '../spec/chart-spec';
import { frame, type ChartOptions } from '../spec/frame';
import { layer } from '../spec/layer';
import { requireRows } from '../spec/require-rows';

export interface SlipChartOptions extends ChartOptions {
  readonly asOf: IsoDate;
}

const GUTTER = 104;
const ROW = 26;

/**
 * By how many days stated dates were missed, by who stated them: a dot for each date, open ones hollow at their slip so
 * far.
 *
 * 0 is on time, left of it early. A date is open when it has passed without its event; dates that are not due and what
 * was given up are left out. The bar of a speaker with several dates is the median of the dots, which open ones can only push to the right.
 *
 * @param slips - from `slipsOf`, or rows of `gigacast/data/schedule-slips`
 * @throws GigacastError `charts/nothing-to-draw` where none is due, `number/out-of-range`
 */
export function slipChart(slips: readonly ScheduleSlip[], options: SlipChartOptions): ChartSpec {
  const { asOf } = options;
  const rows = slips.flatMap((slip) => rowOf(slip, asOf));
  requireRows(rows, {
    function: 'slipChart',
    path: 'slips',
    what: 'a stated date that is due',
    received: slips,
  });
  const bySpeaker = groupBySpeaker(rows);
  const speakers = [...bySpeaker].sort(([, a], [, b]) => b.length - a.length);
  const medians = speakers.map(([speaker, own]) => ({
    speaker,
    median: medianOf(own),
  }));
  const late = rows.filter(({ days }) => days > 0).length;
  const several = medians.filter(({ speaker }) => (bySpeaker.get(speaker)?.length ?? 0) > 1);
  const y = nameChannel('speaker', {
    axis: gutterAxis(GUTTER),
    scale: { domain: speakers.map(([speaker]) => speaker) },
  });
  const x = numberChannel('days', { axis: { format: ',d', grid: true }, scale: { padding: 8, zero: true } });
  const tooltip = tooltips({
    subject: 'Of',
    milestone: 'What',
    target: 'Stated',
    on: 'Came',
    days: 'Days late',
  });
  const dots = (name: string, open: boolean) =>
    layer(
      name,
      rows.filter((row) => row.open === open),
      {
        mark: { type: 'point', style: 'counted', filled: !open, size: 75, strokeWidth: 2, opacity: 1 },
        encoding: { y, x, tooltip },
      },
    );
  return frame(
    {
      function: 'slipChart',
      title: `${late} of ${rows.length} stated dates that came due were missed`,
      subtitle:
        `Days late (left of 0: early) by who stated the date; ring: still open, counted so far; bar: median, ` +
        `${formatCount(Math.round(medianOf(rows)))} days for all. ` +
        `As of ${formatDate(asOf)}.`,
      sources: slips.map(({ source }) => source),
      gutter: GUTTER,
      height: speakers.length * ROW,
      layers: [
        layer('on time', [{ days: 0 }], { mark: { type: 'rule', style: 'limit' }, encoding: { x } }),
        dots('came', false),
        dots('open', true),
        layer('median', several, {
          mark: { type: 'tick', style: 'expected', thickness: 3, size: 22, opacity: 1 },
          encoding: { y, x: { ...x, field: 'median' } },
        }),
      ],
    },
    options,
  );
}

interface SlipRow {
  readonly [field: string]: string | number | boolean | null;
  readonly speaker: string;
  readonly on: IsoDate | null;
  readonly open: boolean;
  /** Late; negative is early. */
  readonly days: number;
}

function rowOf(slip: ScheduleSlip, asOf: IsoDate): readonly SlipRow[] {
  const { speaker, subject, milestone, target, outcome } = slip;
  const about = { speaker, subject, milestone, target };
  if (outcome.kind === 'reached') {
    return [{ ...about, on: outcome.on, open: false, days: daysBetween(target, outcome.on) }];
  }
  const so = daysBetween(target, asOf);
  return outcome.kind === 'open' && so > 0 ? [{ ...about, on: null, open: true, days: so }] : [];
}

function medianOf(rows: readonly { readonly days: number }[]): number {
  return quantileType7(
    rows.map(({ days }) => days).sort((a, b) => a - b),
    0.5,
  );
}

function groupBySpeaker<Row extends { readonly speaker: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.speaker, [...(groups.get(row.speaker) ?? []), row]);
  return groups;
}
