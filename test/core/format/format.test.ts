import {
  DEFAULT_LOCALE,
  formatCount,
  formatDate,
  formatFuzzyDate,
  formatInterval,
  formatMoney,
  formatNumber,
  formatPercent,
} from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { codeAndPath, refusalOf } from '../../support/refusal-of';

const LOCALES_REFUSED = ['not a locale', 'en_US', '', 'xx'];

describe('formatCount', () => {
  it.each([
    [93680, '93,680'],
    [999, '999'],
    [2.5, '3'],
    [-2.5, '-3'],
    [0, '0'],
    [-0, '0'],
    [-0.4, '0'],
    [12345678901234567890n, '12,345,678,901,234,567,890'],
  ])('writes %s as %j', (count, text) => {
    expect(formatCount(count)).toBe(text);
  });

  it('groups as the locale does', () => {
    expect(formatCount(1234567, { locale: 'de-DE' })).toBe('1.234.567');
    expect(DEFAULT_LOCALE).toBe('en-US');
  });

  it('refuses what is no count', () => {
    expect(codeAndPath(() => formatCount(NaN))).toEqual(['number/not-finite', 'count']);
    expect(codeAndPath(() => formatCount('5' as never))).toEqual(['input/wrong-type', 'count']);
    expect(refusalOf(() => formatCount(Infinity)).issues[0]?.function).toBe('formatCount');
  });

  it.each(LOCALES_REFUSED)('refuses the locale %j rather than taking that of the machine', (locale) => {
    const error = refusalOf(() => formatCount(5, { locale }));
    expect([error.code, error.path]).toEqual(['format/unknown-locale', 'options.locale']);
    expect(error.message).toContain('language tag such as "en-US"');
    expect(error.issues[0]?.function).toBe('formatCount');
  });
});

describe('formatNumber', () => {
  it.each([
    [1276.04, {}, '1,276.0'],
    [1276.05, { decimals: 2 }, '1,276.05'],
    [0.25, {}, '0.3'],
    [-0.04, {}, '0.0'],
    [-0.06, {}, '-0.1'],
    [5, { decimals: 0 }, '5'],
    [5, { signed: true }, '+5.0'],
    [-5, { signed: true }, '-5.0'],
    [0, { signed: true }, '0.0'],
    [5, { signed: false }, '5.0'],
    [1.5, { locale: 'de-DE' }, '1,5'],
    [1, { decimals: 20 }, '1.00000000000000000000'],
  ])('writes %d with %j as %j', (value, options, text) => {
    expect(formatNumber(value, options)).toBe(text);
  });

  it('refuses decimals beyond 0 to 20, and no numbers', () => {
    expect(codeAndPath(() => formatNumber(1, { decimals: -1 }))).toEqual([
      'number/out-of-range',
      'options.decimals',
    ]);
    expect(codeAndPath(() => formatNumber(1, { decimals: 21 }))).toEqual([
      'number/out-of-range',
      'options.decimals',
    ]);
    expect(codeAndPath(() => formatNumber(1, { decimals: 1.5 }))).toEqual([
      'number/not-an-integer',
      'options.decimals',
    ]);
    expect(codeAndPath(() => formatNumber(NaN))).toEqual(['number/not-finite', 'value']);
    expect(refusalOf(() => formatNumber(NaN)).issues[0]?.function).toBe('formatNumber');
    expect(refusalOf(() => formatNumber(1, { locale: 'xx' })).issues[0]?.function).toBe('formatNumber');
  });
});

describe('formatPercent', () => {
  it.each([
    [-0.8161, { signed: true }, '-81.6%'],
    [0.061, {}, '6.1%'],
    [1.5, { decimals: 0 }, '150%'],
    [0.1, { signed: true }, '+10.0%'],
  ])('writes %d with %j as %j', (fraction, options, text) => {
    expect(formatPercent(fraction, options)).toBe(text);
  });

  it('refuses what is no fraction in its own name', () => {
    const error = refusalOf(() => formatPercent(Infinity));
    expect(error.issues[0]).toMatchObject({ function: 'formatPercent', path: 'fraction' });
  });
});

describe('formatMoney', () => {
  it.each([
    ['2440.00', 'CAD 2,440.00'],
    ['-1234567.5', 'CAD -1,234,567.5'],
    ['0', 'CAD 0'],
    ['-0.005', 'CAD -0.005'],
    ['12345678901234567890.123456789012345678', 'CAD 12,345,678,901,234,567,890.123456789012345678'],
  ])('writes %s digit for digit', (amount, text) => {
    expect(formatMoney({ amount, currency: 'CAD' })).toBe(text);
  });

  it('writes marks and digits of the locale', () => {
    const money = { amount: '1234.50', currency: 'EUR' };
    expect(formatMoney(money, { locale: 'de-DE' })).toBe('EUR 1.234,50');
    expect(formatMoney(money, { locale: 'ar-EG' })).toBe('EUR ١٬٢٣٤٫٥٠');
  });

  it.each([
    '',
    'abc',
    '1e5',
    '--5',
    '1.',
    '.5',
    '1,000',
    '5 ',
    ' 5',
    'x5',
    '5x',
    5,
    null,
    `1${'0'.repeat(400)}`,
  ])('refuses the amount %j', (amount) => {
    const call = () => formatMoney({ amount: amount as string, currency: 'CAD' });
    expect(codeAndPath(call)).toEqual(['decimal/not-a-decimal', 'money.amount']);
    expect(refusalOf(call).issues[0]?.function).toBe('formatMoney');
  });

  it('takes 400 digits, and refuses an unknown locale', () => {
    expect(formatMoney({ amount: '1'.repeat(400), currency: 'CAD' })).toHaveLength(4 + 400 + 133);
    const call = () => formatMoney({ amount: '5', currency: 'CAD' }, { locale: 'xx' });
    expect(refusalOf(call).issues[0]).toMatchObject({
      function: 'formatMoney',
      code: 'format/unknown-locale',
    });
  });
});

describe('formatDate', () => {
  it.each([
    ['2023-07-03', {}, 'Jul 3, 2023'],
    ['2023-07-03', { style: 'long' }, 'July 3, 2023'],
    ['2023-07-03', { style: 'short' }, '7/3/23'],
    ['2024-02-29', {}, 'Feb 29, 2024'],
    ['2023-02-28', { locale: 'de-DE' }, '28.02.2023'],
    ['0099-12-31', {}, 'Dec 31, 99'],
    ['0001-01-01', {}, 'Jan 1, 1'],
    ['9999-12-31', {}, 'Dec 31, 9999'],
  ] as const)('writes %s with %j as %j', (date, options, text) => {
    expect(formatDate(date, options)).toBe(text);
  });

  it('takes a date in three numbers', () => {
    expect(formatDate({ year: 2023, month: 7, day: 3 })).toBe('Jul 3, 2023');
  });

  it('stays in the Gregorian calendar where the locale has another', () => {
    expect(formatDate('2026-04-15', { locale: 'th-TH' })).toContain('2026');
  });

  it('refuses what is no date, and an unknown locale', () => {
    expect(refusalOf(() => formatDate('2023-02-29')).issues[0]).toMatchObject({
      function: 'formatDate',
      path: 'date',
      code: 'date/no-such-day',
    });
    expect(refusalOf(() => formatDate('2023-02-28', { locale: 'xx' })).issues[0]).toMatchObject({
      function: 'formatDate',
      code: 'format/unknown-locale',
    });
  });
});

describe('formatFuzzyDate', () => {
  it.each([
    ['2027-Q3', '2027-Q3'],
    ['2026-04-15', 'Apr 15, 2026'],
    ['2026-12..2027-Q1', '2026-12..2027-Q1'],
  ])('writes %s as %j', (date, text) => {
    expect(formatFuzzyDate(date)).toBe(text);
  });

  it('passes the style on, and refuses in its own name', () => {
    expect(formatFuzzyDate('2026-04-15', { style: 'long' })).toBe('April 15, 2026');
    const error = refusalOf(() => formatFuzzyDate('mid-2027'));
    expect(error.issues[0]).toMatchObject({ function: 'formatFuzzyDate', path: 'date' });
  });
});

describe('formatInterval', () => {
  const write = (coverage: number, lower = 1, upper = 2) =>
    formatInterval({ coverage, lower, upper }, (bound) => `<${bound}>`);

  it.each([
    [0.8, '<1> to <2> (80%)'],
    [0.07, '<1> to <2> (7%)'],
    [0.999999, '<1> to <2> (99.9999%)'],
  ])('writes a coverage of %d', (coverage, text) => {
    expect(write(coverage)).toBe(text);
  });

  it('takes an interval of one point', () => {
    expect(write(0.5, 3, 3)).toBe('<3> to <3> (50%)');
  });

  it('refuses a coverage of 0, 1 or 80, and bounds in the wrong order', () => {
    for (const coverage of [0, 1, 80]) {
      expect(codeAndPath(() => write(coverage))).toEqual(['number/out-of-range', 'interval.coverage']);
    }
    expect(codeAndPath(() => write(0.8, 2, 1))).toEqual(['number/out-of-range', 'interval.upper']);
    expect(codeAndPath(() => write(0.8, NaN, 1))).toEqual(['number/not-finite', 'interval.lower']);
    expect(refusalOf(() => write(0)).issues[0]?.function).toBe('formatInterval');
  });
});
