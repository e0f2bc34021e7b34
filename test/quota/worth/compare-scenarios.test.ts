import { CANADA_EV_2026_ANNOUNCED } from 'gigacast/data/policies/canada-ev-2026-announced';
import { CANADA_EV_2026_ENACTED } from 'gigacast/data/policies/canada-ev-2026-enacted';
import {
  adValoremRate,
  compareScenarios,
  specificRate,
  sumRates,
  type ComparedShipment,
  type PoolBalance,
  type Scenario,
  type ScenarioResult,
  type Treatment,
} from 'gigacast/quota';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';
import { ownPolicy } from '../own-policy';

const SURTAX: Treatment = { kind: 'surtax', mode: 'adding', rate: adValoremRate(1) };
const REFUSE: Treatment = { kind: 'refuse', reason: 'no permit' };
const WAREHOUSE: Treatment = { kind: 'warehouse', reason: 'next year' };
const quota = (id: string, overQuota: Treatment, units = 49000): Scenario => ({
  id,
  quota: units,
  inQuotaRate: '0.061',
  overQuota,
});
const CARS: readonly ComparedShipment[] = deepFreeze([
  { id: 'cars', quantity: 60000, unitValue: '30000.00' },
]);

type Told = Extract<ScenarioResult, { known: true }>;

function told(result: ScenarioResult | undefined): Told {
  if (result?.known !== true) throw new Error(result?.why ?? 'no result');
  return result;
}

const brief = (result: ScenarioResult | undefined) => {
  const { imported, refused, warehoused, duty } = told(result);
  return [imported, refused, warehoused, duty];
};

describe('compareScenarios', () => {
  it('tells what enters and what is paid under each rule, and the difference from the first', () => {
    const { assumption, currency, scenarios } = compareScenarios(
      CARS,
      deepFreeze([
        { id: 'mfn', rate: '0.061' },
        { id: 'surtax', rate: sumRates([adValoremRate('0.061'), adValoremRate(1)]) },
        quota('with surtax', SURTAX),
        quota('refused', REFUSE),
        quota('waiting', WAREHOUSE),
      ]),
    );
    expect([assumption, currency]).toEqual(['volumes-fixed', null]);
    expect(scenarios.map(({ id }) => id)).toEqual(['mfn', 'surtax', 'with surtax', 'refused', 'waiting']);
    expect(scenarios.map(brief)).toEqual([
      ['60000', '0', '0', '109800000.00'],
      ['60000', '0', '0', '1909800000.00'],
      ['60000', '0', '0', '439800000.00'],
      ['49000', '11000', '0', '89670000.00'],
      ['49000', '0', '11000', '89670000.00'],
    ]);
    expect(
      scenarios.map(told).map(({ inQuota, overQuota, effectiveRate }) => [inQuota, overQuota, effectiveRate]),
    ).toEqual([
      [null, null, '0.061000'],
      [null, null, '1.061000'],
      ['49000', '11000', '0.244333'],
      ['49000', '0', '0.061000'],
      ['49000', '0', '0.061000'],
    ]);
    const figures = { imported: '49000', refused: '11000', warehoused: '0', duty: '89670000.00' };
    expect(scenarios[3]).toEqual({
      id: 'refused',
      known: true,
      standing: null,
      ...figures,
      inQuota: '49000',
      overQuota: '0',
      value: '1470000000.00',
      effectiveRate: '0.061000',
      shipments: [{ id: 'cars', ...figures }],
      againstFirst: { imported: '-11000', refused: '11000', warehoused: '0', duty: '-20130000.00' },
      missing: [],
    });
    expect(told(scenarios[4]).againstFirst?.warehoused).toBe('11000');
    expect(told(scenarios[0]).againstFirst).toEqual({
      imported: '0',
      refused: '0',
      warehoused: '0',
      duty: '0.00',
    });
  });

  it('counts the announced and the enacted policy for the same shipments by their days', () => {
    const shipments = ['2026-05-10', '2026-08-10', '2026-10-10', '2027-01-10'].map((on) => ({
      id: on,
      on,
      quantity: 15000,
      unitValue: 30000,
    }));
    const policies: Scenario[] = [
      { id: 'announced', policy: CANADA_EV_2026_ANNOUNCED },
      { id: 'enacted', policy: CANADA_EV_2026_ENACTED },
    ];
    const { currency, scenarios } = compareScenarios(shipments, policies);
    expect(currency).toBe('CAD');
    expect(scenarios.map((each) => told(each).standing)).toEqual(['announced', 'enacted']);
    expect(scenarios.map(brief)).toEqual([
      ['60000', '0', '0', '439800000.00'],
      ['49000', '11000', '0', '89670000.00'],
    ]);
    expect(told(scenarios[1]).shipments.map(({ imported, refused }) => [imported, refused])).toEqual([
      ['15000', '0'],
      ['9500', '5500'],
      ['15000', '0'],
      ['9500', '5500'],
    ]);
    // Given in another order they are counted by day all the same, and told in the order given.
    const reversed = compareScenarios([...shipments].reverse(), policies).scenarios;
    expect(told(reversed[1]).shipments.map(({ imported }) => imported)).toEqual([
      '9500',
      '15000',
      '9500',
      '15000',
    ]);
    // What others use in the first half is not there, and what they leave is.
    const others = [
      { kind: 'reported-use', id: 'o', on: '2026-08-10', quantity: 9000, pool: 'general' },
    ] as const;
    const [, with9000] = compareScenarios(shipments, [
      policies[0] as Scenario,
      { id: 'enacted', policy: CANADA_EV_2026_ENACTED, others },
    ]).scenarios;
    expect(told(with9000).shipments.map(({ imported }) => imported)).toEqual([
      '15000',
      '500',
      '15000',
      '9500',
    ]);
  });

  it('carries what is left into the next period', () => {
    const own = ownPolicy({ splitOn: ['2026-07-01'], carriesOver: true, overQuota: REFUSE });
    const two = (first: number) =>
      compareScenarios(
        [
          { id: 'a', on: '2026-03-01', quantity: first, unitValue: 10 },
          { id: 'b', on: '2026-08-01', quantity: 300, unitValue: 10 },
        ],
        [{ id: 'own', policy: own }],
      ).scenarios.map((each) => told(each).shipments.map(({ imported }) => imported));
    expect(two(40)).toEqual([['40', '160']]);
    expect(two(0)).toEqual([['0', '200']]);
    expect(two(140)).toEqual([['100', '100']]);
  });

  it('settles days that are shared before it tells', () => {
    const own = ownPolicy({ sameDay: 'pro-rata', overQuota: REFUSE });
    const { scenarios } = compareScenarios(
      ['a', 'b'].map((id, index) => ({ id, quantity: 100 * (index + 1), unitValue: 10, on: '2026-05-05' })),
      [{ id: 'own', policy: own }],
    );
    expect(told(scenarios[0]).shipments.map(({ imported }) => imported)).toEqual(['33', '67']);
  });

  it('puts all shipments on the day of the scenario', () => {
    const on = (day: string) =>
      compareScenarios(
        [{ id: 'a', on: '2026-05-10', quantity: 30000, unitValue: 30000 }],
        [{ id: 'enacted', policy: CANADA_EV_2026_ENACTED, on: day }],
      ).scenarios[0];
    expect(brief(on('2026-05-10')).slice(0, 2)).toEqual(['24500', '5500']);
    // Nothing was used in the first half, so that the second one holds all of the year.
    expect(brief(on('2026-09-01')).slice(0, 2)).toEqual(['30000', '0']);
    expect([on('2026-05-10'), on('2026-09-01')].map((each) => told(each).missing)).toEqual([[], []]);
    const year2 = told(on('2027-04-01'));
    expect(year2.imported).toBe('30000');
    expect(year2.missing.map(({ path }) => path)).toContain('carryOver');
  });

  it('says why nothing can be told, and compares nothing with it', () => {
    const why = (on: string) => {
      const [only, plain] = compareScenarios(
        [{ id: 'a', quantity: 1, unitValue: 30000 }],
        [
          { id: 'enacted', policy: CANADA_EV_2026_ENACTED, on },
          { id: 'mfn', rate: '0.061' },
        ],
      ).scenarios;
      expect(told(plain).againstFirst).toBeNull();
      return only?.known === false ? only.why : 'known';
    };
    expect(why('2028-04-01')).toMatch(/share|published/);
    expect(why('2026-02-28')).not.toBe('known');
    const [after] = compareScenarios(
      [{ id: 'a', quantity: 1, unitValue: 1 }],
      [{ id: 'own', policy: ownPolicy(), on: '2027-01-01' }],
    ).scenarios;
    expect(after).toEqual({ id: 'own', known: false, why: 'own is not in force on 2027-01-01.' });
    const [blocked] = compareScenarios(
      [{ id: 'a', quantity: 1, unitValue: 1, on: '2026-02-02' }],
      [{ id: 'own', policy: ownPolicy(), others: [{ kind: 'blocked', id: 'x', on: '2026-02-01' }] }],
    ).scenarios;
    expect(blocked).toMatchObject({ known: false, why: 'Shipment a waits for the end of a block.' });
    const late = [{ kind: 'blocked', id: 'x', on: '2027-02-01' }] as const;
    const [outside] = compareScenarios([], [{ id: 'own', policy: ownPolicy(), others: late }]).scenarios;
    expect(outside).toMatchObject({ known: false });
  });

  it('lets prices decide about pools, the price free on board before the value', () => {
    const pools: readonly PoolBalance[] = [
      {
        id: 'reserved',
        remaining: 10,
        eligibility: {
          kind: 'price',
          basis: 'fob',
          comparison: '<=',
          limit: { amount: '35000', currency: 'CAD' },
        },
      },
    ];
    const { currency, scenarios } = compareScenarios(
      [
        { id: 'a', quantity: 4, unitValue: 35000 },
        { id: 'b', quantity: 4, unitValue: 35001 },
        { id: 'c', quantity: 4, unitValue: 35001, fobPrice: 34000 },
      ],
      [{ id: 'pools', pools, inQuotaRate: '0.061', overQuota: REFUSE }],
    );
    expect(currency).toBe('CAD');
    expect(told(scenarios[0]).shipments.map(({ imported }) => imported)).toEqual(['4', '0', '4']);
  });

  it('counts kilograms where that is the unit, and takes specific rates', () => {
    const { scenarios } = compareScenarios(
      [{ id: 'cheese', quantity: '10.5', unitValue: '2' }],
      [
        { id: 'specific', rate: specificRate('4', 'kg') },
        { id: 'quota', quota: '4.25', inQuotaRate: 0, overQuota: SURTAX },
      ],
      { unit: { kind: 'mass', unit: 'kg', decimals: 3 } },
    );
    expect(scenarios.map(brief)).toEqual([
      ['10.5', '0', '0', '42.00'],
      ['10.5', '0', '0', '12.50'],
    ]);
  });

  it('has nothing to tell of nothing', () => {
    const [nothing] = compareScenarios([], [quota('q', SURTAX)]).scenarios;
    expect(nothing).toMatchObject({ imported: '0', duty: '0.00', value: '0.00', effectiveRate: null });
    expect(compareScenarios(CARS, []).scenarios).toEqual([]);
    expect(
      brief(
        compareScenarios([{ ...(CARS[0] as ComparedShipment), quantity: 0 }], [quota('q', SURTAX)])
          .scenarios[0],
      ),
    ).toEqual(['0', '0', '0', '0.00']);
  });

  it('names the shipment or scenario that is wrong', () => {
    const at = (
      shipments: readonly ComparedShipment[],
      scenarios: readonly Scenario[],
      currency?: string,
    ) => {
      const options = currency === undefined ? {} : { currency };
      const { code, path } = refusalOf(() => compareScenarios(shipments, scenarios, options));
      return `${code} ${path}`;
    };
    const one = (change: Partial<ComparedShipment>) => [{ id: 'a', quantity: 1, unitValue: 1, ...change }];
    const mfn: Scenario = { id: 'mfn', rate: '0.061' };
    expect(at([...CARS, ...CARS], [mfn])).toBe('quota/duplicate-id shipments[1].id');
    expect(at(CARS, [mfn, mfn])).toBe('quota/duplicate-id scenarios[1].id');
    expect(at(one({ quantity: -1 }), [mfn])).toBe('quota/negative-quantity shipments[0].quantity');
    expect(at(one({ quantity: '1.5' }), [mfn])).toBe('quota/fractional-unit shipments[0].quantity');
    expect(at(one({ quantity: '1.5' }), [{ id: 'p', policy: ownPolicy(), on: '2026-01-01' }])).toBe(
      'quota/fractional-unit shipments[0].quantity',
    );
    expect(at(one({ unitValue: -1 }), [mfn])).toBe('number/out-of-range shipments[0].unitValue');
    expect(at(one({ on: '2026-02-30' }), [mfn])).toMatch(/^date\/.* shipments\[0\].on$/);
    expect(at(CARS, [{ id: 'x', rate: '6.1%' }])).toBe('decimal/percent scenarios[0].rate');
    expect(at(CARS, [mfn, { ...quota('q', SURTAX), inQuotaRate: 7 } as Scenario])).toBe(
      'decimal/rate-too-high scenarios[1].inQuotaRate',
    );
    const rate = { components: [{ kind: 'ad-valorem', rate: '7' }] } as const;
    expect(at(CARS, [quota('q', { kind: 'rate', rate })])).toBe(
      'decimal/rate-too-high scenarios[0].overQuota.rate.components[0].rate',
    );
    expect(at(CARS, [{ id: 'x' } as Scenario])).toBe('quota/not-a-scenario scenarios[0]');
    expect(at(CARS, [{ ...quota('q', SURTAX), rate: 0 } as Scenario])).toBe(
      'quota/not-a-scenario scenarios[0]',
    );
    expect(
      refusalOf(() => compareScenarios(CARS, [{ ...quota('q', SURTAX), rate: 0 } as Scenario])).message,
    ).toContain('got "rate and quota"');
    const refusal = refusalOf(() => compareScenarios(CARS, [{ id: 'own policy', policy: ownPolicy() }]));
    expect(refusal).toMatchObject({ code: 'quota/no-shipment-on', path: 'shipments[0].on' });
    expect(refusal.message).toContain('because scenario own policy is a policy');
    expect(at(one({}), [{ id: 'p', policy: ownPolicy(), on: 'soon' }])).toMatch(/ scenarios\[0\].on$/);
    const dollars = ownPolicy({ currency: 'USD' });
    expect(
      at(one({}), [
        { id: 'a', policy: ownPolicy(), on: '2026-01-01' },
        { id: 'b', policy: dollars, on: '2026-01-01' },
      ]),
    ).toBe('quota/currency-mismatch scenarios[1].policy.currency');
    expect(at(one({}), [{ id: 'b', policy: dollars, on: '2026-01-01' }], 'CAD')).toBe(
      'quota/currency-mismatch scenarios[0].policy.currency',
    );
    const pools: readonly PoolBalance[] = [
      { id: 'any', remaining: 1, eligibility: { kind: 'any' } },
      {
        id: 'euro',
        remaining: 1,
        eligibility: {
          kind: 'price',
          basis: 'fob',
          comparison: '<',
          limit: { amount: '1', currency: 'EUR' },
        },
      },
    ];
    expect(at(one({}), [{ id: 'p', pools, inQuotaRate: 0, overQuota: REFUSE }], 'CAD')).toBe(
      'quota/currency-mismatch scenarios[0].pools[1].eligibility.limit.currency',
    );
    const taken = [{ kind: 'reported-use', id: 'o', on: '2026-01-01', quantity: 1, pool: 'none' }] as const;
    expect(at([], [{ id: 'p', policy: ownPolicy(), others: taken }])).toMatch(/^quota\/unknown-pool /);
  });

  it('gives a policy of one period and pool what it gives the same quota', () => {
    const lots = fc.array(
      fc.record({
        quantity: fc.integer({ min: 0, max: 60 }),
        unitValue: fc.integer({ min: 1, max: 99_999 }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(lots, fc.constantFrom(SURTAX, REFUSE, WAREHOUSE), (goods, overQuota) => {
        const shipments = goods.map((lot, index) => ({ id: `s${index}`, ...lot }));
        const [plain, policy] = compareScenarios(shipments, [
          { id: 'plain', quota: 100, inQuotaRate: '0.061', overQuota },
          { id: 'policy', policy: ownPolicy({ overQuota }), on: '2026-06-01' },
        ]).scenarios.map(told);
        expect({ ...policy, id: '', standing: null, againstFirst: null }).toEqual({
          ...plain,
          id: '',
          againstFirst: null,
        });
        const total = goods.reduce((sum, { quantity }) => sum + quantity, 0);
        expect(Number(plain?.imported) + Number(plain?.refused) + Number(plain?.warehoused)).toBe(total);
      }),
      runs(100),
    );
  });
});
