import { formatDate, formatMoney } from '../../core/format';
import type { LandedCharge, LandedCost } from '../../quota';
import { gutterAxis, nameChannel, numberChannel, tooltips } from '../spec/channels';
import type { ChartLayer, ChartSpec } from '../spec/chart-spec';
import { frame, type ChartOptions } from '../spec/frame';
import { requireRows } from '../spec/require-rows';
import type { SpecObject } from '../spec/spec-value';
import { wrapText } from '../theme/wrap-text';

/** What the chart reads of a `LandedCost`. */
export type DrawnLandedCost = Pick<LandedCost, 'currency' | 'on' | 'landed'> & {
  readonly value: Pick<LandedCost['value'], 'amount'>;
  readonly charges: readonly Pick<LandedCharge, 'title' | 'amount' | 'rule'>[];
};

const GUTTER = 142;
const ROW = 50;
const BREAK = '|';

/**
 * What a consignment costs at the door, from its value over each charge to the sum: a waterfall with lying bars.
 *
 * Bars begin where the one before ends, on an axis from 0, so that their lengths compare. Charges of 0.00 are named in
 * the subtitle and not drawn. Lengths are numbers; the labels give the exact amounts.
 *
 * @param cost - from `landedCost`, for goods that may enter and whose charges are all known
 * @throws GigacastError `charts/nothing-to-draw` where the sum is not known, `charts/no-source`, `number/out-of-range`
 * @example
 * landedCostChart(
 *   { currency: 'CAD', on: '2026-10-15', value: { amount: '100.00' }, charges: [], landed: '100.00' },
 *   { sources: [{ title: 'an invoice' }] },
 * ).usermeta.story.title;
 * // => 'CAD 100.00 of goods cost CAD 100.00 at the door'
 */
export function landedCostChart(cost: DrawnLandedCost, options: ChartOptions = {}): ChartSpec {
  const at = 'landedCostChart';
  const { currency, value, charges, landed } = cost;
  const [sum] = requireRows(landed === null ? [] : [landed], {
    function: at,
    path: 'cost.landed',
    what: 'a sum; it is null where goods may not enter or a charge is not known',
    received: landed,
  });
  const money = (amount: string): string => formatMoney({ amount, currency });
  const due = charges.filter(({ amount }) => Number(amount) !== 0);
  const nothing = charges.filter(({ amount }) => Number(amount) === 0).map(({ title }) => title);
  const startOf = (i: number): number =>
    due.slice(0, i).reduce((reached, { amount }) => reached + Number(amount), Number(value.amount));
  const rowOf = (step: string, amount: string, start: number) => ({
    step: [...wrapText(step, { width: GUTTER - 26, fontSize: 12 }), money(amount)].join(BREAK),
    start,
    end: start + Number(amount),
    amount: money(amount),
  });
  const first = rowOf('Value for duty', value.amount, 0);
  const steps = due.map(({ title, amount }, i) => rowOf(title, amount ?? '0', startOf(i)));
  const last = rowOf('At the door', sum, 0);
  const bars = (name: string, style: string, values: readonly SpecObject[]): ChartLayer => ({
    name,
    data: { values },
    mark: { type: 'bar', style },
    encoding: {
      y: nameChannel('step', {
        axis: gutterAxis(GUTTER, {
          labelExpr: `split(datum.value, '${BREAK}')`,
          labelLineHeight: 15,
          labelOffset: -8,
        }),
        scale: { domain: [first, ...steps, last].map(({ step }) => step), paddingInner: 0.35 },
      }),
      x: numberChannel('start', { axis: { format: ',d', grid: true }, scale: { zero: true } }),
      x2: { field: 'end' },
      tooltip: tooltips({ amount: 'Amount' }),
    },
  });
  return frame(
    {
      function: at,
      title: `${money(value.amount)} of goods cost ${money(sum)} at the door`,
      subtitle: saySubtitle(cost, nothing),
      sources: due.map(({ rule }) => rule.source),
      gutter: GUTTER,
      height: (steps.length + 2) * ROW,
      layers: [
        bars('value for duty', 'counted', [first]),
        bars('charges', 'expected', steps),
        bars('at the door', 'counted', [last]),
      ],
    },
    options,
  );
}

function saySubtitle({ currency, on }: DrawnLandedCost, nothing: readonly string[]): string {
  const none = nothing.length === 0 ? '' : ` Nothing is due for: ${nothing.join(', ')}.`;
  return `In ${currency}, by the rules of ${formatDate(on)}.${none}`;
}
