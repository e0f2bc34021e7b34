import { landedCostChart } from 'gigacast/charts';
import { CANADA_LANDED_COST } from 'gigacast/data/policies/canada-landed-cost';
import { landedCost } from 'gigacast/quota';

const car = { tariffItem: '8703.80.00', origin: 'CN', facts: { airConditioned: true } };
const cost = landedCost({ ...car, valueForDuty: '40000.00', on: '2026-02-28' }, CANADA_LANDED_COST);

export const chart = landedCostChart(cost, {
  title: 'The surtax of 100 % more than doubled the price of a car of CAD 40,000',
});
