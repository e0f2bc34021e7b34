/**
 * Everything about one shipment on one page: does it fit, which pool pays, what does it cost at the door, when is the
 * quota likely full, what else could be done? Run it with `npx ts-node examples/brief-a-shipment.ts`.
 */
import { CANADA_EV_UTILISATION } from 'gigacast/data/canada-ev-utilisation';
import { CANADA_EV_2026_ENACTED } from 'gigacast/data/policies/canada-ev-2026-enacted';
import { CANADA_LANDED_COST } from 'gigacast/data/policies/canada-landed-cost';
import { CANADA_STEEL_2025_NO_AGREEMENT } from 'gigacast/data/policies/canada-steel-2025';
import {
  brief,
  openLedger,
  type LedgerEvent,
  type OpenLedgerOptions,
  type QuotaPolicy,
} from 'gigacast/quota';
import { heading, say } from './support/print';

function opened(policy: QuotaPolicy, options: OpenLedgerOptions) {
  const result = openLedger(policy, options);
  if (!result.opened) throw new Error(result.why);
  return result.ledger;
}

/** Prints a brief; every line ends with the texts that it rests on. */
function print(text: string): void {
  for (const line of text.split('\n')) say(line.trim());
}

const cars = CANADA_EV_2026_ENACTED;
const months = CANADA_EV_UTILISATION.rows;
const use: readonly LedgerEvent[] = months
  .filter(({ quantity }) => quantity !== '0')
  .map(({ month, quantity }) => ({
    kind: 'reported-use',
    id: month,
    on: `${month}-28`,
    quantity,
    pool: 'general',
  }));
const value = { amount: '34500.00', currency: 'CAD' };
const shipment = { unitValue: value, fobPrice: value, origin: 'CN', tariffItem: '8703.80.00' } as const;

heading('1. 400 electric cars from China, on 30 August 2026, one day before the first half of the year ends');
const august = brief(
  opened(cars, { on: '2026-03-01' }),
  { ...shipment, quantity: 400 },
  {
    policy: cars,
    asOf: '2026-08-30',
    events: use,
    history: months,
    door: { regime: CANADA_LANDED_COST, goods: { facts: { airConditioned: true } } },
  },
);
print(august.text);

heading('2. The same with 9,000 cars: more than the 8,897 that are left');
const many = brief(
  opened(cars, { on: '2026-03-01' }),
  { ...shipment, quantity: 9000 },
  {
    policy: cars,
    asOf: '2026-08-30',
    events: use,
    history: months,
    door: { regime: CANADA_LANDED_COST, goods: { facts: { airConditioned: true } } },
  },
);
print(many.text);

heading('3. 500 tonnes of standard pipe from China, without a permit, on 15 October 2026');
const [pipe] = CANADA_STEEL_2025_NO_AGREEMENT.slice(19);
if (pipe === undefined) throw new Error('standard pipe is item 20');
const steel = brief(
  opened(pipe, { on: '2026-10-15' }),
  { quantity: '500000', unitValue: { amount: '1.20', currency: 'CAD' }, origin: 'CN' },
  {
    policy: pipe,
    asOf: '2026-10-15',
    events: [{ kind: 'reported-use', id: 'others', on: '2026-10-14', quantity: '5000000', pool: 'all' }],
  },
);
print(steel.text);
