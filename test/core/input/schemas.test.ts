import {
  dataSetInfoSchema,
  decimalTextSchema,
  fuzzyDate,
  fuzzyDateSchema,
  fuzzyDateTextSchema,
  isoDateSchema,
  knownSchema,
  sourceSchema,
  statedTextSchema,
} from 'gigacast/core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bulk } from '../../support/runs';

const passes = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

describe('isoDateSchema', () => {
  it.each(['0001-01-01', '2024-02-29', '9999-12-31'])('takes %s', (text) => {
    expect(passes(isoDateSchema, text)).toBe(true);
  });

  it.each([
    '0000-01-01',
    '2023-02-29',
    '2023-7-3',
    '2023-07-03T00:00',
    ' 2023-07-03',
    '20230703',
    '',
    5,
    null,
  ])('refuses %j', (text) => {
    expect(passes(isoDateSchema, text)).toBe(false);
  });

  it('says that the first year is 1', () => {
    expect(isoDateSchema.safeParse('0000-01-01').error?.issues[0]?.message).toBe('the first year is 0001');
  });
});

describe('fuzzyDateTextSchema', () => {
  it.each([
    '2027-Q3',
    '2025-H2',
    '2026-12',
    '2028',
    '2026-04-15',
    '2027..2028',
    '2026-12..2027-Q1',
    '2026-04-15..2027-H1',
    '2026-01-10',
    '2026-10-31',
  ])('takes %s, which fuzzyDate reads', (text) => {
    expect(passes(fuzzyDateTextSchema, text)).toBe(true);
    expect(fuzzyDate(text).text).toBe(text);
  });

  it.each([
    'mid-2027',
    '2027-Q5',
    '2027-Q0',
    '2025-H3',
    '2026-13',
    '2026-00',
    '0000',
    '0000-Q1',
    '2028..0000',
    '2026-04-00',
    '2026-04-32',
    '27',
    '2027..',
    '..2027',
    'x2027',
    '2027x',
    '2027...2028',
    '',
  ])('refuses %j', (text) => {
    const result = fuzzyDateTextSchema.safeParse(text);
    expect(result.error?.issues[0]?.message).toContain('a date such as 2026-04-15, 2026-12, 2027-Q3');
  });
});

describe('fuzzyDateSchema', () => {
  const phrase = { text: 'mid-2027', precision: 'phrase', from: '2027-05-01', to: '2027-08-31' };

  it('takes a text, or a date with bounds of its own', () => {
    expect(passes(fuzzyDateSchema, '2027-Q3')).toBe(true);
    const declared = fuzzyDate('mid-2027', { phrases: { mid: { from: '05-01', to: '08-31' } } });
    expect(declared).toEqual(phrase);
    for (const precision of ['day', 'month', 'quarter', 'half', 'year', 'range', 'phrase']) {
      expect(passes(fuzzyDateSchema, { ...phrase, precision })).toBe(true);
    }
  });

  it.each([
    { ...phrase, text: '' },
    { ...phrase, precision: 'week' },
    { ...phrase, from: 'x' },
    { ...phrase, to: 'x' },
    { ...phrase, more: 1 },
    5,
  ])('refuses %j', (value) => {
    expect(passes(fuzzyDateSchema, value)).toBe(false);
  });
});

describe('decimalTextSchema', () => {
  it.each(['0', '-12.50', '0.061', '9'.repeat(80)])('takes %s', (text) => {
    expect(passes(decimalTextSchema, text)).toBe(true);
  });

  it.each(['1e5', '+5', '.5', '5.', '1,000', ' 5', '5 ', '--5', '', 'NaN', 5, '9'.repeat(81)])(
    'refuses %j',
    (text) => {
      expect(passes(decimalTextSchema, text)).toBe(false);
    },
  );

  it('says what a decimal looks like', () => {
    expect(decimalTextSchema.safeParse('x').error?.issues[0]?.message).toBe('a plain decimal such as 0.061');
  });
});

describe('statedTextSchema', () => {
  it.each([
    'Act',
    '5',
    '一',
    'Unknown Pleasures',
    'Source of law',
    'n',
    'None of these',
    'TODO list of the ministry',
  ])('takes %j', (text) => {
    expect(passes(statedTextSchema, text)).toBe(true);
  });

  it.each([
    '',
    ' ',
    '\t\n',
    '\u200b',
    '?',
    '???',
    '-',
    '—',
    '...',
    'todo',
    'TODO',
    'To do',
    'TBD',
    'tba',
    'tbc',
    'unknown',
    ' Unknown ',
    'none',
    'null',
    'undefined',
    'nil',
    'source',
    'n/a',
    'N.A.',
    'na',
    'n / a',
    'xxx',
    'x',
    'X',
    5,
    null,
  ])('refuses %j', (text) => {
    expect(passes(statedTextSchema, text)).toBe(false);
  });

  it('says why, and looks at a hundred megabytes of spaces at once', () => {
    const message = (text: string) => statedTextSchema.safeParse(text).error?.issues[0]?.message;
    expect(message('todo')).toBe('words that say something, not a placeholder');
    expect(message(' '.repeat(bulk(1e8)))).toBe('words that say something, not a placeholder');
  });
});

describe('sourceSchema', () => {
  const full = {
    title: 'SOR/2024-187',
    href: 'https://example.org/law?x=1',
    section: 's. 2(1)(a)',
    publishedOn: '2024-10-01',
    retrievedOn: '2026-11-23',
    licence: 'Crown copyright',
    note: 'Copy.',
  };

  it('takes a title alone, and everything', () => {
    expect(passes(sourceSchema, { title: 'Act' })).toBe(true);
    expect(passes(sourceSchema, full)).toBe(true);
    expect(passes(sourceSchema, { ...full, href: 'http://example.org' })).toBe(true);
  });

  it.each([
    {},
    { ...full, title: 'unknown' },
    { ...full, href: 'javascript:alert(1)' },
    { ...full, href: 'ftp://example.org' },
    { ...full, href: 'xhttps://example.org' },
    { ...full, href: 'not an address' },
    { ...full, section: '' },
    { ...full, publishedOn: '2024-13-01' },
    { ...full, retrievedOn: 'yesterday' },
    { ...full, licence: 'tbd' },
    { ...full, note: '' },
    { ...full, url: 'https://example.org' },
    { ...full, note: undefined },
  ])('refuses %j', (source) => {
    expect(passes(sourceSchema, source)).toBe(false);
  });
});

describe('dataSetInfoSchema', () => {
  const info = {
    id: 'set',
    title: 'A set',
    version: '1',
    publisher: 'Publisher',
    licence: 'CC0',
    attribution: 'Publisher, CC0',
    asOf: '2026-11-01',
    retrievedOn: '2026-11-23',
    staleAfter: '2027-01-31',
    coverage: { from: '2026-01-01', to: '2026-01-01' },
    method: 'mixed',
    transforms: ['rounded'],
  };

  it('takes a full description, with and without words of attribution', () => {
    expect(passes(dataSetInfoSchema, info)).toBe(true);
    const { attribution: _, ...rest } = info;
    expect(passes(dataSetInfoSchema, { ...rest, transforms: [] })).toBe(true);
    for (const method of ['reported', 'estimated'])
      expect(passes(dataSetInfoSchema, { ...info, method })).toBe(true);
  });

  it.each([
    ...['id', 'title', 'version', 'publisher', 'licence', 'attribution'].map((field) => ({ [field]: '' })),
    ...['id', 'title', 'publisher', 'licence', 'attribution'].map((field) => ({ [field]: 'TBD' })),
    ...['asOf', 'retrievedOn', 'staleAfter'].map((field) => ({ [field]: '2026-02-30' })),
    { coverage: { from: '2026-01-02', to: '2026-01-01' } },
    { coverage: { from: 'x', to: '2026-01-01' } },
    { coverage: { from: '2026-01-01', to: '2026-01-01', more: 1 } },
    { coverage: {} },
    { method: 'guessed' },
    { transforms: [''] },
    { transforms: 'none' },
    { more: 1 },
  ])('refuses %j', (change) => {
    expect(passes(dataSetInfoSchema, { ...info, ...change })).toBe(false);
  });

  it('says what is wrong with a coverage that runs backwards', () => {
    const change = { coverage: { from: '2026-01-02', to: '2026-01-01' } };
    expect(dataSetInfoSchema.safeParse({ ...info, ...change }).error?.issues[0]?.message).toBe(
      'a first day that is not after the last',
    );
  });
});

describe('knownSchema', () => {
  const schema = knownSchema(z.number());

  it('takes a known value or a stated unknown', () => {
    expect(passes(schema, { known: true, value: 5 })).toBe(true);
    expect(passes(schema, { known: false, why: 'not published' })).toBe(true);
    expect(passes(schema, { known: false, why: 'not published', source: { title: 'Act' } })).toBe(true);
  });

  it.each([
    { known: true },
    { known: true, value: '5' },
    { known: true, value: 5, why: 'x' },
    { known: false },
    { known: false, why: '' },
    { known: false, why: 'tbd' },
    { known: false, why: 'not published', value: 5 },
    { known: false, why: 'not published', source: {} },
    { value: 5 },
    5,
  ])('refuses %j', (value) => {
    expect(passes(schema, value)).toBe(false);
  });
});
