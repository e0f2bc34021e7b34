import { addDays } from 'gigacast/core';
import { reconcile, type PublishedClaim, type Report } from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';

type Change = Extract<PublishedClaim, { readonly kind: 'change' }>;
type Parts = Extract<PublishedClaim, { readonly kind: 'parts' }>;

const week = (from: string, count: number, more: Partial<Report> = {}): Report => ({
  ...{ brand: 'Tesla', market: 'CN', basis: 'insurance', from, to: addDays(from, 6), count, roundedTo: 100 },
  source: { title: 'Li Auto' },
  ...more,
});
const window = (from: string, count?: number) => ({
  ...{ from, to: addDays(from, 6) },
  ...(count === undefined ? {} : { count }),
});
const change = (percent: Change['percent'], more: Partial<Change> = {}): Change => ({
  ...{ kind: 'change', brand: 'Tesla', basis: 'insurance', percent },
  ...{ current: window('2023-07-03'), previous: window('2023-06-26') },
  ...more,
});
const parts = (counts: readonly number[], more: Partial<Parts> = {}): Parts => ({
  ...{ kind: 'parts', brand: 'Tesla', basis: 'insurance', total: window('2023-07-03') },
  parts: counts.map((count, at) => ({ name: `Model ${at}`, count })),
  ...more,
});
const RECORD = [week('2023-06-19', 16700), week('2023-06-26', 17400), week('2023-07-03', 3200)];
const found = (claims: readonly PublishedClaim[], reports: readonly Report[] = RECORD) =>
  reconcile(deepFreeze(reports), { claims: deepFreeze(claims) }).findings.filter(({ code }) =>
    code.includes('claimed'),
  );
const codes = (...given: Parameters<typeof found>) =>
  found(...given).map(({ code, from }) => `${code.slice('registrations/claimed-'.length)} ${from}`);

describe('reconcile of changes as published', () => {
  it.each([[-81.6], ['-81.6'], [-81.3], [-81.22], [-81.99]])('follows: %s', (percent) => {
    expect(found([change(percent)])).toEqual([]);
  });

  it('takes a whole per cent for what it is, where told to', () => {
    expect(codes([change(-82)])).toEqual(['change 2023-07-03']);
    expect(found([change(-82, { goodTo: 0.5 })])).toEqual([]);
    expect(codes([change(-83, { goodTo: 0.5 })])).toEqual(['change 2023-07-03']);
  });

  it('finds a change that rounding cannot give, with what it may be', () => {
    const claim = change(-80.8);
    expect(found([claim])).toMatchObject([
      {
        ...{
          code: 'registrations/claimed-change',
          severity: 'contradiction',
          from: '2023-07-03',
          to: '2023-07-09',
          claim,
        },
        ...{ brand: 'Tesla', market: 'CN', basis: 'insurance' },
        evidence: {
          ...{ previousFrom: '2023-06-26', previousTo: '2023-07-02', claimedPercent: -80.8, percent: -81.61 },
          ...{
            lowPercent: -81.9484,
            highPercent: -81.268,
            current: 3200,
            previous: 17400,
            impliedPrevious: 16667,
          },
          cause: 'it follows from another base: 16,700 is the count of 2023-06-19 to 2023-06-25',
        },
        reports: [{ count: 3200 }, { count: 17400 }],
        proposal: {
          code: 'registrations/do-not-use',
          sentence: { text: 'Do not use the claim; the counts stay as they are.' },
        },
        sentence: {
          text: 'A change of -80.80 % from 2023-06-26 to 2023-07-02 is claimed for 2023-07-03 to 2023-07-09; the counts give -81.61 %, and rounding allows -81.95 % to -81.27 %; it follows from another base: 16,700 is the count of 2023-06-19 to 2023-06-25.',
        },
      },
    ]);
    expect(codes([change(-82.01)])).toEqual(['change 2023-07-03']);
    expect(codes([change(-81.2)])).toEqual(['change 2023-07-03']);
    expect(found([change(50)])[0]?.evidence['cause']).toBe('no base on record gives it');
  });

  it('is content where one of several counts fits, and takes the count of the page where there is none', () => {
    expect(
      found([change(-80.8)], [...RECORD, week('2023-06-26', 16700, { source: { title: 'Teslarati' } })]),
    ).toEqual([]);
    const early = change(10, { current: window('2022-07-11', 110), previous: window('2022-07-04', 100) });
    expect(found([early])).toEqual([]);
    expect(codes([{ ...early, percent: 11 }])).toEqual(['change 2022-07-11']);
    expect(found([{ ...early, percent: 11 }])[0]?.reports).toEqual([]);
    expect(found([{ ...early, percent: 11, previous: window('2022-07-04') }])).toEqual([]);
    expect(found([{ ...early, percent: 11, current: window('2022-07-11') }])).toEqual([]);
  });

  it('has no per cent of nothing, and no base for a fall of everything', () => {
    const zero = [week('2023-06-26', 0), week('2023-07-03', 3200)];
    expect(found([change(5)], zero)).toEqual([]);
    expect(
      found([change(5)], [week('2023-06-26', 50, { roundedTo: 1 }), week('2023-07-03', 3200)]),
    ).toHaveLength(1);
    const coarse = [week('2023-06-26', 0, { roundedTo: 1000 }), week('2023-07-03', 3200)];
    expect(found([change(5)], coarse)).toEqual([]);
    expect(found([change(-100)])[0]?.evidence).not.toHaveProperty('impliedPrevious');
    expect(found([change(-100)])[0]?.evidence['cause']).toBe('no base on record gives it');
  });

  it('finds a count beside the claim that the record does not have', () => {
    const claim = change(-68, { previous: window('2023-06-26', 10000) });
    expect(found([claim])).toMatchObject([
      {
        ...{
          code: 'registrations/claimed-count',
          from: '2023-06-26',
          to: '2023-07-02',
          severity: 'contradiction',
        },
        evidence: { claimed: 10000, recorded: '17,400', cause: 'no other window has that count' },
        reports: [{ count: 17400 }],
        sentence: {
          text: 'A page gives 10,000 for 2023-06-26 to 2023-07-02, where 17,400 stands on record; no other window has that count.',
        },
      },
      { code: 'registrations/claimed-change', from: '2023-07-03' },
    ]);
    expect(found([change(-81.6, { previous: window('2023-06-26', 16700) })])[0]?.evidence['cause']).toBe(
      '16,700 is the count of 2023-06-19 to 2023-06-25',
    );
    expect(found([change(-81.6, { previous: window('2023-06-26', 17442) })])).toEqual([]);
    expect(codes([change(-81.6, { current: window('2023-07-03', 3251) })])).toEqual(['count 2023-07-03']);
    const wholesale = week('2023-06-26', 20000, { basis: 'wholesale' });
    expect(
      found([change(-81.6, { previous: window('2023-06-26', 20000) })], [...RECORD, wholesale])[0]?.evidence[
        'cause'
      ],
    ).toBe('20,000 is wholesale of the same days');
    const exact = RECORD.map((report): Report => ({ ...report, roundedTo: 1 }));
    expect(codes([change(-81.6, { previous: window('2023-06-26', 17401) })], exact)).toEqual([
      'count 2023-06-26',
    ]);
  });

  it('keeps brands, markets and bases apart', () => {
    expect(found([change(50, { brand: 'NIO' })])).toEqual([]);
    expect(found([change(50, { market: 'NO' })])).toEqual([]);
    expect(found([change(50, { basis: 'retail' })])).toEqual([]);
    expect(codes([change(50, { market: 'CN' })])).toEqual(['change 2023-07-03']);
    const foreign = week('2023-06-26', 2133, { market: 'NO', basis: 'retail', roundedTo: 1 });
    expect(found([change(50)], [...RECORD, foreign])[0]?.evidence['cause']).toBe(
      'no base on record gives it',
    );
  });

  it('looks for the base among windows of about the same length, the nearest first', () => {
    const base = (from: string, to: string) => week(from, 2100, { to });
    const cause = (...others: Report[]) =>
      found([change(52.4)], [...RECORD, ...others])[0]?.evidence['cause'];
    expect(cause(base('2023-05-01', '2023-05-07'), base('2023-05-15', '2023-05-21'))).toBe(
      'it follows from another base: 2,100 is the count of 2023-05-15 to 2023-05-21',
    );
    expect(cause(base('2023-05-01', '2023-05-14'))).toBe('no base on record gives it');
    expect(cause(base('2023-05-01', '2023-05-10'))).toContain('2,100 is the count of 2023-05-01');
    expect(cause(base('2023-05-01', '2023-05-11'))).toBe('no base on record gives it');
  });
});

describe('reconcile of sums as published', () => {
  it('finds parts that are not the total', () => {
    expect(found([parts([2400, 800])])).toEqual([]);
    expect(found([parts([2400, 850])])).toEqual([]);
    expect(found([parts([2400, 851])])).toMatchObject([
      {
        ...{ code: 'registrations/claimed-parts', severity: 'contradiction', from: '2023-07-03' },
        evidence: { total: 3200, sum: 3251, difference: 51, cause: 'that is 51 more' },
        sentence: {
          text: 'The parts claimed for 3,200 in 2023-07-03 to 2023-07-09 add up to 3,251; that is 51 more.',
        },
      },
    ]);
    expect(found([parts([2400, 700])])[0]?.evidence['cause']).toBe('that is 100 less');
    expect(found([parts([16700])])[0]?.evidence['cause']).toBe(
      '16,700 is the count of 2023-06-19 to 2023-06-25',
    );
  });

  it('takes the total of the page where there is none on record', () => {
    const total = window('2022-07-11', 100);
    expect(found([parts([60, 40], { total })])).toEqual([]);
    expect(codes([parts([60, 41], { total })])).toEqual(['parts 2022-07-11']);
    expect(found([parts([60, 41], { total })])[0]?.reports).toEqual([]);
    expect(found([parts([60, 41], { total: window('2022-07-11') })])).toEqual([]);
    expect(found([parts([1], { market: 'NO' })])).toEqual([]);
  });
});
