import {
  addDecimals,
  apportion,
  apportionMoney,
  compareDecimals,
  exactShares,
  roundedShares,
  subtractDecimals,
  sumDecimals,
  type ApportionMethod,
  type DecimalInput,
  type Weights,
} from 'gigacast/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { runs } from '../../support/runs';
import { thrown } from './thrown';

const METHODS: readonly ApportionMethod[] = ['largest-remainder', 'dhondt', 'sainte-lague'];

describe('apportion', () => {
  it('shares 24,500 places by largest remainder', () => {
    // Exact shares 19398.72, 2939.20, 1469.60, 692.48: two places are left for A and C.
    const weights = deepFreeze({ A: 33000, B: 5000, C: 2500, D: 1178 });
    const shares = { A: '19399', B: '2939', C: '1470', D: '692' };
    expect(apportion(24500, weights)).toEqual(shares);
    expect(apportion(24500, weights, { method: 'largest-remainder' })).toEqual(shares);
  });

  it('breaks ties in the declared order', () => {
    const equal = { A: 1, B: 1, C: 1, D: 1 };
    expect(apportion(10, equal)).toEqual({ A: '3', B: '3', C: '2', D: '2' });
    expect(apportion(10, equal, { tieBreak: 'input-order' })).toEqual({ A: '3', B: '3', C: '2', D: '2' });
    expect(apportion(10, equal, { tieBreak: 'reverse-input-order' })).toEqual({
      A: '2',
      B: '2',
      C: '3',
      D: '3',
    });
    // Exact shares 0.5, 1.5, 1.5, 2.5: all remainders are one half, three places are left.
    const uneven = [1, 3, 3, 5];
    expect(apportion(6, uneven)).toEqual(['1', '2', '1', '2']);
    expect(apportion(6, uneven, { tieBreak: 'reverse-input-order' })).toEqual(['0', '1', '2', '3']);
    expect(apportion(6, uneven, { tieBreak: 'largest-weight' })).toEqual(['0', '2', '1', '3']);
    expect(apportion(6, uneven, { tieBreak: 'smallest-weight' })).toEqual(['1', '2', '1', '2']);
    expect(apportion(6, [5, 3, 3, 1], { tieBreak: 'smallest-weight' })).toEqual(['2', '2', '1', '1']);
  });

  it('breaks ties between averages too', () => {
    for (const method of ['dhondt', 'sainte-lague'] as const) {
      expect(apportion(10, [1, 1, 1, 1], { method })).toEqual(['3', '3', '2', '2']);
      expect(apportion(10, [1, 1, 1, 1], { method, tieBreak: 'reverse-input-order' })).toEqual([
        '2',
        '2',
        '3',
        '3',
      ]);
    }
    // D'Hondt: 2/2 = 1/1 for the second place.
    const method = 'dhondt';
    expect(apportion(2, [2, 1], { method, tieBreak: 'input-order' })).toEqual(['2', '0']);
    expect(apportion(2, [1, 2], { method, tieBreak: 'input-order' })).toEqual(['1', '1']);
    expect(apportion(2, [1, 2], { method, tieBreak: 'largest-weight' })).toEqual(['0', '2']);
    expect(apportion(2, [2, 1], { method, tieBreak: 'smallest-weight' })).toEqual(['1', '1']);
  });

  it('tells the three methods apart', () => {
    // A textbook election: 10 seats, 100,000 votes.
    const votes = [47_000, 16_000, 15_900, 12_000, 6_000, 3_100];
    expect(apportion(10, votes)).toEqual(['5', '2', '1', '1', '1', '0']);
    expect(apportion(10, votes, { method: 'dhondt' })).toEqual(['5', '2', '2', '1', '0', '0']);
    expect(apportion(10, votes, { method: 'sainte-lague' })).toEqual(['4', '2', '2', '1', '1', '0']);
  });

  it('hands out whole multiples of the increment, written like it', () => {
    expect(apportion('100', [1, 1, 1], { increment: '0.01' })).toEqual(['33.34', '33.33', '33.33']);
    expect(apportion('100', [1, 1, 1], { increment: '0.010' })).toEqual(['33.340', '33.330', '33.330']);
    expect(apportion('0.35', [1, 1], { increment: '0.05' })).toEqual(['0.20', '0.15']);
    expect(apportion(5000, [1, 1], { increment: '1000' })).toEqual(['3000', '2000']);
    expect(apportion('12.345', { A: '10', B: '7', C: '3' }, { increment: '0.001' })).toEqual({
      A: '6.172',
      B: '4.321',
      C: '1.852',
    });
  });

  it('gives nothing to a weight of zero and everything to a single claim', () => {
    for (const method of METHODS) {
      expect(apportion(3, [0, 1, 0], { method })).toEqual(['0', '3', '0']);
      expect(apportion(1, [0, 0.001], { method, tieBreak: 'input-order' })).toEqual(['0', '1']);
      expect(apportion(0, [1, 2], { method })).toEqual(['0', '0']);
      expect(apportion(7, { only: 3 }, { method })).toEqual({ only: '7' });
    }
  });

  it('compares exact fractions, not rounded quotients', () => {
    // The remainders differ in the 30th decimal.
    const weights = ['1', '1.000000000000000000000000000001'];
    for (const method of METHODS) expect(apportion(1, weights, { method })).toEqual(['0', '1']);
  });

  it('costs as much for a trillion as for ten', () => {
    expect(apportion('1000000000000', [1, 2, 3], { method: 'dhondt' })).toEqual([
      '166666666667',
      '333333333333',
      '500000000000',
    ]);
    expect(apportion('1e30', [1, 2], { method: 'sainte-lague' })).toEqual([
      '333333333333333333333333333333',
      '666666666666666666666666666667',
    ]);
  });

  it('keeps the names of a record, whatever they are', () => {
    const named: Record<string, DecimalInput> = JSON.parse('{"__proto__": 1, "toString": 1, "": 2}');
    expect(JSON.stringify(apportion(4, named))).toBe('{"__proto__":"1","toString":"1","":"2"}');
    // JavaScript lists whole-number names first, in ascending order.
    expect(apportion(1, { '2027': 1, '2026': 1 })).toEqual({ '2026': '1', '2027': '0' });
  });

  it('refuses weights without a positive one', () => {
    for (const weights of [[], {}, [0, 0], { A: '0.00' }]) {
      expect(thrown(() => apportion(1, weights as Weights))).toMatchObject({
        code: 'apportion/no-positive-weight',
        path: 'weights',
      });
    }
    expect(thrown(() => apportion(1, [0, 0])).message).toBe(
      'apportion: weights must hold at least one weight greater than 0, got an array of 2. Without a positive weight ' +
        'there is nobody to give the total to.',
    );
  });

  it('refuses negative and unreadable weights by name', () => {
    expect(thrown(() => apportion(1, [1, -1]))).toMatchObject({
      code: 'apportion/negative-weight',
      path: 'weights[1]',
      message: expect.stringMatching(/^apportion: weights\[1\] must be 0 or more, got -1\./) as string,
    });
    expect(thrown(() => apportion(1, { A: 1, B: '-0.01' })).path).toBe('weights.B');
    expect(thrown(() => apportion(1, { A: 1, B: '50%' }))).toMatchObject({
      code: 'decimal/percent',
      path: 'weights.B',
    });
    for (const weights of [null, undefined, 'A', 5]) {
      expect(thrown(() => apportion(1, weights as never))).toMatchObject({
        code: 'input/wrong-type',
        path: 'weights',
        message: expect.stringContaining('a list or a record of weights') as string,
      });
    }
  });

  it('refuses a total that cannot be shared', () => {
    expect(thrown(() => apportion(-1, [1]))).toMatchObject({
      code: 'apportion/negative-total',
      path: 'total',
    });
    expect(thrown(() => apportion('10.5', [1]))).toEqual({
      code: 'apportion/total-not-a-multiple',
      path: 'total',
      message:
        'apportion: total must be a multiple of the increment 1, got "10.5". Round the total first, or choose a finer ' +
        'increment: shares of that size cannot sum to it.',
    });
    expect(thrown(() => apportion('0.07', [1], { increment: '0.050' })).message).toContain(
      'increment 0.050,',
    );
    expect(thrown(() => apportion('x', [1])).message).toMatch(/^apportion: total /);
  });

  it('refuses unknown options', () => {
    expect(thrown(() => apportion(1, [1], { method: 'hamilton' as never }))).toMatchObject({
      code: 'input/not-one-of',
      path: 'method',
      message: expect.stringContaining(
        'must be one of largest-remainder, dhondt, sainte-lague, got',
      ) as string,
    });
    expect(thrown(() => apportion(1, [1], { tieBreak: 'input order' as never }))).toMatchObject({
      code: 'input/not-one-of',
      path: 'tieBreak',
      message: expect.stringContaining(
        'must be one of input-order, reverse-input-order, largest-weight, smallest-weight, got',
      ) as string,
    });
    expect(thrown(() => apportion(1, [1], { increment: '0' }))).toMatchObject({
      code: 'rounding/increment-not-positive',
      path: 'increment',
    });
  });

  const weights = fc
    .array(fc.oneof(fc.nat(5), fc.nat(1_000_000)), { minLength: 1, maxLength: 12 })
    .filter((list) => list.some((weight) => weight > 0));
  const total = fc.oneof(fc.nat(30), fc.nat(1_000_000));

  it('sums exactly to the total, gives nobody less than nothing, and lets a larger weight get no less', () => {
    fc.assert(
      fc.property(total, weights, fc.constantFrom(...METHODS), (seats, claims, method) => {
        const shares = apportion(seats, claims, { method });
        expect(sumDecimals(shares)).toBe(String(seats));
        const byWeight = claims.map((weight, i) => ({ weight, share: Number(shares[i]) }));
        expect(byWeight.filter(({ share }) => share < 0)).toEqual([]);
        expect(byWeight.filter(({ weight, share }) => weight === 0 && share !== 0)).toEqual([]);
        const unfair = byWeight.filter((a) => byWeight.some((b) => a.weight > b.weight && a.share < b.share));
        expect(unfair).toEqual([]);
      }),
      runs(200),
    );
  });

  it('by largest remainder stays within one increment of the exact share', () => {
    fc.assert(
      fc.property(total, weights, (seats, claims) => {
        const sum = claims.reduce((a, b) => a + b, 0);
        apportion(seats, claims).forEach((share, i) => {
          // |share - seats × weight / sum| < 1, without dividing
          const miss = BigInt(share) * BigInt(sum) - BigInt(seats) * BigInt(claims[i] as number);
          expect(miss < BigInt(sum) && miss > -BigInt(sum)).toBe(true);
        });
      }),
      runs(200),
    );
  });

  it('by averages gives what serving the highest average one by one gives', () => {
    const tieBreaks = ['input-order', 'reverse-input-order', 'largest-weight', 'smallest-weight'] as const;
    fc.assert(
      fc.property(
        fc.nat(60),
        weights,
        fc.constantFrom('dhondt', 'sainte-lague'),
        fc.constantFrom(...tieBreaks),
        (seats, claims, method, tieBreak) => {
          const order = claims.map((_, i) => i);
          if (tieBreak === 'reverse-input-order') order.reverse();
          if (tieBreak === 'largest-weight') order.sort((i, j) => (claims[j] ?? 0) - (claims[i] ?? 0));
          if (tieBreak === 'smallest-weight') order.sort((i, j) => (claims[i] ?? 0) - (claims[j] ?? 0));
          const growth = method === 'dhondt' ? 1 : 2;
          const held = claims.map(() => 0);
          const place = (i: number) => growth * (held[i] ?? 0) + 1;
          for (let seat = 0; seat < seats; seat += 1) {
            const best = order.reduce((a, b) =>
              (claims[b] ?? 0) * place(a) > (claims[a] ?? 0) * place(b) ? b : a,
            );
            held[best] = (held[best] ?? 0) + 1;
          }
          expect(apportion(seats, claims, { method, tieBreak })).toEqual(held.map(String));
        },
      ),
      runs(300),
    );
  });

  it('does not depend on the scale of the weights', () => {
    fc.assert(
      fc.property(total, weights, fc.constantFrom(...METHODS), (seats, claims, method) => {
        const scaled = claims.map((weight) => `${weight}e-7`);
        expect(apportion(seats, scaled, { method })).toEqual(apportion(seats, claims, { method }));
      }),
      runs(100),
    );
  });
});

describe('exactShares', () => {
  it('writes finite decimals as such and others as fractions in lowest terms', () => {
    expect(exactShares(1000, deepFreeze({ A: 700, B: 700, C: 700 }))).toEqual({
      A: '1000/3',
      B: '1000/3',
      C: '1000/3',
    });
    expect(exactShares('12.345', [10, 7, 3])).toEqual(['6.1725', '4.32075', '1.85175']);
    expect(exactShares(1, [1, 2, 0])).toEqual(['1/3', '2/3', '0']);
    expect(exactShares(-1, [1, 2])).toEqual(['-1/3', '-2/3']);
    expect(exactShares(0, [1, 2])).toEqual(['0', '0']);
    expect(exactShares('-0.5', ['0.5', '0.5'])).toEqual(['-0.25', '-0.25']);
    expect(exactShares(6, [1, 2])).toEqual(['2', '4']);
  });

  it('falls back on a fraction where 38 decimals are too few', () => {
    const half38 = String(2n ** 38n - 1n);
    expect(exactShares(1, [1, half38])[0]).toBe('0.00000000000363797880709171295166015625');
    const half39 = String(2n ** 39n - 1n);
    expect(exactShares(1, [1, half39])[0]).toBe('1/549755813888');
  });

  it('names what is wrong', () => {
    expect(thrown(() => exactShares('x', [1])).message).toMatch(/^exactShares: total /);
    expect(thrown(() => exactShares(1, [0]))).toMatchObject({
      code: 'apportion/no-positive-weight',
      message: expect.stringMatching(/^exactShares: /) as string,
    });
  });
});

describe('roundedShares', () => {
  it('rounds each share on its own and says what that leaves', () => {
    expect(
      roundedShares('12.345', deepFreeze({ A: 10, B: 7, C: 3 }), { mode: 'floor', increment: '0.001' }),
    ).toEqual({ shares: { A: '6.172', B: '4.320', C: '1.851' }, undistributed: '0.002' });
    expect(roundedShares(1, [1, 1], { mode: 'half-up', increment: '1' })).toEqual({
      shares: ['1', '1'],
      undistributed: '-1',
    });
    expect(
      roundedShares('24500', [33000, 5000, 2500, 1178], { mode: 'half-up', increment: '0.000001' }),
    ).toEqual({
      shares: ['19398.723547', '2939.200537', '1469.600269', '692.475647'],
      undistributed: '0.000000',
    });
    expect(roundedShares(-1, [1, 2], { mode: 'floor', increment: '0.1' })).toEqual({
      shares: ['-0.4', '-0.7'],
      undistributed: '0.1',
    });
  });

  it('names what is wrong', () => {
    const unit = { mode: 'down', increment: '1' } as const;
    expect(thrown(() => roundedShares('x', [1], unit)).message).toMatch(/^roundedShares: total /);
    expect(thrown(() => roundedShares(1, [-1], unit)).message).toMatch(/^roundedShares: weights\[0\] /);
    expect(thrown(() => roundedShares(1, [1], { ...unit, increment: '-1' })).message).toMatch(
      /^roundedShares: rounding\.increment /,
    );
    expect(thrown(() => roundedShares('9'.repeat(38), [1], { mode: 'up', increment: '10' })).message).toMatch(
      /^roundedShares: result /,
    );
  });

  it('rounding down leaves less than one increment per claim', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 }),
        (units, claims) => {
          const { shares, undistributed } = roundedShares(units, claims, {
            mode: 'floor',
            increment: '0.01',
          });
          expect(addDecimals(sumDecimals(shares), undistributed)).toBe(String(units));
          expect(compareDecimals(undistributed, 0)).not.toBe(-1);
          expect(compareDecimals(subtractDecimals(undistributed, `${claims.length}e-2`), 0)).toBe(-1);
        },
      ),
      runs(200),
    );
  });
});

describe('apportionMoney', () => {
  const cad = (amount: string) => ({ amount, currency: 'CAD' });

  it('shares cents by default, yen where the currency has no cents', () => {
    expect(apportionMoney(cad('100'), { A: 2, B: 1 })).toEqual({ A: cad('66.67'), B: cad('33.33') });
    expect(apportionMoney({ amount: '100', currency: 'JPY' }, [1, 1, 1])).toEqual([
      { amount: '34', currency: 'JPY' },
      { amount: '33', currency: 'JPY' },
      { amount: '33', currency: 'JPY' },
    ]);
  });

  it('takes the options of apportion', () => {
    expect(apportionMoney(cad('100'), [1, 1, 1], { increment: '1' })).toEqual([
      cad('34.00'),
      cad('33.00'),
      cad('33.00'),
    ]);
    expect(apportionMoney(cad('0.01'), [1, 1], { tieBreak: 'reverse-input-order' })).toEqual([
      cad('0.00'),
      cad('0.01'),
    ]);
  });

  it('names what is wrong', () => {
    expect(thrown(() => apportionMoney(cad('0.001'), [1]))).toMatchObject({
      code: 'apportion/total-not-a-multiple',
      path: 'money.amount',
      message: expect.stringMatching(/^apportionMoney: .*increment 0\.01/) as string,
    });
    expect(thrown(() => apportionMoney(cad('-1'), [1])).code).toBe('apportion/negative-total');
    expect(thrown(() => apportionMoney({ amount: '1', currency: 'CAN' }, [1])).message).toMatch(
      /^apportionMoney: money\.currency /,
    );
    expect(thrown(() => apportionMoney(cad('1'), [0])).message).toMatch(/^apportionMoney: weights /);
  });
});
