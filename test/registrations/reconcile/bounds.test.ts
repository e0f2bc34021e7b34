import { addDays } from 'gigacast/core';
import { reconcile, type Basis, type Report } from 'gigacast/registrations';
import { describe, expect, it } from 'vitest';

const report = (from: string, to: string, count: number, more: Partial<Report> = {}): Report => ({
  brand: 'Tesla',
  market: 'CN',
  basis: 'insurance',
  from,
  to,
  count,
  roundedTo: 1,
  source: { title: 'Li Auto' },
  ...more,
});
const june = (basis: Basis, count: number, more: Partial<Report> = {}) =>
  report('2023-06-01', '2023-06-30', count, { basis, ...more });
const other = { source: { title: 'CarNewsChina' } };

describe('the reach of insured cars around a month of retail', () => {
  const findings = (insured: readonly Report[], count: number) =>
    reconcile([...insured, june('retail', count)])
      .findings.filter(({ code }) => code === 'registrations/retail-beyond-insurance')
      .map(({ evidence: { count: own, low, high }, reports }) => ({
        evidence: { count: own, low, high },
        counts: reports.map((one) => one.count),
      }));
  const early = report('2023-06-01', '2023-06-10', 100);
  const middle = report('2023-06-08', '2023-06-20', 200);
  const late = report('2023-06-19', '2023-06-30', 300);

  it('is from the windows inside that share no day to those that cover all days', () => {
    expect(findings([early, middle, late], 5000)).toEqual([
      { evidence: { count: 5000, low: 400, high: 600 }, counts: [5000, 100, 200, 300] },
    ]);
    expect(findings([late, middle, early], 5000)).toEqual(findings([early, middle, late], 5000));
    expect(findings([early, middle, late], 400)).toEqual([]);
    expect(findings([early, middle, late], 600)).toEqual([]);
  });

  it('takes the least of several covers, and the most of several ways to fill the month', () => {
    const longer = report('2023-06-01', '2023-06-20', 250);
    expect(findings([early, middle, late, longer], 5000)[0]?.evidence).toEqual({
      count: 5000,
      low: 400,
      high: 550,
    });
    const two = [report('2023-06-11', '2023-06-18', 90), report('2023-06-19', '2023-06-25', 280)];
    expect(findings([early, middle, late, ...two], 5000)[0]?.evidence).toMatchObject({ low: 490 });
  });

  it('counts windows that reach in by one day as cover and not as filling, and no others', () => {
    const first = report('2023-05-26', '2023-06-01', 40);
    const before = report('2023-05-19', '2023-05-25', 41);
    const rest = report('2023-06-02', '2023-06-29', 500);
    const last = report('2023-06-30', '2023-07-06', 60);
    const after = report('2023-07-07', '2023-07-13', 61);
    expect(findings([before, first, rest, last, after], 5000)).toEqual([
      { evidence: { count: 5000, low: 500, high: 600 }, counts: [5000, 40, 500, 60] },
    ]);
  });

  it('has no upper end where one day has no cover', () => {
    const rest = report('2023-06-02', '2023-06-30', 500);
    expect(findings([rest], 5000)).toEqual([]);
    expect(findings([report('2023-06-01', '2023-06-29', 500)], 5000)).toEqual([]);
    expect(findings([rest], 100)[0]?.evidence).toEqual({ count: 100, low: 500, high: 'any number' });
    expect(findings([report('2023-05-01', '2023-05-31', 500)], 1)).toEqual([]);
  });
});

describe('what speaks for one of two counts', () => {
  /** What is proposed about two counts of one window. */
  const proposed = (reports: readonly Report[], claims: readonly object[] = []) =>
    reconcile(reports, JSON.parse(JSON.stringify({ claims })))
      .findings.filter(({ code }) => code === 'registrations/conflicting-counts')
      .map(({ proposal }) => proposal.sentence.text)
      .join(' ');

  describe('by what was shipped', () => {
    const shipped = [june('wholesale', 93_680), june('wholesale', 93_860, other)];
    const identity = 'wholesale is domestic and exports only with it: 93,680 = 74,212 + 19,468';

    it('is the sum of what was sold at home and abroad, whichever of the three is in doubt', () => {
      const [retail, abroad] = [june('retail', 74_212), june('export', 19_468)];
      const [all] = shipped as [Report, Report];
      expect(proposed([...shipped, retail, abroad])).toContain(`Keep 93,680: ${identity}`);
      expect(proposed([all, retail, june('retail', 74_221, other), abroad])).toContain(
        `Keep 74,212: ${identity}`,
      );
      expect(proposed([all, retail, abroad, june('export', 19_486, other)])).toContain(
        `Keep 19,468: ${identity}`,
      );
    });

    it.each([
      ['domestic is missing', [june('export', 19_468)]],
      ['exports are missing', [june('retail', 74_212)]],
      [
        'exports are themselves a difference',
        [june('retail', 74_212), june('export', 19_468, { status: 'derived' })],
      ],
      [
        'domestic is itself a difference',
        [june('retail', 74_212, { status: 'derived' }), june('export', 19_468)],
      ],
      [
        'domestic is of other days',
        [report('2023-06-01', '2023-06-29', 74_212, { basis: 'retail' }), june('export', 19_468)],
      ],
      ['they add up to neither', [june('retail', 74_000), june('export', 19_468)]],
    ])('is silent where %s', (_, rest) => {
      const text = proposed([...shipped, ...rest]);
      expect(text).not.toBe('');
      expect(text).not.toContain('only with it');
    });
  });

  describe('by a change as published', () => {
    const week = (from: string, count: number, more: Partial<Report> = {}) =>
      report(from, addDays(from, 6), count, { roundedTo: 100, ...more });
    const ends = {
      current: { from: '2023-07-03', to: '2023-07-09' },
      previous: { from: '2023-06-26', to: '2023-07-02' },
    };
    const claim = { kind: 'change', brand: 'Tesla', basis: 'insurance', percent: -81.6, ...ends };
    const before = [week('2023-06-26', 17_400), week('2023-06-26', 17_300, other)];
    const now = week('2023-07-03', 3200);
    const FITS = 'Keep 17,400: the published change of -81.6 % fits it alone';

    it('is the count that the change follows from', () => {
      expect(proposed([...before, now], [claim])).toContain(FITS);
      expect(proposed([...before, now], [{ ...claim, market: 'CN' }])).toContain(FITS);
      const current = { ...ends.current, count: 3200 };
      expect(proposed(before, [{ ...claim, current }])).toContain(FITS);
    });

    it('is the count after a change as well', () => {
      const after = [week('2023-07-03', 3200), week('2023-07-03', 3300, other)];
      const previous = { ...ends.previous, count: 17_400 };
      expect(proposed(after, [{ ...claim, previous }])).toContain(
        'Keep 3,200: the published change of -81.6 % fits it alone',
      );
    });

    it.each([
      ['another brand', { brand: 'BYD' }],
      ['another basis', { basis: 'retail' }],
      ['another market', { market: 'NO' }],
      [
        'a window that begins as late and ends earlier',
        { previous: { from: '2023-06-26', to: '2023-07-01' } },
      ],
      ['a window that ends as late and begins later', { previous: { from: '2023-06-27', to: '2023-07-02' } }],
      ['a window without a count', { current: { from: '2023-07-10', to: '2023-07-16' } }],
      ['a change that fits neither', { percent: -80 }],
      ['a change said so roughly that it fits both', { goodTo: 1 }],
    ])('is silent on %s', (_, more) => {
      const text = proposed([...before, now], [{ ...claim, ...more }]);
      expect(text).not.toBe('');
      expect(text).not.toContain('fits it alone');
    });
  });
});
