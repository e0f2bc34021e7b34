import { compareDecimals, roundFraction, type Rounding } from 'gigacast/core';
import {
  adValoremRate,
  quotaRent,
  rentRecipient,
  specificRate,
  type ImportDemand,
  type QuotaRent,
  type RentTerms,
  type Treatment,
} from 'gigacast/quota';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';

const SURTAX: Treatment = { kind: 'surtax', mode: 'adding', rate: adValoremRate(1) };
const REFUSE: Treatment = { kind: 'refuse', reason: 'no permit' };
/** In the quota a unit costs 11, beyond it 16; at a price of 10 + 1 the line asks for 39, at 16 for 34. */
const LINE: ImportDemand = deepFreeze({ kind: 'linear', intercept: 50, slope: 1 });
const TERMS: RentTerms = deepFreeze({
  worldPrice: 10,
  quota: 36,
  inQuotaRate: '0.1',
  overQuota: { kind: 'rate', rate: adValoremRate('0.6') },
});
const under = (quota: number, change: Partial<RentTerms> = {}) =>
  quotaRent(LINE, { ...TERMS, quota, ...change });

describe('quotaRent', () => {
  it('finds the three regimes, exactly at their boundaries', () => {
    const told = ({ regime, domesticPrice, imports, unitRent, rent, tariffRevenue }: QuotaRent) =>
      [regime, domesticPrice, imports, unitRent, rent, tariffRevenue].join(' ');
    expect(told(under(40))).toBe('in-quota-tariff-binds 11 39 0 0 39');
    expect(told(under(39))).toBe('in-quota-tariff-binds 11 39 0 0 39');
    expect(told(quotaRent(LINE, { ...TERMS, quota: '38.999' }))).toBe(
      'quota-binds 11.001 38.999 0.001 0.038999 38.999',
    );
    expect(told(under(36))).toBe('quota-binds 14 36 3 108 36');
    expect(told(quotaRent(LINE, { ...TERMS, quota: 34 }))).toBe('quota-binds 16 34 5 170 34');
    expect(told(quotaRent(LINE, { ...TERMS, quota: '33.9' }))).toBe(
      'over-quota-tariff-binds 16 34 5 169.5 34.5',
    );
    expect(told(under(0))).toBe('over-quota-tariff-binds 16 34 5 0 204');
  });

  it('tells imports and revenue inside and beyond, the tariff that would do the same, and the losses', () => {
    // Free trade: 40 units at 10. At 16: 34 units. Loss of buyers 6 x (40 + 34)/2, revenue 20 + 14 x 6, rent 20 x 5.
    expect(under(20, { administration: 'auction' })).toEqual({
      regime: 'over-quota-tariff-binds',
      domesticPrice: '16',
      imports: '34',
      importsInQuota: '20',
      importsOverQuota: '14',
      unitRent: '5',
      rent: '100',
      tariffRevenue: '104',
      revenueInQuota: '20',
      revenueOverQuota: '84',
      equivalentRate: '0.6',
      welfare: { consumerLoss: '222', deadweightLoss: '18', nationalLoss: '18' },
      goesTo: rentRecipient('auction'),
      figures: 'exact',
    });
    expect(under(20, { administration: 'exporter-licences' }).welfare.nationalLoss).toBe('118');
    expect(under(20)).toMatchObject({ goesTo: null, welfare: { deadweightLoss: '18', nationalLoss: null } });
  });

  it('has no third regime where goods beyond the quota do not enter', () => {
    for (const overQuota of [REFUSE, { kind: 'warehouse', reason: 'later' } as const]) {
      expect(under(20, { overQuota })).toMatchObject({
        regime: 'quota-binds',
        domesticPrice: '30',
        importsOverQuota: '0',
        revenueOverQuota: '0',
        unitRent: '19',
        rent: '380',
        equivalentRate: '2',
      });
    }
    expect(under(39, { overQuota: REFUSE }).regime).toBe('in-quota-tariff-binds');
    // Nothing may enter at all: the price is the one at which nobody buys.
    expect(under(0, { overQuota: REFUSE })).toMatchObject({ domesticPrice: '50', imports: '0', rent: '0' });
  });

  it('imports nothing where the duty is more than anybody pays', () => {
    expect(under(5, { worldPrice: 60 })).toMatchObject({
      regime: 'in-quota-tariff-binds',
      domesticPrice: '66',
      imports: '0',
      welfare: { consumerLoss: '0', deadweightLoss: '0' },
    });
    // Bought at the world price, not with the duty on it: the loss ends where demand does.
    expect(under(5, { worldPrice: 48 })).toMatchObject({
      domesticPrice: '52.8',
      imports: '0',
      welfare: { consumerLoss: '2', deadweightLoss: '2' },
    });
    expect(under(5, { worldPrice: 50 }).welfare.consumerLoss).toBe('0');
    // At 48.4 some is bought in the quota, at 70.4 nothing beyond it.
    expect(under(1, { worldPrice: 44 })).toMatchObject({
      regime: 'quota-binds',
      domesticPrice: '49',
      rent: '0.6',
    });
  });

  it('adds a surtax, takes rates of one kind as of another, and allows both rates to be one', () => {
    expect(under(20, { overQuota: SURTAX }).domesticPrice).toBe('21');
    const specific = {
      inQuotaRate: specificRate(1, 'piece'),
      overQuota: { kind: 'rate', rate: specificRate(6, 'piece') },
    };
    expect(under(20, specific as Partial<RentTerms>)).toEqual(under(20));
    const one = { kind: 'rate', rate: adValoremRate('0.1') } as const;
    expect(under(20, { overQuota: one })).toMatchObject({
      regime: 'over-quota-tariff-binds',
      domesticPrice: '11',
      imports: '39',
      rent: '0',
      tariffRevenue: '39',
    });
    expect(under(20, { inQuotaRate: specificRate(1, 'kg'), unit: 'kg' }).regime).toBe(
      'over-quota-tariff-binds',
    );
  });

  it('gives fractions where a quotient has no finite decimal', () => {
    const result = quotaRent({ kind: 'linear', intercept: 50, slope: 3 }, { ...TERMS, quota: 12 });
    expect(result).toMatchObject({ domesticPrice: '14', rent: '36', welfare: { consumerLoss: '152/3' } });
    expect(quotaRent({ kind: 'linear', intercept: 50, slope: 7 }, TERMS).imports).toBe('39/7');
  });

  it('follows points as it follows the line on which they lie', () => {
    const points: ImportDemand = {
      kind: 'points',
      points: [
        { quantity: 0, price: 50 },
        { quantity: 35, price: 15 },
        { quantity: 50, price: 0 },
      ],
    };
    for (const [quota, worldPrice] of [
      [40, 10],
      [36, 10],
      [35, 10],
      [20, 10],
      [0, 10],
      [5, 48],
      [5, 60],
      [1, 44],
    ] as const) {
      expect(quotaRent(points, { ...TERMS, quota, worldPrice })).toEqual(under(quota, { worldPrice }));
    }
    expect(quotaRent(points, { ...TERMS, quota: 0, overQuota: REFUSE })).toEqual(
      under(0, { overQuota: REFUSE }),
    );
  });

  it('says nothing beyond the points', () => {
    const points = [
      { quantity: 20, price: 20 },
      { quantity: 39, price: 11 },
    ];
    const given = (change: Partial<RentTerms>, some = points) =>
      quotaRent({ kind: 'points', points: some }, { ...TERMS, ...change });
    // What buyers lose against the world price of 10 would need a point at or below it.
    expect(given({ quota: 25 })).toMatchObject({
      regime: 'over-quota-tariff-binds',
      welfare: { consumerLoss: null, deadweightLoss: null, nationalLoss: null },
    });
    const refusal = refusalOf(() => given({ inQuotaRate: '0.05' }));
    expect(refusal).toMatchObject({ code: 'quota/demand-not-given', path: 'demand.points' });
    expect(refusal.message).toContain('must reach a price of 10.5, got "points from 20 at 20 to 39 at 11"');
    expect(refusalOf(() => given({ quota: 19, overQuota: REFUSE })).message).toContain(
      'reach a quantity of 19',
    );
    expect(refusalOf(() => given({ quota: 1, overQuota: SURTAX })).message).toContain('reach a price of 21');
    const wide = [
      { quantity: 20, price: 20 },
      { quantity: 50, price: 5 },
    ];
    expect(given({ quota: 20, overQuota: REFUSE }, wide)).toMatchObject({
      domesticPrice: '20',
      welfare: { consumerLoss: '300' },
    });
  });

  it('takes powers for a constant elasticity, and compares them exactly where they come out', () => {
    const demand: ImportDemand = {
      kind: 'constant-elasticity',
      elasticity: '0.5',
      at: { price: 44, quantity: 10 },
    };
    // At 11 a quarter of the price: twice the quantity, which fills a quota of 20 and no more.
    expect(quotaRent(demand, { ...TERMS, quota: 20 })).toMatchObject({
      regime: 'in-quota-tariff-binds',
      imports: '20',
      figures: 'to-15-digits',
    });
    expect(quotaRent(demand, { ...TERMS, quota: '19.999999999999999999' }).regime).toBe('quota-binds');
    expect(quotaRent(demand, { ...TERMS, quota: 19, overQuota: REFUSE })).toMatchObject({
      // 44 x (10/19)^2
      domesticPrice: '12.1883656509695',
      imports: '19',
    });
    const one: ImportDemand = { kind: 'constant-elasticity', elasticity: 1, at: { price: 11, quantity: 40 } };
    expect(quotaRent(one, { ...TERMS, quota: 22, overQuota: REFUSE })).toMatchObject({
      domesticPrice: '20',
      // 440 x ln 2
      welfare: { consumerLoss: '304.984759446376' },
    });
    expect(refusalOf(() => quotaRent(demand, { ...TERMS, quota: 0, overQuota: REFUSE }))).toMatchObject({
      code: 'quota/no-price-for-nothing',
      path: 'terms.quota',
    });
    expect(quotaRent(demand, { ...TERMS, quota: 0 }).regime).toBe('over-quota-tariff-binds');
  });

  it('refuses what makes no market, with its place', () => {
    const at = (demand: unknown, change: Partial<RentTerms> = {}) => {
      const { code, path } = refusalOf(() => quotaRent(demand as ImportDemand, { ...TERMS, ...change }));
      return `${code} ${path}`;
    };
    const range = 'number/out-of-range';
    expect(at({ ...LINE, slope: 0 })).toBe(`${range} demand.slope`);
    expect(at({ ...LINE, intercept: 0 })).toBe(`${range} demand.intercept`);
    expect(at({ kind: 'curve' })).toBe('input/not-one-of demand.kind');
    expect(at(LINE, { worldPrice: 0 })).toBe(`${range} terms.worldPrice`);
    expect(at(LINE, { quota: -1 })).toBe(`${range} terms.quota`);
    expect(at(LINE, { administration: 'lottery' as never })).toBe('input/not-one-of administration');
    const low = refusalOf(() => quotaRent(LINE, { ...TERMS, inQuotaRate: '0.7' }));
    expect(low).toMatchObject({ code: 'quota/over-rate-below', path: 'terms.overQuota' });
    expect(low.message).toContain('at least the duty inside the quota, 7 a unit, got "6"');
    const elastic = { kind: 'constant-elasticity', elasticity: 1, at: { price: 1, quantity: 1 } };
    expect(at({ ...elastic, elasticity: 0 })).toBe(`${range} demand.elasticity`);
    expect(at({ ...elastic, elasticity: '20.1' })).toBe(`${range} demand.elasticity`);
    expect(at({ ...elastic, at: { price: 0, quantity: 1 } })).toBe(`${range} demand.at.price`);
    expect(at({ ...elastic, at: { price: 1, quantity: 0 } })).toBe(`${range} demand.at.quantity`);
    const points = (...list: readonly (readonly [number, number])[]) => ({
      kind: 'points',
      points: list.map(([quantity, price]) => ({ quantity, price })),
    });
    expect(at({ kind: 'points' })).toBe('input/wrong-size demand.points');
    expect(at(points([1, 1]))).toBe('input/wrong-size demand.points');
    expect(at(points([-1, 2], [2, 1]))).toBe(`${range} demand.points[0].quantity`);
    expect(at(points([1, 2], [2, -1]))).toBe(`${range} demand.points[1].price`);
    for (const second of [
      [1, 1],
      [2, 2],
      [0, 1],
      [2, 3],
    ] as const) {
      expect(at(points([1, 2], second))).toBe('quota/demand-not-falling demand.points[1]');
    }
    expect(refusalOf(() => quotaRent(points([1, 2], [2, 3]) as ImportDemand, TERMS)).message).toContain(
      '"2 at 3"',
    );
  });

  it('obeys the laws of a tariff quota', () => {
    const NANO: Rounding = { mode: 'half-even', increment: '0.000000000000000000000001' };
    const number = (text: string | null) => roundFraction(text ?? 'none', NANO);
    const cents = (low: number, high: number) =>
      fc.integer({ min: low * 100, max: high * 100 }).map((value) => (value / 100).toFixed(2));
    fc.assert(
      fc.property(
        cents(20, 90),
        cents(1, 4),
        cents(1, 60),
        cents(0, 1),
        cents(0, 2),
        fc.integer({ min: 0, max: 60 }),
        (intercept, slope, worldPrice, low, more, quota) => {
          const high = (Number(low) + Number(more)).toFixed(2);
          const overQuota: Treatment = { kind: 'rate', rate: adValoremRate(high) };
          const terms: RentTerms = { worldPrice, quota, inQuotaRate: low, overQuota };
          const demand: ImportDemand = { kind: 'linear', intercept, slope };
          const result = quotaRent(demand, terms);
          const wider = quotaRent(demand, { ...terms, quota: quota + 1 });
          const closed = quotaRent(demand, { ...terms, overQuota: REFUSE });
          const most = compareDecimals(
            number(result.unitRent),
            (Number(more) * Number(worldPrice)).toFixed(4),
          );
          expect(most).toBeLessThanOrEqual(0);
          for (const figure of [result.unitRent, result.welfare.deadweightLoss, result.importsOverQuota]) {
            expect(compareDecimals(number(figure), 0)).toBeGreaterThanOrEqual(0);
          }
          // A wider quota never makes dearer, and a closed border never cheaper.
          expect(
            compareDecimals(number(wider.domesticPrice), number(result.domesticPrice)),
          ).toBeLessThanOrEqual(0);
          expect(
            compareDecimals(number(closed.domesticPrice), number(result.domesticPrice)),
          ).toBeGreaterThanOrEqual(0);
          expect(compareDecimals(number(result.importsInQuota), quota)).toBeLessThanOrEqual(0);
        },
      ),
      runs(200),
    );
  });
});

describe('rentRecipient', () => {
  it('names who has the rent, and whether the country loses it', () => {
    const methods = [
      'applied-tariffs',
      'auction',
      'exporter-licences',
      'first-come-first-served',
      'historical-shares',
      'licence-on-demand',
      'opening-proration',
      'producer-group',
      'state-trading',
    ] as const;
    expect(
      methods.map((method) => rentRecipient(method)).map(({ recipient, lost }) => [recipient, lost]),
    ).toEqual([
      ['nobody', false],
      ['state', false],
      ['exporters', true],
      ['dissipated', true],
      ['importers', false],
      ['importers', false],
      ['importers', false],
      ['producers', false],
      ['state', false],
    ]);
    for (const method of methods) {
      const { why, source } = rentRecipient(method);
      expect(why).toMatch(/^[A-Z].*\.$/);
      expect(source.title).toContain('1893');
    }
  });

  it('refuses another method', () => {
    expect(refusalOf(() => rentRecipient('mixed' as never))).toMatchObject({
      code: 'input/not-one-of',
      path: 'administration',
      message: expect.stringContaining('applied-tariffs, auction, exporter-licences') as string,
    });
    expect(refusalOf(() => rentRecipient('toString' as never)).code).toBe('input/not-one-of');
  });
});
