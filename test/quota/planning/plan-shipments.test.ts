import {
  adValoremRate,
  planShipments,
  type PlanTerms,
  type ShipmentToPlan,
  type Treatment,
} from 'gigacast/quota';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath, refusalOf } from '../../support/refusal-of';

const DOUBLE: Treatment = { kind: 'rate', rate: adValoremRate(1) };
const REFUSE: Treatment = { kind: 'refuse', reason: 'no permit' };
const pool = (remaining: number | string, id = 'quota', carriesOver = false) => ({
  id,
  remaining,
  eligibility: { kind: 'any' } as const,
  carriesOver,
});
const terms = (more: Partial<PlanTerms> = {}): PlanTerms =>
  deepFreeze({
    periods: [
      { id: 'P1', from: '2026-03-01', to: '2026-08-31', pools: [pool(100)] },
      { id: 'P2', from: '2026-09-01', to: '2027-02-28', pools: [pool(80)] },
    ],
    inQuotaRate: '0.1',
    overQuota: DOUBLE,
    holdingCost: '2.5',
    ...more,
  });
const cars = (quantity: number | string, more: Partial<ShipmentToPlan> = {}): ShipmentToPlan => ({
  id: 'cars',
  quantity,
  unitValue: '100',
  ...more,
});
/** Period, pool and quantity of every entry. */
function entriesOf(shipments: readonly ShipmentToPlan[], asked: PlanTerms): unknown {
  const plan = planShipments(shipments, asked);
  return plan.feasible
    ? plan.shipments.flatMap(({ id, entries }) =>
        entries.map(({ period, pool: from, quantity }) => [id, period, from, quantity]),
      )
    : plan.why;
}

describe('planShipments', () => {
  it('fills the first period, defers what waits cheaply and tells every figure', () => {
    expect(planShipments([cars(190)], terms())).toEqual({
      feasible: true,
      optimal: true,
      cost: '3000',
      duty: '2800',
      holding: '200',
      shipments: [
        {
          id: 'cars',
          earliest: 'P1',
          entries: [
            {
              period: 'P1',
              pool: 'quota',
              treatment: 'in-quota',
              quantity: '100',
              duty: '1000',
              holding: '0',
            },
            { period: 'P1', pool: null, treatment: 'over-quota', quantity: '10', duty: '1000', holding: '0' },
            {
              period: 'P2',
              pool: 'quota',
              treatment: 'in-quota',
              quantity: '80',
              duty: '800',
              holding: '200',
            },
          ],
          deferred: '80',
          over: '10',
          cost: '3000',
        },
      ],
      left: [
        { period: 'P1', pool: 'quota', quantity: '0' },
        { period: 'P2', pool: 'quota', quantity: '0' },
      ],
      givenOrderCost: '10000',
      saving: '7000',
      proof: {
        shipments: [{ id: 'cars', unitCost: '100' }],
        places: [
          { period: 'P1', pool: 'quota', unitWorth: '90' },
          { period: 'P2', pool: 'quota', unitWorth: '87.5' },
        ],
        lowerBound: '3000',
      },
    });
  });

  it.each([
    [
      '89.99',
      [
        ['cars', 'P1', 'quota', '100'],
        ['cars', 'P2', 'quota', '1'],
      ],
    ],
    [
      '90',
      [
        ['cars', 'P1', 'quota', '100'],
        ['cars', 'P1', null, '1'],
      ],
    ],
    [
      '90.01',
      [
        ['cars', 'P1', 'quota', '100'],
        ['cars', 'P1', null, '1'],
      ],
    ],
  ])(
    'weighs a holding cost of %s against 90 of duty, and enters at once where they are equal',
    (cost, entries) => {
      expect(entriesOf([cars(101)], terms({ holdingCost: cost }))).toEqual(entries);
    },
  );

  it('charges nothing for waiting unless told, and plans nothing for nothing', () => {
    const { holdingCost: _, ...free } = terms();
    const plan = planShipments([cars(180)], free);
    expect(plan.feasible && [plan.cost, plan.holding, plan.givenOrderCost]).toEqual(['1800', '0', '9000']);
    expect(planShipments([], terms())).toMatchObject({
      feasible: true,
      cost: '0',
      saving: '0',
      shipments: [],
    });
    expect(planShipments([cars(0)], terms())).toMatchObject({ cost: '0', shipments: [{ entries: [] }] });
  });

  it('keeps to the earliest and the latest period of a shipment', () => {
    const plan = terms({ holdingCost: 0 });
    expect(entriesOf([cars(90, { earliest: 'P2' })], plan)).toEqual([
      ['cars', 'P2', 'quota', '80'],
      ['cars', 'P2', null, '10'],
    ]);
    expect(entriesOf([cars(101, { latest: 'P1' })], plan)).toEqual([
      ['cars', 'P1', 'quota', '100'],
      ['cars', 'P1', null, '1'],
    ]);
    expect(planShipments([cars(1, { earliest: 'P2' })], terms())).toMatchObject({
      holding: '0',
      shipments: [{ earliest: 'P2', deferred: '0' }],
    });
  });

  it('gives the place to the dearer goods, whoever stands first', () => {
    const periods = [{ id: 'P1', pools: [pool(10)] }];
    const dear = cars(10, { id: 'dear', unitValue: '101' });
    expect(entriesOf([cars(10), dear], terms({ periods }))).toEqual([
      ['cars', 'P1', null, '10'],
      ['dear', 'P1', 'quota', '10'],
    ]);
  });

  it('lets a pool that carries over serve the next period, and no other pool', () => {
    const periods = (carries: boolean, id = 'quota') => [
      { id: 'P1', pools: [pool(5, 'quota', carries)] },
      { id: 'P2', pools: [pool(2, id)] },
    ];
    const late = [cars(6, { earliest: 'P2' })];
    const over = (carries: boolean, id?: string) => {
      const plan = planShipments(late, terms({ periods: periods(carries, id) }));
      return (
        plan.feasible && [
          plan.shipments[0]?.over,
          plan.givenOrderCost,
          plan.left.map((each) => each.quantity),
        ]
      );
    };
    expect(over(true)).toEqual(['0', '60', ['1', '0']]);
    expect(over(false)).toEqual(['4', '420', ['5', '0']]);
    expect(over(true, 'other')).toEqual(['4', '420', ['5', '0']]);
  });

  it('waits for a permit that is applied for, to the day', () => {
    const lead = (leadDays: number) =>
      entriesOf([cars(1)], terms({ permits: { asOf: '2026-08-01', leadDays } }));
    expect(lead(30)).toEqual([['cars', 'P1', 'quota', '1']]);
    expect(lead(31)).toEqual([['cars', 'P2', 'quota', '1']]);
    expect(lead(365)).toEqual([['cars', 'P1', null, '1']]);
  });

  it.each([
    ['2026-01-01', '2026-03-01', 'P1'],
    ['2026-01-01', '2026-02-28', null],
    ['2026-09-01', '2026-09-30', 'P2'],
    ['2027-02-28', '2027-04-30', 'P2'],
    ['2027-03-01', '2027-04-30', null],
  ])('uses a permit in hand from %s to %s in %s', (from, to, period) => {
    expect(entriesOf([cars(1, { permit: { from, to } })], terms())).toEqual([
      period === null ? ['cars', 'P1', null, '1'] : ['cars', period, 'quota', '1'],
    ]);
  });

  it('cuts a part of a unit off a pool of pieces, and uses it in kilograms', () => {
    const periods = [{ id: 'P1', pools: [pool('10.5')] }];
    expect(entriesOf([cars(11)], terms({ periods }))).toEqual([
      ['cars', 'P1', 'quota', '10'],
      ['cars', 'P1', null, '1'],
    ]);
    const unit = { kind: 'mass', unit: 'kg', decimals: 1 } as const;
    expect(entriesOf([cars('10.7')], terms({ periods, unit }))).toEqual([
      ['cars', 'P1', 'quota', '10.5'],
      ['cars', 'P1', null, '0.2'],
    ]);
  });

  it('says which shipments compete for which pools and how much is short', () => {
    const periods = [
      { id: 'P1', pools: [pool(10)] },
      { id: 'P2', pools: [pool(80)] },
    ];
    const now = [
      cars(6, { id: 'a', latest: 'P1' }),
      cars(5, { id: 'b', latest: 'P1' }),
      cars(50, { earliest: 'P2' }),
    ];
    expect(planShipments(now, terms({ periods, overQuota: REFUSE }))).toEqual({
      feasible: false,
      why: 'too-little-room',
      shipments: ['a', 'b'],
      places: [{ period: 'P1', pool: 'quota' }],
      needed: '11',
      room: '10',
      short: '1',
      barred: [],
      says: 'a, b need 11 and may use only quota in P1, which hold 10; goods beyond the quota do not enter.',
    });
    const one = [cars(6, { id: 'a', latest: 'P1' }), cars(4, { id: 'b', latest: 'P1' })];
    expect(planShipments(one, terms({ periods, overQuota: REFUSE }))).toMatchObject({
      feasible: true,
      cost: '100',
    });
  });

  it('finds a plan where the order given finds none', () => {
    const first = [cars(100, { id: 'any' }), cars(1, { id: 'now', latest: 'P1' })];
    const plan = planShipments(first, terms({ overQuota: REFUSE }));
    expect(plan).toMatchObject({ feasible: true, holding: '2.5', givenOrderCost: null, saving: null });
  });

  it('names the pools that were barred by price and by permit', () => {
    const eligibility = {
      kind: 'price',
      basis: 'fob',
      comparison: '<',
      limit: { amount: '100', currency: 'CAD' },
    } as const;
    const periods = [
      {
        id: 'P1',
        from: '2026-03-01',
        to: '2026-08-31',
        pools: [{ ...pool(9, 'cheap'), eligibility }, pool(9)],
      },
    ];
    const goods = cars(1, { fobPrice: { amount: '100', currency: 'CAD' } });
    const permits = { asOf: '2026-08-31', leadDays: 1 };
    expect(planShipments([goods], terms({ periods, permits, overQuota: REFUSE }))).toEqual({
      feasible: false,
      why: 'no-place',
      shipments: ['cars'],
      places: [],
      needed: '1',
      room: '0',
      short: '1',
      barred: [
        { shipment: 'cars', period: 'P1', pool: 'cheap', because: 'eligibility' },
        { shipment: 'cars', period: 'P1', pool: 'quota', because: 'permit' },
      ],
      says: 'No pool in its periods may take cars, and goods beyond the quota do not enter.',
    });
  });

  it.each([
    ['quota/no-period', 'terms.periods', [], { periods: [] }],
    ['quota/unplanned-period', 'shipments[0].earliest', [cars(1, { earliest: 'P3' })], {}],
    ['quota/unplanned-period', 'shipments[0].latest', [cars(1, { latest: '' })], {}],
    ['quota/empty-window', 'shipments[0].latest', [cars(1, { earliest: 'P2', latest: 'P1' })], {}],
    ['quota/duplicate-id', 'shipments[1].id', [cars(1), cars(2)], {}],
    ['quota/negative-quantity', 'shipments[0].quantity', [cars(-1)], {}],
    ['quota/fractional-unit', 'shipments[0].quantity', [cars('1.5')], {}],
    ['quota/no-value', 'shipments[0].unitValue', [{ id: 'cars', quantity: 1 }], {}],
    ['number/out-of-range', 'terms.holdingCost', [], { holdingCost: -1 }],
    ['number/out-of-range', 'terms.permits.leadDays', [], { permits: { asOf: '2026-08-31', leadDays: -1 } }],
    [
      'quota/duplicate-id',
      'terms.periods[1].id',
      [],
      { periods: [1, 2].map(() => ({ id: 'P', pools: [] })) },
    ],
    [
      'quota/duplicate-id',
      'terms.periods[0].pools[1].id',
      [],
      { periods: [{ id: 'P', pools: [pool(1), pool(2)] }] },
    ],
    [
      'number/out-of-range',
      'terms.periods[0].pools[0].remaining',
      [],
      { periods: [{ id: 'P', pools: [pool(-1)] }] },
    ],
    [
      'quota/no-period-dates',
      'terms.periods[0].to',
      [cars(1)],
      { periods: [{ id: 'P', pools: [pool(1)] }], permits: { asOf: '2026-08-31', leadDays: 1 } },
    ],
  ] as const)('refuses with %s at %s', (code, path, shipments, more) => {
    expect(codeAndPath(() => planShipments(shipments, terms(more)))).toEqual([code, path]);
  });

  it('names the periods that it knows', () => {
    expect(refusalOf(() => planShipments([cars(1, { earliest: 'P3' })], terms())).message).toContain(
      'P1, P2',
    );
    expect(
      refusalOf(() => planShipments([cars(1, { earliest: 'P2', latest: 'P1' })], terms())).message,
    ).toContain('P2');
  });
});
