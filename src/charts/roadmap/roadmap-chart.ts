import { formatDate } from '../../core/format';
import type { IsoDate } from '../../core/calendar';
import type { Projection, ScheduleSlip } from '../../roadmap';
import { colourOf, dayChannel, gutterAxis, nameChannel, tooltips } from '../spec/channels';
import type { ChartLayer, ChartSpec } from '../spec/chart-spec';
import { frame, type ChartOptions } from '../spec/frame';
import { requireRows } from '../spec/require-rows';
import type { SpecObject } from '../spec/spec-value';

export interface RoadmapChartOptions extends ChartOptions {
  /** The day of knowledge, drawn as a line. */
  readonly asOf: IsoDate;
  /** Intervals of the generations ahead. @defaultValue none */
  readonly projection?: Pick<Projection, 'generations'>;
  /** What the projection dates. @defaultValue `projected` */
  readonly projected?: string;
}

const GUTTER = 58;
const ROW = 17;
const BREAK = '|';

/**
 * A roadmap as it was told and as it came: one line for each stated date, from the day it was said to the period it
 * named, and on to the day it came; below them the projected interval of each generation.
 *
 * Colours name milestones. A date that has not come ends at its period; what was given up is crossed out.
 *
 * @param claims - from `slipsOf`, or rows of `gigacast/data/schedule-slips`
 * @throws GigacastError `charts/nothing-to-draw`, `number/out-of-range`
 */
export function roadmapChart(claims: readonly ScheduleSlip[], options: RoadmapChartOptions): ChartSpec {
  requireRows(claims, { function: 'roadmapChart', path: 'claims', what: 'at least one stated date' });
  const { projection, projected = 'projected', asOf } = options;
  const ahead = projection?.generations ?? [];
  const subjects = [
    ...new Set([...claims.map(({ subject }) => subject), ...ahead.map((one) => one.generation)]),
  ];
  const inOrder = [...claims].sort((a, b) => (a.saidOn < b.saidOn ? -1 : 1));
  const rows = subjects.flatMap((subject) => inOrder.filter((claim) => claim.subject === subject)).map(rowOf);
  const intervals = ahead.map(({ generation, p10, p50, p90 }) => ({
    row: `${generation}${BREAK}${projected}`,
    p10: p10.date,
    p50: p50.date,
    p90: p90.date ?? p50.date ?? p10.date,
    label: p50.date === null ? 'never in the middle case' : `${p50.date.slice(0, 7)}`,
  }));
  const order = subjects.flatMap((subject) => [
    ...rows.filter((one) => one.subject === subject).map(({ row }) => row),
    ...intervals.filter(({ row }) => row === `${subject}${BREAK}${projected}`).map(({ row }) => row),
  ]);
  const firsts = order.filter((row, i) => subjectOf(row) !== subjectOf(order[i - 1] ?? ''));
  const y = nameChannel('row', {
    scale: { domain: order },
    axis: gutterAxis(GUTTER, {
      labelExpr: `indexof(${JSON.stringify(firsts)}, datum.value) < 0 ? '' : split(datum.value, '${BREAK}')[0]`,
      labelFontWeight: 'bold',
      labelOverlap: false,
    }),
  });
  const milestones = [...new Set(rows.map(({ milestone }) => milestone))];
  const colour = colourOf('milestone', milestones);
  const layer = (
    name: string,
    values: readonly SpecObject[],
    mark: SpecObject,
    encoding: SpecObject,
  ): ChartLayer => ({
    name,
    data: { values },
    mark,
    encoding: { y, ...encoding },
  });
  const tooltip = tooltips({
    subject: 'Of',
    milestone: 'What',
    speaker: 'Who',
    saidOn: 'Said',
    target: 'For',
    on: 'Came',
  });
  const came = rows.filter(({ outcome }) => outcome === 'reached');
  const given = rows.filter(({ outcome }) => outcome === 'cancelled');
  return frame(
    {
      function: 'roadmapChart',
      title: sayTitle(claims, asOf),
      subtitle: saySubtitle(asOf, intervals.length > 0 ? projected : undefined),
      sources: claims.map(({ source }) => source),
      gutter: GUTTER,
      height: order.length * ROW,
      layers: [
        {
          name: 'as of',
          data: { values: [{ asOf }] },
          mark: { type: 'rule', style: 'limit' },
          encoding: { x: dayChannel('asOf', { axis: { grid: true }, scale: { type: 'utc', padding: 10 } }) },
        },
        layer(
          'lead',
          rows,
          { type: 'rule', strokeWidth: 1 },
          { x: dayChannel('saidOn'), x2: { field: 'from' }, color: colour },
        ),
        layer(
          'late',
          came,
          { type: 'rule', strokeWidth: 1, strokeDash: [2, 3] },
          { x: dayChannel('target'), x2: { field: 'on' }, color: colour },
        ),
        layer(
          'stated',
          rows,
          { type: 'rule', strokeWidth: 6, strokeCap: 'round' },
          { x: dayChannel('from'), x2: { field: 'target' }, color: colour, tooltip },
        ),
        layer(
          'said',
          rows,
          { type: 'point', filled: false, size: 34 },
          { x: dayChannel('saidOn'), color: colour, tooltip },
        ),
        layer(
          'came',
          came,
          { type: 'point', shape: 'diamond', size: 110 },
          { x: dayChannel('on'), color: colour, tooltip },
        ),
        layer(
          'given up',
          given,
          { type: 'point', shape: 'cross', angle: 45, size: 110 },
          { x: dayChannel('on'), color: colour, tooltip },
        ),
        layer(
          'interval',
          intervals,
          { type: 'rule', style: 'reference', strokeWidth: 6 },
          { x: dayChannel('p10'), x2: { field: 'p90' } },
        ),
        layer(
          'median',
          intervals,
          { type: 'tick', style: 'label', thickness: 3, size: 13 },
          { x: dayChannel('p50') },
        ),
        layer(
          'medians',
          intervals,
          { type: 'text', style: 'note', align: 'left', dx: 7 },
          { x: dayChannel('p90'), text: { field: 'label' } },
        ),
      ],
    },
    options,
  );
}

function rowOf({ id, subject, milestone, speaker, saidOn, target, targetFrom, outcome }: ScheduleSlip) {
  return {
    row: `${subject}${BREAK}${id}`,
    subject,
    milestone,
    speaker,
    saidOn,
    from: targetFrom ?? target,
    target,
    outcome: outcome.kind,
    on: outcome.kind === 'open' ? null : outcome.on,
  };
}

function subjectOf(row: string): string {
  return row.split(BREAK)[0] ?? '';
}

function sayTitle(claims: readonly ScheduleSlip[], asOf: IsoDate): string {
  const due = claims.filter(({ target, outcome }) => target < asOf && outcome.kind !== 'cancelled');
  const kept = due.filter(({ target, outcome }) => outcome.kind === 'reached' && outcome.on <= target);
  if (due.length === 0) return `None of ${claims.length} stated dates has come due yet`;
  return `${kept.length} of ${due.length} stated dates that came due were kept`;
}

function saySubtitle(asOf: IsoDate, projected: string | undefined): string {
  const ahead =
    projected === undefined ? '' : ` Grey bar: ${projected}, P10 to P90, with the month of the median.`;
  return `Ring: when it was said. Bar: the period it named. Diamond: when it came; cross: when it was given up.${ahead} As of ${formatDate(asOf)}.`;
}
