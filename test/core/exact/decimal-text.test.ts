import { decimalText, type DecimalInput } from 'gigacast/core';
import * as fc from 'fast-check';
import { Decimal as GlobalDecimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { runs } from '../../support/runs';
import { thrown } from './thrown';

const codeOf = (value: unknown) => thrown(() => decimalText(value as DecimalInput)).code;

describe('decimalText', () => {
  it.each([
    ['5', '5'],
    ['-5', '-5'],
    ['5.00', '5'],
    ['007.50', '7.5'],
    ['0.0', '0'],
    ['-0', '0'],
    ['-0.000', '0'],
    ['1e3', '1000'],
    ['1E+3', '1000'],
    ['1.5e-7', '0.00000015'],
    ['0e999', '0'],
    ['12345678901234567890123456789012345678', '12345678901234567890123456789012345678'],
    ['0.00000000000000000000000000000000000001', '0.00000000000000000000000000000000000001'],
    ['1e37', `1${'0'.repeat(37)}`],
    ['1e-38', `0.${'0'.repeat(37)}1`],
  ])('writes %s as %s', (value, text) => {
    expect(decimalText(value)).toBe(text);
  });

  it.each([
    [0.061, '0.061'],
    [-0, '0'],
    [1e-7, '0.0000001'],
    [1e21, '1000000000000000000000'],
    [123456789012345, '123456789012345'],
    [9007199254740991, '9007199254740991'],
    [-9007199254740991, '-9007199254740991'],
    [0.123456789012345, '0.123456789012345'],
    [12345678901234500000, '12345678901234500000'],
  ])('reads the number %d as its shortest text', (value, text) => {
    expect(decimalText(value)).toBe(text);
  });

  it('reads bigints up to 38 digits', () => {
    expect(decimalText(-12345678901234567890n)).toBe('-12345678901234567890');
    expect(decimalText(10n ** 38n - 1n)).toBe('9'.repeat(38));
    expect(decimalText(1n - 10n ** 38n)).toBe(`-${'9'.repeat(38)}`);
    expect(codeOf(10n ** 38n)).toBe('decimal/out-of-bounds');
    expect(codeOf(-(10n ** 38n))).toBe('decimal/out-of-bounds');
  });

  it.each([0.1 + 0.2, 1 / 3, 2 / 3, 9007199254740992, 0.1234567890123456, 1.1 * 3])(
    'refuses %d, whose tail is binary noise',
    (value) => {
      expect(codeOf(value)).toBe('decimal/binary-noise');
    },
  );

  it('says what to do about binary noise', () => {
    expect(thrown(() => decimalText(0.1 + 0.2)).message).toBe(
      'decimalText: value must be a number with at most 15 significant digits, got 0.30000000000000004. Its tail is ' +
        'an artefact of binary arithmetic: compute with decimal text, or pass the exact value as a string.',
    );
  });

  it.each([NaN, Infinity, -Infinity])('refuses %d', (value) => {
    expect(codeOf(value)).toBe('number/not-finite');
  });

  it.each([
    ['6.1%', '0.061'],
    ['6.1 %', '0.061'],
    ['6.1  %', '0.061'],
    ['6.125%', '0.06125'],
    ['-25%', '-0.25'],
    ['100%', '1'],
  ])('refuses %s and says to write %s', (value, fraction) => {
    const { code, message } = thrown(() => decimalText(value));
    expect(code).toBe('decimal/percent');
    expect(message).toContain(`Write ${fraction}.`);
  });

  it.each([
    '1,000',
    '1,000.50',
    '1.000,50',
    '0,061',
    '-1,5',
    '1 000',
    "1'000",
    '1_000',
    '1.2.3',
    '1\u00a0000',
  ])('refuses %s as grouped digits', (value) => {
    expect(codeOf(value)).toBe('decimal/grouped');
  });

  it.each([
    '',
    ' ',
    ' 5',
    '5 ',
    '+5',
    '.5',
    '5.',
    '-.5',
    '-',
    '--5',
    '0x10',
    '0b1',
    '1e',
    '1e+',
    'e5',
    '1e1.5',
    'NaN',
    'Infinity',
    'CAD 5',
    '5 CAD',
    '$5',
    '5%%',
    '%',
    '6.1%x',
    'x6.1%',
    '\u22125',
    '٥',
    '1,000x',
    'x1,000',
    '5\n',
  ])('refuses %j', (value) => {
    expect(codeOf(value)).toBe('decimal/not-a-decimal');
  });

  it('names the value and the place in the message', () => {
    expect(thrown(() => decimalText(' 5'))).toEqual({
      code: 'decimal/not-a-decimal',
      path: 'value',
      message:
        'decimalText: value must be a decimal written in digits, such as "0.061" or "-1200.50", got " 5". Use a point ' +
        'between digits as the decimal mark, and no spaces, plus, currency or other signs.',
    });
  });

  it.each([
    '1e400',
    '1e-400',
    '1e38',
    '-1e38',
    '1e-39',
    '1e4000',
    '1e99999999999',
    `1${'0'.repeat(38)}`,
    '1e1000',
    '0e1000',
  ])('refuses %s as out of bounds', (value) => {
    const { code, message } = thrown(() => decimalText(value));
    expect(code).toBe('decimal/out-of-bounds');
    expect(message).toContain('at most 38 digits before and 38 digits after the point');
  });

  it.each([1e38, 1e-39, -1e300])('refuses the number %d as out of bounds', (value) => {
    expect(codeOf(value)).toBe('decimal/out-of-bounds');
  });

  it('takes 80 characters and refuses 81 before looking at them', () => {
    expect(decimalText('5'.padStart(80, '0'))).toBe('5');
    const { code, message } = thrown(() => decimalText('5'.padStart(81, '0')));
    expect(code).toBe('decimal/too-long');
    expect(message).toContain('at most 80 characters');
    expect(codeOf('9'.repeat(10_000_000))).toBe('decimal/too-long');
  });

  it.each([
    [null],
    [undefined],
    [true],
    [{}],
    [[]],
    [['5']],
    [Symbol('5')],
    [() => '5'],
    [new GlobalDecimal(5)],
  ])('refuses what is neither text nor number: %s', (value) => {
    const { code, message } = thrown(() => decimalText(value as never));
    expect(code).toBe('input/wrong-type');
    expect(message).toContain('of a decimal object pass its toString()');
  });

  it('never runs code of the value', () => {
    const hostile = {
      toString: () => {
        throw new Error('run');
      },
      valueOf: () => {
        throw new Error('run');
      },
    };
    expect(codeOf(hostile)).toBe('input/wrong-type');
  });

  it('leaves the settings of decimal.js alone and is left alone by them', () => {
    const before = GlobalDecimal.precision;
    GlobalDecimal.set({ precision: 2, toExpNeg: 0, toExpPos: 0 });
    expect(decimalText('12345.678')).toBe('12345.678');
    expect(GlobalDecimal.precision).toBe(2);
    GlobalDecimal.set({ defaults: true });
    expect(GlobalDecimal.precision).toBe(before);
  });

  it('is idempotent, and reads a number as its own text', () => {
    const number = fc.oneof(
      fc.integer(),
      fc.maxSafeInteger(),
      fc
        .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.nat(12))
        .map(([n, e]) => Number(`${n}e-${e}`)),
    );
    fc.assert(
      fc.property(number, (value) => {
        const text = decimalText(value);
        expect(decimalText(text)).toBe(text);
        expect(Number(text)).toBe(value + 0);
        expect(text).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
      }),
      runs(200),
    );
  });
});
