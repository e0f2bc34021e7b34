import { adValoremRate, quotaRent, type ImportDemand } from 'gigacast/quota';
import { describe, expect, it } from 'vitest';
import { readOracle } from '../../core/exact/read-oracle';

interface Oracle {
  readonly cases: readonly {
    readonly demand: ImportDemand;
    readonly worldPrice: string;
    readonly quota: string;
    readonly inRate: string;
    readonly overRate: string | null;
    readonly expected: readonly [regime: string, ...figures: string[]];
  }[];
}

/** Python's fractions and decimal modules; see the header of the script. */
const { cases } = readOracle<Oracle>('quota-rent');

function told({ demand, worldPrice, quota, inRate, overRate }: Oracle['cases'][number]): readonly string[] {
  const overQuota =
    overRate === null
      ? ({ kind: 'refuse', reason: 'no permit' } as const)
      : ({ kind: 'rate', rate: adValoremRate(overRate) } as const);
  const { regime, domesticPrice, imports, rent, tariffRevenue, welfare } = quotaRent(demand, {
    worldPrice,
    quota,
    inQuotaRate: inRate,
    overQuota,
  });
  const { consumerLoss, deadweightLoss } = welfare;
  return [regime, domesticPrice, imports, rent, tariffRevenue, consumerLoss ?? '', deadweightLoss ?? ''];
}

describe('quotaRent against fractions of Python', () => {
  const exact = cases.filter(({ demand }) => demand.kind !== 'constant-elasticity');
  const elastic = cases.filter(({ demand }) => demand.kind === 'constant-elasticity');

  it('gives the same fractions for lines and points, in all regimes', () => {
    expect(exact.map(told)).toEqual(exact.map(({ expected }) => expected));
    expect(new Set(exact.map(({ expected }) => expected[0])).size).toBe(3);
  });

  it('gives the same 15 digits for constant elasticities', () => {
    const numbers = (row: readonly string[]) => row.slice(1).map(Number);
    expect(elastic.map(told).map(([regime]) => regime)).toEqual(elastic.map(({ expected }) => expected[0]));
    // Both sides are rounded to the same digits, so that they are the same numbers.
    expect(elastic.map(told).map(numbers)).toEqual(elastic.map(({ expected }) => numbers(expected)));
  });
});
