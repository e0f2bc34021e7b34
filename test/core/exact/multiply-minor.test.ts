import {
  CENT_FLOOR,
  CENT_HALF_EVEN,
  CENT_HALF_UP,
  compileRate,
  multiplyDecimals,
  multiplyMinor,
  multiplyMinorColumn,
  roundDecimal,
  UNIT_HALF_UP,
  type RoundingMode,
} from 'gigacast/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../support/runs';
import { thrown } from './thrown';

const MODES: readonly RoundingMode[] = [
  'half-up',
  'half-even',
  'half-down',
  'down',
  'up',
  'floor',
  'ceiling',
];
const MAX = Number.MAX_SAFE_INTEGER;
const rounding = (mode: RoundingMode, increment = '1') => ({ rounding: { mode, increment }, decimals: 0 });

describe('compileRate', () => {
  it('gives plain data in lowest terms', () => {
    const compiled = compileRate('0.0610', { rounding: CENT_HALF_UP });
    expect(compiled).toEqual({
      rate: '0.061',
      mode: 'half-up',
      numerator: 61,
      denominator: 1000,
      step: 1,
      // floor((2^53 - 1 - 2 × 1000) / (2 × 61))
      exactUpTo: 73829502088024,
    });
    expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
    expect(compileRate(0.25, { rounding: CENT_HALF_UP })).toMatchObject({ numerator: 1, denominator: 4 });
    expect(compileRate(0, { rounding: CENT_HALF_UP })).toMatchObject({
      numerator: 0,
      denominator: 1,
      exactUpTo: MAX,
    });
  });

  it('counts the increment in minor units', () => {
    expect(compileRate('0.5', { rounding: { mode: 'up', increment: '0.05' } })).toMatchObject({
      step: 5,
      numerator: 1,
      denominator: 10,
    });
    expect(compileRate(1, { rounding: UNIT_HALF_UP })).toMatchObject({ step: 100, denominator: 100 });
    expect(compileRate(1, { rounding: UNIT_HALF_UP, decimals: 0 })).toMatchObject({ step: 1 });
    expect(compileRate(1, { rounding: { mode: 'up', increment: '0.001' }, decimals: 3 })).toMatchObject({
      step: 1,
    });
  });

  it('bounds the exact amounts by the product after rounding where that is tighter', () => {
    // Whole dollars for a rate of 100: 1 × a × step 100, so a <= floor((2^53 - 1) / 100) - 1.
    const rate = compileRate(100, { rounding: UNIT_HALF_UP, atMost: 100 });
    expect(rate).toMatchObject({ numerator: 1, denominator: 1, step: 100, exactUpTo: 90071992547408 });
    expect(multiplyMinor(90071992547409, rate)).toBe(9007199254740900);
    expect(thrown(() => multiplyMinor(90071992547410, rate)).path).toBe('result');
    const steep = compileRate('300', { rounding: UNIT_HALF_UP, atMost: 300 });
    expect(steep).toMatchObject({ numerator: 3, denominator: 1, exactUpTo: 30023997515802 });
  });

  it('refuses an increment that is no whole number of minor units', () => {
    expect(thrown(() => compileRate(1, { rounding: { mode: 'up', increment: '0.005' } }))).toEqual({
      code: 'rounding/not-whole-minor-units',
      path: 'rounding.increment',
      message:
        'compileRate: rounding.increment must be a multiple of the minor unit 0.01, got "0.005". Amounts in whole ' +
        'minor units cannot hold finer results: use decimal text, or more decimals.',
    });
    expect(thrown(() => compileRate(1, { rounding: CENT_HALF_UP, decimals: 0 })).message).toContain(
      'the minor unit 1,',
    );
    expect(thrown(() => compileRate(1, rounding('up', '9007199254740992'))).code).toBe(
      'rounding/not-whole-minor-units',
    );
    expect(compileRate(0, rounding('up', '9007199254740991')).step).toBe(MAX);
  });

  it('refuses what does not fit two whole numbers below 2^53', () => {
    const fine = compileRate('9.007199254740991', { rounding: CENT_HALF_UP, atMost: 10 });
    expect(fine).toMatchObject({ numerator: MAX, denominator: 1e15 });
    const finer = { rounding: CENT_HALF_UP, atMost: 10 };
    expect(thrown(() => compileRate('9.007199254740993', finer)).code).toBe('decimal/rate-too-fine');
    expect(thrown(() => compileRate('1.0000000000000001', { rounding: CENT_HALF_UP }))).toMatchObject({
      code: 'decimal/rate-too-fine',
      path: 'rate',
      message: expect.stringMatching(/^compileRate: rate /) as string,
    });
    // The numerator is 1, the denominator 10^16.
    expect(thrown(() => compileRate('1e-16', { rounding: CENT_HALF_UP })).code).toBe('decimal/rate-too-fine');
    expect(compileRate('1e-15', { rounding: CENT_HALF_UP }).denominator).toBe(1e15);
    // The increment of 10 cents multiplies the denominator.
    expect(thrown(() => compileRate('1e-15', { rounding: { mode: 'up', increment: '0.1' } })).code).toBe(
      'decimal/rate-too-fine',
    );
    // The numerator is 10^16 + 1, the denominator 1.
    const large = { rounding: CENT_HALF_UP, atMost: '1e20' };
    expect(thrown(() => compileRate('10000000000000001', large)).code).toBe('decimal/rate-too-fine');
  });

  it('checks the rate, its bound, the rounding and the decimals', () => {
    expect(thrown(() => compileRate(6.1, { rounding: CENT_HALF_UP }))).toMatchObject({
      code: 'decimal/rate-too-high',
      path: 'rate',
      message: expect.stringMatching(/^compileRate: /) as string,
    });
    expect(compileRate('150.25', { rounding: CENT_HALF_UP, atMost: 1000 }).rate).toBe('150.25');
    expect(thrown(() => compileRate(-0.1, { rounding: CENT_HALF_UP })).code).toBe('number/out-of-range');
    expect(
      thrown(() => compileRate(1, { rounding: { mode: 'nearest' as never, increment: '1' } })).path,
    ).toBe('rounding.mode');
    for (const decimals of [-1, 13, 1.5, NaN]) {
      expect(thrown(() => compileRate(1, { rounding: CENT_HALF_UP, decimals })).message).toMatch(
        /^compileRate: decimals /,
      );
    }
    expect(compileRate(1, { rounding: UNIT_HALF_UP, decimals: 12 }).step).toBe(1e12);
  });
});

describe('multiplyMinor', () => {
  it('rounds the half cent of a duty by the declared mode', () => {
    expect(multiplyMinor(1234500, compileRate('0.061', { rounding: CENT_HALF_UP }))).toBe(75305);
    expect(multiplyMinor(1234500, compileRate('0.061', { rounding: CENT_HALF_EVEN }))).toBe(75304);
    expect(multiplyMinor(1234500, compileRate('0.061', { rounding: CENT_FLOOR }))).toBe(75304);
    expect(multiplyMinor(3500, compileRate('0.061', { rounding: CENT_HALF_UP }))).toBe(214);
  });

  it.each(
    [
      [9, [5, 4, 4, 4, 5, 4, 5]],
      [7, [4, 4, 3, 3, 4, 3, 4]],
      [8, [4, 4, 4, 4, 4, 4, 4]],
      [1, [1, 0, 0, 0, 1, 0, 1]],
      [0, [0, 0, 0, 0, 0, 0, 0]],
      [-0, [0, 0, 0, 0, 0, 0, 0]],
      [-1, [-1, 0, 0, 0, -1, -1, 0]],
      [-7, [-4, -4, -3, -3, -4, -4, -3]],
      [-8, [-4, -4, -4, -4, -4, -4, -4]],
      [-9, [-5, -4, -4, -4, -5, -5, -4]],
    ].flatMap(([amount, results]) =>
      MODES.map((mode, i) => [amount as number, mode, (results as number[])[i] as number] as const),
    ),
  )('half of %d rounded %s is %d', (amount, mode, expected) => {
    expect(multiplyMinor(amount, compileRate('0.5', rounding(mode)))).toBe(expected);
  });

  it('leaves every amount as it is at a rate of 1, in every mode', () => {
    for (const mode of MODES) {
      const same = compileRate(1, rounding(mode));
      expect([1, 2, 3, -1, -2, -3].map((amount) => multiplyMinor(amount, same))).toEqual([
        1, 2, 3, -1, -2, -3,
      ]);
    }
  });

  it('stays exact where the product leaves float64, up to 2^53 - 1', () => {
    const rate = compileRate('0.061', { rounding: CENT_HALF_UP });
    // 9007199254740991 × 61 / 1000 = 549439154539200.451
    expect(multiplyMinor(MAX, rate)).toBe(549439154539200);
    expect(multiplyMinor(-MAX, compileRate('0.061', { rounding: CENT_FLOOR }))).toBe(-549439154539201);
    expect(multiplyMinor(MAX, compileRate('1', { rounding: CENT_FLOOR }))).toBe(MAX);
    expect(multiplyMinor(-MAX, compileRate('1', { rounding: CENT_FLOOR }))).toBe(-MAX);
    // Odd, so exactly a half: 4503599627370495.5
    expect(
      MODES.map((mode) => multiplyMinor(MAX, compileRate('0.5', rounding(mode))) - 4503599627370495),
    ).toEqual([1, 1, 0, 0, 1, 0, 1]);
    expect(
      MODES.map((mode) => multiplyMinor(-MAX, compileRate('0.5', rounding(mode))) + 4503599627370495),
    ).toEqual([-1, -1, 0, 0, -1, -1, 0]);
    // 9007199254740989 / 2 = 4503599627370494.5, the even neighbour lies below
    expect(multiplyMinor(MAX - 2, compileRate('0.5', rounding('half-even')))).toBe(4503599627370494);
  });

  it('is exact on both sides of exactUpTo', () => {
    for (const text of ['0.061', '0.3203558', '0.123456789', '1.061']) {
      for (const mode of MODES) {
        const rate = compileRate(text, rounding(mode));
        for (let amount = rate.exactUpTo - 3; amount <= rate.exactUpTo + 3; amount += 1) {
          for (const signed of [amount, -amount]) {
            expect(String(multiplyMinor(signed, rate))).toBe(
              roundDecimal(multiplyDecimals(signed, text), { mode, increment: '1' }),
            );
          }
        }
      }
    }
  });

  it('leaves all amounts to BigInt where the denominator is above 2^52', () => {
    const rates = MODES.map((mode) => compileRate('2e-16', rounding(mode)));
    expect(rates[0]).toMatchObject({ numerator: 1, denominator: 5e15, exactUpTo: -1 });
    expect(rates.map((rate) => multiplyMinor(0, rate))).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(rates.map((rate) => multiplyMinor(2.5e15, rate))).toEqual([1, 0, 0, 0, 1, 0, 1]);
    expect(rates.map((rate) => multiplyMinor(-7.5e15, rate))).toEqual([-2, -2, -1, -1, -2, -2, -1]);
    expect(rates.map((rate) => multiplyMinor(5e15, rate))).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  it('refuses a product beyond 2^53 - 1', () => {
    const rate = compileRate(2, { rounding: CENT_HALF_UP });
    expect(multiplyMinor(2 ** 52 - 1, rate)).toBe(2 ** 53 - 2);
    expect(thrown(() => multiplyMinor(2 ** 52, rate))).toEqual({
      code: 'decimal/not-safe-integer',
      path: 'result',
      message:
        'multiplyMinor: result must be a whole number between -(2^53 - 1) and 2^53 - 1, got 9007199254740992n. Beyond ' +
        'that a number cannot hold every whole value: use decimal text for such amounts.',
    });
    expect(thrown(() => multiplyMinor(-(2 ** 52), rate)).path).toBe('result');
    const steps = compileRate(1, rounding('up', '1000000000000000'));
    expect(multiplyMinor(1, steps)).toBe(1e15);
    expect(multiplyMinor(9e15, steps)).toBe(9e15);
    expect(thrown(() => multiplyMinor(9e15 + 1, steps)).path).toBe('result');
  });

  it.each([0.5, NaN, Infinity, 2 ** 53, '100', null])('refuses the amount %s', (amount) => {
    expect(
      thrown(() => multiplyMinor(amount as number, compileRate(1, { rounding: CENT_HALF_UP }))),
    ).toMatchObject({
      code: 'decimal/not-safe-integer',
      path: 'amount',
      message: expect.stringMatching(/^multiplyMinor: amount /) as string,
    });
  });

  it('agrees with decimal arithmetic for every mode, sign, rate and increment', () => {
    const amount = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.integer(), fc.maxSafeInteger());
    const rate = fc.oneof(
      fc.constantFrom('0', '0.061', '1.061', '0.5', '0.25', '1', '0.05', '0.3203558', '1e-9', '4.999999999'),
      fc.nat(1_000_000_000).map((digits) => `${digits}e-9`),
    );
    const to = fc.record({
      mode: fc.constantFrom(...MODES),
      increment: fc.constantFrom('0.01', '0.05', '1', '0.25', '1000', '0.03'),
    });
    fc.assert(
      fc.property(amount, rate, to, (cents, text, as) => {
        const exact = roundDecimal(multiplyDecimals(multiplyDecimals(cents, '0.01'), text), as);
        const inCents = multiplyDecimals(exact, 100);
        const compiled = compileRate(text, { rounding: as });
        const safe = Number.isSafeInteger(Number(inCents));
        const scalar = safe
          ? String(multiplyMinor(cents, compiled))
          : thrown(() => multiplyMinor(cents, compiled)).path;
        expect(scalar).toBe(safe ? inCents : 'result');
        const column = safe
          ? multiplyMinorColumn(Float64Array.of(cents), compiled)
          : thrown(() => multiplyMinorColumn(Float64Array.of(cents), compiled)).path;
        const product = Number(inCents);
        expect(column).toEqual(
          safe ? { amounts: Float64Array.of(product), sum: product } : 'result.amounts[0]',
        );
      }),
      runs(1000),
    );
  });
});

describe('multiplyMinorColumn', () => {
  const duty = () => compileRate('0.061', { rounding: CENT_HALF_UP });

  it('gives each product and their exact sum, and leaves the amounts alone', () => {
    const amounts = Float64Array.of(1234500, 3500, -3500, 0);
    expect(multiplyMinorColumn(amounts, duty())).toEqual({
      amounts: Float64Array.of(75305, 214, -214, 0),
      sum: 75305,
    });
    expect(amounts).toEqual(Float64Array.of(1234500, 3500, -3500, 0));
    expect(multiplyMinorColumn(new Float64Array(0), duty())).toEqual({
      amounts: new Float64Array(0),
      sum: 0,
    });
  });

  it('gives no negative zero', () => {
    const { amounts, sum } = multiplyMinorColumn(Float64Array.of(-0, -1), duty());
    expect(Object.is(amounts[0], 0) && Object.is(amounts[1], 0) && Object.is(sum, 0)).toBe(true);
  });

  it('writes to the array it is given, which may be the input', () => {
    const out = new Float64Array(2);
    const amounts = Float64Array.of(3500, 1234500);
    expect(multiplyMinorColumn(amounts, duty(), { out }).amounts).toBe(out);
    expect(out).toEqual(Float64Array.of(214, 75305));
    multiplyMinorColumn(amounts, duty(), { out: amounts });
    expect(amounts).toEqual(out);
  });

  it('sums exactly however large the partial sums grow', () => {
    const whole = compileRate(1, { rounding: CENT_HALF_UP });
    expect(multiplyMinorColumn(Float64Array.of(MAX, MAX, -MAX, -MAX, 5), whole).sum).toBe(5);
    expect(multiplyMinorColumn(Float64Array.of(-MAX, -MAX, MAX, MAX, -5), whole).sum).toBe(-5);
    expect(multiplyMinorColumn(Float64Array.of(MAX - 1, 1), whole).sum).toBe(MAX);
    expect(multiplyMinorColumn(Float64Array.of(MAX, 2, -3), whole).sum).toBe(MAX - 1);
    expect(multiplyMinorColumn(Float64Array.of(-MAX, -2, 3), whole).sum).toBe(1 - MAX);
    expect(thrown(() => multiplyMinorColumn(Float64Array.of(MAX, 1), whole))).toMatchObject({
      code: 'decimal/not-safe-integer',
      path: 'result.sum',
      message: expect.stringMatching(/^multiplyMinorColumn: .* got 9007199254740992n\./) as string,
    });
  });

  it('uses BigInt for the lines that need it', () => {
    expect(multiplyMinorColumn(Float64Array.of(1000, MAX), duty()).amounts).toEqual(
      Float64Array.of(61, 549439154539200),
    );
    const even = compileRate('0.5', rounding('half-even'));
    expect(multiplyMinorColumn(Float64Array.of(1, 3, -1, -3, 5), even).amounts).toEqual(
      Float64Array.of(0, 2, 0, -2, 2),
    );
  });

  it.each([0.5, NaN, Infinity, -Infinity, 2 ** 53, -(2 ** 53)])(
    'refuses a line of %d and names it',
    (amount) => {
      expect(thrown(() => multiplyMinorColumn(Float64Array.of(1, amount), duty()))).toMatchObject({
        code: 'decimal/not-safe-integer',
        path: 'amounts[1]',
        message: expect.stringMatching(/^multiplyMinorColumn: amounts\[1\] /) as string,
      });
    },
  );

  it('names the line whose product is too large', () => {
    const double = compileRate(2, { rounding: CENT_HALF_UP });
    expect(thrown(() => multiplyMinorColumn(Float64Array.of(1, MAX), double)).message).toMatch(
      /^multiplyMinorColumn: result\.amounts\[1\] /,
    );
  });

  it.each([[[1, 2]], [new Float32Array(2)], ['12'], [null], [undefined]])(
    'refuses %o as column',
    (amounts) => {
      expect(thrown(() => multiplyMinorColumn(amounts as never, duty()))).toMatchObject({
        code: 'input/wrong-type',
        path: 'amounts',
        message: expect.stringMatching(/^multiplyMinorColumn: amounts must be a Float64Array, got/) as string,
      });
    },
  );

  it('refuses an output of another length or type', () => {
    const amounts = Float64Array.of(1, 2);
    expect(thrown(() => multiplyMinorColumn(amounts, duty(), { out: new Float64Array(3) }))).toMatchObject({
      code: 'input/wrong-type',
      path: 'out',
      message: expect.stringContaining('must be a Float64Array of 2 elements, got') as string,
    });
    expect(thrown(() => multiplyMinorColumn(amounts, duty(), { out: [0, 0] as never })).path).toBe('out');
  });
});
