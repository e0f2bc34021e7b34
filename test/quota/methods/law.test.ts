import { describe, expect, it } from 'vitest';
import {
  allocationCoefficient,
  applyCoefficient,
  applyProration,
  auction,
  historicalShares,
  midYearReduction,
  openingProration,
  reviseProration,
  specificRate,
  underUtilisationPenalty,
} from 'gigacast/quota';
import { codeAndPath, refusalOf } from '../../support/refusal-of';

const ask = (...quantities: (number | string)[]) =>
  quantities.map((quantity, index) => ({ id: 'ABCDEFGH'[index] ?? '?', quantity }));

describe('applyCoefficient', () => {
  it('rounds down to the kilogram unless told otherwise', () => {
    expect(applyCoefficient(50000, '0.500834')).toEqual({
      exact: '250.417',
      allocated: '250',
      unmet: '49750',
    });
    const cent = { rounding: { mode: 'half-up', increment: '0.01' } } as const;
    expect(applyCoefficient(50000, '0.500834', cent)).toMatchObject({
      allocated: '250.42',
      unmet: '49749.58',
    });
  });

  it('takes per cent from 0 to 100', () => {
    expect(applyCoefficient(7, 100).allocated).toBe('7');
    expect(applyCoefficient(7, 0).allocated).toBe('0');
    expect(codeAndPath(() => applyCoefficient(7, 101))).toEqual([
      'number/out-of-range',
      'coefficientPercent',
    ]);
    expect(codeAndPath(() => applyCoefficient(7, -1))).toEqual(['number/out-of-range', 'coefficientPercent']);
    expect(codeAndPath(() => applyCoefficient(-7, 1))).toEqual(['quota/negative-quantity', 'quantity']);
    expect(codeAndPath(() => applyCoefficient(7, 1, { rounding: 1 as never }))).toEqual([
      'input/wrong-type',
      'rounding',
    ]);
  });
});

describe('allocationCoefficient', () => {
  it('cuts the coefficient off and applies the cut one', () => {
    const result = allocationCoefficient(1, [
      { id: 'A', quantity: 3 },
      { id: 'B', quantity: 3000000 },
    ]);
    // 100 / 3000003 = 0.0000333333 per cent
    expect(result.coefficientPercent).toBe('0.000033');
    const two = allocationCoefficient(2000, ask(3000), { coefficientDecimals: 0 });
    expect([two.coefficientPercent, two.requests[0]?.allocated, two.undistributed]).toEqual([
      '66',
      '1980',
      '20',
    ]);
  });

  it('meets all where they fit, and says what nobody applied for', () => {
    expect(allocationCoefficient(500000, ask(120000, 80000))).toEqual({
      coefficientPercent: '100.000000',
      requests: [
        { id: 'A', allocated: '120000', counted: '120000', mayWithdraw: false },
        { id: 'B', allocated: '80000', counted: '80000', mayWithdraw: false },
      ],
      unapplied: '300000',
      undistributed: '0',
    });
    expect(allocationCoefficient(200000, ask(120000, 80000)).coefficientPercent).toBe('100.000000');
    expect(allocationCoefficient(100, ask('0.5'))).toMatchObject({ unapplied: '99.5', undistributed: '0.5' });
  });

  it('lets withdraw whom the coefficient cut below the minimum', () => {
    const minimum = { minimum: 20000 };
    const withdraw = (available: number, ...quantities: number[]) =>
      allocationCoefficient(available, ask(...quantities), minimum).requests.map(
        ({ mayWithdraw }) => mayWithdraw,
      );
    expect(withdraw(218000, 400000, 100000, 45000)).toEqual([false, false, true]);
    expect(withdraw(50000, 50000, 50000)).toEqual([false, false]);
    expect(withdraw(40000, 40000, 40000)).toEqual([false, false]);
    expect(withdraw(39998, 40000, 40000)).toEqual([true, true]);
    expect(withdraw(60000, 45000, 15000)).toEqual([false, false]);
  });

  it('counts no request for more than the maximum', () => {
    const { requests, coefficientPercent } = allocationCoefficient(90, ask(500, 60), { maximum: 120 });
    expect([coefficientPercent, requests.map(({ counted, allocated }) => [counted, allocated])]).toEqual([
      '50.000000',
      [
        ['120', '60'],
        ['60', '30'],
      ],
    ]);
  });

  it('refuses figures that are none', () => {
    expect(codeAndPath(() => allocationCoefficient(-1, []))).toEqual(['number/out-of-range', 'available']);
    expect(codeAndPath(() => allocationCoefficient(1, ask(-1)))).toEqual([
      'quota/negative-quantity',
      'requests[0].quantity',
    ]);
    expect(codeAndPath(() => allocationCoefficient(1, [], { coefficientDecimals: 31 }))[1]).toBe(
      'coefficientDecimals',
    );
    expect(codeAndPath(() => allocationCoefficient(1, [], { coefficientDecimals: -1 }))[1]).toBe(
      'coefficientDecimals',
    );
    expect(codeAndPath(() => allocationCoefficient(1, [], { maximum: -1 }))[1]).toBe('maximum');
    expect(codeAndPath(() => allocationCoefficient(1, [], { minimum: -1 }))[1]).toBe('minimum');
  });
});

describe('applyProration', () => {
  it('rounds to the nearest whole unit, as published', () => {
    expect(applyProration(100000, '0.3203558')).toEqual({
      exact: '32035.58',
      allocated: '32036',
      over: '67964',
    });
    expect(applyProration(5, '0.5').allocated).toBe('3');
    const floor = { rounding: { mode: 'floor', increment: '1' } } as const;
    expect(applyProration(5, '0.5', floor).allocated).toBe('2');
  });

  it('gives no more than was presented', () => {
    expect(applyProration('0.6', 1)).toEqual({ exact: '0.6', allocated: '0.6', over: '0' });
    expect(applyProration(7, 1).over).toBe('0');
  });

  it('refuses figures that are none', () => {
    expect(codeAndPath(() => applyProration(1, '32%'))).toEqual(['decimal/percent', 'factor']);
    expect(codeAndPath(() => applyProration(1, 32))).toEqual(['decimal/rate-too-high', 'factor']);
    expect(codeAndPath(() => applyProration(-1, 1))).toEqual(['quota/negative-quantity', 'presented']);
    expect(codeAndPath(() => applyProration(1, 1, { rounding: 1 as never }))[1]).toBe('rounding');
  });
});

describe('openingProration', () => {
  it('cuts the factor off after seven decimals and rounds each allotment', () => {
    expect(openingProration(1000000, ask(600000, 900000, 1500000))).toEqual({
      factor: '0.3333333',
      requests: [
        { id: 'A', allocated: '200000', over: '400000' },
        { id: 'B', allocated: '300000', over: '600000' },
        { id: 'C', allocated: '500000', over: '1000000' },
      ],
      balanceAfter: '0',
      overdrawn: '0',
    });
    expect(openingProration(2, ask(3), { factorDecimals: 2 }).factor).toBe('0.66');
  });

  it('serves all where they fit', () => {
    expect(openingProration(10, ask(4, 6))).toMatchObject({ factor: '1.0000000', balanceAfter: '0' });
    expect(openingProration(11, ask(4, 6)).balanceAfter).toBe('1');
  });

  it('says by how much rounding overdrew the quantity', () => {
    const result = openingProration(3, ask(1, 1, 1, 1, 1, 1));
    expect([result.factor, result.overdrawn, result.balanceAfter]).toEqual(['0.5000000', '3', '0']);
    const floor = openingProration(3, ask(1, 1, 1, 1, 1, 1), { rounding: { mode: 'floor', increment: '1' } });
    expect([floor.overdrawn, floor.balanceAfter]).toEqual(['0', '3']);
  });

  it('refuses figures that are none', () => {
    expect(codeAndPath(() => openingProration(-1, []))).toEqual(['number/out-of-range', 'quantity']);
    expect(codeAndPath(() => openingProration(1, ask(-1)))).toEqual([
      'quota/negative-quantity',
      'entries[0].quantity',
    ]);
    expect(codeAndPath(() => openingProration(1, [], { factorDecimals: 31 }))[1]).toBe('factorDecimals');
    expect(codeAndPath(() => openingProration(1, [], { factorDecimals: -1 }))[1]).toBe('factorDecimals');
  });
});

describe('reviseProration', () => {
  const entry = {
    presented: 2000000,
    firstFactor: '0.51847',
    revisedFactor: '0.5045',
    unitValue: '0.35',
    inQuotaRate: 0,
    overQuotaRate: '0.05',
  };

  it('reassesses what moves beyond the quota, and refunds what moves into it', () => {
    expect(reviseProration(entry)).toEqual({
      first: '1036940',
      revised: '1009000',
      reassessed: '27940',
      additionalDuty: '488.95',
    });
    expect(reviseProration({ ...entry, firstFactor: '0.5045', revisedFactor: '0.51847' })).toMatchObject({
      reassessed: '-27940',
      additionalDuty: '-488.95',
    });
    const both = { ...entry, inQuotaRate: '0.01', overQuotaRate: specificRate('0.02', 'kg') };
    // 27,940 x 0.02 = 558.80, less 9,779.00 x 1 % = 97.79
    expect(reviseProration(both).additionalDuty).toBe('461.01');
    const pieces = { ...entry, overQuotaRate: specificRate('0.02', 'piece'), unit: 'piece' };
    expect(reviseProration(pieces).additionalDuty).toBe('558.80');
  });

  it('rounds as it is told', () => {
    const down = { mode: 'floor', increment: '1' } as const;
    expect(reviseProration({ ...entry, dutyRounding: down }).additionalDuty).toBe('488');
    const thousands = { mode: 'floor', increment: '1000' } as const;
    expect(reviseProration({ ...entry, rounding: thousands }).first).toBe('1036000');
  });

  it('refuses figures that are none, by their place', () => {
    const path = (change: object) => refusalOf(() => reviseProration({ ...entry, ...change })).path;
    expect(path({ unitValue: -1 })).toBe('unitValue');
    expect(path({ inQuotaRate: '5%' })).toBe('inQuotaRate');
    expect(path({ overQuotaRate: '5%' })).toBe('overQuotaRate');
    expect(path({ dutyRounding: 1 })).toBe('dutyRounding');
    expect(path({ firstFactor: 2 })).toBe('factor');
  });
});

const bid = (id: string, quantity: number, price: number | string) => ({ id, quantity, price });

describe('auction', () => {
  const bids = [bid('P4', 200, 8), bid('P1', 400, 12), bid('P2', 500, 10), bid('P3', 300, '10.0')];

  it('serves the highest bids first and reduces the marginal ones pro rata', () => {
    expect(auction(1000, bids)).toEqual({
      awards: [
        { id: 'P4', awarded: '0', mayWithdraw: false },
        { id: 'P1', awarded: '400', mayWithdraw: false },
        { id: 'P2', awarded: '375', mayWithdraw: false },
        { id: 'P3', awarded: '225', mayWithdraw: false },
      ],
      clearingPrice: '10',
      unsold: '0',
      revenueUniform: '10000',
      revenuePayAsBid: '10800',
    });
  });

  it('lets withdraw whom the reduction leaves below the minimum', () => {
    const withdraw = (minimumPerBid: number) =>
      auction(1000, bids, { minimumPerBid }).awards.flatMap(({ id, mayWithdraw }) =>
        mayWithdraw ? [id] : [],
      );
    expect([withdraw(225), withdraw(226), withdraw(376)]).toEqual([[], ['P3'], ['P2', 'P3']]);
    expect(auction(1000, [bid('A', 100, 1)], { minimumPerBid: 250 }).awards[0]?.mayWithdraw).toBe(false);
  });

  it('rejects bids below the reserve and reports what is unsold', () => {
    const few = [bid('P1', 300, 5), bid('P2', 200, 3), bid('P3', 100, '0.5')];
    expect(auction(1000, few, { reservePrice: 1 })).toMatchObject({
      clearingPrice: '3',
      unsold: '500',
      revenueUniform: '1500',
      revenuePayAsBid: '2100',
    });
    expect(auction(1000, few, { reservePrice: '0.5' })).toMatchObject({
      clearingPrice: '0.5',
      unsold: '400',
    });
    expect(auction(1000, few, { reservePrice: 6 })).toEqual({
      awards: few.map(({ id }) => ({ id, awarded: '0', mayWithdraw: false })),
      clearingPrice: null,
      unsold: '1000',
      revenueUniform: '0',
      revenuePayAsBid: '0',
    });
  });

  it('does not let a bid for nothing set the price', () => {
    expect(auction(10, [bid('A', 10, 5), bid('B', 0, 1)]).clearingPrice).toBe('5');
    expect(auction(20, [bid('A', 10, 5), bid('B', 0, 1)]).clearingPrice).toBe('5');
  });

  it('leaves exact shares as fractions, and offers what rounding leaves to no lower price', () => {
    const tie = [bid('A', 7, 5), bid('B', 7, 5), bid('C', 7, 5), bid('D', 7, 4)];
    expect(auction(10, tie).awards.map(({ awarded }) => awarded)).toEqual(['10/3', '10/3', '10/3', '0']);
    expect(auction(10, tie, { minimumPerBid: 4 }).awards.map(({ mayWithdraw }) => mayWithdraw)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(auction(10, tie, { rounding: 'floor' })).toMatchObject({
      unsold: '1',
      clearingPrice: '5',
      revenueUniform: '45',
    });
  });

  it('refuses figures that are none', () => {
    expect(codeAndPath(() => auction(-1, []))).toEqual(['number/out-of-range', 'volume']);
    expect(codeAndPath(() => auction(1, [bid('A', 1, -1)]))).toEqual([
      'number/out-of-range',
      'bids[0].price',
    ]);
    expect(codeAndPath(() => auction(1, [bid('A', -1, 1)]))).toEqual([
      'quota/negative-quantity',
      'bids[0].quantity',
    ]);
    expect(codeAndPath(() => auction(1, [], { reservePrice: -1 }))[1]).toBe('reservePrice');
    expect(codeAndPath(() => auction(1, [], { minimumPerBid: -1 }))[1]).toBe('minimumPerBid');
  });
});

describe('historicalShares', () => {
  it('shares by pool and then by weight, so that all sums to the volume', () => {
    const pools = [
      { id: 'processors', share: '0.75', weights: { P1: 1, P2: 1 } },
      { id: 'distributors', share: '0.25', weights: { D1: 2, D2: 1 } },
    ];
    expect(historicalShares(1001, pools)).toEqual({
      holders: [
        { id: 'P1', pool: 'processors', allocated: '376' },
        { id: 'P2', pool: 'processors', allocated: '375' },
        { id: 'D1', pool: 'distributors', allocated: '167' },
        { id: 'D2', pool: 'distributors', allocated: '83' },
      ],
      pools: [
        { id: 'processors', volume: '751' },
        { id: 'distributors', volume: '250' },
      ],
      undistributed: '0',
    });
    const floor = historicalShares(1001, pools, { rounding: 'floor' });
    expect([floor.pools.map(({ volume }) => volume), floor.undistributed]).toEqual([['750', '250'], '2']);
    const reverse = historicalShares(1001, pools, { tieBreak: 'reverse-input-order' });
    expect(reverse.holders.map(({ allocated }) => allocated)).toEqual(['375', '376', '167', '83']);
    const tens = historicalShares(1001, pools, { increment: '10' });
    expect([tens.holders.map(({ allocated }) => allocated), tens.undistributed]).toEqual([
      ['380', '370', '170', '80'],
      '1',
    ]);
  });

  it('leaves what no pool holds', () => {
    const pools = [{ id: 'a', share: '0.4', weights: { A: 1 } }];
    expect(historicalShares(100, pools)).toMatchObject({ undistributed: '60', pools: [{ volume: '40' }] });
    expect(historicalShares(100, [])).toEqual({ holders: [], pools: [], undistributed: '100' });
  });

  it('refuses shares beyond the whole, holders in two pools and weights of nothing', () => {
    const pool = (id: string, share: string, ...names: string[]) => ({
      id,
      share,
      weights: Object.fromEntries(names.map((name) => [name, 1])),
    });
    const beyond = refusalOf(() => historicalShares(1, [pool('a', '0.6', 'A'), pool('b', '0.5', 'B')]));
    expect([beyond.code, beyond.path]).toEqual(['quota/shares-exceed-whole', 'pools']);
    expect(beyond.message).toContain('they sum to 1.1');
    expect(codeAndPath(() => historicalShares(1, [pool('a', '0.5', 'A'), pool('b', '0.5', 'A')]))).toEqual([
      'quota/repeated-id',
      'pools[1].weights.A',
    ]);
    expect(codeAndPath(() => historicalShares(1, [pool('a', '1')]))[0]).toBe('apportion/no-positive-weight');
    expect(codeAndPath(() => historicalShares(1, [pool('a', '75%', 'A')]))).toEqual([
      'decimal/percent',
      'pools[0].share',
    ]);
    expect(codeAndPath(() => historicalShares(-1, []))[1]).toBe('volume');
    expect(codeAndPath(() => historicalShares(1, [], { increment: '0' }))[1]).toBe('increment');
  });
});

describe('midYearReduction', () => {
  it('halves the rest of a large allocation that was hardly used', () => {
    expect(midYearReduction(200000, 40000)).toEqual({ reduced: true, remaining: '80000', released: '80000' });
    expect(midYearReduction(200000, 40001)).toEqual({ reduced: false, remaining: '159999', released: '0' });
    expect(midYearReduction(100000, 0).reduced).toBe(true);
    expect(midYearReduction(99999, 0)).toEqual({ reduced: false, remaining: '99999', released: '0' });
  });

  it('goes by another rule where one is given', () => {
    const rule = { fromAllocation: 10, usedAtMost: '0.5', cut: '0.25' };
    expect(midYearReduction(100, 50, rule)).toEqual({ reduced: true, remaining: '37.5', released: '12.5' });
  });

  it('refuses figures that are none', () => {
    const tooMuch = refusalOf(() => midYearReduction(10, 11));
    expect([tooMuch.code, tooMuch.path]).toEqual(['quota/return-exceeds-allocated', 'used']);
    expect(tooMuch.message).toContain('at most 10');
    expect(midYearReduction(10, 10).remaining).toBe('0');
    expect(codeAndPath(() => midYearReduction(-1, 0))[1]).toBe('allocation');
    expect(codeAndPath(() => midYearReduction(1, -1))[1]).toBe('used');
    expect(codeAndPath(() => midYearReduction(1, 1, { fromAllocation: -1 }))[1]).toBe('fromAllocation');
    expect(codeAndPath(() => midYearReduction(1, 1, { usedAtMost: 20 }))[1]).toBe('usedAtMost');
    expect(codeAndPath(() => midYearReduction(1, 1, { cut: 50 }))[1]).toBe('cut');
  });
});

describe('underUtilisationPenalty', () => {
  const use = (allocation: number, used: number, returned = 0) =>
    underUtilisationPenalty({ allocation, used, returned, nextEntitlement: 120000 });

  it('takes the share that was not used', () => {
    expect(use(100000, 85000)).toEqual({ penalised: true, share: '0.15', nextAllocation: '102000' });
    expect(use(90000, 60000)).toEqual({ penalised: true, share: '1/3', nextAllocation: '80000' });
    expect(use(70000, 60000)).toMatchObject({ share: '1/7', nextAllocation: '720000/7' });
    expect(use(10000, 0)).toMatchObject({ share: '1', nextAllocation: '0' });
  });

  it('leaves alone who used ninety per cent, or left less than 9,000', () => {
    expect(use(100000, 90000)).toEqual({ penalised: false, share: '0', nextAllocation: '120000' });
    expect(use(100000, 89999).penalised).toBe(true);
    expect(use(80000, 71001).penalised).toBe(false);
    expect(use(80000, 71000).penalised).toBe(true);
    expect(use(100, 120).penalised).toBe(false);
  });

  it('counts what was returned in time as used', () => {
    expect(use(100000, 80000, 10000).penalised).toBe(false);
    expect(use(100000, 80000, 5000).share).toBe('0.15');
    expect(
      underUtilisationPenalty(
        { allocation: 100000, used: 85000, nextEntitlement: 120000 },
        { usedAtLeast: '0.8' },
      ).penalised,
    ).toBe(false);
    expect(
      underUtilisationPenalty({ allocation: 100, used: 85, nextEntitlement: 100 }, { unusedFrom: 15 }).share,
    ).toBe('0.15');
  });

  it('refuses figures that are none', () => {
    const good = { allocation: 1, used: 1, nextEntitlement: 1 };
    const path = (change: object, rule = {}) =>
      refusalOf(() => underUtilisationPenalty({ ...good, ...change }, rule)).path;
    expect(path({ allocation: 0 })).toBe('allocation');
    expect(path({ used: -1 })).toBe('used');
    expect(path({ returned: -1 })).toBe('returned');
    expect(path({ nextEntitlement: -1 })).toBe('nextEntitlement');
    expect(path({}, { usedAtLeast: 90 })).toBe('usedAtLeast');
    expect(path({ used: 0 }, { unusedFrom: -1 })).toBe('unusedFrom');
  });
});
