import {
  addMoney,
  CENT_FLOOR,
  CENT_HALF_EVEN,
  CENT_HALF_UP,
  compareMoney,
  convertMoney,
  currencyDecimals,
  fromMinorUnits,
  money,
  multiplyMoney,
  roundMoney,
  subtractMoney,
  sumMoney,
  toMinorUnits,
  type Money,
} from 'gigacast/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { runs } from '../../support/runs';
import { readOracle } from './read-oracle';
import { thrown } from './thrown';

const cad = (amount: string): Money => deepFreeze({ amount, currency: 'CAD' });
const usd = (amount: string): Money => deepFreeze({ amount, currency: 'USD' });

describe('money', () => {
  it('writes at least the decimals of the minor unit and keeps finer ones', () => {
    expect(money(40000, 'CAD')).toEqual({ amount: '40000.00', currency: 'CAD' });
    expect(money('753.045', 'CAD').amount).toBe('753.045');
    expect(money('753.0450', 'CAD').amount).toBe('753.045');
    expect(money('-5.5', 'CAD').amount).toBe('-5.50');
    expect(money('-0', 'CAD').amount).toBe('0.00');
    expect(money(753, 'JPY').amount).toBe('753');
    expect(money('1.5', 'KWD').amount).toBe('1.500');
    expect(money(5n, 'CLF').amount).toBe('5.0000');
  });

  it('names what is wrong', () => {
    expect(thrown(() => money('1,000', 'CAD')).message).toMatch(/^money: amount /);
    expect(thrown(() => money(1, 'CAN'))).toEqual({
      code: 'money/unknown-currency',
      path: 'currency',
      message:
        'money: currency must be an ISO 4217 currency code, got "CAN". Is CAD meant? See ISO 4217, list one.',
    });
  });
});

describe('currencyDecimals', () => {
  it.each([
    ['CAD', 2],
    ['CNY', 2],
    ['EUR', 2],
    ['USD', 2],
    ['AED', 2],
    ['ZWG', 2],
    ['XCG', 2],
    ['HRK', 2],
    ['BGN', 2],
    ['ZWL', 2],
    ['JPY', 0],
    ['KRW', 0],
    ['XPF', 0],
    ['BIF', 0],
    ['KWD', 3],
    ['TND', 3],
    ['CLF', 4],
    ['UYW', 4],
  ])('%s has %d', (code, decimals) => {
    expect(currencyDecimals(code)).toBe(decimals);
  });

  it('knows the active codes of ISO 4217 and those withdrawn since 2020', () => {
    const { active, withdrawn } = readOracle<{ active: Record<string, number>; withdrawn: string[] }>(
      'iso-4217',
    );
    expect(Object.keys(active)).toHaveLength(165);
    expect(Object.fromEntries(Object.keys(active).map((code) => [code, currencyDecimals(code)]))).toEqual(
      active,
    );
    expect(withdrawn.map(currencyDecimals)).toEqual([2, 2, 2, 2, 2, 2]);
  });

  it('knows no other code of three letters', () => {
    const { active, withdrawn } = readOracle<{ active: Record<string, number>; withdrawn: string[] }>(
      'iso-4217',
    );
    const known = new Set([...Object.keys(active), ...withdrawn]);
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const others = letters
      .flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)))
      .filter((code) => !known.has(code));
    // One in seven is enough to meet every neighbourhood and keeps the run short.
    const refused = others.filter((_, i) => i % 7 === 0);
    for (const code of refused)
      expect(thrown(() => currencyDecimals(code)).code).toBe('money/unknown-currency');
  });

  it.each([
    ['CAN', 'Is CAD meant?'],
    ['cad', 'Is CAD meant?'],
    [' CAD ', 'Is CAD meant?'],
    ['CDA', 'Is CAD meant?'],
    ['ACD', 'Is CAD meant?'],
    ['EURO', 'Is EUR meant?'],
    ['RMB', 'Is CNY meant?'],
    ['cnh', 'Is CNY meant?'],
    ['YEN', 'Is JPY meant?'],
    ['USB', 'Is USD meant?'],
    ['SUD', 'Is USD meant?'],
    ['ZAX', 'Is ZAR meant?'],
    ['XAU', 'Is XAF meant?'],
    ['QQQ', 'Use three capital letters, e.g. CAD.'],
    ['CADX', 'Use three capital letters, e.g. CAD.'],
    ['CA', 'Use three capital letters, e.g. CAD.'],
    ['', 'Use three capital letters, e.g. CAD.'],
    ['toString', 'Use three capital letters, e.g. CAD.'],
    ['CAD CAD CAD', 'Use three capital letters, e.g. CAD.'],
    [124, 'Use three capital letters, e.g. CAD.'],
    [undefined, 'Use three capital letters, e.g. CAD.'],
  ])('refuses %j: %s', (code, remedy) => {
    const error = thrown(() => currencyDecimals(code as string));
    expect(error).toMatchObject({ code: 'money/unknown-currency', path: 'currency' });
    expect(error.message).toMatch(/^currencyDecimals: /);
    expect(error.message).toContain(remedy);
  });
});

describe('addMoney, subtractMoney and compareMoney', () => {
  it('are exact', () => {
    expect(addMoney(cad('0.1'), cad('0.2'))).toEqual(cad('0.30'));
    expect(subtractMoney(cad('100'), cad('2135.00'))).toEqual(cad('-2035.00'));
    expect(addMoney(cad('0.001'), cad('1'))).toEqual(cad('1.001'));
    expect(compareMoney(cad('35000.01'), cad('35000'))).toBe(1);
    expect(compareMoney(cad('35000.00'), cad('35000'))).toBe(0);
    expect(compareMoney(cad('34999.99'), cad('35000'))).toBe(-1);
  });

  it.each([
    ['addMoney', addMoney],
    ['subtractMoney', subtractMoney],
    ['compareMoney', compareMoney],
  ])('%s refuses two currencies and names both', (name, call) => {
    expect(thrown(() => call(cad('1'), usd('1')))).toEqual({
      code: 'money/currency-mismatch',
      path: 'right.currency',
      message:
        `${name}: right.currency must be in the same currency: CAD and USD do not mix, got "USD". Convert one of ` +
        'them with convertMoney and a dated rate.',
    });
    expect(thrown(() => call({ amount: '1', currency: 'CAN' }, cad('1')))).toMatchObject({
      path: 'left.currency',
      message: expect.stringMatching(new RegExp(`^${name}: `)) as string,
    });
    expect(thrown(() => call(cad('1'), { amount: '1%', currency: 'CAD' })).path).toBe('right.amount');
    expect(thrown(() => call(null as never, cad('1')))).toMatchObject({
      code: 'input/wrong-type',
      path: 'left',
    });
    expect(thrown(() => call(cad('1'), '1 CAD' as never)).message).toContain(
      'right must be money such as { amount: "2440.00", currency: "CAD" }, got "1 CAD"',
    );
  });

  it('names the function whose result is too large', () => {
    const most = cad('9'.repeat(38));
    expect(thrown(() => addMoney(most, most)).message).toMatch(/^addMoney: result /);
    expect(thrown(() => subtractMoney(cad(`-${'9'.repeat(38)}`), most)).message).toMatch(
      /^subtractMoney: result /,
    );
  });
});

describe('sumMoney', () => {
  it('sums exactly', () => {
    expect(sumMoney([cad('0.10'), cad('0.20'), cad('0.005')])).toEqual(cad('0.305'));
    expect(sumMoney([cad('1')], { currency: 'CAD' })).toEqual(cad('1.00'));
    expect(sumMoney([], { currency: 'JPY' })).toEqual({ amount: '0', currency: 'JPY' });
  });

  it('needs a currency for an empty list', () => {
    expect(thrown(() => sumMoney([]))).toMatchObject({ code: 'money/no-currency', path: 'amounts' });
    expect(thrown(() => sumMoney([])).message).toMatch(/^sumMoney: .* pass \{ currency \}\.$/);
  });

  it('names the amount that does not fit', () => {
    expect(thrown(() => sumMoney([cad('1'), usd('1')]))).toMatchObject({
      code: 'money/currency-mismatch',
      path: 'amounts[1].currency',
      message: expect.stringMatching(/^sumMoney: .*CAD and USD do not mix/) as string,
    });
    expect(thrown(() => sumMoney([cad('1')], { currency: 'USD' })).message).toContain(
      'USD and CAD do not mix',
    );
    expect(thrown(() => sumMoney([{ amount: '1', currency: 'CAN' }])).path).toBe('amounts[0].currency');
    expect(thrown(() => sumMoney([], { currency: 'CAN' })).message).toMatch(/^sumMoney: currency /);
    expect(thrown(() => sumMoney([cad('1'), cad('x')])).message).toMatch(/^sumMoney: amounts\[1\]\.amount /);
    expect(thrown(() => sumMoney([null as never]))).toMatchObject({
      code: 'input/wrong-type',
      path: 'amounts[0]',
    });
    expect(thrown(() => sumMoney('1 CAD' as never))).toMatchObject({
      code: 'input/wrong-type',
      path: 'amounts',
      message: expect.stringMatching(/^sumMoney: amounts must be a list, got "1 CAD"/) as string,
    });
    expect(thrown(() => sumMoney([cad('x')])).message).toMatch(/^sumMoney: amounts\[0\]\.amount /);
    expect(thrown(() => sumMoney([cad('9'.repeat(38)), cad('1')])).message).toMatch(/^sumMoney: result /);
  });
});

describe('multiplyMoney', () => {
  it('is exact without a rounding and rounds once with one', () => {
    const value = cad('12345.00');
    expect(multiplyMoney(value, '0.061')).toEqual(cad('753.045'));
    expect(multiplyMoney(value, '0.061', CENT_HALF_UP)).toEqual(cad('753.05'));
    expect(multiplyMoney(value, '0.061', CENT_HALF_EVEN)).toEqual(cad('753.04'));
    expect(multiplyMoney(value, '0.061', CENT_FLOOR)).toEqual(cad('753.04'));
    expect(multiplyMoney(value, '0.061', { mode: 'half-up', increment: '1' })).toEqual(cad('753.00'));
  });

  it('shows that rounding per unit and on the line differ', () => {
    const unit = cad('33333.33');
    const perUnit = multiplyMoney(unit, '0.061', CENT_HALF_UP);
    expect(perUnit).toEqual(cad('2033.33'));
    expect(multiplyMoney(perUnit, 7)).toEqual(cad('14233.31'));
    expect(multiplyMoney(multiplyMoney(unit, 7), '0.061', CENT_HALF_UP)).toEqual(cad('14233.33'));
  });

  it('names what is wrong', () => {
    expect(thrown(() => multiplyMoney(cad('1'), '6.1%')).message).toMatch(/^multiplyMoney: factor /);
    expect(thrown(() => multiplyMoney(cad('x'), 1)).message).toMatch(/^multiplyMoney: money\.amount /);
    expect(thrown(() => multiplyMoney(cad('1'), 1, { mode: 'up', increment: '0' })).message).toMatch(
      /^multiplyMoney: rounding\.increment /,
    );
    expect(thrown(() => multiplyMoney(cad('1e20'), '1e20')).message).toMatch(/^multiplyMoney: result /);
    expect(thrown(() => multiplyMoney(cad('1e20'), '1e20', CENT_FLOOR)).message).toMatch(
      /^multiplyMoney: result /,
    );
  });
});

describe('roundMoney', () => {
  it('rounds half-up to the minor unit by default', () => {
    expect(roundMoney(cad('753.045'))).toEqual(cad('753.05'));
    expect(roundMoney(cad('-753.045'))).toEqual(cad('-753.05'));
    expect(roundMoney({ amount: '753.5', currency: 'JPY' })).toEqual({ amount: '754', currency: 'JPY' });
    expect(roundMoney({ amount: '0.0005', currency: 'KWD' })).toEqual({ amount: '0.001', currency: 'KWD' });
    expect(roundMoney({ amount: '0.00005', currency: 'CLF' })).toEqual({ amount: '0.0001', currency: 'CLF' });
  });

  it('rounds as asked', () => {
    expect(roundMoney(cad('753.045'), CENT_HALF_EVEN)).toEqual(cad('753.04'));
    expect(roundMoney(cad('7.12'), { mode: 'half-up', increment: '0.05' })).toEqual(cad('7.10'));
    expect(roundMoney(cad('7.5'), { mode: 'up', increment: '1' })).toEqual(cad('8.00'));
  });

  it('names what is wrong', () => {
    expect(thrown(() => roundMoney(cad('x'))).message).toMatch(/^roundMoney: money\.amount /);
    expect(thrown(() => roundMoney(cad('1'), { mode: 'odd' as never, increment: '1' })).message).toMatch(
      /^roundMoney: rounding\.mode /,
    );
    expect(thrown(() => roundMoney(cad('9'.repeat(38)), { mode: 'up', increment: '10' })).message).toMatch(
      /^roundMoney: result /,
    );
  });
});

describe('convertMoney', () => {
  it('multiplies by the rate and rounds once to the minor unit of the target', () => {
    const cny = { amount: '180000.00', currency: 'CNY' };
    expect(convertMoney(cny, { rate: '0.194400', to: 'CAD' })).toEqual(cad('34992.00'));
    expect(convertMoney(usd('100.00'), { rate: '1.15', to: 'CAD' })).toEqual(cad('115.00'));
    expect(convertMoney(usd('0.1'), { rate: '1.15', to: 'CAD' })).toEqual(cad('0.12'));
    expect(convertMoney(usd('0.1'), { rate: '1.15', to: 'CAD', rounding: CENT_FLOOR })).toEqual(cad('0.11'));
    expect(convertMoney(usd('1'), { rate: '150.5', to: 'JPY' })).toEqual({ amount: '151', currency: 'JPY' });
    expect(convertMoney(usd('1'), { rate: 1, to: 'USD' })).toEqual(usd('1.00'));
  });

  it('names what is wrong', () => {
    expect(thrown(() => convertMoney(usd('1'), { rate: '1.01', to: 'USD' }))).toEqual({
      code: 'money/same-currency',
      path: 'rate',
      message:
        'convertMoney: rate must be 1 between USD and itself, got "1.01". Check both currencies and the rate.',
    });
    for (const rate of [0, '-1']) {
      expect(thrown(() => convertMoney(usd('1'), { rate, to: 'CAD' }))).toMatchObject({
        code: 'number/out-of-range',
        path: 'rate',
        message: expect.stringMatching(/^convertMoney: rate must be greater than 0/) as string,
      });
    }
    expect(thrown(() => convertMoney(usd('1'), { rate: 1, to: 'CAN' }))).toMatchObject({
      path: 'to',
      message: expect.stringMatching(/^convertMoney: /) as string,
    });
    expect(thrown(() => convertMoney(usd('x'), { rate: 1, to: 'CAD' })).message).toMatch(
      /^convertMoney: money\.amount /,
    );
    const rounding = { mode: 'up', increment: '-1' } as const;
    expect(thrown(() => convertMoney(usd('1'), { rate: 1, to: 'CAD', rounding })).message).toMatch(
      /^convertMoney: rounding\.increment /,
    );
    expect(thrown(() => convertMoney(usd('1e37'), { rate: 10, to: 'CAD' })).message).toMatch(
      /^convertMoney: result /,
    );
  });
});

describe('toMinorUnits and fromMinorUnits', () => {
  it('count cents, yen and fils', () => {
    expect(toMinorUnits(cad('2440.00'))).toBe(244000);
    expect(toMinorUnits(cad('-0.01'))).toBe(-1);
    expect(Object.is(toMinorUnits(cad('-0.00')), 0)).toBe(true);
    expect(toMinorUnits({ amount: '2440', currency: 'JPY' })).toBe(2440);
    expect(toMinorUnits({ amount: '1.234', currency: 'KWD' })).toBe(1234);
    expect(fromMinorUnits(244000, 'CAD')).toEqual(cad('2440.00'));
    expect(fromMinorUnits(-1n, 'CAD')).toEqual(cad('-0.01'));
    expect(fromMinorUnits(-0, 'JPY')).toEqual({ amount: '0', currency: 'JPY' });
    expect(fromMinorUnits(10n ** 30n, 'CAD').amount).toBe(`1${'0'.repeat(28)}.00`);
  });

  it('refuse fractions of a minor unit', () => {
    expect(thrown(() => toMinorUnits(cad('0.005')))).toEqual({
      code: 'money/finer-than-minor-unit',
      path: 'money.amount',
      message:
        'toMinorUnits: money.amount must be a multiple of the minor unit of CAD, 0.01, got "0.005". Round it first with ' +
        'roundMoney, so that nothing is dropped in silence.',
    });
    expect(thrown(() => toMinorUnits({ amount: '0.5', currency: 'JPY' })).message).toContain('of JPY, 1,');
    expect(thrown(() => fromMinorUnits(0.5, 'CAD'))).toMatchObject({
      code: 'decimal/not-safe-integer',
      path: 'units',
      message: expect.stringMatching(/^fromMinorUnits: /) as string,
    });
  });

  it('refuse what is no safe integer or no money', () => {
    expect(toMinorUnits(cad('90071992547409.91'))).toBe(9007199254740991);
    expect(thrown(() => toMinorUnits(cad('90071992547409.92')))).toMatchObject({
      code: 'decimal/not-safe-integer',
      path: 'money.amount',
    });
    expect(thrown(() => fromMinorUnits(2 ** 53, 'CAD')).code).toBe('decimal/not-safe-integer');
    expect(thrown(() => fromMinorUnits('5' as never, 'CAD')).code).toBe('decimal/not-safe-integer');
    expect(thrown(() => fromMinorUnits(1, 'CAN'))).toMatchObject({
      path: 'currency',
      message: expect.stringMatching(/^fromMinorUnits: /) as string,
    });
    expect(thrown(() => fromMinorUnits(10n ** 38n, 'CAD')).message).toMatch(/^fromMinorUnits: units /);
    expect(thrown(() => toMinorUnits(cad('x'))).message).toMatch(/^toMinorUnits: money\.amount /);
  });

  it('undo each other', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('CAD', 'JPY', 'KWD', 'CLF'), (units, currency) => {
        expect(toMinorUnits(fromMinorUnits(units, currency))).toBe(units + 0);
      }),
      runs(200),
    );
  });
});
