/**
 * What does it cost at the door? One car from China, by the law of four days. Run it with
 * `npx ts-node examples/what-does-it-cost-at-the-door.ts`.
 */
import { formatMoney, sumDecimals } from 'gigacast/core';
import { CANADA_LANDED_COST } from 'gigacast/data/policies/canada-landed-cost';
import { landedCost, type LandedCost, type LandedGoods } from 'gigacast/quota';
import { heading, say, sources, table } from './support/print';

/** An invoice CIF Vancouver in US dollars, with the rate of the day on which the car left. */
const car: Omit<LandedGoods, 'on'> = {
  tariffItem: '8703.80.00',
  origin: 'CN',
  price: { amount: '30400.00', currency: 'USD' },
  deductions: {
    internationalTransport: { amount: '1300.00', currency: 'USD' },
    internationalInsurance: { amount: '100.00', currency: 'USD' },
  },
  exchangeRates: { USD: { '2026-02-01': '1.3793', '2026-09-20': '1.3793', '2026-10-15': '1.3900' } },
  directShipmentOn: '2026-09-20',
  facts: { airConditioned: true },
};

const money = (amount: string | null) => (amount === null ? '-' : formatMoney({ amount, currency: 'CAD' }));

function bill(cost: LandedCost): void {
  const { value, charges, dutiesAndTaxes, landed } = cost;
  table(
    ['charge', '>on', '>amount', 'by'],
    [
      [
        'Value for duty',
        '',
        money(value.amount),
        `${value.rule.source.title}, ${value.rule.source.section ?? ''}`,
      ],
      ...charges.map(({ title, base, amount, rule, notPayable }) => [
        title,
        money(base),
        money(amount),
        `${rule.source.title}${notPayable === null ? '' : ` (not payable: ${notPayable})`}`,
      ]),
      ['Duties and taxes', '', money(dutiesAndTaxes), ''],
      ['Landed, without freight', '', money(landed), ''],
    ],
  );
}

heading('With a permit, 15 October 2026: the ordinary duty');
const today = landedCost({ ...car, on: '2026-10-15', importPermit: true }, CANADA_LANDED_COST);
bill(today);
say(
  `The rate of exchange is that of ${today.value.exchangeOn ?? ''}, the day of direct shipment, not of accounting; ` +
    'freight and insurance from there are not part of the value.',
);
const carriage = today.value.steps.flatMap(({ kind, converted }) =>
  kind === 'deduction' ? [converted] : [],
);
say(
  `They are part of what was paid: with ${money(sumDecimals(carriage))} of them the car has cost ` +
    `${money(sumDecimals([today.landed ?? 0, ...carriage]))} when it stands at the door.`,
);

heading('Without a permit on the same day');
const refused = landedCost({ ...car, on: '2026-10-15' }, CANADA_LANDED_COST);
say(`Importable: ${refused.importable} (${refused.reason ?? ''}). There is no price at which it enters.`);

heading('On 28 February 2026, the last day of the surtax of 100 %');
bill(landedCost({ ...car, on: '2026-02-28', directShipmentOn: '2026-02-01' }, CANADA_LANDED_COST));

heading('A car worth CAD 120,000, by a private importer and by a registered vendor');
const { price: _price, deductions: _deductions, ...plain } = car;
const dear = { ...plain, on: '2026-10-15', importPermit: true, valueForDuty: '120000.00' } as const;
const privately = landedCost(dear, CANADA_LANDED_COST);
const vendor = landedCost(
  { ...dear, facts: { airConditioned: true, registeredVendor: true } },
  CANADA_LANDED_COST,
);
table(
  ['', '>luxury tax', '>GST', '>landed'],
  [
    [
      'private',
      ...[privately.byCharge['luxuryTax'], privately.byCharge['gst'], privately.landed].map((x) =>
        money(x ?? null),
      ),
    ],
    [
      'registered vendor',
      ...[vendor.byCharge['luxuryTax'], vendor.byCharge['gst'], vendor.landed].map((x) => money(x ?? null)),
    ],
  ],
);
say(
  'Luxury tax is the lesser of 10 % of the whole and 20 % of what exceeds CAD 100,000, and GST is charged on it.',
);

heading('The first car as personal goods');
const personal = landedCost({ ...car, on: '2026-10-15', commercial: false }, CANADA_LANDED_COST);
say(
  `Landed: ${money(personal.landed)}. ${personal.missing.map(({ path, why }) => `${path}: ${why}`).join(' ')}`,
);
const withProvince = landedCost(
  { ...car, on: '2026-10-15', commercial: false, stated: { provincialTax: '0.07' } },
  CANADA_LANDED_COST,
);
say(`With a provincial tax of 7 % stated: ${money(withProvince.landed)}.`);
sources(...today.charges.map(({ rule }) => rule.source), ...today.rules.map(({ source }) => source));
