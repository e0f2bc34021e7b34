import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDecimals, compareDecimals, sumDecimals } from 'gigacast/core';
import { allocateByDate, allocateDay, applyReturn, type ShareOptions } from 'gigacast/quota';
import { deepFreeze } from '../../support/deep-freeze';
import { refusalOf } from '../../support/refusal-of';
import { runs } from '../../support/runs';

const ask = (...quantities: (number | string)[]) =>
  quantities.map((quantity, index) => ({ id: 'ABCDEFGH'[index] ?? '?', quantity }));
const shares = ({ requests }: { requests: readonly { allocated: string }[] }) =>
  requests.map(({ allocated }) => allocated);

describe('allocateDay', () => {
  it('serves all in full while the balance lasts, the last unit included', () => {
    expect(allocateDay(1000, ask(600, 400))).toEqual({
      coefficient: '1',
      requests: [
        { id: 'A', allocated: '600', exact: '600' },
        { id: 'B', allocated: '400', exact: '400' },
      ],
      balanceAfter: '0',
      undistributed: '0',
      prorated: false,
    });
    expect(allocateDay(1000, ask(600, 399)).balanceAfter).toBe('1');
    expect(allocateDay(1000, ask(600, 401))).toMatchObject({ coefficient: '1000/1001', prorated: true });
  });

  it('leaves exact shares as fractions', () => {
    const day = allocateDay(1000, ask(700, 700, 700));
    expect([day.coefficient, shares(day), day.balanceAfter]).toEqual([
      '10/21',
      ['1000/3', '1000/3', '1000/3'],
      '0',
    ]);
  });

  it('gives the units that rounding down leaves to the largest remainders, ties by the declared rule', () => {
    const rounded = { rounding: 'largest-remainder' } as const;
    expect(shares(allocateDay(1000, ask(700, 700, 700), rounded))).toEqual(['334', '333', '333']);
    const reverse = { ...rounded, tieBreak: 'reverse-input-order' } as const;
    expect(shares(allocateDay(1000, ask(700, 700, 700), reverse))).toEqual(['333', '333', '334']);
    expect(allocateDay(1000, ask(700, 700, 700), rounded)).toMatchObject({
      undistributed: '0',
      balanceAfter: '0',
    });
    // 10.7 units hold ten whole ones; what lies between two units is left over.
    const fine = allocateDay('10.7', ask(8, 7), rounded);
    expect([shares(fine), fine.undistributed, fine.balanceAfter]).toEqual([['5', '5'], '0.7', '0.7']);
  });

  it('leaves what rounding down leaves undistributed', () => {
    const day = allocateDay('12.345', ask(10, 7, 3), { rounding: 'floor', increment: '0.001' });
    expect([shares(day), day.undistributed, day.balanceAfter]).toEqual([
      ['6.172', '4.320', '1.851'],
      '0.002',
      '0.002',
    ]);
    expect(day.requests.map(({ exact }) => exact)).toEqual(['6.1725', '4.32075', '1.85175']);
  });

  it('shares nothing out of nothing, and nothing among nobody', () => {
    expect(allocateDay(0, ask(5))).toMatchObject({ coefficient: '0', prorated: true, balanceAfter: '0' });
    expect(allocateDay(5, [])).toMatchObject({ coefficient: '1', requests: [], balanceAfter: '5' });
    expect(allocateDay(0, ask(0))).toMatchObject({ coefficient: '1', prorated: false });
    expect(allocateDay('0.25', ask('0.5'))).toMatchObject({ coefficient: '0.5' });
  });

  it('refuses what is no request', () => {
    const refusal = (requests: never, options: ShareOptions = {}) => {
      const { code, path, message } = refusalOf(() => allocateDay(10, requests, options));
      return [code, path, message.startsWith('allocateDay: ')];
    };
    const whole = { rounding: 'floor' } as const;
    expect(refusal(ask(-1) as never)).toEqual(['quota/negative-quantity', 'requests[0].quantity', true]);
    expect(refusal(ask(1, '1.5') as never, whole)).toEqual([
      'quota/fractional-unit',
      'requests[1].quantity',
      true,
    ]);
    expect(refusal(ask('1.55') as never, { ...whole, increment: '0.5' })).toEqual([
      'quota/too-many-decimals',
      'requests[0].quantity',
      true,
    ]);
    expect(refusal(ask('1.3') as never, { ...whole, increment: '0.5' })).toEqual([
      'quota/not-a-multiple',
      'requests[0].quantity',
      true,
    ]);
    expect(refusal([...ask(1), ...ask(1)] as never)).toEqual(['quota/duplicate-id', 'requests[1].id', true]);
    expect(refusal({} as never)).toEqual(['input/wrong-type', 'requests', true]);
    expect(refusal([] as never, { rounding: 'up' as never })).toEqual(['input/not-one-of', 'rounding', true]);
    expect(refusalOf(() => allocateDay(-1, []))).toMatchObject({
      code: 'number/out-of-range',
      path: 'balance',
    });
    expect(refusalOf(() => allocateDay(10, ask('1.3'), { ...whole, increment: '0.5' })).message).toContain(
      'a multiple of 0.5',
    );
  });

  const requests = fc.array(fc.nat({ max: 50 }), { maxLength: 7 });
  const options = fc.constantFrom<ShareOptions>({ rounding: 'largest-remainder' }, { rounding: 'floor' });

  it('gives nobody more than was asked, and gives out the lesser of balance and requests', () => {
    fc.assert(
      fc.property(fc.nat({ max: 120 }), requests, options, (balance, quantities, sharing) => {
        const day = allocateDay(balance, deepFreeze(ask(...quantities)), sharing);
        const given = sumDecimals(shares(day));
        quantities.forEach((wanted, index) => {
          expect(compareDecimals(shares(day)[index] ?? '', wanted)).toBeLessThanOrEqual(0);
        });
        const total = quantities.reduce((sum, quantity) => sum + quantity, 0);
        expect(Number(addDecimals(given, day.undistributed))).toBe(Math.min(balance, total));
        expect(Number(addDecimals(given, day.balanceAfter))).toBe(balance);
      }),
      runs(200),
    );
  });

  it('does not look at the order of the requests', () => {
    fc.assert(
      fc.property(fc.nat({ max: 120 }), requests, (balance, quantities) => {
        const list = ask(...quantities);
        const forward = allocateDay(balance, list);
        const backward = allocateDay(balance, [...list].reverse());
        expect([...backward.requests].reverse()).toEqual(forward.requests);
        expect(backward.coefficient).toBe(forward.coefficient);
      }),
      runs(200),
    );
  });
});

const on = (id: string, day: number, quantity: number | string) => ({ id, on: `2026-03-0${day}`, quantity });

describe('allocateByDate', () => {
  const log = [on('A', 2, 400), on('B', 3, 500), on('C', 3, 300), on('D', 4, 100)];

  it('serves earlier days first, pro rata on the exhausting day, nobody afterwards, in any order', () => {
    const expected = {
      requests: [
        { id: 'A', on: '2026-03-02', allocated: '400', exact: '400' },
        { id: 'B', on: '2026-03-03', allocated: '375', exact: '375' },
        { id: 'C', on: '2026-03-03', allocated: '225', exact: '225' },
        { id: 'D', on: '2026-03-04', allocated: '0', exact: '0' },
      ],
      exhaustedOn: '2026-03-03',
      exhaustionCoefficient: '0.75',
      balanceAfter: '0',
      undistributed: '0',
    };
    expect(allocateByDate(1000, deepFreeze(log))).toEqual(expected);
    const { requests, ...rest } = allocateByDate(1000, [...log].reverse());
    expect({ ...rest, requests: [...requests].reverse() }).toEqual(expected);
  });

  it('is exhausted on the day that takes exactly the last unit', () => {
    expect(allocateByDate(1200, log)).toMatchObject({
      exhaustedOn: '2026-03-03',
      exhaustionCoefficient: '1',
    });
    expect(allocateByDate(1201, log)).toMatchObject({
      exhaustedOn: '2026-03-04',
      exhaustionCoefficient: '0.01',
    });
    expect(allocateByDate(1301, log)).toMatchObject({
      exhaustedOn: null,
      exhaustionCoefficient: null,
      balanceAfter: '1',
    });
    expect(allocateByDate(0, [on('A', 2, 0), on('B', 3, 1)])).toMatchObject({ exhaustedOn: '2026-03-03' });
  });

  it('says what rounding left on the exhausting day', () => {
    const floor = allocateByDate(100, [on('A', 2, 70), on('B', 2, 70), on('C', 2, 70)], {
      rounding: 'floor',
    });
    expect([shares(floor), floor.undistributed, floor.balanceAfter]).toEqual([['33', '33', '33'], '1', '1']);
  });

  it('refuses requests before the opening and after the close, both days included', () => {
    const span = { opens: '2026-03-02', closes: '2026-03-03' };
    expect(shares(allocateByDate(10, [on('A', 2, 1), on('B', 3, 1)], span))).toEqual(['1', '1']);
    expect(refusalOf(() => allocateByDate(10, [on('A', 1, 1)], span))).toMatchObject({
      code: 'quota/not-open',
      path: 'requests[0].on',
    });
    expect(refusalOf(() => allocateByDate(10, [on('A', 2, 1), on('B', 4, 1)], span))).toMatchObject({
      code: 'quota/closed',
      path: 'requests[1].on',
    });
    expect(refusalOf(() => allocateByDate(10, [on('A', 1, 1)], span)).message).toContain('2026-03-02');
    expect(refusalOf(() => allocateByDate(10, [on('B', 4, 1)], span)).message).toContain('2026-03-03');
    expect(refusalOf(() => allocateByDate(10, [], { opens: 'soon' })).path).toBe('opens');
    expect(refusalOf(() => allocateByDate(10, [], { closes: 'late' })).path).toBe('closes');
    expect(refusalOf(() => allocateByDate(10, [on('A', 1, 1), on('A', 1, 1)])).code).toBe(
      'quota/duplicate-id',
    );
    expect(refusalOf(() => allocateByDate(10, [on('A', 1, -1)])).path).toBe('requests[0].quantity');
  });
});

describe('applyReturn', () => {
  const unmet = [
    { id: 'B', on: '2026-03-03', unmet: 125 },
    { id: 'C', on: '2026-03-03', unmet: 75 },
    { id: 'D', on: '2026-03-04', unmet: 100 },
  ];

  it('serves earlier unmet requests first, pro rata within a day', () => {
    expect(applyReturn({ returned: 120, to: 'unmet-requests', unmet })).toEqual({
      returned: '120',
      requests: [
        { id: 'B', on: '2026-03-03', allocated: '75', exact: '75' },
        { id: 'C', on: '2026-03-03', allocated: '45', exact: '45' },
        { id: 'D', on: '2026-03-04', allocated: '0', exact: '0' },
      ],
      granted: '120',
      balanceAfter: '0',
      reopened: false,
    });
    const more = applyReturn({ returned: 310, balance: 5, to: 'unmet-requests', unmet });
    expect([shares(more), more.granted, more.balanceAfter]).toEqual([['125', '75', '100'], '300', '15']);
    expect(more.reopened).toBe(false);
  });

  it('goes to the balance where nothing else is said', () => {
    const result = applyReturn({ returned: 120, balance: 250, unmet });
    expect([shares(result), result.granted, result.balanceAfter]).toEqual([['0', '0', '0'], '0', '370']);
    expect(result.reopened).toBe(false);
    expect(applyReturn({ returned: 1 })).toMatchObject({ balanceAfter: '1', reopened: true });
    expect(applyReturn({ returned: 0 })).toMatchObject({ balanceAfter: '0', reopened: false });
  });

  it('refuses more than is held, less than nothing, and unknown words', () => {
    expect(applyReturn({ returned: 10, held: 10 }).returned).toBe('10');
    const tooMuch = refusalOf(() => applyReturn({ returned: 11, held: 10 }));
    expect([tooMuch.code, tooMuch.path]).toEqual(['quota/return-exceeds-allocated', 'returned']);
    expect(tooMuch.message).toContain('at most 10, which is what is held');
    expect(refusalOf(() => applyReturn({ returned: -1 }))).toMatchObject({
      code: 'quota/negative-quantity',
      path: 'returned',
    });
    expect(refusalOf(() => applyReturn({ returned: 1, to: 'me' as never })).path).toBe('to');
    expect(refusalOf(() => applyReturn({ returned: 1, balance: -1 })).path).toBe('balance');
    expect(refusalOf(() => applyReturn({ returned: 1, held: -1 })).path).toBe('held');
    expect(refusalOf(() => applyReturn({ returned: 1, unmet: [{ id: 'A', on: 'x', unmet: 1 }] })).path).toBe(
      'unmet[0].on',
    );
  });

  it('is undone by the same draw', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.integer({ min: 1, max: 500 }), (balance, quantity) => {
        const { balanceAfter } = applyReturn({ returned: quantity, balance });
        expect(allocateDay(balanceAfter, ask(quantity)).balanceAfter).toBe(String(balance));
      }),
      runs(200),
    );
  });
});
