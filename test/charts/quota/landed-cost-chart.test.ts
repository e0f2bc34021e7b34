import { landedCostChart } from 'gigacast/charts';
import { CANADA_LANDED_COST } from 'gigacast/data/policies/canada-landed-cost';
import { landedCost } from 'gigacast/quota';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { refusalOf } from '../../support/refusal-of';
import { layerOf, rowsOf } from '../support/layer-of';

const goods = {
  tariffItem: '8703.80.00',
  origin: 'CN',
  facts: { airConditioned: true },
  valueForDuty: '40000.00',
};
const cost = deepFreeze(landedCost({ ...goods, on: '2026-02-28' }, CANADA_LANDED_COST));

describe('landedCostChart', () => {
  const chart = landedCostChart(cost);

  it('starts each charge where the one before ended, and ends at the sum', () => {
    expect(rowsOf(chart, 'value for duty')).toEqual([
      { step: 'Value for duty|CAD 40,000.00', start: 0, end: 40_000, amount: 'CAD 40,000.00' },
    ]);
    expect(rowsOf(chart, 'charges')).toEqual([
      { step: 'Customs duty|CAD 2,440.00', start: 40_000, end: 42_440, amount: 'CAD 2,440.00' },
      { step: 'Surtax|CAD 40,000.00', start: 42_440, end: 82_440, amount: 'CAD 40,000.00' },
      { step: 'Excise tax on air|conditioners|CAD 100.00', start: 82_440, end: 82_540, amount: 'CAD 100.00' },
      { step: 'Goods and services|tax|CAD 4,127.00', start: 82_540, end: 86_667, amount: 'CAD 4,127.00' },
    ]);
    expect(rowsOf(chart, 'at the door')).toEqual([
      { step: 'At the door|CAD 86,667.00', start: 0, end: Number(cost.landed), amount: 'CAD 86,667.00' },
    ]);
  });

  it('begins its axis at 0 and lists the steps in their order', () => {
    expect(layerOf(chart, 'charges').encoding).toMatchObject({
      x: { field: 'start', scale: { zero: true } },
      x2: { field: 'end' },
    });
    const { y } = layerOf(chart, 'charges').encoding as { y: { scale: { domain: readonly string[] } } };
    expect(y.scale.domain).toHaveLength(6);
    expect(y.scale.domain[0]).toBe('Value for duty|CAD 40,000.00');
    expect(y.scale.domain[5]).toBe('At the door|CAD 86,667.00');
    expect(chart.height).toBe(300);
  });

  it('says the sum, and what nothing is due for', () => {
    expect(chart.usermeta.story.title).toBe('CAD 40,000.00 of goods cost CAD 86,667.00 at the door');
    expect(chart.usermeta.story.subtitle).toBe(
      'In CAD, by the rules of Feb 28, 2026. Nothing is due for: Luxury tax.',
    );
  });

  it('names the texts behind the charges that are due', () => {
    const due = cost.charges.filter(({ amount }) => amount !== '0.00').map(({ rule }) => rule.source);
    expect(chart.usermeta.story.sources).toEqual(due);
  });

  it('refuses goods that may not enter', () => {
    const refused = landedCost({ ...goods, on: '2026-10-15' }, CANADA_LANDED_COST);
    const error = refusalOf(() => landedCostChart(refused));
    expect([error.code, error.path, error.received]).toEqual([
      'charts/nothing-to-draw',
      'cost.landed',
      'null',
    ]);
    expect(error.message).toContain('goods may not enter or a charge is not known');
  });
});
