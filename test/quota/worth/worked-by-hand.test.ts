import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CENT_HALF_UP, formatCount, roundFraction } from 'gigacast/core';
import {
  adValoremRate,
  compareScenarios,
  effectiveRate,
  priceCapNotch,
  quotaRent,
  type ImportDemand,
  type Treatment,
} from 'gigacast/quota';
import { describe, expect, it } from 'vitest';
import { findMarkdownExamples } from '../../../docs/scripts/examples/find-examples';
import { runExample } from '../../../docs/scripts/examples/run-example';

const FILE = 'docs/concepts/quota-decisions.md';
const PAGE = readFileSync(join(__dirname, '..', '..', '..', FILE), 'utf8');
const SURTAX: Treatment = { kind: 'surtax', mode: 'adding', rate: adValoremRate(1) };
const REFUSE: Treatment = { kind: 'refuse', reason: 'no permit' };

/** The page has each figure, with its thousands set apart. */
function says(...figures: readonly (string | null | undefined)[]): void {
  for (const figure of figures) {
    const [whole = '', cents] = (figure ?? 'none').split('.');
    const text = `${formatCount(BigInt(whole))}${cents === undefined ? '' : `.${cents}`}`;
    expect(PAGE).toMatch(new RegExp(`(?<![\\d.,])${text.replace('.', '\\.')}(?![\\d]|[.,]\\d)`));
  }
}

describe('the page on quota decisions', () => {
  it('states results that its code gives', async () => {
    const examples = findMarkdownExamples(FILE, PAGE);
    expect(examples).toHaveLength(4);
    const load = (name: string) => import(/* @vite-ignore */ name) as Promise<Record<string, unknown>>;
    for (const example of examples) expect(await runExample(example, {}, load)).toEqual([]);
  });

  it('has the averages', () => {
    expect(
      effectiveRate(70000, { quota: 49000, inQuotaRate: '0.061', overQuota: SURTAX }).effectiveRate,
    ).toBe('0.361');
    expect(PAGE).toContain('q = 70,000   average 36.1 %');
  });

  it('has the rents of its one demand, and the quotas at which regimes meet', () => {
    const demand: ImportDemand = { kind: 'linear', intercept: 60000, slope: '0.5' };
    const market = (quota: number, overQuota: Treatment) =>
      quotaRent(demand, { worldPrice: 25000, quota, inQuotaRate: '0.061', overQuota });
    const open = market(70000, SURTAX);
    const bound = market(49000, SURTAX);
    const few = market(10000, SURTAX);
    const closed = market(10000, REFUSE);
    says(
      open.domesticPrice,
      open.imports,
      bound.domesticPrice,
      bound.unitRent,
      bound.rent,
      bound.tariffRevenue,
    );
    says(bound.welfare.consumerLoss, bound.welfare.deadweightLoss);
    says(few.domesticPrice, few.imports, few.unitRent, closed.domesticPrice, closed.unitRent);
    expect([open, bound, few, closed].map(({ regime }) => regime)).toEqual([
      'in-quota-tariff-binds',
      'quota-binds',
      'over-quota-tariff-binds',
      'quota-binds',
    ]);
    expect(market(66950, SURTAX).regime).toBe('in-quota-tariff-binds');
    expect([market(66949, SURTAX).regime, market(16950, SURTAX).regime]).toEqual([
      'quota-binds',
      'quota-binds',
    ]);
    expect(market(16949, SURTAX).regime).toBe('over-quota-tariff-binds');
  });

  it('has the notch under the surtax', () => {
    const limit = { amount: '35000', currency: 'CAD' };
    const { units, notch } = priceCapNotch(['35000', '35000.01'], {
      pools: [
        {
          id: 'reserved',
          remaining: 1000,
          eligibility: { kind: 'price', basis: 'fob', comparison: '<=', limit },
        },
        { id: 'general', remaining: 0, eligibility: { kind: 'any' } },
      ],
      inQuotaRate: '0.061',
      overQuota: SURTAX,
    });
    for (const { duty, priceWithDuty } of units) says(duty, priceWithDuty);
    says(
      notch?.dominated?.withDuty.below,
      roundFraction(notch?.dominated?.carried?.below ?? '', CENT_HALF_UP),
    );
    expect(notch?.dominated?.saved?.below).toBeNull();
  });

  it('has the four rules', () => {
    const quota = (id: string, overQuota: Treatment) => ({
      id,
      quota: 49000,
      inQuotaRate: '0.061',
      overQuota,
    });
    const { scenarios } = compareScenarios(
      [{ id: 'cars', quantity: 60000, unitValue: 30000 }],
      [
        { id: 'mfn', rate: '0.061' },
        { id: 'surtax', rate: '1.061' },
        quota('trq', SURTAX),
        quota('refuse', REFUSE),
      ],
    );
    for (const each of scenarios) {
      expect(each.known).toBe(true);
      if (each.known) says(each.imported, each.refused, each.duty);
    }
  });
});
