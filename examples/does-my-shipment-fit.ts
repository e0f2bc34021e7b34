/**
 * Does my shipment fit? What a quota does with one shipment: which part is inside, what stops the rest, what it pays.
 * Run it with `npx ts-node examples/does-my-shipment-fit.ts`.
 */
import { formatCount, formatMoney, sumDecimals } from 'gigacast/core';
import { CANADA_EV_UTILISATION } from 'gigacast/data/canada-ev-utilisation';
import { CANADA_EV_2026_ENACTED } from 'gigacast/data/policies/canada-ev-2026-enacted';
import { CANADA_STEEL_2025_NO_AGREEMENT } from 'gigacast/data/policies/canada-steel-2025';
import {
  adValoremRate,
  applyEvents,
  closeDay,
  coverageOf,
  definePolicy,
  openLedger,
  replayLedger,
  statusOn,
  type LedgerEvent,
  type OpenLedgerOptions,
  type Outcome,
  type QuotaLedger,
  type QuotaPolicy,
  type ServedOutcome,
} from 'gigacast/quota';
import { heading, say, sources, table } from './support/print';

const count = (quantity: string) => formatCount(BigInt(quantity));
const money = (amount: string | null, currency = 'CAD') =>
  amount === null ? '-' : formatMoney({ amount, currency });

function opened(policy: QuotaPolicy, options: OpenLedgerOptions): QuotaLedger {
  const result = openLedger(policy, options);
  if (!result.opened) throw new Error(result.why);
  return result.ledger;
}

function served(outcome: Outcome | undefined): ServedOutcome {
  if (outcome?.status !== 'served') throw new Error(`not served: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** One row for each portion of each shipment. */
function portions(outcomes: readonly Outcome[], unit: (quantity: string) => string): void {
  table(
    ['shipment', '>quantity', 'treated as', 'pool', '>duty or surtax', 'what stopped the rest'],
    outcomes
      .map(served)
      .flatMap(({ id, portions: parts, boundBy }) =>
        parts.map(({ quantity, treatment, pool, duty }, index) => [
          index === 0 ? id : '',
          unit(quantity),
          treatment,
          pool ?? '-',
          money(duty),
          index === parts.length - 1 && boundBy !== 'none' ? boundBy : '',
        ]),
      ),
  );
}

heading('1. 400 electric cars from China for Canada, on 15 October 2026');
const cars = CANADA_EV_2026_ENACTED;
const published = CANADA_EV_UTILISATION.rows
  .filter(({ quantity }) => quantity !== '0')
  .map(({ month, quantity }): LedgerEvent => ({
    kind: 'reported-use',
    id: month,
    on: `${month}-28`,
    quantity,
    pool: 'general',
  }));
const firstHalf = statusOn(opened(cars, { on: '2026-03-01' }), cars, { on: '2026-08-31', events: published });
const secondHalf = opened(cars, { on: '2026-09-01', previous: firstHalf.ledger });
say(
  `Published use of the first half: ${count(firstHalf.drawn)} of ${count(firstHalf.available)}. The second half opens ` +
    `with 24,500 and the ${count(secondHalf.pools[0]?.carriedIn ?? '0')} that were left: ${count(secondHalf.pools[0]?.balance ?? '0')}.`,
);
say('Nobody has published the autumn yet. Assume that others were issued 33,147 permits before ours:');
const car = (id: string, quantity: number, price: string): LedgerEvent => {
  const value = { amount: price, currency: 'CAD' };
  return { kind: 'entry', id, on: '2026-10-15', quantity, unitValue: value, fobPrice: value };
};
const autumn = applyEvents(secondHalf, cars, [
  { kind: 'reported-use', id: 'others', on: '2026-10-14', quantity: 33147, pool: 'general' },
  car('100 at CAD 48,000', 100, '48000'),
  car('300 at CAD 34,500', 300, '34500'),
]);
portions(autumn.outcomes.slice(1), count);
say(
  'The cheaper cars have no pool of their own in the first year, and what finds no room is refused: there is no duty ' +
    'at which it enters.',
);

heading('2. 500 tonnes of standard pipe from China for Canada, on 15 October 2026');
const [pipe] = CANADA_STEEL_2025_NO_AGREEMENT.slice(19);
if (pipe === undefined) throw new Error('standard pipe is item 20');
const permit = { id: 'import permit' };
const steel = (id: string, tonnes: string, origin: string, more: object = {}): LedgerEvent => ({
  kind: 'entry',
  id,
  on: '2026-10-15',
  quantity: `${tonnes}000`,
  unitValue: { amount: '1.20', currency: 'CAD' },
  origin,
  permit,
  ...more,
});
const { permit: _permit, ...unpermitted } = steel('no permit, 10 t from Türkiye', '10', 'TR') as Extract<
  LedgerEvent,
  { kind: 'entry' }
>;
const { outcomes } = applyEvents(opened(pipe, { on: '2026-10-15' }), pipe, [
  steel('others, from China', '2000', 'CN'),
  steel('others, from Türkiye', '1500', 'TR'),
  steel('others, from Vietnam', '1500', 'VN'),
  steel('ours, 500 t from China', '500', 'CN'),
  unpermitted,
]);
portions(outcomes.slice(3), (quantity) => `${count(quantity)} kg`);
say(
  'The quarter has room for 5,369.2 t more, but not for China: 21 % of 10,369.2 t is 2,177.532 t for each country. ' +
    'Beyond it 50 % of the value is due; without a permit that holds at accounting, on everything.',
);
const fromMexico = coverageOf({ origin: 'MX', tariffItem: '7306.30' }, pipe);
if (!fromMexico.covered) {
  say(
    `Pipe from Mexico does not ask for a place at all (${fromMexico.rule.source.section ?? ''}): it is neither charged ` +
      'nor counted.',
  );
}

heading('3. A day on which three importers ask for more than is left, and a slip found afterwards');
const shared = definePolicy({
  id: 'example-shared-day',
  jurisdiction: 'EU',
  currency: 'EUR',
  from: '2026-01-01',
  to: '2026-12-31',
  volume: 1000,
  sameDay: 'pro-rata',
  inQuotaRate: 0,
  overQuota: { kind: 'rate', rate: adValoremRate('0.5') },
  source: { title: 'An example, not a law' },
});
const asks = (id: string, on: string, quantity: number): LedgerEvent => ({
  kind: 'entry',
  id,
  on,
  quantity,
  unitValue: { amount: '100', currency: 'EUR' },
  holder: id,
});
const log = [
  asks('early bird', '2026-05-04', 700),
  asks('ours', '2026-05-05', 200),
  asks('big one', '2026-05-05', 400),
];
const start = opened(shared, { on: '2026-01-01' });
const day = applyEvents(start, shared, log);
const inside = (outcome: Outcome) =>
  sumDecimals(served(outcome).portions.flatMap(({ pool, quantity }) => (pool === null ? [] : [quantity])));
say(
  `While 5 May is open, ours would get ${inside(day.outcomes[1] as Outcome)} of 200, for now ` +
    `(provisional: ${String(served(day.outcomes[1]).provisional)}).`,
);
const late = applyEvents(day.ledger, shared, [asks('late', '2026-05-05', 300)]);
const closed = closeDay(late.ledger, shared, '2026-05-05');
table(
  ['asks on 5 May', '>asked', '>inside', '>duty'],
  closed.outcomes.map((outcome) => [
    outcome.id,
    sumDecimals(outcome.portions.map(({ quantity }) => quantity)),
    inside(outcome),
    money(outcome.dutyTotal, 'EUR'),
  ]),
);
say(
  'A third request came in before the day was closed: 300 were left for 900, so each got a third. These are final.',
);
const replay = replayLedger(start, shared, {
  events: [...log, asks('late', '2026-05-05', 300)],
  corrections: [{ kind: 'replaced', id: 'early bird', by: asks('early bird', '2026-05-04', 520) }],
  through: '2026-05-05',
});
say('In June it turns out that the early bird had 520, not 700. The log is counted again:');
table(
  ['whose', '>inside before', '>inside after', '>to pay or to get back'],
  replay.changes.map(({ holder, inQuotaBefore, inQuotaAfter, dutyDifference }) => [
    holder ?? '',
    inQuotaBefore,
    inQuotaAfter,
    money(dutyDifference, 'EUR'),
  ]),
);
sources(
  CANADA_EV_UTILISATION.rows[0]?.source,
  ...autumn.outcomes.slice(1).flatMap((outcome) => served(outcome).rules.map(({ source }) => source)),
  ...outcomes.slice(3).flatMap((outcome) => served(outcome).rules.map(({ source }) => source)),
);
