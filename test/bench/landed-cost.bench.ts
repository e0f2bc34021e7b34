import { CANADA_EV_2026_ENACTED } from 'gigacast/data/policies/canada-ev-2026-enacted';
import { CANADA_LANDED_COST } from 'gigacast/data/policies/canada-landed-cost';
import { addDays } from 'gigacast/core';
import { landedCost, policyOn, type LandedGoods } from 'gigacast/quota';
import type { BenchSuite } from './suite';

const CONSIGNMENTS = 1_000;
const DAYS = 1_000;

let state = 1;
const next = () => (state = (state * 48271) % 2147483647);

const consignments = Array.from({ length: CONSIGNMENTS }, (): LandedGoods => ({
  on: '2026-10-15',
  tariffItem: '8703.80.00',
  origin: 'CN',
  importPermit: true,
  valueForDuty: `${20_000 + (next() % 180_000)}.${10 + (next() % 90)}`,
  facts: { airConditioned: true },
}));
const foreign = consignments.map(({ valueForDuty = '0', ...goods }): LandedGoods => ({
  ...goods,
  price: { amount: String(valueForDuty), currency: 'USD' },
  exchangeRates: { USD: '1.3847' },
  stated: { duty: '0.061' },
}));
const days = Array.from({ length: DAYS }, (_, index) => addDays('2026-03-01', index));

/** What a spreadsheet does: floats, rounded at the end, without sources. */
function naiveLoop(): number {
  let sum = 0;
  for (const { valueForDuty } of consignments) {
    const value = Number(valueForDuty);
    const taxable = value * 1.061 + 100;
    const luxury = Math.min(taxable * 0.1, Math.max(taxable - 100_000, 0) * 0.2);
    sum += Math.round((taxable + luxury) * 1.05 * 100) / 100;
  }
  return sum;
}

const LAW = 'a car by the bundled law';
const PRICE = 'a car by its price in US dollars, duty stated';
const RESOLVE = 'a policy on a day, after the first time';
const NAIVE = 'naive float (inexact)';

const suite: BenchSuite = {
  name: 'landed cost of a consignment, and a policy on a day',
  cases: [
    {
      name: LAW,
      perRun: CONSIGNMENTS,
      run: () => consignments.map((goods) => landedCost(goods, CANADA_LANDED_COST).landed),
    },
    {
      name: PRICE,
      perRun: CONSIGNMENTS,
      run: () => foreign.map((goods) => landedCost(goods, CANADA_LANDED_COST).landed),
    },
    {
      name: RESOLVE,
      perRun: DAYS,
      run: () => days.map((day) => policyOn(CANADA_EV_2026_ENACTED, day).inForce),
    },
    { name: NAIVE, perRun: CONSIGNMENTS, run: naiveLoop, peer: true },
  ],
  targets: [
    {
      text: 'microseconds for the landed cost of a consignment',
      ratio: (ns) => (ns[LAW] ?? NaN) / 1000,
      atMost: 20,
    },
    {
      text: 'microseconds for the landed cost from a foreign price',
      ratio: (ns) => (ns[PRICE] ?? NaN) / 1000,
      atMost: 20,
    },
    {
      text: 'microseconds to resolve a policy on a day',
      ratio: (ns) => (ns[RESOLVE] ?? NaN) / 1000,
      atMost: 5,
    },
  ],
};

export default suite;
