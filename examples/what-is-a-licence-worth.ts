/**
 * What is a licence worth? What the next car under a quota pays, what the right to import one is worth and to whom, what
 * a price line does to prices, and what the same cars pay under the rules that were announced and enacted.
 * Run it with `npx ts-node examples/what-is-a-licence-worth.ts`.
 */
import {
  CENT_HALF_UP,
  formatCount,
  formatMoney,
  formatPercent,
  roundFraction,
  UNIT_HALF_UP,
} from 'gigacast/core';
import { CANADA_EV_UTILISATION } from 'gigacast/data/canada-ev-utilisation';
import { CANADA_EV_2026_ANNOUNCED } from 'gigacast/data/policies/canada-ev-2026-announced';
import { CANADA_EV_2026_ENACTED } from 'gigacast/data/policies/canada-ev-2026-enacted';
import {
  adValoremRate,
  compareScenarios,
  effectiveRate,
  marginalRate,
  policyOn,
  priceCapNotch,
  quotaRent,
  rentRecipient,
  type ComparedShipment,
  type ImportDemand,
  type LedgerEvent,
  type NotchTerms,
  type PriceInterval,
  type QuotaPolicy,
  type Treatment,
} from 'gigacast/quota';
import { heading, say, sources, table } from './support/print';

const SURTAX: Treatment = { kind: 'surtax', mode: 'adding', rate: adValoremRate('1') };
const REFUSE: Treatment = { kind: 'refuse', reason: 'import-control-permit-required' };
const count = (units: string) => formatCount(BigInt(roundFraction(units, UNIT_HALF_UP)));
const cad = (amount: string) => formatMoney({ amount: roundFraction(amount, CENT_HALF_UP), currency: 'CAD' });
const millions = (amount: string) => `${(Number(amount) / 1e6).toFixed(1)} m`;
const percent = (rate: string | null) =>
  rate === null ? 'does not enter' : formatPercent(Number(rate), { decimals: 1 });

heading('What a volume pays, and what one more car would pay: 49,000 at 6.1 %, then 106.1 % or nothing');
const terms = { quota: 49000, inQuotaRate: '0.061', overQuota: SURTAX };
table(
  ['>cars', '>on average', '>the last one', '>the next one', '>the next one, if refused'],
  [10000, 48999, 49000, 60000, 70000].map((cars) => {
    const { lastUnit, nextUnit } = marginalRate(cars, terms);
    return [
      formatCount(cars),
      percent(effectiveRate(cars, terms).rounded),
      percent(lastUnit?.rate ?? null),
      percent(nextUnit.rate),
      percent(marginalRate(cars, { ...terms, overQuota: REFUSE }).nextUnit.rate),
    ];
  }),
);
say(
  'At 49,000 the average has not moved and the next car pays seventeen times as much: two answers to two questions.',
);

heading('What the right to import one car is worth');
say(
  'A made-up demand: 60,000 dollars for the first car, half a dollar less for each further one. Abroad a car costs ' +
    '25,000; with 6.1 % that is 26,525, with 106.1 % 51,525.',
);
const demand: ImportDemand = { kind: 'linear', intercept: 60000, slope: '0.5' };
const market = (quota: number, overQuota: Treatment) =>
  quotaRent(demand, { worldPrice: 25000, quota, inQuotaRate: '0.061', overQuota });
table(
  [
    '>quota',
    'beyond it',
    'what decides the price',
    '>price',
    '>cars',
    '>a licence',
    '>all licences',
    '>duties',
  ],
  (
    [
      [70000, 'surtax', SURTAX],
      [66950, 'surtax', SURTAX],
      [49000, 'surtax', SURTAX],
      [16950, 'surtax', SURTAX],
      [10000, 'surtax', SURTAX],
      [10000, 'refused', REFUSE],
    ] as const
  ).map(([quota, name, overQuota]) => {
    const { regime, domesticPrice, imports, unitRent, rent, tariffRevenue } = market(quota, overQuota);
    return [
      formatCount(quota),
      name,
      regime,
      cad(domesticPrice),
      count(imports),
      cad(unitRent),
      millions(rent),
      millions(tariffRevenue),
    ];
  }),
);
const bound = market(49000, REFUSE);
say(
  `With 49,000 cars it does not matter what lies beyond: nobody pays 51,525 for the next one. A licence is worth ` +
    `${cad(bound.unitRent)}; a duty of ${percent(bound.equivalentRate)} alone would have brought the same price.`,
);
say(
  'With 10,000 it does: a surtax keeps the price at 51,525 and a licence at the whole surtax, a refusal has no such lid. ' +
    'A rent worked out with 106.1 % is an answer about the announcement, not about the law.',
);

heading('Who has the rent of 49,000 licences');
table(
  ['shares are given out by', 'the rent goes to', '>lost to the country, in all'],
  (
    [
      'auction',
      'licence-on-demand',
      'historical-shares',
      'first-come-first-served',
      'exporter-licences',
    ] as const
  ).map((administration) => {
    const { goesTo, welfare } = quotaRent(demand, {
      worldPrice: 25000,
      quota: 49000,
      inQuotaRate: '0.061',
      overQuota: REFUSE,
      administration,
    });
    return [administration, goesTo?.recipient ?? '', millions(welfare.nationalLoss ?? '')];
  }),
);
say(`First come, first served, as for these cars: ${rentRecipient('first-come-first-served').why}`);

/** Pools of a policy on a day, with what is left of each. */
function poolsOf(policy: QuotaPolicy, on: string, remaining: Readonly<Record<string, number>>): NotchTerms {
  const law = policyOn(policy, on);
  if (!law.inForce || !law.inQuotaRate.value.known || !law.overQuota.value.known) throw new Error('no terms');
  return {
    pools: law.pools.map(({ id, eligibility }) => {
      if (!eligibility.value.known) throw new Error(eligibility.value.why);
      return { id, remaining: remaining[id] ?? 0, eligibility: eligibility.value.value };
    }),
    inQuotaRate: law.inQuotaRate.value.value,
    overQuota: law.overQuota.value.value,
  };
}

heading('The price line at CAD 35,000, when only the reserved part has room');
const LEFT = { reserved: 1000, general: 0 };
const PRICES = ['34999.99', '35000', '35000.01', '35001'];
const sides = [
  priceCapNotch(PRICES, poolsOf(CANADA_EV_2026_ANNOUNCED, '2026-03-01', LEFT)),
  priceCapNotch(PRICES, poolsOf(CANADA_EV_2026_ENACTED, '2027-03-01', LEFT)),
];
table(
  ['>price', '>duty, as announced', '>duty, as enacted, year 2'],
  PRICES.map((price, index) => [
    cad(price),
    ...sides.map(({ units }) => {
      const duty = units[index]?.duty ?? null;
      return duty === null ? 'refused' : cad(duty);
    }),
  ]),
);
const dominated = sides[0]?.notch?.dominated;
const between = ({ above, below }: PriceInterval) =>
  below === null ? `above ${cad(above)} without end` : `between ${cad(above)} and ${cad(below)}`;
if (dominated?.carried) {
  say(
    `As announced: nobody should ask a price with duty ${between(dominated.withDuty)}. At the line the buyer pays less, and ` +
      'the seller keeps as much or more.',
  );
  say(
    `Put in prices before duty: a car that sells for what ${between(dominated.carried)} would come to at 6.1 % keeps more ` +
      'at the line than above it. As enacted there is no car above the line at all while the rest is full.',
  );
}

heading('The same cars under four rules: 1,000 at CAD 48,000 and 1,000 at CAD 34,500 each month for a year');
const months = ['03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '01', '02'];
const cars = months.flatMap((month): ComparedShipment[] =>
  ['48000.00', '34500.00'].map((unitValue) => {
    const on = `${Number(month) < 3 ? 2027 : 2026}-${month}-20`;
    return { id: `${on} at ${unitValue}`, on, quantity: 1000, unitValue };
  }),
);
const others = CANADA_EV_UTILISATION.rows
  .filter(({ quantity }) => quantity !== '0')
  .map(({ month, quantity }): LedgerEvent => ({
    kind: 'reported-use',
    id: `others ${month}`,
    on: `${month}-15`,
    quantity,
    pool: 'general',
  }));
const { scenarios } = compareScenarios(cars, [
  { id: '6.1 % for all', rate: '0.061' },
  { id: '106.1 % for all', rate: '1.061' },
  { id: 'as announced', policy: CANADA_EV_2026_ANNOUNCED, others },
  { id: 'as enacted', policy: CANADA_EV_2026_ENACTED, others },
]);
table(
  ['rule', '>enter', '>refused', '>duty', '>rate', '>duty against 6.1 %'],
  scenarios.map((each) =>
    each.known
      ? [
          each.id,
          count(each.imported),
          count(each.refused),
          cad(each.duty),
          percent(each.effectiveRate),
          cad(each.againstFirst?.duty ?? '0'),
        ]
      : [each.id, each.why],
  ),
);
say(
  'Others use what was published from March to August, out of the open pool, and nothing after that. The volumes are ' +
    'fixed: under 106.1 % nobody would have shipped so many.',
);
sources(
  rentRecipient('auction').source,
  ...[CANADA_EV_2026_ANNOUNCED, CANADA_EV_2026_ENACTED].map((policy) => policy.overQuota.values[0]?.source),
  CANADA_EV_UTILISATION.rows[0]?.source,
);
