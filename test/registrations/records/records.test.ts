import {
  cumulativeReportSchema,
  derivedReportSchema,
  reportSchema,
  type CumulativeReport,
  type DerivedReport,
  type Report,
} from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';

const REPORT: Report = {
  brand: 'Tesla',
  market: 'CN',
  basis: 'insurance',
  from: '2023-07-03',
  to: '2023-07-09',
  count: 3200,
  roundedTo: 100,
  source: { title: 'a test' },
};
const CUMULATIVE: CumulativeReport = { ...REPORT, convention: 'calendar-days' };
const DERIVED: DerivedReport = { ...REPORT, derivation: '71,106 - 60,254' };

const REVERSED = ['to: the window ends on or after its first day'];
const NOT_ROUNDED = ['count: the count is a multiple of the step it is rounded to'];

/** What a schema says against some data: nothing where it takes them. */
function saidAgainst(schema: z.ZodType, data: object): readonly string[] {
  const { error } = schema.safeParse(data);
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

describe.each([
  ['reportSchema', reportSchema, REPORT],
  ['cumulativeReportSchema', cumulativeReportSchema, CUMULATIVE],
  ['derivedReportSchema', derivedReportSchema, DERIVED],
] as const)('%s', (_name, schema: z.ZodType, good) => {
  const against = (more: object) => saidAgainst(schema, { ...good, ...more });

  it('takes a record and returns it as it is', () => {
    expect(schema.parse(good)).toEqual(good);
  });

  it('takes a window of one day, and none that ends before it begins', () => {
    expect(against({ to: '2023-07-03' })).toEqual([]);
    expect(against({ to: '2023-07-02' })).toEqual(REVERSED);
  });

  it('takes what may be absent', () => {
    expect(against({ publishedOn: '2023-07-11', status: 'seen', note: 'a note' })).toEqual([]);
  });

  it.each([
    ['no brand', { brand: '' }, 'brand'],
    ['a market in words', { market: 'China' }, 'market'],
    ['a market in small letters', { market: 'cn' }, 'market'],
    ['a basis it does not know', { basis: 'insured' }, 'basis'],
    ['a day that does not exist', { from: '2023-02-30' }, 'from'],
    ['a count below 0', { count: -100 }, 'count'],
    ['half a car', { count: 0.5, roundedTo: 1 }, 'count'],
    ['a step that nobody rounds to', { roundedTo: 50 }, 'roundedTo'],
    ['a status it does not know', { status: 'heard' }, 'status'],
    ['an empty note', { note: '' }, 'note'],
    ['no source', { source: undefined }, 'source'],
  ])('refuses %s', (_what, more, path) => {
    expect(against(more).map((text) => text.split(':')[0]?.split('.')[0])).toContain(path);
  });

  it('refuses a field it does not know', () => {
    expect(against({ extra: 1 })).toHaveLength(1);
  });
});

describe.each([
  ['reportSchema', reportSchema, REPORT],
  ['cumulativeReportSchema', cumulativeReportSchema, CUMULATIVE],
] as const)('%s on rounding', (_name, schema: z.ZodType, good) => {
  const against = (count: number, roundedTo: number) => saidAgainst(schema, { ...good, count, roundedTo });

  it('takes multiples of the step alone', () => {
    expect([against(0, 1000), against(3200, 100), against(3201, 1), against(3210, 10)]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(against(3201, 10)).toEqual(NOT_ROUNDED);
    expect(against(3250, 100)).toEqual(NOT_ROUNDED);
    expect(against(3200, 1000)).toEqual(NOT_ROUNDED);
  });
});

describe('derivedReportSchema', () => {
  it('takes a count that is no multiple of the step: differences of rounded figures are none', () => {
    expect(saidAgainst(derivedReportSchema, { ...DERIVED, count: 10_852 })).toEqual([]);
  });

  it('wants the arithmetic', () => {
    expect(saidAgainst(derivedReportSchema, { ...DERIVED, derivation: '' })).toHaveLength(1);
    expect(saidAgainst(derivedReportSchema, REPORT)).toHaveLength(1);
  });
});

describe('cumulativeReportSchema', () => {
  it.each(['calendar-days', 'iso-weeks', 'both'])('takes the convention %s', (convention) => {
    expect(saidAgainst(cumulativeReportSchema, { ...CUMULATIVE, convention })).toEqual([]);
  });

  it('wants one of them', () => {
    expect(saidAgainst(cumulativeReportSchema, { ...CUMULATIVE, convention: 'weeks' })).toHaveLength(1);
    expect(saidAgainst(cumulativeReportSchema, REPORT)).toHaveLength(1);
  });
});
