import { describe, expect, it } from 'vitest';
import { CANADA_LANDED_COST } from 'gigacast/data/policies/canada-landed-cost';
import {
  adValoremRate,
  kinkedRate,
  landedCost,
  specificRate,
  sumRates,
  type ChargeRule,
  type LandedCostRegime,
  type LandedGoods,
} from 'gigacast/quota';
import { deepFreeze } from '../../support/deep-freeze';
import { errorOf } from '../error-code';

const car: LandedGoods = deepFreeze({
  on: '2026-10-15',
  tariffItem: '8703.80.00',
  origin: 'CN',
  valueForDuty: '40000.00',
  importPermit: true,
  facts: { airConditioned: true },
});
const cost = (change: Partial<LandedGoods> = {}) => landedCost({ ...car, ...change }, CANADA_LANDED_COST);
const { valueForDuty: _value, ...unvalued } = car;
const priced = (change: Partial<LandedGoods>) => landedCost({ ...unvalued, ...change }, CANADA_LANDED_COST);
const cad = (amount: string) => ({ amount, currency: 'CAD' });

describe('landedCost of a car at CAD 40,000', () => {
  it('within the quota is 6.1 %, the air conditioner and 5 % on all of it', () => {
    // 40,000 x 6.1 % = 2,440; 42,540 x 5 % = 2,127; 40,000 + 2,440 + 100 + 2,127 = 44,667
    expect(cost()).toMatchObject({
      byCharge: {
        duty: '2440.00',
        surtax: '0.00',
        excise: '100.00',
        luxuryTax: '0.00',
        gst: '2127.00',
        provincialTax: '0.00',
      },
      dutiesAndTaxes: '4667.00',
      landed: '44667.00',
      permitRequired: true,
      importable: true,
      reason: null,
      missing: [],
    });
  });

  it('as announced beyond the quota, and in law until 28 February 2026, pays 100 % more and tax on it', () => {
    // 40,000 + 2,440 + 40,000 + 100 = 82,540; 5 % = 4,127; in all 86,667
    const announced = cost({ stated: { surtax: 1 } });
    const inLaw = cost({ on: '2026-02-28', importPermit: false });
    for (const each of [announced, inLaw]) {
      expect(each).toMatchObject({
        byCharge: { surtax: '40000.00', gst: '4127.00' },
        dutiesAndTaxes: '46667.00',
        landed: '86667.00',
      });
    }
    expect(inLaw.charges.find(({ id }) => id === 'surtax')).toMatchObject({
      measure: 'china-surtax-order-2024',
      rule: { parameter: 'china-surtax-order-2024', status: 'official' },
    });
    expect(announced.charges.find(({ id }) => id === 'surtax')).toMatchObject({
      measure: null,
      rule: { parameter: 'stated.surtax', status: 'convention' },
    });
  });

  it('as enacted beyond the quota may not enter at any price', () => {
    expect(cost({ importPermit: false })).toEqual({
      regimeId: 'canada-landed-cost',
      on: '2026-10-15',
      currency: 'CAD',
      value: expect.objectContaining({ amount: '40000.00' }) as object,
      charges: [],
      byCharge: { duty: null, surtax: null, excise: null, luxuryTax: null, gst: null, provincialTax: null },
      dutiesAndTaxes: null,
      landed: null,
      permitRequired: true,
      importable: false,
      reason: 'import-control-permit-required',
      rules: [
        expect.objectContaining({ parameter: 'china-surtax-order-2024' }),
        expect.objectContaining({ parameter: 'canada-import-control-195' }),
      ],
      missing: [],
    });
  });

  it('at CAD 50,000 is pushed over the luxury threshold by a surtax', () => {
    // 50,000 + 3,050 + 50,000 + 100 = 103,150; 20 % of 3,150 = 630; 5 % of 103,780 = 5,189
    expect(cost({ valueForDuty: '50000', stated: { surtax: 1 } }).byCharge).toMatchObject({
      luxuryTax: '630.00',
      gst: '5189.00',
    });
  });
});

describe('each charge', () => {
  it('says its base, rate and source, in order', () => {
    const told = cost({ valueForDuty: '120000' }).charges.map(({ id, base, amount, notPayable, rule }) => [
      id,
      base,
      amount,
      notPayable,
      rule.source.section,
    ]);
    // 120,000 x 6.1 % = 7,320; 127,420: 20 % of 27,420 = 5,484 < 12,742; 132,904 x 5 % = 6,645.20
    expect(told).toEqual([
      ['duty', '120000.00', '7320.00', null, undefined],
      ['excise', '120000.00', '100.00', null, 'Schedule I'],
      ['luxuryTax', '127420.00', '5484.00', null, 'ss. 9(a), 20 and 34'],
      ['gst', '132904.00', '6645.20', null, 'ss. 212 and 215(1)'],
    ]);
    expect(cost().charges[0]?.rate).toEqual(adValoremRate('0.061'));
  });

  it.each(['registeredVendor', 'previouslyRegistered', 'policeOrMilitary'])(
    'is free of luxury tax for %s',
    (fact) => {
      const { charges, byCharge } = cost({
        valueForDuty: '120000',
        facts: { airConditioned: true, [fact]: true },
      });
      expect(byCharge).toMatchObject({ luxuryTax: '0.00', gst: '6371.00' });
      expect(charges.find(({ id }) => id === 'luxuryTax')).toMatchObject({
        base: '127420.00',
        amount: '0.00',
        notPayable: fact,
      });
    },
  );

  it.each([
    ['99999.99', '0.00'],
    ['100000.00', '0.00'],
    ['100000.02', '0.00'],
    ['100000.03', '0.01'],
    ['200000.00', '20000.00'],
    ['200000.05', '20000.01'],
    ['300000.00', '30000.00'],
  ])('has luxury tax on %s of %s', (valueForDuty, luxuryTax) => {
    expect(cost({ valueForDuty, facts: {}, stated: { duty: 0 } }).byCharge['luxuryTax']).toBe(luxuryTax);
  });

  it('counts thresholds and amounts per vehicle', () => {
    const two = cost({ valueForDuty: '240000', quantity: 2 });
    expect(two.byCharge).toEqual({
      duty: '14640.00',
      surtax: '0.00',
      excise: '200.00',
      luxuryTax: '10968.00',
      gst: '13290.40',
      provincialTax: '0.00',
    });
  });

  it('rounds on its own, half a cent up', () => {
    // 12,345 x 6.1 % = 753.045
    expect(cost({ valueForDuty: '12345', facts: {} }).byCharge).toMatchObject({ duty: '753.05' });
    expect(cost({ valueForDuty: '34999.99' })).toMatchObject({
      byCharge: { duty: '2135.00', gst: '1861.75' },
      landed: '39096.74',
    });
  });
});

describe('casual importers', () => {
  it('need no permit, and a provincial rate that the caller has to know', () => {
    const unknown = cost({ commercial: false, importPermit: false });
    expect(unknown).toMatchObject({
      importable: true,
      permitRequired: false,
      dutiesAndTaxes: null,
      landed: null,
    });
    expect(unknown.byCharge).toMatchObject({ gst: '2127.00', provincialTax: null });
    expect(unknown.missing.map(({ path }) => path)).toEqual(['provincialTax']);
    expect(unknown.charges.at(-1)).toMatchObject({
      id: 'provincialTax',
      base: '42540.00',
      rate: null,
      amount: null,
    });
    const known = cost({ commercial: false, stated: { provincialTax: '0.07' } });
    expect(known.byCharge['provincialTax']).toBe('2977.80');
    expect(known.missing).toEqual([]);
    expect(cost({ facts: { casual: true } }).missing).toHaveLength(1);
    expect(cost({ commercial: false, facts: { casual: false } }).missing).toHaveLength(0);
  });
});

describe('a spelling that no measure names', () => {
  it('is refused, so that goods under import control never come out with a price', () => {
    const at = (change: Partial<LandedGoods>) => errorOf(() => cost({ importPermit: false, ...change }));
    expect(at({ origin: 'cn' })).toEqual(['quota/not-a-country', 'goods.origin']);
    expect(at({ tariffItem: '8703.8' })).toEqual(['quota/not-a-tariff-item', 'goods.tariffItem']);
    expect(at({ tariffItem: '8703.80' })).toEqual(['quota/tariff-item-too-coarse', 'goods.tariffItem']);
    expect(cost({ importPermit: false, tariffItem: '8703800010' }).importable).toBe(false);
  });
});

describe('what is not known', () => {
  it('makes everything levied on it unknown too', () => {
    const bus = cost({ tariffItem: '8702.40.10' });
    expect(bus.byCharge).toEqual({
      duty: null,
      surtax: '0.00',
      excise: '100.00',
      luxuryTax: null,
      gst: null,
      provincialTax: '0.00',
    });
    expect(bus).toMatchObject({ landed: null, dutiesAndTaxes: null, importable: true });
    expect(bus.missing).toEqual([{ path: 'duty', why: 'No measure gives the ordinary duty on 8702.40.10.' }]);
    expect(bus.charges.map(({ id, base, amount }) => [id, base, amount])).toEqual([
      ['excise', '40000.00', '100.00'],
      ['luxuryTax', null, null],
      ['gst', null, null],
    ]);
  });

  it('is the duty of goods without item or origin, unless it is stated', () => {
    const { tariffItem: _item, ...itemless } = car;
    const bare = landedCost(itemless, CANADA_LANDED_COST);
    expect(bare.missing).toEqual([
      {
        path: 'duty',
        why: 'No measure gives the ordinary duty on goods without a tariff item and an origin.',
      },
    ]);
    expect(landedCost({ ...itemless, stated: { duty: '0.061' } }, CANADA_LANDED_COST).landed).toBe(
      '44667.00',
    );
    const { origin: _origin, ...nowhere } = car;
    expect(landedCost(nowhere, CANADA_LANDED_COST).permitRequired).toBe(false);
  });
});

describe('measures', () => {
  it('charge a surtax on what is left without the proven content, or without 15 %', () => {
    const american = { origin: 'US', on: '2025-09-01', preferential: true, stated: { duty: 0 } } as const;
    const surtax = (change: Partial<LandedGoods>) => {
      const { charges } = cost({ ...american, ...change });
      const found = charges.find(({ id }) => id === 'surtax');
      return [found?.base, found?.amount];
    };
    expect(surtax({})).toEqual(['34000.00', '8500.00']);
    expect(surtax({ provenContent: '5999.99' })).toEqual(['34000.00', '8500.00']);
    expect(surtax({ provenContent: '10000' })).toEqual(['30000.00', '7500.00']);
    expect(surtax({ provenContent: '50000' })).toEqual(['0.00', '0.00']);
    expect(surtax({ preferential: false })).toEqual(['40000.00', '10000.00']);
  });

  it('list what they repealed', () => {
    expect(cost().rules.map(({ parameter }) => parameter)).toEqual([
      'china-surtax-order-2024',
      'canada-import-control-195',
    ]);
  });
});

describe('the value for duty', () => {
  it('is the published example of CBSA: USD 100 at 1.15', () => {
    const result = priced({
      price: { amount: '100.00', currency: 'USD' },
      exchangeRates: { USD: '1.15' },
      stated: { duty: '0.04' },
      facts: {},
    });
    expect(result.value).toMatchObject({
      amount: '115.00',
      exchangeOn: null,
      steps: [
        {
          id: 'price',
          kind: 'price',
          amount: '100',
          currency: 'USD',
          exchangeRate: '1.15',
          converted: '115',
        },
      ],
    });
    expect(result).toMatchObject({
      byCharge: { duty: '4.60', gst: '5.98' },
      dutiesAndTaxes: '10.58',
      landed: '125.58',
    });
  });

  it('takes freight and insurance out of a price that holds them', () => {
    const result = priced({
      price: cad('36200.00'),
      deductions: { internationalTransport: cad('1380.50'), internationalInsurance: cad('119.50') },
    });
    expect(result.value).toMatchObject({ amount: '34700.00', exchangeOn: null });
    expect(
      result.value.steps.map(({ id, kind, exchangeRate, rule }) => [
        id,
        kind,
        exchangeRate,
        rule.parameter,
        rule.source.section,
      ]),
    ).toEqual([
      ['price', 'price', null, 'valuation', 's. 48(1), (4) and (5)'],
      [
        'internationalTransport',
        'deduction',
        null,
        'valuation.deductions.internationalTransport',
        's. 48(5)(b)(i)',
      ],
      [
        'internationalInsurance',
        'deduction',
        null,
        'valuation.deductions.internationalInsurance',
        's. 48(5)(b)(i)',
      ],
    ]);
    expect(result.byCharge['duty']).toBe('2116.70');
  });

  it('adds what the price leaves out, in any currency, and rounds once', () => {
    const result = priced({
      price: { amount: '180000', currency: 'CNY' },
      additions: {
        royalties: { amount: '0.005', currency: 'CAD' },
        packing: { amount: '100.01', currency: 'USD' },
      },
      exchangeRates: { CNY: { '2026-09-01': '0.1944', '2026-09-02': '0.2' }, USD: '1.3' },
      directShipmentOn: '2026-09-01',
    });
    // 34,992 + 0.005 + 130.013 = 35,122.018
    expect(result.value).toMatchObject({ amount: '35122.02', exchangeOn: '2026-09-01' });
    expect(result.value.steps.map(({ id, kind, converted }) => [id, kind, converted])).toEqual([
      ['price', 'price', '34992'],
      ['royalties', 'addition', '0.005'],
      ['packing', 'addition', '130.013'],
    ]);
  });

  it('may come to 0, never below', () => {
    expect(priced({ price: cad('10'), deductions: { internationalTransport: cad('10') } }).value.amount).toBe(
      '0.00',
    );
    expect(
      errorOf(() => priced({ price: cad('10'), deductions: { internationalTransport: cad('10.01') } })),
    ).toEqual(['number/out-of-range', 'goods.deductions']);
  });

  it('takes the rate of the day of accounting where a regime says so', () => {
    const { exchange } = CANADA_LANDED_COST.valuation;
    const regime: LandedCostRegime = {
      ...CANADA_LANDED_COST,
      valuation: {
        ...CANADA_LANDED_COST.valuation,
        exchange: { ...exchange, value: { known: true, value: 'accounting' } },
      },
    };
    const result = landedCost(
      { ...unvalued, price: { amount: '1', currency: 'USD' }, exchangeRates: { USD: { '2026-10-15': '2' } } },
      regime,
    );
    expect(result.value).toMatchObject({ amount: '2.00', exchangeOn: '2026-10-15' });
  });
});

describe('mistakes', () => {
  const usd = { amount: '1', currency: 'USD' };
  it.each<[string, () => unknown, string, string]>([
    ['neither value nor price', () => priced({}), 'quota/price-or-value', 'goods.valueForDuty'],
    ['both', () => cost({ price: usd }), 'quota/price-or-value', 'goods.valueForDuty'],
    [
      'a currency without a rate',
      () => priced({ price: usd }),
      'quota/no-exchange-rate',
      'goods.price.currency',
    ],
    [
      'a currency of the prototype',
      () => priced({ price: { amount: '1', currency: 'constructor' }, exchangeRates: {} }),
      'quota/no-exchange-rate',
      'goods.price.currency',
    ],
    [
      'a rate of another day',
      () =>
        priced({ price: usd, exchangeRates: { USD: { '2026-01-01': '1' } }, directShipmentOn: '2026-01-02' }),
      'quota/no-exchange-rate-on',
      'goods.exchangeRates.USD',
    ],
    [
      'rates by day without the day',
      () => priced({ price: usd, exchangeRates: { USD: { '2026-01-01': '1' } } }),
      'quota/no-shipment-day',
      'goods.directShipmentOn',
    ],
    [
      'a rate of exchange of 0',
      () => priced({ price: usd, exchangeRates: { USD: 0 } }),
      'number/out-of-range',
      'goods.exchangeRates.USD',
    ],
    [
      'a rate of exchange below 0 on a day',
      () =>
        priced({
          price: usd,
          exchangeRates: { USD: { '2026-01-01': '-1' } },
          directShipmentOn: '2026-01-01',
        }),
      'number/out-of-range',
      'goods.exchangeRates.USD.2026-01-01',
    ],
    [
      'an addition that the law does not know',
      () => priced({ price: cad('1'), additions: { tips: cad('1') } }),
      'quota/unknown-name',
      'goods.additions.tips',
    ],
    [
      'a deduction under additions',
      () => priced({ price: cad('1'), additions: { internationalTransport: cad('1') } }),
      'quota/unknown-name',
      'goods.additions.internationalTransport',
    ],
    [
      'a fact that the law does not ask about',
      () => cost({ facts: { airconditioned: true } }),
      'quota/unknown-name',
      'goods.facts.airconditioned',
    ],
    [
      'a rate for no charge',
      () => cost({ stated: { vat: '0.2' } }),
      'quota/unknown-name',
      'goods.stated.vat',
    ],
    ['6.1 % as text', () => cost({ stated: { duty: '6.1%' } }), 'decimal/percent', 'goods.stated.duty'],
    ['6.1 for 6.1 %', () => cost({ stated: { duty: 6.1 } }), 'decimal/rate-too-high', 'goods.stated.duty'],
    ['a negative value', () => cost({ valueForDuty: '-1' }), 'number/out-of-range', 'goods.valueForDuty'],
    ['a negative price', () => priced({ price: cad('-1') }), 'number/out-of-range', 'goods.price.amount'],
    ['no goods', () => cost({ quantity: 0 }), 'number/out-of-range', 'goods.quantity'],
    ['negative content', () => cost({ provenContent: '-1' }), 'number/out-of-range', 'goods.provenContent'],
    ['kilograms where pieces are taxed', () => cost({ unit: 'kg' }), 'quota/unit-mismatch', 'goods.unit'],
    ['a day that is none', () => cost({ on: '2026-02-30' }), 'date/no-such-day', 'goods.on'],
    ['a day before the regime', () => cost({ on: '2023-12-31' }), 'dated/outside-coverage', 'duty on date'],
  ])('refuses %s', (_, call, code, path) => {
    expect(errorOf(call)).toEqual([code, path]);
  });

  it('says which names there are', () => {
    expect(() => cost({ facts: { vendor: true } })).toThrow(
      'airConditioned, casual, registeredVendor, previouslyRegistered, policeOrMilitary',
    );
    expect(() => cost({ stated: { duty: '6.1%' } })).toThrow('Write 0.061.');
  });
});

describe('another regime', () => {
  const source = { title: 'A test' };
  const figure = <T>(value: T) => ({ value: { known: true, value }, status: 'convention', source }) as const;
  const charge = (id: string, on: readonly string[], change: Partial<ChargeRule> = {}): ChargeRule => ({
    id,
    title: id,
    on,
    terms: {
      name: id,
      unit: 'rate',
      values: [{ from: '2020-01-01', ...figure({ kind: 'rate', rate: adValoremRate('0.1') } as const) }],
    },
    rounding: figure({ mode: 'half-up', increment: '0.01' } as const),
    ...change,
  });
  const regime = (charges: readonly ChargeRule[]): LandedCostRegime => ({
    ...CANADA_LANDED_COST,
    id: 'test',
    measures: [],
    facts: [{ id: 'diplomat', description: 'A diplomat' }],
    charges,
  });
  const value = (charges: readonly ChargeRule[], change: Partial<LandedGoods> = {}) =>
    landedCost({ on: '2026-01-01', valueForDuty: '100.05', ...change }, regime(charges));

  it('cascades as its charges say', () => {
    expect(
      value([charge('a', ['value-for-duty']), charge('b', ['a']), charge('c', ['value-for-duty', 'a', 'b'])])
        .byCharge,
    ).toEqual({ a: '10.01', b: '1.00', c: '11.11' });
    expect(value([charge('a', [])]).byCharge).toEqual({ a: '0.00' });
  });

  it('rounds as its charges say', () => {
    const odd = figure({ mode: 'down', increment: '0.05' } as const);
    const whole = figure({ mode: 'ceiling', increment: '1' } as const);
    const unsaid = { value: { known: false, why: 'unread' }, status: 'official', source } as const;
    const result = value([
      charge('a', ['value-for-duty'], { rounding: odd }),
      charge('b', ['value-for-duty'], { rounding: whole }),
      charge('c', ['value-for-duty'], { rounding: unsaid }),
    ]);
    expect(result.byCharge).toEqual({ a: '10.00', b: '11', c: '10.01' });
    expect(result.dutiesAndTaxes).toBe('31.01');
  });

  it('knows charges that are not in force yet, and exemptions from unknown ones', () => {
    const later: ChargeRule['terms'] = {
      name: 'a',
      unit: 'rate',
      values: [
        { from: '2020-01-01', to: '2026-12-31', ...figure({ kind: 'none' } as const) },
        {
          from: '2027-01-01',
          ...figure({
            kind: 'rate',
            rate: sumRates([adValoremRate('0.1'), specificRate('1', 'piece')]),
          } as const),
        },
      ],
    };
    expect(value([charge('a', ['value-for-duty'], { terms: later })]).charges).toMatchObject([
      { amount: '0.00', notPayable: 'not in force', rate: null },
    ]);
    expect(
      value([charge('a', ['value-for-duty'], { terms: later })], { on: '2027-01-01', quantity: 3 }).byCharge,
    ).toEqual({ a: '13.01' });
    const unknown: ChargeRule['terms'] = {
      name: 'a',
      unit: 'rate',
      values: [{ from: '2020-01-01', value: { known: false, why: 'unread' }, status: 'official', source }],
    };
    const unless = [{ fact: 'diplomat', status: 'official', source }] as const;
    const both = [charge('a', ['value-for-duty'], { terms: unknown, unless })];
    expect(value(both)).toMatchObject({ landed: null, missing: [{ path: 'a', why: 'unread' }] });
    expect(value(both, { facts: { diplomat: true } })).toMatchObject({
      landed: '100.05',
      missing: [],
      charges: [{ notPayable: 'diplomat' }],
    });
    expect(value(both, { stated: { a: '0.2' }, facts: { diplomat: true } })).toMatchObject({
      byCharge: { a: '0.00' },
    });
    expect(value(both, { stated: { a: '0.2' } })).toMatchObject({ byCharge: { a: '20.01' } });
  });

  it('is read once, and frozen ones are taken', () => {
    const frozen = deepFreeze(structuredClone(regime([charge('a', ['value-for-duty'])])));
    const goods = { on: '2026-01-01', valueForDuty: '1' };
    expect(landedCost(goods, frozen)).toEqual(landedCost(goods, frozen));
  });

  it('can tax by a kink', () => {
    const rate = kinkedRate({ threshold: '50', ofExcess: '0.5', ofWhole: '0.1' });
    const terms = {
      name: 'a',
      unit: 'rate',
      values: [{ from: '2020-01-01', ...figure({ kind: 'rate', rate } as const) }],
    };
    expect(value([charge('a', ['value-for-duty'], { terms })]).byCharge).toEqual({ a: '10.01' });
  });
});
