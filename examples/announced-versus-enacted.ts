/**
 * Announced versus enacted: Canada's quota for electric cars from China, month by month, by the reports of January 2026
 * and by the law. Run it with `npx ts-node examples/announced-versus-enacted.ts`.
 */
import { formatCount, formatMoney, formatPercent, sumMoney } from 'gigacast/core';
import { CANADA_EV_UTILISATION } from 'gigacast/data/canada-ev-utilisation';
import { CANADA_EV_2026_ANNOUNCED } from 'gigacast/data/policies/canada-ev-2026-announced';
import { CANADA_EV_2026_ENACTED } from 'gigacast/data/policies/canada-ev-2026-enacted';
import {
  applyEvents,
  ledgerStatus,
  openLedger,
  policyOn,
  statusOn,
  usageBy,
  type LedgerEvent,
  type Outcome,
  type PolicyInForce,
  type QuotaLedger,
  type QuotaPolicy,
} from 'gigacast/quota';
import { heading, say, sources, table } from './support/print';

const SIDES = [CANADA_EV_2026_ANNOUNCED, CANADA_EV_2026_ENACTED] as const;
const count = (units: string | undefined) => formatCount(BigInt(units ?? '0'));
const cad = (amount: string) => ({ amount, currency: 'CAD' });

function inForce(policy: QuotaPolicy, on: string): PolicyInForce {
  const terms = policyOn(policy, on);
  if (!terms.inForce) throw new Error(`${policy.id} does not hold on ${on}`);
  return terms;
}

function opened(policy: QuotaPolicy, on: string, previous?: QuotaLedger): QuotaLedger {
  const result = openLedger(policy, previous === undefined ? { on } : { on, previous });
  if (!result.opened) throw new Error(result.why);
  return result.ledger;
}

function cars(id: string, on: string, quantity: number, price: string): LedgerEvent {
  return {
    kind: 'entry',
    id,
    on,
    quantity,
    unitValue: cad(price),
    fobPrice: cad(price),
    holder: 'our importer',
  };
}

heading('What was announced, and what holds');
const rows = (on: string) =>
  SIDES.map((policy) => {
    const terms = inForce(policy, on);
    const { volume, pools, overQuota, period, carryOver } = terms;
    const told = (value: typeof volume.value) => (value.known ? count(value.value) : 'unknown');
    const over = overQuota.value;
    const carried = carryOver.value;
    return {
      period: `${period.from} to ${period.to}`,
      volume: told(volume.value),
      pools: pools.map(({ id, volume: own }) => `${id} ${told(own.value)}`).join(' + '),
      beyond: over.known ? (over.value.kind === 'surtax' ? '100 % surtax and 6.1 %' : 'refused') : 'unknown',
      unused: !carried.known ? 'unknown' : carried.value.kind === 'none' ? 'lapses' : 'is carried over',
    };
  });
const days = ['2026-03-01', '2026-09-01', '2027-03-01', '2028-03-01', '2030-03-01'];
SIDES.forEach((_, side) => {
  say(side === 0 ? 'As announced:' : 'As enacted:');
  table(
    ['period', '>volume', 'pools', 'beyond', 'what was left before'],
    [...new Map(days.map((day) => [rows(day)[side]?.period, rows(day)[side]])).values()].map((row, index) => [
      row?.period ?? '',
      row?.volume ?? '',
      row?.pools ?? '',
      row?.beyond ?? '',
      index === 0 ? '-' : (row?.unused ?? ''),
    ]),
  );
});

heading('1,000 cars at CAD 48,000 and 1,000 at CAD 34,500, if they arrive in one of these months');
say('Others use what was published; the open pool is assumed to have borne it.');
const published = CANADA_EV_UTILISATION.rows
  .filter(({ quantity }) => quantity !== '0')
  .map(({ month, quantity }): LedgerEvent => ({
    kind: 'reported-use',
    id: `others ${month}`,
    on: `${month}-15`,
    quantity,
    pool: 'general',
  }));
const LOTS = [
  ['dear', '48000.00'],
  ['affordable', '34500.00'],
] as const;

/** What becomes of some lots: where they go, what they pay, how many are refused. */
function fate(outcomes: readonly Outcome[]): readonly [pools: string, duty: string] {
  const portions = outcomes.flatMap((outcome) => (outcome.status === 'served' ? outcome.portions : []));
  const places = new Map<string, bigint>();
  for (const { pool, treatment, quantity } of portions) {
    const place = pool ?? treatment;
    places.set(place, (places.get(place) ?? 0n) + BigInt(quantity));
  }
  const duties = portions.flatMap(({ duty }) => (duty === null ? [] : [cad(duty)]));
  const where = [...places].map(([place, units]) => `${formatCount(units)} ${place}`).join(', ');
  return [where, duties.length === 0 ? '-' : formatMoney(sumMoney(duties))];
}

table(
  [
    'month',
    '>used by others',
    '>left, announced',
    '>left, enacted',
    'ours, announced',
    'ours, enacted',
    '>duty, both',
  ],
  CANADA_EV_UTILISATION.rows.map(({ month, quantity }) => {
    const sides = SIDES.map((policy) => {
      const { ledger, balance } = statusOn(opened(policy, '2026-03-01'), policy, {
        on: `${month}-19`,
        events: published,
      });
      const { outcomes } = applyEvents(
        ledger,
        policy,
        LOTS.map(([id, price]) => cars(id, `${month}-20`, 1000, price)),
      );
      return { balance, fate: fate(outcomes) };
    });
    const [announced, enacted] = sides;
    if (announced?.fate[1] !== enacted?.fate[1]) throw new Error('the duties differ');
    return [
      month,
      count(quantity),
      count(announced?.balance),
      count(enacted?.balance),
      announced?.fate[0] ?? '',
      enacted?.fate[0] ?? '',
      enacted?.fate[1] ?? '',
    ];
  }),
);
say(
  'While there is room the two come to the same duty. What differs is the room: half of it kept for cheaper cars by ' +
    'the announcement, half of it kept for the autumn by the law.',
);

heading('The same cars every month');
const monthly = SIDES.map((policy) => {
  let ledger = opened(policy, '2026-03-01');
  const all: Outcome[] = [];
  const months = CANADA_EV_UTILISATION.rows.map(({ month }) => {
    const events = [
      ...published.filter(({ on }) => on.startsWith(month)),
      ...LOTS.map(([id, price]) => cars(`${id} ${month}`, `${month}-20`, 1000, price)),
    ];
    const applied = applyEvents(ledger, policy, events);
    ledger = applied.ledger;
    all.push(...applied.outcomes);
    return { month, fate: fate(applied.outcomes.slice(-2)), status: ledgerStatus(ledger) };
  });
  return { months, ledger, usage: usageBy(all, 'holder') };
});
table(
  ['month', 'announced', '>left', '>duty', 'enacted', '>left', '>duty'],
  CANADA_EV_UTILISATION.rows.map(({ month }, index) => [
    month,
    ...monthly.flatMap(({ months }) => {
      const row = months[index];
      return [row?.fate[0] ?? '', count(row?.status.balance), row?.fate[1] ?? ''];
    }),
  ]),
);
const [, enacted] = monthly;
const ours = enacted?.usage.find(({ key }) => key === 'our importer');
const others = enacted?.usage.find(({ key }) => key === null);
say(
  `By the law the first half is full in August: ours used ${count(ours?.used)}, ${formatPercent(Number(ours?.share))} ` +
    `of it, and ${count(ours?.beyond)} cars are refused, as are ` +
    `${count(others?.beyond)} of the others. ` +
    `The second half opens on 1 September with ${count(
      enacted === undefined ? '0' : opened(SIDES[1], '2026-09-01', enacted.ledger).pools[0]?.balance,
    )}; without our cars it is 33,397.`,
);

heading('The car after the last place');
const full = SIDES.map((policy) => {
  const ledger = opened(policy, '2026-03-01');
  const uses = ledger.pools.map(({ id, volume }): LedgerEvent => ({
    kind: 'reported-use',
    id: `all of ${id}`,
    on: '2026-08-01',
    quantity: volume,
    pool: id,
  }));
  const { outcomes } = applyEvents(ledger, policy, [...uses, cars('one more', '2026-08-02', 1, '40000.00')]);
  return fate(outcomes.slice(-1));
});
say(
  `A car at CAD 40,000 pays 6.1 %, CAD 2,440.00, in the quota. Beyond it, ${full[0]?.[1] ?? ''} as announced; as enacted ` +
    `it is ${full[1]?.[0].replace(/^\d+ /, '') ?? ''}, and no duty lets it in.`,
);

heading('The price line, in a year with a reserve');
table(
  ['FOB price', 'announced, year 1', 'enacted, year 1', 'enacted, year 2'],
  ['34999.99', '35000.00', '35000.01'].map((price) => [
    formatMoney(cad(price)),
    ...(
      [
        [SIDES[0], '2026-03-01'],
        [SIDES[1], '2026-03-01'],
        [SIDES[1], '2027-03-01'],
      ] as const
    ).map(([policy, on]) =>
      fate(applyEvents(opened(policy, on), policy, [cars('one', on, 1, price)]).outcomes)[0].slice(2),
    ),
  ]),
);
say('"Under CAD 35,000" leaves the limit out; "CAD 35,000 or less", as the law has it, takes it in.');
const third = inForce(SIDES[1], '2028-03-01');
say(
  `Not known: ${third.missing
    .map(({ why }) => why)
    .filter((why, index, list) => list.indexOf(why) === index)
    .join(' ')}`,
);
sources(
  ...SIDES.flatMap((policy) => {
    const terms = inForce(policy, '2026-03-01');
    return [terms.volume.source, terms.overQuota.source];
  }),
  inForce(SIDES[1], '2027-03-01').pools[0]?.eligibility.source,
  CANADA_EV_UTILISATION.rows[0]?.source,
);
