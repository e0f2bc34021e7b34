import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals, compareDecimals, sumDecimals } from 'gigacast/core';
import {
  byAuction,
  byHistory,
  firstComeFirstServed,
  inTurn,
  licencesOnDemand,
  proratedAtOpening,
  withApplicantMaximum,
  type AllocationMethod,
  type MethodRequest,
} from 'gigacast/quota';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath } from '../../support/refusal-of';
import { runs } from '../../support/runs';

const allocated = (method: AllocationMethod, volume: number, requests: readonly MethodRequest[]) =>
  method.allocate(volume, requests).requests.map((request) => request.allocated);

const history = byHistory([
  { id: 'traditional', share: '0.8', weights: { A: 300, B: 100 } },
  { id: 'newcomers', share: '0.2', weights: { N: 1 } },
]);

describe('the methods', () => {
  it('report every request, what is unmet and the residual', () => {
    const { requests, residual } = firstComeFirstServed().allocate(100, [
      { id: 'B', on: '2026-03-04', quantity: 70 },
      { id: 'A', on: '2026-03-03', quantity: 70 },
    ]);
    expect(requests).toEqual([
      { id: 'B', requested: '70', allocated: '30', unmet: '40', mayWithdraw: false, pays: null },
      { id: 'A', requested: '70', allocated: '70', unmet: '0', mayWithdraw: false, pays: null },
    ]);
    expect(residual).toBe('0');
    const floor = firstComeFirstServed({ rounding: 'floor' });
    const tie = ['A', 'B', 'C'].map((id) => ({ id, on: '2026-03-03', quantity: 70 }));
    expect([allocated(floor, 100, tie), floor.allocate(100, tie).residual]).toEqual([
      ['33', '33', '33'],
      '1',
    ]);
  });

  it('ask for the field by which they go', () => {
    expect(codeAndPath(() => firstComeFirstServed().allocate(1, [{ id: 'A', quantity: 1 }]))).toEqual([
      'input/missing',
      'requests[0].on',
    ]);
    expect(codeAndPath(() => byAuction().allocate(1, [{ id: 'A', quantity: 1 }]))).toEqual([
      'input/missing',
      'requests[0].price',
    ]);
    expect(() => byAuction().allocate(1, [{ id: 'A', quantity: 1 }])).toThrow('the price of the bid');
    expect(() => firstComeFirstServed().allocate(1, [{ id: 'A', quantity: 1 }])).toThrow(
      'the day of acceptance',
    );
  });

  it('have a name', () => {
    expect(
      [
        firstComeFirstServed(),
        proratedAtOpening(),
        licencesOnDemand(),
        byAuction(),
        history,
        inTurn([]),
        withApplicantMaximum(byAuction(), 1),
      ].map(({ name }) => name),
    ).toEqual([
      'firstComeFirstServed',
      'proratedAtOpening',
      'licencesOnDemand',
      'byAuction',
      'byHistory',
      'inTurn',
      'byAuction',
    ]);
  });
});

describe('proratedAtOpening', () => {
  it('cuts the last entries where rounding gave out too much', () => {
    const ones = ['A', 'B', 'C', 'D', 'E', 'F'].map((id) => ({ id, quantity: 1 }));
    expect(allocated(proratedAtOpening(), 3, ones)).toEqual(['1', '1', '1', '0', '0', '0']);
    expect(allocated(proratedAtOpening(), 7, ones)).toEqual(['1', '1', '1', '1', '1', '1']);
    expect(proratedAtOpening().allocate(7, ones).residual).toBe('1');
  });
});

describe('licencesOnDemand', () => {
  it('says who may withdraw', () => {
    const { requests } = licencesOnDemand({ minimum: 30 }).allocate(60, [
      { id: 'A', quantity: 100 },
      { id: 'B', quantity: 50 },
    ]);
    expect(requests.map(({ mayWithdraw }) => mayWithdraw)).toEqual([false, true]);
  });
});

describe('byAuction', () => {
  const bids = [
    { id: 'A', quantity: 60, price: 9 },
    { id: 'B', quantity: 60, price: '7.50' },
    { id: 'C', quantity: 60, price: 1 },
  ];
  const pays = (method: AllocationMethod) =>
    method.allocate(100, bids).requests.map((request) => request.pays);

  it('charges the lowest price served, or each its own', () => {
    expect(pays(byAuction())).toEqual(['450', '300', '0']);
    expect(pays(byAuction({ pricing: 'uniform' }))).toEqual(['450', '300', '0']);
    expect(pays(byAuction({ pricing: 'pay-as-bid' }))).toEqual(['540', '300', '0']);
    expect(pays(byAuction({ reservePrice: 20 }))).toEqual(['0', '0', '0']);
    const { requests } = byAuction({ minimumPerBid: 50 }).allocate(100, bids);
    expect(requests.map(({ mayWithdraw }) => mayWithdraw)).toEqual([false, true, false]);
  });

  it('shares the last unit out whole', () => {
    const tie = bids.map(({ id }) => ({ id, quantity: 60, price: 2 }));
    expect(allocated(byAuction(), 100, tie)).toEqual(['34', '33', '33']);
    expect(allocated(byAuction({ rounding: 'floor' }), 100, tie)).toEqual(['33', '33', '33']);
  });
});

describe('byHistory', () => {
  it('lets several requests of one applicant draw on one share', () => {
    const requests = [
      { id: 'A1', applicant: 'A', quantity: 400 },
      { id: 'A2', applicant: 'A', quantity: 400 },
      { id: 'B', quantity: 200 },
      { id: 'stranger', quantity: 5 },
    ];
    expect(allocated(history, 1000, requests)).toEqual(['400', '200', '200', '0']);
    expect(history.allocate(1000, requests).residual).toBe('200');
  });
});

describe('inTurn', () => {
  it('hands on what one method leaves, in volume and in unmet requests', () => {
    const mixed = inTurn([
      { method: byHistory([{ id: 'past', share: 1, weights: { A: 3, B: 1 } }]), share: '0.4' },
      { method: firstComeFirstServed() },
    ]);
    const requests = [
      { id: 'A', quantity: 500, on: '2026-01-05' },
      { id: 'B', quantity: 20, on: '2026-01-05' },
      { id: 'N', quantity: 600, on: '2026-01-05' },
    ];
    // 400 by the past: 300 for A, 100 for B, who takes 20; 80 and 600 go on to A's 200 and N's 600.
    expect(allocated(mixed, 1000, requests)).toEqual(['470', '20', '510']);
    expect(mixed.allocate(1000, requests).residual).toBe('0');
  });

  it('keeps the shares of the steps, and adds up what is paid', () => {
    const sold = inTurn([
      { method: byAuction(), share: '0.5' },
      { method: byAuction({ pricing: 'pay-as-bid' }), share: '0.25' },
    ]);
    const bids = [
      { id: 'A', quantity: 80, price: 4 },
      { id: 'B', quantity: 80, price: 2 },
    ];
    const { requests, residual } = sold.allocate(100, bids);
    // First 50 to A at 4, then 25 of the 30 that A still wants at 4.
    expect(requests.map((request) => [request.allocated, request.pays])).toEqual([
      ['75', '300'],
      ['0', '0'],
    ]);
    expect(residual).toBe('25');
    const priced = inTurn([{ method: history }, { method: byAuction() }]).allocate(10, [
      { id: 'N', quantity: 10, price: 3 },
    ]);
    expect(priced.requests[0]).toMatchObject({ allocated: '10', pays: '24' });
    const last = inTurn([{ method: byAuction(), share: '0.5' }, { method: history }]).allocate(10, [
      { id: 'N', quantity: 10, price: 3 },
    ]);
    expect(last.requests[0]).toMatchObject({ allocated: '6', pays: '15' });
  });

  it('never takes a share twice', () => {
    const twice = inTurn([
      { method: firstComeFirstServed(), share: '0.75' },
      { method: firstComeFirstServed(), share: '0.75' },
    ]);
    const { requests, residual } = twice.allocate(100, [{ id: 'A', quantity: 500, on: '2026-01-05' }]);
    expect([requests[0]?.allocated, residual]).toEqual(['100', '0']);
    expect(inTurn([]).allocate(5, [{ id: 'A', quantity: 1 }])).toMatchObject({ residual: '5' });
    expect(codeAndPath(() => inTurn([]).allocate(-5, []))[1]).toBe('volume');
    const bad = inTurn([{ method: firstComeFirstServed(), share: '75%' }]);
    expect(codeAndPath(() => bad.allocate(5, []))).toEqual(['decimal/percent', 'steps[0].share']);
  });

  it('lets withdraw by the last step that served the request', () => {
    const request = { id: 'A', quantity: 100, on: '2026-01-05' };
    const steps = [
      { method: licencesOnDemand({ minimum: 90 }), share: '0.1' },
      { method: firstComeFirstServed() },
    ];
    expect(inTurn(steps.slice(0, 1)).allocate(100, [request]).requests[0]?.mayWithdraw).toBe(true);
    expect(inTurn(steps).allocate(100, [request]).requests[0]?.mayWithdraw).toBe(false);
  });
});

describe('withApplicantMaximum', () => {
  it('counts an applicant for no more than the maximum over all its requests', () => {
    const method = withApplicantMaximum(licencesOnDemand(), 500);
    const requests = [
      { id: 'A1', applicant: 'A', quantity: 400 },
      { id: 'A2', applicant: 'A', quantity: 400 },
      { id: 'A3', applicant: 'A', quantity: 400 },
      { id: 'B', quantity: 250 },
    ];
    expect(allocated(method, 600, requests)).toEqual(['320', '80', '0', '200']);
    expect(method.allocate(600, requests).requests[1]).toMatchObject({ requested: '400', unmet: '320' });
    expect(allocated(method, 2000, requests)).toEqual(['400', '100', '0', '250']);
    expect(codeAndPath(() => withApplicantMaximum(licencesOnDemand(), -1))[1]).toBe('maximum');
  });
});

describe('the laws of the methods', () => {
  const methods: readonly AllocationMethod[] = [
    firstComeFirstServed(),
    firstComeFirstServed({ rounding: 'floor' }),
    proratedAtOpening(),
    licencesOnDemand({ maximum: 40, minimum: 5 }),
    byAuction({ reservePrice: 2 }),
    byHistory([{ id: 'all', share: '0.9', weights: { R0: 3, R1: 2, R2: 1 } }]),
    inTurn([{ method: proratedAtOpening(), share: '0.5' }, { method: byAuction() }]),
    withApplicantMaximum(firstComeFirstServed(), 30),
  ];
  const requests = fc
    .array(
      fc.record({
        quantity: fc.nat({ max: 60 }),
        day: fc.integer({ min: 1, max: 4 }),
        price: fc.nat({ max: 5 }),
      }),
      {
        maxLength: 6,
      },
    )
    .map((rows) =>
      rows.map(({ quantity, day, price }, index) => ({
        id: `R${index}`,
        quantity,
        price,
        on: `2026-03-0${day}`,
      })),
    );

  it('give nobody more than was asked, and the volume is what was given and what is left', () => {
    fc.assert(
      fc.property(fc.constantFrom(...methods), fc.nat({ max: 150 }), requests, (method, volume, asked) => {
        const result = method.allocate(volume, deepFreeze(asked));
        expect(result.requests.map(({ id }) => id)).toEqual(asked.map(({ id }) => id));
        for (const share of result.requests) {
          expect(addDecimals(share.allocated, share.unmet)).toBe(share.requested);
          expect(compareDecimals(share.allocated, 0)).toBeGreaterThanOrEqual(0);
          expect(compareDecimals(share.unmet, 0)).toBeGreaterThanOrEqual(0);
        }
        expect(compareDecimals(result.residual, 0)).toBeGreaterThanOrEqual(0);
        const given = sumDecimals(result.requests.map((share) => share.allocated));
        expect(addDecimals(given, result.residual)).toBe(String(volume));
      }),
      runs(300),
    );
  });

  it('bring no more at the uniform price than as bid', () => {
    fc.assert(
      fc.property(fc.nat({ max: 150 }), requests, (volume, asked) => {
        const revenue = (pricing: 'uniform' | 'pay-as-bid') =>
          sumDecimals(
            byAuction({ pricing })
              .allocate(volume, asked)
              .requests.map(({ pays }) => pays ?? '0'),
          );
        expect(compareDecimals(revenue('uniform'), revenue('pay-as-bid'))).toBeLessThanOrEqual(0);
      }),
      runs(200),
    );
  });
});
