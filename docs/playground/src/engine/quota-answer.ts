import { landedCostChart } from 'gigacast/charts';
import { formatMoney } from 'gigacast/core';
import { CANADA_EV_UTILISATION } from 'gigacast/data/canada-ev-utilisation';
import { CANADA_EV_2026_ENACTED } from 'gigacast/data/policies/canada-ev-2026-enacted';
import { CANADA_LANDED_COST } from 'gigacast/data/policies/canada-landed-cost';
import { CANADA_STEEL_2025_NO_AGREEMENT } from 'gigacast/data/policies/canada-steel-2025';
import { brief, openLedger, statusOn, type LedgerEvent, type QuotaPolicy } from 'gigacast/quota';
import type { Answer, Values } from '../messages';
import { at, dayAt, numberAt, refuse } from './problem-at';

const FIRST_PERIOD_ENDS = '2026-08-31';

/** How a shipment is split by a quota, what it pays, and what it costs at the door. */
export function* quotaAnswer(values: Values): Generator<string | Answer, Answer> {
  const cars = values['policy'] !== 'pipe';
  const policy = cars ? CANADA_EV_2026_ENACTED : CANADA_STEEL_2025_NO_AGREEMENT[19];
  if (policy === undefined) refuse('policy', 'This policy is not bundled.');
  const asOf = dayAt('asOf', values['asOf'] ?? '');
  const quantity = String(numberAt('quantity', values['quantity'] ?? '', [1, 1_000_000_000]));
  numberAt('value', values['value'] ?? '', [0, 1_000_000_000]);
  const origin = (values['origin'] ?? '').trim();
  if (!/^[A-Z]{2}$/.test(origin))
    refuse('origin', `Enter two capital letters such as CN; this is "${origin}".`);
  yield 'Counting what others used';
  const used = (values['used'] ?? '').trim();
  const published = cars ? publishedUse() : [];
  const ledger = openedOn(policy, asOf, published);
  const pool = ledger.pools[0]?.id ?? 'all';
  if (used !== '') numberAt('used', used, [0, 1_000_000_000]);
  const stated: readonly LedgerEvent[] =
    used === '' || Number(used) === 0
      ? []
      : [{ kind: 'reported-use', id: 'others', on: asOf, quantity: used, pool }];
  const events = (used === '' ? published : stated).filter(
    ({ on }) => on <= asOf && on >= ledger.period.from,
  );
  const unitValue = { amount: (values['value'] ?? '').trim(), currency: 'CAD' };
  yield 'Asking what the quota does';
  const result = at('quantity', () =>
    brief(
      ledger,
      {
        quantity,
        unitValue,
        fobPrice: unitValue,
        origin,
        ...(cars ? { tariffItem: '8703.80.00' } : {}),
        ...(values['permit'] === 'yes' ? { permit: { id: 'import permit' } } : {}),
      },
      {
        policy,
        asOf,
        events,
        ...(cars
          ? {
              history: CANADA_EV_UTILISATION.rows,
              door: { regime: CANADA_LANDED_COST, goods: { facts: { airConditioned: true } } },
            }
          : {}),
      },
    ),
  );
  const portions = result.outcome?.status === 'served' ? result.outcome.portions : [];
  const rows = portions.map((part) => [
    part.quantity,
    part.treatment,
    part.pool ?? '-',
    part.duty === null ? '-' : formatMoney({ amount: part.duty, currency: policy.currency }),
  ]);
  const head = ['Quantity', 'Treated as', 'Pool', 'Duty'];
  const cost =
    result.door.flatMap(({ cost }) => (cost === null || cost.landed === null ? [] : [cost]))[0] ?? null;
  return {
    headline: result.lines[1]?.text ?? result.text,
    lines: [
      ...result.lines.map(({ text, references }) => ({
        text,
        reference: [
          ...new Set(
            references.map(({ source }) => [source.title, source.section].filter(Boolean).join(', ')),
          ),
        ].join('; '),
      })),
      ...(cost === null ? [{ text: 'No chart: there is no cost at the door to draw.' }] : []),
    ],
    tables: [{ caption: 'Split and duty', head, rows }],
    chart: cost === null ? null : landedCostChart(cost),
    csv: [head, ...rows],
  };
}

function publishedUse(): readonly LedgerEvent[] {
  return CANADA_EV_UTILISATION.rows
    .filter(({ quantity }) => quantity !== '0')
    .map(({ month, quantity }) => ({
      kind: 'reported-use',
      id: month,
      on: `${month}-28`,
      quantity,
      pool: 'general',
    }));
}

/** The ledger of the period of a day; the second half of the first year takes over what the first has left. */
function openedOn(policy: QuotaPolicy, asOf: string, events: readonly LedgerEvent[]) {
  const open = (on: string, previous?: ReturnType<typeof statusOn>['ledger']) => {
    const opened = at('asOf', () => openLedger(policy, previous === undefined ? { on } : { on, previous }));
    return opened.opened ? opened.ledger : refuse('asOf', opened.why);
  };
  if (policy !== CANADA_EV_2026_ENACTED || asOf <= FIRST_PERIOD_ENDS || asOf > '2027-02-28')
    return open(asOf);
  const half = statusOn(open('2026-03-01'), policy, {
    on: FIRST_PERIOD_ENDS,
    events: events.filter(({ on }) => on <= FIRST_PERIOD_ENDS),
  });
  return open(asOf, half.ledger);
}
