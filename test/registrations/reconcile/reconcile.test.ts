import { addDays, weeksOfQuarter } from 'gigacast/core';
import {
  CHINA_BRAND_GROUPS,
  publisherOf,
  reconcile,
  type Basis,
  type Finding,
  type PublishedClaim,
  type Report,
} from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../support/deep-freeze';
import { codeAndPath } from '../../support/refusal-of';

const report = (from: string, to: string, count: number, more: Partial<Report> = {}): Report => ({
  ...{
    brand: 'Tesla',
    market: 'CN',
    basis: 'insurance',
    from,
    to,
    count,
    roundedTo: 100,
    source: { title: 'Li Auto' },
  },
  ...more,
});
const week = (from: string, count: number, more: Partial<Report> = {}) =>
  report(from, addDays(from, 6), count, more);
const june = (basis: Basis, count: number, more: Partial<Report> = {}) =>
  report('2023-06-01', '2023-06-30', count, { basis, roundedTo: 1, ...more });
const found = (reports: readonly Report[], options = {}) =>
  reconcile(deepFreeze(reports), deepFreeze(options)).findings;
const codes = (findings: readonly Finding[]) =>
  findings.map(({ code }) => code.slice('registrations/'.length));
const only = (findings: readonly Finding[]) => {
  expect(codes(findings)).toHaveLength(1);
  return findings[0] as Finding;
};

describe('reconcile of windows', () => {
  it('reads a window of about a week as the week that is meant, where it is told to', () => {
    const printed = report('2023-06-26', '2023-07-04', 17400);
    const finding = only(found([printed]));
    expect(finding).toMatchObject({
      ...{
        code: 'registrations/irregular-window',
        severity: 'caution',
        brand: 'Tesla',
        market: 'CN',
        basis: 'insurance',
      },
      ...{ from: '2023-06-26', to: '2023-07-04', reports: [printed], applied: false },
      evidence: { days: 9, why: '2023-07-04 is a Tuesday; the week is 2023-06-26 to 2023-07-02' },
      sentence: {
        text: 'The window 2023-06-26 to 2023-07-04 is neither whole weeks nor a month, quarter or year or a part of one from its first day: 2023-07-04 is a Tuesday; the week is 2023-06-26 to 2023-07-02.',
      },
      proposal: {
        code: 'registrations/read-as-week',
        sentence: { text: 'Read it as the week 2023-06-26 to 2023-07-02.' },
        leaveOut: [],
        replace: [{ report: printed, by: { ...printed, to: '2023-07-02' } }],
      },
    });
    expect(reconcile([printed]).series[0]?.weeks).toEqual([]);
    const accepted = reconcile([printed], { accept: 'all' });
    expect(accepted.findings[0]?.applied).toBe(true);
    expect(accepted.series[0]?.weeks.map(({ weekStart, count }) => [weekStart, count])).toEqual([
      ['2023-06-26', 17400],
    ]);
  });

  it.each([
    ['2023-06-27', '2023-06-30', 'keep-as-window'],
    ['2023-06-27', '2023-07-01', 'read-as-week'],
    ['2023-06-27', '2023-07-07', 'read-as-week'],
    ['2023-06-27', '2023-07-08', 'keep-as-window'],
  ])('proposes for %s to %s to %s', (from, to, proposal) => {
    expect(only(found([report(from, to, 500)])).proposal.code).toBe(`registrations/${proposal}`);
  });

  it('notes totals over weeks, which are no mistake', () => {
    expect(only(found([report('2025-01-20', '2025-02-02', 13400)]))).toMatchObject({
      ...{ severity: 'note', evidence: { count: 13400, weeks: 2 } },
      sentence: {
        text: '13,400 is the total of 2 weeks, 2025-01-20 to 2025-02-02; no week in it is known by itself.',
      },
      proposal: { sentence: { text: 'Keep it as one window; do not split it.' }, leaveOut: [], replace: [] },
    });
    expect(only(found([report('2024-09-30', '2024-10-27', 34000)]))).toMatchObject({
      ...{
        code: 'registrations/weeks-as-month',
        severity: 'note',
        evidence: { count: 34000, weeks: 4, of: '2024-10' },
      },
      sentence: {
        text: '34,000 counts the whole weeks 2024-09-30 to 2024-10-27 as 2024-10; a count of 2024-10 by calendar days has other borders.',
      },
    });
    expect(
      found([
        report('2023-07-01', '2023-07-16', 13000),
        report('2023-01-02', '2023-03-05', 500),
        june('retail', 5),
      ]),
    ).toEqual([]);
  });

  it('finds a count that was published before its last day', () => {
    const early = week('2023-07-03', 3200, { publishedOn: '2023-07-08' });
    expect(only(found([early]))).toMatchObject({
      ...{
        code: 'registrations/published-before-end',
        severity: 'contradiction',
        evidence: { publishedOn: '2023-07-08', count: 3200 },
      },
      ...{ proposal: { code: 'registrations/check-date' }, reports: [early] },
    });
    expect(found([week('2023-07-03', 3200, { publishedOn: '2023-07-09' })])).toEqual([]);
  });
});

describe('reconcile of two counts for one window', () => {
  const pair = (a: Partial<Report>, b: Partial<Report>, others: readonly Report[] = [], options = {}) =>
    only(found([week('2023-07-03', 0, a), week('2023-07-03', 0, b), ...others], options));
  const elsewhere = { source: { title: 'CarNewsChina' } };

  it('keeps the finer of two roundings of one count', () => {
    const finding = pair({ count: 3200 }, { count: 3170, roundedTo: 10 });
    expect(finding).toMatchObject({
      ...{
        code: 'registrations/rounded-differently',
        severity: 'note',
        evidence: { counts: '3,170 and 3,200' },
      },
      proposal: { sentence: { text: 'Keep 3,170: it is rounded least.' }, leaveOut: [{ count: 3200 }] },
    });
    expect(pair({ count: 3200 }, { count: 3150, roundedTo: 1 }).severity).toBe('note');
    expect(pair({ count: 3200 }, { count: 3250, roundedTo: 1 }).severity).toBe('note');
    expect(pair({ count: 3200 }, { count: 3251, roundedTo: 1 }).severity).toBe('contradiction');
    expect(pair({ count: 3200 }, { count: 3300, ...elsewhere })).toMatchObject({
      ...{
        severity: 'caution',
        evidence: { kind: 'one-step-of-rounding', lowest: 3200, highest: 3300, difference: 100 },
      },
      proposal: { code: 'registrations/keep-both', leaveOut: [] },
    });
    expect(pair({ count: 3200 }, { count: 3400, ...elsewhere })).toMatchObject({
      ...{
        code: 'registrations/conflicting-counts',
        severity: 'contradiction',
        evidence: { kind: 'unexplained' },
      },
      sentence: { text: '3,200 and 3,400 stand for 2023-07-03 to 2023-07-09; rounding does not explain it.' },
    });
  });

  it('says nothing of one count by several sources', () => {
    expect(
      found([
        week('2023-07-03', 3200),
        week('2023-07-03', 3200, elsewhere),
        week('2023-07-03', 3200, { roundedTo: 10 }),
      ]),
    ).toEqual([]);
  });

  it('recognises digits cut off, swapped and mistyped', () => {
    const exact = { roundedTo: 1, ...elsewhere } as const;
    const kind = (a: Partial<Report>, b: Partial<Report>) => pair(a, b).evidence['kind'];
    expect(kind({ count: 5160, roundedTo: 10 }, { count: 5168, ...exact })).toBe('cut-off');
    expect(kind({ count: 5160, roundedTo: 1 }, { count: 5168, ...exact })).toBe('cut-off');
    expect(kind({ count: 5000, roundedTo: 1000 }, { count: 5999, ...exact })).toBe('cut-off');
    expect(kind({ count: 5170, roundedTo: 10 }, { count: 5164, ...exact })).toBe('one-step-of-rounding');
    expect(kind({ count: 93860, roundedTo: 1 }, { count: 93680, ...exact })).toBe('digits-swapped');
    expect(kind({ count: 868, roundedTo: 1 }, { count: 968, ...exact })).toBe('one-digit');
    expect(kind({ count: 868, roundedTo: 1 }, { count: 979, ...exact })).toBe('unexplained');
    expect(kind({ count: 868, roundedTo: 1 }, { count: 8689, ...exact })).toBe('unexplained');
    expect(pair({ count: 5160, roundedTo: 10 }, { count: 5168, ...exact }).proposal).toMatchObject({
      ...{ code: 'registrations/leave-out', leaveOut: [{ count: 5160 }] },
      sentence: { text: 'Leave out 5,160: 5,160 is 5,168 cut off, not rounded.' },
    });
  });

  it('recognises the count of a neighbouring window, and of a far one where it is not rounded to hundreds', () => {
    const others = [
      week('2023-06-26', 17400),
      week('2023-05-08', 9990, { roundedTo: 10 }),
      week('2022-05-02', 9980, { roundedTo: 10 }),
    ];
    const kind = (count: number, roundedTo: Report['roundedTo'] = 100) =>
      pair({ count: 3200 }, { count, roundedTo, ...elsewhere }, others).evidence['kind'];
    expect(kind(17400)).toBe('neighbouring-window');
    expect(kind(9990, 10)).toBe('other-window');
    expect(kind(9980, 10)).toBe('unexplained');
    const far = [week('2023-05-08', 9900)];
    expect(pair({ count: 3200 }, { count: 9900, ...elsewhere }, far).evidence['kind']).toBe('unexplained');
    expect(pair({ count: 3200 }, { count: 0, ...elsewhere }, [week('2023-06-26', 0)]).evidence['kind']).toBe(
      'unexplained',
    );
    expect(pair({ count: 3200 }, { count: 17400, ...elsewhere }, others).proposal).toMatchObject({
      ...{ code: 'registrations/leave-out', leaveOut: [{ count: 17400 }] },
      sentence: { text: 'Leave out 17,400: 17,400 is the count of 2023-06-26 to 2023-07-02.' },
    });
  });

  it('blames nobody where both counts stand elsewhere', () => {
    const others = [week('2023-06-26', 17400), week('2023-07-10', 3200)];
    const finding = pair({ count: 3200 }, { count: 17400, ...elsewhere }, others);
    expect([finding.evidence['kind'], finding.proposal.code]).toEqual([
      'unexplained',
      'registrations/keep-both',
    ]);
  });

  it('recognises a sum by model', () => {
    const finding = pair({ count: 40556, roundedTo: 1, status: 'model-sum' }, { count: 39956, roundedTo: 1 });
    expect(finding.evidence['kind']).toBe('model-sum');
    expect(finding.proposal.sentence.text).toBe(
      'Leave out 40,556: 40,556 is a sum by model, which counts on another base.',
    );
  });

  it('recognises wholesale and the count of a group', () => {
    const wholesale = found([june('retail', 93680), june('retail', 74212), june('wholesale', 93680)]);
    expect(only(wholesale)).toMatchObject({
      ...{
        basis: 'retail',
        evidence: { kind: 'other-basis', cause: '93,680 is wholesale of the same days' },
      },
      proposal: { leaveOut: [{ count: 93680, basis: 'retail' }] },
    });
    expect(
      codes(found([june('production', 93680), june('production', 74212), june('wholesale', 93680)])),
    ).toEqual(['revised-count']);
    const nio = (brand: string, count: number) => week('2024-12-09', count, { brand });
    const group = found([nio('NIO', 6100), nio('NIO', 4400), nio('NIO Group', 6100)]);
    expect(only(group)).toMatchObject({
      brand: 'NIO',
      evidence: { kind: 'group' },
      proposal: { leaveOut: [{ count: 6100 }] },
    });
    expect(
      only(found([nio('NIO', 6100), nio('NIO', 4400), nio('NIO Group', 6100)], { groups: [] })).evidence[
        'kind'
      ],
    ).toBe('unexplained');
  });

  it("takes a publisher's last word where the days are known", () => {
    const cnevpost = (title: string, publishedOn?: string) => ({
      source: { title },
      ...(publishedOn ? { publishedOn } : {}),
    });
    const early = { count: 2974, roundedTo: 1, ...cnevpost('CnEVPost', '2023-07-11') } as const;
    const late = {
      count: 2963,
      roundedTo: 1,
      ...cnevpost('carzxzc.com (repost of CnEVPost)', '2023-07-12'),
    } as const;
    expect(pair(early, late)).toMatchObject({
      ...{
        code: 'registrations/revised-count',
        severity: 'contradiction',
        evidence: { publisher: 'CnEVPost' },
      },
      sentence: {
        text: '2,963 and 2,974 stand for 2023-07-03 to 2023-07-09, all by CnEVPost: revised, or a slip.',
      },
      proposal: { code: 'registrations/keep-one', leaveOut: [{ count: 2974 }] },
    });
    expect(pair(early, late).proposal.sentence.text).toBe(
      'Keep 2,963: its publisher gave it last, on 2023-07-12.',
    );
    expect(pair(early, { ...late, publishedOn: '2023-07-11' }).proposal.code).toBe('registrations/keep-both');
    expect(pair(early, { count: 2963, roundedTo: 1, ...cnevpost('CnEVPost') }).proposal.code).toBe(
      'registrations/keep-both',
    );
    expect(pair(early, { ...late, ...elsewhere })).toMatchObject({
      code: 'registrations/conflicting-counts',
      proposal: { code: 'registrations/keep-both' },
    });
    const onPage = { source: { title: 'CnEVPost', publishedOn: '2023-07-13' } };
    expect(pair(early, { count: 2963, roundedTo: 1, ...onPage }).proposal.sentence.text).toContain(
      '2023-07-13',
    );
  });

  it('keeps the count that a published change fits, and the one that the identity fits', () => {
    const claim = (
      previous: string,
      percent: number,
    ): Extract<PublishedClaim, { readonly kind: 'change' }> => ({
      ...{ kind: 'change', brand: 'Tesla', basis: 'insurance', percent },
      current: { from: previous, to: addDays(previous, 6) },
      previous: { from: '2023-07-03', to: '2023-07-09' },
    });
    const others = [week('2023-07-10', 15400)];
    const claims = [claim('2023-07-10', -12.5)];
    expect(pair({ count: 17600 }, { count: 17400 }, others, { claims }).proposal).toMatchObject({
      ...{ code: 'registrations/keep-one', leaveOut: [{ count: 17400 }] },
      sentence: { text: 'Keep 17,600: the published change of -12.5 % fits it alone.' },
    });
    const asCurrent: PublishedClaim = {
      ...claim('2023-07-10', -81.6),
      current: { from: '2023-07-03', to: '2023-07-09' },
      previous: { from: '2023-06-26', to: '2023-07-02', count: 17400 },
    };
    const now = found([week('2023-07-03', 3200), week('2023-07-03', 3300)], { claims: [asCurrent] });
    expect(
      now
        .find(({ code }) => code !== 'registrations/claimed-change')
        ?.proposal.leaveOut.map(({ count }) => count),
    ).toEqual([3300]);
    const foreign = { ...claim('2023-07-10', -12.5), market: 'NO' };
    expect(pair({ count: 17600 }, { count: 17400 }, others, { claims: [foreign] }).proposal.code).toBe(
      'registrations/keep-both',
    );
    const exports = found([
      june('wholesale', 78906),
      june('retail', 77938),
      june('export', 968),
      june('export', 868),
    ]);
    expect(only(exports).proposal).toMatchObject({
      leaveOut: [{ count: 868 }],
      sentence: { text: 'Keep 968: wholesale is domestic and exports only with it: 78,906 = 77,938 + 968.' },
    });
    const derived = found([
      june('wholesale', 78906, { status: 'derived' }),
      june('retail', 77938),
      june('export', 968),
      june('export', 868),
    ]);
    expect(only(derived).proposal.code).toBe('registrations/keep-both');
    const totals = found([
      june('wholesale', 93860),
      june('wholesale', 93680),
      june('retail', 74212),
      june('export', 19468),
    ]);
    expect(only(totals).proposal.leaveOut.map(({ count }) => count)).toEqual([93860]);
  });
});

describe('reconcile of windows inside windows', () => {
  const weeks = [week('2023-07-03', 3200), week('2023-07-10', 10000)];
  const toDate = (count: number, more: Partial<Report> = {}) =>
    report('2023-07-01', '2023-07-16', count, more);

  it('finds a cumulative count below the weeks inside it', () => {
    expect(only(found([...weeks, toDate(13000)]))).toMatchObject({
      ...{
        code: 'registrations/cumulative-below-parts',
        severity: 'contradiction',
        from: '2023-07-01',
        to: '2023-07-16',
      },
      evidence: { count: 13000, high: 13050, parts: 2, sum: 13200, low: 13100 },
      proposal: { code: 'registrations/keep-as-printed', leaveOut: [] },
      sentence: {
        text: '13,000 for 2023-07-01 to 2023-07-16 (at most 13,050) is less than the 2 counts inside it, 13,200 (at least 13,100).',
      },
    });
    expect(only(found([...weeks, toDate(13050, { roundedTo: 10, count: 13040 })])).severity).toBe(
      'contradiction',
    );
    expect(found([...weeks, toDate(13200)])).toEqual([]);
  });

  it('is cautious where it is possible only at the edge of every rounding', () => {
    expect(only(found([...weeks, toDate(13100, { roundedTo: 1 })])).severity).toBe('caution');
    expect(found([week('2023-07-03', 3200, { roundedTo: 1 }), toDate(3200, { roundedTo: 1 })])).toEqual([]);
  });

  it('finds a total above the windows that it consists of', () => {
    const two = (count: number) => report('2023-07-03', '2023-07-16', count, { roundedTo: 1 });
    expect(codes(found([...weeks, two(13300)]))).toEqual(['weeks-as-month']);
    const finding = found([...weeks, two(13301)]).find(({ severity }) => severity !== 'note') as Finding;
    expect(finding).toMatchObject({
      ...{ code: 'registrations/cumulative-above-parts', severity: 'contradiction' },
      evidence: { count: 13301, low: 13301, parts: 2, sum: 13200, high: 13300 },
    });
    expect(found([week('2023-07-03', 1), toDate(90000)])).toEqual([]);
  });

  it('takes the windows that leave the least room, whichever way they lie', () => {
    const inner = [
      report('2023-07-03', '2023-07-16', 9000),
      week('2023-07-10', 10000),
      week('2023-07-03', 3200),
    ];
    expect(codes(found([...inner, toDate(13000)])).filter((code) => code.startsWith('cumulative'))).toEqual([
      'cumulative-below-parts',
      'cumulative-below-parts',
    ]);
  });

  it('finds windows that overlap and cannot all be true', () => {
    // August 1 to 4 and 3 to 6 hold 10 each and 1 to 6 hold 12, so that 3 and 4 hold 8.
    const exact = (from: number, to: number, count: number) =>
      report(`2023-08-0${from}`, `2023-08-0${to}`, count, { roundedTo: 1 });
    const with34 = (count: number, more: readonly Report[] = []) =>
      found([exact(1, 4, 10), exact(3, 6, 10), exact(1, 6, 12), exact(3, 4, count), ...more]).filter(
        ({ severity }) => severity === 'contradiction',
      );
    expect(with34(8)).toEqual([]);
    expect(only(with34(5))).toMatchObject({
      ...{ code: 'registrations/impossible-windows', from: '2023-08-01', to: '2023-08-06' },
      evidence: { windows: 4, excess: 3 },
      reports: [{ count: 10 }, { count: 12 }, { count: 5 }, { count: 10 }],
      proposal: { code: 'registrations/check-figures' },
      sentence: {
        text: 'No daily counts agree with all of the 4 windows between 2023-08-01 and 2023-08-06; 3 vehicles are missing.',
      },
    });
    expect(only(with34(9))).toMatchObject({ evidence: { windows: 4, excess: 1 } });
    const apart = (from: string) =>
      [
        [0, 3, 10],
        [2, 5, 10],
        [0, 5, 12],
        [2, 3, 5],
      ].map(([first = 0, last = 0, count = 0]) =>
        report(addDays(from, first), addDays(from, last), count, { roundedTo: 1 }),
      );
    expect(codes(with34(5, apart('2023-09-01')))).toEqual(['impossible-windows', 'impossible-windows']);
  });
});

describe('reconcile of bases', () => {
  it('finds wholesale that is not domestic plus exports', () => {
    const finding = only(found([june('wholesale', 93860), june('retail', 74212), june('export', 19468)]));
    expect(finding).toMatchObject({
      ...{ code: 'registrations/wholesale-identity', severity: 'contradiction', basis: 'wholesale' },
      evidence: { wholesale: 93860, domestic: 74212, exports: 19468, residual: 180 },
      proposal: { code: 'registrations/check-figures' },
      sentence: {
        text: 'Wholesale of 93,860 in 2023-06-01 to 2023-06-30 is not domestic 74,212 plus exports 19,468: 180 remain; nine divides that, as where two digits are swapped.',
      },
    });
    expect(
      only(found([june('wholesale', 93681), june('retail', 74212), june('export', 19468)])).sentence.text,
    ).toContain('1 remain; look all three up.');
    expect(found([june('wholesale', 93680), june('retail', 74212), june('export', 19468)])).toEqual([]);
    expect(
      found([june('wholesale', 93700, { roundedTo: 100 }), june('retail', 74212), june('export', 19468)]),
    ).toEqual([]);
    expect(
      found([june('wholesale', 93800, { roundedTo: 100 }), june('retail', 74212), june('export', 19468)]),
    ).toHaveLength(1);
    expect(found([june('wholesale', 93680), june('retail', 74212)])).toEqual([]);
  });

  it('finds a part above the whole', () => {
    const finding = only(found([june('wholesale', 1512), june('retail', 1513), june('export', 0)]));
    expect(finding).toMatchObject({
      ...{
        code: 'registrations/part-above-wholesale',
        basis: 'retail',
        evidence: { part: 'retail', count: 1513, wholesale: 1512 },
      },
      sentence: {
        text: 'The retail count of 1,513 in 2023-06-01 to 2023-06-30 exceeds wholesale of 1,512, of which it is a part.',
      },
    });
    expect(codes(found([june('wholesale', 1512), june('export', 1513)]))).toEqual(['part-above-wholesale']);
  });

  it('finds wholesale taken for retail, where the brand is known to export', () => {
    const may = (count: number) =>
      report('2023-05-01', '2023-05-31', count, { basis: 'export', roundedTo: 1 });
    const finding = only(found([june('wholesale', 93680), june('retail', 93680), june('export', 19468)]));
    expect(finding).toMatchObject({
      ...{ code: 'registrations/wholesale-as-retail', basis: 'retail', severity: 'contradiction' },
      evidence: { basis: 'retail', count: 93680, why: '19,468 were exported' },
      proposal: { leaveOut: [{ basis: 'retail' }], sentence: { text: 'Leave out 93,680: it is wholesale.' } },
    });
    expect(only(found([june('wholesale', 93680), june('insurance', 93680), may(35187)])).sentence.text).toBe(
      'The insurance count of 93,680 in 2023-06-01 to 2023-06-30 equals wholesale, though the brand exports: 35,187 in 2023-05-01 to 2023-05-31.',
    );
    expect(found([june('wholesale', 1512), june('retail', 1512), june('export', 0)])).toEqual([]);
    expect(found([june('wholesale', 1512), june('retail', 1512), may(0)])).toEqual([]);
    expect(found([june('wholesale', 1512), june('retail', 1512)])).toEqual([]);
  });

  it('finds retail that the insured cars cannot explain', () => {
    const weeks = ['2023-05-29', '2023-06-05', '2023-06-12', '2023-06-19', '2023-06-26'].map((from) =>
      week(from, 16000),
    );
    const finding = only(found([...weeks, june('retail', 93680)]));
    expect(finding).toMatchObject({
      ...{ code: 'registrations/retail-beyond-insurance', severity: 'caution', basis: 'retail' },
      evidence: { count: 93680, low: 47850, high: 80250 },
      sentence: {
        text: 'The retail count of 93,680 in 2023-06-01 to 2023-06-30 is out of reach of the cars insured, 47,850 to 80,250.',
      },
    });
    expect(found([...weeks, june('retail', 74212)])).toEqual([]);
    expect(found([...weeks, june('retail', 84262)])).toEqual([]);
    expect(found([...weeks, june('retail', 84263)])).toHaveLength(1);
    expect(found([...weeks, june('retail', 45458)])).toEqual([]);
    expect(found([...weeks, june('retail', 45457)])).toHaveLength(1);
    expect(found([...weeks.slice(0, 4), june('retail', 93680)])).toEqual([]);
    expect(only(found([...weeks.slice(1, 3), june('retail', 5000)])).evidence['high']).toBe('any number');
  });
});

describe('reconcile of brands and groups', () => {
  const nio = (brand: string, count: number) => week('2024-12-09', count, { brand });

  it('finds the count of a group under the name of its brand', () => {
    const finding = only(found([nio('NIO', 6100), nio('Onvo', 1700), nio('NIO Group', 6100)]));
    expect(finding).toMatchObject({
      ...{ code: 'registrations/group-as-brand', brand: 'NIO', severity: 'contradiction' },
      evidence: { group: 'NIO Group', brand: 'NIO', count: 6100, others: 1700 },
      proposal: {
        leaveOut: [{ brand: 'NIO' }],
        sentence: { text: 'Leave out 6,100: it is the count of NIO Group.' },
      },
      sentence: {
        text: '6,100 is given for NIO in 2024-12-09 to 2024-12-15, and it is the count of NIO Group, whose other brands sold 1,700.',
      },
    });
    expect(found([nio('NIO', 6100), nio('NIO Group', 6100)])).toEqual([]);
    expect(found([nio('NIO', 4400), nio('Onvo', 1700), nio('NIO Group', 6100)])).toEqual([]);
  });

  it('finds a group below its brands', () => {
    expect(only(found([nio('NIO', 4400), nio('Onvo', 1700), nio('NIO Group', 5900)]))).toMatchObject({
      ...{
        code: 'registrations/group-below-brands',
        brand: 'NIO Group',
        evidence: { group: 'NIO Group', count: 5900, sum: 6100 },
      },
      sentence: {
        text: 'NIO Group has 5,900 in 2024-12-09 to 2024-12-15, less than its brands together, 6,100.',
      },
    });
    expect(found([nio('NIO', 4400), nio('Onvo', 1700), nio('NIO Group', 6000)])).toEqual([]);
  });

  it('takes other groups, and none', () => {
    const reports = [nio('Zeekr', 6100), nio('Lynk', 1700), nio('Geely', 6100)];
    expect(found(reports)).toEqual([]);
    expect(found(reports, { groups: [{ group: 'Geely', brands: ['Geely', 'Zeekr', 'Lynk'] }] })).toHaveLength(
      1,
    );
    expect(CHINA_BRAND_GROUPS.map(({ group }) => group)).toEqual(['NIO Group', 'BYD Group']);
  });
});

describe('reconcile at a change of source', () => {
  const quarters = ['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4'];
  const weeks = quarters.flatMap((quarter) => weeksOfQuarter(quarter).map(({ from }, at) => ({ from, at })));
  const run = (from: number, factor: number, title = 'China EV DataTracker') =>
    weeks.map(({ from: monday, at }, index) => {
      const count = 3000 + 1000 * at + ((index * 7919) % 13) * 30;
      const later = index >= from;
      return week(monday, Math.round((later ? factor * count : count) / 100) * 100, {
        source: { title: later ? title : 'Li Auto' },
      });
    });

  it('finds a level that moves with the source, and says by how much', () => {
    const finding = only(found(run(32, 2)));
    expect(finding).toMatchObject({
      ...{ code: 'registrations/jump-at-source', severity: 'caution', from: weeks[32]?.from },
      evidence: { before: 'Li Auto', after: 'China EV DataTracker' },
      proposal: { code: 'registrations/mind-the-source' },
    });
    expect(Number(finding.evidence['percent'])).toBeGreaterThan(60);
    expect(Number(only(found(run(32, 0.5))).evidence['percent'])).toBeLessThan(-40);
  });

  it('finds nothing where the level stays, the source stays, or too little is known', () => {
    expect(found(run(32, 1))).toEqual([]);
    expect(found(run(32, 2, 'Li Auto'))).toEqual([]);
    expect(found(run(32, 2).slice(29))).toEqual([]);
    expect(found(run(32, 2).slice(0, 35))).toEqual([]);
  });
});

describe('publisherOf', () => {
  it.each([
    ['carzxzc.com (repost of CnEVPost)', 'CnEVPost'],
    ['rideradar.online (rewrite of CarNewsChina)', 'CarNewsChina'],
    ['tesery.com (rewrite of Teslarati/CnEVPost)', 'Teslarati/CnEVPost'],
    ['the-future-automobile.com (machine repost of CarNewsChina)', 'CarNewsChina'],
    ['Tesla North (citing CnEVPost)', 'CnEVPost'],
    ['ilovetesla.com (summary of Teslarati)', 'Teslarati'],
    ['automundochina.com (C. Afonso)', 'automundochina.com'],
    ['CarNewsChina by way of rideradar.online', 'CarNewsChina'],
    ['CnEVPost, weekly insurance registrations in China', 'CnEVPost'],
    ['InsideEVs; Open-EV-Charts', 'InsideEVs'],
    ['Li Auto', 'Li Auto'],
  ])('%s', (title, publisher) => {
    expect(publisherOf({ title })).toBe(publisher);
  });
});

describe('reconcile', () => {
  const reports = [
    week('2023-07-03', 3200),
    week('2023-07-03', 3400, { source: { title: 'CarNewsChina' } }),
    week('2023-06-26', 17400),
  ];

  it('changes nothing unless told to', () => {
    const { series, findings } = reconcile(deepFreeze(reports));
    expect(series).toHaveLength(1);
    expect(series[0]).toMatchObject({
      ...{
        brand: 'Tesla',
        market: 'CN',
        basis: 'insurance',
        asOf: '2023-07-11',
        notYetKnown: 0,
        otherWindows: 0,
      },
      reports: [{ count: 17400 }, { count: 3200 }, { count: 3400 }],
      weeks: [{ count: 17400 }],
      conflicts: [{ weekStart: '2023-07-03', kept: null }],
    });
    expect(findings.map(({ applied }) => applied)).toEqual([false]);
  });

  it('asks which proposals are accepted, and applies only those that change something', () => {
    const cut = [
      week('2023-07-03', 3200),
      week('2023-07-03', 3270, { roundedTo: 10, source: { title: 'Teslarati' } }),
    ];
    const asked: string[] = [];
    const accept = (finding: Finding) => {
      asked.push(finding.code);
      return finding.severity === 'contradiction';
    };
    const { series, findings } = reconcile([...cut, report('2025-01-20', '2025-02-02', 13400)], { accept });
    expect(asked).toEqual(['registrations/conflicting-counts']);
    expect(findings.map(({ applied }) => applied)).toEqual([true, false]);
    expect(series[0]?.weeks.map(({ count }) => count)).toEqual([3270]);
    expect(reconcile(cut, { accept: () => false }).series[0]?.weeks).toEqual([]);
    expect(reconcile(cut, { accept: 'none' }).series[0]?.weeks).toEqual([]);
  });

  it('merges reports that are the same in every field', () => {
    const same = week('2023-07-03', 3200);
    const { series } = reconcile([
      same,
      { ...same, source: { title: 'Li Auto' } },
      week('2023-07-03', 3200, { note: 'again' }),
    ]);
    expect(series[0]?.reports).toHaveLength(2);
    expect(series[0]?.weeks).toHaveLength(1);
  });

  it('keeps what is not known yet out of the weeks', () => {
    const { series } = reconcile(reports, { asOf: '2023-07-10' });
    expect(series[0]).toMatchObject({
      asOf: '2023-07-10',
      notYetKnown: 2,
      weeks: [{ count: 17400 }],
      conflicts: [],
    });
    expect(reconcile(reports, { asOf: '2020-01-01' }).series[0]).toMatchObject({ notYetKnown: 3, weeks: [] });
    const published = reconcile([week('2023-07-03', 3200, { publishedOn: '2023-08-01' })]).series[0];
    expect(published?.asOf).toBe('2023-08-01');
  });

  it('takes nothing, one report, zeros, decades of gaps and counts of a billion', () => {
    expect(reconcile([])).toEqual({ series: [], findings: [] });
    expect(
      codes(found([week('2023-07-03', 0), week('2023-07-10', 0), report('2023-07-01', '2023-07-16', 0)])),
    ).toEqual([]);
    expect(found([week('2013-07-01', 5, { roundedTo: 1 }), week('2023-07-03', 1e9)])).toEqual([]);
    expect(
      only(found([week('2023-07-03', 1e9), week('2023-07-03', 2e9, { source: { title: 'Teslarati' } })]))
        .sentence.text,
    ).toContain('2,000,000,000');
  });

  it('refuses reports that are none, with their place', () => {
    const bad = (more: object) =>
      codeAndPath(() =>
        reconcile([week('2023-06-26', 1), { ...week('2023-07-03', 5, { roundedTo: 1 }), ...more }]),
      );
    expect(bad({ from: '2023-07-10' })).toEqual(['registrations/window-reversed', 'reports[1].to']);
    expect(bad({ from: 'July' })).toEqual(['date/not-a-civil-date', 'reports[1].from']);
    expect(bad({ to: 'July' })).toEqual(['date/not-a-civil-date', 'reports[1].to']);
    expect(bad({ count: NaN })).toEqual(['number/not-finite', 'reports[1].count']);
    expect(bad({ count: -1 })).toEqual(['number/out-of-range', 'reports[1].count']);
    expect(bad({ count: 0.5 })).toEqual(['number/not-an-integer', 'reports[1].count']);
    expect(bad({ roundedTo: 50 })).toEqual(['registrations/not-a-rounding', 'reports[1].roundedTo']);
    expect(codeAndPath(() => reconcile([], { asOf: 'now' }))).toEqual(['date/not-a-civil-date', 'asOf']);
  });
});
